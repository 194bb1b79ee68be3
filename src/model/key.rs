//! The name of one resource.

use std::fmt;

use super::kind::Kind;

/// Kind, namespace and name: who a resource is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceKey {
    /// Its kind.
    pub kind: Kind,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

impl ResourceKey {
    /// `namespace/name`, or the name alone where the namespace is empty.
    pub fn path(&self) -> String {
        slashed(&self.namespace, &self.name)
    }
}

impl fmt::Display for ResourceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() {
            return write!(f, "{} without a name", self.kind.words());
        }
        write!(f, "{} {}", self.kind.words(), self.path())
    }
}

/// `namespace/name`, or the name alone where the namespace is empty: how outputs write a resource.
pub fn slashed(namespace: &str, name: &str) -> String {
    if namespace.is_empty() { name.to_owned() } else { [namespace, "/", name].concat() }
}
