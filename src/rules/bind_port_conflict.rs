use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::routing::gloo::port_place;
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::Reach;

rule! {
    /// Two gateways of one proxy on the same address and port.
    ///
    /// Gloo reports an error on both, and takes every host of both out. A gateway without `proxyNames` is for `gateway-proxy`;
    /// addresses are compared as they are written, so `::` and `0.0.0.0` don't count as the same.
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
    ///   bindAddress: '::'
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
    /// Give one of them another port or another proxy; two kinds of connections on one port want one hybrid gateway. There is
    /// no good reason to switch it off.
    "bind-port-conflict", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for view in &cx.routing.gateways {
        let Some(id) = view.id else { continue };
        let name = |id: ResourceId| (cx.resource(id).namespace, cx.resource(id).name);
        let resource = cx.resource(id);
        // One of a pair is enough; of a checked one and one of the context it is the checked one.
        let is_first = |other: &&ResourceId| cx.resource(**other).role == Role::Context || name(**other) < name(id);
        let Some(&other) = view.bind_conflicts.iter().filter(is_first).min_by_key(|other| name(**other)) else {
            continue;
        };
        if resource.role != Role::Subject {
            continue;
        }
        let Body::Gateway(gateway) = &resource.body else { continue };
        let port = gateway.bind_port.map_or(0, |port| port.value);
        let message = format!("{} binds port {port}, which {} has taken", resource.key(), cx.resource(other).key());
        let diagnostic = sink.report(place(cx, id), message);
        diagnostic.label("port taken twice").of(&resource.key()).also(place(cx, other), "the same port");
        let services = view.listeners.iter().flat_map(|listener| &listener.services).take(64);
        let services = services.filter_map(|&service| cx.reach().service(service));
        let reach = Reach { listener: true, ..cx.reach_of_services(services) };
        diagnostic
            .effect("Gloo takes every host out of both gateways, or keeps them at their last state")
            .reach(reach)
            .help("give one of them another `bindPort`, another `proxyNames`, or make them one hybrid gateway");
    }
}

fn place(cx: &Context<'_>, id: ResourceId) -> Span {
    port_place(cx.resource(id))
}
