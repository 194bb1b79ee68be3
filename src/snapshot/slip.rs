//! Kinds under a group or version that doesn't have them: which are slips, and which are other projects' kinds of the same name.
//!
//! Many projects have kinds called `HTTPRoute`, `Gateway`, `VirtualService`, `RouteTable`, `Upstream` or `Backend`: Istio, Linkerd, Consul, Kuma,
//! Gloo Mesh, Envoy Gateway. So a slip is only what the API server surely doesn't have: the kind under another of the groups that are known
//! whole, under a group that differs from its own by a few letters, under one of Kubernetes' own (`*.k8s.io` is reserved for what its
//! projects approve), or without a group, where its fields say whose it is.
//!
//! All that is told here holds a word by which documents are read at all (`prefilter`).

use std::iter;

use super::unknown::is_own_group;
use crate::model::{Kind, Product};
use crate::schema::nearest;
use crate::yaml::Node;

/// The kind that an object of that name is meant to be, though its group or version doesn't have it.
pub(super) fn meant(node: Node<'_>, group: &str, version: &str, name: &str) -> Option<Kind> {
    let slips = || Kind::named(name).filter(|&kind| is_slip(node, kind, group, version));
    // Two groups have a `Gateway`: the group decides, then the fields.
    let own = slips().find(|kind| kind.group() == group);
    own.or_else(|| slips().find(|&kind| has_its_fields(node, kind))).or_else(|| slips().next())
}

fn is_slip(node: Node<'_>, kind: Kind, group: &str, version: &str) -> bool {
    if kind.group() == group {
        return kind.is_ours();
    }
    if kind == Kind::UpstreamGroup {
        return true;
    }
    // Backends and policies are of many groups, and nothing in them tells whose they are.
    if !kind.is_gloo() && kind.product() != Product::GatewayApi {
        return false;
    }
    // `gateway.solo.io.v2` is from before Gloo 1.0.
    let head = group.split_once(".v").map_or(group, |(own, _)| own);
    let is_nearly_own = if kind.is_gloo() {
        head.ends_with("solo.io") && is_near(head, kind.group())
    } else {
        head.starts_with("gateway.networking.")
    };
    let is_told_by_its_group = is_own_group(head) || is_nearly_own;
    // No word of an upstream is rare enough to read all that hold it; what refers to one that isn't there is told.
    let is_shown = kind != Kind::Upstream && has_its_fields(node, kind);
    let is_bare = group.is_empty() && (version.is_empty() || version.starts_with('v'));
    is_told_by_its_group || is_shown && (is_bare || is_of_kubernetes(group) || is_near(head, kind.group()))
}

fn is_near(written: &str, group: &str) -> bool {
    nearest(written, iter::once(group)).is_some()
}

/// Whether a group is of Kubernetes itself. Those of `x-k8s.io` are its projects' experiments: the Gateway API was
/// `networking.x-k8s.io` once.
fn is_of_kubernetes(group: &str) -> bool {
    const SHORT: [&str; 5] = ["apps", "batch", "extensions", "policy", "autoscaling"];
    group.ends_with(".k8s.io") || SHORT.contains(&group)
}

/// Whether an object has a field that only this kind of all of its name has.
pub(super) fn has_its_fields(node: Node<'_>, kind: Kind) -> bool {
    let Some(spec) = node.field("spec") else { return false };
    let has = |key| spec.get(key).is_some();
    let names = |key, field| spec.get(key).is_some_and(|value: Node<'_>| value.get(field).is_some());
    let any = |list, is: fn(Node<'_>) -> bool| spec.get(list).is_some_and(|list: Node<'_>| list.items().any(is));
    match kind {
        Kind::HttpRoute | Kind::GrpcRoute | Kind::TlsRoute | Kind::TcpRoute | Kind::UdpRoute => has("parentRefs"),
        Kind::ApiGateway => has("gatewayClassName"),
        Kind::VirtualService => has("virtualHost"),
        Kind::RouteTable => any("routes", looks_like_route),
        Kind::UpstreamGroup => any("destinations", |to| to.get("destination").is_some()),
        Kind::Upstream => names("static", "hosts") || names("kube", "serviceName") || names("consul", "serviceName"),
        Kind::Gateway => has("bindPort"),
        _ => false,
    }
}

/// Whether an item of a list does what Gloo's routes do.
pub(super) fn looks_like_route(item: Node<'_>) -> bool {
    ["routeAction", "delegateAction", "redirectAction", "directResponseAction"]
        .iter()
        .any(|key| item.get(key).is_some())
}

/// The kind that an object which says none is by its fields.
pub(super) fn by_fields(node: Node<'_>) -> Option<Kind> {
    Kind::ALL.into_iter().find(|&kind| has_its_fields(node, kind))
}
