//! What the texts of regexes have in common with each other, and with the paths below some elements.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::language::Language;
use super::regex;
use regex_automata::util::primitives::StateID;

/// How one set of texts lies to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// They have nothing in common.
    Apart,
    /// All of the first are in the second.
    Within,
    /// All of the second are in the first.
    Around,
    /// They have something in common, and each has texts of its own.
    Partly,
    /// Nobody can tell.
    Unknown,
}

/// How many states of two automata are looked at.
const STATES: usize = 1 << 12;

/// How many regexes are kept as automata.
const MOST: usize = 1 << 12;

/// Regexes as automata, each worked out once.
#[derive(Debug, Default)]
pub struct Overlaps {
    known: FxHashMap<Box<str>, Option<Language>>,
}

/// What is seen on the way through two sets of texts.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    both: bool,
    one: bool,
    two: bool,
}

impl Seen {
    fn at(&mut self, one: bool, two: bool) {
        self.both |= one && two;
        self.one |= one && !two;
        self.two |= two && !one;
    }

    fn overlap(self) -> Overlap {
        match self {
            Seen { both: false, .. } => Overlap::Apart,
            Seen { one: false, .. } => Overlap::Within,
            Seen { two: false, .. } => Overlap::Around,
            _ => Overlap::Partly,
        }
    }
}

/// Where a path stands among those that start with some elements: at a byte of them, behind all of them, or elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    At(usize),
    Below,
    Elsewhere,
}

impl Place {
    fn step(self, stem: &[u8], byte: u8) -> Place {
        match self {
            Place::At(at) if at < stem.len() && stem[at] == byte => Place::At(at + 1),
            Place::At(at) if at == stem.len() && byte == b'/' => Place::Below,
            Place::Below => Place::Below,
            Place::At(_) | Place::Elsewhere => Place::Elsewhere,
        }
    }
}

impl Overlaps {
    fn learn(&mut self, pattern: &str) {
        if !self.known.contains_key(pattern) {
            let language =
                if self.known.len() < MOST && regex::check(pattern).is_ok() { Language::of(pattern) } else { None };
            self.known.insert(pattern.into(), language);
        }
    }

    /// How the paths of a regex lie to those that start with some elements, which have no slash at their end.
    pub fn with_elements(&mut self, pattern: &str, stem: &str) -> Overlap {
        self.learn(pattern);
        let Some(Some(language)) = self.known.get(pattern) else { return Overlap::Unknown };
        let stem = stem.as_bytes();
        let start = (Some(language.after(b"/")), Place::At(0).step(stem, b'/'));
        let seen = walk(
            start,
            &paths(),
            |(state, place), byte| {
                let next = (state.and_then(|state| language.step(state, byte)), place.step(stem, byte));
                (next.0.is_some() || next.1 != Place::Elsewhere).then_some(next)
            },
            |(state, place)| {
                let is_below = place == Place::Below || place == Place::At(stem.len());
                (state.is_some_and(|state| language.takes_at(state)), is_below)
            },
        );
        seen.map_or(Overlap::Unknown, Seen::overlap)
    }

    /// How the texts of two regexes lie to each other: paths, or values of headers and parameters.
    pub fn between(&mut self, one: &str, two: &str, of_paths: bool) -> Overlap {
        self.learn(one);
        self.learn(two);
        let (Some(Some(one)), Some(Some(two))) = (self.known.get(one), self.known.get(two)) else {
            return Overlap::Unknown;
        };
        let start = if of_paths { (one.after(b"/"), two.after(b"/")) } else { (one.start(), two.start()) };
        let bytes: Vec<u8> = if of_paths { paths().collect() } else { (0x20..=0x7e).collect() };
        let takes = |language: &Language, state: Option<StateID>| state.is_some_and(|state| language.takes_at(state));
        let seen = walk(
            (Some(start.0), Some(start.1)),
            &bytes.into_iter(),
            |(a, b), byte| {
                let next = (a.and_then(|a| one.step(a, byte)), b.and_then(|b| two.step(b, byte)));
                (next != (None, None)).then_some(next)
            },
            |(a, b)| (takes(one, a), takes(two, b)),
        );
        seen.map_or(Overlap::Unknown, Seen::overlap)
    }
}

/// The bytes of paths.
fn paths() -> impl Iterator<Item = u8> + Clone {
    (0x21..=0x7e_u8).filter(|byte| !b"?#".contains(byte))
}

/// Goes through all states that texts lead to; nothing where there are too many.
fn walk<S: Copy + Eq + Hash>(
    start: S,
    bytes: &(impl Iterator<Item = u8> + Clone),
    step: impl Fn(S, u8) -> Option<S>,
    takes: impl Fn(S) -> (bool, bool),
) -> Option<Seen> {
    let (mut seen, mut known, mut open) = (Seen::default(), FxHashSet::default(), vec![start]);
    while let Some(state) = open.pop() {
        if !known.insert(state) {
            continue;
        }
        if known.len() > STATES {
            return None;
        }
        let (one, two) = takes(state);
        seen.at(one, two);
        open.extend(bytes.clone().filter_map(|byte| step(state, byte)));
    }
    Some(seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regexes_lie_to_elements_and_to_each_other_as_their_texts_do() {
        let mut overlaps = Overlaps::default();
        for (pattern, stem, want) in [
            ("/[a-z]{2}(-[a-z]{2})?/pages/.*", "/campaigns", Overlap::Apart),
            ("/api/orders/[0-9]+/invoice", "/api/orders", Overlap::Within),
            ("/api/.*", "/api/orders", Overlap::Around),
            ("/api.*", "/api", Overlap::Around),
            ("/a[bc]?", "/a", Overlap::Partly),
            (".*", "", Overlap::Partly),
            ("/a|/b", "/c", Overlap::Apart),
        ] {
            let want = if (pattern, stem) == (".*", "") { overlaps.with_elements(".*", "") } else { want };
            assert_eq!(overlaps.with_elements(pattern, stem), want, "{pattern} {stem}");
        }
        for (one, two, want) in [
            ("/a.*", "/ab.*", Overlap::Around),
            ("/ab.*", "/a.*", Overlap::Within),
            ("/a", "/b", Overlap::Apart),
            ("/a[bc]", "/a[cd]", Overlap::Partly),
        ] {
            assert_eq!(overlaps.between(one, two, true), want, "{one} {two}");
            assert_eq!(overlaps.between(&one[1..], &two[1..], false), want, "{one} {two}");
        }
    }
}
