//! Sizes, bounds, and values out of a list.

use super::fault::Faults;
use crate::yaml::{Node, Value};

/// The text of a string; numbers and the like are of the wrong type already.
pub(super) fn text(node: Node<'_>) -> Option<&str> {
    if node.is_plainly_string() {
        return Some(node.str());
    }
    match node.value() {
        Some(Value::Str(text)) if node.is_scalar() => Some(text),
        _ => None,
    }
}

/// The whole number that stands there.
pub(super) fn number(node: Node<'_>) -> Option<i128> {
    match node.value()? {
        Value::Int(number) => Some(number),
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => Some(number as i128),
        _ => None,
    }
}

/// The field where it is set and a string; a null is none.
pub(super) fn text_of<'a>(map: Node<'a>, field: &str) -> Option<&'a str> {
    map.field(field).and_then(text)
}

/// Whether a field is set.
pub(super) fn has(map: Node<'_>, field: &str) -> bool {
    map.field(field).is_some()
}

/// A text in a message: not too long, in quotes.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{:?}…", &text[..at]),
        None => format!("{text:?}"),
    }
}

pub(super) fn min_length<'a>(value: Node<'a>, least: u32, found: &mut Faults<'a>) {
    let Some(text) = text(value) else { return };
    let count = text.chars().count();
    if count < least as usize {
        if count == 0 {
            found.add(value, "must not be empty").label("empty").help("write a value, or remove the field");
        } else {
            let says = format!("has {count} characters, and at least {least} are needed");
            found.add(value, says).label("too short").help(format!("write at least {least} characters"));
        }
    }
}

pub(super) fn max_length<'a>(value: Node<'a>, most: u32, found: &mut Faults<'a>) {
    let Some(text) = text(value).filter(|text| text.len() > most as usize) else { return };
    let count = text.chars().count();
    if count > most as usize {
        found
            .add(value, format!("has {count} characters; at most {most} are allowed"))
            .label(format!("{count} of {most} characters"))
            .help(format!("shorten it to {most} characters"));
    }
}

pub(super) fn min_items<'a>(value: Node<'a>, least: u32, found: &mut Faults<'a>) {
    let count = value.items().take(least as usize).count();
    if value.is_list() && count < least as usize {
        let says = match least {
            1 => "must not be empty".to_owned(),
            _ => format!("holds {count} items, and at least {least} are needed"),
        };
        found.add(value, says).label("too few items").help(match least {
            1 => "add an item, or remove the field".to_owned(),
            _ => format!("write at least {least} items"),
        });
    }
}

pub(super) fn max_items<'a>(value: Node<'a>, most: u32, found: &mut Faults<'a>) {
    let Some(first) = value.items().nth(most as usize) else { return };
    let count = value.items().count();
    found
        .add(value, format!("holds {count} items; at most {most} are allowed"))
        .label(format!("{count} items"))
        .also(first, "the first too many")
        .help(format!("remove {}, or share them out", count - most as usize));
}

pub(super) fn min_keys<'a>(value: Node<'a>, least: u32, found: &mut Faults<'a>) {
    let count = value.entries().filter(|(_, value)| !value.is_null()).count();
    if value.is_map() && count < least as usize {
        let says = if count == 0 { "must not be empty".to_owned() } else { format!("needs at least {least} keys") };
        found.add(value, says).label("too few keys").help("set what is missing, or remove it");
    }
}

pub(super) fn max_keys<'a>(value: Node<'a>, most: u32, found: &mut Faults<'a>) {
    let Some((first, _)) = value.entries().filter(|(_, value)| !value.is_null()).nth(most as usize) else { return };
    let count = value.entries().filter(|(_, value)| !value.is_null()).count();
    found
        .add(value, format!("holds {count} keys; at most {most} {} allowed", if most == 1 { "is" } else { "are" }))
        .label(format!("{count} keys"))
        .also(first, "the first too many")
        .help(format!("keep {most}"));
}

pub(super) fn least<'a>(value: Node<'a>, least: i64, found: &mut Faults<'a>) {
    if let Some(number) = number(value).filter(|number| *number < least.into()) {
        found
            .add(value, format!("must be at least {least}, not {number}"))
            .label("too small")
            .help(format!("write {least} or more"));
    }
}

pub(super) fn most<'a>(value: Node<'a>, most: i64, found: &mut Faults<'a>) {
    if let Some(number) = number(value).filter(|number| *number > most.into()) {
        found
            .add(value, format!("must be at most {most}, not {number}"))
            .label("too large")
            .help(format!("write {most} or less"));
    }
}

pub(super) fn names<'a>(value: Node<'a>, names: &'static [&'static str], found: &mut Faults<'a>) {
    if text(value).is_some_and(|text| !names.contains(&text)) {
        found.name(value, names);
    }
}

pub(super) fn numbers<'a>(value: Node<'a>, numbers: &'static [i64], found: &mut Faults<'a>) {
    let Some(number) = number(value).filter(|number| !numbers.iter().any(|known| i128::from(*known) == *number)) else {
        return;
    };
    let known: Vec<String> = numbers.iter().map(i64::to_string).collect();
    let listed = match known.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    };
    found
        .add(value, format!("must be {listed}, not {number}"))
        .label("not one of them")
        .help(format!("write {listed}"));
}
