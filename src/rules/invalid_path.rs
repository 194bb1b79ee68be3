use rustc_hash::FxHashSet;

use super::refused;
use crate::context::Context;
use crate::context::routes::matchers_with;
use crate::finding::{Severity, Sink, rule};
use crate::model::PathKind;
use crate::model::gloo::Signs;
use crate::routing::gloo::is_valid_path;
use crate::routing::gloo::refusal::Defect;

rule! {
    /// A path that Gloo refuses.
    ///
    /// In a `prefix` or an `exact` Gloo takes letters, digits and `/ : @ . _ ~ ! $ & ' ( ) * + , = ; -`, and `%` with two hexadecimal digits. It
    /// takes no `//`, `/./`, `/../`, `%2f` and `#`, and no `/.` or `/..` at the end; so no `?` either, as the query isn't part of the path. Such
    /// a route is an error on the Proxy, which nobody looks at, while the virtual service is called accepted. The route is
    /// sent to Envoy all the same, where it rarely matches anything.
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
    ///       - prefix: /checkout//cart # <- invalid-path
    ///       - exact: /search?page=1 # <- invalid-path
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Rewrites and redirects are held against the same, a rewrite without its query (`gl/translator/route_config.go`,
    /// `validateEnvoyRoute`).
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
    ///       redirectAction:
    ///         pathRedirect: //new # <- invalid-path
    ///     - matchers:
    ///       - prefix: /c
    ///       options:
    ///         prefixRewrite: /c/../d # <- invalid-path
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write the path as a browser sends it, without the query; a condition on the query goes to `queryParameters`.
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
    ///       - prefix: /checkout/cart
    ///       - exact: /search
    ///         queryParameters:
    ///         - {name: page, value: '1'}
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// With the Helm value `replaceInvalidRoutes` the route answers with the fallback instead (404 by default), but only as long as it is the only
    /// route with an error: with two of them none is replaced. There is no reason to switch the rule off.
    "invalid-path", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    for (route, matcher) in matchers_with(cx, Signs::ODD_PATH) {
        let Some(path) = matcher.path else { continue };
        let text = path.text.value;
        if !matches!(path.kind, PathKind::Prefix | PathKind::Exact)
            || is_valid_path(text)
            || !told.insert(path.text.span)
        {
            continue;
        }
        let reason = reason(text);
        let finding = sink
            .report(path.text.span, format!("the path of {} has {reason}, which Gloo refuses", route.words(cx)))
            .label(format!("has {reason}"))
            .of(&route.key())
            .effect("Gloo calls the Proxy rejected, and sends the route to Envoy all the same")
            .reach(route.reach(cx));
        match text.split_once('?') {
            Some((path, _)) => finding.help(format!("write {path} and move the query to queryParameters")),
            None => finding.help("write the path without it"),
        };
        if route.is_idle(cx) {
            finding.severity(Severity::Warning);
        }
    }
    refused::report(cx, sink, Defect::InvalidPath, "write a path as a browser sends it", |_, finding| {
        finding.effect("Gloo calls the Proxy rejected, and sends the route to Envoy all the same");
    });
}

/// What a path is refused for, in three words or fewer.
fn reason(path: &str) -> String {
    let inside = ["//", "/./", "/../", "%2f", "%2F", "#"].into_iter().find(|text| path.contains(text));
    let end = || ["/..", "/."].into_iter().find(|text| path.ends_with(text));
    let taken = |c: char| c.is_ascii_alphanumeric() || "/:@._~!$&'()*+,=;-%".contains(c);
    match (inside, path.chars().find(|c| !taken(*c))) {
        (Some(text), _) => text.to_owned(),
        (None, Some('?')) => "a query".to_owned(),
        (None, Some(' ')) => "a blank".to_owned(),
        (None, Some(c)) => format!("{:?}", c.to_string()),
        (None, None) => end().map_or("a lone %".to_owned(), |text| format!("{text} at its end")),
    }
}
