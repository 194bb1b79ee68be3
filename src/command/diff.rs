//! `diff`: what changes between two states.

use clap::{Args, ValueHint};
use glooscope::change::load::Loads;
use glooscope::change::{self, Plan, Setting};
use glooscope::context::Context;
use glooscope::report::diff::DiffReport;
use glooscope::report::{self, DiffFormat};
use glooscope::snapshot::Snapshot;
use glooscope::traffic::Share;

use super::config::Reading;
use super::guard::Guard;
use super::load::{self, Load};
use super::terminal::{Terminal, print, style};
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::Error;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope diff git:main .\n  glooscope diff . --set gloo-system/echo:v2=50%\n  \
    glooscope diff git:main . --max-shift 20 --forbid-new-findings")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Diff {
    /// The state before and the state after; with --set what the weights are set in
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

    /// Exit with 1 if anything changes
    #[arg(long)]
    exit_code: bool,

    /// Exit with 1 if more than so many points of a route's requests go elsewhere, or a host is no longer served
    #[arg(long, value_name = "POINTS", value_parser = value::points)]
    max_shift: Option<Share>,

    /// Exit with 1 if there are findings that were not there before
    #[arg(long)]
    forbid_new_findings: bool,

    #[command(flatten)]
    load: Load,

    #[command(flatten)]
    reading: Reading,
}

/// Compares two sources, or one with itself after weights are set.
pub(super) fn run(args: &Diff, terminal: &Terminal) -> Result<u8, Error> {
    if !args.set.is_empty() {
        let world = World::read(&args.sources, &args.reading, terminal)?;
        let code = world.with(|before| {
            let edited = change::apply(before, &args.set)?;
            let sources = edited.sources(&world.sources);
            let snapshot = Snapshot::read(&sources, &world.options);
            let after = &Context::new(&snapshot);
            let code = compare(args, terminal, (&world, before), (&world, after))?;
            Ok::<u8, Error>(if world.tell(before, terminal) { code } else { FAILED })
        })?;
        return Ok(code);
    }
    let [before, after] = args.sources.as_slice() else {
        let given = if args.sources.len() == 1 { "one is".to_owned() } else { format!("{} are", args.sources.len()) };
        return Err(Error::usage(format!("diff compares two sources, and {given} given"))
            .help("name the state before and the state after, or set weights with --set"));
    };
    let mut before = World::read(std::slice::from_ref(before), &args.reading, terminal)?;
    let after = World::read(std::slice::from_ref(after), &args.reading, terminal)?;
    // Both read the same configuration: once is enough to say what is wrong with it.
    before.found.clear();
    before.with(|old| {
        after.with(|new| {
            let code = compare(args, terminal, (&before, old), (&after, new))?;
            let is_whole = before.tell(old, terminal) & after.tell(new, terminal);
            Ok(if is_whole { code } else { FAILED })
        })
    })
}

fn compare(
    args: &Diff,
    terminal: &Terminal,
    (old, before): (&World, &Context<'_>),
    (new, after): (&World, &Context<'_>),
) -> Result<u8, Error> {
    let plan = Plan::between(before, after);
    let (brought, resolved) = report::diff::findings_between((before, &old.check(before)), (after, &new.check(after)));
    let guard = Guard::configured(args.max_shift, &new.config);
    let mut failed: Vec<String> = guard.failure(&plan).into_iter().collect();
    if args.forbid_new_findings && !brought.is_empty() {
        failed.push(format!("brings findings ({}), and --forbid-new-findings is given", brought.len()));
    }
    let loads = args.load.read()?.map(|files| files.loads(Some(before), after, &plan.renames)).transpose()?;
    failed.extend(loads.iter().flat_map(Loads::exceeded).filter_map(load::overloaded));
    let differs = args.exit_code && !plan.is_empty();
    let code = if failed.is_empty() && !differs { CLEAN } else { FOUND };
    let report = DiffReport {
        plan: &plan,
        order: args.order.then(|| change::in_order(before, after, &plan.resources)),
        brought,
        resolved,
        texts: if args.yaml { report::diff::texts_between(before, after, &plan) } else { Vec::new() },
        loads,
        failed,
    };
    print(|out| report::diff::write(args.format, report, &style(terminal), out))?;
    Ok(code)
}
