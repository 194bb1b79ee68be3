use super::dangling::{hint, severity};
use crate::context::Context;
use crate::context::dangling::{dangling, place, who};
use crate::context::nearest::Nearest;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A route that delegates to a route table that doesn't exist.
    ///
    /// Gloo warns on the virtual service and leaves the route out; the rest lives on. Requests that it would take go to a later route
    /// that fits them, or get 404. It is an error where the sources hold route tables of that namespace, and a warning where they hold none, as
    /// teams keep route tables in repositories of their own. A table that Flagger will write for a Canary of the sources is none.
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
    ///         ref:
    ///           name: cart # <- dangling-route-table
    ///           namespace: cart
    /// ```
    ///
    /// Write the name and the namespace of a table that exists, or add the table.
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
    ///         ref:
    ///           name: cart
    ///           namespace: cart
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: cart-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Where tables are kept in another repository, lend it with `--context`, or list their names under `external` in the configuration.
    "dangling-route-table", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, &[Kind::RouteTable]) {
        let near = nearest.of(link.kind, link.namespace, link.name());
        let message = if link.name().is_empty() {
            format!("{} names no route table", who(cx, link))
        } else {
            format!("{} delegates to route table {}, which doesn't exist", who(cx, link), link.path())
        };
        let reach = link.route().map(|route| cx.reach().reach_of_problem(&cx.routing, route)).unwrap_or_default();
        let finding = sink.report(place(link, near), message);
        finding.label("no such route table").of(&cx.resource(link.from).key()).reach(reach);
        finding.effect("Gloo leaves the route out: requests go to a later route that fits, or get 404");
        finding.severity(severity(cx, link));
        hint(cx, &nearest, link, finding);
    }
}
