//! The repository that a folder belongs to.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository that holds `folder`; nothing where there is none.
pub(crate) fn of(folder: &Path) -> Option<PathBuf> {
    let folder = fs::canonicalize(folder).ok()?;
    folder.ancestors().find(|above| above.join(".git").exists()).map(Path::to_owned)
}

/// The same; where there is none, the working folder if that holds `folder`, and else `folder` itself.
pub(crate) fn root(folder: &Path) -> PathBuf {
    of(folder).unwrap_or_else(|| {
        let real = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let here = std::env::current_dir().and_then(fs::canonicalize).ok();
        here.filter(|here| real.starts_with(here)).unwrap_or(real)
    })
}
