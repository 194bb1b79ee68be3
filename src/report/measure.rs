//! Text in columns: how wide it is, and how it is cut and wrapped.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Style;
use crate::text::is_unprintable;

/// The text without control characters: neither a manifest nor a path nor another program must be able to steer a terminal.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        Cow::Borrowed(text)
    } else if text.chars().any(is_unprintable) {
        Cow::Owned(text.chars().map(|c| if is_unprintable(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text is printable ASCII, as nearly all are: a column for every byte.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The lines of a text, each of them clean; tabs, the carriage return before a line's end, and the byte-order mark at the head of a
/// line of a patch, are part of it.
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    let is_control = |c: char| is_unprintable(c) && !matches!(c, '\n' | '\t' | '\r');
    let is_mark = |at: usize| {
        let line = text[..at].rsplit('\n').next().unwrap_or_default();
        text[at..].starts_with('\u{feff}') && matches!(line, " " | "+" | "-")
    };
    let is_odd = |at: usize, c: char| is_control(c) && !is_mark(at);
    // A carriage return alone would let what follows be written over the line.
    let is_alone =
        |at: usize| text.as_bytes()[at] == b'\r' && text.as_bytes().get(at + 1).is_some_and(|&next| next != b'\n');
    if is_plain(text) || !text.char_indices().any(|(at, c)| is_odd(at, c) || is_alone(at)) {
        return Cow::Borrowed(text);
    }
    let shown = |(at, c): (usize, char)| if is_odd(at, c) || is_alone(at) { '\u{fffd}' } else { c };
    Cow::Owned(text.char_indices().map(shown).collect())
}

/// How many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    if is_plain(text) { text.len() } else { text.width() }
}

/// How many columns a character takes.
pub(super) fn char_width(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// The text cut in its middle to at most `columns`, since names differ at both ends.
pub(super) fn fit<'t>(text: &'t str, columns: usize, style: &Style) -> Cow<'t, str> {
    if !style.cut || width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let ellipsis = style.ellipsis();
    let room = columns.saturating_sub(width(ellipsis));
    let head = take(text.chars(), room / 2);
    let tail: String = take(text.chars().rev(), room - width(&head)).chars().rev().collect();
    Cow::Owned(format!("{head}{ellipsis}{tail}"))
}

fn take(chars: impl Iterator<Item = char>, columns: usize) -> String {
    let mut used = 0;
    chars
        .take_while(|&c| {
            used += char_width(c);
            used <= columns
        })
        .collect()
}

/// The text in lines of at most `columns`, broken at spaces; a longer word stays whole, so that it can be copied.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    if is_plain(text) && !text.contains("  ") && text.trim() == text {
        return wrap_plain(text, columns);
    }
    let (mut lines, mut used) = (vec![String::new()], 0);
    for word in text.split_whitespace() {
        let wide = width(word);
        match lines.last_mut() {
            Some(line) if line.is_empty() => {
                line.push_str(word);
                used = wide;
            }
            Some(line) if used + 1 + wide <= columns => {
                line.push(' ');
                line.push_str(word);
                used += 1 + wide;
            }
            _ => {
                lines.push(word.to_owned());
                used = wide;
            }
        }
    }
    lines
}

/// The same of printable ASCII with one space between words.
fn wrap_plain(text: &str, columns: usize) -> Vec<String> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while rest.len() > columns {
        // The last space before which the line fits, or else the end of its only word.
        let fitting = rest[..=columns].rfind(' ');
        let Some(end) = fitting.or_else(|| rest[columns..].find(' ').map(|behind| columns + behind)) else { break };
        lines.push(rest[..end].to_owned());
        rest = &rest[end + 1..];
    }
    lines.push(rest.to_owned());
    lines
}

/// The text with spaces behind it up to `columns`.
pub(super) fn pad(text: &str, columns: usize) -> String {
    let mut padded = String::with_capacity(text.len() + columns);
    padded.push_str(text);
    spaces(&mut padded, columns.saturating_sub(width(text)));
    padded
}

/// The text with spaces before it up to `columns`.
pub(super) fn pad_left(text: &str, columns: usize) -> String {
    let mut padded = String::with_capacity(text.len() + columns);
    spaces(&mut padded, columns.saturating_sub(width(text)));
    padded.push_str(text);
    padded
}

/// Adds so many spaces.
pub(super) fn spaces(line: &mut String, columns: usize) {
    const SPACES: &str = "                                                                ";
    let mut left = columns;
    while left > 0 {
        let some = left.min(SPACES.len());
        line.push_str(&SPACES[..some]);
        left -= some;
    }
}

/// A number with its noun, such as `1 route` and `2 routes`.
pub(super) fn count(number: usize, noun: &str) -> String {
    match noun.strip_suffix("policy") {
        Some(what) if number != 1 => format!("{number} {what}policies"),
        _ => format!("{number} {noun}{}", if number == 1 { "" } else { "s" }),
    }
}

/// Names in a sentence: all of a few, the first of many. There may be more than are listed.
pub(super) fn few(names: &[String], unlisted: usize) -> String {
    /// How many are named before the rest is counted.
    const NAMED: usize = 4;
    let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(NAMED) + unlisted;
    if more > 0 { format!("{shown}, {more} more") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped_as_they_come() {
        let text = "a list of words, some-of-them-longer-than-a-line and some not so long";
        for columns in 0..80 {
            let lines = wrap(text, columns);
            assert_eq!(lines.join(" "), text);
            for (at, line) in lines.iter().enumerate() {
                assert!(line.len() <= columns || !line.contains(' '), "{columns}: {line}");
                let next = lines.get(at + 1).and_then(|next| next.split(' ').next());
                assert!(next.is_none_or(|next| line.len() + 1 + next.len() > columns), "{columns}: {line}");
            }
            // With a letter of two bytes and one column the words are wrapped one by one.
            assert_eq!(
                wrap(&text.replace('w', "ŵ"), columns),
                lines.iter().map(|line| line.replace('w', "ŵ")).collect::<Vec<_>>()
            );
        }
        assert_eq!((wrap("", 10), wrap("  a   b ", 10)), (vec![String::new()], vec!["a b".to_owned()]));
    }
}
