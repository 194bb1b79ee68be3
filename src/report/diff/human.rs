//! A comparison for people.

use rustc_hash::FxHashSet;
use std::io::{self, Write};

use super::connection;
use super::request;
use super::row::{self, Row};
use super::{DiffReport, by_kind, silent};
use crate::change::{Change, DestinationChange, GroupChange, HostChange, HostState, RouteChange};
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, few, fit, pad, pad_left, width, wrap};
use crate::report::shape::check::Finding;
use crate::report::{Style, load};

/// The columns of share, arrow, share and difference with the blanks round them.
const NUMBERS: usize = 2 + 7 + 3 + 7 + 2 + 7 + 2;

/// How many resources are named that change nothing for requests.
const MOST_NAMES: usize = 12;

/// So many are not counted by kind: their names say it.
const FEW_NAMES: usize = 3;

/// How many routes of one host are named below a group.
const MOST_ROUTES: usize = 6;

/// How many hosts are named below a group.
const MOST_HOSTS: usize = 12;

/// How many destinations are named of what is there on one side only.
const MOST_DESTINATIONS: usize = 8;

/// Writes a comparison.
pub(super) fn write(report: &DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let style = &Style { width: style.width.max(60), ..*style };
    let plan = report.plan;
    plan.groups.iter().try_for_each(|change| group(change, style, out))?;
    hosts(report, style, out)?;
    routes(report, style, out)?;
    request::write(report, style, out)?;
    let connections = connection::lines(&plan.requests);
    connections.iter().try_for_each(|line| lines(&format!("~ {line}"), 0, Ink::Yellow, style, out))?;
    if !connections.is_empty() {
        writeln!(out)?;
    }
    for rename in &plan.renames {
        let text = format!("> {} is now {}", rename.before, rename.after.path());
        lines(&text, 0, Ink::Bold, style, out)?;
    }
    others(report, style, out)?;
    report.loads.iter().try_for_each(|loads| load::table(loads, style, out))?;
    findings("brings", '+', &report.brought, style, out)?;
    findings("resolves", '-', &report.resolved, style, out)?;
    if let Some(order) = &report.order {
        writeln!(out, "{}", style.paint(Ink::Bold, "apply in this order"))?;
        for (at, change) in order.iter().enumerate() {
            let verb = if change.change == Change::Removed { "delete" } else { "apply" };
            writeln!(out, "  {}. {verb} {}", at + 1, clean(&change.resource.to_string()))?;
        }
        writeln!(out)?;
    }
    for text in &report.texts {
        text.write(style, out)?;
        writeln!(out)?;
    }
    if !(style.quiet && plan.is_empty()) {
        lines(&row::summary(plan), 0, Ink::Dim, style, out)?;
    }
    for failed in &report.failed {
        lines(&format!("{} {failed}", style.glyph("✗", "x")), 0, Ink::Red, style, out)?;
    }
    Ok(())
}

fn lines(text: &str, indent: usize, ink: Ink, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (at, line) in wrap(&clean(text), style.width - indent - 2).into_iter().enumerate() {
        let margin = indent + if at > 0 { 2 } else { 0 };
        writeln!(out, "{}{}", " ".repeat(margin), style.paint(ink, &line))?;
    }
    Ok(())
}

fn ink(change: Change) -> Ink {
    match change {
        Change::Added => Ink::Green,
        Change::Removed => Ink::Red,
        Change::Changed => Ink::Yellow,
        Change::SameShares | Change::Renamed => Ink::Dim,
    }
}

fn group(change: &GroupChange, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let sign = style.paint(ink(change.change), row::sign(change.change));
    let title = format!("upstream group {}", clean(&change.group));
    let note = match (change.change, &change.renamed_from) {
        (Change::SameShares, _) => "  same shares in other numbers".to_owned(),
        (_, Some(before)) => format!("  was {}", clean(before)),
        (Change::Added, _) => "  new".to_owned(),
        (Change::Removed, _) => "  gone".to_owned(),
        _ => String::new(),
    };
    writeln!(out, "{sign} {}{}", style.paint(Ink::Bold, &title), style.paint(Ink::Dim, &note))?;
    if change.change == Change::SameShares {
        let weights = |side: fn(&DestinationChange) -> Option<crate::change::Portion>| {
            let weights = change.destinations.iter().map(|to| side(to).and_then(|portion| portion.weight).unwrap_or(0));
            weights.map(|weight| weight.to_string()).collect::<Vec<_>>().join("/")
        };
        writeln!(out, "    weights {} -> {}", weights(|to| to.before), weights(|to| to.after))?;
    }
    match change.change {
        Change::Added | Change::Removed => one_side(&change.destinations, 4, style, out)?,
        Change::Changed => destinations(&change.destinations, style, out)?,
        // The shares are as before.
        Change::SameShares | Change::Renamed => {}
    }
    touched(change, style, out)?;
    writeln!(out)
}

