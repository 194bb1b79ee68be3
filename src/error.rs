//! Why a command could not run.

use std::io;

use glooscope::change::Refusal;

/// An error of use, or of the world outside.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A source that can't be read at all.
    #[error("{name}: {reason}")]
    Source {
        /// The source as it was given.
        name: String,
        /// Why, and what to do.
        reason: String,
    },
    /// Arguments that don't go together.
    #[error("{0}")]
    Usage(String),
    /// A result that can't be written.
    #[error("cannot write {name}: {reason}")]
    Write {
        /// Where to.
        name: String,
        /// Why.
        reason: io::Error,
    },
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Usage(refusal.to_string())
    }
}

impl Error {
    /// A source that can't be read at all.
    pub(crate) fn source(name: impl Into<String>, reason: impl std::fmt::Display) -> Error {
        Error::Source { name: name.into(), reason: reason.to_string() }
    }
}
