use super::refused::report;
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A path that is to be rewritten in two ways at once.
    ///
    /// Gloo passes `prefixRewrite` and `regexRewrite` on as they are, without a word; Envoy takes one of them only ("Specify only one of
    /// prefix_rewrite, regex_rewrite", `source/common/router/config_impl.cc`) and refuses the route configuration of the whole listener. What counts is what
    /// comes together: options of the route, those that `optionsConfigRefs` names, and those of the routes that delegate to it.
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
    ///         prefixRewrite: /new
    ///         regexRewrite: # <- conflicting-rewrites
    ///           pattern: {regex: '^/old/(.*)$'}
    ///           substitution: '/new/\1'
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
    ///       - prefix: /old
    ///       options:
    ///         regexRewrite:
    ///           pattern: {regex: '^/old/(.*)$'}
    ///           substitution: '/new/\1'
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Two ways to rewrite the host are one field of Gloo's, and told as `several-of-one-of`. There is no reason to switch the rule off.
    "conflicting-rewrites", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, Defect::ConflictingRewrites, "keep one of the two", |_, _| {});
}
