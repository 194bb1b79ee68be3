//! Finds what a request must say to meet some conditions and to miss others.

use rustc_hash::FxHashMap;

use super::condition::{Conditions, QuestionId, Test, Topic};
use crate::traffic::Request;
use crate::traffic::sample::samples;
use crate::traffic::sent::METHODS;
use crate::traffic::wanted::takes_all;

/// The methods that requests mostly have come first.
const USUAL: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/// Values that no manifest means.
const FRESH: [&str; 4] = ["x", "other", "1", "any-value"];

/// How many values a topic may have, with those that stand for any.
const VALUES: usize = 64;

/// How many regexes of one topic are thought through in all ways.
const THOUGHT: usize = 4;

/// How many sets that differ may have to be missed.
const DEPTH: usize = 1024;

/// How many choices are tried.
const TRIES: usize = 4096;

/// What is asked of a request beside its path.
#[derive(Clone, Debug)]
pub(super) struct Goal<'q> {
    /// All of these must hold.
    pub(super) met: Vec<QuestionId>,
    /// Of each of these at least one must not.
    pub(super) missed: Vec<&'q [QuestionId]>,
}

/// The request's frame: what its conditions can't choose.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'f> {
    pub(super) scheme: &'f str,
    pub(super) host: &'f str,
    pub(super) path: &'f str,
    pub(super) is_connect: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This request does.
    Request(Request),
    /// No request does.
    Never,
    /// One may, for all that is known.
    Unknown,
}

/// A value that a topic may have; nothing where it is absent.
#[derive(Clone, Debug)]
struct Choice {
    value: Option<String>,
    /// For a value that is only thought of: which regexes of the topic it fits.
    thought: Option<usize>,
}

struct Variable<'a> {
    topic: Topic<'a>,
    choices: Vec<Choice>,
    /// The regexes of the topic.
    patterns: Vec<&'a str>,
    /// Whether all that it can be is among the choices.
    is_whole: bool,
}

/// Looks for a request; counts what it looks at in `steps`.
pub(super) fn solve(conditions: &mut Conditions<'_>, wanted: &Goal<'_>, frame: Frame<'_>, steps: &mut usize) -> Found {
    let solver = Solver::new(conditions, wanted, frame);
    *steps += wanted.met.len() + wanted.missed.iter().map(|set| set.len()).sum::<usize>() + 1;
    for thinks in [false, true] {
        let Some((start, missed)) = solver.masks(conditions, wanted, frame, thinks) else {
            if solver.is_whole() {
                return Found::Never;
            }
            continue;
        };
        if missed.len() > DEPTH {
            return Found::Unknown;
        }
        let mut tries = TRIES;
        let mut chosen = start;
        let is_found = search(&mut chosen, &missed, &mut tries);
        *steps += TRIES - tries;
        match (is_found, tries, thinks) {
            (true, _, false) => return Found::Request(solver.request(&chosen, frame)),
            (true, _, true) | (false, 0, _) => return Found::Unknown,
            (false, _, false) if solver.is_whole() => return Found::Never,
            (false, ..) => {}
        }
    }
    if solver.is_cut { Found::Unknown } else { Found::Never }
}

type Masks = Vec<u64>;

struct Solver<'a> {
    variables: Vec<Variable<'a>>,
    at: FxHashMap<Topic<'a>, usize>,
    /// Whether there was more to think of than there is room for.
    is_cut: bool,
}

