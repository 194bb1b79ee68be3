//! Texts that were read, and places in them.

mod file;
mod map;
mod position;
mod span;

pub use self::file::{Refusal, Role, SourceFile};
pub use self::map::SourceMap;
pub use self::position::{Encoding, Position};
pub use self::span::{FileId, Span, Spanned};
