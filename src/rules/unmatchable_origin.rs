use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::Signs;
use crate::model::{Kind, ResourceKey};
use crate::traffic::Reach;
use crate::yaml::Node;

rule! {
    /// An allowed origin that no browser sends.
    ///
    /// A browser's `Origin` header is a scheme, a host and, where it is not the usual one, a port: `https://shop.example.com`. Envoy compares the whole
    /// text of `cors.allowOrigin` (`source/extensions/filters/http/cors/cors_filter.cc`), so that a name without a scheme, a path or slash behind it, and
    /// a star for a part of it never match. The answer then goes out without CORS headers, and the browser keeps it from the page.
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
    ///     options:
    ///       cors:
    ///         allowOrigin:
    ///         - shop.example.com # <- unmatchable-origin
    ///         - https://shop.example.com/ # <- unmatchable-origin
    ///         - https://*.example.com # <- unmatchable-origin
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write origins as browsers send them. For several hosts there is `allowOriginRegex`.
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
    ///     options:
    ///       cors:
    ///         allowOrigin: [https://shop.example.com]
    ///         allowOriginRegex: ['https://[a-z]+\.example\.com']
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "unmatchable-origin", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    if !cx.routing.gloo.refusals.has_cors() {
        return;
    }
    for (id, service) in cx.stored(Kind::VirtualService) {
        let host = service.node.field("spec").and_then(|spec| spec.field("virtualHost"));
        in_options(cx, sink, host, &service.key(), || cx.reach_of(id));
    }
    for (id, route) in cx.routes_with(Signs::OPTIONS) {
        let owner = cx.resource(id.owner);
        let node = owner.node.sibling(route.node);
        in_options(cx, sink, Some(node), &owner.key(), || cx.reach_of_route(id));
    }
    for kind in [Kind::RouteOption, Kind::VirtualHostOption] {
        for (id, option) in cx.stored(kind) {
            in_options(cx, sink, option.node.field("spec"), &option.key(), || cx.reach_of(id));
        }
    }
}

/// Looks at the origins in the options of a host, a route or a resource of options.
fn in_options(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    holder: Option<Node<'_>>,
    key: &ResourceKey,
    reach: impl Fn() -> Reach,
) {
    let cors = holder.and_then(|holder| holder.field("options")).and_then(|options| options.field("cors"));
    let origins = cors.and_then(|cors| cors.field("allowOrigin")).into_iter().flat_map(Node::items);
    for origin in origins.filter(|origin| origin.is_scalar()) {
        let Some((label, help)) = fault(origin.str()) else { continue };
        sink.report(
            cx.map().first_line(origin.span()),
            format!("no browser sends the origin {:?} of {key}", origin.str()),
        )
        .label(label)
        .of(key)
        .effect("answers to pages of this origin have no CORS headers, and browsers keep them back")
        .reach(reach())
        .help(help);
    }
}

/// Why a text is no origin, and what to write.
fn fault(origin: &str) -> Option<(&'static str, String)> {
    // A page without an origin of its own sends null; an empty one is refused elsewhere.
    if matches!(origin, "*" | "null" | "") {
        return None;
    }
    let Some((scheme, rest)) = origin.split_once("://") else {
        let host = origin.trim_start_matches('/').trim_end_matches('/');
        return Some(("no scheme", format!("write https://{host}, with the scheme that pages are loaded by")));
    };
    if let Some(at) = rest.find(['/', '?', '#']) {
        return Some(("an origin has no path", format!("write {scheme}://{}", &rest[..at])));
    }
    if rest.contains('*') {
        return Some(("the star stands for itself", "write a regular expression in allowOriginRegex".to_owned()));
    }
    let is_lower = !origin.bytes().any(|byte| byte.is_ascii_uppercase());
    (!is_lower).then(|| ("browsers write it lower case", format!("write {}", origin.to_ascii_lowercase())))
}
