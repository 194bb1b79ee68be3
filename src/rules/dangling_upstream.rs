use super::dangling::{Words, report};
use crate::context::dangling::is_share;
use crate::context::{Context, Link};
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to an upstream, or to a Service, that doesn't exist.
    ///
    /// Gloo warns on the virtual service, says nothing on a route table, and sends the route to Envoy with a cluster that Envoy doesn't know:
    /// the requests, or in a list the destination's share of them, get 503. References in options count too; what such an
    /// option does is lost.
    ///
    /// An upstream that Gloo's discovery would make from a Service is expected to exist, unless that Service is in the sources without
    /// the port. As teams keep upstreams in repositories of their own, one that isn't here is reported only with a sign that it is a slip: a
    /// name nearly the same, the same name in another namespace or of another kind (errors), its sibling beside it, or nearly all other
    /// upstreams of that namespace (warnings).
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: checkout-v1}
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: chekout-v1} # <- dangling-upstream
    ///     weight: 10
    ///   - destination:
    ///       kube:
    ///         ref: {name: checkout, namespace: shop}
    ///         port: 8081 # <- dangling-upstream
    ///     weight: 1
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout-v1
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - {addr: checkout.example.com, port: 443}
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// Write a name that exists, or add the upstream. A reference without a namespace means the namespace of the resource that it stands in.
    ///
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: checkout-v1}
    ///     weight: 90
    ///   - destination:
    ///       kube:
    ///         ref: {name: checkout, namespace: shop}
    ///         port: 8080
    ///     weight: 1
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout-v1
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - {addr: checkout.example.com, port: 443}
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// Where upstreams are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-upstream", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::Upstream, Kind::Service], |link| {
        let effect = match (link.routes_traffic(), is_share(cx, link)) {
            (true, true) => "its share of the requests gets 503",
            (true, false) => "requests get 503",
            (false, _) => "what the option needs the upstream for doesn't work",
        };
        let (does, fails) = ("refers to", "which doesn't exist");
        let words = Words { does, fails, label: "doesn't exist".to_owned(), effect };
        (!is_installed(cx, link)).then_some(words)
    });
}

/// Upstreams that the charts of the enterprise edition install, which settings refer to.
const INSTALLED: [&str; 3] = ["extauth", "extauth-sidecar", "rate-limit"];

/// Whether it comes with the installation rather than with the manifests.
fn is_installed(cx: &Context<'_>, link: &Link<'_>) -> bool {
    !link.routes_traffic()
        && !cx.snapshot.options.closed
        && link.namespace == cx.index.discovery_namespace()
        && INSTALLED.contains(&link.name())
}
