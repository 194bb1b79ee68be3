//! Domains: which virtual services of a listener claim the same one.

use super::listener::{GatewayView, Sharing};
use crate::model::{Body, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::{Span, Spanned};
use crate::yaml::Node;

/// How two services come to claim the same domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// The same text, or no domains twice: an error on the services and on the gateway, which takes every host of the gateway out.
    Same,
    /// `*`, or a service without a host, beside one without domains: only Gloo's second check finds it, an error on these alone.
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

/// How a service comes to a domain.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Source {
    /// It writes it.
    Written,
    /// Its host writes none.
    Default,
    /// It has no host at all.
    NoHost,
}

#[derive(Clone, Copy)]
struct Claim<'a> {
    id: ResourceId,
    text: &'a str,
    span: Span,
    source: Source,
}

impl<'a> Claim<'a> {
    /// What the gateway translator compares: a service without domains stands under the empty text, one without a host is passed
    /// over (`gw/translator/virtual_service_translator.go`, `validateVirtualServiceDomains`).
    fn compared(&self) -> Option<&'a str> {
        match self.source {
            Source::Written => Some(self.text),
            Source::Default => Some(""),
            Source::NoHost => None,
        }
    }
}

fn claims<'a>(id: ResourceId, resource: &'a Resource<'a>) -> impl Iterator<Item = Claim<'a>> {
    let source = match &resource.body {
        Body::VirtualService(service) => match &service.host {
            Some(host) if host.domains.is_empty() => Source::Default,
            Some(_) => Source::Written,
            None => Source::NoHost,
        },
        _ => Source::NoHost,
    };
    domains(resource).into_iter().map(move |domain| Claim { id, text: domain.value, span: domain.span, source })
}

/// Every conflict on every listener, in the order of the gateways, then of the domains as they are first met.
pub(super) fn conflicts<'a>(snapshot: &'a Snapshot<'a>, gateways: &[GatewayView<'a>]) -> Vec<Conflict<'a>> {
    let mut found = Vec::new();
    for (gateway, view) in gateways.iter().enumerate() {
        for services in view.listeners.iter().flat_map(|listener| apart(snapshot, view, &listener.services)) {
            let mut by_domain: indexmap::IndexMap<String, Vec<Claim<'a>>, rustc_hash::FxBuildHasher> =
                indexmap::IndexMap::default();
            for &id in &services {
                for claim in claims(id, snapshot.resource(id)) {
                    by_domain.entry(claim.text.to_lowercase()).or_default().push(claim);
                }
            }
            // An empty domain meets the empty text that stands for no domains.
            let defaults: Vec<Claim<'a>> = by_domain
                .get("*")
                .into_iter()
                .flatten()
                .filter(|claim| claim.source == Source::Default)
                .copied()
                .collect();
            if let Some(empty) = by_domain.get_mut("") {
                empty.extend(defaults);
            }
            for claims in by_domain.into_values().filter(|claims| claims.len() > 1) {
                found.extend(judge(gateway, &claims));
            }
        }
    }
    found
}

/// The services of a listener by the route configuration that they share: all of them, or on a gateway that isolates its hosts those
/// of one `sslConfig`.
fn apart(snapshot: &Snapshot<'_>, view: &GatewayView<'_>, services: &[ResourceId]) -> Vec<Vec<ResourceId>> {
    if view.sharing == Sharing::All {
        return vec![services.to_vec()];
    }
    let mut groups: indexmap::IndexMap<String, Vec<ResourceId>, rustc_hash::FxBuildHasher> =
        indexmap::IndexMap::default();
    for &id in services {
        let ssl = match &snapshot.resource(id).body {
            Body::VirtualService(service) => service.ssl.as_deref(),
            _ => None,
        };
        groups.entry(ssl.map_or_else(String::new, |ssl| written(ssl.node))).or_default().push(id);
    }
    groups.into_values().collect()
}

/// A value's content, the same however it is laid out and in which order its keys stand.
fn written(node: Node<'_>) -> String {
    if node.is_scalar() {
        return format!("{:?}", node.str());
    }
    let items: Vec<String> = node.items().map(written).collect();
    let mut entries: Vec<String> =
        node.entries().map(|(key, value)| format!("{:?}:{}", key.str(), written(value))).collect();
    entries.sort_unstable();
    format!("[{}]{{{}}}", items.join(","), entries.join(","))
}

/// Splits the claims of one domain, case aside, into the conflicts that they make.
fn judge<'a>(gateway: usize, claims: &[Claim<'a>]) -> Vec<Conflict<'a>> {
    let mut by_text: indexmap::IndexMap<&'a str, Vec<Claim<'a>>, rustc_hash::FxBuildHasher> =
        indexmap::IndexMap::default();
    for claim in claims {
        if let Some(text) = claim.compared() {
            by_text.entry(text).or_default().push(*claim);
        }
    }
    let conflict = |kind, claims: &[Claim<'a>]| Conflict {
        gateway,
        kind,
        domain: claims[0].text,
        claims: claims.iter().map(|claim| (claim.id, claim.span)).collect(),
    };
    let same = by_text.values().filter(|claims| claims.len() > 1).map(|claims| conflict(ConflictKind::Same, claims));
    let mut found: Vec<Conflict<'a>> = same.collect();
    let passed_over = claims.iter().filter(|claim| claim.compared().is_none()).count();
    if by_text.len() + passed_over > 1 {
        let star = claims.iter().all(|claim| claim.text == "*");
        let kind = if star { ConflictKind::StarBesideNone } else { ConflictKind::CaseOnly };
        found.push(conflict(kind, claims));
    }
    found
}
