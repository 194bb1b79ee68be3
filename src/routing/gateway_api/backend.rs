//! What backends resolve to, and which of them are answered with an error.

use std::borrow::Cow;

use super::grant::Grants;
use super::kept::Kept;
use crate::index::{By, Evidence, Index, State, UpstreamName};
use crate::model::gateway_api::{GROUP, Object};
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{Dialect, Snapshot};

/// Why a reference to a backend is not resolved; its share is answered with 500.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// No such kind of backend.
    Kind,
    /// It isn't there.
    Missing,
    /// The Service has no such port.
    NoPort,
    /// A Service, and no port is named.
    PortNotNamed,
    /// A port is named for something that has none.
    PortNamed,
    /// It lies in another namespace, and no grant allows it.
    NotGranted,
}

impl Unresolved {
    /// The reason of the condition `ResolvedRefs`.
    pub fn reason(self) -> &'static str {
        match self {
            Unresolved::Kind => "InvalidKind",
            Unresolved::NotGranted => "RefNotPermitted",
            _ => "BackendNotFound",
        }
    }
}

/// A backend, resolved.
#[derive(Clone, Debug)]
pub struct Resolved<'a> {
    /// Its name in outputs: that of a Service with its port.
    pub name: UpstreamName<'a>,
    /// What it resolves to.
    pub state: State,
    /// Why it is answered with an error.
    pub fault: Option<Unresolved>,
}

/// What resolves backends.
#[derive(Clone, Copy, Debug)]
pub struct Backends<'c, 'a> {
    pub(super) snapshot: &'a Snapshot<'a>,
    pub(super) index: &'c Index<'a>,
    pub(super) grants: &'c Grants<'a>,
    pub(super) kept: &'c Kept<'a>,
}

/// Groups of implementations whose kinds may be backends; nobody else's can be known to be none.
const GROUPS: [&str; 17] = [
    "agentgateway.dev",
    "application-networking.k8s.aws",
    "ext.gateway.nginx.org",
    "gateway.envoyproxy.io",
    "gateway.networking.x-k8s.io",
    "gateway.nginx.org",
    "haproxy.com",
    "inference.networking.k8s.io",
    "inference.networking.x-k8s.io",
    "kuma.io",
    "multicluster.x-k8s.io",
    "net.gke.io",
    "networking.gke.io",
    "networking.istio.io",
    "projectcontour.io",
    "traefik.containo.us",
    "traefik.io",
];

impl<'a> Backends<'_, 'a> {
    /// Resolves a backend of a route.
    pub fn resolve(&self, route: &Resource<'a>, to: &Object<'a>) -> Resolved<'a> {
        let namespace = to.namespace_or(route.namespace);
        let name = match to.port.filter(|_| is_service(to)) {
            Some(port) => Cow::Owned(format!("{}:{}", to.name.value, port.value)),
            None => Cow::Borrowed(to.name.value),
        };
        let resolved = |state: State, fault: Option<Unresolved>| Resolved {
            name: UpstreamName { namespace: namespace.into(), name: name.clone() },
            state: if fault.is_some() { State::Dangling } else { state },
            fault,
        };
        let (state, fault) = match (to.group.value, to.kind.value) {
            ("", "Service") => self.service(route, namespace, to),
            ("gateway.kgateway.dev", "Backend") => self.named(Kind::Backend, route, namespace, to),
            ("gloo.solo.io", "Upstream") => self.named(Kind::Upstream, route, namespace, to),
            (GROUP | "", _) => (State::Dangling, Some(Unresolved::Kind)),
            (group, _) if GROUPS.contains(&group) => (State::Unknown, None),
            _ => (State::Dangling, Some(Unresolved::Kind)),
        };
        if fault != Some(Unresolved::Kind) && !self.is_granted(route, to, namespace, state) {
            return resolved(state, Some(Unresolved::NotGranted));
        }
        resolved(state, fault)
    }

    /// Whether a grant allows a reference to another namespace, as far as the sources tell: a grant lies beside what it is for.
    fn is_granted(&self, route: &Resource<'a>, to: &Object<'a>, namespace: &str, state: State) -> bool {
        let from = (route.kind.group(), route.kind.as_str(), route.namespace);
        let is_seen = matches!(state, State::Defined(_) | State::Discovered(_) | State::Dangling);
        self.grants.allow(from, to, namespace) || !(is_seen || self.snapshot.options.closed) || is_of_mesh(route)
    }

    fn service(&self, route: &Resource<'a>, namespace: &'a str, to: &Object<'a>) -> (State, Option<Unresolved>) {
        let name = to.name.value;
        if self.index.is_external(namespace, name) {
            return (State::External, None);
        }
        let Some(port) = to.port else { return (State::Dangling, Some(Unresolved::PortNotNamed)) };
        if let Some(id) = self.index.stored(Kind::Service, namespace, name) {
            let has_port = match &self.snapshot.resource(id).body {
                Body::Service(service) => service.ports.iter().any(|known| known.value == port.value),
                _ => false,
            };
            return (State::Discovered(id), (!has_port).then_some(Unresolved::NoPort));
        }
        if let Some(writer) = self.index.promised(Kind::Service, namespace, name) {
            return (State::Written(writer), None);
        }
        let is_missing = self.kept.holds(namespace)
            || self.index.evidence(Kind::Service, namespace, name, By::default()).is_some_and(is_own);
        if is_missing && !self.may_be_its_own(Kind::Service, route, to) {
            return (State::Dangling, Some(Unresolved::Missing));
        }
        (State::Unknown, None)
    }

    fn named(
        &self,
        kind: Kind,
        route: &Resource<'a>,
        namespace: &'a str,
        to: &Object<'a>,
    ) -> (State, Option<Unresolved>) {
        let state = match kind {
            Kind::Upstream => self.index.upstream(namespace, to.name.value, By::default()),
            kind => self.index.resource(kind, namespace, to.name.value, By::default()),
        };
        let state = match state {
            State::Dangling if self.may_be_its_own(kind, route, to) => State::Unknown,
            state => state,
        };
        let fault = match state {
            // kgateway reads none of Gloo's kinds, Gloo Gateway does.
            _ if kind == Kind::Upstream && self.snapshot.options.dialect == Some(Dialect::Kgateway) => {
                Some(Unresolved::Kind)
            }
            State::Dangling => Some(Unresolved::Missing),
            _ if kind == Kind::Backend && to.port.is_some() => Some(Unresolved::PortNamed),
            _ => None,
        };
        (state, fault)
    }

    /// Whether a backend in the route's own namespace is one that the sources show elsewhere, as nobody says where the route will be.
    fn may_be_its_own(&self, kind: Kind, route: &Resource<'a>, to: &Object<'a>) -> bool {
        to.namespace.is_none() && self.index.may_be_its_own(kind, route, to.name.value)
    }
}

/// Whether a route is a mesh's alone: what is bound to Services needs no grants (`geps/gep-1294`).
fn is_of_mesh(route: &Resource<'_>) -> bool {
    let parents = match &route.body {
        Body::HttpRoute(route) => &route.parents,
        Body::OtherRoute(route) => &route.parents,
        _ => return false,
    };
    !parents.is_empty() && parents.iter().all(|parent| parent.to.is_service())
}

/// Whether it is of Kubernetes, and not of what Gloo makes of Services.
fn is_own(evidence: Evidence) -> bool {
    !matches!(evidence, Evidence::SwitchedOff(_))
}

/// Whether a reference is one to a Service.
pub fn is_service(to: &Object<'_>) -> bool {
    to.is_service()
}
