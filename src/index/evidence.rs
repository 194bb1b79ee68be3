//! Whether what is not in the sources is missing: one place that decides it, by evidence.
//!
//! A name that leads nowhere is a slip where something says so: a name nearly the same, the same name elsewhere or as another kind, a
//! name that nothing can have, a Service without that port. That the sources hold one resource of a kind says nothing of the others,
//! which come from charts, scripts and other repositories. Where the sources are all there is (`closed`), everything that is not there
//! is missing.

use std::sync::atomic::Ordering;

use rustc_hash::FxHashMap;

use super::by::By;
use super::names::discovered_name;
use super::nearest::{Near, Slip, around, bag, is_sibling};
use super::resolve::KUBE_PREFIX;
use super::{Index, State, promise};
use crate::model::gloo::{Action, DelegateTarget, DestinationType, Route};
use crate::model::{Body, Kind, Ref, Resource, is_subdomain};
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
    /// There is a Canary of that name, but another router than Gloo's serves it.
    RoutedOtherwise(ResourceId),
    /// Kubernetes takes no such name.
    Impossible,
    /// The Service is there, but the port isn't.
    NoPort(ResourceId),
    /// These settings switch off what Gloo keeps in memory for Services.
    SwitchedOff(ResourceId),
    /// Weak: there is one of nearly that name, or of that name elsewhere, but a document that nobody could look at may hold the kind.
    Doubtful(Near),
    /// Weak: some of the same family stand in the sources, as `checkout-v1` beside `checkout-v2`, and are written by hand: several, or one
    /// that the same resource refers to.
    Sibling(ResourceId),
    /// Weak: of this kind and namespace nearly all that is referred to is in the sources: so many names, and so many are not.
    Alone(usize, usize),
}

/// The namespace of those that name none, where nothing else is said.
const DEFAULT_NAMESPACE: &str = "default";

/// What was found already, by what was asked for; it is asked again for each route that a reference serves.
pub(super) type Known = FxHashMap<(Kind, String, String, By), Option<Evidence>>;

