//! What a destination stands for, in the words of the Gateway API.

use serde_json::{Value, json};

use super::loss::{LossKind, Told};
use super::peers::Peers;
use super::{Target, reached};
use crate::context::Context;
use crate::index::discovery::{service_of_host, upstream_name};
use crate::index::{By, State};
use crate::model::gloo::{Destination, DestinationType as Named, StaticHost, UpstreamKind};
use crate::model::{Body, Kind, Resource, is_label};
use crate::snapshot::ResourceId;
use crate::text::{Span, Spanned};
use crate::traffic::Backend;
use crate::yaml::Node;

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
    (target, peers): (Target, &Peers),
    (destination, node): (&Destination<'a>, Option<Node<'a>>),
    backend: &Backend<'a>,
    place: Span,
) -> Result<Endpoint, Told> {
    let key = |name: &str| node.and_then(|node| node.entry(name)).map(|(key, _)| key.span());
    let place = ["upstream", "kube", "consul"].into_iter().find_map(key).unwrap_or(place);
    let lost = |message: String, label| Told::lost(LossKind::Destination, place, message, label);
    let name = backend.name.path();
    if destination.subset.is_some() {
        let told = lost(format!("the Gateway API has no subsets of {name}"), "a subset");
        let span = key("subset").unwrap_or(place);
        return Err(Told { span, ..told.help("make a Service for each subset, and name these") });
    }
    match &destination.target {
        Named::Nothing => return Err(lost("a destination without a type".to_owned(), "no type")),
        Named::Consul { service } => {
            let message = format!("no route of the Gateway API leads to Consul's service {}", service.value);
            return Err(lost(message, "of Consul"));
        }
        Named::Kube { service, port } => {
            let told = lost(format!("{name} has no name, no namespace or no port"), "incomplete");
            let named = (service.namespace.value, service.name.value, port.value);
            return of_service(cx, named, place).unwrap_or(Err(told));
        }
        Named::Upstream(_) => {}
    }
    match backend.state {
        State::Defined(id) => of_upstream(cx, target, id, peers).map_err(|told| Told { span: place, ..told }),
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

/// A port of a Service; nothing where the API server takes no such reference, and why not where nothing is there.
fn of_service<'a>(
    cx: &Context<'a>,
    (namespace, name, port): (&'a str, &'a str, u32),
    place: Span,
) -> Option<Result<Endpoint, Told>> {
    if namespace.is_empty() || name.is_empty() || !(1..=65535).contains(&port) {
        return None;
    }
    // No Service has such a name, so there is none.
    let is_no_name = !is_label(name) || !is_label(namespace);
    let is_missing = is_no_name
        || match cx.index.stored(Kind::Service, namespace, name).map(|id| &cx.resource(id).body) {
            Some(Body::Service(service)) => !service.ports.iter().any(|known| known.value == port),
            Some(_) => false,
            None if cx.index.is_external(namespace, name) => false,
            None if cx.index.promised(Kind::Service, namespace, name).is_some() => false,
            None => cx.index.evidence(Kind::Service, namespace, name, By::default()).is_some(),
        };
    Some(if is_missing {
        let message = format!(
            "service {namespace}/{name} has no port {port}, or is not there: its requests are answered with 503"
        );
        Err(Told::lost(LossKind::Destination, place, message, "not there").help("define it, or take it out"))
    } else {
        Ok(Endpoint::Service { namespace: namespace.to_owned(), name: name.to_owned(), port })
    })
}

/// What an upstream stands for.
pub(super) fn of_upstream<'a>(
    cx: &Context<'a>,
    target: Target,
    id: ResourceId,
    peers: &Peers,
) -> Result<Endpoint, Told> {
    let upstream = cx.resource(id);
    let lost = |message: String, label| Told::lost(LossKind::Destination, upstream.place, message, label);
    let path = upstream.path();
    let spec = upstream.node.field("spec");
    let key = |names: &[&str]| {
        let entry = names.iter().find_map(|name| spec.and_then(|spec| spec.entry(name)));
        entry.map_or(upstream.place, |(key, _)| key.span())
    };
    let kube = spec.and_then(|spec| spec.field("kube"));
    if let Some(kube) = kube.filter(|kube| cx.routing.gloo.narrows(&cx.index, *kube)) {
        let place = kube.entry("selector").map_or(upstream.place, |(key, _)| key.span());
        let told = lost(format!("upstream {path} takes some pods of its Service only"), "a selector");
        return Err(Told {
            span: place,
            ..told
                .help("make a Service for these pods; where it has the same selector, show it with `--context SOURCE`")
        });
    }
    let Body::Upstream(body) = &upstream.body else {
        return Err(lost(format!("{path} is no upstream"), "no upstream"));
    };
    match &body.kind {
        UpstreamKind::Kube { service, namespace, port, .. } => {
            let text = |name: Option<Spanned<&'a str>>| name.map_or("", |name| name.value);
            let told = lost(format!("upstream {path} names no Service, no namespace or no port"), "incomplete");
            let named = (text(*namespace), text(*service), port.map_or(0, |port| port.value));
            of_service(cx, named, upstream.place).unwrap_or(Err(told))
        }
        UpstreamKind::Static { hosts, .. } => of_hosts(upstream, target, id, hosts),
        _ => {
            let told = lost(format!("no route of the Gateway API leads to what upstream {path} is"), "no equal");
            Err(Told { span: key(&["aws", "awsEc2", "azure", "consul", "gcp", "pipe", "ai"]), ..told })
        }
    }
    .and_then(|endpoint| match endpoint {
        Endpoint::Service { ref namespace, ref name, .. } => {
            let own = reached::tls(upstream, target, namespace)?;
            // A policy for a Service holds for all that goes to it.
            let differs = |peer: Option<ResourceId>| match peer {
                Some(peer) => reached::tls(cx.resource(peer), target, namespace).ok() != Some(own.clone()),
                None => true,
            };
            if own.is_some() && peers.others(namespace, name, id).any(differs) {
                let others = format!("others send requests to service {namespace}/{name} otherwise");
                let message = format!("upstream {path} is reached with TLS, and {others}");
                let told = Told { span: reached::place(upstream), ..lost(message, "TLS") };
                return Err(told.help("a policy holds for all of a Service: make a Service of its own for it"));
            }
            Ok(endpoint)
        }
        Endpoint::Backend(_) => Ok(endpoint),
    })
    .map_err(|told| if told.span == upstream.place { Told { span: key(&["kube", "static"]), ..told } } else { told })
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
    let service = match hosts {
        [only] => {
            only.addr.and_then(|addr| service_of_host(addr.value)).filter(|_| port(only) > 0).map(|it| (it, port(only)))
        }
        _ => None,
    };
    let home =
        service.as_ref().filter(|_| target == Target::Standard).map_or(upstream.namespace, |((home, _), _)| home);
    // What is reached with TLS is kept apart from the Service, for which others may have none.
    let is_tls = reached::tls(upstream, target, home)?.is_some();
    if let Some(((namespace, name), port)) = service
        && (target == Target::Standard || !is_tls)
    {
        return Ok(Endpoint::Service { namespace, name, port });
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

/// Whether requests to an upstream are sent by HTTP/2.
pub(super) fn speaks_http2(upstream: &Resource<'_>) -> bool {
    upstream.node.field("spec").and_then(|spec| spec.field("useHttp2")).is_some_and(|it| it.is_text("true"))
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
    let mut fixed = json!({ "hosts": hosts.iter().map(host).collect::<Vec<_>>() });
    if speaks_http2(upstream) {
        fixed["appProtocol"] = json!("http2");
    }
    json!({
        "apiVersion": "gateway.kgateway.dev/v1alpha1",
        "kind": "Backend",
        "metadata": { "name": upstream.name, "namespace": upstream.namespace },
        "spec": { "type": "Static", "static": fixed },
    })
}
