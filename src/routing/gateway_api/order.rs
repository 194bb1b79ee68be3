//! Which match comes first: the most specific, then the oldest.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

use crate::model::{Matcher, PathKind};
use crate::snapshot::{ResourceId, RouteId, Snapshot};

/// What decides among the matches of a host, the smaller first (`apis/v1/httproute_types.go`, `Matches`). Where a path that is a regex
/// stands is left open there; kgateway has it below exact ones and above prefixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rank {
    /// By weight, where a controller heeds it.
    weight: Reverse<i32>,
    path: u8,
    length: Reverse<usize>,
    method: Reverse<bool>,
    headers: Reverse<usize>,
    query: Reverse<usize>,
}

impl Rank {
    /// The rank of a match of a route with that weight.
    pub(super) fn of(matcher: &Matcher<'_>, weight: i32) -> Rank {
        let (path, length) = match matcher.path_kind() {
            Some(PathKind::Exact) => (0, matcher.path_text().len()),
            Some(PathKind::Regex) => (1, 0),
            _ => (2, matcher.path_text().len()),
        };
        Rank {
            weight: Reverse(weight),
            path,
            length: Reverse(length),
            method: Reverse(!matcher.methods.is_empty()),
            headers: Reverse(matcher.headers.len()),
            query: Reverse(matcher.query.len()),
        }
    }
}

/// A match that competes by itself.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    pub(super) id: RouteId,
    pub(super) matcher: Cow<'a, Matcher<'a>>,
    /// Its place among the matches of its rule.
    pub(super) at: usize,
    /// The HTTP routes on the way, outermost first.
    pub(super) via: Arc<[ResourceId]>,
    /// The rules that delegate on the way, outermost first.
    pub(super) through: Arc<[RouteId]>,
    rank: Rank,
    /// The place of its route among all by age.
    age: u32,
}

impl<'a> Entry<'a> {
    pub(super) fn new(
        id: RouteId,
        at: usize,
        matcher: Cow<'a, Matcher<'a>>,
        (via, through): (Arc<[ResourceId]>, Arc<[RouteId]>),
        (weight, age): (i32, u32),
    ) -> Entry<'a> {
        let rank = Rank::of(&matcher, weight);
        Entry { id, matcher, at, via, through, rank, age }
    }

    /// What decides where it stands, the smaller first.
    pub(super) fn place(&self) -> (Rank, u32, u32, usize) {
        (self.rank, self.age, self.id.index, self.at)
    }
}

/// Routes in the order that decides where their matches are equal: the older first, then by namespace and name. Those that no cluster
/// has yet are the youngest.
pub(super) fn by_age(snapshot: &Snapshot<'_>, routes: &[ResourceId]) -> Vec<ResourceId> {
    let mut sorted = routes.to_vec();
    sorted.sort_by_cached_key(|&id| {
        let resource = snapshot.resource(id);
        let created = resource.creation_timestamp();
        (created.is_none(), created, resource.namespace, resource.name)
    });
    sorted
}
