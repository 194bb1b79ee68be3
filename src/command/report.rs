//! `report`: writes one page to look at.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::report;
use glooscope::report::page::{environment, shape::Data};

use super::reading::Reading;
use super::terminal::{Terminal, talk};
use super::world::World;
use super::{CLEAN, FAILED};
use crate::error::Error;
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope report deploy/ -o report.html\n\
    The page is one file that loads nothing: hosts, routes and shares with a search, the flow from host to upstream, a slider for the \
    weights of each group, a box that traces a request, and the findings.")]
pub(super) struct Report {
    /// What to show
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// The file that is written
    #[arg(long, short, value_name = "FILE", default_value = "report.html", value_hint = ValueHint::FilePath)]
    output: PathBuf,

    #[command(flatten)]
    reading: Reading,
}

/// Writes the page.
pub(super) fn run(args: &Report, terminal: &Terminal) -> Result<u8, Error> {
    if args.output.is_dir() {
        return Err(Error::write(args.output.display(), "it is a folder").help("name a file in it"));
    }
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let found = world.check();
    let names = args.sources.iter().map(ToString::to_string).collect();
    let (data, is_whole) = world.with_each(|all| {
        let environments: Vec<_> = all.iter().map(|(name, cx)| environment(cx, *name)).collect();
        (Data::new(names, environments, &world.sources.map, &found), world.tell_all(all, terminal))
    });
    if data.is_empty() {
        talk(terminal, "warning: the page shows no route: there is no virtual host in the sources");
    }
    let mut text = Vec::new();
    report::page::write(&data, &mut text).map_err(|reason| Error::write(args.output.display(), reason))?;
    write::write(&args.output, &text)?;
    talk(terminal, &format!("wrote {}", args.output.display()));
    Ok(if is_whole { CLEAN } else { FAILED })
}
