//! YAML as Kubernetes reads it: text to spanned trees, one a document.

mod builder;
mod document;
pub mod edit;
mod fast;
mod library;
mod merge;
mod mistake;
mod packed;
mod place;
mod scalar;
mod tree;
mod unrendered;

pub use document::{Document, Wanted, YamlError, count_without, read, read_where};
#[doc(hidden)]
pub use document::{is_fast, read_slowly};
pub use scalar::Value;
pub use tree::{Entries, Items, Node, Shape, Style, Tag, Tree};
pub use unrendered::{TemplateKind, Unrendered, unrendered};
