//! Domains: which virtual services of a listener claim the same one.

use rustc_hash::FxHashMap;

use super::listener::GatewayView;
use crate::model::{Body, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::{Span, Spanned};

/// How two services come to claim the same domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// The same text, or no domains twice: an error on the services and on the gateway, which takes every host of the gateway out.
    Same,
    /// `*` beside a service without domains: an error on the two only.
    StarBesideNone,
    /// Alike but for case: Gloo says nothing, Envoy refuses the listener's configuration.
    CaseOnly,
}

/// One domain that several services claim.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// Index of the gateway.
    pub gateway: usize,
    /// How they come to claim it.
    pub kind: ConflictKind,
    /// The domain; `*` where none is written.
    pub domain: &'a str,
    /// Who claims it, and where, in order.
    pub claims: Vec<(ResourceId, Span)>,
}

/// The domains of a virtual service with their places; `*` where it has none.
pub fn domains<'a>(resource: &'a Resource<'a>) -> Vec<Spanned<&'a str>> {
    match &resource.body {
        Body::VirtualService(service) => match &service.host {
            Some(host) if !host.domains.is_empty() => host.domains.clone(),
            Some(host) => vec![Spanned { value: "*", span: host.span.head() }],
            None => vec![Spanned { value: "*", span: resource.place }],
        },
        _ => Vec::new(),
    }
}

fn writes_domains(resource: &Resource<'_>) -> bool {
    matches!(&resource.body, Body::VirtualService(service) if service.host.as_ref().is_some_and(|host| !host.domains.is_empty()))
}

/// Every conflict on every listener, in the order of the gateways, then of the domains as they are first met.
pub(super) fn conflicts<'a>(snapshot: &'a Snapshot<'a>, gateways: &[GatewayView<'a>]) -> Vec<Conflict<'a>> {
    let mut found = Vec::new();
    for (gateway, view) in gateways.iter().enumerate() {
        for listener in &view.listeners {
            let mut claims: indexmap::IndexMap<String, Vec<Claim<'a>>, rustc_hash::FxBuildHasher> =
                indexmap::IndexMap::default();
            for &id in &listener.services {
                let resource = snapshot.resource(id);
                let written = writes_domains(resource);
                for domain in domains(resource) {
                    let claim = Claim { id, text: domain.value, span: domain.span, written };
                    claims.entry(domain.value.to_lowercase()).or_default().push(claim);
                }
            }
            for claims in claims.into_values().filter(|claims| claims.len() > 1) {
                found.extend(judge(gateway, claims));
            }
        }
    }
    found
}

#[derive(Clone, Copy)]
struct Claim<'a> {
    id: ResourceId,
    text: &'a str,
    span: Span,
    written: bool,
}

/// Splits the claims of one domain, case aside, into the conflicts that they make.
fn judge<'a>(gateway: usize, claims: Vec<Claim<'a>>) -> Vec<Conflict<'a>> {
    let mut by_text: FxHashMap<(&'a str, bool), Vec<Claim<'a>>> = FxHashMap::default();
    let mut order = Vec::new();
    for claim in &claims {
        let key = (claim.text, claim.written);
        if !by_text.contains_key(&key) {
            order.push(key);
        }
        by_text.entry(key).or_default().push(*claim);
    }
    let conflict = |kind, claims: &[Claim<'a>]| Conflict {
        gateway,
        kind,
        domain: claims[0].text,
        claims: claims.iter().map(|claim| (claim.id, claim.span)).collect(),
    };
    let mut found: Vec<Conflict<'a>> = order
        .iter()
        .filter_map(|key| by_text.get(key))
        .filter(|claims| claims.len() > 1)
        .map(|claims| conflict(ConflictKind::Same, claims))
        .collect();
    if order.len() > 1 {
        let star = claims.iter().all(|claim| claim.text == "*");
        let kind = if star { ConflictKind::StarBesideNone } else { ConflictKind::CaseOnly };
        found.push(conflict(kind, &claims));
    }
    found
}
