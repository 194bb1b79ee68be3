//! The kustomizations of the sources, built.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use glooscope::finding::Diagnostic;
use glooscope::rules::{build_failed, nothing_builds, refers_elsewhere};
use glooscope::snapshot::built::{self, Annotated};
use glooscope::snapshot::kustomize::{Root, roots};
use glooscope::snapshot::origin::{Built, Origin, Origins};
use glooscope::snapshot::overlays::Overlay;
use glooscope::snapshot::{Parsed, Sources};
use glooscope::text::{FileId, Role, SourceFile, Span};
use rayon::prelude::*;
use tempfile::TempDir;

use super::kustomize::{self, relative};
use super::program::Failure;
use super::text::{decode, shown};
use super::{Source, git, path};

/// What was built of the sources.
#[derive(Debug, Default)]
pub(crate) struct Overlays {
    /// Those that could be built, in the order of their files.
    pub(crate) built: Vec<Overlay>,
    /// What is wrong with the others.
    pub(crate) found: Vec<Diagnostic>,
}

/// Builds every kustomization that no other refers to and that has to do with Gloo, side by side, and adds what they print to the sources.
pub(crate) fn build(sources: &mut Sources, subjects: &[Source]) -> Overlays {
    let mut overlays = Overlays::default();
    let mut disk = Disk::default();
    let mut wanted = Vec::new();
    for root in roots(sources) {
        let source = sources.map.file(root.file);
        if source.role != Role::Subject || !source.name.contains("ustomization") {
            continue;
        }
        disk.lay_out(&source.name, subjects);
        let is_reached = root.gloo || root.outside.iter().any(|path| disk.place(path).exists());
        if !is_reached {
            continue;
        }
        match root.remote.first() {
            Some(place) => refers_elsewhere(&mut overlays.found, *place, &root.folder),
            None => wanted.push(root),
        }
    }
    let built: Vec<_> = wanted.par_iter().map(|root| kustomize::build(&disk.place(&root.folder))).collect();
    let mut origins = Origins::default();
    let mut unbuilt = Vec::new();
    let mut known = Known::default();
    for (root, printed) in wanted.into_iter().zip(built) {
        let place = head(sources, root.file);
        let output = printed.and_then(|printed| {
            let text = decode(printed.printed).map_err(|refusal| Failure::Refused(refusal.message))?;
            let output = built::read(&text)
                .map_err(|reason| Failure::Refused(format!("what is built can't be read: {reason}")))?;
            Ok((output, printed.from))
        });
        match output {
            Ok((output, from)) => {
                known.add(sources, &disk, &root.files);
                let documents = output.documents.iter().map(|one| known.origin(sources, &disk, &from, one)).collect();
                let name = if root.folder.is_empty() { "." } else { &root.folder };
                let file = SourceFile::new(format!("kustomize:{name}"), output.text, Role::Subject);
                let parsed = Arc::new(Parsed::read(&file));
                let file = sources.push(file, parsed);
                origins.add(file, Built { kustomization: root.file, documents });
                let Root { folder, files, .. } = root;
                overlays.built.push(Overlay { folder, output: file, files });
            }
            Err(Failure::Missing) => unbuilt.push(place),
            Err(Failure::Refused(words)) => build_failed(&mut overlays.found, place, &root.folder, &words),
        }
    }
    nothing_builds(&mut overlays.found, &unbuilt);
    let mut files: Vec<FileId> = known.files.values().copied().collect();
    files.sort_unstable();
    for file in files {
        origins.know(sources, file);
    }
    *sources = sources.traced(Arc::new(origins));
    overlays
}

/// The first line of a kustomization.
fn head(sources: &Sources, file: FileId) -> Span {
    let text = &sources.map.file(file).text;
    let written = text.lines().take_while(|line| line.trim().is_empty() || line.starts_with(['#', '-']));
    let start: usize = written.map(|line| line.len() + 1).sum();
    let start = start.min(text.len()) as u32;
    sources.map.first_line(Span::new(file, start, text.len() as u32))
}

/// Where the files of the sources are on the disk: revisions are laid out first.
#[derive(Debug, Default)]
struct Disk {
    revisions: Vec<(String, TempDir)>,
}

impl Disk {
    fn lay_out(&mut self, name: &str, subjects: &[Source]) {
        for subject in subjects {
            let Source::Git { revision, .. } = subject else { continue };
            let prefix = format!("git:{revision}:");
            if name.starts_with(&prefix)
                && !self.revisions.iter().any(|(known, _)| *known == prefix)
                && let Ok(folder) = git::lay_out(revision)
            {
                self.revisions.push((prefix, folder));
            }
        }
    }

    /// The path of what the sources name so.
    fn place(&self, name: &str) -> PathBuf {
        for (prefix, folder) in &self.revisions {
            if let Some(rest) = name.strip_prefix(prefix.as_str()) {
                return folder.path().join(rest.trim_start_matches('/'));
            }
            if name == prefix.trim_end_matches(':') {
                return folder.path().to_owned();
            }
        }
        PathBuf::from(if name.is_empty() { "." } else { name })
    }
}

/// The files that are built from, by their real paths.
#[derive(Default)]
struct Known {
    files: HashMap<PathBuf, FileId>,
}

impl Known {
    fn add(&mut self, sources: &Sources, disk: &Disk, files: &[FileId]) {
        for &file in files {
            if let Ok(real) = fs::canonicalize(disk.place(&sources.map.file(file).name)) {
                self.files.entry(real).or_insert(file);
            }
        }
    }

    fn origin(&mut self, sources: &mut Sources, disk: &Disk, from: &Path, annotated: &Annotated) -> Origin {
        // The folder is gone by now, so that the way up from it is worked out by text alone.
        let mut file = |path: &String| self.file(sources, disk, &normal(&from.join(path)));
        Origin {
            file: annotated.origin.as_ref().and_then(&mut file),
            changed_in: annotated.changed_in.iter().filter_map(&mut file).collect(),
        }
    }

    /// The file at a path; one that the sources lack, as a base beside them, is read now.
    fn file(&mut self, sources: &mut Sources, disk: &Disk, at: &Path) -> Option<FileId> {
        let real = fs::canonicalize(at).ok()?;
        if let Some(file) = self.files.get(&real) {
            return Some(*file);
        }
        let text = decode(path::bytes(&real).ok()?).ok()?;
        let source = SourceFile::new(name(&real, disk), text, Role::Subject);
        let parsed = Arc::new(Parsed::read(&source));
        let file = sources.push(source, parsed);
        self.files.insert(real, file);
        Some(file)
    }
}

/// A path without `.` and `..`.
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

/// What people call a file at a real path.
fn name(real: &Path, disk: &Disk) -> String {
    for (prefix, folder) in &disk.revisions {
        let root = fs::canonicalize(folder.path()).unwrap_or_else(|_| folder.path().to_owned());
        if let Ok(rest) = real.strip_prefix(root) {
            return format!("{prefix}{}", shown(rest));
        }
    }
    let here = std::env::current_dir().and_then(fs::canonicalize);
    here.map_or_else(|_| shown(real), |here| shown(&relative(&here, real)))
}
