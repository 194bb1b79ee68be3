//! Where in a resource something stands.

use std::fmt::{self, Write as _};

use crate::yaml::Node;

/// One step down from a resource.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// Into the value of this key.
    Key(Node<'a>),
    /// Into this item of a list, counted from 0.
    Item(u32),
}

/// The steps from a resource down to one of its nodes.
#[derive(Clone, Debug)]
pub struct Path<'a> {
    /// Some node of the resource; there is one wherever there is a key.
    node: Option<Node<'a>>,
    /// A key's number in the tree, or an item's place with [`ITEM`] set. Large dumps have many paths.
    steps: Box<[u32]>,
}

const ITEM: u32 = 1 << 31;

impl<'a> Path<'a> {
    /// A path of these steps.
    pub fn new(steps: &[Step<'a>]) -> Path<'a> {
        let node = steps.iter().find_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Item(_) => None,
        });
        let pack = |step: &Step<'a>| match step {
            Step::Key(key) => key.index(),
            Step::Item(index) => index | ITEM,
        };
        Path { node, steps: steps.iter().map(pack).collect() }
    }

    /// The steps, from the resource down.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = Step<'a>> {
        self.steps.iter().map(|&step| match self.node {
            Some(node) if step & ITEM == 0 => Step::Key(node.sibling(step)),
            _ => Step::Item(step & !ITEM),
        })
    }

    /// The last key: the field that holds the node, itself or in a list.
    pub fn field(&self) -> Option<Node<'a>> {
        self.steps().rev().find_map(|step| match step {
            Step::Key(key) => Some(key),
            Step::Item(_) => None,
        })
    }

    /// Which item of the first list named `field` the node is in: `item("routes")` is the route.
    pub fn item(&self, field: &str) -> Option<u32> {
        let mut inside = false;
        self.steps().find_map(|step| match step {
            Step::Item(index) if inside => Some(index),
            step => {
                inside = matches!(step, Step::Key(key) if key.str() == field);
                None
            }
        })
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(&self.steps().collect::<Vec<_>>()))
    }
}

/// Keys longer than this are cut, so that a hostile key doesn't return with every finding below it.
const LONGEST_KEY: usize = 80;

/// Steps as Kubernetes writes them: `spec.virtualHost.routes[0].matchers`.
pub(super) fn text(steps: &[Step<'_>]) -> String {
    let mut out = String::new();
    for step in steps {
        match step {
            Step::Key(key) => push_key(&mut out, key.str()),
            Step::Item(index) => {
                // Writing to a string can't fail.
                let _ = write!(out, "[{index}]");
            }
        }
    }
    out
}

/// Adds a key to a path's text.
pub(super) fn push_key(out: &mut String, key: &str) {
    let key = cut(key);
    // A free key such as `app.kubernetes.io/name` would read as several steps.
    if key.is_empty() || key.contains(|c: char| ".[]\"".contains(c) || c.is_whitespace() || c.is_control()) {
        let _ = write!(out, "[{key:?}]");
        return;
    }
    if !out.is_empty() {
        out.push('.');
    }
    out.push_str(key);
}

/// The text up to a length that fits a message.
pub(super) fn cut(text: &str) -> &str {
    text.char_indices().nth(LONGEST_KEY).map_or(text, |(end, _)| &text[..end])
}
