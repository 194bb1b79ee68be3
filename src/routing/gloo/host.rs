//! Virtual services as virtual hosts: which of them reach Envoy.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::chain::{Clash, ClashKind};
use super::delegation::Translation;
use super::domain::{Conflict, ConflictKind};
use super::domains;
use super::listener::GatewayView;
use super::refusal::{Defect, Refusals, Verdict};
use super::unseen::Unseen;
use crate::index::Index;
use crate::model::gloo::{CertificateSource, VirtualService};
use crate::model::{Body, PathKind};
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::{Cause, Host, HostStatus, ListenerId, regex};

/// What takes hosts out, and was found before.
#[derive(Clone, Copy)]
pub(super) struct Findings<'f, 'a> {
    pub(super) conflicts: &'f [Conflict<'a>],
    pub(super) clashes: &'f [Clash<'a>],
    pub(super) refusals: &'f Refusals<'a>,
}

pub(super) fn hosts<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    gateways: &[GatewayView<'a>],
    found: Findings<'_, 'a>,
    services: &[ResourceId],
    translations: &[Translation<'a>],
) -> Vec<Host> {
    let Findings { conflicts, clashes, refusals } = found;
    let position: FxHashMap<ResourceId, usize> = services.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    let mut faults = Faults::find(conflicts, gateways);
    for clash in clashes.iter().filter(|clash| clash.kind == ClashKind::Same) {
        faults.gateways.insert(clash.gateway, Cause::GatewayError);
    }
    let mut known = FxHashMap::default();
    let mut own: Vec<Vec<Cause>> = services
        .iter()
        .zip(translations)
        .map(|(&id, translation)| service_faults(snapshot, id, translation, &mut known))
        .collect();
    for found in refusals.found.iter().filter(|found| found.refusal.verdict == Verdict::Stripped) {
        let routes = found.routes.iter().map(|(service, _)| *service);
        for service in found.services.iter().copied().chain(routes) {
            own[service as usize].push(refusal_cause(found.refusal.defect));
        }
    }
    for (gateway, view) in gateways.iter().enumerate() {
        if view.lacks_address || !view.missing.is_empty() || view.misread {
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
        let mut names = Names::default();
        for (at, listener) in view.listeners.iter().enumerate() {
            // A TLS listener is sent as long as one of its certificates is there.
            let sent = !listener.ssl
                || listener.services.iter().any(|&id| matches!(certificate(snapshot, index, id), Certificate::There));
            for &id in &listener.services {
                let Some(&service) = position.get(&id) else { continue };
                taken.insert(id);
                let mut causes = own[service].clone();
                causes.extend(faults.gateways.get(&gateway));
                for (causes, proxies) in faults.by_proxy(id, &causes, view, &mut names) {
                    let status = if !causes.is_empty() {
                        HostStatus::Rejected(causes)
                    } else if translations[service].oversize.is_some() {
                        HostStatus::Unknown(Cause::Oversize)
                    } else if sent {
                        HostStatus::Ok
                    } else {
                        HostStatus::Unknown(Cause::SecretNotFound)
                    };
                    let listener = Some(ListenerId { gateway, listener: at });
                    hosts.push(Host { owner: id, table: service, listener, proxies, status, named: None });
                }
            }
        }
    }
    let nowhere: Arc<[String]> = Arc::from([]);
    let unseen = Unseen::new(snapshot, index, gateways);
    for (table, &owner) in services.iter().enumerate() {
        if !taken.contains(&owner) {
            hosts.push(Host {
                owner,
                table,
                listener: None,
                proxies: Arc::clone(&nowhere),
                status: unseen.cause(owner).map_or(HostStatus::Unselected, HostStatus::Unknown),
                named: None,
            });
        }
    }
    hosts
}

fn refusal_cause(defect: Defect) -> Cause {
    if defect == Defect::InvalidRegex { Cause::InvalidRegex } else { Cause::InvalidOptions }
}

#[derive(Default)]
struct Faults<'a> {
    /// Services with an error, by proxy: each proxy is translated with reports of its own, and an error on a service takes it out
    /// of every gateway of that proxy.
    services: FxHashSet<(&'a str, ResourceId)>,
    gateways: FxHashMap<usize, Cause>,
}

impl<'a> Faults<'a> {
    fn find(conflicts: &[Conflict<'_>], gateways: &[GatewayView<'a>]) -> Faults<'a> {
        let mut faults = Faults::default();
        for conflict in conflicts {
            // Gloo compares texts as they are; what differs in case is left for Envoy to refuse.
            if conflict.kind == ConflictKind::CaseOnly {
                continue;
            }
            for proxy in &gateways[conflict.gateway].proxies {
                faults.services.extend(conflict.claims.iter().map(|(id, _)| (proxy.name, *id)));
            }
            // An error on a gateway takes out every host of it.
            if conflict.kind == ConflictKind::Same {
                faults.gateways.insert(conflict.gateway, Cause::GatewayError);
            }
        }
        faults
    }

    /// What takes a service out of each proxy of a gateway, beside what does so in all; proxies alike together.
    fn by_proxy(
        &self,
        id: ResourceId,
        common: &[Cause],
        view: &GatewayView<'a>,
        known: &mut Names,
    ) -> Vec<(Vec<Cause>, Arc<[String]>)> {
        let mut found: Vec<(Vec<Cause>, Vec<&str>)> = Vec::new();
        for proxy in &view.proxies {
            let mut causes = common.to_vec();
            causes.extend(self.services.contains(&(proxy.name, id)).then_some(Cause::DomainConflict));
            causes.extend(proxy.is_broken.then_some(Cause::GatewayError));
            causes.sort_unstable();
            causes.dedup();
            match found.iter_mut().find(|(known, _)| *known == causes) {
                Some((_, names)) => names.push(proxy.name),
                None => found.push((causes, vec![proxy.name])),
            }
        }
        found.into_iter().map(|(causes, names)| (causes, known.share(&names))).collect()
    }
}

/// Names of proxies that hosts share: mostly all of a gateway's.
#[derive(Default)]
struct Names(Vec<Arc<[String]>>);

impl Names {
    /// How many are kept: more ways in which the proxies of one gateway fall apart are not worth the search.
    const KEPT: usize = 8;

    fn share(&mut self, names: &[&str]) -> Arc<[String]> {
        if let Some(known) = self.0.iter().find(|known| known.iter().map(String::as_str).eq(names.iter().copied())) {
            return Arc::clone(known);
        }
        let shared: Arc<[String]> = names.iter().map(|&name| name.to_owned()).collect();
        if self.0.len() < Names::KEPT {
            self.0.push(Arc::clone(&shared));
        }
        shared
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
            if index.holds_secret(&secret) {
                Certificate::There
            } else {
                Certificate::Unknown
            }
        }
    }
}
