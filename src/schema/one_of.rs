//! Alternatives of which only one may be set.

use crate::yaml::Node;

/// Which of several alternatives Gloo takes from a map: the last of `order` that is set and not null.
///
/// Gloo decodes every alternative into the same place, field by field in the order of its API, so a later one
/// overwrites an earlier one, wherever they stand in the manifest. An alternative counts as set with any value, also
/// `false`, `""` or `{}`.
pub fn chosen<'a>(map: Node<'a>, order: &[&'static str]) -> Option<(Node<'a>, Node<'a>, &'static str)> {
    order.iter().rev().find_map(|&name| {
        let (key, value) = map.entry(name)?;
        (!value.is_null()).then_some((key, value, name))
    })
}
