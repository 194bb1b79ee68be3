//! Maps and lists by indentation.

use super::{DEEPEST, FastReader};
use crate::yaml::form::{Shape, Style, Tag};

impl FastReader<'_> {
    /// The collection whose first line this is.
    pub(super) fn block(&mut self) -> Option<()> {
        if self.is_dash() { self.list(self.column, false) } else { self.map(self.column) }
    }

    /// Whether a list's item starts here.
    pub(super) fn is_dash(&self) -> bool {
        self.byte(self.at) == Some(b'-') && (self.byte(self.at + 1) == Some(b' ') || self.is_break(self.at + 1))
    }

    fn deeper(&mut self) -> Option<()> {
        self.depth += 1;
        (self.depth <= DEEPEST).then_some(())
    }

    /// A map whose keys stand in `column`, from its first key on.
    fn map(&mut self, column: i32) -> Option<()> {
        self.deeper()?;
        let index = self.builder.open(Shape::Map, Style::Block, self.at as u32);
        loop {
            let is_items = self.depth == 1 && self.bytes[self.at..].starts_with(b"items:");
            self.key()?;
            let behind = self.at;
            if self.leaves_line()? {
                if is_items && self.column >= column && self.is_dash() {
                    self.block_items(self.column, self.column == column)?;
                } else if self.column > column {
                    self.block()?;
                } else if self.column == column && self.is_dash() {
                    self.list(column, true)?;
                } else {
                    self.builder.scalar(Style::Plain, Tag::None, behind as u32, behind as u32, None);
                    self.cursor = behind;
                }
            } else {
                self.value(column)?;
            }
            if self.column < column {
                break;
            }
            if self.column > column || self.is_dash() {
                return None;
            }
        }
        self.builder.close(index, self.cursor as u32);
        self.depth -= 1;
        Some(())
    }

    /// A list whose dashes stand in `column`. A key's list may stand in the key's own column: what follows there
    /// without a dash is `keyed`'s next key.
    pub(super) fn list(&mut self, column: i32, keyed: bool) -> Option<()> {
        self.deeper()?;
        let index = self.builder.open(Shape::List, Style::Block, self.at as u32);
        loop {
            self.item(column)?;
            if self.column < column || (keyed && self.column == column && !self.is_dash()) {
                break;
            }
            if self.column > column || !self.is_dash() {
                return None;
            }
        }
        self.builder.close(index, self.cursor as u32);
        self.depth -= 1;
        Some(())
    }

    /// A list's item from its dash in `column` on, and the way to the next line.
    pub(super) fn item(&mut self, column: i32) -> Option<()> {
        let dash = self.at;
        self.at += 1;
        let behind = self.at;
        if self.leaves_line()? {
            if self.column > column {
                return self.block();
            }
            // Nothing; the library places it at the end of the dash's line, behind blanks and a comment.
            let line = self.bytes.get(behind..)?;
            let end = behind + memchr::memchr2(b'\n', b'\r', line).unwrap_or(line.len());
            self.builder.scalar(Style::Plain, Tag::None, end as u32, end as u32, None);
            self.cursor = end;
            return Some(());
        }
        self.column = column + i32::try_from(self.at - dash).ok()?;
        if self.is_dash() {
            self.list(self.column, false)
        } else if self.is_key() {
            self.map(self.column)
        } else {
            self.value(column)
        }
    }

    /// Goes on to the next line if nothing but a comment follows a key or a dash on its own; over blanks to the value otherwise.
    /// Tells which.
    fn leaves_line(&mut self) -> Option<bool> {
        let behind = self.at;
        self.blanks();
        if !self.is_break(self.at) && self.byte(self.at) != Some(b'#') {
            return Some(false);
        }
        self.at = behind;
        self.rest_of_line()?;
        self.next_line()?;
        Some(true)
    }

    /// A value that starts on the line of its key or dash, which stands in `column`, and the way to the next line.
    fn value(&mut self, column: i32) -> Option<()> {
        match self.byte(self.at)? {
            b'|' => self.literal(column),
            b'>' => self.folded(column),
            b'"' | b'\'' => {
                self.quoted()?;
                self.rest_of_line()?;
                self.next_line()?;
                (self.column <= column).then_some(())
            }
            b'[' | b'{' => {
                self.flow()?;
                self.rest_of_line()?;
                self.next_line()?;
                (self.column <= column).then_some(())
            }
            _ => self.plain(column),
        }
    }
}
