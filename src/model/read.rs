//! Reading single fields: nulls are absent, as the API server and Gloo have it.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::text::Spanned;
use crate::yaml::{Node, Value};

/// The text of a node with its place.
pub(super) fn spanned(node: Node<'_>) -> Spanned<&str> {
    Spanned { value: node.str(), span: node.span() }
}

/// A scalar field.
pub(super) fn text<'a>(map: Node<'a>, key: &str) -> Option<Spanned<&'a str>> {
    map.field(key).filter(|node| node.is_scalar()).map(spanned)
}

/// A scalar field; the empty text, placed at the head of the map, where there is none.
pub(super) fn text_or_empty<'a>(map: Node<'a>, key: &str) -> Spanned<&'a str> {
    text(map, key).unwrap_or(Spanned { value: "", span: map.span().head() })
}

/// A boolean field.
pub(super) fn flag(map: Node<'_>, key: &str) -> Option<Spanned<bool>> {
    let node = map.field(key)?;
    match node.value()? {
        Value::Bool(value) => Some(Spanned { value, span: node.span() }),
        _ => None,
    }
}

/// A whole number, also one written `9.0` or `1e2`, as JSON has no other kind of number.
pub(super) fn whole(node: Node<'_>) -> Option<i128> {
    match node.value()? {
        Value::Int(value) => Some(value),
        Value::Float(value) if value.fract() == 0.0 && value.abs() < 1e18 => Some(value as i128),
        _ => None,
    }
}

/// A field that is a whole number of that type.
pub(super) fn number<T: TryFrom<i128>>(map: Node<'_>, key: &str) -> Option<Spanned<T>> {
    let node = map.field(key)?;
    let value = T::try_from(whole(node)?).ok()?;
    Some(Spanned { value, span: node.span() })
}

/// The items of a list field; none where it is absent.
pub(super) fn items<'a>(map: Node<'a>, key: &str) -> impl Iterator<Item = Node<'a>> + use<'a> {
    map.field(key).into_iter().flat_map(Node::items)
}

/// What `read` makes of each item of a list field, in a list without spare room: there are many, and they stay.
pub(super) fn list<'a, T>(map: Node<'a>, key: &str, read: impl FnMut(Node<'a>) -> T) -> Vec<T> {
    let mut list = Vec::with_capacity(items(map, key).count());
    list.extend(items(map, key).map(read));
    list
}

/// The texts of a list of scalars.
pub(super) fn texts<'a>(map: Node<'a>, key: &str) -> Vec<Spanned<&'a str>> {
    items(map, key).filter(|node| node.is_scalar()).map(spanned).collect()
}

/// The pairs of a map of scalars; a key written twice counts once, with the last value.
pub(super) fn pairs<'a>(map: Node<'a>, key: &str) -> Vec<(Spanned<&'a str>, Spanned<&'a str>)> {
    let mut pairs: IndexMap<&'a str, (Spanned<&'a str>, Spanned<&'a str>), FxBuildHasher> = IndexMap::default();
    for (name, value) in map.field(key).into_iter().flat_map(Node::entries) {
        pairs.insert(name.str(), (spanned(name), spanned(value)));
    }
    pairs.into_values().collect()
}

/// The key that counts where several alternatives of a one-of are set: the later in `order`, which is the order of the
/// fields in Gloo's protobuf, since decoding overwrites the earlier one.
pub(super) fn alternative<'a>(map: Node<'a>, order: &[&'static str]) -> Option<(&'static str, Node<'a>, Node<'a>)> {
    order.iter().rev().find_map(|&name| {
        let (key, value) = map.entry(name)?;
        (!value.is_null()).then_some((name, key, value))
    })
}
