//! Findings, counted by rule.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::finding::{Diagnostic, Severity};

/// How often one rule reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule's code.
    pub rule: &'static str,
    /// The worst severity of its findings.
    pub severity: Severity,
    /// How many findings.
    pub findings: usize,
    /// How many of them have a fix that is safe.
    pub safe_fixes: usize,
    /// How many of them have one that somebody should read.
    pub unsafe_fixes: usize,
}

/// Counts findings by rule, the most frequent rule first.
pub fn count_by_rule(findings: &[Diagnostic]) -> Vec<RuleCount> {
    let mut counts: BTreeMap<&'static str, RuleCount> = BTreeMap::new();
    for finding in findings {
        let count = counts.entry(finding.rule).or_insert(RuleCount {
            rule: finding.rule,
            severity: finding.severity,
            findings: 0,
            safe_fixes: 0,
            unsafe_fixes: 0,
        });
        count.severity = count.severity.max(finding.severity);
        count.findings += 1;
        match &finding.fix {
            Some(fix) if fix.safe => count.safe_fixes += 1,
            Some(_) => count.unsafe_fixes += 1,
            None => {}
        }
    }
    let mut counts: Vec<RuleCount> = counts.into_values().collect();
    counts.sort_by_key(|count| (Reverse((count.findings, count.severity)), count.rule));
    counts
}
