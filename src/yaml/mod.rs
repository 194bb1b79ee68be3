//! YAML as Kubernetes reads it: text to spanned trees, one a document.

mod builder;
mod content;
mod document;
pub mod edit;
mod fast;
mod form;
mod library;
mod merge;
mod mistake;
mod packed;
mod path;
mod place;
mod repeats;
mod scalar;
mod tree;
mod unrendered;
pub mod write;

pub(crate) use content::content_with;
pub use content::{content, last_entries};
pub use document::{Document, Wanted, YamlError, count_without, is_fast, read, read_slowly, read_where};
#[doc(hidden)]
pub use form::{Shape, Style, Tag};
pub use scalar::Value;
pub use tree::{Entries, Items, Node, Tree};
pub use unrendered::{TemplateKind, Unrendered, unrendered};
