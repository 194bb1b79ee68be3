//! Tables for pages and comments.

use std::io::{self, Write};

use super::{Filter, column, tcp_hosts, virtual_hosts_by_share};
use crate::change::load::Loads;
use crate::context::Context;
use crate::report::load;
use crate::report::markup::{Page, cell, code, escaped, listed};
use crate::report::shape::render::{Destination, Route};
use crate::traffic::Rounding;

/// Writes a table a host, and what each upstream gets where that is given.
pub(super) fn write(
    cx: &Context<'_>,
    filter: &Filter,
    loads: Option<&Loads>,
    rounding: Rounding,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page::default();
    let (mut empty, mut rounded) = (true, false);
    for host in virtual_hosts_by_share(cx, filter) {
        empty = false;
        rounded |= host.routes.iter().any(|route| column::misses(&route.destinations, rounding));
        let gateway = host.gateway.as_deref().map(|gateway| format!(" on {}", code(gateway))).unwrap_or_default();
        let mut head = format!("### {}\n\n{}{gateway}\n\n", listed(&host.domains), code(&host.virtual_service));
        if host.status != "ok" {
            let served = if host.status == "unknown" { "it may not be served" } else { "none of it is served" };
            head = format!("{head}**{}**, {served}: {}\n\n", host.status, escaped(&host.reasons.join("; ")));
        }
        if host.routes.is_empty() {
            page.whole("host", &head);
        } else {
            let routes = host.routes.iter().map(|each| route(each, rounding));
            page.section("route", &format!("{head}{HEADER}"), routes, "\n");
        }
    }
    for host in tcp_hosts(cx, filter) {
        empty = false;
        rounded |= column::misses(&host.destinations, rounding);
        let name = code(host.name.as_deref().unwrap_or("-"));
        let head = format!("### TCP {name}\n\n{}\n\n{HEADER}", code(&host.gateway));
        let note = notes(column::action(host.action), host.group.as_deref(), ("", &[]), host.status, &host.reasons);
        page.section("TCP host", &head, [rows("TCP", &note, &host.destinations, rounding)], "\n");
    }
    if empty {
        page.whole("note", &format!("{}\n", super::nothing(filter)));
    }
    if rounded {
        page.whole("note", &format!("{}\n", column::ROUNDED));
    }
    if let Some(loads) = loads {
        load::markdown(loads, &mut page);
    }
    page.write(out)
}

const HEADER: &str = "| Route | Destination | Share | |\n| --- | --- | ---: | --- |\n";

fn route(route: &Route, rounding: Rounding) -> String {
    let matchers: Vec<String> = route.matchers.iter().map(|matcher| cell(&matcher.words)).collect();
    let notes = notes(
        column::action(route.action),
        route.group.as_deref(),
        (route.via_words, &route.via),
        route.status,
        &route.reasons,
    );
    rows(&matchers.join(" or "), &notes, &route.destinations, rounding)
}

fn notes(
    action: Option<&str>,
    group: Option<&str>,
    (what, via): (&str, &[String]),
    status: &str,
    reasons: &[String],
) -> String {
    let mut notes: Vec<String> = action.map(str::to_owned).into_iter().collect();
    notes.extend(group.map(|group| format!("group {}", cell(group))));
    if !via.is_empty() {
        let tables: Vec<String> = via.iter().map(|table| cell(table)).collect();
        notes.push(format!("via {what} {}", tables.join(", ")));
    }
    if status != "ok" {
        notes.push(format!("**{status}**"));
    }
    notes.extend(reasons.iter().map(|reason| escaped(reason)));
    notes.join(", ")
}

/// The first row of a route names it; the others belong to it.
fn rows(route: &str, notes: &str, list: &[Destination], rounding: Rounding) -> String {
    if list.is_empty() {
        return format!("| {route} | | | {notes} |\n");
    }
    let (mut route, mut notes) = (route, notes);
    let mut text = String::new();
    for (destination, share) in list.iter().zip(column::shares(list, rounding)) {
        let own = escaped(&column::note(destination));
        let joined =
            [notes, own.as_str()].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(", ");
        let share = share.unwrap_or_default();
        let row = ["| ", route, " | ", &cell(&destination.upstream), " | ", &share, " | ", &joined, " |\n"];
        text.extend(row);
        (route, notes) = ("", "");
    }
    text
}
