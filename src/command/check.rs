//! `check`: reports what is wrong.

use glooscope::check::check_with;
use glooscope::report;

use super::world::World;
use super::{CLEAN, FAILED, FOUND, print, style};
use crate::cli::{Check, Terminal};
use crate::error::Error;

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    let mut world = World::read(&args.sources, &args.reading, terminal)?;
    let found = std::mem::take(&mut world.found);
    let report = world.with(|cx| check_with(cx, &world.config.levels, found));
    print(|out| report::check::write(args.format, &world.sources.map, &report, &style(terminal), out))?;
    let fail_on = args.fail_on.or(world.config.fail_on).unwrap_or_default();
    let fails = report.findings.iter().any(|finding| fail_on.counts(finding.severity));
    Ok(match (world.is_whole, fails) {
        (false, _) => FAILED,
        (true, true) => FOUND,
        (true, false) => CLEAN,
    })
}
