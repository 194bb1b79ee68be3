//! Selecting resources by labels, expressions and namespaces.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::read::{items, pairs, text_or_empty, texts, whole};

/// A selector; what it leaves out does not restrict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector<'a> {
    /// The whole selector.
    pub span: Span,
    /// Labels that must be there with these values.
    pub labels: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// The key `expressions`.
    pub expressions_key: Option<Span>,
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
        Selector {
            span: node.span(),
            labels: pairs(node, "labels"),
            expressions_key: node.entry("expressions").map(|(key, _)| key.span()),
            expressions: Expression::list(node),
            namespaces,
        }
    }
}

impl<'a> Expression<'a> {
    /// Reads the list under `expressions`.
    pub fn list(map: Node<'a>) -> Vec<Expression<'a>> {
        Expression::list_under(map, "expressions")
    }

    /// Reads the list under that key.
    pub(super) fn list_under(map: Node<'a>, key: &str) -> Vec<Expression<'a>> {
        items(map, key)
            .map(|node| Expression {
                span: node.span(),
                key: text_or_empty(node, "key"),
                operator: operator(node),
                values: texts(node, "values"),
            })
            .collect()
    }
}

/// The operator's name: the first where it is left out, and by its index where it is a number, as protobuf reads an enum.
fn operator(node: Node<'_>) -> Spanned<&str> {
    let written = text_or_empty(node, "operator");
    let index = match node.field("operator") {
        None => Some(0),
        Some(value) => whole(value).map(|index| usize::try_from(index).unwrap_or(usize::MAX)),
    };
    let named = index.map(|index| OPERATORS.get(index).copied().unwrap_or_default());
    Spanned { value: named.unwrap_or(written.value), ..written }
}

/// The operators in the order of their numbers.
const OPERATORS: [&str; 9] =
    ["Equals", "DoubleEquals", "NotEquals", "In", "NotIn", "Exists", "DoesNotExist", "GreaterThan", "LessThan"];
