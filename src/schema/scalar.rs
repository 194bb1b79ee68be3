//! Whether a scalar fits its field.

use super::path::cut;
use super::suggest::nearest_in_enum;
use super::{Admission, IssueKind, Type};
use crate::yaml::{Node, Shape, Style, Value};

/// What is wrong with a scalar in a field of that type, and how far the resource gets with it; the scalar is not null.
#[expect(clippy::match_same_arms, reason = "arms stand by type, one case each")]
pub(super) fn mismatch(kind: Type, node: Node<'_>) -> Option<(IssueKind<'_>, Admission)> {
    let value = node.value().unwrap_or(Value::Str(node.str()));
    match (kind, value) {
        (Type::Text | Type::Bytes, Value::Str(_)) | (Type::Bool, Value::Bool(_)) => None,
        (Type::Duration, Value::Str(text)) if is_go_duration(text) => None,
        // The API server knows durations as strings only; Gloo's decoder is the one that gives up.
        (Type::Duration, Value::Str(_)) => Some(wrong(kind, node, Admission::Undecodable)),
        (Type::Text | Type::Bytes, _) => Some(bare(kind, value, node)),
        (Type::Whole(min, max), Value::Int(number)) if (min.into()..=max.into()).contains(&number) => odd(kind, node),
        (Type::Whole(min, max), Value::Float(number)) if whole(number, min, max) => None,
        (Type::Whole(i64::MIN, i64::MAX), Value::Int(_)) => Some(wrong(kind, node, Admission::Undecodable)),
        (Type::Number, Value::Int(_)) => odd(kind, node),
        (Type::Number, Value::Float(number)) if number.is_finite() => None,
        (Type::Long, Value::Int(number)) if fits_long(number) => odd(kind, node),
        (Type::Long, Value::Str(text)) if text.parse().is_ok_and(fits_long) => None,
        (Type::Long, Value::Float(number)) if whole(number, i64::MIN, i64::MAX) => None,
        (Type::Long, Value::Int(_) | Value::Str(_)) => Some(wrong(kind, node, Admission::Undecodable)),
        (Type::Quantity, Value::Str(_)) => None,
        (Type::Quantity, Value::Int(_)) => odd(kind, node),
        (Type::Enum(names), Value::Str(name)) => unknown_name(names, name),
        (Type::Enum(names), Value::Int(number)) => unknown_number(names, number),
        (Type::Enum(_), Value::Float(number)) if whole(number, i32::MIN.into(), i32::MAX.into()) => None,
        (Type::Enum(_), Value::Bool(_)) => Some(bare(kind, value, node)),
        (Type::Within(kind, _), _) => mismatch(*kind, node),
        (Type::Any, _) => None,
        _ => Some(wrong(kind, node, Admission::Rejected)),
    }
}

/// A value that doesn't fit the field, with the words for both.
pub(super) fn wrong(kind: Type, node: Node<'_>, admission: Admission) -> (IssueKind<'_>, Admission) {
    (IssueKind::WrongType { expected: expected(kind), found: found(node) }, admission)
}

/// A bare scalar where a string belongs: the API server refuses what it isn't.
fn bare<'a>(kind: Type, value: Value<'a>, node: Node<'a>) -> (IssueKind<'a>, Admission) {
    if node.style() != Style::Plain {
        return wrong(kind, node, Admission::Rejected);
    }
    let expected = if matches!(kind, Type::Enum(_)) { "a name" } else { "a string" };
    (IssueKind::Ambiguous { expected, reads: reads(value), accepted: false }, Admission::Rejected)
}

/// A whole number in a spelling that people read as another number, or that other YAML readers take for a string.
fn odd(kind: Type, node: Node<'_>) -> Option<(IssueKind<'_>, Admission)> {
    let raw = node.raw();
    let digits = raw.strip_prefix(['-', '+']).unwrap_or(raw);
    let octal = digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    if node.style() != Style::Plain || !(octal || digits.contains('_')) {
        return None;
    }
    let expected = if kind == Type::Number { "a number" } else { "a whole number" };
    let reads = reads(node.value()?);
    Some((IssueKind::Ambiguous { expected, reads, accepted: true }, Admission::Accepted))
}

