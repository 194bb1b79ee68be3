//! Where options stand, and which refer to which.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::options::Options;
use super::{Finder, Level, Refusal, action};
use crate::index::Index;
use crate::model::{Body, Kind, Ref, Resource};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::yaml::Node;

/// Where something is written that may be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// On a route.
    Route(RouteId),
    /// On the virtual host of a virtual service.
    Host(ResourceId),
    /// In a `RouteOption`, a `VirtualHostOption`, or the destinations of an `UpstreamGroup`.
    Resource(ResourceId),
}

/// What stands at one site.
#[derive(Debug, Default)]
pub(super) struct Written<'a> {
    /// The options.
    pub(super) options: Options<'a>,
    /// What `optionsConfigRefs` leads to, in written order: earlier ones win.
    pub(super) delegated: Vec<ResourceId>,
    /// What is refused beside the options: it always counts.
    pub(super) refusals: Vec<Refusal<'a>>,
}

/// The sites with anything of interest, in the order of the documents.
pub(super) type Sites<'a> = IndexMap<Site, Written<'a>, FxBuildHasher>;

/// Reads every site of the resources that the cluster would hold.
pub(super) fn read<'a>(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Sites<'a> {
    let mut sites = Sites::default();
    for (id, resource) in snapshot.resources().filter(|(id, _)| index.is_stored(*id)) {
        match resource.kind {
            Kind::VirtualService => {
                add(&mut sites, Site::Host(id), || host(index, resource));
                routes(&mut sites, index, id, resource);
            }
            Kind::RouteTable => routes(&mut sites, index, id, resource),
            Kind::RouteOption => add(&mut sites, Site::Resource(id), || lent(resource, Level::Route)),
            Kind::VirtualHostOption => add(&mut sites, Site::Resource(id), || lent(resource, Level::Host)),
            Kind::UpstreamGroup => add(&mut sites, Site::Resource(id), || group(resource)),
            _ => {}
        }
    }
    sites
}

fn add<'a>(sites: &mut Sites<'a>, site: Site, read: impl FnOnce() -> Option<Written<'a>>) {
    if let Some(written) = read() {
        sites.insert(site, written);
    }
}

fn routes<'a>(sites: &mut Sites<'a>, index: &Index<'a>, owner: ResourceId, resource: &'a Resource<'a>) {
    for (at, route) in (0..).zip(resource.routes()) {
        let node = resource.node.sibling(route.node);
        let mut written = Written::default();
        if route.has_options {
            written = with_options(index, node, Level::Route, Kind::RouteOption);
        }
        written.refusals = action::read(route, node);
        add(sites, Site::Route(RouteId { owner, index: at }), || written.of_interest());
    }
}

fn host<'a>(index: &Index<'a>, resource: &'a Resource<'a>) -> Option<Written<'a>> {
    let node = resource.node.field("spec")?.field("virtualHost")?;
    let mut written = with_options(index, node, Level::Host, Kind::VirtualHostOption);
    let mut finder = Finder::new(Level::Host);
    for domain in node.field("domains").into_iter().flat_map(Node::items).filter(|domain| domain.is_scalar()) {
        finder.line_break(domain, "a domain");
    }
    written.refusals = finder.found;
    written.of_interest()
}

fn lent<'a>(resource: &Resource<'a>, level: Level) -> Option<Written<'a>> {
    let options = Options::read(resource.node.field("spec")?.field("options")?, level);
    Written { options, ..Written::default() }.of_interest()
}

fn group<'a>(resource: &Resource<'a>) -> Option<Written<'a>> {
    let Body::UpstreamGroup(group) = &resource.body else { return None };
    if group.destinations.iter().all(|destination| destination.is_plain) {
        return None;
    }
    let list = resource.node.field("spec")?.field("destinations")?;
    Written { refusals: action::destinations(list), ..Written::default() }.of_interest()
}

/// Reads `options` and `optionsConfigRefs`, whose references have no default namespace (`gw/translator/converter.go`, line 210).
fn with_options<'a>(index: &Index<'a>, node: Node<'a>, level: Level, kind: Kind) -> Written<'a> {
    let mut written = Written::default();
    for (key, value) in node.entries().filter(|(_, value)| !value.is_null()) {
        if key.is_text("options") {
            written.options = Options::read(value, level);
        } else if key.is_text("optionsConfigRefs") {
            let references = value.field("delegateOptions").into_iter().flat_map(Node::items).map(Ref::read);
            let found = references.filter_map(|it| index.stored(kind, it.namespace.value, it.name.value));
            written.delegated = found.collect();
        }
    }
    written
}

impl<'a> Written<'a> {
    fn of_interest(self) -> Option<Written<'a>> {
        let is_plain = self.options.is_plain() && self.delegated.is_empty() && self.refusals.is_empty();
        (!is_plain).then_some(self)
    }
}
