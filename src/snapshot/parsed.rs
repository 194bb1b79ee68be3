//! One file, parsed.

use std::sync::Arc;

use super::prefilter;
use crate::text::SourceFile;
use crate::yaml::{Document, YamlError};

/// A text and its documents. Nothing in it says which file of which sources it is, so that several can share it.
#[derive(Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The whole text.
    pub text: Arc<str>,
    /// Its documents, in order.
    pub documents: Box<[Document]>,
}

impl Parsed {
    /// Parses a file; one whose bytes are no text has a single document, which can't be read.
    pub fn read(file: &SourceFile) -> Parsed {
        let documents = match &file.refusal {
            None => prefilter::documents(file),
            Some(refusal) => {
                let (message, help) = (refusal.message.clone(), Some(refusal.help.clone()));
                vec![Document::unreadable(YamlError { range: 0..0, message, help })]
            }
        };
        Parsed { text: Arc::clone(&file.text), documents: documents.into_boxed_slice() }
    }
}
