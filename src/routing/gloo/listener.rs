//! Gateways: which virtual services each listener takes, and what is wrong with it.

use rustc_hash::FxHashMap;

use super::hybrid;
use super::proxy::{DEFAULT_PROXY, ProxyView};
use super::selection::{self, expression_fits, labels_fit, namespace_fits};
use crate::index::Index;
use crate::model::gloo::{Gateway, HttpGateway, Listener, MatchedGateway, TcpHost, VirtualService};
use crate::model::{Body, Kind, Ref, Resource};
use crate::snapshot::{ResourceId, Snapshot};

/// A gateway as Gloo sees it.
#[derive(Debug)]
pub struct GatewayView<'a> {
    /// Its resource; nothing for the two that a default installation has.
    pub id: Option<ResourceId>,
    /// `namespace/name`.
    pub name: String,
    /// Its HTTP listeners: one, or as many as a hybrid gateway has matchers.
    pub listeners: Vec<HttpListener<'a>>,
    /// Whether it also, or only, listens for TCP.
    pub tcp: bool,
    /// The hosts of its TCP listeners, each with the matched gateway of a hybrid one that it is in.
    pub tcp_hosts: Vec<(&'a TcpHost<'a>, Option<&'a MatchedGateway<'a>>)>,
    /// The proxies that it is for.
    pub proxies: Vec<ProxyView<'a>>,
    /// Which services share a route configuration, and with it their domains.
    pub sharing: Sharing,
    /// Whether its address is missing or no IP address: an error on the gateway (`gl/translator/listener.go`,
    /// `computeListenerAddress`).
    pub lacks_address: bool,
    /// References to virtual services that aren't there.
    pub missing: Vec<Ref<'a>>,
    /// Whether expressions that can't be read met anything that they were to select: an error on the gateway.
    pub misread: bool,
}

impl GatewayView<'_> {
    /// Whether Gloo makes a listener of it; of one without a type, and of a hybrid gateway without any matched listener, it doesn't.
    pub fn has_listener(&self) -> bool {
        self.tcp || !self.listeners.is_empty()
    }
}

/// Which services of a gateway share a route configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// All of them.
    All,
    /// Those of one `sslConfig`: the gateway isolates its hosts.
    BySslConfig,
}

/// One HTTP listener.
#[derive(Debug)]
pub struct HttpListener<'a> {
    /// Whether it serves TLS.
    pub ssl: bool,
    /// What selects its virtual services; nothing for a default gateway, which takes all.
    pub selection: Option<&'a HttpGateway<'a>>,
    /// The virtual services that it takes, sorted by namespace, then name.
    pub services: Vec<ResourceId>,
    /// Services that it would take if they agreed with it on TLS.
    pub tls_disagrees: Vec<ResourceId>,
    /// Whether the dynamic forward proxy is switched on.
    pub dynamic_forward_proxy: bool,
    /// The matched gateway of a hybrid one that it is.
    pub matched: Option<&'a MatchedGateway<'a>>,
}

/// The annotation of a gateway that isolates its hosts.
const ISOLATE: &str = "gateway.solo.io/isolate_vhost";

/// By a gateway's annotation, else by the settings (`gw/translator/translator.go`).
fn sharing(annotation: Option<&str>, index: &Index<'_>) -> Sharing {
    let isolates = match annotation {
        Some(written) => written == "true",
        None => index.settings_agree(|settings| settings.isolates_hosts),
    };
    if isolates { Sharing::BySslConfig } else { Sharing::All }
}

/// Whether a gateway is read at all: those outside Gloo's own namespace are not, unless the settings say so
/// (`gw/translator/predicate.go`, line 45). One that names no namespace may well be applied there.
pub fn is_read(snapshot: &Snapshot<'_>, index: &Index<'_>, id: ResourceId) -> bool {
    let home = index.discovery_namespace();
    snapshot.resource(id).namespace == home || reads_all_namespaces(snapshot, index) || index.may_stand_in(id, home)
}

