//! Mending what can be mended: fixes applied in rounds, each read again before it counts.

mod clash;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::environment::check_each_beside;
use super::{CheckReport, Judged, Level, Levels};
use crate::context::Context;
use crate::finding::{Diagnostic, Severity};
use crate::rules::{DUPLICATE_KEY, INVALID_YAML};
use crate::snapshot::{Options, Snapshot, Sources};
use crate::text::{FileId, Role};
use crate::yaml::edit;

/// How many rounds of fixes that overlap each other are made at most.
const ROUNDS: usize = 16;

/// How often fixes are tried apart in all rounds: each time everything is read and checked.
const TRIES: usize = 64;

/// What must not grow, whatever is said of it.
const STRICT: [&str; 2] = [INVALID_YAML.code, DUPLICATE_KEY.code];

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
    /// What is wrong with the new sources, beside what was found elsewhere; nothing where that would have to be checked again.
    pub report: Option<CheckReport>,
    /// How often the manifests were judged, with some of the fixes made.
    pub judged: usize,
}

/// Applies every fix that `levels` let through in sources that are one environment; see [`mend_each`].
pub fn mend(sources: &Sources, options: &Options, levels: &Levels, also_unsafe: bool) -> Mended {
    mend_each(&[Judged { name: None, sources, options, levels }], also_unsafe)
}

