//! A canary in steps: the weights of each, and what each moves.

use super::ask::Adjustment;
use super::copies::{self, Meant};
use super::edit::{self, Edited};
use super::list::Editable;

use super::refusal::Refusal;
use super::spread;
use crate::context::Context;
use crate::traffic::Share;

/// One step.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The share that the destination gets.
    pub share: Share,
    /// The weight that a controller would give it, of 100, where its steps are followed.
    pub asked: Option<u32>,
    /// Every destination in written order.
    pub destinations: Vec<StepShare>,
    /// Which part of the requests goes elsewhere than a step before.
    pub shift: Share,
    /// The edit that leads from the sources as they are to this step.
    pub edited: Edited<'a>,
}

/// What one destination has at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepShare {
    /// The upstream with its subset.
    pub name: String,
    /// Its weight.
    pub weight: u32,
    /// The sum of the weights.
    pub total: u64,
    /// Its share.
    pub share: Share,
}

/// The steps that move traffic to a destination.
#[derive(Clone, Debug)]
pub struct Rollout<'a> {
    /// The list's name.
    pub title: String,
    /// The destination that traffic moves to.
    pub to: String,
    /// The destinations whose share stays.
    pub held: Vec<String>,
    /// The Canary or Rollout whose steps these are, as `canary shop/cart`.
    pub source: Option<String>,
    /// What every destination has now; nothing where the list adds up to 0.
    pub now: Option<Vec<StepShare>>,
    /// The steps.
    pub steps: Vec<Step<'a>>,
}

/// Plans the steps: at each, `to` gets its share, what is held keeps the share that it has now, and the others give way in the proportion
/// of their weights now.
pub fn rollout<'a>(
    cx: &Context<'a>,
    target: &str,
    to: &str,
    hold: &[String],
    steps: &[Share],
    with_copies: bool,
) -> Result<Rollout<'a>, Refusal> {
    let meant = copies::find(cx, target, with_copies)?;
    let (list, title) = (meant.list.clone(), meant.title.clone());
    let to = list.position(&title, to)?;
    let fixed = held(&list, target, &title, to, hold)?;
    meant.refuse_unreadable(cx, &[])?;
    let asks = |share: Share| {
        let mut asks: Vec<(usize, Adjustment)> = fixed.iter().map(|&at| (at, Adjustment::More(Share::ZERO))).collect();
        asks.push((to, Adjustment::Share(share)));
        asks
    };
    meant.refuse_drift(cx, &asks(Share::ZERO))?;
    let weights = list.weights();
    let total: u64 = weights.iter().copied().map(u64::from).sum();
    let now = shares_of(&list.names, &weights);
    let mut shares = Vec::with_capacity(steps.len());
    for &share in steps {
        shares.push(spread::shares(&title, &weights, &asks(share))?);
    }
    let total = spread::common_total(&shares, total);
    let mut done: Vec<Step<'a>> = Vec::with_capacity(steps.len());
    for (&share, shares) in steps.iter().zip(shares) {
        let next = spread::integers(&shares, total);
        let destinations = shares_of(&list.names, &next).unwrap_or_default();
        let shift = match done.last() {
            Some(earlier) => moved(&earlier.destinations, &destinations),
            None => shift_to(&meant, &destinations),
        };
        let edited = edit::write_one(cx, meant.clone(), next)?;
        done.push(Step { share, asked: None, destinations, shift, edited });
    }
    let kept = fixed.into_iter().map(|at| list.names[at].clone()).collect();
    Ok(Rollout { title, to: list.names[to].clone(), held: kept, source: None, now, steps: done })
}

/// The places of the destinations that are held, in order.
pub(super) fn held(
    list: &Editable<'_>,
    target: &str,
    title: &str,
    to: usize,
    hold: &[String],
) -> Result<Vec<usize>, Refusal> {
    let mut fixed = Vec::new();
    for written in hold {
        // `GROUP:DESTINATION` where the group is this one, or the destination alone.
        let prefixes = [format!("{target}:"), format!("{title}:")];
        let destination = prefixes.iter().find_map(|prefix| written.strip_prefix(prefix.as_str())).unwrap_or(written);
        let place = list.position(title, destination)?;
        if place == to {
            return Err(Refusal::new(format!("{} can't both move and be held", list.names[to])));
        }
        fixed.push(place);
    }
    fixed.sort_unstable();
    fixed.dedup();
    Ok(fixed)
}

/// What every destination has with these weights; nothing where they add up to 0.
pub(super) fn shares_of(names: &[String], weights: &[u32]) -> Option<Vec<StepShare>> {
    let total: u64 = weights.iter().copied().map(u64::from).sum();
    let one = |(name, &weight): (&String, &u32)| {
        Some(StepShare { name: name.clone(), weight, total, share: Share::new(u64::from(weight), total)? })
    };
    names.iter().zip(weights).map(one).collect()
}

/// Which part of the requests of the copy that moves most goes elsewhere, if all get these shares.
pub(super) fn shift_to(meant: &Meant<'_>, after: &[StepShare]) -> Share {
    let before = meant.weights().filter_map(|weights| shares_of(&meant.list.names, &weights));
    before.map(|before| moved(&before, after)).max().unwrap_or(Share::ZERO)
}

/// Which part goes elsewhere: what some destinations gain. The same upstream twice is one.
pub(super) fn moved(before: &[StepShare], after: &[StepShare]) -> Share {
    let mut deltas: std::collections::BTreeMap<&str, Share> = std::collections::BTreeMap::new();
    for (then, now) in before.iter().zip(after) {
        let delta = deltas.entry(&now.name).or_insert(Share::ZERO);
        *delta = delta.plus(now.share.minus(then.share));
    }
    deltas.into_values().filter(|delta| delta.is_positive()).fold(Share::ZERO, Share::plus)
}
