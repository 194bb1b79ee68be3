//! Virtual hosts: which reach Envoy, and why others do not.

use rustc_hash::{FxHashMap, FxHashSet};

use super::delegation::Translation;
use super::domain::{Conflict, ConflictKind};
use super::domains;
use super::listener::{self, DEFAULT_PROXY, GatewayView};
use crate::index::Index;
use crate::model::gloo::{CertificateSource, VirtualService};
use crate::model::{Body, Kind, PathKind};
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::regex;

/// One virtual service on one listener.
#[derive(Clone, Debug)]
pub struct Host {
    /// Index of the service and its translation.
    pub service: usize,
    /// Index of the gateway and of its listener; nothing where no gateway takes the service.
    pub listener: Option<(usize, usize)>,
    /// What becomes of it.
    pub status: HostStatus,
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
    /// Whether it reaches Envoy can't be told from the sources.
    Unknown(Cause),
}

/// Why a host is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A route of the service has an error.
    RouteError,
    /// A path regex that RE2 doesn't take.
    InvalidRegex,
    /// An empty domain.
    EmptyDomain,
    /// Another service of the gateway has the same domain.
    DomainConflict,
    /// Its gateway has an error: a domain conflict of others, a port taken twice, a reference to a service that isn't there.
    GatewayError,
    /// Its `sslConfig` names no certificate, or another's of the gateway does not.
    NoCertificate,
    /// The Secret with the certificate is not in the sources: without it the listener is not sent.
    SecretNotFound,
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

    /// Whether traffic reaches the host as far as can be told: what can't be known counts as served.
    pub fn is_served(&self) -> bool {
        matches!(self, HostStatus::Ok | HostStatus::Unknown(_))
    }
}

pub(super) fn hosts<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    gateways: &[GatewayView<'a>],
    conflicts: &[Conflict<'a>],
    services: &[ResourceId],
    translations: &[Translation<'a>],
) -> Vec<Host> {
    let position: FxHashMap<ResourceId, usize> = services.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    let proxies: Vec<Vec<&str>> = gateways.iter().map(|view| proxies(snapshot, view)).collect();
    let mut faults = Faults::find(conflicts, &proxies);
    let mut known = FxHashMap::default();
    let own: Vec<Vec<Cause>> = services
        .iter()
        .zip(translations)
        .map(|(&id, translation)| service_faults(snapshot, id, translation, &mut known))
        .collect();
    for (gateway, view) in gateways.iter().enumerate() {
        if !view.bind_conflicts.is_empty() || !view.missing.is_empty() || view.misread {
            faults.gateways.insert(gateway, Cause::GatewayError);
        }
        let uncertified = |id: &ResourceId| matches!(certificate(snapshot, index, *id), Certificate::None);
        if view.listeners.iter().any(|listener| listener.ssl && listener.services.iter().any(uncertified)) {
            faults.gateways.insert(gateway, Cause::NoCertificate);
        }
    }
    let mut hosts = Vec::new();
    let mut taken: FxHashSet<ResourceId> = FxHashSet::default();
    for (gateway, view) in gateways.iter().enumerate() {
        for (at, listener) in view.listeners.iter().enumerate() {
            // A TLS listener is sent as long as one of its certificates is there.
            let sent = !listener.ssl
                || listener.services.iter().any(|&id| matches!(certificate(snapshot, index, id), Certificate::There));
            for &id in &listener.services {
                let Some(&service) = position.get(&id) else { continue };
                taken.insert(id);
                let mut causes = own[service].clone();
                causes.extend(faults.of_service(id, &proxies[gateway]));
                causes.extend(faults.gateways.get(&gateway));
                causes.sort_unstable();
                causes.dedup();
                let status = if !causes.is_empty() {
                    HostStatus::Rejected(causes)
                } else if translations[service].oversize.is_some() {
                    HostStatus::Unknown(Cause::Oversize)
                } else if sent {
                    HostStatus::Ok
                } else {
                    HostStatus::Unknown(Cause::SecretNotFound)
                };
                hosts.push(Host { service, listener: Some((gateway, at)), status });
            }
        }
    }
    for (service, id) in services.iter().enumerate() {
        if !taken.contains(id) {
            hosts.push(Host { service, listener: None, status: HostStatus::Unselected });
        }
    }
    hosts
}

/// The proxies that a gateway is for.
fn proxies<'a>(snapshot: &'a Snapshot<'a>, view: &GatewayView<'a>) -> Vec<&'a str> {
    view.id
        .and_then(|id| listener::binding(snapshot.resource(id)))
        .map_or(vec![DEFAULT_PROXY], |binding| binding.proxies)
}

