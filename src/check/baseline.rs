//! Findings accepted on a recorded day: they are not reported again, and those that are gone are named.
//!
//! An entry has no line, no column and no wording, so that a baseline survives edits elsewhere in a file, a file that moves, and a rule that
//! learns to say it better: it is a rule, a resource and a field. Where the same thing is found several times, it is accepted as often as it was
//! recorded. The first version had the wording in place of the field, and is read still.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::field;
use crate::finding::Diagnostic;
use crate::rules;
use crate::snapshot::Sources;
use crate::text::SourceMap;

/// The version of the file's form.
const VERSION: u32 = 2;

/// A recorded finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The rule's code.
    pub rule: String,
    /// The resource as `Kind namespace/name`; for a finding about none, the file.
    pub about: String,
    /// The field that it was found at; empty where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What was said, in an entry of the first version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The environments that it holds in; empty where there is only one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<String>,
    /// How often.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: usize,
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.rule)?;
        match (&self.message, self.field.as_deref()) {
            (Some(message), _) => f.write_str(message),
            (None, None | Some("")) => f.write_str(&self.about),
            (None, Some(field)) => write!(f, "{field} of {}", self.about),
        }
    }
}

fn once() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_once(times: &usize) -> bool {
    *times == 1
}

/// The findings of a recorded day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    version: u32,
    findings: Vec<Entry>,
}

/// Why a baseline can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaselineError {
    /// It isn't one.
    #[error("this is no baseline: {0}")]
    Malformed(String),
    /// It is of another version.
    #[error(
        "this baseline is of version {0}, and this glooscope reads versions up to {VERSION}; write it anew with --write-baseline"
    )]
    Version(u64),
}

/// What a baseline leaves.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The findings that it does not hold.
    pub findings: Vec<Diagnostic>,
    /// How many it does.
    pub accepted: usize,
    /// Entries that nothing fits any more.
    pub resolved: Vec<Entry>,
    /// The baseline without them, in the form of today.
    pub left: Baseline,
}

/// A finding's rule, what it is about, its message, and the environments that it holds in.
pub type Identity<'d> = (&'d str, String, &'d str, &'d [String]);

/// What stays the same about a finding when lines move, in words: its rule, what it is about, its message, and where it holds.
pub fn identity<'d>(map: &SourceMap, finding: &'d Diagnostic) -> Identity<'d> {
    (finding.rule, about(map, finding), &finding.message, &finding.environments)
}

fn about(map: &SourceMap, finding: &Diagnostic) -> String {
    finding.resource.as_ref().map_or_else(
        || map.file(finding.span.file).name.to_string(),
        |resource| format!("{} {}", resource.kind, resource.path()),
    )
}

/// The entry of one finding at a field.
fn entry(map: &SourceMap, finding: &Diagnostic, field: String) -> Entry {
    Entry {
        rule: finding.rule.to_owned(),
        about: about(map, finding),
        field: Some(field),
        message: None,
        environments: finding.environments.clone(),
        times: 1,
    }
}

impl Baseline {
    /// A baseline of these findings.
    pub fn of(sources: &Sources, findings: &[Diagnostic]) -> Baseline {
        let fields = field::all(sources, findings);
        let entries = findings.iter().zip(fields).map(|(finding, field)| entry(&sources.map, finding, field));
        Baseline::counted(entries)
    }

    /// The entries, equal ones as one with their number.
    fn counted(entries: impl IntoIterator<Item = Entry>) -> Baseline {
        let mut times: BTreeMap<Entry, usize> = BTreeMap::new();
        for entry in entries {
            let number = entry.times;
            *times.entry(Entry { times: 1, ..entry }).or_default() += number;
        }
        let findings = times.into_iter().map(|(entry, times)| Entry { times, ..entry }).collect();
        Baseline { version: VERSION, findings }
    }

