//! Reference grants: who may refer to what from another namespace.

use crate::model::read::{list, text_or_empty};
use crate::text::{Span, Spanned};
use crate::yaml::Node;

/// A reference grant.
#[derive(Clone, Debug)]
pub struct ReferenceGrant<'a> {
    /// Who may refer.
    pub from: Vec<Grantee<'a>>,
    /// To what in the grant's own namespace.
    pub to: Vec<Granted<'a>>,
}

/// One of `from`.
#[derive(Clone, Copy, Debug)]
pub struct Grantee<'a> {
    /// The whole item.
    pub span: Span,
    /// The group of who refers.
    pub group: Spanned<&'a str>,
    /// Its kind.
    pub kind: Spanned<&'a str>,
    /// Its namespace.
    pub namespace: Spanned<&'a str>,
}

/// One of `to`.
#[derive(Clone, Copy, Debug)]
pub struct Granted<'a> {
    /// The whole item.
    pub span: Span,
    /// The group of what is referred to; empty for the core group.
    pub group: Spanned<&'a str>,
    /// Its kind.
    pub kind: Spanned<&'a str>,
    /// Its name; empty for all.
    pub name: Spanned<&'a str>,
}

impl<'a> ReferenceGrant<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> ReferenceGrant<'a> {
        ReferenceGrant {
            from: list(spec, "from", |node| Grantee {
                span: node.span(),
                group: text_or_empty(node, "group"),
                kind: text_or_empty(node, "kind"),
                namespace: text_or_empty(node, "namespace"),
            }),
            to: list(spec, "to", |node| Granted {
                span: node.span(),
                group: text_or_empty(node, "group"),
                kind: text_or_empty(node, "kind"),
                name: text_or_empty(node, "name"),
            }),
        }
    }
}
