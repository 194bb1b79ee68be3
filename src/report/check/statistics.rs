//! How often each rule reported, the most frequent first.

use std::io::{self, Write};

use super::summary;
use crate::check::{CheckReport, count_by_rule};
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::json;
use crate::report::measure::{pad, width};
use crate::report::shape::statistics::Statistics;

/// Writes the numbers for people, and what closes a report.
pub fn write(report: &CheckReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let counts = count_by_rule(&report.findings);
    let digits = counts.iter().map(|count| count.findings.to_string().len()).max().unwrap_or(1);
    let codes = counts.iter().map(|count| width(count.rule)).max().unwrap_or(0);
    for count in &counts {
        let severity = style.paint(Ink::of(count.severity), &pad(count.severity.as_str(), "warning".len()));
        let mends = match (count.safe_fixes, count.unsafe_fixes) {
            (0, 0) => String::new(),
            (safe, 0) => format!("--fix mends {safe}"),
            (0, others) => format!("--unsafe-fixes mends {others}"),
            (safe, others) => format!("--fix mends {safe}, --unsafe-fixes {others} more"),
        };
        let code = if mends.is_empty() { count.rule.to_owned() } else { pad(count.rule, codes) };
        let line = format!("{:>digits$}  {severity}  {}  {mends}", count.findings, style.link(&code, count.rule));
        writeln!(out, "{}", line.trim_end())?;
    }
    if !counts.is_empty() && !style.quiet {
        writeln!(out)?;
    }
    summary::close(report, style, out)
}

/// Writes the numbers for programs.
pub fn write_json(report: &CheckReport, out: &mut dyn Write) -> io::Result<()> {
    json::write(&Statistics::new(report), out)
}
