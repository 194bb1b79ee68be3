//! The commands: one file each, thin; what they share of the world outside is here.

mod check;
mod completions;
mod config;
mod diff;
mod explain;
mod guard;
mod load;
mod man;
mod mend;
mod render;
mod rollout;
mod rules;
mod schema;
mod set;
mod world;

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use glooscope::report::Style;

use crate::cli::{Cli, Command, Terminal, When};
use crate::error::Error;

/// Exit code: nothing to report.
pub(crate) const CLEAN: u8 = 0;
/// Exit code: findings, or a guard that failed.
pub(crate) const FOUND: u8 = 1;
/// Exit code: could not run, or not on all of the sources.
pub(crate) const FAILED: u8 = 2;

/// Runs the command and returns the exit code.
pub(crate) fn run(cli: &Cli) -> Result<u8, Error> {
    let terminal = &cli.terminal;
    match &cli.command {
        Command::Check(args) => check::run(args, terminal),
        Command::Render(args) => render::run(args, terminal),
        Command::Diff(args) => diff::run(args, terminal),
        Command::Set(args) => set::run(args, terminal),
        Command::Rollout(args) => rollout::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Rules(args) => rules::run(args, terminal),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    }
}

/// Writes a result to standard output. That nobody reads on is no error.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
            Err(Error::Write { name: "standard output".to_owned(), reason })
        }
        _ => Ok(()),
    }
}

/// Says something on standard error, if anybody listens.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says something on standard error that `--quiet` leaves out.
pub(crate) fn talk(terminal: &Terminal, text: &str) {
    if !terminal.quiet {
        say(text);
    }
}

/// How results on standard output are to look.
pub(crate) fn style(terminal: &Terminal) -> Style {
    let is_terminal = io::stdout().is_terminal();
    let color = match terminal.color {
        When::Always => true,
        When::Never => false,
        When::Auto => colour_by_environment(is_terminal),
    };
    let width = terminal.width.map(usize::from).or_else(|| {
        let known = terminal_size::terminal_size_of(io::stdout());
        known.map(|(width, _)| usize::from(width.0)).filter(|width| *width >= 20)
    });
    let default = Style::default();
    Style { color, width: width.unwrap_or(default.width), unicode: is_unicode() }
}

/// See <https://no-color.org> and <https://bixense.com/clicolors>: a variable that is set and not empty counts.
fn colour_by_environment(is_terminal: bool) -> bool {
    if is_set("NO_COLOR") {
        return false;
    }
    let forced = is_set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    forced || (is_terminal && !dumb)
}

/// Whether the locale is one whose terminals draw more than ASCII; where nothing is said, they mostly do.
fn is_unicode() -> bool {
    let locale =
        ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.is_empty()));
    locale.is_none_or(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf") || !(locale == "c" || locale == "posix")
    })
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}
