//! Environments that kustomizations make, with what lies beside them.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::environments::{Environment, Key, Why, keys};
use super::kustomize::path_in_revision;
use super::{Options, Sources};
use crate::text::FileId;

/// A kustomization that was built.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// Its folder, as the sources name it.
    pub folder: String,
    /// What it builds.
    pub output: FileId,
    /// What it is built from, in order.
    pub files: Vec<FileId>,
}

/// What a name is given to where the kustomization stands in the very folder that was read.
const ROOT: &str = "root";

/// The environment of files that no kustomization lists though they hold what one builds.
const UNLISTED: &str = "unlisted";

/// The environments of the overlays and of the files beside them. Those of one name are one where they hold nothing twice; what lies beside
/// belongs to all. A file beside them that holds a resource that is built is not what is applied: it is looked at by itself.
pub fn with_overlays(
    sources: &Sources,
    options: &Options,
    loose: Vec<Environment>,
    overlays: &[Overlay],
) -> Vec<Environment> {
    if overlays.is_empty() {
        return loose;
    }
    let outputs: Vec<FileId> = overlays.iter().map(|overlay| overlay.output).collect();
    let outputs = sources.only(outputs);
    let found = keys(&outputs, options);
    let built: FxHashSet<Key<'_>> = found.iter().map(|(_, key)| *key).collect();
    let mut by_output: FxHashMap<FileId, FxHashSet<Key<'_>>> = FxHashMap::default();
    for (file, key) in &found {
        by_output.entry(*file).or_default().insert(*key);
    }
    let beside: BTreeSet<FileId> = loose.iter().flat_map(Environment::files).collect();
    let beside = sources.only(beside.into_iter().collect::<Vec<_>>());
    let unlisted: BTreeSet<FileId> =
        keys(&beside, options).into_iter().filter(|(_, key)| built.contains(key)).map(|(file, _)| file).collect();
    let listed = |files: &[FileId]| files.iter().copied().filter(|file| !unlisted.contains(file)).collect::<Vec<_>>();

    let shared = listed(loose.first().map_or(&[], |one| &one.shared));
    let mut all: BTreeMap<String, Environment> = BTreeMap::new();
    for (overlay, name) in overlays.iter().zip(names(overlays, &by_output)) {
        let folder = if overlay.folder.is_empty() { "." } else { &overlay.folder };
        let one = all.entry(name.clone()).or_insert_with(|| Environment {
            name: Some(name),
            why: Why::Built { folders: Vec::new() },
            own: Vec::new(),
            shared: shared.clone(),
            loaded: Vec::new(),
        });
        if let Why::Built { folders } = &mut one.why {
            folders.push(folder.to_owned());
        }
        one.own.push(overlay.output);
        one.own.extend(&overlay.files);
        one.loaded.extend(&overlay.files);
    }
    for part in loose {
        let Some(name) = part.name.clone() else { continue };
        let own = listed(&part.own);
        match all.get_mut(&name) {
            Some(one) => one.own.extend(own),
            None => drop(all.insert(name, Environment { own, shared: shared.clone(), ..part })),
        }
    }
    if !unlisted.is_empty() {
        let name = UNLISTED.to_owned();
        let own = unlisted.into_iter().collect();
        let one =
            Environment { name: Some(name.clone()), why: Why::Unlisted, own, shared: Vec::new(), loaded: Vec::new() };
        all.insert(name, one);
    }
    let mut all: Vec<Environment> = all.into_values().collect();
    for one in &mut all {
        for files in [&mut one.own, &mut one.loaded] {
            files.sort_unstable();
            files.dedup();
        }
    }
    all
}

/// A name for each overlay: that of its folder. Those of one name that build the same resource are told apart by the folders above.
fn names(overlays: &[Overlay], keys: &FxHashMap<FileId, FxHashSet<Key<'_>>>) -> Vec<String> {
    let parts = |overlay: &Overlay, count: usize| -> String {
        let folder = path_in_revision(&overlay.folder).map_or(overlay.folder.as_str(), |(_, folder)| folder);
        let parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty() && *part != "..").collect();
        if parts.is_empty() { ROOT.to_owned() } else { parts[parts.len().saturating_sub(count)..].join("/") }
    };
    let deepest = overlays.iter().map(|overlay| overlay.folder.split('/').count()).max().unwrap_or(1);
    let mut names: Vec<String> = overlays.iter().map(|overlay| parts(overlay, 1)).collect();
    for count in 2..=deepest {
        let mut seen: FxHashMap<(&str, Key<'_>), usize> = FxHashMap::default();
        let mut clashing: FxHashSet<String> = FxHashSet::default();
        for (at, overlay) in overlays.iter().enumerate() {
            for key in keys.get(&overlay.output).into_iter().flatten() {
                let first = *seen.entry((names[at].as_str(), *key)).or_insert(at);
                if first != at {
                    clashing.insert(names[at].clone());
                }
            }
        }
        if clashing.is_empty() {
            break;
        }
        let longer = overlays
            .iter()
            .zip(&names)
            .map(|(overlay, name)| if clashing.contains(name) { parts(overlay, count) } else { name.clone() });
        names = longer.collect();
    }
    names
}
