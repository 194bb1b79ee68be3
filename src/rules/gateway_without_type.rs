use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::Listener;
use crate::model::{Body, Kind};

rule! {
    /// A gateway that says neither HTTP, TCP nor hybrid.
    ///
    /// Gloo reports `gateway must contain gatewayType` and makes no listener of it (`gateway/pkg/translator/listener_translator.go`), so
    /// nothing answers on its port, and no virtual service is taken by it. A gateway for HTTP that takes every virtual service has an
    /// empty `httpGateway: {}`; a null counts as left out.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy # <- gateway-without-type
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
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
    /// ```
    ///
    /// Where the type stands under a name that the API doesn't know, that is reported instead. There is no good reason to switch it off.
    "gateway-without-type", Error, since "0.1.0", check
}

/// The fields that give a gateway its type, and the one that holds them.
const TYPES: [&str; 4] = ["httpGateway", "tcpGateway", "hybridGateway", "spec"];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Gateway) {
        let Body::Gateway(gateway) = &resource.body else { continue };
        if !matches!(gateway.listener, Listener::Nothing) || cx.is_misspelt(id, &TYPES) {
            continue;
        }
        sink.report(resource.place, format!("{} is for neither HTTP nor TCP", resource.key()))
            .label("no type")
            .of(&resource.key())
            .effect("Gloo makes no listener of it, so nothing answers on its port")
            .help("add `httpGateway: {}` to its spec, or `tcpGateway` or `hybridGateway`");
    }
}