    /// Reads the text of a baseline.
    pub fn parse(text: &str) -> Result<Baseline, BaselineError> {
        let malformed = |error: serde_json::Error| BaselineError::Malformed(error.to_string());
        let value: serde_json::Value = serde_json::from_str(text).map_err(malformed)?;
        match value.get("version").and_then(serde_json::Value::as_u64) {
            Some(version) if (1..=u64::from(VERSION)).contains(&version) => {
                let baseline: Baseline = serde_json::from_value(value).map_err(malformed)?;
                match baseline.findings.iter().find(|entry| entry.field.is_none() == entry.message.is_none()) {
                    None => Ok(baseline),
                    Some(entry) => Err(BaselineError::Malformed(format!(
                        "an entry of `{}` has neither or both of field and message",
                        entry.rule
                    ))),
                }
            }
            Some(version) => Err(BaselineError::Version(version)),
            None => Err(BaselineError::Malformed("it has no version".to_owned())),
        }
    }

    /// The text of the file: sorted, one entry after the other, so that a diff of it can be read.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// Takes the recorded findings out of `findings`. Entries of rules that `may_be_seen` refuses, as nobody looked for them, stay as they are.
    pub fn accept(&self, sources: &Sources, findings: Vec<Diagnostic>, may_be_seen: impl Fn(&str) -> bool) -> Accepted {
        let mut open: BTreeMap<Entry, usize> = BTreeMap::new();
        for entry in &self.findings {
            let rule = rules::current(&entry.rule).to_owned();
            *open.entry(Entry { rule, times: 1, ..entry.clone() }).or_default() += entry.times;
        }
        let fields = field::all(sources, &findings);
        let (mut others, mut held) = (Vec::new(), Vec::new());
        for (finding, field) in findings.into_iter().zip(fields) {
            let own = entry(&sources.map, &finding, field);
            let mut take = |entry: &Entry| {
                let times = open.get_mut(entry).filter(|times| **times > 0);
                times.map(|times| *times -= 1).is_some()
            };
            if take(&own) || take(&Entry { field: None, message: Some(finding.message.clone()), ..own.clone() }) {
                held.push(own);
            } else {
                others.push(finding);
            }
        }
        let accepted = held.len();
        let gone = open.into_iter().filter(|(_, times)| *times > 0).map(|(entry, times)| Entry { times, ..entry });
        let (resolved, unseen): (Vec<Entry>, Vec<Entry>) = gone.partition(|entry| may_be_seen(&entry.rule));
        held.extend(unseen);
        Accepted { findings: others, accepted, resolved, left: Baseline::counted(held) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;
    use crate::text::{Role, Span};

    #[test]
    fn an_entry_of_a_retired_code_accepts_what_its_successor_finds() {
        let mut map = SourceMap::default();
        let span = Span::new(map.add("a.yaml", "a: 1\n", Role::Subject), 3, 4);
        let sources = Sources::parse(map);
        let finding = || Diagnostic::new("zero-weight", Severity::Info, span, "b gets nothing".to_owned());
        let first = |code: &str| {
            format!(
                r#"{{"version": 1, "findings": [{{"rule": "{code}", "about": "a.yaml", "message": "b gets nothing"}}]}}"#
            )
        };
        let second = |code: &str| {
            format!(r#"{{"version": 2, "findings": [{{"rule": "{code}", "about": "a.yaml", "field": "a"}}]}}"#)
        };
        for (code, accepted) in [("zero-weight", 1), ("unweighted", 1), ("too-many-comments", 0)] {
            for text in [first(code), second(code)] {
                let recorded = Baseline::parse(&text).expect("it is one");
                let left = recorded.accept(&sources, vec![finding()], |_| true);
                assert_eq!((left.accepted, left.findings.len()), (accepted, 1 - accepted), "{code}");
                let want =
                    if accepted == 1 { second("zero-weight") } else { r#"{"version": 2, "findings": []}"#.to_owned() };
                assert_eq!(Ok(left.left), Baseline::parse(&want));
            }
        }
    }
}
