//! `rollout`: a canary's steps.

use std::io::Write;

use glooscope::change::{self, Course, Plan, Rollout as Steps};
use glooscope::context::Context;
use glooscope::report;
use glooscope::snapshot::Snapshot;

use super::guard::Guard;
use super::set::patch;
use super::world::World;
use super::{CLEAN, FAILED, FOUND, print, say, style};
use crate::cli::{Rollout, RolloutFormat, Terminal};
use crate::error::Error;

/// Plans the steps.
pub(super) fn run(args: &Rollout, terminal: &Terminal) -> Result<u8, Error> {
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let code = world.with(|cx| {
        let to = args.to.as_deref();
        let steps = match &args.from {
            Some(from) => {
                Course::read(cx, from).and_then(|course| change::follow(cx, &args.group, to, &args.hold, &course))
            }
            None => change::rollout(cx, &args.group, to.unwrap_or_default(), &args.hold, &args.steps),
        };
        let steps = steps?;
        show(args, terminal, &world, cx, &steps)
    })?;
    Ok(if world.is_whole { code } else { FAILED })
}

fn show(args: &Rollout, terminal: &Terminal, world: &World, cx: &Context<'_>, steps: &Steps<'_>) -> Result<u8, Error> {
    let holder = steps.title.trim_start_matches("vs:").split('#').next().unwrap_or_default();
    let guard = args.max_shift.map(|most| Guard::new(Some(most), &world.config));
    let limit = guard.and_then(|guard| guard.limit(&[holder]));
    let failed: Vec<String> = steps
        .steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| {
            let most = limit.filter(|most| step.shift > *most)?;
            let (shift, most) = (step.shift.points(), most.points());
            Some(format!("step {} moves {shift} points, and --max-shift allows {most}", at + 1))
        })
        .collect();
    let code = if failed.is_empty() { CLEAN } else { FOUND };
    if let Some(kind) = args.patch {
        for reason in &failed {
            say(&format!("error: {reason}"));
        }
        if code == CLEAN {
            print(|out| {
                for (at, step) in steps.steps.iter().enumerate() {
                    if at > 0 {
                        writeln!(out, "---")?;
                    }
                    writeln!(out, "# step {}: {}%", at + 1, step.share.points())?;
                    step.edited.lists.iter().try_for_each(|list| patch(kind, list, out))?;
                }
                Ok(())
            })?;
        }
        return Ok(code);
    }
    // Every step touches the same routes; the one that changes most shows them.
    let most = steps.steps.iter().max_by_key(|step| step.edited.texts.len());
    let summary = most.map(|step| {
        let sources = step.edited.sources(&world.sources);
        let snapshot = Snapshot::read(&sources, &world.options);
        let after = &Context::new(&snapshot);
        Plan::between(cx, after).summary
    });
    let Some(summary) = summary else { return Ok(code) };
    let style = style(terminal);
    print(|out: &mut dyn Write| match args.format {
        RolloutFormat::Table => report::rollout::table(steps, &summary, &failed, &style, out),
        RolloutFormat::Json => report::rollout::json(steps, &summary, failed, out),
    })?;
    Ok(code)
}
