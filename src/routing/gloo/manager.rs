//! Settings of a gateway's connection manager that decide what routes see.

use crate::index::Index;
use crate::model::Kind;
use crate::model::gloo::HttpGateway;
use crate::snapshot::Snapshot;
use crate::traffic::{EscapedSlashes, Manager};
use crate::yaml::Node;

/// What the options of an HTTP gateway say; its own win over those that it refers to.
pub(super) fn of(snapshot: &Snapshot<'_>, index: &Index<'_>, gateway: &HttpGateway<'_>) -> Manager {
    let lent = gateway.lent.iter().filter_map(|reference| {
        let id = index.stored(Kind::HttpListenerOption, reference.namespace.value, reference.name.value)?;
        snapshot.resource(id).node.field("spec")?.field("options")
    });
    let mut all = gateway.options.into_iter().chain(lent);
    let mut manager = Manager::default();
    let Some(settings) = all.find_map(|options| options.field("httpConnectionManagerSettings")) else { return manager };
    let flag = |name: &str| settings.field(name).map(|value| value.is_text("true"));
    manager.normalize_path = flag("normalizePath").unwrap_or(manager.normalize_path);
    manager.merge_slashes = flag("mergeSlashes").unwrap_or(manager.merge_slashes);
    manager.strip_any_host_port = flag("stripAnyHostPort").unwrap_or(manager.strip_any_host_port);
    manager.escaped_slashes = match settings.field("pathWithEscapedSlashesAction").map(Node::str) {
        Some("REJECT_REQUEST" | "2") => EscapedSlashes::Reject,
        Some("UNESCAPE_AND_REDIRECT" | "3") => EscapedSlashes::Redirect,
        Some("UNESCAPE_AND_FORWARD" | "4") => EscapedSlashes::Unescape,
        _ => EscapedSlashes::Keep,
    };
    manager
}
