use crate::context::{Context, listeners};
use crate::finding::{Sink, rule};
use crate::model::Resource;
use crate::model::gateway_api::{GROUP, LISTENING, Listener, ROUTES, RouteKind};
use crate::routing::gateway_api::admission::protocol_takes;
use crate::text::Span;

rule! {
    /// A kind of route among those that a listener lists, which listeners of its protocol don't take.
    ///
    /// `allowedRoutes.kinds` narrows what a protocol takes, and can't widen it: HTTP and HTTPS take HTTPRoutes and GRPCRoutes, TLS takes TLSRoutes
    /// (and TCPRoutes where it ends TLS), TCP takes TCPRoutes, UDP takes UDPRoutes. The listener's status says `InvalidRouteKinds`; where it
    /// lists no kind that fits, it takes no routes at all.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - name: http
    ///     port: 80
    ///     protocol: HTTP
    ///     allowedRoutes:
    ///       kinds:
    ///       - kind: HTTPRoutes # <- unsupported-route-kind
    ///   - name: passthrough
    ///     port: 443
    ///     protocol: TLS
    ///     tls: {mode: Passthrough}
    ///     allowedRoutes:
    ///       kinds:
    ///       - kind: TLSRoute
    ///       - kind: TCPRoute # <- unsupported-route-kind
    /// ```
    ///
    /// Write a kind that the protocol takes, or leave the list out.
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
    ///   - name: http
    ///     port: 80
    ///     protocol: HTTP
    ///     allowedRoutes:
    ///       kinds:
    ///       - kind: HTTPRoute
    /// ```
    ///
    /// Kinds of other groups, and protocols of an implementation's own, are not looked at.
    "unsupported-route-kind", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, owner) in LISTENING.into_iter().flat_map(|kind| cx.stored(kind)) {
        for listener in listeners(owner) {
            let listed = &listener.allowed.kinds;
            let takes_none = listed.iter().all(|listed| is_unsupported(listener, listed));
            for written in listed.iter().filter(|listed| is_unsupported(listener, listed)) {
                report(sink, owner, listener, (written, takes_none));
            }
        }
    }
}

/// Whether it is of the Gateway API, and nothing that listeners of that protocol take; what takes nothing at all is told as such.
fn is_unsupported(listener: &Listener<'_>, listed: &RouteKind<'_>) -> bool {
    let mut taken = ROUTES.iter().filter(|&&kind| protocol_takes(listener, kind)).peekable();
    listed.group.value == GROUP && taken.peek().is_some() && !taken.any(|kind| kind.as_str() == listed.kind.value)
}

fn report(
    sink: &mut Sink<'_>,
    owner: &Resource<'_>,
    listener: &Listener<'_>,
    (listed, takes_none): (&RouteKind<'_>, bool),
) {
    let (kind, protocol) = (listed.kind.value, listener.protocol.value);
    let is_route = ROUTES.iter().any(|known| known.as_str() == kind);
    let mode = if listener.passes_tls_through { " and mode Passthrough" } else { "" };
    let what = if is_route {
        format!("{kind}, which listeners with protocol {protocol}{mode} don't take")
    } else {
        format!("{kind:?}, which is no kind of route")
    };
    let taken: Vec<&str> =
        ROUTES.iter().filter(|&&kind| protocol_takes(listener, kind)).map(|kind| kind.as_str()).collect();
    let place = Some(listed.kind.span).filter(|span: &Span| span.start < span.end).unwrap_or(listener.allowed.span);
    let finding = sink.report(place, format!("listener {} of {} lists {what}", listener.name.value, owner.key()));
    finding.label(if is_route { "not taken" } else { "no route" }).of(&owner.key());
    finding.effect(if takes_none { "the listener takes no routes" } else { "the kind is passed over" });
    finding.help(format!("write {}, or leave the list out", taken.join(" or ")));
}
