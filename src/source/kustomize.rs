//! What a kustomization builds.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use super::Found;
use super::program::{Bounds, Failure, run_within};
use super::text::{shown, why};
use crate::error::Error;

/// Nothing that people keep comes near to it.
const BOUNDS: Bounds = Bounds { bytes: 64 << 20, time: Duration::from_secs(60) };

/// Builds the kustomization in `folder` with kustomize, or with kubectl where there is no kustomize.
pub(super) fn find(name: &str, folder: &Path) -> Result<Vec<Found>, Error> {
    match run(folder) {
        Ok(bytes) => Ok(vec![Found::asked(name.to_owned(), bytes)]),
        Err(Failure::Missing) => Err(Error::source(name, "neither kustomize nor kubectl is installed")
            .help("install one, or build it elsewhere")),
        Err(Failure::Refused(said)) => Err(Error::source(name, said)),
    }
}

fn run(folder: &Path) -> Result<Vec<u8>, Failure> {
    let mut path = folder.to_string_lossy().into_owned();
    if path.starts_with('-') {
        path = format!("./{path}");
    }
    match run_within("kustomize", &["build", &path], BOUNDS) {
        Err(Failure::Missing) => run_within("kubectl", &["kustomize", &path], BOUNDS),
        other => other,
    }
}

/// What a kustomization builds, with annotations that say where each resource comes from.
#[derive(Debug)]
pub(super) struct Annotated {
    /// What was printed.
    pub(super) printed: Vec<u8>,
    /// The folder that paths in the annotations start from.
    pub(super) from: PathBuf,
}

/// Builds the kustomization in `folder` through one that asks for annotations.
pub(super) fn build(folder: &Path) -> Result<Annotated, Failure> {
    let refused = |reason: std::io::Error| Failure::Refused(format!("{}: {}", shown(folder), why(&reason)));
    let folder = fs::canonicalize(folder).map_err(refused)?;
    let wrapper = tempfile::Builder::new().prefix("glooscope-").tempdir().map_err(refused)?;
    let from = fs::canonicalize(wrapper.path()).map_err(refused)?;
    let path = relative(&from, &folder).to_string_lossy().replace('\\', "/");
    let text = format!(
        "resources: [{}]\nbuildMetadata: [originAnnotations, transformerAnnotations]\n",
        serde_json::Value::String(path)
    );
    fs::write(from.join("kustomization.yaml"), text).map_err(refused)?;
    let printed = run(&from).map_err(|failure| match failure {
        // What it says of the folder that it was called in is nobody's business.
        Failure::Refused(said) => Failure::Refused(words(&said, &from, &folder)),
        Failure::Missing => Failure::Missing,
    })?;
    Ok(Annotated { printed, from })
}

/// What kustomize says, in a line, with the paths as people know them.
fn words(said: &str, from: &Path, folder: &Path) -> String {
    let path = relative(from, folder);
    let said = said.replace(&*path.to_string_lossy(), ".").replace(&*folder.to_string_lossy(), ".");
    // As kubectl logs it: `E1127 18:38:53.657476 19339 run.go:72] "command failed" err=< … >`.
    let said = said.split_once("\"command failed\" err=").map_or(&*said, |(_, words)| words);
    let said = said.trim().trim_matches(['<', '>', '"']).trim();
    let said = said.strip_prefix("error: ").or_else(|| said.strip_prefix("Error: ")).unwrap_or(said);
    let said = said.strip_prefix("accumulating resources: accumulation err='").unwrap_or(said);
    let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = line.char_indices().nth(MOST_WORDS).map_or(line.len(), |(at, _)| at);
    line[..end].trim_end_matches('.').to_owned()
}

/// How many characters of what kustomize says are told.
const MOST_WORDS: usize = 400;

/// The way from one folder to another; both are real paths.
pub(super) fn relative(from: &Path, to: &Path) -> PathBuf {
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n(Component::ParentDir, from.len() - common);
    up.chain(to[common..].iter().copied()).collect()
}
