//! Which manifests are applied together: the environments that folders of copies make.
//!
//! Where the same resource stands in several folders, these are several worlds: `envs/dev` and `envs/prod`, or `eu/dev`, `eu/prod` and
//! `us/prod`. The children of the nearest common folder that hold copies are environments, again inside each; what lies beside them
//! belongs to all.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::application;
use super::classify::classify;
use super::kustomize::Kustomizations;
use super::{Options, Sources};
use crate::model::{Kind, ResourceKey};
use crate::text::{FileId, Role};
use crate::yaml::{Document, Node};

/// Manifests that are applied together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    /// What it is called, such as `prod` or `eu/prod`; nothing where it is the only one.
    pub name: Option<String>,
    /// Why it is one.
    pub why: Why,
    /// The files that only some of the environments have.
    pub own: Vec<FileId>,
    /// The files that all have.
    pub shared: Vec<FileId>,
    /// Those of its own that it is built from, and so are no manifests by themselves.
    pub loaded: Vec<FileId>,
}

/// Why manifests are an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing tells them apart.
    Only,
    /// The configuration says so.
    Written,
    /// The same resource stands in other folders, too.
    Copies {
        /// The folders that make it, as they are named in the sources.
        folders: Vec<String>,
        /// One that stands in several.
        resource: ResourceKey,
    },
    /// Kustomizations build it.
    Built {
        /// Their folders.
        folders: Vec<String>,
    },
    /// Kustomizations build what these files hold, too, and list none of them.
    Unlisted,
}

impl Environment {
    /// The environment of all files.
    pub fn only(sources: &Sources) -> Environment {
        Environment {
            name: None,
            why: Why::Only,
            own: Vec::new(),
            loaded: Vec::new(),
            shared: sources.files().map(|(id, _)| id).collect(),
        }
    }

    /// Its files, in order.
    pub fn files(&self) -> Vec<FileId> {
        let mut files: Vec<FileId> = self.own.iter().chain(&self.shared).copied().collect();
        files.sort_unstable();
        files
    }
}

/// Folders that are environments, seen from the folder (or the revision) that was read: by their parents, each with a resource of which
/// it holds a copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    folders: BTreeMap<String, BTreeMap<String, ResourceKey>>,
}

impl Division {
    /// Finds the folders that hold copies of each other. `root` is what the names of the files start with, where that is no part of what
    /// tells them apart: `before/`, or `git:main:`.
    pub fn find(sources: &Sources, options: &Options, root: &str) -> Division {
        let mut division = Division::default();
        for (key, mut folders) in copies(sources, options, root) {
            folders.sort_unstable_by(|a, b| by_parts(a, b));
            folders.dedup();
            // In the order of a walk, all nearest common folders are those of neighbours.
            for pair in folders.windows(2) {
                division.tell_apart(pair[0], pair[1], &key);
            }
        }
        division
    }

    fn tell_apart(&mut self, a: &str, b: &str, key: &Key<'_>) {
        let common = parts(a).zip(parts(b)).take_while(|(a, b)| a == b).count();
        // A copy that lies in the common folder itself belongs to all.
        let (Some(left), Some(right)) = (parts(a).nth(common), parts(b).nth(common)) else { return };
        let parent = parts(a).take(common).collect::<Vec<_>>().join("/");
        let children = self.folders.entry(parent).or_default();
        for child in [left, right] {
            children.entry(child.to_owned()).or_insert_with(|| key.owned());
        }
    }

    /// The folders of both: two states are told apart in the same way, so that each environment has its partner.
    pub fn join(&mut self, other: &Division) {
        for (parent, children) in &other.folders {
            let known = self.folders.entry(parent.clone()).or_default();
            for (child, key) in children {
                known.entry(child.clone()).or_insert_with(|| key.clone());
            }
        }
    }

    /// The environments of the sources, by name; one without a name where no folder is told apart.
    pub fn environments(&self, sources: &Sources, root: &str) -> Vec<Environment> {
        if self.folders.is_empty() {
            return vec![Environment::only(sources)];
        }
        let mut by_address: BTreeMap<String, Part> = BTreeMap::new();
        let mut shared = Vec::new();
        for (id, file) in sources.files() {
            let (address, place) = match file.role {
                Role::Subject => self.address(folder(below(&file.name, root))),
                Role::Context | Role::Configuration => Default::default(),
            };
            let Some(resource) = place.filter(|_| !address.is_empty()) else {
                shared.push(id);
                continue;
            };
            let part = by_address.entry(address.join("/")).or_insert_with(|| Part::new(resource.1));
            part.is_held |= sources.parsed(id).is_some();
            part.files.push(id);
            if part.folders.last() != Some(&resource.0) {
                part.folders.push(resource.0);
            }
        }
        // A folder of which nothing is left in this state is none of its environments.
        by_address.retain(|_, part| {
            if !part.is_held {
                shared.append(&mut part.files);
            }
            part.is_held
        });
        shared.sort_unstable();
        let mut found = Vec::new();
        for (name, part) in &by_address {
            let within = format!("{name}/");
            if by_address.range(within.clone()..).next().is_some_and(|(next, _)| next.starts_with(&within)) {
                continue;
            }
            let mut own = part.files.clone();
            let mut outer = name.as_str();
            while let Some((parent, _)) = outer.rsplit_once('/') {
                outer = parent;
                own.extend(by_address.get(outer).into_iter().flat_map(|part| &part.files));
            }
            own.sort_unstable();
            let mut folders = part.folders.clone();
            folders.sort_unstable();
            folders.dedup();
            let why = Why::Copies { folders, resource: part.resource.clone() };
            found.push(Environment { name: Some(name.clone()), why, own, shared: shared.clone(), loaded: Vec::new() });
        }
        if found.is_empty() { vec![Environment::only(sources)] } else { found }
    }

