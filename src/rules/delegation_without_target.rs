use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, DelegateTarget, Signs};

rule! {
    /// A delegating route that names no route table.
    ///
    /// It has neither `ref` nor `selector`, so Gloo warns that it can't tell the target and leaves the route out.
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
    ///       delegateAction: {} # <- delegation-without-target
    /// ```
    ///
    /// Name a table, or select several by label.
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
    "delegation-without-target", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, route) in cx.routes_with(Signs::DELEGATES) {
        let Action::Delegate(delegate) = &route.action else { continue };
        if delegate.target != DelegateTarget::Nothing {
            continue;
        }
        let resource = cx.resource(id.owner);
        sink.report(delegate.key, format!("{} delegates to nothing", cx.route_words(id)))
            .label("no ref, no selector")
            .of(&resource.key())
            .effect("Gloo leaves the route out: requests go to a later route that fits, or get 404")
            .reach(cx.reach_of_problem(id))
            .help("add ref with a name and a namespace, or a selector");
    }
}
