//! Who refers to whom.

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::index::Index;
use crate::model::{
    Action, Body, Delegate, DelegateTarget, Destination, Forward, Kind, Ref, Resource, Route, Target,
    WeightedDestination,
};
use crate::resolve::{Resolver, State};
use crate::routing;
use crate::schema::{Reference, Step};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::text::{Span, Spanned};

/// A node of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vertex<'a> {
    /// A resource.
    Resource(ResourceId),
    /// A route of a virtual service or a route table.
    Route(RouteId),
    /// Something that isn't in the sources.
    Absent {
        /// Its kind.
        kind: Kind,
        /// Its namespace.
        namespace: &'a str,
        /// Its name.
        name: &'a str,
    },
}

/// An edge of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// A resource holds a route.
    Holds,
    /// A reference; its index in [`ReferenceGraph::links`].
    Refers(u32),
    /// A selector of a delegating route picks a table.
    Selects(Span),
    /// A gateway's listener takes a virtual service.
    Serves,
}

/// A reference, resolved.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// The resource that it stands in.
    pub from: ResourceId,
    /// The route that it stands in.
    pub route: Option<RouteId>,
    /// The kind that it names.
    pub kind: Kind,
    /// The reference as it is written; for a Consul destination the service's name stands for it.
    pub reference: Ref<'a>,
    /// The namespace that it is looked up in.
    pub namespace: &'a str,
    /// Whether a missing namespace has a default here.
    pub has_default: bool,
    /// The port, for a Service.
    pub port: Option<Spanned<u32>>,
    /// The field that holds it, such as `upstreamGroup`.
    pub field: &'static str,
    /// Whether it decides where requests go, and not only how they are treated.
    pub routes_traffic: bool,
    /// What it resolves to.
    pub state: State,
}

impl Link<'_> {
    /// `namespace/name` as it is looked up.
    pub fn path(&self) -> String {
        crate::model::slashed(self.namespace, self.reference.name.value)
    }

    /// Whether the namespace is missing where none is assumed.
    pub fn lacks_namespace(&self) -> bool {
        !self.has_default && self.reference.namespace.value.is_empty()
    }
}

/// The graph of resources, routes and references.
#[derive(Debug)]
pub struct ReferenceGraph<'a> {
    /// The graph itself.
    pub graph: DiGraph<Vertex<'a>, Edge>,
    /// Every reference, in the order of resources, then as written.
    pub links: Vec<Link<'a>>,
    routes: FxHashMap<RouteId, NodeIndex>,
    below_services: FxHashSet<NodeIndex>,
}

impl<'a> ReferenceGraph<'a> {
    /// Builds the graph of a snapshot; `routing` adds which gateway takes which service.
    pub fn build(
        snapshot: &'a Snapshot<'a>,
        index: &Index<'a>,
        resolver: &Resolver<'a>,
        routing: &routing::Routing<'a>,
    ) -> ReferenceGraph<'a> {
        let references = snapshot.checked.iter().map(|checked| checked.references.len()).sum();
        let routes = snapshot.resources.iter().map(|resource| resource.routes().len()).sum();
        let mut builder = Builder {
            snapshot,
            resolver,
            out: ReferenceGraph {
                graph: DiGraph::with_capacity(snapshot.resources.len() + routes, references + routes),
                links: Vec::with_capacity(references),
                routes: FxHashMap::with_capacity_and_hasher(routes, FxBuildHasher),
                below_services: FxHashSet::default(),
            },
            selected: 0,
            absent: FxHashMap::default(),
        };
        for (id, _) in snapshot.resources() {
            builder.out.graph.add_node(Vertex::Resource(id));
        }
        for (id, resource) in snapshot.resources() {
            builder.resource(index, id, resource);
        }
        builder.out.find_below_services(&routing.services);
        for view in &routing.gateways {
            let Some(gateway) = view.id else { continue };
            for service in view.listeners.iter().flat_map(|listener| &listener.services) {
                builder.out.graph.add_edge(vertex(gateway), vertex(*service), Edge::Serves);
            }
        }
        builder.out
    }

    fn find_below_services(&mut self, services: &[ResourceId]) {
        let mut walk = Dfs::empty(&self.graph);
        for service in services {
            walk.move_to(vertex(*service));
            while let Some(node) = walk.next(&self.graph) {
                self.below_services.insert(node);
            }
        }
    }

    /// Whether references lead from some stored virtual service to a resource.
    pub fn is_below_service(&self, id: ResourceId) -> bool {
        self.below_services.contains(&vertex(id))
    }

    /// The node of a resource.
    pub fn resource(&self, id: ResourceId) -> NodeIndex {
        vertex(id)
    }

    /// The node of a route.
    pub fn route(&self, id: RouteId) -> Option<NodeIndex> {
        self.routes.get(&id).copied()
    }

    /// The references that lead to a resource.
    pub fn users(&self, id: ResourceId) -> impl Iterator<Item = &Link<'a>> {
        self.graph.edges_directed(vertex(id), Direction::Incoming).filter_map(|edge| match edge.weight() {
            Edge::Refers(link) => self.links.get(*link as usize),
            _ => None,
        })
    }

    /// Whether anything refers to a resource, selects or serves it.
    pub fn is_used(&self, id: ResourceId) -> bool {
        self.graph
            .edges_directed(vertex(id), Direction::Incoming)
            .any(|edge| !matches!(edge.weight(), Edge::Holds) && edge.source() != vertex(id))
    }

    /// The references that stand in a resource or its routes.
    pub fn links_of(&self, id: ResourceId) -> &[Link<'a>] {
        let start = self.links.partition_point(|link| link.from < id);
        let end = self.links.partition_point(|link| link.from <= id);
        &self.links[start..end]
    }
}

