//! A table for comments on changes.

use std::io::{self, Write};

use crate::check::CheckReport;
use crate::report::markup::{Page, cell, escaped};
use crate::report::measure::count;
use crate::text::SourceMap;

/// Writes what was found as a table, after one line that sums it up.
pub(super) fn write(map: &SourceMap, report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    let summary = &report.summary;
    let looked_at = format!("{} in {}", count(summary.resources, "resource"), count(summary.files, "file"));
    if report.findings.is_empty() {
        return writeln!(out, "**No findings** in {looked_at}.");
    }
    let counts = [count(summary.errors, "error"), count(summary.warnings, "warning"), count(summary.infos, "info")];
    let mut page = Page::default();
    page.whole("summary", &format!("**{}** in {looked_at}.\n\n", counts.join(", ")));
    let rows = report.findings.iter().map(|finding| {
        let at = format!("{}:{}", map.file(finding.span.file).name, map.start(finding.span).line);
        let mut what = escaped(&finding.message);
        for (title, text) in [("Effect", &finding.effect), ("Help", &finding.help)] {
            if let Some(text) = text {
                what = format!("{what}<br>{title}: {}", escaped(text));
            }
        }
        format!("| {} | {} | {} | {what} |\n", finding.severity.as_str(), cell(finding.rule), cell(&at))
    });
    page.section("finding", "| | Rule | Where | What |\n| --- | --- | --- | --- |\n", rows, "");
    page.write(out)
}
