//! Documents of a text.

use super::Tree;
use crate::text::{FileId, Span};

/// One document of a file, as the text between two `---` lines.
#[derive(Debug)]
pub struct Document {
    /// Its bytes, separator lines left out.
    pub span: Span,
    /// What it holds, or why it can't be read.
    pub tree: Result<Tree, YamlError>,
}

/// Why a document can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YamlError {
    /// Where.
    pub span: Span,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// What to do, where something useful can be said.
    pub help: Option<String>,
}

/// Splits `text` as kubectl does and reads each document.
pub fn read(_file: FileId, _text: &str) -> Vec<Document> {
    Vec::new()
}
