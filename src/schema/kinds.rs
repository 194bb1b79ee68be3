//! Which message describes a kind.

use super::{GlooVersion, Message, table};
use crate::model::Kind;

/// The whole resource of a kind, from `apiVersion` to `status`; nothing for kinds that are not Gloo's.
pub fn kind_fields(kind: Kind) -> Option<&'static Message> {
    kind_entry(kind).map(|(message, _)| message)
}

/// The message of a kind, and the first version that has the kind.
pub(super) fn kind_entry(kind: Kind) -> Option<(&'static Message, GlooVersion)> {
    let (_, id, since) = table::KINDS.iter().find(|(of, ..)| *of == kind)?;
    Some((id.message(), *since))
}
