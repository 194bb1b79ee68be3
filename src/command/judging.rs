//! Which findings are told: those of some rules, from a severity on, and otherwise in some files.

use clap::Args;
use glooscope::check::{Level, Levels, Selection};
use glooscope::config::Config;
use glooscope::finding::Severity;
use glooscope::rules;
use glooscope::text::SourceMap;

use super::config::Reading;
use super::terminal::{Terminal, talk};
use super::value;
use crate::error::Error;
use crate::source::{Patterns, Places};

use std::path::Path;

/// Which findings are told.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Findings")]
pub(super) struct Judging {
    /// Let these rules report alone, also where the configuration has them off: codes, or patterns such as `dangling-*`; what can't be read is
    /// told all the same (repeatable)
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    select: Vec<String>,

    /// Let these rules report nothing (repeatable)
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    ignore: Vec<String>,

    /// Leave out findings that are less bad; they do not make the exit code 1 either
    #[arg(long, value_name = "SEVERITY", value_parser = value::word::<Severity>())]
    min_severity: Option<Severity>,
}

/// The same, understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Judgement {
    selection: Selection,
    least: Option<Severity>,
}

impl Judging {
    /// Understands the arguments, and says what of them has no effect.
    pub(super) fn read(&self, reading: &Reading, terminal: &Terminal) -> Result<Judgement, Error> {
        let selection = Selection::read(&self.select, &self.ignore)
            .map_err(|error| Error::usage(error.to_string()).help(error.help()))?;
        for (code, level) in reading.rules() {
            if *level == Level::Off && self.select.contains(code) {
                return Err(Error::usage(format!("--select has `{code}`, and --rule sets it to off"))
                    .help("leave one of the two out"));
            }
        }
        for retired in self.select.iter().chain(&self.ignore).filter_map(|code| rules::retired(code)) {
            talk(terminal, &format!("note: {}", retired.message()));
            talk(terminal, &format!("help: {}", retired.help()));
        }
        for idle in selection.idle(&self.ignore) {
            talk(terminal, &format!("note: --ignore {idle} leaves nothing out of what is selected"));
        }
        let given = reading.rules().iter().filter_map(|(code, level)| {
            let rule = rules::find(rules::current(code))?;
            Some((rule.code, *level))
        });
        Ok(Judgement { selection: selection.without(given), least: self.min_severity })
    }
}

impl Judgement {
    /// The severity from which on findings are told.
    pub(super) fn least(&self) -> Option<Severity> {
        self.least
    }

    /// Narrows levels down to what is asked for.
    pub(super) fn apply(&self, levels: &mut Levels) {
        if !self.selection.is_all() {
            levels.select(&self.selection);
        }
        if let Some(least) = self.least {
            levels.at_least(least);
        }
    }
}

/// Sets the levels that the configuration in `folder` has for some paths.
pub(super) fn place_levels(config: &mut Config, folder: &Path, map: &SourceMap) -> Result<(), Error> {
    if config.paths.is_empty() {
        return Ok(());
    }
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut patterns = Vec::new();
    for (pattern, levels) in &config.paths {
        patterns.push((Patterns::new(folder, &[pattern], "paths")?, levels));
    }
    let mut places = Places::default();
    for (id, file) in map.files() {
        let place = places.of(&file.name);
        for (_, levels) in patterns.iter().filter(|(patterns, _)| patterns.fit(&place)) {
            config.levels.set_in(id, levels);
        }
    }
    Ok(())
}
