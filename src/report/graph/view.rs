//! From what follows from the manifests to the shape that is printed.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use indexmap::map::Entry;
use petgraph::visit::EdgeRef;
use rustc_hash::FxBuildHasher;

use crate::check::CheckReport;
use crate::context::{self, Context, Vertex};
use crate::finding::Severity;
use crate::index::State;
use crate::model::{Body, Kind, Resource};
use crate::report::render;
use crate::report::shape::VERSION;
use crate::report::shape::graph::{Edge, Graph, Node};
use crate::snapshot::ResourceId;
use crate::text::Role;
use crate::traffic::{HostStatus, Share};

/// The kind of what answers to some domains.
pub(super) const HOST: &str = "Host";

/// Hosts and resources, who leads to whom, and what `report` finds of them, in the environment of that name.
pub fn graph(cx: &Context<'_>, environment: Option<&str>, report: &CheckReport) -> Graph {
    let mut builder = Builder { cx, environment, nodes: IndexMap::default(), edges: IndexMap::default() };
    builder.hosts();
    for (id, resource) in cx.snapshot.resources() {
        if resource.role == Role::Subject && resource.kind.is_ours() {
            builder.resource(id);
        }
    }
    builder.references();
    builder.backends();
    builder.find(report);
    builder.finish()
}

struct Builder<'c, 'a> {
    cx: &'c Context<'a>,
    environment: Option<&'c str>,
    nodes: IndexMap<String, Node, FxBuildHasher>,
    edges: IndexMap<(usize, usize), Line, FxBuildHasher>,
}

/// An edge before it is written.
struct Line {
    what: &'static str,
    references: usize,
    share: Option<Share>,
}

impl Builder<'_, '_> {
    fn node(&mut self, kind: &'static str, (namespace, name): (&str, &str), state: &'static str) -> usize {
        let before = self.environment.map(|name| format!("{name}:")).unwrap_or_default();
        let id = format!("{before}{kind}/{}", crate::model::slashed(namespace, name));
        let index = self.nodes.len();
        match self.nodes.entry(id) {
            Entry::Occupied(known) => known.index(),
            Entry::Vacant(free) => {
                let node = Node {
                    id: free.key().clone(),
                    environment: self.environment.map(str::to_owned),
                    kind,
                    namespace: namespace.to_owned(),
                    name: name.to_owned(),
                    state,
                    severity: None,
                    findings: 0,
                    file: None,
                    line: None,
                    column: None,
                };
                free.insert(node);
                index
            }
        }
    }

    fn resource(&mut self, id: ResourceId) -> usize {
        let resource = self.cx.resource(id);
        let at = self.node(resource.kind.as_str(), (resource.namespace, resource.name), "defined");
        if self.nodes[at].file.is_none() {
            let (file, line, column) = render::place(self.cx, resource.place);
            let node = &mut self.nodes[at];
            (node.state, node.file, node.line, node.column) = ("defined", Some(file), Some(line), Some(column));
        }
        at
    }

    fn edge(&mut self, from: usize, to: usize, what: &'static str, share: Option<Share>) {
        let line = self.edges.entry((from, to)).or_insert(Line { what, references: 0, share: None });
        line.references += 1;
        line.share = line.share.max(share);
        if line.what == "refers" {
            line.what = what;
        }
    }

    /// Gateways, the hosts on them, and what these are made of.
    fn hosts(&mut self) {
        let routing = &self.cx.routing;
        for host in &routing.hosts {
            let owners: Vec<ResourceId> = routing.owners(host.table).to_vec();
            if owners.iter().all(|&owner| self.cx.resource(owner).role == Role::Context) {
                continue;
            }
            let domains = routing.domains(host).join(", ");
            let namespace = self.cx.resource(host.owner).namespace;
            let listener = host.listener.filter(|_| host.status != HostStatus::Unselected);
            let gateway = listener.map(|listener| self.gateway(listener.gateway));
            let at = self.node(HOST, (namespace, &domains), "defined");
            if let Some(gateway) = gateway {
                self.edge(gateway, at, "serves", None);
            }
            for owner in owners {
                let owner = self.resource(owner);
                if !self.edges.contains_key(&(at, owner)) {
                    self.edge(at, owner, "serves", None);
                }
            }
        }
    }

    fn gateway(&mut self, gateway: usize) -> usize {
        let routing = &self.cx.routing;
        let (id, is_assumed) = match routing.api_gateway(gateway) {
            Some(view) => (view.id, "unknown"),
            // One of a default installation.
            None => (routing.gloo.gateways[gateway].id, "expected"),
        };
        let name = routing.name(gateway);
        let (namespace, name) = name.split_once('/').unwrap_or(("", name));
        match id {
            Some(id) => self.resource(id),
            None => self.node(Kind::Gateway.as_str(), (namespace, name), is_assumed),
        }
    }

