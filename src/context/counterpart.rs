//! Routes of a list that takes the place of another: which is which.

use std::cell::Cell;

use rustc_hash::FxHashMap;

use crate::model::gloo::Route;
use crate::traffic::describe;

/// The routes of the later list, by what makes one of the earlier list the same: its name, or its matchers. A route that keeps its name and
/// loses its matchers is another one, which takes every path.
#[derive(Debug)]
pub struct Counterparts<'r, 'a> {
    routes: &'r [Route<'a>],
    /// The first of each name.
    named: FxHashMap<&'a str, usize>,
    /// The first of each name that has matchers.
    matching: FxHashMap<&'a str, usize>,
    /// The first with these matchers.
    by_matchers: FxHashMap<Vec<String>, usize>,
    steps: Cell<usize>,
}

impl<'r, 'a> Counterparts<'r, 'a> {
    /// Indexes the later list.
    pub fn of(routes: &'r [Route<'a>]) -> Counterparts<'r, 'a> {
        let (mut named, mut matching) = (FxHashMap::default(), FxHashMap::default());
        let mut by_matchers = FxHashMap::default();
        for (at, route) in routes.iter().enumerate() {
            if let Some(name) = route.name {
                named.entry(name.value).or_insert(at);
                if !route.matchers.is_empty() {
                    matching.entry(name.value).or_insert(at);
                }
            }
            by_matchers.entry(texts(route)).or_insert(at);
        }
        Counterparts { routes, named, matching, by_matchers, steps: Cell::new(routes.len()) }
    }

    /// The first route that is the same as one of the earlier list.
    pub fn find(&self, earlier: &Route<'a>) -> Option<&'r Route<'a>> {
        self.steps.set(self.steps.get() + 1);
        let names = if earlier.matchers.is_empty() { &self.named } else { &self.matching };
        let by_name = earlier.name.and_then(|name| names.get(name.value));
        let at = by_name.into_iter().chain(self.by_matchers.get(&texts(earlier))).min()?;
        self.routes.get(*at)
    }

    /// How many routes were looked at: what tests hold to be linear.
    pub fn steps(&self) -> usize {
        self.steps.get()
    }
}

fn texts(route: &Route<'_>) -> Vec<String> {
    route.matchers.iter().map(describe).collect()
}
