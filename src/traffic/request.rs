//! A request, and whether a matcher takes it: Envoy's comparison, one request at a time.

use super::regex;
use crate::model::{Condition, Matcher, PathKind};

/// A request as far as matchers look at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The method, such as `GET`.
    pub method: String,
    /// The path, without query and fragment.
    pub path: String,
    /// The query parameters in the order given, as written.
    pub query: Vec<(String, String)>,
    /// The headers in the order given; the case of their names doesn't count.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// A request for `target`, a path that may go on with a query and a fragment.
    pub fn new(method: &str, target: &str) -> Request {
        let target = target.split('#').next().unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = query.split('&').filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (name.to_owned(), value.to_owned())
        });
        Request { method: method.to_owned(), path: path.to_owned(), query: query.collect(), headers: Vec::new() }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Request {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a header; several of one name are joined by a comma, as Envoy does before it compares. `:method` and `:path` are
    /// headers too.
    fn header_value(&self, name: &str) -> Option<String> {
        match name {
            ":method" => return Some(self.method.clone()),
            ":path" => {
                let query: Vec<String> = self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let mark = if query.is_empty() { "" } else { "?" };
                return Some(format!("{}{mark}{}", self.path, query.join("&")));
            }
            _ => {}
        }
        let values: Vec<&str> = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect();
        (!values.is_empty()).then(|| values.join(","))
    }

    /// The value of a query parameter; the first of several of one name counts.
    fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Whether a matcher takes a request. One without a path takes none, since Envoy refuses it; nor does one with a regex that RE2 doesn't
/// take.
pub fn matches(matcher: &Matcher<'_>, request: &Request) -> bool {
    path_matches(matcher, request)
        && methods_match(matcher, &request.method)
        && matcher.headers.iter().all(|condition| header_matches(condition, request))
        && matcher.query.iter().all(|condition| {
            request.query_value(condition.name.value).is_some_and(|value| value_matches(condition, value))
        })
}

fn path_matches(matcher: &Matcher<'_>, request: &Request) -> bool {
    let Some(path) = matcher.path else { return false };
    let (text, found) = (path.text.value, request.path.as_str());
    let is_connect = request.method == "CONNECT";
    match path.kind {
        PathKind::Connect => is_connect,
        // Without a path a CONNECT request fits no other matcher.
        _ if is_connect && found.is_empty() => false,
        PathKind::Prefix if matcher.heeds_case() => found.starts_with(text),
        PathKind::Prefix => found.get(..text.len()).is_some_and(|head| head.eq_ignore_ascii_case(text)),
        PathKind::Exact if matcher.heeds_case() => found == text,
        PathKind::Exact => found.eq_ignore_ascii_case(text),
        PathKind::Regex => regex::whole(text).is_some_and(|regex| regex.is_match(found)),
    }
}

/// Several methods are joined into one regex before Envoy gets them.
fn methods_match(matcher: &Matcher<'_>, method: &str) -> bool {
    let methods: Vec<&str> = matcher.methods.iter().map(|method| method.value).collect();
    methods.is_empty()
        || methods.contains(&method)
        || regex::whole(&methods.join("|")).is_some_and(|regex| regex.is_match(method))
}

/// A header that isn't there fits only a condition that wants it absent: turning a comparison round doesn't make it fit
/// (`source/common/http/header_utility.cc` in Envoy).
fn header_matches(condition: &Condition<'_>, request: &Request) -> bool {
    let value = request.header_value(&condition.name.value.to_ascii_lowercase());
    if condition.value.value.is_empty() {
        return value.is_some() != condition.invert;
    }
    value.is_some_and(|value| value_matches(condition, &value) != condition.invert)
}

/// Whether a value that is there fits, `invertMatch` aside.
fn value_matches(condition: &Condition<'_>, value: &str) -> bool {
    let wanted = condition.value.value;
    match (wanted.is_empty(), condition.regex) {
        (true, _) => true,
        (false, false) => wanted == value,
        (false, true) => regex::whole(wanted).is_some_and(|regex| regex.is_match(value)),
    }
}
