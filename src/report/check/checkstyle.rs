//! Checkstyle's XML.

use std::io::{self, Write};

use super::paragraph;
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
            writeln!(out, "  <file name=\"{}\">", escaped(&map.file(file).name))?;
            open = Some(file);
        }
        let at = map.start(finding.span);
        writeln!(
            out,
            "    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" source=\"glooscope.{}\"/>",
            at.line,
            at.column,
            finding.severity.as_str(),
            escaped(&paragraph(report, finding, "; ")),
            finding.rule
        )?;
    }
    if open.is_some() {
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</checkstyle>")
}

/// The text as the value of an attribute; characters that XML has none of are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
