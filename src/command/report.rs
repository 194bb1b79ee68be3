//! `report`: writes one page to look at.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use glooscope::change::Plan;
use glooscope::report;
use glooscope::report::page::shape::Data;
use glooscope::report::page::{change, change_of_all, environment};

use super::load::{Files, Load};
use super::reading::Reading;
use super::terminal::{Terminal, talk, verbatim};
use super::world::World;
use super::{CLEAN, FAILED, value};
use crate::error::Error;
use crate::source::{Source, write};

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  glooscope report deploy/ -o report.html\n  glooscope report git:main... . -o report.html\n  \
    glooscope report deploy/ --requests requests.csv\n\
    The page is one file that loads nothing: hosts, routes and shares with a search, the flow from host to upstream, a slider for the \
    weights of each group with the load that follows, a box that traces a request, and the findings."
)]
pub(super) struct Report {
    /// What to show; of two, the state before and the state after
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    /// The file that is written; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "report.html", value_hint = ValueHint::FilePath)]
    output: PathBuf,

    #[command(flatten)]
    load: Load,

    #[command(flatten)]
    reading: Reading,
}

/// Writes the page.
pub(super) fn run(args: &Report, terminal: &Terminal) -> Result<u8, Error> {
    if !value::is_standard(&args.output) {
        write::target(&args.output)?;
    }
    let files = args.load.read()?;
    let (data, is_whole) = match args.sources.as_slice() {
        [before, after] => {
            let (before, after) = World::read_both((before, after), &args.reading, terminal)?;
            [&before, &after].into_iter().try_for_each(|world| spares(args, world))?;
            data(args, Some(&before), &after, files.as_ref(), terminal)?
        }
        [_, _, _, ..] => {
            return Err(Error::usage("report shows one source, or the states before and after")
                .help("name a folder that holds all of it"));
        }
        sources => {
            let world = World::read(sources, &args.reading, terminal)?;
            spares(args, &world)?;
            data(args, None, &world, files.as_ref(), terminal)?
        }
    };
    if data.is_empty() {
        talk(terminal, "warning: the page shows no route: there is no virtual host in the sources");
    }
    let mut text = Vec::new();
    report::page::write(&data, &mut text).map_err(|reason| Error::write(args.output.display(), reason))?;
    if value::is_standard(&args.output) {
        verbatim(|out| out.write_all(&text))?;
        return Ok(if is_whole { CLEAN } else { FAILED });
    }
    write::write(&args.output, &text)?;
    talk(terminal, &format!("wrote {}", args.output.display()));
    Ok(if is_whole { CLEAN } else { FAILED })
}

/// Refuses to write the page over what it is made of.
fn spares(args: &Report, world: &World) -> Result<(), Error> {
    value::no_source(&args.output, &world.sources.map, &args.load.paths())
}

/// What is served, with what changes of it and its load, and whether all of it could be read.
fn data(
    args: &Report,
    before: Option<&World>,
    world: &World,
    files: Option<&Files>,
    terminal: &Terminal,
) -> Result<(Data, bool), Error> {
    let found = world.check();
    // What the page's commands work on is the state that it shows.
    let names = args.sources.last().map(ToString::to_string).into_iter().collect();
    world.with_each(|all| {
        let mut is_whole = before.is_none_or(|before| before.is_whole) & world.tell_all(all, terminal);
        let (mut environments, mut changes) = (Vec::new(), Vec::new());
        let olds = before.map_or(&[][..], |before| &before.environments);
        for (name, cx) in all {
            let mut loads = None;
            for old in olds.iter().filter(|old| is_same(old.name(), *name)) {
                old.context(|was| {
                    let plan = Plan::between(was, cx);
                    loads = files.map(|files| files.loads(Some(was), cx, &plan.renames)).transpose()?;
                    let from = old.name().filter(|was| Some(*was) != *name);
                    changes.push(change(*name, from, &plan, loads.as_ref()));
                    is_whole &= before.is_none_or(|before| before.tell(was, terminal));
                    Ok::<(), Error>(())
                })?;
            }
            if !olds.iter().any(|old| is_same(old.name(), *name)) {
                changes.extend(before.map(|_| change_of_all(*name, true)));
                loads = files.map(|files| files.loads(None, cx, &[])).transpose()?;
            }
            environments.push(environment(cx, *name, loads.as_ref()));
        }
        let gone = olds.iter().filter(|old| !all.iter().any(|(name, _)| is_same(old.name(), *name)));
        changes.extend(gone.map(|old| change_of_all(old.name(), false)));
        Ok((Data::new(names, environments, &world.sources.map, &found, changes), is_whole))
    })
}

/// Whether an environment became another: by its name, or as one without a name is what all others came from, or become.
fn is_same(old: Option<&str>, new: Option<&str>) -> bool {
    old == new || old.is_none() || new.is_none()
}
