//! Which subsets upstreams offer.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::index::Index;
use crate::model::gloo::UpstreamKind;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{ResourceId, Snapshot};

/// The annotation by which a Service configures the upstreams that are made of it, as JSON; `.deep_merge` beside it only says how
/// (`gl/plugins/kubernetes/serviceconverter/general_annotation_converter.go`).
const ANNOTATION: &str = "gloo.solo.io/upstream_config";

/// The sets of keys by which each upstream offers subsets.
#[derive(Clone, Debug, Default)]
pub struct Offers<'a> {
    written: FxHashMap<ResourceId, Vec<Vec<&'a str>>>,
    /// The same, each set sorted.
    sorted: FxHashSet<(ResourceId, Vec<&'a str>)>,
    /// Sets that name a key twice fit whatever has all of their keys and is as large: the keys of each, once, by upstream, size and first
    /// key.
    repeated: FxHashMap<(ResourceId, usize, &'a str), FxHashSet<Vec<&'a str>>>,
    /// What Services say in annotations.
    annotated: FxHashMap<ResourceId, Annotated>,
    /// Whether the settings say something of every Service.
    annotates_all: bool,
}

impl<'a> Offers<'a> {
    /// Looks at every upstream, and at the Services that upstreams are made of.
    pub(super) fn of(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Offers<'a> {
        let mut offers = Offers::default();
        for (id, resource) in snapshot.resources() {
            let upstream = match &resource.body {
                Body::Upstream(upstream) => upstream,
                Body::Service(_) => {
                    offers.annotated.extend(annotated(resource).map(|says| (id, says)));
                    continue;
                }
                _ => continue,
            };
            let written: Vec<Vec<&'a str>> = match &upstream.kind {
                UpstreamKind::Kube { subsets, .. } => {
                    subsets.iter().map(|keys| keys.iter().map(|key| key.value).collect()).collect()
                }
                UpstreamKind::Consul { tags, data_centers } => {
                    tags.iter().chain(data_centers).map(|tag| vec![tag.value]).collect()
                }
                _ => continue,
            };
            for keys in &written {
                let mut keys = keys.clone();
                keys.sort_unstable();
                if keys.windows(2).any(|pair| pair[0] == pair[1]) {
                    let size = keys.len();
                    keys.dedup();
                    offers.repeated.entry((id, size, keys[0])).or_default().insert(keys);
                } else {
                    offers.sorted.insert((id, keys));
                }
            }
            if !written.is_empty() {
                offers.written.insert(id, written);
            }
        }
        offers.annotates_all = index
            .in_order(Kind::Settings)
            .iter()
            .any(|&id| matches!(&snapshot.resource(id).body, Body::Settings(settings) if settings.annotates_services));
        offers
    }

    /// Each set of keys, as written.
    pub fn by(&self, upstream: ResourceId) -> &[Vec<&'a str>] {
        self.written.get(&upstream).map_or(&[], Vec::as_slice)
    }

    /// Whether one set consists of exactly these keys.
    pub(super) fn holds(&self, upstream: ResourceId, mut keys: Vec<&'a str>) -> bool {
        keys.sort_unstable();
        let asked = (upstream, keys);
        self.sorted.contains(&asked) || self.alike(upstream, &asked.1).any(|set| is_within(set, &asked.1))
    }

    /// How many sets of an upstream are compared with these keys, which are sorted: what tests hold to be few.
    pub fn compared(&self, upstream: ResourceId, keys: &[&'a str]) -> usize {
        self.alike(upstream, keys).count()
    }

    /// The sets that name a key twice, are as large, and start with one of the keys, which are sorted.
    fn alike<'s>(&'s self, upstream: ResourceId, keys: &'s [&'a str]) -> impl Iterator<Item = &'s Vec<&'a str>> {
        let starts = if self.repeated.is_empty() { &[] } else { keys };
        let starts = starts.iter().enumerate().filter(|(at, key)| *at == 0 || keys[at - 1] != **key);
        starts.flat_map(move |(_, key)| self.repeated.get(&(upstream, keys.len(), *key)).into_iter().flatten())
    }

    /// The same of the upstream that is made of a Service, as far as can be known.
    pub(super) fn service_holds(&self, service: ResourceId, mut keys: Vec<&'a str>) -> bool {
        keys.sort_unstable();
        match self.annotated.get(&service) {
            Some(Annotated::Sets(sets)) => {
                sets.iter().any(|set| set.iter().map(String::as_str).eq(keys.iter().copied()))
            }
            Some(Annotated::Unreadable) => true,
            None => self.annotates_all,
        }
    }
}

/// Whether all keys of a set are among others; both sorted.
fn is_within(set: &[&str], keys: &[&str]) -> bool {
    set.iter().all(|key| keys.binary_search(key).is_ok())
}

/// What a Service's annotation says of subsets.
#[derive(Clone, Debug)]
enum Annotated {
    /// The sets of keys, each sorted.
    Sets(Vec<Vec<String>>),
    /// It can't be read, so that they may be any.
    Unreadable,
}

/// The sets of keys that a Service's annotation asks for; nothing where it has none.
fn annotated(service: &Resource<'_>) -> Option<Annotated> {
    let text = service.annotation(ANNOTATION)?;
    let Ok(config) = serde_json::from_str::<serde_json::Value>(text) else {
        return Some(Annotated::Unreadable);
    };
    // Fields may be written as in Go or as in the protobuf.
    let field = |map: &serde_json::Value, names: [&str; 2]| names.iter().find_map(|name| map.get(name)).cloned();
    let subsets = config.get("kube").and_then(|kube| field(kube, ["subsetSpec", "subset_spec"]));
    let selectors = subsets.and_then(|subsets| subsets.get("selectors").and_then(|list| list.as_array().cloned()));
    let keys = |selector: &serde_json::Value| {
        let keys = selector.get("keys").and_then(|keys| keys.as_array().cloned()).unwrap_or_default();
        let mut keys: Vec<String> = keys.iter().filter_map(|key| key.as_str().map(str::to_owned)).collect();
        keys.sort_unstable();
        keys
    };
    Some(Annotated::Sets(selectors.unwrap_or_default().iter().map(keys).collect()))
}
