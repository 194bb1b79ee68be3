//! Which requests two tables of routes treat otherwise.
//!
//! ```text
//! tree       the texts of all paths, and a path for each way to meet them
//! walk       paths between them, told apart by regexes
//! condition  what is asked beside the path
//! solve      a request that meets some conditions and misses others
//! pair       the routes of one path, before and after
//! ```
//!
//! Paths that start with the same texts, and fit the same regexes, meet the same routes, so that one of them stands for all. For each of
//! them the routes of both sides are held against each other, pair by pair, and a request is looked for that both of a pair take, and
//! none before them. What is found is a request that anybody can repeat; what is not found is either proved not to be, or said to be
//! undecided.

mod condition;
mod pair;
mod solve;
mod tree;
mod walk;

use self::condition::{Conditions, ConditionsId};
use self::pair::{Cell, Pairs};
use self::tree::Texts;
use super::regex::common_start;
use super::{Languages, Request, Table};
use crate::model::{Matcher, PathKind, stem};

/// A host's routes in one state.
#[derive(Debug)]
pub struct Side<'t, 'a> {
    /// The routes, one a matcher.
    pub table: &'t Table<'a>,
    /// The matcher of each.
    pub matchers: Vec<&'t Matcher<'a>>,
    /// What each does to a request: equal numbers, on both sides, for the same.
    pub classes: Vec<u32>,
}

/// Where requests are sent to.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'h> {
    /// `http` or `https`.
    pub scheme: &'h str,
    /// The host.
    pub host: &'h str,
}

/// Requests that one route took before, and another takes afterwards, which does something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The place of the route that took them; nothing where none did.
    pub before: Option<usize>,
    /// The place of the route that takes them; nothing where none does.
    pub after: Option<usize>,
    /// One of them; nothing where it can't be decided whether there is any.
    pub witness: Option<Request>,
}

/// How two tables differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The requests that are treated otherwise, in the order in which their paths are met; each pair of routes once.
    pub regions: Vec<Region>,
    /// Whether there was more to look at than is looked at: then other requests may be treated otherwise, too.
    pub is_cut: bool,
    /// How much was looked at: what tests hold to be linear.
    pub steps: usize,
}

/// How much is looked at in two tables.
const STEPS: usize = 1 << 25;

/// Compares what two tables do to every request.
pub fn compare<'a>(before: &Side<'_, 'a>, after: &Side<'_, 'a>, asked: Asked<'_>) -> Difference {
    let mut conditions = Conditions::default();
    let mut ids = |side: &Side<'_, 'a>| -> Vec<ConditionsId> {
        side.matchers.iter().map(|matcher| conditions.of(matcher)).collect()
    };
    let ids = [ids(before), ids(after)];
    let mut texts = Texts::new();
    for matcher in before.matchers.iter().chain(&after.matchers) {
        add(matcher, &mut texts);
    }
    let sides = [before, after];
    let mut pairs = Pairs::new(sides, &ids, asked, &mut conditions);
    let mut languages = Languages::default();
    pairs.compare(&Cell::at(sides, &ids, "CONNECT", ""));
    for (text, heeds_case) in texts.all() {
        for (form, stand) in texts.forms(text, *heeds_case) {
            pairs.difference.steps += form.len();
            if pairs.difference.steps > STEPS {
                pairs.difference.is_cut = true;
                return pairs.difference;
            }
            if tree::is_normal(&form) {
                pairs.compare(&Cell::at(sides, &ids, "GET", &form));
            }
            if texts.is_start(stand) {
                behind(&mut pairs, (&form, stand), &texts, &mut languages);
            }
        }
    }
    pairs.difference
}

/// What is behind a text and before any longer one.
fn behind<'a>(pairs: &mut Pairs<'_, 'a>, place: (&str, tree::Stand), texts: &Texts, languages: &mut Languages<'a>) {
    let Some(path) = texts.beyond(place.0, place.1) else {
        let cell = Cell::behind(pairs.sides, pairs.ids, place.0);
        return pairs.guess(&cell);
    };
    let cell = Cell::behind(pairs.sides, pairs.ids, &path);
    if cell.is_same(pairs) {
        return;
    }
    if cell.patterns.is_empty() {
        return pairs.compare(&cell);
    }
    let mut steps = 0;
    let ways = walk::ways(place, &cell.patterns, texts, languages, &mut steps);
    pairs.difference.steps += steps;
    for (fits, path) in &ways.found {
        let decided = cell.decided(*fits, path);
        // The automata and the matcher must agree.
        if decided.takes_all(pairs) {
            pairs.compare(&decided);
        } else {
            pairs.compare(&Cell::at(pairs.sides, pairs.ids, "GET", path));
        }
    }
    if !ways.is_whole {
        pairs.guess(&cell);
    }
}

fn add(matcher: &Matcher<'_>, texts: &mut Texts) {
    let heeds_case = matcher.heeds_case();
    match matcher.path.map(|path| (path.kind, path.text.value)) {
        Some((PathKind::Exact, text)) => texts.add(text, heeds_case, true),
        Some((PathKind::Prefix, text)) => texts.add(text, heeds_case, false),
        Some((PathKind::Elements, text)) => {
            texts.add(stem(text), true, true);
            texts.add(&format!("{}/", stem(text)), true, false);
        }
        // No path outside of what all paths of a regex start with fits it.
        Some((PathKind::Regex, pattern)) => {
            if let Some(start) = common_start(pattern) {
                texts.add(&start, true, false);
            }
        }
        Some((PathKind::Connect, _)) | None => {}
    }
}
