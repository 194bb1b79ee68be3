//! One line a finding.

use std::io::{self, Write};

use crate::check::CheckReport;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::clean;
use crate::text::SourceMap;

/// Writes `file:line:column: severity[rule] message`, one line a finding.
pub(super) fn write(map: &SourceMap, report: &CheckReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let (file, at) = (clean(&map.file(finding.span.file).name), map.start(finding.span));
        let severity = style.paint(Ink::of(finding.severity), finding.severity.as_str());
        let message = report.message(finding);
        let message = clean(&message);
        let rule = style.link(finding.rule, finding.rule);
        writeln!(out, "{file}:{}:{}: {severity}[{rule}] {message}", at.line, at.column)?;
    }
    Ok(())
}
