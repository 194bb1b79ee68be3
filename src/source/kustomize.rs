//! What a kustomization builds.

use std::path::Path;

use super::Found;
use super::program::{Failure, Limits, run};
use crate::error::Error;

/// Builds the kustomization in `folder` with kustomize, or with kubectl where there is no kustomize.
pub(super) fn find(name: &str, folder: &Path, limits: &Limits) -> Result<Vec<Found>, Error> {
    let mut path = folder.to_string_lossy().into_owned();
    if path.starts_with('-') {
        path = format!("./{path}");
    }
    let built = match run("kustomize", &["build", &path], Vec::new(), limits) {
        Err(Failure::Missing) => run("kubectl", &["kustomize", &path], Vec::new(), limits),
        other => other,
    };
    match built {
        Ok(bytes) => Ok(vec![Found::asked(name.to_owned(), bytes)]),
        Err(Failure::Missing) => Err(Error::source(name, "neither kustomize nor kubectl is installed")
            .help("install one, or build it elsewhere")),
        Err(Failure::Refused(said)) => Err(Error::source(name, said)),
    }
}
