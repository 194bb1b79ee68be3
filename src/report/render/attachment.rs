//! What becomes of the parents of routes, as their status would say.

use super::Filter;
use crate::context::Context;
use crate::model::slashed;
use crate::report::shape::render::Attachment;
use crate::routing::gateway_api::attachment::Outcome;
use crate::routing::gateway_api::backend::Unresolved;
use crate::routing::gateway_api::delegation::{Delegation, Fitness};
use crate::snapshot::ResourceId;
use crate::text::Role;

/// What becomes of each parent of each route of the Gateway API that fits the filter, then of routes that others delegate to.
pub fn attachments(cx: &Context<'_>, filter: &Filter) -> Vec<Attachment> {
    let asked = filter.group.is_some() || filter.upstream.is_some();
    let is_shown = |id: ResourceId| {
        let route = cx.resource(id);
        let wanted = filter.host.as_ref().is_none_or(|wanted| wanted == route.name || *wanted == route.path());
        route.role == Role::Subject && wanted && !asked
    };
    let routing = &cx.routing.gateway_api;
    let mut known: Option<(ResourceId, Option<Unresolved>)> = None;
    let mut unresolved = |id: ResourceId| match known {
        Some((of, unresolved)) if of == id => unresolved,
        _ => {
            let found = routing.unresolved(cx.snapshot, &cx.index, id);
            known = Some((id, found));
            found
        }
    };
    let mut shown = Vec::new();
    for attachment in routing.attachments.iter().filter(|attachment| is_shown(attachment.route)) {
        let to = &attachment.parent.to;
        if attachment.outcome == Outcome::OtherKind && to.kind.value == "HTTPRoute" {
            continue;
        }
        let route = cx.resource(attachment.route);
        let parent = slashed(to.namespace_or(route.namespace), to.name.value);
        let mut one = of(cx, attachment.route, (to.kind.value, parent), unresolved(attachment.route));
        one.section = attachment.parent.section.map(|section| section.value.to_owned());
        one.accepted = match attachment.outcome {
            Outcome::Unseen | Outcome::Elsewhere | Outcome::OtherKind => None,
            outcome => Some(outcome.is_accepted()),
        };
        one.accepted_reason = attachment.outcome.reason();
        shown.push(one);
    }
    let mut delegations: Vec<(&Delegation, &Fitness)> = routing.delegations.found.iter().collect();
    delegations.sort_by_key(|(delegation, _)| (delegation.child, delegation.parent));
    for (delegation, fitness) in delegations.into_iter().filter(|(delegation, _)| is_shown(delegation.child)) {
        let parent = cx.resource(delegation.parent);
        let mut one = of(cx, delegation.child, (parent.kind.as_str(), parent.path()), unresolved(delegation.child));
        one.accepted = Some(*fitness == Fitness::Fits);
        one.accepted_reason = Some(if *fitness == Fitness::Fits { "Accepted" } else { "UnsupportedValue" });
        shown.push(one);
    }
    shown
}

fn of(
    cx: &Context<'_>,
    route: ResourceId,
    (parent_kind, parent): (&str, String),
    unresolved: Option<Unresolved>,
) -> Attachment {
    Attachment {
        environment: None,
        route: cx.resource(route).path(),
        route_kind: cx.resource(route).kind.as_str(),
        parent_kind: parent_kind.to_owned(),
        parent,
        section: None,
        accepted: None,
        accepted_reason: None,
        resolved_refs: unresolved.is_none(),
        resolved_refs_reason: unresolved.map_or("ResolvedRefs", Unresolved::reason),
    }
}
