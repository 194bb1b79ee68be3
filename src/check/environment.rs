//! One report over all environments.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{CheckReport, Levels, apply, check_all, sort, unchecked};
use crate::context::Context;
use crate::finding::Diagnostic;
use crate::rules::UNUSED_IGNORE;
use crate::snapshot::{Options, Snapshot, Sources};
use crate::text::{FileId, Span};

/// An environment, and how it is judged. The sources of all are parts of the same.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'e> {
    /// Its name; nothing where it is the only one.
    pub name: Option<&'e str>,
    /// Its files.
    pub sources: &'e Sources,
    /// How manifests are read.
    pub options: &'e Options,
    /// What is made of each rule.
    pub levels: &'e Levels,
}

/// Runs every rule in each environment, and adds findings that were made elsewhere. The same finding at the same place in several is
/// reported once, with their names.
pub fn check_each(environments: &[Judged<'_>], elsewhere: Vec<Diagnostic>) -> CheckReport {
    check_each_beside(&[], environments, elsewhere)
}

/// The same of environments of which other states are `known`, in the same order: what is the same there is not read again.
pub(super) fn check_each_beside(
    known: &[&Context<'_>],
    environments: &[Judged<'_>],
    elsewhere: Vec<Diagnostic>,
) -> CheckReport {
    match environments {
        [] => CheckReport::default(),
        [one] => {
            let mut report = one.check(known.first().copied(), elsewhere).at_least(one.levels);
            report.environments = one.name.map(str::to_owned).into_iter().collect();
            for finding in &mut report.findings {
                finding.environments.clone_from(&report.environments);
            }
            report
        }
        [first, ..] => {
            let mut merged = Merged::default();
            for (at, one) in environments.iter().enumerate() {
                merged.add(one.name.unwrap_or_default(), one.check(known.get(at).copied(), Vec::new()));
            }
            let mut report = merged.finish(environments);
            let mut elsewhere = elsewhere;
            apply(first.levels, &mut elsewhere);
            report.findings.append(&mut elsewhere);
            sort(&first.sources.map, &mut report.findings);
            let files: BTreeSet<FileId> =
                environments.iter().flat_map(|one| one.sources.files().map(|(id, _)| id)).collect();
            let loaded: BTreeSet<FileId> =
                environments.iter().flat_map(|one| one.sources.loaded().iter().copied()).collect();
            let whole = first.sources.only(Vec::from_iter(files)).without(Vec::from_iter(loaded));
            // What several share was looked at once.
            report.summary.tally(Snapshot::read(&whole, first.options).tally);
            report.summary.recount(&report.findings);
            report.at_least(first.levels)
        }
    }
}

/// The findings of environments, kept one by one: where the texts of a few files change again and again, as in an editor, the other
/// environments are not checked anew.
#[derive(Debug, Default)]
pub struct Kept {
    reports: Vec<CheckReport>,
}

impl Kept {
    /// As [`check_each`], where an environment that `is_touched` says no to is as it was at the last call.
    pub fn check(
        &mut self,
        environments: &[Judged<'_>],
        is_touched: impl Fn(&Judged<'_>) -> bool,
        mut elsewhere: Vec<Diagnostic>,
    ) -> CheckReport {
        let Some(first) = environments.first() else {
            return CheckReport { findings: elsewhere, ..CheckReport::default() };
        };
        let is_known = self.reports.len() == environments.len();
        self.reports.resize_with(environments.len(), CheckReport::default);
        for (kept, one) in self.reports.iter_mut().zip(environments) {
            if !is_known || is_touched(one) {
                *kept = one.check(None, Vec::new());
            }
        }
        let mut report = match (environments, self.reports.as_slice()) {
            ([one], [kept]) if one.name.is_none() => kept.clone(),
            _ => Merged::of(environments, self.reports.iter().cloned()),
        };
        apply(first.levels, &mut elsewhere);
        report.findings.append(&mut elsewhere);
        sort(&first.sources.map, &mut report.findings);
        report.summary.recount(&report.findings);
        report.at_least(first.levels)
    }
}

impl Judged<'_> {
    /// What is wrong in it alone, of every severity; `known` is what follows from another state of it, or from this one.
    fn check(&self, known: Option<&Context<'_>>, elsewhere: Vec<Diagnostic>) -> CheckReport {
        let Some(known) = known else {
            return check_all(&Context::new(&Snapshot::read(self.sources, self.options)), self.levels, elsewhere);
        };
        if known.snapshot.sources.is(self.sources) && std::ptr::eq(known.snapshot.options, self.options) {
            return check_all(known, self.levels, elsewhere);
        }
        let snapshot = Snapshot::beside(known.snapshot, self.sources, self.options);
        check_all(&Context::beside(known, &snapshot), self.levels, elsewhere)
    }
}

/// The reports of several environments as one.
#[derive(Default)]
struct Merged {
    report: CheckReport,
    known: FxHashMap<(&'static str, Span, String), usize>,
}

impl Merged {
    /// The reports of environments, in their order, as one.
    fn of(environments: &[Judged<'_>], reports: impl Iterator<Item = CheckReport>) -> CheckReport {
        let mut merged = Merged::default();
        for (one, report) in environments.iter().zip(reports) {
            merged.add(one.name.unwrap_or_default(), report);
        }
        merged.finish(environments)
    }

    fn add(&mut self, name: &str, report: CheckReport) {
        self.report.environments.push(name.to_owned());
        unchecked::add(&mut self.report.summary.unchecked, report.summary.unchecked);
        // What environments share is the same in all.
        for (namespace, count) in report.summary.applied {
            let known = self.report.summary.applied.entry(namespace).or_default();
            *known = count.max(*known);
        }
        for finding in report.findings {
            let key = (finding.rule, finding.span, finding.message.clone());
            let at = *self.known.entry(key).or_insert_with(|| {
                self.report.findings.push(finding.clone());
                self.report.findings.len() - 1
            });
            let known = &mut self.report.findings[at];
            known.severity = known.severity.max(finding.severity);
            // One environment may have it twice, with other labels.
            if known.environments.last().is_none_or(|last| last != name) {
                known.environments.push(name.to_owned());
            }
        }
    }

    fn finish(self, environments: &[Judged<'_>]) -> CheckReport {
        let mut report = self.report;
        report.findings.retain(|finding| {
            // A comment that silences something in one environment is of use.
            let holders = || environments.iter().filter(|one| one.sources.holds(finding.span.file)).count();
            finding.rule != UNUSED_IGNORE.code || finding.environments.len() == holders()
        });
        report
    }
}
