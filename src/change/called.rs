//! What `glooscope set` calls a list of weights, and each destination in it.

use rustc_hash::FxHashMap;

use super::list::{Editable, prefix, route_names};
use crate::context::Context;
use crate::context::weighted::WeightedList;
use crate::model::Body;
use crate::snapshot::{ResourceId, RouteId};

/// A list, and what `glooscope set` calls it and its destinations.
#[derive(Clone, Debug)]
pub struct Called {
    /// The resource, such as `vs:shop/www` or, for an upstream group, `shop/checkout`.
    pub owner: String,
    /// The route in it, by name where that is its alone, else by its place; nothing for a group.
    pub route: Option<String>,
    /// The destinations as written; nothing for one that nothing means alone.
    pub destinations: Vec<Option<String>>,
}

/// What the weighted list of a group, or of a route's or rule's own, is called; nothing for what has none.
pub fn called(cx: &Context<'_>, owner: ResourceId, route: Option<RouteId>) -> Option<Called> {
    let resource = cx.resource(owner);
    let list = match (route, &resource.body) {
        (None, _) => Editable::new(cx, WeightedList::of_group(cx, owner)?),
        (Some(id), Body::HttpRoute(_)) => Editable::of_rule(cx, id).ok()?,
        (Some(id), _) => Editable::of_route(cx, id)?,
    };
    let owner = route.map_or_else(String::new, |_| format!("{}:", prefix(resource))) + &resource.path();
    let mut by_label: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, labels) in list.labels.iter().enumerate() {
        for label in labels {
            let found = by_label.entry(label).or_default();
            if found.last() != Some(&at) {
                found.push(at);
            }
        }
    }
    let destination = |at: usize| {
        let name = list.names[at].as_str();
        let path = name.split('{').next().unwrap_or_default();
        let alone = [path, name].into_iter().find(|called| by_label.get(called).is_some_and(|all| all.len() == 1));
        let number = || by_label.get(path)?.iter().position(|&other| other == at).map(|number| number + 1);
        alone.map(str::to_owned).or_else(|| Some(format!("{path}#{}", number()?)))
    };
    let route = route.map(|id| {
        let names = route_names(resource);
        let at = id.index as usize;
        let own = names.get(at).copied().flatten();
        let is_alone = |name: &&str| names.iter().flatten().filter(|other| *other == name).count() == 1;
        own.filter(is_alone).map_or_else(|| id.index.to_string(), str::to_owned)
    });
    Some(Called { owner, route, destinations: (0..list.names.len()).map(destination).collect() })
}
