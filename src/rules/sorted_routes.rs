use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::routes::{WrittenRoute, find, written_with};
use crate::finding::{Sink, rule};
use crate::model::PathKind;
use crate::model::gloo::{Action, Signs};
use crate::routing::gloo::{by_weight, targets};
use crate::snapshot::ResourceId;
use crate::traffic::{self, describe};

rule! {
    /// Route tables of equal weight, whose routes come in another order than their author wrote them.
    ///
    /// Where a selector picks two or more tables of the same weight (0 where it is left out), Gloo sorts all of their routes together: more methods
    /// first, then exact before regex before prefix, then the longer path. The order inside a table is lost, and a broad
    /// route with methods comes before a narrow one without. Headers and query parameters don't count: between routes of the same path the names of the
    /// tables decide.
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
    ///       delegateAction: # <- sorted-routes
    ///         selector:
    ///           labels: {team: cart}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: a-checkout
    ///   namespace: shop
    ///   labels: {team: cart}
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/checkout
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-checkout-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: b-cart
    ///   namespace: shop
    ///   labels: {team: cart}
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///       methods: [GET, POST]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Give each table a `weight` of its own; the lower comes first, and inside a table the written order stays.
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
    ///       - prefix: /cart
    ///       delegateAction:
    ///         selector:
    ///           labels: {team: cart}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: a-checkout
    ///   namespace: shop
    ///   labels: {team: cart}
    /// spec:
    ///   weight: 1
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart/checkout
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-checkout-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: b-cart
    ///   namespace: shop
    ///   labels: {team: cart}
    /// spec:
    ///   weight: 2
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///       methods: [GET, POST]
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Only pairs of which one could take the other's requests are reported. Switch it off where the sorted order is what is wanted.
    "sorted-routes", Info, since "0.1.0", check
}

/// How many routes of one group of tables are compared with each other.
const COMPARED: usize = 200;

/// How many effective routes of one run are looked through for groups.
const SCANNED: usize = 2_000_000;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told: FxHashSet<Vec<ResourceId>> = FxHashSet::default();
    let mut scanned = 0;
    for parent in written_with(cx, Signs::DELEGATES) {
        let Action::Delegate(delegate) = &parent.route.action else { continue };
        let Ok(tables) = targets(cx.snapshot, &cx.index, parent.id.owner, delegate) else { continue };
        for group in by_weight(cx.snapshot, tables).into_iter().filter(|group| group.len() > 1) {
            if scanned > SCANNED || !told.insert(group.clone()) {
                continue;
            }
            let routes = routes_of(cx, &parent, &group, &mut scanned);
            if let Some((first, second, how)) = surprise(&routes) {
                report(cx, sink, &parent, &group, (first, second, how));
            }
        }
    }
}

/// The effective routes of a group below a delegating route, in Envoy's order, on the first host that comes to them.
fn routes_of<'c, 'a>(
    cx: &'c Context<'a>,
    parent: &WrittenRoute<'a>,
    group: &[ResourceId],
    scanned: &mut usize,
) -> Vec<&'c traffic::Route<'a>> {
    let members: FxHashSet<ResourceId> = group.iter().copied().collect();
    for (at, translation) in cx.routing.gloo.translations.iter().enumerate() {
        let is_own = cx.routing.gloo.services[at] == parent.id.owner;
        if !is_own && translation.tables.binary_search(&parent.id.owner).is_err() {
            continue;
        }
        *scanned += translation.routes.len();
        let below = |route: &&traffic::Route<'a>| {
            let owners = std::iter::once(cx.routing.gloo.services[at]).chain(route.via.iter().copied());
            owners.zip(route.via.iter()).any(|(owner, table)| owner == parent.id.owner && members.contains(table))
        };
        let mut seen = FxHashSet::default();
        // A group that two routes delegate to comes twice; once is enough.
        let found = translation.routes.iter().filter(below).filter(|route| seen.insert(route.id));
        let found: Vec<_> = found.take(COMPARED).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// How an order surprises.
#[derive(Clone, Copy)]
enum Surprise {
    /// The author wrote the second one first.
    Turned,
    /// The first one is the broader.
    Broader,
}

/// The first pair that comes in another order than one would think, and of which one could take the other's requests.
fn surprise<'c, 'a>(
    routes: &[&'c traffic::Route<'a>],
) -> Option<(&'c traffic::Route<'a>, &'c traffic::Route<'a>, Surprise)> {
    for (at, first) in routes.iter().enumerate() {
        for second in &routes[at + 1..] {
            let same_table = first.id.owner == second.id.owner;
            if same_table && first.id.index > second.id.index && (reaches(first, second) || reaches(second, first)) {
                return Some((first, second, Surprise::Turned));
            }
            if !same_table && is_broader(first, second) {
                return Some((first, second, Surprise::Broader));
            }
        }
    }
    None
}

/// Whether a matcher of one has a prefix that takes a path of the other.
fn reaches(one: &traffic::Route<'_>, other: &traffic::Route<'_>) -> bool {
    one.matchers.iter().filter(|matcher| matcher.path_kind() == Some(PathKind::Prefix)).any(|matcher| {
        other.matchers.iter().any(|known| known.path.is_some() && known.path_text().starts_with(matcher.path_text()))
    })
}

/// Whether all paths of the second lie inside a longer path than one of the first.
fn is_broader(first: &traffic::Route<'_>, second: &traffic::Route<'_>) -> bool {
    reaches(first, second) && !reaches(second, first)
}

fn report<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    parent: &WrittenRoute<'a>,
    group: &[ResourceId],
    (first, second, how): (&traffic::Route<'a>, &traffic::Route<'a>, Surprise),
) {
    let Action::Delegate(delegate) = &parent.route.action else { return };
    let words = |route: &traffic::Route<'_>| {
        let matcher = route.matchers.first().map(describe).unwrap_or_default();
        format!("{matcher} of {}", cx.resource(route.id.owner).key())
    };
    let (label, why) = match how {
        Surprise::Turned => ("written first, comes second", "though it was written behind it"),
        Surprise::Broader => ("narrower, comes second", "though it is the broader one"),
    };
    let message = format!(
        "{} route tables of equal weight are sorted together: {} comes before {}, {why}",
        group.len(),
        words(first),
        words(second)
    );
    let finding = sink.report(delegate.key, message);
    finding
        .label("tables of equal weight")
        .of(&parent.key())
        .effect("requests that both would take go to the one that is sorted first")
        .help("set a weight on each table; the lower comes first, and written order stays inside it");
    for (route, label) in [(first, "comes first"), (second, label)] {
        if let Some(route) = find(cx, route.id) {
            finding.also(route.matcher_head(cx), label);
        }
    }
}
