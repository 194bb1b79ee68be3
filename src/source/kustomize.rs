//! What a kustomization builds.

use std::fs;
use std::path::{Component, Path, PathBuf};

use glooscope::snapshot::built::{self, Output};

use super::Found;
use super::program::{Failure, Limits, run};
use super::text::{decode, shown, why};
use crate::error::Error;

/// Builds the kustomization in `folder` with kustomize, or with kubectl where there is no kustomize.
pub(super) fn find(name: &str, folder: &Path, limits: &Limits) -> Result<Vec<Found>, Error> {
    // What can't be read holds nothing, and nobody would see that.
    match build(folder, limits).and_then(|bytes| read(bytes.clone()).map(|_| bytes)) {
        Ok(bytes) => Ok(vec![Found::asked(name.to_owned(), bytes)]),
        Err(Failure::Missing) => Err(Error::source(name, "neither kustomize nor kubectl is installed")
            .help("install one, or build it elsewhere")),
        Err(Failure::Refused(said)) => Err(Error::source(name, gist(&said))),
    }
}

/// What a build printed; a refusal where that can't be what was to be built.
pub(super) fn read(printed: Vec<u8>) -> Result<Output, Failure> {
    let text = decode(printed).map_err(|refusal| Failure::Refused(refusal.message))?;
    match built::read(&text) {
        Ok(output) if output.documents.is_empty() => Err(Failure::Refused("nothing comes of it".to_owned())),
        Ok(output) => Ok(output),
        Err(reason) => Err(Failure::Refused(format!("what comes of it can't be read: {reason}"))),
    }
}

fn print(folder: &Path, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let mut path = folder.to_string_lossy().into_owned();
    if path.starts_with('-') {
        path = format!("./{path}");
    }
    match run("kustomize", &["build", &path], Vec::new(), limits) {
        Err(Failure::Missing) => run("kubectl", &["kustomize", &path], Vec::new(), limits),
        other => other,
    }
}

/// Builds the kustomization in `folder` through one that asks for annotations: they say by real paths where each resource comes from.
pub(super) fn build(folder: &Path, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let refused = |reason: std::io::Error| Failure::Refused(format!("{}: {}", shown(folder), why(&reason)));
    let folder = fs::canonicalize(folder).map_err(refused)?;
    let wrapper = tempfile::Builder::new().prefix("glooscope-").tempdir().map_err(refused)?;
    let from = fs::canonicalize(wrapper.path()).map_err(refused)?;
    let path = relative(&from, &folder).to_string_lossy().replace('\\', "/");
    let resources = format!("resources: [{}]\n", serde_json::Value::String(path));
    let write = |text: &str| fs::write(from.join("kustomization.yaml"), text).map_err(refused);
    write(&format!("{resources}buildMetadata: [originAnnotations, transformerAnnotations]\n"))?;
    let printed = match print(&from, limits) {
        // One older than 4.3 doesn't know where anything comes from.
        Err(Failure::Refused(said)) if said.contains("\"buildMetadata\"") => {
            write(&resources)?;
            print(&from, limits)
        }
        other => other,
    };
    let printed = printed.map_err(|failure| match failure {
        // What it says of the folder that it was called in is nobody's business.
        Failure::Refused(said) => Failure::Refused(words(&said, &from, &folder)),
        Failure::Missing => Failure::Missing,
    })?;
    Ok(with_real_paths(printed, &from))
}

/// What was printed, with real paths in its annotations: the folder that they start from is gone soon.
fn with_real_paths(printed: Vec<u8>, from: &Path) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(&printed) else { return printed };
    let mut real = String::with_capacity(text.len());
    let mut is_annotation = false;
    for line in text.split_inclusive('\n') {
        let key = line.trim();
        let value = ["path: ", "configuredIn: ", "- configuredIn: "].iter().find_map(|lead| key.strip_prefix(lead));
        if key.ends_with("config.kubernetes.io/origin: |") || key.ends_with("config.kubernetes.io/transformations: |") {
            is_annotation = true;
        } else if !line.starts_with("      ") {
            is_annotation = false;
        }
        match value.filter(|_| is_annotation) {
            Some(path) => {
                real.push_str(line.split(path).next().unwrap_or_default());
                real.push_str(&normal(&from.join(path)).to_string_lossy());
                real.push('\n');
            }
            None => real.push_str(line),
        }
    }
    real.into_bytes()
}

/// A path without `.` and `..`, by text alone.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}

