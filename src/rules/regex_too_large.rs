use super::refused::{report, report_matchers};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A regular expression that is too large for Envoy.
    ///
    /// Envoy compiles it with RE2 and counts the instructions; Gloo sets the limit to 1024 (`gl/utils/regex.go`). The API server and Gloo's own check
    /// take it, since they have no such limit; Envoy refuses the route configuration of the whole listener ("RE2 program size of N > max
    /// program size of 1024"). A count such as `{1,1000}` copies what it stands behind that often, and a class of Unicode is many ranges.
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
    ///       - regex: '/[a-z]{1,1000}' # <- regex-too-large
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
    ///       - regex: '/[a-z]+'
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// The number is the one of Envoy up to 1.38, which reads UTF-8; from 1.39 on it reads bytes, and classes such as `\pL` are far smaller. There
    /// is no reason to switch the rule off before that.
    "regex-too-large", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let help = "write `+` or `*` for a large count, and a range such as [a-z] for a class of Unicode";
    report(cx, sink, Defect::RegexTooLarge, help, |_, _| {});
    report_matchers(cx, sink, Defect::RegexTooLarge, help);
}
