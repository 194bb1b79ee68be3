//! What closes a report: how much was found, and what was looked at.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::check::{CheckReport, Summary, Unchecked};
use crate::finding::Severity;
use crate::model::Kind;
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
    let looked = [fixable(report), left_out(summary), Some(looked_at(summary, report.environments.len()))];
    for line in looked.into_iter().flatten().chain(applied(summary)).chain(unchecked(summary)) {
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

/// Resources of which the sources alone don't say where they are.
fn applied(summary: &Summary) -> Vec<String> {
    let rows = summary.applied.iter();
    rows.map(|(namespace, &number)| {
        let (name, are) = if number == 1 { ("names", "is") } else { ("name", "are") };
        let resources = count(number, "resource");
        format!(
            "{resources} that {name} no namespace {are} in {namespace}, where an Application of Argo CD applies them"
        )
    })
    .collect()
}

/// What nobody can know, by kind, and how to make it checkable.
fn unchecked(summary: &Summary) -> Option<String> {
    let kinds: Vec<String> = summary.unchecked.iter().map(of_kind).collect();
    let number = summary.unchecked_references();
    let (leads, them) = if number == 1 { ("leads", "it") } else { ("lead", "them") };
    (number > 0).then(|| {
        format!(
            "{} {leads} out of the sources: {}; to check {them}, pass what holds them with --context PATH or --context cluster:, or say \
             with --closed that there is nothing else",
            count(number, "reference"),
            kinds.join(", ")
        )
    })
}

fn of_kind(one: &Unchecked) -> String {
    let Unchecked { kind, is_discovered, references } = *one;
    let plural = match kind.words() {
        words if words.ends_with("ss") => format!("{words}es"),
        words if words.ends_with('s') => words.to_owned(),
        words => words.strip_suffix("cy").map_or_else(|| format!("{words}s"), |stem| format!("{stem}cies")),
    };
    match kind {
        Kind::Upstream if is_discovered => format!("{references} to upstreams that discovery makes of services"),
        _ => format!("{references} to {plural}"),
    }
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
