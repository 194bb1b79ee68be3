//! The command line: parse the arguments, run the command, say how it went.

mod command;
mod error;
mod lsp;
mod source;

use std::io::ErrorKind;
use std::process::ExitCode;

use clap_complete::CompleteEnv;
use glooscope::report::clean_lines;

use crate::error::Error;

#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // A shell that completes asks for nothing else.
    CompleteEnv::with_factory(command::complete).shells(command::SHELLS).complete();
    let code = match command::parse() {
        Ok(cli) => command::run(&cli).unwrap_or_else(|error| {
            command::fail(&cli, &error);
            error.code()
        }),
        Err(refused) => {
            let code = if refused.use_stderr() { error::FAILED } else { error::CLEAN };
            let said = refused.render().to_string();
            if clean_lines(&said) != said {
                command::say(said.trim_end());
                return ExitCode::from(code);
            }
            match refused.print() {
                // Help onto a closed pipe is no failure.
                Err(reason) if code == error::CLEAN && reason.kind() != ErrorKind::BrokenPipe => {
                    command::say(&Error::write("standard output", reason).to_string());
                    error::FAILED
                }
                _ => code,
            }
        }
    };
    ExitCode::from(code)
}
