use crate::context::{Context, listeners};
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;
use crate::model::gateway_api::LISTENING;
use crate::snapshot::{Dialect, ResourceId};

rule! {
    /// A listener whose protocol is none that a gateway serves.
    ///
    /// The API server takes any word. The protocols are HTTP, HTTPS, TLS, TCP and UDP, in upper case; those of an implementation's own
    /// have a domain in front, as `example.com/quic`, but for Istio's `HBONE` and `ALL`. The listener's status says `UnsupportedProtocol`, and it takes
    /// no routes. A word that is no slip in case is an info where the implementation isn't known.
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
    ///     protocol: http # <- unsupported-protocol
    /// ```
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
    /// ```
    ///
    /// Switch it off where your implementation has words of its own without a domain.
    "unsupported-protocol", Warning, since "0.2.0", check
}

/// The protocols of the specification (`apis/v1/gateway_types.go`, `ProtocolType`).
const KNOWN: [&str; 5] = ["HTTP", "HTTPS", "TLS", "TCP", "UDP"];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, owner) in LISTENING.into_iter().flat_map(|kind| cx.stored(kind)) {
        for listener in listeners(owner) {
            let written = listener.protocol;
            // One that isn't written is told as such.
            if written.value.is_empty() || KNOWN.contains(&written.value) || listener.has_own_protocol() {
                continue;
            }
            let who = format!("listener {} of {}", listener.name.value, owner.key());
            let meant = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(written.value));
            let finding = sink.report(
                written.span,
                format!("{who} has the protocol {:?}, which isn't one of the specification's", written.value),
            );
            finding.label("no such protocol").of(&owner.key()).effect("the listener takes no routes");
            // An implementation that nobody knows here may have words of its own.
            let is_of = |gateway: Option<ResourceId>| gateway == Some(id) || owner.kind != Kind::ApiGateway;
            let mut gateways = cx.routing.gateway_api.gateways.iter();
            if meant.is_none() && !gateways.any(|view| view.dialect == Dialect::Kgateway && is_of(view.id)) {
                finding
                    .severity(Severity::Info)
                    .effect("unless its implementation has the word, the listener takes no routes");
            }
            finding.help(meant.map_or_else(
                || format!("write one of {}", KNOWN.join(", ")),
                |meant| format!("write {meant}, in upper case"),
            ));
        }
    }
}
