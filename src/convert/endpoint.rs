//! What a destination stands for, in the words of the Gateway API.

use serde_json::{Value, json};

use super::Target;
use super::loss::{LossKind, Told};
use crate::context::Context;
use crate::index::State;
use crate::index::discovery::{service_of_host, upstream_name};
use crate::model::gloo::{Destination, DestinationType as Named, StaticHost, UpstreamKind};
use crate::model::{Body, Resource};
use crate::snapshot::ResourceId;
use crate::text::Span;
use crate::traffic::Backend;

/// Where requests go.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Endpoint {
    /// To a port of a Service.
    Service {
        /// Its namespace.
        namespace: String,
        /// Its name.
        name: String,
        /// The port.
        port: u32,
    },
    /// To a Backend of kgateway's, which stands for this upstream.
    Backend(ResourceId),
}

/// Fields of an upstream that say where it is; those of the others that change nothing of which requests go where.
const ADDRESS: [&str; 3] = ["kube", "static", "discoveryMetadata"];

impl Endpoint {
    /// Group, kind, namespace and name of what is referred to.
    pub(super) fn object<'e>(&'e self, cx: &'e Context<'_>) -> (&'static str, &'static str, &'e str, &'e str) {
        match self {
            Endpoint::Service { namespace, name, .. } => ("", "Service", namespace, name),
            Endpoint::Backend(id) => {
                let upstream = cx.resource(*id);
                ("gateway.kgateway.dev", "Backend", upstream.namespace, upstream.name)
            }
        }
    }

    /// The reference of a route in a namespace.
    pub(super) fn reference(&self, cx: &Context<'_>, home: &str) -> Value {
        let (group, kind, namespace, name) = self.object(cx);
        let mut reference = json!({});
        if !group.is_empty() {
            reference["group"] = json!(group);
            reference["kind"] = json!(kind);
        }
        reference["name"] = json!(name);
        if namespace != home {
            reference["namespace"] = json!(namespace);
        }
        if let Endpoint::Service { port, .. } = self {
            reference["port"] = json!(port);
        }
        reference
    }
}

/// What a destination stands for; `place` is where it is written.
pub(super) fn of<'a>(
    cx: &Context<'a>,
    target: Target,
    destination: &Destination<'a>,
    backend: &Backend<'a>,
    place: Span,
) -> Result<Endpoint, Told> {
    let lost = |message: String, label| Told::lost(LossKind::Destination, place, message, label);
    let name = backend.name.path();
    if destination.subset.is_some() {
        return Err(lost(format!("the Gateway API has no subsets of {name}"), "a subset")
            .help("make a Service for each subset, and name these"));
    }
    match &destination.target {
        Named::Nothing => return Err(lost("a destination without a type".to_owned(), "no type")),
        Named::Consul { service } => {
            return Err(lost(
                format!("no route of the Gateway API leads to Consul's service {}", service.value),
                "of Consul",
            ));
        }
        Named::Kube { service, port } => {
            return Ok(Endpoint::Service {
                namespace: backend.name.namespace.to_string(),
                name: service.name.value.to_owned(),
                port: port.value,
            });
        }
        Named::Upstream(_) => {}
    }
    match backend.state {
        State::Defined(id) => of_upstream(cx, target, id).map_err(|told| Told { span: place, ..told }),
        State::Discovered(id) => {
            let service = cx.resource(id);
            let ports = match &service.body {
                Body::Service(service) => service.ports.as_slice(),
                _ => &[],
            };
            let port = ports.iter().find(|port| {
                let made = upstream_name(service.namespace, service.name, port.value);
                backend.name.name.ends_with(made.as_str())
            });
            let port =
                port.ok_or_else(|| lost(format!("no port of service {} makes {name}", service.path()), "no port"))?;
            let (namespace, name) = (service.namespace.to_owned(), service.name.to_owned());
            Ok(Endpoint::Service { namespace, name, port: port.value })
        }
        State::Dangling => {
            Err(lost(format!("upstream {name} is not there, so its requests are answered with 503"), "not there")
                .help("define it, or take it out"))
        }
        State::Expected | State::Written(_) | State::External | State::Unknown => Err(lost(
            format!("upstream {name} is not in the sources, and what it stands for can't be guessed"),
            "not seen",
        )
        .help("name what defines it, or its Service, with `--context SOURCE`")),
    }
}

