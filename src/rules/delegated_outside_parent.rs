use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Condition, Matcher, PathKind};
use crate::routing::gateway_api::{self, delegation::Within};
use crate::snapshot::RouteId;
use crate::text::{Role, Span};
use crate::traffic::describe;

rule! {
    /// A match of a route that kgateway delegates to, outside of what is handed on to it.
    ///
    /// A route that is delegated to takes part in what its parent's match takes, and nothing else: its paths start with the parent's prefix, and it
    /// repeats the parent's headers, query parameters and method. A match that doesn't is left out, and nobody says so: requests for it
    /// go to another route, or get 404; where nothing is left, those of the parent's match get 500. A rule without matches stands for `/`.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: infra
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs:
    ///     - group: gateway.networking.k8s.io
    ///       kind: HTTPRoute
    ///       name: cart
    ///       namespace: cart
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    /// spec:
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart/items}
    ///     - path: {value: /items} # <- delegated-outside-parent
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Write the whole path, or let the route take over its parent's match with the annotation
    /// `delegation.kgateway.dev/inherit-parent-matcher: "true"`, which puts the parent's path in front.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: infra
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs:
    ///     - group: gateway.networking.k8s.io
    ///       kind: HTTPRoute
    ///       name: cart
    ///       namespace: cart
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: cart
    ///   namespace: cart
    ///   annotations:
    ///     delegation.kgateway.dev/inherit-parent-matcher: "true"
    /// spec:
    ///   rules:
    ///   - matches:
    ///     - path: {value: /items}
    ///     backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// A route that several delegate to is told where a match lies within none of them. There is no reason to switch it off.
    "delegated-outside-parent", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let matches = &cx.routing.gateway_api.delegations.matches;
    let mut outside: Vec<((RouteId, u32), Within)> =
        matches.iter().filter(|(_, within)| !within.fits).map(|(at, within)| (*at, *within)).collect();
    outside.sort_by_key(|(at, _)| *at);
    for ((id, at), within) in outside {
        let (Some((child, rule)), Some((parent, handing))) =
            (gateway_api::rule(cx.snapshot, id), gateway_api::rule(cx.snapshot, within.parent))
        else {
            continue;
        };
        // A route that hangs on a gateway, too, is served there.
        let is_attached = matches!(&child.body, Body::HttpRoute(route)
            if route.parents.iter().any(|parent| parent.to.kind.value != "HTTPRoute"));
        let (Some(own), Some(wanted)) = (rule.matches.get(at as usize), handing.matches.get(within.matched as usize))
        else {
            continue;
        };
        if child.role != Role::Subject || is_attached {
            continue;
        }
        let why = why(wanted, own);
        let place =
            if rule.has_matches { why.place.unwrap_or(cx.map().first_line(own.span)) } else { rule.span.head() };
        let (who, by) = (cx.route_words(id), cx.route_words(within.parent));
        let what =
            if rule.has_matches { describe(own) } else { "a rule without matches, which is prefix /,".to_owned() };
        let finding = sink.report(place, format!("{what} of {who} lies outside of what {by} hands on: {}", why.reason));
        finding.label("left out").of(&child.key());
        finding
            .also(cx.map().first_line(if handing.has_matches { wanted.span } else { parent.place }), "hands this on");
        finding.effect("no request comes to it by this way").help(why.help);
        super::doubt::weaken(cx.doubt(id.owner, &[within.parent.owner], true), finding);
    }
}

/// Why a match lies outside.
struct Why {
    reason: String,
    place: Option<Span>,
    help: String,
}

fn why(parent: &Matcher<'_>, child: &Matcher<'_>) -> Why {
    let (prefix, path) = (parent.path_text(), child.path_text());
    let place = child.path.map(|path| path.text.span).filter(|span| span.start < span.end);
    if parent.path_kind() != Some(PathKind::Elements) {
        let kind = if parent.path_kind() == Some(PathKind::Exact) { "an exact path" } else { "a regular expression" };
        let reason = format!("the match there is {kind}, and only a path prefix can be handed on");
        return Why { reason, place: None, help: "write type: PathPrefix in the route that delegates".to_owned() };
    }
    if !path.starts_with(prefix) {
        let whole = format!("{}/{}", prefix.trim_end_matches('/'), path.trim_start_matches('/'));
        let help = format!("write {whole}, or set delegation.kgateway.dev/inherit-parent-matcher on the route");
        return Why { reason: format!("the path doesn't start with {prefix}"), place, help };
    }
    let lacks = |wanted: &[Condition<'_>], own: &[Condition<'_>]| {
        wanted
            .iter()
            .find(|wanted| !own.iter().any(|own| own.same(wanted)))
            .map(|it| (it.name.value.to_owned(), it.value.value.to_owned()))
    };
    for (what, missing) in
        [("header", lacks(&parent.headers, &child.headers)), ("parameter", lacks(&parent.query, &child.query))]
    {
        if let Some((name, value)) = missing {
            return Why {
                reason: format!("it doesn't repeat the {what} {name}: {value}"),
                place: None,
                help: format!("add the {what} {name} with the value {value}"),
            };
        }
    }
    let method = parent.methods.first().map_or("", |method| method.value);
    Why { reason: format!("it doesn't repeat the method {method}"), place: None, help: format!("add method: {method}") }
}
