//! Proxies: which a gateway is for.

use crate::model::gloo::Gateway;
use crate::snapshot::ResourceId;

/// The proxy of a gateway that names none.
pub(super) const DEFAULT_PROXY: &str = "gateway-proxy";

/// A proxy that a gateway is for.
#[derive(Clone, Debug)]
pub struct ProxyView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Gateways of the proxy on the same port.
    pub rivals: Vec<ResourceId>,
    /// Whether a port of the proxy is taken twice, be it by other gateways: an error on every gateway with a listener there
    /// (`gl/translator/listener.go`, `validateListenerPorts`, which is called for each listener and looks at all).
    pub is_broken: bool,
}

impl<'a> ProxyView<'a> {
    /// The proxies of a gateway, sorted by name.
    pub(super) fn of(gateway: &Gateway<'a>) -> Vec<ProxyView<'a>> {
        let mut names: Vec<&'a str> = gateway.proxy_names.iter().map(|name| name.value).collect();
        if names.is_empty() {
            names.push(DEFAULT_PROXY);
        }
        names.sort_unstable();
        names.dedup();
        names.into_iter().map(ProxyView::named).collect()
    }

    /// A proxy in which nothing collides.
    pub(super) fn named(name: &'a str) -> ProxyView<'a> {
        ProxyView { name, rivals: Vec::new(), is_broken: false }
    }
}
