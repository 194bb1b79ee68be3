//! What a configuration may ask for by itself: it comes with a checkout, and whoever wrote it need not be whoever runs it.

use std::fs;
use std::path::{Path, PathBuf};

use glooscope::text::Tree;

use crate::error::Error;
use crate::source::{Source, repository};

/// Refuses a source that starts a program or lies outside the repository of the configuration in `folder`.
pub(super) fn refuse(source: &Source, folder: &Path) -> Result<(), Error> {
    let why = match source {
        Source::Git { .. } => "starts git",
        Source::Kustomize(_) => "starts kustomize or kubectl",
        Source::Helm { .. } => "starts helm",
        Source::Cluster { .. } => "starts kubectl",
        Source::Stdin => return Ok(()),
        Source::Path(path) if is_inside(path, &repository(folder)) => return Ok(()),
        Source::Path(_) => "lies outside the repository of the configuration",
    };
    Err(Error::usage(why).help("add --trust-config, or set GLOOSCOPE_TRUST_CONFIG=1, if you trust the configuration"))
}

/// The root of the repository that holds `folder`; the folder itself where there is none.
pub(super) fn repository(folder: &Path) -> PathBuf {
    repository::of(folder).unwrap_or_else(|| fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()))
}

/// The repository that one stands in, as findings are told in it.
pub(super) fn tree() -> Tree {
    let name = |path: PathBuf| {
        let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        // The form of Windows for any path at all.
        name.strip_prefix("//?/").map_or_else(|| name.clone(), str::to_owned)
    };
    let here = Path::new(".");
    Tree::new(&name(repository(here)), &name(fs::canonicalize(here).unwrap_or_else(|_| here.to_owned())))
}

/// Whether a path, links followed, leads to what `root` holds. What isn't there is read by nobody.
fn is_inside(path: &Path, root: &Path) -> bool {
    fs::canonicalize(path).map_or(true, |path| path.starts_with(root))
}
