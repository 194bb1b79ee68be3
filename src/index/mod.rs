//! Finding resources by name, by label, and as discovery would name them.

mod by;
pub(crate) mod controller;
pub mod discovery;
mod evidence;
mod names;
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

use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, OnceLock};

use self::names::{Names, discovered_name, hash, key};
use crate::model::gloo::Settings;
use crate::model::{Body, Kind, Resource};
use crate::snapshot::{ResourceId, Snapshot};

/// Resources by kind, namespace and name; duplicates stay visible. Only ids are kept: the names are the snapshot's.
#[derive(Debug)]
pub struct Index<'a> {
    snapshot: &'a Snapshot<'a>,
    /// What follows from names alone; shared with the indexes of snapshots beside this one in which all is called alike.
    names: Arc<Names>,
    discovery_namespace: &'a str,
    /// The settings that have Gloo discover upstreams from Consul.
    consul_discovery: Option<ResourceId>,
    /// What says that a name is a slip; asked by the rules, side by side.
    known: Mutex<evidence::Known>,
    /// How many names were compared with one that leads nowhere.
    compared: AtomicUsize,
    /// Kinds that documents which nobody could look at may hold.
    clouded: OnceLock<Vec<Kind>>,
    /// Whether the sources hold several states of one cluster.
    several_states: OnceLock<bool>,
}

impl<'a> Index<'a> {
    /// Indexes a snapshot.
    pub fn build(snapshot: &'a Snapshot<'a>) -> Index<'a> {
        Index::over(Arc::new(Names::of(snapshot)), snapshot)
    }

    /// The same of a snapshot beside one that is indexed.
    pub fn beside(known: &Index<'_>, snapshot: &'a Snapshot<'a>) -> Index<'a> {
        if names::are_alike(known.snapshot, snapshot) {
            return Index::over(Arc::clone(&known.names), snapshot);
        }
        Index::build(snapshot)
    }

    /// Whether it goes by the very tables of another.
    pub fn shares_names(&self, other: &Index<'_>) -> bool {
        Arc::ptr_eq(&self.names, &other.names)
    }

    fn over(names: Arc<Names>, snapshot: &'a Snapshot<'a>) -> Index<'a> {
        let settings = names.in_order.of(Kind::Settings as usize);
        let discovery_namespace = resolve::discovery_namespace(snapshot, settings);
        let consul = |id: &ResourceId| match &snapshot.resource(*id).body {
            Body::Settings(settings) => settings.discovers_consul,
            _ => false,
        };
        let consul_discovery = settings.iter().copied().find(consul);
        Index {
            snapshot,
            names,
            discovery_namespace,
            consul_discovery,
            known: Mutex::default(),
            compared: AtomicUsize::new(0),
            clouded: OnceLock::new(),
            several_states: OnceLock::new(),
        }
    }

    /// Every resource of that name, in the order of the documents, also those that the API server would refuse.
    pub fn all(&self, kind: Kind, namespace: &str, name: &str) -> &[ResourceId] {
        self.part(&self.names.by_name, &(kind, namespace, name), key)
    }

    /// The resource of that name that the cluster would hold: the last accepted one.
    pub fn stored(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        let wanted = (kind, namespace, name);
        self.names.stored.find(hash(wanted), |&id| key(self.snapshot.resource(id)) == wanted).copied()
    }

    /// Whether this very resource is the one that the cluster would hold.
    pub fn is_stored(&self, id: ResourceId) -> bool {
        self.names.is_stored[id.0 as usize]
    }

    /// Every resource of that kind and name in any namespace, in the order of the documents.
    pub fn anywhere(&self, kind: Kind, name: &str) -> &[ResourceId] {
        let bare = |resource: &Resource<'a>| (resource.kind, resource.name);
        let sorted = self.names.by_bare_name.get_or_init(|| {
            let mut ids: Vec<ResourceId> = self.snapshot.resources().map(|(id, _)| id).collect();
            ids.sort_by_key(|&id| bare(self.snapshot.resource(id)));
            ids
        });
        self.part(sorted, &(kind, name), bare)
    }

    /// Every resource of that kind in a namespace, sorted by name.
    pub fn in_namespace(&self, kind: Kind, namespace: &str) -> &[ResourceId] {
        self.part(&self.names.by_name, &(kind, namespace), |resource| (resource.kind, resource.namespace))
    }

    /// Every resource of a kind, sorted by namespace, then name; those of one name in the order of the documents.
    pub fn named(&self, kind: Kind) -> &[ResourceId] {
        self.part(&self.names.by_name, &kind, |resource| resource.kind)
    }

    /// The stored resources of a kind, sorted by namespace, then name.
    pub fn sorted(&self, kind: Kind) -> &[ResourceId] {
        self.part(&self.names.sorted, &kind, |resource| resource.kind)
    }

    /// The stored resources of a kind, in the order of the documents.
    pub fn in_order(&self, kind: Kind) -> &[ResourceId] {
        self.names.in_order.of(kind as usize)
    }

    /// The stored resources of a kind that carry that label, sorted by namespace, then name.
    pub fn labelled(&self, kind: Kind, label: &str, value: &str) -> &[ResourceId] {
        self.names.labels.of(self.snapshot, (kind, label, value))
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
        self.names.discovered.find(hash(name), is_it).map(|(id, _)| *id)
    }

    /// The resource by which a controller will write one that is not in the sources, such as the Canary by which Flagger does.
    pub fn promised(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        if self.names.promised.is_empty() {
            return None;
        }
        let written =
            |namespace: &str| self.names.promised.get(&(kind, namespace.to_owned(), name.to_owned())).copied();
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
