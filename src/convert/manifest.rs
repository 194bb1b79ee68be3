//! Manifests as files, laid out like the sources.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde_json::Value;

use crate::context::Context;
use crate::snapshot::ResourceId;
use crate::text::Role;
use crate::yaml::write::{Comments, commented};

/// A manifest that is to be written.
#[derive(Debug)]
pub(super) struct Manifest {
    /// What it comes from: it is written to a file of the same name.
    pub(super) of: Option<ResourceId>,
    pub(super) value: Value,
    pub(super) comments: Comments,
}

/// A file that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, from the folder on; slashes divide it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Where what comes from several is written.
const SHARED: &str = "reference-grants.yaml";

/// Where what comes from no file is written.
const NAMELESS: &str = "manifests.yaml";

/// The manifests as files.
pub(super) fn files(cx: &Context<'_>, manifests: Vec<Manifest>) -> Vec<File> {
    let root = root(cx);
    let mut texts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for manifest in manifests {
        let name = match manifest.of {
            Some(id) => name(&source(cx, id), &root),
            None if manifest.value["kind"] == "ReferenceGrant" => SHARED.to_owned(),
            None => NAMELESS.to_owned(),
        };
        let text = texts.entry(name).or_default();
        if !text.is_empty() {
            text.extend_from_slice(b"---\n");
        }
        // Writing to memory never fails.
        let _ = commented(&manifest.value, 0, &manifest.comments, text);
    }
    let file = |(name, text): (String, Vec<u8>)| File { name, text: String::from_utf8_lossy(&text).into_owned() };
    texts.into_iter().map(file).collect()
}

/// The file that a person would edit.
fn source(cx: &Context<'_>, id: ResourceId) -> PathBuf {
    let span = cx.resource(id).place;
    let span = cx.snapshot.sources.origin(span).map_or(span, |place| place.span);
    inside(&cx.map().file(span.file).name)
}

/// The parts of a name that lead down.
fn inside(name: &str) -> PathBuf {
    // What comes before is a revision, or a kind of source.
    let name = name.rsplit(':').next().unwrap_or(name).replace('\\', "/");
    let parts = Path::new(&name).components().filter(|part| matches!(part, Component::Normal(_)));
    parts.collect()
}

/// The folder that all files have in common.
fn root(cx: &Context<'_>) -> PathBuf {
    let subjects = cx.snapshot.resources().filter(|(_, resource)| resource.role == Role::Subject);
    let mut folders = subjects.map(|(id, _)| source(cx, id).parent().map(Path::to_owned).unwrap_or_default());
    let Some(first) = folders.next() else { return PathBuf::new() };
    folders.fold(first, |root, folder| {
        root.components().zip(folder.components()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
    })
}

fn name(source: &Path, root: &Path) -> String {
    let path = source.strip_prefix(root).unwrap_or(source);
    let path = if path.as_os_str().is_empty() { Path::new(NAMELESS) } else { path };
    let is_yaml = path.extension().is_some_and(|end| end == "yaml" || end == "yml");
    let path = if is_yaml { path.to_owned() } else { path.with_extension("yaml") };
    path.to_string_lossy().replace('\\', "/")
}
