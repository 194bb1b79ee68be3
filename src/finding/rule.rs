//! What a rule is, and the macros that declare one.

use super::{Diagnostic, Severity};
use crate::context::Context;
use crate::text::Span;

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

/// Where one rule puts its findings: it can't report under another's code, nor forget the place.
#[derive(Debug)]
pub struct Sink<'s> {
    rule: &'static Rule,
    found: &'s mut Vec<Diagnostic>,
}

impl<'s> Sink<'s> {
    /// A sink for `rule`.
    pub fn new(rule: &'static Rule, found: &'s mut Vec<Diagnostic>) -> Sink<'s> {
        Sink { rule, found }
    }

    /// Adds a finding and returns it, so that labels, effect, help and fix can be added.
    pub fn report(&mut self, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        Sink { rule: self.rule, found: self.found }.into_report(span, message)
    }

    /// Adds the only finding of this sink, which may then outlive it.
    pub(crate) fn into_report(self, span: Span, message: impl Into<String>) -> &'s mut Diagnostic {
        let index = self.found.len();
        self.found.push(Diagnostic::new(self.rule.code, self.rule.severity, span, message.into()));
        &mut self.found[index]
    }
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
