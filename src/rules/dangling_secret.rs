use super::dangling::{hint, severity};
use crate::context::Context;
use crate::context::dangling::{dangling, place, who};
use crate::context::nearest::Nearest;
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to a Secret that is not in the sources.
    ///
    /// Without the Secret of its certificate a TLS listener is not sent to Envoy at all, and only the gateway and the proxy say so, with a
    /// warning. Secrets are seldom kept beside manifests, so this is an info; it is a warning where the sources do hold Secrets of that
    /// namespace, and an error where they are all there is.
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
    /// Switch it off where certificates come from an issuer or a vault, or list their names under `external` in the configuration.
    "dangling-secret", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, &[Kind::Secret]) {
        let name = link.name();
        let near = nearest.of(link.kind, link.namespace, name);
        let message = match (name, link.reference().namespace.value) {
            ("", _) => format!("{} names no secret", who(cx, link)),
            (_, "") => format!("{} refers to secret {name} without a namespace, so it is not found", who(cx, link)),
            _ => format!("{} refers to secret {}, which isn't in the sources", who(cx, link), link.path()),
        };
        let finding = sink.report(place(link, near), message);
        finding.label("no such secret").of(&cx.resource(link.from).key());
        finding.effect("without the secret Gloo does not send what needs it, such as a TLS listener");
        finding.severity(match severity(cx, link) {
            Severity::Error if cx.snapshot.options.closed => Severity::Error,
            Severity::Error => Severity::Warning,
            _ => Severity::Info,
        });
        match cx.resource(link.from).kind {
            Kind::VirtualService => finding.reach(cx.reach().reach_of_service(&cx.routing, link.from)),
            Kind::UpstreamGroup => finding.reach(cx.reach_of_group(link.from)),
            _ => finding,
        };
        hint(cx, &nearest, link, finding);
    }
}
