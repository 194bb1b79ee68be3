//! `check`: reports what is wrong.

use glooscope::check::baseline::Baseline;
use glooscope::check::{CheckReport, check_with};
use glooscope::report::{self, Style};

use super::world::World;
use super::{CLEAN, FAILED, FOUND, mend, print, style, talk};
use crate::cli::{Check, Output, Terminal};
use crate::error::Error;
use crate::source::{self, write};

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    let mut world = World::read(&args.sources, &args.reading, terminal)?;
    if args.fix || args.unsafe_fixes || args.diff {
        let written = mend::run(args, &world, terminal)?;
        if args.diff {
            return Ok(if world.is_whole { CLEAN } else { FAILED });
        }
        if written {
            world = World::read(&args.sources, &args.reading, terminal)?;
        }
    }
    let found = std::mem::take(&mut world.found);
    let mut report = world.with(|cx| check_with(cx, &world.config.levels, found));
    if let Some(path) = &args.write_baseline {
        let baseline = Baseline::of(&world.sources.map, &report.findings);
        write::write(path, baseline.text().as_bytes())?;
        talk(terminal, &format!("accepted {} findings in {}", report.findings.len(), path.display()));
        return Ok(if world.is_whole { CLEAN } else { FAILED });
    }
    if let Some(path) = &args.baseline {
        let (name, text) = source::one(path)?;
        let text = text.map_err(|refusal| Error::source(name, refusal.message))?;
        let baseline = Baseline::parse(&text).map_err(|error| Error::source(path.display().to_string(), error))?;
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
                    .map_err(|reason| Error::Write { name: path.display().to_string(), reason })?;
                write::write(path, &text)?;
            }
        }
    }
    Ok(())
}
