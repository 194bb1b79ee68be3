//! YAML that readers of 1.1 and of 1.2 take alike.

use std::io::{self, Write};

use serde_json::Value;

use super::measure::is_unprintable;

/// Writes a value that starts a line of its own.
pub(super) fn value(node: &Value, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    match node {
        Value::Array(items) if !items.is_empty() => items.iter().try_for_each(|item| {
            write!(out, "{}- ", " ".repeat(indent))?;
            match item {
                Value::Object(map) if !map.is_empty() => entries(map, indent + 2, true, out),
                item if is_nested(item) => {
                    writeln!(out)?;
                    value(item, indent + 2, out)
                }
                item => writeln!(out, "{}", scalar(item)),
            }
        }),
        Value::Object(map) if !map.is_empty() => entries(map, indent, false, out),
        node => writeln!(out, "{}{}", " ".repeat(indent), scalar(node)),
    }
}

/// Writes the entries of a map; the first one on the line that is begun, where there is one.
fn entries(map: &serde_json::Map<String, Value>, indent: usize, begun: bool, out: &mut dyn Write) -> io::Result<()> {
    for (at, (key, item)) in map.iter().enumerate() {
        let margin = if begun && at == 0 { 0 } else { indent };
        write!(out, "{}{}:", " ".repeat(margin), string(key))?;
        if is_nested(item) {
            writeln!(out)?;
            value(item, indent + if item.is_array() { 0 } else { 2 }, out)?;
        } else {
            writeln!(out, " {}", scalar(item))?;
        }
    }
    Ok(())
}

fn is_nested(node: &Value) -> bool {
    matches!(node, Value::Array(items) if !items.is_empty()) || matches!(node, Value::Object(map) if !map.is_empty())
}

fn scalar(node: &Value) -> String {
    match node {
        Value::String(text) => string(text),
        Value::Number(number) => {
            let text = number.to_string();
            // Readers of YAML 1.1 take `1e-7` for text.
            match text.split_once('e') {
                Some((digits, power)) if !digits.contains('.') => format!("{digits}.0e{power}"),
                _ => text,
            }
        }
        node => node.to_string(),
    }
}

/// A text that some reader would take for something else without quotes.
const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

/// A text, quoted unless it is plainly one.
fn string(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/' | '.'))
        && !WORDS.contains(&text.to_ascii_lowercase().as_str());
    if plain {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if is_unprintable(c) || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {
                quoted.extend(format!("\\u{:04x}", c as u32).chars());
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
