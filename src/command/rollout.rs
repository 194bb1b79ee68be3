//! `rollout`: a canary's steps.

use std::collections::BTreeSet;
use std::io::Write;

use clap::{Args, ValueHint};
use glooscope::change::{self, ControllerSteps, Guard, ListEdit, Plan, Refusal, Rollout as Steps};
use glooscope::context::Context;
use glooscope::report::{self, PatchFormat, RolloutFormat};
use glooscope::text::Span;
use glooscope::traffic::Share;

use super::environment::Environment;
use super::reading::Reading;
use super::terminal::{Terminal, fail, print, style, talk};
use super::world::World;
use super::{CLEAN, FAILED, FOUND, value};
use crate::error::Error;
use crate::source::Source;

#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  glooscope rollout echo --to v2 --steps 5,25,50,100 .\n  \
    glooscope rollout shop/cart --to v3 --hold v1 --steps 10,50 --max-shift 40\n  \
    glooscope rollout vs:shop/cart#main --from rollout:shop/cart .")]
pub(super) struct Rollout {
    /// The group, or a route's own list as `vs:NAMESPACE/NAME#ROUTE`, `rt:…#ROUTE`, `hr:…#RULE` or `gr:…#RULE`; of HTTP routes that carry copies of
    /// one list also what their `glooscope.dev/group` says, which changes all of them
    #[arg(value_name = "GROUP")]
    group: String,

    /// The destination that traffic moves to; with --from the one that it names is known
    #[arg(long, value_name = "DESTINATION", required_unless_present = "from")]
    to: Option<String>,

    /// Its share at each step, in per cent, separated by commas
    #[arg(long, value_name = "PERCENT", value_delimiter = ',', required_unless_present = "from", value_parser = value::points)]
    steps: Vec<Share>,

    /// Follow the steps of a Canary of Flagger or a Rollout of Argo, as canary:NAMESPACE/NAME or rollout:…, and show the shares that they
    /// really give
    #[arg(long, value_name = "RESOURCE", conflicts_with = "steps")]
    from: Option<String>,

    /// Keep this destination's share; the others give way in proportion (repeatable)
    #[arg(long, value_name = "[GROUP:]DESTINATION")]
    hold: Vec<String>,

    /// Change all copies of a route's own list too: what says that it carries one of the same list, else what has the same backends
    #[arg(long)]
    copies: bool,

    /// Exit with 1 if a step moves more than so many points of a route's requests
    #[arg(long, value_name = "POINTS", value_parser = value::points)]
    max_shift: Option<Share>,

    /// Print one patch a step instead of the table; with kubectl a script that waits for Enter between steps, or for PAUSE seconds
    #[arg(long, value_name = "KIND", value_parser = value::word::<PatchFormat>())]
    patch: Option<PatchFormat>,

    /// How the steps are printed
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = value::word::<RolloutFormat>())]
    format: RolloutFormat,

    /// Where to look for the group
    #[arg(value_name = "SOURCE", default_value = ".", value_hint = ValueHint::AnyPath)]
    sources: Vec<Source>,

    #[command(flatten)]
    reading: Reading,
}

/// Plans the steps.
pub(super) fn run(args: &Rollout, terminal: &Terminal) -> Result<u8, Error> {
    let world = World::read(&args.sources, &args.reading, terminal)?;
    let (one, others) = found_in(&world, args).map_err(|error| world.lacks(error, terminal))?;
    if !others.is_empty() {
        talk(terminal, &format!("moves with it: the same weights are those of {}", others.join(", ")));
    }
    one.context(|cx| {
        let steps = steps(args, cx)?;
        let is_whole = world.tell(cx, terminal);
        let code = show(args, terminal, one, cx, &steps)?;
        Ok(if is_whole { code } else { FAILED })
    })
}

fn steps<'a>(args: &Rollout, cx: &Context<'a>) -> Result<Steps<'a>, Refusal> {
    let to = args.to.as_deref();
    match &args.from {
        Some(from) => ControllerSteps::read(cx, from)
            .and_then(|steps| change::follow(cx, &args.group, to, &args.hold, &steps, args.copies)),
        None => change::rollout(cx, &args.group, to.unwrap_or_default(), &args.hold, &args.steps, args.copies),
    }
}

