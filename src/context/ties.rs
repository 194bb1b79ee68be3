//! Matches of different HTTP routes that are as specific as each other: which of them comes first is decided by the routes' age.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Context, Listeners, Treatments, Witnesses};
use crate::model::gateway_api::ParentRef;
use crate::model::{Body, Condition, Matcher, PathKind, slashed};
use crate::routing::gateway_api::Rank;
use crate::snapshot::ResourceId;
use crate::traffic::{MatcherId, Route, Sent, differences};

/// Two matches that tie, and that some request meets.
#[derive(Clone, Debug)]
pub struct Tie {
    /// The table of routes.
    pub table: usize,
    /// The one that comes first, as far as the sources tell.
    pub first: MatcherId,
    /// The other.
    pub other: MatcherId,
    /// A request that the first takes, and that the other would take.
    pub request: Sent,
}

/// So many that tie are held against a further one; what is left out ties with these.
const SEEN: usize = 16;

/// Pairs of HTTP routes that do different things to a request which only their age decides about; each pair once.
pub fn ties(cx: &Context<'_>) -> Vec<Tie> {
    let mut candidates = Vec::new();
    for (table, api) in cx.routing.api_tables() {
        let is_mixed = api.owners.len() > 1 || api.routes.iter().any(|route| !route.via.is_empty());
        if is_mixed {
            pairs(cx, table, &api.routes, &mut candidates);
        }
    }
    if candidates.is_empty() {
        return Vec::new();
    }
    let listeners = Listeners::new(cx);
    let (mut witnesses, mut treatments) = (Witnesses::new(&listeners), Treatments::new(cx, true));
    let mut told: FxHashSet<[ResourceId; 2]> = FxHashSet::default();
    let mut found = Vec::new();
    for (table, first, other) in candidates {
        let routes = cx.routing.routes(table);
        let owners = [first, other].map(|(route, _)| routes[route as usize].id.owner);
        if told.contains(&owners) {
            continue;
        }
        let host = cx.routing.owners(table)[0];
        let [one, two] = [first, other].map(|(route, matcher)| {
            let route = &routes[route as usize];
            treatments.of((route, &route.matchers[matcher as usize]), (host, false), ("http", None))
        });
        if differences(Some(&one), Some(&two)).is_empty() {
            continue;
        }
        if let Ok(witness) = witnesses.find_both(table, first, other) {
            told.insert(owners);
            found.push(Tie { table, first, other, request: witness.sent });
        }
    }
    found
}

/// The pairs of a table that tie, of different HTTP routes, and may take the same request.
fn pairs(cx: &Context<'_>, table: usize, routes: &[Route<'_>], found: &mut Vec<(usize, MatcherId, MatcherId)>) {
    let mut known: FxHashMap<(Rank, &str), Vec<MatcherId>> = FxHashMap::default();
    for (at, route) in (0..).zip(routes) {
        for (place, matcher) in (0..).zip(route.matchers.iter()) {
            let rank = cx.routing.gateway_api.rank(cx.snapshot, route, matcher);
            // Paths of one length that are not the same have nothing in common; of two regexes nobody knows yet.
            let path = if matcher.path_kind() == Some(PathKind::Regex) { "" } else { matcher.path_text() };
            let alike = known.entry((rank, path)).or_default();
            for &earlier in alike.iter().rev().take(SEEN) {
                let first = &routes[earlier.0 as usize];
                if first.id.owner != route.id.owner
                    && (!first.via.is_empty() || !route.via.is_empty() || may_share(cx, first.id.owner, route.id.owner))
                    && may_meet(&first.matchers[earlier.1 as usize], matcher)
                {
                    found.push((table, earlier, (at, place)));
                }
            }
            alike.push((at, place));
        }
    }
}

/// Whether two routes may be on one listener: not where they ask for different ones of every parent that they share, as nobody knows the
/// listeners of a gateway that isn't in the sources.
fn may_share(cx: &Context<'_>, one: ResourceId, other: ResourceId) -> bool {
    let [one, other] = [one, other].map(|id| cx.resource(id));
    let (Body::HttpRoute(route), Body::HttpRoute(rival)) = (&one.body, &other.body) else { return true };
    let is_same = |a: &ParentRef<'_>, b: &ParentRef<'_>| {
        let path = |it: &ParentRef<'_>, home| {
            (it.to.kind.value.to_owned(), slashed(it.to.namespace_or(home), it.to.name.value))
        };
        let is_open = |a: Option<&str>, b: Option<&str>| a.is_none() || b.is_none() || a == b;
        let section = |it: &ParentRef<'_>| it.section.map(|section| section.value.to_owned());
        let port = |it: &ParentRef<'_>| it.to.port.map(|port| port.value.to_string());
        path(a, one.namespace) == path(b, other.namespace)
            && is_open(section(a).as_deref(), section(b).as_deref())
            && is_open(port(a).as_deref(), port(b).as_deref())
    };
    route.parents.iter().any(|parent| rival.parents.iter().any(|other| is_same(parent, other)))
}

/// Whether nothing plain keeps a request from meeting both.
fn may_meet(one: &Matcher<'_>, other: &Matcher<'_>) -> bool {
    let method = |matcher: &Matcher<'_>| matcher.methods.first().map(|method| method.value.to_owned());
    let is_open = |one: &[Condition<'_>], other: &[Condition<'_>], is_same: fn(&str, &str) -> bool| {
        one.iter().filter(|it| !it.regex).all(|it| {
            other.iter().all(|that| {
                that.regex || !is_same(it.name.value, that.name.value) || it.value.value == that.value.value
            })
        })
    };
    method(one) == method(other)
        && is_open(&one.headers, &other.headers, str::eq_ignore_ascii_case)
        && is_open(&one.query, &other.query, |a, b| a == b)
}
