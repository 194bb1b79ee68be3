//! One finding for people: what, where, what it does, what to do.

use std::io::{self, Write};

use super::excerpt;
use crate::check::CheckReport;
use crate::finding::Diagnostic;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, few, width, wrap};
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
    let head = format!("{severity}[{}]", finding.rule);
    // The first line has the severity before it, and the others are set in by four; the severity stands alone before a long name.
    let columns = style.width.max(40) - 4;
    let mut lines = wrap(&format!("{} {}", "x".repeat(width(&head)), clean(&finding.message)), columns).into_iter();
    let first = lines.next().unwrap_or_default();
    let painted =
        format!("{}[{}]", style.paint(Ink::of(finding.severity), severity), style.link(finding.rule, finding.rule));
    let first = style.paint(Ink::Bold, first[width(&head)..].trim_start());
    writeln!(out, "{}", format!("{painted} {first}").trim_end())?;
    lines.try_for_each(|line| writeln!(out, "{}", style.paint(Ink::Bold, &format!("    {line}"))))?;
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

/// How far a finding reaches, in words; nothing where it reaches no route.
fn reach(reach: &Reach) -> Option<String> {
    let listener = reach.listener.then(|| match (reach.listener_hosts, reach.listener_routes) {
        (0, _) => "every host of the listener".to_owned(),
        (hosts, routes) => {
            format!("every host of the listener ({}, {})", count(hosts, "host"), count(routes, "route"))
        }
    });
    let hosts = reach.hosts.len() + reach.hosts_left_out;
    if reach.routes == 0 && hosts == 0 {
        return listener;
    }
    let mut text = format!("{} on {}", count(reach.routes, "route"), count(hosts, "host"));
    if reach.routes == 0 {
        text = count(hosts, "host");
    }
    if !reach.domains.is_empty() {
        text = format!("{text}: {}", few(&reach.domains, reach.domains_left_out));
    }
    Some(match listener {
        Some(listener) => format!("{text}; and {listener}"),
        None => text,
    })
}
