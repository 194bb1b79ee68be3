use petgraph::graph::NodeIndex;
use petgraph::visit::{Dfs, EdgeRef};
use rustc_hash::FxHashSet;

use super::doubt::Unused;
use crate::context::{Context, Vertex};
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::model::gloo::{Action, DelegateTarget, Signs};
use crate::routing::gloo::is_valid_expression;
use crate::snapshot::ResourceId;

rule! {
    /// A route table that nothing delegates to.
    ///
    /// Its routes never reach Envoy, and Gloo reports it as accepted whatever is in it. A table that only such tables delegate to is reported
    /// with the first of them.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart # <- unused-route-table
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ```
    ///
    /// Delegate to it by name or by label, or remove it.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /cart
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ```
    ///
    /// It says nothing where the sources hold no virtual service. It is an info unless a virtual service stands in the same file or is built by the
    /// same kustomization, or four tables are delegated to for each that isn't, or the sources are `closed`: those that delegate to it may be
    /// in other repositories. Pass them with `--context`.
    "unused-route-table", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let is_service = |kind| kind == Kind::VirtualService;
    if !cx.snapshot.resources.iter().any(|resource| is_service(resource.kind)) {
        return;
    }
    let graph = &cx.graph().graph;
    let mut reached: FxHashSet<NodeIndex> = FxHashSet::default();
    let mut walk = Dfs::empty(graph);
    let mut reach = |from: NodeIndex, reached: &mut FxHashSet<NodeIndex>| {
        walk.move_to(from);
        while let Some(node) = walk.next(graph) {
            reached.insert(node);
        }
    };
    for (id, _) in cx.snapshot.resources().filter(|(_, resource)| is_service(resource.kind)) {
        reach(cx.graph().resource(id), &mut reached);
    }
    for id in meant(cx) {
        reach(cx.graph().resource(id), &mut reached);
    }
    // First the tables that nobody at all delegates to, then one of each circle that nothing leads into.
    let tables: Vec<ResourceId> = cx.index.sorted(Kind::RouteTable).to_vec();
    let mut unused = Vec::new();
    for circles in [false, true] {
        for &id in &tables {
            let node = cx.graph().resource(id);
            if !reached.contains(&node) && (circles || !is_delegated_to(cx, node)) {
                reach(node, &mut reached);
                unused.push(id);
            }
        }
    }
    let unused: FxHashSet<ResourceId> = unused.into_iter().collect();
    let doubt = Unused::new(cx, tables.len() - unused.len(), unused.len());
    for (id, table) in cx.stored(Kind::RouteTable).filter(|(id, _)| unused.contains(id)) {
        sink.report(table.place, format!("nothing delegates to {}", table.key()))
            .label("no route leads here")
            .of(&table.key())
            .effect("its routes never reach Envoy")
            .help("delegate to it from a virtual service, or remove it")
            .severity(doubt.severity(cx, id));
    }
}

/// Whether a route of another resource leads to a table.
fn is_delegated_to(cx: &Context<'_>, table: NodeIndex) -> bool {
    let graph = &cx.graph().graph;
    graph.edges_directed(table, petgraph::Direction::Incoming).any(|edge| match graph[edge.source()] {
        Vertex::Route(route) => cx.graph().resource(route.owner) != table,
        _ => true,
    })
}

/// Tables that a broken delegation was meant for: that is told instead.
fn meant(cx: &Context<'_>) -> Vec<ResourceId> {
    let mut found = Vec::new();
    for link in cx.graph().links.iter().filter(|link| link.kind == Kind::RouteTable && link.state.may_be_missing()) {
        let name = link.name();
        if link.lacks_namespace() {
            found.extend(cx.index.anywhere(Kind::RouteTable, name));
        } else if let Some(near) = cx.index.near(link.kind, link.namespace, name, Some(link.from)) {
            found.push(near.id());
        }
    }
    // Which tables a selector that can't be read was meant to pick can't be told.
    let mut namespaces: FxHashSet<&str> = FxHashSet::default();
    for resource in cx.snapshot.resources.iter().filter(|resource| resource.signs.has_any(Signs::DELEGATES)) {
        for route in resource.routes() {
            let Action::Delegate(delegate) = &route.action else { continue };
            let DelegateTarget::Selector(selector) = &delegate.target else { continue };
            let both = !selector.labels.is_empty() && !selector.expressions.is_empty();
            if !both && selector.expressions.iter().all(is_valid_expression) {
                continue;
            }
            if selector.namespaces.is_empty() {
                namespaces.insert(resource.namespace);
            }
            namespaces.extend(selector.namespaces.iter().map(|namespace| namespace.value));
        }
    }
    let all = namespaces.contains("*");
    let looked_into = |id: &ResourceId| all || namespaces.contains(cx.resource(*id).namespace);
    if !namespaces.is_empty() {
        found.extend(cx.index.sorted(Kind::RouteTable).iter().copied().filter(looked_into));
    }
    found
}
