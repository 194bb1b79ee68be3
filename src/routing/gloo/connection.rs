//! Settings of a gateway's connection manager that decide what routes see.

use crate::index::Index;
use crate::model::Kind;
use crate::model::gloo::HttpGateway;
use crate::snapshot::Snapshot;
use crate::traffic::{ConnectionSettings, EscapedSlashes};
use crate::yaml::Node;

/// What the options of an HTTP gateway say; its own win over those that it refers to.
pub(super) fn of(snapshot: &Snapshot<'_>, index: &Index<'_>, gateway: &HttpGateway<'_>) -> ConnectionSettings {
    let lent = gateway.lent.iter().filter_map(|reference| {
        let id = index.stored(Kind::HttpListenerOption, reference.namespace.value, reference.name.value)?;
        snapshot.resource(id).node.field("spec")?.field("options")
    });
    let mut all = gateway.options.into_iter().chain(lent);
    let mut connection = ConnectionSettings::default();
    let Some(settings) = all.find_map(|options| options.field("httpConnectionManagerSettings")) else {
        return connection;
    };
    let flag = |name: &str| settings.field(name).map(|value| value.is_text("true"));
    connection.normalize_path = flag("normalizePath").unwrap_or(connection.normalize_path);
    connection.merge_slashes = flag("mergeSlashes").unwrap_or(connection.merge_slashes);
    connection.strip_any_host_port = flag("stripAnyHostPort").unwrap_or(connection.strip_any_host_port);
    connection.escaped_slashes = match settings.field("pathWithEscapedSlashesAction").map(Node::str) {
        Some("REJECT_REQUEST" | "2") => EscapedSlashes::Reject,
        Some("UNESCAPE_AND_REDIRECT" | "3") => EscapedSlashes::Redirect,
        Some("UNESCAPE_AND_FORWARD" | "4") => EscapedSlashes::Unescape,
        _ => EscapedSlashes::Keep,
    };
    connection
}
