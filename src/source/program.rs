//! Programs that are asked for what they know: called with arguments, never through a shell.

use std::io::{Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
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
    let mut command = Command::new(program);
    command.args(arguments);
    finish(program, command, input)
}

/// What `program` prints, without input and with these variables.
pub(super) fn run_with(program: &str, arguments: &[&str], variables: &[(&str, &Path)]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new(program);
    command.args(arguments).envs(variables.iter().copied());
    finish(program, command, Vec::new())
}

fn finish(program: &str, mut command: Command, input: Vec<u8>) -> Result<Vec<u8>, Failure> {
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
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

/// How much a program may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Bytes of output.
    pub(super) bytes: u64,
    /// Time.
    pub(super) time: Duration,
}

/// What `program` prints, without input; it is ended where it takes too long, or prints too much.
pub(super) fn run_within(program: &str, arguments: &[&str], bounds: Bounds) -> Result<Vec<u8>, Failure> {
    let refused = |reason: io::Error| Failure::Refused(reason.to_string());
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|reason| match reason.kind() {
        io::ErrorKind::NotFound => Failure::Missing,
        _ => refused(reason),
    })?;
    let (Some(out), Some(said)) = (child.stdout.take(), child.stderr.take()) else {
        return Err(Failure::Refused(format!("{program} has no output")));
    };
    let (out, said) = (collect(out, bounds.bytes), collect(said, SAID));
    let late = Instant::now() + bounds.time;
    // The output ends with the program, unless it leaves another one behind.
    let printed = match out.recv_timeout(bounds.time) {
        Ok(printed) if printed.len() as u64 <= bounds.bytes => printed,
        Ok(_) => {
            end(&mut child);
            return Err(Failure::Refused(format!("{program} prints more than {} MiB", bounds.bytes >> 20)));
        }
        Err(_) => return Err(too_late(&mut child, program, bounds)),
    };
    loop {
        if let Some(status) = child.try_wait().map_err(refused)? {
            if status.success() {
                return Ok(printed);
            }
            let said = said.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
            let said = String::from_utf8_lossy(&said).trim().to_owned();
            return Err(Failure::Refused(if said.is_empty() { format!("{program} failed: {status}") } else { said }));
        }
        if Instant::now() > late {
            return Err(too_late(&mut child, program, bounds));
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// How much is kept of what a program says.
const SAID: u64 = 64 * 1024;

/// Reads until the end, or one byte past `most`.
fn collect(from: impl Read + Send + 'static, most: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.take(most + 1).read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    });
    receiver
}

fn too_late(child: &mut Child, program: &str, bounds: Bounds) -> Failure {
    end(child);
    Failure::Refused(format!("{program} takes longer than {} seconds", bounds.time.as_secs()))
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
