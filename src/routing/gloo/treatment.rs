//! What an effective route does to a request beside its outcome and rewrites: options, and what its destinations stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Routing;
use super::refusal::is_of_forwarding_routes;
use crate::index::{Index, State};
use crate::model::gloo::{Action, Forward, StaticHost, UpstreamKind};
use crate::model::{Body, Kind, Ref};
use crate::snapshot::ResourceId;
use crate::traffic::{Backend, Outcome, Route, Target};
use crate::yaml::{Node, content, last_entries};

/// Options that say what upstreams see of host and path.
const REWRITES: [&str; 6] =
    ["prefixRewrite", "regexRewrite", "hostRewrite", "autoHostRewrite", "hostRewritePathRegex", "hostRewriteHeader"];

/// What an option is about.
fn word(field: &str) -> &str {
    match field {
        "timeout" | "idleTimeout" | "maxStreamDuration" => "timeout",
        "headerManipulation" => "headers",
        "extauth" | "jwt" | "jwtStaged" | "rbac" => "auth",
        "retries" | "cors" => field,
        _ => "options",
    }
}

/// Fields of an upstream that say where it is, and how it is reached.
const ADDRESS: [&str; 10] = ["kube", "static", "pipe", "aws", "azure", "consul", "awsEc2", "gcp", "ai", "sslConfig"];

impl<'a> Routing<'a> {
    /// Where a route goes that lists no destinations.
    fn unlisted(&self, route: &Route<'a>) -> Option<String> {
        let written = self.snapshot.resource(route.id.owner).routes().get(route.id.index as usize)?;
        match &written.action {
            Action::Forward { to: Forward::ClusterHeader(name), .. } => Some(name.value.to_owned()),
            Action::Forward { to: Forward::DynamicForwardProxy(_), .. } => {
                let node = self.node(route)?.field("routeAction")?.field("dynamicForwardProxy")?;
                Some(content(node))
            }
            _ => None,
        }
    }

    fn node(&self, route: &Route<'a>) -> Option<Node<'a>> {
        let owner = self.snapshot.resource(route.id.owner);
        owner.routes().get(route.id.index as usize).map(|written| owner.node.sibling(written.node))
    }

    /// What is set for a route on the host of a virtual service, by what it is about; `forwards` says whether it sends requests on.
    ///
    /// Options of delegating routes win over those of the routes that they lead to, own ones over those that are referred to.
    pub fn policies(
        &self,
        index: &Index<'a>,
        route: &Route<'a>,
        service: ResourceId,
        forwards: bool,
    ) -> BTreeMap<String, String> {
        let mut set: BTreeMap<(bool, String), Node<'a>> = BTreeMap::new();
        let mut take = |is_host: bool, node: Node<'a>, kind: Kind| {
            let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
            let lent = references.into_iter().flat_map(Node::items).map(Ref::read).filter_map(|reference| {
                let id = index.stored(kind, reference.namespace.value, reference.name.value)?;
                self.snapshot.resource(id).node.field("spec")?.field("options")
            });
            for options in node.field("options").into_iter().chain(lent) {
                for (field, value) in last_entries(options) {
                    let counts = forwards || !is_of_forwarding_routes(&field);
                    if counts && !REWRITES.contains(&field.as_str()) {
                        set.entry((is_host, field)).or_insert(value);
                    }
                }
            }
        };
        for id in route.through.iter().copied().chain([route.id]) {
            let owner = self.snapshot.resource(id.owner);
            if let Some(written) = owner.routes().get(id.index as usize) {
                take(false, owner.node.sibling(written.node), Kind::RouteOption);
            }
        }
        let spec = self.snapshot.resource(service).node.field("spec");
        if let Some(host) = spec.and_then(|spec| spec.field("virtualHost")) {
            take(true, host, Kind::VirtualHostOption);
        }
        let mut policies: BTreeMap<String, String> = BTreeMap::new();
        for ((is_host, field), value) in set {
            let told = policies.entry(word(&field).to_owned()).or_default();
            let level = if is_host { "host " } else { "" };
            told.extend([level, &field, ":", &content(value), &self.lent(index, value), ";"]);
        }
        if let Some(to) = self.unlisted(route) {
            policies.insert("target".to_owned(), to);
        }
        policies
    }

    /// What the configuration says that an option refers to.
    fn lent(&self, index: &Index<'a>, option: Node<'a>) -> String {
        let Some(reference) = option.field("configRef").map(Ref::read) else { return String::new() };
        let id = index.stored(Kind::AuthConfig, reference.namespace.value, reference.name.value);
        id.and_then(|id| self.snapshot.resource(id).node.field("spec")).map(content).unwrap_or_default()
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
            let (address, settings, is_seen) = self.address(index, backend);
            let labels = backend.labels();
            let labels: Vec<String> = labels.iter().map(|(label, value)| format!("{label}={value}")).collect();
            let subset = if labels.is_empty() { String::new() } else { format!(" {{{}}}", labels.join(",")) };
            Target {
                name: backend.name.path() + &subset,
                place: self.place(backend.state),
                address: address + &subset,
                settings: settings + options.get(&backend.span.start).map_or("", String::as_str),
                is_seen,
                share: outcome.share(backend),
            }
        };
        outcome.backends.iter().map(target).collect()
    }

    /// What a destination stands for, what else is set for it, and whether that is seen.
    fn address(&self, index: &Index<'a>, backend: &Backend<'a>) -> (String, String, bool) {
        let (mut address, mut settings) = (String::new(), String::new());
        match backend.state {
            State::Defined(id) => {
                let upstream = self.snapshot.resource(id);
                for (field, value) in upstream.node.field("spec").map(last_entries).unwrap_or_default() {
                    let out = if ADDRESS.contains(&field.as_str()) { &mut address } else { &mut settings };
                    out.extend([&field, ":", &content(value), ";"]);
                }
                if let Body::Upstream(body) = &upstream.body
                    && let UpstreamKind::Kube { service: Some(service), namespace, port, .. } = &body.kind
                    && let Some(id) = index.stored(Kind::Service, namespace.map_or("", |it| it.value), service.value)
                {
                    address += &self.service(id, port.map(|port| port.value));
                }
                (address, settings, true)
            }
            State::Discovered(id) => {
                let service = self.snapshot.resource(id).path();
                let port = backend.name.name.rsplit('-').next().unwrap_or_default();
                (format!("service {service} {port}{}", self.service(id, port.parse().ok())), settings, true)
            }
            _ => (format!("name {}", backend.name.path()), settings, false),
        }
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

    /// Which pods a Service has: its other ports make no difference.
    fn service(&self, id: ResourceId, port: Option<u32>) -> String {
        let Some(spec) = self.snapshot.resource(id).node.field("spec") else { return String::new() };
        let wanted = port.map(|port| port.to_string()).unwrap_or_default();
        let ports = spec.field("ports").into_iter().flat_map(Node::items);
        let target = ports
            .filter(|it| it.field("port").is_some_and(|port| port.is_text(&wanted)))
            .find_map(|it| it.field("targetPort"));
        let told = [spec.field("selector"), spec.field("externalName"), target];
        told.into_iter().flatten().flat_map(|part| ["->".to_owned(), content(part)]).collect()
    }
}
