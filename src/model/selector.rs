//! Selecting resources by labels, expressions and namespaces.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::read::{items, pairs, text_or_empty, texts};

/// A selector; what it leaves out does not restrict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector<'a> {
    /// The whole selector.
    pub span: Span,
    /// Labels that must be there with these values.
    pub labels: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// Expressions that must hold.
    pub expressions: Vec<Expression<'a>>,
    /// Namespaces; `*` stands for all.
    pub namespaces: Vec<Spanned<&'a str>>,
}

/// One expression on a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression<'a> {
    /// The whole item.
    pub span: Span,
    /// The label.
    pub key: Spanned<&'a str>,
    /// The operator's name.
    pub operator: Spanned<&'a str>,
    /// Its values.
    pub values: Vec<Spanned<&'a str>>,
}

impl<'a> Selector<'a> {
    /// Reads `labels` and `expressions`; the namespaces stand elsewhere in some kinds, so the caller reads them.
    pub fn read(node: Node<'a>, namespaces: Vec<Spanned<&'a str>>) -> Selector<'a> {
        Selector { span: node.span(), labels: pairs(node, "labels"), expressions: Expression::list(node), namespaces }
    }
}

impl<'a> Expression<'a> {
    /// Reads the list under `expressions`.
    pub fn list(map: Node<'a>) -> Vec<Expression<'a>> {
        items(map, "expressions")
            .map(|node| Expression {
                span: node.span(),
                key: text_or_empty(node, "key"),
                operator: text_or_empty(node, "operator"),
                values: texts(node, "values"),
            })
            .collect()
    }
}
