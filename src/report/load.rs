//! Load for people: requests a second by upstream.

use std::io::{self, Write};

use super::Style;
use super::csv;
use super::ink::Ink;
use super::markup::{Page, cell, escaped};
use super::measure::{clean, count, fit, pad, pad_left, width, wrap};
use crate::change::load::{Exact, Loads, RequestRange, Standing, UpstreamLoad};

/// What requests that reach no upstream are called.
const ELSEWHERE: &str = "to no upstream";

/// One line of a table, its cells as text.
struct Row<'l> {
    name: String,
    before: Option<String>,
    after: String,
    capacity: String,
    standing: Option<Standing>,
    load: Option<&'l UpstreamLoad>,
}

/// Writes a table. Of a comparison only what changes or is too much; of one state everything.
pub(super) fn table(loads: &Loads, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let (rows, left_out) = rows(loads, style.glyph("–", "-"));
    let compared = loads.elsewhere_before.is_some();
    let has_capacity = rows.iter().any(|row| !row.capacity.is_empty());
    writeln!(
        out,
        "{}",
        style.paint(Ink::Bold, &format!("load in requests a second, {} in all", number(&loads.total)))
    )?;
    let column =
        |title: &str, cell: &dyn Fn(&Row<'_>) -> usize| rows.iter().map(cell).max().unwrap_or(0).max(width(title));
    let before = column("before", &|row| row.before.as_deref().map_or(0, width));
    let after = column(if compared { "after" } else { "load" }, &|row| width(&row.after));
    let capacity = column("capacity", &|row| width(&row.capacity));
    let mut taken = 4 + 2 + after + 14;
    taken += if compared { before + 2 } else { 0 };
    taken += if has_capacity { capacity + 2 } else { 0 };
    let longest = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0);
    let names = longest.min(style.width.saturating_sub(taken)).max(16);
    let line = |name: &str, cells: [&str; 3]| {
        let mut line = format!("    {}", pad(&fit(&clean(name), names, style), names));
        let columns = [(compared, before), (true, after), (has_capacity, capacity)];
        for (cell, (_, columns)) in cells.into_iter().zip(columns).filter(|(_, (shown, _))| *shown) {
            line = format!("{line}  {}", pad_left(cell, columns));
        }
        line
    };
    if !rows.is_empty() {
        let head = line("", ["before", if compared { "after" } else { "load" }, "capacity"]);
        writeln!(out, "{}", style.paint(Ink::Dim, &head))?;
    }
    for row in &rows {
        let text = line(&row.name, [row.before.as_deref().unwrap_or_default(), &row.after, &row.capacity]);
        let note = match row.standing {
            Some(Standing::Exceeds) => style.paint(Ink::Red, &format!("  {} too much", style.glyph("✗", "x"))),
            Some(Standing::MayExceed) => style.paint(Ink::Yellow, "  ! may be too much"),
            _ => String::new(),
        };
        let text = if row.load.is_none() { style.paint(Ink::Dim, &text) } else { text };
        writeln!(out, "{}{note}", text.trim_end())?;
    }
    if left_out > 0 {
        writeln!(out, "    {}", style.paint(Ink::Dim, &format!("{} as before", count(left_out, "other upstream"))))?;
    }
    if let Some(note) = note(loads) {
        for line in wrap(note, style.width.saturating_sub(4)) {
            writeln!(out, "    {}", style.paint(Ink::Dim, &line))?;
        }
    }
    writeln!(out)
}

