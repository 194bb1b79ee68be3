//! The kustomizations of the sources, built.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use glooscope::finding::Diagnostic;
use glooscope::rules::{build_failed, builds_with, nothing_builds, refers_elsewhere};
use glooscope::snapshot::built::{self, Annotated, Output};
use glooscope::snapshot::kustomize::{Root, roots};
use glooscope::snapshot::origin::{Built, Origin, Origins};
use glooscope::snapshot::overlays::Overlay;
use glooscope::snapshot::{Parsed, Sources, glob_fits};
use glooscope::text::{FileId, Role, SourceFile, Span};
use glooscope::yaml::Node;
use rayon::prelude::*;

use super::disk::Disk;
use super::kustomize;
use super::program::Failure;
use super::text::decode;
use super::{Source, path};

/// What was built of the sources.
#[derive(Debug, Default)]
pub(crate) struct Overlays {
    /// Those that could be built, in the order of their files.
    pub(crate) built: Vec<Overlay>,
    /// The others.
    pub(crate) unbuilt: Vec<Unbuilt>,
}

/// A kustomization that was not built.
#[derive(Debug)]
pub(crate) struct Unbuilt {
    folder: String,
    place: Span,
    /// What is wrong with it; nothing where no program is there that builds.
    finding: Option<Diagnostic>,
}

impl Unbuilt {
    fn new(folder: &str, place: Span, report: impl FnOnce(&mut Vec<Diagnostic>)) -> Unbuilt {
        let mut found = Vec::new();
        report(&mut found);
        Unbuilt { folder: folder.to_owned(), place, finding: found.pop() }
    }

    /// Whether one of these globs fits a name that it would have as an environment; also where there is none.
    pub(crate) fn is_meant(&self, globs: &[String]) -> bool {
        let path = self.folder.rsplit(':').next().unwrap_or_default();
        let starts = path.match_indices('/').map(|(at, _)| at + 1).chain([0]);
        let names: Vec<&str> = starts.map(|start| &path[start..]).collect();
        globs.is_empty() || globs.iter().any(|glob| names.iter().any(|name| glob_fits(glob, name)))
    }

    /// What is wrong with these.
    pub(crate) fn findings(unbuilt: Vec<Unbuilt>) -> Vec<Diagnostic> {
        let places: Vec<Span> = unbuilt.iter().filter(|one| one.finding.is_none()).map(|one| one.place).collect();
        let mut found: Vec<Diagnostic> = unbuilt.into_iter().filter_map(|one| one.finding).collect();
        nothing_builds(&mut found, &places);
        found
    }
}

/// Builds every kustomization that no other refers to and that has to do with Gloo, side by side, and adds what they print to the sources.
pub(crate) fn build(sources: &mut Sources, disk: &mut Disk, subjects: &[Source]) -> Overlays {
    let mut overlays = Overlays::default();
    let (mut wanted, mut left) = (Vec::new(), Vec::new());
    for root in roots(sources) {
        let name = &sources.map.file(root.file).name;
        if sources.map.file(root.file).role != Role::Subject || (!root.gloo && root.outside.is_empty()) {
            continue;
        }
        for subject in subjects {
            if let Source::Git { revision, .. } = subject
                && name.starts_with(&format!("git:{revision}:"))
                && let Err(error) = disk.lay_out(revision)
            {
                let place = head(sources, root.file);
                let report = |found: &mut _| build_failed(found, place, &root.folder, error.message());
                overlays.unbuilt.push(Unbuilt::new(&root.folder, place, report));
            }
        }
        if !root.gloo && !root.outside.iter().any(|path| disk.place(path).exists()) {
            continue;
        }
        match root.remote.first() {
            Some(place) => {
                let report = |found: &mut _| refers_elsewhere(found, *place, &root.folder);
                overlays.unbuilt.push(Unbuilt::new(&root.folder, *place, report));
                left.push(root.files);
            }
            None => wanted.push(root),
        }
    }
    let built: Vec<_> =
        wanted.par_iter().map(|root| kustomize::build(&disk.place(&root.folder), disk.limits())).collect();
    let mut trail = Trail { disk, files: HashMap::new(), origins: Origins::default() };
    trail.follow_asked(sources);
    for (root, printed) in wanted.into_iter().zip(built) {
        let place = head(sources, root.file);
        match printed.and_then(kustomize::read) {
            Ok(output) => {
                trail.add(sources, &root.files);
                let name = if root.folder.is_empty() { "." } else { &root.folder };
                let file = SourceFile::new(format!("kustomize:{name}"), output.text.as_str(), Role::Subject);
                let parsed = Arc::new(Parsed::read(&file));
                let file = sources.push(file, parsed);
                trail.follow(sources, file, root.file, &output);
                let Root { folder, files, .. } = root;
                overlays.built.push(Overlay { folder, output: file, files });
            }
            Err(failure) => {
                let report = |found: &mut _| match &failure {
                    Failure::Missing => {}
                    Failure::Refused(words) => {
                        let place = culprit(sources, root.file, words).unwrap_or(place);
                        build_failed(found, place, &root.folder, &kustomize::gist(words));
                        if let (Some(finding), Some(option)) = (found.last_mut(), kustomize::lacking(words)) {
                            builds_with(finding, &root.folder, option);
                        }
                    }
                };
                overlays.unbuilt.push(Unbuilt::new(&root.folder, place, report));
                left.push(root.files);
            }
        }
    }
    // The patches within what was not built are looked at by themselves.
    for files in &left {
        trail.add(sources, files);
    }
    trail.end(sources);
    overlays
}

