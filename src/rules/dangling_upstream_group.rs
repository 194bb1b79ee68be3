use super::dangling::hint;
use crate::context::Context;
use crate::context::dangling::{dangling, place, who};
use crate::context::nearest::Nearest;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to an upstream group that doesn't exist.
    ///
    /// Gloo warns on the virtual service and sends the route to Envoy with a cluster that has no name. Envoy refuses that, and with it
    /// the configuration of the whole listener: the hosts on it stay as they were, and a restarted proxy serves none of them. A group is
    /// always written by hand, so that one that isn't in the sources is an error wherever the rest may be kept.
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         upstreamGroup:
    ///           name: chekout # <- dangling-upstream-group
    ///           namespace: shop
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// Write the name and the namespace of a group that exists, or add the group.
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         upstreamGroup:
    ///           name: checkout
    ///           namespace: shop
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// Where groups are kept in another repository, lend it with `--context`, or list their names under `external` in the configuration.
    "dangling-upstream-group", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, &[Kind::UpstreamGroup]) {
        let near = nearest.of(link.kind, link.namespace, link.name());
        let message = if link.name().is_empty() {
            format!("{} names no upstream group", who(cx, link))
        } else {
            format!("{} refers to upstream group {}, which doesn't exist", who(cx, link), link.path())
        };
        let mut reach = link.route().map(|route| cx.reach().reach(&cx.routing, [route])).unwrap_or_default();
        reach.listener = reach.routes > 0;
        let finding = sink.report(place(link, near), message);
        finding.label("no such upstream group").of(&cx.resource(link.from).key()).reach(reach);
        finding.effect("requests get 503, and Envoy refuses every later configuration of the listener's routes");
        match cx.index.promised(Kind::RouteTable, link.namespace, link.name()) {
            Some(canary) => {
                finding.also(cx.resource(canary).place, "writes a route table instead");
                finding.help(format!(
                    "delegate to route table {}, which Flagger writes; only its old versions wrote a group",
                    link.path()
                ));
            }
            None => hint(cx, &nearest, link, finding),
        }
    }
}
