//! The common subset of YAML and JSON, straight into a [`Tree`], at many times the library's speed.
//!
//! Takes block maps and lists, scalars of every style without anything rare in them, comments, and flow collections on
//! one line or as JSON. Whatever it doesn't know for certain it leaves to the library, mistakes above all: it answers
//! nothing rather than guess, and what it answers is the library's tree to the byte (`tests/fast_path.rs`).

mod block;
mod flow;
mod items;
mod quoted;
mod scalar;

use std::ops::Range;

use super::builder::Builder;
use super::tree::Tree;

pub(super) use items::Items;

/// How deep collections may nest here; the library has a limit of its own, further down.
const DEEPEST: u32 = 100;

/// Keys longer than this are the library's: YAML has a limit for them.
const LONGEST_KEY: usize = 1000;

/// Reads the document in `range` of `text`, or nothing if any of it is out of the ordinary.
///
/// Of large Lists, what can't matter is left out as `items` says.
pub(super) fn read(text: &str, range: Range<usize>, json: bool, items: Option<Items>) -> Option<Tree> {
    let body = text.as_bytes().get(range.clone())?;
    if !is_ordinary(body) {
        return None;
    }
    let mut reader = FastReader::new(text, range, json, items);
    if json {
        reader.json()?;
    } else {
        reader.document()?;
    }
    Some(reader.builder.finish())
}

/// Whether there is nothing but printable characters, tabs and the line breaks of Unix and Windows.
#[expect(clippy::needless_bitwise_bool, reason = "without branches it is done sixteen bytes at a time")]
fn is_ordinary(body: &[u8]) -> bool {
    // Nearly every document passes here.
    if !body.iter().fold(false, |odd, &byte| odd | ((byte < b' ') & (byte != b'\n')) | (byte >= 0x7F)) {
        return true;
    }
    body.iter().enumerate().all(|(at, &byte)| {
        let behind = |by: usize| body.get(at + by).copied().unwrap_or_default();
        match byte {
            b'\n' | b'\t' => true,
            b'\r' => behind(1) == b'\n',
            0..b' ' | 0x7F => false,
            // C1 controls with the line break U+0085, the line breaks U+2028 and U+2029, the byte-order mark and the
            // end of the plane.
            0xC2 => behind(1) >= 0xA0,
            0xE2 => behind(1) != 0x80 || !matches!(behind(2), 0xA8 | 0xA9),
            0xEF => !matches!((behind(1), behind(2)), (0xBB, 0xBF)) && behind(1) != 0xBF,
            _ => true,
        }
    })
}

/// Where a reading stands: always at content, or on a line break, or at the end.
struct FastReader<'t> {
    text: &'t str,
    /// The bytes up to the document's end.
    bytes: &'t [u8],
    at: usize,
    /// The column of the line's first content; -1 at the end.
    column: i32,
    /// Where the last node ended.
    cursor: usize,
    depth: u32,
    /// How many line breaks were passed to come to this line.
    breaks: usize,
    json: bool,
    items: Option<Items>,
    builder: Builder,
}

impl FastReader<'_> {
    fn new(text: &str, range: Range<usize>, json: bool, items: Option<Items>) -> FastReader<'_> {
        let bytes = text.as_bytes().get(..range.end).unwrap_or_default();
        let builder = Builder::with_room_for(range.len());
        FastReader {
            text,
            bytes,
            at: range.start,
            column: 0,
            cursor: range.start,
            depth: 0,
            breaks: 0,
            json,
            items,
            builder,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn document(&mut self) -> Option<()> {
        self.line()?;
        if self.column < 0 {
            return Some(());
        }
        self.block()?;
        (self.column < 0).then_some(())
    }

    /// Goes from a line break to the next line with content.
    fn next_line(&mut self) -> Option<()> {
        self.breaks = 0;
        self.over_break();
        self.line()
    }

    fn over_break(&mut self) {
        self.at += usize::from(self.byte(self.at) == Some(b'\r'));
        self.at += usize::from(self.byte(self.at) == Some(b'\n'));
        self.breaks += 1;
    }

    /// Goes from a line's start to the first content there or below.
    fn line(&mut self) -> Option<()> {
        loop {
            let start = self.at;
            while self.byte(self.at) == Some(b' ') {
                self.at += 1;
            }
            match self.byte(self.at) {
                None => {
                    self.column = -1;
                    return Some(());
                }
                Some(b'\n' | b'\r') => self.over_break(),
                Some(b'#') => {
                    self.comment();
                    self.over_break();
                }
                Some(b'\t') => return None,
                Some(b'.') if self.at == start && self.bytes[start..].starts_with(b"...") => return None,
                Some(_) => {
                    self.column = i32::try_from(self.at - start).ok()?;
                    return Some(());
                }
            }
        }
    }

    /// Takes the comment that starts here, up to the line break.
    fn comment(&mut self) {
        let start = self.at;
        let end = memchr::memchr(b'\n', &self.bytes[start..]).map_or(self.bytes.len(), |size| start + size);
        let end = if self.bytes[..end].ends_with(b"\r") { end - 1 } else { end };
        self.builder.comment(start as u32, end as u32);
        self.at = end;
    }

    /// What is left of a line behind a node: blanks, and a comment that is set off.
    fn rest_of_line(&mut self) -> Option<()> {
        let start = self.at;
        self.blanks();
        match self.byte(self.at) {
            None | Some(b'\n' | b'\r') => Some(()),
            Some(b'#') if self.at > start => {
                self.comment();
                Some(())
            }
            Some(_) => None,
        }
    }

    fn blanks(&mut self) {
        while self.byte(self.at) == Some(b' ') {
            self.at += 1;
        }
    }

    fn is_break(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b'\n' | b'\r'))
    }
}