/// Applies every fix in all environments that their levels let through: the safe ones, and with `also_unsafe` the others too. Files that are only
/// context are never changed. The new texts differ from the old ones in the fixes' bytes alone.
pub fn mend_each(environments: &[Judged<'_>], also_unsafe: bool) -> Mended {
    let snapshots: Vec<Snapshot<'_>> =
        environments.iter().map(|one| Snapshot::read(one.sources, one.options)).collect();
    let known: Vec<Context<'_>> = snapshots.iter().map(Context::new).collect();
    mend_known(&known.iter().collect::<Vec<_>>(), environments, also_unsafe)
}

/// The same of environments of which is known what follows from each, in the same order.
pub fn mend_known(known: &[&Context<'_>], environments: &[Judged<'_>], also_unsafe: bool) -> Mended {
    let Some(first) = environments.first() else { return Mended::default() };
    // What must not grow is counted, also where nobody wants to be told of it.
    let strict = environments.iter().map(|one| {
        let mut strict = one.levels.clone();
        for code in STRICT {
            strict.insist(code, Level::At(Severity::Error));
        }
        strict
    });
    let strict: Vec<Levels> = strict.collect();
    let judged: Vec<Judged<'_>> =
        environments.iter().zip(&strict).map(|(one, levels)| Judged { levels, ..*one }).collect();
    let mut judge = Judge { environments: &judged, known, tries: TRIES, judged: 0 };
    let sources = first.sources;
    let mut state = judge.state(sources.clone());
    let mut mended = Mended::default();
    let mut refused: FxHashSet<(u32, &'static str, String)> = FxHashSet::default();
    let key = |finding: &Diagnostic| (finding.span.file.0, finding.rule, finding.message.clone());
    for _ in 0..ROUNDS {
        let wanted = |finding: &&Diagnostic| {
            let file = sources.map.file(finding.span.file);
            let fix = finding.fix.as_ref().filter(|fix| fix.safe || also_unsafe);
            // What is built from a file shows only when it is built again.
            let is_built_from = environments.iter().any(|one| one.sources.loaded().contains(&finding.span.file));
            fix.is_some() && !is_built_from && file.role == Role::Subject && !refused.contains(&key(finding))
        };
        let candidates: Vec<&Diagnostic> = state.report.findings.iter().filter(wanted).collect();
        let chosen = without_overlaps(&candidates);
        if chosen.is_empty() {
            break;
        }
        let Settled { mut kept, worse, after } = judge.settle(&state, &chosen);
        for finding in worse {
            refused.insert(key(finding));
            mended.refused.push(state.applied(finding));
        }
        kept.sort_by_key(|finding| (finding.span, finding.rule));
        mended.applied.extend(kept.iter().map(|finding| state.applied(finding)));
        if let Some(after) = after {
            state = after;
        }
    }
    let texts = sources.map.files().zip(state.sources.map.files()).filter(|((_, old), (_, new))| old.text != new.text);
    mended.texts = texts.map(|(_, (id, new))| (id, Arc::clone(&new.text))).collect();
    mended.sources = state.sources;
    if let [Judged { name: None, levels, .. }] = environments
        && !STRICT.iter().any(|code| levels.mentions(code))
    {
        mended.report = Some(state.report);
    }
    mended.judged = judge.judged;
    mended
}

/// Makes the fixes of what was built where it was written, once: whether that makes things better shows only when it is built again.
pub fn mend_origins(environments: &[Judged<'_>], report: &CheckReport, also_unsafe: bool) -> Mended {
    let Some(first) = environments.first() else { return Mended::default() };
    let is_built_from = |file: FileId| environments.iter().any(|one| one.sources.loaded().contains(&file));
    let wanted = |finding: &&Diagnostic| {
        let fix = finding.fix.as_ref().filter(|fix| fix.safe || also_unsafe);
        fix.is_some_and(|fix| fix.edits.iter().all(|edit| is_built_from(edit.span.file)))
    };
    let candidates: Vec<&Diagnostic> = report.findings.iter().filter(wanted).collect();
    let mut chosen = without_overlaps(&candidates);
    chosen.sort_by_key(|finding| (finding.span, finding.rule));
    let state = State { sources: first.sources.clone(), report: CheckReport::default() };
    let after = with_fixes(&state.sources, &chosen);
    let files: BTreeSet<FileId> = chosen
        .iter()
        .flat_map(|finding| finding.fix.iter().flat_map(|fix| &fix.edits))
        .map(|edit| edit.span.file)
        .collect();
    let texts = files.into_iter().map(|file| (file, Arc::clone(&after.map.file(file).text)));
    Mended {
        texts: texts.collect(),
        applied: chosen.iter().map(|finding| state.applied(finding)).collect(),
        refused: Vec::new(),
        sources: after,
        report: None,
        judged: 0,
    }
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
        (count(&|finding| STRICT.contains(&finding.rule)), count(&|finding| finding.severity == Severity::Error))
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
struct Judge<'j, 'a> {
    environments: &'j [Judged<'j>],
    /// What follows from each before anything was mended: files that stay as they are need not be read again.
    known: &'j [&'j Context<'a>],
    /// How often fixes may still be tried apart.
    tries: usize,
    /// How many states were judged.
    judged: usize,
}

/// Fixes that were tried.
struct Settled<'d> {
    /// Those that do not make things worse, all together.
    kept: Vec<&'d Diagnostic>,
    /// Those that do, or that there was no time to try.
    worse: Vec<&'d Diagnostic>,
    /// What comes of those that are kept; nothing where none is.
    after: Option<State>,
}

impl Judge<'_, '_> {
    fn state(&mut self, sources: Sources) -> State {
        self.judged += 1;
        let parts: Vec<Sources> = self.environments.iter().map(|one| one.sources.of(&sources)).collect();
        let now: Vec<Judged<'_>> =
            self.environments.iter().zip(&parts).map(|(one, sources)| Judged { sources, ..*one }).collect();
        let report = check_each_beside(self.known, &now, Vec::new());
        State { sources, report }
    }

    /// Finds fixes that can be made together. What is kept was tried as a whole, since two that are right alone may spoil each other.
    ///
    /// A fix that only clashes with another one waits for the next round: its finding may be gone then.
    fn settle<'d>(&mut self, state: &State, fixes: &[&'d Diagnostic]) -> Settled<'d> {
        let all = self.state(with_fixes(&state.sources, fixes));
        if all.badness() <= state.badness() {
            return Settled { kept: fixes.to_vec(), worse: Vec::new(), after: Some(all) };
        }
        let (kept, worse) = clash::apart(&all.report.findings, fixes);
        if kept.len() < fixes.len() && !kept.is_empty() {
            let after = self.state(with_fixes(&state.sources, &kept));
            if after.badness() <= state.badness() {
                return Settled { kept, worse, after: Some(after) };
            }
        }
        self.one_by_one(state, fixes)
    }

    /// Adds to what is kept as many at once as don't make things worse.
    fn one_by_one<'d>(&mut self, state: &State, fixes: &[&'d Diagnostic]) -> Settled<'d> {
        let mut settled = Settled { kept: Vec::new(), worse: Vec::new(), after: None };
        let mut waiting: Vec<&[&Diagnostic]> = vec![fixes];
        while let Some(some) = waiting.pop() {
            if self.tries == 0 {
                settled.worse.extend(some);
                continue;
            }
            self.tries -= 1;
            let together = [settled.kept.as_slice(), some].concat();
            let after = self.state(with_fixes(&state.sources, &together));
            if after.badness() <= settled.after.as_ref().unwrap_or(state).badness() {
                settled = Settled { kept: together, after: Some(after), ..settled };
            } else if let [one] = some {
                settled.worse.push(*one);
            } else {
                let (left, right) = some.split_at(some.len() / 2);
                waiting.extend([right, left]);
            }
        }
        settled
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
