//! A code quality report of GitLab.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{fingerprint, paragraph};
use crate::check::CheckReport;
use crate::finding::Severity;
use crate::text::SourceMap;

/// Writes the report.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    let issues = report.findings.iter().zip(fingerprint::all(map, report)).map(|(finding, fingerprint)| {
        let severity = match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        };
        json!({
            "description": paragraph(report, finding, "; "),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": severity,
            "location": {
                "path": report.tree.standing(&map.file(finding.span.file).name).path(),
                "lines": { "begin": map.start(finding.span).line, "end": map.end(finding.span).line },
            },
        })
    });
    crate::report::json::write(&issues.collect::<Vec<Value>>(), out)
}
