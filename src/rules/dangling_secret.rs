use super::crashes_gloo;
use super::dangling::{Words, report, report_objects};
use crate::context::{Context, listeners};
use crate::finding::{Sink, rule};
use crate::model::gateway_api::LISTENING;
use crate::model::{Body, Kind};

rule! {
    /// A reference to a Secret that is not in the sources.
    ///
    /// Without the Secret of its certificate a TLS listener is not sent to Envoy at all, and only the gateway and the proxy say so, with a
    /// warning. Secrets are seldom kept beside manifests, so that one which isn't here is reported only with a sign that it is a slip: a name
    /// nearly the same, or the same name in another namespace. It is an error where the sources are all there is (`--closed`).
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     secretRef:
    ///       name: www-tls # <- dangling-secret
    ///       namespace: shop
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: v1
    /// kind: Secret
    /// metadata:
    ///   name: wwwtls
    ///   namespace: shop
    /// type: kubernetes.io/tls
    /// ```
    ///
    /// Write the name and the namespace of a Secret that exists; the namespace has no default.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     secretRef:
    ///       name: www-tls
    ///       namespace: shop
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: v1
    /// kind: Secret
    /// metadata:
    ///   name: www-tls
    ///   namespace: shop
    /// type: kubernetes.io/tls
    /// ```
    ///
    /// The same holds for the certificates of a Gateway or a ListenerSet, where the namespace is its own if none is written.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - name: https
    ///     port: 443
    ///     protocol: HTTPS
    ///     tls:
    ///       certificateRefs:
    ///       - name: www-tls # <- dangling-secret
    /// ---
    /// apiVersion: v1
    /// kind: Secret
    /// metadata:
    ///   name: wwwtls
    ///   namespace: shop
    /// type: kubernetes.io/tls
    /// ```
    ///
    /// A certificate there is a Secret of the core group; other kinds are known to single implementations, if to any.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - name: https
    ///     port: 443
    ///     protocol: HTTPS
    ///     tls:
    ///       certificateRefs:
    ///       - kind: ConfigMap # <- dangling-secret
    ///         name: www-tls
    /// ```
    ///
    /// Switch it off where certificates come from an issuer or a vault, or list their names under `external` in the configuration.
    "dangling-secret", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    other_kinds(cx, sink);
    // That a TCP host's is missing is worse.
    let told = crashes_gloo::told_secrets(cx);
    report(cx, sink, &[Kind::Secret], |link| {
        if told.contains(&link.reference().name.span) {
            return None;
        }
        Some(Words {
            does: "refers to",
            fails: "which isn't in the sources",
            label: format!("no such {}", Kind::Secret.words()),
            effect: "without the secret Gloo does not send what needs it, such as a TLS listener",
        })
    });
    report_objects(cx, sink, &[Kind::Secret], |link| {
        let is_certificate = matches!(cx.resource(link.from).body, Body::ApiGateway(_) | Body::ListenerSet(_));
        is_certificate.then(|| Words {
            does: "refers to",
            fails: "which isn't in the sources",
            label: format!("no such {}", Kind::Secret.words()),
            effect: "without its certificate the listener is not served",
        })
    });
}

/// Certificates of gateways and listener sets that are no Secrets.
fn other_kinds(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, owner) in LISTENING.into_iter().flat_map(|kind| cx.stored(kind)) {
        for listener in listeners(owner) {
            for to in &listener.certificates {
                let (group, kind) = (to.group.value, to.kind.value);
                if (group, kind) == ("", "Secret") {
                    continue;
                }
                let what = to.kind_words();
                let who = format!("listener {} of {}", listener.name.value, owner.key());
                let is_kind = kind != "Secret";
                let place = if is_kind { to.kind.span } else { to.group.span };
                sink.report(place, format!("{who} takes its certificate from a {what}, and not from a Secret"))
                    .label("no Secret")
                    .of(&owner.key())
                    .effect(
                        "without a certificate the listener is not served, but where the implementation knows the kind",
                    )
                    .help(if is_kind { "refer to a Secret" } else { "leave `group` out" });
            }
        }
    }
}
