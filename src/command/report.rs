//! `report`: writes one page to look at.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::report;
use glooscope::report::page::shape::Data;
use glooscope::report::page::{change, environment};
use serde_json::Value;

use super::reading::Reading;
use super::terminal::{Terminal, talk};
use super::world::World;
use super::{CLEAN, FAILED};
use crate::error::Error;
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  glooscope report deploy/ -o report.html\n  glooscope report git:main... . -o report.html\n\
    The page is one file that loads nothing: hosts, routes and shares with a search, the flow from host to upstream, a slider for the \
    weights of each group, a box that traces a request, and the findings."
)]
pub(super) struct Report {
    /// What to show; of two, the state before and the state after
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
    let (data, is_whole) = match args.sources.as_slice() {
        [before, after] => {
            let (before, after) = World::read_both((before, after), &args.reading, terminal)?;
            let mut data = data(args, &after, terminal);
            let is_whole = compared(&before, &after, terminal, &mut data.0.changes);
            (data.0, data.1 && is_whole)
        }
        [_, _, _, ..] => {
            return Err(Error::usage("report shows one source, or the states before and after")
                .help("name a folder that holds all of it"));
        }
        sources => data(args, &World::read(sources, &args.reading, terminal)?, terminal),
    };
    if data.is_empty() {
        talk(terminal, "warning: the page shows no route: there is no virtual host in the sources");
    }
    let mut text = Vec::new();
    report::page::write(&data, &mut text).map_err(|reason| Error::write(args.output.display(), reason))?;
    write::write(&args.output, &text)?;
    talk(terminal, &format!("wrote {}", args.output.display()));
    Ok(if is_whole { CLEAN } else { FAILED })
}

/// What is served, and whether all of it could be read.
fn data(args: &Report, world: &World, terminal: &Terminal) -> (Data, bool) {
    let found = world.check();
    // What the page's commands work on is the state that it shows.
    let names = args.sources.last().map(ToString::to_string).into_iter().collect();
    world.with_each(|all| {
        let environments: Vec<_> = all.iter().map(|(name, cx)| environment(cx, *name)).collect();
        (Data::new(names, environments, &world.sources.map, &found), world.tell_all(all, terminal))
    })
}

/// Adds what changes in each environment that is there before and after.
fn compared(before: &World, after: &World, terminal: &Terminal, changes: &mut Vec<Value>) -> bool {
    let mut is_whole = before.is_whole;
    for new in &after.environments {
        let is_alone = before.environments.len() == 1 && before.environments.iter().all(|old| old.name().is_none());
        let Some(old) = before.environments.iter().find(|old| is_alone || old.name() == new.name()) else { continue };
        is_whole &= old.context(|was| {
            new.context(|is| changes.push(change(new.name(), was, is)));
            before.tell(was, terminal)
        });
    }
    is_whole
}
