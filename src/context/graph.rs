//! Who refers to whom.

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, EdgeRef, VisitMap, Visitable};
use rustc_hash::FxHashMap;

use super::link::{Link, Written};
use super::objects::{self, Role};

use crate::index::{By, Index, State};
use crate::model::gloo::{
    Action, Delegate, DelegateTarget, Destination, DestinationType, Forward, Listener, Route, WeightedDestination,
};
use crate::model::{Body, Kind, Resource};
use crate::routing;
use crate::routing::gateway_api::backend::Backends;
use crate::snapshot::{ResourceId, RouteId, Snapshot};

/// A node of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vertex {
    /// A resource.
    Resource(ResourceId),
    /// A route of a virtual service or a route table.
    Route(RouteId),
    /// Something that isn't in the sources; the index in [`ReferenceGraph::links`] of the first reference that names it.
    Absent(u32),
}

/// An edge of the graph.
///
/// Where it is written is not kept here: a reference has [`Link::span`], a route its own span, and a selection that of the
/// selector in the action of the route that it starts from ([`DelegateTarget::Selector`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// A resource holds a route.
    Holds,
    /// A reference; its index in [`ReferenceGraph::links`].
    Refers(u32),
    /// A selector of a delegating route picks a table.
    Selects,
    /// A gateway's listener takes a virtual service.
    Serves,
}

/// The graph of resources, routes and references.
#[derive(Debug)]
pub struct ReferenceGraph<'a> {
    /// The graph itself.
    pub graph: Graph,
    /// Every reference, in the order of resources, then as written.
    pub links: Vec<Link<'a>>,
    snapshot: &'a Snapshot<'a>,
    /// Whether it has every edge of selectors.
    is_whole: bool,
    /// What references lead to from stored virtual services.
    below_services: <Graph as Visitable>::Map,
}

/// Resources by their ids, then routes by their numbers, then what is absent.
type Graph = DiGraph<Vertex, Edge>;

impl<'a> ReferenceGraph<'a> {
    /// Builds the graph of a snapshot; `routing` adds which gateway takes which service.
    pub fn build(snapshot: &'a Snapshot<'a>, index: &Index<'a>, routing: &routing::Routing<'a>) -> ReferenceGraph<'a> {
        let fields = snapshot.checked.iter().map(|checked| checked.references.len()).sum::<usize>();
        let references = fields + snapshot.resources.iter().map(|resource| of_routing(resource)).sum::<usize>();
        let (resources, routes) = (snapshot.resources.len(), snapshot.route_count());
        let taken = || routing.gloo.gateways.iter().filter_map(|view| Some((view.id?, &view.listeners)));
        let taken =
            || taken().flat_map(|(id, listeners)| listeners.iter().map(move |listener| (id, &listener.services)));
        let edges = routes + references + taken().map(|(_, services)| services.len()).sum::<usize>();
        let mut builder = Builder {
            snapshot,
            index,
            backends: routing.gateway_api.backends(snapshot, index),
            graph: DiGraph::with_capacity(resources + routes, edges),
            links: Vec::with_capacity(references),
            selected: 0,
            absent: FxHashMap::default(),
        };
        for (id, _) in snapshot.resources() {
            builder.graph.add_node(Vertex::Resource(id));
        }
        for (owner, resource) in snapshot.resources() {
            for index in 0..resource.route_count() as u32 {
                builder.graph.add_node(Vertex::Route(RouteId { owner, index }));
            }
        }
        for (id, resource) in snapshot.resources() {
            builder.resource(index, id, resource);
        }
        let is_whole = builder.selected <= SELECTED;
        let (mut graph, mut links) = (builder.graph, builder.links);
        let below_services = below(&graph, &routing.gloo.services);
        for (gateway, services) in taken() {
            for service in services {
                graph.add_edge(vertex(gateway), vertex(*service), Edge::Serves);
            }
        }
        graph.shrink_to_fit();
        links.shrink_to_fit();
        ReferenceGraph { graph, links, snapshot, is_whole, below_services }
    }

    /// Whether references lead from some stored virtual service to a resource.
    pub fn is_below_service(&self, id: ResourceId) -> bool {
        self.below_services.is_visited(&vertex(id))
    }

    /// Whether it has every edge: of a great many tables that selectors pick only some have one from each.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The node of a resource.
    pub fn resource(&self, id: ResourceId) -> NodeIndex {
        vertex(id)
    }

    /// The node of a route.
    pub fn route(&self, id: RouteId) -> Option<NodeIndex> {
        route_vertex(self.snapshot, id)
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

fn route_vertex(snapshot: &Snapshot<'_>, id: RouteId) -> Option<NodeIndex> {
    Some(NodeIndex::new(snapshot.resources.len() + snapshot.route_number(id)?))
}

/// How many references the model itself reads in a resource at most, without those of TCP hosts, which are few.
fn of_routing(resource: &Resource<'_>) -> usize {
    let own = match &resource.body {
        Body::UpstreamGroup(group) => group.destinations.len(),
        _ => 0,
    };
    let routes = resource.routes().iter().map(|route| match &route.action {
        Action::Forward { to: Forward::Multi { destinations, .. }, .. } => destinations.len(),
        Action::Forward { .. } | Action::Delegate(_) => 1,
        _ => 0,
    });
    own + routes.sum::<usize>()
}

/// Everything that some resources lead to, themselves among it.
fn below(graph: &Graph, resources: &[ResourceId]) -> <Graph as Visitable>::Map {
    let mut walk = Dfs::empty(graph);
    for &resource in resources {
        walk.move_to(vertex(resource));
        while walk.next(graph).is_some() {}
    }
    walk.discovered
}

struct Builder<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    backends: Backends<'i, 'a>,
    graph: Graph,
    links: Vec<Link<'a>>,
    absent: FxHashMap<(Kind, &'a str, &'a str), NodeIndex>,
    /// How many edges selectors have come to.
    selected: usize,
}

