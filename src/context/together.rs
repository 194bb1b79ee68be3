//! Whether what the sources hold is applied together.
//!
//! A repository of examples holds many states of one cluster: variants, steps, demonstrations beside each other. Where it holds the same
//! resource twice, it shows that it does; what follows from resources of different files is then true under conditions only.

use super::Context;
use crate::model::Kind;
use crate::snapshot::ResourceId;

/// Why nobody can say that resources which exclude each other ever meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The sources hold several states of a cluster, and nothing says that they are of the same.
    SeveralStates,
    /// The sources hold the settings of several installations, and they lie in different namespaces.
    SeveralInstallations,
    /// The gateway isn't in the sources, so that nobody knows whether it takes services of both namespaces.
    UnseenGateway,
}

impl Doubt {
    /// What makes it sure; nothing where the resources themselves are all that can be mended.
    pub fn help(self) -> Option<&'static str> {
        match self {
            Doubt::SeveralStates => Some(
                "check by itself what goes to one cluster: the sources hold the same resource twice, and so several states of one",
            ),
            Doubt::SeveralInstallations => Some(
                "check by itself what goes to one installation: the sources hold the settings of several, and these may be of different ones",
            ),
            Doubt::UnseenGateway => None,
        }
    }
}

impl Context<'_> {
    /// Whether the sources hold several states of a cluster: a resource that stands in two files which may both be applied.
    pub fn holds_several_states(&self) -> bool {
        self.index.holds_several_states()
    }

    /// Whether two resources are applied together for sure: they stand in one file, or one kustomization builds both.
    pub fn are_together(&self, one: ResourceId, other: ResourceId) -> bool {
        self.index.are_together(one, other)
    }

    /// The outermost kustomizations that build the file of a resource; nothing of one that no kustomization is about.
    pub fn builders(&self, id: ResourceId) -> Option<&[u32]> {
        self.snapshot.builders_of(id)
    }

    /// What speaks against a resource meeting any of others, on a gateway that is in the sources or isn't.
    pub fn doubt(&self, id: ResourceId, others: &[ResourceId], is_gateway_seen: bool) -> Option<Doubt> {
        if self.snapshot.options.closed {
            return None;
        }
        let is_together = others.iter().any(|&other| self.are_together(other, id));
        let home = self.resource(id).namespace;
        let is_apart = others.iter().all(|&other| self.resource(other).namespace != home);
        if !is_together && self.holds_several_states() {
            Some(Doubt::SeveralStates)
        } else if is_apart && self.holds_several_installations() {
            Some(Doubt::SeveralInstallations)
        } else {
            (is_apart && !is_gateway_seen).then_some(Doubt::UnseenGateway)
        }
    }

    /// Whether settings of several installations are in the sources: each has its own, in its own namespace.
    fn holds_several_installations(&self) -> bool {
        let mut namespaces = self.index.sorted(Kind::Settings).iter().map(|&id| self.resource(id).namespace);
        let first = namespaces.next();
        namespaces.any(|other| Some(other) != first)
    }
}
