//! Backends with their weights.

use crate::model::read::{fields, list, number_in, value};
use crate::text::Spanned;
use crate::yaml::Node;

use super::filter::Filter;
use super::object::Object;

/// One of `backendRefs`: where requests go, and with which weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackendRef<'a> {
    /// What it names.
    pub to: Object<'a>,
    /// The weight as it is written; 1 where it is left out.
    pub weight: Option<Spanned<u32>>,
    /// What is done to requests that go there.
    pub filters: Box<[Filter<'a>]>,
    /// Whether it is written here, and holds nothing but a name and a weight.
    pub is_plain: bool,
}

/// The fields that say nothing but which backend is meant, and how much it gets.
const PLAIN: [&str; 6] = ["group", "kind", "namespace", "name", "port", "weight"];

impl<'a> BackendRef<'a> {
    pub(super) fn read(node: Node<'a>) -> BackendRef<'a> {
        let [weight, filters] = fields(node, ["weight", "filters"]).map(|entry| entry.map(value));
        BackendRef {
            to: Object::backend(node),
            weight: weight.and_then(number_in),
            filters: filters.map(Filter::list_in).unwrap_or_default(),
            is_plain: !node.is_copy() && node.entries().all(|(key, _)| PLAIN.contains(&key.str())),
        }
    }

    /// Reads the list under `backendRefs`.
    pub(super) fn list(map: Node<'a>) -> Vec<BackendRef<'a>> {
        list(map, "backendRefs", BackendRef::read)
    }

    /// The weight that counts.
    pub fn effective_weight(&self) -> u32 {
        self.weight.map_or(1, |weight| weight.value)
    }
}
