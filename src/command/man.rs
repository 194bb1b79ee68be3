//! `man`: manual pages.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _, ValueHint};
use clap_mangen::Man as Page;

use super::terminal::print;
use super::{CLEAN, Cli};
use crate::error::Error;
use crate::source::write;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope man | man -l -\n  glooscope man --output ~/.local/share/man/man1")]
pub(super) struct Man {
    /// Write one page a command into this folder, instead of printing the first
    #[arg(long, short, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
}

/// Prints the first page, or writes all of them.
pub(super) fn run(args: &Man) -> Result<u8, Error> {
    match &args.output {
        None => print(|out| out.write_all(page(&Cli::command()).as_bytes()))?,
        Some(folder) => {
            let pages = pages();
            write::write_all(folder, pages.iter().map(|(name, page)| (name.as_str(), page.as_str())), true)?;
        }
    }
    Ok(CLEAN)
}

/// Every page with its name.
fn pages() -> Vec<(String, String)> {
    let mut program = Cli::command();
    // Subcommands learn of their whole name and of the options that all have.
    program.build();
    let own = ("glooscope.1".to_owned(), page(&program));
    let others = program.get_subcommands().map(|command| {
        let name = format!("glooscope-{}", command.get_name());
        (format!("{name}.1"), page(&command.clone().display_name(&name)))
    });
    std::iter::once(own).chain(others).collect()
}

fn page(command: &Command) -> String {
    let mut page = Vec::new();
    // A buffer takes everything.
    let _ = write_page(command, &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

/// Writes a page in the order of man-pages(7).
fn write_page(command: &Command, out: &mut dyn Write) -> io::Result<()> {
    let page = Page::new(command.clone());
    page.render_title(out)?;
    page.render_name_section(out)?;
    let usage = command.clone().render_usage().to_string();
    let usage: Vec<&str> = usage.trim_start_matches("Usage:").lines().map(str::trim).collect();
    section("SYNOPSIS", &usage.join("\n"), out)?;
    page.render_description_section(out)?;
    page.render_options_section(out)?;
    if command.has_subcommands() {
        page.render_subcommands_section(out)?;
    }
    section("EXIT STATUS", &status(command.get_name()), out)?;
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (examples, notes) = split(&after);
    if !examples.is_empty() {
        section("EXAMPLES", &examples.join("\n"), out)?;
    }
    if !notes.is_empty() {
        prose("NOTES", &notes, out)?;
    }
    // The command that prints help has none.
    if command.get_version().is_some() { page.render_version_section(out) } else { Ok(()) }
}

/// What each exit code of a command says.
fn status(command: &str) -> String {
    let (fine, found) = match command {
        "glooscope" => ("nothing to report", "findings, a guard that failed, or nothing of what was looked for"),
        "check" => (
            "no finding at or above --fail-on; with --diff nothing to mend",
            "a finding at or above --fail-on; with --diff something to mend",
        ),
        "render" => ("shown", "nothing fits --host, --group or --upstream"),
        "graph" => ("drawn", "nothing is called as --of says"),
        "test" => ("all came as expected", "something did not, or --min-coverage is not reached"),
        "diff" => ("no guard failed", "a guard failed: --exit-code, --max-shift, --forbid-new-findings or --capacity"),
        "set" => (
            "set, or shown where nothing is to be written",
            "more would move than --max-shift allows: nothing is written",
        ),
        "rollout" => ("planned", "a step moves more than --max-shift allows"),
        "convert" => (
            "all is proved to be answered as before, or --allow-partial lets be what has no equal",
            "something has no equal, or a request is answered otherwise",
        ),
        "lsp" => ("the editor ended the session", "the session ended otherwise"),
        _ => ("done", ""),
    };
    let reads = !["explain", "rules", "schema", "completions", "man", "help", "lsp"].contains(&command);
    let found = if found.is_empty() { String::new() } else { format!("1  {found}\n") };
    format!("0  {fine}\n{found}2  could not run{}", if reads { ", or not on all of the sources" } else { "" })
}

/// The examples of a help text, and what follows them.
fn split(after: &str) -> (Vec<&str>, Vec<&str>) {
    let lines = after.lines().filter(|line| !line.starts_with("Exit codes:"));
    let mut lines = lines.peekable();
    let mut examples = Vec::new();
    if lines.next_if_eq(&"Examples:").is_some() {
        while let Some(line) = lines.next_if(|line| line.starts_with("  ")) {
            examples.push(line);
        }
    }
    (examples, lines.collect())
}

/// Writes a section of lines that stay as they are.
fn section(title: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, ".SH \"{title}\"\n.nf")?;
    text.lines().try_for_each(|line| writeln!(out, "{}", escaped(line)))?;
    writeln!(out, ".fi")
}

/// Writes a section of paragraphs, a line each; indented lines stay as they are.
fn prose(title: &str, lines: &[&str], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, ".SH \"{title}\"")?;
    for part in lines.chunk_by(|a, b| a.starts_with("  ") && b.starts_with("  ")) {
        if part[0].starts_with("  ") {
            writeln!(out, ".PP\n.nf")?;
            part.iter().try_for_each(|line| writeln!(out, "{}", escaped(line)))?;
            writeln!(out, ".fi")?;
        } else if !part[0].is_empty() {
            writeln!(out, ".PP\n{}", escaped(part[0]))?;
        }
    }
    Ok(())
}

/// A line as text: one that begins with a dot or a quote would be a request.
fn escaped(line: &str) -> String {
    format!("\\&{}", line.trim_end().replace('\\', "\\e").replace('-', "\\-"))
}
