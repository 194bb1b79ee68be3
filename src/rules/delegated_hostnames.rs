use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::routing::gateway_api::delegation::{Delegation, Fitness};
use crate::text::Role;

rule! {
    /// A route that kgateway delegates to, and that has host names.
    ///
    /// The host is that of the route which delegates, so that a route with host names of its own is left out: its status says
    /// `UnsupportedValue` for that parent, and where nothing else is delegated to, the requests are answered with 500.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: infra
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs:
    ///     - group: gateway.networking.k8s.io
    ///       kind: HTTPRoute
    ///       name: cart
    ///       namespace: cart
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    /// spec:
    ///   hostnames: [shop.example.com] # <- delegated-hostnames
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Leave the host names to the route that delegates.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    /// spec:
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// There is no reason to switch it off.
    "delegated-hostnames", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let found = &cx.routing.gateway_api.delegations.found;
    let mut odd: Vec<&Delegation> = found.iter().filter(|(_, it)| **it != Fitness::Fits).map(|(it, _)| it).collect();
    odd.sort_by_key(|delegation| (delegation.child, delegation.parent));
    odd.dedup_by_key(|delegation| delegation.child);
    for delegation in odd {
        let (child, parent) = (cx.resource(delegation.child), cx.resource(delegation.parent));
        let Body::HttpRoute(route) = &child.body else { continue };
        let Some(first) = route.hostnames.first().filter(|_| child.role == Role::Subject) else { continue };
        sink.report(first.span, format!("{} has host names, and {} delegates to it", child.key(), parent.key()))
            .label("no host names here")
            .of(&child.key())
            .effect("it is left out there")
            .also(parent.place, "delegates to it")
            .help("remove its `hostnames`");
    }
}
