//! What a rule is, and the macros that declare one.

use rustc_hash::FxHashMap;

use super::{Diagnostic, Severity};
use crate::context::Context;
use crate::text::{FileId, Span};

/// Whether a rule offers to mend what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// It doesn't.
    None,
    /// With changes that can't alter what the author meant.
    Safe,
    /// With changes that somebody should read.
    Unsafe,
}

impl FixKind {
    /// The word used in outputs.
    pub fn as_str(self) -> &'static str {
        match self {
            FixKind::None => "none",
            FixKind::Safe => "safe",
            FixKind::Unsafe => "unsafe",
        }
    }
}

/// A rule: one file, one code, one page.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case; says the defect; never reused.
    pub code: &'static str,
    /// The severity unless the configuration or a finding itself says otherwise.
    pub severity: Severity,
    /// The version of glooscope that brought it.
    pub since: &'static str,
    /// Whether it offers to mend.
    pub fix: FixKind,
    /// The page, in Markdown, as the doc comment has it.
    pub page: &'static str,
    /// Finds what is wrong.
    pub check: fn(&Context<'_>, &mut Sink<'_>),
}

impl Rule {
    /// The page's first sentence, without the full stop.
    pub fn summary(&self) -> String {
        let paragraph: Vec<&str> = self.page.lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
        paragraph.join(" ").trim_end_matches('.').to_owned()
    }
}

/// How many findings of one rule are told of one file: nobody reads more, and a hostile file has millions.
pub const MOST: usize = 10_000;

/// Where one rule puts its findings: it can't report under another's code, nor forget the place.
///
/// Of one file it keeps the first [`MOST`]; when it is dropped, it adds one that says how many more there are.
#[derive(Debug)]
pub struct Sink<'s> {
    rule: &'static Rule,
    found: &'s mut Vec<Diagnostic>,
    files: FxHashMap<FileId, Told>,
    /// The last finding, if there were too many already.
    spare: Option<Diagnostic>,
}

/// What was told of one file.
#[derive(Debug, Default)]
struct Told {
    count: usize,
    left_out: usize,
    /// The first place of those left out, and how bad the worst is.
    first: Option<(Span, Severity)>,
}

impl<'s> Sink<'s> {
    /// A sink for `rule`.
    pub fn new(rule: &'static Rule, found: &'s mut Vec<Diagnostic>) -> Sink<'s> {
        Sink { rule, found, files: FxHashMap::default(), spare: None }
    }

    /// Adds a finding and returns it, so that labels, effect, help and fix can be added.
    pub fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.count_spare();
        let told = self.files.entry(span.file).or_default();
        told.count += 1;
        let finding = Diagnostic::new(self.rule.code, self.rule.severity, span, message.into());
        if told.count > MOST {
            return self.spare.insert(finding);
        }
        let at = self.found.len();
        self.found.push(finding);
        &mut self.found[at]
    }

    /// Counts findings that nobody worked out, as there were too many of them already; `span` is the place of the last that was reported.
    pub fn leave_out(&mut self, span: Span, count: usize) {
        if count > 0 {
            self.count_spare();
            let severity = self.rule.severity;
            self.files.entry(span.file).or_default().leave_out(span, severity, count);
        }
    }

    fn count_spare(&mut self) {
        if let Some(finding) = self.spare.take() {
            self.files.entry(finding.span.file).or_default().leave_out(finding.span, finding.severity, 1);
        }
    }
}

impl Told {
    fn leave_out(&mut self, span: Span, severity: Severity, count: usize) {
        self.left_out += count;
        let (_, worst) = self.first.get_or_insert((span, severity));
        *worst = severity.max(*worst);
    }
}

impl Drop for Sink<'_> {
    fn drop(&mut self) {
        self.count_spare();
        let left_out = self.files.values().filter_map(|told| Some((told.first?, told.left_out)));
        let mut left_out: Vec<((Span, Severity), usize)> = left_out.collect();
        left_out.sort_unstable();
        for ((span, severity), count) in left_out {
            let message = format!("{count} more findings of {} in this file are left out", self.rule.code);
            let mut finding = Diagnostic::new(self.rule.code, severity, span, message);
            finding.label("from here on").help(format!("mend the first {MOST}, or leave the file out with `exclude:`"));
            finding.left_out = count;
            self.found.push(finding);
        }
    }
}

/// Adds the one finding of `rule` that there is.
pub(crate) fn report<'f>(
    rule: &'static Rule,
    found: &'f mut Vec<Diagnostic>,
    span: Span,
    message: impl Into<String>,
) -> &'f mut Diagnostic {
    let at = found.len();
    found.push(Diagnostic::new(rule.code, rule.severity, span, message.into()));
    &mut found[at]
}

/// Declares a rule: its page as a doc comment, then code, severity, version, optionally the kind of fix, and the function.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $code:literal, $severity:ident, since $since:literal, $check:expr) => {
        $crate::finding::rule!($(#[doc = $doc])+ $code, $severity, since $since, fix None, $check);
    };
    ($(#[doc = $doc:literal])+ $code:literal, $severity:ident, since $since:literal, fix $fix:ident, $check:expr) => {
        pub(crate) static RULE: $crate::finding::Rule = $crate::finding::Rule {
            code: $code,
            severity: $crate::finding::Severity::$severity,
            since: $since,
            fix: $crate::finding::FixKind::$fix,
            page: concat!($($doc, "\n"),+),
            check: $check,
        };
    };
}

/// Declares the rules' modules and their list in one go.
macro_rules! rules {
    ($($module:ident)+) => {
        $(mod $module;)+
        /// Every rule, sorted by code.
        pub static ALL: &[&$crate::finding::Rule] = &[$(&$module::RULE),+];
    };
}

pub(crate) use {rule, rules};
