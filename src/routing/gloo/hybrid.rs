//! Hybrid gateways: which matchable gateways they take in.

use super::selection::{self, expression_fits, labels_fit, namespace_fits};
use crate::index::Index;
use crate::model::gloo::{Delegated, HybridGateway, MatchedGateway};
use crate::model::{Body, Kind, Resource};
use crate::snapshot::Snapshot;

/// The matchable gateways of one hybrid gateway.
#[derive(Debug, Default)]
pub(super) struct Picked<'a> {
    /// Those for HTTP, then those for TCP, each sorted by namespace, then name.
    pub gateways: Vec<&'a MatchedGateway<'a>>,
    /// Whether expressions that can't be read met any candidate: an error on the gateway.
    pub misread: bool,
}

/// Selects them (`gw/translator/gateway_selector.go`).
pub(super) fn matchable<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    hybrid: &'a HybridGateway<'a>,
) -> Picked<'a> {
    let mut picked = Picked::default();
    for (delegated, kind) in
        [(&hybrid.delegated_http, Kind::MatchableHttpGateway), (&hybrid.delegated_tcp, Kind::MatchableTcpGateway)]
    {
        let Some(delegated) = delegated else { continue };
        for &id in index.sorted(kind) {
            let resource = snapshot.resource(id);
            let Body::Matchable(matched) = &resource.body else { continue };
            // Only those for HTTP have to agree with the gateway on having an sslConfig.
            if kind == Kind::MatchableHttpGateway && matched.ssl != delegated.ssl {
                continue;
            }
            match fits(delegated, resource) {
                Some(true) => picked.gateways.push(matched),
                Some(false) => {}
                None => picked.misread = true,
            }
        }
    }
    picked
}

/// Whether a matchable gateway is meant; nothing where the expressions can't be read. Other than for route tables, labels and
/// expressions may stand together, no namespaces stand for all, and without reference or selector every one is meant.
fn fits(delegated: &Delegated<'_>, resource: &Resource<'_>) -> Option<bool> {
    if let Some(reference) = &delegated.reference {
        return Some(reference.namespace.value == resource.namespace && reference.name.value == resource.name);
    }
    let Some(selector) = &delegated.selector else { return Some(true) };
    selector.expressions.iter().all(selection::is_valid).then(|| {
        (selector.namespaces.is_empty() || namespace_fits(&selector.namespaces, resource.namespace))
            && labels_fit(&selector.labels, &resource.labels)
            && selector.expressions.iter().all(|expression| expression_fits(expression, &resource.labels))
    })
}