/// The name of a list that is probably meant.
pub(super) fn near(names: &[&'static str], name: &str) -> Option<&'static str> {
    nearest_in_enum(name, names)
}

fn unknown_name(names: &'static [&'static str], name: &str) -> Option<(IssueKind<'static>, Admission)> {
    if names.is_empty() || names.contains(&name) {
        return None;
    }
    let near = nearest_in_enum(name, names);
    Some((IssueKind::UnknownEnum { names, near, number: None }, Admission::Undecodable))
}

/// Gloo takes a number for the enum's, whether or not it has a name; only one past 32 bits can't be decoded.
fn unknown_number(names: &'static [&'static str], number: i128) -> Option<(IssueKind<'static>, Admission)> {
    let fits = i32::try_from(number).is_ok();
    (!fits).then_some((IssueKind::UnknownEnum { names, near: None, number: Some(number) }, Admission::Undecodable))
}

/// Whether a number with a fraction or an exponent is a whole one within the bounds: `9.0` and `1e2` are.
fn whole(number: f64, min: i64, max: i64) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "past 2^53 the decoder rounds just as well")]
    let bounds = min as f64..=max as f64;
    number.fract() == 0.0 && bounds.contains(&number)
}

/// Signed and unsigned fields look alike in the tables.
fn fits_long(number: i128) -> bool {
    (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(&number)
}

/// Whether Go's `time.ParseDuration` takes a text: `15s`, `1.5h`, `1h30m`, `-2ms`, `0`.
fn is_go_duration(text: &str) -> bool {
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut rest = text;
    while !rest.is_empty() {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let after = number.strip_prefix('.').unwrap_or(number).trim_start_matches(|c: char| c.is_ascii_digit());
        let written = &rest[..rest.len() - after.len()];
        if !written.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let unit = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"].into_iter().find(|unit| after.starts_with(unit));
        match unit {
            Some(unit) => rest = &after[unit.len()..],
            None => return text == "0",
        }
    }
    !text.is_empty()
}

fn expected(kind: Type) -> String {
    match kind {
        Type::Text | Type::Bytes => "a string".to_owned(),
        Type::Duration => "a duration such as 15s".to_owned(),
        Type::Bool => "true or false".to_owned(),
        Type::Whole(i64::MIN, i64::MAX) | Type::Long => "a whole number".to_owned(),
        Type::Whole(min, max) => format!("a whole number from {min} to {max}"),
        Type::Number => "a number".to_owned(),
        Type::Quantity => "a number or a string".to_owned(),
        Type::Enum(_) => "a name".to_owned(),
        Type::Any => "a value".to_owned(),
        Type::Within(kind, _) => expected(*kind),
        Type::Open | Type::Object(_) | Type::Map(_) => "a map".to_owned(),
        Type::List(_) | Type::Nulls(_) => "a list".to_owned(),
    }
}

fn found(node: Node<'_>) -> String {
    match (node.shape(), node.value()) {
        (Shape::Map, _) => "a map".to_owned(),
        (Shape::List, _) => "a list".to_owned(),
        (_, Some(Value::Null)) => "null".to_owned(),
        (_, Some(Value::Bool(truth))) => truth.to_string(),
        (_, Some(value @ (Value::Int(_) | Value::Float(_)))) => format!("the number {}", reads(value)),
        (_, Some(Value::Str(_)) | None) => format!("the string {:?}", cut(node.str())),
    }
}

/// A value as JSON has it, which is what the API server gets.
fn reads(value: Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) if number.abs() < 1e15 => number.to_string(),
        Value::Float(number) => format!("{number:e}"),
        Value::Str(text) => cut(text).to_owned(),
    }
}
