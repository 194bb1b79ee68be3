//! What a resource says, whatever it looks like: comments, order of keys and style left out.

use std::fmt::Write;

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

/// Keys and values, each key once with the value that counts, sorted; what is null is absent.
fn last_entries(map: Node<'_>) -> std::collections::BTreeMap<String, Node<'_>> {
    let mut entries: std::collections::BTreeMap<String, Node<'_>> =
        map.entries().map(|(key, value)| (key.key_str().into_owned(), value)).collect();
    entries.retain(|_, value| !value.is_null());
    entries
}

fn entry(key: &str, value: Node<'_>, out: &mut String) {
    let _ = write!(out, "{key:?}:");
    write(value, out);
    out.push(',');
}

fn write(node: Node<'_>, out: &mut String) {
    match node.shape() {
        Shape::Map => {
            out.push('{');
            for (key, value) in last_entries(node) {
                entry(&key, value, out);
            }
            out.push('}');
        }
        Shape::List => {
            out.push('[');
            for item in node.items() {
                write(item, out);
                out.push(',');
            }
            out.push(']');
        }
        Shape::Scalar => {
            // Writing to a string never fails.
            let _ = match node.value() {
                None | Some(Value::Null) => write!(out, "null"),
                Some(Value::Bool(value)) => write!(out, "{value}"),
                Some(Value::Int(value)) => write!(out, "{value}"),
                Some(Value::Float(value)) => write!(out, "{value:?}"),
                Some(Value::Str(text)) => write!(out, "{text:?}"),
            };
        }
    }
}
