use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Delegate, DelegateTarget};
use crate::routing::gateway_api::{self, delegates};
use crate::routing::gloo::ProblemKind;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::{Role, Span};

rule! {
    /// Route tables, or HTTP routes, that delegate to each other in a circle.
    ///
    /// Gloo reports an error on the table and on the virtual service, and takes the whole virtual host out of the proxy, with all the routes
    /// that have nothing to do with it. A selector that picks the table it stands in makes a circle too.
    ///
    /// ```yaml bad
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
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     delegateAction:
    ///       ref: {name: cart, namespace: shop} # <- delegation-cycle
    /// ```
    ///
    /// Let the table route to upstreams, or to tables further down.
    ///
    /// ```yaml good
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
    /// ---
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
    /// ```
    ///
    /// So it is with kgateway's HTTP routes; there the rule that closes the circle hands nothing on, and answers 500 where it has nothing else.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches: [{path: {value: /cart}}]
    ///     backendRefs:
    ///     - {group: gateway.networking.k8s.io, kind: HTTPRoute, name: cart}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   rules:
    ///   - matches: [{path: {value: /cart/items}}]
    ///     backendRefs:
    ///     - {group: gateway.networking.k8s.io, kind: HTTPRoute, name: cart} # <- delegation-cycle
    /// ```
    ///
    /// There is no reason to switch it off.
    "delegation-cycle", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    http_routes(cx, sink);
    let mut seen: FxHashSet<RouteId> = FxHashSet::default();
    // One circle that services enter at different tables is still one.
    let mut circles: FxHashSet<Vec<ResourceId>> = FxHashSet::default();
    for problem in cx.routing.gloo.translations.iter().flat_map(|translation| &translation.problems) {
        let ProblemKind::Cycle(round) = &problem.what else { continue };
        let owner = cx.resource(problem.route.owner);
        if owner.role != Role::Subject || !seen.insert(problem.route) {
            continue;
        }
        let mut tables = round.clone();
        tables.sort_unstable();
        tables.dedup();
        if !circles.insert(tables) {
            continue;
        }
        let names: Vec<String> = round.iter().map(|&table| cx.resource(table).path()).collect();
        let Some(Action::Delegate(delegate)) = cx.route(problem.route).map(|route| &route.action) else { continue };
        let mut reach = cx.reach_of_lost_hosts(problem.route);
        reach.listener = false;
        let finding =
            sink.report(place(delegate), format!("delegation goes round in a circle: {}", names.join(" -> ")));
        finding.label("closes the circle").of(&owner.key()).reach(reach);
        finding.effect("Gloo takes the whole host out of the proxy");
        finding.help("remove this delegation, or point it to a table further down");
        for &table in round.iter().take(round.len().saturating_sub(1)).filter(|&&table| table != problem.route.owner) {
            finding.also(cx.resource(table).place, "on the way round");
        }
    }
}

/// The same of kgateway's HTTP routes.
fn http_routes(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut cycles: Vec<(&RouteId, &Vec<ResourceId>)> = cx.routing.gateway_api.delegations.cycles.iter().collect();
    cycles.sort_unstable();
    for (&id, round) in cycles {
        let Some((owner, written)) = gateway_api::rule(cx.snapshot, id) else { continue };
        let Some(first) = round.first().map(|&first| cx.resource(first)).filter(|_| owner.role == Role::Subject) else {
            continue;
        };
        let to = written.backends.iter().filter(|backend| delegates(backend)).map(|backend| &backend.to);
        let meant =
            to.clone().find(|to| to.name.value == first.name && to.namespace_or(owner.namespace) == first.namespace);
        let Some(to) = meant.or_else(|| to.clone().next()) else { continue };
        let names: Vec<String> = round.iter().map(|&route| cx.resource(route).path()).collect();
        let finding = sink.report(to.name.span, format!("delegation goes round in a circle: {}", names.join(" -> ")));
        finding.label("closes the circle").of(&owner.key()).reach(cx.reach_of_route(id));
        finding.effect("nothing is handed on here: requests get 500 where the rule has nothing else");
        finding.help("remove this delegation, or point it to a route further down");
        for &route in round.iter().take(round.len().saturating_sub(1)).filter(|&&route| route != id.owner) {
            finding.also(cx.resource(route).place, "on the way round");
        }
    }
}

/// The name or the selector that a delegating route goes by.
fn place(delegate: &Delegate<'_>) -> Span {
    match &delegate.target {
        DelegateTarget::Table(reference) => reference.name.span,
        DelegateTarget::Selector(selector) => selector.span,
        DelegateTarget::Nothing => delegate.key,
    }
}
