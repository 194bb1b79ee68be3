//! How sure a finding is that rests on what the sources don't show: things that may never meet, and what nothing seems to refer to.

use rustc_hash::FxHashSet;

use crate::context::{Context, Doubt};
use crate::finding::{Diagnostic, Severity};
use crate::index::Near;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::text::FileId;

/// Says of a finding about resources that exclude each other how sure it is that they meet.
pub(super) fn weaken(doubt: Option<Doubt>, finding: &mut Diagnostic) {
    let Some(doubt) = doubt else { return };
    // A gateway that nobody has seen mostly takes services of all namespaces.
    finding.severity(if doubt == Doubt::UnseenGateway { Severity::Warning } else { Severity::Info });
    if let Some(help) = doubt.help() {
        finding.help(help);
    }
}

/// Whether one of the right name in another namespace says little: the sources hold several states of a cluster, and the two are of
/// different files, so that what is meant may be of a state that is elsewhere.
pub(super) fn may_be_of_another_state(cx: &Context<'_>, from: ResourceId, near: Near) -> bool {
    matches!(near, Near::Elsewhere(other) if cx.doubt(from, &[other], true) == Some(Doubt::SeveralStates))
}

/// What of a kind nothing refers to, and how sure it is that nothing else does: what the sources hold of routes says nothing of the others,
/// which may be in other repositories, or be written by a portal.
pub(super) struct Unused {
    /// How bad it is where nothing routes beside it.
    severity: Severity,
    /// Files that hold what routes.
    files: FxHashSet<FileId>,
    /// The outermost kustomizations that build what routes.
    builders: FxHashSet<u32>,
}

/// So many must be referred to for each that isn't, until that is probably forgotten.
const USED: usize = 4;

impl Unused {
    /// By how many are referred to, and how many aren't.
    pub(super) fn new(cx: &Context<'_>, used: usize, unused: usize) -> Unused {
        let is_whole = cx.snapshot.options.closed || used >= USED * unused;
        let routing = || cx.index.sorted(Kind::VirtualService).iter().copied();
        Unused {
            severity: if is_whole { Severity::Warning } else { Severity::Info },
            files: routing().map(|id| cx.resource(id).place.file).collect(),
            builders: routing().flat_map(|id| cx.builders(id).unwrap_or_default()).copied().collect(),
        }
    }

    /// How bad one is: what is applied together with a virtual service is mostly meant for it.
    pub(super) fn severity(&self, cx: &Context<'_>, id: ResourceId) -> Severity {
        let is_built = || cx.builders(id).unwrap_or_default().iter().any(|builder| self.builders.contains(builder));
        let is_beside = self.files.contains(&cx.resource(id).place.file) || is_built();
        if is_beside { Severity::Warning } else { self.severity }
    }
}
