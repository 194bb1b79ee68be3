//! Texts that some sets of texts hold and others don't: the shortest such text, by walking all of them at once.

use regex_automata::util::primitives::StateID;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Unfound;
use crate::traffic::language::{Language, MOST};
use crate::traffic::regex;

/// A set of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts<'a> {
    /// This text alone; in any case where case isn't heeded.
    Exact(&'a str, bool),
    /// What starts with the text, with the same word on case.
    Prefix(&'a str, bool),
    /// What the whole of a regex fits.
    Regex(&'a str),
}

/// What a text is to be: in all of some sets, and in none of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish<'a> {
    pub(super) wanted: Vec<Texts<'a>>,
    pub(super) avoided: Vec<Texts<'a>>,
}

/// What a text is a part of, which says what may stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A path that Envoy leaves as it is when it normalises it.
    Path,
    RawPath,
    Header,
    Query,
}

/// What may stand in each part: what people like to read comes first.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz1023456789-_ABCDEFGHIJKLMNOPQRSTUVWXYZ.~";
const SIGNS: &[u8] = b"!$'()*+,;=:@<>[]^`{|}\"/%\\&?# ";

impl Part {
    fn is_path(self) -> bool {
        matches!(self, Part::Path | Part::RawPath)
    }

    fn bytes(self) -> impl Iterator<Item = u8> + Clone {
        let slash: &[u8] = if self.is_path() { b"/" } else { b"" };
        let never: &[u8] = match self {
            Part::Path => b"?# \"<>^`{|}\\",
            Part::RawPath => b"?# ",
            Part::Header => b"",
            Part::Query => b"&# ",
        };
        let all = slash.iter().chain(LETTERS).chain(SIGNS).copied();
        all.filter(move |byte| !never.contains(byte))
    }
}

/// Regexes as automata, each made once a run.
#[derive(Debug, Default)]
pub(super) struct Automata<'a>(FxHashMap<&'a str, Option<Language>>);

impl<'a> Automata<'a> {
    fn learn(&mut self, texts: &[Texts<'a>], steps: &mut usize) {
        for texts in texts {
            if let Texts::Regex(pattern) = *texts
                && self.0.len() < MOST
                && !self.0.contains_key(pattern)
            {
                *steps += pattern.len();
                self.0.insert(pattern, Language::of(pattern));
            }
        }
    }

    fn of(&self, pattern: &str) -> Option<&Language> {
        self.0.get(pattern).and_then(Option::as_ref)
    }

    /// The shortest text of a part that is as wished. `left` is how many steps there are left.
    ///
    /// Nothing is [`Unfound::Never`] only where no text can be: all automata could be made, and all was looked at.
    pub(super) fn solve(&mut self, wish: &Wish<'a>, part: Part, left: &mut usize) -> Result<String, Unfound> {
        let mut spent = 0;
        self.learn(&wish.wanted, &mut spent);
        self.learn(&wish.avoided, &mut spent);
        *left = left.saturating_sub(spent);
        let mut walk = Walk { members: Vec::new(), is_exact: true, part, is_neat: true };
        for (list, is_wanted) in [(&wish.wanted, true), (&wish.avoided, false)] {
            for texts in list {
                match self.member(*texts, is_wanted) {
                    Some(member) => walk.members.push(member),
                    // Nothing fits a regex that RE2 doesn't take.
                    None if matches!(texts, Texts::Regex(pattern) if regex::check(pattern).is_err()) => {
                        if is_wanted {
                            return Err(Unfound::Never);
                        }
                    }
                    None => walk.is_exact = false,
                }
            }
        }
        // What is read with ease is looked for first.
        walk.run(left).or_else(|_| Walk { is_neat: false, ..walk }.run(left))
    }

    fn member(&self, texts: Texts<'a>, is_wanted: bool) -> Option<Member<'_>> {
        let test = match texts {
            Texts::Exact(text, heeds_case) => Test::Text { text: text.as_bytes(), heeds_case, is_prefix: false },
            Texts::Prefix(text, heeds_case) => Test::Text { text: text.as_bytes(), heeds_case, is_prefix: true },
            Texts::Regex(pattern) => Test::Language(self.of(pattern)?),
        };
        Some(Member { test, is_wanted })
    }
}

/// One of the sets that are walked.
struct Member<'w> {
    test: Test<'w>,
    is_wanted: bool,
}

enum Test<'w> {
    Text { text: &'w [u8], heeds_case: bool, is_prefix: bool },
    Language(&'w Language),
}

/// The state of a set to which the text can't belong any more.
const OUT: u32 = u32::MAX;

impl Test<'_> {
    fn start(&self) -> u32 {
        match self {
            Test::Text { .. } => 0,
            Test::Language(language) => language.start().as_u32(),
        }
    }

    fn step(&self, state: u32, byte: u8) -> u32 {
        if state == OUT {
            return OUT;
        }
        match self {
            Test::Text { text, heeds_case, is_prefix } => match text.get(state as usize) {
                Some(&next) if next == byte || (!heeds_case && next.eq_ignore_ascii_case(&byte)) => state + 1,
                None if *is_prefix => state,
                _ => OUT,
            },
            Test::Language(language) => {
                id(state).and_then(|state| language.step(state, byte)).map_or(OUT, |next| next.as_u32())
            }
        }
    }

    fn holds(&self, state: u32) -> bool {
        state != OUT
            && match self {
                Test::Text { text, .. } => state as usize == text.len(),
                Test::Language(language) => id(state).is_some_and(|state| language.takes_at(state)),
            }
    }
}

fn id(state: u32) -> Option<StateID> {
    StateID::new(state as usize).ok()
}

/// All sets at once, letter by letter.
struct Walk<'w> {
    members: Vec<Member<'w>>,
    /// Whether none of the sets is missing.
    is_exact: bool,
    part: Part,
    /// Whether a path is to be one that Envoy leaves as it is, and a value one without signs.
    is_neat: bool,
}

