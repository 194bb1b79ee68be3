//! `man`: manual pages.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _, ValueHint};
use clap_mangen::Man as Page;

use super::terminal::print;
use super::{CLEAN, Cli};
use crate::error::Error;

#[derive(Debug, Args)]
pub(super) struct Man {
    /// Write one page a command into this folder, instead of printing the first
    #[arg(long, short, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
}

/// Prints the first page, or writes all of them.
pub(super) fn run(args: &Man) -> Result<u8, Error> {
    match &args.output {
        None => {
            let mut page = Vec::new();
            // A buffer takes everything.
            let _ = write_page(&Cli::command(), &mut page);
            print(|out| out.write_all(&page))?;
        }
        Some(folder) => {
            write_all(folder).map_err(|reason| Error::write(folder.display(), reason))?;
        }
    }
    Ok(CLEAN)
}

fn write_all(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut program = Cli::command();
    // Subcommands learn of their whole name and of the options that all have.
    program.build();
    write_file(&program, "glooscope", folder)?;
    program.get_subcommands().try_for_each(|command| {
        let name = format!("glooscope-{}", command.get_name());
        write_file(&command.clone().display_name(&name), &name, folder)
    })
}

fn write_file(command: &Command, name: &str, folder: &Path) -> io::Result<()> {
    let mut page = Vec::new();
    write_page(command, &mut page)?;
    fs::write(folder.join(format!("{name}.1")), page)
}

/// Writes a page in the order of man-pages(7).
fn write_page(command: &Command, out: &mut dyn Write) -> io::Result<()> {
    let page = Page::new(command.clone());
    page.render_title(out)?;
    page.render_name_section(out)?;
    page.render_synopsis_section(out)?;
    page.render_description_section(out)?;
    page.render_options_section(out)?;
    if command.has_subcommands() {
        page.render_subcommands_section(out)?;
    }
    let status = "0  nothing to report at or above --fail-on\n1  findings, a guard that failed, or nothing of what was looked for\n\
                  2  could not run, or not on all of the sources";
    section("EXIT STATUS", status, out)?;
    let notes = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let (examples, notes): (Vec<&str>, Vec<&str>) = notes.lines().partition(|line| line.starts_with("  "));
    let notes: Vec<&str> =
        notes.into_iter().filter(|line| *line != "Examples:" && !line.starts_with("Exit codes:")).collect();
    if !examples.is_empty() {
        section("EXAMPLES", &examples.join("\n"), out)?;
    }
    if !notes.is_empty() {
        section("NOTES", &notes.join("\n"), out)?;
    }
    // The command that prints help has none.
    if command.get_version().is_some() { page.render_version_section(out) } else { Ok(()) }
}

/// Writes a section of lines that stay as they are.
fn section(title: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, ".SH \"{title}\"\n.nf")?;
    for line in text.lines() {
        // A line that begins with a dot or a quote would be a request.
        writeln!(out, "\\&{}", line.trim_end().replace('\\', "\\e").replace('-', "\\-"))?;
    }
    writeln!(out, ".fi")
}
