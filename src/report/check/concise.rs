//! One line a finding.

use std::io::{self, Write};

use crate::check::CheckReport;
use crate::report::Style;
use crate::text::SourceMap;

/// Writes `file:line:column: severity[rule] message`, one line a finding.
pub(super) fn write(map: &SourceMap, report: &CheckReport, _style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let (file, at) = (&map.file(finding.span.file).name, map.start(finding.span));
        let severity = finding.severity.as_str();
        writeln!(out, "{file}:{}:{}: {severity}[{}] {}", at.line, at.column, finding.rule, finding.message)?;
    }
    Ok(())
}
