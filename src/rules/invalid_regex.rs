use rustc_hash::FxHashSet;

use super::refused;
use crate::context::routes::{WrittenRoute, matchers_with};
use crate::context::{Context, HttpRule};
use crate::finding::{Severity, Sink, rule};
use crate::model::gloo::Signs;
use crate::model::{Kind, Matcher, PathKind};
use crate::routing::gloo::refusal::Defect;
use crate::snapshot::Dialect;
use crate::text::Span;
use crate::traffic::regex;

rule! {
    /// A regular expression that RE2 doesn't take.
    ///
    /// Gloo and Envoy read regular expressions with RE2, which has no look-ahead or look-behind, no back-references and no counts above
    /// 1000. In a path Gloo notices, and takes the whole virtual host out of the proxy: it keeps its last version, or never appears. In a header,
    /// a query parameter or a method Gloo doesn't look, and Envoy refuses the configuration of the whole listener, which nobody says.
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
    ///       - regex: '/posts/(?!draft-).*' # <- invalid-regex
    ///       - prefix: /posts
    ///         headers:
    ///         - name: x-version
    ///           value: 'v[12' # <- invalid-regex
    ///           regex: true
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-blog-8080, namespace: gloo-system}
    /// ```
    ///
    /// It is the same outside of matchers. Gloo compiles `regexRewrite` and `hostRewritePathRegex`, in whichever options, and takes the
    /// host out (`gw/translator/virtual_service_translator.go`); of a virtual host's `cors`, too, while a route loses its own. The regexes of
    /// redirects and of `stats.virtualClusters` are left to Envoy, and so is one that is empty.
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
    ///       - prefix: /store
    ///       options:
    ///         regexRewrite:
    ///           pattern: {regex: '^/store/[^/]*)'} # <- invalid-regex
    ///           substitution: /shop
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Instead of looking ahead, put a route for what is meant to be left out before this one.
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
    ///       - regex: '/posts/draft-.*'
    ///       directResponseAction: {status: 404}
    ///     - matchers:
    ///       - regex: '/posts/.*'
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-blog-8080, namespace: gloo-system}
    /// ```
    ///
    /// HTTPRoutes leave the syntax of `RegularExpression` to the implementation: with kgateway Envoy refuses the listener's
    /// configuration, and of others it is a warning.
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
    ///     - path: {type: RegularExpression, value: '/posts/(?!draft-).*'} # <- invalid-regex
    ///     backendRefs: [{name: blog, port: 8080}]
    /// ```
    ///
    /// The Helm value `replaceInvalidRoutes` changes nothing here: the one is an error of the virtual service, the other none that Gloo
    /// knows of. There is no reason to switch the rule off.
    "invalid-regex", Error, since "0.1.0", check
}

const HELP: &str = "write it in RE2's syntax, which has no look-around and no back-references";

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    let signs = Signs::PATTERN.with(Signs::CONDITIONS).with(Signs::METHODS);
    for (route, matcher) in matchers_with(cx, signs) {
        if let Some(path) = matcher.path.filter(|path| path.kind == PathKind::Regex)
            && let Err(reason) = regex::check(path.text.value)
            && told.insert(path.text.span)
        {
            let services = cx.reach().of_route(route.id).iter().map(|(at, _)| *at as usize);
            report(cx, sink, &route, path.text.span, "path", &reason)
                .effect("Gloo takes out every virtual host that comes to this route, with all its other routes")
                .reach(cx.reach_of_services(services));
        }
        for (what, conditions) in [("header", &matcher.headers), ("query parameter", &matcher.query)] {
            for condition in conditions.iter().filter(|condition| condition.regex && !condition.value.value.is_empty())
            {
                let Err(reason) = regex::check(condition.value.value) else { continue };
                if told.insert(condition.value.span) {
                    let what = format!("{what} {}", condition.name.value);
                    refused(cx, sink, &route, condition.value.span, &what, &reason);
                }
            }
        }
        check_methods(cx, sink, &route, matcher, &mut told);
    }
    refused::report(cx, sink, Defect::InvalidRegex, HELP, |_, _| {});
    for (written, matcher) in cx.http_matches() {
        let path = matcher.path.filter(|path| path.kind == PathKind::Regex);
        if let Some(path) = path
            && let Err(reason) = regex::check(path.text.value)
        {
            let what = if written.owner.kind == Kind::GrpcRoute { "method" } else { "path" };
            of_http_route(cx, sink, written, (what, path.text.span), &reason);
        }
        for (what, conditions) in [("header", &matcher.headers), ("query parameter", &matcher.query)] {
            for condition in conditions.iter().filter(|condition| condition.regex) {
                let Err(reason) = regex::check(condition.value.value) else { continue };
                let what = format!("{what} {}", condition.name.value);
                of_http_route(cx, sink, written, (&what, condition.value.span), &reason);
            }
        }
    }
}

/// What a regex may say is the implementation's to decide: Envoy has RE2, and kgateway leaves it to Envoy.
fn of_http_route(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    written: HttpRule<'_>,
    (what, span): (&str, Span),
    reason: &str,
) {
    let words = cx.route_words(written.id);
    let finding = sink.report(span, format!("the regex for the {what} of {words} is none that RE2 takes: {reason}"));
    finding.label("not RE2").of(&written.owner.key()).help(HELP);
    if cx.routing.gateway_api.dialect(written.id.owner) == Dialect::Kgateway {
        let mut reach = cx.reach_of_route(written.id);
        reach.listener = true;
        finding.effect("Envoy refuses the configuration, so no host of the listener is updated any more").reach(reach);
    } else {
        finding
            .effect("implementations with Envoy refuse it; others may have other regexes")
            .reach(cx.reach_of_route(written.id));
        finding.severity(Severity::Warning);
    }
}

/// Gloo joins the methods into one expression.
fn check_methods(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    route: &WrittenRoute<'_>,
    matcher: &Matcher<'_>,
    told: &mut FxHashSet<Span>,
) {
    for method in &matcher.methods {
        let plain = method.value.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_');
        if !plain
            && let Err(reason) = regex::check(method.value)
            && told.insert(method.span)
        {
            refused(cx, sink, route, method.span, "method", &reason);
        }
    }
}

fn refused(cx: &Context<'_>, sink: &mut Sink<'_>, route: &WrittenRoute<'_>, span: Span, what: &str, reason: &str) {
    report(cx, sink, route, span, what, reason)
        .effect("Envoy refuses the configuration, so no host of the listener is updated any more")
        .reach(route.reach_if_refused(cx));
}

fn report<'s>(
    cx: &Context<'_>,
    sink: &'s mut Sink<'_>,
    route: &WrittenRoute<'_>,
    span: Span,
    what: &str,
    reason: &str,
) -> &'s mut crate::finding::Diagnostic {
    let message = format!("the regex for the {what} of {} is none that RE2 takes: {reason}", route.words(cx));
    let finding = sink.report(span, message);
    finding.label("not RE2").of(&route.key());
    finding.help(HELP)
}
