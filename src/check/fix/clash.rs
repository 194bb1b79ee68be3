//! Fixes that write the same key into one map.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::finding::Diagnostic;
use crate::rules::DUPLICATE_KEY;
use crate::text::{FileId, Span};

/// A fix's edit where it stands in the new text: its first byte, the byte behind it, and the number of the fix.
type Written = (u32, u32, usize);

/// Fixes of which no two clash, and those that clash with what was there before. `found` is what is wrong once all are made.
pub(super) fn apart<'d>(found: &[Diagnostic], fixes: &[&'d Diagnostic]) -> (Vec<&'d Diagnostic>, Vec<&'d Diagnostic>) {
    let written = written(fixes);
    let (mut later, mut worse): (BTreeSet<usize>, BTreeSet<usize>) = Default::default();
    for finding in found.iter().filter(|finding| finding.rule == DUPLICATE_KEY.code) {
        let keys: Vec<Span> =
            std::iter::once(finding.span).chain(finding.labels.iter().map(|label| label.span)).collect();
        let by: BTreeSet<usize> = keys.iter().filter_map(|key| writer(&written, *key)).collect();
        if by.len() < keys.len() {
            worse.extend(by);
        } else {
            later.extend(by.into_iter().skip(1));
        }
    }
    let pick = |wanted: &dyn Fn(&usize) -> bool| {
        fixes.iter().enumerate().filter(|(at, _)| wanted(at)).map(|(_, fix)| *fix).collect()
    };
    (pick(&|at| !later.contains(at) && !worse.contains(at)), pick(&|at| worse.contains(at)))
}

/// Every edit by file, sorted.
fn written(fixes: &[&Diagnostic]) -> FxHashMap<FileId, Vec<Written>> {
    let mut by_file: FxHashMap<FileId, Vec<(Span, u32, usize)>> = FxHashMap::default();
    for (at, finding) in fixes.iter().enumerate() {
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            by_file.entry(edit.span.file).or_default().push((edit.span, edit.text.len() as u32, at));
        }
    }
    let moved = |mut edits: Vec<(Span, u32, usize)>| {
        edits.sort_unstable();
        let (mut added, mut removed) = (0, 0);
        let place = |(span, length, at): (Span, u32, usize)| {
            let start = span.start + added - removed;
            added += length;
            removed += span.end - span.start;
            (start, start + length, at)
        };
        edits.into_iter().map(place).collect()
    };
    by_file.into_iter().map(|(file, edits)| (file, moved(edits))).collect()
}

/// The fix that wrote a key, if one did.
fn writer(written: &FxHashMap<FileId, Vec<Written>>, key: Span) -> Option<usize> {
    let edits = written.get(&key.file)?;
    let behind = edits.partition_point(|(start, ..)| *start < key.end.max(key.start + 1));
    let (_, end, at) = edits.get(behind.checked_sub(1)?)?;
    (*end > key.start).then_some(*at)
}
