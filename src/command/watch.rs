//! `check --watch`: checks again whenever a file changes.
//!
//! Each check is a process of its own, which takes its memory along as it ends.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, SystemTime};

use glooscope::snapshot::Sources;
use glooscope::snapshot::kustomize::roots;
use glooscope::text::SourceMap;
use notify::{Event, EventKind, RecursiveMode, Watcher as _};

use super::reading::{Reading, Settings};
use super::terminal::{Terminal, print, talk};
use crate::error::Error;
use crate::source::{Source, repository};

/// How long nothing may have changed before it is checked: editors write in several steps.
const QUIET: Duration = Duration::from_millis(60);

/// What clears a terminal and what was scrolled off it.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// What is watched.
#[derive(Default)]
struct Watched {
    /// Folders with all below them.
    folders: BTreeSet<PathBuf>,
    /// Files by themselves, by their real folder: one that is replaced is another file.
    files: BTreeSet<PathBuf>,
    /// Folders of files that the sources are built from, without what lies below them.
    near: BTreeSet<PathBuf>,
    /// Files that a check writes.
    written: BTreeSet<PathBuf>,
}

/// Checks, and again with each change, until somebody ends it.
pub(super) fn run(
    sources: &[Source],
    reading: &Reading,
    (also, written): (Option<&Path>, &[PathBuf]),
    terminal: &Terminal,
) -> Result<u8, Error> {
    // What is wrong with the configuration is said by each check.
    let settings = Settings::read(reading, &mut SourceMap::default()).unwrap_or_default();
    let mut watched = Watched::default();
    watched.written.extend(written.iter().map(|path| real(path)));
    for source in sources.iter().chain(&settings.context) {
        match source {
            Source::Path(path) if path.is_dir() => drop(watched.folders.insert(real(path))),
            Source::Path(path) => drop(watched.files.insert(real(path))),
            // What they are built from may lie anywhere in the repository.
            Source::Kustomize(folder) | Source::Helm { chart: folder, .. } => {
                watched.folders.insert(repository::root(folder));
            }
            Source::Stdin => {
                return Err(Error::usage("standard input is read once, and can't be watched")
                    .help("name the files, or leave --watch out"));
            }
            other @ (Source::Git { .. } | Source::Cluster { .. }) => {
                talk(terminal, &format!("note: {other} is read with each check, and not watched"));
            }
        }
    }
    if watched.folders.is_empty() && watched.files.is_empty() {
        return Err(Error::usage("there is no file or folder to watch").help("leave --watch out, or name one"));
    }
    let beside = settings.files.iter().map(PathBuf::as_path).chain(settings.baseline.as_deref()).chain(also);
    watched.files.extend(beside.map(real));
    let (sender, receiver) = mpsc::channel();
    let mut notifier = notify::recommended_watcher(sender).map_err(|reason| Error::source("watch", reason))?;
    let parents: BTreeSet<&Path> = watched.files.iter().filter_map(|file| file.parent()).collect();
    let folders = watched.folders.iter().map(|folder| (folder.as_path(), RecursiveMode::Recursive));
    for (folder, mode) in folders.chain(parents.into_iter().map(|folder| (folder, RecursiveMode::NonRecursive))) {
        notifier.watch(folder, mode).map_err(|reason| {
            Error::source(folder.display(), format!("it can't be watched: {reason}")).help("name fewer folders")
        })?;
    }
    let told = tempfile::NamedTempFile::new().map_err(|reason| Error::source("watch", reason))?;
    loop {
        let begun = SystemTime::now();
        check(told.path())?;
        let mut is_changed = false;
        for folder in folders_of(told.path()) {
            // What is gone by now, or can't be watched, is checked with the next change.
            if !watched.holds_folder(&folder) && notifier.watch(&folder, RecursiveMode::NonRecursive).is_ok() {
                is_changed |= has_changed(&folder, begun);
                watched.near.insert(folder);
            }
        }
        if is_changed {
            continue;
        }
        talk(terminal, "watching for changes; Ctrl-C ends it");
        watched.wait(&receiver)?;
        if io::stdout().is_terminal() {
            print(|out| out.write_all(CLEAR.as_bytes()))?;
        }
    }
}

/// The variable that names the file in which a check says which folders it read files of: bases may lie anywhere.
const FOLDERS: &str = "GLOOSCOPE_WATCHED_FOLDERS";

