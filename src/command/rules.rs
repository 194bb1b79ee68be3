//! `rules`: lists the rules.

use glooscope::report;

use super::{CLEAN, print, style};
use crate::cli::{Rules, Terminal};
use crate::error::Error;

/// Lists the rules.
pub(super) fn run(args: &Rules, terminal: &Terminal) -> Result<u8, Error> {
    print(|out| report::rules::write(args.format, &style(terminal), out))?;
    Ok(CLEAN)
}
