use super::refused::report;
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A direct response whose body is longer than Envoy takes.
    ///
    /// Envoy takes 4096 bytes (`max_direct_response_body_size_bytes`, `source/common/router/config_utility.cc`). The API server and Gloo take
    /// any length and call the virtual service accepted; Envoy refuses the route configuration of the whole listener, and nobody reports why.
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
    ///       - prefix: /robots.txt
    ///       directResponseAction:
    ///         status: 200
    ///         body: "User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * User-agent: * " # <- body-too-large
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
    ///       - prefix: /robots.txt
    ///       directResponseAction:
    ///         status: 200
    ///         body: "User-agent: *"
    /// ```
    ///
    /// A longer text is for a server to answer. There is no reason to switch the rule off.
    "body-too-large", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, Defect::BodyTooLarge, "shorten it, or forward to a server that answers with it", |_, _| {});
}
