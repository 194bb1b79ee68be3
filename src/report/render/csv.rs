//! One row a destination, as RFC 4180 has it.

use std::io::{self, Write};

use super::{Filter, column, tcp_hosts, virtual_hosts_by_share};
use crate::context::Context;
use crate::report::shape::render::Destination;
use crate::report::{Style, csv};

const HEADER: [&str; 19] = [
    "gateway",
    "virtual_service",
    "domains",
    "host_status",
    "route",
    "matchers",
    "via",
    "action",
    "group",
    "route_status",
    "reasons",
    "upstream",
    "weight",
    "total",
    "percent",
    "state",
    "subset",
    "file",
    "line",
];

/// Writes names and rows. A route without destinations has one row, and a TCP host has no virtual service.
pub(super) fn write(cx: &Context<'_>, filter: &Filter, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    header(None, style, out)?;
    body(cx, filter, None, style, out)
}

/// Writes the names of the columns; with `first` before them.
pub(super) fn header(first: Option<&str>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    csv::row(first.into_iter().chain(HEADER), style, out)
}

/// Writes the rows, with `first` before each.
pub(super) fn body(
    cx: &Context<'_>,
    filter: &Filter,
    first: Option<&str>,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let lead = || first.map(str::to_owned).into_iter();
    for host in virtual_hosts_by_share(cx, filter) {
        for route in &host.routes {
            let matchers: Vec<&str> = route.matchers.iter().map(|matcher| matcher.words.as_str()).collect();
            let before = [
                host.gateway.clone().unwrap_or_default(),
                host.virtual_service.clone(),
                host.domains.join(" "),
                host.status.to_owned(),
                route.name.clone().unwrap_or_default(),
                matchers.join(" or "),
                route.via.join(" "),
                route.action.to_owned(),
                route.group.clone().unwrap_or_default(),
                route.status.to_owned(),
                route.reasons.join("; "),
            ];
            let before: Vec<String> = lead().chain(before).collect();
            rows(&before, &route.destinations, (&route.file, route.line), style, out)?;
        }
    }
    for host in tcp_hosts(cx, filter) {
        let before = [
            host.gateway.clone(),
            String::new(),
            String::new(),
            String::new(),
            host.name.clone().unwrap_or_default(),
            "tcp".to_owned(),
            String::new(),
            host.action.to_owned(),
            host.group.clone().unwrap_or_default(),
            host.status.to_owned(),
            host.reasons.join("; "),
        ];
        let before: Vec<String> = lead().chain(before).collect();
        rows(&before, &host.destinations, (&host.file, host.line), style, out)?;
    }
    Ok(())
}

fn rows(
    before: &[String],
    list: &[Destination],
    place: (&str, u32),
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let after = [place.0.to_owned(), place.1.to_string()];
    let mut put =
        |middle: &[String; 6]| csv::row(before.iter().chain(middle).chain(&after).map(String::as_str), style, out);
    if list.is_empty() {
        return put(&<[String; 6]>::default());
    }
    list.iter().try_for_each(|destination| {
        let middle = [
            destination.upstream.clone(),
            destination.weight.map(|weight| weight.to_string()).unwrap_or_default(),
            destination.total.to_string(),
            destination.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            destination.state.to_owned(),
            destination.subset.as_ref().map(column::subset).unwrap_or_default(),
        ];
        put(&middle)
    })
}
