//! Which routes of a virtual host are never reached, because earlier ones take every request of theirs.
//!
//! A false alarm is worse than a miss: whatever isn't certain counts as reached. Paths are taken to start with a slash, as all
//! do but that of `OPTIONS *`.

use std::iter;

use super::language::{Languages, Paths};
use super::paths::{Bucket, MatcherId, PathIndex};
use super::route::Route;
use crate::model::{Condition, Matcher, Path, PathKind};
use crate::text::Spanned;

/// How many earlier matchers one route is compared with, beside those that the index finds at once.
const COMPARISONS: usize = 256;

/// More conditions than this are not compared one by one.
const CONDITIONS: usize = 64;

/// So many matchers of a host are held against each other one by one: most hosts have few, and nothing to tell.
const FEW: usize = 24;

/// A route that is never reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Its index among the host's routes.
    pub route: u32,
    /// The earlier matchers that take its requests, in order; each is needed.
    pub by: Vec<MatcherId>,
}

/// The routes of one virtual host that are never reached, in order. `languages` may be used for many hosts.
pub fn covered<'a>(routes: &[Route<'a>], languages: &mut Languages<'a>) -> Vec<Covered> {
    if routes.iter().map(|route| route.matchers.len()).sum::<usize>() <= FEW && !may_be_covered(routes) {
        languages.steps += routes.len();
        return Vec::new();
    }
    let mut earlier = Earlier { routes, languages, paths: PathIndex::default(), left: 0 };
    let mut found = Vec::new();
    for (at, route) in routes.iter().enumerate() {
        earlier.left = COMPARISONS;
        let keys: Vec<String> = route.matchers.iter().map(conditions_key).collect();
        let covers: Option<Vec<Vec<MatcherId>>> =
            route.matchers.iter().zip(&keys).map(|(matcher, key)| earlier.covering(matcher, key)).collect();
        if let Some(covers) = covers.filter(|covers| !covers.is_empty()) {
            let mut by: Vec<MatcherId> = covers.into_iter().flatten().collect();
            by.sort_unstable();
            by.dedup();
            found.push(Covered { route: at as u32, by });
        }
        earlier.languages.steps += 1 + COMPARISONS - earlier.left;
        for (index, (matcher, key)) in (0..).zip(route.matchers.iter().zip(keys)) {
            earlier.add((at as u32, index), matcher, key);
        }
    }
    found
}

/// Whether a look at their paths leaves it open that one of the routes is never reached.
fn may_be_covered(routes: &[Route<'_>]) -> bool {
    routes.iter().enumerate().skip(1).any(|(at, route)| {
        let earlier = || routes[..at].iter().flat_map(|route| route.matchers.iter());
        !route.matchers.is_empty() && route.matchers.iter().all(|later| earlier().any(|one| may_cover(one, later)))
    })
}

/// Whether a matcher may take all requests of a later one: false where its path, or what it asks for where the later one asks for
/// nothing, tells that it doesn't.
fn may_cover(earlier: &Matcher<'_>, later: &Matcher<'_>) -> bool {
    let asks = |earlier: usize, later: usize| earlier == 0 || later > 0;
    let (Some(one), Some(other)) = (earlier.path, later.path) else { return false };
    asks(earlier.methods.len(), later.methods.len())
        && asks(earlier.headers.len(), later.headers.len())
        && asks(earlier.query.len(), later.query.len())
        && match (one.kind, other.kind) {
            (PathKind::Connect, kind) | (kind, PathKind::Connect) => kind == PathKind::Connect,
            (PathKind::Regex, _) | (_, PathKind::Regex) => true,
            _ => {
                // A path may be of any case, and all but `OPTIONS *` start with a slash.
                let start = one.stem().as_bytes();
                let text = if other.text.value.is_empty() { "/" } else { other.text.value }.as_bytes();
                text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
            }
        }
}

/// The matchers of the routes so far.
struct Earlier<'r, 'a> {
    routes: &'r [Route<'a>],
    languages: &'r mut Languages<'a>,
    paths: PathIndex<'a>,
    /// Comparisons left for the route at hand.
    left: usize,
}

impl<'r, 'a> Earlier<'r, 'a> {
    fn add(&mut self, id: MatcherId, matcher: &Matcher<'a>, key: String) {
        let Some(path) = matcher.path else { return };
        let text = path.text.value;
        let bucket = match path.kind {
            PathKind::Prefix => self.paths.prefix(text, matcher.heeds_case()),
            PathKind::Elements if path.stem().is_empty() => self.paths.prefix("/", true),
            PathKind::Elements => self.paths.elements(path.stem()),
            PathKind::Exact => self.paths.exact(text, matcher.heeds_case()),
            PathKind::Connect => self.paths.connect(),
            PathKind::Regex => {
                let Some(start) = self.languages.start(text) else { return };
                self.paths.start(&start).add(id, format!("{text:?}{key}"));
                self.paths.regex(text)
            }
        };
        bucket.add(id, key);
    }

