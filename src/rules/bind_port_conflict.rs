use std::cell::LazyCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::model::gloo::Gateway;
use crate::routing::gloo::{GatewayView, ProxyView, port_place};
use crate::snapshot::ResourceId;
use crate::text::Role;
use crate::traffic::Reach;

rule! {
    /// Two gateways of one proxy on the same port.
    ///
    /// Gloo reports an error on every gateway of the proxy, also on those with a port of their own, and takes all of their hosts
    /// out (`validateListenerPorts` in `gloo/pkg/translator/listener.go`). The port alone counts, so two addresses don't help.
    /// A gateway without `proxyNames` is for `gateway-proxy`; gateways of other proxies go on as they are.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway: {}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: internal
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: 127.0.0.1
    ///   bindPort: 8080 # <- bind-port-conflict
    ///   httpGateway: {}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway: {}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: internal
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   proxyNames: [internal-proxy]
    ///   httpGateway: {}
    /// ```
    ///
    /// Gateways of different namespaces are a conflict only where the settings have Gloo read all of them. Where the sources hold the same
    /// resource in two files, or the settings of several installations, it is only an info: check by itself what goes to one cluster.
    ///
    /// Give one of them another port or another proxy; two kinds of connections on one port want one hybrid gateway. There is
    /// no good reason to switch it off.
    "bind-port-conflict", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let views = &cx.routing.gloo.gateways;
    let mut told: FxHashSet<&str> = FxHashSet::default();
    let by_proxy = LazyCell::new(|| by_proxy(views));
    for view in views {
        let Some(id) = view.id.filter(|&id| cx.resource(id).role == Role::Subject) else { continue };
        let Some((proxy, other)) = view.proxies.iter().find_map(|proxy| Some((proxy, first(cx, proxy, id)?))) else {
            continue;
        };
        let (Body::Gateway(gateway), Body::Gateway(rival)) = (&cx.resource(id).body, &cx.resource(other).body) else {
            continue;
        };
        let port = gateway.bind_port.map_or(0, |port| port.value);
        let (key, other_key) = (cx.resource(id).key(), cx.resource(other).key());
        // The whole proxy is counted once, or the work would grow with the square.
        let reach = if told.insert(proxy.name) {
            let all = by_proxy.get(proxy.name).into_iter().flatten();
            cx.reach_of_gateways(all.map(|&at| &views[at]))
        } else {
            Reach::default()
        };
        let is_same = |one: &Gateway<'_>, other: &Gateway<'_>| {
            one.bind_address.map(|address| address.value) == other.bind_address.map(|address| address.value)
        };
        let help = "give one of them another `bindPort` or another `proxyNames`, or make them one hybrid gateway";
        let finding = sink.report(
            port_place(cx.resource(id)),
            format!("{key} binds port {port} of proxy {}, which {other_key} has taken", proxy.name),
        );
        finding
            .label("port taken twice")
            .of(&key)
            .also(port_place(cx.resource(other)), "the same port")
            .effect("Gloo takes every host out of every gateway of the proxy, or keeps them at their last state")
            .reach(reach)
            .help(if is_same(gateway, rival) { help.to_owned() } else { format!("{help}; the address doesn't count") });
        // One without a namespace may be applied to any.
        let is_one_home = cx.routing.gloo.reads_all_namespaces;
        super::doubt::weaken(cx.doubt(id, &[other], is_one_home), finding);
    }
}

/// The first by name of those that are on the same port and come before a gateway: one of a pair is told, and of a checked and a
/// one of the context it is the checked one.
fn first(cx: &Context<'_>, proxy: &ProxyView<'_>, id: ResourceId) -> Option<ResourceId> {
    let name = |id: ResourceId| (cx.resource(id).namespace, cx.resource(id).name);
    let is_first = |other: &ResourceId| cx.resource(*other).role == Role::Context || name(*other) < name(id);
    proxy.rivals.iter().copied().filter(is_first).min_by_key(|&other| name(other))
}

/// The gateways of each proxy.
fn by_proxy<'v>(views: &'v [GatewayView<'_>]) -> FxHashMap<&'v str, Vec<usize>> {
    let mut found: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, view) in views.iter().enumerate() {
        for proxy in &view.proxies {
            found.entry(proxy.name).or_default().push(at);
        }
    }
    found
}
