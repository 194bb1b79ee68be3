//! Who asks what a name means.

use crate::snapshot::ResourceId;

/// Who refers, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct By {
    /// The resource that refers.
    pub from: Option<ResourceId>,
    /// Whether the reference names no namespace, so that it means that of the resource which refers.
    pub names_none: bool,
}

impl By {
    /// Of a resource, by a reference that names a namespace or means none of its own.
    pub fn of(from: ResourceId) -> By {
        By { from: Some(from), names_none: false }
    }

    /// By a reference with that namespace.
    pub fn naming(namespace: &str) -> By {
        By { from: None, names_none: namespace.is_empty() }
    }
}
