use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::UpstreamKind;
use crate::model::{Body, Kind};

rule! {
    /// A static upstream without hosts.
    ///
    /// Gloo reports an error on the upstream and removes its cluster, while groups and virtual services that use it are called
    /// accepted: their share of it is answered with 503.
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
    /// Add a host, or remove the upstream. Switch it off where another tool fills the hosts in.
    "upstream-without-endpoints", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Upstream) {
        let Body::Upstream(upstream) = &resource.body else { continue };
        let UpstreamKind::Static { span, hosts: 0 } = &upstream.kind else { continue };
        let spec = resource.node.field("spec").and_then(|spec| spec.entry("static"));
        let place = spec.map_or(*span, |(key, value)| value.entry("hosts").map_or(key, |(key, _)| key).span());
        sink.report(place, format!("{} has no hosts", resource.key()))
            .label("no hosts")
            .of(&resource.key())
            .effect("Gloo removes its cluster, and requests for it are answered with 503")
            .reach(cx.reach_of(id))
            .help("add a host with `addr` and `port`");
    }
}