/// A text on the way: the one before it, and the letter that it has more.
struct Place {
    states: Box<[u32]>,
    before: u32,
    byte: u8,
    neat: Neat,
}

/// Where in a path one is, as far as dots and slashes go; of no interest elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Neat {
    /// Before the first letter.
    Start,
    /// Behind a slash.
    Slash,
    /// Behind a slash and a dot.
    Dot,
    /// Behind a slash and two dots.
    Dots,
    /// Behind a blank.
    Blank,
    /// Within a segment.
    Inside,
}

impl Walk<'_> {
    fn run(&self, left: &mut usize) -> Result<String, Unfound> {
        let none = Err(if self.is_exact { Unfound::Never } else { Unfound::Unknown });
        let bytes: Vec<u8> = self.part.bytes().filter(|byte| !self.is_neat || self.is_readable(*byte)).collect();
        let lead = self.lead();
        let Some(first) = self.after(lead, &bytes) else { return none };
        *left = left.checked_sub(lead.len()).ok_or(Unfound::Unknown)?;
        let mut places = vec![first];
        let mut seen: FxHashSet<(Box<[u32]>, Neat)> = FxHashSet::default();
        let mut at = 0;
        while at < places.len() {
            if self.is_end(&places[at]) {
                return Ok(text_of(lead, &places, at));
            }
            *left = left.checked_sub(1 + self.members.len() * bytes.len()).ok_or(Unfound::Unknown)?;
            for &byte in &bytes {
                let Some(neat) = self.neat_after(places[at].neat, byte) else { continue };
                let states = self.members.iter().zip(&places[at].states);
                let states: Box<[u32]> = states.map(|(member, &state)| member.test.step(state, byte)).collect();
                let is_lost = self.members.iter().zip(&states).any(|(member, &state)| member.is_wanted && state == OUT);
                if !is_lost && !seen.contains(&(states.clone(), neat)) {
                    seen.insert((states.clone(), neat));
                    places.push(Place { states, before: at as u32, byte, neat });
                }
            }
            at += 1;
        }
        none
    }

    /// What every text starts with, as far as that is plain.
    fn lead(&self) -> &[u8] {
        let leads = self.members.iter().filter_map(|member| match member.test {
            Test::Text { text, heeds_case: true, .. } if member.is_wanted => Some(text),
            _ => None,
        });
        leads.max_by_key(|text| text.len()).unwrap_or_default()
    }

    /// The place behind the first letters; nothing where no text has them.
    fn after(&self, lead: &[u8], bytes: &[u8]) -> Option<Place> {
        let states = self.members.iter().map(|member| member.test.start()).collect();
        let mut place = Place { states, before: 0, byte: 0, neat: Neat::Start };
        for &byte in lead {
            place.neat = self.neat_after(place.neat, byte).filter(|_| bytes.contains(&byte))?;
            for (member, state) in self.members.iter().zip(&mut place.states) {
                *state = member.test.step(*state, byte);
                if member.is_wanted && *state == OUT {
                    return None;
                }
            }
        }
        Some(place)
    }

    fn is_readable(&self, byte: u8) -> bool {
        match self.part {
            Part::Path | Part::RawPath => !b"\\%\"<>[]^`{|}".contains(&byte),
            Part::Header | Part::Query => byte != b'%' && byte != b'"',
        }
    }

    fn neat_after(&self, neat: Neat, byte: u8) -> Option<Neat> {
        match (self.part, neat, byte) {
            // A blank at the end of a header's value is no part of it, nor is one before it; and no path keeps its dots.
            (Part::Header, Neat::Start, b' ') | (Part::Path, Neat::Dot | Neat::Dots, b'/') => None,
            (Part::Header, _, b' ') => Some(Neat::Blank),
            (Part::Path | Part::RawPath, Neat::Start, _) => (byte == b'/').then_some(Neat::Slash),
            (Part::Path | Part::RawPath, Neat::Slash | Neat::Dot | Neat::Dots, b'/') if self.is_neat => None,
            (Part::Path | Part::RawPath, _, b'/') => Some(Neat::Slash),
            (Part::Path | Part::RawPath, Neat::Slash, b'.') => Some(Neat::Dot),
            (Part::Path | Part::RawPath, Neat::Dot, b'.') => Some(Neat::Dots),
            _ => Some(Neat::Inside),
        }
    }

    fn is_end(&self, place: &Place) -> bool {
        let is_whole = match (self.part, place.neat) {
            (Part::Path | Part::RawPath, Neat::Start)
            | (Part::Header, Neat::Blank)
            | (Part::Path, Neat::Dot | Neat::Dots) => false,
            // An empty value is hardly seen.
            (_, Neat::Start) | (Part::RawPath, Neat::Dot | Neat::Dots) => !self.is_neat,
            _ => true,
        };
        is_whole
            && self
                .members
                .iter()
                .zip(&place.states)
                .all(|(member, &state)| member.test.holds(state) == member.is_wanted)
    }
}

