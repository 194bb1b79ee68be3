//! What the destinations of an effective route stand for.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Routing;
use crate::index::discovery::service_of_host;
use crate::index::{Index, State, UpstreamName};
use crate::model::gloo::{StaticHost, UpstreamKind};
use crate::model::{Body, Kind};
use crate::snapshot::ResourceId;
use crate::traffic::{Backend, Outcome, Route, Target};
use crate::yaml::{Node, content, last_entries};

/// Fields of an upstream that say where it is, and how it is reached.
const ADDRESS: [&str; 8] = ["pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai", "sslConfig"];

impl<'a> Routing<'a> {
    pub(super) fn node(&self, route: &Route<'a>) -> Option<Node<'a>> {
        let owner = self.snapshot.resource(route.id.owner);
        owner.routes().get(route.id.index as usize).map(|written| owner.node.sibling(written.node))
    }

    /// The destinations of a route, or of its group, as they are written.
    pub fn items(&self, route: &Route<'a>, outcome: &Outcome<'a>) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let list = match outcome.group_id {
            Some(id) => self.snapshot.resource(id).node.field("spec"),
            None => {
                self.node(route).and_then(|node| node.field("routeAction")).and_then(|action| action.field("multi"))
            }
        };
        list.and_then(|list| list.field("destinations")).into_iter().flat_map(Node::items)
    }

    /// Where an outcome forwards to; `options` are what is set for each destination, by the place where it starts.
    pub fn targets(&self, index: &Index<'a>, outcome: &Outcome<'a>, options: &FxHashMap<u32, String>) -> Arc<[Target]> {
        let target = |backend: &Backend<'a>| {
            let place = self.stands_for(index, &backend.name, backend.state);
            let labels = backend.labels();
            let labels: Vec<String> = labels.iter().map(|(label, value)| format!("{label}={value}")).collect();
            let subset = if labels.is_empty() { String::new() } else { format!(" {{{}}}", labels.join(",")) };
            Target {
                name: backend.name.path() + &subset,
                place: self.place(backend.state),
                address: place.address + &subset,
                pods: place.pods,
                settings: place.settings + options.get(&backend.span.start).map_or("", String::as_str),
                is_seen: place.is_seen,
                share: outcome.share(backend),
            }
        };
        outcome.backends.iter().map(target).collect()
    }

    /// Where requests end that go to an upstream or a backend of that name.
    pub fn address(&self, index: &Index<'a>, name: &UpstreamName<'a>, state: State) -> String {
        self.stands_for(index, name, state).address
    }

    /// What the name of an upstream or of a backend stands for.
    fn stands_for(&self, index: &Index<'a>, name: &UpstreamName<'a>, state: State) -> Place {
        let mut place = Place { is_seen: true, ..Place::default() };
        match state {
            State::Defined(id) => {
                let upstream = self.snapshot.resource(id);
                let is_backend = matches!(upstream.body, Body::Backend(_));
                for (field, value) in upstream.node.field("spec").map(last_entries).unwrap_or_default() {
                    match field.as_str() {
                        "kube" => self.of_kube(index, value, &mut place),
                        "static" => {
                            let (address, settings) = hosts(value, is_backend);
                            place.address += &address;
                            place.settings += &settings;
                        }
                        "type" if is_backend => {}
                        _ => {
                            let is_address = is_backend || ADDRESS.contains(&field.as_str());
                            let out = if is_address { &mut place.address } else { &mut place.settings };
                            out.extend([&field, ":", &content(value), ";"]);
                        }
                    }
                }
            }
            State::Discovered(id) => {
                let port = name.name.rsplit(['-', ':']).next().unwrap_or_default();
                let service = self.snapshot.resource(id);
                place.address = service_port(service.namespace, service.name, port);
                place.pods = self.pods(id, port);
            }
            _ => {
                place.is_seen = false;
                place.address = in_memory(name).unwrap_or_else(|| format!("name {}", name.path()));
            }
        }
        place
    }

    /// An upstream of a Service is what the Service is, but for what else it says.
    fn of_kube(&self, index: &Index<'a>, kube: Node<'a>, place: &mut Place) {
        let text = |field| kube.field(field).map(Node::str).unwrap_or_default();
        let (namespace, service, port) = (text("serviceNamespace"), text("serviceName"), text("servicePort"));
        place.address += &service_port(namespace, service, port);
        for (field, value) in last_entries(kube) {
            match field.as_str() {
                "selector" if self.narrows(index, kube) => place.address.extend(["{", &content(value), "}"]),
                "selector" | "serviceName" | "serviceNamespace" | "servicePort" => {}
                _ => place.settings.extend([&field, ":", &content(value), ";"]),
            }
        }
        if let Some(id) = index.stored(Kind::Service, namespace, service) {
            place.pods = self.pods(id, port);
        }
    }

    /// Whether an upstream of a Service takes some of its pods only, by labels that aren't the Service's own.
    pub fn narrows(&self, index: &Index<'a>, kube: Node<'a>) -> bool {
        let text = |field| kube.field(field).map(Node::str).unwrap_or_default();
        let Some(selector) = kube.field("selector").filter(|it| it.entries().next().is_some()) else { return false };
        let service = index.stored(Kind::Service, text("serviceNamespace"), text("serviceName"));
        let own = service.and_then(|id| self.snapshot.resource(id).node.field("spec")?.field("selector"));
        own.is_none_or(|own| content(own) != content(selector))
    }

    /// Where an upstream is, as far as a few words say it.
    fn place(&self, state: State) -> String {
        let (State::Defined(id) | State::Discovered(id)) = state else { return String::new() };
        match &self.snapshot.resource(id).body {
            Body::Upstream(upstream) => match &upstream.kind {
                UpstreamKind::Static { hosts, .. } => {
                    let host = |host: &StaticHost<'_>| {
                        let port = host.port.map(|port| format!(":{}", port.value)).unwrap_or_default();
                        host.addr.map_or("", |addr| addr.value).to_owned() + &port
                    };
                    hosts.iter().take(3).map(host).collect::<Vec<_>>().join(", ")
                }
                UpstreamKind::Kube { service, namespace, port, .. } => {
                    let port = port.map(|port| format!(":{}", port.value)).unwrap_or_default();
                    let name = |text: Option<crate::text::Spanned<&str>>| text.map_or("", |text| text.value).to_owned();
                    format!("service {}/{}{port}", name(*namespace), name(*service))
                }
                _ => String::new(),
            },
            Body::Service(_) => format!("service {}", self.snapshot.resource(id).path()),
            _ => String::new(),
        }
    }

    /// Which pods a port of a Service has: its other ports make no difference.
    fn pods(&self, id: ResourceId, port: &str) -> String {
        let Some(spec) = self.snapshot.resource(id).node.field("spec") else { return String::new() };
        let ports = spec.field("ports").into_iter().flat_map(Node::items);
        let target = ports
            .filter(|it| it.field("port").is_some_and(|known| known.is_text(port)))
            .find_map(|it| it.field("targetPort"));
        let told = [spec.field("selector"), spec.field("externalName"), target];
        told.into_iter().flatten().flat_map(|part| ["->".to_owned(), content(part)]).collect()
    }
}