/// What kustomize says, in a line, with the paths as people know them: from its folder, or from the working folder.
fn words(said: &str, from: &Path, folder: &Path) -> String {
    let path = relative(from, folder);
    let mut said = said.replace(&*path.to_string_lossy(), ".").replace(&*folder.to_string_lossy(), ".");
    if let Ok(here) = std::env::current_dir().and_then(fs::canonicalize) {
        said = said.replace(&format!("{}/", here.display()), "");
    }
    // Each of the kustomizations that it goes through quotes what the inner one says once more.
    while said.contains("\\\"") {
        said = said.replace("\\\\", "\\").replace("\\\"", "\"");
    }
    // As kubectl logs it: `E1127 18:38:53.657476 19339 run.go:72] "command failed" err=< … >`.
    let said = said.split_once("\"command failed\" err=").map_or(&*said, |(_, words)| words);
    let said = said.trim().trim_matches(['<', '>', '"']).trim();
    let said = said.strip_prefix("error: ").or_else(|| said.strip_prefix("Error: ")).unwrap_or(said);
    // What the kustomization round it says comes first.
    let inner = "recursed accumulation of path '.': ";
    let said = said.find(inner).filter(|at| *at < 2 * inner.len() + 100).map_or(said, |at| &said[at + inner.len()..]);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many characters of what kustomize says are told.
const MOST_WORDS: usize = 400;

/// The reason at the end of what kustomize says, with the innermost kustomization that it is of: on the way there it names each
/// one that it goes through, and tells after the reason what else it tried.
pub(super) fn gist(words: &str) -> String {
    let (mut place, mut rest) = (None, words);
    for way in ["recursed accumulation of path '", "recursed merging from path '"] {
        while let Some((path, after)) = rest.split_once(way).and_then(|(_, after)| after.split_once("': ")) {
            (place, rest) = (Some(path), after);
        }
    }
    for step in ["accumulating resources: ", "accumulating components: "] {
        rest = rest.strip_prefix(step).unwrap_or(rest);
    }
    for way in ["accumulation err='", "merging resources from "] {
        rest = rest.split_once(way).map_or(rest, |(_, after)| after);
    }
    rest = rest.split("': must build at directory").next().unwrap_or(rest);
    // The configuration of a generator stands in the middle.
    let rest = match (rest.split_once(" with config: `"), rest.rsplit_once("`: ")) {
        (Some((before, _)), Some((_, after))) => format!("{before}: {after}"),
        _ => rest.to_owned(),
    };
    let rest = rest.trim_end_matches(['"', '.', ' ']);
    let place = place.filter(|path| *path != ".").map(|path| format!("in {path}: ")).unwrap_or_default();
    let end = rest.char_indices().nth(MOST_WORDS).map_or(rest.len(), |(at, _)| at);
    format!("{place}{}", rest[..end].trim_end())
}

/// The option without which it refuses what others let it do: to read files outside of the folder that it builds, as Flux does, or to run helm,
/// as Argo CD may be told to.
pub(super) fn lacking(words: &str) -> Option<&'static str> {
    if words.contains("security; file '") && words.contains("is not in or below") {
        return Some("--load-restrictor LoadRestrictionsNone");
    }
    words.contains("must specify --enable-helm").then_some("--enable-helm")
}

/// The way from one folder to another; both are real paths.
pub(super) fn relative(from: &Path, to: &Path) -> PathBuf {
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n(Component::ParentDir, from.len() - common);
    up.chain(to[common..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::gist;

    #[test]
    fn the_reason_is_what_the_innermost_kustomization_says() {
        for (words, want) in [
            (
                "no matches for Id Gateway.v1/a; failed to find unique target",
                "no matches for Id Gateway.v1/a; failed to find unique target",
            ),
            (
                "accumulating resources from '../base': '../base' must resolve to a file': recursed accumulation of path '../base': accumulating \
                 resources: accumulation err='accumulating resources from 'gone.yaml': open ./gone.yaml: no such file or directory': must build at \
                 directory: './gone.yaml': file is not directory",
                "in ../base: accumulating resources from 'gone.yaml': open ./gone.yaml: no such file or directory",
            ),
            (
                "accumulating components: accumulateDirectory: \"recursed accumulation of path 'parts/a': accumulating components: \
                 accumulateDirectory: \"recursed accumulation of path 'parts/b': accumulating resources: accumulation err='accumulating \
                 resources from 'https://example.com/x.yaml': not fetched'\"\"",
                "in parts/b: accumulating resources from 'https://example.com/x.yaml': not fetched'",
            ),
            (
                "accumulating resources from 'prod': 'prod' must resolve to a file': recursed merging from path './prod': may not add resource \
                 with an already registered id: Service.v1/a",
                "in ./prod: may not add resource with an already registered id: Service.v1/a",
            ),
        ] {
            assert_eq!(gist(words), want);
        }
    }
}
