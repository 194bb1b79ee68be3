//! Settings: what holds for a whole installation.

use crate::model::read::{flag, text};
use crate::text::Spanned;
use crate::yaml::Node;

/// The settings of the installation that decide what is read.
#[derive(Clone, Debug)]
pub struct Settings<'a> {
    /// `discoveryNamespace`: where discovered upstreams are written, and where gateways are read from.
    pub discovery_namespace: Option<Spanned<&'a str>>,
    /// `gateway.readGatewaysFromAllNamespaces`
    pub gateways_from_all_namespaces: bool,
}

impl<'a> Settings<'a> {
    /// Reads a `spec`.
    pub(in crate::model) fn read(spec: Node<'a>) -> Settings<'a> {
        let gateway = spec.field("gateway");
        Settings {
            discovery_namespace: text(spec, "discoveryNamespace"),
            gateways_from_all_namespaces: gateway
                .and_then(|gateway| flag(gateway, "readGatewaysFromAllNamespaces"))
                .is_some_and(|flag| flag.value),
        }
    }
}
