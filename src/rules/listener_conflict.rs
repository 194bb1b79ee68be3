use super::doubt::weaken;
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::slashed;
use crate::text::Role;

rule! {
    /// A listener that is not served, as another of its gateway stands in its place.
    ///
    /// The other has the same port, protocol and host name, or another protocol on the same port.
    /// Listeners of a gateway and of its listener sets count alike: the gateway's own come first, then those of the older sets. Only the
    /// first is served, and the other's status says `HostnameConflict` or `ProtocolConflict`.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   allowedListeners: {namespaces: {from: Same}}
    ///   listeners:
    ///   - {name: shop, port: 80, protocol: HTTP, hostname: shop.example.com}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: ListenerSet
    /// metadata:
    ///   name: cart
    ///   namespace: infra
    /// spec:
    ///   parentRef: {name: web}
    ///   listeners:
    ///   - {name: cart, port: 80, protocol: HTTP, hostname: shop.example.com} # <- listener-conflict
    /// ```
    ///
    /// Within one gateway the API server refuses such listeners, which is `invalid-field`.
    ///
    /// Give them different ports or host names, or let both teams use one.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: shop, port: 80, protocol: HTTP, hostname: shop.example.com}
    ///   - {name: cart, port: 80, protocol: HTTP, hostname: cart.example.com}
    /// ```
    ///
    /// There is no reason to switch it off.
    "listener-conflict", Error, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for view in &cx.routing.gateway_api.gateways {
        for section in &view.sections {
            let (Some(rival), Some(listener), Some(owner)) = (section.rival, section.listener, section.owner) else {
                continue;
            };
            let id = owner;
            let owner = cx.resource(id);
            let first = &view.sections[rival.section];
            if owner.role != Role::Subject {
                continue;
            }
            let what = if rival.by_protocol { "port" } else { "port and host name" };
            let name = listener.name.value;
            let place =
                if listener.name.span.start < listener.name.span.end { listener.name.span } else { listener.span };
            let finding = sink.report(place, format!("listener {name} of {} has the {what} of another", owner.key()));
            finding.label(format!("same {what}")).of(&owner.key()).effect("nothing of it is served");
            if let Some(other) = first.listener {
                let of =
                    first.owner.map(|id| cx.resource(id)).map_or(String::new(), |it| slashed(it.namespace, it.name));
                finding.also(other.span.head(), "is served instead");
                finding.help(format!("give it another {what} than listener {} of {of}", other.name.value));
            }
            weaken(first.owner.and_then(|first| cx.doubt(id, &[first], true)), finding);
        }
    }
}
