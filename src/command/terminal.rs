//! The terminal: how results and talk look, and where they go.

use std::ffi::OsString;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use clap::{Args, ColorChoice, ValueEnum};
use glooscope::report::{Style, clean};

use super::log;

use crate::error::Error;

/// How results and talk look.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct Terminal {
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,

    /// Columns that a line may take; the terminal's by default
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    pub(super) width: Option<u16>,

    /// Say nothing but results and errors: not what was looked at or written, nor that nothing was found
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,

    /// Say what is read and what is passed over, and why
    #[arg(long, short, global = true)]
    pub(super) verbose: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal, as `NO_COLOR` and `CLICOLOR_FORCE` have it
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What a command line asks for that may not be one that can be read.
pub(super) fn asked_colour(arguments: impl Iterator<Item = OsString>) -> Option<ColorChoice> {
    let mut arguments = arguments.take_while(|argument| argument != "--");
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        let value = match argument.to_str() {
            Some("--color") => arguments.next(),
            Some(text) => text.strip_prefix("--color=").map(OsString::from),
            None => None,
        };
        asked = match value.as_ref().and_then(|value| value.to_str()) {
            Some("always") => Some(ColorChoice::Always),
            Some("never") => Some(ColorChoice::Never),
            Some("auto") => Some(ColorChoice::Auto),
            _ => asked,
        };
    }
    asked
}

/// Writes to standard output byte for byte: a text, or commands that the reader of a log is meant to obey.
pub(super) fn verbatim(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    ended(write(&mut out).and_then(|()| out.flush()))
}

/// Writes a result to standard output. That nobody reads on is no error.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let written = if log::is_read() { log::through(&mut out, write) } else { write(&mut out) };
    ended(written.and_then(|()| out.flush()))
}

fn ended(written: io::Result<()>) -> Result<(), Error> {
    match written {
        Err(reason) if reason.kind() != ErrorKind::BrokenPipe => Err(Error::write("standard output", reason)),
        _ => Ok(()),
    }
}

/// Where a command's report goes: standard output, or standard error where that is taken by a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Out,
    Error,
}

impl Stream {
    /// The stream of a report beside which the text of standard input is printed, or not.
    pub(super) fn beside(is_text_printed: bool) -> Stream {
        if is_text_printed { Stream::Error } else { Stream::Out }
    }

    /// Writes a result to it.
    pub(super) fn print(self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        match self {
            Stream::Out => print(write),
            Stream::Error => {
                let mut text = Vec::new();
                write(&mut text).map_err(|reason| Error::write("standard error", reason))?;
                let _ = log::write(&text, &mut io::stderr().lock());
                Ok(())
            }
        }
    }
}

/// Says something on standard error, if anybody listens. Of the lines that it has none steers the terminal, whoever wrote it.
pub(crate) fn say(text: &str) {
    let lines: Vec<String> = text.lines().map(|line| clean(&line.replace('\t', " ")).into_owned()).collect();
    let text = format!("{}\n", lines.join("\n"));
    let _ = log::write(text.as_bytes(), &mut io::stderr().lock());
}

/// Says an error on standard error, and what to do.
pub(crate) fn fail(terminal: &Terminal, error: &Error) {
    let text = error.to_string();
    if !paints_errors(terminal) {
        return say(&text);
    }
    for line in text.lines() {
        let (ink, word) = match line.split_once(": ") {
            Some(("error", _)) => ("1;31", "error:"),
            Some((word @ ("help" | "note"), _)) => ("32", if word == "help" { "help:" } else { "note:" }),
            _ => ("", ""),
        };
        let rest = clean(&line[word.len()..]);
        let line = if word.is_empty() { format!("{rest}\n") } else { format!("\x1b[{ink}m{word}\x1b[0m{rest}\n") };
        let _ = log::write(line.as_bytes(), &mut io::stderr().lock());
    }
}

/// Says one line on standard error that `--quiet` leaves out.
pub(crate) fn talk(terminal: &Terminal, text: &str) {
    if !terminal.quiet {
        say(&clean(text));
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
    let told = terminal.width.map(usize::from).or_else(columns_of_environment);
    let width = told.or_else(|| {
        let known = terminal_size::terminal_size_of(io::stdout());
        known.map(|(width, _)| usize::from(width.0)).filter(|width| *width >= NARROWEST)
    });
    let default = Style::default();
    Style {
        color,
        width: width.unwrap_or(default.width),
        unicode: is_unicode(),
        cut: is_terminal || told.is_some(),
        quiet: terminal.quiet,
        links: links(color && terminal.color != When::Never),
        ..default
    }
}

/// The address of a rule's page, where the terminal takes links and anybody has said where the pages are.
fn links(is_painted: bool) -> Option<&'static str> {
    if !is_painted || !supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout) {
        return None;
    }
    let given = std::env::var("GLOOSCOPE_RULE_URL").ok().filter(|given| !given.is_empty());
    let address = given.or_else(|| RULE_PAGES.map(str::to_owned))?;
    let address = if address.contains("{rule}") { address } else { format!("{address}{{rule}}") };
    // It lies within an escape sequence, which it must not end.
    let is_address = address.bytes().all(|byte| byte.is_ascii_graphic());
    is_address.then(|| &*Box::leak(address.into_boxed_str()))
}

/// Where the pages of rules are, unless `GLOOSCOPE_RULE_URL` says it.
const RULE_PAGES: Option<&str> = option_env!("GLOOSCOPE_RULE_URL");

/// The fewest columns that a line can have.
const NARROWEST: usize = 20;

/// As shells and tests set it.
fn columns_of_environment() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok()?.parse().ok()?;
    (NARROWEST..=usize::from(u16::MAX)).contains(&columns).then_some(columns)
}

/// Whether errors, which go to standard error, are painted.
fn paints_errors(terminal: &Terminal) -> bool {
    match terminal.color {
        When::Always => true,
        When::Never => false,
        When::Auto => colour_by_environment(io::stderr().is_terminal()),
    }
}

/// See <https://no-color.org> and <https://bixense.com/clicolors>: a variable that is set and not empty counts.
fn colour_by_environment(is_terminal: bool) -> bool {
    if is_set("NO_COLOR") {
        return false;
    }
    let forced = is_set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let refused = std::env::var_os("CLICOLOR").is_some_and(|value| value == "0");
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    forced || (is_terminal && !dumb && !refused)
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
