//! `rules`: lists the rules.

use clap::Args;
use glooscope::report::{self, RulesFormat};

use super::terminal::{Terminal, print, style};
use super::{CLEAN, value};
use crate::error::Error;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope rules\n  glooscope rules --format json")]
pub(super) struct Rules {
    /// How the list is printed
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = value::word::<RulesFormat>())]
    format: RulesFormat,
}

/// Lists the rules.
pub(super) fn run(args: &Rules, terminal: &Terminal) -> Result<u8, Error> {
    print(|out| report::rules::write(args.format, &style(terminal), out))?;
    Ok(CLEAN)
}
