//! Texts that were read, and places in them.

mod arena;
mod blank;
mod file;
mod map;
mod position;
mod span;
mod tree;
mod word;

pub use self::arena::Arena;
pub use self::blank::{code_point, is_odd_blank, is_unprintable, odd_blank, without_odd_blanks};
pub use self::file::{Role, SourceFile, Undecodable};
pub use self::map::SourceMap;
pub use self::position::{Encoding, Position};
pub use self::span::{FileId, Span, Spanned};
pub use self::tree::{Standing, Tree};
pub(crate) use self::word::words;
pub use self::word::{UnknownWord, Word};
