//! Findings: what is wrong, where, what it does to traffic, and how to mend it.

mod bound;
mod rule;

use std::str::FromStr;

use crate::model::ResourceKey;
use crate::text::{Span, UnknownWord, Word};
use crate::traffic::Reach;

pub use self::rule::{FixKind, MOST, Rule, Sink};
pub(crate) use self::rule::{report, rule, rules};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably not what was meant.
    Warning,
    /// Traffic goes wrong, or the manifest is refused.
    Error,
}

impl Severity {
    /// The word used in every output and in the configuration.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl Word for Severity {
    const CHOICES: &'static [(Severity, &'static str, &'static str)] = &[
        (Severity::Error, "error", "Errors"),
        (Severity::Warning, "warning", "Warnings and errors"),
        (Severity::Info, "info", "Any finding"),
    ];
}

impl FromStr for Severity {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Severity, UnknownWord> {
        let known = [Severity::Error, Severity::Warning, Severity::Info].into_iter().find(|it| it.as_str() == text);
        known.ok_or_else(|| UnknownWord { written: text.to_owned(), words: &["error", "warning", "info"] })
    }
}

/// A place with a few words about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// Its part in the finding, in five words or fewer.
    pub text: String,
}

/// One replacement of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; of no width for an insertion.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A change that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, starting with a verb.
    pub title: String,
    /// Whether it can't change what the author meant.
    pub safe: bool,
    /// Its edits, none overlapping another.
    pub edits: Vec<Edit>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its rule's code.
    pub rule: &'static str,
    /// How bad it is, after the configuration.
    pub severity: Severity,
    /// What is wrong: lower case, no full stop, names the resource.
    pub message: String,
    /// The exact value or key.
    pub span: Span,
    /// The cause in five words or fewer, shown at the span.
    pub label: String,
    /// The other ends.
    pub labels: Vec<Label>,
    /// The resource it is about.
    pub resource: Option<ResourceKey>,
    /// What happens to traffic, in a sentence.
    pub effect: Option<String>,
    /// How far it reaches.
    pub reach: Option<Reach>,
    /// What to do, starting with a verb.
    pub help: Option<String>,
    /// The change that mends it.
    pub fix: Option<Fix>,
    /// The environments that it holds in, by name; empty where there is only one.
    pub environments: Vec<String>,
    /// How many further findings of the rule in that file it stands for; 0 for a finding of its own.
    pub left_out: usize,
    /// How many other ends there are beside the labels.
    labels_left_out: usize,
}

impl Diagnostic {
    /// A finding of `rule` at `span`; a [`Sink`](crate::finding::Sink) makes it, so that a rule can't report under another's code.
    pub(crate) fn new(rule: &'static str, severity: Severity, span: Span, message: String) -> Diagnostic {
        Diagnostic {
            rule,
            severity,
            message: bound::text(message),
            span,
            label: String::new(),
            labels: Vec::new(),
            resource: None,
            effect: None,
            reach: None,
            help: None,
            fix: None,
            environments: Vec::new(),
            left_out: 0,
            labels_left_out: 0,
        }
    }

    /// The cause in five words or fewer.
    pub fn label(&mut self, text: impl Into<String>) -> &mut Self {
        self.label = bound::text(text.into());
        self
    }

    /// Adds the other end; past a hundred they are counted.
    pub fn also(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        if self.labels.len() < bound::NAMED {
            self.labels.push(Label { span, text: bound::text(text.into()) });
        } else {
            self.labels_left_out += 1;
        }
        self
    }

    /// Says with the last label how many there are beside them, in whichever form they are shown.
    pub(crate) fn settle(&mut self) {
        if let (Some(last), more @ 1..) = (self.labels.last_mut(), std::mem::take(&mut self.labels_left_out)) {
            last.text = format!("{}, and {more} more places", last.text);
        }
    }

    /// Names the resource it is about.
    pub fn of(&mut self, resource: &ResourceKey) -> &mut Self {
        self.resource = Some(bound::key(resource));
        self
    }

    /// Says what happens to traffic.
    pub fn effect(&mut self, text: impl Into<String>) -> &mut Self {
        self.effect = Some(bound::text(text.into()));
        self
    }

    /// Says how far it reaches.
    pub fn reach(&mut self, reach: Reach) -> &mut Self {
        self.reach = Some(bound::reach(reach));
        self
    }

    /// Says what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(bound::text(text.into()));
        self
    }

    /// Offers a change.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }

    /// Replaces the rule's usual severity.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }
}
