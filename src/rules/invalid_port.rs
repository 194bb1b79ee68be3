use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::Listener;
use crate::model::{Body, Kind};
use crate::routing::gloo::port_place;
use crate::traffic::Reach;

rule! {
    /// A gateway whose `bindPort` is no port: over 65535, 0, or left out.
    ///
    /// Gloo takes any 32-bit number. Envoy refuses a listener with a port over 65535 (`SocketAddress.port_value` in its API), so that it
    /// stays as it was, and isn't there after a restart; for 0, which also stands for none, the system picks a port that no Service leads
    /// to.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 80800 # <- invalid-port
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
    /// There is no good reason to switch it off.
    "invalid-port", Error, since "0.1.0", check
}

/// The highest port there is.
const HIGHEST: u32 = 65535;

/// What port 0 comes to.
const PICKED: &str = "the system picks a port, and no Service leads to it";

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Gateway) {
        let Body::Gateway(gateway) = &resource.body else { continue };
        let port = gateway.bind_port.map_or(0, |port| port.value);
        let view = cx.routing.gloo.gateway(id);
        let is_idle = matches!(gateway.listener, Listener::Nothing) || view.is_some_and(|view| !view.has_listener());
        if (1..=HIGHEST).contains(&port) || is_idle || cx.is_misspelt(id, &["bindPort", "spec"]) {
            continue;
        }
        let key = resource.key();
        let is_refused = port > HIGHEST;
        let (message, label, effect) = match gateway.bind_port {
            Some(_) if is_refused => (
                format!("the bindPort of {key} is {port}, over {HIGHEST}"),
                "no such port",
                "Envoy refuses the listener, and keeps its last state",
            ),
            Some(_) => (format!("the bindPort of {key} is 0"), "any port", PICKED),
            None => (format!("{key} has no bindPort"), "no port to bind", PICKED),
        };
        let reach = Reach { listener: is_refused, ..cx.reach_of_gateways(view) };
        sink.report(port_place(resource), message)
            .label(label)
            .of(&key)
            .effect(effect)
            .reach(reach)
            .help(format!("write the port that the proxy's Service sends to, from 1 to {HIGHEST}"));
    }
}
