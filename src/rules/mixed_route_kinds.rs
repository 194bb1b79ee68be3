use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Kind, Resource};
use crate::snapshot::{Dialect, ResourceId};
use crate::text::Role;

rule! {
    /// HTTP routes and gRPC routes for one host name of one listener.
    ///
    /// The specification has implementations take one kind alone for a host name: that of the oldest route, by name where none is older. The
    /// other routes are not to be accepted. Some implementations take both and sort the matches together, as `render` shows them;
    /// kgateway is one of these, and is passed over.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: GRPCRoute
    /// metadata:
    ///   name: cart-grpc # <- mixed-route-kinds
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - matches: [{method: {service: shop.Cart}}]
    ///     backendRefs: [{name: cart, port: 9090}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP}
    /// ```
    ///
    /// Give the calls a host name of their own, or route them by the path `/SERVICE/METHOD` in the HTTP route.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    ///   - matches: [{path: {value: /shop.Cart}}]
    ///     backendRefs: [{name: cart, port: 9090}]
    /// ```
    ///
    /// Switch it off where your implementation takes both.
    "mixed-route-kinds", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let routing = &cx.routing.gateway_api;
    let mut told: FxHashSet<ResourceId> = FxHashSet::default();
    for host in &routing.hosts {
        let Some((gateway, _)) = host.listener else { continue };
        let view = &routing.gateways[gateway];
        let owners = &routing.tables[host.table].owners;
        // The listeners of a gateway that isn't in the sources may be several.
        if view.id.is_none() || view.dialect != Dialect::Standard || !is_mixed(cx, owners) {
            continue;
        }
        let Some(&oldest) = owners.iter().min_by_key(|&&id| age(cx.resource(id))) else { continue };
        let first = cx.resource(oldest);
        for &id in owners {
            let route = cx.resource(id);
            if route.kind == first.kind || route.role != Role::Subject || !told.insert(id) {
                continue;
            }
            let domain = host.domains.first().copied().unwrap_or("*");
            let message = format!("{} is for {domain} on {}, as is {}", route.key(), view.name, first.key());
            let finding = sink.report(route.place, message);
            finding.label("of another kind").of(&route.key()).also(first.place, "comes first");
            finding.effect("the specification has it not accepted, though some implementations take both");
            finding.reach(cx.reach_of(id));
            finding.help("give it a host name of its own, or route both by one kind of route");
        }
    }
}

fn is_mixed(cx: &Context<'_>, owners: &[ResourceId]) -> bool {
    let has = |kind: Kind| owners.iter().any(|&id| cx.resource(id).kind == kind);
    has(Kind::GrpcRoute) && has(Kind::HttpRoute)
}

/// What decides which route is taken, the least first: what no cluster has yet is the youngest.
fn age<'a>(route: &Resource<'a>) -> (bool, Option<&'a str>, &'a str, &'a str) {
    let created = route.creation_timestamp();
    (created.is_none(), created, route.namespace, route.name)
}
