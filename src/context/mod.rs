//! Everything that rules and reports look at, worked out once from a snapshot.

mod arrival;
pub mod copies;
mod counterpart;
pub mod covered;
pub mod dangling;
mod effect;
mod extent;
mod graph;
mod http_rules;
mod link;
mod link_share;
mod listeners;
mod near_miss;
mod objects;
pub mod precedence;
mod reach;
pub mod routes;
pub mod ties;
mod together;
mod totals;
mod treatment;
mod unserved;
pub mod weighted;
mod witness;

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use self::routes::WrittenRoute;
use crate::index::Index;
use crate::model::gloo::{Route, Signs};
use crate::model::{Kind, Resource};
use crate::routing::Routing;
use crate::routing::gateway_api;
use crate::routing::gloo::Outcomes;
use crate::routing::gloo::refusal::{self, Defect, Refusal};
use crate::schema::{Issue, IssueKind};
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::text::{Role, SourceMap, Span};
use crate::traffic::{self, Outcome};

pub use self::counterpart::Counterparts;
pub use self::graph::{Edge, ReferenceGraph, Vertex};
pub use self::http_rules::{HttpRule, NamedBackend, listeners};
pub use self::link::Link;
pub use self::listeners::{Answer, Considered, Effect, Hit, Listener, Listeners};
pub use self::near_miss::{Miss, NearMiss};
pub use self::reach::{EffectiveId, ReachIndex};
pub use self::together::Doubt;
pub use self::totals::ListenerTotals;
pub use self::treatment::Treatments;
pub use self::unserved::{LostRoute, TcpHost};
pub use self::witness::{Witness, Witnesses};

/// A snapshot and all that follows from it: a plain value.
///
/// The graph and the reach are worked out when they are first looked at: rendering needs neither, and pays for neither.
#[derive(Debug)]
pub struct Context<'a> {
    /// What was read.
    pub snapshot: &'a Snapshot<'a>,
    /// Resources by name, and how names resolve.
    pub index: Index<'a>,
    /// What the control plane makes of it.
    pub routing: Routing<'a>,
    graph: OnceLock<ReferenceGraph<'a>>,
    reach: OnceLock<ReachIndex<'a>>,
    refused_matchers: OnceLock<Vec<(WrittenRoute<'a>, Refusal<'a>)>>,
    dropped: OnceLock<FxHashSet<RouteId>>,
}