/// Follows what was built because somebody asked for it back to where it was written; nothing else is built.
pub(crate) fn trace(sources: &mut Sources, disk: &Disk) {
    let mut trail = Trail { disk, files: HashMap::new(), origins: Origins::default() };
    trail.follow_asked(sources);
    for root in roots(sources).into_iter().filter(|root| root.gloo) {
        trail.add(sources, &root.files);
    }
    trail.end(sources);
}

/// The first line of a kustomization with something in it.
fn head(sources: &Sources, file: FileId) -> Span {
    let text = &sources.map.file(file).text;
    let before = text.split_inclusive('\n').take_while(|line| line.trim().is_empty() || line.starts_with(['#', '-']));
    let start: usize = before.map(str::len).sum();
    sources.map.first_line(Span::new(file, start as u32, text.len() as u32))
}

/// The entry of a kustomization that kustomize's words name: of several paths the longest.
fn culprit(sources: &Sources, file: FileId, words: &str) -> Option<Span> {
    let tree = sources.parsed(file)?.documents.iter().find_map(|document| document.tree.as_ref().ok())?;
    let mut open = vec![tree.root(file, &sources.map.file(file).text)?];
    let mut found: Option<Node<'_>> = None;
    while let Some(node) = open.pop() {
        open.extend(node.items().chain(node.entries().map(|(_, value)| value)));
        let path = node.str();
        let is_longer = found.is_none_or(|other| path.len() > other.str().len());
        if is_longer && path.contains(['.', '/']) && path.len() > 2 && names(words, path) {
            found = Some(node);
        }
    }
    found.map(Node::span)
}

/// Whether a path stands in a text, and is no part of a longer one.
fn names(words: &str, path: &str) -> bool {
    let is_of_path = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '_');
    let mut found = words.match_indices(path);
    found.any(|(at, _)| {
        let (before, after) = (words[..at].strip_suffix("./").unwrap_or(&words[..at]), &words[at + path.len()..]);
        !before.ends_with(is_of_path) && !after.starts_with(is_of_path)
    })
}

/// The way back from what was built.
struct Trail<'d> {
    disk: &'d Disk,
    /// The files that are built from, by their real paths.
    files: HashMap<PathBuf, FileId>,
    origins: Origins,
}

impl Trail<'_> {
    fn add(&mut self, sources: &Sources, files: &[FileId]) {
        for &file in files {
            if let Ok(real) = fs::canonicalize(self.disk.place(&sources.map.file(file).name)) {
                self.files.entry(real).or_insert(file);
            }
        }
    }

    fn follow(&mut self, sources: &mut Sources, file: FileId, kustomization: FileId, output: &Output) {
        let documents = output.documents.iter().map(|one| self.origin(sources, one)).collect();
        self.origins.add(file, Built { kustomization, documents });
    }

    /// What somebody asked for by name was printed with annotations.
    fn follow_asked(&mut self, sources: &mut Sources) {
        let asked = sources.files().filter_map(|(id, file)| {
            let at = file.name.find("kustomize:").filter(|&at| at == 0 || file.name.starts_with("git:"))?;
            let folder = [&file.name[..at], &file.name[at + "kustomize:".len()..]].concat();
            Some((id, self.disk.place(&folder), built::read(&file.text).ok()?))
        });
        for (file, folder, output) in asked.collect::<Vec<_>>() {
            let mut names = ["kustomization.yaml", "kustomization.yml", "Kustomization"].into_iter();
            let Some(kustomization) = names.find_map(|name| self.file(sources, &folder.join(name))) else { continue };
            *sources = sources.with(file, output.text.as_str());
            self.follow(sources, file, kustomization, &output);
        }
    }

    fn origin(&mut self, sources: &mut Sources, annotated: &Annotated) -> Origin {
        let mut file = |path: &String| self.file(sources, Path::new(path));
        Origin {
            file: annotated.origin.as_ref().and_then(&mut file),
            changed_in: annotated.changed_in.iter().filter_map(&mut file).collect(),
        }
    }

    /// The file at a path; one that the sources lack, as a base beside them, is read now.
    fn file(&mut self, sources: &mut Sources, at: &Path) -> Option<FileId> {
        let real = fs::canonicalize(at).ok()?;
        if let Some(file) = self.files.get(&real) {
            return Some(*file);
        }
        let text = decode(path::bytes(&real).ok()?).ok()?;
        let source = SourceFile::new(self.disk.name(&real), text, Role::Subject);
        let parsed = Arc::new(Parsed::read(&source));
        let file = sources.push(source, parsed);
        self.files.insert(real, file);
        Some(file)
    }

    /// Lets the sources know all of it.
    fn end(self, sources: &mut Sources) {
        let Trail { files, mut origins, .. } = self;
        let mut files: Vec<FileId> = files.into_values().collect();
        files.sort_unstable();
        for file in files {
            origins.know(sources, file);
        }
        *sources = sources.traced(Arc::new(origins));
    }
}