fn touched(change: &GroupChange, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for host in change.tcp_hosts.iter().take(MOST_HOSTS) {
        lines(&format!("touches {host}"), 4, Ink::Dim, style, out)?;
    }
    left_out(change.tcp_hosts.len(), MOST_HOSTS, "TCP host", 4, style, out)?;
    if change.routes.is_empty() {
        if !change.tcp_hosts.is_empty() {
            return Ok(());
        }
        return lines("no route goes to it", 4, Ink::Dim, style, out);
    }
    let text = format!(
        "touches {} of {}: {}",
        count(change.routes.len(), "route"),
        count(change.hosts.len(), "host"),
        few(&change.domains, 0)
    );
    lines(&text, 4, Ink::Dim, style, out)?;
    for host in change.hosts.iter().take(MOST_HOSTS) {
        let of_host: Vec<String> = change
            .routes
            .iter()
            .filter(|route| route.virtual_service == *host)
            .map(|route| route.matchers.join(" or "))
            .collect();
        let mut shown = of_host.iter().take(MOST_ROUTES).cloned().collect::<Vec<_>>().join(", ");
        if of_host.len() > MOST_ROUTES {
            shown = format!("{shown} and {} more", of_host.len() - MOST_ROUTES);
        }
        lines(&format!("{host}: {shown}"), 6, Ink::Dim, style, out)?;
    }
    left_out(change.hosts.len(), MOST_HOSTS, "host", 6, style, out)
}

/// Says how many of `all` are not listed.
fn left_out(all: usize, most: usize, noun: &str, indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match all.saturating_sub(most) {
        0 => Ok(()),
        more => lines(&format!("and {}", count(more, &format!("more {noun}"))), indent, Ink::Dim, style, out),
    }
}

/// Rows of name, shares, difference and bar, of which the part that stays, the gain and the loss are drawn differently.
fn destinations(list: &[DestinationChange], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    const INDENT: usize = 4;
    let rows = row::rows(list);
    let longest = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0);
    let names = longest.min(style.width.saturating_sub(INDENT + NUMBERS + 8)).max(16);
    let bar = style.width.saturating_sub(INDENT + names + NUMBERS).clamp(8, 20);
    let arrow = style.glyph("→", ">");
    for row in &rows {
        let name = pad(&fit(&clean(&row.name), names, style), names);
        let none = style.glyph("–", "-");
        let cell = |text: &Option<String>| pad_left(text.as_deref().unwrap_or(none), 7);
        let delta = pad_left(&row.delta, 7);
        let delta =
            if row.delta.starts_with('-') { style.paint(Ink::Red, &delta) } else { style.paint(Ink::Green, &delta) };
        let line = format!(
            "{}{name}  {} {arrow} {}  {delta}  {}",
            " ".repeat(INDENT),
            cell(&row.before),
            cell(&row.after),
            self::bar(row, bar, style)
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// The shares of what is there in one state only: there is nothing to compare them with.
fn one_side(list: &[DestinationChange], indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if list.is_empty() {
        return Ok(());
    }
    let share =
        |row: &Row| format!("{} {}", row.name, row.after.as_deref().or(row.before.as_deref()).unwrap_or_default());
    let mut shares: Vec<String> = row::rows(list).iter().take(MOST_DESTINATIONS).map(share).collect();
    if list.len() > MOST_DESTINATIONS {
        shares.push(format!("{} more", list.len() - MOST_DESTINATIONS));
    }
    lines(&shares.join(", "), indent, Ink::Dim, style, out)
}

fn bar(row: &Row, columns: usize, style: &Style) -> String {
    let cells = |share: crate::traffic::Share| {
        let columns = i64::try_from(columns).unwrap_or(0);
        usize::try_from((share.basis_points() * columns + 5_000) / 10_000).unwrap_or(0)
    };
    let (before, after) = (cells(row.shares.0), cells(row.shares.1));
    let kept = style.glyph("█", "#").repeat(before.min(after));
    let gained = style.paint(Ink::Green, &style.glyph("▓", "+").repeat(after.saturating_sub(before)));
    let lost = style.paint(Ink::Red, &style.glyph("░", "-").repeat(before.saturating_sub(after)));
    format!("{kept}{gained}{lost}")
}

fn hosts(report: &DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for host in report.plan.hosts.iter().filter(|host| host.is_told()) {
        let sign = style.paint(ink(host.change), row::sign(host.change));
        let title = style.paint(Ink::Bold, &format!("virtual host {}", clean(&host.virtual_service)));
        writeln!(out, "{sign} {title}")?;
        host_lines(host).iter().try_for_each(|line| lines(line, 4, Ink::Dim, style, out))?;
        writeln!(out)?;
    }
    Ok(())
}

/// What is said of a host, below its name.
pub(super) fn host_lines(host: &HostChange) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(host.renamed_from.as_ref().map(|before| format!("was {before}")));
    match host.change {
        Change::Added => said.push(format!("{}, {}", few(&host.domains_after, 0), statuses(&host.after))),
        Change::Removed => said.push(format!("{}, was {}", few(&host.domains_before, 0), statuses(&host.before))),
        _ => {
            let gone: Vec<String> = only(&host.domains_before, &host.domains_after);
            let new: Vec<String> = only(&host.domains_after, &host.domains_before);
            if !new.is_empty() {
                said.push(format!("domains added: {}", few(&new, 0)));
            }
            if !gone.is_empty() {
                said.push(format!("domains removed: {}", few(&gone, 0)));
            }
            if host.before != host.after {
                said.push(format!("{} -> {}", statuses(&host.before), statuses(&host.after)));
            }
        }
    }
    said
}

fn only(list: &[String], other: &[String]) -> Vec<String> {
    let other: FxHashSet<&String> = other.iter().collect();
    list.iter().filter(|domain| !other.contains(domain)).cloned().collect()
}

fn statuses(states: &[HostState]) -> String {
    let words: Vec<String> = states
        .iter()
        .map(|state| match &state.gateway {
            Some(gateway) => format!("{} on {gateway}", state.status),
            None => state.status.to_owned(),
        })
        .collect();
    words.join(", ")
}

/// Routes that make a difference by more than their group's weights, which stand with the group.
pub(super) fn own_routes<'p>(report: &DiffReport<'p>) -> Vec<&'p RouteChange> {
    let plan = report.plan;
    let told: FxHashSet<&str> = plan.groups.iter().map(|group| group.group.as_str()).collect();
    let is_told = |route: &RouteChange| route.shared_group().is_some_and(|path| told.contains(path));
    plan.routes.iter().filter(|route| route.is_noticed && !is_told(route)).collect()
}

