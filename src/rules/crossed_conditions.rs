use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::Context;
use crate::context::routes::find;
use crate::finding::{Sink, rule};
use crate::model::{Condition, Matcher};
use crate::routing::gloo::Crossed;
use crate::snapshot::RouteId;
use crate::text::{Role, Span, Spanned};

rule! {
    /// A delegated route that asks for its sibling's headers, query parameters or methods in place of its own.
    ///
    /// With `inheritableMatchers: true` Gloo puts a child's conditions behind those of its parent (`gw/translator/converter.go`, line 532). It
    /// does so in place where the parent's list has room, so all children write into the same place, and the last one wins: below a parent with
    /// three headers, every route with one header of its own asks for the header of the last. Neither Gloo nor Envoy says so, in any version.
    ///
    /// A list of headers or query parameters has room up to the next power of two, so one level below 1, 2, 4 or 8 of them is safe; deeper
    /// tables share what is appended, methods too. A route that is dropped has overwritten its siblings' conditions as well.
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
    ///       - prefix: /cart
    ///         headers: [{name: x-tenant}, {name: x-region}, {name: x-client}]
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
    ///   - name: canary
    ///     matchers:
    ///     - prefix: /cart
    ///       headers:
    ///       - name: x-canary # <- crossed-conditions
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-canary-8080, namespace: gloo-system}
    ///   - name: beta
    ///     matchers:
    ///     - prefix: /cart
    ///       headers:
    ///       - name: x-beta
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-beta-8080, namespace: gloo-system}
    /// ```
    ///
    /// A route with `inheritableMatchers: false` of its own neither suffers nor harms. It has to repeat what its parent asks for, or Gloo drops it.
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
    ///       - prefix: /cart
    ///         headers: [{name: x-tenant}, {name: x-region}, {name: x-client}]
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
    ///   - name: canary
    ///     inheritableMatchers: false
    ///     matchers:
    ///     - prefix: /cart
    ///       headers: [{name: x-tenant}, {name: x-region}, {name: x-client}, {name: x-canary}]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-canary-8080, namespace: gloo-system}
    ///   - name: beta
    ///     inheritableMatchers: false
    ///     matchers:
    ///     - prefix: /cart
    ///       headers: [{name: x-tenant}, {name: x-region}, {name: x-client}, {name: x-beta}]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-beta-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "crossed-conditions", Error, since "0.1.0", check
}

/// How many routes of one cause, and conditions of one route, are named.
const SHOWN: usize = 3;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut causes: IndexMap<RouteId, Vec<&Crossed<'_>>, FxBuildHasher> = IndexMap::default();
    let mut seen: FxHashSet<(RouteId, RouteId, Span)> = FxHashSet::default();
    for crossed in cx.routing.gloo.translations.iter().flat_map(|translation| &translation.crossed) {
        let is_checked = cx.resource(crossed.route.owner).role == Role::Subject;
        if is_checked && seen.insert((crossed.origin, crossed.route, crossed.meant.span)) {
            causes.entry(crossed.origin).or_default().push(crossed);
        }
    }
    for (origin, routes) in causes {
        report(cx, sink, origin, &routes);
    }
}

/// Tells of the routes that share one list.
fn report(cx: &Context<'_>, sink: &mut Sink<'_>, origin: RouteId, routes: &[&Crossed<'_>]) {
    let [first, others @ ..] = routes else { return };
    let Some(route) = find(cx, first.route) else { return };
    let swaps = swaps(&first.meant, &first.sent);
    let Some(swap) = swaps.first() else { return };
    let joined = |side: fn(&Swap) -> &str| {
        let shown: Vec<&str> = swaps.iter().take(SHOWN).map(side).collect();
        let rest = if swaps.len() > SHOWN { ", …" } else { "" };
        format!("{}{rest}", shown.join(", "))
    };
    let (lost, found) = (joined(|swap| &swap.lost), joined(|swap| &swap.found));
    let more = match others.len() {
        0 => String::new(),
        1 => "; another route or matcher is hit too".to_owned(),
        count => format!("; {count} other routes or matchers are hit too"),
    };
    let reach = cx.reach_of_routes(routes.iter().map(|crossed| crossed.route));
    let finding = sink.report(
        cx.map().first_line(swap.place),
        format!("{} asks for {found} in place of {lost}{more}", route.words(cx)),
    );
    finding
        .label("overwritten by another's")
        .also(cx.map().first_line(swap.culprit), "what it asks for instead")
        .of(&route.key())
        .effect(
            "Envoy is told the other's conditions: requests that this route means go to a later one, or are answered with 404, \
             and it takes those that the other means",
        )
        .reach(reach)
        .help(format!(
            "set inheritableMatchers: false on the routes below {}, and repeat in them what it asks for",
            cx.route_words(origin)
        ));
    if let Some(shared) = cx.route(origin) {
        let place = shared.matchers.first().map_or(shared.span, |matcher| matcher.span);
        finding.also(cx.map().first_line(place), "its list is shared");
    }
    for crossed in others.iter().take(SHOWN) {
        if let Some(swap) = self::swaps(&crossed.meant, &crossed.sent).first() {
            finding.also(cx.map().first_line(swap.place), format!("asks for {}", swap.found));
        }
    }
}

/// A condition that another one has taken the place of.
struct Swap {
    lost: String,
    place: Span,
    found: String,
    culprit: Span,
}

fn swaps(meant: &Matcher<'_>, sent: &Matcher<'_>) -> Vec<Swap> {
    let headers = meant.headers.iter().zip(&sent.headers).filter_map(|(meant, sent)| swap("header", meant, sent));
    let query = meant.query.iter().zip(&sent.query).filter_map(|(meant, sent)| swap("query parameter", meant, sent));
    let methods = meant.methods.iter().zip(&sent.methods).filter(|(meant, sent)| meant.value != sent.value);
    let method = |method: &Spanned<&str>| format!("the method {}", method.value);
    let methods = methods.map(|(meant, sent)| Swap {
        lost: method(meant),
        place: meant.span,
        found: method(sent),
        culprit: sent.span,
    });
    headers.chain(query).chain(methods).collect()
}

fn swap(what: &str, meant: &Condition<'_>, sent: &Condition<'_>) -> Option<Swap> {
    let words = |condition: &Condition<'_>| {
        let not = if condition.invert { "no " } else { "" };
        match condition.value.value {
            "" => format!("{not}{what} {}", condition.name.value),
            value => format!("{not}{what} {}: {value}", condition.name.value),
        }
    };
    let place = |condition: &Condition<'_>| {
        if condition.name.value.is_empty() { condition.span } else { condition.name.span }
    };
    (!meant.same(sent)).then(|| Swap {
        lost: words(meant),
        place: place(meant),
        found: words(sent),
        culprit: place(sent),
    })
}