/// Whether some settings have Gloo read the gateways of all namespaces.
pub(super) fn reads_all_namespaces(snapshot: &Snapshot<'_>, index: &Index<'_>) -> bool {
    index.sorted(Kind::Settings).iter().any(
        |&id| matches!(&snapshot.resource(id).body, Body::Settings(settings) if settings.gateways_from_all_namespaces),
    )
}

/// Every gateway that is read, sorted by namespace, then name; where the API server takes none, the two of a default installation.
pub(super) fn gateways<'a>(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Vec<GatewayView<'a>> {
    let stored = index.sorted(Kind::Gateway);
    let services = Services::new(snapshot, index);
    // One that the API server takes stands for the installation's own, also where Gloo can't decode it.
    if stored.is_empty() && !snapshot.resources().any(|(id, it)| it.kind == Kind::Gateway && snapshot.is_taken(id)) {
        let namespace = index.discovery_namespace();
        return [("gateway-proxy", false), ("gateway-proxy-ssl", true)]
            .into_iter()
            .map(|(name, ssl)| GatewayView {
                id: None,
                name: format!("{namespace}/{name}"),
                listeners: vec![services.listener(None, ssl)],
                tcp: false,
                tcp_hosts: Vec::new(),
                proxies: vec![ProxyView::named(DEFAULT_PROXY)],
                sharing: sharing(None, index),
                lacks_address: false,
                missing: Vec::new(),
                misread: false,
            })
            .collect();
    }
    let mut views: Vec<GatewayView<'a>> = Vec::new();
    for &id in stored {
        if !is_read(snapshot, index, id) {
            continue;
        }
        let resource = snapshot.resource(id);
        if let Body::Gateway(gateway) = &resource.body {
            views.push(view(snapshot, index, &services, id, resource, gateway));
        }
    }
    views
}

fn view<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    services: &Services<'a, '_>,
    id: ResourceId,
    resource: &'a Resource<'a>,
    gateway: &'a Gateway<'a>,
) -> GatewayView<'a> {
    let mut view = GatewayView {
        id: Some(id),
        name: resource.path(),
        listeners: Vec::new(),
        tcp: false,
        tcp_hosts: Vec::new(),
        proxies: ProxyView::of(gateway),
        sharing: sharing(resource.annotation(ISOLATE), index),
        lacks_address: !gateway.has_address(),
        missing: Vec::new(),
        misread: false,
    };
    let mut add =
        |listener: &'a Listener<'a>, ssl: bool, matched: Option<&'a MatchedGateway<'a>>, inline: bool| match listener {
            Listener::Http(http) => {
                if inline {
                    view.missing.extend(services.missing(http));
                }
                view.misread |= services.is_misread(http, ssl);
                view.listeners.push(HttpListener { matched, ..services.listener(Some(http), ssl) });
            }
            Listener::Tcp(tcp) => {
                view.tcp = true;
                view.tcp_hosts.extend(tcp.hosts.iter().map(|host| (host, matched)));
            }
            Listener::Hybrid(_) | Listener::Nothing => {}
        };
    match &gateway.listener {
        Listener::Hybrid(hybrid) if hybrid.matched.is_empty() => {
            let picked = hybrid::matchable(snapshot, index, hybrid);
            // References of a matchable gateway are not looked up beforehand, as those of a gateway are.
            picked.gateways.iter().for_each(|matched| add(&matched.listener, matched.ssl, Some(matched), false));
            view.misread |= picked.misread;
        }
        Listener::Hybrid(hybrid) => {
            hybrid.matched.iter().for_each(|matched| add(&matched.listener, matched.ssl, Some(matched), true));
        }
        listener => add(listener, gateway.ssl, None, true),
    }
    view
}

/// The stored virtual services, indexed for selection.
struct Services<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    by_namespace: FxHashMap<&'a str, Vec<ResourceId>>,
}

impl<'a, 'i> Services<'a, 'i> {
    fn new(snapshot: &'a Snapshot<'a>, index: &'i Index<'a>) -> Services<'a, 'i> {
        let mut by_namespace: FxHashMap<&'a str, Vec<ResourceId>> = FxHashMap::default();
        for &id in index.sorted(Kind::VirtualService) {
            by_namespace.entry(snapshot.resource(id).namespace).or_default().push(id);
        }
        Services { snapshot, index, by_namespace }
    }

