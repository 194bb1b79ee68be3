//! The kinds that are read, and the name of one resource.

use std::fmt;

/// A kind of resource that glooscope reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `gateway.solo.io/v1` `Gateway`
    Gateway,
    /// `gateway.solo.io/v1` `VirtualService`
    VirtualService,
    /// `gateway.solo.io/v1` `RouteTable`
    RouteTable,
    /// `gloo.solo.io/v1` `UpstreamGroup`
    UpstreamGroup,
    /// `gloo.solo.io/v1` `Upstream`
    Upstream,
    /// `gateway.solo.io/v1` `RouteOption`
    RouteOption,
    /// `gateway.solo.io/v1` `VirtualHostOption`
    VirtualHostOption,
    /// `gateway.solo.io/v1` `ListenerOption`
    ListenerOption,
    /// `gateway.solo.io/v1` `HttpListenerOption`
    HttpListenerOption,
    /// `gateway.solo.io/v1` `MatchableHttpGateway`
    MatchableHttpGateway,
    /// `gateway.solo.io/v1` `MatchableTcpGateway`
    MatchableTcpGateway,
    /// `gloo.solo.io/v1` `Settings`
    Settings,
    /// `enterprise.gloo.solo.io/v1` `AuthConfig`
    AuthConfig,
    /// core `v1` `Service`: what discovery makes upstreams from
    Service,
    /// core `v1` `Secret`: only its name
    Secret,
    /// core `v1` `ConfigMap`: referred to, but not read, as such files are many and large
    ConfigMap,
    /// `flagger.app` `Canary`: writes route tables and weights
    Canary,
    /// `argoproj.io` `Rollout`: writes weights
    Rollout,
}

impl Kind {
    /// Every kind, in the order of the declaration.
    pub const ALL: [Kind; 18] = [
        Kind::Gateway,
        Kind::VirtualService,
        Kind::RouteTable,
        Kind::UpstreamGroup,
        Kind::Upstream,
        Kind::RouteOption,
        Kind::VirtualHostOption,
        Kind::ListenerOption,
        Kind::HttpListenerOption,
        Kind::MatchableHttpGateway,
        Kind::MatchableTcpGateway,
        Kind::Settings,
        Kind::AuthConfig,
        Kind::Service,
        Kind::Secret,
        Kind::ConfigMap,
        Kind::Canary,
        Kind::Rollout,
    ];

    /// The name as manifests write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Gateway => "Gateway",
            Kind::VirtualService => "VirtualService",
            Kind::RouteTable => "RouteTable",
            Kind::UpstreamGroup => "UpstreamGroup",
            Kind::Upstream => "Upstream",
            Kind::RouteOption => "RouteOption",
            Kind::VirtualHostOption => "VirtualHostOption",
            Kind::ListenerOption => "ListenerOption",
            Kind::HttpListenerOption => "HttpListenerOption",
            Kind::MatchableHttpGateway => "MatchableHttpGateway",
            Kind::MatchableTcpGateway => "MatchableTcpGateway",
            Kind::Settings => "Settings",
            Kind::AuthConfig => "AuthConfig",
            Kind::Service => "Service",
            Kind::Secret => "Secret",
            Kind::ConfigMap => "ConfigMap",
            Kind::Canary => "Canary",
            Kind::Rollout => "Rollout",
        }
    }

    /// The kind as people say it, for messages.
    pub fn words(self) -> &'static str {
        match self {
            Kind::Gateway => "gateway",
            Kind::VirtualService => "virtual service",
            Kind::RouteTable => "route table",
            Kind::UpstreamGroup => "upstream group",
            Kind::Upstream => "upstream",
            Kind::RouteOption => "route option",
            Kind::VirtualHostOption => "virtual host option",
            Kind::ListenerOption => "listener option",
            Kind::HttpListenerOption => "HTTP listener option",
            Kind::MatchableHttpGateway => "matchable HTTP gateway",
            Kind::MatchableTcpGateway => "matchable TCP gateway",
            Kind::Settings => "settings",
            Kind::AuthConfig => "auth config",
            Kind::Service => "service",
            Kind::Secret => "secret",
            Kind::ConfigMap => "config map",
            Kind::Canary => "canary",
            Kind::Rollout => "rollout",
        }
    }

    /// The kind as people say it, with its article: `an upstream`, `an HTTP listener option`.
    pub fn with_article(self) -> String {
        let words = self.words();
        let article = if words.starts_with(['a', 'e', 'i', 'o', 'u', 'H']) { "an" } else { "a" };
        format!("{article} {words}")
    }

    /// The kind of that name, among those that are read.
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name && *kind != Kind::ConfigMap)
    }

    /// The API group; empty for the core group.
    pub fn group(self) -> &'static str {
        match self {
            Kind::UpstreamGroup | Kind::Upstream | Kind::Settings => "gloo.solo.io",
            Kind::AuthConfig => "enterprise.gloo.solo.io",
            Kind::Service | Kind::Secret | Kind::ConfigMap => "",
            Kind::Canary => "flagger.app",
            Kind::Rollout => "argoproj.io",
            _ => "gateway.solo.io",
        }
    }

    /// Whether it is one of Gloo's own kinds.
    pub fn is_gloo(self) -> bool {
        self.group().ends_with("solo.io")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Kind, namespace and name: who a resource is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceKey {
    /// Its kind.
    pub kind: Kind,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

impl ResourceKey {
    /// `namespace/name`, or the name alone where the namespace is empty.
    pub fn path(&self) -> String {
        slashed(&self.namespace, &self.name)
    }
}

impl fmt::Display for ResourceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() {
            return write!(f, "{} without a name", self.kind.words());
        }
        write!(f, "{} {}", self.kind.words(), self.path())
    }
}

/// `namespace/name`, or the name alone where the namespace is empty: how outputs write a resource.
pub fn slashed(namespace: &str, name: &str) -> String {
    if namespace.is_empty() { name.to_owned() } else { [namespace, "/", name].concat() }
}
