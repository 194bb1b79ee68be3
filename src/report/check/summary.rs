//! What closes a report: how much was found, and what was looked at.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::check::{CheckReport, Summary};
use crate::finding::Severity;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{count, wrap};

/// From how many findings on they are also counted by rule.
const MANY: usize = 20;

/// Writes the closing lines.
pub(super) fn write(report: &CheckReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if style.quiet {
        return Ok(());
    }
    if report.findings.len() > MANY {
        by_rule(report, style, out)?;
    }
    close(report, style, out)
}

/// Writes how much was found and what was looked at, without the counts by rule.
pub(super) fn close(report: &CheckReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if style.quiet {
        return Ok(());
    }
    let summary = &report.summary;
    writeln!(out, "{}", verdict(summary, style))?;
    for line in
        [fixable(report), left_out(summary), Some(looked_at(summary, report.environments.len())), unchecked(summary)]
            .into_iter()
            .flatten()
    {
        for line in wrap(&line, style.width.max(40)) {
            writeln!(out, "{}", style.paint(Ink::Dim, &line))?;
        }
    }
    Ok(())
}

fn verdict(summary: &Summary, style: &Style) -> String {
    let counts = [
        (summary.errors, "error", Ink::of(Severity::Error)),
        (summary.warnings, "warning", Ink::of(Severity::Warning)),
        (summary.infos, "info", Ink::of(Severity::Info)),
    ];
    let parts: Vec<String> = counts
        .iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(number, noun, ink)| style.paint(*ink, &count(*number, noun)))
        .collect();
    match parts.as_slice() {
        [] if summary.resources == 0 => "nothing to check".to_owned(),
        [] => style.paint(Ink::Green, "no findings"),
        parts => parts.join(", "),
    }
}

/// How many findings the program can mend itself, and how.
fn fixable(report: &CheckReport) -> Option<String> {
    let fixes = report.findings.iter().filter_map(|finding| finding.fix.as_ref());
    let (safe, others): (Vec<_>, Vec<_>) = fixes.partition(|fix| fix.safe);
    match (safe.len(), others.len()) {
        (0, 0) => None,
        (safe, 0) => Some(format!("--fix mends {safe} of them")),
        (0, others) => Some(format!("--unsafe-fixes mends {others} of them")),
        (safe, others) => Some(format!("--fix mends {safe} of them, --unsafe-fixes {others} more")),
    }
}

/// What was let go for its severity.
fn left_out(summary: &Summary) -> Option<String> {
    (summary.left_out > 0).then(|| format!("--min-severity leaves out {}", count(summary.left_out, "finding")))
}

fn looked_at(summary: &Summary, environments: usize) -> String {
    let mut parts = vec![if summary.resources == 0 {
        format!("found nothing of Gloo's in {}", count(summary.files, "file"))
    } else {
        format!("looked at {} in {}", count(summary.resources, "resource"), count(summary.files, "file"))
    }];
    if summary.passed_over > 0 {
        parts.push(format!("{} passed over", count(summary.passed_over, "document")));
    }
    if summary.unrendered > 0 {
        parts.push(format!("{} unrendered", summary.unrendered));
    }
    if environments > 0 {
        parts.push(count(environments, "environment"));
    }
    parts.join(", ")
}

fn unchecked(summary: &Summary) -> Option<String> {
    (summary.unchecked_references > 0).then(|| {
        let (verb, them) = if summary.unchecked_references == 1 { ("looks", "it") } else { ("look", "them") };
        format!(
            "{} {verb} like what discovery makes from Services that are not in the sources; \
             add the Services with --context PATH or --context cluster: to check {them}",
            count(summary.unchecked_references, "reference")
        )
    })
}

/// Counts by rule, the worst first, then the most frequent.
fn by_rule(report: &CheckReport, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
    for finding in &report.findings {
        *counts.entry((finding.severity, finding.rule)).or_default() += 1;
    }
    let mut rows: Vec<((Severity, &str), usize)> = counts.into_iter().collect();
    rows.sort_by_key(|&((severity, rule), number)| (std::cmp::Reverse((severity, number)), rule));
    let digits = rows.iter().map(|(_, number)| number.to_string().len()).max().unwrap_or(1);
    for ((severity, rule), number) in rows {
        let word = style.paint(Ink::of(severity), &format!("{:<7}", severity.as_str()));
        writeln!(out, "{number:>digits$}  {word}  {}", style.link(rule, rule))?;
    }
    writeln!(out)
}
