use super::dangling::{Words, report};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to a route option or a virtual host option that doesn't exist.
    ///
    /// Gloo warns, and serves the route or the host without these options: without the timeout, the retries, the authentication or the headers
    /// that they hold. The namespace has no default here, so that a reference without one finds nothing.
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
    ///       - prefix: /
    ///       optionsConfigRefs:
    ///         delegateOptions:
    ///         - name: timeouts # <- dangling-options
    ///           namespace: shop
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: timeout
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     timeout: 10s
    /// ```
    ///
    /// Write the name and the namespace of one that exists, or add it.
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
    ///       - prefix: /
    ///       optionsConfigRefs:
    ///         delegateOptions:
    ///         - name: timeouts
    ///           namespace: shop
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: timeouts
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     timeout: 10s
    /// ```
    ///
    /// Where options are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-options", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::RouteOption, Kind::VirtualHostOption], |link| {
        Some(Words {
            does: "refers to",
            fails: "which doesn't exist",
            label: format!("no such {}", link.kind.words()),
            effect: "Gloo serves it without these options",
        })
    });
}
