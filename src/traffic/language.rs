//! Regexes over paths as automata: whether one takes every path that another, or a prefix, takes.

use std::collections::VecDeque;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::meta::Regex;
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::regex;

/// How large one automaton may get, in bytes; a regex past it is left alone.
const SIZE_LIMIT: usize = 1 << 17;

/// How many pairs of states one comparison may visit; past it the answer is no.
const PAIRS: usize = 512;

/// How many automata one run may need; past that many, regexes are compared by their texts alone.
pub(super) const MOST: usize = 1024;

/// The bytes of paths: what can be printed, but no blank, and without what starts the query and the fragment.
fn alphabet() -> impl Iterator<Item = u8> {
    (0x21..=0x7e_u8).filter(|byte| !b"?#".contains(byte))
}

/// The texts that the whole of a regex fits.
#[derive(Debug)]
pub(super) struct Language {
    automaton: dense::DFA<Vec<u32>>,
    start: StateID,
    /// One of the shortest paths, to tell most pairs apart at once; nothing where none was found.
    sample: Option<Vec<u8>>,
}

impl Language {
    /// Nothing where RE2 doesn't take the pattern, or it is too large.
    pub(super) fn of(pattern: &str) -> Option<Language> {
        let pattern = regex::translated(pattern)?;
        let config = dense::Config::new()
            .start_kind(StartKind::Anchored)
            .match_kind(MatchKind::All)
            .dfa_size_limit(Some(SIZE_LIMIT))
            .determinize_size_limit(Some(SIZE_LIMIT));
        let automaton = dense::Builder::new()
            .configure(config)
            .thompson(thompson::Config::new().nfa_size_limit(Some(SIZE_LIMIT)))
            .build(&format!(r"\A(?:{pattern})\z"))
            .ok()?;
        let start = automaton.start_state(&start::Config::new().anchored(Anchored::Yes)).ok()?;
        Some(Language { automaton, start, sample: None })
    }

    /// The same with one of its shortest paths.
    fn with_sample(mut self) -> Language {
        self.sample = self.shortest();
        self
    }

    /// The state before the first byte.
    pub(super) fn start(&self) -> StateID {
        self.start
    }

    /// The state after a byte; nothing where no text goes on from there, or none that can be followed.
    pub(super) fn step(&self, state: StateID, byte: u8) -> Option<StateID> {
        let next = self.automaton.next_state(state, byte);
        let is_end = self.automaton.is_dead_state(next) || self.automaton.is_quit_state(next);
        (!is_end).then_some(next)
    }

    /// One of the shortest paths, looked for in so many states.
    fn shortest(&self) -> Option<Vec<u8>> {
        let mut seen: FxHashSet<StateID> = FxHashSet::default();
        let mut open = VecDeque::from([(self.after(b"/"), b"/".to_vec())]);
        while let Some((state, path)) = open.pop_front() {
            if self.takes_at(state) {
                return Some(path);
            }
            if self.automaton.is_dead_state(state) || !seen.insert(state) || seen.len() > PAIRS {
                continue;
            }
            let mut next: FxHashSet<StateID> = FxHashSet::default();
            for byte in alphabet() {
                let state = self.automaton.next_state(state, byte);
                if next.insert(state) {
                    open.push_back((state, path.iter().copied().chain([byte]).collect()));
                }
            }
        }
        None
    }

    /// Whether a text that ends in a state is one of these.
    pub(super) fn takes_at(&self, state: StateID) -> bool {
        self.automaton.is_match_state(self.automaton.next_eoi_state(state))
    }

    fn after(&self, text: &[u8]) -> StateID {
        text.iter().fold(self.start, |state, &byte| self.automaton.next_state(state, byte))
    }

    /// Whether every path that starts with a text is one of these.
    fn holds_prefix(&self, text: &str) -> bool {
        let mut seen: FxHashSet<StateID> = FxHashSet::default();
        let mut open = vec![self.after(text.as_bytes())];
        while let Some(state) = open.pop() {
            if seen.insert(state) {
                if seen.len() > PAIRS || !self.takes_at(state) {
                    return false;
                }
                open.extend(alphabet().map(|byte| self.automaton.next_state(state, byte)));
            }
        }
        true
    }

    /// Whether every path of `other` is one of these. Paths start with a slash.
    fn holds_all_of(&self, other: &Language) -> bool {
        let mut seen: FxHashSet<(StateID, StateID)> = FxHashSet::default();
        let mut open = vec![(self.after(b"/"), other.after(b"/"))];
        while let Some((own, others)) = open.pop() {
            if other.automaton.is_dead_state(others) || !seen.insert((own, others)) {
                continue;
            }
            let is_left = other.automaton.is_quit_state(others) || (other.takes_at(others) && !self.takes_at(own));
            if seen.len() > PAIRS || is_left {
                return false;
            }
            let step = |byte| (self.automaton.next_state(own, byte), other.automaton.next_state(others, byte));
            open.extend(alphabet().map(step));
        }
        true
    }
}

