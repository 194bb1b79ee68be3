//! Gloo's resources as values that know their places.
//!
//! Decoding follows what the API server and Gloo's protobuf decoding make of a manifest: unknown fields and nulls are
//! absent, of several alternatives the later field wins. Whether a manifest is accepted at all is [`crate::schema`]'s part.

mod destination;
mod gateway;
mod kind;
mod matcher;
mod name;
mod read;
mod reference;
mod resource;
mod route;
mod selector;
mod ssl;
mod upstream;
mod virtual_service;

pub use destination::{Destination, Subset, Target, WeightedDestination};
pub use gateway::{Delegated, Gateway, HttpGateway, HybridGateway, Listener, MatchedGateway, TcpGateway, TcpHost};
pub use kind::{Kind, ResourceKey, slashed};
pub use matcher::{Condition, Matcher, Path, PathKind};
pub use name::{NameFault, is_label, is_subdomain};
pub use reference::Ref;
pub use resource::{Body, Resource, Settings, UpstreamGroup};
pub use route::{Action, Delegate, DelegateTarget, Forward, RedirectCode, Route};
pub use selector::{Expression, Selector};
pub use ssl::{CertificateSource, SslConfig};
pub use upstream::{Service, Upstream, UpstreamKind};
pub use virtual_service::{RouteTable, VirtualHost, VirtualService};
