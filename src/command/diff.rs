//! `diff`: what changes between two states.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use clap::{Args, ValueEnum, ValueHint};
use glooscope::change::load::Loads;
use glooscope::change::{self, Guard, Plan, Setting};
use glooscope::check::Levels;
use glooscope::context::Context;
use glooscope::finding::Diagnostic;
use glooscope::report::diff::{DiffReport, Presence, Several};
use glooscope::report::{self, DiffFormat, clean};
use glooscope::traffic::Share;

use super::edit::Edit;
use super::environment::Environment;
use super::judging::Judging;
use super::load::{self, Load};
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, style, talk};
use super::unrendered;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::Error;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope diff git:main...\n  glooscope diff . --set gloo-system/echo:v2=50%\n  \
    glooscope diff git:main . --max-shift 20 --forbid-new-findings")]
pub(super) struct Diff {
    /// The state before and the state after, which is the working folder where only one is given; with --set what the weights are set in
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath, num_args = 1..)]
    sources: Vec<Source>,

    /// Compare with the same sources after this weight is set, as GROUP:DESTINATION=WEIGHT or …=50% (repeatable)
    #[arg(long, value_name = "SETTING", value_parser = Setting::parse)]
    set: Vec<Setting>,

    /// How the comparison is printed
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = value::word::<DiffFormat>())]
    format: DiffFormat,

    /// Add the text of what changes
    #[arg(long)]
    yaml: bool,

    /// List the changed resources in an order in which no reference dangles in between
    #[arg(long)]
    order: bool,

    /// Exit with 1 if anything changes, or with `traffic` if some request is answered otherwise
    #[arg(long, value_name = "WHAT", num_args = 0..=1, require_equals = true, default_missing_value = "any")]
    exit_code: Option<ExitOn>,

    /// Exit with 1 if more than so many points of any request go elsewhere: all 100 do where a host, domain or route goes
    #[arg(long, value_name = "POINTS", value_parser = value::points)]
    max_shift: Option<Share>,

    /// Domains, virtual services and routes that --max-shift lets go, `*` for any text (repeatable)
    #[arg(long, value_name = "GLOB")]
    allow_removed: Vec<String>,

    /// Exit with 1 if there are findings that were not there before, or references that lead nowhere any more
    #[arg(long)]
    forbid_new_findings: bool,

    #[command(flatten)]
    judging: Judging,

    #[command(flatten)]
    load: Load,

    #[command(flatten)]
    reading: Reading,
}

/// What `--exit-code` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExitOn {
    /// Some request is answered otherwise
    Traffic,
    /// Anything changes
    Any,
}

/// Compares two sources, or one with itself after weights are set.
pub(super) fn run(args: &Diff, terminal: &Terminal) -> Result<u8, Error> {
    let judgement = args.judging.read(&args.reading, terminal)?;
    if !args.set.is_empty() {
        let mut world = World::read(&args.sources, &args.reading, terminal)?;
        world.judge(&judgement);
        tell_idle(args, &world, terminal);
        let code = world.with_only(|before| with_settings(args, terminal, &world, before))?;
        return Ok(if world.is_whole { code } else { FAILED });
    }
    let (before, after) = match args.sources.as_slice() {
        [before, after] => (before.clone(), after.clone()),
        // What there is no other state of is compared with the working folder.
        [before] if before.in_working_folder().is_some_and(|after| after != *before) => {
            (before.clone(), before.in_working_folder().unwrap_or_else(|| before.clone()))
        }
        given => {
            let given = if given.len() == 1 { "one is".to_owned() } else { format!("{} are", given.len()) };
            return Err(Error::usage(format!("diff compares two sources, and {given} given"))
                .help("name the state before and the state after, or set weights with --set"));
        }
    };
    let (mut before, mut after) = World::read_both((&before, &after), &args.reading, terminal)?;
    before.judge(&judgement);
    after.judge(&judgement);
    tell_idle(args, &after, terminal);
    // Both read the same configuration: once is enough to say what is wrong with it.
    before.found.clear();
    let code = match (before.environments.as_slice(), after.environments.as_slice()) {
        ([old], [new]) if old.name() == new.name() => old.context(|was| {
            new.context_with(was, &new.sources, |is| {
                let code = alone(args, terminal, (old, &before.found, was), (new, &after.found, is))?;
                let is_whole = before.tell(was, terminal)
                    & after.tell(is, terminal)
                    & is_rendered(args, (&old.levels, was), is, terminal);
                Ok::<u8, Error>(if is_whole { code } else { FAILED })
            })
        })?,
        _ => by_name(args, terminal, &before, &after)?,
    };
    Ok(if before.is_whole && after.is_whole { code } else { FAILED })
}

