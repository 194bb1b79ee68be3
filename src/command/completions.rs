//! `completions`: completions for a shell.

use clap::CommandFactory as _;

use super::{CLEAN, print};
use crate::cli::{Cli, Completions};
use crate::error::Error;

/// Prints the completions.
pub(super) fn run(args: &Completions) -> Result<u8, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "glooscope", &mut script);
    print(|out| out.write_all(&script))?;
    Ok(CLEAN)
}
