//! What a delegated route takes over from its parent, and whether it fits it.

use std::borrow::Cow;

use crate::model::gloo::Route;
use crate::model::{Condition, Matcher, Path, PathKind};
use crate::text::Span;

/// The part of a delegating route that its children see.
#[derive(Clone, Debug)]
pub(super) struct Parent<'a> {
    /// Its one matcher, defaulted.
    pub matcher: Matcher<'a>,
    /// Whether children take over headers, query parameters and methods.
    pub inheritable_matchers: bool,
    /// Whether children take over the path.
    pub inheritable_path_matchers: bool,
}

/// Why a delegated route does not fit its parent and is dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misfit<'a> {
    /// The path's text does not start with the parent's prefix.
    Path {
        /// The child's path; nothing for a matcher without one.
        found: Option<Path<'a>>,
        /// The parent's prefix.
        required: Path<'a>,
    },
    /// `caseSensitive` is not the parent's.
    Case {
        /// The child's.
        found: Option<bool>,
        /// The parent's.
        required: Option<bool>,
    },
    /// A header of the parent is not repeated.
    Header(Condition<'a>),
    /// A query parameter of the parent is not repeated.
    Query(Condition<'a>),
    /// A method of the parent is not repeated.
    Method(&'a str),
}

/// The matchers of a child below a parent: its own, defaulted and with what it inherits. The child's own flags count; where it
/// sets none, the parent's do (`gw/translator/converter.go`, lines 495 to 545).
pub(super) fn inherit<'a>(child: &'a Route<'a>, parent: &Parent<'a>) -> (Cow<'a, [Matcher<'a>]>, bool, bool) {
    let matchers = child.inheritable_matchers.unwrap_or(parent.inheritable_matchers);
    let paths = child.inheritable_path_matchers.unwrap_or(parent.inheritable_path_matchers);
    let mut effective = defaulted(child);
    if paths || matchers {
        for matcher in effective.to_mut() {
            if paths {
                matcher.path = parent.matcher.path;
                matcher.case_sensitive = parent.matcher.case_sensitive;
            }
            if matchers {
                // The parent's come first. For methods this makes a union, that is an OR: the child also answers the
                // parent's methods.
                matcher.headers = joined(&parent.matcher.headers, &matcher.headers);
                matcher.query = joined(&parent.matcher.query, &matcher.query);
                matcher.methods = joined(&parent.matcher.methods, &matcher.methods);
            }
        }
    }
    (effective, matchers, paths)
}

fn joined<T: Copy>(first: &[T], then: &[T]) -> Box<[T]> {
    first.iter().chain(then).copied().collect()
}

/// How many conditions are copied and compared to fit a child into a parent.
pub(super) fn effort(child: &Route<'_>, parent: &Matcher<'_>) -> usize {
    let count = |matcher: &Matcher<'_>| matcher.headers.len() + matcher.query.len() + matcher.methods.len();
    let (above, below) = (count(parent), child.matchers.iter().map(|matcher| 1 + count(matcher)).sum::<usize>());
    // Copying takes room, too; comparing is quick.
    above.saturating_mul(child.matchers.len().max(1)).saturating_add(above.saturating_mul(below) / 16)
}

/// A route's matchers, or prefix `/` where it has none.
pub(super) fn defaulted<'a>(route: &'a Route<'a>) -> Cow<'a, [Matcher<'a>]> {
    if route.matchers.is_empty() {
        Cow::Owned(vec![Matcher::everything(route.span)])
    } else {
        Cow::Borrowed(&route.matchers)
    }
}

/// The first way in which a child's matchers do not fit the parent's, with the place of the matcher. All tests are on plain text: there
/// is no segment boundary, and a regex is compared as it is written (`isRouteTableValidForDelegateMatcher`, line 561).
pub(super) fn misfit<'a>(child: &[Matcher<'a>], parent: &Matcher<'a>) -> Option<(Span, Misfit<'a>)> {
    child.iter().find_map(|matcher| matcher_misfit(matcher, parent).map(|misfit| (matcher.span, misfit)))
}

fn matcher_misfit<'a>(child: &Matcher<'a>, parent: &Matcher<'a>) -> Option<Misfit<'a>> {
    let required = parent.path?;
    if !child.path_text().starts_with(required.text.value) {
        return Some(Misfit::Path { found: child.path, required });
    }
    let (found, wanted) = (child.case_sensitive.map(|flag| flag.value), parent.case_sensitive.map(|flag| flag.value));
    if found != wanted {
        return Some(Misfit::Case { found, required: wanted });
    }
    if let Some(missing) = parent.headers.iter().find(|wanted| !repeats(&child.headers, wanted)) {
        return Some(Misfit::Header(*missing));
    }
    if let Some(missing) = parent.query.iter().find(|wanted| !repeats(&child.query, wanted)) {
        return Some(Misfit::Query(*missing));
    }
    let missing = parent.methods.iter().find(|wanted| child.methods.iter().all(|method| method.value != wanted.value));
    missing.map(|method| Misfit::Method(method.value))
}

/// Whether the last condition of that name is the wanted one: Gloo puts them into a map by name first, so that an inherited
/// header beside another of the same name is lost.
fn repeats(conditions: &[Condition<'_>], wanted: &Condition<'_>) -> bool {
    conditions.iter().rev().find(|known| known.name.value == wanted.name.value).is_some_and(|known| known.same(wanted))
}

/// Why a delegating route's own matchers are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelegateFault {
    /// It has more than one matcher.
    Several,
    /// Its matcher is not a prefix, or an empty one.
    NotPrefix(Span),
}

/// Why the matchers of a delegating route are refused as they are written; below a parent that hands on its path they aren't used.
pub fn delegate_fault(route: &Route<'_>) -> Option<DelegateFault> {
    delegate_matcher(&defaulted(route)).err()
}

/// The one matcher of a delegating route: none stands for `/`. One without a path does too, and what else it asks is lost with it:
/// children neither inherit its headers nor have to repeat them (`gw/translator/converter.go`, line 477).
pub(super) fn delegate_matcher<'a>(matchers: &[Matcher<'a>]) -> Result<Matcher<'a>, DelegateFault> {
    let [matcher] = matchers else { return Err(DelegateFault::Several) };
    match matcher.path {
        None => Ok(Matcher::everything(matcher.span)),
        Some(Path { kind: PathKind::Prefix, text }) if !text.value.is_empty() => Ok(matcher.clone()),
        Some(path) => Err(DelegateFault::NotPrefix(path.text.span)),
    }
}
