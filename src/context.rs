//! Everything that rules and reports look at, worked out once from a snapshot.

use crate::diagnostic::Reach;
use crate::graph::ReferenceGraph;
use crate::index::Index;
use crate::model::{Kind, Resource, Route};
use crate::resolve::Resolver;
use crate::routing::{self, ReachIndex, Routing};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::text::{Role, SourceMap};

/// A snapshot and all that follows from it.
#[derive(Debug)]
pub struct Context<'a> {
    /// What was read.
    pub snapshot: &'a Snapshot<'a>,
    /// Resources by name.
    pub index: &'a Index<'a>,
    /// How names resolve.
    pub resolver: Resolver<'a>,
    /// What Gloo makes of it.
    pub routing: Routing<'a>,
    /// Who refers to whom.
    pub graph: ReferenceGraph<'a>,
    /// From resources to effective routes.
    pub reach: ReachIndex,
}

/// Works out a snapshot's context and lends it to `work`.
pub fn with_context<R>(snapshot: &Snapshot<'_>, work: impl FnOnce(&Context<'_>) -> R) -> R {
    let index = Index::build(snapshot);
    let resolver = Resolver::new(snapshot, &index);
    let routing = Routing::build(snapshot, &index, resolver);
    let graph = ReferenceGraph::build(snapshot, &index, &resolver, &routing);
    let reach = ReachIndex::build(&routing);
    work(&Context { snapshot, index: &index, resolver, routing, graph, reach })
}

impl<'a> Context<'a> {
    /// The texts.
    pub fn map(&self) -> &'a SourceMap {
        &self.snapshot.sources.map
    }

    /// The resource of that id.
    pub fn resource(&self, id: ResourceId) -> &'a Resource<'a> {
        &self.snapshot.resources[id.0 as usize]
    }

    /// The resources of a kind that are checked and that the cluster would hold, in the order of the documents.
    pub fn stored(&self, kind: Kind) -> impl Iterator<Item = (ResourceId, &'a Resource<'a>)> {
        let snapshot = self.snapshot;
        let index = self.index;
        snapshot.resources.iter().enumerate().map(|(at, resource)| (ResourceId(at as u32), resource)).filter(
            move |(id, resource)| {
                resource.kind == kind && resource.role == Role::Subject && index.is_stored(snapshot, *id)
            },
        )
    }

    /// A route as it is written.
    pub fn route(&self, id: RouteId) -> Option<&'a Route<'a>> {
        self.resource(id.owner).routes().get(id.index as usize)
    }

    /// What a route is called in messages: `route reads of virtual service shop/www`; one without a name by its first matcher.
    pub fn route_words(&self, id: RouteId) -> String {
        let owner = self.resource(id.owner).key();
        let Some(route) = self.route(id) else { return format!("a route of {owner}") };
        match (route.name, route.matchers.first()) {
            (Some(name), _) if !name.value.is_empty() => format!("route {} of {owner}", name.value),
            (_, Some(matcher)) => format!("route {} of {owner}", routing::describe(matcher)),
            (_, None) => format!("route {} of {owner}", id.index + 1),
        }
    }

    /// How far a group reaches.
    pub fn reach_of_group(&self, group: ResourceId) -> Reach {
        self.reach.reach_of_group(&self.routing, group)
    }
}
