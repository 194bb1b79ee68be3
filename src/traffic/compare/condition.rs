//! What matchers ask of a request beside its path, so that equal questions are one.

use regex_automata::meta::Regex;
use rustc_hash::FxHashMap;

use crate::model::{Condition, Matcher};
use crate::traffic::cover::conditions_key;
use crate::traffic::regex;

/// A question, by its number.
pub(super) type QuestionId = u32;

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Topic<'a> {
    /// The method.
    Method,
    /// A header, its name in lower case.
    Header(Box<str>),
    /// The first query parameter of a name.
    Query(&'a str),
    /// Whether the path fits a regex, where that isn't known.
    Path(&'a str),
}

/// What a value must be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Test<'a> {
    /// It is there.
    Present,
    /// This.
    Exact(&'a str),
    /// Something that fits.
    Regex(&'a str),
    /// One of some methods, of which each may be a regex.
    Methods(Box<[&'a str]>),
}

/// A question: the topic, the test, and whether it is turned round.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Question<'a> {
    pub(super) topic: Topic<'a>,
    pub(super) test: Test<'a>,
    pub(super) invert: bool,
}

/// The conditions of a matcher, by their numbers: equal for matchers that ask the same beside the path.
pub(super) type ConditionsId = u32;

/// All questions of both sides.
#[derive(Debug, Default)]
pub(super) struct Conditions<'a> {
    questions: Vec<Question<'a>>,
    known: FxHashMap<Question<'a>, QuestionId>,
    sets: Vec<Box<[QuestionId]>>,
    known_sets: FxHashMap<String, ConditionsId>,
    patterns: FxHashMap<String, Option<Regex>>,
}

impl<'a> Conditions<'a> {
    /// The conditions of a matcher.
    pub(super) fn of(&mut self, matcher: &Matcher<'a>) -> ConditionsId {
        let key = conditions_key(matcher);
        if let Some(&known) = self.known_sets.get(&key) {
            return known;
        }
        let mut questions = Vec::new();
        if !matcher.methods.is_empty() {
            let methods = matcher.methods.iter().map(|method| method.value).collect();
            questions.push(Question { topic: Topic::Method, test: Test::Methods(methods), invert: false });
        }
        for header in &matcher.headers {
            let name = header.name.value.to_ascii_lowercase();
            let topic = if name == ":method" { Topic::Method } else { Topic::Header(name.into_boxed_str()) };
            questions.push(Question { topic, test: test(header), invert: header.invert });
        }
        for query in &matcher.query {
            questions.push(Question { topic: Topic::Query(query.name.value), test: test(query), invert: false });
        }
        let set: Box<[QuestionId]> = questions.into_iter().map(|question| self.ask(question)).collect();
        self.sets.push(set);
        let id = self.sets.len() as ConditionsId - 1;
        self.known_sets.insert(key, id);
        id
    }

    /// The number of a question.
    pub(super) fn ask(&mut self, question: Question<'a>) -> QuestionId {
        if let Some(&known) = self.known.get(&question) {
            return known;
        }
        let id = self.questions.len() as QuestionId;
        self.questions.push(question.clone());
        self.known.insert(question, id);
        id
    }

    /// The question of a number.
    pub(super) fn question(&self, id: QuestionId) -> &Question<'a> {
        &self.questions[id as usize]
    }

    /// The questions of a set of conditions.
    pub(super) fn set(&self, id: ConditionsId) -> &[QuestionId] {
        &self.sets[id as usize]
    }

    /// Whether a value, or none, is what a question asks for.
    pub(super) fn holds(&mut self, id: QuestionId, value: Option<&str>) -> bool {
        let Question { test, invert, .. } = self.questions[id as usize].clone();
        match (test, value) {
            (Test::Present, value) => value.is_some() != invert,
            (_, None) => false,
            (Test::Exact(text), Some(value)) => (text == value) != invert,
            (Test::Regex(pattern), Some(value)) => self.fits(pattern, value) != invert,
            (Test::Methods(methods), Some(value)) => self.is_one_of(&methods, value),
        }
    }

    fn fits(&mut self, pattern: &str, value: &str) -> bool {
        if !self.patterns.contains_key(pattern) {
            self.patterns.insert(pattern.to_owned(), regex::whole(pattern));
        }
        self.patterns.get(pattern).and_then(Option::as_ref).is_some_and(|regex| regex.is_match(value))
    }

    /// Several methods are joined into one regex before Envoy gets them.
    fn is_one_of(&mut self, methods: &[&str], value: &str) -> bool {
        let is_plain = |method: &&str| method.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let is_word = |method: &&str| !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (methods.iter().all(is_plain) && methods.contains(&value))
            || (!methods.iter().all(is_word) && self.fits(&methods.join("|"), value))
    }
}

fn test<'a>(condition: &Condition<'a>) -> Test<'a> {
    match (condition.value.value, condition.regex) {
        ("", _) => Test::Present,
        (text, false) => Test::Exact(text),
        (text, true) => Test::Regex(text),
    }
}
