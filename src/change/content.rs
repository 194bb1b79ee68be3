//! What a resource says, whatever it looks like.

use std::fmt::Write;

use rustc_hash::FxHashMap;

use crate::model::Resource;
use crate::yaml::{Node, content, content_with, last_entries};

/// Fields of `metadata` that the cluster writes by itself.
const WRITTEN_BY_CLUSTER: [&str; 6] =
    ["managedFields", "resourceVersion", "uid", "generation", "creationTimestamp", "selfLink"];

/// The spec in a form that is equal for equal content; nothing where there is no spec.
pub(super) fn of_spec(resource: &Resource<'_>) -> Option<String> {
    resource.node.field("spec").map(content)
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
    content_with(root, weights)
}

fn entry(key: &str, value: Node<'_>, out: &mut String) {
    // Writing to a string never fails.
    let _ = write!(out, "{key:?}:{},", content(value));
}
