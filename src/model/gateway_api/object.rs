//! References to objects by group, kind and name.

use crate::model::read::{fields, number_in, text_in, value};
use crate::text::{Span, Spanned};
use crate::yaml::Node;

/// A reference to an object of some group and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Object<'a> {
    /// The whole map.
    pub span: Span,
    /// Its group; empty for the core group.
    pub group: Spanned<&'a str>,
    /// Its kind.
    pub kind: Spanned<&'a str>,
    /// Its namespace where one is written, and is not empty.
    pub namespace: Option<Spanned<&'a str>>,
    /// Its name.
    pub name: Spanned<&'a str>,
    /// Its port where one is written.
    pub port: Option<Spanned<u32>>,
}

impl<'a> Object<'a> {
    /// Reads a reference that stands for an object of that group and kind where it says nothing of them.
    pub(super) fn read(node: Node<'a>, group: &'static str, kind: &'static str) -> Object<'a> {
        let [written_group, written_kind, namespace, name, port] =
            fields(node, ["group", "kind", "namespace", "name", "port"]).map(|entry| entry.map(value));
        let or = |node_of: Option<Node<'a>>, default: &'static str| {
            node_of.and_then(text_in).unwrap_or(Spanned { value: default, span: node.span().head() })
        };
        Object {
            span: node.span(),
            group: or(written_group, group),
            kind: or(written_kind, kind),
            namespace: namespace.and_then(text_in).filter(|text| !text.value.is_empty()),
            name: or(name, ""),
            port: port.and_then(number_in),
        }
    }

    /// A reference to a backend: a Service where it says nothing else.
    pub fn backend(node: Node<'a>) -> Object<'a> {
        Object::read(node, "", "Service")
    }

    /// Its kind as people read it, with the group where that isn't the core one.
    pub fn kind_words(&self) -> String {
        let (group, kind) = (self.group.value, self.kind.value);
        if group.is_empty() { kind.to_owned() } else { format!("{kind} of {group}") }
    }

    /// Whether it is one to a Service.
    pub fn is_service(&self) -> bool {
        self.group.value.is_empty() && self.kind.value == "Service"
    }

    /// The namespace that counts for a reference in an object of that namespace.
    pub fn namespace_or(&self, home: &'a str) -> &'a str {
        self.namespace.map_or(home, |namespace| namespace.value)
    }
}
