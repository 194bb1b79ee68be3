//! Places in files for people and editors, in lines and columns: the only module that counts lines.

/// A place for people: line and column count from 1, columns in the units of an [`Encoding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line. Lines end with `\n` alone, as in YAML's own errors and in compilers.
    pub line: u32,
    /// The column; in characters where nothing else is said.
    pub column: u32,
}

/// What columns count: the position encodings of the Language Server Protocol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Characters: Unicode scalar values, the protocol's `utf-32`.
    #[default]
    Chars,
    /// Bytes.
    Utf8,
    /// Units of two bytes, of which a character past U+FFFF takes two. What editors use unless they agree on another.
    Utf16,
}

impl Encoding {
    /// How many units the characters that start in these bytes take.
    fn units(self, bytes: &[u8]) -> u32 {
        match self {
            Encoding::Chars => characters(bytes),
            Encoding::Utf8 => bytes.len() as u32,
            Encoding::Utf16 => characters(bytes) + wide(bytes),
        }
    }
}

/// How many characters start in these bytes: continuation bytes of UTF-8 are no characters of their own.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

/// How many characters past U+FFFF start in these bytes: UTF-8 gives them four.
fn wide(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte >= 0xF0).count() as u32
}

/// Where the lines and the characters of a text are: most texts are never asked.
#[derive(Debug)]
pub(super) struct Lines {
    /// Byte offsets at which lines start.
    pub(super) starts: Box<[u32]>,
    /// What starts before each block of the text; none where every character is one byte.
    blocks: Box<[Before]>,
}

/// What starts before a block.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    characters: u32,
    wide: u32,
}

impl Before {
    fn units(self, encoding: Encoding) -> u32 {
        match encoding {
            Encoding::Utf16 => self.characters + self.wide,
            Encoding::Chars | Encoding::Utf8 => self.characters,
        }
    }
}

/// How many bytes are counted together.
const BLOCK: usize = 1024;

impl Lines {
    pub(super) fn of(text: &str) -> Lines {
        let bytes = text.as_bytes();
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|at| at as u32 + 1)).collect();
        let counted = if text.is_ascii() { &[] } else { bytes };
        let blocks = counted.chunks(BLOCK).scan(Before::default(), |count, block| {
            let before = *count;
            *count = Before { characters: before.characters + characters(block), wide: before.wide + wide(block) };
            Some(before)
        });
        Lines { starts, blocks: blocks.collect() }
    }

    /// Line (from 0) that holds the byte at `offset`.
    pub(super) fn index(&self, offset: u32) -> usize {
        self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Line and column of the character that holds the byte at `offset`; an offset past the end is taken as the end.
    pub(super) fn position(&self, text: &str, offset: u32, encoding: Encoding) -> Position {
        let line = self.index(offset);
        let start = self.starts[line] as usize;
        let end = boundary(text, (offset as usize).clamp(start, text.len()));
        let column = match text.as_bytes().get(start..end) {
            Some(bytes) if bytes.len() < BLOCK => encoding.units(bytes),
            _ => self.before(text, end, encoding) - self.before(text, start, encoding),
        };
        Position { line: line as u32 + 1, column: column + 1 }
    }

    /// The byte at a place; see [`SourceMap::offset`](super::SourceMap::offset).
    pub(super) fn offset(&self, text: &str, position: Position, encoding: Encoding) -> u32 {
        let line = position.line.saturating_sub(1) as usize;
        let Some(&start) = self.starts.get(line) else { return text.len() as u32 };
        let start = start as usize;
        let end = self.starts.get(line + 1).map_or(text.len(), |&next| next as usize - 1);
        let end = start + text[start..end].strip_suffix('\r').map_or(end - start, str::len);
        let wanted = position.column.saturating_sub(1);
        if encoding == Encoding::Utf8 || self.blocks.is_empty() {
            return boundary(text, start.saturating_add(wanted as usize).min(end)) as u32;
        }
        let wanted = self.before(text, start, encoding).saturating_add(wanted);
        let block = self.blocks.partition_point(|before| before.units(encoding) <= wanted).saturating_sub(1);
        let from = (block * BLOCK).clamp(start, end);
        let mut units = self.before(text, from, encoding);
        for (at, byte) in text.as_bytes()[from..end].iter().enumerate() {
            units += encoding.units(&[*byte]);
            if units > wanted {
                return (from + at) as u32;
            }
        }
        end as u32
    }

    /// How many units start before the byte at `offset`. Counted once for every block of the text, so that a file of one long
    /// line with many findings costs no more than another.
    fn before(&self, text: &str, offset: usize, encoding: Encoding) -> u32 {
        // The end of a text that fills its last block has none of its own.
        let last = self.blocks.len().checked_sub(1).map(|last| last.min(offset / BLOCK));
        match last {
            Some(block) if encoding != Encoding::Utf8 => {
                self.blocks[block].units(encoding) + encoding.units(&text.as_bytes()[block * BLOCK..offset])
            }
            _ => offset as u32,
        }
    }
}