fn vertex(id: ResourceId) -> NodeIndex {
    NodeIndex::new(id.0 as usize)
}

struct Builder<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    resolver: &'i Resolver<'a>,
    out: ReferenceGraph<'a>,
    absent: FxHashMap<(Kind, &'a str, &'a str), NodeIndex>,
    /// How many edges selectors have come to.
    selected: usize,
}

/// Past so many edges, selectors only add those that reach a table at all: thousands by thousands don't fit into memory.
const SELECTED: usize = 1 << 21;

impl<'a> Builder<'a, '_> {
    fn resource(&mut self, index: &Index<'a>, id: ResourceId, resource: &'a Resource<'a>) {
        match &resource.body {
            Body::UpstreamGroup(group) => self.weighted(id, None, &group.destinations, resource.namespace),
            Body::Gateway(gateway) => self.listener(id, &gateway.listener),
            Body::Matchable(matched) => self.listener(id, &matched.listener),
            _ => {}
        }
        for (at, route) in resource.routes().iter().enumerate() {
            let route_id = RouteId { owner: id, index: at as u32 };
            let node = self.out.graph.add_node(Vertex::Route(route_id));
            self.out.graph.add_edge(vertex(id), node, Edge::Holds);
            self.out.routes.insert(route_id, node);
            self.route(index, route_id, route, resource.namespace);
        }
        for reference in &self.snapshot.checked(id).references {
            // Config maps are not read, so nobody knows which there are.
            if reference.kind != Kind::ConfigMap && !is_of_routing(resource.kind, reference) {
                let route = reference.path.item("routes").map(|index| RouteId { owner: id, index });
                let field = field_name(reference);
                self.link(id, route, reference.kind, Ref::read(reference.node), None, field, None, false);
            }
        }
    }

    fn listener(&mut self, id: ResourceId, listener: &'a crate::model::Listener<'a>) {
        match listener {
            crate::model::Listener::Tcp(tcp) => {
                for host in &tcp.hosts {
                    if let Some(to) = &host.to {
                        // A TCP host's references have no default namespace.
                        self.forward(id, None, to, "", false);
                    }
                }
            }
            crate::model::Listener::Hybrid(hybrid) => {
                hybrid.matched.iter().for_each(|matched| self.listener(id, &matched.listener));
            }
            _ => {}
        }
    }

    fn route(&mut self, index: &Index<'a>, id: RouteId, route: &'a Route<'a>, home: &'a str) {
        match &route.action {
            Action::Forward { to, .. } => self.forward(id.owner, Some(id), to, home, true),
            Action::Delegate(delegate) => self.delegate(index, id, delegate),
            _ => {}
        }
    }

    fn delegate(&mut self, index: &Index<'a>, id: RouteId, delegate: &'a Delegate<'a>) {
        match &delegate.target {
            DelegateTarget::Table(reference) => {
                self.link(id.owner, Some(id), Kind::RouteTable, *reference, None, "delegateAction", None, true);
            }
            DelegateTarget::Selector(selector) => {
                let picked = routing::targets(self.snapshot, index, id.owner, delegate).unwrap_or_default();
                let from = self.node_of(id.owner, Some(id));
                for table in picked {
                    self.selected += 1;
                    let mut users = self.out.graph.neighbors_directed(vertex(table), Direction::Incoming);
                    if self.selected > SELECTED && users.next().is_some() {
                        continue;
                    }
                    self.out.graph.add_edge(from, vertex(table), Edge::Selects(selector.span));
                }
            }
            DelegateTarget::Nothing => {}
        }
    }

    fn forward(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        to: &'a Forward<'a>,
        home: &'a str,
        has_default: bool,
    ) {
        match to {
            Forward::Single(destination) => self.destination(from, route, destination, has_default.then_some(home)),
            Forward::Multi { destinations, .. } => {
                for weighted in destinations {
                    if let Some(destination) = &weighted.destination {
                        self.destination(from, route, destination, has_default.then_some(home));
                    }
                }
            }
            Forward::Group(reference) => {
                self.link(from, route, Kind::UpstreamGroup, *reference, None, "upstreamGroup", None, true);
            }
            _ => {}
        }
    }

    fn weighted(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        list: &'a [WeightedDestination<'a>],
        home: &'a str,
    ) {
        for destination in list.iter().filter_map(|weighted| weighted.destination.as_ref()) {
            self.destination(from, route, destination, Some(home));
        }
    }

    fn destination(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        to: &'a Destination<'a>,
        home: Option<&'a str>,
    ) {
        match &to.target {
            Target::Upstream(reference) => {
                self.link(from, route, Kind::Upstream, *reference, home, "upstream", None, true);
            }
            Target::Kube { service, port } => {
                self.link(from, route, Kind::Service, *service, None, "kube", Some(*port), true);
            }
            Target::Consul { .. } | Target::Nothing => {}
        }
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the link that is made here")]
    fn link(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        kind: Kind,
        reference: Ref<'a>,
        home: Option<&'a str>,
        field: &'static str,
        port: Option<Spanned<u32>>,
        routes_traffic: bool,
    ) {
        let namespace = reference.namespace_or(home.unwrap_or_default());
        let name = reference.name.value;
        let state = match (kind, port) {
            (Kind::Upstream, _) => self.resolver.upstream(namespace, name),
            (Kind::Service, Some(port)) => self.resolver.service(namespace, name, port.value),
            _ => self.resolver.resource(kind, namespace, name),
        };
        let to = match state {
            State::Defined(id) | State::Discovered(id) => vertex(id),
            _ => self.absent(kind, namespace, name),
        };
        let from_node = self.node_of(from, route);
        let has_default = home.is_some();
        self.out.links.push(Link {
            from,
            route,
            kind,
            reference,
            namespace,
            has_default,
            port,
            field,
            routes_traffic,
            state,
        });
        self.out.graph.add_edge(from_node, to, Edge::Refers(self.out.links.len() as u32 - 1));
    }

    fn node_of(&self, from: ResourceId, route: Option<RouteId>) -> NodeIndex {
        route.and_then(|route| self.out.routes.get(&route).copied()).unwrap_or(vertex(from))
    }

    fn absent(&mut self, kind: Kind, namespace: &'a str, name: &'a str) -> NodeIndex {
        let graph = &mut self.out.graph;
        *self
            .absent
            .entry((kind, namespace, name))
            .or_insert_with(|| graph.add_node(Vertex::Absent { kind, namespace, name }))
    }
}

/// Whether a reference of the field tables is one that the model reads itself, with its default namespace and its port.
fn is_of_routing(owner: Kind, reference: &Reference<'_>) -> bool {
    reference.path.steps().any(|step| match step {
        Step::Key(key) => match key.str() {
            "single" | "multi" | "upstreamGroup" | "delegateAction" => true,
            "destinations" => owner == Kind::UpstreamGroup,
            _ => false,
        },
        Step::Item(_) => false,
    })
}

/// What kind of field holds a reference, for messages.
fn field_name(reference: &Reference<'_>) -> &'static str {
    match reference.kind {
        Kind::RouteOption | Kind::VirtualHostOption => "delegateOptions",
        Kind::VirtualService => "virtualServices",
        Kind::Secret => "secretRef",
        Kind::AuthConfig => "configRef",
        Kind::Upstream => "upstream reference",
        _ => "reference",
    }
}
