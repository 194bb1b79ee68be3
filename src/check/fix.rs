//! Mending what can be mended: fixes applied in rounds, each read again before it counts.

use rustc_hash::FxHashSet;

use super::{CheckReport, Levels, check};
use crate::context::Context;
use crate::finding::{Diagnostic, Severity};
use crate::snapshot::{Options, Snapshot, Sources};
use crate::text::{FileId, Role, SourceMap};
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
    /// The files that change, with their new text.
    pub texts: Vec<(FileId, String)>,
    /// The fixes that were made, in the order of files and rounds.
    pub applied: Vec<Applied>,
    /// Fixes that would have made a file worse and were left out.
    pub refused: Vec<Applied>,
}

/// Applies every fix that `levels` let through: the safe ones, and with `also_unsafe` the others too. Files that are only
/// context are never changed. The new texts differ from the old ones in the fixes' bytes alone.
pub fn mend(map: &SourceMap, options: &Options, levels: &Levels, also_unsafe: bool) -> Mended {
    let mut texts: Vec<String> = map.files().map(|(_, file)| file.text.to_string()).collect();
    let mut mended = Mended::default();
    let mut refused: FxHashSet<(u32, &'static str, String)> = FxHashSet::default();
    for _ in 0..ROUNDS {
        let state = State::read(map, &texts, options, levels);
        let wanted = |finding: &&Diagnostic| {
            let file = map.file(finding.span.file);
            let fix = finding.fix.as_ref().filter(|fix| fix.safe || also_unsafe);
            fix.is_some_and(|fix| !refused.contains(&(finding.span.file.0, finding.rule, fix.title.clone())))
                && file.role == Role::Subject
        };
        let candidates: Vec<&Diagnostic> = state.report.findings.iter().filter(wanted).collect();
        let chosen = without_overlaps(&candidates);
        if chosen.is_empty() {
            break;
        }
        let trial = Trial { state: &state, map, texts: &texts, options, levels };
        let (mut accepted, worse) = trial.sorted_out(&chosen);
        for finding in worse {
            let left_out = state.applied(finding);
            refused.insert((finding.span.file.0, finding.rule, left_out.title.clone()));
            mended.refused.push(left_out);
        }
        accepted.sort_by_key(|finding| (finding.span, finding.rule));
        texts = with_fixes(&texts, &accepted);
        mended.applied.extend(accepted.into_iter().map(|finding| state.applied(finding)));
    }
    mended.texts = map
        .files()
        .zip(texts)
        .filter(|((_, file), text)| *file.text != **text)
        .map(|((id, _), text)| (id, text))
        .collect();
    mended
}

/// Texts, what was read from them, and what is wrong with them.
struct State {
    map: SourceMap,
    report: CheckReport,
}

impl State {
    fn read(names: &SourceMap, texts: &[String], options: &Options, levels: &Levels) -> State {
        let mut map = SourceMap::default();
        for ((_, file), text) in names.files().zip(texts) {
            map.add(&*file.name, text.as_str(), file.role);
        }
        let sources = Sources::parse(map);
        let report = {
            let snapshot = Snapshot::read(&sources, options);
            let cx = &Context::new(&snapshot);
            check(cx, levels)
        };
        State { map: sources.map, report }
    }

    fn applied(&self, finding: &Diagnostic) -> Applied {
        Applied {
            file: finding.span.file,
            line: self.map.start(finding.span).line,
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
    let mut taken: std::collections::BTreeMap<(FileId, u32), u32> = std::collections::BTreeMap::new();
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

/// What fixes are tried on.
struct Trial<'t> {
    state: &'t State,
    map: &'t SourceMap,
    texts: &'t [String],
    options: &'t Options,
    levels: &'t Levels,
}

impl Trial<'_> {
    /// The fixes that do not make things worse, and those that do. All are tried together; where that fails, each half by itself.
    fn sorted_out<'d>(&self, fixes: &[&'d Diagnostic]) -> (Vec<&'d Diagnostic>, Vec<&'d Diagnostic>) {
        let after = State::read(self.map, &with_fixes(self.texts, fixes), self.options, self.levels);
        if after.badness() <= self.state.badness() {
            return (fixes.to_vec(), Vec::new());
        }
        if fixes.len() <= 1 {
            return (Vec::new(), fixes.to_vec());
        }
        let (left, right) = fixes.split_at(fixes.len() / 2);
        let ((mut kept, mut worse), (also_kept, also_worse)) = (self.sorted_out(left), self.sorted_out(right));
        kept.extend(also_kept);
        worse.extend(also_worse);
        (kept, worse)
    }
}

/// The texts with the edits of some fixes, which don't overlap.
fn with_fixes(texts: &[String], fixes: &[&Diagnostic]) -> Vec<String> {
    let mut by_file: std::collections::BTreeMap<u32, Vec<(std::ops::Range<usize>, &str)>> =
        std::collections::BTreeMap::new();
    for edit in fixes.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(|fix| &fix.edits) {
        by_file.entry(edit.span.file.0).or_default().push((edit.span.range(), edit.text.as_str()));
    }
    let mut mended = texts.to_vec();
    for (file, edits) in by_file {
        let Some(text) = mended.get_mut(file as usize) else { continue };
        if let Ok(edited) = edit::apply(text, &edits) {
            *text = edited;
        }
    }
    mended
}
