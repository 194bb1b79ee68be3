//! Programs that are asked for what they know: called with arguments, never through a shell.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::{io, thread};

/// Why a program gave nothing.
#[derive(Debug)]
pub(super) enum Failure {
    /// It isn't installed.
    Missing,
    /// It, or the system, said no.
    Refused(String),
}

/// What `program` prints, given `input`.
pub(super) fn run(program: &str, arguments: &[&str], input: Vec<u8>) -> Result<Vec<u8>, Failure> {
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let child =
        Command::new(program).args(arguments).stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|reason| match reason.kind() {
        io::ErrorKind::NotFound => Failure::Missing,
        _ => Failure::Refused(reason.to_string()),
    })?;
    let writer = child.stdin.take().map(|mut stdin| {
        // A program that ends early says itself why.
        thread::spawn(move || drop(stdin.write_all(&input)))
    });
    let output = child.wait_with_output().map_err(|reason| Failure::Refused(reason.to_string()))?;
    if let Some(writer) = writer {
        let _ = writer.join();
    }
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Failure::Refused(if said.is_empty() { format!("{program} failed: {}", output.status) } else { said }))
}
