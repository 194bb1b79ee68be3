//! `set`: changes weights in a file, or prints the patch.

use clap::Args;
use glooscope::change::{self, Ask, Guard, ListEdit, Plan, Setting};
use glooscope::context::Context;
use glooscope::finding::Diagnostic;
use glooscope::report::diff::{DiffReport, Presence, Several, TextDiff};
use glooscope::report::{self, DiffFormat, PatchFormat, clean};
use glooscope::traffic::Share;

use super::edit::Edit;
use super::environment::Environment;
use super::reading::Reading;
use super::terminal::{Stream, Terminal, fail, print, say, style, talk};
use super::texts::Texts;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::{Error, NOTHING_WRITTEN};
use crate::source::Source;

#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  glooscope set gloo-system/echo v2=50 v1=50 .\n  glooscope set echo v2=50% --write\n  \
    glooscope set vs:shop/front#cart v2=10% --patch json6902"
)]
pub(super) struct Set {
    /// The group, or a route's own list as `vs:NAMESPACE/NAME#ROUTE`, `rt:…#ROUTE`, `hr:…#RULE` or `gr:…#RULE` (its name, or its place from 0); of
    /// HTTP routes that carry copies of one list also what their `glooscope.dev/group` says, which changes all of them
    #[arg(value_name = "GROUP")]
    group: String,

    /// Weights as DESTINATION=WEIGHT or DESTINATION=50%, then where to look for the group
    #[arg(value_name = "DESTINATION=WEIGHT|SOURCE")]
    arguments: Vec<String>,

    /// Move points to or from a destination, as v2+10 or v2-10; the others give or take in proportion (repeatable)
    #[arg(long, value_name = "DESTINATION+POINTS", value_parser = Ask::parse_shift, allow_hyphen_values = true)]
    only_shift: Vec<Ask>,

    /// Change all copies of a route's own list too: what says that it carries one of the same list, else what has the same backends
    #[arg(long)]
    copies: bool,

    /// Write the file; of standard input print the new text
    #[arg(long, short, conflicts_with = "patch")]
    write: bool,

    /// Print a patch instead of the difference
    #[arg(long, value_name = "KIND", value_parser = value::word::<PatchFormat>())]
    patch: Option<PatchFormat>,

    /// How the effect is printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<DiffFormat>())]
    format: DiffFormat,

    /// Refuse if more than so many points of a route's requests would go elsewhere
    #[arg(long, value_name = "POINTS", value_parser = value::points)]
    max_shift: Option<Share>,

    #[command(flatten)]
    reading: Reading,
}

/// Sets weights, shows what that does, and writes the file or prints a patch where that is asked for.
pub(super) fn run(args: &Set, terminal: &Terminal) -> Result<u8, Error> {
    attempt(args, terminal).map_err(|error| if args.write { error.nothing_written() } else { error })
}

fn attempt(args: &Set, terminal: &Terminal) -> Result<u8, Error> {
    let (asks, sources) = arguments(args)?;
    let is_piped = args.write && sources == [Source::Stdin];
    let unwritable = sources.iter().find(|source| !is_piped && !matches!(source, Source::Path(_)));
    if let Some(other) = unwritable.filter(|_| args.write) {
        return Err(
            Error::usage(format!("{other} can't be written to")).help("give a file or folder, or print a --patch")
        );
    }
    let world = World::read(&sources, &args.reading, terminal)?;
    let settings = [Setting { target: args.group.clone(), asks, copies: args.copies }];
    world.with_only(|only| {
        let edit = Edit::find(&world, only, &settings).map_err(|error| world.lacks(error, terminal))?;
        carry_out(args, is_piped, terminal, (&world, only), &settings, &edit)
    })
}

/// What is asked for, and where to look: arguments with `=` come first.
fn arguments(args: &Set) -> Result<(Vec<Ask>, Vec<Source>), Error> {
    let split = args.arguments.iter().position(|argument| !argument.contains('=')).unwrap_or(args.arguments.len());
    let (asks, sources) = args.arguments.split_at(split);
    let mut asks: Vec<Ask> = asks.iter().map(|ask| Ask::parse(ask)).collect::<Result<_, _>>()?;
    asks.extend(args.only_shift.iter().cloned());
    if asks.is_empty() {
        return Err(Error::usage("nothing is set").help("write DESTINATION=WEIGHT, such as `v2=50` or `v2=50%`"));
    }
    let mut sources: Vec<Source> = sources.iter().map(|text| text.parse()).collect::<Result<_, _>>()?;
    if sources.is_empty() {
        sources.push(Source::Path(".".into()));
    }
    Ok((asks, sources))
}

