//! What a configuration may ask for by itself: it comes with a checkout, and whoever wrote it need not be whoever runs it.

use std::fs;
use std::path::{Path, PathBuf};

use glooscope::text::Tree;

use crate::error::Error;
use crate::source::{Fence, Source, TRUST, repository};

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
    Err(Error::usage(why).help(TRUST))
}

/// Keeps sources that the configuration in `folder` names in its repository, also where links in them lead out.
pub(super) fn fence(sources: Vec<Source>, folder: &Path) -> Fence {
    Fence { root: repository(folder), sources }
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

/// Whether a path, links followed, leads to what `root` holds; one that isn't there, whether the folder does where it would be.
fn is_inside(path: &Path, root: &Path) -> bool {
    let there = path.ancestors().find_map(|above| fs::canonicalize(above).ok());
    there.is_none_or(|there| there.starts_with(root))
}
