//! What a rule does to a request beside its outcome and rewrites: filters, timeouts, and what is set for a backend.

use std::collections::BTreeMap;

use crate::snapshot::{RouteId, Snapshot};
use crate::yaml::{Node, content};

/// Fields of a rule that say what else happens to a request, and what each is about.
const FIELDS: [(&str, &str); 4] =
    [("options", "filters"), ("timeout", "timeouts"), ("retries", "retry"), ("options", "sessionPersistence")];

/// What is set for a rule, by what it is about.
pub fn policies(snapshot: &Snapshot<'_>, id: RouteId) -> BTreeMap<String, String> {
    let mut policies: BTreeMap<String, String> = BTreeMap::new();
    let Some(rule) = node(snapshot, id) else { return policies };
    for (word, field) in FIELDS {
        if let Some(value) = rule.field(field) {
            policies.entry(word.to_owned()).or_default().extend([field, ":", &content(value), ";"]);
        }
    }
    policies
}

/// The backends of a rule, as they are written.
pub fn items<'a>(snapshot: &'a Snapshot<'a>, id: RouteId) -> impl Iterator<Item = Node<'a>> + use<'a> {
    node(snapshot, id).and_then(|rule| rule.field("backendRefs")).into_iter().flat_map(Node::items)
}

fn node<'a>(snapshot: &Snapshot<'a>, id: RouteId) -> Option<Node<'a>> {
    let rules = snapshot.resource(id.owner).node.field("spec")?.field("rules")?;
    rules.items().nth(id.index as usize)
}
