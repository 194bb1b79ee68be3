use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::model::{Body, Kind};
use crate::schema::IssueKind;

rule! {
    /// A virtual service without a `virtualHost`.
    ///
    /// Gloo warns, and makes an empty host for `*` of it all the same: it answers 404 to every request that no other host of
    /// the gateway takes, and it is in the way of a service that is meant for `*`.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec: {} # <- no-virtual-host
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Write `spec.virtualHost` with domains and routes, or remove the service. Where `unknown-field` reports the cause, it is only
    /// an info.
    "no-virtual-host", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        if service.host.is_some() {
            continue;
        }
        let place = resource.node.entry("spec").map_or(resource.place, |(key, _)| key.span());
        let diagnostic = sink.report(place, format!("{} has no virtualHost", resource.key()));
        diagnostic
            .label("no virtualHost")
            .of(&resource.key())
            .effect("Gloo makes an empty host for `*` of it, which answers 404")
            .reach(cx.reach_of_service(id))
            .help("write `virtualHost` with domains and routes, or remove the service");
        let misspelt = cx.snapshot.checked(id).issues.iter().find_map(|issue| match &issue.what {
            IssueKind::UnknownField { near: Some("virtualHost"), .. } => issue.key,
            IssueKind::UnknownField { belongs: Some(path), .. } if path.starts_with("spec.virtualHost") => issue.key,
            _ => None,
        });
        if let Some(key) = misspelt {
            diagnostic.severity(Severity::Info).also(key.span(), "not in a virtualHost");
        }
    }
}
