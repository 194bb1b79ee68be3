//! Texts that were read, and places in them: the only module that counts lines.

mod word;

use std::sync::OnceLock;

pub(crate) use word::words;
pub use word::{UnknownWord, Word};

/// Which file of a [`SourceMap`] is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one file; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span of `file` from `start` to `end`.
    pub fn new(file: FileId, start: u32, end: u32) -> Span {
        Span { file, start, end: end.max(start) }
    }

    /// The place of no width where this span starts.
    #[must_use]
    pub fn head(self) -> Span {
        Span { end: self.start, ..self }
    }

    /// The span as a range that indexes the file's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A place for people: line and column count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column, in characters.
    pub column: u32,
}

/// What a file is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Checked and rendered.
    Subject,
    /// Only there for references to resolve to (`--context`).
    Context,
    /// No manifest: only there for findings to point at.
    Configuration,
}

/// Why bytes are no text that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What they are, in lower case without a full stop.
    pub message: String,
    /// What to do, starting with a verb.
    pub help: String,
    /// Whether they look like one of Gloo's manifests all the same.
    pub gloo: bool,
}

/// One text with its name.
#[derive(Debug)]
pub struct SourceFile {
    /// The name as shown to people: a path as it was given, or what stands for one.
    pub name: Box<str>,
    /// The whole text; empty where the bytes were refused.
    pub text: Box<str>,
    /// What it is there for.
    pub role: Role,
    /// Why its bytes are no text, if they are none.
    pub refusal: Option<Box<Refusal>>,
    /// How many documents it had, where none is of interest and the text was not kept.
    pub passed_over: u32,
    lines: OnceLock<Box<Lines>>,
}

/// Where the lines and the characters of a text are: most texts are never asked.
#[derive(Debug)]
struct Lines {
    /// Byte offsets at which lines start.
    starts: Box<[u32]>,
    /// How many characters start before each block of the text; none where every character is one byte.
    chars: Box<[u32]>,
}

impl SourceFile {
    /// A text.
    pub fn new(name: impl Into<Box<str>>, text: impl Into<Box<str>>, role: Role) -> SourceFile {
        let (name, text) = (name.into(), text.into());
        SourceFile { name, text, role, refusal: None, passed_over: 0, lines: OnceLock::new() }
    }

    /// What is known of bytes that are no text, so that a finding can tell of them.
    pub fn refused(name: impl Into<Box<str>>, refusal: Refusal, role: Role) -> SourceFile {
        SourceFile { refusal: Some(Box::new(refusal)), ..SourceFile::new(name, "", role) }
    }

    /// A file of which nothing is of interest but how many documents it has.
    pub fn passed_over(name: impl Into<Box<str>>, documents: u32, role: Role) -> SourceFile {
        SourceFile { passed_over: documents, ..SourceFile::new(name, "", role) }
    }

    /// The same file with another text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<Box<str>>) -> SourceFile {
        let (refusal, passed_over) = (self.refusal.clone(), self.passed_over);
        SourceFile { refusal, passed_over, ..SourceFile::new(self.name.clone(), text, self.role) }
    }

    /// Byte offsets at which lines start; computed at the first call.
    pub fn line_starts(&self) -> &[u32] {
        &self.lines().starts
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|at| at as u32 + 1)).collect();
            let blocks = if bytes.is_ascii() { &[] } else { bytes };
            let chars = blocks.chunks(BLOCK).scan(0, |count, block| {
                let before = *count;
                *count += characters(block);
                Some(before)
            });
            Box::new(Lines { starts, chars: chars.collect() })
        })
    }

    /// Line (from 0) that holds the byte at `offset`.
    pub fn line_index(&self, offset: u32) -> usize {
        self.line_starts().partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Line and column of the byte at `offset`; an offset past the end is taken as the end.
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line_index(offset);
        let start = self.line_starts()[line] as usize;
        let end = (offset as usize).clamp(start, self.text.len());
        let column = match self.text.as_bytes().get(start..end) {
            Some(bytes) if bytes.len() < BLOCK => characters(bytes),
            _ => self.chars_before(end) - self.chars_before(start),
        };
        Position { line: line as u32 + 1, column: column + 1 }
    }

    /// How many characters start before the byte at `offset`. Counted once for every block of the text, so that a file of one long
    /// line with many findings costs no more than another.
    fn chars_before(&self, offset: usize) -> u32 {
        let (bytes, blocks) = (self.text.as_bytes(), &self.lines().chars);
        if blocks.is_empty() {
            return offset as u32;
        }
        let block = offset / BLOCK;
        match blocks.get(block) {
            Some(before) => before + characters(&bytes[block * BLOCK..offset]),
            // The end of a text that fills its last block.
            None => blocks.last().map_or(0, |before| before + characters(&bytes[(block - 1) * BLOCK..offset])),
        }
    }
}

/// How many bytes are counted together.
const BLOCK: usize = 1024;

/// How many characters start in these bytes: continuation bytes of UTF-8 are no characters of their own.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

/// Every text of one run, by [`FileId`].
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Makes room for that many more files.
    pub fn reserve(&mut self, files: usize) {
        self.files.reserve_exact(files);
    }

    /// Adds a text and returns its id.
    pub fn add(&mut self, name: impl Into<Box<str>>, text: impl Into<Box<str>>, role: Role) -> FileId {
        self.push(SourceFile::new(name, text, role))
    }

    /// Adds a file and returns its id.
    pub fn push(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of that id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Every file with its id, in order.
    pub fn files(&self) -> impl ExactSizeIterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.range()).unwrap_or_default()
    }

    /// The part of a span on its first line, without a comment behind it: enough to point at what fills many lines.
    pub fn first_line(&self, span: Span) -> Span {
        let line = self.slice(span).lines().next().unwrap_or_default();
        let line = line.split(" #").next().unwrap_or_default().trim_end();
        Span { end: span.start + line.len() as u32, ..span }
    }

    /// Line and column where a span starts.
    pub fn start(&self, span: Span) -> Position {
        self.file(span.file).position(span.start)
    }

    /// Line and column after a span's last character.
    pub fn end(&self, span: Span) -> Position {
        self.file(span.file).position(span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_little_room_besides_its_text() {
        assert!(size_of::<SourceFile>() <= 64, "{} bytes", size_of::<SourceFile>());
    }

    #[test]
    fn columns_are_characters_wherever_a_block_ends() {
        for (piece, tail) in [("a", ""), ("é", "x"), ("a\n", ""), ("漢字 ", "\n"), ("", "")] {
            let text = format!("{}{tail}", piece.repeat(2 * BLOCK / piece.len().max(1)));
            let mut map = SourceMap::default();
            let id = map.add("a", text.as_str(), Role::Subject);
            let (mut line, mut column) = (1, 1);
            for (at, c) in text.char_indices() {
                assert_eq!(map.file(id).position(at as u32), Position { line, column });
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
            assert_eq!(map.file(id).position(text.len() as u32), Position { line, column });
            assert_eq!(map.file(id).position(text.len() as u32 + 9), Position { line, column });
        }
    }
}
