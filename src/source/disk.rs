//! Where the sources are on the disk: revisions are laid out in folders that go when nobody needs them any more.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::git;
use super::kustomize::relative;
use super::program::Limits;
use super::text::shown;
use crate::error::Error;

/// The folders of revisions, by what the names of their files start with.
#[derive(Debug, Default)]
pub(crate) struct Disk {
    limits: Limits,
    revisions: Vec<(String, TempDir)>,
    /// What is to be said of what was not read, each once.
    notes: Vec<String>,
}

impl Disk {
    /// Programs that read it may take so much.
    pub(crate) fn new(limits: Limits) -> Disk {
        Disk { limits, ..Disk::default() }
    }

    /// What programs may take.
    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Keeps what is to be said of what is not read.
    pub(super) fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// What is to be said of what was not read.
    pub(crate) fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Lays out the tree of a revision, once.
    pub(super) fn lay_out(&mut self, revision: &str) -> Result<(), Error> {
        let prefix = format!("git:{revision}:");
        if !self.revisions.iter().any(|(known, _)| *known == prefix) {
            self.revisions.push((prefix, git::lay_out(revision, &self.limits)?));
        }
        Ok(())
    }

    /// The path of what the sources name so.
    pub(super) fn place(&self, name: &str) -> PathBuf {
        for (prefix, folder) in &self.revisions {
            if let Some(rest) = name.strip_prefix(prefix.as_str()) {
                return folder.path().join(rest.trim_start_matches('/'));
            }
        }
        PathBuf::from(if name.is_empty() { "." } else { name })
    }

    /// What people call a file at a real path.
    pub(crate) fn name(&self, real: &Path) -> String {
        for (prefix, folder) in &self.revisions {
            let root = fs::canonicalize(folder.path()).unwrap_or_else(|_| folder.path().to_owned());
            if let Ok(rest) = real.strip_prefix(root) {
                return format!("{prefix}{}", shown(rest));
            }
        }
        let here = std::env::current_dir().and_then(fs::canonicalize);
        here.map_or_else(|_| shown(real), |here| shown(&relative(&here, real)))
    }
}
