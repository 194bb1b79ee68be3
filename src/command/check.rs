//! `check`: reports what is wrong.

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use glooscope::check::baseline::Baseline;
use glooscope::check::{CheckReport, FailOn};
use glooscope::finding::Severity;
use glooscope::report::{self, CheckFormat, Style};

use super::config::Reading;
use super::fix;
use super::judging::Judging;
use super::terminal::{Stream, Terminal, style, talk, verbatim};
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

    /// Mend what is safe to mend, then report the rest; standard input is printed with the fixes, and the report goes to standard error
    #[arg(long, help_heading = "Fixes")]
    fix: bool,

    /// Mend also what somebody should read afterwards
    #[arg(long, help_heading = "Fixes")]
    unsafe_fixes: bool,

    /// Show what would be mended as a diff, and write nothing; exit with 1 if there is any
    #[arg(long, help_heading = "Fixes")]
    diff: bool,

    /// Leave out the findings that FILE accepts
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline")]
    baseline: Option<PathBuf>,

    /// Accept today's findings: write them to FILE
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = "Baseline", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,

    #[command(flatten)]
    judging: Judging,

    #[command(flatten)]
    reading: Reading,
}

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    // All that can be wrong with the arguments is told before anything is written.
    value::apart(&args.output)?;
    let baseline = args.baseline.as_deref().map(baseline).transpose()?;
    let judgement = args.judging.read(&args.reading, terminal)?;
    if let (Some(least), Some(fail_on)) = (judgement.least(), args.fail_on)
        && fails_on_less(fail_on, least)
    {
        return Err(Error::usage("--min-severity leaves out what --fail-on is to fail on")
            .help("raise the one or lower the other"));
    }
    let read = || {
        let mut world = World::read_to_check(&args.sources, &args.reading, terminal)?;
        world.judge(&judgement);
        Ok::<World, Error>(world)
    };
    let mut world = read()?;
    let is_piped = !args.diff && (args.fix || args.unsafe_fixes) && args.sources.contains(&Source::Stdin);
    if is_piped && args.sources.len() > 1 {
        return Err(Error::usage("standard input is mended alone")
            .help("leave the other sources out")
            .nothing_written());
    }
    if args.diff {
        let is_pending = fix::show(&mut world, args.unsafe_fixes, terminal)?;
        return Ok(if !world.is_whole {
            FAILED
        } else if is_pending {
            FOUND
        } else {
            CLEAN
        });
    }
    if args.fix || args.unsafe_fixes {
        world = fix::write(world, args.unsafe_fixes, is_piped, terminal, read)?;
    }
    let mut report = world.check();
    if let Some(path) = &args.write_baseline {
        let baseline = Baseline::of(&world.sources.map, &report.findings);
        write::write(path, baseline.text().as_bytes())?;
        talk(terminal, &format!("accepted {} findings in {}", report.findings.len(), path.display()));
        return Ok(if world.is_whole { CLEAN } else { FAILED });
    }
    if let Some(baseline) = &baseline {
        accept(baseline, &world, terminal, &mut report);
    }
    report.fail_on = args.fail_on.or(world.config.fail_on).unwrap_or_default();
    output(args, Stream::beside(is_piped), &world, &report, &style(terminal))?;
    let fails = report.findings.iter().any(|finding| report.fail_on.counts(finding.severity));
    let is_whole = world.is_whole;
    // The process ends here, and takes all of it along.
    std::mem::forget(world);
    Ok(match (is_whole, fails) {
        (false, _) => FAILED,
        (true, true) => FOUND,
        (true, false) => CLEAN,
    })
}

/// Whether a run would fail on what is less bad than `least`.
fn fails_on_less(fail_on: FailOn, least: Severity) -> bool {
    [Severity::Info, Severity::Warning].into_iter().any(|it| it < least && fail_on.counts(it))
}

fn baseline(path: &Path) -> Result<Baseline, Error> {
    let (name, text) = source::one(path)?;
    let text = text.map_err(|refusal| Error::undecodable(name, refusal))?;
    Baseline::parse(&text).map_err(|error| Error::source(path.display(), error))
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
fn output(args: &Check, stream: Stream, world: &World, report: &CheckReport, style: &Style) -> Result<(), Error> {
    let map = &world.sources.map;
    let outputs = match args.output.as_slice() {
        [] => &[Output { format: args.format, file: None }],
        outputs => outputs,
    };
    for Output { format, file } in outputs {
        match file {
            None if *format == CheckFormat::Github && stream == Stream::Out => {
                verbatim(|out| report::check::write(*format, map, report, style, out))?;
            }
            None => stream.print(|out| report::check::write(*format, map, report, style, out))?,
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
