//! Findings, in every format.

use std::io::{self, Write};

use super::shape::check::Check;
use super::shape::write_json;
use super::{CheckFormat, Style};
use crate::check::CheckReport;
use crate::text::SourceMap;

mod concise;

/// Writes a report.
pub fn write(
    format: CheckFormat,
    map: &SourceMap,
    report: &CheckReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        CheckFormat::Json => write_json(&Check::new(map, report), out),
        CheckFormat::Human | CheckFormat::Concise => concise::write(map, report, style, out),
    }
}
