//! The manifests below a folder, as git would see them.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::path::{Path, PathBuf, is_separator};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use glooscope::config::FILE_NAMES;
use ignore::{DirEntry, WalkBuilder, WalkState};
use rayon::prelude::*;

use super::text::{shown, why};
use super::{Content, Found, Place};
use crate::error::Error;

/// The manifests below `folder`: `.yaml`, `.yml` and `.json`, and `Kustomization`, which says what is a patch.
///
/// Hidden files and folders are skipped, and what a `.gitignore` lists. Only regular files are looked at. A link is
/// followed unless what it leads to was met before or holds the link itself, so loops end, or is out of the `fence`, a real path: such links
/// are returned.
pub(super) fn find(
    folder: &Path,
    fence: Option<&Path>,
    problems: &mut Vec<Error>,
    add: &mut dyn FnMut(Found),
) -> Result<Vec<PathBuf>, Error> {
    fs::read_dir(folder).map_err(|reason| Error::source(shown(folder), why(&reason)))?;
    let mut walk = Walk { links: Vec::new(), folders: Arc::default(), problems, add };
    walk.folder(folder);
    let mut left = Vec::new();
    while let Some(link) = walk.links.pop() {
        if fence.is_some_and(|fence| real(&link).is_some_and(|target| !target.starts_with(fence))) {
            left.push(link);
        } else {
            walk.link(&link);
        }
    }
    Ok(left)
}

/// A walk that passes over what is hidden, and what a `.gitignore` lists.
fn as_git(root: &Path) -> WalkBuilder {
    let mut walk = WalkBuilder::new(root);
    walk.require_git(false).ignore(false);
    walk
}

/// The manifests and folders below `folder` that [`find`] passes over, and why; of a folder nothing below it. Not what git keeps for itself.
pub(super) fn passed_over(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let kept: HashSet<PathBuf> = as_git(folder).build().flatten().map(DirEntry::into_path).collect();
    let left: Arc<Mutex<Vec<(PathBuf, &'static str)>>> = Arc::default();
    let told = Arc::clone(&left);
    let mut walk = WalkBuilder::new(folder);
    walk.standard_filters(false).filter_entry(move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        if kept.contains(entry.path()) {
            return true;
        }
        let is_own = FILE_NAMES.iter().any(|own| entry.file_name() == *own);
        if !is_own && entry.file_name() != ".git" && (is_folder || is_manifest(entry.path())) {
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            lock(&told).push((entry.path().to_owned(), if is_hidden { "it is hidden" } else { "git ignores it" }));
        }
        false
    });
    walk.build().for_each(drop);
    let mut left = std::mem::take(&mut *lock(&left));
    left.sort();
    left
}

struct Walk<'p> {
    /// Where what is found goes; what is the same file as another is told apart there.
    add: &'p mut dyn FnMut(Found),
    links: Vec<PathBuf>,
    /// Real paths of the folders that were walked.
    folders: Arc<Mutex<HashSet<PathBuf>>>,
    problems: &'p mut Vec<Error>,
}