#[derive(Default)]
struct Faults<'a> {
    /// Services with an error, by proxy: each proxy is translated with reports of its own, and an error on a service takes it out
    /// of every gateway of that proxy.
    services: FxHashSet<(&'a str, ResourceId)>,
    gateways: FxHashMap<usize, Cause>,
}

impl<'a> Faults<'a> {
    fn find(conflicts: &[Conflict<'_>], proxies: &[Vec<&'a str>]) -> Faults<'a> {
        let mut faults = Faults::default();
        for conflict in conflicts {
            // Gloo compares texts as they are; what differs in case is left for Envoy to refuse.
            if conflict.kind == ConflictKind::CaseOnly {
                continue;
            }
            for proxy in &proxies[conflict.gateway] {
                faults.services.extend(conflict.claims.iter().map(|(id, _)| (*proxy, *id)));
            }
            // An error on a gateway takes out every host of it.
            if conflict.kind == ConflictKind::Same {
                faults.gateways.insert(conflict.gateway, Cause::GatewayError);
            }
        }
        faults
    }

    fn of_service(&self, id: ResourceId, proxies: &[&'a str]) -> Option<Cause> {
        proxies.iter().any(|&proxy| self.services.contains(&(proxy, id))).then_some(Cause::DomainConflict)
    }
}

/// What a service itself is taken out for.
/// `known` are the path regexes that were looked at before, and whether RE2 takes them.
fn service_faults<'a>(
    snapshot: &Snapshot<'_>,
    id: ResourceId,
    translation: &Translation<'a>,
    known: &mut FxHashMap<&'a str, bool>,
) -> Vec<Cause> {
    let mut causes = Vec::new();
    if translation.problems.iter().any(super::Problem::strips_host) {
        causes.push(Cause::RouteError);
    }
    let mut is_bad = |matcher: &crate::model::Matcher<'a>| {
        let pattern = matcher.path.filter(|path| path.kind == PathKind::Regex).map(|path| path.text.value);
        pattern.is_some_and(|pattern| !*known.entry(pattern).or_insert_with(|| regex::check(pattern).is_ok()))
    };
    if translation.routes.iter().any(|route| route.matchers.iter().any(&mut is_bad)) {
        causes.push(Cause::InvalidRegex);
    }
    if domains(snapshot.resource(id)).iter().any(|domain| domain.value.is_empty()) {
        causes.push(Cause::EmptyDomain);
    }
    causes
}

enum Certificate {
    None,
    There,
    Unknown,
}

fn certificate(snapshot: &Snapshot<'_>, index: &Index<'_>, id: ResourceId) -> Certificate {
    let Body::VirtualService(VirtualService { ssl: Some(ssl), .. }) = &snapshot.resource(id).body else {
        return Certificate::There;
    };
    match ssl.source {
        CertificateSource::Missing => Certificate::None,
        CertificateSource::Elsewhere => Certificate::There,
        CertificateSource::Secret(secret) => {
            match index.stored(Kind::Secret, secret.namespace.value, secret.name.value) {
                Some(_) => Certificate::There,
                None => Certificate::Unknown,
            }
        }
    }
}
