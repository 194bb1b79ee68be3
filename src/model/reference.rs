//! A `{name, namespace}` that refers to another resource.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::read::{Entry, empty, fields, text_in, value};

/// A reference as it is written. A part that is left out is the empty text, as protobuf has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ref<'a> {
    /// The whole map.
    pub span: Span,
    /// The name.
    pub name: Spanned<&'a str>,
    /// The namespace.
    pub namespace: Spanned<&'a str>,
}

impl<'a> Ref<'a> {
    /// Reads `{name, namespace}`.
    pub fn read(node: Node<'a>) -> Ref<'a> {
        let part = |entry: Option<Entry<'a>>| entry.map(value).and_then(text_in).unwrap_or_else(|| empty(node));
        let [name, namespace] = fields(node, ["name", "namespace"]).map(part);
        Ref { span: node.span(), name, namespace }
    }

    /// A reference that isn't written where one is needed: both parts are empty.
    pub fn nowhere(span: Span) -> Ref<'a> {
        let empty = Spanned { value: "", span: span.head() };
        Ref { span, name: empty, namespace: empty }
    }

    /// The namespace that counts where an empty one stands for `default`.
    pub fn namespace_or(&self, default: &'a str) -> &'a str {
        if self.namespace.value.is_empty() { default } else { self.namespace.value }
    }
}
