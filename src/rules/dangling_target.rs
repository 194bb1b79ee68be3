use super::dangling::{Words, report_objects};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Kind};

rule! {
    /// A policy of the Gateway API or of kgateway for something that isn't there.
    ///
    /// The policy is taken, and does nothing: timeouts, limits, authentication or TLS that somebody relies on are not there. What is not in
    /// the sources is not known to be missing: it is reported where a name is nearly right, or stands in another namespace; a policy
    /// is for what lies in its own namespace alone. It is an error where the sources are all there is (`--closed`).
    ///
    /// ```yaml bad
    /// apiVersion: gateway.kgateway.dev/v1alpha1
    /// kind: TrafficPolicy
    /// metadata:
    ///   name: limits
    ///   namespace: shop
    /// spec:
    ///   targetRefs:
    ///   - group: gateway.networking.k8s.io
    ///     kind: HTTPRoute
    ///     name: shop-wwww # <- dangling-target
    ///   timeouts: {request: 5s}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop-www
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Write the name of what the policy is for.
    ///
    /// ```yaml good
    /// apiVersion: gateway.kgateway.dev/v1alpha1
    /// kind: TrafficPolicy
    /// metadata:
    ///   name: limits
    ///   namespace: shop
    /// spec:
    ///   targetRefs:
    ///   - group: gateway.networking.k8s.io
    ///     kind: HTTPRoute
    ///     name: shop-www
    ///   timeouts: {request: 5s}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop-www
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Where routes are kept in another repository, pass it with `--context`.
    "dangling-target", Warning, since "0.2.0", check
}

/// What policies are for, as far as it is read.
const KINDS: [Kind; 10] = [
    Kind::ApiGateway,
    Kind::ListenerSet,
    Kind::XListenerSet,
    Kind::HttpRoute,
    Kind::GrpcRoute,
    Kind::TlsRoute,
    Kind::TcpRoute,
    Kind::UdpRoute,
    Kind::Service,
    Kind::Backend,
];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report_objects(cx, sink, &KINDS, |link| {
        let is_policy = matches!(cx.resource(link.from).body, Body::Policy(_));
        is_policy.then(|| Words {
            does: "is for",
            fails: "which doesn't exist",
            label: format!("no such {}", link.kind.words()),
            effect: "the policy does nothing there",
        })
    });
}
