//! What a resource says, whatever it looks like: comments, order of keys and style left out.

use std::collections::BTreeMap;
use std::fmt::Write;

use rustc_hash::FxHashMap;

use crate::model::Resource;
use crate::yaml::{Node, Shape, Value};

/// Fields of `metadata` that the cluster writes by itself.
const WRITTEN_BY_CLUSTER: [&str; 6] =
    ["managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"];

/// The spec in a form that is equal for equal content; nothing where there is no spec.
pub(super) fn of_spec(resource: &Resource<'_>) -> Option<String> {
    let spec = resource.node.field("spec")?;
    let mut out = String::new();
    write(spec, &mut out);
    Some(out)
}

/// Everything that applying the resource would bring, in a form that is equal for equal content: status and what the cluster
/// itself writes into the metadata are left out.
pub(super) fn of_resource(resource: &Resource<'_>) -> String {
    let mut out = String::new();
    for (key, value) in last_entries(resource.node) {
        match key.as_str() {
            "status" => {}
            "metadata" => {
                for (key, value) in last_entries(value) {
                    if !WRITTEN_BY_CLUSTER.contains(&key.as_str()) {
                        entry(&key, value, &mut out);
                    }
                }
            }
            _ => entry(&key, value, &mut out),
        }
    }
    out
}

/// A whole document in a form that is equal for equal content, with the weight of the maps of those indexes replaced: what a
/// document ought to say after an edit.
pub(super) fn of_document(root: Node<'_>, weights: &FxHashMap<u32, u32>) -> String {
    let mut out = String::new();
    Writer { weights, out: &mut out }.write(root);
    out
}

/// Keys and values, each key once with the value that counts, sorted; what is null is absent.
fn last_entries(map: Node<'_>) -> BTreeMap<String, Node<'_>> {
    let mut entries: BTreeMap<String, Node<'_>> =
        map.entries().map(|(key, value)| (key.key_str().into_owned(), value)).collect();
    entries.retain(|_, value| !value.is_null());
    entries
}

fn entry(key: &str, value: Node<'_>, out: &mut String) {
    Writer { weights: &FxHashMap::default(), out }.entry(key, value);
}

fn write(node: Node<'_>, out: &mut String) {
    Writer { weights: &FxHashMap::default(), out }.write(node);
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