impl<'a> Context<'a> {
    /// Works out what follows from a snapshot.
    pub fn new(snapshot: &'a Snapshot<'a>) -> Context<'a> {
        Context::over(snapshot, Index::build(snapshot))
    }

    /// The same of a snapshot beside that of another context, with what is the same there.
    pub fn beside(known: &Context<'_>, snapshot: &'a Snapshot<'a>) -> Context<'a> {
        Context::over(snapshot, Index::beside(&known.index, snapshot))
    }

    fn over(snapshot: &'a Snapshot<'a>, index: Index<'a>) -> Context<'a> {
        let routing = Routing::build(snapshot, &index);
        Context {
            snapshot,
            index,
            routing,
            graph: OnceLock::new(),
            reach: OnceLock::new(),
            refused_matchers: OnceLock::new(),
            dropped: OnceLock::new(),
        }
    }

    /// Who refers to whom.
    pub fn graph(&self) -> &ReferenceGraph<'a> {
        self.graph.get_or_init(|| ReferenceGraph::build(self.snapshot, &self.index, &self.routing))
    }

    /// From resources to effective routes.
    pub fn reach(&self) -> &ReachIndex<'a> {
        self.reach.get_or_init(|| ReachIndex::build(&self.index, &self.routing))
    }

    /// What Envoy refuses of matchers, with the written route that has them; each place once.
    pub fn refused_matchers(&self) -> &[(WrittenRoute<'a>, Refusal<'a>)] {
        self.refused_matchers.get_or_init(|| {
            let mut told: FxHashSet<(Defect, Span)> = FxHashSet::default();
            let signs = Signs::PATTERN.with(Signs::CONDITIONS).with(Signs::METHODS);
            let all = routes::matchers_with(self, signs).flat_map(|(route, matcher)| {
                let refusals = refusal::values(matcher).into_iter().chain(refusal::sizes(matcher));
                refusals.map(move |refusal| (route, refusal))
            });
            all.filter(|(_, refusal)| told.insert((refusal.defect, refusal.span))).collect()
        })
    }

    /// What works out what routes come to.
    pub fn outcomes(&self) -> Outcomes<'_, 'a> {
        self.routing.gloo.outcomes(&self.index)
    }

    /// What an effective route comes to on a listener with or without the dynamic forward proxy.
    pub fn outcome(&self, route: &traffic::Route<'a>, dynamic_forward_proxy: bool) -> Outcome<'a> {
        self.routing.outcome(&self.index, route, dynamic_forward_proxy)
    }

    /// The texts.
    pub fn map(&self) -> &'a SourceMap {
        &self.snapshot.sources.map
    }

    /// The resource of that id.
    pub fn resource(&self, id: ResourceId) -> &'a Resource<'a> {
        &self.snapshot.resources[id.0 as usize]
    }

    /// The resources of a kind that are checked and that the cluster would hold, in the order of the documents.
    pub fn stored(&self, kind: Kind) -> impl Iterator<Item = (ResourceId, &'a Resource<'a>)> {
        let snapshot = self.snapshot;
        let all = self.index.in_order(kind).iter().map(|&id| (id, &*snapshot.resources[id.0 as usize]));
        all.filter(|(_, resource)| resource.role == Role::Subject)
    }

    /// Whether a route of a table never counts, though virtual services delegate to the table: it, or a delegation above it, is
    /// dropped everywhere for not fitting its parent. That is reported, and what else is wrong with it shows only afterwards.
    pub fn is_dropped(&self, route: RouteId) -> bool {
        // What these work out side by side is not for a thread to do that others wait for.
        let (graph, reach) = (self.graph(), self.reach());
        let dropped = self.dropped.get_or_init(|| {
            let tables = self.snapshot.resources().filter(|(_, resource)| resource.kind == Kind::RouteTable);
            let below = tables.filter(|(id, _)| graph.is_below_service(*id));
            let routes = below
                .flat_map(|(owner, table)| (0..table.routes().len() as u32).map(move |index| RouteId { owner, index }));
            routes.filter(|route| !reach.is_met(*route)).collect()
        });
        !dropped.is_empty() && dropped.contains(&route)
    }

    /// Every written route of the resources that are checked and that the cluster would hold, without those that are dropped.
    pub fn routes(&self) -> impl Iterator<Item = (RouteId, &'a Route<'a>)> {
        routes::written(self).map(|route| (route.id, route.route)).filter(|(id, _)| !self.is_dropped(*id))
    }

    /// Those of them that have any of some signs.
    pub fn routes_with(&self, signs: Signs) -> impl Iterator<Item = (RouteId, &'a Route<'a>)> {
        let written = routes::written_with(self, signs).map(|route| (route.id, route.route));
        written.filter(|(id, _)| !self.is_dropped(*id))
    }

    /// A route as it is written.
    pub fn route(&self, id: RouteId) -> Option<&'a Route<'a>> {
        self.resource(id.owner).routes().get(id.index as usize)
    }

    /// What a route is called in messages: `route reads of virtual service shop/www`; one without a name by its first matcher.
    pub fn route_words(&self, id: RouteId) -> String {
        let owner = self.resource(id.owner).key();
        if let Some((_, rule)) = gateway_api::rule(self.snapshot, id) {
            let name = rule.name.map_or_else(|| (id.index + 1).to_string(), |name| name.value.to_owned());
            return format!("rule {name} of {owner}");
        }
        let Some(route) = self.route(id) else { return format!("a route of {owner}") };
        match (route.name, route.matchers.first()) {
            (Some(name), _) if !name.value.is_empty() => format!("route {} of {owner}", name.value),
            (_, Some(matcher)) if matcher.path.is_some() => {
                format!("route {} of {owner}", traffic::describe(matcher))
            }
            _ => format!("route {} of {owner}", id.index + 1),
        }
    }

    /// What the resources on the way to a route are called; empty where there are none.
    pub fn way_words(&self, via: &[ResourceId]) -> &'static str {
        via.first().map_or("", |&id| self.resource(id).kind.words())
    }

    /// Whether an unknown field of a resource was probably meant as one of these, which is told with what follows from it.
    pub fn is_misspelt(&self, id: ResourceId, fields: &[&str]) -> bool {
        self.snapshot.checked(id).issues.iter().any(|issue| meant(issue).is_some_and(|meant| fields.contains(&meant)))
    }

    /// The routes of which a key is dropped that was meant as one of these, or was one in another version.
    pub fn misspelt_routes(&self, fields: &[&str]) -> FxHashSet<RouteId> {
        let routes = self.issues().filter_map(|(owner, _, issue)| {
            let (index, key) = issue.path.split_once("routes[")?.1.split_once(']')?;
            let key = key.strip_prefix('.').unwrap_or(key);
            let is_meant = match issue.what {
                IssueKind::UnknownField { .. } => fields.contains(&meant(issue)?),
                IssueKind::Removed { .. } | IssueKind::NotInVersion { .. } => fields.contains(&key),
                _ => false,
            };
            let is_own = is_meant && (!key.contains('.') || (key.starts_with("[\"") && key.ends_with("\"]")));
            Some(RouteId { owner, index: index.parse().ok().filter(|_| is_own)? })
        });
        routes.collect()
    }

    /// What the field tables say of the resources that are checked, in the order of the documents.
    pub fn issues(&self) -> impl Iterator<Item = (ResourceId, &'a Resource<'a>, &'a Issue<'a>)> {
        let snapshot = self.snapshot;
        let resources = snapshot.resources.iter().zip(&snapshot.checked).enumerate();
        resources.filter(|(_, (resource, _))| resource.role == Role::Subject).flat_map(|(at, (resource, checked))| {
            checked.issues.iter().map(move |issue| (ResourceId(at as u32), &**resource, issue))
        })
    }
}

/// The field that an unknown one was probably meant as.
fn meant<'i>(issue: &'i Issue<'_>) -> Option<&'i str> {
    let IssueKind::UnknownField { near, belongs, .. } = &issue.what else { return None };
    let last = |path: &'i str| path.rsplit_once('.').map_or(path, |(_, name)| name);
    near.or_else(|| belongs.as_deref().map(last))
}
