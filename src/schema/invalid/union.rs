//! Which fields of an object must be set, and which exclude one another.

use super::fault::Faults;
use super::size::{has, text_of};
use crate::yaml::Node;

pub(super) fn required<'a>(value: Node<'a>, fields: &'static [&'static str], found: &mut Faults<'a>) {
    if !value.is_map() {
        return;
    }
    for (at, field) in fields.iter().enumerate().filter(|(_, field)| !has(value, field)) {
        found
            .add(value, format!("has no `{field}`, which is required"))
            .label(format!("no `{field}`"))
            .missing(&fields[at..=at])
            .help(format!("add `{field}`"));
    }
}

pub(super) fn several<'a>(value: Node<'a>, of: &'static [&'static str], least: u8, most: u8, found: &mut Faults<'a>) {
    if !value.is_map() {
        return;
    }
    let mut set = value.entries().filter(|(key, value)| !value.is_null() && of.contains(&key.str()));
    let (first, second) = (set.next(), set.nth(usize::from(most.saturating_sub(1))));
    match (first, second) {
        (None, _) if least > 0 => {
            let (says, help) = match of {
                [one] => (format!("needs `{one}`"), format!("add `{one}`")),
                _ => (format!("needs one of {}", listed(of)), format!("set one of {}", listed(of))),
            };
            found.add(value, says).label("none of them").missing(of).help(help);
        }
        (Some((first, _)), Some(second)) if most > 0 => {
            let says = format!("can't stand beside `{}`: one of {} may be set", first.str(), listed(of));
            let help = format!("remove `{}` or `{}`", first.str(), second.0.str());
            found.at(second, says).label("one too many").also(first, "set already").help(help);
        }
        _ => {}
    }
}

pub(super) fn needs<'a>(
    map: Node<'a>,
    by: &'static str,
    of: &'static str,
    field: &'static &'static str,
    found: &mut Faults<'a>,
) {
    if text_of(map, by) != Some(of) || has(map, field) {
        return;
    }
    let Some(entry) = map.entry(by) else { return };
    let says = format!("is {of}, and so `{field}` must be set");
    found
        .at(entry, says)
        .label(format!("no `{field}`"))
        .missing(std::slice::from_ref(field))
        .help(format!("add `{field}`, or write another `{by}`"));
}

pub(super) fn only<'a>(map: Node<'a>, by: &'static str, of: &'static str, field: &'static str, found: &mut Faults<'a>) {
    let (Some(says), Some(entry)) = (text_of(map, by), map.entry(field).filter(|(_, value)| !value.is_null())) else {
        return;
    };
    if says != of {
        let (key, _) = entry;
        let fault = found.at(entry, format!("is for `{by}: {of}` alone, and `{by}` is {says}"));
        fault.label(format!("not of {says}")).help(format!("remove `{field}`, or write `{by}: {of}`"));
        if let Some((other, _)) = map.entry(by).filter(|(other, _)| other.index() != key.index()) {
            fault.also(other, "decides what belongs");
        }
    }
}

/// Names in a sentence: `a`, `b` and `c`.
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}
