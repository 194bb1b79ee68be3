//! Paths between the texts, told apart by the regexes that they fit.

use std::collections::VecDeque;

use regex_automata::util::primitives::StateID;
use rustc_hash::{FxHashMap, FxHashSet};

use super::tree::{Stand, Texts, is_normal};
use crate::traffic::Languages;

/// How many states of all automata together are looked at from one text.
const STATES: usize = 1 << 11;

/// How many regexes are told apart from one text.
const REGEXES: usize = 16;

/// The bytes that paths are made of once they are normal, the likeliest first.
const ALPHABET: &[u8] = b"x/ab1-0cdefghijklmnopqrstuvwyz23456789._~ABCDEFGHIJKLMNOPQRSTUVWXYZ:@!$&'()*+,;=%[]";

/// The paths behind a text.
#[derive(Debug, Default)]
pub(super) struct Ways {
    /// Which of the regexes fit, as bits, and a path of which that is so.
    pub(super) found: Vec<(u32, String)>,
    /// Whether there are no others.
    pub(super) is_whole: bool,
}

/// Every way in which a path that goes on behind `text`, and starts with no longer text, fits some of the regexes.
pub(super) fn ways<'a>(
    (text, stand): (&str, Stand),
    patterns: &[&'a str],
    texts: &Texts,
    languages: &mut Languages<'a>,
    steps: &mut usize,
) -> Ways {
    let mut ways = Ways { found: Vec::new(), is_whole: patterns.len() <= REGEXES };
    let patterns = &patterns[..patterns.len().min(REGEXES)];
    for pattern in patterns {
        ways.is_whole &= languages.paths(pattern).is_some();
    }
    let automata: Vec<_> = patterns.iter().map(|pattern| languages.known_paths(pattern)).collect();
    let start: Vec<StateID> = automata
        .iter()
        .map(|automaton| automaton.map_or(StateID::ZERO, |automaton| automaton.after(text.as_bytes())))
        .collect();
    let mut known: FxHashMap<u32, usize> = FxHashMap::default();
    let mut odd: FxHashSet<u32> = FxHashSet::default();
    let mut seen: FxHashSet<(Stand, Vec<StateID>)> = FxHashSet::default();
    let mut open = VecDeque::from([(text.to_owned(), stand, start)]);
    while let Some((path, stand, states)) = open.pop_front() {
        if seen.len() > STATES {
            ways.is_whole = false;
            break;
        }
        for &byte in ALPHABET {
            *steps += 1;
            let next = texts.step(stand, byte);
            if texts.is_start(next) {
                continue;
            }
            let states: Vec<StateID> = automata
                .iter()
                .zip(&states)
                .map(|(automaton, state)| automaton.map_or(*state, |automaton| automaton.next(*state, byte)))
                .collect();
            let key = (next, states);
            if seen.contains(&key) {
                continue;
            }
            let mut path = path.clone();
            path.push(char::from(byte));
            let fits = automata.iter().zip(&key.1).enumerate().fold(0, |fits, (at, (automaton, state))| {
                fits | u32::from(automaton.is_some_and(|automaton| automaton.takes_at(*state))) << at
            });
            if !texts.is_whole(next) && !known.contains_key(&fits) {
                if is_normal(&path) {
                    known.insert(fits, ways.found.len());
                    ways.found.push((fits, path.clone()));
                } else {
                    odd.insert(fits);
                }
            }
            let states = key.1.clone();
            seen.insert(key);
            open.push_back((path, next, states));
        }
    }
    ways.is_whole &= odd.iter().all(|fits| known.contains_key(fits));
    ways
}
