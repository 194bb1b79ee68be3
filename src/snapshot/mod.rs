//! Everything that was read; immutable.

mod application;
pub mod built;
mod classify;
pub mod environments;
pub mod kustomize;
mod locate;
mod options;
pub mod origin;
pub mod overlays;
mod parsed;
pub mod prefilter;
mod slip;
mod sources;
pub mod trace;
mod unknown;

pub use self::classify::Unread;
pub use self::options::{Dialect, Options, glob_fits};
pub use self::parsed::Parsed;
pub use self::sources::{ResourceId, RouteId, Sources};

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::classify::{Classified, classify};
use self::kustomize::{Kustomizations, Patch};
use crate::model::{Kind, Resource};
use crate::schema::{self, Admission, Channel, Checked, Versions};
use crate::text::{FileId, Role};
use crate::yaml::{Document, Node};

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Files outside `--context`.
    pub files: usize,
    /// Their documents with content.
    pub documents: usize,
    /// Resources of kinds that glooscope reads, outside `--context`.
    pub resources: usize,
    /// Their documents (or items of a List) that are none of Gloo's.
    pub passed_over: usize,
    /// Documents that are templates.
    pub unrendered: usize,
}

/// A snapshot to share resources with, where there is one.
struct Known<'k, 'a>(Option<&'k Snapshot<'a>>);

impl<'a> Known<'_, 'a> {
    /// The resource of that very node, where it was held against the same fields.
    fn find(
        &self,
        kind: Kind,
        node: Node<'a>,
        role: Role,
        versions: Versions,
    ) -> Option<(Arc<Resource<'a>>, Arc<Checked<'a>>)> {
        let snapshot = self.0.filter(|known| known.versions == versions)?;
        let start = |node: Node<'_>| (node.span().file, node.span().start);
        // Items of a list that stand for one another by aliases are in no order, and maybe not found.
        let at = snapshot.resources.partition_point(|resource| start(resource.node) < start(node));
        let resource = snapshot.resources.get(at)?;
        let is_same = resource.node.is(node) && (resource.kind, resource.role) == (kind, role);
        is_same.then(|| (Arc::clone(resource), Arc::clone(&snapshot.checked[at])))
    }
}

/// The resources of one state of the world.
#[derive(Debug)]
pub struct Snapshot<'a> {
    /// What it was read from.
    pub sources: &'a Sources,
    /// What the run was given beside its manifests.
    pub options: &'a Options,
    /// Every resource, in the order of files and documents; shared with the snapshots beside this one.
    pub resources: Vec<Arc<Resource<'a>>>,
    /// Pieces of resources that kustomizations list as patches.
    pub patches: Vec<Patch<'a>>,
    /// How many resources the patches were compared with.
    pub compared: usize,
    /// The files that kustomizations list as patches, in order.
    pub patch_files: Vec<FileId>,
    /// Which of the outermost kustomizations build a file, by number; nothing of files that no kustomization is about.
    pub builders: FxHashMap<FileId, Vec<u32>>,
    /// What the schema says of each, in the same order.
    pub checked: Vec<Arc<Checked<'a>>>,
    /// Whose fields they were held against.
    pub versions: Versions,
    /// Documents that hold no resource though they should, or can't be read.
    pub unread: Vec<Unread<'a>>,
    /// Namespaces that Applications of Argo CD give resources which name none, and how many.
    pub applied: BTreeMap<&'a str, usize>,
    /// What was looked at.
    pub tally: Tally,
    /// How many routes the resources before each hold, and at the end how many all hold.
    routes: Vec<u32>,
}

