//! The steps that Flagger or Argo Rollouts would make, and the shares that these really give.

use super::ask::Adjustment;
use super::copies;
use super::edit;
use super::list::{self, Editable};
use super::refusal::{Refusal, nearest};
use super::rollout::{Rollout, Step, moved, shares_of, shift_to};
use crate::context::Context;
use crate::model::{Kind, Resource};
use crate::traffic::Share;
use crate::yaml::Node;

/// What both controllers take for the whole.
const WHOLE: u32 = 100;

/// The weights that a controller would give to a new version, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerSteps {
    /// What it is read of, as `canary shop/cart`.
    pub title: String,
    /// The new version's weight at each step, of 100.
    pub weights: Vec<u32>,
    /// What the controller calls the new version.
    pub canary: Option<String>,
    /// What it calls the old one.
    pub stable: Option<String>,
}

impl ControllerSteps {
    /// Reads the Canary or Rollout that `canary:namespace/name` or `rollout:namespace/name` means.
    pub fn read(cx: &Context<'_>, written: &str) -> Result<ControllerSteps, Refusal> {
        let (kind, name) = match written.split_once(':') {
            Some(("canary", name)) => (Kind::Canary, name),
            Some(("rollout", name)) => (Kind::Rollout, name),
            _ => {
                return Err(Refusal::new(format!("{written} is no Canary and no Rollout"))
                    .help("write canary:NAMESPACE/NAME or rollout:NAMESPACE/NAME"));
            }
        };
        let resource = cx.resource(list::resource(cx, kind, name)?);
        let title = format!("{} {}", kind.words(), resource.path());
        let refuse = |(message, help): (&str, &str)| Err(Refusal::new(format!("{title} {message}")).help(help));
        let weights = if kind == Kind::Canary { flagger(resource) } else { argo(resource) };
        let weights = match weights {
            Ok(weights) if weights.is_empty() => {
                return refuse(("has no steps with weights", "say them with --steps"));
            }
            Ok(weights) => weights,
            Err(why) => return refuse(why),
        };
        let (canary, stable) = if kind == Kind::Canary {
            let name = text(resource.node, &["spec", "service", "name"])
                .or_else(|| text(resource.node, &["spec", "targetRef", "name"]));
            (name.map(|name| format!("{name}-canary")), name.map(|name| format!("{name}-primary")))
        } else {
            let named = |key| text(resource.node, &["spec", "strategy", "canary", key]).map(str::to_owned);
            (named("canaryService"), named("stableService"))
        };
        Ok(ControllerSteps { title, weights, canary, stable })
    }
}

fn at<'a>(node: Node<'a>, path: &[&str]) -> Option<Node<'a>> {
    path.iter().try_fold(node, |node, key| node.field(key))
}

fn text<'a>(node: Node<'a>, path: &[&str]) -> Option<&'a str> {
    at(node, path).map(Node::str).filter(|text| !text.is_empty())
}

type Weights = Result<Vec<u32>, (&'static str, &'static str)>;

fn weight(node: Node<'_>) -> Result<u32, (&'static str, &'static str)> {
    let weight = node.str().parse::<u32>().ok().filter(|weight| *weight <= WHOLE);
    weight.ok_or(("has a weight that is no whole number from 0 to 100", "correct it first"))
}

/// Flagger adds `stepWeight` (or goes to the next of `stepWeights`, where there is none) as long as it is below the maximum, which a step
/// may pass; behind the last of `stepWeights` comes the whole (`pkg/controller/scheduler.go`, `nextStepWeight`, `maxWeight`, `runCanary`).
fn flagger(canary: &Resource<'_>) -> Weights {
    let Some(analysis) =
        at(canary.node, &["spec", "analysis"]).or_else(|| at(canary.node, &["spec", "canaryAnalysis"]))
    else {
        return Err(("has no analysis", "say the steps with --steps"));
    };
    let number = |key| analysis.field(key).map_or(Ok(0), weight);
    let (step, most) = (number("stepWeight")?, number("maxWeight")?);
    let listed: Vec<u32> = match analysis.field("stepWeights") {
        Some(list) => list.items().map(weight).collect::<Result<_, _>>()?,
        None => Vec::new(),
    };
    let most = match listed.last() {
        Some(last) => *last,
        None if most > 0 => most,
        None => WHOLE,
    };
    let (mut weights, mut now) = (Vec::new(), 0);
    while now < most {
        let next = if step > 0 || listed.is_empty() {
            now + step
        } else if now == 0 {
            listed[0]
        } else {
            let place = listed[..listed.len() - 1].iter().position(|listed| *listed == now);
            place.map_or(WHOLE, |place| listed[place + 1])
        };
        if next <= now {
            // Without a step there is nothing to follow; with steps back Flagger never gets anywhere.
            let why = ("has steps that do not rise", "correct its stepWeights first");
            return if step == 0 && listed.is_empty() { Ok(weights) } else { Err(why) };
        }
        now = next.min(WHOLE);
        weights.push(now);
    }
    Ok(weights)
}

