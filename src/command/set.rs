//! `set`: changes weights in a file, or prints the patch.

use glooscope::change::{self, Ask, Edited, Plan, Setting};
use glooscope::context::Context;
use glooscope::report;
use glooscope::report::diff::{DiffReport, TextDiff};
use glooscope::snapshot::Snapshot;

use super::diff::findings;
use super::guard::Guard;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, print, say, style};
use crate::cli::{Patch, Set, Terminal};
use crate::error::Error;
use crate::source::{Source, write};

/// Sets weights, shows what that does, and writes the file or prints a patch where it is told to.
pub(super) fn run(args: &Set, terminal: &Terminal) -> Result<u8, Error> {
    let (asks, sources) = arguments(args)?;
    let unwritable = sources.iter().find(|source| !matches!(source, Source::Path(_)));
    if let Some(other) = unwritable.filter(|_| args.write) {
        return Err(Error::Usage(format!("{other} can't be written to; give a file or folder, or print a --patch")));
    }
    let world = World::read(&sources, &args.reading, terminal)?;
    let setting = Setting { target: args.group.clone(), asks };
    let code = world.with(|before| {
        let edited = change::apply(before, std::slice::from_ref(&setting))?;
        let after = edited.sources(&world.sources);
        let snapshot = Snapshot::read(&after, &world.options);
        let after = &Context::new(&snapshot);
        carry_out(args, terminal, &world, &edited, before, after)
    })?;
    Ok(if world.is_whole { code } else { FAILED })
}

/// What is asked for, and where to look: arguments with `=` come first.
fn arguments(args: &Set) -> Result<(Vec<Ask>, Vec<Source>), Error> {
    let split = args.arguments.iter().position(|argument| !argument.contains('=')).unwrap_or(args.arguments.len());
    let (asks, sources) = args.arguments.split_at(split);
    let mut asks: Vec<Ask> = asks.iter().map(|ask| Ask::parse(ask)).collect::<Result<_, _>>()?;
    asks.extend(args.only_shift.iter().cloned());
    if asks.is_empty() {
        return Err(Error::Usage("nothing is set; write DESTINATION=WEIGHT, such as `v2=50` or `v2=50%`".to_owned()));
    }
    let mut sources: Vec<Source> =
        sources.iter().map(|text| text.parse().map_err(Error::Usage)).collect::<Result<_, _>>()?;
    if sources.is_empty() {
        sources.push(Source::Path(".".into()));
    }
    Ok((asks, sources))
}

fn carry_out(
    args: &Set,
    terminal: &Terminal,
    world: &World,
    edited: &Edited<'_>,
    before: &Context<'_>,
    after: &Context<'_>,
) -> Result<u8, Error> {
    let plan = Plan::between(before, after);
    // The configuration's exceptions soften what is asked for here; its number is the reviewer's.
    let guard = args.max_shift.map(|most| Guard::new(Some(most), &world.config));
    let failed: Vec<String> = guard.and_then(|guard| guard.failure(&plan)).into_iter().collect();
    let refused = !failed.is_empty();
    if let Some(kind) = args.patch {
        if let Some(reason) = failed.first() {
            say(&format!("error: {reason}"));
            return Ok(FOUND);
        }
        print(|out| edited.lists.iter().try_for_each(|list| patch(kind, list, out)))?;
        return Ok(CLEAN);
    }
    let texts = edited
        .texts
        .iter()
        .map(|(file, new)| {
            let file = before.map().file(*file);
            TextDiff::new((&file.name, &file.text), (&file.name, new))
        })
        .collect();
    let (brought, resolved) = findings((world, before), (world, after));
    let report = DiffReport { plan: &plan, order: None, brought, resolved, texts, loads: None, failed };
    print(|out| report::diff::write(args.format, report, &style(terminal), out))?;
    if refused {
        return Ok(FOUND);
    }
    if args.write {
        for (file, new) in &edited.texts {
            let file = before.map().file(*file);
            write::replace(&file.name, &file.text, new)?;
            if !terminal.quiet {
                say(&format!("wrote {}", file.name));
            }
        }
    } else if !edited.texts.is_empty() && !terminal.quiet {
        say("nothing is written yet: add --write, or print a --patch");
    }
    Ok(CLEAN)
}

/// Prints the patch of one list.
pub(super) fn patch(kind: Patch, list: &change::ListEdit<'_>, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    match kind {
        Patch::Json6902 => report::patch::json6902(list, out),
        Patch::Strategic => report::patch::strategic(list, out),
        Patch::Kubectl => report::patch::kubectl(list, out),
    }
}
