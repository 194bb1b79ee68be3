//! Resources whose content changes, and an order in which to apply them.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::content;
use super::fate::Change;
use crate::context::Context;
use crate::index::State;
use crate::model::{Kind, Resource, ResourceKey};
use crate::snapshot::ResourceId;

/// One resource in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceChange {
    /// Who it is.
    pub resource: ResourceKey,
    /// What becomes of it: added, removed or changed.
    pub change: Change,
}

/// Compares every resource of both states. One that was renamed is a new one and one that is gone, as it is to the cluster.
pub(super) fn compare(before: &Context<'_>, after: &Context<'_>) -> Vec<ResourceChange> {
    let shared = shared(before, after);
    let own = |cx: &Context<'_>| -> BTreeMap<ResourceKey, ResourceId> {
        resources_where(cx, |resource| !shared.contains(&address(resource)))
    };
    let mut old = own(before);
    let mut found = Vec::new();
    for (key, id) in own(after) {
        let change = match old.remove(&key) {
            None => Change::Added,
            Some(then) => {
                let (then, now) = (before.resource(then), after.resource(id));
                if then.node.raw() == now.node.raw() || content::of_resource(then) == content::of_resource(now) {
                    continue;
                }
                Change::Changed
            }
        };
        found.push(ResourceChange { resource: key, change });
    }
    found.extend(old.into_keys().map(|resource| ResourceChange { resource, change: Change::Removed }));
    found.sort_by(|a, b| a.resource.cmp(&b.resource));
    found
}

/// Where the very resources stand that both states have, which are the same without a look at them.
fn shared(before: &Context<'_>, after: &Context<'_>) -> FxHashSet<usize> {
    let stored = |cx: &Context<'_>| -> FxHashSet<usize> {
        Kind::ALL.into_iter().flat_map(|kind| cx.stored(kind)).map(|(_, resource)| address(resource)).collect()
    };
    let (before, after) = (stored(before), stored(after));
    before.intersection(&after).copied().collect()
}

fn address(resource: &Resource<'_>) -> usize {
    std::ptr::from_ref(resource).addr()
}

fn resources(cx: &Context<'_>) -> BTreeMap<ResourceKey, ResourceId> {
    resources_where(cx, |_| true)
}

fn resources_where(cx: &Context<'_>, wanted: impl Fn(&Resource<'_>) -> bool) -> BTreeMap<ResourceKey, ResourceId> {
    let stored = Kind::ALL.into_iter().flat_map(|kind| cx.stored(kind)).filter(|(_, resource)| wanted(resource));
    stored.map(|(id, resource)| (resource.key(), id)).collect()
}

/// The changes in an order in which no reference dangles in between: what is referred to before what refers to it, and deletions after
/// all else, the other way round.
pub fn in_order<'c>(
    before: &Context<'_>,
    after: &Context<'_>,
    changes: &'c [ResourceChange],
) -> Vec<&'c ResourceChange> {
    let (gone, kept): (Vec<&ResourceChange>, Vec<&ResourceChange>) =
        changes.iter().partition(|change| change.change == Change::Removed);
    let mut order = bottom_up(after, &kept);
    let mut deletions = bottom_up(before, &gone);
    deletions.reverse();
    order.extend(deletions);
    order
}

/// What is referred to before what refers to it; where nothing decides, and for what refers to itself in the end, by kind and name.
fn bottom_up<'c>(cx: &Context<'_>, changes: &[&'c ResourceChange]) -> Vec<&'c ResourceChange> {
    let ids = resources(cx);
    let place: BTreeMap<ResourceId, usize> =
        changes.iter().enumerate().filter_map(|(at, change)| Some((*ids.get(&change.resource)?, at))).collect();
    let mut waits_for: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); changes.len()];
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); changes.len()];
    for (&id, &at) in &place {
        for link in cx.graph().links_of(id) {
            let (State::Defined(to) | State::Discovered(to)) = link.state else { continue };
            if let Some(&to) = place.get(&to).filter(|&&to| to != at)
                && waits_for[at].insert(to)
            {
                users[to].push(at);
            }
        }
    }
    let key = |at: usize| (changes[at].resource.kind.rank(), &changes[at].resource, at);
    let mut ready: BTreeSet<_> = (0..changes.len()).filter(|&at| waits_for[at].is_empty()).map(key).collect();
    let mut rest: BTreeSet<_> = (0..changes.len()).filter(|&at| !waits_for[at].is_empty()).map(key).collect();
    let mut order = Vec::with_capacity(changes.len());
    while let Some((.., at)) = ready.pop_first().or_else(|| rest.pop_first()) {
        order.push(changes[at]);
        for &user in &users[at] {
            waits_for[user].remove(&at);
            if waits_for[user].is_empty() && rest.remove(&key(user)) {
                ready.insert(key(user));
            }
        }
    }
    order
}