    /// Earlier matchers that together take every request of this one, of which `key` tells the conditions.
    fn covering(&mut self, later: &Matcher<'a>, key: &str) -> Option<Vec<MatcherId>> {
        let path = later.path.filter(|path| self.is_matchable(*path))?;
        if let Some(id) = self.covering_one(later, path, key) {
            return Some(vec![id]);
        }
        // Several routes may share out the methods of this one.
        let methods = plain_methods(later).filter(|methods| (2..=16).contains(&methods.len()))?;
        let span = later.methods.first().map(|method| method.span)?;
        let one = |value| Matcher { methods: Box::new([Spanned { value, span }]), ..later.clone() };
        let alone = methods.into_iter().map(one);
        alone.map(|later| self.covering_one(&later, path, &conditions_key(&later))).collect()
    }

    fn covering_one(&mut self, later: &Matcher<'a>, path: Path<'a>, key: &str) -> Option<MatcherId> {
        let start;
        let text = match path.kind {
            PathKind::Regex => {
                start = self.languages.start(path.text.value)?;
                &*start
            }
            PathKind::Prefix if path.text.value.is_empty() => "/",
            PathKind::Elements if path.stem().is_empty() => "/",
            PathKind::Elements => path.stem(),
            _ => path.text.value,
        };
        let is_all = path.kind == PathKind::Elements && path.stem().is_empty();
        let kind = if is_all { PathKind::Prefix } else { path.kind };
        let buckets = self.paths.covering(kind, text, path.text.value, later.heeds_case());
        // What takes every request of the path, or has the very same conditions, is found without comparing.
        if let Some(id) = buckets.iter().filter_map(|bucket| bucket.at_once(key)).min() {
            return Some(id);
        }
        let candidates: Vec<MatcherId> =
            buckets.iter().flat_map(|bucket| bucket.ids()).copied().take(self.left).collect();
        for id in candidates {
            self.left -= 1;
            if conditions_cover(self.matcher(id), later, self.languages) {
                return Some(id);
            }
        }
        self.covering_regex(later, path, text)
    }

    /// A regex before it that takes all of its paths. `start` is what they all start with.
    fn covering_regex(&mut self, later: &Matcher<'a>, path: Path<'a>, start: &str) -> Option<MatcherId> {
        let text = if path.text.value.is_empty() { "/" } else { path.text.value };
        let paths = match path.kind {
            PathKind::Exact => Paths::Exact(text),
            PathKind::Elements if path.stem().is_empty() => Paths::Prefix("/"),
            PathKind::Elements => Paths::Elements(path.stem()),
            PathKind::Prefix => Paths::Prefix(text),
            PathKind::Regex => Paths::Regex(text),
            PathKind::Connect => return None,
        };
        if path.kind != PathKind::Regex && !later.heeds_case() && has_letter(text) {
            return None;
        }
        // Those without even one path in common with all of them are never met.
        let starts = self.paths.starts(start);
        let first = starts.iter().flat_map(|bucket| bucket.ids().iter().copied().take(self.left + 1));
        let mut candidates: Vec<MatcherId> = first.collect();
        candidates.sort_unstable();
        for id in candidates {
            self.left = self.left.checked_sub(1)?;
            let Some(pattern) = self.matcher(id).path.map(|path| path.text.value) else { continue };
            if conditions_cover(self.matcher(id), later, self.languages) && self.languages.takes(pattern, paths) {
                return Some(id);
            }
        }
        None
    }

    /// Whether any request has such a path; what none has is reported elsewhere.
    fn is_matchable(&mut self, path: Path<'a>) -> bool {
        let text = path.text.value;
        match path.kind {
            PathKind::Prefix => text.is_empty() || (text.starts_with('/') && !text.contains(['?', '#'])),
            PathKind::Exact | PathKind::Elements => text.starts_with('/') && !text.contains(['?', '#']),
            PathKind::Regex => self.languages.start(text).is_some(),
            PathKind::Connect => true,
        }
    }

    fn matcher(&self, (route, matcher): MatcherId) -> &'r Matcher<'a> {
        &self.routes[route as usize].matchers[matcher as usize]
    }
}

fn has_letter(text: &str) -> bool {
    text.bytes().any(|c| c.is_ascii_alphabetic())
}

