//! Scalars in quotes, on one line.

use super::FastReader;
use crate::yaml::form::{Style, Tag};

/// Quotes up to so many bytes are looked at byte by byte.
const SHORT: usize = 32;

impl FastReader<'_> {
    /// Where the quotes that open at `start` end, closing quote included, and whether anything in them is escaped;
    /// nothing if that is on another line.
    pub(super) fn quoted_end(&self, start: usize) -> Option<(usize, bool)> {
        let quote = self.byte(start)?;
        let mut escaped = false;
        let mut at = start + 1;
        loop {
            match self.byte(at)? {
                byte if byte == quote => {
                    if quote != b'\'' || self.byte(at + 1) != Some(b'\'') {
                        return Some((at + 1, escaped));
                    }
                    escaped = true;
                    at += 2;
                }
                b'\\' if quote == b'"' => {
                    escaped = true;
                    at += 2;
                }
                b'\n' | b'\r' => return None,
                // Most are short, and those that are not can be very long.
                _ if at - start < SHORT => at += 1,
                _ => at += memchr::memchr3(quote, b'\\', b'\n', &self.bytes[at..])?.max(1),
            }
        }
    }

    /// Takes the quoted scalar that starts here.
    pub(super) fn quoted(&mut self) -> Option<()> {
        let start = self.at;
        let (end, escaped) = self.quoted_end(start)?;
        let style = if self.bytes[start] == b'"' { Style::Double } else { Style::Single };
        let inner = self.text.get(start + 1..end - 1)?;
        let cooked = match (escaped, style) {
            (false, _) => None,
            (true, Style::Single) => Some(inner.replace("''", "'")),
            (true, _) => Some(self.unescaped(inner)?),
        };
        self.builder.scalar(style, Tag::None, start as u32, end as u32, cooked);
        self.at = end;
        self.cursor = end;
        Some(())
    }

    /// The text without its escapes, as long as they are those of JSON.
    fn unescaped(&self, inner: &str) -> Option<String> {
        let mut text = String::with_capacity(inner.len());
        let mut rest = inner;
        while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
            text.push_str(&rest[..at]);
            let mut size = 2;
            text.push(match rest.as_bytes().get(at + 1)? {
                b'"' => '"',
                b'\\' => '\\',
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'/' if self.json => '/',
                b'u' => {
                    size = 6;
                    let digits = rest.get(at + 2..at + 6)?;
                    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                        return None;
                    }
                    // Half a pair is no character: the library knows what becomes of both.
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
                }
                _ => return None,
            });
            rest = rest.get(at + size..)?;
        }
        text.push_str(rest);
        Some(text)
    }
}