/// What a destination stands for: equal for the same, whatever it is called, and whichever model it is written in.
#[derive(Debug, Default)]
struct Place {
    /// Address, TLS, and what else says where requests end.
    address: String,
    /// The pods of its Service, where that is seen.
    pods: String,
    /// What else is set for it.
    settings: String,
    /// Whether anything is known but its name.
    is_seen: bool,
}

fn service_port(namespace: &str, service: &str, port: &str) -> String {
    format!("service {namespace}/{service} {port}")
}

/// The hosts of a static upstream, or of kgateway's `Backend`, and what else is set for them; a Service that is named as the cluster's DNS
/// has it is that Service. Gloo uses TLS for port 443 by itself (`gl/plugins/static/plugin.go`).
fn hosts(value: Node<'_>, is_backend: bool) -> (String, String) {
    let mut settings = String::new();
    let mut has_tls_port = false;
    let mut host = |item: Node<'_>| {
        let own = last_entries(item);
        let text = |names: [&str; 2]| names.iter().find_map(|name| own.get(*name)).map_or("", |value| value.str());
        for (field, value) in own.iter().filter(|(field, _)| !["addr", "host", "port"].contains(&field.as_str())) {
            settings.extend([" ", field, ":", &content(*value)]);
        }
        has_tls_port |= text(["port", "port"]) == "443";
        format!("{}:{},", text(["addr", "host"]), text(["port", "port"]))
    };
    let hosts: String = value.field("hosts").into_iter().flat_map(Node::items).map(&mut host).collect();
    let others = last_entries(value).into_iter().filter(|(field, _)| field != "hosts" && field != "useTls");
    for (field, value) in others {
        settings.extend([&field, ":", &content(value), ";"]);
    }
    let uses_tls = value.field("useTls").map_or(has_tls_port && !is_backend, |said| said.is_text("true"));
    match only_service(value).filter(|_| !uses_tls) {
        Some(service) => (service, settings),
        None => (format!("hosts {hosts};{}", if uses_tls { "tls;" } else { "" }), settings),
    }
}

fn only_service(value: Node<'_>) -> Option<String> {
    let mut hosts = value.field("hosts")?.items();
    let only = last_entries(hosts.next()?);
    let addr = only.get("addr").or_else(|| only.get("host"))?;
    let (namespace, name) = service_of_host(addr.str())?;
    hosts.next().is_none().then(|| service_port(&namespace, &name, only.get("port").map_or("", |port| port.str())))
}

/// The Service that is meant by a `kube` destination, or by a backend, where it isn't in the sources.
fn in_memory(name: &UpstreamName<'_>) -> Option<String> {
    let UpstreamName { namespace, name } = name;
    if let Some(rest) = name.strip_prefix("kube-svc:") {
        let (service, port) = rest.strip_prefix(&format!("{namespace}-"))?.rsplit_once('-')?;
        return port.parse::<u16>().is_ok().then(|| service_port(namespace, service, port));
    }
    let (service, port) = name.split_once(':')?;
    port.parse::<u16>().is_ok().then(|| service_port(namespace, service, port))
}
