use super::refused::report;
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A duration below zero.
    ///
    /// The API server and Gloo take `-1s` for a timeout; Envoy refuses the route configuration of the whole listener ("Expected positive
    /// duration", `source/common/protobuf/utility.cc`): no host on it gets an update any more. It is looked for in `timeout`, `idleTimeout`, `retries.perTryTimeout` and
    /// `maxStreamDuration`.
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
    ///         timeout: -1s # <- negative-duration
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
    ///       - prefix: /
    ///       options:
    ///         timeout: 0s
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// A timeout of `0s` means that there is none. There is no reason to switch the rule off.
    "negative-duration", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(
        cx,
        sink,
        Defect::NegativeDuration,
        "write a duration of 0s or more; a timeout of 0s is none at all",
        |_, _| {},
    );
}
