//! Gloo's listeners as those of a Gateway.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::loss::{LossKind, Losses, Told};
use crate::context::Context;
use crate::model::gloo::{CertificateSource, SslConfig};
use crate::model::{Body, Kind, Ref, ResourceKey};
use crate::snapshot::ResourceId;
use crate::traffic::ListenerId;
use crate::yaml::Node;

/// The API server takes so many listeners of a Gateway.
const MOST: usize = 64;

/// A Gateway in the making: one for each proxy.
#[derive(Debug, Default)]
pub(super) struct Gateways {
    /// By namespace and name.
    all: BTreeMap<(String, String), Gateway>,
}

#[derive(Debug, Default)]
struct Gateway {
    /// The Gloo gateways that it stands for.
    of: BTreeSet<Option<ResourceId>>,
    /// By port and host name, empty for all: the listener.
    listeners: BTreeMap<(u32, String), Listener>,
}

#[derive(Debug)]
struct Listener {
    name: String,
    /// Secrets by namespace and name; none for plain HTTP.
    certificates: BTreeSet<(String, String)>,
    is_tls: bool,
}

/// Where a host is served.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Section {
    /// Namespace and name of the Gateway.
    pub gateway: (String, String),
    /// The listener's name.
    pub name: String,
    /// Its port.
    pub port: u32,
    /// The host name that it is for; empty for all.
    pub hostname: String,
    /// Whether it serves TLS.
    pub is_tls: bool,
}

impl Section {
    /// Whether it serves a host name of its virtual service, an empty one for all.
    pub(super) fn serves(&self, hostname: &str) -> bool {
        match self.hostname.as_str() {
            // TLS for all names stands beside TLS for some.
            "" => !self.is_tls || hostname.is_empty(),
            own => own == hostname,
        }
    }
}

impl Gateways {
    /// The gateways of Gloo's that they stand for.
    pub(super) fn of(&self) -> BTreeSet<ResourceId> {
        self.all.values().flat_map(|gateway| gateway.of.iter().flatten().copied()).collect()
    }

    /// The sections of a listener of Gloo's for a host with these names, an empty one for all; none where they can't be written.
    pub(super) fn sections(
        &mut self,
        cx: &Context<'_>,
        id: ListenerId,
        proxies: &[String],
        service: ResourceId,
        hostnames: &[String],
        losses: &mut Losses,
    ) -> Vec<Section> {
        let resource = cx.resource(service);
        let key = resource.key();
        let gloo = &cx.routing.gloo;
        let (view, listener) = (&gloo.gateways[id.gateway], gloo.listener(id));
        if let Some(matched) = listener.matched {
            let message = format!("{key} stands in a matched gateway of a hybrid one, and is not written");
            let told = Told::lost(LossKind::Listener, cx.map().first_line(matched.span), message, "no equal");
            losses.add(told.help("make a gateway of its own for it"), &key);
            return Vec::new();
        }
        let address = cx.routing.address(id);
        let written = address.port.unwrap_or(if listener.ssl { 8443 } else { 8080 });
        let ssl = match &resource.body {
            Body::VirtualService(service) => service.ssl.as_deref(),
            _ => None,
        };
        let mut secret = None;
        if let (true, Some(ssl)) = (listener.ssl, ssl) {
            match ssl.source {
                CertificateSource::Secret(reference)
                    if !reference.name.value.is_empty() && !reference.namespace.value.is_empty() =>
                {
                    secret = Some(reference);
                }
                CertificateSource::Secret(reference) => {
                    let message = format!("the Secret of {key} has no name or no namespace");
                    losses.add(Told::lost(LossKind::Listener, reference.span.head(), message, "no Secret"), &key);
                    return Vec::new();
                }
                CertificateSource::Missing | CertificateSource::Elsewhere => {
                    let message = format!("the certificate of {key} is in no Secret");
                    let entry = ["sslFiles", "sds"].into_iter().find_map(|name| ssl.node.entry(name));
                    let span = entry.map_or(ssl.span.head(), |(key, _)| key.span());
                    let told = Told::lost(LossKind::Listener, span, message, "no Secret");
                    losses.add(told.help("put it into a Secret"), &key);
                    return Vec::new();
                }
            }
            tell_ssl(ssl, hostnames, &key, losses);
        }
        let namespace = view.name.split_once('/').map_or("", |(namespace, _)| namespace);
        let mut sections = Vec::new();
        for proxy in proxies {
            let gateway = (namespace.to_owned(), proxy.clone());
            let own = self.all.entry(gateway.clone()).or_default();
            own.of.insert(view.id);
            let port = port(cx, namespace, proxy, written);
            let names: Vec<String> = if listener.ssl { hostnames.to_vec() } else { vec![String::new()] };
            for hostname in names {
                let known = own.listeners.entry((port, hostname.clone())).or_insert_with(|| Listener {
                    name: name(listener.ssl, port, &hostname),
                    certificates: BTreeSet::new(),
                    is_tls: listener.ssl,
                });
                if let Some(Ref { name, namespace, .. }) = secret {
                    known.certificates.insert((namespace.value.to_owned(), name.value.to_owned()));
                }
                sections.push(Section {
                    gateway: gateway.clone(),
                    name: known.name.clone(),
                    port,
                    hostname,
                    is_tls: listener.ssl,
                });
            }
        }
        sections
    }

