//! `diff`: what changes between two states.

use glooscope::change::load::Loads;
use glooscope::change::{self, Plan};
use glooscope::check::check_with;
use glooscope::context::Context;
use glooscope::finding::Diagnostic;
use glooscope::report;
use glooscope::report::diff::DiffReport;
use glooscope::report::shape::check::Finding;
use glooscope::snapshot::Snapshot;

use super::guard::Guard;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, load, print, style};
use crate::cli::{Diff, Terminal};
use crate::error::Error;

/// Compares two sources, or one with itself after weights are set.
pub(super) fn run(args: &Diff, terminal: &Terminal) -> Result<u8, Error> {
    if !args.set.is_empty() {
        let world = World::read(&args.sources, &args.reading, terminal)?;
        let code = world.with(|before| {
            let edited = change::apply(before, &args.set)?;
            let sources = edited.sources(&world.sources);
            let snapshot = Snapshot::read(&sources, &world.options);
            let after = &Context::new(&snapshot);
            compare(args, terminal, (&world, before), (&world, after))
        })?;
        return Ok(if world.is_whole { code } else { FAILED });
    }
    let [before, after] = args.sources.as_slice() else {
        return Err(Error::Usage(format!(
            "diff compares two sources, and {} given; name the state before and the state after, or set weights with --set",
            if args.sources.len() == 1 { "one is".to_owned() } else { format!("{} are", args.sources.len()) }
        )));
    };
    let before = World::read(std::slice::from_ref(before), &args.reading, terminal)?;
    let after = World::read(std::slice::from_ref(after), &args.reading, terminal)?;
    let code = before.with(|old| after.with(|new| compare(args, terminal, (&before, old), (&after, new))))?;
    Ok(if before.is_whole && after.is_whole { code } else { FAILED })
}

fn compare(
    args: &Diff,
    terminal: &Terminal,
    (old, before): (&World, &Context<'_>),
    (new, after): (&World, &Context<'_>),
) -> Result<u8, Error> {
    let plan = Plan::between(before, after);
    let (brought, resolved) = findings((old, before), (new, after));
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

/// The findings that a change brings, and those that it resolves.
pub(super) fn findings(
    (old, before): (&World, &Context<'_>),
    (new, after): (&World, &Context<'_>),
) -> (Vec<Finding>, Vec<Finding>) {
    let then = check_with(before, &old.config.levels, old.found.clone());
    let now = check_with(after, &new.config.levels, new.found.clone());
    let shape = |cx: &Context<'_>, list: Vec<&Diagnostic>| -> Vec<Finding> {
        list.into_iter().map(|finding| Finding::new(cx.map(), finding)).collect()
    };
    (shape(after, change::only_after(&then, &now)), shape(before, change::only_after(&now, &then)))
}
