use crate::context::{Context, listeners};
use crate::finding::{Sink, rule};
use crate::model::gateway_api::LISTENING;

rule! {
    /// A listener whose protocol is none that a gateway serves.
    ///
    /// The API server takes any word. The protocols are HTTP, HTTPS, TLS, TCP and UDP, in upper case; those of an implementation's own
    /// have a domain in front, as `example.com/quic`. The listener's status says `UnsupportedProtocol`, and it takes no routes.
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
    for (_, owner) in LISTENING.into_iter().flat_map(|kind| cx.stored(kind)) {
        for listener in listeners(owner) {
            let written = listener.protocol;
            // One that isn't written is told as such.
            if written.value.is_empty() || KNOWN.contains(&written.value) || written.value.contains('/') {
                continue;
            }
            let who = format!("listener {} of {}", listener.name.value, owner.key());
            let finding = sink
                .report(written.span, format!("{who} has the protocol {:?}, which no gateway serves", written.value));
            finding.label("no such protocol").of(&owner.key()).effect("the listener takes no routes");
            let meant = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(written.value));
            finding.help(meant.map_or_else(
                || format!("write one of {}", KNOWN.join(", ")),
                |meant| format!("write {meant}, in upper case"),
            ));
        }
    }
}
