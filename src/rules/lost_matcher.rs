use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::model::gloo::{Action, Signs};

rule! {
    /// A delegating matcher without a path, whose other conditions are thrown away.
    ///
    /// Gloo replaces a delegating route's matcher that has no path with prefix `/` as a whole (`gw/translator/converter.go`, line 477). Its headers,
    /// query parameters and methods are gone: the routes of the table neither inherit them nor have to repeat them, and take every request.
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
    ///     - inheritableMatchers: true
    ///       matchers:
    ///       - headers: [{name: x-stage, value: green}] # <- lost-matcher
    ///       delegateAction:
    ///         ref: {name: green, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: green
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - routeAction:
    ///       single:
    ///         upstream: {name: shop-green-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write the prefix.
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
    ///     - inheritableMatchers: true
    ///       matchers:
    ///       - prefix: /
    ///         headers: [{name: x-stage, value: green}]
    ///       delegateAction:
    ///         ref: {name: green, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: green
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - routeAction:
    ///       single:
    ///         upstream: {name: shop-green-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "lost-matcher", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    // In a route table such a matcher takes over its parent's path and is kept, or doesn't fit its parent and is dropped.
    for route in written_with(cx, Signs::DELEGATES).filter(|route| route.owner.kind == Kind::VirtualService) {
        let (Action::Delegate(_), [matcher]) = (&route.route.action, &*route.route.matchers) else { continue };
        if matcher.path.is_some() {
            continue;
        }
        let lost = [
            ("headers", matcher.headers.first().map(|header| header.span)),
            ("query parameters", matcher.query.first().map(|query| query.span)),
            ("methods", matcher.methods.first().map(|method| method.span)),
        ];
        let names: Vec<&str> = lost.iter().filter(|(_, span)| span.is_some()).map(|(name, _)| *name).collect();
        let Some(place) = lost.iter().find_map(|(_, span)| *span) else { continue };
        let names = match names.as_slice() {
            [first, second, third] => format!("{first}, {second} and {third}"),
            names => names.join(" and "),
        };
        sink.report(
            cx.map().first_line(place),
            format!("the {names} of {} are thrown away: its matcher has no path", route.owner_words(cx)),
        )
        .label("not asked for")
        .of(&route.key())
        .effect("the routes of the table take requests without them, too")
        .reach(cx.reach_of(route.id.owner))
        .help("add a prefix to the matcher; prefix: / takes every path");
    }
}
