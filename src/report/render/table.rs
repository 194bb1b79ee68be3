//! Shares for people: virtual host by virtual host, route by route.

use std::io::{self, Write};

use super::{Filter, column, filters, tcp_hosts, virtual_hosts, virtual_hosts_by_share, wide};
use crate::context::Context;
use crate::report::Style;
use crate::report::ink::Ink;
use crate::report::measure::{clean, count, fit, pad, pad_left, spaces, width, wrap};
use crate::report::shape::render::{Destination, Route, TcpHost, VirtualHost};
use crate::traffic::Rounding;

/// How many columns the bar of a whole takes.
const BAR: u8 = 16;

/// The columns from the name's to the bar.
const SHARE: usize = 2 + 7 + 2;

/// The columns before a destination.
const INDENT: usize = 4;

/// Writes the hosts.
pub(super) fn write(
    cx: &Context<'_>,
    filter: &Filter,
    rounding: Rounding,
    style: &Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let style = &Style { width: style.width.max(40), ..*style };
    let (mut hosts, mut routes, mut unserved, mut rounded) = (0, 0, 0, false);
    let (whole, by_share) = if style.wide {
        (Some(virtual_hosts(cx, filter)), None)
    } else {
        (None, Some(virtual_hosts_by_share(cx, filter)))
    };
    for host in whole.into_iter().flatten().chain(by_share.into_iter().flatten()) {
        hosts += 1;
        routes += host.routes.len();
        unserved += host.routes.iter().filter(|route| !is_served(host.status) || !is_served(route.status)).count();
        rounded |= host.routes.iter().any(|route| column::misses(&route.destinations, rounding));
        self::host(&host, rounding, style, out)?;
    }
    let mut tcp = 0;
    for host in tcp_hosts(cx, filter) {
        tcp += 1;
        rounded |= column::misses(&host.destinations, rounding);
        tcp_host(&host, rounding, style, out)?;
    }
    if hosts + tcp == 0 {
        return if style.quiet { Ok(()) } else { writeln!(out, "{}", super::nothing(filter)) };
    }
    let mut total = vec![count(hosts, "virtual host"), count(routes, "route")];
    if tcp > 0 {
        total.push(count(tcp, "TCP host"));
    }
    if unserved > 0 {
        total.push(format!("{unserved} not served: `glooscope check` says why and what to do"));
    }
    let said = [Some(total.join(", ")), rounded.then(|| column::ROUNDED.to_owned())];
    for line in said.iter().flatten().flat_map(|said| wrap(said, style.width)) {
        writeln!(out, "{}", style.painted(Ink::Dim, &line))?;
    }
    Ok(())
}

/// Whether requests are answered as the shares say, as far as is known.
fn is_served(status: &str) -> bool {
    matches!(status, "ok" | "unknown")
}

fn host(host: &VirtualHost, rounding: Rounding, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    for line in wrap(&clean(&host.domains.join(", ")), style.width) {
        writeln!(out, "{}", style.painted(Ink::Bold, &line))?;
    }
    let gateway = host.gateway.as_deref().map(|gateway| format!(" on {gateway}")).unwrap_or_default();
    // Nearly everybody has but one proxy.
    let proxies = if host.proxies.len() > 1 { format!(" in {}", host.proxies.join(", ")) } else { String::new() };
    for line in wrap(&clean(&format!("{}{gateway}{proxies}", host.virtual_service)), style.width) {
        writeln!(out, "{}", style.painted(Ink::Dim, &line))?;
    }
    let reasons = host.reasons.join("; ");
    match host.status {
        "ok" => {
            for line in host.reasons.iter().flat_map(|reason| wrap(&clean(reason), style.width)) {
                writeln!(out, "{}", style.painted(Ink::Dim, &line))?;
            }
        }
        status if is_served(status) => {
            fault(status, &format!("{status}, it may not be served: {reasons}"), 0, style, out)?;
        }
        status => fault(status, &format!("{status}, none of it is served: {reasons}"), 0, style, out)?,
    }
    if style.wide {
        let lines = host.filters.iter().flat_map(filters::lines);
        for line in lines.flat_map(|line| wrap(&clean(&format!("on all routes: {line}")), style.width)) {
            writeln!(out, "{}", style.painted(Ink::Dim, &line))?;
        }
    }
    writeln!(out)?;
    if host.routes.is_empty() {
        writeln!(out, "  {}", style.painted(Ink::Dim, "no routes"))?;
    }
    let names = name_width(host.routes.iter().flat_map(|route| route.destinations.iter()), style);
    let look = Look { names, rounding, served: is_served(host.status) };
    host.routes.iter().try_for_each(|each| route(each, look, style, out))?;
    writeln!(out)
}

