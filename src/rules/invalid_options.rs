use super::refused::report;
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// Options that a plugin of Gloo refuses.
    ///
    /// On a route that is an error on the Proxy alone, which nobody looks at; Envoy gets the route without the option. On a virtual host it takes the whole host
    /// out. Refused are: `cors` and `shadowing` on a route that doesn't forward; `cors` without an origin; `shadowing` without an
    /// upstream or with a percentage outside 0 to 100; a fault whose status isn't within 200 to 599; a retries' back-off that
    /// isn't above 0 or passes its own maximum; `hostRewriteHeader` without a name (`gl/plugins/` `cors`, `shadowing`, `faultinjection`, `basicroute`).
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
    ///       - prefix: /old
    ///       options:
    ///         cors: # <- invalid-options
    ///           allowOrigin: ['https://www.example.com']
    ///       redirectAction: {hostRedirect: new.example.com}
    ///     - matchers:
    ///       - prefix: /a
    ///       options:
    ///         shadowing: {} # <- invalid-options
    ///         faults:
    ///           abort: {percentage: 5, httpStatus: 99} # <- invalid-options
    ///         retries:
    ///           retryOn: 5xx
    ///           retryBackOff: {baseInterval: 0s} # <- invalid-options
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// The same upgrade twice is refused by Envoy too, and with it the route configuration of the whole listener.
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
    ///         upgrades:
    ///         - websocket: {}
    ///         - websocket: {} # <- invalid-options
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
    ///       options:
    ///         cors:
    ///           allowOrigin: ['https://www.example.com']
    ///         faults:
    ///           abort: {percentage: 5, httpStatus: 503}
    ///         retries:
    ///           retryOn: 5xx
    ///           retryBackOff: {baseInterval: 25ms, maxInterval: 1s}
    ///         upgrades:
    ///         - websocket: {}
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "invalid-options", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, Defect::InvalidOptions, "write a value that Gloo takes, or remove the option", |_, _| {});
}
