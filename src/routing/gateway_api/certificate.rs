//! Listeners that end TLS without a certificate that they may use: nothing of them is served.

use super::gateway::{GatewayView, Section};
use super::grant::Grants;
use crate::index::{By, Index, State};
use crate::model::gateway_api::Object;
use crate::model::{Kind, Resource};
use crate::snapshot::Snapshot;

/// What is known of the certificates of a listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificates {
    /// It has some, needs none, or nobody knows.
    Some,
    /// It is not known to have any: their names are slips, as it seems.
    Unseen,
    /// It has none that it may use: those of other namespaces are not granted, or they aren't there.
    None,
}

/// What is known of the certificates of each listener of a gateway.
pub(super) fn of(
    snapshot: &Snapshot<'_>,
    index: &Index<'_>,
    grants: &Grants<'_>,
    view: &GatewayView<'_>,
) -> Vec<Certificates> {
    view.sections.iter().map(|section| of_section(snapshot, index, grants, section)).collect()
}

fn of_section(snapshot: &Snapshot<'_>, index: &Index<'_>, grants: &Grants<'_>, section: &Section<'_>) -> Certificates {
    let (Some(owner), Some(listener)) = (section.owner, section.listener) else { return Certificates::Some };
    if listener.protocol.value != "HTTPS" {
        return Certificates::Some;
    }
    let owner = snapshot.resource(owner);
    let known = listener.certificates.iter().map(|to| of_certificate(snapshot, index, grants, owner, to));
    // One that may be used is enough.
    known
        .reduce(|one, other| match (one, other) {
            (Certificates::None, Certificates::None) => Certificates::None,
            (Certificates::Some, _) | (_, Certificates::Some) => Certificates::Some,
            _ => Certificates::Unseen,
        })
        .unwrap_or(Certificates::Some)
}

fn of_certificate(
    snapshot: &Snapshot<'_>,
    index: &Index<'_>,
    grants: &Grants<'_>,
    owner: &Resource<'_>,
    to: &Object<'_>,
) -> Certificates {
    if to.kind.value != "Secret" || !to.group.value.is_empty() {
        return Certificates::Some;
    }
    let (namespace, name) = (to.namespace_or(owner.namespace), to.name.value);
    let is_closed = snapshot.options.closed;
    // A grant lies beside what it is for.
    let is_seen = is_closed || index.stored(Kind::Secret, namespace, name).is_some();
    let from = (owner.kind.group(), owner.kind.as_str(), owner.namespace);
    if is_seen && !grants.allow(from, to, namespace) {
        return Certificates::None;
    }
    match index.resource(Kind::Secret, namespace, name, By { from: None, names_none: to.namespace.is_none() }) {
        State::Dangling if is_closed => Certificates::None,
        State::Dangling => Certificates::Unseen,
        _ => Certificates::Some,
    }
}