/// How the rows of a host's destinations look.
#[derive(Clone, Copy)]
struct Look {
    /// Columns for names.
    names: usize,
    /// How percentages are rounded.
    rounding: Rounding,
    /// Whether the shares are those of real requests; where they aren't, no bar is drawn.
    served: bool,
}

/// How wide the column of names is: as the longest, as long as there is room for shares, bars and notes.
fn name_width<'d>(destinations: impl Iterator<Item = &'d Destination> + Clone, style: &Style) -> usize {
    let longest = destinations.clone().map(|destination| width(&destination.upstream)).max().unwrap_or(0);
    let note = destinations.map(|destination| width(&column::note(destination))).max().unwrap_or(0).min(16);
    let note = if note > 0 { note + 2 } else { 0 };
    longest.min(style.width.saturating_sub(INDENT + SHARE + usize::from(BAR) + note).max(16))
}

fn route(route: &Route, look: Look, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut notes: Vec<String> = Vec::new();
    notes.extend(route.name.as_ref().map(|name| format!("name {name}")));
    notes.extend(column::action(route.action).map(str::to_owned));
    notes.extend(route.group.as_ref().map(|group| format!("group {group}")));
    if !route.via.is_empty() {
        notes.push(format!("via {} {}", route.via_words, route.via.join(style.glyph(" › ", " > "))));
    }
    let notes = clean(&notes.join(", ")).into_owned();
    let last = route.matchers.len().saturating_sub(1);
    let ink = if route.status == "dropped" { Ink::Dim } else { Ink::Cyan };
    for (at, matcher) in route.matchers.iter().enumerate() {
        let text = format!("{}{}", if at > 0 { "or " } else { "" }, clean(&matcher.words));
        let mut lines = wrap(&text, style.width - 2).into_iter();
        let first = lines.next().unwrap_or_default();
        let beside = at == last && lines.len() == 0 && 2 + width(&first) + 2 + width(&notes) <= style.width;
        let gap = if beside && !notes.is_empty() { "  " } else { "" };
        let tail = if beside { style.painted(Ink::Dim, &notes) } else { "".into() };
        writeln!(out, "  {}{gap}{tail}", style.painted(ink, &first))?;
        lines.try_for_each(|line| writeln!(out, "    {}", style.painted(ink, &line)))?;
        if at == last && !beside {
            for line in wrap(&notes, style.width - INDENT) {
                writeln!(out, "{}{}", " ".repeat(INDENT), style.painted(Ink::Dim, &line))?;
            }
        }
    }
    let look = Look { served: look.served && route.status != "dropped", ..look };
    if style.wide {
        let lines = wide::lines(route).into_iter().chain(route.filters.iter().flat_map(filters::lines));
        for line in lines.flat_map(|line| wrap(&clean(&line), style.width - INDENT)) {
            writeln!(out, "{}{}", " ".repeat(INDENT), style.painted(Ink::Dim, &line))?;
        }
    }
    destinations(&route.destinations, look, style, out)?;
    reasons(route.status, &route.reasons, style, out)
}

