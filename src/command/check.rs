//! `check`: reports what is wrong.

use std::io::Write;
use std::path::Path;

use clap::{Args, ValueHint};
use glooscope::check::{CheckReport, FailOn};
use glooscope::finding::Severity;
use glooscope::report::{self, CheckFormat, Style};

use super::baseline::{Accepted, Accepting, accept_all};
use super::fix;
use super::judging::Judging;
use super::reading::Reading;
use super::terminal::{Stream, Terminal, style, verbatim};
use super::value::{self, Output};
use super::world::World;
use super::{CLEAN, FAILED, FOUND, trust, watch};
use crate::error::Error;
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope check deploy/\n  helm template . | glooscope check -\n  \
    glooscope check deploy/ --context cluster: --output human --output sarif=glooscope.sarif\n\
    `glooscope --help` says what a SOURCE may be, `glooscope explain RULE` what a finding means.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
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

    /// Count the findings by rule, the most frequent first, instead of showing them; as human or json
    #[arg(long)]
    statistics: bool,

    /// Check again whenever a file of the sources or the configuration changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["fix", "unsafe_fixes", "diff"])]
    watch: bool,

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
    #[arg(long, help_heading = "Fixes", conflicts_with_all = ["output", "statistics", "write_baseline", "update_baseline"])]
    diff: bool,

    #[command(flatten)]
    accepting: Accepting,

    #[command(flatten)]
    judging: Judging,

    #[command(flatten)]
    reading: Reading,
}

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    // All that can be wrong with the arguments is told before anything is written.
    value::apart(&args.output)?;
    args.accepting.to_write().map(write::target).transpose()?;
    if args.statistics {
        let forms = args.output.iter().map(|output| output.format);
        if let Some(other) = forms.chain([args.format]).find(|it| !has_statistics(*it)) {
            return Err(
                Error::usage(format!("--statistics has no form {}", other.word())).help("ask for human or json")
            );
        }
    }
    if args.watch {
        let written: Vec<_> = args.output.iter().filter_map(|output| output.file.clone()).collect();
        return watch::run(&args.sources, &args.reading, (args.accepting.given(), &written), terminal);
    }
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
    watch::tell_folders(&world.sources);
    let accepted = args.accepting.read(&world)?;
    let beside: Vec<&Path> = accepted.iter().map(Accepted::path).collect();
    let written = args.output.iter().filter_map(|output| output.file.as_deref()).chain(args.accepting.to_write());
    written.into_iter().try_for_each(|path| value::no_source(path, &world.sources.map, &beside))?;
    let is_piped = !args.diff && (args.fix || args.unsafe_fixes) && args.sources.contains(&Source::Stdin);
    if is_piped && args.sources.len() > 1 {
        return Err(Error::usage("standard input is mended alone")
            .help("leave the other sources out")
            .nothing_written());
    }
    if args.diff {
        // Nobody is shown the findings that say so.
        let mut world = world.without_unbuilt();
        let (is_whole, is_pending) = fix::show(&mut world, args.unsafe_fixes, terminal)?;
        return Ok(if !is_whole {
            FAILED
        } else if is_pending {
            FOUND
        } else {
            CLEAN
        });
    }
    let mut checked = None;
    if args.fix || args.unsafe_fixes {
        (world, checked) = fix::write(world, args.unsafe_fixes, is_piped, terminal, read)?;
    }
    let mut report = checked.unwrap_or_else(|| world.check());
    if let Some(path) = args.accepting.to_write() {
        accept_all(path, &world, &report, terminal)?;
        return Ok(if world.is_whole { CLEAN } else { FAILED });
    }
    if let Some(accepted) = &accepted {
        accepted.apply(&world, terminal, &mut report)?;
    }
    report.fail_on = args.fail_on.or(world.config.fail_on).unwrap_or_default();
    report.tree = trust::tree();
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

fn has_statistics(format: CheckFormat) -> bool {
    matches!(format, CheckFormat::Human | CheckFormat::Json)
}

/// Whether a run would fail on what is less bad than `least`.
fn fails_on_less(fail_on: FailOn, least: Severity) -> bool {
    [Severity::Info, Severity::Warning].into_iter().any(|it| it < least && fail_on.counts(it))
}

/// Writes the report in every form asked for: on standard output, or into files.
fn output(args: &Check, stream: Stream, world: &World, report: &CheckReport, style: &Style) -> Result<(), Error> {
    let map = &world.sources.map;
    let outputs = match args.output.as_slice() {
        [] => &[Output { format: args.format, file: None }],
        outputs => outputs,
    };
    let write = |format: CheckFormat, style: &Style, out: &mut dyn Write| match (args.statistics, format) {
        (false, _) => report::check::write(format, map, report, style, out),
        (true, CheckFormat::Json) => report::check::statistics::write_json(report, out),
        (true, _) => report::check::statistics::write(report, style, out),
    };
    let one = |Output { format, file }: &Output| match file {
        None if *format == CheckFormat::Github && stream == Stream::Out => verbatim(|out| write(*format, style, out)),
        None => stream.print(|out| write(*format, style, out)),
        Some(path) => {
            let plain = Style { color: false, links: None, ..*style };
            let mut text = Vec::new();
            write(*format, &plain, &mut text).map_err(|reason| Error::write(path.display(), reason))?;
            write::write(path, &text)
        }
    };
    // Where one can't be written, the others are all the same.
    Error::all(outputs.iter().filter_map(|output| one(output).err())).map_or(Ok(()), Err)
}
