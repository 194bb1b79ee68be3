use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::Listener;
use crate::model::{Body, Kind};

rule! {
    /// A gateway without a `bindAddress`, or with one that is no IP address.
    ///
    /// Gloo reports `bindAddress … is not a valid IP address` and takes every host of the gateway out (`IsIpv4Address` in
    /// `gloo/pkg/translator/utils.go`). There is no default, and a name such as `localhost` isn't looked up. `::` stands for every
    /// address of both families, `0.0.0.0` for those of IPv4.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: localhost # <- invalid-bind-address
    ///   bindPort: 8080
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
    /// ```
    ///
    /// In YAML an address that starts with a colon wants quotes. There is no good reason to switch it off.
    "invalid-bind-address", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Gateway) {
        let Body::Gateway(gateway) = &resource.body else { continue };
        let view = cx.routing.gloo.gateway(id);
        // What no listener comes of has no address that Gloo looks at.
        let is_idle = matches!(gateway.listener, Listener::Nothing) || view.is_some_and(|view| !view.has_listener());
        if gateway.has_address() || is_idle || cx.is_misspelt(id, &["bindAddress", "spec"]) {
            continue;
        }
        let key = resource.key();
        let written = gateway.bind_address.filter(|address| !address.value.is_empty());
        let (message, label) = match written {
            Some(address) => {
                (format!("the bindAddress of {key} is `{}`, which is no IP address", address.value), "no IP address")
            }
            None => (format!("{key} has no bindAddress"), "no address to bind"),
        };
        sink.report(gateway.bind_address.map_or(resource.place, |address| address.span), message)
            .label(label)
            .of(&key)
            .effect("Gloo takes every host of the gateway out, or keeps them at their last state")
            .reach(cx.reach_of_gateways(view))
            .help("write `bindAddress: '::'` for every address, or an IP address");
    }
}