impl Walk<'_> {
    fn folders(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        lock(&self.folders)
    }

    /// All that is below `root`, but for folders that were walked before.
    fn entries(&self, root: &Path) -> Vec<Entry> {
        let known = Arc::clone(&self.folders);
        let is_first = self.folders().is_empty();
        let walker = as_git(root)
            .threads(rayon::current_num_threads().min(MOST_THREADS))
            .filter_entry(move |entry| {
                let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
                // What a link led to can hold what was walked before.
                is_first || !is_folder || real(entry.path()).is_none_or(|real| !lock(&known).contains(&real))
            })
            .build_parallel();
        let entries = Mutex::new(Vec::new());
        walker.run(|| {
            let mut part = Part { here: Vec::new(), all: &entries };
            Box::new(move |entry| {
                part.add(entry);
                WalkState::Continue
            })
        });
        sorted(entries)
    }

    fn folder(&mut self, root: &Path) {
        let mut links = Vec::new();
        // No links are followed on the way, so what is below has the same names in the real folder.
        let real_root = real(root).unwrap_or_else(|| root.to_owned());
        let real_below = |path: &Path| match path.strip_prefix(root) {
            Ok(rest) if rest.as_os_str().is_empty() => real_root.clone(),
            Ok(rest) => real_root.join(rest),
            Err(_) => path.to_owned(),
        };
        // The files of a folder follow each other mostly.
        let mut here: Option<(PathBuf, PathBuf)> = None;
        for entry in self.entries(root) {
            let (path, kind) = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let (place, reason) = words(&error);
                    self.problems.push(Error::source(place, reason));
                    continue;
                }
            };
            if kind.is_dir() || path.as_path() == root {
                self.folders().insert(real_below(&path));
            } else if kind.is_symlink() {
                links.push(path);
            } else if kind.is_file()
                && is_manifest(&path)
                && let (Some(parent), Some(name)) = (path.parent(), path.file_name())
            {
                let real = match &here {
                    Some((known, real)) if known.as_os_str() == parent.as_os_str() => real,
                    _ => &here.insert((parent.to_owned(), real_below(parent))).1,
                };
                let identity = real.join(name);
                (self.add)(Found { identity, content: Content::File(path), place: Place::Identity });
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
                    let content = Content::File(link.to_owned());
                    (self.add)(Found { identity: target, content, place: Place::Identity });
                }
            }
            Err(reason) if is_manifest(link) => {
                let reason = format!("a link that leads nowhere: {}", why(&reason));
                self.problems.push(Error::source(shown(link), reason));
            }
            _ => {}
        }
    }
}

/// More threads than this have nothing to do.
const MOST_THREADS: usize = 8;

type Entry = Result<(PathBuf, FileType), ignore::Error>;

/// What one thread of a walk comes across.
struct Part<'w> {
    here: Vec<Entry>,
    all: &'w Mutex<Vec<Entry>>,
}

impl Part<'_> {
    fn add(&mut self, entry: Result<DirEntry, ignore::Error>) {
        match entry {
            Ok(entry) => {
                if let Some(kind) = entry.file_type() {
                    self.here.push(Ok((entry.into_path(), kind)));
                }
            }
            Err(error) => self.here.push(Err(error)),
        }
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        lock(self.all).append(&mut self.here);
    }
}

/// In the order of names, folder by folder; what is wrong comes first.
fn sorted(entries: Mutex<Vec<Entry>>) -> Vec<Entry> {
    let mut entries = entries.into_inner().unwrap_or_else(PoisonError::into_inner);
    entries.par_sort_unstable_by(|a, b| match (a, b) {
        (Ok((a, _)), Ok((b, _))) => by_parts(a, b),
        (Err(a), Err(b)) => words(a).cmp(&words(b)),
        (a, b) => a.is_ok().cmp(&b.is_ok()),
    });
    entries
}

/// The order of paths, part by part, for those of one walk: it joins their parts by single separators.
fn by_parts(a: &Path, b: &Path) -> Ordering {
    let (a, b) = (a.as_os_str().as_encoded_bytes(), b.as_os_str().as_encoded_bytes());
    // Most of what two have in common is passed over a word at a time.
    let same = a.chunks_exact(8).zip(b.chunks_exact(8)).take_while(|(a, b)| a == b).count() * 8;
    let rank = |byte: u8| if is_separator(char::from(byte)) { 0 } else { 1 + u16::from(byte) };
    a[same..].iter().map(|&byte| rank(byte)).cmp(b[same..].iter().map(|&byte| rank(byte)))
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn real(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

pub(super) fn is_manifest(path: &Path) -> bool {
    let known = |extension: &OsStr| ["yaml", "yml", "json"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    path.extension().is_some_and(known) || path.file_name().is_some_and(|name| name == "Kustomization")
}

/// Where the walker could not go on, and why.
fn words(error: &ignore::Error) -> (String, String) {
    match error {
        ignore::Error::WithPath { path, err } => (shown(path), err.io_error().map_or_else(|| err.to_string(), why)),
        ignore::Error::WithDepth { err, .. } => words(err),
        other => ("folder".to_owned(), other.to_string()),
    }
}
