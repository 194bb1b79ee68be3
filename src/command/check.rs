//! `check`: reports what is wrong.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::check::baseline::Baseline;
use glooscope::check::{CheckReport, FailOn};
use glooscope::report::{self, CheckFormat, Style};

use super::config::Reading;
use super::fix::{self, Fixing};
use super::terminal::{Terminal, print, style, talk};
use super::value::{self, Output};
use super::world::World;
use super::{CLEAN, FAILED, FOUND};
use crate::error::Error;
use crate::source::{self, Source, write};

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope check deploy/\n  helm template . | glooscope check -\n  \
    glooscope check deploy/ --context cluster: --output human --output sarif=glooscope.sarif\n\
    `glooscope --help` says what a SOURCE may be, `glooscope explain RULE` what a finding means.")]
pub(super) struct Check {
    /// What to check
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// How findings are printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<CheckFormat>())]
    format: CheckFormat,

    /// Several forms at once, each on standard output or into a file; in place of `--format` (repeatable)
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = value::output, conflicts_with = "format")]
    output: Vec<Output>,

    /// The least severity that makes the exit code 1 [default: error]
    #[arg(long, value_name = "SEVERITY", hide_default_value = true, value_parser = value::word::<FailOn>())]
    fail_on: Option<FailOn>,

    /// Mend what is safe to mend, then report the rest
    #[arg(long, help_heading = "Fixes")]
    fix: bool,

    /// Mend also what somebody should read afterwards
    #[arg(long, help_heading = "Fixes")]
    unsafe_fixes: bool,

    /// Show what would be mended as a diff, and write nothing
    #[arg(long, help_heading = "Fixes")]
    diff: bool,

    /// Leave out the findings that FILE accepts
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline")]
    baseline: Option<PathBuf>,

    /// Accept today's findings: write them to FILE
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,

    #[command(flatten)]
    reading: Reading,
}

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    let mut world = World::read_to_check(&args.sources, &args.reading, terminal)?;
    if args.fix || args.unsafe_fixes || args.diff {
        let how = Fixing { is_shown: args.diff, also_unsafe: args.unsafe_fixes };
        world = fix::run(world, how, terminal, || World::read_to_check(&args.sources, &args.reading, terminal))?;
        if args.diff {
            return Ok(if world.is_whole { CLEAN } else { FAILED });
        }
    }
    let mut report = world.check();
    if let Some(path) = &args.write_baseline {
        let baseline = Baseline::of(&world.sources.map, &report.findings);
        write::write(path, baseline.text().as_bytes())?;
        talk(terminal, &format!("accepted {} findings in {}", report.findings.len(), path.display()));
        return Ok(if world.is_whole { CLEAN } else { FAILED });
    }
    if let Some(path) = &args.baseline {
        let (name, text) = source::one(path)?;
        let text = text.map_err(|refusal| Error::undecodable(name, refusal))?;
        let baseline = Baseline::parse(&text).map_err(|error| Error::source(path.display(), error))?;
        accept(&baseline, &world, terminal, &mut report);
    }
    output(args, &world, &report, &style(terminal))?;
    let fail_on = args.fail_on.or(world.config.fail_on).unwrap_or_default();
    let fails = report.findings.iter().any(|finding| fail_on.counts(finding.severity));
    let is_whole = world.is_whole;
    // The process ends here, and takes all of it along.
    std::mem::forget(world);
    Ok(match (is_whole, fails) {
        (false, _) => FAILED,
        (true, true) => FOUND,
        (true, false) => CLEAN,
    })
}

/// Takes the accepted findings out, and says what could be taken out of the baseline.
fn accept(baseline: &Baseline, world: &World, terminal: &Terminal, report: &mut CheckReport) {
    let accepted = baseline.accept(&world.sources.map, std::mem::take(&mut report.findings));
    report.findings = accepted.findings;
    report.summary.recount(&report.findings);
    if accepted.accepted > 0 {
        talk(terminal, &format!("{} findings are in the baseline", accepted.accepted));
    }
    for entry in &accepted.resolved {
        talk(terminal, &format!("resolved, so the baseline can do without it: {}: {}", entry.rule, entry.message));
    }
}

/// Writes the report in every form asked for: on standard output, or into files.
fn output(args: &Check, world: &World, report: &CheckReport, style: &Style) -> Result<(), Error> {
    let map = &world.sources.map;
    let outputs = match args.output.as_slice() {
        [] => &[Output { format: args.format, file: None }],
        outputs => outputs,
    };
    for Output { format, file } in outputs {
        match file {
            None => print(|out| report::check::write(*format, map, report, style, out))?,
            Some(path) => {
                let plain = Style { color: false, ..*style };
                let mut text = Vec::new();
                report::check::write(*format, map, report, &plain, &mut text)
                    .map_err(|reason| Error::write(path.display(), reason))?;
                write::write(path, &text)?;
            }
        }
    }
    Ok(())
}