fn carry_out(
    args: &Set,
    is_piped: bool,
    terminal: &Terminal,
    (world, only): (&World, Option<&Context<'_>>),
    settings: &[Setting],
    edit: &Edit,
) -> Result<u8, Error> {
    let Some(meant) = world.environments.get(edit.place) else { return Ok(CLEAN) };
    let touched: Vec<&Environment> = match meant.name() {
        None => vec![meant],
        // One that was not picked has the file all the same.
        Some(_) => world.environments.iter().chain(&world.others).filter(|one| edit.touches(one)).collect(),
    };
    let beside: Vec<&str> = world.others.iter().filter(|one| edit.moves(one)).filter_map(Environment::name).collect();
    if !beside.is_empty() && args.patch.is_none() {
        let name = meant.name().unwrap_or_default();
        talk(terminal, &format!("note: the same weights are those of {}, too", beside.join(", ")));
        talk(
            terminal,
            &format!("help: for {name} alone, make what `--patch strategic` prints a patch of its kustomization"),
        );
    }
    let outside = edit.texts.iter().find(|(file, _)| !world.is_read(*file));
    if let (Some((file, _)), None) = (outside, args.patch) {
        let name = clean(&world.sources.map.file(*file).name).into_owned();
        talk(
            terminal,
            &format!("note: {name} lies outside of the sources, and who else builds from it was not looked at"),
        );
    }
    let mut several =
        touched.iter().any(|one| one.name().is_some()).then(|| Several::new(args.format, style(terminal)));
    let (mut failed, mut alone, mut is_whole) = (Vec::new(), Vec::new(), world.is_whole);
    for one in touched {
        let mut compare = |before: &Context<'_>| {
            is_whole &= world.tell(before, terminal);
            one.context_with(before, &one.sources.of(&edit.sources), |after| {
                let plan = Plan::between(before, after);
                let report = effect(args, world, one, (before, after), edit, &plan);
                failed.extend(report.failed.iter().cloned());
                match &mut several {
                    // A patch stands alone.
                    _ if args.patch.is_some() => Ok(()),
                    Some(several) => several.add(one.name().unwrap_or_default(), Presence::Both, report),
                    None => report::diff::write(args.format, report, &style(terminal), &mut alone),
                }
            })
        };
        let compared = match only {
            Some(before) => compare(before),
            None => one.context(compare),
        };
        compared.map_err(|reason| Error::write("the comparison", reason))?;
    }
    if let Some(kind) = args.patch {
        if let Some(reason) = failed.first() {
            let error = Error::guard(reason);
            fail(terminal, &error);
            return Ok(error.code());
        }
        let print = |cx: &Context<'_>| patch(kind, cx, settings, terminal);
        match only {
            Some(cx) => print(cx)?,
            None => meant.context(print)?,
        }
        return Ok(if is_whole { CLEAN } else { FAILED });
    }
    Stream::beside(is_piped).print(|out| match several {
        Some(several) => several.write(out),
        None => out.write_all(&alone),
    })?;
    let refused = !failed.is_empty();
    if args.write && (refused || !is_whole) {
        say(&format!("note: {NOTHING_WRITTEN}"));
    }
    if !is_whole {
        // What can't be read may move as well, and no guard sees it.
        return Ok(FAILED);
    }
    if refused {
        return Ok(FOUND);
    }
    let new = edit.texts.iter().map(|(id, text)| (*id, text.as_str())).collect();
    let texts = Texts { map: &world.sources.map, new };
    if is_piped {
        texts.print()?;
    } else if args.write {
        texts.write(terminal)?;
        for (file, _) in &texts.new {
            talk(terminal, &format!("wrote {}", texts.map.file(*file).name));
        }
    } else if !edit.texts.is_empty() {
        talk(terminal, "nothing is written yet: add --write, or print a --patch");
    }
    Ok(CLEAN)
}

fn patch(kind: PatchFormat, cx: &Context<'_>, settings: &[Setting], terminal: &Terminal) -> Result<(), Error> {
    let edited = change::apply(cx, settings)?;
    if edited.lists.iter().all(|list| list.destinations.iter().all(|destination| !destination.changes())) {
        talk(terminal, "nothing changes, so there is no patch");
        return Ok(());
    }
    if let Some(refusal) = edited.lists.iter().find_map(ListEdit::unpatchable) {
        return Err(refusal.into());
    }
    print(|out| report::patch::write(kind, &edited.lists, out))
}

/// What the new texts do in one environment.
fn effect<'p>(
    args: &Set,
    world: &World,
    one: &Environment,
    (before, after): (&Context<'_>, &Context<'_>),
    edit: &Edit,
    plan: &'p Plan,
) -> DiffReport<'p> {
    let guard = Guard::configured(args.max_shift, &one.max_shift, &[]);
    let failed: Vec<String> = guard.failure(plan).into_iter().collect();
    let texts = edit
        .texts
        .iter()
        .map(|(file, new)| {
            let file = before.map().file(*file);
            TextDiff::new((&file.name, &file.text), (&file.name, new))
        })
        .collect();
    let elsewhere: &[Diagnostic] = if one.name().is_none() { &world.found } else { &[] };
    let (then, now) = (one.check(before, elsewhere), one.check(after, elsewhere));
    let (brought, resolved) = report::diff::findings_between((before, &then), (after, &now));
    DiffReport { plan, order: None, brought, resolved, texts, loads: None, failed }
}
