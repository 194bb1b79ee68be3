//! Text in XML 1.0.

use std::borrow::Cow;

use crate::text::is_unprintable;

/// The text with what XML has no character for, and what a terminal would obey, replaced.
pub(in crate::report) fn valid(text: &str) -> Cow<'_, str> {
    let is_odd = |c: char| (is_unprintable(c) && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(is_odd) { Cow::Owned(text.replace(is_odd, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// The text as the value of an attribute, which has one line, or between tags.
pub(in crate::report) fn attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in valid(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
