//! What a run makes of each rule, and when it fails.

use std::str::FromStr;

use rustc_hash::FxHashMap;

use crate::finding::Severity;
use crate::rules;
use crate::text::{UnknownWord, words};

/// What the configuration makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Its findings are dropped.
    Off,
    /// Its findings have this severity, whatever the rule says.
    At(Severity),
}

impl Level {
    /// The words that stand for levels.
    pub const WORDS: &'static [&'static str] = &["off", "info", "warning", "error"];
}

impl FromStr for Level {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Level, UnknownWord> {
        Ok(match text {
            "off" => Level::Off,
            "info" => Level::At(Severity::Info),
            "warning" => Level::At(Severity::Warning),
            "error" => Level::At(Severity::Error),
            _ => return Err(UnknownWord { written: text.to_owned(), words: Level::WORDS }),
        })
    }
}

/// What the configuration makes of each rule; one that isn't named keeps its severity.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    by_code: FxHashMap<&'static str, Level>,
}

impl Levels {
    /// Sets the level of the rule `code`, or of the rule that replaced it; whether there is such a code, or was.
    pub fn set(&mut self, code: &str, level: Level) -> bool {
        let rule = rules::find(rules::current(code));
        if let Some(rule) = rule {
            self.by_code.insert(rule.code, level);
        }
        rule.is_some() || rules::retired(code).is_some()
    }

    /// The level set for a rule.
    pub fn get(&self, code: &str) -> Option<Level> {
        self.by_code.get(code).copied()
    }

    /// Whether a rule's findings are dropped.
    pub fn is_off(&self, code: &str) -> bool {
        self.get(code) == Some(Level::Off)
    }
}

words! {
    /// The least severity that makes a run fail.
    #[derive(Default)]
    pub enum FailOn {
        /// Errors.
        #[default]
        Error = "error",
        /// Warnings and errors.
        Warning = "warning",
        /// Any finding.
        Info = "info",
        /// Nothing.
        Never = "never",
    }
}

impl FailOn {
    /// Whether a finding of that severity makes a run fail.
    pub fn counts(self, severity: Severity) -> bool {
        match self {
            FailOn::Error => severity >= Severity::Error,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Info => true,
            FailOn::Never => false,
        }
    }
}