fn argo(rollout: &Resource<'_>) -> Weights {
    let Some(canary) = at(rollout.node, &["spec", "strategy", "canary"]) else {
        return Err(("is not of the strategy canary", "say the steps with --steps"));
    };
    let steps = canary.field("steps").into_iter().flat_map(Node::items);
    steps.filter_map(|step| step.field("setWeight")).map(weight).collect()
}

/// What a controller's steps would come to: it gives the new version its weight and the old one what that lacks of 100, and leaves all
/// other destinations of the list as they are, so that these dilute both.
///
/// The old version is the destination that the controller names, else the only one that is neither `to` nor held.
pub fn follow<'a>(
    cx: &Context<'a>,
    target: &str,
    to: Option<&str>,
    hold: &[String],
    controller: &ControllerSteps,
    with_copies: bool,
) -> Result<Rollout<'a>, Refusal> {
    let meant = copies::find(cx, target, with_copies)?;
    let (list, title) = (meant.list.clone(), meant.title.clone());
    let named = |name: &Option<String>| name.as_deref().and_then(|name| list.position(&title, name).ok());
    let to = match (to, named(&controller.canary)) {
        (Some(to), _) => list.position(&title, to)?,
        (None, Some(to)) => to,
        (None, None) => {
            let canary = controller.canary.as_deref().unwrap_or("new version");
            let near = nearest(canary, list.names.iter().map(String::as_str));
            let refusal =
                Refusal::new(format!("{title} has no destination {canary}, which {} moves to", controller.title));
            return Err(match near {
                Some(near) => refusal.help(format!("say it with --to; did you mean {near}?")),
                None => refusal.help("say which destination it is with --to"),
            });
        }
    };
    let fixed = super::rollout::held(&list, target, &title, to, hold)?;
    let stable = stable(&list, &title, named(&controller.stable), to, &fixed, controller)?;
    meant.refuse_unreadable(cx, &[])?;
    meant.refuse_drift(cx, &[(to, Adjustment::Share(Share::ZERO))])?;
    let now = list.weights();
    let before = shares_of(&list.names, &now);
    let mut steps: Vec<Step<'a>> = Vec::with_capacity(controller.weights.len());
    for &weight in &controller.weights {
        let mut next = now.clone();
        (next[to], next[stable]) = (weight, WHOLE - weight);
        let Some(destinations) = shares_of(&list.names, &next)
            .filter(|shares| shares.first().is_some_and(|share| share.total <= super::spread::MOST))
        else {
            return Err(Refusal::new(format!("the weights of {title} would add up past 4294967295, where Gloo wraps")));
        };
        let shift = match steps.last() {
            Some(earlier) => moved(&earlier.destinations, &destinations),
            None => shift_to(&meant, &destinations),
        };
        let edited = edit::write_one(cx, meant.clone(), next)?;
        steps.push(Step { share: destinations[to].share, asked: Some(weight), destinations, shift, edited });
    }
    let kept = fixed.into_iter().map(|at| list.names[at].clone()).collect();
    let source = Some(controller.title.clone());
    Ok(Rollout { title, to: list.names[to].clone(), held: kept, source, now: before, steps })
}

fn stable(
    list: &Editable<'_>,
    title: &str,
    named: Option<usize>,
    to: usize,
    held: &[usize],
    controller: &ControllerSteps,
) -> Result<usize, Refusal> {
    if let Some(stable) = named.filter(|stable| *stable != to && !held.contains(stable)) {
        return Ok(stable);
    }
    let others: Vec<usize> = (0..list.names.len()).filter(|at| *at != to && !held.contains(at)).collect();
    match others.as_slice() {
        [stable] => Ok(*stable),
        [] => Err(Refusal::new(format!("no destination of {title} is left that {} moves from", controller.title))),
        _ => Err(Refusal::new(format!(
            "several destinations of {title} may be the one that {} moves from",
            controller.title
        ))
        .help("hold the others with --hold")),
    }
}
