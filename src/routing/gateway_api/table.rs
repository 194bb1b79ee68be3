//! The routes of a host in the order in which they are held against a request.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::attachment::http_route;
use super::delegation::{Delegations, Flattener};
use super::order::{Entry, by_age};
use crate::index::Index;
use crate::snapshot::{Dialect, ResourceId, Snapshot};
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
    /// Whether the API server refuses any of the HTTP routes that it is made of, those that others delegate to among them.
    pub is_refused: bool,
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
    /// What delegation comes to.
    pub(super) delegations: Delegations,
    /// Who serves each HTTP route.
    dialects: FxHashMap<ResourceId, Dialect>,
    default: Dialect,
    /// HTTP routes that delegate to more than can be looked at.
    cut: FxHashSet<ResourceId>,
    /// How many matches all tables hold.
    pub(super) size: usize,
}

impl<'a> Tables<'a> {
    pub(super) fn new(
        snapshot: &Snapshot<'_>,
        routes: &[ResourceId],
        dialects: FxHashMap<ResourceId, Dialect>,
        default: Dialect,
    ) -> Tables<'a> {
        Tables {
            ages: by_age(snapshot, routes).into_iter().zip(0..).collect(),
            all: Vec::new(),
            known: FxHashMap::default(),
            entries: FxHashMap::default(),
            delegations: Delegations::default(),
            dialects,
            default,
            cut: FxHashSet::default(),
            size: 0,
        }
    }

    fn flatten(&mut self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, owner: ResourceId) -> Arc<[Entry<'a>]> {
        let dialect = self.dialects.get(&owner).copied().unwrap_or(self.default);
        let delegations = &mut self.delegations;
        let mut flattener =
            Flattener { snapshot, index, ages: &self.ages, delegations, out: Vec::new(), is_cut: false };
        flattener.flatten(owner, dialect);
        if flattener.is_cut {
            self.cut.insert(owner);
        }
        let entries: Arc<[Entry<'a>]> = flattener.out.into();
        self.entries.insert(owner, Arc::clone(&entries));
        entries
    }

    /// The table of the hosts that some HTTP routes come to.
    pub(super) fn of(&mut self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, owners: Vec<ResourceId>) -> usize {
        if let Some(&known) = self.known.get(&owners) {
            return known;
        }
        let mut entries: Vec<Entry<'a>> = Vec::new();
        for &owner in &owners {
            let own = match self.entries.get(&owner) {
                Some(known) => Arc::clone(known),
                None => self.flatten(snapshot, index, owner),
            };
            entries.extend(own.iter().cloned());
        }
        let is_cut = owners.iter().any(|owner| self.cut.contains(owner));
        let oversize = (is_cut || self.size + entries.len() > LIMIT).then_some(entries.len());
        if oversize.is_some() {
            entries.clear();
        }
        self.size += entries.len();
        entries.sort_by_key(Entry::place);
        let met = || entries.iter().flat_map(|entry| entry.via.iter().chain([&entry.id.owner]));
        let is_refused = owners.iter().chain(met()).any(|&id| snapshot.is_refused(id));
        let routes = joined(snapshot, entries);
        self.all.push(RouteTable { owners: owners.clone(), routes, domains: Vec::new(), oversize, is_refused });
        self.known.insert(owners, self.all.len() - 1);
        self.all.len() - 1
    }
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
