//! What the kustomizations of the sources say: which files are patches, of what, and which namespace they set.

use rustc_hash::{FxHashMap, FxHashSet};

use super::prefilter;
use super::{ResourceId, Sources};
use crate::model::{Kind, Resource};
use crate::text::FileId;
use crate::yaml::Node;

/// A resource of a file that a kustomization lists as a patch, and what it is merged into.
#[derive(Clone, Debug)]
pub struct Patch<'a> {
    /// The piece of a resource that it holds.
    pub resource: Resource<'a>,
    /// The resources of the sources that it is merged into.
    pub bases: Vec<ResourceId>,
}

/// Every kustomization of the sources.
#[derive(Debug, Default)]
pub(crate) struct Kustomizations<'a> {
    all: Vec<Kustomization<'a>>,
    folders: FxHashMap<String, usize>,
    files: FxHashMap<String, FileId>,
}

#[derive(Debug)]
struct Kustomization<'a> {
    resources: Vec<String>,
    /// The files of its patches, with what they are for where that is said.
    patches: Vec<(String, Option<Node<'a>>)>,
    /// Empty where it sets none.
    namespace: &'a str,
}

impl<'a> Kustomizations<'a> {
    pub(crate) fn read(sources: &'a Sources) -> Kustomizations<'a> {
        let mut found = Kustomizations::default();
        for (file, document) in sources.documents() {
            let source = sources.map.file(file);
            let (folder, base) = source.name.rsplit_once('/').unwrap_or(("", &source.name));
            if !prefilter::is_kustomization(base) {
                continue;
            }
            let Some(root) = document.tree.as_ref().ok().and_then(|tree| tree.root(file, &source.text)) else {
                continue;
            };
            found.folders.insert(join(folder, ""), found.all.len());
            found.all.push(Kustomization::read(folder, root));
        }
        if !found.all.is_empty() {
            found.files = sources.map.files().map(|(id, file)| (join("", &file.name), id)).collect();
        }
        found
    }

    /// The files that are patches: pieces of resources, which stand for nothing by themselves.
    pub(crate) fn patches(&self) -> FxHashSet<FileId> {
        let paths = self.all.iter().flat_map(|one| one.patches.iter().map(|(path, _)| path));
        paths.filter_map(|path| self.files.get(path).copied()).collect()
    }

    /// Which of the outermost kustomizations build each file: one that another builds from stands for nothing by itself. A file beside a
    /// kustomization that no one builds has an empty list.
    pub(crate) fn builders(&self) -> FxHashMap<FileId, Vec<u32>> {
        let mut found: FxHashMap<FileId, Vec<u32>> = FxHashMap::default();
        #[expect(clippy::iter_over_hash_type, reason = "each file has an entry of its own")]
        for (path, file) in &self.files {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            if self.folders.contains_key(folder) {
                found.entry(*file).or_default();
            }
        }
        let used: FxHashSet<usize> = self.all.iter().flat_map(|one| self.below(one)).collect();
        for root in (0..self.all.len()).filter(|at| !used.contains(at)) {
            #[expect(clippy::iter_over_hash_type, reason = "each file has an entry of its own")]
            for file in self.built_by(root) {
                found.entry(file).or_default().push(root as u32);
            }
        }
        found
    }

    /// The namespace that files get: that of the outermost kustomization which sets one. Files that get several, by overlays of
    /// their own, are left out.
    pub(crate) fn namespaces(&self) -> FxHashMap<FileId, &'a str> {
        let used: FxHashSet<usize> = self.all.iter().flat_map(|one| self.below(one)).collect();
        let mut found: FxHashMap<FileId, Option<&'a str>> = FxHashMap::default();
        let mut seen = FxHashSet::default();
        let mut open: Vec<(usize, &'a str)> =
            (0..self.all.len()).filter(|at| !used.contains(at)).map(|at| (at, "")).collect();
        while let Some((at, outer)) = open.pop() {
            let one = &self.all[at];
            let namespace = if outer.is_empty() { one.namespace } else { outer };
            if !seen.insert((at, namespace)) {
                continue;
            }
            for file in one.resources.iter().filter_map(|path| self.files.get(path)) {
                let known = found.entry(*file).or_insert(Some(namespace));
                *known = known.filter(|known| *known == namespace);
            }
            open.extend(self.below(one).map(|below| (below, namespace)));
        }
        let sure = found.into_iter().filter_map(|(file, namespace)| Some((file, namespace?)));
        sure.filter(|(_, namespace)| !namespace.is_empty()).collect()
    }

    /// What each piece is merged into: the resources of that kind and name, or those that the patch's target asks for, among the files that
    /// its kustomization builds from; where that holds none, as for components, the only one in all sources.
    pub(crate) fn aim(&self, pieces: Vec<Resource<'a>>, resources: &[Resource<'a>]) -> Vec<Patch<'a>> {
        let mut by_file: FxHashMap<FileId, Vec<Resource<'a>>> = FxHashMap::default();
        for piece in pieces {
            by_file.entry(piece.place.file).or_default().push(piece);
        }
        if by_file.is_empty() {
            return Vec::new();
        }
        let mut by_kind: FxHashMap<Kind, Vec<(ResourceId, &Resource<'a>)>> = FxHashMap::default();
        for (at, resource) in resources.iter().enumerate() {
            by_kind.entry(resource.kind).or_default().push((ResourceId(at as u32), resource));
        }
        let mut found = Vec::new();
        for (at, one) in self.all.iter().enumerate() {
            if one.patches.is_empty() {
                continue;
            }
            let built = self.built_by(at);
            for (path, target) in &one.patches {
                let pieces = self.files.get(path).and_then(|file| by_file.get(file));
                for piece in pieces.into_iter().flatten() {
                    let known = by_kind.get(&piece.kind).into_iter().flatten();
                    let fitting: Vec<_> = known.filter(|(_, resource)| is_meant(piece, *target, resource)).collect();
                    let inside = fitting.iter().filter(|(_, resource)| built.contains(&resource.place.file));
                    let mut bases: Vec<ResourceId> = inside.map(|(id, _)| *id).collect();
                    if let ([(id, _)], true) = (fitting.as_slice(), bases.is_empty()) {
                        bases.push(*id);
                    }
                    found.push(Patch { resource: piece.clone(), bases });
                }
            }
        }
        found
    }