    fn listener(&self, http: Option<&'a HttpGateway<'a>>, ssl: bool) -> HttpListener<'a> {
        let picked = self.picked(http);
        let agrees = |id: &ResourceId| has_ssl(self.snapshot.resource(*id)) == ssl;
        let (services, tls_disagrees) = picked.into_iter().partition(agrees);
        let dynamic_forward_proxy = http.is_some_and(|http| http.dynamic_forward_proxy);
        HttpListener { ssl, selection: http, services, tls_disagrees, dynamic_forward_proxy, matched: None }
    }

    /// The services that a listener selects, TLS left aside.
    fn picked(&self, http: Option<&'a HttpGateway<'a>>) -> Vec<ResourceId> {
        let all = self.index.sorted(Kind::VirtualService);
        let Some(http) = http else { return all.to_vec() };
        let in_namespaces = |resource: &Resource<'_>| {
            http.namespaces.is_empty() || namespace_fits(&http.namespaces, resource.namespace)
        };
        if !http.expressions.is_empty() {
            let fits = |resource: &Resource<'_>| {
                in_namespaces(resource)
                    && http.expressions.iter().all(|expression| expression_fits(expression, &resource.labels))
            };
            let valid = http.expressions.iter().all(selection::is_valid);
            return if valid { self.filter(all, fits) } else { Vec::new() };
        }
        // An empty map of expressions or labels takes every service of the namespaces, whatever references stand beside it.
        if http.selects_by_expressions || (http.selects_by_labels && http.labels.is_empty()) {
            return self.filter(all, in_namespaces);
        }
        if let [(name, value), ..] = http.labels.as_slice() {
            let labelled = self.index.labelled(Kind::VirtualService, name.value, value.value);
            return self
                .filter(labelled, |resource| in_namespaces(resource) && labels_fit(&http.labels, &resource.labels));
        }
        if !http.services.is_empty() {
            // The namespaces do not count here.
            let mut picked: Vec<ResourceId> =
                http.services.iter().filter_map(|reference| self.lookup(reference)).collect();
            picked.sort_by_key(|&id| (self.snapshot.resource(id).namespace, self.snapshot.resource(id).name));
            picked.dedup();
            return picked;
        }
        if http.namespaces.is_empty() || http.namespaces.iter().any(|namespace| namespace.value == "*") {
            return all.to_vec();
        }
        let mut namespaces: Vec<&str> = http.namespaces.iter().map(|namespace| namespace.value).collect();
        namespaces.sort_unstable();
        namespaces.dedup();
        namespaces.iter().filter_map(|namespace| self.by_namespace.get(namespace)).flatten().copied().collect()
    }

    fn filter(&self, ids: &[ResourceId], fits: impl Fn(&Resource<'_>) -> bool) -> Vec<ResourceId> {
        ids.iter().copied().filter(|&id| fits(self.snapshot.resource(id))).collect()
    }

    fn lookup(&self, reference: &Ref<'_>) -> Option<ResourceId> {
        self.index.stored(Kind::VirtualService, reference.namespace.value, reference.name.value)
    }

    /// References that lead nowhere: they count even where expressions or labels select (`gw/translator/translator.go`,
    /// `validateGateways`).
    fn missing(&self, http: &HttpGateway<'a>) -> Vec<Ref<'a>> {
        http.services.iter().filter(|reference| self.lookup(reference).is_none()).copied().collect()
    }

    /// Whether expressions that can't be read meet any service: each that agrees on TLS makes an error on the gateway.
    fn is_misread(&self, http: &HttpGateway<'_>, ssl: bool) -> bool {
        !http.expressions.iter().all(selection::is_valid)
            && self.index.sorted(Kind::VirtualService).iter().any(|&id| has_ssl(self.snapshot.resource(id)) == ssl)
    }
}

/// Whether a virtual service has an `sslConfig`, which must agree with the listener.
pub fn has_ssl(resource: &Resource<'_>) -> bool {
    matches!(&resource.body, Body::VirtualService(VirtualService { ssl: Some(_), .. }))
}
