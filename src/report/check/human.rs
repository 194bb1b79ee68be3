//! One finding for people: what, where, what it does, what to do.

use std::io::{self, Write};

use super::excerpt;
use crate::check::CheckReport;
use crate::finding::Diagnostic;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, width, wrap};
use crate::text::SourceMap;
use crate::traffic::Reach;

/// Writes a finding and an empty line.
pub(super) fn write(
    map: &SourceMap,
    report: &CheckReport,
    finding: &Diagnostic,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let severity = finding.severity.as_str();
    let head = format!("{severity}[{}] ", finding.rule);
    // The first line has the severity before it, and the others are set in by four.
    let mut lines = wrap(&format!("{}{}", "x".repeat(width(&head)), clean(&finding.message)), style.width.max(40) - 4)
        .into_iter()
        .enumerate()
        .map(|(at, line)| if at == 0 { line[width(&head)..].to_owned() } else { format!("    {line}") });
    let painted = format!("{}[{}] ", style.paint(Ink::of(finding.severity), severity), finding.rule);
    writeln!(out, "{painted}{}", style.paint(Ink::Bold, &lines.next().unwrap_or_default()))?;
    lines.try_for_each(|line| writeln!(out, "{}", style.paint(Ink::Bold, &line)))?;
    let margin = excerpt::write(map, finding, style, out)?;
    let notes = [
        ("in", report.some_environments(finding).map(|names| names.join(", "))),
        ("effect", finding.effect.clone()),
        ("reach", finding.reach.as_ref().and_then(reach)),
        ("help", finding.help.clone()),
        (
            "fix",
            finding
                .fix
                .as_ref()
                .map(|fix| if fix.safe { fix.title.clone() } else { format!("{} (unsafe)", fix.title) }),
        ),
    ];
    for (name, text) in notes {
        let Some(text) = text else { continue };
        let ink = if matches!(name, "help" | "fix") { Ink::Green } else { Ink::Dim };
        let mut name = format!("{name:<6}");
        for line in wrap(&clean(&text), style.width.saturating_sub(margin + 8).max(24)) {
            writeln!(out, "{}{} {line}", " ".repeat(margin + 1), style.paint(ink, &name))?;
            name = " ".repeat(6);
        }
    }
    writeln!(out)
}

/// How many domains are named before the rest is counted.
const NAMED: usize = 4;

/// How far a finding reaches, in words; nothing where it reaches no route.
fn reach(reach: &Reach) -> Option<String> {
    let listener = reach.listener.then(|| match (reach.listener_hosts, reach.listener_routes) {
        (0, _) => "every host of the listener".to_owned(),
        (hosts, routes) => {
            format!("every host of the listener ({}, {})", count(hosts, "host"), count(routes, "route"))
        }
    });
    if reach.routes == 0 && reach.hosts.is_empty() {
        return listener;
    }
    let mut text = format!("{} on {}", count(reach.routes, "route"), count(reach.hosts.len(), "host"));
    if reach.routes == 0 {
        text = count(reach.hosts.len(), "host");
    }
    let mut names: Vec<&str> = reach.domains.iter().take(NAMED).map(String::as_str).collect();
    let more = format!("{} more", reach.domains.len().saturating_sub(NAMED));
    if reach.domains.len() > NAMED {
        names.push(&more);
    }
    if !names.is_empty() {
        text = format!("{text}: {}", names.join(", "));
    }
    Some(match listener {
        Some(listener) => format!("{text}; and {listener}"),
        None => text,
    })
}