fn routes(report: &DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut service = "";
    for route in own_routes(report) {
        if route.virtual_service != service {
            if !service.is_empty() {
                writeln!(out)?;
            }
            service = &route.virtual_service;
            let domains =
                fit(&few(&route.domains, 0), style.width.saturating_sub(width(service) + 12), style).into_owned();
            let title = style.paint(Ink::Bold, &format!("routes of {}", clean(service)));
            writeln!(out, "{title}  {}", style.paint(Ink::Dim, &clean(&domains)))?;
            if let Some(status) = row::unserved(route) {
                let text = format!("{} host {status}, none of it is served", style.glyph("✗", "x"));
                lines(&text, 2, Ink::Red, style, out)?;
            }
        }
        let words: Vec<&str> = route.matchers.iter().map(|matcher| matcher.words.as_str()).collect();
        let sign = style.paint(ink(route.change), row::sign(route.change));
        let action = row::action(route);
        let action = if action == "forward" { String::new() } else { format!(" ({action})") };
        let text = format!("{}{action}", words.join(" or "));
        let mut wrapped = wrap(&clean(&text), style.width - 6).into_iter();
        writeln!(out, "  {sign} {}", style.paint(Ink::Cyan, &wrapped.next().unwrap_or_default()))?;
        wrapped.try_for_each(|line| writeln!(out, "      {}", style.paint(Ink::Cyan, &line)))?;
        match route.change {
            Change::Changed => destinations(&route.destinations, style, out)?,
            _ => one_side(&route.destinations, 4, style, out)?,
        }
    }
    if service.is_empty() { Ok(()) } else { writeln!(out) }
}

fn others(report: &DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let silent = silent(report.plan);
    if !silent.is_empty() {
        let mut names: Vec<String> = silent
            .iter()
            .take(MOST_NAMES)
            .map(|change| format!("{}{}", row::sign(change.change), change.resource))
            .collect();
        if silent.len() > MOST_NAMES {
            names.push(format!("{} more", silent.len() - MOST_NAMES));
        }
        let effect = if report.plan.requests.is_empty() { "no request answered elsewhere" } else { "no share with it" };
        let names = names.join(", ");
        let said = if silent.len() > FEW_NAMES { format!("{} ({names})", by_kind(&silent)) } else { names };
        lines(&format!("also changes, {effect}: {said}"), 0, Ink::Dim, style, out)?;
        writeln!(out)?;
    }
    Ok(())
}

fn findings(verb: &str, sign: char, list: &[Finding], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if list.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", style.paint(Ink::Bold, &format!("{verb} {}", count(list.len(), "finding"))))?;
    for finding in list {
        let place = format!("{}:{}", finding.place.file, finding.place.line);
        let ink = match (sign, finding.severity) {
            ('-', _) => Ink::Dim,
            (_, "error") => Ink::Red,
            (_, "warning") => Ink::Yellow,
            _ => Ink::Blue,
        };
        lines(
            &format!("{sign} {}[{}] {} ({place})", finding.severity, finding.rule, finding.message),
            2,
            ink,
            style,
            out,
        )?;
    }
    writeln!(out)
}