/// So many resources of a kind are looked at, to find one that may be applied elsewhere.
const HOLDERS: usize = 64;

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
    pub fn evidence(&self, kind: Kind, namespace: &'a str, name: &'a str, by: By) -> Option<Evidence> {
        // Only one of the same kind may be taken for what was meant; and where it may be applied to decides where what it means is.
        let from = by.from.filter(|&id| by.names_none || self.snapshot.resource(id).kind == kind);
        let by = By { from, ..by };
        let asked = (kind, namespace.to_owned(), name.to_owned(), by);
        let known = |known: &Known| known.get(&asked).copied();
        if let Some(evidence) = self.known.lock().map_or(None, |table| known(&table)) {
            return evidence;
        }
        let evidence = self.find_evidence(kind, namespace, name, by);
        if let Ok(mut table) = self.known.lock() {
            table.insert(asked, evidence);
        }
        evidence
    }

    fn find_evidence(&self, kind: Kind, namespace: &'a str, name: &'a str, by: By) -> Option<Evidence> {
        if let Some(settings) = self.without_kube_destinations().filter(|_| is_in_memory(kind, name)) {
            return Some(Evidence::SwitchedOff(settings));
        }
        if self.snapshot.options.closed {
            return Some(Evidence::Closed);
        }
        if name.is_empty() || !is_subdomain(name) {
            return Some(Evidence::Impossible);
        }
        // What nobody could look at may hold what is meant.
        let is_clouded = self.is_clouded(kind);
        if let Some(near) = self.near_miss(kind, namespace, name, by).filter(|_| !is_clouded) {
            return Some(Evidence::Near(near));
        }
        if kind == Kind::Upstream {
            if namespace == self.discovery_namespace {
                if let Some((service, _)) = self.service_behind(name) {
                    return Some(Evidence::NoPort(service));
                }
                if let Some(service) = self.near_discovered(name).filter(|_| !is_clouded) {
                    return Some(Evidence::Discovered(service));
                }
            } else if let Some(service) = self.discovered(name) {
                if self.snapshot.resource(service).namespace == namespace && !is_clouded {
                    return Some(Evidence::Discovered(service));
                }
            } else if let Some((service, _)) = self.service_behind(name).filter(|_| self.is_home(namespace)) {
                return Some(Evidence::NoPort(service));
            }
        }
        let canaries = self.in_namespace(Kind::Canary, namespace).iter().copied();
        let mut canaries = canaries.take(FAMILY).filter(|_| kind == Kind::RouteTable);
        if let Some(canary) = canaries.find(|&id| promise::is_routed_otherwise(self.snapshot.resource(id), name)) {
            return Some(Evidence::RoutedOtherwise(canary));
        }
        let mut mistaken = MISTAKEN.iter().filter(|(wanted, _)| *wanted == kind);
        let mistaken = mistaken.find_map(|&(_, other)| self.stored(other, namespace, name));
        if let Some(other) = mistaken.filter(|&other| !self.refers_to_namesake(other)) {
            return Some(Evidence::OtherKind(other));
        }
        (kind == Kind::UpstreamGroup && !is_clouded).then_some(Evidence::Handwritten)
    }

    /// Whether a resource refers to one of its own name and namespace of another kind, as a group to the upstream that it moves requests to, or
    /// a service to the table that it delegates to: then the name is no slip.
    fn refers_to_namesake(&self, id: ResourceId) -> bool {
        let resource = self.snapshot.resource(id);
        let is_it =
            |to: &Ref<'_>| to.name.value == resource.name && to.namespace_or(resource.namespace) == resource.namespace;
        let delegates = |route: &Route<'_>| {
            matches!(&route.action, Action::Delegate(delegate)
                if matches!(&delegate.target, DelegateTarget::Table(to) if is_it(to)))
        };
        match &resource.body {
            Body::UpstreamGroup(group) => {
                let destinations = group.destinations.iter().filter_map(|weighted| weighted.destination.as_ref());
                destinations.map(|to| &to.target).any(|to| matches!(to, DestinationType::Upstream(to) if is_it(to)))
            }
            _ => resource.routes().iter().any(delegates),
        }
    }

    /// Whether something that an installation has lies in a namespace, so that discovery probably writes there.
    fn is_home(&self, namespace: &str) -> bool {
        [Kind::Gateway, Kind::Settings].into_iter().any(|kind| !self.in_namespace(kind, namespace).is_empty())
    }

    /// One of nearly that name, or of that name elsewhere, which can't be the one that is asked for.
    pub fn near_miss(&self, kind: Kind, namespace: &str, name: &str, by: By) -> Option<Near> {
        let from = by.from.filter(|&id| self.snapshot.resource(id).kind == kind);
        self.near(kind, namespace, name, from).filter(|near| !self.may_be_meant(*near, namespace, by))
    }

    /// Whether one of the right name elsewhere may well be the one that is asked for: nobody has said where it is applied, or where
    /// the one is that refers.
    fn may_be_meant(&self, near: Near, namespace: &str, by: By) -> bool {
        let Near::Elsewhere(id) = near else { return false };
        let other = self.snapshot.resource(id).namespace;
        self.may_stand_in(id, namespace)
            || (by.names_none
                && match by.from {
                    Some(from) => self.may_stand_in(from, other),
                    None => self.may_some_stand_in(namespace, other),
                })
    }

    /// Whether something that holds routes may be applied into another namespace than the one that it is taken to be in.
    fn may_some_stand_in(&self, namespace: &str, other: &str) -> bool {
        let holders = [Kind::VirtualService, Kind::RouteTable, Kind::UpstreamGroup, Kind::HttpRoute, Kind::GrpcRoute];
        let holders = holders.into_iter().flat_map(|kind| self.in_namespace(kind, namespace).iter().take(HOLDERS));
        namespace == self.snapshot.options.namespace && holders.copied().any(|id| self.may_stand_in(id, other))
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
        matches!(self.evidence(kind, from.namespace, name, By::default()), Some(Evidence::Near(Near::Elsewhere(id)))
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

    /// Those of the same kind and namespace whose names differ on purpose: who keeps several of a family in the sources mostly keeps all of it
    /// there.
    pub fn siblings<'s>(
        &'s self,
        kind: Kind,
        namespace: &str,
        name: &'s str,
        from: Option<ResourceId>,
    ) -> impl Iterator<Item = ResourceId> + use<'s, 'a> {
        let head = head(name);
        let known = self.in_namespace(kind, namespace);
        let known = &known[known.partition_point(|&id| self.snapshot.resource(id).name < head)..];
        self.compared.fetch_add(known.len().min(FAMILY), Ordering::Relaxed);
        known.iter().take(FAMILY).copied().filter(move |&id| {
            let other = self.snapshot.resource(id).name;
            let is_own = other.starts_with(head) && name.len().abs_diff(other.len()) <= 2;
            is_own && Some(id) != from && self.is_stored(id) && is_sibling(name, other)
        })
    }

    /// The state of a resource that is neither in the sources nor promised by anything in them.
    pub(super) fn absent(&self, kind: Kind, namespace: &str, name: &str, by: By) -> State {
        if self.evidence(kind, namespace, name, by).is_some() { State::Dangling } else { State::Unknown }
    }

    /// Whether a document that can't be read, or isn't rendered, may hold resources of a kind.
    pub fn is_clouded(&self, kind: Kind) -> bool {
        let clouded = self.clouded.get_or_init(|| {
            let texts: Vec<Hidden<'_>> = self.snapshot.unread.iter().map(|unread| self.hidden(unread)).collect();
            let may_hold = |kind: &Kind| {
                texts.iter().any(|hidden| match hidden {
                    Hidden::Nothing => false,
                    Hidden::Text(text) => mentions(text, kind.as_str()),
                    Hidden::Anything => true,
                })
            };
            Kind::ALL.into_iter().filter(may_hold).collect()
        });
        clouded.contains(&kind)
    }

    /// Whether a document that can't be read, or isn't rendered, speaks of a kind and of a name.
    pub fn is_hidden(&self, kind: Kind, name: &str) -> bool {
        self.snapshot.unread.iter().any(|unread| match self.hidden(unread) {
            Hidden::Nothing => false,
            Hidden::Text(text) => mentions(text, kind.as_str()) && text.contains(name),
            Hidden::Anything => true,
        })
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
        let names = self.names.discovered_letters.get_or_init(|| {
            let mut names: Vec<(u64, String, ResourceId)> = self
                .names
                .discovered
                .iter()
                .map(|&(id, port)| (id, discovered_name(self.snapshot, id, port)))
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

/// Whether a text has a word of letters in it, and not only as a part of another.
fn mentions(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memmem::find_iter(bytes, word).any(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        !is_letter(before) && !is_letter(bytes.get(at + word.len()))
    })
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
