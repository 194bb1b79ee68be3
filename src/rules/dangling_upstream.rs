use super::dangling::{Words, report, severity};
use crate::context::dangling::{is_share, service_behind};
use crate::context::nearest::Nearest;
use crate::context::{Context, Link};
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to an upstream, or to a Service, that doesn't exist.
    ///
    /// Gloo warns on the virtual service, says nothing on a route table, and sends the route to Envoy with a cluster that Envoy doesn't know:
    /// the requests, or in a list the destination's share of them, get 503. References in options count too; what such an
    /// option does is lost.
    ///
    /// An upstream that Gloo's discovery would make from a Service is expected to exist, unless the sources hold Services of that
    /// namespace and none of them fits. It is an error where the sources hold upstreams in that namespace, and a warning where they
    /// hold none, as teams keep upstreams in repositories of their own.
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
    ///       upstream: {name: checkout-v2} # <- dangling-upstream
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
    report(cx, sink, &[Kind::Upstream, Kind::Service], |nearest, link| {
        let effect = match (link.routes_traffic(), is_share(cx, link)) {
            (true, true) => "its share of the requests gets 503",
            (true, false) => "requests get 503",
            (false, _) => "what the option needs the upstream for doesn't work",
        };
        let severity = if is_certain(cx, link) {
            Severity::Error
        } else if is_unproven(cx, nearest, link) {
            Severity::Warning
        } else {
            severity(cx, link)
        };
        let (does, fails) = ("refers to", "which doesn't exist");
        let words = Words { does, fails, label: "doesn't exist".to_owned(), effect, severity: Some(severity) };
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

/// Whether a Service of the sources shows that it can't be there.
fn is_certain(cx: &Context<'_>, link: &Link<'_>) -> bool {
    link.kind == Kind::Service || service_behind(cx, link.name()).is_some()
}

/// Whether nothing but the lack of its Service speaks against an upstream that looks like one of discovery's: Services of that
/// namespace may be kept in other repositories too.
fn is_unproven<'a>(cx: &Context<'a>, nearest: &Nearest<'_, 'a>, link: &Link<'a>) -> bool {
    let name = link.name();
    let looks_discovered = name.rsplit_once('-').is_some_and(|(head, port)| {
        head.contains('-') && !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
    });
    link.kind == Kind::Upstream
        && !cx.snapshot.options.closed
        && link.namespace == cx.index.discovery_namespace()
        && looks_discovered
        && nearest.of(link.kind, link.namespace, name).is_none()
}
