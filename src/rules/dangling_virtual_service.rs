use super::dangling::{Words, report};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A gateway that lists a virtual service that doesn't exist.
    ///
    /// Gloo reports an error on the gateway, and an error on a gateway takes out every host of it, also those that are there. The namespace has
    /// no default here, so that an entry without one finds nothing.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: public
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway:
    ///     virtualServices:
    ///     - name: storefronts # <- dangling-virtual-service
    ///       namespace: shop
    ///     - name: storefront
    ///       namespace: shop
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: storefront
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
    /// Write the name and the namespace of one that exists, or remove the entry.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: public
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway:
    ///     virtualServices:
    ///     - name: www
    ///       namespace: shop
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
    /// Where virtual services are kept in other repositories, pass them with `--context`, or let the gateway select them by label.
    "dangling-virtual-service", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::VirtualService], |link| {
        // Gloo looks up beforehand what a gateway itself lists, not what a matchable gateway does.
        let is_matchable = cx.resource(link.from).kind == Kind::MatchableHttpGateway;
        let listed = "Gloo takes every host of this gateway out";
        Some(Words {
            does: "lists",
            fails: "which doesn't exist",
            label: "no such virtual service".to_owned(),
            effect: if is_matchable { "its listener serves nothing for this name" } else { listed },
        })
    });
}
