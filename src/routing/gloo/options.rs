//! Which options count for an effective route.

use std::collections::BTreeMap;

use super::Routing;
use crate::index::Index;
use crate::model::{Kind, Ref};
use crate::snapshot::ResourceId;
use crate::traffic::Route;
use crate::yaml::{Node, last_entries};

/// An option that counts for a route.
#[derive(Clone, Copy, Debug)]
pub struct RouteOption<'a> {
    /// Whether it stands on the host.
    pub is_host: bool,
    /// Its value.
    pub value: Node<'a>,
}

/// Options by name.
pub(super) type Options<'a> = BTreeMap<String, Vec<RouteOption<'a>>>;

impl<'a> Routing<'a> {
    /// The options of an effective route on the host of a virtual service, by name: that of the route, then that of the host. Options of
    /// delegating routes win over those of the routes that they lead to, own ones over those that are referred to.
    pub fn options(&self, index: &Index<'a>, route: &Route<'a>, service: ResourceId) -> Options<'a> {
        let mut found = Options::new();
        for id in route.through.iter().copied().chain([route.id]) {
            let owner = self.snapshot.resource(id.owner);
            if let Some(written) = owner.routes().get(id.index as usize) {
                self.take(index, &mut found, (false, owner.node.sibling(written.node)), Kind::RouteOption);
            }
        }
        self.take_of_host(index, &mut found, service);
        found
    }

    /// The options of the host of a virtual service, by name.
    pub(super) fn host_options(&self, index: &Index<'a>, service: ResourceId) -> Options<'a> {
        let mut found = Options::new();
        self.take_of_host(index, &mut found, service);
        found
    }

    fn take_of_host(&self, index: &Index<'a>, found: &mut Options<'a>, service: ResourceId) {
        let spec = self.snapshot.resource(service).node.field("spec");
        if let Some(host) = spec.and_then(|spec| spec.field("virtualHost")) {
            self.take(index, found, (true, host), Kind::VirtualHostOption);
        }
    }

    /// Adds what a route or a host says, its own before what it refers to.
    fn take(&self, index: &Index<'a>, found: &mut Options<'a>, (is_host, node): (bool, Node<'a>), kind: Kind) {
        let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
        let lent = references.into_iter().flat_map(Node::items).map(Ref::read).filter_map(|reference| {
            let id = index.stored(kind, reference.namespace.value, reference.name.value)?;
            self.snapshot.resource(id).node.field("spec")?.field("options")
        });
        for options in node.field("options").into_iter().chain(lent) {
            for (field, value) in last_entries(options) {
                let known = found.entry(field).or_default();
                if !known.iter().any(|option| option.is_host == is_host) {
                    known.push(RouteOption { is_host, value });
                }
            }
        }
    }
}
