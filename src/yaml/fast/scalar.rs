//! Bare scalars, keys and block scalars.

use super::{FastReader, LONGEST_KEY};
use crate::yaml::form::{Style, Tag};

/// What ends a bare text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// A colon with a blank behind it.
    Colon,
    /// A comment.
    Comment,
    /// The end of the line.
    Break,
}

/// Bytes at which a bare text may end.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    stops[b'\n' as usize] = true;
    stops[b'\r' as usize] = true;
    stops[b'\t' as usize] = true;
    stops[b':' as usize] = true;
    stops[b'#' as usize] = true;
    stops
};

/// Bytes with which no bare text starts, as far as this reader cares.
const INDICATORS: [bool; 256] = {
    let mut indicators = [false; 256];
    let bytes = b"?:,[]{}#&*!|>'\"%@`\t";
    let mut at = 0;
    while at < bytes.len() {
        indicators[bytes[at] as usize] = true;
        at += 1;
    }
    indicators
};

impl FastReader<'_> {
    /// Whether a bare text can start here, as far as this reader cares.
    fn opens_plain(&self) -> bool {
        match self.byte(self.at) {
            Some(b'-') => self.byte(self.at + 1) != Some(b' ') && !self.is_break(self.at + 1),
            Some(byte) => !INDICATORS[byte as usize],
            None => false,
        }
    }

    /// The bare text from `start`: where it ends, blanks left out, what ends it, and where.
    fn bare(&self, start: usize) -> Option<(usize, Stop, usize)> {
        let mut at = start;
        let stop = loop {
            let Some(&byte) = self.bytes.get(at) else { break Stop::Break };
            if STOPS[byte as usize] {
                match byte {
                    b'\n' | b'\r' => break Stop::Break,
                    b':' => match self.byte(at + 1) {
                        None | Some(b' ' | b'\n' | b'\r') => break Stop::Colon,
                        Some(b'\t') => return None,
                        Some(_) => {}
                    },
                    b'#' if self.byte(at.wrapping_sub(1)) == Some(b' ') => break Stop::Comment,
                    b'#' => {}
                    _ => return None,
                }
            }
            at += 1;
        };
        let mut end = at;
        while end > start && self.bytes[end - 1] == b' ' {
            end -= 1;
        }
        (end > start).then_some((end, stop, at))
    }

    /// Whether a key starts here.
    pub(super) fn is_key(&self) -> bool {
        match self.byte(self.at) {
            Some(b'"' | b'\'') => self.quoted_end(self.at).is_some_and(|(end, _)| self.byte(end) == Some(b':')),
            _ => self.opens_plain() && matches!(self.bare(self.at), Some((_, Stop::Colon, _))),
        }
    }

    /// Takes the key that starts here, with its colon.
    pub(super) fn key(&mut self) -> Option<()> {
        let start = self.at;
        if matches!(self.byte(start), Some(b'"' | b'\'')) {
            self.quoted()?;
            if self.byte(self.at) != Some(b':') || !(self.is_break(self.at + 1) || self.byte(self.at + 1) == Some(b' '))
            {
                return None;
            }
        } else {
            if !self.opens_plain() {
                return None;
            }
            let (end, stop, at) = self.bare(start)?;
            if stop != Stop::Colon || end != at || !is_plain_key(&self.bytes[start..end]) {
                return None;
            }
            self.builder.scalar(Style::Plain, Tag::None, start as u32, end as u32, None);
            self.at = end;
        }
        let short = self.at - start <= LONGEST_KEY;
        self.at += 1;
        short.then_some(())
    }

    /// A bare value whose key or dash stands in `column`, and the way to the next line.
    pub(super) fn plain(&mut self, column: i32) -> Option<()> {
        let start = self.at;
        if !self.opens_plain() {
            return None;
        }
        let (mut end, mut stop, mut at) = self.bare(start)?;
        let mut cooked: Option<String> = None;
        loop {
            if stop == Stop::Colon {
                return None;
            }
            self.at = at;
            let comments = self.builder.comments();
            if stop == Stop::Comment {
                self.comment();
            }
            let first = end;
            self.next_line()?;
            if self.column <= column {
                break;
            }
            // The text goes on.
            if self.builder.comments() > comments {
                return None;
            }
            let before = &self.text[start..first];
            let line = self.at;
            (end, stop, at) = self.bare(line)?;
            let whole = cooked.get_or_insert_with(|| before.to_owned());
            fold(whole, self.breaks);
            whole.push_str(&self.text[line..end]);
        }
        self.builder.scalar(Style::Plain, Tag::None, start as u32, end as u32, cooked);
        self.cursor = end;
        Some(())
    }

    /// The value behind `|`, and the way to the next line.
    pub(super) fn literal(&mut self, column: i32) -> Option<()> {
        self.block_scalar(Style::Literal, column)
    }

    /// The value behind `>`, and the way to the next line.
    pub(super) fn folded(&mut self, column: i32) -> Option<()> {
        self.block_scalar(Style::Folded, column)
    }

    fn block_scalar(&mut self, style: Style, column: i32) -> Option<()> {
        let start = self.at;
        self.at += 1;
        let strip = self.byte(self.at) == Some(b'-');
        self.at += usize::from(strip);
        self.rest_of_line()?;
        let mut cooked = String::new();
        // Empty lines that were passed and not yet written; none but a break may stand in front of the first line.
        let mut breaks = 0;
        let mut indent = None;
        let mut end = self.at;
        loop {
            self.over_break();
            let line = self.at;
            self.blanks();
            let depth = self.at - line;
            if self.byte(self.at).is_none() {
                if depth > 0 {
                    return None;
                }
                break;
            }
            if self.is_break(self.at) {
                if depth > indent.unwrap_or(0) {
                    return None;
                }
                breaks += 1;
                continue;
            }
            if self.byte(self.at) == Some(b'\t') && indent.is_none_or(|indent| depth < indent) {
                return None;
            }
            let indent = match indent {
                Some(indent) if depth < indent => {
                    self.at = line;
                    break;
                }
                Some(indent) => indent,
                None if i32::try_from(depth).ok()? <= column => return None,
                None => *indent.insert(depth),
            };
            let from = line + indent;
            end = memchr::memchr(b'\n', &self.bytes[from..])? + from;
            self.at = end;
            end -= usize::from(self.bytes[end - 1] == b'\r');
            if style == Style::Folded {
                // Lines that are set off keep their breaks, which is seldom meant.
                if matches!(self.byte(from), Some(b' ' | b'\t')) {
                    return None;
                }
                if cooked.is_empty() {
                    (0..breaks).for_each(|_| cooked.push('\n'));
                } else {
                    fold(&mut cooked, breaks + 1);
                }
            } else {
                (0..breaks).for_each(|_| cooked.push('\n'));
            }
            cooked.push_str(&self.text[from..end]);
            if style == Style::Literal {
                cooked.push('\n');
            }
            breaks = 0;
        }
        indent?;
        if style == Style::Literal && strip {
            cooked.pop();
        } else if style == Style::Folded && !strip {
            cooked.push('\n');
        }
        self.builder.scalar(style, Tag::None, start as u32, end as u32, Some(cooked));
        self.cursor = end;
        self.line()?;
        (self.column <= column).then_some(())
    }
}

/// Joins two lines with `breaks` line breaks between them.
pub(super) fn fold(text: &mut String, breaks: usize) {
    if breaks <= 1 {
        text.push(' ');
    } else {
        (1..breaks).for_each(|_| text.push('\n'));
    }
}

/// Whether a bare key is a name, and not a merge or a null.
pub(super) fn is_plain_key(key: &[u8]) -> bool {
    !matches!(key, b"<<" | b"~" | b"null" | b"Null" | b"NULL")
}