/// A set of paths that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Paths<'a> {
    /// This path alone.
    Exact(&'a str),
    /// All paths that start with the text.
    Prefix(&'a str),
    /// All paths that the whole regex fits.
    Regex(&'a str),
}

/// Compares regexes; each is worked out once a run, and so is each answer.
#[derive(Debug, Default)]
pub struct Languages<'a> {
    known: FxHashMap<&'a str, Option<Language>>,
    answers: FxHashMap<(&'a str, Paths<'a>), bool>,
    /// Regexes of conditions.
    values: FxHashMap<&'a str, Option<Regex>>,
    /// What all paths of a regex start with; nothing for one that RE2 doesn't take.
    starts: FxHashMap<&'a str, Option<Rc<str>>>,
    /// Routes that were looked at and comparisons made for them.
    pub(super) steps: usize,
}

impl<'a> Languages<'a> {
    /// How many routes were looked at, and matchers compared for them: what tests hold to be linear.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// Whether a regex of a condition certainly fits the whole of a value.
    pub(super) fn fits(&mut self, pattern: &'a str, value: &str) -> bool {
        let room = self.values.len() < MOST;
        let learn = || room.then(|| regex::whole_within(pattern, SIZE_LIMIT)).flatten();
        self.values.entry(pattern).or_insert_with(learn).as_ref().is_some_and(|regex| regex.is_match(value))
    }

    /// What all paths of a regex start with: its leading literal, and a slash at least. Nothing where RE2 doesn't take it.
    pub(super) fn start(&mut self, pattern: &'a str) -> Option<Rc<str>> {
        self.starts.entry(pattern).or_insert_with(|| regex::common_start(pattern).map(Rc::from)).clone()
    }

    fn learn(&mut self, pattern: &'a str) {
        let room = self.known.len() < MOST;
        if let Entry::Vacant(entry) = self.known.entry(pattern) {
            entry.insert(room.then(|| Language::of(pattern)).flatten().map(Language::with_sample));
        }
    }

    /// Whether a regex certainly takes all of some paths.
    pub(super) fn takes(&mut self, pattern: &'a str, paths: Paths<'a>) -> bool {
        if paths == Paths::Regex(pattern) {
            return true;
        }
        self.learn(pattern);
        if let Paths::Regex(other) = paths {
            self.learn(other);
        }
        let get = |pattern: &str| self.known.get(pattern).and_then(Option::as_ref);
        let Some(language) = get(pattern) else { return false };
        let sample = match paths {
            Paths::Exact(text) | Paths::Prefix(text) => Some(text.as_bytes()),
            Paths::Regex(other) => get(other).and_then(|other| other.sample.as_deref()),
        };
        if !sample.is_some_and(|sample| language.takes_at(language.after(sample))) {
            return false;
        }
        if let Some(&answer) = self.answers.get(&(pattern, paths)) {
            return answer;
        }
        let answer = match paths {
            Paths::Exact(_) => return true,
            Paths::Prefix(text) => language.holds_prefix(text),
            Paths::Regex(other) => get(other).is_some_and(|other| language.holds_all_of(other)),
        };
        self.answers.insert((pattern, paths), answer);
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regex_takes_what_is_inside_it_only() {
        let mut languages = Languages::default();
        for (pattern, paths, wanted) in [
            ("/.*", Paths::Prefix("/a"), true),
            ("/.+", Paths::Prefix("/"), false),
            ("/.+", Paths::Prefix("/a"), true),
            (".*", Paths::Prefix("/"), true),
            ("/a.*", Paths::Prefix("/a"), true),
            ("/a/.*", Paths::Prefix("/a"), false),
            ("/[a-z]*", Paths::Prefix("/a"), false),
            ("/a(/.*)?", Paths::Prefix("/a/"), true),
            ("/a|/b", Paths::Exact("/b"), true),
            ("/a|/b", Paths::Exact("/bc"), false),
            ("/[a-z]+", Paths::Regex("/(foo|bar)"), true),
            ("/(foo|bar)", Paths::Regex("/[a-z]+"), false),
            ("/[0-9]+/.*", Paths::Regex(r"/\d{2}/x"), true),
            ("/a.*", Paths::Regex("(?i)/a.*"), false),
            ("/(?!x)", Paths::Exact("/"), false),
        ] {
            assert_eq!(languages.takes(pattern, paths), wanted, "{pattern} {paths:?}");
        }
    }
}
