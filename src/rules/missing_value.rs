use super::refused::{report, report_matchers};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// An empty text where Envoy wants one.
    ///
    /// A method, the regex of a path, `clusterHeader`, and the header or cookie of a hash policy need a character at least, as Envoy's API
    /// says ("value length must be at least 1"). Neither the API server nor Gloo looks: Envoy refuses the route configuration of the whole
    /// listener, and no host on it gets an update any more.
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
    ///       - prefix: /a
    ///         methods: [''] # <- missing-value
    ///       options:
    ///         lbHash:
    ///           hashPolicies:
    ///           - cookie: # <- missing-value
    ///               ttl: 3600s
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    ///     - matchers:
    ///       - prefix: /b
    ///       routeAction:
    ///         clusterHeader: '' # <- missing-value
    /// ```
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
    ///       - prefix: /a
    ///         methods: [GET]
    ///       options:
    ///         lbHash:
    ///           hashPolicies:
    ///           - cookie:
    ///               name: session
    ///               ttl: 3600s
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// A virtual cluster of `stats` without a name or a pattern is an error of the virtual host, which Gloo takes out
    /// (`gl/plugins/stats/plugin.go`). There is no reason to switch the rule off.
    "missing-value", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, Defect::MissingValue, "write what is left out", |_, _| {});
    let help = "write what is left out, or remove the condition";
    report_matchers(cx, sink, Defect::MissingValue, help);
}
