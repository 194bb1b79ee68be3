//! Weights that are set in sources of several environments: which environment's list is meant, and whose traffic moves with it.

use glooscope::change::{self, Setting};
use glooscope::snapshot::Sources;
use glooscope::text::FileId;

use super::environment::Environment;
use super::world::World;
use crate::error::Error;

/// New texts that give the weights asked for.
#[derive(Debug)]
pub(super) struct Edit {
    /// The files that change, with their new text.
    pub(super) texts: Vec<(FileId, String)>,
    /// All sources with them.
    pub(super) sources: Sources,
    /// The place among those picked of the environment in which the list was found.
    pub(super) place: usize,
}

impl Edit {
    /// Carries out the settings in the environments that have the lists. Where several have them in files of their own, nobody knows
    /// which is meant.
    pub(super) fn find(world: &World, settings: &[Setting]) -> Result<Edit, Error> {
        let mut found: Vec<(usize, Vec<(FileId, String)>)> = Vec::new();
        let mut refused = None;
        for (place, one) in world.environments.iter().enumerate() {
            let edited = one.context(|cx| {
                let edited = change::apply(cx, settings)?;
                let files: Vec<FileId> = edited.lists.iter().map(|list| list.file).collect();
                Ok::<_, change::Refusal>((files, edited.texts))
            });
            match edited {
                Ok((files, texts)) => {
                    let is_known = found.iter().any(|(at, known)| {
                        known == &texts && files.iter().all(|file| world.environments[*at].sources.holds(*file))
                    });
                    if !is_known {
                        found.push((place, texts));
                    }
                }
                Err(refusal) => {
                    refused.get_or_insert(refusal);
                }
            }
        }
        if found.len() > 1 {
            let names: Vec<&str> = found.iter().filter_map(|(at, _)| world.environments[*at].name()).collect();
            let lists: Vec<&str> = settings.iter().map(|setting| setting.target.as_str()).collect();
            return Err(Error::usage(format!("{} is there in several environments", lists.join(", ")))
                .help(format!("say which is meant with --env: {}", names.join(", "))));
        }
        let Some((place, texts)) = found.pop() else {
            return Err(refused.map_or_else(|| Error::usage("there is no environment"), Error::from));
        };
        let sources = world.sources.with_all(texts.iter().map(|(file, text)| (*file, text.as_str())));
        Ok(Edit { texts, sources, place })
    }

    /// Whether the traffic of an environment moves with it.
    pub(super) fn touches(&self, environment: &Environment) -> bool {
        self.texts.iter().any(|(file, _)| environment.sources.holds(*file))
    }
}
