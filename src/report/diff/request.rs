//! Requests that are answered otherwise, for people.

use std::io::{self, Write};

use super::DiffReport;
use crate::change::{Answered, RequestChange, Requests};
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::markup::{Page, cell};
use crate::report::measure::{clean, count, wrap};
use crate::traffic::Target;

/// How many are shown.
const SHOWN: usize = 12;

/// What is said where there is more than is looked at.
const CUT: &str = "there are more routes than can be compared request by request";

/// How many upstreams of one route are listed.
const LISTED: usize = 8;

/// Those that are not told by the shares of groups and routes already.
fn told(requests: &Requests) -> Vec<&RequestChange> {
    requests.list.iter().filter(|change| change.what != ["shares"]).collect()
}

/// Writes them, the worst first.
pub(super) fn write(report: &DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let requests = &report.plan.requests;
    let all = told(requests);
    if all.is_empty() && !requests.is_cut {
        return Ok(());
    }
    writeln!(out, "{}", style.paint(Ink::Bold, "requests answered otherwise"))?;
    let line = |text: &str, indent: usize, ink: Ink, out: &mut dyn Write| {
        let lines = wrap(&clean(text), style.width - indent - 2).into_iter().enumerate();
        lines.into_iter().try_for_each(|(at, line)| {
            writeln!(out, "{}{}", " ".repeat(indent + if at > 0 { 2 } else { 0 }), style.paint(ink, &line))
        })
    };
    for change in all.iter().take(SHOWN) {
        let ink = if change.shift.is_zero() { Ink::Yellow } else { Ink::Red };
        line(&request(change), 2, Ink::Cyan, out)?;
        line(&what(change), 4, ink, out)?;
        let places = has_places(change);
        if change.before != change.after {
            line(&format!("- {}", answer(&change.before, places)), 4, Ink::Dim, out)?;
            line(&format!("+ {}", answer(&change.after, places)), 4, Ink::Dim, out)?;
        }
    }
    let others = all.len().saturating_sub(SHOWN) + requests.left_out;
    if others > 0 {
        line(&format!("and {others} more"), 2, Ink::Dim, out)?;
    }
    if requests.is_cut {
        line(CUT, 2, Ink::Yellow, out)?;
    }
    writeln!(out)
}

/// Adds them to a page.
pub(super) fn markdown(report: &DiffReport<'_>, page: &mut Page) {
    let requests = &report.plan.requests;
    let all = told(requests);
    let more = match (requests.left_out, requests.is_cut) {
        (0, false) => String::new(),
        (0, true) => format!("{CUT}\n\n"),
        (others, _) => format!("and {others} more\n\n"),
    };
    if all.is_empty() {
        if !more.is_empty() {
            page.whole("request", &more);
        }
        return;
    }
    let kinds = count(all.len(), "kind");
    let title = format!("<details open>\n<summary>{kinds} of requests answered otherwise</summary>\n\n");
    let head = format!("{title}| Request | What | Before | After |\n| --- | --- | --- | --- |\n");
    let rows = all.iter().map(|change| {
        let places = has_places(change);
        let (before, after) = (cell(&answer(&change.before, places)), cell(&answer(&change.after, places)));
        format!("| {} | {} | {before} | {after} |\n", cell(&request(change)), cell(&what(change)))
    });
    page.section("request", &head, rows, &format!("\n{more}</details>\n\n"));
}

/// Whether what differs is where upstreams are.
fn has_places(change: &RequestChange) -> bool {
    change.what.iter().any(|word| word == "upstream")
}

fn request(change: &RequestChange) -> String {
    let Some(witness) = &change.witness else {
        let routes =
            [&change.before, &change.after].map(|it| it.matcher.clone().unwrap_or_else(|| "no route".to_owned()));
        return format!("perhaps requests for {} that {} and {} take", change.domain, routes[0], routes[1]);
    };
    let headers: Vec<String> = witness.headers.iter().map(|(name, value)| format!(" -H '{name}: {value}'")).collect();
    format!("{} {}{}", witness.method, witness.url, headers.concat())
}

fn what(change: &RequestChange) -> String {
    let words: Vec<&str> = change
        .what
        .iter()
        .map(|word| match word.as_str() {
            "nobody" => "nobody answers any more",
            "somebody" => "somebody answers now",
            "action" => "another action",
            // Where all that is shown of it is the same, TLS is what differs, or which endpoints are meant.
            "upstream" if answer(&change.before, true) == answer(&change.after, true) => {
                "the upstream is reached in another way, as with TLS or without"
            }
            "upstream" => "another upstream",
            "shares" => "other shares",
            "redirect" => "another redirect",
            "response" => "another response",
            "rewrite" => "another rewrite",
            "target" => "another target",
            "timeout" => "another timeout",
            "retries" => "other retries",
            "headers" => "other headers",
            "auth" => "other authentication",
            "cors" => "other CORS",
            "options" => "other options",
            "upstream settings" => "other settings of its upstream",
            word => word,
        })
        .collect();
    let points = if change.shift.is_zero() { String::new() } else { format!(", {} points", change.shift.points()) };
    format!("{}{points}", words.join(", "))
}

/// What answers; with `places` where the upstreams are.
fn answer(answered: &Answered, places: bool) -> String {
    let route = match (&answered.matcher, &answered.host) {
        (Some(matcher), Some(host)) => format!(" by {matcher} of {host}"),
        (None, Some(host)) => format!(", no route of {host} takes it"),
        _ => String::new(),
    };
    let one = |Target { name, place, share, .. }: &Target| {
        let place = if places && !place.is_empty() { format!(" at {place}") } else { String::new() };
        share.map_or_else(|| format!("{name}, which fails"), |share| format!("{name}{place} {}%", share.points()))
    };
    let mut to: Vec<String> = answered.destinations.iter().take(LISTED).map(one).collect();
    if answered.destinations.len() > LISTED {
        to.push(format!("{} more", answered.destinations.len() - LISTED));
    }
    let status = answered.status.map(|status| format!(" {status}")).unwrap_or_default();
    let does = match answered.action {
        "forward" => format!("to {}", if to.is_empty() { "nowhere".to_owned() } else { to.join(", ") }),
        "redirect" => format!("redirect{status} to {}", answered.location.as_deref().unwrap_or("another URL")),
        "directResponse" => format!("direct response{status}"),
        "none" => "404".to_owned(),
        "clusterHeader" => "to the cluster that a header names".to_owned(),
        _ => "to the host that the request names".to_owned(),
    };
    let rewritten = match &answered.rewritten {
        (None, None) => String::new(),
        (host, path) => {
            format!(", rewritten to {}{}", host.as_deref().unwrap_or_default(), path.as_deref().unwrap_or_default())
        }
    };
    format!("{does}{rewritten}{route}")
}
