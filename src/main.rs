//! The command line: parse the arguments, run the command, say how it went.

mod command;
mod error;
mod lsp;
mod source;

use std::process::ExitCode;

use clap::Parser as _;
use clap_complete::CompleteEnv;
use glooscope::report::clean_lines;

use crate::command::Cli;

fn main() -> ExitCode {
    // A shell that completes asks for nothing else.
    CompleteEnv::with_factory(command::complete).complete();
    let code = match Cli::try_parse() {
        Ok(cli) => command::run(&cli).unwrap_or_else(|error| {
            command::fail(&cli, &error);
            error.code()
        }),
        Err(refused) => {
            let code = if refused.use_stderr() { error::FAILED } else { error::CLEAN };
            let said = refused.render().to_string();
            if clean_lines(&said) == said {
                // Help onto a closed pipe is no failure.
                let _ = refused.print();
            } else {
                command::say(said.trim_end());
            }
            code
        }
    };
    ExitCode::from(code)
}
