//! Weighted lists that several rules carry copies of.

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Context;
use super::http_rules::HttpRule;
use super::weighted::WeightedList;
use crate::index::discovery::{service_of_host, upstream_name};
use crate::model::gateway_api::{CopyMark, HTTP_ROUTES, Rule};
use crate::model::gloo::{DestinationType, StaticHost, Upstream, UpstreamKind, WeightedDestination};
use crate::model::{Body, Kind, slashed};
use crate::routing::gateway_api;
use crate::routing::gateway_api::backend::is_service;
use crate::snapshot::RouteId;
use crate::text::Span;
use crate::traffic::{Outcome, Route};

/// A rule that says that it carries a copy of a shared list.
#[derive(Clone, Copy, Debug)]
pub struct MarkedCopy<'a> {
    /// The rule.
    pub written: HttpRule<'a>,
    /// The value of the mark that says so.
    pub mark: Span,
}

/// The copies of a list, by the list's `namespace/name`.
pub type MarkedCopies<'a> = IndexMap<String, Vec<MarkedCopy<'a>>, FxBuildHasher>;

impl<'a> Context<'a> {
    /// `namespace/name` of the shared list that an effective route sends requests by: its upstream group, or the list that its rule says it
    /// carries a copy of.
    pub fn group_of(&self, route: &Route<'a>, outcome: &Outcome<'a>) -> Option<String> {
        if let Some(group) = outcome.group {
            return Some(slashed(group.namespace.value, group.name.value));
        }
        let (owner, rule) = gateway_api::rule(self.snapshot, route.id)?;
        CopyMark::read(owner.node, owner.namespace)?.of(route.id.index as usize, rule).map(|entry| entry.group())
    }

    /// The rules of HTTP and gRPC routes that are checked and say that they carry copies, by the list, in the order of the documents.
    pub fn marked_copies(&self) -> MarkedCopies<'a> {
        let mut found = MarkedCopies::default();
        for (owner, resource) in HTTP_ROUTES.into_iter().flat_map(|kind| self.stored(kind)) {
            let Some(mark) = CopyMark::read(resource.node, resource.namespace) else { continue };
            let rules: &'a [Rule<'a>] = match &resource.body {
                Body::HttpRoute(route) => &route.rules,
                _ => &[],
            };
            for (at, rule) in rules.iter().enumerate() {
                let Some(entry) = mark.of(at, rule) else { continue };
                let written = HttpRule { id: RouteId { owner, index: at as u32 }, owner: resource, rule };
                found.entry(entry.group()).or_default().push(MarkedCopy { written, mark: mark.span });
            }
        }
        found
    }
}

/// What each backend of a rule is called where it is held against one of another list: its name, and that of the upstream which Gloo's
/// discovery makes of a Service.
pub fn names_of_rule(cx: &Context<'_>, id: RouteId) -> Vec<Vec<String>> {
    let Some((route, rule)) = gateway_api::rule(cx.snapshot, id) else { return Vec::new() };
    let backends = cx.routing.gateway_api.backends(cx.snapshot, &cx.index);
    let names = rule.backends.iter().map(|backend| {
        let name = backends.resolve(route, &backend.to).name.path();
        let namespace = backend.to.namespace_or(route.namespace);
        let port = backend.to.port.filter(|_| is_service(&backend.to));
        let discovered = port.map(|port| discovered(&upstream_name(namespace, backend.to.name.value, port.value)));
        [name].into_iter().chain(discovered).collect()
    });
    names.collect()
}

/// The same for the destinations of one of Gloo's lists: the name of the upstream, and of the Service behind it.
pub fn names_of<'a>(cx: &Context<'a>, list: &WeightedList<'a>) -> Vec<Vec<String>> {
    list.destinations.iter().map(|weighted| names_of_destination(cx, list.home, weighted).unwrap_or_default()).collect()
}

fn names_of_destination<'a>(
    cx: &Context<'a>,
    home: &'a str,
    weighted: &'a WeightedDestination<'a>,
) -> Option<Vec<String>> {
    let destination = weighted.destination.as_ref()?;
    let (upstream, _) = cx.index.destination(destination, home)?;
    if let Some(subset) = &destination.subset {
        let values: Vec<String> =
            subset.values.iter().map(|(key, value)| format!("{}={}", key.value, value.value)).collect();
        return Some(vec![format!("{}{{{}}}", upstream.path(), values.join(","))]);
    }
    let mut names = vec![upstream.path()];
    let service = |namespace: &str, name: &str, port: u32| format!("{namespace}/{name}:{port}");
    match &destination.target {
        DestinationType::Kube { service: of, port } => {
            names.push(service(of.namespace.value, of.name.value, port.value));
        }
        DestinationType::Upstream(reference) => {
            let stored = cx.index.stored(Kind::Upstream, &upstream.namespace, &upstream.name);
            match stored.map(|id| &cx.resource(id).body) {
                None => names.push(discovered(reference.name.value)),
                Some(Body::Upstream(Upstream {
                    kind: UpstreamKind::Kube { service: Some(of), namespace: Some(home), port: Some(port), .. },
                })) => names.push(service(home.value, of.value, port.value)),
                Some(Body::Upstream(Upstream { kind: UpstreamKind::Static { hosts, .. } })) => {
                    if let [StaticHost { addr: Some(addr), port: Some(port), .. }] = hosts.as_slice()
                        && let Some((namespace, name)) = service_of_host(addr.value)
                    {
                        names.push(service(&namespace, &name, port.value));
                    }
                }
                Some(_) => {}
            }
        }
        DestinationType::Consul { .. } | DestinationType::Nothing => {}
    }
    Some(names)
}

/// The name of an upstream that discovery makes, wherever it writes it.
fn discovered(name: &str) -> String {
    format!("discovered {name}")
}

/// For each of some backends the place of the same one in another list; nothing where these have not just the same.
pub fn places(list: &[Vec<String>], copy: &[Vec<String>]) -> Option<Vec<usize>> {
    if list.len() != copy.len() {
        return None;
    }
    let mut by_name: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, names) in list.iter().enumerate().rev() {
        for name in names {
            by_name.entry(name).or_default().push(at);
        }
    }
    let mut is_taken = vec![false; list.len()];
    let mut place = |names: &Vec<String>| {
        names.iter().find_map(|name| {
            let left = by_name.get_mut(name.as_str())?;
            while let Some(at) = left.pop() {
                if !std::mem::replace(&mut is_taken[at], true) {
                    return Some(at);
                }
            }
            None
        })
    };
    copy.iter().map(&mut place).collect()
}

/// Weights in the order of the list whose places are known.
pub fn in_order(weights: &[u32], places: &[usize]) -> Vec<u32> {
    let mut ordered = vec![0; places.len()];
    for (&weight, &at) in weights.iter().zip(places) {
        ordered[at] = weight;
    }
    ordered
}

/// The least weights of the same shares: equal for lists that come to the same.
pub fn reduced(weights: &[u32]) -> Vec<u32> {
    let divisor = weights.iter().fold(0, |divisor, &weight| gcd(divisor, weight)).max(1);
    weights.iter().map(|weight| weight / divisor).collect()
}

fn gcd(mut one: u32, mut other: u32) -> u32 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
