//! Routes as they are written, each once, however many hosts share them.

use std::borrow::Cow;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::Context;
use crate::model::gloo::{Action, Route, Signs};
use crate::model::{Kind, Matcher, Resource, ResourceKey};
use crate::routing::gloo::Problem;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::{Role, Span};
use crate::traffic::{self, Reach};

/// A route as it is written.
#[derive(Clone, Copy, Debug)]
pub struct WrittenRoute<'a> {
    /// Which it is.
    pub id: RouteId,
    /// The virtual service or route table that holds it.
    pub owner: &'a Resource<'a>,
    /// The route.
    pub route: &'a Route<'a>,
}

/// Every route of the virtual services and route tables that are checked and that the cluster would hold.
pub fn written<'a>(cx: &Context<'a>) -> impl Iterator<Item = WrittenRoute<'a>> {
    owners(cx).flat_map(routes_of)
}

/// Those of them that have any of some signs.
pub fn written_with<'a>(cx: &Context<'a>, signs: Signs) -> impl Iterator<Item = WrittenRoute<'a>> {
    let some = owners(cx).filter(move |(_, resource)| resource.signs.has_any(signs));
    some.flat_map(routes_of).filter(move |written| written.route.signs.has_any(signs))
}

fn owners<'a>(cx: &Context<'a>) -> impl Iterator<Item = (ResourceId, &'a Resource<'a>)> {
    [Kind::VirtualService, Kind::RouteTable].into_iter().flat_map(|kind| cx.stored(kind))
}

fn routes_of<'a>((owner, resource): (ResourceId, &'a Resource<'a>)) -> impl Iterator<Item = WrittenRoute<'a>> {
    let routes = (0..).zip(resource.routes());
    routes.map(move |(index, route)| WrittenRoute { id: RouteId { owner, index }, owner: resource, route })
}

/// The written route of that id, where it is checked.
pub fn find<'a>(cx: &Context<'a>, id: RouteId) -> Option<WrittenRoute<'a>> {
    let owner = cx.resource(id.owner);
    let route = owner.routes().get(id.index as usize)?;
    (owner.role == Role::Subject).then_some(WrittenRoute { id, owner, route })
}

impl WrittenRoute<'_> {
    /// The resource that holds it.
    pub fn key(&self) -> ResourceKey {
        self.owner.key()
    }

    /// What it is called in messages.
    pub fn words(&self, cx: &Context<'_>) -> String {
        cx.route_words(self.id)
    }

    /// What it is called where one of its matchers is meant, so that the matcher isn't told twice.
    pub fn owner_words(&self, cx: &Context<'_>) -> String {
        match self.route.name {
            Some(name) if !name.value.is_empty() => self.words(cx),
            _ => format!("route {} of {}", self.id.index + 1, self.key()),
        }
    }

    /// Its first line, for findings about the route as a whole.
    pub fn head(&self, cx: &Context<'_>) -> Span {
        cx.map().first_line(self.route.span)
    }

    /// The first line of its first matcher; of the route itself where none is written.
    pub fn matcher_head(&self, cx: &Context<'_>) -> Span {
        cx.map().first_line(self.route.matchers.first().map_or(self.route.span, |matcher| matcher.span))
    }

    /// How far it reaches.
    pub fn reach(&self, cx: &Context<'_>) -> Reach {
        cx.reach_of_route(self.id)
    }

    /// How far it reaches where Envoy refuses it, and with it the listeners of all hosts that it comes to.
    pub fn reach_if_refused(&self, cx: &Context<'_>) -> Reach {
        let mut reach = self.reach(cx);
        reach.listener = cx.is_sent(cx.reach().of_route(self.id).iter().copied());
        reach
    }

    /// Whether no virtual service of the sources comes to it, so that it does nothing yet.
    pub fn is_idle(&self, cx: &Context<'_>) -> bool {
        self.owner.kind == Kind::RouteTable && !cx.reach().is_visited(self.id.owner)
    }
}

/// What goes wrong while routes are put together, by written route: the problem, and each virtual service that has it.
pub type Problems<'c, 'a> = IndexMap<RouteId, Vec<(usize, &'c Problem<'a>)>, FxBuildHasher>;

/// The problems of written routes that are checked, in the order in which the virtual services come to them.
pub fn problems<'c, 'a>(cx: &'c Context<'a>, wanted: impl Fn(&Problem<'a>) -> bool) -> Problems<'c, 'a> {
    let mut found: Problems<'c, 'a> = IndexMap::default();
    for (service, translation) in cx.routing.gloo.translations.iter().enumerate() {
        for problem in translation.problems.iter().filter(|problem| wanted(problem)) {
            if cx.resource(problem.route.owner).role == Role::Subject {
                found.entry(problem.route).or_default().push((service, problem));
            }
        }
    }
    found
}

/// How far problems reach that take whole hosts out.
pub fn reach_of_stripped(cx: &Context<'_>, problems: &[(usize, &Problem<'_>)]) -> Reach {
    cx.reach_of_services(problems.iter().map(|(service, _)| *service))
}

/// The matchers that reach Envoy or are meant to, each place once: those of effective routes with what they inherit, and the
/// written ones of routes that no host comes to. A delegating route's own count only as far as its children inherit them. Of routes that
/// inherit nothing, only those that have any of some signs are among them.
pub fn matchers_with<'c, 'a>(
    cx: &'c Context<'a>,
    signs: Signs,
) -> impl Iterator<Item = (WrittenRoute<'a>, &'c Matcher<'a>)> {
    let mut seen = vec![false; cx.snapshot.route_count()];
    let mut inherited: FxHashSet<(RouteId, [Option<Span>; 3], usize)> = FxHashSet::default();
    let is_written = |effective: &traffic::Route<'_>| matches!(effective.matchers, Cow::Borrowed(_));
    let has_signs = move |id: RouteId| cx.route(id).is_some_and(|route| route.signs.has_any(signs));
    let services = cx.routing.gloo.services.iter().zip(&cx.routing.gloo.translations);
    // A route is its service's own, or a table's.
    let services = services.filter(move |(service, translation)| {
        cx.resource(**service).signs.has_any(signs) || !translation.tables.is_empty()
    });
    let effective = services.flat_map(|(_, translation)| &translation.routes);
    let effective = effective.filter(move |effective| !is_written(effective) || has_signs(effective.id));
    let effective = effective.filter(move |effective| {
        let number = cx.snapshot.route_number(effective.id);
        !is_written(effective) || number.is_some_and(|number| !std::mem::replace(&mut seen[number], true))
    });
    let found = effective.filter_map(|effective| Some((find(cx, effective.id)?, effective)));
    let reached = found.flat_map(move |(route, effective)| {
        effective.matchers.iter().map(move |matcher| (route, matcher, is_written(effective)))
    });
    let reached = reached.filter(move |(route, matcher, is_written)| {
        // Below parents that ask for different things a matcher is not the same.
        let [header, query] = [&matcher.headers, &matcher.query].map(|all| all.first().map(|first| first.span));
        let place = (route.id, [matcher.path.map(|path| path.text.span), header, query], matcher.headers.len());
        *is_written || inherited.insert(place)
    });
    let idle = written_with(cx, signs)
        .filter(|route| !matches!(route.route.action, Action::Delegate(_)) && cx.reach().of_route(route.id).is_empty());
    let idle = idle.flat_map(|route| route.route.matchers.iter().map(move |matcher| (route, matcher)));
    reached.map(|(route, matcher, _)| (route, matcher)).chain(idle)
}
