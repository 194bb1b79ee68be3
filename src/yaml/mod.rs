//! YAML as Kubernetes reads it: text to spanned trees, one a document.

mod document;
pub mod edit;
mod library;
mod merge;
mod mistake;
mod scalar;
mod tree;
mod unrendered;

pub use document::{Document, YamlError, read};
pub use scalar::Value;
pub use tree::{Builder, Entries, Items, Node, Shape, Style, Tag, Tree};
pub use unrendered::{TemplateKind, Unrendered, unrendered};