    fn below<'s>(&'s self, one: &'s Kustomization<'a>) -> impl Iterator<Item = usize> + 's {
        one.resources.iter().filter_map(|path| self.folders.get(path).copied())
    }

    /// The files that a kustomization builds from, those of its bases too.
    fn built_by(&self, at: usize) -> FxHashSet<FileId> {
        let (mut files, mut seen, mut open) = (FxHashSet::default(), FxHashSet::default(), vec![at]);
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                let one = &self.all[at];
                files.extend(one.resources.iter().filter_map(|path| self.files.get(path)));
                open.extend(self.below(one));
            }
        }
        files
    }
}

impl<'a> Kustomization<'a> {
    fn read(folder: &str, root: Node<'a>) -> Kustomization<'a> {
        let items = |list: &str| root.get(list).into_iter().flat_map(Node::items);
        let path = |node: Node<'a>| Some(node.str()).filter(|path| !path.is_empty() && !path.contains('\n'));
        let resources = ["resources", "bases", "components"].into_iter().flat_map(items).filter_map(path);
        let patches = ["patches", "patchesStrategicMerge", "patchesJson6902"].into_iter().flat_map(items);
        let patches = patches.filter_map(|item| {
            let (written, target) =
                if item.is_scalar() { (item, None) } else { (item.get("path")?, item.get("target")) };
            Some((join(folder, path(written)?), target))
        });
        Kustomization {
            resources: resources.map(|path| join(folder, path)).collect(),
            patches: patches.collect(),
            namespace: root.get("namespace").map_or("", Node::str),
        }
    }
}

/// Whether a piece is merged into a resource of its kind: by its name, or by the target's where one is given. Names of targets are
/// anchored expressions; one that is more than a plain name, or labels, are not followed.
fn is_meant(piece: &Resource<'_>, target: Option<Node<'_>>, resource: &Resource<'_>) -> bool {
    let Some(target) = target else {
        let namespace = piece.written_namespace.map(|namespace| namespace.value);
        let written = resource.written_namespace.map(|namespace| namespace.value);
        return piece.name == resource.name && (namespace == written || namespace.is_none() || written.is_none());
    };
    let text = |key| target.get(key).map_or("", Node::str);
    let fits = |asked: &str, is: &str| asked.is_empty() || asked == is;
    target.get("labelSelector").is_none()
        && target.get("annotationSelector").is_none()
        && fits(text("kind"), resource.kind.as_str())
        && fits(text("name"), resource.name)
        && fits(text("namespace"), resource.namespace)
}

/// `folder/path` with `.` and `..` worked out, by text alone.
fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
