//! Gloo's listeners as those of a Gateway.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::loss::{LossKind, Losses, Told};
use super::{Settings, Target, tls};
use crate::context::Context;
use crate::model::gloo::CertificateSource;
use crate::model::{Body, Kind, Ref, is_subdomain};
use crate::snapshot::ResourceId;
use crate::text::Span;
use crate::traffic::ListenerId;
use crate::yaml::Node;

/// The API server takes so many listeners of a Gateway, and of a listener set.
const MOST: usize = 64;

/// A Gateway in the making: one for each proxy.
#[derive(Debug)]
pub(super) struct Gateways {
    target: Target,
    /// What follows the name of a proxy in that of its Gateway.
    suffix: String,
    /// By namespace and name.
    all: BTreeMap<(String, String), Gateway>,
    /// Ports that no Service says, which was told.
    guessed: BTreeSet<((String, String), u32)>,
}

#[derive(Debug, Default)]
struct Gateway {
    /// The Gloo gateways that it stands for.
    of: BTreeSet<Option<ResourceId>>,
    /// By port and host name, empty for all: the listener.
    listeners: BTreeMap<(u32, String), Listener>,
}

#[derive(Debug, Default)]
struct Listener {
    name: String,
    /// Secrets by namespace and name; none for plain HTTP.
    certificates: BTreeSet<(String, String)>,
    /// Options of the implementation for its TLS.
    options: BTreeMap<String, String>,
    protocol: &'static str,
    /// Which listener set it is in; that of 0 is the Gateway itself.
    set: usize,
}

