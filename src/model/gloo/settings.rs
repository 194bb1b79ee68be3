//! Settings: what holds for a whole installation.

use crate::model::read::{flag, text};
use crate::text::Spanned;
use crate::yaml::Node;

/// The settings of the installation that decide what is read.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings<'a> {
    /// `discoveryNamespace`: where discovered upstreams are written, and where gateways are read from.
    pub discovery_namespace: Option<Spanned<&'a str>>,
    /// `gateway.readGatewaysFromAllNamespaces`
    pub gateways_from_all_namespaces: bool,
    /// `gateway.isolateVirtualHostsBySslConfig`: hosts of different `sslConfig`s get route configurations of their own.
    pub isolates_hosts: bool,
    /// `gloo.invalidConfigPolicy.replaceInvalidRoutes`: routes to what isn't there are answered by Gloo, and Envoy takes them.
    pub replaces_invalid_routes: bool,
    /// `gloo.disableKubernetesDestinations`: no `kube` destination leads anywhere.
    pub disables_kube_destinations: bool,
    /// `consul.serviceDiscovery`: upstreams are made of Consul's services, too.
    pub discovers_consul: bool,
    /// `upstreamOptions.globalAnnotations`: what the annotations of every Service are taken to say, too.
    pub annotates_services: bool,
}

impl<'a> Settings<'a> {
    /// Reads a `spec`.
    pub(in crate::model) fn read(spec: Node<'a>) -> Settings<'a> {
        let gateway = spec.field("gateway");
        let has = |map: &str, key: &str| spec.field(map).is_some_and(|map| map.field(key).is_some());
        let policy = spec.field("gloo").and_then(|gloo| gloo.field("invalidConfigPolicy"));
        let is_set =
            |map: Option<Node<'a>>, key: &str| map.and_then(|map| flag(map, key)).is_some_and(|flag| flag.value);
        Settings {
            discovery_namespace: text(spec, "discoveryNamespace"),
            gateways_from_all_namespaces: is_set(gateway, "readGatewaysFromAllNamespaces"),
            isolates_hosts: is_set(gateway, "isolateVirtualHostsBySslConfig"),
            replaces_invalid_routes: is_set(policy, "replaceInvalidRoutes"),
            disables_kube_destinations: is_set(spec.field("gloo"), "disableKubernetesDestinations"),
            discovers_consul: has("consul", "serviceDiscovery"),
            annotates_services: has("upstreamOptions", "globalAnnotations"),
        }
    }
}
