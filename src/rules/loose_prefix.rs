use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::{WrittenRoute, written_with};
use crate::finding::{Sink, rule};
use crate::model::PathKind;
use crate::model::gloo::{Action, Route, Signs};
use crate::routing::gateway_api;
use crate::routing::gloo::targets;
use crate::snapshot::RouteId;
use crate::text::Role;

rule! {
    /// A delegated route that fits its parent only because a prefix knows no path segments.
    ///
    /// A prefix is compared letter by letter, so that a parent with `/cart` hands on `/cartoons` as well: the table answers requests that
    /// its owner was never meant to have, and a later route for `/cartoons` never gets them.
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
    ///     - prefix: /cartoons # <- loose-prefix
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
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
    ///     - prefix: /cart/oons
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// kgateway compares the text as well where an HTTPRoute delegates to another, although a path prefix of the Gateway API takes whole elements only.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata: {name: shop, namespace: infra}
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches: [{path: {value: /cart}}]
    ///     backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: cart, namespace: cart}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata: {name: cart, namespace: cart}
    /// spec:
    ///   rules:
    ///   - matches: [{path: {value: /cartoons}}] # <- loose-prefix
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// A parent with `/cart/` keeps its table inside the segment, but takes `/cart` itself no longer. Switch the rule off where prefixes are meant to
    /// cross segments.
    "loose-prefix", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    for parent in written_with(cx, Signs::DELEGATES) {
        let Action::Delegate(delegate) = &parent.route.action else { continue };
        let Some(prefix) = own_prefix(parent.route) else { continue };
        if parent.is_idle(cx) || !prefix.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        let tables = targets(cx.snapshot, &cx.index, parent.id.owner, delegate).unwrap_or_default();
        for table in tables {
            let owner = cx.resource(table);
            if owner.role != Role::Subject {
                continue;
            }
            for (index, route) in owner.routes().iter().enumerate() {
                let id = RouteId { owner: table, index: index as u32 };
                if crosses(route, prefix) && told.insert(id) {
                    report(cx, sink, &parent, &WrittenRoute { id, owner, route }, prefix);
                }
            }
        }
    }
    of_http_routes(cx, sink);
}

/// kgateway holds the paths of routes that are delegated to against the text of the parent's prefix.
fn of_http_routes(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let matches = cx.routing.gateway_api.delegations.matches.iter();
    let mut fitting: Vec<((RouteId, u32), RouteId, u32)> =
        matches.filter(|(_, it)| it.fits).map(|(at, it)| (*at, it.parent, it.matched)).collect();
    fitting.sort_unstable();
    for ((id, at), parent, matched) in fitting {
        let (Some((owner, rule)), Some((_, handing))) =
            (gateway_api::rule(cx.snapshot, id), gateway_api::rule(cx.snapshot, parent))
        else {
            continue;
        };
        let path = rule.matches.get(at as usize).and_then(|matcher| matcher.path);
        let prefix = handing.matches.get(matched as usize).and_then(|matcher| matcher.path);
        let (Some(path), Some(prefix)) = (path.filter(|_| owner.role == Role::Subject), prefix) else { continue };
        let rest = path.text.value.strip_prefix(prefix.stem()).unwrap_or_default();
        if rest.is_empty() || rest.starts_with('/') {
            continue;
        }
        let (who, by, of) = (cx.route_words(id), cx.route_words(parent), prefix.text.value);
        let finding = sink.report(path.text.span, format!("{who} lies outside the path segment {of} of {by}"));
        finding.label("fits as text only").of(&owner.key()).reach(cx.reach_of_route(id));
        finding.also(prefix.text.span, "the parent's prefix");
        finding.effect(format!(
            "kgateway compares the text, so {} is served too, which the parent's match is not for",
            path.text.value
        ));
        finding.help(format!("write {of}/ in the parent if only what lies below it is meant"));
    }
}

/// The prefix that a delegating route writes itself and hands on as a condition, not as a path to take over.
fn own_prefix<'a>(route: &Route<'a>) -> Option<&'a str> {
    let [matcher] = &*route.matchers else { return None };
    let path = matcher.path.filter(|path| path.kind == PathKind::Prefix)?;
    (route.inheritable_path_matchers != Some(true)).then_some(path.text.value)
}

/// Whether all paths of a route fit the prefix, and one of them goes on inside its last segment.
fn crosses(route: &Route<'_>, prefix: &str) -> bool {
    let mut rests = route.matchers.iter().map(|matcher| matcher.path?.text.value.strip_prefix(prefix));
    let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    route.inheritable_path_matchers != Some(true)
        && rests.clone().all(|rest| rest.is_some())
        && rests.any(|rest| rest.is_some_and(goes_on))
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, parent: &WrittenRoute<'_>, route: &WrittenRoute<'_>, prefix: &str) {
    let goes_on = |text: &str| text.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    let path = route.route.matchers.iter().filter_map(|matcher| matcher.path).find(|path| goes_on(path.text.value));
    let Some(path) = path else { return };
    let message = format!("{} lies outside the path segment {prefix} of {}", route.words(cx), parent.words(cx));
    let finding = sink.report(path.text.span, message);
    finding.label("fits as text only").of(&route.key()).reach(route.reach(cx));
    finding.effect(format!("a prefix knows no segments, so {} is handed on too", path.text.value));
    finding.help(format!("write {prefix}/ in the parent if only what lies below it is meant"));
    if let Some(required) = parent.route.matchers.first().and_then(|matcher| matcher.path) {
        finding.also(required.text.span, "the parent's prefix");
    }
}
