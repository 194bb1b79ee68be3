//! From a resource or a written route to the effective routes that it comes to.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Routing, What, domains};
use crate::diagnostic::Reach;
use crate::model::{Action, Forward, Kind};
use crate::resolve::State;
use crate::snapshot::{ResourceId, RouteId};

/// Index of a virtual service, and of one of its effective routes.
pub type EffectiveId = (u32, u32);

/// Which effective routes each written route comes to.
#[derive(Debug, Default)]
pub struct ReachIndex {
    by_route: FxHashMap<RouteId, Vec<EffectiveId>>,
    by_group: FxHashMap<ResourceId, Vec<RouteId>>,
    /// The route tables that some virtual service looks into.
    tables: FxHashSet<ResourceId>,
    /// Virtual services by the written routes that have a problem of their own there; one that is only dropped for not fitting its
    /// parent is not among them.
    by_problem: FxHashMap<RouteId, Vec<u32>>,
    /// Virtual services by the route tables that they pass through.
    services: FxHashMap<ResourceId, u32>,
    /// Whether every virtual service could be worked out.
    is_complete: bool,
}

impl ReachIndex {
    /// Indexes every effective route once.
    pub fn build(routing: &Routing<'_>) -> ReachIndex {
        let mut index = ReachIndex { is_complete: true, ..ReachIndex::default() };
        let mut seen: FxHashSet<RouteId> = FxHashSet::default();
        for (service, translation) in routing.translations.iter().enumerate() {
            index.services.insert(routing.services[service], service as u32);
            index.tables.extend(&translation.tables);
            index.is_complete &= translation.oversize.is_none();
            for problem in &translation.problems {
                if matches!(problem.what, What::Dropped { .. }) {
                    continue;
                }
                index.by_problem.entry(problem.route).or_default().push(service as u32);
            }
            for (at, route) in translation.routes.iter().enumerate() {
                index.by_route.entry(route.id).or_default().push((service as u32, at as u32));
                if let Action::Forward { to: Forward::Group(reference), .. } = &route.route.action
                    && seen.insert(route.id)
                {
                    let (namespace, name) = (reference.namespace.value, reference.name.value);
                    let group = routing.outcomes.resolver.resource(Kind::UpstreamGroup, namespace, name);
                    if let State::Defined(group) = group {
                        index.by_group.entry(group).or_default().push(route.id);
                    }
                }
            }
        }
        index
    }

    /// The effective routes of a written route.
    pub fn of_route(&self, route: RouteId) -> &[EffectiveId] {
        self.by_route.get(&route).map_or(&[], Vec::as_slice)
    }

    /// The written routes that forward to a group and reach some virtual service.
    pub fn of_group(&self, group: ResourceId) -> &[RouteId] {
        self.by_group.get(&group).map_or(&[], Vec::as_slice)
    }

    /// Index of a virtual service in [`Routing::services`].
    pub fn service(&self, id: ResourceId) -> Option<usize> {
        self.services.get(&id).map(|&service| service as usize)
    }

    /// Whether some virtual service comes to a route table; its routes may be dropped all the same.
    pub fn is_visited(&self, table: ResourceId) -> bool {
        self.tables.contains(&table)
    }

    /// How far a set of written routes reaches.
    pub fn reach(&self, routing: &Routing<'_>, routes: impl IntoIterator<Item = RouteId>) -> Reach {
        let mut effective: Vec<EffectiveId> =
            routes.into_iter().flat_map(|route| self.of_route(route)).copied().collect();
        effective.sort_unstable();
        effective.dedup();
        let mut services: Vec<usize> = effective.iter().map(|(service, _)| *service as usize).collect();
        services.dedup();
        let mut reach = reach_of_services(routing, &services);
        reach.routes = effective.len();
        reach
    }

    /// Whether a written route comes to something in some virtual service, be it to a problem of its own.
    pub fn is_met(&self, route: RouteId) -> bool {
        !self.is_complete || self.by_route.contains_key(&route) || self.by_problem.contains_key(&route)
    }

    /// How far a route with a problem reaches: the hosts that lose it, each counted as one route.
    pub fn reach_of_problem(&self, routing: &Routing<'_>, route: RouteId) -> Reach {
        let mut services: Vec<usize> =
            self.by_problem.get(&route).into_iter().flatten().map(|&service| service as usize).collect();
        services.dedup();
        Reach { routes: services.len(), ..reach_of_services(routing, &services) }
    }

    /// How far a problem reaches that takes whole hosts out: all of their routes.
    pub fn reach_of_lost_hosts(&self, routing: &Routing<'_>, route: RouteId) -> Reach {
        let services = self.by_problem.get(&route).into_iter().flatten();
        self.reach_of_services(routing, services.map(|&service| service as usize))
    }

    /// How far a group reaches.
    pub fn reach_of_group(&self, routing: &Routing<'_>, group: ResourceId) -> Reach {
        self.reach(routing, self.of_group(group).iter().copied())
    }

    /// How far a virtual service reaches: all of its routes.
    pub fn reach_of_service(&self, routing: &Routing<'_>, service: ResourceId) -> Reach {
        self.reach_of_services(routing, self.service(service))
    }

    /// How far some virtual services reach, given by their index in [`Routing::services`], in any order, also more than once: all of
    /// their routes.
    pub fn reach_of_services(&self, routing: &Routing<'_>, services: impl IntoIterator<Item = usize>) -> Reach {
        let mut services: Vec<usize> = services.into_iter().collect();
        services.sort_unstable();
        services.dedup();
        let mut reach = reach_of_services(routing, &services);
        reach.routes = services.iter().map(|&at| routing.translations[at].routes.len()).sum();
        reach
    }
}

/// Hosts and domains of some virtual services; the routes are left at 0.
fn reach_of_services(routing: &Routing<'_>, services: &[usize]) -> Reach {
    let snapshot = routing.outcomes.snapshot;
    let mut reach = Reach::default();
    for &service in services {
        let resource = snapshot.resource(routing.services[service]);
        reach.hosts.push(resource.path());
        reach.domains.extend(domains(resource).iter().map(|domain| domain.value.to_owned()));
    }
    reach.hosts.sort_unstable();
    reach.hosts.dedup();
    reach.domains.sort_unstable();
    reach.domains.dedup();
    reach
}