/// What an upstream stands for.
pub(super) fn of_upstream(cx: &Context<'_>, target: Target, id: ResourceId) -> Result<Endpoint, Told> {
    let upstream = cx.resource(id);
    let lost = |message: String, label| Told::lost(LossKind::Destination, upstream.place, message, label);
    let path = upstream.path();
    let spec = upstream.node.field("spec");
    if let Some(tls) = spec.and_then(|spec| spec.field("sslConfig")) {
        let told = Told { span: tls.span().head(), ..lost(format!("upstream {path} is reached with TLS"), "TLS") };
        return Err(told.help("write a BackendTLSPolicy, or kgateway's BackendConfigPolicy, for what it stands for"));
    }
    let Body::Upstream(body) = &upstream.body else {
        return Err(lost(format!("{path} is no upstream"), "no upstream"));
    };
    match &body.kind {
        UpstreamKind::Kube { service: Some(service), namespace, port, .. } => Ok(Endpoint::Service {
            namespace: namespace.map_or("", |namespace| namespace.value).to_owned(),
            name: service.value.to_owned(),
            port: port.map_or(0, |port| port.value),
        }),
        UpstreamKind::Static { hosts, .. } => of_hosts(upstream, target, id, hosts),
        _ => Err(lost(format!("no route of the Gateway API leads to what upstream {path} is"), "no equal")),
    }
}

fn of_hosts(
    upstream: &Resource<'_>,
    target: Target,
    id: ResourceId,
    hosts: &[StaticHost<'_>],
) -> Result<Endpoint, Told> {
    let lost = |message: String, label| Told::lost(LossKind::Destination, upstream.place, message, label);
    let path = upstream.path();
    let port = |host: &StaticHost<'_>| host.port.map_or(0, |port| port.value);
    // Gloo uses TLS for port 443 by itself (`gl/plugins/static/plugin.go`).
    let says_tls = upstream.node.field("spec").and_then(|spec| spec.field("static")).and_then(|it| it.field("useTls"));
    let uses_tls = match says_tls {
        Some(said) => said.is_text("true"),
        None => hosts.iter().any(|host| port(host) == 443),
    };
    if uses_tls {
        return Err(lost(format!("upstream {path} is reached with TLS, as Gloo does for port 443"), "TLS")
            .help("write a BackendTLSPolicy, or kgateway's BackendConfigPolicy, for what it stands for"));
    }
    if let [only] = hosts
        && let Some((namespace, name)) = only.addr.and_then(|addr| service_of_host(addr.value))
        && port(only) > 0
    {
        return Ok(Endpoint::Service { namespace, name, port: port(only) });
    }
    if hosts.is_empty()
        || hosts.iter().any(|host| host.addr.is_none_or(|addr| addr.value.is_empty()) || port(host) == 0)
    {
        return Err(lost(format!("upstream {path} has a host without an address or a port"), "no address"));
    }
    match target {
        Target::Kgateway => Ok(Endpoint::Backend(id)),
        Target::Standard => Err(lost(
            format!("no route of the Gateway API's standard leads to the hosts of upstream {path}"),
            "fixed hosts",
        )
        .help("make a Service with an EndpointSlice for them, or convert with `--to kgateway`")),
    }
}

/// What is set for an upstream beside where it is, and is not written.
pub(super) fn unwritten(cx: &Context<'_>, id: ResourceId) -> Vec<Told> {
    let upstream = cx.resource(id);
    let Some(spec) = upstream.node.field("spec") else { return Vec::new() };
    let entries = spec.entries().filter(|(key, value)| !ADDRESS.contains(&key.str()) && !value.is_null());
    let told = entries.map(|(key, _)| {
        let message = format!("{} of upstream {} is not written", key.str(), upstream.path());
        Told::changed(LossKind::Upstream, key.span(), message, "no equal")
            .help("write a policy of the implementation for its backend, such as kgateway's BackendConfigPolicy")
    });
    told.collect()
}

/// The manifest of the Backend that stands for an upstream with fixed hosts.
pub(super) fn backend(upstream: &Resource<'_>) -> Value {
    let hosts: &[StaticHost<'_>] = match &upstream.body {
        Body::Upstream(body) => match &body.kind {
            UpstreamKind::Static { hosts, .. } => hosts,
            _ => &[],
        },
        _ => &[],
    };
    let host = |host: &StaticHost<'_>| json!({ "host": host.addr.map_or("", |addr| addr.value), "port": host.port.map_or(0, |port| port.value) });
    json!({
        "apiVersion": "gateway.kgateway.dev/v1alpha1",
        "kind": "Backend",
        "metadata": { "name": upstream.name, "namespace": upstream.namespace },
        "spec": { "type": "Static", "static": { "hosts": hosts.iter().map(host).collect::<Vec<_>>() } },
    })
}
