//! What stands at a place of a file: the resource, the way to it, the reference, the weight.

use glooscope::context::weighted::weighted_lists;
use glooscope::context::{Context, Link};
use glooscope::index::State;
use glooscope::model::{Kind, Resource};
use glooscope::snapshot::ResourceId;
use glooscope::snapshot::trace::{Step, Way, path_to};
use glooscope::text::{FileId, Span, Spanned};
use glooscope::traffic::{Outcome, Reach, Rounding, percents};

use super::place::holds;

/// A place, and what follows from the sources.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'v, 'a> {
    /// What follows from the sources.
    pub(super) cx: &'v Context<'a>,
    /// The file.
    pub(super) file: FileId,
    /// The byte.
    pub(super) offset: u32,
}

/// A weight, and what it comes to.
#[derive(Debug)]
pub(super) struct Weighed {
    /// The weight as it is written.
    pub(super) weight: Spanned<u32>,
    /// Its share, such as `12.5%`.
    pub(super) percent: String,
    /// What all weights add up to.
    pub(super) total: u64,
    /// Whose it is, such as `upstream group shop/checkout`.
    pub(super) of: String,
    /// How far the list reaches.
    pub(super) reach: Reach,
}

/// Something in a file that names a resource.
#[derive(Debug)]
pub(super) struct Named<'a> {
    /// All of it.
    pub(super) span: Span,
    /// The name in it.
    pub(super) name: Spanned<&'a str>,
    /// The kind that is meant.
    pub(super) kind: Kind,
    /// `namespace/name` as it is looked up.
    pub(super) path: String,
    /// What it leads to.
    pub(super) state: State,
}

impl<'a> Spot<'_, 'a> {
    /// The innermost resource that the place lies in.
    pub(super) fn resource(&self) -> Option<(ResourceId, &'a Resource<'a>)> {
        let cx = self.cx;
        let all = cx.snapshot.resources().map(|(id, _)| (id, cx.resource(id)));
        let here = all.filter(|(_, resource)| holds(resource.node.span(), self.file, self.offset));
        here.min_by_key(|(_, resource)| resource.node.span().range().len())
    }

    /// The way from the resource to the place.
    pub(super) fn way(&self) -> Option<(&'a Resource<'a>, Way<'a>)> {
        let (_, resource) = self.resource()?;
        Some((resource, path_to(resource.node, Span::new(self.file, self.offset, self.offset))))
    }

    /// The reference that holds the place, the innermost.
    pub(super) fn named(&self) -> Option<Named<'a>> {
        let (id, _) = self.resource()?;
        let all = names_in(self.cx, id).into_iter();
        all.filter(|it| holds(it.span, self.file, self.offset)).min_by_key(|it| it.span.range().len())
    }

    /// The resource whose own name stands at the place.
    pub(super) fn own_name(&self) -> Option<(ResourceId, Spanned<&'a str>)> {
        let (id, resource) = self.resource()?;
        let is_here = holds(resource.place, self.file, self.offset) && !resource.name.is_empty();
        is_here.then_some((id, Spanned { value: resource.name, span: resource.place }))
    }

    /// The resource that the place is about: the one that is referred to, or the one whose name stands there.
    pub(super) fn meant(&self) -> Option<ResourceId> {
        match self.named().map(|it| it.state) {
            Some(State::Defined(id) | State::Discovered(id) | State::Written(id)) => Some(id),
            Some(_) => None,
            None => self.own_name().map(|(id, _)| id),
        }
    }
}

/// The keys on a way.
pub(super) fn keys<'a>(way: &Way<'a>) -> Vec<&'a str> {
    let keys = way.steps.iter().filter_map(|step| match step {
        Step::Key(key) => Some(*key),
        Step::Item(_) => None,
    });
    keys.collect()
}

/// What a resource refers to.
fn names_in<'a>(cx: &Context<'a>, id: ResourceId) -> Vec<Named<'a>> {
    cx.graph().links_of(id).iter().filter_map(|link| of_link(cx, link)).collect()
}

/// What all resources refer to.
pub(super) fn all_names<'a>(cx: &Context<'a>) -> impl Iterator<Item = Named<'a>> {
    cx.graph().links.iter().filter_map(|link| of_link(cx, link))
}

fn of_link<'a>(cx: &Context<'a>, link: &Link<'a>) -> Option<Named<'a>> {
    let reference = link.reference();
    // What is made of other texts stands nowhere.
    let is_written = !cx.map().slice(reference.span).is_empty();
    is_written.then(|| Named {
        span: reference.span,
        name: reference.name,
        kind: link.kind,
        path: link.path(),
        state: link.state,
    })
}

/// Every weight of a file, with its share.
pub(super) fn weights(cx: &Context<'_>, file: FileId) -> Vec<Weighed> {
    let mut found = Vec::new();
    for list in weighted_lists(cx).filter(|list| list.span.file == file) {
        let outcome = list.outcome(cx);
        let percents = percents_of(&outcome);
        let places = list.destinations.iter().filter_map(|one| Some((one.span, one.weight?)));
        add(&mut found, places, &outcome, &percents, (&list.words(cx), &list.reach(cx)));
    }
    for rule in cx.http_rules().filter(|rule| rule.rule.span.file == file) {
        let Some(outcome) = cx.outcome_of_rule(rule.id) else { continue };
        let percents = percents_of(&outcome);
        let places = rule.rule.backends.iter().filter_map(|one| Some((one.to.span, one.weight?)));
        add(&mut found, places, &outcome, &percents, (&cx.route_words(rule.id), &cx.reach_of_route(rule.id)));
    }
    found
}

fn percents_of(outcome: &Outcome<'_>) -> Vec<String> {
    let counted = |lost: bool, weight: Option<u32>| if lost { 0 } else { weight.map_or(0, u64::from) };
    percents(
        &outcome.backends.iter().map(|one| counted(one.lost, one.weight)).collect::<Vec<_>>(),
        Rounding::Nearest(2),
    )
}

fn add(
    found: &mut Vec<Weighed>,
    places: impl Iterator<Item = (Span, Spanned<u32>)>,
    outcome: &Outcome<'_>,
    percents: &[String],
    (of, reach): (&str, &Reach),
) {
    for (span, weight) in places {
        let at = outcome.backends.iter().position(|backend| backend.span == span);
        let percent = at.and_then(|at| percents.get(at)).cloned().unwrap_or_else(|| "0%".to_owned());
        found.push(Weighed { weight, percent, total: outcome.total, of: of.to_owned(), reach: reach.clone() });
    }
}
