//! Who moves weights: what a resource says of it, and Argo Rollouts by its Rollouts.

use crate::model::gloo::{DestinationType, Route, WeightedDestination};
use crate::model::{Kind, Resource};
use crate::yaml::Node;

/// The text at a path of keys; nothing for a collection or where it is missing.
pub(super) fn text<'a>(node: Node<'a>, path: &[&str]) -> Option<&'a str> {
    let found = path.iter().try_fold(node, |node, key| node.field(key))?;
    Some(found.str()).filter(|text| !text.is_empty())
}

/// What on a resource itself says that a controller writes it: the word that does, and whose it is.
pub(crate) fn mark<'a>(resource: &Resource<'a>) -> Option<(Node<'a>, &'static str)> {
    let metadata = resource.node.field("metadata")?;
    let first = |list: &str, key: &str, whose: fn(&str) -> Option<&'static str>| {
        let items = metadata.field(list).into_iter().flat_map(Node::items);
        items.filter_map(|item| item.field(key)).find_map(|word| Some((word, whose(word.str())?)))
    };
    let owner = |kind: &str| match kind {
        "Canary" => Some("Flagger"),
        "Rollout" => Some("Argo Rollouts"),
        _ => None,
    };
    // Field managers are named after the program that writes.
    let manager = |name: &str| match name {
        "flagger" => Some("Flagger"),
        "rollouts-controller" | "argo-rollouts" | "glooedge" => Some("Argo Rollouts"),
        _ => None,
    };
    first("ownerReferences", "kind", owner).or_else(|| first("managedFields", "manager", manager))
}

/// What a Rollout tells Argo's plugin for Gloo Edge, `solo-io/glooedge`: which routes of which resource it moves.
///
/// The plugin takes either a virtual service, by name, or route tables, by name or else by labels; `routes` names the routes in it,
/// and may be left out where there is one only. Of these it moves the ones whose `single` or `multi` names an upstream with the
/// name of the stable Service; every other route it passes over. A plugin of nearly the same name, for `solo-io/glooplatform`,
/// works on the route tables of another product, which are not read here.
#[derive(Clone, Debug)]
pub(crate) struct RolloutPlugin<'a> {
    /// Which kind is moved.
    pub(crate) kind: Kind,
    /// In which namespace; the Rollout's own where it is left out.
    pub(crate) namespace: &'a str,
    /// The resource's name; empty where labels pick.
    pub(crate) name: &'a str,
    /// The labels that route tables must have; they count without a name only.
    pub(crate) labels: Vec<(&'a str, &'a str)>,
    /// The names of the routes; empty where all of them are meant.
    pub(crate) routes: Vec<Node<'a>>,
    /// The stable Service's name, which is the stable upstream's too.
    pub(crate) stable: &'a str,
}

impl<'a> RolloutPlugin<'a> {
    /// Reads it of a Rollout that has it.
    pub(crate) fn read(rollout: &Resource<'a>) -> Option<RolloutPlugin<'a>> {
        if rollout.kind != Kind::Rollout {
            return None;
        }
        let canary = ["spec", "strategy", "canary"].iter().try_fold(rollout.node, |node, key| node.field(key))?;
        let plugin = ["trafficRouting", "plugins", "solo-io/glooedge"];
        let plugin = plugin.iter().try_fold(canary, |node, key| node.field(key))?;
        let (kind, target) = match (plugin.field("virtualService"), plugin.field("routeTable")) {
            (Some(service), None) => (Kind::VirtualService, service),
            (None, Some(table)) => (Kind::RouteTable, table),
            // With both or neither the plugin refuses to work.
            _ => return None,
        };
        let labels = target.field("labels").into_iter().flat_map(Node::entries);
        Some(RolloutPlugin {
            kind,
            namespace: text(target, &["namespace"]).unwrap_or(rollout.namespace),
            name: text(target, &["name"]).unwrap_or_default(),
            labels: labels.map(|(name, value)| (name.str(), value.str())).collect(),
            routes: plugin.field("routes").into_iter().flat_map(Node::items).collect(),
            stable: text(canary, &["stableService"]).unwrap_or_default(),
        })
    }

    /// Whether a resource is one that it works on.
    pub(crate) fn picks(&self, resource: &Resource<'_>) -> bool {
        let labelled = || {
            let has = |(name, value): &(&str, &str)| {
                resource.labels.iter().any(|(label, of)| label.value == *name && of.value == *value)
            };
            self.kind == Kind::RouteTable && !self.labels.is_empty() && self.labels.iter().all(has)
        };
        resource.kind == self.kind
            && resource.namespace == self.namespace
            && if self.name.is_empty() { labelled() } else { resource.name == self.name }
    }

    /// Whether it is told to move a route.
    pub(crate) fn names(&self, route: &Route<'_>) -> bool {
        let name = route.name.map_or("", |name| name.value);
        self.routes.is_empty() || self.routes.iter().any(|listed| listed.str() == name)
    }

    /// Whether it finds what it moves in a list: the upstream of the stable Service, upper and lower case being alike.
    pub(crate) fn moves(&self, destinations: &[WeightedDestination<'_>]) -> bool {
        let targets = destinations.iter().filter_map(|weighted| weighted.destination.as_ref());
        let names = targets.filter_map(|destination| match &destination.target {
            DestinationType::Upstream(reference) => Some(reference.name.value),
            _ => None,
        });
        !self.stable.is_empty() && names.into_iter().any(|name| name.eq_ignore_ascii_case(self.stable))
    }
}