    /// What is written as a reference, and the tables that selectors pick.
    fn references(&mut self) {
        let cx = self.cx;
        let graph = cx.graph();
        let shares = cx.link_shares();
        for edge in graph.graph.edge_references() {
            let from = match graph.graph[edge.source()] {
                Vertex::Resource(id) => id,
                Vertex::Route(route) => route.owner,
                Vertex::Absent(_) => continue,
            };
            if cx.resource(from).role == Role::Context {
                continue;
            }
            match *edge.weight() {
                context::Edge::Holds | context::Edge::Serves => {}
                context::Edge::Selects => {
                    if let Vertex::Resource(to) = graph.graph[edge.target()] {
                        let (from, to) = (self.resource(from), self.resource(to));
                        self.edge(from, to, "delegates", None);
                    }
                }
                context::Edge::Refers(at) => {
                    let link = &graph.links[at as usize];
                    let from = (from, cx.resource(from));
                    self.reference(from, graph.graph[edge.target()], link, shares[at as usize]);
                }
            }
        }
    }

    fn reference(
        &mut self,
        (id, from): (ResourceId, &Resource<'_>),
        target: Vertex,
        link: &context::Link<'_>,
        share: Option<Share>,
    ) {
        let is_parent = matches!(link.kind, Kind::ApiGateway | Kind::ListenerSet | Kind::XListenerSet)
            && matches!(from.body, Body::HttpRoute(_) | Body::OtherRoute(_));
        // Hosts stand between gateways and what they serve.
        let is_served =
            link.kind == Kind::VirtualService || (from.kind.has_http_rules() && link.kind == Kind::ApiGateway);
        let is_of_host = is_served && matches!(target, Vertex::Resource(_));
        // Those of the Gateway API are told as backends, and routes that hand requests on to others as delegating.
        let is_backend =
            from.kind.is_gateway_api() && matches!(link.kind, Kind::Service | Kind::Upstream | Kind::Backend);
        let is_delegation = from.kind == Kind::HttpRoute
            && link.kind == Kind::HttpRoute
            && (!link.routes_traffic() || matches!(target, Vertex::Resource(_)));
        if is_of_host || is_backend || is_delegation {
            return;
        }
        let to = match target {
            Vertex::Resource(to) => self.resource(to),
            _ => self.node(link.kind.as_str(), (link.namespace, link.name()), link.state.as_str()),
        };
        let from = self.resource(id);
        if is_parent {
            return self.edge(to, from, "serves", None);
        }
        let what = match link.kind {
            Kind::RouteTable | Kind::HttpRoute if link.routes_traffic() => "delegates",
            _ if link.routes_traffic() => "forwards",
            _ => "refers",
        };
        self.edge(from, to, what, share.filter(|_| what == "forwards"));
    }

    /// What routes of the Gateway API forward, mirror and delegate to.
    fn backends(&mut self) {
        let shares = self.cx.backend_shares();
        let backends: Vec<_> = self.cx.named_backends().collect();
        for backend in backends {
            let from = self.resource(backend.route.owner);
            let to = match backend.resolved.state {
                State::Defined(id) | State::Discovered(id) => self.resource(id),
                state => {
                    let kind = Kind::named(backend.to.kind.value).next().unwrap_or(Kind::Service).as_str();
                    let namespace = backend.to.namespace_or(backend.owner.namespace);
                    self.node(kind, (namespace, backend.to.name.value), state.as_str())
                }
            };
            let share = shares.get(&backend.to.span).copied();
            let (what, share) = if backend.is_mirror { ("refers", None) } else { ("forwards", share) };
            self.edge(from, to, what, share);
        }
        let mut delegations: Vec<(ResourceId, ResourceId)> =
            self.cx.routing.gateway_api.delegations.found.keys().map(|it| (it.parent, it.child)).collect();
        delegations.sort_unstable();
        for (parent, child) in delegations {
            let (from, to) = (self.resource(parent), self.resource(child));
            self.edge(from, to, "delegates", None);
        }
    }

    fn find(&mut self, report: &CheckReport) {
        let mut found: BTreeMap<(&'static str, &str, &str), (Severity, usize)> = BTreeMap::new();
        for finding in &report.findings {
            let is_here = self.environment.is_none_or(|name| {
                finding.environments.is_empty() || finding.environments.iter().any(|known| known == name)
            });
            if let Some(key) = finding.resource.as_ref().filter(|_| is_here) {
                let known =
                    found.entry((key.kind.as_str(), &key.namespace, &key.name)).or_insert((finding.severity, 0));
                *known = (known.0.max(finding.severity), known.1 + 1);
            }
        }
        for node in self.nodes.values_mut() {
            if let Some((worst, count)) = found.get(&(node.kind, &*node.namespace, &*node.name)) {
                (node.severity, node.findings) = (Some(worst.as_str()), *count);
            }
        }
    }

    fn finish(self) -> Graph {
        let nodes: Vec<Node> = self.nodes.into_values().collect();
        let edges = self.edges.into_iter().map(|((from, to), line)| Edge {
            from: nodes[from].id.clone(),
            to: nodes[to].id.clone(),
            what: line.what,
            state: nodes[to].state,
            references: line.references,
            percent: line.share.map(Share::percent),
            fraction: line.share.map(|share| share.to_string()),
        });
        let edges = edges.collect();
        Graph { version: VERSION, nodes, edges }
    }
}
