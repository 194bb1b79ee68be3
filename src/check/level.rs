//! What a run makes of each rule, and when it fails.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::Severity;
use crate::rules;
use crate::text::{FileId, UnknownWord, words};

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

impl Level {
    /// The word that stands for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::At(severity) => severity.as_str(),
        }
    }
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

/// Levels of rules, by code.
type ByCode = FxHashMap<&'static str, Level>;

/// What a run makes of each rule; one that isn't named keeps its severity.
///
/// What is said in the narrower place counts: for a file over what is said for all, and on the command line over both.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    by_code: ByCode,
    by_file: FxHashMap<FileId, Arc<ByCode>>,
    given: ByCode,
    silent: FxHashSet<&'static str>,
    least: Option<Severity>,
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

    /// The same over whatever is set elsewhere, as by the command line.
    pub fn insist(&mut self, code: &str, level: Level) -> bool {
        let rule = rules::find(rules::current(code));
        if let Some(rule) = rule {
            self.given.insert(rule.code, level);
            self.silent.remove(rule.code);
        }
        rule.is_some() || rules::retired(code).is_some()
    }

    /// Sets what `levels` sets for all, for one file alone.
    pub fn set_in(&mut self, file: FileId, levels: &Levels) {
        let here = self.by_file.entry(file).or_default();
        if here.is_empty() {
            *here = Arc::new(levels.by_code.clone());
        } else {
            Arc::make_mut(here).extend(&levels.by_code);
        }
    }

    /// Lets a rule report nothing, whatever is set elsewhere.
    pub(super) fn silence(&mut self, code: &'static str) {
        self.silent.insert(code);
    }

    /// Lets a rule report that is off everywhere; not where it is off for a file alone.
    pub(super) fn wake(&mut self, code: &str) {
        if self.by_code.get(code) == Some(&Level::Off) {
            self.by_code.remove(code);
        }
    }

    /// Lets findings that are less bad than `least` go.
    pub fn at_least(&mut self, least: Severity) {
        self.least = Some(least);
    }

    /// The severity from which on findings are kept; nothing where all are.
    pub fn least(&self) -> Option<Severity> {
        self.least
    }

    /// These, with what `other` sets over them.
    #[must_use]
    pub fn with(&self, other: &Levels) -> Levels {
        let mut both = self.clone();
        both.by_code.extend(&other.by_code);
        both.by_file.extend(other.by_file.iter().map(|(file, levels)| (*file, Arc::clone(levels))));
        both.given.extend(&other.given);
        both.silent.extend(&other.silent);
        both.least = other.least.or(both.least);
        both
    }

    /// The level set for a rule, where nothing else is for the file.
    pub fn get(&self, code: &str) -> Option<Level> {
        if self.silent.contains(code) {
            return Some(Level::Off);
        }
        self.given.get(code).or_else(|| self.by_code.get(code)).copied()
    }

    /// The level set for a rule in a file.
    pub fn get_in(&self, file: FileId, code: &str) -> Option<Level> {
        if self.by_file.is_empty() || self.silent.contains(code) || self.given.contains_key(code) {
            return self.get(code);
        }
        let here = self.by_file.get(&file).and_then(|levels| levels.get(code));
        here.copied().or_else(|| self.get(code))
    }

    /// What is set for all files, by code; what is given counts over what is set.
    pub fn listed(&self) -> BTreeMap<&'static str, Level> {
        self.by_code.iter().chain(&self.given).map(|(code, level)| (*code, *level)).collect()
    }

    /// Whether a rule's findings are dropped in every file.
    pub fn is_off(&self, code: &str) -> bool {
        let is_on_somewhere = || {
            let is_free = !self.silent.contains(code) && !self.given.contains_key(code);
            let is_on = |levels: &ByCode| levels.get(code).is_some_and(|level| *level != Level::Off);
            is_free && self.by_file.values().any(|levels| is_on(levels))
        };
        self.get(code) == Some(Level::Off) && (self.by_file.is_empty() || !is_on_somewhere())
    }

    /// Whether anything is set for a rule, in all files or in some.
    pub(super) fn mentions(&self, code: &str) -> bool {
        self.get(code).is_some() || self.by_file.values().any(|levels| levels.contains_key(code))
    }

    /// Whether a rule's findings are dropped in a file.
    pub fn is_off_in(&self, file: FileId, code: &str) -> bool {
        self.get_in(file, code) == Some(Level::Off)
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