/// The start of the character that holds the byte at `offset`.
fn boundary(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each place of a text, counted character by character.
    fn places(text: &str, encoding: Encoding) -> Vec<(u32, Position)> {
        let (mut line, mut column) = (1, 1);
        let mut places = Vec::new();
        for (at, c) in text.char_indices() {
            places.push((at as u32, Position { line, column }));
            let units = match encoding {
                Encoding::Chars => 1,
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
            };
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + units as u32) };
        }
        places.push((text.len() as u32, Position { line, column }));
        places
    }

    const ENCODINGS: [Encoding; 3] = [Encoding::Chars, Encoding::Utf8, Encoding::Utf16];

    fn texts() -> impl Iterator<Item = String> {
        let pieces = [
            ("a", ""),
            ("é", "x"),
            ("a\n", ""),
            ("漢字 ", "\n"),
            ("😀é", "."),
            ("😀\n\n", ""),
            ("a😀b", "\r"),
            ("", ""),
        ];
        pieces.into_iter().map(|(piece, tail)| format!("{}{tail}", piece.repeat(2 * BLOCK / piece.len().max(1))))
    }

    #[test]
    fn columns_count_their_units_wherever_a_block_ends() {
        for (text, encoding) in texts().flat_map(|text| ENCODINGS.map(|encoding| (text.clone(), encoding))) {
            let lines = Lines::of(&text);
            let places = places(&text, encoding);
            for &(at, position) in &places {
                assert_eq!(lines.position(&text, at, encoding), position, "{encoding:?} {at}");
            }
            let end = places[places.len() - 1].1;
            assert_eq!(lines.position(&text, text.len() as u32 + 9, encoding), end);
        }
    }

    #[test]
    fn an_offset_leads_back_to_where_its_position_is_from() {
        for (text, encoding) in texts().flat_map(|text| ENCODINGS.map(|encoding| (text.clone(), encoding))) {
            let (lines, text) = (Lines::of(&text), text.as_str());
            // Nothing can stand between the two characters of a line's end.
            for (at, position) in
                places(text, encoding).into_iter().filter(|(at, _)| !text[..*at as usize].ends_with('\r'))
            {
                assert_eq!(lines.offset(text, position, encoding), at, "{encoding:?} {position:?}");
            }
        }
    }

    #[test]
    fn a_place_that_is_none_is_taken_as_the_nearest_before() {
        let text = "a😀é\r\nb";
        let lines = Lines::of(text);
        let offset = |line, column, encoding| lines.offset(text, Position { line, column }, encoding);
        assert_eq!(offset(1, 2, Encoding::Utf16), 1);
        assert_eq!(offset(1, 3, Encoding::Utf16), 1, "the second half of a pair");
        assert_eq!(offset(1, 4, Encoding::Utf16), 5);
        assert_eq!(offset(1, 4, Encoding::Utf8), 1, "the middle of a character");
        for encoding in ENCODINGS {
            assert_eq!(offset(1, u32::MAX, encoding), 7, "the line's end, in front of its `\\r\\n`");
            assert_eq!(offset(2, u32::MAX, encoding), 10);
            assert_eq!(offset(9, 1, encoding), 10);
            assert_eq!(offset(0, 0, encoding), 0, "lines and columns count from 1");
            assert_eq!(lines.position(text, 3, encoding), lines.position(text, 1, encoding), "inside a character");
        }
    }
}
