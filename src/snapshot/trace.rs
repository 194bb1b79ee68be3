//! Ways through a tree: from a place to the steps that lead there, and along them in another tree.

use crate::text::Span;
use crate::yaml::Node;

/// One step down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// To the value of a key.
    Key(&'a str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// What stands at a place.
pub struct Way<'a> {
    /// The steps to it from the root.
    pub steps: Vec<Step<'a>>,
    /// The innermost node that holds the place; the value where the place is a key.
    pub node: Node<'a>,
    /// The key of that value.
    pub key: Option<Node<'a>>,
    /// Whether the place is the key.
    pub is_key: bool,
}

/// The way to the innermost node that holds a span.
pub fn path_to(root: Node<'_>, span: Span) -> Way<'_> {
    let holds = |node: Node<'_>| node.span().start <= span.start && span.end <= node.span().end;
    let mut way = Way { steps: Vec::new(), node: root, key: None, is_key: false };
    loop {
        // What begins with its first child is meant as a whole where all of it is.
        if way.node.span() == span && !way.node.is_scalar() {
            return way;
        }
        let entry = way.node.entries().find(|(key, value)| holds(*key) || holds(*value));
        if let Some((key, value)) = entry {
            way.steps.push(Step::Key(key.str()));
            way.is_key = holds(key);
            (way.key, way.node) = (Some(key), value);
            if way.is_key {
                return way;
            }
            continue;
        }
        let item = way.node.items().enumerate().find(|(_, item)| holds(*item));
        let Some((at, item)) = item else { return way };
        way.steps.push(Step::Item(at));
        (way.key, way.node) = (None, item);
    }
}

/// Key and value that the steps lead to.
pub fn find<'a>(root: Node<'a>, steps: &[Step<'_>]) -> Option<(Option<Node<'a>>, Node<'a>)> {
    let mut found = (None, root);
    for step in steps {
        found = match step {
            Step::Key(key) => found.1.entry(key).map(|(key, value)| (Some(key), value))?,
            Step::Item(at) => (None, found.1.items().nth(*at)?),
        };
    }
    Some(found)
}