/// Says so where what may go is given, and nothing limits what goes.
fn tell_idle(args: &Diff, world: &World, terminal: &Terminal) {
    let is_limited = |one: &Environment| one.max_shift.default.is_some() || !one.max_shift.except.is_empty();
    if !args.allow_removed.is_empty() && args.max_shift.is_none() && !world.environments.iter().any(is_limited) {
        talk(terminal, "note: --allow-removed does nothing without --max-shift or `max-shift:` of the configuration");
    }
}

/// Compares the sources with themselves after weights are set; `only` is what follows from the only environment.
fn with_settings(args: &Diff, terminal: &Terminal, world: &World, only: Option<&Context<'_>>) -> Result<u8, Error> {
    let edit = Edit::find(world, only, &args.set).map_err(|error| world.lacks(error, terminal))?;
    if let (Some(before), [one]) = (only, world.environments.as_slice()) {
        return one.context_with(before, &one.sources.of(&edit.sources), |after| {
            let code = alone(args, terminal, (one, &world.found, before), (one, &world.found, after))?;
            Ok(if world.tell(before, terminal) { code } else { FAILED })
        });
    }
    let mut report = Several::new(args.format, style(terminal));
    let mut code = CLEAN;
    for one in world.environments.iter().chain(&world.others).filter(|one| edit.touches(one)) {
        let after = one.sources.of(&edit.sources);
        let to = (&mut report, one.name().unwrap_or_default(), Presence::Both);
        let one_code = one.context(|before| {
            one.context_with(before, &after, |after| {
                let code = within(args, to, (one, &[], before), (one, &[], after))?;
                Ok::<u8, Error>(if world.tell(before, terminal) { code } else { FAILED })
            })
        })?;
        code = code.max(one_code);
    }
    print(|out| report.write(out))?;
    Ok(code)
}

/// An environment in one state, what was found elsewhere, and what follows from it.
type Side<'s, 'c> = (&'s Environment, &'s [Diagnostic], &'s Context<'c>);

/// Compares the environments of the same name; one that is there on one side only comes or goes. Where one side is a single environment, it
/// is what each of the others came from, or becomes.
fn by_name(args: &Diff, terminal: &Terminal, before: &World, after: &World) -> Result<u8, Error> {
    let by_name = |world: &'_ World| -> BTreeMap<String, usize> {
        let names = world.environments.iter().map(|one| one.name().unwrap_or("(one environment)").to_owned());
        names.zip(0..).collect()
    };
    let (was, is) = (by_name(before), by_name(after));
    let whole = |world: &'_ World| world.environments.iter().position(|one| one.name().is_none());
    let (whole_before, whole_after) = (whole(before), whole(after));
    let names: BTreeSet<&String> = match (whole_before, whole_after) {
        (Some(_), None) => is.keys().collect(),
        (None, Some(_)) => was.keys().collect(),
        _ => was.keys().chain(is.keys()).collect(),
    };
    let mut report = Several::new(args.format, style(terminal));
    let mut code = CLEAN;
    for name in names {
        let old = was.get(name).copied().or(whole_before).map(|at| &before.environments[at]);
        let new = is.get(name).copied().or(whole_after).map(|at| &after.environments[at]);
        let presence = match (old, new) {
            (Some(_), Some(_)) => Presence::Both,
            (None, _) => Presence::Comes,
            (_, None) => Presence::Goes,
        };
        let (absent_old, absent_new);
        let (old, new) = match (old, new) {
            (Some(old), Some(new)) => (old, new),
            (Some(old), None) => {
                absent_new = old.absent();
                (old, &absent_new)
            }
            (None, Some(new)) => {
                absent_old = new.absent();
                (&absent_old, new)
            }
            (None, None) => continue,
        };
        let one = old.context(|was| {
            new.context_with(was, &new.sources, |is| {
                let code = within(args, (&mut report, name, presence), (old, &[], was), (new, &[], is))?;
                let is_whole = before.tell(was, terminal)
                    & after.tell(is, terminal)
                    & is_rendered(args, (&old.levels, was), is, terminal);
                Ok::<u8, Error>(if is_whole { code } else { FAILED })
            })
        })?;
        // That a whole environment comes or goes is a difference, whatever is in it.
        code = code.max(one).max(if presence != Presence::Both && args.exit_code.is_some() { FOUND } else { CLEAN });
    }
    print(|out| report.write(out))?;
    Ok(code)
}

