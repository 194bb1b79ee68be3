//! Tables for pages and comments.

use std::io::{self, Write};

use super::{Filter, column, tcp_hosts, virtual_hosts};
use crate::context::Context;
use crate::report::markup::{code, escaped};
use crate::report::shape::render::{Destination, Route};

/// Writes a table a host.
pub(super) fn write(cx: &Context<'_>, filter: &Filter, precision: u8, out: &mut dyn Write) -> io::Result<()> {
    let mut empty = true;
    for host in virtual_hosts(cx, filter) {
        empty = false;
        let domains: Vec<String> = host.domains.iter().map(|domain| code(domain)).collect();
        writeln!(out, "### {}\n", domains.join(", "))?;
        let gateway = host.gateway.as_deref().map(|gateway| format!(" on {}", code(gateway))).unwrap_or_default();
        writeln!(out, "{}{gateway}\n", code(&host.virtual_service))?;
        if host.status != "ok" {
            let served = if host.status == "unknown" { "it may not be served" } else { "none of it is served" };
            writeln!(out, "**{}**, {served}: {}\n", host.status, escaped(&host.reasons.join("; ")))?;
        }
        if !host.routes.is_empty() {
            header(out)?;
            host.routes.iter().try_for_each(|each| route(each, precision, out))?;
            writeln!(out)?;
        }
    }
    for host in tcp_hosts(cx, filter) {
        empty = false;
        writeln!(out, "### TCP {}\n\n{}\n", code(host.name.as_deref().unwrap_or("-")), code(&host.gateway))?;
        header(out)?;
        let note = notes(column::action(host.action), host.group.as_deref(), &[], host.status, &host.reasons);
        rows("TCP", &note, &host.destinations, precision, out)?;
        writeln!(out)?;
    }
    if empty { writeln!(out, "{}", super::nothing(filter)) } else { Ok(()) }
}

fn header(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| Route | Destination | Share | |\n| --- | --- | ---: | --- |")
}

fn route(route: &Route, precision: u8, out: &mut dyn Write) -> io::Result<()> {
    let matchers: Vec<String> = route.matchers.iter().map(|matcher| code(&matcher.words)).collect();
    let notes = notes(column::action(route.action), route.group.as_deref(), &route.via, route.status, &route.reasons);
    rows(&matchers.join(" or "), &notes, &route.destinations, precision, out)
}

fn notes(action: Option<&str>, group: Option<&str>, via: &[String], status: &str, reasons: &[String]) -> String {
    let mut notes: Vec<String> = action.map(str::to_owned).into_iter().collect();
    notes.extend(group.map(|group| format!("group {}", code(group))));
    if !via.is_empty() {
        let tables: Vec<String> = via.iter().map(|table| code(table)).collect();
        notes.push(format!("via route table {}", tables.join(", ")));
    }
    if status != "ok" {
        notes.push(format!("**{status}**"));
    }
    notes.extend(reasons.iter().map(|reason| escaped(reason)));
    notes.join(", ")
}

/// The first row of a route names it; the others belong to it.
fn rows(route: &str, notes: &str, list: &[Destination], precision: u8, out: &mut dyn Write) -> io::Result<()> {
    if list.is_empty() {
        return writeln!(out, "| {route} | | | {notes} |");
    }
    let (mut route, mut notes) = (route, notes);
    for (destination, share) in list.iter().zip(column::shares(list, precision)) {
        let own = escaped(&column::note(destination));
        let joined =
            [notes, own.as_str()].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(", ");
        let share = share.map(|share| escaped(&share)).unwrap_or_default();
        writeln!(out, "| {route} | {} | {share} | {joined} |", code(&destination.upstream))?;
        (route, notes) = ("", "");
    }
    Ok(())
}
