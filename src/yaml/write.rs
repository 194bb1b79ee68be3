//! YAML that readers of 1.1 and of 1.2 take alike.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::Value;

use crate::text::is_unprintable;

/// Lines that stand as comments above an item of a list or an entry of a map, by the way to it: `spec/rules/3`. Above the whole they have
/// an empty one.
pub type Comments = BTreeMap<String, Vec<String>>;

/// Writes a value that starts a line of its own.
pub fn value(node: &Value, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    commented(node, indent, &Comments::new(), out)
}

/// The same with comments.
pub fn commented(node: &Value, indent: usize, comments: &Comments, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = Writer { comments, way: Vec::new(), out };
    writer.comment(indent)?;
    writer.value(node, indent)
}

struct Writer<'w> {
    comments: &'w Comments,
    way: Vec<String>,
    out: &'w mut dyn Write,
}

impl Writer<'_> {
    /// Writes the comment on the value at hand.
    fn comment(&mut self, indent: usize) -> io::Result<()> {
        let lines = if self.comments.is_empty() { None } else { self.comments.get(&self.way.join("/")) };
        lines.into_iter().flatten().try_for_each(|line| {
            let line: String = line.chars().filter(|c| !is_unprintable(*c)).collect();
            writeln!(self.out, "{}{}", " ".repeat(indent), format!("# {line}").trim_end())
        })
    }

    fn value(&mut self, node: &Value, indent: usize) -> io::Result<()> {
        match node {
            Value::Array(items) if !items.is_empty() => items.iter().enumerate().try_for_each(|(at, item)| {
                self.way.push(at.to_string());
                self.comment(indent)?;
                write!(self.out, "{}- ", " ".repeat(indent))?;
                match item {
                    Value::Object(map) if !map.is_empty() => self.entries(map, indent + 2, true)?,
                    item if is_nested(item) => {
                        writeln!(self.out)?;
                        self.value(item, indent + 2)?;
                    }
                    item => writeln!(self.out, "{}", scalar(item))?,
                }
                self.way.pop();
                Ok(())
            }),
            Value::Object(map) if !map.is_empty() => self.entries(map, indent, false),
            node => writeln!(self.out, "{}{}", " ".repeat(indent), scalar(node)),
        }
    }

    /// Writes the entries of a map; the first one on the line that is begun, where there is one.
    fn entries(&mut self, map: &serde_json::Map<String, Value>, indent: usize, begun: bool) -> io::Result<()> {
        for (at, (key, item)) in map.iter().enumerate() {
            self.way.push(key.clone());
            let is_begun = begun && at == 0;
            if !is_begun {
                self.comment(indent)?;
            }
            write!(self.out, "{}{}:", " ".repeat(if is_begun { 0 } else { indent }), string(key))?;
            if is_nested(item) {
                writeln!(self.out)?;
                self.value(item, indent + if item.is_array() { 0 } else { 2 })?;
            } else {
                writeln!(self.out, " {}", scalar(item))?;
            }
            self.way.pop();
        }
        Ok(())
    }
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
            c if u32::from(c) > 0xffff && is_unprintable(c) => {
                let _ = write!(quoted, "\\U{:08x}", u32::from(c));
            }
            c if is_unprintable(c) || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