/// The environment whose list is meant, and the names of the others that have the same.
fn found_in<'w>(world: &'w World, args: &Rollout) -> Result<(&'w Environment, Vec<&'w str>), Error> {
    let mut refused = None;
    let mut found: Vec<(&Environment, Written)> = Vec::new();
    for one in &world.environments {
        match written(one, args) {
            Ok(places) => found.push((one, places)),
            Err(refusal) => {
                refused.get_or_insert(refusal);
            }
        }
    }
    let Some((first, places)) = found.first() else {
        return Err(refused.map_or_else(|| Error::usage("there is no environment"), Error::from));
    };
    if found.iter().any(|(_, other)| other != places) {
        let names: Vec<&str> = found.iter().filter_map(|(one, _)| one.name()).collect();
        return Err(Error::usage(format!("{} is there in several environments", args.group))
            .help(format!("say which is meant with --env: {}", names.join(", "))));
    }
    let beside = found[1..].iter().map(|(one, _)| *one);
    let is_shared = |other: &Written| other.weights.iter().any(|weight| places.weights.contains(weight));
    let others = world.others.iter().filter(|one| written(one, args).is_ok_and(|other| is_shared(&other)));
    Ok((first, beside.chain(others).filter_map(Environment::name).collect()))
}

/// Where what the steps change is written.
#[derive(PartialEq)]
struct Written {
    lists: BTreeSet<Span>,
    weights: BTreeSet<Span>,
}

fn written(one: &Environment, args: &Rollout) -> Result<Written, Refusal> {
    let place = |span: Span| one.sources.origin(span).map_or(span, |place| place.span);
    one.context(|cx| {
        let mut written = Written { lists: BTreeSet::new(), weights: BTreeSet::new() };
        for step in steps(args, cx)?.steps {
            written.lists.extend(step.edited.lists.iter().map(|list| place(list.node.span())));
            written.weights.extend(step.edited.edits.iter().map(|(span, _)| place(*span)));
        }
        Ok(written)
    })
}

fn show(
    args: &Rollout,
    terminal: &Terminal,
    one: &Environment,
    cx: &Context<'_>,
    steps: &Steps<'_>,
) -> Result<u8, Error> {
    let holder = steps.title.trim_start_matches("vs:").split('#').next().unwrap_or_default();
    let limit = Guard::configured(args.max_shift, &one.max_shift, &[]).limit(&[holder]);
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
    if let Some(kind) = args.patch {
        if let Some(error) = Error::all(failed.into_iter().map(Error::guard)) {
            fail(terminal, &error);
            return Ok(error.code());
        }
        let mut lists = steps.steps.iter().flat_map(|step| &step.edited.lists);
        if let Some(refusal) = lists.find_map(ListEdit::unpatchable) {
            return Err(refusal.into());
        }
        let titled = steps
            .steps
            .iter()
            .enumerate()
            .map(|(at, step)| (format!("step {}: {}%", at + 1, step.share.points()), step.edited.lists.as_slice()));
        print(|out| report::patch::write_steps(kind, titled, out))?;
        return Ok(CLEAN);
    }
    let code = if failed.is_empty() { CLEAN } else { FOUND };
    // Every step touches the same routes; the one that changes most shows them.
    let most = steps.steps.iter().max_by_key(|step| step.edited.texts.len());
    let summary = most.map(|step| {
        let sources = step.edited.sources(&one.sources);
        one.context_with(cx, &sources, |after| Plan::between(cx, after).summary)
    });
    let Some(summary) = summary else { return Ok(code) };
    let style = style(terminal);
    print(|out: &mut dyn Write| match args.format {
        RolloutFormat::Table => report::rollout::table(steps, &summary, &failed, &style, out),
        RolloutFormat::Json => report::rollout::json(steps, &summary, failed, out),
    })?;
    Ok(code)
}
