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
    /// `gateway.isolateVirtualHostsBySslConfig`: hosts of different `sslConfig`s get route configurations of their own.
    pub isolates_hosts: bool,
    /// `gloo.invalidConfigPolicy.replaceInvalidRoutes`: routes to what isn't there are answered by Gloo, and Envoy takes them.
    pub replaces_invalid_routes: bool,
}

impl<'a> Settings<'a> {
    /// Reads a `spec`.
    pub(in crate::model) fn read(spec: Node<'a>) -> Settings<'a> {
        let gateway = spec.field("gateway");
        let policy = spec.field("gloo").and_then(|gloo| gloo.field("invalidConfigPolicy"));
        let is_set =
            |map: Option<Node<'a>>, key: &str| map.and_then(|map| flag(map, key)).is_some_and(|flag| flag.value);
        Settings {
            discovery_namespace: text(spec, "discoveryNamespace"),
            gateways_from_all_namespaces: is_set(gateway, "readGatewaysFromAllNamespaces"),
            isolates_hosts: is_set(gateway, "isolateVirtualHostsBySslConfig"),
            replaces_invalid_routes: is_set(policy, "replaceInvalidRoutes"),
        }
    }
}
