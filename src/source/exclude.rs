//! Patterns of paths: what folders and revisions are read without, and where levels of rules hold.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::Error;

/// Patterns of paths, as `.gitignore` has them, seen from a folder.
#[derive(Debug)]
pub(crate) struct Patterns {
    root: PathBuf,
    matcher: Gitignore,
}

impl Patterns {
    /// The patterns as seen from `folder`; `from` says where they are written.
    pub(crate) fn new(folder: &Path, patterns: &[&str], from: &str) -> Result<Patterns, Error> {
        let root = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let mut builder = GitignoreBuilder::new(&root);
        for pattern in patterns {
            builder.add_line(None, pattern).map_err(|reason| Error::source(format!("{from}: {pattern}"), reason))?;
        }
        let matcher = builder.build().map_err(|reason| Error::source(from, reason))?;
        Ok(Patterns { root, matcher })
    }

    /// Whether they fit the file at that real path.
    pub(crate) fn fit(&self, place: &Path) -> bool {
        place.starts_with(&self.root) && self.matcher.matched_path_or_any_parents(place, false).is_ignore()
    }
}

/// What folders and revisions are read without, as the configuration and the command line say it.
#[derive(Debug, Default)]
pub(crate) struct Exclude {
    configured: Option<Patterns>,
    /// Each pattern of the command line by itself, so that one that leaves nothing out can be told.
    given: Vec<(String, Patterns)>,
    /// What was left out, and the pattern of the command line that did it.
    left_out: Mutex<Vec<(PathBuf, Option<usize>)>>,
}

impl Exclude {
    /// The patterns of the configuration in `folder`.
    pub(crate) fn configure(&mut self, folder: &Path, patterns: &[String]) -> Result<(), Error> {
        if !patterns.is_empty() {
            let patterns: Vec<&str> = patterns.iter().map(String::as_str).collect();
            self.configured = Some(Patterns::new(folder, &patterns, "exclude")?);
        }
        Ok(())
    }

    /// Patterns of the command line, which count from the working folder.
    pub(crate) fn give(&mut self, patterns: &[String]) -> Result<(), Error> {
        for pattern in patterns {
            let one = Patterns::new(Path::new("."), &[pattern], "--exclude")?;
            self.given.push((pattern.clone(), one));
        }
        Ok(())
    }

    /// Whether the file at that real path is left out.
    pub(super) fn holds(&self, place: &Path) -> bool {
        let given = self.given.iter().position(|(_, patterns)| patterns.fit(place));
        let is_left_out = given.is_some() || self.configured.as_ref().is_some_and(|patterns| patterns.fit(place));
        if is_left_out {
            self.left_out.lock().unwrap_or_else(PoisonError::into_inner).push((place.to_owned(), given));
        }
        is_left_out
    }

    /// Real paths of what was left out, in order, and what said so.
    pub(crate) fn left_out(&self) -> Vec<(PathBuf, &'static str)> {
        let all = self.left_out.lock().unwrap_or_else(PoisonError::into_inner);
        let said = |given: &Option<usize>| if given.is_some() { "--exclude" } else { "`exclude` of the configuration" };
        let mut told: Vec<_> = all.iter().map(|(place, given)| (place.clone(), said(given))).collect();
        told.sort();
        told.dedup();
        told
    }

    /// The patterns of the command line that left nothing out.
    pub(crate) fn idle(&self) -> Vec<&str> {
        let all = self.left_out.lock().unwrap_or_else(PoisonError::into_inner);
        let is_idle = |at: usize, patterns: &Patterns| {
            // The first that fits is noted alone.
            !all.iter().any(|(place, given)| *given == Some(at) || patterns.fit(place))
        };
        let given = self.given.iter().enumerate();
        given.filter(|(at, (_, patterns))| is_idle(*at, patterns)).map(|(_, (pattern, _))| pattern.as_str()).collect()
    }
}

/// Where on the disk the files of a run lie, or would, by their names.
#[derive(Debug, Default)]
pub(crate) struct Places {
    folders: HashMap<PathBuf, PathBuf>,
    repository: Option<PathBuf>,
}

impl Places {
    /// The real path of what a run calls by `name`; one of a revision lies where it would in the working tree.
    pub(crate) fn of(&mut self, name: &str) -> PathBuf {
        if let Some((_, path)) = name.strip_prefix("git:").and_then(|rest| rest.split_once(':')) {
            return self.repository().join(path);
        }
        let path = Path::new(name);
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let real = self.folders.entry(folder.to_owned()).or_insert_with(|| real(folder));
        path.file_name().map_or_else(|| real.clone(), |file| real.join(file))
    }

    fn repository(&mut self) -> &Path {
        self.repository.get_or_insert_with(|| {
            let here = real(Path::new("."));
            let root = here.ancestors().find(|above| above.join(".git").exists());
            root.map_or_else(|| here.clone(), Path::to_owned)
        })
    }
}

fn real(folder: &Path) -> PathBuf {
    let absent = || std::env::current_dir().unwrap_or_default().join(folder);
    std::fs::canonicalize(folder).unwrap_or_else(|_| absent())
}
