//! What the destinations of an effective route stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Routing, setting, upstream};
use crate::index::discovery::service_of_host;
use crate::index::{Index, State, UpstreamName};
use crate::model::gloo::{StaticHost, UpstreamKind};
use crate::model::{Body, Kind};
use crate::snapshot::ResourceId;
use crate::traffic::{Backend, Outcome, Route, Target, Tls};
use crate::yaml::{Node, content, last_entries};

/// Fields of an upstream that say where it is, and how it is reached.
const ADDRESS: [&str; 7] = ["pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai"];

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
                let spec = upstream.node.field("spec");
                for (field, value) in spec.map(last_entries).unwrap_or_default() {
                    match field.as_str() {
                        "kube" => self.of_kube(index, value, &mut place),
                        "static" => {
                            let (address, settings) = hosts(value);
                            place.address += &address;
                            place.settings += &settings;
                        }
                        "type" if is_backend => {}
                        _ if is_backend || ADDRESS.contains(&field.as_str()) => {
                            place.address.extend([&field, ":", &content(value), ";"]);
                        }
                        _ => {}
                    }
                }
                if let Some(spec) = spec.filter(|_| !is_backend) {
                    let elsewhere = ["kube", "static", "sslConfig"].into_iter().chain(ADDRESS).collect::<Vec<_>>();
                    place.set(setting::upstream_tls(spec), upstream::of_upstream(spec, &elsewhere));
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
        for spec in self.policies_of(index, name, state) {
            let tls = spec.field("tls").filter(|tls| !tls.is_null());
            let tls = tls.map(|tls| tls_of(tls, "sni"));
            let verified = spec.field("validation").map(|validation| tls_of(validation, "hostname"));
            let set = if verified.is_some() { BTreeMap::new() } else { upstream::of_policy(spec) };
            place.set(tls.or(verified), set);
        }
        place
    }

    /// The policies that say how a backend of the Gateway API is reached.
    fn policies_of(&self, index: &Index<'a>, name: &UpstreamName<'a>, state: State) -> Vec<Node<'a>> {
        let (kind, of, port) = match (name.name.split_once(':'), state) {
            (Some((service, port)), _) if service != "kube-svc" => ("Service", service, port),
            (_, State::Defined(id)) if matches!(self.snapshot.resource(id).body, Body::Backend(_)) => {
                ("Backend", &*name.name, "")
            }
            _ => return Vec::new(),
        };
        let is_meant = |target: &Node<'a>| {
            let is = |field: &str, text: &str| target.field(field).is_some_and(|it| it.is_text(text));
            let section = target.field("sectionName").map_or("", Node::str);
            is("kind", kind) && is("name", of) && (section.is_empty() || self.is_port(index, (name, of), section, port))
        };
        let kinds = [Kind::BackendConfigPolicy, Kind::BackendTlsPolicy].into_iter();
        let all = kinds.flat_map(|kind| index.in_namespace(kind, &name.namespace)).filter(|id| index.is_stored(**id));
        let specs = all.filter_map(|id| self.snapshot.resource(*id).node.field("spec"));
        specs.filter(|spec| spec.field("targetRefs").is_some_and(|all| all.items().any(|it| is_meant(&it)))).collect()
    }

    /// Whether a port of a Service has that name, as far as is seen.
    fn is_port(
        &self,
        index: &Index<'a>,
        (name, service): (&UpstreamName<'a>, &str),
        section: &str,
        port: &str,
    ) -> bool {
        let id = index.stored(Kind::Service, &name.namespace, service);
        let Some(spec) = id.and_then(|id| self.snapshot.resource(id).node.field("spec")) else { return true };
        let mut ports = spec.field("ports").into_iter().flat_map(Node::items);
        let is = |node: Node<'_>, field: &str, text: &str| node.field(field).is_some_and(|it| it.is_text(text));
        ports.any(|it| is(it, "name", section) && is(it, "port", port))
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

impl Place {
    /// Adds how it is reached.
    fn set(&mut self, tls: Option<Tls>, settings: BTreeMap<String, String>) {
        if let Some(tls) = tls {
            self.address.extend([" ", &tls.text()]);
            self.settings += &tls.settings;
        }
        for (field, text) in settings {
            self.settings.extend([&field, ":", &text, ";"]);
        }
    }
}

/// How a policy of the Gateway API, or of kgateway, has a backend reached by TLS.
fn tls_of(written: Node<'_>, name: &str) -> Tls {
    let mut found = Tls::default();
    for (field, value) in last_entries(written) {
        if field == name {
            found.names.push(value.str().to_owned());
        } else {
            found.settings.extend([&field, ":", &content(value), ";"]);
        }
    }
    found
}

/// The hosts of a static upstream, or of kgateway's `Backend`, and what else is set for them; a Service that is named as the cluster's DNS
/// has it is that Service.
fn hosts(value: Node<'_>) -> (String, String) {
    let mut settings = String::new();
    let mut host = |item: Node<'_>| {
        let own = last_entries(item);
        let text = |names: [&str; 2]| names.iter().find_map(|name| own.get(*name)).map_or("", |value| value.str());
        for (field, value) in
            own.iter().filter(|(field, _)| !["addr", "host", "port", "sniAddr"].contains(&field.as_str()))
        {
            settings.extend([" ", field, ":", &content(*value)]);
        }
        format!("{}:{},", text(["addr", "host"]), text(["port", "port"]))
    };
    let hosts: String = value.field("hosts").into_iter().flat_map(Node::items).map(&mut host).collect();
    // What is about TLS is read elsewhere.
    let is_other = |field: &str| !["hosts", "useTls", "autoSniRewrite"].contains(&field);
    let others = last_entries(value).into_iter().filter(|(field, _)| is_other(field));
    for (field, value) in others {
        settings.extend([&field, ":", &content(value), ";"]);
    }
    (only_service(value).unwrap_or_else(|| format!("hosts {hosts};")), settings)
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
