//! Scalars of a text that may not be YAML yet, line by line.

use std::ops::Range;

/// A scalar, or what would be one.
pub(super) struct Scalar<'t> {
    /// Its bytes, quotes left out.
    pub(super) range: Range<usize>,
    /// Whether it is in quotes.
    pub(super) quoted: bool,
    /// Whether it is a line of a block scalar.
    pub(super) block: bool,
    /// The last key in front of it on its line.
    pub(super) key: &'t str,
}

/// Calls `visit` with each scalar of `text` in order, until it has found something.
///
/// A renderer's text is seldom YAML, so this follows quotes, comments and block scalars only, and takes what it doesn't
/// understand for a bare scalar. Keys are scalars too.
pub(super) fn scalars<'t, T>(text: &'t str, mut visit: impl FnMut(&Scalar<'t>) -> Option<T>) -> Option<T> {
    // The indentation that the lines of an open block scalar must exceed.
    let mut block: Option<usize> = None;
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text, at);
        let line = &text[at..end];
        let bare = line.trim_start_matches(' ');
        let indent = line.len() - bare.len();
        if block.is_some_and(|limit| bare.trim().is_empty() || indent > limit) {
            let scalar = Scalar { range: at + indent..end, quoted: false, block: true, key: "" };
            if let Some(found) = visit(&scalar) {
                return Some(found);
            }
            at = next_line(text, end);
            continue;
        }
        let mut line = Line { text, at: at + indent, end, key: "", column: indent, begin: at, block: None };
        while let Some(scalar) = line.scalar() {
            if let Some(found) = visit(&scalar) {
                return Some(found);
            }
        }
        block = line.block;
        at = next_line(text, line.end);
    }
    None
}

fn line_end(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |size| at + size)
}

fn next_line(text: &str, end: usize) -> usize {
    (end + 1).min(text.len())
}

/// What is left of one line; a quoted scalar may take it over several.
struct Line<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    key: &'t str,
    /// The column of the last key or dash.
    column: usize,
    /// Where the line begins.
    begin: usize,
    block: Option<usize>,
}

impl<'t> Line<'t> {
    fn scalar(&mut self) -> Option<Scalar<'t>> {
        let bytes = self.text.as_bytes();
        loop {
            let rest = &bytes[self.at.min(self.end)..self.end];
            match rest {
                [] | [b'#', ..] => return None,
                [b' ' | b'\t' | b'\r' | b',' | b'[' | b']' | b'}', ..]
                | [b'-' | b'?' | b':', b' ' | b'\t' | b'\r', ..]
                | [b'-' | b'?' | b':' | b'{'] => self.at += 1,
                [b'|' | b'>', ..] => {
                    self.block = Some(self.column);
                    return None;
                }
                [b'{', second, ..] if *second != b'{' => self.at += 1,
                [quote @ (b'"' | b'\''), ..] => return Some(self.quoted(*quote)),
                _ => return Some(self.bare()),
            }
        }
    }

    fn quoted(&mut self, quote: u8) -> Scalar<'t> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut at = start;
        loop {
            match bytes.get(at) {
                None => break,
                Some(b'\\') if quote == b'"' => at += 2,
                Some(byte) if *byte == quote && quote == b'\'' && bytes.get(at + 1) == Some(&quote) => at += 2,
                Some(byte) if *byte == quote => break,
                Some(_) => at += 1,
            }
        }
        let close = at.min(self.text.len());
        let key = self.key;
        self.at = (close + 1).min(self.text.len());
        if self.at > self.end {
            self.end = line_end(self.text, self.at);
        }
        if bytes.get(self.at) == Some(&b':') {
            self.key = self.text.get(start..close).unwrap_or_default();
            self.at += 1;
        }
        Scalar { range: start..close, quoted: true, block: false, key }
    }

    fn bare(&mut self) -> Scalar<'t> {
        let bytes = self.text.as_bytes();
        let start = self.at;
        // Always onwards, whatever the first character is.
        let mut at = start + self.text[start..].chars().next().map_or(0, char::len_utf8);
        let mut braces = self.text[start..self.end].starts_with("{{");
        while at < self.end {
            let behind = bytes.get(at + 1).copied().unwrap_or(b'\n');
            match bytes[at] {
                // What is in template braces is no YAML.
                b'{' if behind == b'{' => braces = true,
                b'}' if behind == b'}' => braces = false,
                b':' if !braces && behind.is_ascii_whitespace() => break,
                b'#' if !braces && at > start && bytes[at - 1].is_ascii_whitespace() => break,
                _ => {}
            }
            at += 1;
        }
        let content = self.text[start..at].trim_end();
        let key = self.key;
        self.at = at;
        if bytes.get(at) == Some(&b':') && at < self.end {
            self.key = content;
            self.column = start - self.begin;
        }
        Scalar { range: start..start + content.len(), quoted: false, block: false, key }
    }
}
