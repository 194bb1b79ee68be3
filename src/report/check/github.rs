//! Annotations of GitHub Actions: one workflow command a finding.

use std::io::{self, Write};

use super::paragraph;
use crate::check::CheckReport;
use crate::finding::Severity;
use crate::report::measure::clean_lines;
use crate::report::shape::check::Place;
use crate::text::SourceMap;

/// Writes the commands.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let place = Place::new(map, finding.span);
        let (file, rule) = (property(report.tree.standing(&place.file).path()), property(finding.rule));
        write!(out, "::{command} title={rule},file={file},line={},endLine={}", place.line, place.end_line)?;
        // Columns count only within one line, and the last one is meant, not the one behind it.
        if place.line == place.end_line {
            let end = place.end_column.saturating_sub(1).max(place.column);
            write!(out, ",col={},endColumn={end}", place.column)?;
        }
        writeln!(out, "::{}", data(&paragraph(report, finding, "\n")))?;
    }
    Ok(())
}

fn data(text: &str) -> String {
    clean_lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
