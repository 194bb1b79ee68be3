//! kgateway's delegation: rules that hand requests on to other routes (`pkg/kgateway/translator/httproute/delegation*.go`).

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::attachment::http_route;
use super::backend::Unresolved;
use super::order::Entry;
use super::outcome::delegates;
use crate::index::Index;
use crate::model::gateway_api::{BackendRef, GROUP, HttpRoute};
use crate::model::{Condition, Kind, Matcher, Path, PathKind, Resource, stem};
use crate::snapshot::{Dialect, ResourceId, RouteId, Snapshot};
use crate::text::Spanned;

/// The annotation of a route that takes over the matches of who delegates to it, as kgateway has it, and Gloo Gateway before it.
const INHERITS: [&str; 2] =
    ["delegation.kgateway.dev/inherit-parent-matcher", "delegation.gateway.solo.io/inherit-parent-matcher"];
/// The annotation that gives a route a weight among all.
const WEIGHT: &str = "kgateway.dev/route-weight";
/// The namespace that stands for all, where labels pick.
const ALL: &str = "all";

/// So deep may delegation go.
const DEPTH: usize = 32;
/// So many matches are looked at for all routes together.
const STEPS: usize = 1 << 18;

/// What becomes of a route that another delegates to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Delegation {
    /// The route that is delegated to.
    pub child: ResourceId,
    /// The one that delegates.
    pub parent: ResourceId,
}

/// Whether a route can be delegated to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fitness {
    /// It can.
    Fits,
    /// It has host names, which such a route may not have.
    HasHostnames,
}

/// Whether a match lies within what is handed on to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    /// A rule that hands requests on to it: one within which it lies, if there is any.
    pub parent: RouteId,
    /// The place of that rule's match.
    pub matched: u32,
    /// Whether it lies within that.
    pub fits: bool,
}

/// What delegation comes to.
#[derive(Debug, Default)]
pub struct Delegations {
    /// Who delegates to whom, with what becomes of it.
    pub found: FxHashMap<Delegation, Fitness>,
    /// The matches of routes that others delegate to, each by its rule and its place there, with a rule that hands requests on to it:
    /// whether it lies within what some rule hands on.
    pub matches: FxHashMap<(RouteId, u32), Within>,
    /// Rules that close a circle, with the routes on the way round: the first once more at the end.
    pub cycles: FxHashMap<RouteId, Vec<ResourceId>>,
    /// Routes of which a rule delegates to nothing that takes requests.
    pub problems: FxHashMap<ResourceId, Unresolved>,
    /// How many matches were looked at.
    pub(super) steps: usize,
}

/// Flattens routes.
pub(super) struct Flattener<'c, 'a> {
    pub(super) snapshot: &'a Snapshot<'a>,
    pub(super) index: &'c Index<'a>,
    pub(super) ages: &'c FxHashMap<ResourceId, u32>,
    pub(super) delegations: &'c mut Delegations,
    pub(super) out: Vec<Entry<'a>>,
    /// Whether there was more than can be looked at.
    pub(super) is_cut: bool,
}

/// The way to a route.
#[derive(Clone, Debug)]
struct Way<'m, 'a> {
    /// The match under which it stands.
    parent: Option<&'m Matcher<'a>>,
    /// The place of that match in its rule.
    matched: u32,
    /// The routes on it, the first one's first.
    routes: Vec<ResourceId>,
    through: Arc<[RouteId]>,
    via: Arc<[ResourceId]>,
}

/// The routes that a backend delegates to.
pub(super) fn targets<'a>(
    snapshot: &Snapshot<'a>,
    index: &Index<'a>,
    home: &'a str,
    backend: &BackendRef<'a>,
) -> Vec<ResourceId> {
    let (namespace, name) = (backend.to.namespace_or(home), backend.to.name.value);
    if backend.to.kind.value == "label" {
        let label = format!("{}/label", backend.to.group.value);
        let labelled = index.labelled(Kind::HttpRoute, &label, name).iter().copied();
        return labelled.filter(|&id| namespace == ALL || snapshot.resource(id).namespace == namespace).collect();
    }
    if matches!(name, "" | "*") {
        let all = index.in_namespace(Kind::HttpRoute, namespace).iter().copied();
        return all.filter(|&id| index.is_stored(id)).collect();
    }
    index.stored(Kind::HttpRoute, namespace, name).into_iter().collect()
}

