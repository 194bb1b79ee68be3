//! The routes that may take one path, before and after, pair by pair.

use rustc_hash::{FxHashMap, FxHashSet};

use super::condition::{Conditions, ConditionsId, Question, QuestionId, Test, Topic};
use super::solve::{Found, Frame, Goal, solve};
use super::{Asked, Difference, Region, STEPS, Side};
use crate::model::PathKind;
use crate::traffic::Request;

/// A route that may take a path.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Candidate<'a> {
    /// Its place; nothing for what answers where no route does.
    place: Option<usize>,
    class: u32,
    conditions: ConditionsId,
    /// The regex that the path must fit, where that isn't decided.
    pattern: Option<&'a str>,
}

/// The routes of both sides that may take paths that are alike.
#[derive(Debug)]
pub(super) struct Cell<'a> {
    method: &'static str,
    path: String,
    routes: [Vec<Candidate<'a>>; 2],
    /// The regexes that are not decided, each once.
    pub(super) patterns: Vec<&'a str>,
}

impl<'a> Cell<'a> {
    /// One path.
    pub(super) fn at(
        sides: [&Side<'_, 'a>; 2],
        ids: &[Vec<ConditionsId>; 2],
        method: &'static str,
        path: &str,
    ) -> Cell<'a> {
        Cell::of(sides, ids, method, path, false)
    }

    /// All paths that meet the same texts as one; which regexes they fit is not decided.
    pub(super) fn behind(sides: [&Side<'_, 'a>; 2], ids: &[Vec<ConditionsId>; 2], path: &str) -> Cell<'a> {
        Cell::of(sides, ids, "GET", path, true)
    }

    fn of(
        sides: [&Side<'_, 'a>; 2],
        ids: &[Vec<ConditionsId>; 2],
        method: &'static str,
        path: &str,
        is_open: bool,
    ) -> Cell<'a> {
        let request = Request::new(method, path);
        let mut patterns: Vec<&'a str> = Vec::new();
        let mut routes = [0, 1].map(|which| {
            let (side, mut found) = (sides[which], Vec::new());
            for at in side.table.near(path) {
                let at = at as usize;
                let regex = side.matchers[at].path.filter(|it| is_open && it.kind == PathKind::Regex);
                let pattern = regex.map(|path| path.text.value);
                if pattern.is_some() || side.table.entries()[at].matching.takes_path(&request) {
                    let conditions = ids[which][at];
                    found.push(Candidate { place: Some(at), class: side.classes[at], conditions, pattern });
                    patterns.extend(pattern.filter(|pattern| !patterns.contains(pattern)));
                }
            }
            found
        });
        // Where nothing is said of it, nobody answers on either side.
        for list in &mut routes {
            list.shrink_to_fit();
        }
        Cell { method, path: path.to_owned(), routes, patterns }
    }

    /// The same for a path of which it is known which regexes it fits.
    pub(super) fn decided(&self, fits: u32, path: &str) -> Cell<'a> {
        let at: FxHashMap<&str, usize> = self.patterns.iter().enumerate().map(|(at, pattern)| (*pattern, at)).collect();
        let routes = [0, 1].map(|which| {
            let fitting =
                self.routes[which].iter().filter(|it| it.pattern.is_none_or(|it| fits >> at[it].min(31) & 1 == 1));
            fitting.map(|candidate| Candidate { pattern: None, ..candidate.clone() }).collect()
        });
        Cell { method: self.method, path: path.to_owned(), routes, patterns: Vec::new() }
    }

    /// Whether all of its routes take its path.
    pub(super) fn takes_all(&self, pairs: &Pairs<'_, 'a>) -> bool {
        let request = Request::new(self.method, &self.path);
        [0, 1].into_iter().all(|which| {
            let entries = pairs.sides[which].table.entries();
            self.routes[which].iter().all(|it| it.place.is_none_or(|at| entries[at].matching.takes_path(&request)))
        })
    }

    /// Whether the same routes follow on each other on both sides.
    pub(super) fn is_same(&self, pairs: &mut Pairs<'_, 'a>) -> bool {
        pairs.difference.steps += 1 + self.routes[0].len().min(self.routes[1].len());
        let key = |it: &Candidate<'a>| (it.class, it.conditions, it.pattern);
        self.routes[0].iter().map(key).eq(self.routes[1].iter().map(key))
    }
}

