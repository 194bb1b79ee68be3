//! What Gloo Edge's kinds hold: one file a kind, or a part that several share.

mod destination;
mod gateway;
mod route;
mod settings;
mod signs;
mod ssl;
mod upstream;
mod upstream_group;
mod virtual_service;

pub use destination::{Destination, DestinationType, Subset, WeightedDestination};
pub use gateway::{
    ConnectionMatcher, Delegated, Gateway, HttpGateway, HybridGateway, Listener, MatchedGateway, TcpGateway, TcpHost,
};
pub use route::{Action, Delegate, DelegateTarget, Forward, PathRewrite, RedirectCode, RedirectTarget, Route};
pub use settings::Settings;
pub use signs::Signs;
pub use ssl::{CertificateSource, SslConfig};
pub use upstream::{StaticHost, UPSTREAM_TYPES, Upstream, UpstreamKind};
pub use upstream_group::UpstreamGroup;
pub use virtual_service::{RouteTable, VirtualHost, VirtualService};
