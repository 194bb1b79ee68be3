//! Findings, in every format.

mod concise;
mod excerpt;
mod human;
mod line;
mod summary;

use std::io::{self, Write};

use super::shape::check::Check;
use super::shape::write_json;
use super::{CheckFormat, Style};
use crate::check::CheckReport;
use crate::text::SourceMap;

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
        CheckFormat::Concise => concise::write(map, report, style, out),
        CheckFormat::Human => {
            report.findings.iter().try_for_each(|finding| human::write(map, finding, style, out))?;
            summary::write(report, style, out)
        }
    }
}
