//! What upstream groups come to, each worked out once.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::index::Index;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::traffic::Outcome;

/// The stored groups, with what each is known to come to.
#[derive(Debug, Default)]
pub(super) struct Groups<'a> {
    known: FxHashMap<ResourceId, OnceLock<Outcome<'a>>>,
}

impl<'a> Groups<'a> {
    /// Of which nothing is known yet.
    pub(super) fn of(index: &Index<'a>) -> Groups<'a> {
        Groups { known: index.sorted(Kind::UpstreamGroup).iter().map(|&id| (id, OnceLock::new())).collect() }
    }

    /// What a group comes to; `work` is asked once for each, and every time for one that isn't stored.
    pub(super) fn outcome(&self, id: ResourceId, work: impl FnOnce() -> Outcome<'a>) -> Outcome<'a> {
        match self.known.get(&id) {
            Some(known) => known.get_or_init(work).clone(),
            None => work(),
        }
    }

    /// How many destinations are kept.
    pub(super) fn kept(&self) -> usize {
        self.known.values().filter_map(OnceLock::get).map(|outcome| outcome.backends.len()).sum()
    }
}
