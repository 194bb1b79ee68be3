//! Checkstyle's XML.

use std::io::{self, Write};

use super::paragraph;
use super::xml::attribute;
use crate::check::CheckReport;
use crate::text::{FileId, SourceMap};

/// Writes the report.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">")?;
    let mut open: Option<FileId> = None;
    for finding in &report.findings {
        let file = finding.span.file;
        if open != Some(file) {
            if open.is_some() {
                writeln!(out, "  </file>")?;
            }
            writeln!(out, "  <file name=\"{}\">", attribute(&map.file(file).name))?;
            open = Some(file);
        }
        let at = map.start(finding.span);
        writeln!(
            out,
            "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"glooscope.{}\"/>",
            at.line,
            at.column,
            finding.severity.as_str(),
            attribute(&paragraph(finding, "; ")),
            finding.rule
        )?;
    }
    if open.is_some() {
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}
