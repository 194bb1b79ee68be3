//! Finding resources by name, by label, and as discovery would name them.

use rustc_hash::FxHashMap;

use crate::controller;
use crate::model::{Body, Kind};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Role;

/// Resources by kind, namespace and name; duplicates stay visible.
#[derive(Debug, Default)]
pub struct Index<'a> {
    by_name: FxHashMap<(Kind, &'a str, &'a str), Vec<ResourceId>>,
    by_bare_name: FxHashMap<(Kind, &'a str), Vec<ResourceId>>,
    by_namespace: FxHashMap<(Kind, &'a str), Vec<ResourceId>>,
    stored: FxHashMap<(Kind, &'a str, &'a str), ResourceId>,
    /// Stored resources of a kind, sorted by namespace, then name: the order in which Gloo goes through them.
    sorted: FxHashMap<Kind, Vec<ResourceId>>,
    /// Stored route tables and virtual services by label and value, sorted as above.
    by_label: FxHashMap<(Kind, &'a str, &'a str), Vec<ResourceId>>,
    discovered: FxHashMap<String, ResourceId>,
    /// What a controller such as Flagger will write, by kind, namespace and name.
    promised: FxHashMap<(Kind, String, String), ResourceId>,
    service_namespaces: rustc_hash::FxHashSet<&'a str>,
}

impl<'a> Index<'a> {
    /// Indexes a snapshot.
    pub fn build(snapshot: &Snapshot<'a>) -> Index<'a> {
        let mut index = Index::default();
        for (id, resource) in snapshot.resources() {
            let key = (resource.kind, resource.namespace, resource.name);
            index.by_name.entry(key).or_default().push(id);
            index.by_bare_name.entry((resource.kind, resource.name)).or_default().push(id);
            index.by_namespace.entry((resource.kind, resource.namespace)).or_default().push(id);
            // One that can't be decoded freezes the listing of its kind, but what was listed before lives on without it.
            if !snapshot.is_accepted(id) {
                continue;
            }
            // Of two documents of one name the last is what the API server keeps; what is only lent never replaces one.
            let known = index.stored.get(&key).copied();
            if known
                .is_none_or(|known| resource.role == Role::Subject || snapshot.resource(known).role == Role::Context)
            {
                index.stored.insert(key, id);
            }
        }
        for kind in Kind::ALL {
            let mut ids: Vec<ResourceId> = snapshot
                .resources()
                .filter(|(id, resource)| resource.kind == kind && index.is_stored(snapshot, *id))
                .map(|(id, _)| id)
                .collect();
            ids.sort_by_key(|&id| (snapshot.resource(id).namespace, snapshot.resource(id).name));
            for &id in &ids {
                for (label, value) in &snapshot.resource(id).labels {
                    index.by_label.entry((kind, label.value, value.value)).or_default().push(id);
                }
            }
            index.sorted.insert(kind, ids);
        }
        index.discover(snapshot);
        index
    }

    /// Names the upstreams that discovery would write, one a port, and what other controllers would.
    fn discover(&mut self, snapshot: &Snapshot<'a>) {
        for (id, resource) in snapshot.resources() {
            for promise in controller::promises(resource) {
                self.promised.insert(promise, id);
            }
            let Body::Service(service) = &resource.body else { continue };
            self.service_namespaces.insert(resource.namespace);
            for port in &service.ports {
                self.discovered
                    .insert(crate::discovery::upstream_name(resource.namespace, resource.name, port.value), id);
            }
        }
    }

    /// Every resource of that name, in the order of the documents, also those that the API server would refuse.
    pub fn all<'s>(&'s self, kind: Kind, namespace: &'s str, name: &'s str) -> &'s [ResourceId] {
        self.by_name.get(&(kind, namespace, name)).map_or(&[], Vec::as_slice)
    }

    /// The resource of that name that the cluster would hold: the last accepted one.
    pub fn stored(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        self.stored.get(&(kind, namespace, name)).copied()
    }

    /// Whether this very resource is the one that the cluster would hold.
    pub fn is_stored(&self, snapshot: &Snapshot<'a>, id: ResourceId) -> bool {
        let resource = snapshot.resource(id);
        self.stored(resource.kind, resource.namespace, resource.name) == Some(id)
    }

    /// Every resource of that kind and name in any namespace.
    pub fn anywhere<'s>(&'s self, kind: Kind, name: &'s str) -> &'s [ResourceId] {
        self.by_bare_name.get(&(kind, name)).map_or(&[], Vec::as_slice)
    }

    /// Every resource of that kind in a namespace.
    pub fn in_namespace<'s>(&'s self, kind: Kind, namespace: &'s str) -> &'s [ResourceId] {
        self.by_namespace.get(&(kind, namespace)).map_or(&[], Vec::as_slice)
    }

    /// The stored resources of a kind, sorted by namespace, then name.
    pub fn sorted(&self, kind: Kind) -> &[ResourceId] {
        self.sorted.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The stored resources of a kind that carry that label, sorted by namespace, then name.
    pub fn labelled<'s>(&'s self, kind: Kind, label: &'s str, value: &'s str) -> &'s [ResourceId] {
        self.by_label.get(&(kind, label, value)).map_or(&[], Vec::as_slice)
    }

    /// The Service that discovery would make the upstream of that name from.
    pub fn discovered(&self, name: &str) -> Option<ResourceId> {
        self.discovered.get(name).copied()
    }

    /// The Canary by which a controller will write a resource that is not in the sources.
    pub fn promised(&self, kind: Kind, namespace: &str, name: &str) -> Option<ResourceId> {
        if self.promised.is_empty() {
            return None;
        }
        self.promised.get(&(kind, namespace.to_owned(), name.to_owned())).copied()
    }

    /// Whether the sources hold any Service of that namespace.
    pub fn has_services_in(&self, namespace: &str) -> bool {
        self.service_namespaces.contains(namespace)
    }
}