/// Where a host is served.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Section {
    /// Namespace and name of the Gateway.
    pub gateway: (String, String),
    /// The listener's name.
    pub name: String,
    /// The listener set that it is in, as a Gateway takes 64; nothing for the Gateway itself.
    pub set: Option<String>,
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
    pub(super) fn new(settings: &Settings) -> Gateways {
        let target = settings.target;
        Gateways { target, suffix: suffix(settings.class()), all: BTreeMap::new(), guessed: BTreeSet::new() }
    }

    /// The Gateway that stands for a proxy. Its name is another one: implementations such as kgateway call the Deployment and the Service
    /// that they make as the Gateway is called, and would take over those of Gloo's proxy while it still serves.
    fn name(&self, namespace: &str, proxy: &str) -> (String, String) {
        (namespace.to_owned(), [proxy, &self.suffix].concat())
    }

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
        let (mut secret, mut options) = (None, BTreeMap::new());
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
            tls::tell(ssl, self.target, hostnames, &key, losses);
            if self.target == Target::Kgateway {
                options = tls::options(ssl);
            }
        }
        let namespace = view.name.split_once('/').map_or("", |(namespace, _)| namespace);
        let mut sections = Vec::new();
        for proxy in proxies {
            let gateway = self.name(namespace, proxy);
            if !is_subdomain(&gateway.1) {
                let message = format!("no Gateway can be called {:?}, after proxy {proxy}", gateway.1);
                let span = view.id.map_or(resource.place, |id| key_of(cx, id, "proxyNames"));
                let told = Told::lost(LossKind::Listener, span, message, "no such name");
                let of = view.id.map_or_else(|| key.clone(), |id| cx.resource(id).key());
                losses.add(told.effect("what it serves is not written").help("rename the proxy"), &of);
                continue;
            }
            let place = view.id.map_or((service, resource.place), |id| (id, bind_port(cx, id)));
            let port = self.port(cx, (namespace, proxy, written), place, losses);
            let own = self.all.entry(gateway.clone()).or_default();
            own.of.insert(view.id);
            let names: Vec<String> = if listener.ssl { hostnames.to_vec() } else { vec![String::new()] };
            for hostname in names {
                let set = own.listeners.len() / MOST;
                let known = own.listeners.entry((port, hostname.clone())).or_insert_with(|| Listener {
                    set,
                    name: name(listener.ssl, port, &hostname),
                    certificates: BTreeSet::new(),
                    options: BTreeMap::new(),
                    protocol: if listener.ssl { "HTTPS" } else { "HTTP" },
                });
                known.options.extend(options.clone());
                if let Some(Ref { name, namespace, .. }) = secret {
                    known.certificates.insert((namespace.value.to_owned(), name.value.to_owned()));
                }
                sections.push(Section {
                    gateway: gateway.clone(),
                    name: known.name.clone(),
                    set: set_name(&gateway.1, known.set),
                    port,
                    hostname,
                    is_tls: listener.ssl,
                });
            }
        }
        sections
    }

    /// The section for TCP at the port of a gateway of Gloo's.
    pub(super) fn tcp(
        &mut self,
        cx: &Context<'_>,
        (id, at): (ResourceId, usize),
        proxy: &str,
        losses: &mut Losses,
    ) -> Section {
        let resource = cx.resource(id);
        let bound = match &resource.body {
            Body::Gateway(gateway) => gateway.bind_port.map_or(0, |port| port.value),
            _ => 0,
        };
        let namespace = cx.routing.gloo.gateways[at].name.split_once('/').map_or("", |(namespace, _)| namespace);
        let gateway = self.name(namespace, proxy);
        let port = self.port(cx, (namespace, proxy, bound), (id, bind_port(cx, id)), losses);
        let own = self.all.entry(gateway.clone()).or_default();
        own.of.insert(Some(id));
        let (name, set) = (format!("tcp-{port}"), own.listeners.len() / MOST);
        let made = || Listener { name: name.clone(), set, protocol: "TCP", ..Listener::default() };
        let set = own.listeners.entry((port, String::new())).or_insert_with(made).set;
        let (set, hostname) = (set_name(&gateway.1, set), String::new());
        Section { gateway, name, set, port, hostname, is_tls: false }
    }

    /// The port that clients use for one that a proxy binds; where that is guessed it is told at a place of a resource.
    fn port(
        &mut self,
        cx: &Context<'_>,
        (namespace, proxy, bound): (&str, &str, u32),
        (of, place): (ResourceId, Span),
        losses: &mut Losses,
    ) -> u32 {
        let (port, is_guessed) = port(cx, namespace, proxy, bound);
        if is_guessed && self.guessed.insert((self.name(namespace, proxy), port)) {
            let message = format!("what proxy {proxy} binds at port {bound} is served at port {port}");
            let told = Told::noted(LossKind::Listener, place, message, "another port");
            let told = told.effect("a port of the Gateway API is the one that clients use, Gloo's the one of the pod");
            let help = format!("where the Service {namespace}/{proxy} says otherwise, show it with `--context SOURCE`");
            losses.add(told.help(help), &cx.resource(of).key());
        }
        port
    }

    /// Their manifests and those of their listener sets, and the Secrets in other namespaces that each refers to.
    pub(super) fn manifests(&self, class: &str) -> Vec<Made> {
        let mut found = Vec::new();
        for ((namespace, name), gateway) in self.all.iter().filter(|(_, gateway)| !gateway.listeners.is_empty()) {
            let id = gateway.of.iter().flatten().next().copied();
            let sets = gateway.listeners.values().map(|listener| listener.set).max().unwrap_or_default();
            for set in 0..=sets {
                let mut secrets = BTreeSet::new();
                let own = gateway.listeners.iter().filter(|(_, listener)| listener.set == set);
                let listeners: Vec<Value> = own
                    .map(|((port, hostname), listener)| listener.manifest(namespace, *port, hostname, &mut secrets))
                    .collect();
                let set = set_name(name, set);
                let (kind, mut spec) = match &set {
                    None => ("Gateway", json!({ "gatewayClassName": class })),
                    Some(_) => ("ListenerSet", json!({ "parentRef": { "name": name } })),
                };
                if set.is_none() && sets > 0 {
                    spec["allowedListeners"] = json!({ "namespaces": { "from": "Same" } });
                }
                spec["listeners"] = json!(listeners);
                let value = json!({
                    "apiVersion": "gateway.networking.k8s.io/v1",
                    "kind": kind,
                    "metadata": { "name": set.as_ref().unwrap_or(name), "namespace": namespace },
                    "spec": spec,
                });
                found.push(Made { of: id, kind, namespace: namespace.clone(), value, secrets });
            }
        }
        found
    }
}

