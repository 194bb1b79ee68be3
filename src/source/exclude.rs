//! What folders and revisions are read without, as the configuration says it.

use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::Error;

/// Patterns of paths, as `.gitignore` has them, from the folder of the configuration.
#[derive(Debug, Default)]
pub(crate) struct Exclude {
    patterns: Option<(PathBuf, Gitignore)>,
}

impl Exclude {
    /// The patterns as seen from `folder`.
    pub(crate) fn new(folder: &Path, patterns: &[String]) -> Result<Exclude, Error> {
        if patterns.is_empty() {
            return Ok(Exclude::default());
        }
        let root = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let mut builder = GitignoreBuilder::new(&root);
        for pattern in patterns {
            builder.add_line(None, pattern).map_err(|reason| Error::source(format!("exclude: {pattern}"), reason))?;
        }
        let patterns = builder.build().map_err(|reason| Error::source("exclude", reason))?;
        Ok(Exclude { patterns: Some((root, patterns)) })
    }

    /// Whether the file at that real path is left out.
    pub(super) fn holds(&self, place: &Path) -> bool {
        self.patterns.as_ref().is_some_and(|(root, patterns)| {
            place.starts_with(root) && patterns.matched_path_or_any_parents(place, false).is_ignore()
        })
    }
}
