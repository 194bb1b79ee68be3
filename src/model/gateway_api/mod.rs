//! What the Gateway API's kinds hold, and those that kgateway adds: one file a kind, or a part that several share.
//!
//! The API server fills in what is left out (`config/crd` of kubernetes-sigs/gateway-api), so a value here is what a controller sees:
//! a match has a path, a backend a weight, a listener says whom it lets in.

mod backend;
mod class;
mod condition;
mod copy;
mod extension;
mod filter;
mod gateway;
mod grant;
mod grpc_route;
mod http_route;
mod object;
mod other_route;
mod parent;

pub use backend::BackendRef;
pub use class::GatewayClass;
pub use copy::{CopyEntry, CopyMark, GROUP_MARK};
pub use extension::{Backend, DirectResponse, Policy};
pub use filter::{Filter, FilterKind, HeaderChanges, PathModifier, Redirect, UrlRewrite};
pub use gateway::{Admitted, AllowedRoutes, Gateway, Listener, ListenerSet, NamespaceSelector, RouteKind};
pub use grant::{Granted, Grantee, ReferenceGrant};
pub use http_route::{HttpRoute, Rule};
pub use object::Object;
pub use other_route::OtherRoute;
pub use parent::ParentRef;

use super::kind::Kind;

/// Kinds of routes whose rules take HTTP requests, of which gRPC calls are some.
pub const HTTP_ROUTES: [Kind; 2] = [Kind::HttpRoute, Kind::GrpcRoute];

/// Kinds of routes.
pub const ROUTES: [Kind; 5] = [Kind::HttpRoute, Kind::GrpcRoute, Kind::TlsRoute, Kind::TcpRoute, Kind::UdpRoute];

/// Kinds that have listeners.
pub const LISTENING: [Kind; 3] = [Kind::ApiGateway, Kind::ListenerSet, Kind::XListenerSet];

/// The group of the Gateway API's own kinds.
pub const GROUP: &str = "gateway.networking.k8s.io";

impl Kind {
    /// Whether it is a route whose rules take HTTP requests.
    pub fn has_http_rules(self) -> bool {
        HTTP_ROUTES.contains(&self)
    }
}
