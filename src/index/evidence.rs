//! Whether what is not in the sources is missing: one place that decides it, by evidence.
//!
//! A name that leads nowhere is a slip where something says so: a name nearly the same, the same name elsewhere or as another kind, a
//! name that nothing can have, a Service without that port. That the sources hold one resource of a kind says nothing of the others,
//! which come from charts, scripts and other repositories. Where the sources are all there is (`closed`), everything that is not there
//! is missing.

use std::sync::atomic::Ordering;

use rustc_hash::FxHashMap;

use super::nearest::{Near, Slip, around, bag, is_sibling};
use super::resolve::KUBE_PREFIX;
use super::{Index, State};
use crate::model::{Kind, Resource, is_subdomain};
use crate::snapshot::{ResourceId, Unread};

/// What says that a name is a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The sources are all there is.
    Closed,
    /// Nothing but people writes that kind, beside the routes that refer to it.
    Handwritten,
    /// There is one of nearly that name, or of that name elsewhere.
    Near(Near),
    /// Discovery writes it into another namespace, from this Service.
    Discovered(ResourceId),
    /// There is one of that name of another kind, which can't stand here.
    OtherKind(ResourceId),
    /// Kubernetes takes no such name.
    Impossible,
    /// The Service is there, but the port isn't.
    NoPort(ResourceId),
    /// These settings switch off what Gloo keeps in memory for Services.
    SwitchedOff(ResourceId),
    /// Weak: one of the same family stands in the sources, as `checkout-v1` beside `checkout-v2`, and is written by hand.
    Sibling(ResourceId),
    /// Weak: of this kind and namespace nearly all that is referred to is in the sources: so many names, and so many are not.
    Alone(usize, usize),
}

/// The namespace of those that name none, where nothing else is said.
const DEFAULT_NAMESPACE: &str = "default";

/// What was found already, by what was asked for; it is asked again for each route that a reference serves.
pub(super) type Known = FxHashMap<(Kind, String, String, Option<ResourceId>), Option<Evidence>>;

/// So many names are looked at, of those that begin as another, to find one of its family.
const FAMILY: usize = 256;

/// Kinds that are taken for one another.
const MISTAKEN: [(Kind, Kind); 4] = [
    (Kind::Upstream, Kind::UpstreamGroup),
    (Kind::UpstreamGroup, Kind::Upstream),
    (Kind::RouteTable, Kind::VirtualService),
    (Kind::VirtualService, Kind::RouteTable),
];

impl<'a> Index<'a> {
    /// What says that a resource which isn't in the sources is missing; nothing where it may well be somewhere else.
    pub fn evidence(
        &self,
        kind: Kind,
        namespace: &'a str,
        name: &'a str,
        from: Option<ResourceId>,
    ) -> Option<Evidence> {
        // Only one of the same kind may be taken for what was meant.
        let from = from.filter(|&id| self.snapshot.resource(id).kind == kind);
        let asked = (kind, namespace.to_owned(), name.to_owned(), from);
        let known = |known: &Known| known.get(&asked).copied();
        if let Some(evidence) = self.known.lock().map_or(None, |table| known(&table)) {
            return evidence;
        }
        let evidence = self.find_evidence(kind, namespace, name, from);
        if let Ok(mut table) = self.known.lock() {
            table.insert(asked, evidence);
        }
        evidence
    }

    fn find_evidence(
        &self,
        kind: Kind,
        namespace: &'a str,
        name: &'a str,
        from: Option<ResourceId>,
    ) -> Option<Evidence> {
        if let Some(settings) = self.without_kube_destinations().filter(|_| is_in_memory(kind, name)) {
            return Some(Evidence::SwitchedOff(settings));
        }
        if self.snapshot.options.closed {
            return Some(Evidence::Closed);
        }
        if name.is_empty() || !is_subdomain(name) {
            return Some(Evidence::Impossible);
        }
        if let Some(near) = self.near(kind, namespace, name, from).filter(|near| !self.may_be_meant(*near, namespace)) {
            return Some(Evidence::Near(near));
        }
        if kind == Kind::Upstream {
            if namespace == self.discovery_namespace {
                if let Some((service, _)) = self.service_behind(name) {
                    return Some(Evidence::NoPort(service));
                }
                if let Some(service) = self.near_discovered(name) {
                    return Some(Evidence::Discovered(service));
                }
            } else if let Some(service) = self.discovered(name)
                && self.snapshot.resource(service).namespace == namespace
            {
                return Some(Evidence::Discovered(service));
            }
        }
        let mut mistaken = MISTAKEN.iter().filter(|(wanted, _)| *wanted == kind);
        if let Some(other) = mistaken.find_map(|&(_, other)| self.stored(other, namespace, name)) {
            return Some(Evidence::OtherKind(other));
        }
        (kind == Kind::UpstreamGroup && !self.is_clouded(kind)).then_some(Evidence::Handwritten)
    }

    /// Whether one of the right name elsewhere may well be the one that is asked for: nobody has said where it is applied.
    fn may_be_meant(&self, near: Near, namespace: &str) -> bool {
        matches!(near, Near::Elsewhere(id) if self.may_stand_in(id, namespace))
    }

