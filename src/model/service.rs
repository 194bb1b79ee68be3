//! Services: what discovery makes upstreams from.

use super::read::{items, number, text};
use crate::text::Spanned;
use crate::yaml::Node;

/// A Kubernetes service.
#[derive(Clone, Debug)]
pub struct Service<'a> {
    /// Its ports, by number.
    pub ports: Vec<Spanned<u32>>,
    /// Its type `ExternalName`, if it is one.
    pub external_name: Option<Spanned<&'a str>>,
}

impl<'a> Service<'a> {
    pub(super) fn read(spec: Node<'a>) -> Service<'a> {
        Service {
            ports: items(spec, "ports").filter_map(|port| number(port, "port")).collect(),
            external_name: text(spec, "type").filter(|kind| kind.value == "ExternalName"),
        }
    }
}
