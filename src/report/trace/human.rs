//! The story of a request, for people.

use std::io::{self, Write};

use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, wrap};
use crate::report::render;
use crate::report::shape::trace::{Answer, Considered, NearMiss, Trace};

/// So many routes that were passed over are told of, where not all are asked for: those whose path fits first.
const MOST: usize = 8;

/// Writes what is answered.
pub(super) fn write(trace: &Trace, all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let style = &Style { width: style.width.max(40), ..*style };
    if let Some(error) = trace.error.as_ref() {
        let text = format!("Envoy refuses it before it looks at routes: {}", error.message);
        return line(&text, 0, Ink::Red, style, out);
    }
    if let Some(request) = &trace.request {
        let query = request.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
        let target = format!("{}{query}", request.path);
        let text = format!("{} {}://{}{target}", request.method, request.scheme, request.host);
        line(&text, 0, Ink::Bold, style, out)?;
        request
            .headers
            .iter()
            .try_for_each(|header| line(&format!("{}: {}", header.name, header.value), 0, Ink::Dim, style, out))?;
    }
    if trace.answers.is_empty() {
        let scheme = trace.request.as_ref().map_or("", |request| &request.scheme);
        let port = trace.request.as_ref().and_then(|request| request.port);
        let port = port.map(|port| format!(" on port {port}")).unwrap_or_default();
        line(&format!("no gateway listens for {scheme}{port}"), 0, Ink::Red, style, out)?;
    }
    trace.answers.iter().try_for_each(|each| answer(each, all, style, out))?;
    near_misses(&trace.near_misses, all, style, out)
}

/// Who nearly answers.
fn near_misses(list: &[NearMiss], all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if list.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    line("nearly", 0, Ink::Dim, style, out)?;
    let most = if all { list.len() } else { MOST };
    for near in list.iter().take(most) {
        let route = near.route.map_or("no route takes it".to_owned(), |route| format!("route {route} would take it"));
        let text = format!("{}, by {}: {}; {route}", near.host, near.domain, near.text);
        line(&text, 2, Ink::Yellow, style, out)?;
    }
    if list.len() > most {
        return line(&format!("and {} more, which `--all` shows", list.len() - most), 2, Ink::Dim, style, out);
    }
    Ok(())
}

fn answer(answer: &Answer, all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let port = answer.port.map(|port| format!(", port {port}")).unwrap_or_default();
    let proxies = if answer.proxies.len() > 1 { format!(", in {}", answer.proxies.join(", ")) } else { String::new() };
    line(&format!("{}{port}{proxies}", answer.gateway), 0, Ink::Dim, style, out)?;
    let Some(host) = &answer.host else {
        let text = match answer.status {
            Some(400) => format!("refused before it looks at routes: {}", answer.notes.join("; ")),
            Some(421) => format!("421: {}", answer.notes.join("; ")),
            None => answer.notes.join("; "),
            _ => "404: no virtual host takes the host".to_owned(),
        };
        return line(&text, 2, Ink::Red, style, out);
    };
    line(&format!("host {}, by {}", host.owners.join(", "), host.domain), 2, Ink::Bold, style, out)?;
    match &answer.route {
        None => line("404: no route takes the request", 2, Ink::Red, style, out)?,
        Some(route) => {
            let mut words = vec![format!("route {}", route.index)];
            words.extend(route.matchers.first().map(|matcher| matcher.words.clone()));
            let mut text = words.join(": ");
            text.extend(route.name.as_ref().map(|name| format!(", name {name}")));
            if !route.via.is_empty() {
                let arrow = style.glyph(" › ", " > ");
                text.extend([", via ", route.via_words, " ", &route.via.join(arrow)]);
            }
            line(&text, 2, Ink::Cyan, style, out)?;
            line(&format!("{}:{}:{}", route.file, route.line, route.column), 4, Ink::Dim, style, out)?;
        }
    }
    action(answer, style, out)?;
    answer.notes.iter().try_for_each(|note| line(&format!("! {note}"), 4, Ink::Yellow, style, out))?;
    passed_over(answer.considered.as_deref().unwrap_or_default(), all, style, out)
}

fn action(answer: &Answer, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if let Some(redirect) = &answer.redirect {
        let status = redirect.status.map(|status| format!("{status} ")).unwrap_or_default();
        line(&format!("redirect {status}to {}", redirect.location), 4, Ink::Green, style, out)?;
        return filters(answer, style, out);
    }
    if let Some(response) = &answer.direct_response {
        let body = if response.body.is_empty() { String::new() } else { format!(": {}", response.body) };
        line(&format!("direct response {}{body}", response.status), 4, Ink::Green, style, out)?;
        return filters(answer, style, out);
    }
    if let Some(rewritten) = &answer.rewritten {
        for (what, text) in [("host", &rewritten.host), ("path", &rewritten.path)] {
            if let Some(text) = text {
                line(&format!("{what} becomes {text}"), 4, Ink::Green, style, out)?;
            }
        }
    }
    filters(answer, style, out)?;
    if let Some(words) = render::action(answer.action) {
        line(words, 4, Ink::Green, style, out)?;
    }
    if let Some(group) = &answer.group {
        line(&format!("group {group}"), 4, Ink::Dim, style, out)?;
    }
    render::shares(&answer.destinations, style, out)?;
    match answer.status {
        Some(503) => line("503: what it is sent to is not there", 4, Ink::Red, style, out),
        _ => Ok(()),
    }
}

/// What else is done to the request and the answer.
fn filters(answer: &Answer, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = answer.filters.iter().flat_map(render::filter_lines);
    lines.try_for_each(|text| line(&text, 4, Ink::Green, style, out))
}

/// The routes before the one that takes the request, or all where none does.
fn passed_over(considered: &[Considered], all: bool, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut missed: Vec<&Considered> = considered.iter().filter(|route| route.why.is_some()).collect();
    if missed.is_empty() {
        return Ok(());
    }
    let total = missed.len();
    if !all && total > MOST {
        // What misses by more than the path is nearer, and the later of those that do by the path mostly is.
        missed.sort_by_key(|route| (route.why == Some("path"), std::cmp::Reverse(route.index)));
        missed.truncate(MOST);
        missed.sort_by_key(|route| route.index);
    }
    let head = format!("{} passed over", count(total, "route"));
    line(&head, 2, Ink::Dim, style, out)?;
    for route in &missed {
        let name = route.name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
        line(&format!("{}: {}{name}: {}", route.index, route.matcher, route.text), 4, Ink::Dim, style, out)?;
    }
    if missed.len() < total {
        let left = total - missed.len();
        return line(&format!("and {left} more, which `--all` shows"), 4, Ink::Dim, style, out);
    }
    Ok(())
}

fn line(text: &str, indent: usize, ink: Ink, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for (at, line) in wrap(&clean(text), style.width - indent - 2).into_iter().enumerate() {
        let margin = indent + if at > 0 { 2 } else { 0 };
        writeln!(out, "{}{}", " ".repeat(margin), style.painted(ink, &line))?;
    }
    Ok(())
}
