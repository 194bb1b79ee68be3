//! Findings in patches that nobody has applied: where no program builds an overlay, each is looked at by itself, as far as a piece of a
//! resource shows what is wrong with it.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Levels, origin};
use crate::context::Context;
use crate::finding::{Diagnostic, Sink};
use crate::model::Resource;
use crate::rules::OF_FIELDS;
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::{FileId, Role, Span};

/// What is wrong with single fields of the patches that no build has applied.
pub(super) fn check(cx: &Context<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let sources = cx.snapshot.sources;
    let is_subject = |file: &FileId| sources.map.file(*file).role == Role::Subject;
    let written = cx.snapshot.patch_files.iter().copied().filter(is_subject);
    let mut files: Vec<FileId> = written.chain(sources.inline_patches().filter(is_subject)).collect();
    if files.is_empty() {
        return Vec::new();
    }
    files.sort_unstable();
    files.dedup();
    let pieces = sources.only(files);
    let mut snapshot = Snapshot::read(&pieces, cx.snapshot.options);
    let bases: Vec<(Span, ResourceId)> = snapshot
        .resources
        .iter_mut()
        .filter_map(|piece| {
            let base = base(cx, piece)?;
            let piece = Arc::make_mut(piece);
            // A patch with a target may go by any name.
            (piece.name, piece.namespace) = (cx.resource(base).name, cx.resource(base).namespace);
            Some((piece.node.span(), base))
        })
        .collect();
    let alone = Context::new(&snapshot);
    let rules = OF_FIELDS.par_iter().filter(|rule| !levels.is_off(rule.code));
    let mut found: Vec<Diagnostic> = rules
        .flat_map_iter(|rule| {
            let mut found = Vec::new();
            (rule.check)(&alone, &mut Sink::new(rule, &mut found));
            found
        })
        .collect();
    // `$patch: replace` and its like are said to whoever merges.
    found.retain(|finding| !pieces.map.slice(finding.span).trim_start_matches(['"', '\'']).starts_with('$'));
    for finding in &mut found {
        let holds = |whole: &Span| {
            whole.file == finding.span.file && whole.start <= finding.span.start && finding.span.end <= whole.end
        };
        let holder = bases.iter().find(|(whole, _)| holds(whole));
        origin::place(sources, finding);
        finding.reach = None;
        if let Some((_, base)) = holder {
            finding.reach(cx.reach_of(*base)).also(cx.resource(*base).place, "in the base");
        }
    }
    found
}

/// What a piece is merged into, where that is one resource: as its kustomization says, else the only one of its kind and name.
fn base(cx: &Context<'_>, piece: &Resource<'_>) -> Option<ResourceId> {
    let span = piece.node.span();
    let aimed = cx.snapshot.patches.iter().filter(|patch| patch.resource.node.span() == span);
    if let Some(base) = aimed.flat_map(|patch| &patch.bases).min() {
        return Some(*base);
    }
    let mut alike = cx.snapshot.resources().filter(|(_, known)| known.kind == piece.kind && known.name == piece.name);
    let first = alike.next();
    first.filter(|_| alike.next().is_none()).map(|(id, _)| id)
}
