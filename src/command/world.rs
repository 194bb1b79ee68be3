//! What a command works on: sources that were read, and how to read and judge them.

use std::mem::ManuallyDrop;

use glooscope::check::{CheckReport, check_with, unread};
use glooscope::config::Config;
use glooscope::context::Context;
use glooscope::finding::{Diagnostic, Severity};
use glooscope::report::clean;
use glooscope::snapshot::{Options, Snapshot, Sources};
use glooscope::text::SourceMap;

use super::config::{Reading, Settings};
use super::terminal::{Terminal, fail, say, talk};
use crate::error::Error;
use crate::source::{self, Source, Wanted};

/// One state of the world, as read.
#[derive(Debug)]
pub(crate) struct World {
    /// The texts, parsed.
    pub(crate) sources: Sources,
    /// How to read and judge them.
    pub(crate) options: Options,
    /// The configuration, with the command line's levels in it.
    pub(crate) config: Config,
    /// Findings about the configuration itself.
    pub(crate) found: Vec<Diagnostic>,
    /// Whether all of the sources could be read; what could not was said.
    pub(crate) is_whole: bool,
}

impl World {
    /// Reads the configuration and the sources.
    pub(crate) fn read(subjects: &[Source], reading: &Reading, terminal: &Terminal) -> Result<World, Error> {
        let mut map = SourceMap::default();
        let settings = Settings::read(reading, &mut map)?;
        for retired in reading.retired() {
            talk(terminal, &format!("note: {}", retired.message()));
            talk(terminal, &format!("help: {}", retired.help()));
        }
        let limits = reading.limits();
        let wanted = Wanted {
            limits: &limits,
            subjects,
            context: &settings.context,
            exclude: &settings.exclude,
            stdin: reading.stdin_filename.as_deref(),
        };
        let problems = source::read(&wanted, &mut map)?;
        for problem in &problems {
            fail(terminal, problem);
        }
        if terminal.verbose {
            for (_, file) in map.files() {
                say(&match file.passed_over {
                    0 => format!("read {}", clean(&file.name)),
                    _ => format!("passed over {}: it holds nothing that glooscope reads", clean(&file.name)),
                });
            }
        }
        let Settings { config, options, found, .. } = settings;
        Ok(World { sources: Sources::parse(map), options, config, found, is_whole: problems.is_empty() })
    }

    /// Runs `work` on what follows from the sources.
    pub(crate) fn with<R>(&self, work: impl FnOnce(&Context<'_>) -> R) -> R {
        // The process ends soon after: the system takes the memory back quicker than piece by piece.
        let snapshot = ManuallyDrop::new(Snapshot::read(&self.sources, &self.options));
        work(&Context::new(&snapshot))
    }

    /// Says which documents can't be read and what is wrong with the configuration, for a command that reports no findings. Whether
    /// nothing was: what such a command shows holds for the rest alone.
    pub(crate) fn tell(&self, cx: &Context<'_>, terminal: &Terminal) -> bool {
        let mut is_whole = self.is_whole;
        for finding in self.found.iter().chain(&unread(cx)) {
            let (file, at) = (&cx.map().file(finding.span.file).name, cx.map().start(finding.span));
            let text = format!("{file}:{}:{}: {}", at.line, at.column, finding.message);
            if finding.severity == Severity::Error {
                is_whole = false;
                let error = Error::source(format_args!("{file}:{}:{}", at.line, at.column), &finding.message);
                fail(terminal, &finding.help.iter().fold(error, Error::help));
            } else {
                let word = if finding.severity == Severity::Info { "note" } else { "warning" };
                talk(terminal, &format!("{word}: {text}"));
            }
        }
        is_whole
    }

    /// What is wrong in a state of these sources.
    pub(crate) fn check(&self, cx: &Context<'_>) -> CheckReport {
        check_with(cx, &self.config.levels, self.found.clone())
    }
}