/// Says which folders files were read of, and in which lies, or would lie, what kustomizations name and nothing was read of, as where a
/// build fails; if somebody watches them.
pub(super) fn tell_folders(sources: &Sources) {
    let Some(told) = std::env::var_os(FOLDERS) else { return };
    let read =
        sources.map.files().filter_map(|(_, file)| Some(fs::canonicalize(&*file.name).ok()?.parent()?.to_owned()));
    let named = roots(sources).into_iter().flat_map(|root| root.outside);
    let named = named.filter_map(|path| Path::new(&path).ancestors().find_map(folder));
    let folders: BTreeSet<String> = read.chain(named).map(|folder| folder.to_string_lossy().into_owned()).collect();
    // Where it can't be written the folders that were asked for are watched all the same.
    let _ = fs::write(told, folders.into_iter().collect::<Vec<_>>().join("\0"));
}

/// The real path of a folder, if it is one.
fn folder(path: &Path) -> Option<PathBuf> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    fs::canonicalize(path).ok().filter(|path| path.is_dir())
}

fn folders_of(told: &Path) -> Vec<PathBuf> {
    let folders = fs::read_to_string(told).unwrap_or_default();
    folders.split('\0').filter(|folder| !folder.is_empty()).map(PathBuf::from).collect()
}

/// Whether a file of a folder was written since then.
fn has_changed(folder: &Path, since: SystemTime) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut written = entries.flatten().filter_map(|entry| entry.metadata().ok()?.modified().ok());
    written.any(|at| at >= since)
}

/// Runs the same command once.
fn check(told: &Path) -> Result<ExitStatus, Error> {
    let failed = |reason: io::Error| Error::source("glooscope", reason);
    let program = std::env::current_exe().map_err(failed)?;
    let mut is_option = true;
    let arguments = std::env::args_os().skip(1).filter(|argument| {
        is_option &= argument != "--";
        !is_option || argument != "--watch"
    });
    Command::new(program).args(arguments.collect::<Vec<OsString>>()).env(FOLDERS, told).status().map_err(failed)
}

impl Watched {
    /// Waits until something changed that a check looks at, and then until nothing does for a while.
    fn wait(&self, receiver: &Receiver<notify::Result<Event>>) -> Result<(), Error> {
        let gone = || Error::source("watch", "the folders are no longer watched");
        while !self.counts(&receiver.recv().map_err(|_| gone())?) {}
        while receiver.recv_timeout(QUIET).is_ok() {}
        Ok(())
    }

    /// Whether an event may change what a check says. That events were lost may, too.
    fn counts(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        let is_change = !matches!(event.kind, EventKind::Access(_));
        is_change && (event.paths.is_empty() || event.paths.iter().any(|path| self.holds(path)))
    }

    fn holds(&self, path: &Path) -> bool {
        // What is hidden is not read: what git keeps, and files that are written whole before they get their name.
        let is_hidden = |folder: &Path| {
            let is_dot = |part: std::path::Component<'_>| part.as_os_str().as_encoded_bytes().starts_with(b".");
            path.strip_prefix(folder).is_ok_and(|below| below.components().any(is_dot))
        };
        let is_below = self.folders.iter().any(|folder| path.starts_with(folder) && !is_hidden(folder));
        let is_near = path.parent().is_some_and(|folder| self.near.contains(folder) && !is_hidden(folder));
        (is_below || is_near || self.files.contains(path)) && !self.written.contains(path)
    }

    /// Whether what lies in a folder is watched already.
    fn holds_folder(&self, folder: &Path) -> bool {
        self.near.contains(folder) || self.folders.iter().any(|above| folder.starts_with(above))
    }
}

/// The real path of a file that may not be there yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(real) = fs::canonicalize(&absolute) {
        return real;
    }
    match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) => fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()).join(name),
        _ => absolute,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_check_writes_and_what_git_keeps_starts_no_check() {
        let set = |paths: &[&str]| paths.iter().map(PathBuf::from).collect();
        let watched = Watched {
            folders: set(&["/r/deploy", "/r/.git/x"]),
            files: set(&["/r/.glooscope.yaml"]),
            near: set(&["/r/base"]),
            written: set(&["/r/deploy/out.json"]),
        };
        let held = |path: &str| watched.holds(Path::new(path));
        assert!(
            held("/r/deploy/a.yaml") && held("/r/deploy/b/c") && held("/r/.glooscope.yaml") && held("/r/.git/x/a.yaml")
        );
        assert!(held("/r/base/a.yaml") && !held("/r/base/b/a.yaml") && !held("/r/base/.a.yaml.swp"));
        assert!(!held("/r/other.yaml") && !held("/r/deploy/out.json") && !held("/r/deploy/.git/index"));
    }
}