/// The text that leads to a place, from what all start with.
fn text_of(lead: &[u8], places: &[Place], mut at: usize) -> String {
    let mut text = Vec::new();
    while at > 0 {
        text.push(places[at].byte);
        at = places[at].before as usize;
    }
    lead.iter().chain(text.iter().rev()).map(|&byte| char::from(byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Case = (&'static [Texts<'static>], &'static [Texts<'static>], Result<&'static str, Unfound>);

    fn solve(wanted: &[Texts<'static>], avoided: &[Texts<'static>], part: Part) -> Result<String, Unfound> {
        let wish = Wish { wanted: wanted.to_vec(), avoided: avoided.to_vec() };
        Automata::default().solve(&wish, part, &mut 10_000_000)
    }

    #[test]
    fn the_shortest_text_is_found_where_there_is_one() {
        use Texts::{Exact, Prefix, Regex};
        let cases: [Case; 16] = [
            (&[Prefix("/cart", true)], &[], Ok("/cart")),
            (&[Prefix("/cart", true)], &[Exact("/cart", true)], Ok("/cart/")),
            (&[Prefix("/", true)], &[Exact("/", true)], Ok("/a")),
            (&[Prefix("/", true)], &[Prefix("/", true)], Err(Unfound::Never)),
            (&[Exact("/Cart", false)], &[Exact("/Cart", true)], Ok("/cart")),
            (&[Exact("/cart", true)], &[Regex("/[a-z]+")], Err(Unfound::Never)),
            (&[Regex("/[a-z]+")], &[Regex("/[a-y]+")], Ok("/z")),
            (&[Regex("/[a-z]*"), Prefix("/shop", true)], &[Exact("/shop", true)], Ok("/shopa")),
            (&[Prefix("/a//b", true)], &[], Ok("/a//b")),
            (&[Regex("/a%20b")], &[], Ok("/a%20b")),
            (&[Prefix("", true)], &[], Ok("/")),
            (&[Exact("x", true)], &[], Err(Unfound::Never)),
            (&[Regex("/[.]+")], &[], Ok("/...")),
            (&[Exact("/a/../b", true)], &[], Err(Unfound::Never)),
            (&[Regex("/{id}")], &[], Err(Unfound::Never)),
            (&[Regex("/(?!x)")], &[], Err(Unfound::Never)),
        ];
        for (wanted, avoided, found) in cases {
            assert_eq!(solve(wanted, avoided, Part::Path).as_deref(), found.as_deref(), "{wanted:?} {avoided:?}");
        }
        assert_eq!(solve(&[Regex("a b|")], &[], Part::Header).as_deref(), Ok("a b"));
        assert_eq!(solve(&[Exact("", true)], &[], Part::Query).as_deref(), Ok(""));
        assert_eq!(solve(&[], &[Exact("a", true)], Part::Query).as_deref(), Ok("b"));
        assert_eq!(solve(&[Exact("a&b", true)], &[], Part::Query), Err(Unfound::Never));
    }
}
