//! What lies in another namespace must be allowed to be referred to.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::manifest::Manifest;

/// So many targets a grant takes.
const MOST: usize = 16;

/// Group, kind and name of what is referred to.
type Object = (&'static str, &'static str, String);

/// References to other namespaces.
#[derive(Debug, Default)]
pub(super) struct Grants {
    /// By the namespace of the target, the kind that refers and its namespace.
    all: BTreeMap<(String, &'static str, String), BTreeSet<Object>>,
}

impl Grants {
    /// Lets a kind of the Gateway API in a namespace refer to an object in another; nothing is needed within one.
    pub(super) fn add(
        &mut self,
        (kind, home): (&'static str, &str),
        (group, to, namespace, name): (&'static str, &'static str, &str, &str),
    ) {
        if home != namespace {
            let key = (namespace.to_owned(), kind, home.to_owned());
            self.all.entry(key).or_default().insert((group, to, name.to_owned()));
        }
    }

    /// Their manifests.
    pub(super) fn manifests(&self) -> Vec<Manifest> {
        let mut found = Vec::new();
        for ((namespace, kind, home), objects) in &self.all {
            let objects: Vec<&Object> = objects.iter().collect();
            for (at, part) in objects.chunks(MOST).enumerate() {
                let number = if at == 0 { String::new() } else { format!("-{}", at + 1) };
                let name = format!("{}s-of-{home}{number}", kind.to_lowercase());
                let to: Vec<_> = part
                    .iter()
                    .map(|(group, kind, name)| json!({ "group": group, "kind": kind, "name": name }))
                    .collect();
                let value = json!({
                    "apiVersion": "gateway.networking.k8s.io/v1beta1",
                    "kind": "ReferenceGrant",
                    "metadata": { "name": name, "namespace": namespace },
                    "spec": {
                        "from": [{ "group": "gateway.networking.k8s.io", "kind": kind, "namespace": home }],
                        "to": to,
                    },
                });
                found.push(Manifest { of: None, value, comments: BTreeMap::new() });
            }
        }
        found
    }
}
