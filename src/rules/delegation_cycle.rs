use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Delegate, DelegateTarget};
use crate::routing::gloo::ProblemKind;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::{Role, Span};

rule! {
    /// Route tables that delegate to each other in a circle.
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
    /// There is no reason to switch it off.
    "delegation-cycle", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
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

/// The name or the selector that a delegating route goes by.
fn place(delegate: &Delegate<'_>) -> Span {
    match &delegate.target {
        DelegateTarget::Table(reference) => reference.name.span,
        DelegateTarget::Selector(selector) => selector.span,
        DelegateTarget::Nothing => delegate.key,
    }
}
