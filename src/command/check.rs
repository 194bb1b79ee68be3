//! `check`: reports what is wrong.

use glooscope::check::{Summary, check_with};
use glooscope::report;

use super::world::World;
use super::{CLEAN, FAILED, FOUND, print, style};
use crate::cli::{Check, FailOn, Terminal};
use crate::error::Error;

/// Checks the sources.
pub(super) fn run(args: &Check, terminal: &Terminal) -> Result<u8, Error> {
    let mut world = World::read(&args.sources, &args.reading, terminal)?;
    let found = std::mem::take(&mut world.found);
    let report = world.with(|cx| check_with(cx, &world.levels, found));
    print(|out| report::check::write(args.format, &world.sources.map, &report, &style(terminal), out))?;
    let fail_on = args.fail_on.unwrap_or(FailOn::Error);
    Ok(match (world.is_whole, fails(fail_on, report.summary)) {
        (false, _) => FAILED,
        (true, true) => FOUND,
        (true, false) => CLEAN,
    })
}

fn fails(fail_on: FailOn, summary: Summary) -> bool {
    let count = match fail_on {
        FailOn::Error => summary.errors,
        FailOn::Warning => summary.errors + summary.warnings,
        FailOn::Info => summary.errors + summary.warnings + summary.infos,
        FailOn::Never => 0,
    };
    count > 0
}
