use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::model::gloo::{Action, Signs};

rule! {
    /// A matcher that says nothing about the path.
    ///
    /// A route without any matcher takes every path, but a matcher that is there needs one of `prefix`, `exact`, `regex` and
    /// `connectMatcher`: Gloo adds none to one that only has headers, methods or query parameters. It reports the error on the Proxy alone and
    /// sends the route on, and Envoy refuses the configuration of the whole listener.
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
    ///       - headers: # <- no-path
    ///         - name: x-canary
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write `prefix: /` where every path is meant. A delegating route without a path stands for that already, and in a route table with
    /// `inheritablePathMatchers` the path comes from the parent; neither is reported.
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
    ///         headers:
    ///         - name: x-canary
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// The Helm value `replaceInvalidRoutes` replaces what a route does, not what it matches, so it doesn't help. There is no reason to switch the
    /// rule off.
    "no-path", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    // In a route table a matcher without a path either takes over its parent's, or doesn't fit it and is dropped.
    for route in written_with(cx, Signs::NO_PATH).filter(|route| route.owner.kind == Kind::VirtualService) {
        if matches!(route.route.action, Action::Delegate(_) | Action::Missing) {
            continue;
        }
        for matcher in route.route.matchers.iter().filter(|matcher| matcher.path.is_none()) {
            sink.report(
                cx.map().first_line(matcher.span),
                format!("a matcher of {} has no path", route.owner_words(cx)),
            )
            .label("no path")
            .of(&route.key())
            .effect("Envoy refuses the configuration, so no host of the listener is updated any more")
            .reach(route.reach_if_refused(cx))
            .help("add prefix, exact or regex; prefix: / takes every path");
        }
    }
}
