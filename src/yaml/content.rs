//! What a node says, whatever it looks like: comments, order of keys and style left out.

use std::collections::BTreeMap;
use std::fmt::Write;

use rustc_hash::FxHashMap;

use super::{Node, Shape, Value};

/// A node in a form that is equal for equal content.
pub fn content(node: Node<'_>) -> String {
    content_with(node, &FxHashMap::default())
}

/// The same, with the weight of the maps of those indexes replaced.
pub(crate) fn content_with(node: Node<'_>, weights: &FxHashMap<u32, u32>) -> String {
    let mut out = String::new();
    Writer { weights, out: &mut out }.write(node);
    out
}

/// Keys and values, each key once with the value that counts, sorted; what is null is absent.
pub fn last_entries(map: Node<'_>) -> BTreeMap<String, Node<'_>> {
    let mut entries: BTreeMap<String, Node<'_>> =
        map.entries().map(|(key, value)| (key.key_str().into_owned(), value)).collect();
    entries.retain(|_, value| !value.is_null());
    entries
}

struct Writer<'w> {
    weights: &'w FxHashMap<u32, u32>,
    out: &'w mut String,
}

impl Writer<'_> {
    fn entry(&mut self, key: &str, value: Node<'_>) {
        // Writing to a string never fails.
        let _ = write!(self.out, "{key:?}:");
        self.write(value);
        self.out.push(',');
    }

    fn write(&mut self, node: Node<'_>) {
        match node.shape() {
            Shape::Map => {
                let weight = self.weights.get(&node.index());
                let mut entries: BTreeMap<String, Option<Node<'_>>> =
                    last_entries(node).into_iter().map(|(key, value)| (key, Some(value))).collect();
                if weight.is_some() {
                    entries.insert("weight".to_owned(), None);
                }
                self.out.push('{');
                for (key, value) in entries {
                    match (value, weight) {
                        (Some(value), _) => self.entry(&key, value),
                        (None, weight) => {
                            let _ = write!(self.out, "{key:?}:{},", weight.copied().unwrap_or_default());
                        }
                    }
                }
                self.out.push('}');
            }
            Shape::List => {
                self.out.push('[');
                for item in node.items() {
                    self.write(item);
                    self.out.push(',');
                }
                self.out.push(']');
            }
            Shape::Scalar => {
                let _ = match node.value() {
                    None | Some(Value::Null) => write!(self.out, "null"),
                    Some(Value::Bool(value)) => write!(self.out, "{value}"),
                    Some(Value::Int(value)) => write!(self.out, "{value}"),
                    Some(Value::Float(value)) => write!(self.out, "{value:?}"),
                    Some(Value::Str(text)) => write!(self.out, "{text:?}"),
                };
            }
        }
    }
}
