//! Whether what the sources hold is applied together, as far as the sources show it.

use super::Index;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::text::Role;

impl Index<'_> {
    /// Whether the sources hold several states of a cluster: a resource that stands in two files which may both be applied.
    pub fn holds_several_states(&self) -> bool {
        !self.snapshot.options.closed
            && *self.several_states.get_or_init(|| {
                let ours = Kind::ALL.into_iter().filter(|kind| kind.is_ours());
                let mut all = ours.flat_map(|kind| self.named(kind).windows(2));
                all.any(|pair| self.are_copies(pair[0], pair[1]))
            })
    }

    fn are_copies(&self, one: ResourceId, other: ResourceId) -> bool {
        let key = |id: ResourceId| super::names::key(self.snapshot.resource(id));
        let counts = |id: ResourceId| {
            self.snapshot.resource(id).role == Role::Subject
                && !self.snapshot.resource(id).name.is_empty()
                && self.snapshot.is_accepted(id)
                // What the kustomization beside it doesn't list is not applied.
                && self.snapshot.builders_of(id).is_none_or(|known| !known.is_empty())
        };
        key(one) == key(other) && counts(one) && counts(other) && !self.are_together(one, other)
    }

    /// Whether two resources are applied together for sure: they stand in one file, or one kustomization builds both.
    pub fn are_together(&self, one: ResourceId, other: ResourceId) -> bool {
        let file = |id: ResourceId| self.snapshot.resource(id).place.file;
        let builders = |id: ResourceId| self.snapshot.builders_of(id);
        let shares = |known: &[u32]| builders(other).is_some_and(|more| known.iter().any(|one| more.contains(one)));
        file(one) == file(other) || builders(one).is_some_and(shares)
    }
}
