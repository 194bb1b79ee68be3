//! What Gloo's routes are expected to come to.

use std::borrow::Cow;

use super::deed::Deed;
use super::{Converted, Fate, Kept};
use crate::context::Context;
use crate::model::{Matcher, Path, PathKind};
use crate::traffic::Route;

/// What Gloo's routes come to once all that findings say is done.
pub(super) struct Expected<'a> {
    pub(super) routes: Vec<Route<'a>>,
    /// The entry that each is.
    pub(super) entries: Vec<usize>,
    pub(super) deeds: Vec<Deed>,
    /// What each did in Gloo, letter by letter.
    pub(super) plain: Vec<Deed>,
    pub(super) kept: Vec<Kept>,
}

impl<'a> Expected<'a> {
    pub(super) fn of(cx: &Context<'a>, service: usize, converted: &Converted) -> Expected<'a> {
        let (routes, entries, deeds) = (Vec::new(), Vec::new(), Vec::new());
        let mut found = Expected { routes, entries, deeds, plain: Vec::new(), kept: Vec::new() };
        let mut at = 0;
        let owner = cx.routing.gloo.services[service];
        for route in &cx.routing.gloo.translation(service).routes {
            for matcher in route.matchers.iter() {
                if let Some(Fate::Kept(kept)) = converted.entries.get(at) {
                    found.entries.push(at);
                    found.deeds.push(match kept.answers {
                        Some(status) => Deed::answer(status),
                        None => Deed::of(cx, (route, matcher), owner, kept.by_elements || kept.rewrites_elements),
                    });
                    found.plain.push(Deed::of(cx, (route, matcher), owner, false));
                    found.kept.push(kept.clone());
                    found.routes.push(Route { matchers: Cow::Owned(vec![read(matcher, kept)]), ..route.clone() });
                }
                at += 1;
            }
        }
        found
    }
}

/// A matcher as it is written.
fn read<'a>(matcher: &Matcher<'a>, kept: &Kept) -> Matcher<'a> {
    let mut matcher = matcher.clone();
    if let Some(path) = &mut matcher.path
        && kept.by_elements
        && path.kind == PathKind::Prefix
    {
        *path = Path { kind: PathKind::Elements, ..*path };
    }
    matcher
}
