//! Which listeners a route wants.

use crate::model::read::{list, text};
use crate::text::Spanned;
use crate::yaml::Node;

use super::GROUP;
use super::object::Object;

/// One of `parentRefs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParentRef<'a> {
    /// The gateway, or what else takes routes; its port is the listener's.
    pub to: Object<'a>,
    /// `sectionName`: the listener's name.
    pub section: Option<Spanned<&'a str>>,
}

impl<'a> ParentRef<'a> {
    pub(super) fn read(node: Node<'a>) -> ParentRef<'a> {
        let section = text(node, "sectionName").filter(|name| !name.value.is_empty());
        ParentRef { to: Object::read(node, GROUP, "Gateway"), section }
    }

    /// Reads the list under `parentRefs`.
    pub(super) fn list(map: Node<'a>) -> Vec<ParentRef<'a>> {
        list(map, "parentRefs", ParentRef::read)
    }
}