/// Conditions as a text, equal for equal conditions in any order; empty where there are none.
pub(super) fn conditions_key(matcher: &Matcher<'_>) -> String {
    let mut key = String::new();
    let mut ends = Vec::new();
    for method in &*matcher.methods {
        key.push('m');
        push_sized(&mut key, method.value);
        ends.push(key.len());
    }
    for (what, conditions) in [('h', &matcher.headers), ('q', &matcher.query)] {
        for condition in &**conditions {
            key.push(what);
            let start = key.len();
            push_sized(&mut key, condition.name.value);
            // Case counts in names of query parameters only.
            if what == 'h' {
                key[start..].make_ascii_lowercase();
            }
            push_sized(&mut key, condition.value.value);
            key.push(char::from(b'0' + u8::from(condition.regex) + 2 * u8::from(condition.invert)));
            ends.push(key.len());
        }
    }
    if ends.len() < 2 {
        return key;
    }
    let starts = iter::once(0).chain(ends.iter().copied());
    let mut parts: Vec<&str> = starts.zip(&ends).map(|(start, &end)| &key[start..end]).collect();
    if parts.is_sorted_by(|one, next| one < next) {
        return key;
    }
    parts.sort_unstable();
    parts.dedup();
    parts.concat()
}

/// Adds a text behind its length, so that no two lists of texts read alike.
fn push_sized(key: &mut String, text: &str) {
    let mut length = text.len();
    while length > 0 {
        key.push(char::from(b'0' + (length % 10) as u8));
        length /= 10;
    }
    key.push(':');
    key.push_str(text);
}

/// The methods, where each is a plain word or an alternative of plain words; nothing for regexes beyond that.
fn plain_methods<'a>(matcher: &Matcher<'a>) -> Option<Vec<&'a str>> {
    let is_plain = |text: &str| text.bytes().all(|c| c.is_ascii_alphanumeric() || b"-_|".contains(&c));
    let words: Vec<&'a str> = matcher.methods.iter().map(|method| method.value).collect();
    words.iter().all(|word| is_plain(word)).then(|| words.iter().flat_map(|word| word.split('|')).collect())
}

/// Whether every request that fits the later matcher's conditions fits the earlier one's; paths aside.
fn conditions_cover<'a>(earlier: &Matcher<'a>, later: &Matcher<'a>, languages: &mut Languages<'a>) -> bool {
    let lists = [&earlier.headers, &later.headers, &earlier.query, &later.query];
    lists.iter().all(|list| list.len() <= CONDITIONS)
        && methods_cover(earlier, later)
        && earlier
            .headers
            .iter()
            .all(|wanted| later.headers.iter().any(|known| header_implies(known, wanted, languages)))
        && earlier.query.iter().all(|wanted| {
            let named = |known: &&Condition<'_>| known.name.value == wanted.name.value;
            later.query.iter().filter(named).any(|known| value_implies(known, wanted, languages))
        })
}

fn methods_cover(earlier: &Matcher<'_>, later: &Matcher<'_>) -> bool {
    if earlier.methods.is_empty() {
        return true;
    }
    match (plain_methods(earlier), plain_methods(later)) {
        (Some(earlier), Some(later)) => !later.is_empty() && later.iter().all(|method| earlier.contains(method)),
        _ => false,
    }
}

/// Whether a request that fits `known` certainly fits `wanted`.
fn header_implies<'a>(known: &Condition<'a>, wanted: &Condition<'a>, languages: &mut Languages<'a>) -> bool {
    if !known.name.value.eq_ignore_ascii_case(wanted.name.value) {
        return false;
    }
    let is_presence = |condition: &Condition<'_>| condition.value.value.is_empty();
    match (known.invert, wanted.invert) {
        (false, false) => value_implies(known, wanted, languages),
        // A header of another value; one that may be any, or absent, says nothing.
        (false, true) => {
            !is_presence(wanted)
                && !is_presence(known)
                && !known.regex
                && !value_fits(wanted, known.value.value, languages)
        }
        (true, true) => {
            (is_presence(known) && is_presence(wanted))
                || (known.value.value == wanted.value.value && known.regex == wanted.regex)
        }
        // Whether an inverted comparison asks for the header to be there has changed between versions of Envoy.
        (true, false) => false,
    }
}

/// Whether a value that fits `known` certainly fits `wanted`, neither turned round.
fn value_implies<'a>(known: &Condition<'a>, wanted: &Condition<'a>, languages: &mut Languages<'a>) -> bool {
    let (value, asked) = (known.value.value, wanted.value.value);
    asked.is_empty()
        || (!value.is_empty()
            && match (known.regex, wanted.regex) {
                (false, _) => value_fits(wanted, value, languages),
                (true, true) => value == asked,
                (true, false) => false,
            })
}

/// Whether a value that is there fits, as far as can be known.
fn value_fits<'a>(wanted: &Condition<'a>, value: &str, languages: &mut Languages<'a>) -> bool {
    match (wanted.value.value, wanted.regex) {
        ("", _) => true,
        (text, false) => text == value,
        (pattern, true) => languages.fits(pattern, value),
    }
}

impl Bucket {
    fn at_once(&self, key: &str) -> Option<MatcherId> {
        [self.unconditional(), self.of_key(key)].into_iter().flatten().min()
    }
}
