use std::fmt::Write;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::model::gloo::SslConfig;
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::yaml::Node;

rule! {
    /// The `sniDomains` of a virtual service that is merged with one that has none.
    ///
    /// Virtual services of one gateway whose `sslConfig` is the same but for the names share one filter chain, which takes the names of all. Where one
    /// of them has none it takes every connection (`gl/utils/ssl_configuration.go`), and the names of the others decide nothing: every host is
    /// served whatever server name the client asks for.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /certs/tls.crt, tlsKey: /certs/tls.key}
    ///     sniDomains: [www.example.com] # <- ignored-sni-domains
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: api
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /certs/tls.crt, tlsKey: /certs/tls.key}
    ///   virtualHost:
    ///     domains: [api.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       directResponseAction: {status: 200}
    /// ```
    ///
    /// Give all of them names, or none.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /certs/tls.crt, tlsKey: /certs/tls.key}
    ///     sniDomains: [www.example.com]
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: api
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /certs/tls.crt, tlsKey: /certs/tls.key}
    ///     sniDomains: [api.example.com]
    ///   virtualHost:
    ///     domains: [api.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       directResponseAction: {status: 200}
    /// ```
    ///
    /// Switch it off where any server name will do.
    "ignored-sni-domains", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut told = FxHashSet::default();
    let listeners = cx.routing.gloo.gateways.iter().flat_map(|gateway| &gateway.listeners);
    for listener in listeners.filter(|listener| listener.ssl) {
        let mut merged: IndexMap<String, Vec<(ResourceId, &SslConfig<'_>)>, FxBuildHasher> = IndexMap::default();
        for &id in &listener.services {
            let Body::VirtualService(service) = &cx.resource(id).body else { continue };
            if let (Some(ssl), Some(node)) = (&service.ssl, ssl_node(cx, id)) {
                merged.entry(apart_from_names(node)).or_default().push((id, ssl));
            }
        }
        for services in merged.values() {
            let Some(&(wide, open)) = services.iter().find(|(_, ssl)| ssl.sni_domains.is_empty()) else { continue };
            for (id, ssl) in services {
                let is_checked = cx.resource(*id).role == Role::Subject;
                if let Some(first) = ssl.sni_domains.first().filter(|_| is_checked && told.insert(*id)) {
                    report(cx, sink, *id, first.span, wide, open);
                }
            }
        }
    }
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, name: Span, wide: ResourceId, open: &SslConfig<'_>) {
    let doubt = cx.doubt(id, &[wide], true);
    let (service, wide) = (cx.resource(id).key(), cx.resource(wide).key());
    let finding = sink.report(
        cx.map().first_line(name),
        format!("the sniDomains of {service} decide nothing beside {wide}, which has the same sslConfig without any"),
    );
    finding
        .label("passed over")
        .also(cx.map().first_line(open.span), "takes every server name")
        .of(&service)
        .effect("both share one filter chain, which takes connections for every server name")
        .reach(cx.reach_of(id))
        .help(format!("add sniDomains to {wide} as well, or remove them here"));
    super::doubt::weaken(doubt, finding);
}

fn ssl_node<'a>(cx: &Context<'a>, id: ResourceId) -> Option<Node<'a>> {
    cx.resource(id).node.field("spec")?.field("sslConfig")
}

/// An `sslConfig` without its names, in a form that is equal for equal content.
fn apart_from_names(ssl: Node<'_>) -> String {
    let mut out = String::new();
    write_map(ssl, &mut out, |key| key != "sniDomains");
    out
}

fn write_map(map: Node<'_>, out: &mut String, wanted: fn(&str) -> bool) {
    let mut entries: Vec<(&str, Node<'_>)> = map.entries().map(|(key, value)| (key.str(), value)).collect();
    entries.retain(|(key, value)| !value.is_null() && wanted(key));
    entries.sort_by_key(|(key, _)| *key);
    out.push('{');
    for (key, value) in entries {
        _ = write!(out, "{key:?}:");
        write_value(value, out);
    }
    out.push('}');
}

fn write_value(value: Node<'_>, out: &mut String) {
    if value.is_map() {
        write_map(value, out, |_| true);
    } else if value.is_list() {
        out.push('[');
        value.items().for_each(|item| write_value(item, out));
        out.push(']');
    } else {
        _ = write!(out, "{:?},", value.str());
    }
}
