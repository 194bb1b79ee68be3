use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::Context;
use crate::context::covered::covered_rules;
use crate::context::precedence::{Precedence, Precedences};
use crate::context::routes::{WrittenRoute, find};
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;
use crate::schema::IssueKind;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::{Role, Span};
use crate::traffic::{Covered, Languages, MatcherId, Route, covered, describe};

rule! {
    /// A route that never gets a request, because earlier ones take them all.
    ///
    /// Envoy takes the first route that fits, not the most exact one: behind `prefix: /checkout` no route for `/checkout/status` is ever reached, and
    /// nobody says so. Paths of all kinds, methods, headers, query parameters and `caseSensitive` are taken into account, and so
    /// is the order that delegation comes to. Gloo has a check of its own, switched off by default, which errs in both directions.
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     - matchers:
    ///       - exact: /checkout/status # <- unreachable-route
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-status-8080, namespace: gloo-system}
    /// ```
    ///
    /// Put the narrower route first.
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
    ///       - exact: /checkout/status
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-status-8080, namespace: gloo-system}
    ///     - matchers:
    ///       - prefix: /checkout
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-checkout-8080, namespace: gloo-system}
    /// ```
    ///
    /// Matches of HTTPRoutes come in the order of how specific they are, not in that of a list: one is never reached where another asks for the
    /// same, or for what takes all of it, such as a regular expression on kgateway, which comes before all prefixes. What only the age of two
    /// routes decides is `order-by-age`.
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
    ///     - path: {value: /cart}
    ///     backendRefs: [{name: cart, port: 8080}]
    ///   - matches:
    ///     - path: {value: /cart} # <- unreachable-route
    ///     backendRefs: [{name: cart-canary, port: 8080}]
    /// ```
    ///
    /// What isn't certain is not reported, such as a route that only several others together leave nothing to; methods that are shared out are
    /// seen. Where a route of a shared route table is reached on some hosts, the finding is an info. Switch it off for routes that are kept
    /// as a reserve.
    "unreachable-route", Warning, since "0.1.0", check
}

/// One place where a route is never reached: the virtual service, and what takes the requests.
#[derive(Clone)]
struct Place {
    service: usize,
    by: Vec<MatcherId>,
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    of_http_routes(cx, sink);
    let mut languages = Languages::default();
    let mut found: IndexMap<RouteId, Vec<Place>, FxBuildHasher> = IndexMap::default();
    for (service, translation) in cx.routing.gloo.translations.iter().enumerate() {
        for Covered { route, by } in covered(&translation.routes, &mut languages) {
            let id = translation.routes[route as usize].id;
            found.entry(id).or_default().push(Place { service, by });
        }
    }
    let meant_otherwise = if found.is_empty() { FxHashSet::default() } else { routes_with_lost_conditions(cx) };
    let mut tables: IndexMap<ResourceId, Vec<(RouteId, Vec<Place>)>, FxBuildHasher> = IndexMap::default();
    for (id, places) in found {
        let mut causes = places.iter().flat_map(|place| place.by.iter().map(|by| effective(cx, place.service, *by).id));
        // Where a condition of one of the two is lost on the way, that is the cause, and told there.
        if !meant_otherwise.contains(&id) && causes.all(|cause| !meant_otherwise.contains(&cause)) {
            tables.entry(id.owner).or_default().push((id, places));
        }
    }
    let precedences = Precedences::new(cx);
    for (table, mut routes) in tables {
        let together = routes.len() > 1 && share_one_cause(cx, table, &routes);
        let others = if together {
            routes.split_off(1).into_iter().flat_map(|(_, places)| places).collect()
        } else {
            Vec::new()
        };
        for (id, mut places) in routes {
            let Some(route) = find(cx, id) else { continue };
            let everywhere = cx.reach().of_route(id).len() == places.len();
            places.extend(others.iter().cloned());
            report(cx, sink, &route, &places, everywhere, together, &precedences);
        }
    }
}

/// Rules of HTTP routes, whose order is that of how specific their matches are.
fn of_http_routes(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for rule in covered_rules(cx) {
        let owner = cx.resource(rule.id.owner);
        let Some((span, by, cause)) = rule.matches.first().copied().filter(|_| owner.role == Role::Subject) else {
            continue;
        };
        let (who, taker) = (cx.route_words(rule.id), cx.route_words(by));
        let message = match rule.matches.len() {
            _ if rule.is_whole => format!("{who} is never reached: {taker} takes its requests first"),
            1 => format!("a match of {who} is never reached: {taker} takes its requests first"),
            several => format!("{several} matches of {who} are never reached: {taker} takes their requests first"),
        };
        let finding = sink.report(cx.map().first_line(span), message);
        finding.label("never reached").also(cx.map().first_line(cause), "takes its requests first").of(&owner.key());
        finding.reach(cx.reach_of_route(rule.id)).effect("no request gets here; all go to the other rule");
        finding.help("remove it, or have it ask for something more specific");
        for (span, _, _) in rule.matches.iter().skip(1).take(3) {
            finding.also(cx.map().first_line(*span), "never reached either");
        }
        super::doubt::weaken(cx.doubt(rule.id.owner, &[by.owner], true), finding);
    }
}

