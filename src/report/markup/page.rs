//! A page of at most so many bytes, which says what it had no room for.

use std::io::{self, Write};

use crate::report::measure::count;

/// What GitHub and GitLab take as one comment is more, and counted in characters; what stands round the page needs some, too.
const MOST: usize = 60_000;

/// Room for what is said at the end.
const RESERVED: usize = 400;

/// From so many bytes on a piece that has no room is passed over, and the next one tried.
const LARGE: usize = 4_000;

/// Markdown that is put together section by section.
#[derive(Debug, Default)]
pub(in crate::report) struct Page {
    text: String,
    /// How much of what was left out.
    left_out: Vec<(&'static str, usize)>,
}

impl Page {
    /// Adds a text that makes sense only whole, and is counted as one of `noun` where there is no room.
    pub(in crate::report) fn whole(&mut self, noun: &'static str, text: &str) {
        if text.len() <= self.room() { self.text.push_str(text) } else { self.leave_out(noun, 1) }
    }

    /// Adds a section: as many of its pieces as there is room for, between its head and its tail.
    pub(in crate::report) fn section(
        &mut self,
        noun: &'static str,
        head: &str,
        pieces: impl IntoIterator<Item = String>,
        tail: &str,
    ) {
        let room = self.room();
        let (mut used, mut left_out, mut is_full) = (head.len() + tail.len(), 0, false);
        let start = self.text.len();
        self.text.push_str(head);
        for piece in pieces {
            if !is_full && used + piece.len() <= room {
                used += piece.len();
                self.text.push_str(&piece);
            } else {
                is_full |= piece.len() < LARGE;
                left_out += 1;
            }
        }
        if self.text.len() == start + head.len() && (left_out > 0 || used > room) {
            self.text.truncate(start);
            left_out = left_out.max(1);
        } else {
            self.text.push_str(tail);
        }
        self.leave_out(noun, left_out);
    }

    /// Writes the page, and what it lacks.
    pub(in crate::report) fn write(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(self.text.as_bytes())?;
        if self.left_out.is_empty() {
            return Ok(());
        }
        let left_out: Vec<String> = self.left_out.iter().map(|&(noun, number)| count(number, noun)).collect();
        writeln!(out, "\n**left out**, as a comment holds no more: {}", left_out.join(", "))
    }

    fn room(&self) -> usize {
        (MOST - RESERVED).saturating_sub(self.text.len())
    }

    fn leave_out(&mut self, noun: &'static str, number: usize) {
        if number == 0 {
            return;
        }
        match self.left_out.iter_mut().find(|(known, _)| *known == noun) {
            Some((_, known)) => *known += number,
            None => self.left_out.push((noun, number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_counted() {
        let mut page = Page::default();
        page.whole("head", "title\n");
        page.section("row", "| a |\n", (0..10_000).map(|at| format!("| {at:05} |\n")), "\n");
        page.section("end", "head", ["x".repeat(5_000)], "tail");
        page.whole("end", &"y".repeat(1_000));
        let mut out = Vec::new();
        page.write(&mut out).expect("memory");
        let text = String::from_utf8(out).expect("UTF-8");
        assert!(text.len() > MOST - 1_000 && text.len() <= MOST, "{}", text.len());
        let rows = text.matches("| 0").count();
        assert!(
            text.ends_with(&format!("\n**left out**, as a comment holds no more: {} rows, 2 ends\n", 10_000 - rows))
        );
        assert!(!text.contains("headtail"));
    }
}
