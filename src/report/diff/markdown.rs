//! A comparison for a comment on a pull request: the gist on top, the details folded.

use std::io::{self, Write};

use super::human::{host_lines, own_routes};
use super::{DiffReport, by_kind, row, silent};
use crate::change::{Change, DestinationChange, GroupChange, RouteChange};
use crate::report::load;
use crate::report::markup::{Page, cell, code, escaped, fenced, html, listed};
use crate::report::measure::{clean_lines, count};
use crate::report::shape::check::Finding;

/// Writes a comparison.
pub(super) fn write(report: &DiffReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    let plan = report.plan;
    let mut page = Page::default();
    page.whole("summary", &format!("### Traffic: {}\n\n", escaped(&row::summary(plan))));
    for failed in &report.failed {
        page.whole("failure", &format!("> **failed**: {}\n\n", escaped(failed)));
    }
    for change in &plan.groups {
        group(change, &mut page);
    }
    for host in plan.hosts.iter().filter(|host| host.is_told()) {
        let said: Vec<String> = host_lines(host).iter().map(|line| escaped(line)).collect();
        let (name, word) = (code(&host.virtual_service), word(host.change));
        page.whole("host", &format!("**virtual host {name}** {word}: {}\n\n", said.join("; ")));
    }
    let routes = own_routes(report);
    if !routes.is_empty() {
        let title = count(routes.len(), "route");
        let head = "| | Host | Route | Destination | Before | After | Points |\n| --- | --- | --- | --- | ---: | ---: | ---: |\n";
        folded("route", routes.len() <= 10, (&title, head), routes.into_iter().map(route), &mut page);
    }
    super::request::markdown(report, &mut page);
    for line in super::connection::lines(&plan.requests) {
        page.whole("connection", &format!("- {}\n\n", escaped(&line)));
    }
    for rename in &plan.renames {
        let (before, after) = (code(&rename.before.path()), code(&rename.after.path()));
        page.whole("rename", &format!("{} {before} is now {after}\n\n", rename.before.kind.words()));
    }
    let silent = silent(plan);
    if !silent.is_empty() {
        let effect = if plan.requests.is_empty() { "no request answered elsewhere" } else { "no share with it" };
        let title = format!("also changes, {effect}: {}", by_kind(&silent));
        let items = silent
            .iter()
            .map(|change| format!("- {} {}\n", escaped(&change.resource.to_string()), word(change.change)));
        folded("resource", false, (&title, ""), items, &mut page);
    }
    if let Some(loads) = &report.loads {
        load::markdown(loads, &mut page);
    }
    findings("brings", &report.brought, true, &mut page);
    findings("resolves", &report.resolved, false, &mut page);
    if let Some(order) = &report.order {
        let items = order.iter().map(|change| {
            let verb = if change.change == Change::Removed { "delete" } else { "apply" };
            format!("1. {verb} {}\n", escaped(&change.resource.to_string()))
        });
        folded("step", false, ("order in which to apply", ""), items, &mut page);
    }
    for text in &report.texts {
        let block = fenced("diff", &clean_lines(&text.hunks));
        page.whole("text", &format!("<details>\n<summary>{}</summary>\n\n{block}\n</details>\n\n", html(&text.after)));
    }
    page.write(out)
}

/// Adds a section that is folded until somebody opens it, its title and what stands above the items.
fn folded(
    noun: &'static str,
    is_open: bool,
    (title, above): (&str, &str),
    items: impl IntoIterator<Item = String>,
    page: &mut Page,
) {
    let open = if is_open { " open" } else { "" };
    let head = format!("<details{open}>\n<summary>{}</summary>\n\n{above}", html(title));
    page.section(noun, &head, items, "\n</details>\n\n");
}

/// The rows of a route.
fn route(route: &RouteChange) -> String {
    let words: Vec<String> = route.matchers.iter().map(|matcher| cell(&matcher.words)).collect();
    let action = row::action(route);
    let action = if action == "forward" { String::new() } else { format!(" {}", escaped(&action)) };
    let mut head = format!(
        "| {}{} | {} | {}{action} |",
        word(route.change),
        row::unserved(route).map(|status| format!(", host {status}: not served")).unwrap_or_default(),
        cell(&route.virtual_service),
        words.join(" or ")
    );
    if route.destinations.is_empty() {
        return format!("{head} | | | |\n");
    }
    let mut rows = String::new();
    for cells in cells(&route.destinations) {
        rows.extend([&head, " ", &cells, "\n"]);
        "| | | |".clone_into(&mut head);
    }
    rows
}

fn group(change: &GroupChange, page: &mut Page) {
    let renamed = change.renamed_from.as_ref().map(|before| format!(", was {}", code(before))).unwrap_or_default();
    let head = format!(
        "**upstream group {}** {}{renamed}\n\n| Destination | Before | After | Points |\n| --- | ---: | ---: | ---: |\n",
        code(&change.group),
        word(change.change)
    );
    let rows = cells(&change.destinations).into_iter().map(|cells| format!("| {cells}\n"));
    page.section("destination", &head, rows, "\n");
    for host in &change.tcp_hosts {
        page.whole("TCP host", &format!("touches {}\n\n", escaped(&host.to_string())));
    }
    if change.routes.is_empty() {
        if change.tcp_hosts.is_empty() {
            page.whole("note", "no route goes to it\n\n");
        }
        return;
    }
    let title = format!(
        "touches {} of {}, {}",
        count(change.routes.len(), "route"),
        count(change.hosts.len(), "host"),
        count(change.domains.len(), "domain")
    );
    let routes = change.routes.iter().map(|route| {
        let words: Vec<String> = route.matchers.iter().map(|words| code(words)).collect();
        format!("- {} {}\n", code(&route.virtual_service), words.join(" or "))
    });
    folded("route", false, (&title, &format!("{}\n\n", listed(&change.domains))), routes, page);
}

/// Destination, shares and difference as cells of a table, its first bar left out.
fn cells(list: &[DestinationChange]) -> Vec<String> {
    let plain = |text: Option<String>| text.unwrap_or_default();
    row::rows(list)
        .into_iter()
        .map(|row| format!("{} | {} | {} | {} |", cell(&row.name), plain(row.before), plain(row.after), row.delta))
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

fn findings(verb: &str, list: &[Finding], is_open: bool, page: &mut Page) {
    if list.is_empty() {
        return;
    }
    let items = list.iter().map(|finding| {
        let place = code(&format!("{}:{}", finding.place.file, finding.place.line));
        format!("- {} {}: {} ({place})\n", finding.severity, code(finding.rule), escaped(&finding.message))
    });
    folded("finding", is_open, (&format!("{verb} {}", count(list.len(), "finding")), ""), items, page);
}
