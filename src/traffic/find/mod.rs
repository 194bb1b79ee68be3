//! A request for a route: one that meets it, and no route before it.
//!
//! A first request has what the matcher asks for and nothing else. Where an earlier route takes it, it must miss that one, too: each way in
//! which it can is tried, so that what is found is right, and that there is nothing is known where all was tried.

mod methods;
mod needs;
mod text;

use std::rc::Rc;

use regex_automata::meta::Regex;
use rustc_hash::FxHashMap;

use self::needs::{Needs, ways};
use self::text::{Automata, Part, Texts, Wish};
use super::Request;
use super::regex;
use super::sample::samples;
use crate::model::Matcher;

/// How many steps one request more may take; what is not taken is kept for those that take longer.
const STEPS: usize = 200_000;

/// How many steps may be kept.
const MOST_STEPS: usize = 100 * STEPS;

/// How many requests are tried for one.
const TRIES: usize = 256;

/// What becomes of a request that is tried.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'m, 'a> {
    /// What it is meant to meet.
    Met,
    /// Something with this matcher takes it before that.
    Before(&'m Matcher<'a>),
    /// It doesn't meet what it is meant to, for some other reason.
    Missed,
}

/// Why there is no request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfound {
    /// None is as it would have to be.
    Never,
    /// None was found, but not all were tried.
    Unknown,
}

impl Unfound {
    fn and(self, other: Unfound) -> Unfound {
        if self == other { self } else { Unfound::Unknown }
    }
}

/// Finds requests. What it learns of regexes it keeps for the next one.
#[derive(Debug, Default)]
pub struct Finder<'a> {
    automata: Automata<'a>,
    samples: FxHashMap<&'a str, Option<Rc<str>>>,
    regexes: FxHashMap<&'a str, Option<Rc<Regex>>>,
    method_regexes: FxHashMap<String, Option<Rc<Regex>>>,
    /// Whether paths may be other than Envoy leaves them when it normalises them.
    raw_paths: bool,
    left: usize,
    steps: usize,
}

impl<'a> Finder<'a> {
    /// For hosts whose paths Envoy doesn't normalise.
    pub fn of_raw_paths() -> Finder<'a> {
        Finder { raw_paths: true, ..Finder::default() }
    }

    /// How many steps were taken in all: what tests hold to be linear.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// A request that meets every matcher of `wanted`, has host and scheme of `base`, and of which `asked` says that it is the one that is meant.
    ///
    /// `asked` names what takes a request before that; the next request misses it. The request is as routes see it: whether it
    /// comes to them as it is must be looked at by `asked`, too.
    pub fn find<'m>(
        &mut self,
        wanted: &[&Matcher<'a>],
        base: &Request,
        mut asked: impl FnMut(&Request) -> Asked<'m, 'a>,
    ) -> Result<Request, Unfound>
    where
        'a: 'm,
    {
        self.left = (self.left + STEPS).min(MOST_STEPS);
        let before = self.left;
        let needs = wanted.iter().try_fold(Needs::default(), |needs, matcher| needs.meet(matcher, self));
        let mut tries = TRIES;
        let found = needs.and_then(|needs| self.search(&needs, base, &mut asked, &mut tries));
        self.steps += 1 + (TRIES - tries) + before.saturating_sub(self.left);
        found
    }

    fn search<'m>(
        &mut self,
        needs: &Needs<'a>,
        base: &Request,
        asked: &mut impl FnMut(&Request) -> Asked<'m, 'a>,
        tries: &mut usize,
    ) -> Result<Request, Unfound>
    where
        'a: 'm,
    {
        let request = needs.request(base, self)?;
        *tries = tries.checked_sub(1).ok_or(Unfound::Unknown)?;
        match asked(&request) {
            Asked::Met => Ok(request),
            Asked::Missed => {
                let thorough = needs.clone().thorough().ok_or(Unfound::Unknown)?;
                self.search(&thorough, base, asked, tries)
            }
            Asked::Before(matcher) => {
                let mut unfound = Unfound::Never;
                for way in ways(matcher) {
                    let missing = needs.clone().miss(matcher, way, self);
                    match missing.and_then(|needs| self.search(&needs, base, asked, tries)) {
                        Ok(request) => return Ok(request),
                        Err(why) => unfound = unfound.and(why),
                    }
                }
                Err(unfound)
            }
        }
    }

    fn sample(&mut self, pattern: &'a str) -> Option<String> {
        let sample = self.samples.entry(pattern).or_insert_with(|| samples(pattern).into_iter().next().map(Rc::from));
        sample.as_ref().map(|sample| (**sample).to_owned())
    }

    fn solve(&mut self, wish: &Wish<'a>, part: Part) -> Result<String, Unfound> {
        let part = if part == Part::Path && self.raw_paths { Part::RawPath } else { part };
        self.automata.solve(wish, part, &mut self.left)
    }

    /// Whether a text is as wished; that is unknown where a regex is too large.
    fn fits(&mut self, wish: &Wish<'a>, text: &str) -> Result<bool, Unfound> {
        for (list, is_wanted) in [(&wish.wanted, true), (&wish.avoided, false)] {
            for texts in list {
                let fits = match *texts {
                    Texts::Exact(wanted, _) => wanted == text,
                    Texts::Elements(wanted) => {
                        text.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                    }
                    Texts::Prefix(wanted, _) => text.starts_with(wanted),
                    Texts::Regex(pattern) => {
                        let regex = self.regexes.entry(pattern).or_insert_with(|| regex::whole(pattern).map(Rc::new));
                        regex.as_ref().ok_or(Unfound::Unknown)?.is_match(text)
                    }
                };
                if fits != is_wanted {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}