/// The weight of a route among all, where the controller heeds it; one that is no number counts as 0.
pub(super) fn weight(snapshot: &Snapshot<'_>, resource: &Resource<'_>, dialect: Dialect) -> i32 {
    if !snapshot.options.route_weights || dialect != Dialect::Kgateway {
        return 0;
    }
    resource.annotation(WEIGHT).and_then(|text| text.trim().parse().ok()).unwrap_or_default()
}

impl<'a> Flattener<'_, 'a> {
    /// All matches that a route comes to, those of routes that it delegates to among them.
    pub(super) fn flatten(&mut self, root: ResourceId, dialect: Dialect) {
        let way = Way { parent: None, matched: 0, routes: vec![root], through: Arc::from([]), via: Arc::from([]) };
        self.route(root, &way, dialect);
    }

    fn route(&mut self, owner: ResourceId, way: &Way<'_, 'a>, dialect: Dialect) {
        let Some(route) = http_route(self.snapshot, owner) else { return };
        let resource = self.snapshot.resource(owner);
        let order = (weight(self.snapshot, resource, dialect), self.ages.get(&owner).copied().unwrap_or(u32::MAX));
        let is_set = |name| resource.annotation(name).is_some_and(|text| matches!(text, "true" | "yes" | "enabled"));
        let inherits = INHERITS.iter().any(|name| is_set(name));
        for (index, rule) in (0..).zip(&route.rules) {
            let id = RouteId { owner, index };
            let handed: Vec<&BackendRef<'a>> =
                rule.backends.iter().filter(|backend| dialect == Dialect::Kgateway && delegates(backend)).collect();
            for (at, written) in rule.matches.iter().enumerate() {
                self.delegations.steps += 1;
                if self.delegations.steps > STEPS {
                    self.is_cut = true;
                    return;
                }
                let matcher = match way.parent {
                    None => Some(Cow::Borrowed(written)),
                    Some(parent) if inherits => Some(Cow::Owned(self.inherited(parent, written))),
                    Some(parent) => {
                        let fits = fits(parent, written);
                        self.within((id, at), way, fits);
                        fits.then_some(Cow::Borrowed(written))
                    }
                };
                let Some(matcher) = matcher else { continue };
                let entry =
                    |matcher| Entry::new(id, at, matcher, (Arc::clone(&way.via), Arc::clone(&way.through)), order);
                if handed.len() < rule.backends.len() || handed.is_empty() {
                    self.out.push(entry(matcher.clone()));
                }
                if !handed.is_empty()
                    && !self.children((id, at), &handed, &matcher, way, dialect)
                    && handed.len() == rule.backends.len()
                {
                    self.out.push(entry(matcher));
                }
            }
        }
    }

    /// Notes whether a match lies within that of its parent.
    fn within(&mut self, (id, at): (RouteId, usize), way: &Way<'_, 'a>, fits: bool) {
        let Some(&parent) = way.through.last() else { return };
        let within = Within { parent, matched: way.matched, fits };
        let known = self.delegations.matches.entry((id, at as u32)).or_insert(within);
        if fits && !known.fits {
            *known = within;
        }
    }

    /// Hands the requests of a match on; whether anything takes some.
    fn children(
        &mut self,
        (id, at): (RouteId, usize),
        handed: &[&BackendRef<'a>],
        matcher: &Matcher<'a>,
        way: &Way<'_, 'a>,
        dialect: Dialect,
    ) -> bool {
        let home = self.snapshot.resource(id.owner).namespace;
        let before = self.out.len();
        let mut is_cyclic = false;
        for backend in handed {
            for child in targets(self.snapshot, self.index, home, backend) {
                self.delegations.steps += 1;
                if self.delegations.steps > STEPS {
                    self.is_cut = true;
                    return true;
                }
                if let Some(at) = way.routes.iter().position(|&known| known == child) {
                    is_cyclic = true;
                    let round = || way.routes[at..].iter().copied().chain([child]).collect();
                    self.delegations.cycles.entry(id).or_insert_with(round);
                    continue;
                }
                if way.routes.len() >= DEPTH {
                    is_cyclic = true;
                    continue;
                }
                let Some(route) = http_route(self.snapshot, child) else { continue };
                if !self.wants(child, route, id.owner) {
                    continue;
                }
                let fitness = if route.hostnames.is_empty() { Fitness::Fits } else { Fitness::HasHostnames };
                self.delegations.found.insert(Delegation { child, parent: id.owner }, fitness);
                if fitness == Fitness::Fits {
                    let way = Way {
                        parent: Some(matcher),
                        matched: at as u32,
                        routes: way.routes.iter().copied().chain([child]).collect(),
                        through: way.through.iter().copied().chain([id]).collect(),
                        via: way.via.iter().copied().chain([child]).collect(),
                    };
                    self.route(child, &way, dialect);
                }
            }
        }
        let is_taken = self.out.len() > before;
        if !is_taken {
            let why = if is_cyclic { Unresolved::NotGranted } else { Unresolved::Missing };
            self.delegations.problems.entry(id.owner).or_insert(why);
        }
        is_taken
    }

    /// Whether a route may be delegated to by that one: it names no parents, or that one among them.
    fn wants(&self, child: ResourceId, route: &HttpRoute<'a>, parent: ResourceId) -> bool {
        let (home, parent) = (self.snapshot.resource(child).namespace, self.snapshot.resource(parent));
        route.parents.is_empty()
            || route.parents.iter().any(|wanted| {
                (wanted.to.group.value, wanted.to.kind.value) == (GROUP, "HTTPRoute")
                    && (wanted.to.namespace_or(home), wanted.to.name.value) == (parent.namespace, parent.name)
            })
    }

    /// A match below that of its parent, whose conditions it takes over: the parent's win.
    fn inherited(&self, parent: &Matcher<'a>, child: &Matcher<'a>) -> Matcher<'a> {
        let kind = child.path_kind().unwrap_or(PathKind::Elements);
        let joined = join(parent.path_text(), child.path_text());
        let span = child.path.map_or(child.span, |path| path.text.span);
        let path = Path { kind, text: Spanned { value: self.snapshot.sources.made.keep(joined), span } };
        let united = |parent: &[Condition<'a>], child: &[Condition<'a>]| {
            let is_new = |condition: &&Condition<'a>| !parent.iter().any(|it| it.name.value == condition.name.value);
            parent.iter().chain(child.iter().filter(is_new)).copied().collect()
        };
        Matcher {
            span: child.span,
            path: Some(path),
            case_sensitive: None,
            headers: united(&parent.headers, &child.headers),
            query: united(&parent.query, &child.query),
            methods: if parent.methods.is_empty() { child.methods.clone() } else { parent.methods.clone() },
        }
    }
}

/// Two paths one behind the other.
fn join(parent: &str, child: &str) -> String {
    let joined = [stem(parent), child].concat();
    let joined = if joined.len() > 1 { stem(&joined) } else { &joined };
    if joined.is_empty() { "/".to_owned() } else { joined.to_owned() }
}

/// Whether a match lies within that of its parent, and repeats what that asks for.
pub fn fits(parent: &Matcher<'_>, child: &Matcher<'_>) -> bool {
    let repeats = |parent: &[Condition<'_>], child: &[Condition<'_>]| {
        parent.iter().all(|wanted| child.iter().any(|condition| condition.same(wanted)))
    };
    let method = |matcher: &Matcher<'_>| matcher.methods.first().map(|method| method.value.to_owned());
    parent.path_kind() == Some(PathKind::Elements)
        && child.path_text().starts_with(parent.path_text())
        && repeats(&parent.headers, &child.headers)
        && repeats(&parent.query, &child.query)
        && (parent.methods.is_empty() || method(parent) == method(child))
}
