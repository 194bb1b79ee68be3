//! What checking comes to: findings, and what was looked at.

pub mod baseline;
mod count;
mod environment;
mod field;
pub mod fix;
mod level;
mod origin;
mod piece;
mod selection;
mod suppress;
mod unchecked;

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

pub use self::count::{RuleCount, count_by_rule};
pub use self::environment::{Judged, Kept, check_each};
pub use self::level::{FailOn, Level, Levels};
pub use self::selection::{Selection, SelectionError};
pub use self::unchecked::Unchecked;
use crate::context::{Context, ListenerTotals};
use crate::finding::{Diagnostic, Severity, Sink};
use crate::rules::{self, PATCH_REPLACES_LIST};
use crate::snapshot::Tally;
use crate::text::{SourceMap, Tree};

/// The findings of one run, sorted.
#[derive(Clone, Debug, Default)]
pub struct CheckReport {
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
    /// How much of it, and what was looked at.
    pub summary: Summary,
    /// The environments that were looked at, by name; empty where there is only one.
    pub environments: Vec<String>,
    /// From which severity on a finding makes the run fail.
    pub fail_on: FailOn,
    /// Where the files stand, for who shows the findings beside the repository.
    pub tree: Tree,
}

impl CheckReport {
    /// The environments that a finding holds in, where these are not all.
    pub fn some_environments<'f>(&self, finding: &'f Diagnostic) -> Option<&'f [String]> {
        let some = finding.environments.len();
        (some > 0 && some < self.environments.len()).then_some(&finding.environments)
    }

    /// The message of a finding, with the environments that it holds in where these are not all.
    pub fn message<'f>(&self, finding: &'f Diagnostic) -> Cow<'f, str> {
        match self.some_environments(finding) {
            None => Cow::Borrowed(&finding.message),
            Some(names) => Cow::Owned(format!("{} (in {})", finding.message, names.join(", "))),
        }
    }
}

/// How many findings there are, and what was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity info.
    pub infos: usize,
    /// Files that were read.
    pub files: usize,
    /// Documents with content.
    pub documents: usize,
    /// Gloo's resources.
    pub resources: usize,
    /// Documents that are none of Gloo's.
    pub passed_over: usize,
    /// Documents that are templates.
    pub unrendered: usize,
    /// References that lead out of the sources, by kind.
    pub unchecked: Vec<Unchecked>,
    /// Namespaces that Applications of Argo CD give resources which name none, and how many.
    pub applied: BTreeMap<String, usize>,
    /// Findings that were let go, since they are less bad than was asked for.
    pub left_out: usize,
}

impl Summary {
    /// What was looked at.
    fn tally(&mut self, tally: Tally) {
        self.files = tally.files;
        self.documents = tally.documents;
        self.resources = tally.resources;
        self.passed_over = tally.passed_over;
        self.unrendered = tally.unrendered;
    }

    /// How many references lead out of the sources.
    pub fn unchecked_references(&self) -> usize {
        self.unchecked.iter().map(|one| one.references).sum()
    }

    /// Counts the findings anew, after some were taken out.
    pub fn recount(&mut self, findings: &[Diagnostic]) {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        self.errors = count(Severity::Error);
        self.warnings = count(Severity::Warning);
        self.infos = count(Severity::Info);
    }
}

/// Runs every rule.
pub fn check(cx: &Context<'_>, levels: &Levels) -> CheckReport {
    check_with(cx, levels, Vec::new())
}

/// Runs every rule and adds findings that were made elsewhere, as those of the configuration.
///
/// Findings are in the order of file names, places, codes and messages; equal ones are reported once.
pub fn check_with(cx: &Context<'_>, levels: &Levels, elsewhere: Vec<Diagnostic>) -> CheckReport {
    check_all(cx, levels, elsewhere).at_least(levels)
}

/// The same with findings of every severity.
fn check_all(cx: &Context<'_>, levels: &Levels, elsewhere: Vec<Diagnostic>) -> CheckReport {
    // Side by side, instead of one thread waiting inside a rule for what another one inside its rule works out.
    rayon::join(|| cx.graph(), || cx.reach());
    let mut findings: Vec<Diagnostic> = rules::ALL
        .par_iter()
        // One rule may take as long as ten others.
        .with_max_len(1)
        .filter(|rule| !levels.is_off(rule.code))
        .flat_map_iter(|rule| {
            let mut found = Vec::new();
            (rule.check)(cx, &mut Sink::new(rule, &mut found));
            found
        })
        .collect();
    for finding in &mut findings {
        finding.settle();
        origin::place(cx.snapshot.sources, finding);
    }
    if !levels.is_off(PATCH_REPLACES_LIST.code) {
        findings.extend(origin::patches(cx));
    }
    findings.extend(piece::check(cx, levels));
    findings.extend(elsewhere);
    suppress::silence(cx.snapshot.sources, levels, &mut findings);
    apply(levels, &mut findings);
    if findings.iter().any(|finding| finding.reach.as_ref().is_some_and(|reach| reach.listener)) {
        let refusals = ListenerTotals::count(&cx.routing);
        let reaches = findings.iter_mut().filter_map(|finding| finding.reach.as_mut());
        reaches.filter(|reach| reach.listener).for_each(|reach| refusals.widen(reach));
    }
    sort(cx.map(), &mut findings);
    let summary = summary(cx, &findings);
    CheckReport { findings, summary, ..CheckReport::default() }
}

impl CheckReport {
    /// The same without what is less bad than `levels` ask for, which is counted.
    fn at_least(mut self, levels: &Levels) -> CheckReport {
        if let Some(least) = levels.least() {
            let all = self.findings.len();
            self.findings.retain(|finding| finding.severity >= least);
            self.summary.left_out += all - self.findings.len();
            self.summary.recount(&self.findings);
        }
        self
    }
}

/// Gives findings the severities that are set, and drops those of rules that are off.
fn apply(levels: &Levels, findings: &mut Vec<Diagnostic>) {
    findings.retain_mut(|finding| match levels.get_in(finding.span.file, finding.rule) {
        Some(Level::Off) => false,
        Some(Level::At(severity)) => {
            finding.severity = severity;
            true
        }
        None => true,
    });
}

/// The documents that can't be read, as `invalid-yaml` tells of them, whatever its level is: nothing that is worked out without them
/// holds for sure.
pub fn unread(cx: &Context<'_>) -> Vec<Diagnostic> {
    let rule = &rules::INVALID_YAML;
    let mut found = Vec::new();
    (rule.check)(cx, &mut Sink::new(rule, &mut found));
    sort(cx.map(), &mut found);
    found
}

fn sort(map: &SourceMap, findings: &mut Vec<Diagnostic>) {
    findings.sort_by(|a, b| {
        let file = |finding: &Diagnostic| (&*map.file(finding.span.file).name, finding.span);
        (file(a), a.rule, &a.message).cmp(&(file(b), b.rule, &b.message))
    });
    findings.dedup();
}

fn summary(cx: &Context<'_>, findings: &[Diagnostic]) -> Summary {
    let applied = cx.snapshot.applied.iter().map(|(namespace, &count)| ((*namespace).to_owned(), count)).collect();
    let mut summary = Summary { unchecked: unchecked::count(cx), applied, ..Summary::default() };
    summary.tally(cx.snapshot.tally);
    summary.recount(findings);
    summary
}
