use super::dangling::{Words, report};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A route that delegates to a route table that doesn't exist.
    ///
    /// Gloo warns on the virtual service and leaves the route out; the rest lives on. Requests that it would take go to a later route
    /// that fits them, or get 404. As teams keep route tables in repositories of their own, a table that isn't here is reported only with a sign that it
    /// is a slip: a name nearly the same, the same name in another namespace or of another kind (errors), its sibling beside it, or
    /// nearly all other tables of that namespace (warnings). A table that Flagger will write for a Canary of the sources is none.
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
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: carts
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
    /// Where tables are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-route-table", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::RouteTable], |_| {
        Some(Words {
            does: "delegates to",
            fails: "which doesn't exist",
            label: "no such route table".to_owned(),
            effect: "Gloo leaves the route out: requests go to a later route that fits, or get 404",
        })
    });
}
