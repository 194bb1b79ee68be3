//! Virtual hosts: which reach Envoy, and why others do not.

use std::sync::Arc;

use crate::snapshot::ResourceId;

/// A virtual host on one listener, in the proxies that make the same of it.
#[derive(Clone, Debug)]
pub struct Host {
    /// The resource that it is made of.
    pub owner: ResourceId,
    /// Index of its table of routes, which it shares with the same host on other listeners.
    pub table: usize,
    /// The listener; nothing where no gateway takes it.
    pub listener: Option<ListenerId>,
    /// The proxies in which that becomes of it, sorted by name: a gateway makes its hosts in each of its own.
    pub proxies: Arc<[String]>,
    /// What becomes of it.
    pub status: HostStatus,
    /// Its place among the hosts of its model, where these are no resources.
    pub named: Option<usize>,
}

/// Which listener of which gateway, by their indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListenerId {
    /// The gateway.
    pub gateway: usize,
    /// The listener among those of the gateway.
    pub listener: usize,
}

/// What becomes of a virtual host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostStatus {
    /// It reaches Envoy.
    Ok,
    /// It is taken out of the proxy.
    Rejected(Vec<Cause>),
    /// No gateway takes it.
    Unselected,
    /// Whether it reaches Envoy doesn't follow from the sources.
    Unknown(Cause),
}

/// Why a host is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A route of the service has an error.
    RouteError,
    /// A regex that RE2 doesn't take.
    InvalidRegex,
    /// Options of the host that the control plane refuses.
    InvalidOptions,
    /// An empty domain.
    EmptyDomain,
    /// Another service of the gateway has the same domain.
    DomainConflict,
    /// Its gateway has an error: a domain conflict of others, a port taken twice, a reference to a service that isn't there.
    GatewayError,
    /// Its `sslConfig` names no certificate, or another's of the gateway does not.
    NoCertificate,
    /// None of its listener's certificates may be used: they aren't there, or not granted.
    CertificateNotUsable,
    /// The Secret with the certificate is not in the sources: without it the listener is not sent.
    SecretNotFound,
    /// Its gateway is not in the sources.
    GatewayNotFound,
    /// No gateway of the sources takes it, but one that is not in them may.
    GatewayUnseen,
    /// No gateway takes it as the sources are read, but a gateway is there more than once.
    GatewayTwice,
    /// The labels of its namespace decide, and are not in the sources.
    LabelsNotFound,
    /// The API server refuses something that it is made of: an earlier version may be served.
    NotAdmitted,
    /// Delegation comes to more routes than can be worked out.
    Oversize,
}

impl HostStatus {
    /// The word used in outputs.
    pub fn as_str(&self) -> &'static str {
        match self {
            HostStatus::Ok => "ok",
            HostStatus::Rejected(_) => "rejected",
            HostStatus::Unselected => "unselected",
            HostStatus::Unknown(_) => "unknown",
        }
    }

    /// Whether traffic reaches the host as far as can be known: what can't be known counts as served.
    pub fn is_served(&self) -> bool {
        matches!(self, HostStatus::Ok | HostStatus::Unknown(_))
    }
}
