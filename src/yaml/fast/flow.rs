//! Maps and lists in brackets: on one line, or as JSON.

use super::scalar::is_plain_key;
use super::{DEEPEST, FastReader, LONGEST_KEY};
use crate::yaml::form::{Shape, Style, Tag};
use crate::yaml::place;

impl FastReader<'_> {
    /// A document of JSON.
    pub(super) fn json(&mut self) -> Option<()> {
        self.space();
        self.flow()?;
        self.space();
        (self.at == self.bytes.len()).then_some(())
    }

    /// Blanks, and in JSON line breaks too.
    fn space(&mut self) {
        loop {
            self.at = place::behind_spaces(self.bytes, self.at);
            match self.byte(self.at) {
                Some(b'\n' | b'\r' | b'\t') if self.json => self.at += 1,
                _ => return,
            }
        }
    }

    /// The collection that opens here.
    pub(super) fn flow(&mut self) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let (shape, close) = match self.byte(self.at)? {
            b'{' => (Shape::Map, b'}'),
            b'[' => (Shape::List, b']'),
            _ => return None,
        };
        let index = self.builder.open(shape, Style::Flow, self.at as u32);
        self.at += 1;
        self.space();
        if self.byte(self.at) != Some(close) {
            loop {
                let key = self.at;
                if shape == Shape::Map {
                    self.flow_key()?;
                }
                let is_items = self.json && self.depth == 1 && self.bytes[key..].starts_with(b"\"items\"");
                match self.byte(self.at)? {
                    b'[' if is_items => self.flow_items()?,
                    b'{' | b'[' => self.flow()?,
                    b'"' | b'\'' => self.quoted()?,
                    _ => {
                        self.word()?;
                    }
                }
                self.space();
                match self.byte(self.at)? {
                    b',' => self.at += 1,
                    byte if byte == close => break,
                    _ => return None,
                }
                self.space();
            }
        }
        self.at += 1;
        self.builder.close(index, self.at as u32);
        self.cursor = self.at;
        self.depth -= 1;
        Some(())
    }

    /// A key with its colon and what blanks follow.
    fn flow_key(&mut self) -> Option<()> {
        let start = self.at;
        let quoted = matches!(self.byte(start), Some(b'"' | b'\''));
        if quoted {
            self.quoted()?;
        } else {
            let end = self.word()?;
            if !is_plain_key(&self.bytes[start..end]) {
                return None;
            }
        }
        if self.byte(self.at) != Some(b':') || self.at - start > LONGEST_KEY {
            return None;
        }
        self.at += 1;
        let colon = self.at;
        self.space();
        (quoted || self.at > colon).then_some(())
    }

    /// A bare scalar; returns its end.
    fn word(&mut self) -> Option<usize> {
        let start = self.at;
        let first = self.byte(start)?;
        if !(first.is_ascii_alphanumeric() || matches!(first, b'/' | b'.' | b'_' | b'-' | b'+' | b'$' | b'~' | b'=')) {
            return None;
        }
        let mut at = start;
        while let Some(byte) = self.byte(at) {
            match byte {
                b',' | b']' | b'}' | b'\n' | b'\r' => break,
                b' ' if self.json => break,
                b'[' | b'{' | b'#' | b'\t' | b'"' | b'\'' => return None,
                b':' if matches!(
                    self.byte(at + 1),
                    None | Some(b' ' | b',' | b'[' | b']' | b'{' | b'}' | b'\n' | b'\r')
                ) =>
                {
                    break;
                }
                _ => at += 1,
            }
        }
        self.at = at;
        let mut end = at;
        while end > start && self.bytes[end - 1] == b' ' {
            end -= 1;
        }
        let dash = &self.bytes[start..end] == b"-" || self.bytes[start..end].starts_with(b"- ");
        let key = self.byte(at) == Some(b':');
        if dash || (key && end != at) {
            return None;
        }
        self.builder.scalar(Style::Plain, Tag::None, start as u32, end as u32, None);
        self.cursor = end;
        Some(end)
    }
}
