use super::dangling::hint;
use crate::context::Context;
use crate::context::dangling::{dangling, place};
use crate::context::nearest::Nearest;
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
    ///     - name: www # <- dangling-virtual-service
    ///       namespace: shop
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
    /// Where virtual services are kept in other repositories, lend them with `--context`, or let the gateway select them by label.
    "dangling-virtual-service", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, &[Kind::VirtualService]) {
        let name = link.name();
        let near = nearest.of(link.kind, link.namespace, name);
        let from = cx.resource(link.from).key();
        let message = if name.is_empty() {
            format!("{from} lists a virtual service without a name")
        } else {
            format!("{from} lists virtual service {}, which doesn't exist", link.path())
        };
        let finding = sink.report(place(link, near), message);
        finding.label("no such virtual service").of(&from);
        // Gloo looks up beforehand what a gateway itself lists, not what a matchable gateway does.
        finding.effect(if from.kind == Kind::MatchableHttpGateway {
            "its listener serves nothing for this name"
        } else {
            "Gloo takes every host of this gateway out"
        });
        hint(cx, &nearest, link, finding);
    }
}
