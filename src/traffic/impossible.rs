//! Matchers that no request fits, by their conditions alone.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::{regex, wanted};
use crate::model::{Condition, Matcher, PathKind};
use crate::text::Spanned;

/// Why no request fits a matcher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible<'a> {
    /// Two conditions on one header that never hold together.
    Headers(Condition<'a>, Condition<'a>),
    /// Two conditions on one query parameter that never hold together: the first occurrence counts.
    Query(Condition<'a>, Condition<'a>),
    /// A header that is asked not to fit a regex that every value fits; one without a value doesn't fit an inverted condition either.
    InvertedAny(Condition<'a>),
    /// A query parameter's name or value holds a character that stands encoded in every URL; nothing is decoded.
    Encoded(Condition<'a>, char),
    /// A regex that asks for the start behind something else, or for the end before it.
    Anchor(Spanned<&'a str>),
    /// `:method` and the methods differ.
    Method(Condition<'a>, Spanned<&'a str>),
    /// CONNECT has another method than is asked for.
    ConnectMethod(Spanned<&'a str>),
    /// CONNECT has no query.
    ConnectQuery(Condition<'a>),
}

/// The first reason why no request fits a matcher. Linear in its conditions.
pub fn impossible<'a>(matcher: &Matcher<'a>) -> Option<Impossible<'a>> {
    of_path(matcher)
        .or_else(|| of_methods(matcher))
        .or_else(|| matcher.headers.iter().find_map(of_header))
        .or_else(|| matcher.query.iter().find_map(of_query))
        .or_else(|| {
            let name = |header: &Condition<'a>| -> Cow<'a, str> {
                let name = header.name.value;
                let is_upper = name.bytes().any(|byte| byte.is_ascii_uppercase());
                if is_upper { name.to_ascii_lowercase().into() } else { name.into() }
            };
            pair(&matcher.headers, name).map(|(first, second)| Impossible::Headers(first, second))
        })
        .or_else(|| {
            pair(&matcher.query, |query| query.name.value.into())
                .map(|(first, second)| Impossible::Query(first, second))
        })
}

fn of_path<'a>(matcher: &Matcher<'a>) -> Option<Impossible<'a>> {
    let path = matcher.path?;
    match path.kind {
        PathKind::Regex if wanted::is_never(path.text.value) => Some(Impossible::Anchor(path.text)),
        PathKind::Connect => {
            let is_connect = matcher.methods.is_empty() || matcher.methods.iter().any(|it| it.value == "CONNECT");
            let query = matcher.query.first().map(|query| Impossible::ConnectQuery(*query));
            if is_connect { query } else { Some(Impossible::ConnectMethod(matcher.methods[0])) }
        }
        _ => None,
    }
}

/// A `:method` header beside methods: both must hold.
fn of_methods<'a>(matcher: &Matcher<'a>) -> Option<Impossible<'a>> {
    let first = matcher.methods.first()?;
    let is_plain = |method: &Spanned<&str>| method.value.bytes().all(|byte| byte.is_ascii_alphabetic());
    let wanted = matcher.headers.iter().find(|it| it.name.value == ":method" && is_exact(it))?;
    let differs = matcher.methods.iter().all(|it| is_plain(it) && it.value != wanted.value.value);
    differs.then_some(Impossible::Method(*wanted, *first))
}

fn of_header<'a>(header: &Condition<'a>) -> Option<Impossible<'a>> {
    if !header.regex || header.value.value.is_empty() {
        return None;
    }
    if header.invert {
        wanted::takes_all(header.value.value).then_some(Impossible::InvertedAny(*header))
    } else {
        wanted::is_never(header.value.value).then_some(Impossible::Anchor(header.value))
    }
}

fn of_query<'a>(query: &Condition<'a>) -> Option<Impossible<'a>> {
    let encoded = |text: &str, also: &[char]| text.chars().find(|&at| wanted::is_encoded(at) || also.contains(&at));
    if let Some(found) = encoded(query.name.value, &['&', '=']) {
        return Some(Impossible::Encoded(*query, found));
    }
    let value = query.value.value;
    if !query.regex {
        return encoded(value, &['&']).map(|found| Impossible::Encoded(*query, found));
    }
    if wanted::is_never(value) {
        return Some(Impossible::Anchor(query.value));
    }
    // Most have nothing of that kind in them.
    let found = encoded(value, &['&', '\\']).and_then(|_| wanted::encoded(value));
    found.map(|found| Impossible::Encoded(*query, found))
}

/// What is known of one name.
#[derive(Clone, Copy, Default)]
struct Known<'m, 'a> {
    /// The first condition that asks for one value.
    exact: Option<&'m Condition<'a>>,
    /// The first condition that a request without the name doesn't meet: an inverted one with a value is among them.
    present: Option<&'m Condition<'a>>,
    /// The first condition that a request with the name doesn't meet.
    absent: Option<&'m Condition<'a>>,
}

/// Two conditions on one name that never hold together, in the order in which they stand.
fn pair<'a>(
    conditions: &[Condition<'a>],
    name: impl Fn(&Condition<'a>) -> Cow<'a, str>,
) -> Option<(Condition<'a>, Condition<'a>)> {
    if conditions.len() < 2 {
        return None;
    }
    let mut known: FxHashMap<Cow<'a, str>, Known<'_, 'a>> = FxHashMap::default();
    for condition in conditions.iter().filter(|condition| !condition.name.value.is_empty()) {
        let known = known.entry(name(condition)).or_default();
        if is_exact(condition) {
            known.exact.get_or_insert(condition);
        }
        let is_absent = condition.invert && condition.value.value.is_empty();
        (if is_absent { &mut known.absent } else { &mut known.present }).get_or_insert(condition);
    }
    conditions.iter().find_map(|condition| {
        let known = known.get(&name(condition))?;
        if let (Some(present), Some(absent)) = (known.present, known.absent) {
            return Some(in_order(present, absent));
        }
        let exact = known.exact.filter(|exact| !holds(condition, exact.value.value))?;
        Some(in_order(exact, condition))
    })
}

fn in_order<'a>(one: &Condition<'a>, other: &Condition<'a>) -> (Condition<'a>, Condition<'a>) {
    // Places in different files are told in any order.
    if one.span.start <= other.span.start { (*one, *other) } else { (*other, *one) }
}

fn is_exact(condition: &Condition<'_>) -> bool {
    !condition.regex && !condition.invert && !condition.value.value.is_empty()
}

/// Whether a condition with a value holds for one value; true where its regex can't be read.
fn holds(condition: &Condition<'_>, value: &str) -> bool {
    let wanted = condition.value.value;
    let fits = match (wanted.is_empty(), condition.regex) {
        (true, _) => true,
        (false, false) => wanted == value,
        (false, true) => match regex::whole(wanted) {
            Some(regex) => regex.is_match(value),
            None => return true,
        },
    };
    fits != condition.invert
}
