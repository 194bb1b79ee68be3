//! What a command works on: sources that were read, and how to read and judge them.

use glooscope::check::Levels;
use glooscope::context::{Context, with_context};
use glooscope::diagnostic::Diagnostic;
use glooscope::options::Options;
use glooscope::snapshot::{Snapshot, Sources};
use glooscope::text::SourceMap;

use super::say;
use crate::cli::{Reading, Terminal};
use crate::error::Error;
use crate::source::{self, Source, Wanted};

/// One state of the world, as read.
#[derive(Debug)]
pub(crate) struct World {
    /// The texts, parsed.
    pub(crate) sources: Sources,
    /// How to read and judge them.
    pub(crate) options: Options,
    /// What the configuration makes of each rule.
    pub(crate) levels: Levels,
    /// Findings about the configuration itself.
    pub(crate) found: Vec<Diagnostic>,
    /// Whether all of the sources could be read; what could not was said.
    pub(crate) is_whole: bool,
}

impl World {
    /// Reads the sources.
    pub(crate) fn read(subjects: &[Source], reading: &Reading, terminal: &Terminal) -> Result<World, Error> {
        let mut map = SourceMap::default();
        let mut options = Options { closed: reading.closed, ..Options::default() };
        if let Some(namespace) = &reading.namespace {
            options.namespace.clone_from(namespace);
        }
        if let Some(version) = reading.gloo_version {
            options.version = version;
        }
        let wanted = Wanted { subjects, context: &reading.context };
        let problems = source::read(&wanted, &mut map)?;
        problems.iter().for_each(|problem| say(&format!("error: {problem}")));
        if terminal.verbose {
            map.files().for_each(|(_, file)| say(&format!("read {}", file.name)));
        }
        let is_whole = problems.is_empty();
        Ok(World { sources: Sources::parse(map), options, levels: Levels::default(), found: Vec::new(), is_whole })
    }

    /// Works out what follows from the sources and lends it to `work`.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&Context<'_>) -> R) -> R {
        let snapshot = Snapshot::read(&self.sources, &self.options);
        with_context(&snapshot, work)
    }
}
