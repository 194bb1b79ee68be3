use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Signs};
use crate::snapshot::RouteId;
use crate::text::Role;
use crate::yaml::Node;

rule! {
    /// An option of a route that has no effect there.
    ///
    /// Rewrites, timeouts and retries are for routes that forward: on a redirect or a direct response Gloo passes them over. Of a route and the
    /// route that delegates to it the outer one's options win, field by field (`gw/translator/converter.go`, `ShallowMergeRouteOptions`): a
    /// table's own value of a field that its parent sets doesn't count. Neither is told by Gloo.
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
    ///         prefixRewrite: /new # <- ignored-options
    ///       redirectAction: {hostRedirect: shop.example.com}
    ///     - matchers:
    ///       - prefix: /cart
    ///       options: {timeout: 30s}
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/items
    ///     options:
    ///       timeout: 2s # <- ignored-options
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// A redirect has `pathRedirect` and `prefixRewrite` of its own. Set an option where nothing outside sets it.
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
    ///       redirectAction: {hostRedirect: shop.example.com, prefixRewrite: /new}
    ///     - matchers:
    ///       - prefix: /cart
    ///       delegateAction:
    ///         ref: {name: cart, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/items
    ///     options: {timeout: 2s}
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Switch it off where a table sets what its parents may overrule.
    "ignored-options", Info, since "0.1.0", check
}

/// Options of routes that forward. CORS and shadowing are, too, but refused elsewhere.
const OF_FORWARDING: [&str; 10] = [
    "prefixRewrite",
    "regexRewrite",
    "hostRewrite",
    "autoHostRewrite",
    "hostRewritePathRegex",
    "hostRewriteHeader",
    "timeout",
    "idleTimeout",
    "maxStreamDuration",
    "retries",
];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, route) in cx.routes_with(Signs::REDIRECTS.with(Signs::RESPONDS)) {
        let what = match route.action {
            Action::Redirect { .. } => "redirects",
            Action::DirectResponse { .. } => "answers by itself",
            _ => continue,
        };
        for (key, _) in options(cx, id).filter(|(key, _)| OF_FORWARDING.iter().any(|name| key.is_text(name))) {
            sink.report(key.span(), format!("{} of {} has no effect: the route {what}", key.str(), cx.route_words(id)))
                .label("for routes that forward")
                .of(&cx.resource(id.owner).key())
                .effect("Gloo passes it over")
                .reach(cx.reach_of_route(id))
                .help("remove it");
        }
    }
    overruled(cx, sink);
}

/// Tells of the options that those of a delegating route win over.
fn overruled(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told: FxHashSet<(RouteId, u32)> = FxHashSet::default();
    let mut last: Option<Arc<[RouteId]>> = None;
    let mut outer = FxHashMap::default();
    // Where no table is come to, no route delegates.
    let delegating = cx.routing.gloo.translations.iter().filter(|translation| !translation.tables.is_empty());
    for route in delegating.flat_map(|translation| &translation.routes) {
        if route.through.is_empty() {
            continue;
        }
        // Routes of one table stand together and share the way to it.
        if last.as_ref().is_none_or(|last| !Arc::ptr_eq(last, &route.through)) {
            outer.clear();
            for &id in &*route.through {
                meet(cx, sink, id, &outer, &mut told);
                for (key, value) in options(cx, id) {
                    outer.entry(field(key)).or_insert((id, key, value));
                }
            }
            last = Some(Arc::clone(&route.through));
        }
        if !outer.is_empty() {
            meet(cx, sink, route.id, &outer, &mut told);
        }
    }
}

/// The options of the routes outside, by field: the outermost one's counts.
type Outer<'a> = FxHashMap<&'a str, (RouteId, Node<'a>, Node<'a>)>;

fn meet<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    id: RouteId,
    outer: &Outer<'a>,
    told: &mut FxHashSet<(RouteId, u32)>,
) {
    if outer.is_empty() || cx.resource(id.owner).role != Role::Subject {
        return;
    }
    for (key, value) in options(cx, id) {
        let Some(&(parent, other, wins)) = outer.get(field(key)) else { continue };
        if wins.raw() == value.raw() || !told.insert((id, key.index())) {
            continue;
        }
        sink.report(
            key.span(),
            format!("{} of {} doesn't count below {}", key.str(), cx.route_words(id), cx.route_words(parent)),
        )
        .label("overruled")
        .also(other.span(), "wins")
        .of(&cx.resource(id.owner).key())
        .effect("the value of the route that delegates counts")
        .reach(cx.reach_of_route(id))
        .help("remove it here, or there and set it in the routes of the table");
    }
}

/// Key and value of a route's options.
fn options<'a>(cx: &Context<'a>, id: RouteId) -> impl Iterator<Item = (Node<'a>, Node<'a>)> + use<'a> {
    let owner = cx.resource(id.owner);
    let node = cx.route(id).map(|route| owner.node.sibling(route.node));
    let options = node.and_then(|node| node.field("options")).into_iter().flat_map(Node::entries);
    options.filter(|(_, value)| !value.is_null())
}

/// The field that a key stands for: the ways to rewrite a host are alternatives of one.
fn field(key: Node<'_>) -> &str {
    match key.str() {
        "autoHostRewrite" | "hostRewritePathRegex" | "hostRewriteHeader" => "hostRewrite",
        key => key,
    }
}
