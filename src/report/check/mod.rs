//! Findings, in every format.

mod checkstyle;
mod concise;
mod excerpt;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod junit;
mod line;
mod markdown;
mod sarif;
pub mod statistics;
mod summary;
mod xml;

use std::io::{self, Write};

pub(in crate::report) use self::xml::{attribute, valid};
use super::shape::check::Check;
use super::{CheckFormat, Style};
use crate::check::CheckReport;
use crate::finding::Diagnostic;
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
        CheckFormat::Json => crate::report::json::write(&Check::new(map, report), out),
        CheckFormat::Concise => concise::write(map, report, style, out),
        CheckFormat::Sarif => sarif::write(map, report, out),
        CheckFormat::Junit => junit::write(map, report, out),
        CheckFormat::Github => github::write(map, report, out),
        CheckFormat::Gitlab => gitlab::write(map, report, out),
        CheckFormat::Checkstyle => checkstyle::write(map, report, out),
        CheckFormat::Markdown => markdown::write(map, report, out),
        CheckFormat::Human => {
            write_findings(map, report, style, out)?;
            summary::write(report, style, out)
        }
    }
}

/// All that is said of a finding to people.
pub(in crate::report) fn finding_text(
    map: &SourceMap,
    report: &CheckReport,
    finding: &Diagnostic,
    style: &Style,
) -> String {
    let mut text = Vec::new();
    // Memory can always be written.
    let _ = human::write(map, report, finding, style, &mut text);
    String::from_utf8_lossy(&text).trim_end().to_owned()
}

/// Writes the findings of a report for people, without its summary.
pub(in crate::report) fn write_findings(
    map: &SourceMap,
    report: &CheckReport,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    report.findings.iter().try_for_each(|finding| human::write(map, report, finding, style, out))
}

/// A finding in a paragraph: what is wrong, what it does, what to do.
fn paragraph(report: &CheckReport, finding: &Diagnostic, between: &str) -> String {
    let message = report.message(finding);
    let parts = [Some(&*message), finding.effect.as_deref(), finding.help.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(between)
}
