//! How far something reaches, by what is asked: a route, a link, a resource, a problem.

use super::{Context, EffectiveId, Link};
use crate::model::Kind;
use crate::routing::gloo::GatewayView;
use crate::schema::Issue;
use crate::snapshot::{ResourceId, RouteId};
use crate::traffic::Reach;

impl Context<'_> {
    /// How far a written route reaches.
    pub fn reach_of_route(&self, route: RouteId) -> Reach {
        self.reach_of_routes([route])
    }

    /// How far a reference reaches: the route that it stands in, or what the resource that holds it decides. A route that is left out
    /// since its table can't be found counts once a host.
    pub fn reach_of_link(&self, link: &Link<'_>) -> Reach {
        match (link.route(), self.resource(link.from).kind) {
            (Some(route), _) if link.kind == Kind::RouteTable => self.reach_of_problem(route),
            (Some(route), _) => self.reach_of_route(route),
            (None, Kind::UpstreamGroup) => self.reach_of_group(link.from),
            (None, Kind::VirtualService) => self.reach_of_service(link.from),
            (None, _) => Reach::default(),
        }
    }

    /// How far a resource reaches: the routes whose requests it decides.
    pub fn reach_of(&self, id: ResourceId) -> Reach {
        let resource = self.resource(id);
        match resource.kind {
            Kind::VirtualService => self.reach_of_service(id),
            Kind::UpstreamGroup => self.reach_of_group(id),
            Kind::RouteTable | Kind::HttpRoute | Kind::GrpcRoute => {
                let routes = 0..resource.route_count() as u32;
                self.reach_of_routes(routes.map(|index| RouteId { owner: id, index }))
            }
            Kind::Upstream => {
                let mut routes: Vec<RouteId> = Vec::new();
                for link in self.graph().users(id) {
                    routes.extend(link.route());
                    if link.route().is_none() && self.resource(link.from).kind == Kind::UpstreamGroup {
                        routes.extend(self.reach().of_group(link.from));
                    }
                }
                self.reach_of_routes(routes)
            }
            _ => Reach::default(),
        }
    }

    /// How far what the field tables say of a resource reaches: the route that it is in, the hosts that the route takes out with
    /// itself, or all that the resource decides.
    pub fn reach_of_issue(&self, id: ResourceId, issue: &Issue<'_>) -> Reach {
        let is_route_holder = matches!(self.resource(id).kind, Kind::VirtualService | Kind::RouteTable);
        match route_index(&issue.path).filter(|_| is_route_holder) {
            Some(index) => {
                let route = RouteId { owner: id, index };
                if self.reach().of_route(route).is_empty() {
                    self.reach_of_lost_hosts(route)
                } else {
                    self.reach_of_route(route)
                }
            }
            None => self.reach_of(id),
        }
    }

    /// How far a set of written routes reaches.
    pub fn reach_of_routes(&self, routes: impl IntoIterator<Item = RouteId>) -> Reach {
        self.reach_of_effective(routes.into_iter().flat_map(|route| self.reach().of_route(route)).copied())
    }

    /// How far a set of effective routes reaches, in any order, also more than once.
    pub fn reach_of_effective(&self, routes: impl IntoIterator<Item = EffectiveId>) -> Reach {
        let mut effective: Vec<EffectiveId> = routes.into_iter().collect();
        effective.sort_unstable();
        effective.dedup();
        let mut services: Vec<usize> = effective.iter().map(|(service, _)| *service as usize).collect();
        services.dedup();
        let mut reach = hosts_of(self, &services);
        if services.iter().any(|&service| service >= self.routing.gloo.services.len()) {
            // A host of the Gateway API is several routes': those that are meant have a part in it alone.
            let owners = effective.iter().map(|&(service, at)| {
                let route = &self.routing.routes(service as usize)[at as usize];
                let is_shared = service as usize >= self.routing.gloo.services.len();
                let root = route.through.first().unwrap_or(&route.id).owner;
                self.resource(if is_shared { root } else { self.routing.owners(service as usize)[0] }).path()
            });
            reach.hosts = owners.collect();
            reach.hosts.sort_unstable();
            reach.hosts.dedup();
        }
        reach.routes = effective.len();
        reach
    }

    /// Whether Envoy gets the host of any of these effective routes, so that what it refuses in them takes a listener with it.
    pub fn is_sent(&self, routes: impl IntoIterator<Item = EffectiveId>) -> bool {
        routes.into_iter().any(|(service, _)| self.reach().is_served(service as usize))
    }

    /// The same for the route that a reference stands in.
    pub fn is_sent_with(&self, link: &Link<'_>) -> bool {
        link.route().is_some_and(|route| self.is_sent(self.reach().of_route(route).iter().copied()))
    }

    /// How far a route with a problem reaches: the hosts that lose it, each counted as one route.
    pub fn reach_of_problem(&self, route: RouteId) -> Reach {
        let mut services: Vec<usize> = self.reach().of_problem(route).collect();
        services.dedup();
        Reach { routes: services.len(), ..hosts_of(self, &services) }
    }

    /// How far a problem reaches that takes whole hosts out: all of their routes.
    pub fn reach_of_lost_hosts(&self, route: RouteId) -> Reach {
        self.reach_of_services(self.reach().of_problem(route))
    }

    /// How far a group reaches.
    pub fn reach_of_group(&self, group: ResourceId) -> Reach {
        self.reach_of_routes(self.reach().of_group(group).iter().copied())
    }

    /// How far a virtual service reaches: all of its routes.
    pub fn reach_of_service(&self, service: ResourceId) -> Reach {
        self.reach_of_services(self.reach().service(service))
    }

    /// How far some gateways reach: all routes of the virtual services that they take.
    pub fn reach_of_gateways<'v>(&'v self, gateways: impl IntoIterator<Item = &'v GatewayView<'v>>) -> Reach {
        let listeners = gateways.into_iter().flat_map(|view| &view.listeners);
        let services = listeners.flat_map(|listener| &listener.services);
        self.reach_of_services(services.filter_map(|&service| self.reach().service(service)))
    }

    /// How far some virtual services reach, given by their index in `Routing::services`, in any order, also more than once: all of
    /// their routes.
    pub fn reach_of_services(&self, services: impl IntoIterator<Item = usize>) -> Reach {
        let mut services: Vec<usize> = services.into_iter().collect();
        services.sort_unstable();
        services.dedup();
        let mut reach = hosts_of(self, &services);
        reach.routes = services.iter().map(|&at| self.routing.routes(at).len()).sum();
        reach
    }
}

/// Which route a path such as `spec.virtualHost.routes[2].matchers` leads into.
fn route_index(path: &str) -> Option<u32> {
    let rest = path.strip_prefix("spec.virtualHost.routes[").or_else(|| path.strip_prefix("spec.routes["))?;
    rest.split_once(']')?.0.parse().ok()
}

/// Hosts and domains of some virtual services; the routes are left at 0.
fn hosts_of(cx: &Context<'_>, services: &[usize]) -> Reach {
    let mut reach = Reach::default();
    for &service in services {
        reach.hosts.extend(cx.routing.owners(service).iter().map(|&owner| cx.resource(owner).path()));
        reach.domains.extend(cx.routing.domains_of_table(service).into_iter().map(str::to_owned));
    }
    reach.hosts.sort_unstable();
    reach.hosts.dedup();
    reach.domains.sort_unstable();
    reach.domains.dedup();
    reach
}
