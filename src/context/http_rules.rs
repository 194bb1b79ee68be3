//! Rules of the Gateway API's routes as they are written, and the backends that they name.

use super::Context;
use crate::model::gateway_api::{FilterKind, HTTP_ROUTES, LISTENING, Listener, Object, ROUTES, Rule};
use crate::model::{Body, Kind, Matcher, Resource};
use crate::routing::gateway_api::backend::Resolved;
use crate::routing::gateway_api::{self, delegates};
use crate::snapshot::{Dialect, RouteId};
use crate::traffic::{Outcome, Reach};

/// A rule of an HTTP or gRPC route as it is written.
#[derive(Clone, Copy, Debug)]
pub struct HttpRule<'a> {
    /// Which it is.
    pub id: RouteId,
    /// The route that holds it.
    pub owner: &'a Resource<'a>,
    /// The rule.
    pub rule: &'a Rule<'a>,
}

/// A backend that a route names.
#[derive(Clone, Debug)]
pub struct NamedBackend<'a> {
    /// The route's rule; for routes of other protocols the place of their rule.
    pub route: RouteId,
    /// The route.
    pub owner: &'a Resource<'a>,
    /// The reference.
    pub to: &'a Object<'a>,
    /// Whether it only gets copies of requests.
    pub is_mirror: bool,
    /// What it resolves to.
    pub resolved: Resolved<'a>,
}

/// The listeners of a gateway or a listener set.
pub fn listeners<'a>(owner: &'a Resource<'a>) -> &'a [Listener<'a>] {
    match &owner.body {
        Body::ApiGateway(gateway) => &gateway.listeners,
        Body::ListenerSet(set) => &set.listeners,
        _ => &[],
    }
}

impl<'a> Context<'a> {
    /// Every rule of the HTTP and gRPC routes that are checked and that the cluster would hold.
    pub fn http_rules(&self) -> impl Iterator<Item = HttpRule<'a>> {
        HTTP_ROUTES.into_iter().flat_map(|kind| self.stored(kind)).flat_map(|(owner, resource)| {
            let rules: &'a [Rule<'a>] = match &resource.body {
                Body::HttpRoute(route) => &route.rules,
                _ => &[],
            };
            (0..).zip(rules).map(move |(index, rule)| HttpRule { id: RouteId { owner, index }, owner: resource, rule })
        })
    }

    /// Every match of those rules, as it is written.
    pub fn http_matches(&self) -> impl Iterator<Item = (HttpRule<'a>, &'a Matcher<'a>)> {
        self.http_rules().flat_map(|written| written.rule.matches.iter().map(move |matcher| (written, matcher)))
    }

    /// What a rule of an HTTP route comes to by itself.
    pub fn outcome_of_rule(&self, id: RouteId) -> Option<Outcome<'a>> {
        let (owner, rule) = gateway_api::rule(self.snapshot, id)?;
        let routing = &self.routing.gateway_api;
        Some(routing.outcome_of_rule((self.snapshot, &self.index), (owner, rule), routing.dialect(id.owner)))
    }

    /// Every backend that a route of the Gateway API names, resolved; not those that hand requests on to other routes.
    pub fn named_backends(&self) -> impl Iterator<Item = NamedBackend<'a>> {
        self.named_backends_where(|_, _| true)
    }

    /// The same of those that are wanted.
    pub fn named_backends_where(
        &self,
        is_wanted: impl Fn(&Resource<'a>, &Object<'a>) -> bool + Copy,
    ) -> impl Iterator<Item = NamedBackend<'a>> {
        ROUTES.into_iter().flat_map(|kind| self.stored(kind)).flat_map(move |(id, owner)| {
            let dialect = self.routing.gateway_api.dialect(id);
            let all = references(owner, dialect);
            all.into_iter().filter(move |(_, to, _)| is_wanted(owner, to)).map(move |(index, to, is_mirror)| {
                let backends = self.routing.gateway_api.backends(self.snapshot, &self.index);
                let resolved = backends.resolve(owner, to);
                NamedBackend { route: RouteId { owner: id, index }, owner, to, is_mirror, resolved }
            })
        })
    }

    /// Every reference of the Gateway API that a grant may be needed for, also of resources that are not checked: from routes to backends,
    /// from gateways and listener sets to certificates.
    pub fn grantable(&self) -> impl Iterator<Item = (&'a Resource<'a>, &'a Object<'a>)> {
        let stored = |kind: Kind| self.index.in_order(kind).iter().map(|&id| (id, self.resource(id)));
        let routes = ROUTES.into_iter().flat_map(stored).flat_map(|(id, owner)| {
            let all = references(owner, self.routing.gateway_api.dialect(id));
            all.into_iter().map(move |(_, to, _)| (owner, to))
        });
        let holders = LISTENING.into_iter().flat_map(stored).flat_map(|(_, owner)| {
            listeners(owner).iter().flat_map(|listener| &listener.certificates).map(move |to| (owner, to))
        });
        routes.chain(holders)
    }

    /// How far a backend of a route reaches.
    pub fn reach_of_backend(&self, backend: &NamedBackend<'a>) -> Reach {
        if backend.owner.kind.has_http_rules() { self.reach_of_route(backend.route) } else { Reach::default() }
    }
}

fn references<'a>(owner: &'a Resource<'a>, dialect: Dialect) -> Vec<(u32, &'a Object<'a>, bool)> {
    let mut found = Vec::new();
    match &owner.body {
        Body::HttpRoute(route) => {
            for (index, rule) in (0..).zip(&route.rules) {
                let plain = rule.backends.iter().filter(|backend| dialect != Dialect::Kgateway || !delegates(backend));
                found.extend(plain.map(|backend| (index, &backend.to, false)));
                found.extend(rule.filters.iter().filter_map(|filter| match &filter.kind {
                    FilterKind::Mirror(to) => Some((index, to, true)),
                    _ => None,
                }));
            }
        }
        Body::OtherRoute(route) => {
            for (index, rule) in (0..).zip(&route.rules) {
                found.extend(rule.iter().map(|backend| (index, &backend.to, false)));
            }
        }
        _ => {}
    }
    found
}
