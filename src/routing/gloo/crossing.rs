//! Children of one delegating route that overwrite each other's inherited conditions.
//!
//! What a route asks for is what the last writer left in the lists that it shares, so it is known only when the whole virtual service
//! has been visited. A route that is dropped has written, too.

use rustc_hash::FxHashSet;

use super::slice::{Arrays, Slice};
use crate::model::{Condition, Matcher};
use crate::snapshot::RouteId;
use crate::text::{Span, Spanned};
use crate::traffic;

/// A matcher's lists as Gloo holds them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists {
    headers: Slice,
    query: Slice,
    methods: Slice,
}

impl Lists {
    /// Whether there is nothing to hand on.
    pub(super) fn is_empty(self) -> bool {
        self.headers.is_empty() && self.query.is_empty() && self.methods.is_empty()
    }
}

/// The memory that the lists of one virtual service's routes look into.
#[derive(Debug)]
pub(super) struct Memory<'a> {
    headers: Arrays<Condition<'a>>,
    query: Arrays<Condition<'a>>,
    methods: Arrays<Spanned<&'a str>>,
}

impl<'a> Memory<'a> {
    /// Nothing yet.
    pub(super) fn new() -> Memory<'a> {
        Memory { headers: Arrays::of(8), query: Arrays::of(8), methods: Arrays::of(16) }
    }

    /// The lists of a matcher of a copied route.
    pub(super) fn cloned(&mut self, matcher: &Matcher<'a>, owner: RouteId) -> Lists {
        Lists {
            headers: self.headers.cloned_one_by_one(&matcher.headers, owner),
            query: self.query.cloned_one_by_one(&matcher.query, owner),
            methods: self.methods.cloned_at_once(&matcher.methods, owner),
        }
    }

    /// A parent's lists with a matcher's own behind them.
    pub(super) fn append(&mut self, parent: Lists, matcher: &Matcher<'a>, owner: RouteId) -> Lists {
        Lists {
            headers: self.headers.append(parent.headers, &matcher.headers, owner),
            query: self.query.append(parent.query, &matcher.query, owner),
            methods: self.methods.append(parent.methods, &matcher.methods, owner),
        }
    }

    /// Gives a matcher what its lists hold now.
    pub(super) fn read(&self, lists: Lists, matcher: &mut Matcher<'a>) {
        matcher.headers = self.headers.read(lists.headers).into();
        matcher.query = self.query.read(lists.query).into();
        matcher.methods = self.methods.read(lists.methods).into();
    }

    /// The route whose list another one has written into; nothing where a matcher's lists hold what it asks for.
    fn crossed(&self, lists: Lists, meant: &Matcher<'a>) -> Option<RouteId> {
        let same = |held: &[Condition<'a>], meant: &[Condition<'a>]| held.iter().zip(meant).all(|(a, b)| a.same(b));
        if !same(self.headers.read(lists.headers), &meant.headers) {
            return self.headers.owner(lists.headers);
        }
        if !same(self.query.read(lists.query), &meant.query) {
            return self.query.owner(lists.query);
        }
        let held = self.methods.read(lists.methods);
        let same = held.iter().zip(&meant.methods).all(|(a, b)| a.value == b.value);
        if same { None } else { self.methods.owner(lists.methods) }
    }
}

/// A matcher whose inherited lists another route has overwritten.
#[derive(Clone, Debug)]
pub struct Crossed<'a> {
    /// The route that asks for something else than it means.
    pub route: RouteId,
    /// The route whose list is shared: mostly the one that delegates.
    pub origin: RouteId,
    /// What its own conditions and the inherited ones are.
    pub meant: Matcher<'a>,
    /// What Envoy is told. The places of foreign conditions are where those are written.
    pub sent: Matcher<'a>,
}

/// An effective route whose conditions may still be overwritten.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    /// With the conditions that are meant.
    pub route: traffic::Route<'a>,
    /// The lists of its matchers; none where nothing is inherited.
    pub lists: Box<[Lists]>,
}

/// The routes as they are when everything has been written, and those that differ from what is meant, each matcher once.
pub(super) fn settle<'a>(drafts: Vec<Draft<'a>>, memory: &Memory<'a>) -> (Vec<traffic::Route<'a>>, Vec<Crossed<'a>>) {
    let mut crossed = Vec::new();
    let mut seen: FxHashSet<(RouteId, RouteId, Span)> = FxHashSet::default();
    let settled = drafts.into_iter().map(|Draft { mut route, lists }| {
        for (at, &lists) in lists.iter().enumerate() {
            let Some(origin) = memory.crossed(lists, &route.matchers[at]) else { continue };
            let meant = route.matchers[at].clone();
            memory.read(lists, &mut route.matchers.to_mut()[at]);
            if seen.insert((route.id, origin, meant.span)) {
                crossed.push(Crossed { route: route.id, origin, sent: route.matchers[at].clone(), meant });
            }
        }
        route
    });
    (settled.collect(), crossed)
}
