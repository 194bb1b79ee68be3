//! Which message describes a kind.

use super::entry::Entry;
use super::message::Presence;
use super::version::{Channel, Edition, Versions};
use super::{Message, gateway_table, table};
use crate::model::{Kind, Product};
use crate::yaml::Node;

/// The whole resource of a kind, from `apiVersion` to `status`; nothing for kinds that have no table.
pub fn kind_fields(kind: Kind) -> Option<&'static Message> {
    kind_entry(kind).map(|entry| entry.message.message())
}

/// Whether only the experimental channel has a resource's kind under the version of its group that it says.
pub fn is_experimental(kind: Kind, versions: Versions, resource: Node<'_>) -> bool {
    if kind.product() != Product::GatewayApi {
        return false;
    }
    let edition = Edition { channel: Channel::Standard, ..versions.edition(kind) };
    kind_entry(kind).is_some_and(|entry| {
        entry.is_experimental() || matches!(entry.presence(version_of(resource), edition), Presence::Experimental(_))
    })
}

/// The version of its group under which these versions have a kind: the first of several, which the stable one is.
pub fn newest_version(kind: Kind, versions: Versions) -> Option<&'static str> {
    kind_entry(kind)?.versions(versions.edition(kind)).next()
}

/// What stands behind the slash of a resource's `apiVersion`.
pub(super) fn version_of(resource: Node<'_>) -> &str {
    let written = resource.field("apiVersion").filter(|value| value.is_scalar()).map_or("", Node::str);
    written.rsplit_once('/').map_or("", |(_, version)| version)
}

/// The row of a kind.
pub(super) fn kind_entry(kind: Kind) -> Option<&'static Entry> {
    let tables: [&[Entry]; 2] = [table::KINDS, gateway_table::KINDS];
    tables.into_iter().flatten().find(|entry| entry.kind == kind)
}