/// Whether all that changes is rendered. What changes of a template does to traffic nobody knows, so no guard holds there.
fn is_rendered(
    args: &Diff,
    (levels, before): (&Levels, &Context<'_>),
    after: &Context<'_>,
    terminal: &Terminal,
) -> bool {
    let Some(file) = unrendered::changed(before, after).filter(|_| !levels.is_off("unrendered-template")) else {
        return true;
    };
    let message = "a template that nobody has rendered changes, and what that does to traffic is not known";
    let is_guarded = args.exit_code.is_some() || args.forbid_new_findings || args.max_shift.is_some();
    if is_guarded {
        let help =
            "compare what is rendered (`helm:DIR?values=FILE`), or leave it out with --rule unrendered-template=off";
        fail(terminal, &Error::source(file, message).help(help));
    } else {
        talk(terminal, &format!("warning: {}: {message}", clean(&file)));
    }
    !is_guarded
}

/// The only environment.
fn alone(args: &Diff, terminal: &Terminal, before: Side<'_, '_>, after: Side<'_, '_>) -> Result<u8, Error> {
    compare(args, before, after, |report| print(|out| report::diff::write(args.format, report, &style(terminal), out)))
}

/// One environment of several.
fn within(
    args: &Diff,
    (all, name, presence): (&mut Several, &str, Presence),
    before: Side<'_, '_>,
    after: Side<'_, '_>,
) -> Result<u8, Error> {
    let gone = if presence == Presence::Goes {
        Guard::configured(args.max_shift, &before.0.max_shift, &args.allow_removed).gone(name)
    } else {
        None
    };
    let code = if gone.is_some() { FOUND } else { CLEAN };
    let compared = compare(args, before, after, |mut report| {
        report.failed.extend(gone);
        all.add(name, presence, report).map_err(|reason| Error::write("the comparison", reason))
    });
    compared.map(|compared| compared.max(code))
}

fn compare(
    args: &Diff,
    (old, found_before, before): Side<'_, '_>,
    (new, found_after, after): Side<'_, '_>,
    tell: impl FnOnce(DiffReport<'_>) -> Result<(), Error>,
) -> Result<u8, Error> {
    let plan = Plan::allowing(before, after, &args.allow_removed);
    let (then, now) = (old.check(before, found_before), new.check(after, found_after));
    let (brought, resolved) = report::diff::findings_between((before, &then), (after, &now));
    let guard = Guard::configured(args.max_shift, &new.max_shift, &args.allow_removed);
    let mut failed: Vec<String> = guard.failure(&plan).into_iter().collect();
    if args.forbid_new_findings && !brought.is_empty() {
        failed.push(format!("brings findings ({}), and --forbid-new-findings is given", brought.len()));
    }
    let lost = if args.forbid_new_findings { change::lost_references(before, after) } else { Vec::new() };
    failed.extend(lost.first().map(|(by, to)| {
        let others = if lost.len() > 1 { format!(" (and {} more)", lost.len() - 1) } else { String::new() };
        format!("{by} refers to {to}, which is gone{others}, and --forbid-new-findings is given")
    }));
    let loads = args.load.read()?.map(|files| files.loads(Some(before), after, &plan.renames)).transpose()?;
    failed.extend(loads.iter().flat_map(Loads::exceeded).filter_map(load::overloaded));
    let differs = match args.exit_code {
        None => false,
        Some(ExitOn::Any) => !plan.is_empty(),
        Some(ExitOn::Traffic) => !plan.keeps_traffic(),
    };
    let code = if failed.is_empty() && !differs { CLEAN } else { FOUND };
    tell(DiffReport {
        plan: &plan,
        order: args.order.then(|| change::in_order(before, after, &plan.resources)),
        brought,
        resolved,
        texts: if args.yaml { report::diff::texts_between(before, after, &plan) } else { Vec::new() },
        loads,
        failed,
    })?;
    if old.name().is_none() {
        // The process ends soon after.
        mem::forget((then, now));
    }
    Ok(code)
}
