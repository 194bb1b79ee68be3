//! Programs that are asked for what they know: called with arguments, never through a shell, for a time and for so many bytes.

use std::ffi::OsString;
use std::io::{self, Read, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// Why a program gave nothing.
#[derive(Debug)]
pub(super) enum Failure {
    /// It isn't installed.
    Missing,
    /// It, or the system, said no; or it took too long, or said too much.
    Refused(String),
}

/// How long a program may take, and how much all of them may print.
#[derive(Debug)]
pub(crate) struct Limits {
    seconds: u64,
    mebibytes: u64,
    /// How many bytes may still be printed, in all.
    left: AtomicU64,
}

impl Limits {
    /// So many seconds for each program, and so many mebibytes for all of them.
    pub(crate) fn new(seconds: u64, mebibytes: u64) -> Limits {
        Limits { seconds, mebibytes, left: AtomicU64::new(mebibytes << 20) }
    }

    /// How long a program may take.
    pub(super) fn time(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }

    /// What is said of a program that took longer.
    pub(super) fn too_long(&self, program: &str) -> Failure {
        let seconds = self.seconds;
        let unit = if seconds == 1 { "second" } else { "seconds" };
        Failure::Refused(format!("{program} did not end within {seconds} {unit}; --program-seconds allows more"))
    }

    fn too_much(&self, program: &str) -> Failure {
        let mebibytes = self.mebibytes;
        Failure::Refused(format!(
            "{program} printed more than the {mebibytes} MiB that all programs may; --program-mebibytes allows more"
        ))
    }

    /// Takes so many bytes of what is left.
    fn take(&self, bytes: usize) -> bool {
        let bytes = bytes as u64;
        self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(bytes)).is_ok()
    }
}

/// How long the last words of a program that ended are waited for: somebody whom it called may still hold the pipe.
const LAST_WORDS: Duration = Duration::from_millis(500);

impl Default for Limits {
    fn default() -> Limits {
        Limits::new(120, 512)
    }
}

/// What `program` prints, given `input`.
pub(super) fn run(program: &str, arguments: &[&str], input: Vec<u8>, limits: &Limits) -> Result<Vec<u8>, Failure> {
    run_with(program, arguments, input, &[], limits)
}

/// The same with these variables.
pub(super) fn run_with(
    program: &str,
    arguments: &[&str],
    input: Vec<u8>,
    variables: &[(String, OsString)],
    limits: &Limits,
) -> Result<Vec<u8>, Failure> {
    let refused = |reason: io::Error| Failure::Refused(reason.to_string());
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let mut command = Command::new(program);
    command.args(arguments).envs(variables.iter().cloned());
    let child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut running = Running(child.map_err(|reason| match reason.kind() {
        io::ErrorKind::NotFound => Failure::Missing,
        _ => refused(reason),
    })?);
    let end = Instant::now() + limits.time();
    if let Some(mut stdin) = running.0.stdin.take() {
        // A program that ends early says itself why.
        thread::spawn(move || drop(stdin.write_all(&input)));
    }
    let printed = pieces(running.0.stdout.take());
    let said = head(running.0.stderr.take());
    let mut output = Vec::new();
    loop {
        match printed.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(piece) if limits.take(piece.len()) => output.extend(piece),
            Ok(_) => return Err(limits.too_much(program)),
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
            Err(mpsc::RecvTimeoutError::Timeout) => return Err(limits.too_long(program)),
        }
    }
    let status = running.wait(end).map_err(refused)?.ok_or_else(|| limits.too_long(program))?;
    if status.success() {
        return Ok(output);
    }
    let said = said.recv_timeout(LAST_WORDS).unwrap_or_default();
    let said = String::from_utf8_lossy(&said).trim().to_owned();
    Err(Failure::Refused(if said.is_empty() { format!("{program} failed: {status}") } else { said }))
}

/// A program that is stopped when nobody waits for it any more.
struct Running(Child);

impl Running {
    /// How it ended; nothing if it didn't in time.
    fn wait(&mut self, end: Instant) -> io::Result<Option<ExitStatus>> {
        /// Whoever closed its output mostly ends at once.
        const PAUSE: Duration = Duration::from_millis(1);
        loop {
            match self.0.try_wait()? {
                None if Instant::now() < end => thread::sleep(PAUSE),
                status => return Ok(status),
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Ok(None) = self.0.try_wait() {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
}

/// What comes out of a pipe, as it comes. Who reads no further stops it.
fn pieces(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    /// How much is read at once, and how many such pieces may wait.
    const PIECE: usize = 256 * 1024;
    const WAITING: usize = 4;
    let (sender, receiver) = mpsc::sync_channel(WAITING);
    if let Some(mut pipe) = pipe {
        thread::spawn(move || {
            let mut buffer = vec![0; PIECE];
            while let Ok(read @ 1..) = pipe.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
    }
    receiver
}

/// The first part of what a program says of itself, once it has ended. The rest is read and let go of, so that it needs not wait.
fn head(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    const MOST: u64 = 16 * 1024;
    let (sender, receiver) = mpsc::channel();
    if let Some(mut pipe) = pipe {
        thread::spawn(move || {
            let mut head = Vec::new();
            let _ = pipe.by_ref().take(MOST).read_to_end(&mut head);
            let _ = sender.send(head);
            let _ = io::copy(&mut pipe, &mut io::sink());
        });
    }
    receiver
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn said(result: Result<Vec<u8>, Failure>) -> String {
        match result {
            Err(Failure::Refused(said)) => said,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_program_is_stopped_in_time() {
        let begun = Instant::now();
        let limits = Limits::new(1, 1);
        for script in ["sleep 60", "exec >&-; sleep 60", "sleep 60 & echo x; exec sleep 60"] {
            assert!(
                said(run("sh", &["-c", script], Vec::new(), &limits)).contains("within 1 second; --program-seconds")
            );
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    }

    #[test]
    fn all_programs_together_print_so_much() {
        let limits = Limits::new(20, 1);
        assert!(
            run("sh", &["-c", "head -c 900000 /dev/zero"], Vec::new(), &limits).is_ok_and(|it| it.len() == 900_000)
        );
        let more = run("sh", &["-c", "head -c 900000 /dev/zero"], Vec::new(), &limits);
        assert!(said(more).contains("more than the 1 MiB that all programs may; --program-mebibytes"));
        let endless = run("sh", &["-c", "cat /dev/zero"], Vec::new(), &Limits::new(20, 1));
        assert!(said(endless).contains("more than the 1 MiB"));
    }

    #[test]
    fn what_it_says_of_itself_is_no_longer_than_anybody_reads() {
        let limits = Limits::new(20, 1);
        let told = said(run("sh", &["-c", "head -c 9000000 /dev/zero | tr '\\0' x >&2; exit 3"], Vec::new(), &limits));
        assert_eq!(told.len(), 16 * 1024);
        assert_eq!(said(run("sh", &["-c", "exit 3"], Vec::new(), &limits)), "sh failed: exit status: 3");
        assert!(run("sh", &["-c", "cat"], b"x".repeat(300_000), &limits).is_ok_and(|it| it.len() == 300_000));
    }
}
