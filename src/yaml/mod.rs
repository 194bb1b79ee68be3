//! YAML as Kubernetes reads it: text to spanned trees, one a document.

mod document;
mod library;
mod scalar;
mod tree;

pub use document::{Document, YamlError, read};
pub use scalar::Value;
pub use tree::{Builder, Entries, Items, Node, Shape, Style, Tag, Tree};
