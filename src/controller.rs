//! What other controllers write: Flagger by its Canaries, Argo Rollouts by its Rollouts.

use crate::discovery;
use crate::model::{Kind, Resource};
use crate::yaml::Node;

/// The text at a path of keys; nothing for a collection or where it is missing.
fn text<'a>(node: Node<'a>, path: &[&str]) -> Option<&'a str> {
    let found = path.iter().try_fold(node, |node, key| node.field(key))?;
    Some(found.str()).filter(|text| !text.is_empty())
}

/// The name that Flagger derives all others from: `spec.service.name`, or the target's.
fn apex<'a>(canary: &Resource<'a>) -> Option<&'a str> {
    let node = canary.node;
    text(node, &["spec", "service", "name"]).or_else(|| text(node, &["spec", "targetRef", "name"]))
}

/// Whether a Canary is one that Flagger serves through Gloo. Without `provider` the installation's own counts, which the sources
/// don't show.
fn is_for_gloo(canary: &Resource<'_>) -> bool {
    text(canary.node, &["spec", "provider"]).is_none_or(|provider| provider.starts_with("gloo"))
}

/// What will be written on behalf of a resource: kind, namespace and name. For a Canary these are the route table, the upstreams
/// and the Services that Flagger's Gloo router keeps; an upstream that discovery would make of those Services has no
/// namespace here, as it is written wherever discovery writes.
pub(crate) fn promises(resource: &Resource<'_>) -> Vec<(Kind, String, String)> {
    if resource.kind != Kind::Canary || !is_for_gloo(resource) {
        return Vec::new();
    }
    let Some(apex) = apex(resource) else { return Vec::new() };
    let namespace = resource.namespace;
    let mut promised = vec![(Kind::RouteTable, namespace.to_owned(), apex.to_owned())];
    let port = text(resource.node, &["spec", "service", "port"]).and_then(|port| port.parse::<u32>().ok());
    for name in [apex.to_owned(), format!("{apex}-primary"), format!("{apex}-canary")] {
        if let Some(port) = port {
            let upstream = discovery::upstream_name(namespace, &name, port);
            promised.push((Kind::Upstream, String::new(), upstream.clone()));
            promised.push((Kind::Upstream, namespace.to_owned(), upstream));
        }
        promised.push((Kind::Service, namespace.to_owned(), name));
    }
    promised
}

/// Whether a controller says on a resource itself that it writes it.
pub(crate) fn is_owned(resource: &Resource<'_>) -> bool {
    let Some(metadata) = resource.node.field("metadata") else { return false };
    let listed = |list: &str, key: &str, fits: fn(&str) -> bool| {
        let items = metadata.field(list).into_iter().flat_map(Node::items);
        items.filter_map(|item| text(item, &[key])).any(fits)
    };
    listed("ownerReferences", "kind", |kind| matches!(kind, "Canary" | "Rollout"))
        || listed("managedFields", "manager", |manager| {
            matches!(manager, "flagger" | "rollouts-controller" | "argo-rollouts")
        })
}

/// The resources whose weights a Canary or a Rollout moves: kind, namespace and name.
pub(crate) fn weighs(resource: &Resource<'_>) -> Vec<(Kind, String, String)> {
    if resource.kind == Kind::Canary {
        return promises(resource).into_iter().filter(|(kind, ..)| *kind == Kind::RouteTable).collect();
    }
    let router = ["spec", "strategy", "canary", "trafficRouting", "plugins", "solo-io/glooedge"];
    let Some(plugin) = router.iter().try_fold(resource.node, |node, key| node.field(key)) else { return Vec::new() };
    let kinds = [
        ("virtualService", Kind::VirtualService),
        ("routeTable", Kind::RouteTable),
        ("upstreamGroup", Kind::UpstreamGroup),
    ];
    let named = kinds.into_iter().filter_map(|(key, kind)| {
        let target = plugin.field(key)?;
        let namespace = text(target, &["namespace"]).unwrap_or(resource.namespace);
        Some((kind, namespace.to_owned(), text(target, &["name"])?.to_owned()))
    });
    named.collect()
}
