//! What a run is given beside its manifests.

use crate::schema::{Channel, GatewayApiVersion, GlooVersion, Versions};
use crate::text::words;

words! {
    /// An implementation of the Gateway API, as far as it goes its own way.
    pub enum Dialect {
        /// None in particular: what the specification says.
        Standard = "standard",
        /// kgateway.
        Kgateway = "kgateway",
    }
}

/// How manifests are to be read and judged.
#[derive(Clone, Debug)]
pub struct Options {
    /// The namespace of resources that name none.
    pub namespace: String,
    /// Where discovery writes upstreams and Gloo reads gateways; `None` until a Settings resource or the configuration says.
    pub discovery_namespace: Option<String>,
    /// Whose fields and rules hold.
    pub version: GlooVersion,
    /// Whose fields and rules of the Gateway API hold.
    pub gateway_api_version: GatewayApiVersion,
    /// Which channel of the Gateway API the cluster has; `None` where the manifests show.
    pub gateway_api_channel: Option<Channel>,
    /// Which implementation serves gateways; `None` where their classes say.
    pub dialect: Option<Dialect>,
    /// Whether kgateway's controller heeds the weights of routes (`KGW_WEIGHTED_ROUTE_PRECEDENCE`).
    pub route_weights: bool,
    /// Whether the sources are all there is.
    pub closed: bool,
    /// Globs of names (`namespace/name`) that count as defined.
    pub external: Vec<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            namespace: "default".to_owned(),
            discovery_namespace: None,
            version: GlooVersion::LATEST,
            gateway_api_version: GatewayApiVersion::LATEST,
            gateway_api_channel: None,
            dialect: None,
            route_weights: false,
            closed: false,
            external: Vec::new(),
        }
    }
}

impl Options {
    /// Whose fields hold, where the manifests show that channel.
    pub(super) fn versions(&self, shown: Channel) -> Versions {
        Versions {
            gloo: self.version,
            gateway_api: self.gateway_api_version,
            channel: self.gateway_api_channel.unwrap_or(shown),
        }
    }
}

/// Whether `text` fits `glob`, in which `*` stands for any characters.
pub fn glob_fits(glob: &str, text: &str) -> bool {
    let mut parts = glob.split('*');
    let Some(mut rest) = parts.next().and_then(|head| text.strip_prefix(head)) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(tail) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.len() >= tail.len() && rest.ends_with(tail)
}