/// Whether all routes of a route table are never reached because of one and the same route elsewhere: one finding is enough then.
fn share_one_cause(cx: &Context<'_>, table: ResourceId, routes: &[(RouteId, Vec<Place>)]) -> bool {
    let reached = (0..cx.resource(table).routes().len() as u32)
        .filter(|&index| !cx.reach().of_route(RouteId { owner: table, index }).is_empty());
    let mut places = routes.iter().flat_map(|(_, places)| places);
    let Some([one]) = places.next().map(|place| place.by.as_slice()) else { return false };
    let Some((_, first)) = routes.first() else { return false };
    let Some(service) = first.first().map(|place| place.service) else { return false };
    let cause = effective(cx, service, *one).id;
    cause.owner != table
        && cx.resource(table).kind == Kind::RouteTable
        && reached.count() == routes.len()
        && routes.iter().all(|(id, places)| cx.reach().of_route(*id).len() == places.len())
        && places.all(|place| matches!(place.by.as_slice(), [by] if effective(cx, place.service, *by).id == cause))
}

fn effective<'c, 'a>(cx: &'c Context<'a>, service: usize, (route, _): MatcherId) -> &'c Route<'a> {
    &cx.routing.gloo.translation(service).routes[route as usize]
}

fn report(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    route: &WrittenRoute<'_>,
    places: &[Place],
    everywhere: bool,
    together: bool,
    precedences: &Precedences<'_, '_>,
) {
    let Some(first) = places.first() else { return };
    let causes = causes(cx, first);
    let words = route.words(cx);
    let takers = match causes.as_slice() {
        [(one, _)] => format!("{one} takes {} requests first", if together { "their" } else { "its" }),
        several => format!("{} earlier matchers take all its requests", several.len()),
    };
    let mut services: Vec<usize> = places.iter().map(|place| place.service).collect();
    services.sort_unstable();
    services.dedup();
    let mut reach = cx.reach_of_services(services.iter().copied());
    reach.routes = places.len();
    let message = if together {
        format!("no route of {} is ever reached: {}", route.key(), takers)
    } else if everywhere {
        format!("{words} is never reached: {takers}")
    } else {
        format!("{words} is not reached on {}: {takers}", hosts(cx, &services))
    };
    let finding = sink.report(route.matcher_head(cx), message);
    finding.label(if everywhere { "never reached" } else { "not reached on some hosts" }).of(&route.key()).reach(reach);
    finding.effect("no request gets here; all go to the earlier route");
    finding.help(remedy(cx, precedences, route, first));
    if !everywhere {
        finding.severity(Severity::Info);
    }
    for (_, span) in causes.into_iter().take(3) {
        finding.also(span, "takes its requests first");
    }
}

/// How the route could come first, where its order is anybody's choice.
fn remedy(cx: &Context<'_>, precedences: &Precedences<'_, '_>, route: &WrittenRoute<'_>, place: &Place) -> String {
    let table = |id: ResourceId| cx.resource(id).key();
    let own = cx.reach().of_route(route.id).iter().find(|(service, _)| *service as usize == place.service);
    let Some((own, by)) = own.zip(place.by.first()) else { return "remove it, or what it matches".to_owned() };
    let own = &cx.routing.gloo.translation(place.service).routes[own.1 as usize];
    match precedences.of(cx.routing.gloo.services[place.service], own, effective(cx, place.service, *by)) {
        Precedence::Written => "move it before the one that takes its requests, or remove it".to_owned(),
        Precedence::Sorted(one, other) if one == other => {
            format!("give {} a weight of its own, so that its routes stay as they are written", table(one))
        }
        Precedence::Sorted(one, other) => {
            format!(
                "give {} a lower weight than {}: tables of equal weight are sorted together",
                table(one),
                table(other)
            )
        }
        Precedence::Weights(one, other) => {
            format!("give {} a lower weight than {}, or remove it", table(one), table(other))
        }
    }
}

/// The matchers that take the requests, with their words and where they are written.
fn causes(cx: &Context<'_>, place: &Place) -> Vec<(String, Span)> {
    let cause = |by: &MatcherId| {
        let route = effective(cx, place.service, *by);
        let matcher = &route.matchers[by.1 as usize];
        let span = cx.map().first_line(matcher.span);
        let named = route.name.is_some_and(|name| !name.is_empty());
        let words = match (named, route.matchers.len()) {
            (false, 2..) => format!("{} of {}", describe(matcher), cx.resource(route.id.owner).key()),
            _ => cx.route_words(route.id),
        };
        (words, span)
    };
    place.by.iter().map(cause).collect()
}

/// The virtual services, or how many there are.
fn hosts(cx: &Context<'_>, services: &[usize]) -> String {
    let name = |service: &usize| cx.resource(cx.routing.gloo.services[*service]).path();
    match services {
        [] => String::new(),
        [one] => name(one),
        [one, other] => format!("{} and {}", name(one), name(other)),
        [one, rest @ ..] => format!("{} and {} other hosts", name(one), rest.len()),
    }
}

/// Routes of which the API server drops a part of the matchers, or another route overwrites one.
fn routes_with_lost_conditions(cx: &Context<'_>) -> FxHashSet<RouteId> {
    let crossed = cx.routing.gloo.translations.iter().flat_map(|translation| &translation.crossed);
    let mut found: FxHashSet<RouteId> = crossed.map(|crossed| crossed.route).collect();
    for (at, checked) in cx.snapshot.checked.iter().enumerate() {
        for issue in &checked.issues {
            let is_lost = matches!(
                issue.what,
                IssueKind::UnknownField { .. }
                    | IssueKind::LegacyMatcher
                    | IssueKind::Removed { .. }
                    | IssueKind::NotInVersion { .. }
            );
            let Some((_, rest)) = issue.path.split_once("routes[").filter(|_| is_lost) else { continue };
            let Some((index, rest)) = rest.split_once("].") else { continue };
            if let (Ok(index), true) = (index.parse(), rest.to_ascii_lowercase().starts_with("match")) {
                found.insert(RouteId { owner: ResourceId(at as u32), index });
            }
        }
    }
    found
}
