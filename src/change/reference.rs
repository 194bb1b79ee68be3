//! References that were defined, and lead nowhere any more.

use std::collections::BTreeSet;

use crate::context::Context;
use crate::index::{By, State};
use crate::model::Kind;

/// Who refers to what was in the sources before and no longer is; each pair once, sorted.
pub fn lost_references(before: &Context<'_>, after: &Context<'_>) -> Vec<(String, String)> {
    let mut lost: BTreeSet<(String, String)> = BTreeSet::new();
    for link in &after.graph().links {
        let is_there = |state: State| matches!(state, State::Defined(_) | State::Discovered(_));
        if is_there(link.state) {
            continue;
        }
        let was_there = match link.kind {
            Kind::Upstream => is_there(before.index.upstream(link.namespace, link.name(), By::default())),
            kind => before.index.stored(kind, link.namespace, link.name()).is_some(),
        };
        let is_gone = after.index.stored(link.kind, link.namespace, link.name()).is_none();
        if was_there && is_gone {
            lost.insert((
                after.resource(link.from).key().to_string(),
                format!("{} {}", link.kind.words(), link.path()),
            ));
        }
    }
    lost.into_iter().collect()
}
