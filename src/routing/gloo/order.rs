//! The order of routes of tables that share a weight.

use std::cmp::Ordering;

use crate::model::{Matcher, PathKind};
use crate::traffic::Route;

/// How Gloo orders two routes where two or more tables share a weight (`gl/utils/sort_routes.go`, line 22): by each route's smallest
/// matcher, and stable. Headers and query parameters do not count, so that a canary route of equal path keeps the order of the tables.
pub fn compare_routes(a: &Route<'_>, b: &Route<'_>) -> Ordering {
    match (smallest(&a.matchers), smallest(&b.matchers)) {
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

fn smallest<'m, 'a>(matchers: &'m [Matcher<'a>]) -> Option<&'m Matcher<'a>> {
    matchers.iter().min_by(|a, b| compare(a, b))
}

/// More methods first; then exact before regex before prefix, a matcher without a path before all; then the path's text
/// descending, so that the longer of two with a common start comes first.
fn compare(a: &Matcher<'_>, b: &Matcher<'_>) -> Ordering {
    b.methods
        .len()
        .cmp(&a.methods.len())
        .then_with(|| rank(a).cmp(&rank(b)))
        .then_with(|| b.path_text().cmp(a.path_text()))
}

fn rank(matcher: &Matcher<'_>) -> u8 {
    match matcher.path_kind() {
        None | Some(PathKind::Connect) => 0,
        Some(PathKind::Exact) => 1,
        Some(PathKind::Regex) => 2,
        Some(PathKind::Prefix | PathKind::Elements) => 3,
    }
}
