//! From a resource or a written route to the effective routes that it comes to.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::index::rows::Rows;
use crate::index::{By, Index, State};
use crate::model::Kind;
use crate::model::gloo::{Action, Forward};
use crate::routing::Routing;
use crate::routing::gloo::ProblemKind;
use crate::snapshot::{ResourceId, RouteId, Snapshot};
use crate::traffic::{Cause, HostStatus};

/// Index of a virtual service, and of one of its effective routes.
pub type EffectiveId = (u32, u32);

/// Which effective routes each written route comes to.
#[derive(Debug)]
pub struct ReachIndex<'a> {
    snapshot: &'a Snapshot<'a>,
    /// By the number of a written route.
    by_route: Rows<EffectiveId>,
    /// By the place of a group among the resources.
    by_group: Rows<RouteId>,
    /// The route tables that some virtual service looks into.
    tables: FxHashSet<ResourceId>,
    /// Virtual services by the written routes that have a problem of their own there, sorted by route; one that is only dropped for not
    /// fitting its parent is not among them.
    problems: Vec<(RouteId, u32)>,
    /// The written routes that are dropped somewhere for not fitting their parent.
    dropped: FxHashSet<RouteId>,
    /// The place of each virtual service in [`Routing::services`].
    services: FxHashMap<ResourceId, u32>,
    /// Whether every virtual service could be worked out.
    is_complete: bool,
    /// By virtual service: whether Envoy gets a host of it.
    is_served: Vec<bool>,
}

impl<'a> ReachIndex<'a> {
    /// Indexes every effective route once.
    pub fn build(index: &Index<'_>, routing: &Routing<'a>) -> ReachIndex<'a> {
        let snapshot = routing.snapshot();
        let services = routing.gloo.services.iter().enumerate().map(|(service, &id)| (id, service as u32)).collect();
        let mut tables = FxHashSet::default();
        let (mut problems, mut dropped) = (Vec::new(), FxHashSet::default());
        let mut is_complete = true;
        for (service, translation) in routing.gloo.translations.iter().enumerate() {
            tables.extend(&translation.tables);
            is_complete &= translation.oversize.is_none();
            for problem in &translation.problems {
                if matches!(problem.what, ProblemKind::Dropped { .. }) {
                    dropped.insert(problem.route);
                } else {
                    problems.push((problem.route, service as u32));
                }
            }
        }
        // Stable, so that the virtual services of a route stay in order.
        problems.sort_by_key(|(route, _)| *route);
        let effective = (0..routing.tables()).flat_map(|service| {
            let routes = routing.routes(service).iter().enumerate();
            routes.filter_map(move |(at, route)| Some((snapshot.route_number(route.id)?, (service as u32, at as u32))))
        });
        let by_route = Rows::collect(snapshot.route_count(), effective);
        let by_group = by_group(index, routing, &by_route);
        let mut is_served = vec![false; routing.tables()];
        for host in &routing.hosts {
            is_served[host.table] |= match host.status {
                // What isn't in the sources isn't anywhere.
                HostStatus::Unknown(Cause::SecretNotFound | Cause::GatewayNotFound) => !snapshot.options.closed,
                HostStatus::Ok | HostStatus::Unknown(_) => true,
                HostStatus::Rejected(_) | HostStatus::Unselected => false,
            };
        }
        ReachIndex { snapshot, by_route, by_group, tables, problems, dropped, services, is_complete, is_served }
    }

    /// The effective routes of a written route.
    pub fn of_route(&self, route: RouteId) -> &[EffectiveId] {
        self.snapshot.route_number(route).map_or(&[], |number| self.by_route.of(number))
    }

    /// The written routes that forward to a group and reach some virtual service, in the order in which these come to them.
    pub fn of_group(&self, group: ResourceId) -> &[RouteId] {
        self.by_group.of(group.0 as usize)
    }

    /// The virtual services in which a route has a problem of its own.
    pub fn of_problem(&self, route: RouteId) -> impl Iterator<Item = usize> {
        let start = self.problems.partition_point(|(known, _)| *known < route);
        let here = self.problems[start..].iter().take_while(move |(known, _)| *known == route);
        here.map(|(_, service)| *service as usize)
    }

    /// Index of a virtual service in `services` of Gloo's routing.
    pub fn service(&self, id: ResourceId) -> Option<usize> {
        self.services.get(&id).map(|&service| service as usize)
    }

    /// Whether Envoy gets a host of the virtual service at that index.
    pub fn is_served(&self, service: usize) -> bool {
        self.is_served[service]
    }

    /// Whether some virtual service comes to a route table; its routes may be dropped all the same.
    pub fn is_visited(&self, table: ResourceId) -> bool {
        self.tables.contains(&table)
    }

    /// Whether a written route is come to somewhere, and dropped there for not fitting its parent.
    pub fn is_dropped(&self, route: RouteId) -> bool {
        self.dropped.contains(&route)
    }

    /// Whether a written route comes to something in some virtual service, be it to a problem of its own.
    pub fn is_met(&self, route: RouteId) -> bool {
        !self.is_complete || !self.of_route(route).is_empty() || self.of_problem(route).next().is_some()
    }
}

/// The written routes that reach some virtual service, by the group that they forward to.
fn by_group(index: &Index<'_>, routing: &Routing<'_>, by_route: &Rows<EffectiveId>) -> Rows<RouteId> {
    let snapshot = routing.snapshot();
    let mut found = Vec::new();
    for (service, translation) in routing.gloo.translations.iter().enumerate() {
        for (at, route) in translation.routes.iter().enumerate() {
            let written = &snapshot.resource(route.id.owner).routes()[route.id.index as usize];
            let Action::Forward { to: Forward::Group(reference), .. } = &written.action else { continue };
            let Some(number) = snapshot.route_number(route.id) else { continue };
            // Only where it is first come to.
            if by_route.of(number).first() != Some(&(service as u32, at as u32)) {
                continue;
            }
            let (namespace, name) = (reference.namespace.value, reference.name.value);
            let group = index.resource(Kind::UpstreamGroup, namespace, name, By::default());
            if let State::Defined(group) = group {
                found.push((group.0 as usize, route.id));
            }
        }
    }
    Rows::collect(snapshot.resources.len(), found.iter().copied())
}
