//! `completions`: completions for a shell.

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::terminal::print;
use super::{CLEAN, Cli};
use crate::error::Error;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  glooscope completions bash > ~/.local/share/bash-completion/completions/glooscope\n\
    `source <(COMPLETE=bash glooscope)` in the shell's start file has it ask the program, which knows rules, groups and revisions."
)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

/// Prints the completions.
pub(super) fn run(args: &Completions) -> Result<u8, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "glooscope", &mut script);
    print(|out| out.write_all(&script))?;
    Ok(CLEAN)
}
