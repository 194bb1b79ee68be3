//! What a delegated route takes over from its parent, and whether it fits it.

use std::borrow::Cow;

use super::crossing::{Lists, Memory};
use crate::model::gloo::{Action, Route};
use crate::model::{Condition, Matcher, Path, PathKind};
use crate::snapshot::RouteId;
use crate::text::Span;

/// The part of a delegating route that its children see.
#[derive(Clone, Debug)]
pub(super) struct Parent<'a> {
    /// Its one matcher, defaulted.
    pub matcher: Matcher<'a>,
    /// The matcher's lists in memory, which its children append to.
    pub lists: Lists,
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

/// A route's matchers below its parent.
#[derive(Debug)]
pub(super) struct Inherited<'a> {
    /// Its own, defaulted and with what they inherit.
    pub matchers: Cow<'a, [Matcher<'a>]>,
    /// The lists of each of them in memory; none where nothing is inherited.
    pub lists: Box<[Lists]>,
    /// Whether its children take over headers, query parameters and methods.
    pub inheritable_matchers: bool,
    /// Whether its children take over the path.
    pub inheritable_path_matchers: bool,
}

/// The matchers of a route that nothing delegates to.
pub(super) fn uninherited<'a>(route: &'a Route<'a>) -> Inherited<'a> {
    Inherited {
        matchers: defaulted(route),
        lists: Box::default(),
        inheritable_matchers: route.inheritable_matchers.unwrap_or(false),
        inheritable_path_matchers: route.inheritable_path_matchers.unwrap_or(false),
    }
}

/// The matchers of a child below a parent. The child's own flags count; where it sets none, the parent's do
/// (`gw/translator/converter.go`, lines 495 to 545).
pub(super) fn inherit<'a>(
    id: RouteId,
    child: &'a Route<'a>,
    parent: &Parent<'a>,
    memory: &mut Memory<'a>,
) -> Inherited<'a> {
    let inheritable_matchers = child.inheritable_matchers.unwrap_or(parent.inheritable_matchers);
    let inheritable_path_matchers = child.inheritable_path_matchers.unwrap_or(parent.inheritable_path_matchers);
    let mut matchers = defaulted(child);
    if inheritable_path_matchers {
        for matcher in matchers.to_mut() {
            matcher.path = parent.matcher.path;
            matcher.case_sensitive = parent.matcher.case_sensitive;
        }
    }
    // Where the parent asks for nothing, the room of the child's lists counts for its own children still.
    let is_shared = !parent.lists.is_empty() || matches!(child.action, Action::Delegate(_));
    let mut lists = Vec::new();
    if inheritable_matchers && is_shared {
        for matcher in matchers.to_mut() {
            // The parent's come first. For methods this makes a union, that is an OR: the child also answers the parent's methods.
            let shared = memory.append(parent.lists, matcher, id);
            memory.read(shared, matcher);
            lists.push(shared);
        }
    }
    Inherited { matchers, lists: lists.into_boxed_slice(), inheritable_matchers, inheritable_path_matchers }
}

impl<'a> Inherited<'a> {
    /// The first way in which it doesn't fit its parent, and the matchers that were compared. A matcher may have been overwritten by a
    /// later one of the same route by then.
    pub(super) fn misfit(&self, parent: &Matcher<'a>, memory: &Memory<'a>) -> Option<(Span, Misfit<'a>)> {
        if self.lists.len() < 2 {
            return misfit(&self.matchers, parent);
        }
        let mut matchers = self.matchers.to_vec();
        for (matcher, &lists) in matchers.iter_mut().zip(&self.lists) {
            memory.read(lists, matcher);
        }
        misfit(&matchers, parent)
    }
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

/// The first way in which matchers do not fit the parent's, with the place of the matcher. All tests are on plain text: there
/// is no segment boundary, and a regex is compared as it is written (`isRouteTableValidForDelegateMatcher`, line 561).
fn misfit<'a>(child: &[Matcher<'a>], parent: &Matcher<'a>) -> Option<(Span, Misfit<'a>)> {
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
