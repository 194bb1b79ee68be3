use super::dangling::{Words, report};
use crate::context::Context;
use crate::context::dangling::replaces_missing_groups;
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
    /// Where groups are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-upstream-group", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let is_replaced = replaces_missing_groups(cx);
    report(cx, sink, &[Kind::UpstreamGroup], |link| {
        Some(Words {
            does: "refers to",
            fails: "which doesn't exist",
            label: "no such upstream group".to_owned(),
            effect: match () {
                () if is_replaced => "Gloo answers its requests itself, as the settings have it replace invalid routes",
                () if cx.is_sent_with(link) => {
                    "requests get 503, and Envoy refuses every later configuration of the listener's routes"
                }
                () => "requests would get 503",
            },
        })
    });
}
