//! The findings that are accepted: by the options, or by `baseline:` of the configuration.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use glooscope::check::CheckReport;
use glooscope::check::baseline::Baseline;

use super::terminal::{Terminal, talk};
use super::world::World;
use crate::error::Error;
use crate::source::{self, write};

/// How many entries that nothing fits any more are named.
const NAMED: usize = 10;

/// Which findings are accepted.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Baseline")]
pub(super) struct Accepting {
    /// Leave out the findings that FILE accepts [default: `baseline` of the configuration]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,

    /// Leave out none, whatever the configuration says
    #[arg(long, conflicts_with = "baseline")]
    no_baseline: bool,

    /// Accept today's findings: write them to FILE
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["baseline", "no_baseline", "watch", "output", "statistics"])]
    write_baseline: Option<PathBuf>,

    /// Take out of the baseline what is mended; findings that are new are told, and not accepted
    #[arg(long, conflicts_with_all = ["write_baseline", "no_baseline", "env", "watch"])]
    update_baseline: bool,
}

impl Accepting {
    /// The file to write today's findings to, and nothing else is done.
    pub(super) fn to_write(&self) -> Option<&Path> {
        self.write_baseline.as_deref()
    }

    /// The file that is given.
    pub(super) fn given(&self) -> Option<&Path> {
        self.baseline.as_deref()
    }

    /// Reads what is accepted.
    pub(super) fn read(&self, world: &World) -> Result<Option<Accepted>, Error> {
        let configured = world.baseline.as_deref().filter(|_| !self.no_baseline && self.write_baseline.is_none());
        let Some(path) = self.baseline.as_deref().or(configured) else {
            return if self.update_baseline {
                Err(Error::usage("there is no baseline to update").help(
                    "name it with --baseline or `baseline:` in the configuration, or write one with --write-baseline",
                ))
            } else {
                Ok(None)
            };
        };
        let (name, text) = source::one(path).map_err(|error| {
            error.help(format!("write it with `glooscope check --write-baseline {}`", path.display()))
        })?;
        let text = text.map_err(|refusal| Error::undecodable(name, refusal))?;
        let baseline = Baseline::parse(&text).map_err(|error| Error::source(path.display(), error))?;
        Ok(Some(Accepted { path: path.to_owned(), text, baseline, is_updated: self.update_baseline }))
    }
}

/// Writes all findings into a new baseline.
pub(super) fn accept_all(path: &Path, world: &World, report: &CheckReport, terminal: &Terminal) -> Result<(), Error> {
    let baseline = Baseline::of(&world.sources, &report.findings);
    write::write(path, baseline.text().as_bytes())?;
    talk(terminal, &format!("accepted {} in {}", findings(report.findings.len()), path.display()));
    Ok(())
}

fn findings(number: usize) -> String {
    if number == 1 { "1 finding".to_owned() } else { format!("{number} findings") }
}

/// A baseline that was read.
#[derive(Debug)]
pub(super) struct Accepted {
    path: PathBuf,
    text: String,
    baseline: Baseline,
    is_updated: bool,
}

impl Accepted {
    /// The file that it was read from.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What is accepted.
    pub(super) fn baseline(self) -> Baseline {
        self.baseline
    }

    /// Takes the accepted findings out, and says what could be taken out of the baseline, or takes it out.
    pub(super) fn apply(&self, world: &World, terminal: &Terminal, report: &mut CheckReport) -> Result<(), Error> {
        let levels = &world.config.levels;
        // What is not told may be there all the same.
        let may_be_seen = |rule: &str| levels.least().is_none() && !levels.is_off(rule);
        let accepted = self.baseline.accept(&world.sources, std::mem::take(&mut report.findings), may_be_seen);
        report.findings = accepted.findings;
        report.summary.recount(&report.findings);
        if accepted.accepted > 0 {
            let are = if accepted.accepted == 1 { "is" } else { "are" };
            talk(terminal, &format!("{} {are} in the baseline", findings(accepted.accepted)));
        }
        if self.is_updated {
            return self.update(&accepted.left, accepted.resolved.len(), terminal);
        }
        for entry in accepted.resolved.iter().take(NAMED) {
            talk(terminal, &format!("resolved, so the baseline can do without it: {entry}"));
        }
        if accepted.resolved.len() > NAMED {
            talk(terminal, &format!("and {} more", accepted.resolved.len() - NAMED));
        }
        if !accepted.resolved.is_empty() {
            talk(terminal, "help: add --update-baseline to take out what is resolved");
        }
        Ok(())
    }

    fn update(&self, left: &Baseline, resolved: usize, terminal: &Terminal) -> Result<(), Error> {
        let text = left.text();
        let path = self.path.display();
        if text == self.text {
            talk(terminal, &format!("nothing in {path} is resolved"));
            return Ok(());
        }
        write::write(&self.path, text.as_bytes())?;
        let entries = if resolved == 1 { "1 entry".to_owned() } else { format!("{resolved} entries") };
        talk(terminal, &format!("took {entries} out of {path}"));
        Ok(())
    }
}