    /// Whether a resource that names no namespace may be applied into this one: with `kubectl apply --namespace`, by a script or a
    /// controller that nobody sees. Not where the run is told which it is; nor where its file names others, as kubectl refuses
    /// a file of which a part says another namespace than it is given.
    pub fn may_stand_in(&self, id: ResourceId, namespace: &str) -> bool {
        self.may_be_applied_to(self.snapshot.resource(id), namespace)
    }

    /// Whether what a resource refers to in its own namespace is the one of that name which is in the sources elsewhere, as nobody has said
    /// which namespace its own is.
    pub fn may_be_its_own(&self, kind: Kind, from: &Resource<'a>, name: &'a str) -> bool {
        matches!(self.evidence(kind, from.namespace, name, None), Some(Evidence::Near(Near::Elsewhere(id)))
            if self.may_be_applied_to(from, self.snapshot.resource(id).namespace))
    }

    fn may_be_applied_to(&self, resource: &Resource<'a>, namespace: &str) -> bool {
        let options = self.snapshot.options;
        let is_told = resource.written_namespace.is_some() || resource.namespace != options.namespace;
        if options.closed || is_told || options.namespace != DEFAULT_NAMESPACE {
            return false;
        }
        let (all, file) = (&self.snapshot.resources, resource.place.file);
        let start = all.partition_point(|one| one.place.file < file);
        let mut here = all[start..].iter().take_while(|one| one.place.file == file);
        here.all(|one| one.written_namespace.is_none_or(|written| written.value == namespace))
    }

    /// One of the same kind and namespace whose name differs on purpose: who keeps that in the sources mostly keeps all of its family there.
    pub fn sibling(&self, kind: Kind, namespace: &str, name: &str, from: Option<ResourceId>) -> Option<ResourceId> {
        let head = head(name);
        let known = self.in_namespace(kind, namespace);
        let known = &known[known.partition_point(|&id| self.snapshot.resource(id).name < head)..];
        let mut family = known.iter().take(FAMILY).copied();
        self.compared.fetch_add(known.len().min(FAMILY), Ordering::Relaxed);
        family.find(|&id| {
            let other = self.snapshot.resource(id).name;
            let is_own = other.starts_with(head) && name.len().abs_diff(other.len()) <= 2;
            is_own && Some(id) != from && self.is_stored(id) && is_sibling(name, other)
        })
    }

    /// The state of a resource that is neither in the sources nor promised by anything in them.
    pub(super) fn absent(&self, kind: Kind, namespace: &str, name: &str, from: Option<ResourceId>) -> State {
        if self.evidence(kind, namespace, name, from).is_some() { State::Dangling } else { State::Unknown }
    }

    /// Whether a document that can't be read, or isn't rendered, may hold resources of a kind.
    pub fn is_clouded(&self, kind: Kind) -> bool {
        let clouded = self.clouded.get_or_init(|| {
            let texts: Vec<Hidden<'_>> = self.snapshot.unread.iter().map(|unread| self.hidden(unread)).collect();
            let may_hold = |kind: &Kind| {
                texts.iter().any(|hidden| match hidden {
                    Hidden::Nothing => false,
                    Hidden::Text(text) => text.contains(kind.as_str()),
                    Hidden::Anything => true,
                })
            };
            Kind::ALL.into_iter().filter(may_hold).collect()
        });
        clouded.contains(&kind)
    }

    fn hidden(&self, unread: &Unread<'a>) -> Hidden<'a> {
        let map = &self.snapshot.sources.map;
        match unread {
            Unread::Invalid { file, gloo: true, .. } => match map.file(*file).refusal {
                None => Hidden::Text(&map.file(*file).text),
                Some(_) => Hidden::Anything,
            },
            Unread::Unrendered { span, .. } => Hidden::Text(&map.file(span.file).text),
            _ => Hidden::Nothing,
        }
    }

    /// The Service that a discovered upstream's name nearly speaks of, where discovery would have written the upstream beside it.
    pub(super) fn near_discovered(&self, name: &str) -> Option<ResourceId> {
        let names = self.discovered_names.get_or_init(|| {
            let mut names: Vec<(u64, String, ResourceId)> = self
                .discovered
                .iter()
                .map(|&(id, port)| (id, super::discovered_name(self.snapshot, id, port)))
                .map(|(id, name)| (bag(&name), name, id))
                .collect();
            names.sort_by(|a, b| a.1.cmp(&b.1));
            names
        });
        let slip = Slip::new(name)?;
        let names = around(names, |(_, known, _)| known.as_str() < name);
        self.compared.fetch_add(names.len(), Ordering::Relaxed);
        let mut near = names.iter().filter(|(bag, known, _)| slip.distance(known, *bag).is_some());
        near.next().filter(|_| near.next().is_none()).map(|(.., id)| *id)
    }
}

/// Whether a reference is to what Gloo keeps in memory for a Service.
fn is_in_memory(kind: Kind, name: &str) -> bool {
    kind == Kind::Service || (kind == Kind::Upstream && name.starts_with(KUBE_PREFIX))
}

/// A name up to its last part.
fn head(name: &str) -> &str {
    name.rfind(['-', '.', '_']).map_or(name, |at| &name[..=at])
}

/// What a document may hold that nobody could look at.
enum Hidden<'a> {
    /// Nothing that counts.
    Nothing,
    /// What this text speaks of.
    Text(&'a str),
    /// Anything at all.
    Anything,
}
