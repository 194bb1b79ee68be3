//! Which routes others delegate to.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::snapshot::ResourceId;

/// Routes that others delegate to, so far.
#[derive(Debug, Default)]
pub(super) struct Delegated {
    /// By the group: the name of its route, and the rule that it has.
    pub(super) groups: BTreeMap<ResourceId, (String, Value)>,
    /// The tables, each with the rules and the name of a route of it.
    pub(super) tables: Vec<(ResourceId, Value, String)>,
}

/// Whether the backends of a rule are routes that it delegates to.
pub(super) fn is_delegating(rule: &Value) -> bool {
    rule["backendRefs"][0]["kind"] == "HTTPRoute"
}