impl<'a> Solver<'a> {
    fn new(conditions: &Conditions<'a>, wanted: &Goal<'_>, frame: Frame<'_>) -> Solver<'a> {
        let mut solver = Solver { variables: Vec::new(), at: FxHashMap::default(), is_cut: false };
        let met = wanted.met.iter().map(|id| (*id, true));
        let missed = wanted.missed.iter().flat_map(|set| set.iter()).map(|id| (*id, false));
        // The values of each topic, those that must be met first.
        let mut values: Vec<Vec<&'a str>> = Vec::new();
        for (id, is_met) in met.chain(missed) {
            let question = conditions.question(id);
            let at = *solver.at.entry(question.topic.clone()).or_insert_with(|| {
                let topic = question.topic.clone();
                solver.variables.push(Variable { topic, choices: Vec::new(), patterns: Vec::new(), is_whole: true });
                values.push(Vec::new());
                solver.variables.len() - 1
            });
            let known = &mut solver.variables[at];
            match question.test {
                // What is not wanted and stands alone is missed by any other value.
                Test::Exact(text) if (is_met || question.invert) && !values[at].contains(&text) => {
                    values[at].push(text);
                }
                Test::Regex(pattern) if !known.patterns.contains(&pattern) && known.patterns.len() < 64 => {
                    known.patterns.push(pattern);
                }
                _ => {}
            }
        }
        for (variable, values) in solver.variables.iter_mut().zip(values) {
            solver.is_cut |= variable.fill(&values, frame);
        }
        solver
    }

    fn is_whole(&self) -> bool {
        !self.is_cut && self.variables.iter().all(|variable| variable.is_whole)
    }

    /// Which values of each topic meet what must be met, and of each set that must be missed, which values meet its questions.
    #[expect(clippy::type_complexity, reason = "both are what the search takes, and nothing else does")]
    fn masks(
        &self,
        conditions: &mut Conditions<'a>,
        wanted: &Goal<'_>,
        frame: Frame<'_>,
        thinks: bool,
    ) -> Option<(Masks, Vec<Vec<(usize, u64)>>)> {
        let mut known: FxHashMap<QuestionId, (usize, u64)> = FxHashMap::default();
        let mut mask = |id: QuestionId| {
            *known.entry(id).or_insert_with(|| {
                let at = self.at[&conditions.question(id).topic];
                let variable = &self.variables[at];
                let bits = variable
                    .choices
                    .iter()
                    .enumerate()
                    .map(|(bit, choice)| u64::from(variable.holds(conditions, id, choice, frame)) << bit);
                (at, bits.fold(0, |all, bit| all | bit))
            })
        };
        let mut start: Masks = self.variables.iter().map(|variable| variable.open(thinks)).collect();
        for id in &wanted.met {
            let (at, bits) = mask(*id);
            start[at] &= bits;
        }
        if start.contains(&0) {
            return None;
        }
        let mut missed: Vec<Vec<(usize, u64)>> = Vec::with_capacity(wanted.missed.len());
        for set in &wanted.missed {
            let set: Vec<(usize, u64)> = set.iter().map(|id| mask(*id)).collect();
            // What is missed already needs no choice.
            if !set.iter().any(|(at, bits)| start[*at] & bits == 0) {
                missed.push(set);
            }
        }
        missed.sort_unstable_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        missed.dedup();
        Some((start, missed))
    }

    fn request(&self, chosen: &[u64], frame: Frame<'_>) -> Request {
        let mut request = Request {
            method: if frame.is_connect { "CONNECT" } else { "GET" }.to_owned(),
            scheme: frame.scheme.to_owned(),
            host: frame.host.to_owned(),
            target: frame.path.to_owned(),
            headers: Vec::new(),
            sni: None,
        };
        let mut query = Vec::new();
        for (variable, mask) in self.variables.iter().zip(chosen) {
            let choice = &variable.choices[mask.trailing_zeros() as usize];
            let Some(value) = &choice.value else { continue };
            match &variable.topic {
                Topic::Method => request.method.clone_from(value),
                Topic::Header(name) if is_fixed(name) => {}
                Topic::Header(name) => request.headers.push((name.to_string(), value.clone())),
                Topic::Query(name) => query.push(format!("{name}={value}")),
                Topic::Path(_) => {}
            }
        }
        if !query.is_empty() {
            request.target.push('?');
            request.target.push_str(&query.join("&"));
        }
        request
    }
}

/// Narrows what each topic may be until each set is missed.
fn search(chosen: &mut Masks, missed: &[Vec<(usize, u64)>], tries: &mut usize) -> bool {
    let Some((first, rest)) = missed.split_first() else { return true };
    if first.iter().any(|(at, bits)| chosen[*at] & bits == 0) {
        return search(chosen, rest, tries);
    }
    for (at, bits) in first {
        let before = chosen[*at];
        if before & !bits == 0 {
            continue;
        }
        if *tries == 0 {
            return false;
        }
        *tries -= 1;
        chosen[*at] = before & !bits;
        if search(chosen, rest, tries) {
            return true;
        }
        chosen[*at] = before;
    }
    false
}

/// Whether a header follows from the rest of the request.
fn is_fixed(name: &str) -> bool {
    name.starts_with(':') || name == "host"
}

impl<'a> Variable<'a> {
    /// Puts together what it may be; whether that is more than there is room for.
    fn fill(&mut self, values: &[&str], frame: Frame<'_>) -> bool {
        let mut texts: Vec<Option<String>> = Vec::new();
        match &self.topic {
            Topic::Method if frame.is_connect => texts.push(Some("CONNECT".to_owned())),
            Topic::Method => {
                let others = METHODS.iter().filter(|method| !USUAL.contains(method) && **method != "CONNECT");
                texts.extend(USUAL.iter().chain(others).map(|method| Some((*method).to_owned())));
                self.patterns.clear();
            }
            Topic::Path(_) => {
                texts.extend([None, Some(String::new())]);
                self.patterns.clear();
            }
            Topic::Header(name) if is_fixed(name) => {
                // The host may be any that its domain takes, and the path that of the whole target.
                let value = match &**name {
                    ":scheme" => Some(frame.scheme),
                    ":authority" | "host" => Some(frame.host),
                    ":path" => Some(frame.path),
                    _ => None,
                };
                texts.push(value.map(str::to_owned));
                self.is_whole = !matches!(&**name, ":authority" | "host" | ":path");
            }
            topic => {
                texts.push(None);
                let (is_name, is_value): (bool, fn(&str) -> bool) = match topic {
                    Topic::Query(name) => (is_query_name(name), is_query_value),
                    Topic::Header(name) => (is_header_name(name), is_header_value),
                    Topic::Method | Topic::Path(_) => (false, is_header_value),
                };
                // Without a query there is none of its parameters, and a CONNECT request has none.
                if is_name && !(frame.is_connect && matches!(topic, Topic::Query(_))) {
                    let sampled = self.patterns.iter().flat_map(|pattern| samples(pattern));
                    let all = values.iter().map(|value| (*value).to_owned()).chain(sampled);
                    for value in all.chain(FRESH.map(str::to_owned)).filter(|value| is_value(value)) {
                        if !texts.iter().any(|known| known.as_ref() == Some(&value)) {
                            texts.push(Some(value));
                        }
                    }
                } else {
                    self.patterns.clear();
                }
            }
        }
        self.is_whole &= self.patterns.is_empty();
        let thought =
            if self.patterns.len() <= THOUGHT && !self.patterns.is_empty() { 1 << self.patterns.len() } else { 0 };
        let is_cut = texts.len() + thought > VALUES
            || self.patterns.len() > THOUGHT
            || matches!(&self.topic, Topic::Header(name) if is_fixed(name) && !self.is_whole);
        texts.truncate(VALUES - thought);
        self.choices = texts.into_iter().map(|value| Choice { value, thought: None }).collect();
        self.choices.extend((0..thought).map(|fits| Choice { value: Some(String::new()), thought: Some(fits) }));
        is_cut
    }