/// The channel of the Gateway API that a cluster must have to take these resources.
fn channel(found: &[(Kind, Node<'_>, Role)], options: &Options) -> Channel {
    let standard = options.versions(Channel::Standard);
    let is_experimental = |&(kind, node, _): &(Kind, Node<'_>, Role)| schema::is_experimental(kind, standard, node);
    if found.iter().any(is_experimental) { Channel::Experimental } else { Channel::Standard }
}

impl<'a> Snapshot<'a> {
    /// Decodes every document of `sources`.
    pub fn read(sources: &'a Sources, options: &'a Options) -> Snapshot<'a> {
        Snapshot::read_with(&Known(None), sources, options)
    }

    /// The same of sources of which some files have other texts than those that `before` was read from: what stands in the others is shared.
    pub fn beside(before: &Snapshot<'a>, sources: &'a Sources, options: &'a Options) -> Snapshot<'a> {
        let is_alike = before.options.namespace == options.namespace;
        Snapshot::read_with(&Known(Some(before).filter(|_| is_alike)), sources, options)
    }

    fn read_with(known: &Known<'_, 'a>, sources: &'a Sources, options: &'a Options) -> Snapshot<'a> {
        let kustomizations = Kustomizations::read(sources);
        let (files_of_patches, namespaces) = (kustomizations.patches(), kustomizations.namespaces());
        let documents: Vec<(FileId, &Document)> = sources.documents().collect();
        let classified: Vec<Classified<'a>> = documents
            .par_iter()
            .map(|&(file, document)| classify(&sources.map, file, document, files_of_patches.contains(&file)))
            .collect();
        // One document can be a List of everything, so the resources are shared out, not the documents.
        let found: Vec<(Kind, Node<'a>, Role)> =
            classified.iter().flat_map(|document| document.resources.iter().copied()).collect();
        let applied = application::namespaces(&found, sources, &kustomizations);
        let versions = options.versions(channel(&found, options));
        let (resources, checked): (Vec<_>, Vec<_>) = found
            .into_par_iter()
            .map(|(kind, node, role)| {
                let file = node.span().file;
                let set = |is_written: bool| {
                    let applied = applied.get(&file).filter(|_| !is_written);
                    namespaces.get(&file).or(applied).copied()
                };
                if let Some((resource, checked)) = known.find(kind, node, role, versions) {
                    let own = || resource.own_namespace(&options.namespace);
                    if resource.namespace == set(resource.written_namespace.is_some()).unwrap_or_else(own) {
                        return (resource, checked);
                    }
                }
                let mut resource = Resource::read(kind, node, (&options.namespace, &sources.made), role);
                if let Some(namespace) = set(resource.written_namespace.is_some()) {
                    resource.namespace = namespace;
                }
                (Arc::new(resource), Arc::new(schema::check(kind, versions, node)))
            })
            .unzip();
        let mut tally = Tally { files: sources.behind().len(), ..Tally::default() };
        for (_, file) in sources.files().filter(|(id, file)| file.role == Role::Subject && !sources.is_built(*id)) {
            tally.files += 1;
            tally.documents += file.passed_over as usize;
            tally.passed_over += file.passed_over as usize;
        }
        let (mut unread, mut pieces) = (Vec::new(), Vec::new());
        for (document, (file, _)) in classified.into_iter().zip(documents) {
            if sources.map.file(file).role == Role::Subject {
                tally.documents += usize::from(document.has_content);
                tally.passed_over += document.passed_over;
            }
            tally.unrendered += usize::from(document.unread.iter().any(Unread::is_unrendered));
            unread.extend(document.unread);
            let read = |(kind, node, role)| Resource::read(kind, node, (&options.namespace, &sources.made), role);
            pieces.extend(document.pieces.into_iter().map(read));
        }
        tally.resources = resources
            .iter()
            .filter(|resource: &&Arc<Resource<'_>>| resource.role == Role::Subject && resource.kind.is_ours())
            .count();
        let mut placed = BTreeMap::new();
        for resource in resources.iter().filter(|resource: &&Arc<Resource<'_>>| {
            resource.written_namespace.is_none() && resource.kind.is_ours() && resource.role == Role::Subject
        }) {
            let file = &resource.place.file;
            if let Some(&namespace) = applied.get(file).filter(|_| !namespaces.contains_key(file)) {
                *placed.entry(namespace).or_default() += 1;
            }
        }
        let mut compared = 0;
        let patches = kustomizations.aim(pieces, &resources, &mut compared);
        let mut routes = vec![0; resources.len() + 1];
        for (at, resource) in resources.iter().enumerate() {
            routes[at + 1] = routes[at] + resource.route_count() as u32;
        }
        let mut patch_files = Vec::from_iter(files_of_patches);
        patch_files.sort_unstable();
        let builders = kustomizations.builders();
        let applied = placed;
        Snapshot {
            sources,
            options,
            resources,
            patches,
            compared,
            patch_files,
            builders,
            checked,
            versions,
            unread,
            applied,
            tally,
            routes,
        }
    }

    /// How many routes all resources hold as written.
    pub fn route_count(&self) -> usize {
        self.routes.last().map_or(0, |&count| count as usize)
    }

    /// The number of a written route, less than [`Snapshot::route_count`]: those of a resource follow one another. `None` for one
    /// that its owner doesn't hold.
    pub fn route_number(&self, id: RouteId) -> Option<usize> {
        let owner = id.owner.0 as usize;
        let number = self.routes[owner].checked_add(id.index)?;
        (number < self.routes[owner + 1]).then_some(number as usize)
    }

    /// The resource of that id.
    pub fn resource(&self, id: ResourceId) -> &Resource<'a> {
        &self.resources[id.0 as usize]
    }

    /// The outermost kustomizations that build the file of a resource; nothing of one that no kustomization is about.
    pub fn builders_of(&self, id: ResourceId) -> Option<&[u32]> {
        self.builders.get(&self.resource(id).place.file).map(Vec::as_slice)
    }

    /// What the schema says of it.
    pub fn checked(&self, id: ResourceId) -> &Checked<'a> {
        &self.checked[id.0 as usize]
    }

    /// Every resource with its id.
    pub fn resources(&self) -> impl Iterator<Item = (ResourceId, &Resource<'a>)> + Clone {
        self.resources.iter().enumerate().map(|(index, resource)| (ResourceId(index as u32), &**resource))
    }

    /// The resources that are checked, of that kind.
    pub fn subjects(&self, kind: Kind) -> impl Iterator<Item = (ResourceId, &Resource<'a>)> {
        self.resources().filter(move |(_, resource)| resource.kind == kind && resource.role == Role::Subject)
    }

    /// Whether the API server takes a resource and Gloo can decode it; also one that it refuses for a value which can be read.
    pub fn is_accepted(&self, id: ResourceId) -> bool {
        self.is_taken(id) && self.checked(id).admission < Admission::Undecodable
    }

    /// Whether the API server refuses a resource for a value, which is read all the same.
    pub fn is_refused(&self, id: ResourceId) -> bool {
        self.checked(id).admission == Admission::Invalid
    }

    /// Whether the API server takes a resource, whatever Gloo makes of it.
    pub fn is_taken(&self, id: ResourceId) -> bool {
        let resource = self.resource(id);
        self.checked(id).admission != Admission::Rejected && (!resource.kind.is_ours() || resource.name_fault.is_none())
    }
}
