use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{StaticHost, UpstreamKind};
use crate::model::{Body, Kind};

rule! {
    /// An upstream without a type, or a static one without hosts, or with a host that lacks its address or port.
    ///
    /// Gloo reports an error on the upstream and removes its cluster, while groups and virtual services that use it are called
    /// accepted: their share of it is answered with 503. One incomplete host is enough (`ProcessUpstream` in
    /// `gloo/pkg/plugins/static/plugin.go`); a port has no default.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts: [] # <- upstream-without-endpoints
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - addr: checkout.example.com # <- upstream-without-endpoints
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: rates # <- upstream-without-endpoints
    ///   namespace: shop
    /// spec:
    ///   connectionConfig: {connectTimeout: 5s}
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]
    /// ```
    ///
    /// Complete it, or remove the upstream. Switch it off where another tool fills the hosts in.
    "upstream-without-endpoints", Warning, since "0.1.0", check
}

/// The fields of which one gives an upstream its type, and the one that holds them.
const TYPES: [&str; 10] = ["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai", "spec"];
/// The fields of a static upstream and of its hosts, which an upstream without endpoints may have on another level.
const ENDPOINTS: [&str; 3] = ["hosts", "addr", "port"];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Upstream) {
        let Body::Upstream(upstream) = &resource.body else { continue };
        let key = resource.key();
        let (place, message, label, help) = match &upstream.kind {
            UpstreamKind::Static { span, hosts } if hosts.is_empty() => {
                if cx.is_misspelt(id, &ENDPOINTS) {
                    continue;
                }
                let written = resource.node.field("spec").and_then(|spec| spec.entry("static"));
                let place =
                    written.map_or(*span, |(key, value)| value.entry("hosts").map_or(key, |(key, _)| key).span());
                (place, format!("{key} has no hosts"), "no hosts", "add a host with `addr` and `port`")
            }
            UpstreamKind::Static { hosts, .. } => {
                let Some((host, lacks)) = hosts.iter().find_map(|host| Some((host, lacks(host)?))) else { continue };
                if cx.is_misspelt(id, &["addr", "port"]) {
                    continue;
                }
                let help =
                    if lacks == "addr" { "write the `addr` of the host" } else { "write the `port` of the host" };
                let message = format!("a host of {key} has no {lacks}");
                (cx.map().first_line(host.span), message, "Gloo takes none of them", help)
            }
            // The old name of all that is in `spec` is told as a field that is none.
            UpstreamKind::Nothing
                if resource.node.field("spec").is_some_and(|spec| spec.get("upstreamSpec").is_some()) =>
            {
                continue;
            }
            UpstreamKind::Nothing if !cx.is_misspelt(id, &TYPES) && !cx.is_misspelt(id, &ENDPOINTS) => (
                resource.place,
                format!("{key} has no type"),
                "no type",
                "add `kube`, `static` or another type to its spec",
            ),
            _ => continue,
        };
        sink.report(place, message)
            .label(label)
            .of(&key)
            .effect("Gloo removes its cluster, and requests for it are answered with 503")
            .reach(cx.reach_of(id))
            .help(help);
    }
}

/// What a host lacks: Gloo wants both, and a port other than 0.
fn lacks(host: &StaticHost<'_>) -> Option<&'static str> {
    if host.addr.is_none_or(|addr| addr.value.is_empty()) {
        return Some("addr");
    }
    host.port.is_none_or(|port| port.value == 0).then_some("port")
}
