//! Whether what the sources hold is applied together.
//!
//! A repository of examples holds many states of one cluster: variants, steps, demonstrations beside each other. Where it holds the same
//! resource twice, it shows that it does; what follows from resources of different files is then true under conditions only.

use super::Context;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::text::Role;

impl Context<'_> {
    /// Whether the sources hold several states of a cluster: a resource that stands in two files which may both be applied.
    pub fn holds_several_states(&self) -> bool {
        !self.snapshot.options.closed
            && *self.several_states.get_or_init(|| {
                let ours = Kind::ALL.into_iter().filter(|kind| kind.is_ours());
                let mut all = ours.flat_map(|kind| self.index.named(kind).windows(2));
                all.any(|pair| self.are_copies(pair[0], pair[1]))
            })
    }

    fn are_copies(&self, one: ResourceId, other: ResourceId) -> bool {
        let key = |id: ResourceId| {
            let resource = self.resource(id);
            (resource.kind, resource.namespace, resource.name)
        };
        let counts = |id: ResourceId| {
            self.resource(id).role == Role::Subject
                && !self.resource(id).name.is_empty()
                && self.snapshot.is_accepted(id)
                // What the kustomization beside it doesn't list is not applied.
                && self.builders(id).is_none_or(|known| !known.is_empty())
        };
        key(one) == key(other) && counts(one) && counts(other) && !self.are_together(one, other)
    }

    /// Whether two resources are applied together for sure: they stand in one file, or one kustomization builds both.
    pub fn are_together(&self, one: ResourceId, other: ResourceId) -> bool {
        let file = |id: ResourceId| self.resource(id).place.file;
        let shares =
            |known: &[u32]| self.builders(other).is_some_and(|more| known.iter().any(|one| more.contains(one)));
        file(one) == file(other) || self.builders(one).is_some_and(shares)
    }

    /// The outermost kustomizations that build the file of a resource; nothing of one that no kustomization is about.
    pub fn builders(&self, id: ResourceId) -> Option<&[u32]> {
        self.snapshot.builders.get(&self.resource(id).place.file).map(Vec::as_slice)
    }
}
