//! What the kustomizations of the sources say: which files are patches, of what, and which namespace they set.

use rustc_hash::{FxHashMap, FxHashSet};

use super::prefilter;
use super::{ResourceId, Sources};
use crate::model::{Kind, Resource, mentions_own};
use crate::text::{FileId, Span};
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
    file: FileId,
    folder: String,
    /// Nothing where it can't be read.
    root: Option<Node<'a>>,
    resources: Vec<String>,
    /// Files that it reads otherwise, as generators and replacements.
    others: Vec<String>,
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
            if !prefilter::is_kustomization(&source.name) {
                continue;
            }
            let folder = &folder_of(&source.name);
            let one = match &document.tree {
                Ok(tree) => tree.root(file, &source.text).map(|root| Kustomization::read(file, folder, root)),
                Err(_) => Some(Kustomization::guess(file, folder, &source.text)),
            };
            let Some(one) = one else { continue };
            found.folders.insert(join(folder, ""), found.all.len());
            found.all.push(one);
        }
        if !found.all.is_empty() {
            found.files = sources.files().map(|(id, file)| (join("", &file.name), id)).collect();
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
    /// its kustomization builds from; where that holds none, as for components, the only one in all sources. `compared` counts what pieces
    /// are compared with.
    pub(crate) fn aim(
        &self,
        pieces: Vec<Resource<'a>>,
        resources: &[Resource<'a>],
        compared: &mut usize,
    ) -> Vec<Patch<'a>> {
        let mut by_file: FxHashMap<FileId, Vec<Resource<'a>>> = FxHashMap::default();
        for piece in pieces {
            by_file.entry(piece.place.file).or_default().push(piece);
        }
        if by_file.is_empty() {
            return Vec::new();
        }
        let mut by_kind: FxHashMap<Kind, Vec<(ResourceId, &Resource<'a>)>> = FxHashMap::default();
        let mut by_name: FxHashMap<(Kind, &str), Vec<(ResourceId, &Resource<'a>)>> = FxHashMap::default();
        for (at, resource) in resources.iter().enumerate() {
            let id = ResourceId(at as u32);
            by_kind.entry(resource.kind).or_default().push((id, resource));
            by_name.entry((resource.kind, resource.name)).or_default().push((id, resource));
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
                    let name = target.map_or(piece.name, |target| target.get("name").map_or("", Node::str));
                    let known =
                        if name.is_empty() { by_kind.get(&piece.kind) } else { by_name.get(&(piece.kind, name)) };
                    let known = known.into_iter().flatten().inspect(|_| *compared += 1);
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

    /// The files that the kustomization of a folder builds from; none where there is none.
    pub(crate) fn built_in(&self, folder: &str) -> FxHashSet<FileId> {
        self.folders.get(folder).map(|&at| self.built_by(at)).unwrap_or_default()
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
    /// What one that can't be read may refer to: whatever is written in it.
    fn guess(file: FileId, folder: &str, text: &str) -> Kustomization<'a> {
        let words = text.split([' ', '\n', '\r', '\t', ',', '[', ']', '"', '\'']).filter(|word| !word.is_empty());
        Kustomization {
            file,
            folder: folder.replacen(":/", ":", 1),
            root: None,
            resources: words.map(|word| join(folder, word)).collect(),
            others: Vec::new(),
            patches: Vec::new(),
            namespace: "",
        }
    }

    fn read(file: FileId, folder: &str, root: Node<'a>) -> Kustomization<'a> {
        let items = |list: &str| root.get(list).into_iter().flat_map(Node::items);
        let path = |node: Node<'a>| Some(node.str()).filter(|path| !path.is_empty() && !path.contains('\n'));
        let resources = ["resources", "bases", "components"].into_iter().flat_map(items).filter_map(path);
        let patches = ["patches", "patchesStrategicMerge", "patchesJson6902"].into_iter().flat_map(items);
        let patches = patches.filter_map(|item| {
            let (written, target) =
                if item.is_scalar() { (item, None) } else { (item.get("path")?, item.get("target")) };
            Some((join(folder, path(written)?), target))
        });
        let others = ["configurations", "crds", "generators", "transformers", "validators", "replacements"];
        let others = others.into_iter().flat_map(items).filter_map(|item| path(item.get("path").unwrap_or(item)));
        Kustomization {
            file,
            folder: join(folder, ""),
            root: Some(root),
            others: others.map(|path| join(folder, path)).collect(),
            resources: resources.map(|path| join(folder, path)).collect(),
            patches: patches.collect(),
            namespace: root.get("namespace").map_or("", Node::str),
        }
    }
}

/// A kustomization that no other refers to: what it builds is applied together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Its file.
    pub file: FileId,
    /// Its folder, as the sources name it.
    pub folder: String,
    /// The files of the sources that it builds from, its own kustomizations among them; in order.
    pub files: Vec<FileId>,
    /// What it refers to that is neither in the sources nor on another machine, as seen from where the sources are.
    pub outside: Vec<String>,
    /// Where it refers to what is on another machine.
    pub remote: Vec<Span>,
    /// Whether one of its files has to do with Gloo.
    pub gloo: bool,
}

/// The kustomizations that no other refers to, in the order of files. Of those that refer to each other in a circle, one stands for all.
pub fn roots(sources: &Sources) -> Vec<Root> {
    let all = Kustomizations::read(sources);
    let used: FxHashSet<usize> = (0..all.all.len())
        .flat_map(|at| all.below(&all.all[at]).filter(move |below| *below != at).collect::<Vec<_>>())
        .collect();
    let mut reached = FxHashSet::default();
    let mut found = Vec::new();
    let (first, rest): (Vec<usize>, Vec<usize>) = (0..all.all.len()).partition(|at| !used.contains(at));
    for at in first.into_iter().chain(rest) {
        let one = &all.all[at];
        // A component is no kustomization by itself.
        if !reached.contains(&at)
            && !one.root.and_then(|root| root.get("kind")).is_some_and(|kind| kind.is_text("Component"))
        {
            found.push(all.root(at, sources, &mut reached));
        }
    }
    found.sort_unstable_by_key(|root| root.file);
    found
}

impl Kustomizations<'_> {
    fn root(&self, at: usize, sources: &Sources, reached: &mut FxHashSet<usize>) -> Root {
        let one = &self.all[at];
        let mut root = Root {
            file: one.file,
            folder: one.folder.replacen(":/", ":", 1),
            files: Vec::new(),
            outside: Vec::new(),
            remote: Vec::new(),
            gloo: false,
        };
        let (mut seen, mut open) = (FxHashSet::default(), vec![at]);
        while let Some(at) = open.pop() {
            reached.insert(at);
            if !seen.insert(at) {
                continue;
            }
            let one = &self.all[at];
            root.files.push(one.file);
            root.remote.extend(one.remote());
            let patches = one.patches.iter().map(|(path, _)| path);
            for path in one.resources.iter().chain(patches).chain(&one.others) {
                match (self.files.get(path), self.folders.get(path)) {
                    (Some(file), _) => root.files.push(*file),
                    (None, Some(below)) => open.push(*below),
                    (None, None) if is_remote(path) => {}
                    (None, None) if one.root.is_none() => {}
                    (None, None) => root.outside.push(path.clone()),
                }
            }
        }
        root.files.sort_unstable();
        root.files.dedup();
        root.gloo = root.files.iter().any(|file| mentions_own(&sources.map.file(*file).text));
        root
    }
}

impl Kustomization<'_> {
    fn remote(&self) -> Vec<Span> {
        let lists = ["resources", "bases", "components"].into_iter().filter_map(|key| self.root?.get(key));
        lists.flat_map(Node::items).filter(|item| is_remote(item.str())).map(Node::span).collect()
    }
}

/// Whether kustomize would fetch it.
fn is_remote(path: &str) -> bool {
    let head = path.trim_start_matches("git::");
    path.contains("?ref=")
        || head.contains(":/")
        || ["git@", "github.com/", "gitlab.com/"].iter().any(|host| head.starts_with(host))
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

/// The folder of a file.
pub(super) fn folder_of(name: &str) -> String {
    let path = join("", name);
    path.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// The path of a name in a revision, such as `git:main:deploy/a.yaml`.
pub(super) fn path_in_revision(name: &str) -> Option<(&str, &str)> {
    let colon = name.strip_prefix("git:")?.find(':')? + "git:".len();
    Some((&name[..=colon], name[colon + 1..].trim_start_matches('/')))
}

/// `folder/path` with `.` and `..` worked out, by text alone; a revision stands before its path as a folder does.
pub(super) fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let (revision, start) = match path_in_revision(if folder.is_empty() { path } else { folder }) {
        Some((revision, rest)) => (Some(revision), rest),
        None => (None, if folder.is_empty() { path } else { folder }),
    };
    let rest = if folder.is_empty() { "" } else { path };
    for part in start.split('/').chain(rest.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    revision.map_or(path.clone(), |revision| format!("{revision}/{path}"))
}
