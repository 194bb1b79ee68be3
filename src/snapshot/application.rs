//! Which namespace Argo CD applies manifests in that name none: that of the Application which holds their folder.

use rustc_hash::FxHashMap;

use super::Sources;
use super::kustomize::{Kustomizations, folder_of, join};
use crate::model::Kind;
use crate::text::{FileId, Role};
use crate::yaml::Node;

/// One folder that an Application applies.
struct Applied<'a> {
    /// As the repository has it.
    path: String,
    /// Whether those below it are applied, too.
    recurses: bool,
    namespace: &'a str,
}

/// The namespace of each file that Applications of the sources apply: `spec.destination.namespace`. Files that get several, by Applications
/// of their own, are left out.
pub(super) fn namespaces<'a>(
    found: &[(Kind, Node<'a>, Role)],
    sources: &Sources,
    kustomizations: &Kustomizations<'a>,
) -> FxHashMap<FileId, &'a str> {
    let applications = found.iter().filter(|(kind, ..)| *kind == Kind::Application);
    let all: Vec<Applied<'a>> = applications.flat_map(|(_, node, _)| applied(*node)).collect();
    let mut known: FxHashMap<FileId, Option<&'a str>> = FxHashMap::default();
    if all.is_empty() {
        return FxHashMap::default();
    }
    for (id, file) in sources.files() {
        let name = sources.built_from(id).map_or(&*file.name, |kustomization| &*sources.map.file(kustomization).name);
        let folder = folder_of(name);
        for one in all.iter().filter(|one| one.holds(&folder)) {
            let built = kustomizations.built_in(&folder);
            for file in built.into_iter().chain([id]) {
                let known = known.entry(file).or_insert(Some(one.namespace));
                *known = known.filter(|known| *known == one.namespace);
            }
        }
    }
    known.into_iter().filter_map(|(file, namespace)| Some((file, namespace?))).collect()
}

/// The folders that an Application applies: that of its `source`, or those of its `sources`.
fn applied(application: Node<'_>) -> Vec<Applied<'_>> {
    let Some(spec) = application.field("spec") else { return Vec::new() };
    let namespace = spec.field("destination").and_then(|to| to.field("namespace")).map_or("", Node::str);
    let several = spec.field("sources").into_iter().flat_map(Node::items);
    let folders = spec.field("source").into_iter().chain(several).filter_map(|source| {
        let path = source.field("path").map(Node::str).filter(|path| !path.is_empty())?;
        let recurses = source.field("directory").and_then(|directory| directory.field("recurse"));
        Some(Applied {
            path: join("", path),
            recurses: recurses.is_some_and(|flag| flag.is_text("true") || flag.str() == "true"),
            namespace,
        })
    });
    if namespace.is_empty() { Vec::new() } else { folders.collect() }
}

impl Applied<'_> {
    /// Whether a folder is the one. The sources may be a part of the repository, or hold it.
    fn holds(&self, folder: &str) -> bool {
        let ends = |long: &str, short: &str| {
            long == short
                || long.strip_suffix(short).is_some_and(|rest| rest.ends_with(['/', ':']) && !short.is_empty())
        };
        if ends(folder, &self.path) || ends(&self.path, folder) {
            return true;
        }
        let within = |at: usize| folder[..at].ends_with('/') || at == 0;
        self.recurses && folder.match_indices(&format!("{}/", self.path)).any(|(at, _)| within(at))
    }
}
