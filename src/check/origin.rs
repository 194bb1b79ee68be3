//! Findings about what was built, told at the place that a person would edit.

use crate::context::Context;
use crate::finding::{Diagnostic, Edit, Fix, Sink};
use crate::rules::PATCH_REPLACES_LIST;
use crate::snapshot::{Snapshot, Sources};

/// Moves a finding from the output of a build to where it was written.
pub(super) fn place(sources: &Sources, finding: &mut Diagnostic) {
    for label in &mut finding.labels {
        if let Some(place) = sources.origin(label.span) {
            label.span = place.span;
        }
    }
    // A place that can't be known can't be edited.
    if let Some(Fix { edits, .. }) = &mut finding.fix
        && !edits.iter_mut().all(|edit| move_edit(sources, edit))
    {
        finding.fix = None;
    }
    let Some(place) = sources.origin(finding.span) else { return };
    finding.span = place.span;
    if let Some(base) = place.base {
        finding.also(base, "in the base");
    }
    if let Some(change) = place.change {
        finding.also(change, "changed here");
    }
}

fn move_edit(sources: &Sources, edit: &mut Edit) -> bool {
    let Some(place) = sources.origin(edit.span) else { return true };
    // Lines of another depth are set in otherwise.
    let is_exact = place.is_exact && !edit.text.contains('\n') && !sources.map.slice(edit.span).contains('\n');
    edit.span = place.span;
    is_exact
}

/// What is wrong with the patches that a build applied: what it takes away shows only before it is built.
pub(super) fn patches(cx: &Context<'_>) -> Vec<Diagnostic> {
    let sources = cx.snapshot.sources;
    let mut found = Vec::new();
    if !sources.loaded().is_empty() {
        let unbuilt = sources.only(sources.loaded());
        let snapshot = Snapshot::read(&unbuilt, cx.snapshot.options);
        (PATCH_REPLACES_LIST.check)(&Context::new(&snapshot), &mut Sink::new(&PATCH_REPLACES_LIST, &mut found));
    }
    found
}
