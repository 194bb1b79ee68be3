//! Whether a route takes a request: Envoy's comparison, and why it does not.

use std::fmt;
use std::sync::{Arc, OnceLock};

use regex_automata::meta::Regex;
use rustc_hash::FxHashMap;

use super::Request;
use super::regex;
use crate::model::{Condition, Matcher, PathKind};

/// Regular expressions, each compiled once, when it is first asked.
#[derive(Debug, Default)]
pub struct Patterns(FxHashMap<Box<str>, Arc<Pattern>>);

/// One of them; it fits nothing where RE2 doesn't take it.
#[derive(Debug)]
struct Pattern {
    text: Box<str>,
    regex: OnceLock<Option<Regex>>,
}

impl Patterns {
    fn of(&mut self, text: &str) -> Arc<Pattern> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let pattern = Arc::new(Pattern { text: text.into(), regex: OnceLock::new() });
        self.0.insert(text.into(), Arc::clone(&pattern));
        pattern
    }

    /// Whether the whole of a text fits a regex.
    pub fn fits(&mut self, pattern: &str, text: &str) -> bool {
        self.of(pattern).fits(text)
    }
}

impl Pattern {
    fn fits(&self, text: &str) -> bool {
        let regex = self.regex.get_or_init(|| regex::whole(&self.text));
        regex.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

/// A matcher made ready for many requests.
#[derive(Clone, Debug)]
pub struct Matching<'a> {
    path: PathTest<'a>,
    /// Methods as words, or all of them as one regex, which is how Envoy gets them.
    methods: Box<[&'a str]>,
    method: Option<Arc<Pattern>>,
    headers: Box<[(Box<str>, ValueTest<'a>, bool)]>,
    query: Box<[(&'a str, ValueTest<'a>)]>,
}

#[derive(Clone, Debug)]
enum PathTest<'a> {
    /// There is none: Envoy refuses such a route.
    Nothing,
    Connect,
    Prefix(&'a str, bool),
    /// The elements without a slash at their end.
    Elements(&'a str),
    Exact(&'a str, bool),
    Regex(Arc<Pattern>),
}

#[derive(Clone, Debug)]
enum ValueTest<'a> {
    Present,
    Exact(&'a str),
    Regex(Arc<Pattern>),
}

/// Which condition of a matcher a request doesn't meet: the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The path.
    Path,
    /// Upper and lower case of the path, and nothing else of it.
    Case,
    /// The method.
    Method,
    /// A header.
    Header,
    /// A query parameter.
    Query,
}

impl Why {
    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            Why::Path => "path",
            Why::Case => "case",
            Why::Method => "method",
            Why::Header => "header",
            Why::Query => "query",
        }
    }
}

impl<'a> Matching<'a> {
    /// Makes a matcher ready; equal regexes of many are compiled once.
    pub fn new(matcher: &Matcher<'a>, patterns: &mut Patterns) -> Matching<'a> {
        let methods: Box<[&'a str]> = matcher.methods.iter().map(|method| method.value).collect();
        let is_word = |method: &&str| !method.is_empty() && method.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let method = (!methods.iter().all(is_word)).then(|| patterns.of(&methods.join("|")));
        let heeds_case = matcher.heeds_case();
        let path = matcher.path.map_or(PathTest::Nothing, |path| match path.kind {
            PathKind::Prefix => PathTest::Prefix(path.text.value, heeds_case),
            PathKind::Elements => PathTest::Elements(path.stem()),
            PathKind::Exact => PathTest::Exact(path.text.value, heeds_case),
            PathKind::Regex => PathTest::Regex(patterns.of(path.text.value)),
            PathKind::Connect => PathTest::Connect,
        });
        let mut value = |condition: &Condition<'a>| match (condition.value.value, condition.regex) {
            ("", _) => ValueTest::Present,
            (text, false) => ValueTest::Exact(text),
            (text, true) => ValueTest::Regex(patterns.of(text)),
        };
        let headers = matcher.headers.iter().map(|condition| {
            (condition.name.value.to_ascii_lowercase().into_boxed_str(), value(condition), condition.invert)
        });
        let headers = headers.collect();
        let query = matcher.query.iter().map(|condition| (condition.name.value, value(condition))).collect();
        Matching { path, methods, method, headers, query }
    }

    /// Whether it takes a request. One without a path takes none, since Envoy refuses it; nor does one with a regex that RE2 doesn't take.
    pub fn takes(&self, request: &Request) -> bool {
        self.path.why_not(request).is_none()
            && self.takes_method(&request.method)
            && self.headers.iter().all(|(name, test, invert)| header_fits(name, test, *invert, request))
            && self.query.iter().all(|(name, test)| request.query_value(name).is_some_and(|value| test.fits(value)))
    }

    /// Whether its path alone takes that of a request.
    pub(super) fn takes_path(&self, request: &Request) -> bool {
        self.path.why_not(request).is_none()
    }

    /// Why it doesn't take a request, in words; nothing where it does.
    pub fn why_not(&self, request: &Request) -> Option<(Why, String)> {
        if let Some(why) = self.path.why_not(request) {
            return Some((why, self.path.words(why, request)));
        }
        if !self.takes_method(&request.method) {
            let words = match &*self.methods {
                [one] => format!("method {} is not {one}", request.method),
                several => format!("method {} is none of {}", request.method, several.join(", ")),
            };
            return Some((Why::Method, words));
        }
        for (name, test, invert) in &self.headers {
            if !header_fits(name, test, *invert, request) {
                let value = request.header_value(name);
                let words = match value {
                    None => format!("header {name} is absent"),
                    Some(value) if *invert => format!("header {name} {}", test.but_is(&value)),
                    Some(value) => format!("header {name} {}", test.but_is_not(&value)),
                };
                return Some((Why::Header, words));
            }
        }
        let (name, test) =
            self.query.iter().find(|(name, test)| !request.query_value(name).is_some_and(|value| test.fits(value)))?;
        let words = match request.query_value(name) {
            None => format!("query parameter {name} is absent"),
            Some(value) => format!("query parameter {name} {}", test.but_is_not(value)),
        };
        Some((Why::Query, words))
    }

    /// Several methods are joined into one regex before Envoy gets them.
    fn takes_method(&self, method: &str) -> bool {
        let is_plain = |method: &&str| method.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        self.methods.is_empty()
            || (self.methods.iter().all(is_plain) && self.methods.contains(&method))
            || self.method.as_ref().is_some_and(|pattern| pattern.fits(method))
    }

    /// What its prefix leaves of a path, or its whole path: where a rewrite of the prefix puts what it is given.
    pub fn matched<'r>(&self, path: &'r str) -> &'r str {
        match &self.path {
            PathTest::Prefix(text, _) | PathTest::Elements(text) => path.get(..text.len()).unwrap_or(path),
            _ => path,
        }
    }
}

impl PathTest<'_> {
    fn why_not(&self, request: &Request) -> Option<Why> {
        let path = request.path();
        if let PathTest::Connect = self {
            return (request.method != "CONNECT").then_some(Why::Path);
        }
        // Without a path a CONNECT request fits no other matcher.
        if request.target.is_empty() {
            return Some(Why::Path);
        }
        let (fits, fits_otherwise) = match self {
            PathTest::Nothing | PathTest::Connect => (false, false),
            PathTest::Prefix(text, heeds_case) => {
                let head = path.get(..text.len());
                let alike = head.is_some_and(|head| head.eq_ignore_ascii_case(text));
                (head == Some(text) || (alike && !heeds_case), alike)
            }
            PathTest::Elements(text) => {
                let head = path.get(..text.len());
                let is_whole = matches!(path.as_bytes().get(text.len()), None | Some(b'/'));
                let alike = is_whole && head.is_some_and(|head| head.eq_ignore_ascii_case(text));
                (alike && head == Some(*text), alike)
            }
            PathTest::Exact(text, heeds_case) => {
                let alike = path.eq_ignore_ascii_case(text);
                (path == *text || (alike && !heeds_case), alike)
            }
            PathTest::Regex(pattern) => (pattern.fits(path), false),
        };
        if fits { None } else { Some(if fits_otherwise { Why::Case } else { Why::Path }) }
    }

    fn words(&self, why: Why, request: &Request) -> String {
        let path = request.path();
        match self {
            PathTest::Nothing => "the route has no path".to_owned(),
            PathTest::Connect => format!("method {} is not CONNECT", request.method),
            _ if request.target.is_empty() => "a CONNECT request has no path".to_owned(),
            PathTest::Prefix(text, _) | PathTest::Elements(text) | PathTest::Exact(text, _) if why == Why::Case => {
                format!("path {path} differs from {text} in case")
            }
            PathTest::Elements(text) => format!("path {path} is neither {text} nor below it"),
            PathTest::Prefix(text, _) => format!("path {path} does not start with {text}"),
            PathTest::Exact(text, _) => format!("path {path} is not {text}"),
            PathTest::Regex(pattern) => format!("path {path} does not fit {}", pattern.text),
        }
    }
}

/// A header that isn't there fits only a condition that wants it absent: turning a comparison round doesn't make it fit
/// (`source/common/http/header_utility.cc` in Envoy).
fn header_fits(name: &str, test: &ValueTest<'_>, invert: bool, request: &Request) -> bool {
    let value = request.header_value(name);
    match test {
        ValueTest::Present => value.is_some() != invert,
        test => value.is_some_and(|value| test.fits(&value) != invert),
    }
}

impl ValueTest<'_> {
    fn fits(&self, value: &str) -> bool {
        match self {
            ValueTest::Present => true,
            ValueTest::Exact(text) => *text == value,
            ValueTest::Regex(pattern) => pattern.fits(value),
        }
    }

    fn but_is_not(&self, value: &str) -> String {
        match self {
            ValueTest::Regex(_) => format!("is {}, which does not fit {self}", Shown(value)),
            _ => format!("is {}, not {self}", Shown(value)),
        }
    }

    fn but_is(&self, value: &str) -> String {
        match self {
            ValueTest::Present => "is there, and must not be".to_owned(),
            ValueTest::Exact(_) => format!("is {}, and must not be", Shown(value)),
            ValueTest::Regex(_) => format!("is {}, and must not fit {self}", Shown(value)),
        }
    }
}

impl fmt::Display for ValueTest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ValueTest::Present => f.write_str("present"),
            ValueTest::Exact(text) => f.write_str(text),
            ValueTest::Regex(pattern) => f.write_str(&pattern.text),
        }
    }
}

/// A value in a sentence; the empty one would be overlooked.
struct Shown<'v>(&'v str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "empty" } else { self.0 })
    }
}

/// Whether a matcher takes a request.
pub fn matches(matcher: &Matcher<'_>, request: &Request) -> bool {
    Matching::new(matcher, &mut Patterns::default()).takes(request)
}
