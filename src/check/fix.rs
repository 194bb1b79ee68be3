//! Mending what can be mended: fixes applied in rounds, each read again before it counts.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{CheckReport, Levels, check};
use crate::context::Context;
use crate::finding::{Diagnostic, Severity};
use crate::snapshot::{Options, Snapshot, Sources};
use crate::text::{FileId, Role};
use crate::yaml::edit;

/// How many rounds of fixes that overlap each other are made at most.
const ROUNDS: usize = 16;

/// A fix that was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Applied {
    /// The file.
    pub file: FileId,
    /// The line of the finding when it was made, from 1.
    pub line: u32,
    /// The finding's rule.
    pub rule: &'static str,
    /// What was done.
    pub title: String,
}

/// What mending came to.
#[derive(Debug, Default)]
pub struct Mended {
    /// The sources with the new texts.
    pub sources: Sources,
    /// The files that change, with their new text.
    pub texts: Vec<(FileId, Arc<str>)>,
    /// The fixes that were made, in the order of files and rounds.
    pub applied: Vec<Applied>,
    /// Fixes that would have made a file worse and were left out.
    pub refused: Vec<Applied>,
}

/// Applies every fix that `levels` let through: the safe ones, and with `also_unsafe` the others too. Files that are only
/// context are never changed. The new texts differ from the old ones in the fixes' bytes alone.
pub fn mend(sources: &Sources, options: &Options, levels: &Levels, also_unsafe: bool) -> Mended {
    let judge = Judge { options, levels };
    let mut state = judge.state(sources.clone());
    let mut mended = Mended::default();
    let mut refused: FxHashSet<(u32, &'static str, String)> = FxHashSet::default();
    for _ in 0..ROUNDS {
        let wanted = |finding: &&Diagnostic| {
            let file = sources.map.file(finding.span.file);
            let fix = finding.fix.as_ref().filter(|fix| fix.safe || also_unsafe);
            fix.is_some_and(|fix| !refused.contains(&(finding.span.file.0, finding.rule, fix.title.clone())))
                && file.role == Role::Subject
        };
        let candidates: Vec<&Diagnostic> = state.report.findings.iter().filter(wanted).collect();
        let chosen = without_overlaps(&candidates);
        if chosen.is_empty() {
            break;
        }
        let Sorted { mut kept, worse, after } = judge.sorted_out(&state, &chosen);
        for finding in worse {
            let left_out = state.applied(finding);
            refused.insert((finding.span.file.0, finding.rule, left_out.title.clone()));
            mended.refused.push(left_out);
        }
        kept.sort_by_key(|finding| (finding.span, finding.rule));
        mended.applied.extend(kept.iter().map(|finding| state.applied(finding)));
        state = match after {
            Some(after) => after,
            None if kept.is_empty() => continue,
            None => judge.state(with_fixes(&state.sources, &kept)),
        };
    }
    let texts = sources.map.files().zip(state.sources.map.files()).filter(|((_, old), (_, new))| old.text != new.text);
    mended.texts = texts.map(|(_, (id, new))| (id, Arc::clone(&new.text))).collect();
    mended.sources = state.sources;
    mended
}

/// Sources, and what is wrong with them.
struct State {
    sources: Sources,
    report: CheckReport,
}

impl State {
    fn applied(&self, finding: &Diagnostic) -> Applied {
        Applied {
            file: finding.span.file,
            line: self.sources.map.start(finding.span).line,
            rule: finding.rule,
            title: finding.fix.as_ref().map(|fix| fix.title.clone()).unwrap_or_default(),
        }
    }

    /// What must not grow: documents that can't be read, then errors.
    fn badness(&self) -> (usize, usize) {
        let count = |wanted: &dyn Fn(&Diagnostic) -> bool| {
            self.report.findings.iter().filter(|finding| wanted(finding)).count()
        };
        (
            count(&|finding| matches!(finding.rule, "invalid-yaml" | "duplicate-key")),
            count(&|finding| finding.severity == Severity::Error),
        )
    }
}

/// The fixes that can be made together: of two that touch the same bytes the earlier finding's comes first, the other one has to
/// wait for the next round.
fn without_overlaps<'d>(candidates: &[&'d Diagnostic]) -> Vec<&'d Diagnostic> {
    let mut taken: BTreeMap<(FileId, u32), u32> = BTreeMap::new();
    let mut chosen = Vec::new();
    for finding in candidates {
        let Some(fix) = &finding.fix else { continue };
        let is_free = fix.edits.iter().all(|edit| {
            // Touching counts as overlapping: two insertions at one place would depend on their order.
            let before = taken.range(..=(edit.span.file, edit.span.end)).next_back();
            !before.is_some_and(|((file, _), end)| *file == edit.span.file && *end >= edit.span.start)
        });
        if is_free {
            taken.extend(fix.edits.iter().map(|edit| ((edit.span.file, edit.span.start), edit.span.end)));
            chosen.push(*finding);
        }
    }
    chosen
}

/// How a state is judged.
struct Judge<'j> {
    options: &'j Options,
    levels: &'j Levels,
}

/// Fixes that were tried.
struct Sorted<'d> {
    /// Those that do not make things worse.
    kept: Vec<&'d Diagnostic>,
    /// Those that do.
    worse: Vec<&'d Diagnostic>,
    /// What comes of those that are kept, where they were tried together.
    after: Option<State>,
}

impl Judge<'_> {
    fn state(&self, sources: Sources) -> State {
        let report = {
            let snapshot = Snapshot::read(&sources, self.options);
            check(&Context::new(&snapshot), self.levels)
        };
        State { sources, report }
    }

    /// Tries all together; where that makes things worse, each half by itself.
    fn sorted_out<'d>(&self, state: &State, fixes: &[&'d Diagnostic]) -> Sorted<'d> {
        let after = self.state(with_fixes(&state.sources, fixes));
        if after.badness() <= state.badness() {
            return Sorted { kept: fixes.to_vec(), worse: Vec::new(), after: Some(after) };
        }
        if fixes.len() <= 1 {
            return Sorted { kept: Vec::new(), worse: fixes.to_vec(), after: None };
        }
        let (left, right) = fixes.split_at(fixes.len() / 2);
        let (mut sorted, right) = (self.sorted_out(state, left), self.sorted_out(state, right));
        sorted.kept.extend(right.kept);
        sorted.worse.extend(right.worse);
        Sorted { after: None, ..sorted }
    }
}

/// The sources with the edits of some fixes, which don't overlap.
fn with_fixes(sources: &Sources, fixes: &[&Diagnostic]) -> Sources {
    let mut by_file: BTreeMap<FileId, Vec<(Range<usize>, &str)>> = BTreeMap::new();
    for edit in fixes.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(|fix| &fix.edits) {
        by_file.entry(edit.span.file).or_default().push((edit.span.range(), edit.text.as_str()));
    }
    let edited =
        by_file.iter().filter_map(|(&id, edits)| Some((id, edit::apply(&sources.map.file(id).text, edits).ok()?)));
    sources.with_all(edited)
}
