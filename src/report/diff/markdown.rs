//! A comparison for a comment on a pull request: the gist on top, the details folded.

use std::io::{self, Write};

use super::human::{host_lines, own_routes};
use super::{DiffReport, row, silent};
use crate::change::{Change, DestinationChange, GroupChange};
use crate::report::load;
use crate::report::markup::{code, escaped};
use crate::report::measure::count;
use crate::report::shape::check::Finding;

/// Writes a comparison.
pub(super) fn write(report: &DiffReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let plan = report.plan;
    writeln!(out, "### Traffic: {}\n", escaped(&row::summary(plan)))?;
    for failed in &report.failed {
        writeln!(out, "> **failed**: {}\n", escaped(failed))?;
    }
    plan.groups.iter().try_for_each(|change| group(change, out))?;
    for host in &plan.hosts {
        let said: Vec<String> = host_lines(host).iter().map(|line| escaped(line)).collect();
        writeln!(out, "**virtual host {}** {}: {}\n", code(&host.virtual_service), word(host.change), said.join("; "))?;
    }
    let routes = own_routes(report);
    if !routes.is_empty() {
        writeln!(out, "<details{}>", if routes.len() <= 10 { " open" } else { "" })?;
        writeln!(out, "<summary>{}</summary>\n", count(routes.len(), "route"))?;
        writeln!(
            out,
            "| | Host | Route | Destination | Before | After | Points |\n| --- | --- | --- | --- | ---: | ---: | ---: |"
        )?;
        for route in routes {
            let words: Vec<String> = route.matchers.iter().map(|matcher| code(&matcher.words)).collect();
            let action = row::action(route);
            let action = if action == "forward" { String::new() } else { format!(" {}", escaped(&action)) };
            let mut head = format!(
                "| {}{} | {} | {}{action} |",
                word(route.change),
                row::unserved(route).map(|status| format!(", host {status}: not served")).unwrap_or_default(),
                code(&route.virtual_service),
                words.join(" or ")
            );
            if route.destinations.is_empty() {
                writeln!(out, "{head} | | | |")?;
            }
            for cells in cells(&route.destinations) {
                writeln!(out, "{head} {cells}")?;
                "| | | |".clone_into(&mut head);
            }
        }
        writeln!(out, "\n</details>\n")?;
    }
    for rename in &plan.renames {
        writeln!(
            out,
            "{} {} is now {}\n",
            rename.before.kind.words(),
            code(&rename.before.path()),
            code(&rename.after.path())
        )?;
    }
    let silent = silent(plan);
    if !silent.is_empty() {
        writeln!(
            out,
            "<details>\n<summary>{} without effect on shares</summary>\n",
            count(silent.len(), "changed resource")
        )?;
        for change in silent {
            writeln!(out, "- {} {}", escaped(&change.resource.to_string()), word(change.change))?;
        }
        writeln!(out, "\n</details>\n")?;
    }
    report.loads.iter().try_for_each(|loads| load::markdown(loads, out))?;
    findings("brings", &report.brought, true, out)?;
    findings("resolves", &report.resolved, false, out)?;
    if let Some(order) = &report.order {
        writeln!(out, "<details>\n<summary>order in which to apply</summary>\n")?;
        for change in order {
            let verb = if change.change == Change::Removed { "delete" } else { "apply" };
            writeln!(out, "1. {verb} {}", escaped(&change.resource.to_string()))?;
        }
        writeln!(out, "\n</details>\n")?;
    }
    for text in &report.texts {
        let fence = if text.hunks.contains("```") { "~~~~~~" } else { "```" };
        writeln!(out, "<details>\n<summary>{}</summary>\n\n{fence}diff", html(&text.after))?;
        write!(out, "{}", text.hunks)?;
        writeln!(out, "{fence}\n\n</details>\n")?;
    }
    Ok(())
}

fn group(change: &GroupChange, out: &mut dyn Write) -> io::Result<()> {
    let renamed = change.renamed_from.as_ref().map(|before| format!(", was {}", code(before))).unwrap_or_default();
    writeln!(out, "**upstream group {}** {}{renamed}\n", code(&change.group), word(change.change))?;
    writeln!(out, "| Destination | Before | After | Points |\n| --- | ---: | ---: | ---: |")?;
    for cells in cells(&change.destinations) {
        writeln!(out, "| {cells}")?;
    }
    writeln!(out)?;
    for host in &change.tcp_hosts {
        writeln!(out, "touches {}\n", escaped(&host.to_string()))?;
    }
    if change.routes.is_empty() {
        if change.tcp_hosts.is_empty() {
            writeln!(out, "no route goes to it\n")?;
        }
        return Ok(());
    }
    writeln!(
        out,
        "<details>\n<summary>touches {} of {}, {}</summary>\n",
        count(change.routes.len(), "route"),
        count(change.hosts.len(), "host"),
        count(change.domains.len(), "domain")
    )?;
    let domains: Vec<String> = change.domains.iter().map(|domain| code(domain)).collect();
    writeln!(out, "{}\n", domains.join(", "))?;
    for route in &change.routes {
        let words: Vec<String> = route.matchers.iter().map(|words| code(words)).collect();
        writeln!(out, "- {} {}", code(&route.virtual_service), words.join(" or "))?;
    }
    writeln!(out, "\n</details>\n")
}

/// Destination, shares and difference as cells of a table, its first bar left out.
fn cells(list: &[DestinationChange]) -> Vec<String> {
    let cell = |text: Option<String>| text.map(|text| escaped(&text)).unwrap_or_default();
    row::rows(list)
        .into_iter()
        .map(|row| format!("{} | {} | {} | {} |", code(&row.name), cell(row.before), cell(row.after), row.delta))
        .collect()
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Changed => "changed",
        Change::SameShares => "same shares in other numbers",
        Change::Renamed => "renamed",
    }
}

fn findings(verb: &str, list: &[Finding], open: bool, out: &mut dyn Write) -> io::Result<()> {
    if list.is_empty() {
        return Ok(());
    }
    let open = if open { " open" } else { "" };
    writeln!(out, "<details{open}>\n<summary>{verb} {}</summary>\n", count(list.len(), "finding"))?;
    for finding in list {
        let place = format!("{}:{}", finding.place.file, finding.place.line);
        writeln!(
            out,
            "- {} {}: {} ({})",
            finding.severity,
            code(finding.rule),
            escaped(&finding.message),
            code(&place)
        )?;
    }
    writeln!(out, "\n</details>\n")
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace(char::is_control, " ")
}
