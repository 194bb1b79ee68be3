//! Matches of HTTP routes that are never reached, as more specific ones take all their requests.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::Context;
use crate::model::{PathKind, stem};
use crate::routing::gateway_api;
use crate::snapshot::RouteId;
use crate::text::Span;
use crate::traffic::{Languages, Route, covered};

/// A rule with matches that are never reached.
#[derive(Clone, Debug)]
pub struct CoveredRule {
    /// The rule.
    pub id: RouteId,
    /// Those matches, each with the first rule and match that takes its requests.
    pub matches: Vec<(Span, RouteId, Span)>,
    /// Whether that is all that the rule has.
    pub is_whole: bool,
}

/// How often a match is come to, and how often it is covered; and by what.
#[derive(Debug, Default)]
struct Seen {
    times: usize,
    covered: usize,
    by: Option<(RouteId, Span)>,
}

/// The rules of HTTP routes of which matches are never reached on any host. What only age decides is not among them, nor what a match of
/// the same rule takes.
pub fn covered_rules(cx: &Context<'_>) -> Vec<CoveredRule> {
    let mut languages = Languages::default();
    let mut seen: IndexMap<RouteId, IndexMap<Span, Seen, FxBuildHasher>, FxBuildHasher> = IndexMap::default();
    for (_, table) in cx.routing.api_tables() {
        let single: Vec<Route<'_>> = table.routes.iter().flat_map(Route::by_matcher).collect();
        for route in &single {
            seen.entry(route.id).or_default().entry(route.matchers[0].span).or_default().times += 1;
        }
        if single.len() < 2 {
            continue;
        }
        for found in covered(&single, &mut languages) {
            let route = &single[found.route as usize];
            let Some(by) = found.by.first().map(|(at, _)| &single[*at as usize]) else { continue };
            if by.id == route.id || !found.by.iter().all(|(at, _)| is_certain(cx, &single[*at as usize], route)) {
                continue;
            }
            if let Some(seen) = seen.get_mut(&route.id).and_then(|all| all.get_mut(&route.matchers[0].span)) {
                seen.covered += 1;
                seen.by.get_or_insert((by.id, by.matchers[0].span));
            }
        }
    }
    let mut found = Vec::new();
    for (id, all) in seen {
        let is_lost = |seen: &&Seen| seen.covered == seen.times;
        let matches: Vec<(Span, RouteId, Span)> = all
            .iter()
            .filter(|(_, seen)| is_lost(seen))
            .filter_map(|(span, seen)| Some((*span, seen.by?.0, seen.by?.1)))
            .collect();
        let count = gateway_api::rule(cx.snapshot, id).map_or(0, |(_, rule)| rule.matches.len());
        if !matches.is_empty() {
            found.push(CoveredRule { id, is_whole: matches.len() == count, matches });
        }
    }
    found.sort_by_key(|rule| rule.id);
    found
}

/// Whether a match comes before another for sure, whatever the age of their routes, and whoever serves them.
fn is_certain(cx: &Context<'_>, first: &Route<'_>, other: &Route<'_>) -> bool {
    let rank = |route: &Route<'_>| cx.routing.gateway_api.rank(cx.snapshot, route, &route.matchers[0]);
    let path = |route: &Route<'_>| (route.matchers[0].path_kind(), stem(route.matchers[0].path_text()).to_owned());
    let is_regex = |route: &Route<'_>| path(route).0 == Some(PathKind::Regex);
    let differs_in_slash = path(first) == path(other) && first.matchers[0].path_text() != other.matchers[0].path_text();
    let is_open = is_regex(first) != is_regex(other) || differs_in_slash;
    (first.id.owner == other.id.owner || rank(first) != rank(other))
        && (!is_open || cx.routing.gateway_api.orders_all_paths(first))
}
