use crate::context::Context;
use crate::context::weighted::WeightOwners;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::model::gloo::{Action, Forward};
use crate::snapshot::RouteId;

rule! {
    /// A route that a Rollout is to move, but that forwards to an upstream group.
    ///
    /// Argo Rollouts' plugin for Gloo Edge edits destinations in the route itself, under `single` and `multi`. A route with an
    /// `upstreamGroup` it passes over: on a route table without a word as long as it finds another route to move, so that the new version
    /// gets nothing here at any step; otherwise the whole release stops with an error.
    ///
    /// ```yaml bad
    /// apiVersion: argoproj.io/v1alpha1
    /// kind: Rollout
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   strategy:
    ///     canary:
    ///       stableService: checkout-stable
    ///       canaryService: checkout-canary
    ///       trafficRouting:
    ///         plugins:
    ///           solo-io/glooedge:
    ///             routeTable: {name: checkout, namespace: shop}
    ///             routes: [pay]
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - name: pay
    ///     matchers: [{prefix: /pay}]
    ///     routeAction:
    ///       upstreamGroup: {name: checkout, namespace: shop} # <- rollout-skips-group
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata: {name: checkout, namespace: shop}
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// Forward to the stable upstream in the route. The plugin adds the one of the canary at the first step.
    ///
    /// ```yaml good
    /// apiVersion: argoproj.io/v1alpha1
    /// kind: Rollout
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   strategy:
    ///     canary:
    ///       stableService: checkout-stable
    ///       canaryService: checkout-canary
    ///       trafficRouting:
    ///         plugins:
    ///           solo-io/glooedge:
    ///             routeTable: {name: checkout, namespace: shop}
    ///             routes: [pay]
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - name: pay
    ///     matchers: [{prefix: /pay}]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: checkout-stable}
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata: {name: checkout-stable, namespace: shop}
    /// spec:
    ///   kube: {serviceName: checkout-stable, serviceNamespace: shop, servicePort: 8080}
    /// ```
    ///
    /// Switch it off where your own build of the plugin knows upstream groups.
    "rollout-skips-group", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let weight_owners = WeightOwners::find(cx);
    let owners = [Kind::VirtualService, Kind::RouteTable].into_iter().flat_map(|kind| cx.stored(kind));
    for (owner, resource) in owners {
        for (rollout, plugin) in weight_owners.plugins_of(resource) {
            for (index, route) in (0..).zip(resource.routes()) {
                let Action::Forward { to: Forward::Group(group), .. } = &route.action else { continue };
                if !plugin.names(route) {
                    continue;
                }
                let (id, rollout) = (RouteId { owner, index }, cx.resource(*rollout));
                let words = cx.route_words(id);
                let finding = sink
                    .report(group.span, format!("{} skips {words}, which uses an upstream group", rollout.key()))
                    .label("the plugin passes this over")
                    .of(&resource.key())
                    .effect("the canary gets no traffic from it at any step")
                    .reach(cx.reach_of_route(id))
                    .help("write the stable upstream under `single` or `multi` of the route instead");
                let name = route.name.map_or("", |name| name.value);
                match plugin.routes.iter().find(|listed| listed.str() == name) {
                    Some(listed) => finding.also(listed.span(), "named here"),
                    None => finding.also(rollout.place, "moves this resource's routes"),
                };
            }
        }
    }
}
