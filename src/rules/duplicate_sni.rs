use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::SslConfig;
use crate::routing::gloo::{ChainOwner, Clash, ClashKind};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::Reach;

rule! {
    /// Two TLS configurations of one listener that are for the same connections.
    ///
    /// Each `sslConfig` becomes a filter chain for its `sniDomains`, or for all names where it has none. Two chains for exactly the
    /// same are an error on the gateway, of which Gloo takes every host out (`gl/translator/listener.go`, "Tried to apply multiple filter chains with the same
    /// FilterChainMatch"). Where the lists differ in order or case, overlap, or have a name twice, Gloo says nothing, and Envoy refuses the listener
    /// ("multiple filter chains with overlapping matching rules").
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/shop.crt, tlsKey: /etc/shop.key}
    ///     sniDomains: [shop.example.com, www.example.com]
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/www.crt, tlsKey: /etc/www.key}
    ///     sniDomains: [www.example.com] # <- duplicate-sni
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// It is the same for hosts of a TCP gateway, where two without TLS are for all connections both, and for the matchers of a
    /// hybrid gateway. Services whose `sslConfig` differs in nothing but the names are merged to one chain, and get on well.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/site.crt, tlsKey: /etc/site.key}
    ///     sniDomains: [shop.example.com, www.example.com]
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/site.crt, tlsKey: /etc/site.key}
    ///     sniDomains: [www.example.com]
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Where the sources hold the same resource in two files, they hold several states of a cluster, and what stands in different files is
    /// only an info.
    ///
    /// Give each name to one configuration. There is no reason to switch the rule off.
    "duplicate-sni", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told: FxHashSet<(Span, Span, ClashKind)> = FxHashSet::default();
    for clash in &cx.routing.gloo.clashes {
        let (first, second) = (place(cx, &clash.first, clash), place(cx, &clash.second, clash));
        let span = if clash.kind == ClashKind::Overlap { clash.name.map_or(second, |name| name.span) } else { second };
        if cx.map().file(span.file).role == Role::Subject && told.insert((first, span, clash.kind)) {
            report(cx, sink, clash, first, span);
        }
    }
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, clash: &Clash<'_>, first: Span, span: Span) {
    let (one, other) = (words(cx, &clash.first, clash), words(cx, &clash.second, clash));
    let gateway = &cx.routing.gloo.gateways[clash.gateway].name;
    let message = match (clash.name, clash.kind) {
        (Some(name), _) if one == other => {
            format!("{one} has the server name {:?} more than once", name.value)
        }
        (None, _) => format!("{one} and {other} are both for every connection of gateway {gateway}"),
        (Some(_), ClashKind::Same) => {
            format!("{one} and {other} of gateway {gateway} have other TLS for the same server names")
        }
        (Some(name), ClashKind::Overlap) => {
            format!("{one} and {other} of gateway {gateway} are both for the server name {:?}", name.value)
        }
    };
    let services = [&clash.first, &clash.second].into_iter().filter_map(service);
    let is_tcp = services.clone().next().is_none();
    let at = services.filter_map(|id| cx.reach().service(id));
    let is_sent = if is_tcp {
        cx.routing.gloo.sends_tcp(clash.gateway)
    } else {
        at.clone().all(|service| cx.reach().is_served(service))
    };
    let listener = clash.kind == ClashKind::Overlap && is_sent;
    let effect = match clash.kind {
        ClashKind::Same => "Gloo takes every host out of the gateway, or keeps all of them at their last state",
        ClashKind::Overlap => "Gloo says nothing, and Envoy refuses the listener: nothing on it is updated any more",
    };
    let key = match (service(&clash.second), cx.routing.gloo.gateways[clash.gateway].id) {
        (Some(id), _) | (None, Some(id)) => Some(cx.resource(id).key()),
        _ => None,
    };
    let finding = sink.report(span, message);
    finding
        .label("claimed twice")
        .effect(effect)
        .reach(Reach { listener, ..cx.reach_of_services(at) })
        .help("give each server name to one TLS configuration, or the same one to all");
    if first != span {
        finding.also(first, "claimed here too");
    }
    if let Some(key) = key {
        finding.of(&key);
    }
    // Those of one gateway's own list are there together.
    if let (Some(one), Some(other)) = (service(&clash.first), service(&clash.second)) {
        let is_seen = cx.routing.gloo.gateways[clash.gateway].id.is_some();
        super::doubt::weaken(cx.doubt(other, &[one], is_seen), finding);
    }
}

fn service(owner: &ChainOwner<'_>) -> Option<ResourceId> {
    match owner {
        ChainOwner::Service(id, _) => Some(*id),
        _ => None,
    }
}

fn place(cx: &Context<'_>, owner: &ChainOwner<'_>, clash: &Clash<'_>) -> Span {
    let span = match owner {
        ChainOwner::Service(_, ssl) => named(ssl, clash).unwrap_or(ssl.span),
        ChainOwner::TcpHost(host) => {
            host.ssl.as_ref().and_then(|ssl| named(ssl, clash)).or(host.name.map(|name| name.span)).unwrap_or(host.span)
        }
        ChainOwner::Matched(matched) => matched.matcher.as_ref().map_or(matched.span, |matcher| matcher.span),
    };
    cx.map().first_line(span)
}

/// Where a configuration has the name that both are for.
fn named(ssl: &SslConfig<'_>, clash: &Clash<'_>) -> Option<Span> {
    let name = clash.name?;
    ssl.sni_domains.iter().find(|other| other.value.eq_ignore_ascii_case(name.value)).map(|other| other.span)
}

fn words(cx: &Context<'_>, owner: &ChainOwner<'_>, clash: &Clash<'_>) -> String {
    match owner {
        ChainOwner::Service(id, _) => cx.resource(*id).key().to_string(),
        ChainOwner::TcpHost(host) => match host.name {
            Some(name) if !name.value.is_empty() => format!("TCP host {}", name.value),
            _ => format!("the TCP host in line {}", cx.map().start(host.span).line),
        },
        ChainOwner::Matched(matched) => {
            let at = cx.map().start(matched.span).line;
            format!("the matcher in line {at} of {}", cx.routing.gloo.gateways[clash.gateway].name)
        }
    }
}
