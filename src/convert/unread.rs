//! What of a resource nobody reads here: it is named, so that nothing is lost in silence.
//!
//! What is read is listed; whatever else is set, fields of later versions among it, is told by its place.

use std::collections::BTreeSet;

use super::loss::{LossKind, Losses, Told};
use super::options;
use crate::context::Context;
use crate::finding::Severity;
use crate::model::{Kind, Resource};
use crate::snapshot::ResourceId;
use crate::yaml::Node;

/// Fields that are read below `spec`, or that do nothing to requests; with all that they hold.
const READ: [(Kind, &[&str]); 5] = [
    (
        Kind::Gateway,
        &[
            "bindPort",
            "ssl",
            "proxyNames",
            "namespacedStatuses",
            "httpGateway.virtualServices",
            "httpGateway.virtualServiceSelector",
            "httpGateway.virtualServiceExpressions",
            "httpGateway.virtualServiceNamespaces",
            // What is said of hosts is told where they are written.
            "tcpGateway.tcpHosts.destination",
            "tcpGateway.tcpHosts.name",
            "tcpGateway.tcpHosts.sslConfig",
        ],
    ),
    (
        Kind::VirtualService,
        &[
            "displayName",
            "namespacedStatuses",
            "sslConfig",
            "virtualHost.domains",
            "virtualHost.name",
            "virtualHost.options",
            "virtualHost.optionsConfigRefs",
            "virtualHost.routes",
        ],
    ),
    (Kind::RouteTable, &["namespacedStatuses", "routes", "weight"]),
    (
        Kind::Upstream,
        &[
            "namespacedStatuses",
            "discoveryMetadata",
            "kube.selector",
            "kube.serviceName",
            "kube.serviceNamespace",
            "kube.servicePort",
            "static.hosts.addr",
            "static.hosts.port",
            "static.autoSniRewrite",
            "static.hosts.sniAddr",
            "static.useTls",
            // What it stands for is asked elsewhere, and why it can't be said is told there.
            "sslConfig",
            "ai",
            "aws",
            "awsEc2",
            "azure",
            "consul",
            "gcp",
            "pipe",
        ],
    ),
    (Kind::UpstreamGroup, &["namespacedStatuses", "destinations"]),
];

/// Fields that do nothing where they are false.
const OFF: [&str; 5] =
    ["useHttp2", "useProxyProto", "respectDnsTtl", "ignoreHealthOnHostRemoval", "disableIstioAutoMtls"];

/// Options of gateways that do nothing where they are empty.
const INERT: [&str; 3] = [".httpConnectionManagerSettings", ".extensions", ".connectionLimit"];

/// Tells what of a resource nobody reads; `carried` are fields that a policy says.
pub(super) fn tell(cx: &Context<'_>, id: ResourceId, carried: &BTreeSet<String>, losses: &mut Losses) {
    let resource = cx.resource(id);
    for told in left(resource, carried) {
        losses.add(told, &resource.key());
    }
}

/// Whether there is anything of a resource that nobody reads.
pub(super) fn is_left(cx: &Context<'_>, id: ResourceId, carried: &BTreeSet<String>) -> bool {
    !left(cx.resource(id), carried).is_empty()
}

/// What all that a gateway serves is written otherwise for.
pub(super) fn of_gateway(gateway: &Resource<'_>) -> BTreeSet<LossKind> {
    let left = left(gateway, &BTreeSet::new());
    left.into_iter().filter(|told| told.severity > Severity::Info).map(|told| told.kind).collect()
}

fn left(resource: &Resource<'_>, carried: &BTreeSet<String>) -> Vec<Told> {
    let mut found = Vec::new();
    let Some((_, read)) = READ.iter().find(|(kind, _)| *kind == resource.kind) else { return found };
    let Some(spec) = resource.node.field("spec") else { return found };
    let read: Vec<&str> = read.iter().copied().chain(carried.iter().map(String::as_str)).collect();
    below(spec, "", &read, &mut |path, key, value| found.extend(told(resource, path, key, value)));
    found
}

/// The first option of an HTTP gateway that guards all that is behind it.
pub(super) fn guard<'a>(gateway: &Resource<'a>) -> Option<(Node<'a>, Node<'a>)> {
    let options = gateway.node.field("spec")?.field("httpGateway")?.field("options")?;
    options.entries().find(|(key, value)| options::guards_listener(key.str(), *value))
}

fn below<'a>(node: Node<'a>, at: &str, read: &[&str], tell: &mut dyn FnMut(&str, Node<'a>, Node<'a>)) {
    for item in node.items() {
        below(item, at, read, tell);
    }
    for (key, value) in node.entries() {
        let path = if at.is_empty() { key.str().to_owned() } else { format!("{at}.{}", key.str()) };
        let leads_on = |known: &&str| known.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with('.'));
        if read.contains(&path.as_str()) {
        } else if read.iter().any(leads_on) || matches!(path.as_str(), "httpGateway.options" | "options") {
            below(value, &path, read, tell);
        } else {
            tell(&path, key, value);
        }
    }
}

fn told<'a>(resource: &Resource<'a>, path: &str, key: Node<'a>, value: Node<'a>) -> Option<Told> {
    let is_empty = |value: Node<'_>| {
        (value.is_map() && value.entries().next().is_none()) || (value.is_list() && value.items().next().is_none())
    };
    // A filter of a gateway is on where it is named, though nothing be said of it.
    let is_filter = resource.kind == Kind::Gateway && path.starts_with("httpGateway.options.") && value.is_map();
    let is_empty = |value: Node<'_>| is_empty(value) && (!is_filter || INERT.iter().any(|name| path.ends_with(name)));
    let is_off = OFF.contains(&path) && value.is_text("false");
    let is_any = path == "bindAddress" && ["::", "0.0.0.0", "[::]"].iter().any(|any| value.is_text(any));
    if value.is_null() || is_empty(value) || is_off || is_any {
        return None;
    }
    let of = resource.key();
    let message = format!("{path} of {of} is not written");
    let lost = |kind| Told::lost(kind, key.span(), message.clone(), "no equal");
    let changed = |kind| Told::changed(kind, key.span(), message.clone(), "no equal");
    Some(match (resource.kind, path) {
        (Kind::Gateway, "hybridGateway") => lost(LossKind::Listener)
            .help("make a gateway of its own of each matched one; source addresses are for a network policy"),
        (Kind::Gateway, "bindAddress") => {
            changed(LossKind::Listener).effect("it is served at every address of the gateway's Service")
        }
        (Kind::Gateway, _) => changed(LossKind::Option).help("write a policy of the implementation for the Gateway"),
        (Kind::Upstream, "useHttp2") => {
            changed(LossKind::Upstream).help("set `appProtocol: kubernetes.io/h2c` at the port of its Service")
        }
        (Kind::Upstream, _) => changed(LossKind::Upstream)
            .help("write a policy of the implementation for its backend, such as kgateway's BackendConfigPolicy"),
        _ => lost(LossKind::Option),
    })
}
