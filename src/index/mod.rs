//! Finding resources by name, by label, and as discovery would name them.

mod by;
pub(crate) mod controller;
pub mod discovery;
mod evidence;
mod nearest;
pub(crate) mod promise;
mod resolve;
pub(crate) mod rows;
mod together;

pub use self::by::By;
pub use self::discovery::upstream_name;
pub use self::evidence::Evidence;
pub use self::nearest::Near;
pub use self::resolve::{GLOO_NAMESPACE, State, UpstreamName};

use std::hash::{BuildHasher, Hash};
use std::sync::atomic::AtomicUsize;
use std::sync::{Mutex, OnceLock};

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

use self::rows::Rows;
use crate::model::gloo::Settings;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Role;

/// Resources by kind, namespace and name; duplicates stay visible. Only ids are kept: the names are the snapshot's.
#[derive(Debug)]
pub struct Index<'a> {
    snapshot: &'a Snapshot<'a>,
    /// Every resource, sorted by kind, namespace and name; those of one name in the order of the documents.
    by_name: Vec<ResourceId>,
    /// The same, sorted by kind and name; only looked into where something is amiss.
    by_bare_name: OnceLock<Vec<ResourceId>>,
    /// Whether each resource is one that the cluster would hold.
    is_stored: Vec<bool>,
    /// Those, by kind, namespace and name.
    stored: HashTable<ResourceId>,
    /// Those, sorted by kind, namespace and name: the order in which Gloo goes through them.
    sorted: Vec<ResourceId>,
    /// Those by kind, in the order of the documents.
    in_order: Rows<ResourceId>,
    labels: Labels,
    /// Services and their ports, by the name of the upstream that discovery would write.
    discovered: HashTable<(ResourceId, u32)>,
    /// What a controller such as Flagger will write, by kind, namespace and name.
    promised: FxHashMap<(Kind, String, String), ResourceId>,
    discovery_namespace: &'a str,
    /// The settings that have Gloo discover upstreams from Consul.
    consul_discovery: Option<ResourceId>,
    bags: nearest::Bags,
    /// What says that a name is a slip; asked by the rules, side by side.
    known: Mutex<evidence::Known>,
    /// How many names were compared with one that leads nowhere.
    compared: AtomicUsize,
    /// Kinds that documents which nobody could look at may hold.
    clouded: OnceLock<Vec<Kind>>,
    /// The names in `discovered` with their letters, sorted; only looked into where something is amiss.
    discovered_names: OnceLock<Vec<(u64, String, ResourceId)>>,
    /// Whether the sources hold several states of one cluster.
    several_states: OnceLock<bool>,
}

/// Stored resources by kind, label and value.
#[derive(Debug, Default)]
struct Labels {
    /// Row by kind, label and value.
    rows: HashTable<u32>,
    /// A resource of each row, and which of its labels it is.
    samples: Vec<(ResourceId, u32)>,
    /// The resources, sorted by namespace, then name.
    resources: Rows<ResourceId>,
}

fn hash(key: impl Hash) -> u64 {
    FxBuildHasher.hash_one(key)
}

fn key<'a>(resource: &Resource<'a>) -> (Kind, &'a str, &'a str) {
    (resource.kind, resource.namespace, resource.name)
}