    /// The choices that are open at first.
    fn open(&self, thinks: bool) -> u64 {
        let open = self.choices.iter().enumerate().filter(|(_, choice)| thinks || choice.thought.is_none());
        open.fold(0, |all, (bit, _)| all | 1 << bit)
    }

    fn holds(&self, conditions: &mut Conditions<'a>, id: QuestionId, choice: &Choice, frame: Frame<'_>) -> bool {
        if let Some(fits) = choice.thought {
            let question = conditions.question(id);
            return match &question.test {
                Test::Regex(pattern) => {
                    let at = self.patterns.iter().position(|known| known == pattern).unwrap_or_default();
                    (fits >> at & 1 == 1 || takes_all(pattern)) != question.invert
                }
                Test::Exact(_) | Test::Methods(_) => question.invert,
                Test::Present => !question.invert,
            };
        }
        // The connection says what the scheme is where no header does.
        let scheme = Some(frame.scheme).filter(|scheme| !scheme.is_empty());
        let value = match &self.topic {
            Topic::Header(name) if &**name == "x-forwarded-proto" => choice.value.as_deref().or(scheme),
            _ => choice.value.as_deref(),
        };
        conditions.holds(id, value)
    }
}

fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn is_header_value(value: &str) -> bool {
    value.trim() == value && !value.chars().any(|c| c.is_control() && c != '\t')
}

fn is_query_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_graphic() && !b"&#=".contains(&byte))
}

fn is_query_value(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_graphic() && !b"&#".contains(&byte))
}
