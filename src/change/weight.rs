//! Weights changed in a text, byte for byte the same elsewhere.

use std::ops::Range;

use super::refusal::Refusal;
use crate::yaml::{Node, Style};

/// The edit that gives one item of a list of destinations a weight. `text` is the item's whole file.
///
/// A weight that isn't written is added as the item's last field, in the item's own style. What can't be edited without touching more
/// than this item is refused.
pub(super) fn edit(text: &str, item: Node<'_>, weight: u32) -> Result<(Range<usize>, String), Refusal> {
    if item.is_copy() {
        return Err(Refusal::new(
            "the destination stands behind an alias, so that an edit would change it elsewhere too",
        )
        .help("write the list of destinations out"));
    }
    if !item.is_map() {
        return Err(Refusal::new("the destination is not a map"));
    }
    let mut written = item.entries().filter(|(key, _)| key.key_str() == "weight");
    let Some((key, value)) = written.next() else { return insertion(text, item, weight) };
    if written.next().is_some() {
        return Err(Refusal::new("the weight is written twice, or merged in and written").help("keep one `weight`"));
    }
    if key.is_copy() {
        return Err(Refusal::new("the weight comes from a merge key (`<<`)").help("write it in the destination itself"));
    }
    if value.is_copy() {
        return Err(Refusal::new("the weight is an alias").help("write the number itself"));
    }
    if !value.is_scalar() {
        return Err(Refusal::new("the weight is not a number"));
    }
    let (after_key, span) = (key.span().range().end, value.span().range());
    let between = text.get(after_key..span.start).unwrap_or_default();
    if before_comment(between).contains('&') {
        return Err(Refusal::new("the weight carries an anchor, so that an edit may change it elsewhere too")
            .help("write the numbers themselves"));
    }
    if !span.is_empty() {
        return Ok((span, weight.to_string()));
    }
    let colon = text[after_key..].find(':').map_or(after_key, |at| after_key + at + 1);
    Ok((colon..colon, format!(" {weight}")))
}

fn before_comment(text: &str) -> &str {
    text.split('#').next().unwrap_or_default()
}

/// Adds a weight behind the last field of an item.
fn insertion(text: &str, item: Node<'_>, weight: u32) -> Result<(Range<usize>, String), Refusal> {
    let own = item.entries().filter(|(key, _)| !key.is_copy());
    let Some((key, value)) = own.last() else {
        return Err(Refusal::new("the destination has no field of its own to put a weight beside"));
    };
    let end = if value.is_copy() || value.span().range().is_empty() {
        // An alias, or nothing: what counts is where the line of the key ends.
        if item.style() == Style::Flow {
            return Err(Refusal::new("the destination ends with an alias").help("write its weight by hand"));
        }
        key.span().range().end
    } else {
        value.span().range().end
    };
    let first = item.entries().map(|(key, _)| key).find(|key| !key.is_copy()).unwrap_or(key);
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if item.style() == Style::Flow {
        let (start, gap) = (key.span().range(), text.get(key.span().range().end..end).unwrap_or_default());
        let colon = if gap.starts_with(": ") || !gap.starts_with(':') { ": " } else { ":" };
        let name = if key.style() == Style::Double { "\"weight\"" } else { "weight" };
        let indent = column(text, start.start);
        let alone = text[line_start(text, start.start)..start.start].trim().is_empty();
        let comma = match (alone, colon) {
            (true, _) => format!(",{newline}{indent}"),
            (false, ": ") => ", ".to_owned(),
            (false, _) => ",".to_owned(),
        };
        return Ok((end..end, format!("{comma}{name}{colon}{weight}")));
    }
    let end = text[..end].trim_end().len().max(key.span().range().end);
    let rest = &text[end..];
    let line_end = end + rest.find('\n').unwrap_or(rest.len());
    let line_end = line_end - usize::from(text[..line_end].ends_with('\r') && line_end > end);
    Ok((line_end..line_end, format!("{newline}{}weight: {weight}", column(text, first.span().range().start))))
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Blanks up to the column of a byte.
fn column(text: &str, at: usize) -> String {
    text[line_start(text, at)..at].trim_start_matches('\u{feff}').chars().map(|_| ' ').collect()
}