/// The destinations of a route that is served, with their shares and bars.
pub(in crate::report) fn shares(list: &[Destination], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let look = Look { names: name_width(list.iter(), style), rounding: Rounding::Nearest(2), served: true };
    destinations(list, look, style, out)
}

fn tcp_host(host: &TcpHost, rounding: Rounding, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let title = format!("TCP {}", host.name.as_deref().unwrap_or("host without a name"));
    writeln!(out, "{}", style.painted(Ink::Bold, &clean(&title)))?;
    let mut notes = vec![host.gateway.clone()];
    notes.extend(column::action(host.action).map(str::to_owned));
    notes.extend(host.group.as_ref().map(|group| format!("group {group}")));
    writeln!(out, "{}\n", style.painted(Ink::Dim, &clean(&notes.join(", "))))?;
    let look = Look { names: name_width(host.destinations.iter(), style), rounding, served: true };
    destinations(&host.destinations, look, style, out)?;
    reasons(host.status, &host.reasons, style, out)?;
    writeln!(out)
}

fn destinations(list: &[Destination], look: Look, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let Look { names, rounding, served } = look;
    let (mut line, mut cell) = (String::new(), String::new());
    for (destination, share) in list.iter().zip(column::shares(list, rounding)) {
        line.clear();
        spaces(&mut line, INDENT);
        let name = clean(&destination.upstream);
        let name = fit(&name, names, style);
        line.push_str(&name);
        spaces(&mut line, names.saturating_sub(width(&name)) + 2);
        let percent = pad_left(share.as_deref().unwrap_or(style.glyph("–", "-")), 7);
        cell.clear();
        let ink = if served || share.is_none() {
            line.push_str(&percent);
            bar(share.as_ref().and(destination.percent).unwrap_or(0.0), style, &mut cell);
            Ink::Green
        } else {
            line.push_str(&style.painted(Ink::Dim, &percent));
            cell.push_str(&pad("not served", BAR.into()));
            Ink::Dim
        };
        line.push_str("  ");
        line.push_str(&style.painted(ink, &cell));
        let note = column::note(destination);
        if !note.is_empty() {
            let ink = match destination.state {
                "dangling" | "dropped" => Ink::Red,
                _ => Ink::Dim,
            };
            let room = style.width.saturating_sub(INDENT + names + SHARE + usize::from(BAR) + 2);
            line.push_str("  ");
            line.push_str(&style.painted(ink, &fit(&clean(&note), room, style)));
        }
        line.truncate(line.trim_end().len());
        line.push('\n');
        out.write_all(line.as_bytes())?;
    }
    Ok(())
}

/// A bar of a percentage with spaces behind it, in eighths of a column where these can be drawn.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 8 times the bar's width")]
fn bar(percent: f64, style: &Style, cell: &mut String) {
    let eighths = (percent / 100.0 * f64::from(BAR) * 8.0).round() as usize;
    let used = if style.unicode {
        (0..eighths / 8).for_each(|_| cell.push('█'));
        cell.push_str(["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]);
        eighths.div_ceil(8)
    } else {
        (0..(eighths + 4) / 8).for_each(|_| cell.push('#'));
        (eighths + 4) / 8
    };
    spaces(cell, usize::from(BAR).saturating_sub(used));
}

fn reasons(status: &str, reasons: &[String], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let said = if status == "dropped" { "dropped: " } else { "" };
    reasons.iter().try_for_each(|reason| fault(status, &format!("{said}{reason}"), INDENT, style, out))
}

/// Why something doesn't work, or not wholly.
fn fault(status: &str, text: &str, indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (sign, ink) = match status {
        "rejected" | "dropped" => (style.glyph("✗", "x"), Ink::Red),
        "unknown" => ("?", Ink::Dim),
        _ => ("!", Ink::Yellow),
    };
    let mut sign = sign;
    for line in wrap(&clean(text), style.width - indent - 2) {
        writeln!(out, "{}{}", " ".repeat(indent), style.painted(ink, &format!("{sign} {line}")))?;
        sign = " ";
    }
    Ok(())
}
