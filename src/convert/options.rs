//! Options of a route as they count: what says what, and where.

use std::collections::BTreeMap;

use crate::context::Context;
use crate::model::{Kind, Ref};
use crate::snapshot::ResourceId;
use crate::traffic::Route;
use crate::yaml::{Node, last_entries};

/// An option that counts for a route.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set<'a> {
    /// Whether it stands on the host.
    pub(super) is_host: bool,
    /// Its value.
    pub(super) value: Node<'a>,
}

/// What becomes of a request before anything else may be told of it: a route without such an option is an open door.
const GUARDS: [&str; 15] = [
    "extauth",
    "jwt",
    "jwtStaged",
    "rbac",
    "ratelimit",
    "ratelimitBasic",
    "rateLimitConfigs",
    "rateLimitEarlyConfigs",
    "rateLimitRegularConfigs",
    "ratelimitEarly",
    "ratelimitRegular",
    "waf",
    "csrf",
    "dlp",
    "extProc",
];

/// Whether an option guards what is behind it, and isn't one that switches a guard off.
pub(super) fn guards(field: &str, value: Node<'_>) -> bool {
    let is_off = |field: &str| value.field(field).is_some_and(|off| off.is_text("true"));
    GUARDS.contains(&field) && !is_off("disable") && !is_off("disabled")
}

/// The options of an effective route on the host of a virtual service, by name: those of the route, then those of the host. Options of
/// delegating routes win over those of the routes that they lead to, own ones over those that are referred to.
pub(super) fn of<'a>(cx: &Context<'a>, route: &Route<'a>, service: ResourceId) -> BTreeMap<String, Vec<Set<'a>>> {
    let mut found: BTreeMap<String, Vec<Set<'a>>> = BTreeMap::new();
    let mut take = |is_host: bool, node: Node<'a>, kind: Kind| {
        let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
        let lent = references.into_iter().flat_map(Node::items).map(Ref::read).filter_map(|reference| {
            let id = cx.index.stored(kind, reference.namespace.value, reference.name.value)?;
            cx.resource(id).node.field("spec")?.field("options")
        });
        for options in node.field("options").into_iter().chain(lent) {
            for (field, value) in last_entries(options) {
                let known = found.entry(field).or_default();
                if !known.iter().any(|set| set.is_host == is_host) {
                    known.push(Set { is_host, value });
                }
            }
        }
    };
    for id in route.through.iter().copied().chain([route.id]) {
        let owner = cx.resource(id.owner);
        if let Some(written) = owner.routes().get(id.index as usize) {
            take(false, owner.node.sibling(written.node), Kind::RouteOption);
        }
    }
    let spec = cx.resource(service).node.field("spec");
    if let Some(host) = spec.and_then(|spec| spec.field("virtualHost")) {
        take(true, host, Kind::VirtualHostOption);
    }
    found
}
