//! Texts with their names.

use std::sync::{Arc, OnceLock};

use super::position::{Encoding, Lines, Position};

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
pub struct Undecodable {
    /// What they are, in lower case without a full stop.
    pub message: String,
    /// What to do, starting with a verb.
    pub help: String,
    /// Whether they look like one of Gloo's manifests all the same.
    pub gloo: bool,
}

/// One text with its name. A copy shares the text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The name as shown to people: a path as it was given, or what stands for one.
    pub name: Box<str>,
    /// The whole text; empty where the bytes were refused.
    pub text: Arc<str>,
    /// What it is there for.
    pub role: Role,
    /// Why its bytes are no text, if they are none.
    pub refusal: Option<Box<Undecodable>>,
    /// How many documents it had, where none is of interest and the text was not kept.
    pub passed_over: u32,
    lines: OnceLock<Arc<Lines>>,
}

impl SourceFile {
    /// A text.
    pub fn new(name: impl Into<Box<str>>, text: impl Into<Arc<str>>, role: Role) -> SourceFile {
        let (name, text) = (name.into(), text.into());
        SourceFile { name, text, role, refusal: None, passed_over: 0, lines: OnceLock::new() }
    }

    /// What is known of bytes that are no text, so that a finding can tell of them.
    pub fn refused(name: impl Into<Box<str>>, refusal: Undecodable, role: Role) -> SourceFile {
        SourceFile { refusal: Some(Box::new(refusal)), ..SourceFile::new(name, Arc::default(), role) }
    }

    /// A file of which nothing is of interest but how many documents it has.
    pub fn passed_over(name: impl Into<Box<str>>, documents: u32, role: Role) -> SourceFile {
        SourceFile { passed_over: documents, ..SourceFile::new(name, Arc::default(), role) }
    }

    /// The file with another text. What was known of the old one is forgotten.
    #[must_use]
    pub fn with_text(&self, text: impl Into<Arc<str>>) -> SourceFile {
        SourceFile::new(self.name.clone(), text, self.role)
    }

    /// Byte offsets at which lines start; computed at the first call.
    pub fn line_starts(&self) -> &[u32] {
        &self.lines().starts
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Arc::new(Lines::of(&self.text)))
    }

    /// Line (from 0) that holds the byte at `offset`.
    pub fn line_index(&self, offset: u32) -> usize {
        self.lines().index(offset)
    }

    /// Line and column of the character that holds the byte at `offset`; an offset past the end is taken as the end.
    pub fn position(&self, offset: u32, encoding: Encoding) -> Position {
        self.lines().position(&self.text, offset, encoding)
    }

    /// The byte at a place; see [`SourceMap::offset`](super::SourceMap::offset).
    pub fn offset(&self, position: Position, encoding: Encoding) -> u32 {
        self.lines().offset(&self.text, position, encoding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_little_room_besides_its_text() {
        assert!(size_of::<SourceFile>() <= 64, "{} bytes", size_of::<SourceFile>());
    }
}
