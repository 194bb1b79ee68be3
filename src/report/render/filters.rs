//! What is done to the requests and answers of a route beside where they go: as values, and in lines for people.

use super::wide;
use crate::context::Context;
use crate::report::shape::render::{Cors, Filters, HeaderChange, Mirror, OfDestination, Retries};
use crate::snapshot::ResourceId;
use crate::traffic::{self, Change, Message, Outcome};

/// What a route has done; nothing where it has nothing done.
pub(in crate::report) fn of_route<'a>(
    cx: &Context<'a>,
    route: &traffic::Route<'a>,
    owner: ResourceId,
    outcome: &Outcome<'a>,
) -> Option<Filters> {
    shown(cx.routing.filters(&cx.index, route, owner, outcome))
}

/// What the host of that owner has done to the requests of all its routes.
pub(super) fn of_host(cx: &Context<'_>, owner: ResourceId) -> Option<Filters> {
    shown(cx.routing.host_filters(&cx.index, owner, true))
}

/// What a route and the host of that owner have done together.
pub(in crate::report) fn together<'a>(
    cx: &Context<'a>,
    route: &traffic::Route<'a>,
    owner: ResourceId,
    outcome: &Outcome<'a>,
) -> Option<Filters> {
    shown(cx.routing.all_filters(&cx.index, route, owner, outcome))
}

fn shown(found: traffic::Filters<'_>) -> Option<Filters> {
    let shown = Filters {
        headers: found.headers.into_iter().map(header).collect(),
        mirrors: found.mirrors.into_iter().map(mirror).collect(),
        cors_off: found.cors.as_ref().is_some_and(|cors| cors.is_off),
        cors: found.cors.filter(|cors| !cors.is_off).map(cors),
        retries: found.retries.map(retries),
        of_destinations: found.of_backends.into_iter().map(of_destination).collect(),
        extensions: found.extensions,
    };
    (shown != Filters::default()).then_some(shown)
}

fn header(written: traffic::HeaderChange<'_>) -> HeaderChange {
    HeaderChange {
        message: match written.message {
            Message::Request => "request",
            Message::Response => "response",
        },
        change: match written.change {
            Change::Set => "set",
            Change::Add => "add",
            Change::Remove => "remove",
        },
        name: written.name.to_owned(),
        value: (written.change != Change::Remove).then(|| written.value.into_owned()),
        destination: written.backend,
    }
}

fn of_destination(written: traffic::OfBackend<'_>) -> OfDestination {
    OfDestination {
        destination: written.backend,
        redirect: written.redirect.as_ref().map(wide::redirect),
        rewrite: wide::rewritten(&written.rewrite),
    }
}

fn mirror(traffic::Mirror { name, percent, state }: traffic::Mirror) -> Mirror {
    Mirror { upstream: name, percent, state }
}

fn cors(mut written: traffic::Cors) -> Cors {
    let mut list = |name: &str| written.lists.remove(name).unwrap_or_default();
    Cors {
        allow_origins: list("allowOrigins"),
        allow_origin_regexes: list("allowOriginRegexes"),
        allow_methods: list("allowMethods"),
        allow_headers: list("allowHeaders"),
        expose_headers: list("exposeHeaders"),
        allow_credentials: written.credentials,
        max_age: written.max_age,
    }
}

fn retries(written: traffic::Retries<'_>) -> Retries {
    Retries {
        attempts: written.attempts.map(str::to_owned),
        on: written.on.into_iter().map(str::to_owned).collect(),
        backoff: written.backoff.map(str::to_owned),
        timeout: written.timeout.map(str::to_owned),
    }
}

/// All of it, a line each.
pub(in crate::report) fn lines(filters: &Filters) -> Vec<String> {
    let mut lines: Vec<String> = filters.headers.iter().map(header_line).collect();
    for OfDestination { destination, redirect, rewrite } in &filters.of_destinations {
        let told = redirect.iter().map(wide::redirect_line).chain(rewrite.iter().flat_map(wide::rewrite_lines));
        lines.extend(told.map(|text| format!("{text}, of requests to {destination}")));
    }
    lines.extend(filters.mirrors.iter().map(|Mirror { upstream, percent, state }| {
        let never = if matches!(*state, "invalid" | "dangling") { ", which is not there" } else { "" };
        let part = if *percent < 100.0 { format!("{percent}% of the requests") } else { "all requests".to_owned() };
        format!("mirrors {part} to {upstream}{never}")
    }));
    lines.extend(filters.cors.as_ref().map(cors_line));
    lines.extend(filters.cors_off.then(|| "no CORS, whatever the host says".to_owned()));
    lines.extend(filters.retries.as_ref().map(retries_line));
    lines.extend(filters.extensions.iter().map(|by| format!("filtered by {by}")));
    lines
}

fn header_line(change: &HeaderChange) -> String {
    let HeaderChange { message, change, name, value, destination } = change;
    let value = value.as_deref().unwrap_or_default();
    let for_one = destination.as_ref().map(|to| format!(", of requests to {to}")).unwrap_or_default();
    match *change {
        "remove" => format!("{message} header {name} is removed{for_one}"),
        "add" => format!("{message} header {name} gets {value:?} added{for_one}"),
        _ => format!("{message} header {name} becomes {value:?}{for_one}"),
    }
}

fn cors_line(cors: &Cors) -> String {
    let origins: Vec<&str> = cors.allow_origins.iter().chain(&cors.allow_origin_regexes).map(String::as_str).collect();
    let mut parts =
        vec![format!("CORS for {}", if origins.is_empty() { "no origin".to_owned() } else { origins.join(", ") })];
    for (what, list) in
        [("methods", &cors.allow_methods), ("headers", &cors.allow_headers), ("exposes", &cors.expose_headers)]
    {
        parts.extend((!list.is_empty()).then(|| format!("{what} {}", list.join(", "))));
    }
    parts.extend(cors.allow_credentials.then(|| "with credentials".to_owned()));
    parts.join("; ")
}

fn retries_line(retries: &Retries) -> String {
    let times = retries.attempts.as_ref().map(|times| format!(" {times} times")).unwrap_or_default();
    let on = if retries.on.is_empty() { String::new() } else { format!(" on {}", retries.on.join(", ")) };
    let backoff = retries.backoff.as_ref().map(|time| format!(", after {time}")).unwrap_or_default();
    let timeout = retries.timeout.as_ref().map(|time| format!(", each for {time}")).unwrap_or_default();
    format!("retries{times}{on}{backoff}{timeout}")
}
