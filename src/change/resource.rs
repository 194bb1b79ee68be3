//! Resources whose content changes, and an order in which to apply them.

use std::collections::BTreeMap;

use super::content;
use super::plan::Change;
use super::rename::Renames;
use crate::context::Context;
use crate::model::{Kind, ResourceKey};
use crate::snapshot::ResourceId;

/// One resource in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceChange {
    /// Who it is.
    pub resource: ResourceKey,
    /// What becomes of it: added, removed or changed.
    pub change: Change,
}

/// Compares every resource of both states.
pub(super) fn compare(before: &Context<'_>, after: &Context<'_>, _renames: &Renames) -> Vec<ResourceChange> {
    let mut old = resources(before);
    let mut found = Vec::new();
    for (key, id) in resources(after) {
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

fn resources(cx: &Context<'_>) -> BTreeMap<ResourceKey, ResourceId> {
    Kind::ALL.into_iter().flat_map(|kind| cx.stored(kind)).map(|(id, resource)| (resource.key(), id)).collect()
}
