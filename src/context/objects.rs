//! What resources of the Gateway API refer to, by what for.

use crate::model::gateway_api::{FilterKind, GROUP, Object, Rule};
use crate::model::{Body, Resource};
use crate::text::Spanned;

/// What a reference is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Requests go there.
    Backend,
    /// Copies of requests go there.
    Mirror,
    /// Something else is done to requests by it.
    Extension,
    /// A gateway, a listener set or a route that hands requests on, which takes the route or the listeners.
    Parent,
    /// A certificate of a listener.
    Certificate,
    /// What a policy is for.
    Target,
}

/// A reference to an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'a> {
    /// The place of the rule that it stands in among those of the route.
    pub(super) rule: Option<u32>,
    /// What it is for.
    pub(super) role: Role,
    /// What it names.
    pub(super) to: &'a Object<'a>,
}

/// All references of a resource, in an order that is that of the manifest as far as people keep to the usual one.
pub(super) fn references<'a>(resource: &'a Resource<'a>) -> Vec<Reference<'a>> {
    let of = |role: Role| move |to: &'a Object<'a>| Reference { rule: None, role, to };
    match &resource.body {
        Body::HttpRoute(route) => {
            let rules = (0..).zip(&route.rules).flat_map(|(at, rule)| of_rule(at, rule));
            route.parents.iter().map(|parent| &parent.to).map(of(Role::Parent)).chain(rules).collect()
        }
        Body::OtherRoute(route) => {
            let rules = (0..).zip(&route.rules).flat_map(|(at, rule)| {
                rule.iter().map(move |backend| Reference { rule: Some(at), role: Role::Backend, to: &backend.to })
            });
            route.parents.iter().map(|parent| &parent.to).map(of(Role::Parent)).chain(rules).collect()
        }
        Body::ApiGateway(_) | Body::ListenerSet(_) => {
            let parent = match &resource.body {
                Body::ListenerSet(set) => Some(&set.parent),
                _ => None,
            };
            let certificates = super::http_rules::listeners(resource).iter().flat_map(|it| &it.certificates);
            parent.map(of(Role::Parent)).into_iter().chain(certificates.map(of(Role::Certificate))).collect()
        }
        Body::Policy(policy) => {
            let extensions = policy.extensions.iter().map(of(Role::Extension));
            policy.targets.iter().map(of(Role::Target)).chain(extensions).collect()
        }
        _ => Vec::new(),
    }
}

fn of_rule<'a>(at: u32, rule: &'a Rule<'a>) -> impl Iterator<Item = Reference<'a>> {
    let of = move |role: Role| move |to: &'a Object<'a>| Reference { rule: Some(at), role, to };
    let backends = rule.backends.iter().map(|backend| &backend.to).map(of(Role::Backend));
    let filters = rule.filters.iter().chain(rule.backends.iter().flat_map(|backend| &backend.filters));
    let named = filters.filter_map(move |filter| match &filter.kind {
        FilterKind::Mirror(to) => Some(of(Role::Mirror)(to)),
        FilterKind::Extension(to) => Some(of(Role::Extension)(to)),
        _ => None,
    });
    backends.chain(named)
}

/// The class of a gateway, which is named by nothing but its name.
pub(super) fn class<'a>(resource: &'a Resource<'a>) -> Option<&'a Spanned<&'a str>> {
    match &resource.body {
        Body::ApiGateway(gateway) if !gateway.class.value.is_empty() => Some(&gateway.class),
        _ => None,
    }
}

/// Whether a reference stands for all routes of a namespace, or for those with a label, and so for none by name.
pub(super) fn is_for_many(to: &Object<'_>) -> bool {
    to.kind.value == "label" || (to.group.value == GROUP && matches!(to.name.value, "" | "*"))
}
