//! Virtual services that no gateway of the sources takes, but one may that nobody has seen.
//!
//! An installation brings gateways of its own, `gateway-proxy` and `gateway-proxy-ssl`, that charts and scripts write; a cluster may hold
//! several installations; and a repository may hold several states of one. That a gateway isn't in the sources says nothing, but
//! where they are all there is (`closed`).

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::listener::{GatewayView, has_ssl, is_read};
use crate::index::Index;
use crate::model::gloo::HttpGateway;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::Cause;

/// Looks for gateways that nobody has seen.
pub(super) struct Unseen<'s, 'a> {
    snapshot: &'s Snapshot<'a>,
    index: &'s Index<'a>,
    /// The gateways that are read.
    gateways: Vec<ResourceId>,
    /// The labels that gateways of the sources ask for.
    asked: FxHashSet<&'s str>,
    /// Whether some gateway of the sources is none of those that are read.
    is_one_unread: bool,
    /// Whether a gateway stands in the sources more than once, so that nobody knows which of them counts.
    is_one_twice: bool,
    /// Whether one that isn't read may well be, as Gloo lives elsewhere.
    is_elsewhere: OnceCell<bool>,
}

impl<'s, 'a> Unseen<'s, 'a> {
    /// Looks at the gateways of the sources.
    pub(super) fn new(snapshot: &'s Snapshot<'a>, index: &'s Index<'a>, views: &'s [GatewayView<'a>]) -> Self {
        let selections = views.iter().flat_map(|view| &view.listeners).filter_map(|listener| listener.selection);
        let is_unread = |&id: &ResourceId| !is_read(snapshot, index, id);
        let mut subjects = snapshot.subjects(Kind::Gateway);
        let is_twice = |gateway: &Resource<'_>| index.all(Kind::Gateway, gateway.namespace, gateway.name).len() > 1;
        Unseen {
            snapshot,
            index,
            gateways: views.iter().filter_map(|view| view.id).collect(),
            asked: selections.flat_map(asked_labels).collect(),
            is_one_unread: index.sorted(Kind::Gateway).iter().any(is_unread),
            is_one_twice: subjects.any(|(_, gateway)| is_twice(gateway)),
            is_elsewhere: OnceCell::new(),
        }
    }

    /// Why nobody can say that a service which no gateway takes isn't served; nothing where the sources show it.
    pub(super) fn cause(&self, id: ResourceId) -> Option<Cause> {
        if self.snapshot.options.closed {
            return None;
        }
        if self.is_one_twice {
            return Some(Cause::GatewayTwice);
        }
        let is_elsewhere =
            self.is_one_unread && *self.is_elsewhere.get_or_init(|| lives_elsewhere(self.snapshot, self.index));
        let is_of_another_state = || {
            self.index.holds_several_states()
                && !self.gateways.iter().take(LOOKED_AT).any(|&gateway| self.index.are_together(gateway, id))
        };
        let is_unseen = is_elsewhere || self.is_left_to_installation(id) || is_of_another_state();
        is_unseen.then_some(Cause::GatewayUnseen)
    }

    /// Whether the gateway that an installation brings for such a service isn't in the sources, and nothing says that the service was
    /// meant for one of those that are.
    fn is_left_to_installation(&self, id: ResourceId) -> bool {
        let service = self.snapshot.resource(id);
        let name = if has_ssl(service) { "gateway-proxy-ssl" } else { "gateway-proxy" };
        let is_meant = || self.is_one_unread || service.labels.iter().any(|(name, _)| self.asked.contains(name.value));
        !self.gateways.is_empty() && self.index.anywhere(Kind::Gateway, name).is_empty() && !is_meant()
    }
}

/// How many gateways are looked at for one service.
const LOOKED_AT: usize = 64;

fn asked_labels<'s>(http: &'s HttpGateway<'_>) -> impl Iterator<Item = &'s str> {
    let labels = http.labels.iter().map(|(name, _)| name.value);
    labels.chain(http.expressions.iter().map(|expression| expression.key.value))
}

/// Whether Gloo may well live in another namespace than the one that is taken for its own: settings disagree, or nothing says which
/// it is and nothing of Gloo's lies there.
fn lives_elsewhere(snapshot: &Snapshot<'_>, index: &Index<'_>) -> bool {
    let options = snapshot.options;
    if options.closed || options.discovery_namespace.is_some() {
        return false;
    }
    let home = index.discovery_namespace();
    let said = index.in_order(Kind::Settings).iter().filter_map(|&id| match &snapshot.resource(id).body {
        Body::Settings(settings) => Some(settings.discovery_namespace?.value),
        _ => None,
    });
    let said: FxHashSet<&str> = said.collect();
    let lies_here = |kind: Kind| kind.is_gloo() && !index.in_namespace(kind, home).is_empty();
    said.len() > 1 || (!said.contains(home) && !Kind::ALL.into_iter().any(lies_here))
}