impl Listener {
    /// What is written of it in a namespace; Secrets in others are added.
    fn manifest(&self, namespace: &str, port: u32, hostname: &str, secrets: &mut BTreeSet<(String, String)>) -> Value {
        let mut made = json!({ "name": self.name });
        if !hostname.is_empty() {
            made["hostname"] = json!(hostname);
        }
        made["port"] = json!(port);
        made["protocol"] = json!(self.protocol);
        if self.protocol == "HTTPS" {
            let certificates = self.certificates.iter().map(|(of, secret)| {
                let mut certificate = json!({ "name": secret });
                if of != namespace {
                    certificate["namespace"] = json!(of);
                }
                certificate
            });
            made["tls"] = json!({ "mode": "Terminate", "certificateRefs": certificates.collect::<Vec<_>>() });
            if !self.options.is_empty() {
                made["tls"]["options"] = json!(self.options);
            }
            secrets.extend(self.certificates.iter().filter(|(of, _)| of != namespace).cloned());
        }
        made["allowedRoutes"] = json!({ "namespaces": { "from": "All" } });
        made
    }
}

/// What follows the name of a proxy in that of its Gateway: the class, as far as a name may hold it.
fn suffix(class: &str) -> String {
    let kept = class.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    match kept.trim_matches('-') {
        "" => "-gateway".to_owned(),
        class => ["-", class].concat(),
    }
}

/// The name of a listener set of a Gateway; that of 0 is the Gateway itself.
fn set_name(gateway: &str, set: usize) -> Option<String> {
    (set > 0).then(|| format!("{gateway}-{}", set + 1))
}

/// The manifest of a Gateway or of a listener set.
#[derive(Debug)]
pub(super) struct Made {
    /// The first of Gloo's gateways that it stands for.
    pub(super) of: Option<ResourceId>,
    pub(super) kind: &'static str,
    pub(super) namespace: String,
    pub(super) value: Value,
    pub(super) secrets: BTreeSet<(String, String)>,
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

/// Where a gateway says which port it binds.
fn bind_port(cx: &Context<'_>, id: ResourceId) -> Span {
    key_of(cx, id, "bindPort")
}

/// Where a resource says something in its `spec`; its own place where it doesn't.
fn key_of(cx: &Context<'_>, id: ResourceId, name: &str) -> Span {
    let resource = cx.resource(id);
    let spec = resource.node.field("spec").and_then(|spec| spec.entry(name));
    spec.map_or(resource.place, |(key, _)| key.span())
}

/// The port that clients use for one that a proxy binds, that of the proxy's Service, else the usual one; and whether it is another one that no
/// Service says.
fn port(cx: &Context<'_>, namespace: &str, proxy: &str, bound: u32) -> (u32, bool) {
    let service = cx.index.stored(Kind::Service, namespace, proxy).and_then(|id| cx.resource(id).node.field("spec"));
    let ports = service.and_then(|spec| spec.field("ports")).into_iter().flat_map(Node::items);
    let number = |node: Node<'_>, field: &str| node.field(field).and_then(|port| port.str().parse::<u32>().ok());
    let mut leading = ports.filter(|port| number(*port, "targetPort").or(number(*port, "port")) == Some(bound));
    match (leading.find_map(|port| number(port, "port")), bound) {
        (Some(port), _) => (port, false),
        (None, 8080) => (80, true),
        (None, 8443) => (443, true),
        (None, other) => (other, false),
    }
}