impl<'a> Index<'a> {
    /// Indexes a snapshot.
    pub fn build(snapshot: &'a Snapshot<'a>) -> Index<'a> {
        let (by_name, (stored, is_stored)) = rayon::join(|| by_name(snapshot), || stored(snapshot));
        let sorted: Vec<ResourceId> = by_name.iter().copied().filter(|id| is_stored[id.0 as usize]).collect();
        let (labels, discovered) = rayon::join(|| Labels::build(snapshot, &sorted), || discovered(snapshot));
        let mut promised = FxHashMap::default();
        for (id, resource) in snapshot.resources() {
            promised.extend(promise::promises(resource).into_iter().map(|promise| (promise, id)));
        }
        let in_order = snapshot.resources().filter(|(id, _)| is_stored[id.0 as usize]);
        let in_order = Rows::collect(Kind::ALL.len(), in_order.map(|(id, resource)| (resource.kind as usize, id)));
        let by_bare_name = OnceLock::new();
        let settings = in_order.of(Kind::Settings as usize);
        let discovery_namespace = resolve::discovery_namespace(snapshot, settings);
        let consul = |id: &ResourceId| match &snapshot.resource(*id).body {
            Body::Settings(settings) => settings.discovers_consul,
            _ => false,
        };
        let consul_discovery = settings.iter().copied().find(consul);
        Index {
            snapshot,
            by_name,
            by_bare_name,
            is_stored,
            stored,
            sorted,
            in_order,
            labels,
            discovered,
            promised,
            discovery_namespace,
            consul_discovery,
            bags: OnceLock::new(),
            known: Mutex::default(),
            compared: AtomicUsize::new(0),
            clouded: OnceLock::new(),
            discovered_names: OnceLock::new(),
            several_states: OnceLock::new(),
        }
    }

    /// Every resource of that name, in the order of the documents, also those that the API server would refuse.
    pub fn all(&self, kind: Kind, namespace: &str, name: &str) -> &[ResourceId] {
        self.part(&self.by_name, &(kind, namespace, name), key)
    }

    /// The resource of that name that the cluster would hold: the last accepted one.
    pub fn stored(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        let wanted = (kind, namespace, name);
        self.stored.find(hash(wanted), |&id| key(self.snapshot.resource(id)) == wanted).copied()
    }

    /// Whether this very resource is the one that the cluster would hold.
    pub fn is_stored(&self, id: ResourceId) -> bool {
        self.is_stored[id.0 as usize]
    }

    /// Every resource of that kind and name in any namespace, in the order of the documents.
    pub fn anywhere(&self, kind: Kind, name: &str) -> &[ResourceId] {
        let bare = |resource: &Resource<'a>| (resource.kind, resource.name);
        let sorted = self.by_bare_name.get_or_init(|| {
            let mut ids: Vec<ResourceId> = self.snapshot.resources().map(|(id, _)| id).collect();
            ids.sort_by_key(|&id| bare(self.snapshot.resource(id)));
            ids
        });
        self.part(sorted, &(kind, name), bare)
    }

    /// Every resource of that kind in a namespace, sorted by name.
    pub fn in_namespace(&self, kind: Kind, namespace: &str) -> &[ResourceId] {
        self.part(&self.by_name, &(kind, namespace), |resource| (resource.kind, resource.namespace))
    }

    /// Every resource of a kind, sorted by namespace, then name; those of one name in the order of the documents.
    pub fn named(&self, kind: Kind) -> &[ResourceId] {
        self.part(&self.by_name, &kind, |resource| resource.kind)
    }

    /// The stored resources of a kind, sorted by namespace, then name.
    pub fn sorted(&self, kind: Kind) -> &[ResourceId] {
        self.part(&self.sorted, &kind, |resource| resource.kind)
    }

    /// The stored resources of a kind, in the order of the documents.
    pub fn in_order(&self, kind: Kind) -> &[ResourceId] {
        self.in_order.of(kind as usize)
    }

    /// The stored resources of a kind that carry that label, sorted by namespace, then name.
    pub fn labelled(&self, kind: Kind, label: &str, value: &str) -> &[ResourceId] {
        self.labels.of(self.snapshot, (kind, label, value))
    }

    /// Whether all settings that are there say so: those of several installations that disagree decide nothing.
    pub fn settings_agree(&self, says: impl Fn(&Settings<'a>) -> bool) -> bool {
        let all = self.sorted(Kind::Settings);
        let agrees = |&id: &ResourceId| matches!(&self.snapshot.resource(id).body, Body::Settings(one) if says(one));
        !all.is_empty() && all.iter().all(agrees)
    }

    /// The Service that discovery would make the upstream of that name from.
    pub fn discovered(&self, name: &str) -> Option<ResourceId> {
        let is_it = |&(id, port): &(ResourceId, u32)| discovered_name(self.snapshot, id, port) == name;
        self.discovered.find(hash(name), is_it).map(|(id, _)| *id)
    }

    /// The resource by which a controller will write one that is not in the sources, such as the Canary by which Flagger does.
    pub fn promised(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        if self.promised.is_empty() {
            return None;
        }
        let written = |namespace: &str| self.promised.get(&(kind, namespace.to_owned(), name.to_owned())).copied();
        written(namespace).or_else(|| if namespace.is_empty() { None } else { written(promise::ANY) })
    }

    /// The part of a list, sorted by `key`, whose key is `wanted`.
    fn part<'s, K: Ord>(
        &self,
        list: &'s [ResourceId],
        wanted: &K,
        key: impl Fn(&Resource<'a>) -> K,
    ) -> &'s [ResourceId] {
        let start = list.partition_point(|&id| key(self.snapshot.resource(id)) < *wanted);
        let rest = &list[start..];
        &rest[..rest.partition_point(|&id| key(self.snapshot.resource(id)) <= *wanted)]
    }
}

