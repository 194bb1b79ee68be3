use super::refused::{report, report_matchers};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A header or query parameter that can't be asked for, added or removed as it is written.
    ///
    /// Envoy wants a name in each condition, reads what is added as a format with commands such as `%REQ(x-name)%`, and lets nobody remove the
    /// host or a header whose name starts with a colon (`source/common/router/header_parser.cc`). Gloo looks at none of that: Envoy refuses the route configuration
    /// of the whole listener, and no host on it gets an update any more.
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
    ///         headers:
    ///         - value: canary # <- invalid-header
    ///       options:
    ///         headerManipulation:
    ///           requestHeadersToAdd:
    ///           - header: {key: x-sampled, value: 100%} # <- invalid-header
    ///           responseHeadersToAdd:
    ///           - header: {key: x-from, value: '%CLUSTER%'} # <- invalid-header
    ///           requestHeadersToRemove: [Host] # <- invalid-header
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// What Gloo does refuse is an added header without a proper name, a pseudo header or the host: an error on the Proxy, and Envoy gets the
    /// route without any of its `headerManipulation` (`gl/plugins/headers/plugin.go`). On a virtual host the same takes the whole host out.
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
    ///       options:
    ///         headerManipulation:
    ///           responseHeadersToAdd:
    ///           - header: {key: ':scheme', value: https} # <- invalid-header
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
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
    ///         headers:
    ///         - name: x-track
    ///           value: canary
    ///       options:
    ///         hostRewrite: web.example.com
    ///         headerManipulation:
    ///           requestHeadersToAdd:
    ///           - header: {key: x-sampled, value: 100%%}
    ///           responseHeadersToAdd:
    ///           - header: {key: x-from, value: '%UPSTREAM_CLUSTER%'}
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "invalid-header", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let help = "write the name of a header that may be changed";
    report(cx, sink, Defect::InvalidHeader, help, |_, _| {});
    report_matchers(cx, sink, Defect::InvalidHeader, "add the name");
}