    /// The names of the folders on the way to one that are told apart, and the last of these with what it holds a copy of.
    fn address<'n>(&self, folder: &'n str) -> (Vec<&'n str>, Option<(String, &ResourceKey)>) {
        let lead = if folder.starts_with('/') { "/" } else { "" };
        let (mut names, mut place, mut way) = (Vec::new(), None, String::new());
        for part in parts(folder) {
            let resource = self.folders.get(way.as_str()).and_then(|children| children.get(part));
            if !way.is_empty() {
                way.push('/');
            }
            way.push_str(part);
            if let Some(resource) = resource {
                names.push(part);
                place = Some((format!("{lead}{way}"), resource));
            }
        }
        (names, place)
    }
}

/// The files of one address.
struct Part {
    files: Vec<FileId>,
    folders: Vec<String>,
    resource: ResourceKey,
    /// Whether any of its files holds something.
    is_held: bool,
}

impl Part {
    fn new(resource: &ResourceKey) -> Part {
        Part { files: Vec::new(), folders: Vec::new(), resource: resource.clone(), is_held: false }
    }
}

/// Which resource it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key<'a> {
    kind: Kind,
    namespace: &'a str,
    name: &'a str,
}

impl Key<'_> {
    fn owned(&self) -> ResourceKey {
        ResourceKey { kind: self.kind, namespace: self.namespace.to_owned(), name: self.name.to_owned() }
    }
}

/// The folders that hold each resource, of those that several hold; sorted by resource.
fn copies<'a>(sources: &'a Sources, options: &'a Options, root: &str) -> Vec<(Key<'a>, Vec<&'a str>)> {
    let folder_of = |file: FileId| folder(below(&sources.map.file(file).name, root));
    let mut folders = sources.documents().map(|(file, _)| folder_of(file));
    let first = folders.next();
    // Most folders are flat.
    if folders.all(|folder| Some(folder) == first) {
        return Vec::new();
    }
    let found = keys(sources, options);
    // Nearly all stand in one folder only.
    let mut first: FxHashMap<Key<'a>, &'a str> = FxHashMap::with_capacity_and_hasher(found.len(), FxBuildHasher);
    let mut several: BTreeMap<Key<'a>, Vec<&'a str>> = BTreeMap::new();
    for (file, key) in found {
        let folder = folder_of(file);
        let known = *first.entry(key).or_insert(folder);
        if known != folder || several.contains_key(&key) {
            let folders = several.entry(key).or_insert_with(|| vec![known]);
            if folders.last() != Some(&folder) {
                folders.push(folder);
            }
        }
    }
    several.into_iter().collect()
}

/// Every resource that has a name, and its file; only those that are checked.
pub(super) fn keys<'a>(sources: &'a Sources, options: &'a Options) -> Vec<(FileId, Key<'a>)> {
    let kustomizations = Kustomizations::read(sources);
    let (patches, namespaces) = (kustomizations.patches(), kustomizations.namespaces());
    let documents: Vec<(FileId, &Document)> =
        sources.documents().filter(|(file, _)| sources.map.file(*file).role == Role::Subject).collect();
    let found: Vec<(Kind, Node<'a>, Role)> = documents
        .par_iter()
        .flat_map_iter(|&(file, document)| classify(&sources.map, file, document, patches.contains(&file)).resources)
        .collect();
    let applied = application::namespaces(&found, sources, &kustomizations);
    let keys = found.into_iter().filter_map(|(kind, node, _)| {
        let (file, metadata) = (node.span().file, node.field("metadata")?);
        let text = |key| metadata.field(key).filter(|value| value.is_scalar()).map_or("", Node::str);
        let (name, written) = (text("name"), Some(text("namespace")).filter(|written| !written.is_empty()));
        let set = namespaces.get(&file).copied().or(written).or_else(|| applied.get(&file).copied());
        let namespace = set.unwrap_or(&options.namespace);
        (!name.is_empty()).then_some((file, Key { kind, namespace, name }))
    });
    keys.collect()
}

/// The name of a file as seen from what was read.
fn below<'n>(name: &'n str, root: &str) -> &'n str {
    name.strip_prefix(root).unwrap_or(name)
}

fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The order in which a walk comes across folders: one, all within it, the next.
fn by_parts(a: &str, b: &str) -> Ordering {
    parts(a).cmp(parts(b))
}

fn parts(folder: &str) -> impl Iterator<Item = &str> {
    folder.split('/').filter(|part| !part.is_empty())
}