/// Adds the same as a table for pages and comments.
pub(super) fn markdown(loads: &Loads, page: &mut Page) {
    let (rows, left_out) = rows(loads, "–");
    let compared = loads.elsewhere_before.is_some();
    let mut head = format!("**load**, in requests a second, {} in all\n\n", number(&loads.total));
    if !rows.is_empty() {
        let title = if compared { "| Upstream | Before | After |" } else { "| Upstream | Load |" };
        let rule = if compared { "| --- | ---: | ---: |" } else { "| --- | ---: |" };
        head = format!("{head}{title} Capacity | |\n{rule} ---: | --- |\n");
    }
    let rows = rows.iter().map(|row| {
        let name = if row.load.is_some() { cell(&row.name) } else { escaped(&row.name) };
        let before = row.before.as_ref().map(|before| format!(" {before} |")).unwrap_or_default();
        let note = match row.standing {
            Some(Standing::Exceeds) => "**too much**",
            Some(Standing::MayExceed) => "may be too much",
            _ => "",
        };
        format!("| {name} |{before} {} | {} | {note} |\n", row.after, row.capacity)
    });
    let mut tail = String::new();
    if left_out > 0 {
        tail = format!("\n{} as before\n", count(left_out, "other upstream"));
    }
    if let Some(note) = note(loads) {
        tail = format!("{tail}\n{note}\n");
    }
    page.section("upstream", &head, rows, &format!("{tail}\n"));
}

/// Writes the loads of one state as CSV, the unit in the header.
pub(super) fn csv(loads: &Loads, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let header = [
        "upstream",
        "least_requests_per_second",
        "most_requests_per_second",
        "capacity_requests_per_second",
        "standing",
    ];
    csv::row(header, style, out)?;
    for load in &loads.upstreams {
        let capacity = load.capacity.as_ref().map(|capacity| capacity.decimal(9)).unwrap_or_default();
        let standing = load.standing().map_or("", Standing::as_str);
        let (least, most) = (load.after.least.decimal(9), load.after.most.decimal(9));
        csv::row([load.upstream.as_str(), &least, &most, &capacity, standing], style, out)?;
    }
    let (least, most) = (loads.elsewhere.least.decimal(9), loads.elsewhere.most.decimal(9));
    csv::row(["", &least, &most, "", ""], style, out)
}

/// The lines of a table, and how many upstreams are left out as nothing changes for them.
fn rows<'l>(loads: &'l Loads, dash: &str) -> (Vec<Row<'l>>, usize) {
    let is_shown = |load: &&UpstreamLoad| {
        load.before.is_none() || load.changes() || load.standing().is_some_and(|standing| standing > Standing::Fits)
    };
    let row = |load: &'l UpstreamLoad| Row {
        name: match &load.renamed_from {
            Some(before) => format!("{} (was {before})", load.upstream),
            None => load.upstream.clone(),
        },
        before: load.before.as_ref().map(|before| amount(before, dash)),
        after: amount(&load.after, dash),
        capacity: load.capacity.as_ref().map(number).unwrap_or_default(),
        standing: load.standing(),
        load: Some(load),
    };
    let mut rows: Vec<Row<'l>> = loads.upstreams.iter().filter(is_shown).map(row).collect();
    let left_out = loads.upstreams.len() - rows.len();
    let before = loads.elsewhere_before.as_ref();
    let is_empty = loads.elsewhere.most.is_zero() && before.is_none_or(|before| before.most.is_zero());
    if !is_empty && before != Some(&loads.elsewhere) {
        rows.push(Row {
            name: ELSEWHERE.to_owned(),
            before: before.map(|before| amount(before, dash)),
            after: amount(&loads.elsewhere, dash),
            capacity: String::new(),
            standing: None,
            load: None,
        });
    }
    (rows, left_out)
}

/// What is to be known of ranges, where there are any.
fn note(loads: &Loads) -> Option<&'static str> {
    let amounts = loads.upstreams.iter().flat_map(|load| load.before.iter().chain([&load.after]));
    let all = amounts.chain([&loads.elsewhere]).chain(&loads.elsewhere_before);
    all.into_iter().any(|amount| !amount.is_exact()).then_some(
        "a range stands where the requests of a host may meet several of its routes; give the routes' own numbers to narrow it",
    )
}

fn amount(amount: &RequestRange, dash: &str) -> String {
    if amount.is_exact() {
        number(&amount.least)
    } else {
        format!("{}{dash}{}", number(&amount.least), number(&amount.most))
    }
}

/// Two decimals at most.
pub(super) fn number(requests: &Exact) -> String {
    match requests.decimal(2) {
        text if text == "0" && !requests.is_zero() => "<0.01".to_owned(),
        text => text,
    }
}
