//! `explain`: the page of a rule.

use glooscope::{report, rules};

use super::config::unknown_rule;
use super::{CLEAN, print, style};
use crate::cli::{Explain, Terminal};
use crate::error::Error;

/// Prints the page.
pub(super) fn run(args: &Explain, terminal: &Terminal) -> Result<u8, Error> {
    let rule = rules::find(&args.rule).ok_or_else(|| unknown_rule(&args.rule))?;
    print(|out| report::explain::write(rule, &style(terminal), out))?;
    Ok(CLEAN)
}
