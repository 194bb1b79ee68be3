//! What a run makes of each rule, and when it fails.

use rustc_hash::FxHashMap;

use crate::finding::Severity;
use crate::rules;

/// What the configuration makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Its findings are dropped.
    Off,
    /// Its findings have this severity, whatever the rule says.
    At(Severity),
}

impl Level {
    /// The words that [`Level::parse`] knows.
    pub const WORDS: [&'static str; 4] = ["off", "info", "warning", "error"];

    /// Reads the word that the configuration and the command line use.
    pub fn parse(word: &str) -> Option<Level> {
        Some(match word {
            "off" => Level::Off,
            "info" => Level::At(Severity::Info),
            "warning" => Level::At(Severity::Warning),
            "error" => Level::At(Severity::Error),
            _ => return None,
        })
    }
}

/// What the configuration makes of each rule; one that isn't named keeps its severity.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    by_code: FxHashMap<&'static str, Level>,
}

impl Levels {
    /// Sets the level of the rule `code`; whether there is such a rule.
    pub fn set(&mut self, code: &str, level: Level) -> bool {
        let rule = rules::find(code);
        if let Some(rule) = rule {
            self.by_code.insert(rule.code, level);
        }
        rule.is_some()
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

/// The least severity that makes a run fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum FailOn {
    /// Errors
    #[default]
    Error,
    /// Warnings and errors
    Warning,
    /// Any finding
    Info,
    /// Nothing
    Never,
}

impl FailOn {
    /// The words that [`FailOn::parse`] knows.
    pub const WORDS: [&'static str; 4] = ["error", "warning", "info", "never"];

    /// Reads the word that the configuration and the command line use.
    pub fn parse(word: &str) -> Option<FailOn> {
        Some(match word {
            "error" => FailOn::Error,
            "warning" => FailOn::Warning,
            "info" => FailOn::Info,
            "never" => FailOn::Never,
            _ => return None,
        })
    }

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