    /// Their manifests, and the Secrets in other namespaces that each refers to.
    pub(super) fn manifests(&self, cx: &Context<'_>, class: &str, losses: &mut Losses) -> Vec<Made> {
        let mut found = Vec::new();
        for ((namespace, name), gateway) in &self.all {
            let id = gateway.of.iter().flatten().next().copied();
            if gateway.listeners.len() > MOST {
                let message = format!(
                    "gateway {name} needs {} listeners, and the API server takes {MOST}",
                    gateway.listeners.len()
                );
                let of = id.map(|id| cx.resource(id));
                if let Some(of) = of {
                    losses.add(Told::lost(LossKind::Limit, of.place, message, "too many"), &of.key());
                }
            }
            let mut secrets = BTreeSet::new();
            let mut listeners = Vec::new();
            for ((port, hostname), listener) in &gateway.listeners {
                let mut made = json!({ "name": listener.name });
                if !hostname.is_empty() {
                    made["hostname"] = json!(hostname);
                }
                made["port"] = json!(port);
                made["protocol"] = json!(if listener.is_tls { "HTTPS" } else { "HTTP" });
                if listener.is_tls {
                    let certificates = listener.certificates.iter().map(|(of, secret)| {
                        let mut certificate = json!({ "name": secret });
                        if of != namespace {
                            certificate["namespace"] = json!(of);
                        }
                        certificate
                    });
                    made["tls"] = json!({ "mode": "Terminate", "certificateRefs": certificates.collect::<Vec<_>>() });
                    secrets.extend(listener.certificates.iter().filter(|(of, _)| of != namespace).cloned());
                }
                made["allowedRoutes"] = json!({ "namespaces": { "from": "All" } });
                listeners.push(made);
            }
            let value = json!({
                "apiVersion": "gateway.networking.k8s.io/v1",
                "kind": "Gateway",
                "metadata": { "name": name, "namespace": namespace },
                "spec": { "gatewayClassName": class, "listeners": listeners },
            });
            found.push(Made { of: id, namespace: namespace.clone(), value, secrets });
        }
        found
    }
}

/// The manifest of a Gateway.
#[derive(Debug)]
pub(super) struct Made {
    /// The first of Gloo's gateways that it stands for.
    pub(super) of: Option<ResourceId>,
    pub(super) namespace: String,
    pub(super) value: Value,
    pub(super) secrets: BTreeSet<(String, String)>,
}

/// What of a service's TLS is not written.
fn tell_ssl(ssl: &SslConfig<'_>, hostnames: &[String], key: &ResourceKey, losses: &mut Losses) {
    for (field, value) in ssl.node.entries() {
        if !matches!(field.str(), "secretRef" | "sniDomains") && !value.is_null() {
            let message = format!("{} of the sslConfig of {key} is not written", field.str());
            losses.add(Told::lost(LossKind::Listener, field.span(), message, "no equal"), key);
        }
    }
    let is_named = |name: &String| ssl.sni_domains.iter().any(|domain| domain.value.eq_ignore_ascii_case(name));
    for domain in &ssl.sni_domains {
        if !hostnames.iter().any(|name| name.eq_ignore_ascii_case(domain.value)) {
            let message = format!("{} is a server name of {key}, and none of its domains", domain.value);
            let told = Told::changed(LossKind::Listener, domain.span, message, "no domain");
            losses.add(
                told.effect("a listener of the Gateway API serves the host that TLS was asked for, and no other"),
                key,
            );
        }
    }
    if !ssl.sni_domains.is_empty() && !hostnames.iter().all(is_named) {
        let message = format!("{key} has domains that are none of its server names");
        let told = Told::changed(LossKind::Listener, ssl.span.head(), message, "other names");
        losses.add(told.effect("TLS serves them by their own names from now on"), key);
    }
}

fn name(is_tls: bool, port: u32, hostname: &str) -> String {
    let scheme = if is_tls { "https" } else { "http" };
    let usual = if is_tls { 443 } else { 80 };
    let port = if port == usual { String::new() } else { format!("-{port}") };
    let host = match hostname.strip_prefix("*.") {
        Some(rest) => format!("-any.{rest}"),
        None if hostname.is_empty() => String::new(),
        None => format!("-{hostname}"),
    };
    format!("{scheme}{port}{host}")
}

/// The port that clients use for one that a proxy binds: that of the proxy's Service, else the usual one.
fn port(cx: &Context<'_>, namespace: &str, proxy: &str, bound: u32) -> u32 {
    let service = cx.index.stored(Kind::Service, namespace, proxy).and_then(|id| cx.resource(id).node.field("spec"));
    let ports = service.and_then(|spec| spec.field("ports")).into_iter().flat_map(Node::items);
    let number = |node: Node<'_>, field: &str| node.field(field).and_then(|port| port.str().parse::<u32>().ok());
    let mut leading = ports.filter(|port| number(*port, "targetPort").or(number(*port, "port")) == Some(bound));
    let told = leading.find_map(|port| number(port, "port"));
    told.unwrap_or(match bound {
        8080 => 80,
        8443 => 443,
        other => other,
    })
}
