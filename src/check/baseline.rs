//! Findings accepted on a recorded day: they are not reported again, and those that are gone are named.
//!
//! An entry has no line and no column, so that a baseline survives edits elsewhere in a file, and a file that moves. Where the
//! same thing is found several times, it is accepted as often as it was recorded.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::Diagnostic;
use crate::rules;
use crate::text::SourceMap;

/// The version of the file's form.
const VERSION: u32 = 1;

/// A recorded finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The rule's code.
    pub rule: String,
    /// The resource as `Kind namespace/name`; for a finding about none, the file.
    pub about: String,
    /// What was found.
    pub message: String,
    /// How often.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: usize,
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
        "this baseline is of version {0}, and this glooscope reads version {VERSION}; write it anew with --write-baseline"
    )]
    Version(u64),
}

/// What a baseline leaves.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    /// The findings that it does not hold.
    pub findings: Vec<Diagnostic>,
    /// How many it does.
    pub accepted: usize,
    /// Entries that nothing fits any more.
    pub resolved: Vec<Entry>,
}

/// What stays the same about a finding when lines move: its rule, what it is about, and its message.
pub fn identity<'d>(map: &SourceMap, finding: &'d Diagnostic) -> (&'d str, String, &'d str) {
    let about = finding.resource.as_ref().map_or_else(
        || map.file(finding.span.file).name.to_string(),
        |resource| format!("{} {}", resource.kind, resource.path()),
    );
    (finding.rule, about, &finding.message)
}

impl Baseline {
    /// A baseline of these findings.
    pub fn of(map: &SourceMap, findings: &[Diagnostic]) -> Baseline {
        let mut times: BTreeMap<(&str, String, &str), usize> = BTreeMap::new();
        for finding in findings {
            *times.entry(identity(map, finding)).or_default() += 1;
        }
        let entry = |((rule, about, message), times): ((&str, String, &str), usize)| Entry {
            rule: rule.to_owned(),
            about,
            message: message.to_owned(),
            times,
        };
        Baseline { version: VERSION, findings: times.into_iter().map(entry).collect() }
    }

    /// Reads the text of a baseline.
    pub fn parse(text: &str) -> Result<Baseline, BaselineError> {
        let malformed = |error: serde_json::Error| BaselineError::Malformed(error.to_string());
        let value: serde_json::Value = serde_json::from_str(text).map_err(malformed)?;
        match value.get("version").and_then(serde_json::Value::as_u64) {
            Some(version) if version == u64::from(VERSION) => serde_json::from_value(value).map_err(malformed),
            Some(version) => Err(BaselineError::Version(version)),
            None => Err(BaselineError::Malformed("it has no version".to_owned())),
        }
    }

    /// The text of the file: sorted, one entry after the other, so that a diff of it can be read.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// Takes the recorded findings out of `findings`.
    pub fn accept(&self, map: &SourceMap, findings: Vec<Diagnostic>) -> Accepted {
        let mut left: BTreeMap<(String, String, String), usize> = BTreeMap::new();
        for entry in self.findings.iter().cloned() {
            *left.entry((rules::current(&entry.rule).to_owned(), entry.about, entry.message)).or_default() +=
                entry.times;
        }
        let mut out = Accepted::default();
        for finding in findings {
            let (rule, about, message) = identity(map, &finding);
            match left.get_mut(&(rule.to_owned(), about, message.to_owned())).filter(|times| **times > 0) {
                Some(times) => {
                    *times -= 1;
                    out.accepted += 1;
                }
                None => out.findings.push(finding),
            }
        }
        let gone = left.into_iter().filter(|(_, times)| *times > 0);
        out.resolved = gone.map(|((rule, about, message), times)| Entry { rule, about, message, times }).collect();
        out
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
        let span = Span::new(map.add("a.yaml", "a: 1\n", Role::Subject), 0, 1);
        let finding = || Diagnostic::new("zero-weight", Severity::Info, span, "b gets nothing".to_owned());
        let recorded = |code: &str| Baseline {
            version: VERSION,
            findings: vec![Entry {
                rule: code.to_owned(),
                about: "a.yaml".to_owned(),
                message: "b gets nothing".to_owned(),
                times: 1,
            }],
        };
        for (code, accepted) in [("zero-weight", 1), ("unweighted", 1), ("too-many-comments", 0)] {
            let left = recorded(code).accept(&map, vec![finding()]);
            assert_eq!((left.accepted, left.findings.len()), (accepted, 1 - accepted), "{code}");
        }
    }
}
