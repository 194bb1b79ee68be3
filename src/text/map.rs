//! Every text of a run.

use std::sync::Arc;

use super::file::{Role, SourceFile};
use super::position::{Encoding, Position};
use super::span::{FileId, Span};

/// Every text of one run, by [`FileId`]. A copy shares the texts.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Makes room for that many more files.
    pub fn reserve(&mut self, files: usize) {
        self.files.reserve_exact(files);
    }

    /// Adds a text and returns its id.
    pub fn add(&mut self, name: impl Into<Box<str>>, text: impl Into<Arc<str>>, role: Role) -> FileId {
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

    /// Puts another file in the place of the one of that id, and returns what was there.
    pub fn replace(&mut self, id: FileId, file: SourceFile) -> SourceFile {
        std::mem::replace(&mut self.files[id.0 as usize], file)
    }

    /// Has a file take the same text from elsewhere, so that it is there once.
    pub(crate) fn share(&mut self, id: FileId, text: &Arc<str>) {
        self.files[id.0 as usize].text = Arc::clone(text);
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

    /// Line and column of the character that holds the byte at `offset`, columns in units of `encoding`.
    pub fn position(&self, id: FileId, offset: u32, encoding: Encoding) -> Position {
        self.file(id).position(offset, encoding)
    }

    /// The byte at a place whose columns are in units of `encoding`. A column past the end of its line, and one within a character,
    /// is taken as the nearest place before, as the Language Server Protocol wants it; a line past the last as the text's end.
    pub fn offset(&self, id: FileId, position: Position, encoding: Encoding) -> u32 {
        self.file(id).offset(position, encoding)
    }

    /// Line and column where a span starts.
    pub fn start(&self, span: Span) -> Position {
        self.file(span.file).position(span.start, Encoding::Chars)
    }

    /// Line and column after a span's last character.
    pub fn end(&self, span: Span) -> Position {
        self.file(span.file).position(span.end, Encoding::Chars)
    }
}
