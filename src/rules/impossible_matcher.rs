use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::{WrittenRoute, matchers_with};
use crate::finding::{Sink, rule};
use crate::model::Condition;
use crate::model::gloo::Signs;
use crate::snapshot::Dialect;
use crate::text::Span;
use crate::traffic::{Impossible, impossible};

rule! {
    /// A matcher whose conditions no request meets.
    ///
    /// All conditions of a matcher must hold, so a header that is asked for twice with two values is never right: a request's header has one
    /// value. Of a query parameter the first occurrence counts, and nothing is decoded, so a value with a blank or `#` in it is never found. A
    /// header without a value fits no inverted condition that has one, and an inverted `.*` fits no header at all. Envoy matches whole values:
    /// `^` and `$` take nothing inside a regular expression. Often half of it is inherited. (`source/common/http/header_utility.cc` and
    /// `source/common/router/config_utility.cc` of Envoy.)
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
    ///         headers:
    ///         - {name: x-tenant, value: a1}
    ///         - {name: x-tenant, value: a2} # <- impossible-matcher
    ///       - prefix: /search
    ///         queryParameters:
    ///         - name: q
    ///           value: red shoes # <- impossible-matcher
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-tenants-8080, namespace: gloo-system}
    /// ```
    ///
    /// For one or the other write a matcher each, or a regular expression. Write a query value as it stands in the URL.
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
    ///         - {name: x-tenant, value: a1|a2, regex: true}
    ///       - prefix: /search
    ///         queryParameters:
    ///         - name: q
    ///           value: red%20shoes
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-tenants-8080, namespace: gloo-system}
    /// ```
    ///
    /// So it is with the matches of HTTPRoutes; parameters are told where kgateway serves them, as others may decode them.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches:
    ///     - path: {type: RegularExpression, value: '/cart$/items'} # <- impossible-matcher
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "impossible-matcher", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told: FxHashSet<(Span, Option<Span>)> = FxHashSet::default();
    for (route, matcher) in matchers_with(cx, Signs::PATTERN.with(Signs::CONDITIONS)) {
        let Some(why) = impossible(matcher) else { continue };
        let (place, other) = places(&why);
        if told.insert((place, other)) {
            report(cx, sink, &route, &why);
        }
    }
    for (written, matcher) in cx.http_matches() {
        let Some(why) = impossible(matcher) else { continue };
        // Others than kgateway may decode parameters.
        let is_known = cx.routing.gateway_api.dialect(written.id.owner) == Dialect::Kgateway;
        if matches!(why, Impossible::Encoded(..)) && !is_known {
            continue;
        }
        let (place, _) = places(&why);
        let (reason, label, help) = words(&why);
        let finding = sink.report(
            cx.map().first_line(place),
            format!("no request fits a match of {}: {reason}", cx.route_words(written.id)),
        );
        finding.label(label).of(&written.owner.key()).reach(cx.reach_of_route(written.id)).help(help);
        finding.effect("nothing comes this way: requests go to another match, or are answered with 404");
    }
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, route: &WrittenRoute<'_>, why: &Impossible<'_>) {
    let (place, other) = places(why);
    let (reason, label, help) = words(why);
    let one = if route.route.matchers.len() > 1 { "a matcher of " } else { "" };
    let own = route.route.span;
    let is_inherited =
        other.is_some_and(|other| other.file != own.file || !(own.start..own.end).contains(&other.start));
    let with = if is_inherited { " with what it inherits" } else { "" };
    let message = format!("no request fits {one}{}{with}: {reason}", route.owner_words(cx));
    let finding = sink.report(cx.map().first_line(place), message);
    finding
        .label(label)
        .of(&route.key())
        .effect("nothing comes this way: requests go to a later route, or are answered with 404")
        .reach(route.reach(cx))
        .help(help);
    if let Some(other) = other {
        finding.also(cx.map().first_line(other), "must hold as well");
    }
}

/// The place at fault, and the other end.
fn places(why: &Impossible<'_>) -> (Span, Option<Span>) {
    match why {
        Impossible::Headers(first, second) | Impossible::Query(first, second) => (second.span, Some(first.span)),
        Impossible::Encoded(condition, _) if condition.value.value.is_empty() => (condition.name.span, None),
        Impossible::InvertedAny(condition) | Impossible::Encoded(condition, _) => (condition.value.span, None),
        Impossible::ConnectQuery(condition) => (condition.span, None),
        Impossible::Anchor(text) | Impossible::ConnectMethod(text) => (text.span, None),
        Impossible::Method(header, method) => (method.span, Some(header.span)),
    }
}

/// Why, in a few words, and what to do.
fn words(why: &Impossible<'_>) -> (String, &'static str, &'static str) {
    const OR: &str = "write a matcher for each, or one regex, if one or the other is meant";
    match why {
        Impossible::Headers(first, second) => (
            format!("header {} must be both {} and {}", first.name.value, value(first), value(second)),
            "never with the other",
            OR,
        ),
        Impossible::Query(first, second) => (
            format!("query parameter {} must be both {} and {}", first.name.value, value(first), value(second)),
            "never with the other",
            OR,
        ),
        Impossible::InvertedAny(header) => (
            format!("header {} must not fit {}, which every value does", header.name.value, header.value.value),
            "every value fits",
            "leave the value out, if the header must not be there",
        ),
        Impossible::Encoded(query, found) => (
            format!(
                "{found:?} in query parameter {} stands encoded in a URL, and nothing is decoded",
                query.name.value
            ),
            "never in a URL",
            "write it as it stands in the URL, such as %20 for a blank",
        ),
        Impossible::Anchor(text) => (
            format!("{} asks for the start or the end in its middle", text.value),
            "nothing fits",
            "remove ^ and $: the whole value has to fit anyway",
        ),
        Impossible::Method(header, method) => (
            format!("the method must be both {} and {}", header.value.value, method.value),
            "never with the header",
            "remove one of the two",
        ),
        Impossible::ConnectMethod(method) => {
            (format!("connectMatcher takes CONNECT, not {}", method.value), "never with CONNECT", "remove the methods")
        }
        Impossible::ConnectQuery(query) => (
            format!("connectMatcher takes CONNECT, which has no query parameter {}", query.name.value),
            "never with CONNECT",
            "remove the query parameters",
        ),
    }
}

fn value(condition: &Condition<'_>) -> String {
    match (condition.value.value, condition.invert) {
        ("", false) => "present".to_owned(),
        ("", true) => "absent".to_owned(),
        (value, false) => value.to_owned(),
        (value, true) => format!("not {value}"),
    }
}
