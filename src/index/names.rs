//! What follows from the names of resources, and from what else finds them: labels, ports of Services, what controllers will write.

use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, OnceLock};

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::nearest;
use super::promise::promises;
use super::rows::Rows;
use super::upstream_name;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Role;

/// Tables of ids. Nothing in them is of one snapshot: they hold of every one in which all resources are called alike.
#[derive(Debug)]
pub(super) struct Names {
    /// Every resource, sorted by kind, namespace and name; those of one name in the order of the documents.
    pub(super) by_name: Vec<ResourceId>,
    /// The same, sorted by kind and name; only looked into where something is amiss.
    pub(super) by_bare_name: OnceLock<Vec<ResourceId>>,
    /// Whether each resource is one that the cluster would hold.
    pub(super) is_stored: Vec<bool>,
    /// Those, by kind, namespace and name.
    pub(super) stored: HashTable<ResourceId>,
    /// Those, sorted by kind, namespace and name: the order in which Gloo goes through them.
    pub(super) sorted: Vec<ResourceId>,
    /// Those by kind, in the order of the documents.
    pub(super) in_order: Rows<ResourceId>,
    pub(super) labels: Labels,
    /// Services and their ports, by the name of the upstream that discovery would write.
    pub(super) discovered: HashTable<(ResourceId, u32)>,
    /// The names in `discovered` with their letters, sorted; only looked into where something is amiss.
    pub(super) discovered_letters: OnceLock<Vec<(u64, String, ResourceId)>>,
    /// What a controller such as Flagger will write, by kind, namespace and name.
    pub(super) promised: FxHashMap<(Kind, String, String), ResourceId>,
    pub(super) bags: nearest::Bags,
}

/// Stored resources by kind, label and value.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// Row by kind, label and value.
    rows: HashTable<u32>,
    /// A resource of each row, and which of its labels it is.
    samples: Vec<(ResourceId, u32)>,
    /// The resources, sorted by namespace, then name.
    resources: Rows<ResourceId>,
}

pub(super) fn hash(key: impl Hash) -> u64 {
    FxBuildHasher.hash_one(key)
}

pub(super) fn key<'a>(resource: &Resource<'a>) -> (Kind, &'a str, &'a str) {
    (resource.kind, resource.namespace, resource.name)
}

/// Whether two snapshots have as many resources, each called as the one in its place, and told apart from others by the same.
pub(super) fn are_alike(known: &Snapshot<'_>, snapshot: &Snapshot<'_>) -> bool {
    let pairs = || known.resources.iter().zip(&snapshot.resources);
    let is_checked_alike = |at: usize| {
        let id = ResourceId(at as u32);
        std::ptr::eq(known.checked(id), snapshot.checked(id)) || known.is_accepted(id) == snapshot.is_accepted(id)
    };
    known.resources.len() == snapshot.resources.len()
        && pairs()
            .enumerate()
            .all(|(at, (one, other))| (is_same(one, other) || is_called_alike(one, other)) && is_checked_alike(at))
}

fn is_same(one: &Arc<Resource<'_>>, other: &Arc<Resource<'_>>) -> bool {
    Arc::as_ptr(one).addr() == Arc::as_ptr(other).addr()
}

fn is_called_alike(one: &Resource<'_>, other: &Resource<'_>) -> bool {
    let labels = |it: &Resource<'_>| -> Vec<(String, String)> {
        it.labels.iter().map(|(name, value)| (name.value.to_owned(), value.value.to_owned())).collect()
    };
    let ports = |it: &Resource<'_>| match &it.body {
        Body::Service(service) => service.ports.iter().map(|port| port.value).collect(),
        _ => Vec::new(),
    };
    key(one) == key(other)
        && one.role == other.role
        && one.name_fault.is_some() == other.name_fault.is_some()
        && labels(one) == labels(other)
        && ports(one) == ports(other)
        && promises(one) == promises(other)
}

impl Names {
    /// Works them out.
    pub(super) fn of(snapshot: &Snapshot<'_>) -> Names {
        let (by_name, (stored, is_stored)) = rayon::join(|| by_name(snapshot), || stored(snapshot));
        let sorted: Vec<ResourceId> = by_name.iter().copied().filter(|id| is_stored[id.0 as usize]).collect();
        let (labels, discovered) = rayon::join(|| Labels::build(snapshot, &sorted), || discovered(snapshot));
        let mut promised = FxHashMap::default();
        for (id, resource) in snapshot.resources() {
            promised.extend(promises(resource).into_iter().map(|promise| (promise, id)));
        }
        let in_order = snapshot.resources().filter(|(id, _)| is_stored[id.0 as usize]);
        let in_order = Rows::collect(Kind::ALL.len(), in_order.map(|(id, resource)| (resource.kind as usize, id)));
        Names {
            by_name,
            by_bare_name: OnceLock::new(),
            is_stored,
            stored,
            sorted,
            in_order,
            labels,
            discovered,
            discovered_letters: OnceLock::new(),
            promised,
            bags: OnceLock::new(),
        }
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

pub(super) fn discovered_name(snapshot: &Snapshot<'_>, service: ResourceId, port: u32) -> String {
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

    pub(super) fn of(&self, snapshot: &Snapshot<'_>, wanted: (Kind, &str, &str)) -> &[ResourceId] {
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
