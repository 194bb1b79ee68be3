//! What `check --statistics --format json` prints.

use serde::Serialize;

use super::check::Counts;
use crate::check::{CheckReport, count_by_rule};

/// How often each rule reported.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope check --statistics"))]
pub struct Statistics {
    /// The version of this shape.
    pub version: u32,
    /// The rules that reported, the most frequent first.
    pub rules: Vec<RuleCount>,
    /// How much was found, and what was looked at.
    pub summary: Counts,
}

/// How often one rule reported.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RuleCount {
    /// The rule's code.
    pub rule: &'static str,
    /// The worst severity of its findings.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "info"])))]
    pub severity: &'static str,
    /// How many findings.
    pub findings: usize,
    /// How many of them `--fix` mends.
    pub safe_fixes: usize,
    /// How many of them only `--unsafe-fixes` mends.
    pub unsafe_fixes: usize,
}

impl Statistics {
    /// The shape of a report's numbers.
    pub fn new(report: &CheckReport) -> Statistics {
        let rules = count_by_rule(&report.findings).into_iter().map(|count| RuleCount {
            rule: count.rule,
            severity: count.severity.as_str(),
            findings: count.findings,
            safe_fixes: count.safe_fixes,
            unsafe_fixes: count.unsafe_fixes,
        });
        Statistics { version: super::VERSION, rules: rules.collect(), summary: Counts::new(&report.summary) }
    }
}
