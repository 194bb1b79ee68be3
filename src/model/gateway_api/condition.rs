//! Conditions on headers and query parameters.

use crate::model::matcher::Condition;
use crate::model::read::{text, text_or_empty};
use crate::yaml::Node;

/// Conditions on headers or parameters; of several of one name the first counts. The names of headers are alike in upper and lower case.
pub(super) fn conditions(list: Node<'_>, of_headers: bool) -> Box<[Condition<'_>]> {
    let mut found: Vec<Condition<'_>> = Vec::with_capacity(list.items().count());
    for node in list.items() {
        let condition = Condition {
            span: node.span(),
            name: text_or_empty(node, "name"),
            value: text_or_empty(node, "value"),
            regex: text(node, "type").is_some_and(|kind| kind.value == "RegularExpression"),
            invert: false,
        };
        let same = |known: &Condition<'_>| {
            known.name.value == condition.name.value
                || (of_headers && known.name.value.eq_ignore_ascii_case(condition.name.value))
        };
        // The API server takes 16 at most.
        if !found.iter().take(SEEN).any(same) {
            found.push(condition);
        }
    }
    found.into_boxed_slice()
}

/// So many conditions are held against a further one: more than the API server takes, so that nothing is quadratic.
const SEEN: usize = 64;