fn by_name(snapshot: &Snapshot<'_>) -> Vec<ResourceId> {
    // The names beside the ids, as they would have to be fetched from all over the memory again and again.
    let mut named: Vec<_> = snapshot.resources().map(|(id, resource)| (key(resource), id)).collect();
    named.par_sort_unstable();
    named.into_iter().map(|(_, id)| id).collect()
}

/// The resources that the cluster would hold, by name and by id.
fn stored(snapshot: &Snapshot<'_>) -> (HashTable<ResourceId>, Vec<bool>) {
    let ids = (0..snapshot.resources.len() as u32).into_par_iter().map(ResourceId);
    // One that can't be decoded freezes the listing of its kind, but what was listed before lives on without it.
    let mut is_stored: Vec<bool> = ids.map(|id| snapshot.is_accepted(id)).collect();
    let mut table = HashTable::with_capacity(is_stored.len());
    let key_of = |id: ResourceId| key(snapshot.resource(id));
    for (id, resource) in snapshot.resources() {
        if !is_stored[id.0 as usize] {
            continue;
        }
        match table.entry(hash(key(resource)), |&known| key_of(known) == key(resource), |&known| hash(key_of(known))) {
            Entry::Vacant(place) => {
                place.insert(id);
            }
            // Of two documents of one name the last is what the API server keeps; what is only context never replaces one.
            Entry::Occupied(mut known) => {
                let is_lent = |id: ResourceId| snapshot.resource(id).role != Role::Subject;
                let loser =
                    if is_lent(id) && !is_lent(*known.get()) { id } else { std::mem::replace(known.get_mut(), id) };
                is_stored[loser.0 as usize] = false;
            }
        }
    }
    (table, is_stored)
}

/// The upstreams that discovery would write, one a port; of several of one name the last.
fn discovered(snapshot: &Snapshot<'_>) -> HashTable<(ResourceId, u32)> {
    let services = || {
        snapshot.resources().filter_map(|(id, resource)| match &resource.body {
            Body::Service(service) => Some((id, service)),
            _ => None,
        })
    };
    let mut table = HashTable::with_capacity(services().map(|(_, service)| service.ports.len()).sum());
    for (id, port) in services().flat_map(|(id, service)| service.ports.iter().map(move |port| (id, port.value))) {
        let name = discovered_name(snapshot, id, port);
        let name_of = |&(id, port): &(ResourceId, u32)| discovered_name(snapshot, id, port);
        match table.entry(hash(name.as_str()), |known| name_of(known) == name, |known| hash(name_of(known).as_str())) {
            Entry::Vacant(place) => {
                place.insert((id, port));
            }
            Entry::Occupied(mut known) => *known.get_mut() = (id, port),
        }
    }
    table
}

fn discovered_name(snapshot: &Snapshot<'_>, service: ResourceId, port: u32) -> String {
    let service = snapshot.resource(service);
    upstream_name(service.namespace, service.name, port)
}

impl Labels {
    /// Indexes resources that are sorted by namespace and name.
    fn build(snapshot: &Snapshot<'_>, sorted: &[ResourceId]) -> Labels {
        let (mut rows, mut samples, mut found) = (HashTable::new(), Vec::new(), Vec::new());
        for &id in sorted {
            let resource = snapshot.resource(id);
            for (at, (label, value)) in resource.labels.iter().enumerate() {
                let wanted = (resource.kind, label.value, value.value);
                let of = |row: &u32| sample(snapshot, samples[*row as usize]) == Some(wanted);
                let rehash = |row: &u32| hash(sample(snapshot, samples[*row as usize]));
                let row = match rows.entry(hash(Some(wanted)), of, rehash) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(place) => {
                        let row = samples.len() as u32;
                        place.insert(row);
                        samples.push((id, at as u32));
                        row
                    }
                };
                found.push((row as usize, id));
            }
        }
        let resources = Rows::collect(samples.len(), found.iter().copied());
        Labels { rows, samples, resources }
    }

    fn of(&self, snapshot: &Snapshot<'_>, wanted: (Kind, &str, &str)) -> &[ResourceId] {
        let is_it = |row: &u32| sample(snapshot, self.samples[*row as usize]) == Some(wanted);
        self.rows.find(hash(Some(wanted)), is_it).map_or(&[], |&row| self.resources.of(row as usize))
    }
}

/// The kind of a resource with one of its labels.
fn sample<'a>(snapshot: &Snapshot<'a>, (id, at): (ResourceId, u32)) -> Option<(Kind, &'a str, &'a str)> {
    let resource = snapshot.resource(id);
    let (label, value) = resource.labels.get(at as usize)?;
    Some((resource.kind, label.value, value.value))
}
