//! What `env --format json` prints.

use serde::Serialize;

use crate::snapshot::Sources;
use crate::snapshot::environments::{self, Why};
use crate::snapshot::prefilter::is_kustomization;
use crate::text::{FileId, Role};

/// The environments of the sources.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope env"))]
pub struct Environments {
    /// The version of this shape.
    pub version: u32,
    /// What is applied together, sorted by name.
    pub environments: Vec<Environment>,
}

/// Manifests that are applied together.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Environment {
    /// Its name; null where it is the only one.
    pub name: Option<String>,
    /// What makes it one: `written` (the configuration), `kustomization` (it is built), `copies` (resources of the same name in several
    /// folders), `unlisted` (kustomizations build what these files hold, and list none of them), or `only`.
    #[cfg_attr(test, schemars(extend("enum" = ["written", "kustomization", "copies", "unlisted", "only"])))]
    pub why: &'static str,
    /// The same in words.
    pub reason: String,
    /// The files with manifests that not all environments have.
    pub files: Vec<String>,
    /// The files with manifests that all have.
    pub shared: Vec<String>,
}

impl Environments {
    /// The shape of these environments.
    pub fn new<'e>(sources: &Sources, all: impl IntoIterator<Item = &'e environments::Environment>) -> Environments {
        let environments = all.into_iter().map(|one| Environment::new(sources, one)).collect();
        Environments { version: super::VERSION, environments }
    }
}

impl Environment {
    fn new(sources: &Sources, one: &environments::Environment) -> Environment {
        let manifests = |files: &[FileId], also: bool| {
            let wanted = files.iter().filter(|&&id| {
                let file = sources.map.file(id);
                let is_manifest = sources.parsed(id).is_some() && (also || !is_kustomization(&file.name));
                file.role == Role::Subject && is_manifest && !sources.is_built(id)
            });
            wanted.map(|&id| sources.map.file(id).name.to_string()).collect()
        };
        let (why, reason) = match &one.why {
            Why::Only => ("only", "nothing tells the manifests apart".to_owned()),
            Why::Written => ("written", "the configuration says so".to_owned()),
            Why::Built { folders } => ("kustomization", format!("{} builds it", folders.join(" and "))),
            Why::Unlisted => {
                ("unlisted", "kustomizations build what these files hold, and list none of them".to_owned())
            }
            Why::Copies { folders, resource } => {
                ("copies", format!("{resource} is in {}, and in other folders, too", folders.join(" and ")))
            }
        };
        Environment {
            name: one.name.clone(),
            why,
            reason,
            files: manifests(&one.own, true),
            shared: manifests(&one.shared, false),
        }
    }
}
