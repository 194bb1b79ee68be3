//! Reading single fields: nulls are absent, as the API server and Gloo have it.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::text::Spanned;
use crate::yaml::{Node, Value};

/// The text of a node with its place.
pub(super) fn spanned(node: Node<'_>) -> Spanned<&str> {
    Spanned { value: node.str(), span: node.span() }
}

/// A key with its value.
pub(super) type Entry<'a> = (Node<'a>, Node<'a>);

/// The entries of a map under these names, found in one pass; of a name that is written twice the last one counts, and null is
/// absent.
pub(super) fn fields<'a, const N: usize>(map: Node<'a>, names: [&'static str; N]) -> [Option<Entry<'a>>; N] {
    let mut found = [None; N];
    for (key, value) in map.entries() {
        if let Some(at) = names.iter().position(|name| key.is_text(name)) {
            found[at] = (!value.is_null()).then_some((key, value));
        }
    }
    found
}

/// The value of an entry.
pub(super) fn value((_, value): Entry<'_>) -> Node<'_> {
    value
}

/// A scalar field.
pub(super) fn text<'a>(map: Node<'a>, key: &str) -> Option<Spanned<&'a str>> {
    map.field(key).and_then(text_in)
}

/// The text of a scalar.
pub(super) fn text_in(node: Node<'_>) -> Option<Spanned<&str>> {
    node.is_scalar().then(|| spanned(node))
}

/// A scalar field; the empty text, placed at the head of the map, where there is none.
pub(super) fn text_or_empty<'a>(map: Node<'a>, key: &str) -> Spanned<&'a str> {
    text(map, key).unwrap_or_else(|| empty(map))
}

/// The empty text, placed at the head of what lacks it.
pub(super) fn empty(map: Node<'_>) -> Spanned<&str> {
    Spanned { value: "", span: map.span().head() }
}

/// A boolean field.
pub(super) fn flag(map: Node<'_>, key: &str) -> Option<Spanned<bool>> {
    map.field(key).and_then(flag_in)
}

/// A boolean.
pub(super) fn flag_in(node: Node<'_>) -> Option<Spanned<bool>> {
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
    map.field(key).and_then(number_in)
}

/// A whole number of that type.
pub(super) fn number_in<T: TryFrom<i128>>(node: Node<'_>) -> Option<Spanned<T>> {
    let value = T::try_from(whole(node)?).ok()?;
    Some(Spanned { value, span: node.span() })
}

/// The items of a list field; none where it is absent.
pub(super) fn items<'a>(map: Node<'a>, key: &str) -> impl Iterator<Item = Node<'a>> + use<'a> {
    map.field(key).into_iter().flat_map(Node::items)
}

/// What `read` makes of each item of a list field, in a list without spare room: there are many, and they stay.
pub(super) fn list<'a, T>(map: Node<'a>, key: &str, read: impl FnMut(Node<'a>) -> T) -> Vec<T> {
    map.field(key).map(|node| list_in(node, read)).unwrap_or_default()
}

/// What `read` makes of each item, in a list without spare room.
pub(super) fn list_in<'a, T>(node: Node<'a>, read: impl FnMut(Node<'a>) -> T) -> Vec<T> {
    let mut list = Vec::with_capacity(node.items().count());
    list.extend(node.items().map(read));
    list
}

/// The texts of a list of scalars.
pub(super) fn texts<'a>(map: Node<'a>, key: &str) -> Vec<Spanned<&'a str>> {
    map.field(key).map(texts_in).unwrap_or_default()
}

/// The texts of those items that are scalars.
pub(super) fn texts_in(node: Node<'_>) -> Vec<Spanned<&str>> {
    let scalars = || node.items().filter(|item| item.is_scalar());
    let mut list = Vec::with_capacity(scalars().count());
    list.extend(scalars().map(spanned));
    list
}

/// The pairs of a map of scalars; a key written twice counts once, with the last value.
pub(super) fn pairs<'a>(map: Node<'a>, key: &str) -> Vec<(Spanned<&'a str>, Spanned<&'a str>)> {
    map.field(key).map(pairs_in).unwrap_or_default()
}

/// The pairs of a map of scalars; a key written twice counts once, with the last value.
pub(super) fn pairs_in(node: Node<'_>) -> Vec<(Spanned<&str>, Spanned<&str>)> {
    let count = node.entries().count();
    if count > FEW {
        let mut pairs: IndexMap<&str, (Spanned<&str>, Spanned<&str>), FxBuildHasher> = IndexMap::default();
        pairs.extend(node.entries().map(|(name, value)| (name.str(), (spanned(name), spanned(value)))));
        return pairs.into_values().collect();
    }
    let mut pairs: Vec<(Spanned<&str>, Spanned<&str>)> = Vec::with_capacity(count);
    for (name, value) in node.entries() {
        let pair = (spanned(name), spanned(value));
        match pairs.iter_mut().find(|(known, _)| known.value == pair.0.value) {
            Some(known) => *known = pair,
            None => pairs.push(pair),
        }
    }
    pairs
}

/// So many names are compared one by one.
const FEW: usize = 8;

/// The key that counts where several alternatives of a one-of are set: the later in `order`, which is the order of the
/// fields in Gloo's protobuf, since decoding overwrites the earlier one.
pub(super) fn alternative<'a, const N: usize>(
    map: Node<'a>,
    order: [&'static str; N],
) -> Option<(&'static str, Node<'a>, Node<'a>)> {
    let found = fields(map, order);
    let at = found.iter().rposition(Option::is_some)?;
    found[at].map(|(key, value)| (order[at], key, value))
}
