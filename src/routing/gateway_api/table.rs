//! The routes of a host in the order in which they are held against a request.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::attachment::http_route;
use super::order::{Rank, by_age};
use crate::model::Matcher;
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::traffic::Route;

/// The routes of all hosts that the same HTTP routes come to.
#[derive(Debug)]
pub struct RouteTable<'a> {
    /// The HTTP routes, sorted by namespace, then name.
    pub owners: Vec<ResourceId>,
    /// Their matches in order; neighbours of one rule together.
    pub routes: Vec<Route<'a>>,
    /// The host names of its hosts, sorted, each once.
    pub domains: Vec<&'a str>,
    /// How many there would be, where they are too many to be worked out.
    pub oversize: Option<usize>,
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
}

/// How many matches all tables may hold; each is some hundred bytes.
const LIMIT: usize = 1 << 20;

/// What builds tables, each once.
pub(super) struct Tables<'a> {
    pub(super) all: Vec<RouteTable<'a>>,
    known: FxHashMap<Vec<ResourceId>, usize>,
    /// The place of each HTTP route among all by age.
    ages: FxHashMap<ResourceId, u32>,
    /// The matches that each HTTP route comes to.
    entries: FxHashMap<ResourceId, Arc<[Entry<'a>]>>,
    /// The HTTP routes that others delegate to.
    pub(super) delegated: FxHashSet<ResourceId>,
    /// How many matches all tables hold.
    pub(super) size: usize,
}

impl<'a> Tables<'a> {
    pub(super) fn new(snapshot: &Snapshot<'_>, routes: &[ResourceId]) -> Tables<'a> {
        Tables {
            ages: by_age(snapshot, routes).into_iter().zip(0..).collect(),
            all: Vec::new(),
            known: FxHashMap::default(),
            entries: FxHashMap::default(),
            delegated: FxHashSet::default(),
            size: 0,
        }
    }

    /// The table of the hosts that some HTTP routes come to.
    pub(super) fn of(&mut self, snapshot: &'a Snapshot<'a>, owners: Vec<ResourceId>) -> usize {
        if let Some(&known) = self.known.get(&owners) {
            return known;
        }
        let mut entries: Vec<Entry<'a>> = Vec::new();
        for &owner in &owners {
            let age = self.ages.get(&owner).copied().unwrap_or(u32::MAX);
            let own = self.entries.entry(owner).or_insert_with(|| plain_entries(snapshot, owner, age).into());
            entries.extend(own.iter().cloned());
        }
        let oversize = (self.size + entries.len() > LIMIT).then_some(entries.len());
        if oversize.is_some() {
            entries.clear();
        }
        self.size += entries.len();
        entries.sort_by_key(|entry| (entry.rank, entry.age, entry.id.index, entry.at));
        let table =
            RouteTable { owners: owners.clone(), routes: joined(snapshot, entries), domains: Vec::new(), oversize };
        self.all.push(table);
        self.known.insert(owners, self.all.len() - 1);
        self.all.len() - 1
    }
}

/// The matches of an HTTP route's own rules.
fn plain_entries<'a>(snapshot: &'a Snapshot<'a>, owner: ResourceId, age: u32) -> Vec<Entry<'a>> {
    let Some(route) = http_route(snapshot, owner) else { return Vec::new() };
    let nowhere: (Arc<[ResourceId]>, Arc<[RouteId]>) = (Arc::from([]), Arc::from([]));
    let mut entries = Vec::new();
    for (index, rule) in (0..).zip(&route.rules) {
        for (at, matcher) in rule.matches.iter().enumerate() {
            let id = RouteId { owner, index };
            entries.push(Entry::new(id, at, Cow::Borrowed(matcher), nowhere.clone(), (0, age)));
        }
    }
    entries
}

/// Routes of sorted matches: those of one rule that follow one another are one route with several.
fn joined<'a>(snapshot: &'a Snapshot<'a>, entries: Vec<Entry<'a>>) -> Vec<Route<'a>> {
    let mut routes: Vec<Route<'a>> = Vec::new();
    let mut last_at = 0;
    for entry in entries {
        let Some(rule) =
            http_route(snapshot, entry.id.owner).and_then(|route| route.rules.get(entry.id.index as usize))
        else {
            continue;
        };
        if let (Some(last), Cow::Borrowed(_)) = (routes.last_mut(), &entry.matcher)
            && last.id == entry.id
            && let Cow::Borrowed(known) = last.matchers
            && entry.at == last_at + 1
            && last.through == entry.through
        {
            let start = entry.at - known.len();
            last.matchers = Cow::Borrowed(&rule.matches[start..=entry.at]);
            last_at = entry.at;
            continue;
        }
        last_at = entry.at;
        routes.push(Route {
            id: entry.id,
            name: rule.name.map(|name| name.value),
            span: rule.span,
            matchers: match entry.matcher {
                Cow::Borrowed(matcher) => Cow::Borrowed(std::slice::from_ref(matcher)),
                Cow::Owned(matcher) => Cow::Owned(vec![matcher]),
            },
            via: entry.via,
            through: entry.through,
        });
    }
    routes
}