/// Finds the pairs of routes that take the same request and do other things to it.
#[derive(Debug)]
pub(super) struct Pairs<'p, 'a> {
    pub(super) sides: [&'p Side<'p, 'a>; 2],
    pub(super) ids: &'p [Vec<ConditionsId>; 2],
    asked: Asked<'p>,
    conditions: &'p mut Conditions<'a>,
    /// The pairs that are told already.
    told: FxHashSet<(Option<usize>, Option<usize>)>,
    /// Those among them of which nothing was found, by their place.
    unsure: FxHashMap<(Option<usize>, Option<usize>), usize>,
    pub(super) difference: Difference,
}

/// What answers where no route does.
const NOBODY: u32 = u32::MAX;

impl<'p, 'a> Pairs<'p, 'a> {
    pub(super) fn new(
        sides: [&'p Side<'p, 'a>; 2],
        ids: &'p [Vec<ConditionsId>; 2],
        asked: Asked<'p>,
        conditions: &'p mut Conditions<'a>,
    ) -> Pairs<'p, 'a> {
        let (told, unsure) = (FxHashSet::default(), FxHashMap::default());
        Pairs { sides, ids, asked, conditions, told, unsure, difference: Difference::default() }
    }

    /// Compares the routes of one path.
    pub(super) fn compare(&mut self, cell: &Cell<'a>) {
        self.look(cell, true);
    }

    /// Tells the pairs of which it isn't known that no request meets them, without looking for one.
    pub(super) fn guess(&mut self, cell: &Cell<'a>) {
        self.look(cell, false);
    }

    fn look(&mut self, cell: &Cell<'a>, is_decided: bool) {
        if cell.is_same(self) {
            return;
        }
        let nobody = Candidate { place: None, class: NOBODY, conditions: u32::MAX, pattern: None };
        let [before, after] = &cell.routes;
        let key = |it: &Candidate<'a>| (it.conditions, it.pattern);
        // What comes first on both sides, and does the same, takes its requests on both.
        let head = before.iter().zip(after).take_while(|(a, b)| key(a) == key(b) && a.class == b.class).count();
        let first_of = |list: &[Candidate<'a>]| {
            let mut first: FxHashMap<_, usize> = FxHashMap::default();
            for (at, candidate) in list.iter().enumerate() {
                first.entry(key(candidate)).or_insert(at);
            }
            first
        };
        let (first_before, first_after) = (first_of(before), first_of(after));
        let ends = |pairs: &Self, it: &Candidate<'a>| {
            it.place.is_none() || (it.pattern.is_none() && pairs.conditions.set(it.conditions).is_empty())
        };
        for (b, then) in before.iter().chain([&nobody]).enumerate().skip(head) {
            // A route of the same conditions before it takes all of its requests.
            let is_shadowed = |first: &FxHashMap<_, usize>, it: &Candidate<'a>, at: usize| {
                it.place.is_some() && first.get(&key(it)).is_some_and(|first| *first < at)
            };
            if is_shadowed(&first_before, then, b) {
                continue;
            }
            let twin = if then.place.is_some() { first_after.get(&key(then)).copied() } else { None };
            for (a, now) in after.iter().chain([&nobody]).enumerate().skip(head) {
                self.difference.steps += 1;
                if self.difference.steps > STEPS {
                    self.difference.is_cut = true;
                    return;
                }
                if twin.is_some_and(|twin| a > twin) {
                    break;
                }
                let is_hidden = is_shadowed(&first_before, now, b) || is_shadowed(&first_after, now, a);
                if !is_hidden && then.class != now.class {
                    self.pair(cell, (b, then), (a, now), is_decided);
                }
                if ends(self, now) {
                    break;
                }
            }
            if ends(self, then) {
                break;
            }
        }
    }

    fn pair(
        &mut self,
        cell: &Cell<'a>,
        (b, then): (usize, &Candidate<'a>),
        (a, now): (usize, &Candidate<'a>),
        is_decided: bool,
    ) {
        let places = (then.place, now.place);
        let is_unsure = self.unsure.contains_key(&places);
        if self.told.contains(&places) && !(is_unsure && is_decided) {
            return;
        }
        let mut questions = |candidate: &Candidate<'a>| -> Vec<QuestionId> {
            let own = candidate.place.map_or(&[][..], |_| self.conditions.set(candidate.conditions)).to_vec();
            let path = candidate.pattern.map(|pattern| {
                self.conditions.ask(Question { topic: Topic::Path(pattern), test: Test::Present, invert: false })
            });
            own.into_iter().chain(path).collect()
        };
        let met: Vec<QuestionId> = questions(then).into_iter().chain(questions(now)).collect();
        let mut sets: Vec<Vec<QuestionId>> = Vec::with_capacity(b + a);
        let mut seen: FxHashSet<(ConditionsId, Option<&str>)> = FxHashSet::default();
        for earlier in cell.routes[0][..b].iter().chain(&cell.routes[1][..a]) {
            if seen.insert((earlier.conditions, earlier.pattern)) {
                sets.push(questions(earlier));
            }
        }
        let missed = sets.iter().map(Vec::as_slice).collect();
        let frame = Frame {
            scheme: self.asked.scheme,
            host: self.asked.host,
            path: &cell.path,
            is_connect: cell.method == "CONNECT",
        };
        let wanted = Goal { met, missed };
        let witness = match solve(self.conditions, &wanted, frame, &mut self.difference.steps) {
            Found::Never => return,
            Found::Unknown => None,
            Found::Request(request) => Some(request).filter(|request| is_decided && self.is_taken(request, places)),
        };
        match (self.unsure.get(&places).copied(), witness) {
            (Some(_), None) => {}
            (Some(at), witness) => {
                self.difference.regions[at].witness = witness;
                self.unsure.remove(&places);
            }
            (None, witness) => {
                if witness.is_none() {
                    self.unsure.insert(places, self.difference.regions.len());
                }
                self.told.insert(places);
                self.difference.regions.push(Region { before: places.0, after: places.1, witness });
            }
        }
    }

    /// Whether a request is taken by just those two.
    fn is_taken(&self, request: &Request, places: (Option<usize>, Option<usize>)) -> bool {
        (self.sides[0].table.first(request), self.sides[1].table.first(request)) == places
    }
}
