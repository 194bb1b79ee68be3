//! Findings that a change brings or resolves.

use std::collections::BTreeMap;

use crate::check::CheckReport;
use crate::finding::Diagnostic;
use crate::model::ResourceKey;

/// What tells one finding from another wherever it stands.
type Identity<'f> = (&'static str, Option<&'f ResourceKey>, &'f str);

/// Findings of the state after that the state before has none like, matched by rule, resource and message: a finding that only moved to
/// another line is no new one. Turned round it gives those that a change resolves.
pub fn only_after<'f>(before: &'f CheckReport, after: &'f CheckReport) -> Vec<&'f Diagnostic> {
    let mut known: BTreeMap<Identity<'_>, usize> = BTreeMap::new();
    for finding in &before.findings {
        *known.entry(identity(finding)).or_default() += 1;
    }
    let mut new = Vec::new();
    for finding in &after.findings {
        match known.get_mut(&identity(finding)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => new.push(finding),
        }
    }
    new
}

fn identity(finding: &Diagnostic) -> Identity<'_> {
    (finding.rule, finding.resource.as_ref(), &finding.message)
}
