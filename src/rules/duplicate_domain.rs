use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Diagnostic, Sink, rule};
use crate::routing::gloo::{Conflict, ConflictKind};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::Reach;

rule! {
    /// A domain that one gateway has twice.
    ///
    /// Every virtual service is one virtual host, and each domain of a listener belongs to just one of them. Where two services
    /// of a gateway claim the same text, Gloo puts an error on the gateway, and takes out every host of it, the innocent ones
    /// too. `*` beside a service without domains costs the two of them. Domains that only differ in case get past Gloo, and
    /// then Envoy refuses the configuration of the listener: no host on it is updated any more. A domain with a port is
    /// another domain.
    ///
    /// ```yaml bad
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
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop-api
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains:
    ///     - api.example.com
    ///     - shop.example.com # <- duplicate-domain
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com, 'shop.example.com:8443']
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop-api
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [api.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Where a gateway isolates its hosts, each `sslConfig` has a route configuration of its own, and the same domain in two is fine:
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy-ssl
    ///   namespace: gloo-system
    ///   annotations: {gateway.solo.io/isolate_vhost: "true"}
    /// spec: {bindAddress: '::', bindPort: 8443, ssl: true, httpGateway: {}}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata: {name: one, namespace: shop}
    /// spec:
    ///   sslConfig: {sslFiles: {tlsCert: /one.pem, tlsKey: /one.key}, sniDomains: [one.example.com]}
    ///   virtualHost: {domains: ['*'], routes: [{directResponseAction: {status: 200}}]}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata: {name: two, namespace: shop}
    /// spec:
    ///   sslConfig: {sslFiles: {tlsCert: /two.pem, tlsKey: /two.key}, sniDomains: [two.example.com]}
    ///   virtualHost: {domains: ['*'], routes: [{directResponseAction: {status: 200}}]}
    /// ```
    ///
    /// Leave the domain to one service, and let it delegate where two teams share it; or let labels and namespaces put the
    /// services on different gateways. It is looked for on each gateway by itself; where the sources hold no Gateway, on the
    /// two of a default installation, so pass yours (`--context`) if they select.
    /// Where the sources hold the same resource in two files, they hold several states of a cluster, and what stands in different files is
    /// only an info: check by itself what goes to one cluster.
    "duplicate-domain", Error, since "0.1.0", check
}

/// How many places are labelled, and counted into the reach.
const PLACES: usize = 8;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told: FxHashSet<(ConflictKind, Vec<(ResourceId, Span)>)> = FxHashSet::default();
    for conflict in &cx.routing.gloo.conflicts {
        // Several gateways that take the same services have the same conflict.
        if told.insert((conflict.kind, conflict.claims.clone())) {
            report(cx, conflict, sink);
        }
    }
}

fn report(cx: &Context<'_>, conflict: &Conflict<'_>, sink: &mut Sink<'_>) {
    let is_checked = |(id, _): &&(ResourceId, Span)| cx.resource(*id).role == Role::Subject;
    let Some(&(id, span)) = conflict.claims.iter().rev().find(is_checked) else { return };
    let others: Vec<(ResourceId, Span)> =
        conflict.claims.iter().copied().filter(|claim| *claim != (id, span)).collect();
    let key = cx.resource(id).key();
    let gateway = &cx.routing.gloo.gateways[conflict.gateway].name;
    let domain = conflict.domain;
    let message = match (conflict.kind, others.iter().find(|(other, _)| *other != id)) {
        (_, None) => format!("domain `{domain}` stands more than once in {key}"),
        (ConflictKind::StarBesideNone, _) => {
            format!(
                "{key} and {} more of gateway {gateway} answer for `*`, one by leaving the domains out",
                others.len()
            )
        }
        (ConflictKind::CaseOnly, Some((other, _))) => {
            format!(
                "domain `{domain}` of {key} and {} of gateway {gateway} differ only in case",
                cx.resource(*other).key()
            )
        }
        (ConflictKind::Same, Some((other, _))) => {
            format!("domain `{domain}` of {key} belongs to {} on gateway {gateway} too", cx.resource(*other).key())
        }
    };
    let diagnostic = sink.report(place(cx, id, span), message);
    diagnostic.label("claimed twice").of(&key);
    for &(other, span) in others.iter().take(PLACES) {
        diagnostic.also(place(cx, other, span), if other == id { "here too" } else { "claimed here too" });
    }
    diagnostic.reach(reach(cx, conflict));
    explain(conflict.kind, domain, diagnostic);
    let others: Vec<ResourceId> = others.into_iter().map(|(other, _)| other).collect();
    super::doubt::weaken(cx.doubt(id, &others, cx.routing.gloo.gateways[conflict.gateway].id.is_some()), diagnostic);
}

fn explain(kind: ConflictKind, domain: &str, diagnostic: &mut Diagnostic) {
    let effect = match kind {
        ConflictKind::Same => "Gloo takes every host out of the gateway, or keeps all of them at their last state",
        ConflictKind::StarBesideNone => "Gloo takes these hosts out of the proxy, or keeps them at their last state",
        ConflictKind::CaseOnly => {
            "Gloo says nothing, and Envoy refuses the listener: no host on it is updated any more"
        }
    };
    let help = match kind {
        ConflictKind::StarBesideNone => "write the domains of each service".to_owned(),
        _ => format!("leave `{domain}` to one of them, or put them on different gateways"),
    };
    diagnostic.effect(effect).help(help);
}

/// Where a service claims a domain; one that writes none is pointed at by its name.
fn place(cx: &Context<'_>, id: ResourceId, span: Span) -> Span {
    if span.start == span.end { cx.resource(id).place } else { span }
}

/// The services themselves; what befalls the rest of the listener is said once, not host by host. What Gloo takes out never gets to
/// Envoy, which refuses only what differs in case.
fn reach(cx: &Context<'_>, conflict: &Conflict<'_>) -> Reach {
    let services = conflict.claims.iter().take(PLACES).filter_map(|(id, _)| cx.reach().service(*id));
    let sent = services.clone().filter(|&service| cx.reach().is_served(service)).count();
    // The others never get as far as Envoy.
    let listener = conflict.kind == ConflictKind::CaseOnly && sent > 1;
    Reach { listener, ..cx.reach_of_services(services) }
}
