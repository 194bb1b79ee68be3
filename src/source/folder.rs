//! The manifests below a folder, as git would see them.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ignore::WalkBuilder;

use super::path::{shown, why};
use super::{Content, Found};
use crate::error::Error;

/// The manifests below `folder`: `.yaml`, `.yml` and `.json`, and `Kustomization`, which says what is a patch.
///
/// Hidden files and folders are skipped, and what a `.gitignore` lists. Only regular files are looked at. A link is
/// followed unless what it leads to was met before or holds the link itself, so loops end.
pub(super) fn find(folder: &Path, problems: &mut Vec<String>) -> Result<Vec<Found>, Error> {
    fs::read_dir(folder).map_err(|reason| Error::source(shown(folder), why(&reason)))?;
    let mut walk =
        Walk { files: Vec::new(), links: Vec::new(), folders: Arc::default(), met: HashSet::new(), problems };
    walk.folder(folder);
    while let Some(link) = walk.links.pop() {
        walk.link(&link);
    }
    Ok(walk.files)
}

struct Walk<'p> {
    files: Vec<Found>,
    links: Vec<PathBuf>,
    /// Real paths of the folders that were walked.
    folders: Arc<Mutex<HashSet<PathBuf>>>,
    /// Real paths of the files that were found.
    met: HashSet<OsString>,
    problems: &'p mut Vec<String>,
}

impl Walk<'_> {
    fn folders(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        lock(&self.folders)
    }

    fn folder(&mut self, root: &Path) {
        let known = Arc::clone(&self.folders);
        let is_first = self.folders().is_empty();
        let mut links = Vec::new();
        let walker = WalkBuilder::new(root)
            .require_git(false)
            .ignore(false)
            .sort_by_file_name(OsStr::cmp)
            .filter_entry(move |entry| {
                let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
                // What a link led to can hold what was walked before.
                is_first || !is_folder || real(entry.path()).is_none_or(|real| !lock(&known).contains(&real))
            })
            .build();
        let mut here: Option<(PathBuf, PathBuf)> = None;
        for entry in walker {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.problems.push(refused(&error));
                    continue;
                }
            };
            let Some(kind) = entry.file_type() else { continue };
            let path = entry.into_path();
            if kind.is_dir() || path.as_path() == root {
                if let Some(real) = real(&path) {
                    self.folders().insert(real);
                }
            } else if kind.is_symlink() {
                links.push(path);
            } else if kind.is_file() && is_manifest(&path) {
                // The files of a folder follow each other, so its real path is asked for once.
                let parent = path.parent().unwrap_or(root);
                if here.as_ref().is_none_or(|(known, _)| known.as_os_str() != parent.as_os_str()) {
                    here = real(parent).map(|real| (parent.to_owned(), real));
                }
                let identity = match (&here, path.file_name()) {
                    (Some((_, parent)), Some(name)) => parent.join(name),
                    _ => path.clone(),
                };
                self.add(path, identity);
            }
        }
        links.reverse();
        self.links.extend(links);
    }

    fn link(&mut self, link: &Path) {
        match fs::metadata(link) {
            Ok(about) if about.is_dir() => {
                let (Some(target), Some(holder)) = (real(link), link.parent().and_then(real)) else { return };
                if !holder.starts_with(&target) && !self.folders().contains(&target) {
                    self.folder(link);
                }
            }
            Ok(about) if about.is_file() && is_manifest(link) => {
                if let Some(target) = real(link) {
                    self.add(link.to_owned(), target);
                }
            }
            Err(reason) if is_manifest(link) => {
                self.problems.push(format!("{}: a link that leads nowhere: {}", shown(link), why(&reason)));
            }
            _ => {}
        }
    }

    fn add(&mut self, path: PathBuf, identity: PathBuf) {
        if self.met.insert(identity.clone().into_os_string()) {
            let place = Some(identity.clone());
            self.files.push(Found { name: shown(&path), identity, content: Content::File(path), place });
        }
    }
}

fn lock(folders: &Mutex<HashSet<PathBuf>>) -> MutexGuard<'_, HashSet<PathBuf>> {
    folders.lock().unwrap_or_else(PoisonError::into_inner)
}

fn real(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

pub(super) fn is_manifest(path: &Path) -> bool {
    let known = |extension: &OsStr| ["yaml", "yml", "json"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    path.extension().is_some_and(known) || path.file_name().is_some_and(|name| name == "Kustomization")
}

/// The walker's complaint with the path in front.
fn refused(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithPath { path, err } => match err.io_error() {
            Some(reason) => format!("{}: {}", shown(path), why(reason)),
            None => format!("{}: {err}", shown(path)),
        },
        ignore::Error::WithDepth { err, .. } => refused(err),
        other => other.to_string(),
    }
}