/// Past so many edges, selectors only add those that reach a table at all: thousands by thousands don't fit into memory.
const SELECTED: usize = 1 << 21;

impl<'a> Builder<'a, '_> {
    fn resource(&mut self, index: &Index<'a>, id: ResourceId, resource: &'a Resource<'a>) {
        match &resource.body {
            Body::UpstreamGroup(group) => self.weighted(id, None, &group.destinations, Some(resource.namespace)),
            Body::Gateway(gateway) => self.listener(id, &gateway.listener),
            Body::Matchable(matched) => self.listener(id, &matched.listener),
            _ => {}
        }
        if let Body::HttpRoute(route) = &resource.body {
            for index in 0..route.rules.len() as u32 {
                self.graph.add_edge(vertex(id), self.node_of(id, Some(RouteId { owner: id, index })), Edge::Holds);
            }
        }
        for (at, route) in resource.routes().iter().enumerate() {
            let route_id = RouteId { owner: id, index: at as u32 };
            self.graph.add_edge(vertex(id), self.node_of(id, Some(route_id)), Edge::Holds);
            self.route(index, route_id, route, resource.namespace);
        }
        self.objects(id, resource);
        for reference in &self.snapshot.checked(id).references {
            // Config maps are not read, so nobody knows which there are.
            if reference.kind != Kind::ConfigMap {
                let route = reference.path.item("routes").map(|index| RouteId { owner: id, index });
                self.link(id, route, reference.kind, Written::Field(reference), None);
            }
        }
    }

    /// What a resource of the Gateway API refers to.
    fn objects(&mut self, from: ResourceId, resource: &'a Resource<'a>) {
        if let Some(name) = objects::class(resource) {
            let (kind, state) =
                (Kind::GatewayClass, self.index.resource(Kind::GatewayClass, "", name.value, By::of(from)));
            self.add(Link {
                from,
                route: None,
                kind,
                written: Written::Name(name),
                namespace: "",
                has_default: true,
                state,
            });
        }
        for objects::Reference { rule, role, to } in objects::references(resource) {
            let Some(kind) = Kind::parse(to.group.value, to.kind.value).filter(|_| !objects::is_for_many(to)) else {
                continue;
            };
            let (namespace, name) = (to.namespace_or(resource.namespace), to.name.value);
            let state = match self.index.stored(kind, namespace, name) {
                // Whether it may be referred to, and by which port, is another question.
                Some(id) if kind == Kind::Service => State::Discovered(id),
                Some(id) => State::Defined(id),
                None if matches!(role, Role::Backend | Role::Mirror) && kind != Kind::HttpRoute => {
                    self.backends.resolve(resource, to).state
                }
                None => self.index.own_resource(kind, namespace, name, (from, to.namespace.is_none())),
            };
            let written = if role == Role::Backend { Written::Backend(to) } else { Written::Object(to) };
            let route = rule.filter(|_| resource.kind.has_http_rules());
            self.add(Link { from, route, kind, written, namespace, has_default: true, state });
        }
    }

    fn listener(&mut self, id: ResourceId, listener: &'a Listener<'a>) {
        match listener {
            Listener::Tcp(tcp) => {
                for host in &tcp.hosts {
                    if let Some(to) = &host.to {
                        // A TCP host's references have no default namespace.
                        self.forward(id, None, to, None);
                    }
                }
            }
            Listener::Hybrid(hybrid) => {
                hybrid.matched.iter().for_each(|matched| self.listener(id, &matched.listener));
            }
            _ => {}
        }
    }

    fn route(&mut self, index: &Index<'a>, id: RouteId, route: &'a Route<'a>, home: &'a str) {
        match &route.action {
            Action::Forward { to, .. } => self.forward(id.owner, Some(id), to, Some(home)),
            Action::Delegate(delegate) => self.delegate(index, id, delegate),
            _ => {}
        }
    }

    fn delegate(&mut self, index: &Index<'a>, id: RouteId, delegate: &'a Delegate<'a>) {
        match &delegate.target {
            DelegateTarget::Table(reference) => {
                self.link(id.owner, Some(id), Kind::RouteTable, Written::Routing(reference), None);
            }
            DelegateTarget::Selector(_) => {
                let picked = routing::gloo::targets(self.snapshot, index, id.owner, delegate).unwrap_or_default();
                let from = self.node_of(id.owner, Some(id));
                for table in picked {
                    self.selected += 1;
                    let mut users = self.graph.neighbors_directed(vertex(table), Direction::Incoming);
                    if self.selected > SELECTED && users.next().is_some() {
                        continue;
                    }
                    self.graph.add_edge(from, vertex(table), Edge::Selects);
                }
            }
            DelegateTarget::Nothing => {}
        }
    }

    fn forward(&mut self, from: ResourceId, route: Option<RouteId>, to: &'a Forward<'a>, home: Option<&'a str>) {
        match to {
            Forward::Single(destination) => self.destination(from, route, destination, home),
            Forward::Multi { destinations, .. } => self.weighted(from, route, destinations, home),
            Forward::Group(reference) => {
                self.link(from, route, Kind::UpstreamGroup, Written::Routing(reference), None);
            }
            _ => {}
        }
    }

    fn weighted(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        list: &'a [WeightedDestination<'a>],
        home: Option<&'a str>,
    ) {
        for destination in list.iter().filter_map(|weighted| weighted.destination.as_ref()) {
            self.destination(from, route, destination, home);
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
            DestinationType::Upstream(reference) => {
                self.link(from, route, Kind::Upstream, Written::Routing(reference), home);
            }
            DestinationType::Kube { service, port } => {
                self.link(from, route, Kind::Service, Written::Port(service, port), None);
            }
            DestinationType::Consul { .. } | DestinationType::Nothing => {}
        }
    }

    fn link(
        &mut self,
        from: ResourceId,
        route: Option<RouteId>,
        kind: Kind,
        written: Written<'a>,
        home: Option<&'a str>,
    ) {
        let reference = written.reference();
        let namespace = reference.namespace_or(home.unwrap_or_default());
        let name = reference.name.value;
        let by = By { from: Some(from), names_none: home.is_some() && reference.namespace.value.is_empty() };
        let state = match (kind, written.port()) {
            (Kind::Upstream, _) => self.index.upstream(namespace, name, by),
            (Kind::Service, Some(port)) => self.index.service(namespace, name, port.value, by),
            _ => self.index.resource(kind, namespace, name, by),
        };
        let (route, has_default) = (route.map(|route| route.index), home.is_some());
        self.add(Link { from, route, kind, written, namespace, has_default, state });
    }

    fn add(&mut self, link: Link<'a>) {
        let to = match link.state {
            State::Defined(id) | State::Discovered(id) => vertex(id),
            _ => self.absent(link.kind, link.namespace, link.name()),
        };
        let from = self.node_of(link.from, link.route());
        self.graph.add_edge(from, to, Edge::Refers(self.links.len() as u32));
        self.links.push(link);
    }

    fn node_of(&self, from: ResourceId, route: Option<RouteId>) -> NodeIndex {
        route.and_then(|route| route_vertex(self.snapshot, route)).unwrap_or(vertex(from))
    }

    fn absent(&mut self, kind: Kind, namespace: &'a str, name: &'a str) -> NodeIndex {
        let (graph, first) = (&mut self.graph, self.links.len() as u32);
        *self.absent.entry((kind, namespace, name)).or_insert_with(|| graph.add_node(Vertex::Absent(first)))
    }
}
