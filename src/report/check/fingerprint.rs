//! What tells a finding again on another day, though the lines round it have moved.

use rustc_hash::FxHashMap;

use crate::check::CheckReport;
use crate::index::discovery::md5;
use crate::text::SourceMap;

/// A fingerprint a finding, in their order, all different: of the rule, the file, the resource, the message, and which of its
/// equals it is.
pub(super) fn all(map: &SourceMap, report: &CheckReport) -> Vec<String> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let mut fingerprints = Vec::with_capacity(report.findings.len());
    for finding in &report.findings {
        let resource = finding.resource.as_ref().map(ToString::to_string).unwrap_or_default();
        let standing = report.tree.standing(&map.file(finding.span.file).name);
        let file = standing.path();
        let text = format!("{}\0{file}\0{resource}\0{}", finding.rule, report.message(finding));
        let nth = seen.entry(text.clone()).or_default();
        *nth += 1;
        fingerprints.push(md5(&format!("{text}\0{nth}")));
    }
    fingerprints
}
