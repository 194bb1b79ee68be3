use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Kind, Resource};
use crate::yaml::Node;

rule! {
    /// A header that one match, or one list of a filter, names twice.
    ///
    /// Names of headers are the same in upper and lower case. Of several entries for one header only the first counts: a second condition asks for
    /// nothing, a second value is not set. Where the names are written just the same, the API server refuses the route; where only their case
    /// differs, it takes it, and nobody says that the other entry is ignored.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches:
    ///     - headers:
    ///       - {name: X-Team, value: cart}
    ///       - {name: x-team, value: search} # <- duplicate-header-name
    ///     filters:
    ///     - type: RequestHeaderModifier
    ///       requestHeaderModifier:
    ///         set:
    ///         - {name: x-from, value: shop}
    ///         - {name: X-From, value: cart} # <- duplicate-header-name
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Several matches of one rule are alternatives; a header with several values is one entry.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches:
    ///     - headers: [{name: x-team, value: cart}]
    ///     - headers: [{name: x-team, value: search}]
    ///     filters:
    ///     - type: RequestHeaderModifier
    ///       requestHeaderModifier:
    ///         set: [{name: x-from, value: shop}]
    ///         add: [{name: x-via, value: shop}]
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// There is no reason to switch it off.
    "duplicate-header-name", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for kind in [Kind::HttpRoute, Kind::GrpcRoute] {
        for (_, route) in cx.stored(kind) {
            if !has_headers(route) {
                continue;
            }
            let rules = items(route.node.field("spec"), "rules");
            for rule in rules {
                items(Some(rule), "matches").for_each(|matched| {
                    repeated(sink, route, items(Some(matched), "headers"), "it asks for nothing");
                });
                filters(sink, route, rule);
                items(Some(rule), "backendRefs").for_each(|backend| filters(sink, route, backend));
            }
        }
    }
}

fn items<'a>(map: Option<Node<'a>>, key: &str) -> impl Iterator<Item = Node<'a>> + use<'a> {
    map.and_then(|map| map.field(key)).into_iter().flat_map(Node::items)
}

fn filters(sink: &mut Sink<'_>, route: &Resource<'_>, holder: Node<'_>) {
    for filter in items(Some(holder), "filters") {
        for modifier in ["requestHeaderModifier", "responseHeaderModifier"] {
            let modifier = filter.field(modifier);
            for list in ["set", "add"] {
                repeated(sink, route, items(modifier, list), "its value is not used");
            }
        }
    }
}

/// Whether a route asks for headers, or has filters that may change some.
fn has_headers(route: &Resource<'_>) -> bool {
    let Body::HttpRoute(body) = &route.body else { return false };
    body.rules.iter().any(|rule| {
        !rule.filters.is_empty()
            || rule.matches.iter().any(|matcher| !matcher.headers.is_empty())
            || rule.backends.iter().any(|backend| !backend.filters.is_empty())
    })
}

fn repeated<'a>(sink: &mut Sink<'_>, route: &Resource<'_>, entries: impl Iterator<Item = Node<'a>>, effect: &str) {
    let mut known: FxHashMap<String, Node<'a>> = FxHashMap::default();
    for entry in entries {
        let Some(name) = entry.field("name").filter(|name| name.is_scalar() && !name.str().is_empty()) else {
            continue;
        };
        let Some(first) = known.insert(name.str().to_ascii_lowercase(), name) else { continue };
        known.insert(name.str().to_ascii_lowercase(), first);
        sink.report(name.span(), format!("header {} is named before in the same list of {}", name.str(), route.key()))
            .label("named twice")
            .also(first.span(), "this one counts")
            .of(&route.key())
            .effect(effect)
            .help("keep one of them");
    }
}
