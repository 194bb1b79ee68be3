//! From what is asked for to whole weights.

use super::ask::Adjustment;
use super::refusal::Refusal;
use crate::traffic::Share;

/// The most that the weights of a list may add up to: Gloo adds in 32 bits.
pub(super) const MOST: u64 = u32::MAX as u64;

/// The weights of a list after the asks, each for the destination at its place. `title` is the list's name for messages.
pub(super) fn weights(title: &str, now: &[u32], asks: &[(usize, Adjustment)]) -> Result<Vec<u32>, Refusal> {
    let absolute = asks.iter().filter(|(_, amount)| matches!(amount, Adjustment::Weight(_))).count();
    let next = if absolute == asks.len() {
        let mut next = now.to_vec();
        for (at, amount) in asks {
            if let Adjustment::Weight(weight) = amount {
                next[*at] = *weight;
            }
        }
        next
    } else if absolute > 0 {
        return Err(Refusal::new(format!("{title} is given weights and shares at once"))
            .help("give all as shares, or all as weights"));
    } else {
        let total: u64 = now.iter().copied().map(u64::from).sum();
        integers(&shares(title, now, asks)?, total)
    };
    let total: u64 = next.iter().copied().map(u64::from).sum();
    if total == 0 {
        return Err(Refusal::new(format!("the weights of {title} would add up to 0, which Envoy refuses"))
            .help("leave one destination a weight above 0"));
    }
    if total > MOST {
        return Err(Refusal::new(format!(
            "the weights of {title} would add up to {total}, past 4294967295 where Gloo wraps"
        ))
        .help("give smaller weights of the same proportion"));
    }
    Ok(next)
}

/// The exact shares after the asks: those asked for, and the rest in the proportion of the weights now.
pub(super) fn shares(title: &str, now: &[u32], asks: &[(usize, Adjustment)]) -> Result<Vec<Share>, Refusal> {
    let total: u64 = now.iter().copied().map(u64::from).sum();
    let current = |at: usize| Share::new(u64::from(now[at]), total).unwrap_or(Share::ZERO);
    let mut wanted: Vec<Option<Share>> = vec![None; now.len()];
    for &(at, amount) in asks {
        wanted[at] = Some(match amount {
            Adjustment::Share(share) => share,
            Adjustment::More(more) => current(at).plus(more),
            Adjustment::Weight(_) => current(at),
        });
    }
    if let Some(share) = wanted.iter().flatten().find(|share| **share < Share::ZERO || **share > Share::ONE) {
        return Err(Refusal::new(format!("a destination of {title} would get {}", share.fixed_percent()))
            .help("move fewer points"));
    }
    let asked = wanted.iter().flatten().fold(Share::ZERO, |sum, share| sum.plus(*share));
    let rest = Share::ONE.minus(asked);
    if rest < Share::ZERO {
        return Err(Refusal::new(format!("the shares of {title} would add up to {}", asked.fixed_percent()))
            .help("ask for 100% or less"));
    }
    let others: Vec<usize> = (0..now.len()).filter(|&at| wanted[at].is_none()).collect();
    let others_total: u64 = others.iter().map(|&at| u64::from(now[at])).sum();
    if !rest.is_zero() && others_total == 0 && others.len() != 1 {
        let reason = if others.is_empty() { "no destination is left" } else { "no other destination has any weight" };
        return Err(Refusal::new(format!("{reason} in {title} to take the other {}", rest.fixed_percent()))
            .help("say what each of them gets"));
    }
    for &at in &others {
        wanted[at] = Some(match Share::new(u64::from(now[at]), others_total) {
            Some(part) => part.times(rest),
            None => rest,
        });
    }
    Ok(wanted.into_iter().map(|share| share.unwrap_or(Share::ZERO)).collect())
}

/// A total that gives all of these lists of shares whole weights, where 32 bits allow one and it isn't needlessly large; else the total of
/// now, so that each list finds its own.
pub(super) fn common_total(lists: &[Vec<Share>], now: u64) -> u64 {
    /// Larger totals than this are hard to read, and sharing one is for people only.
    const READABLE: i128 = 100_000;
    let least = lists.iter().flatten().try_fold(1, |multiple, share| share.common_denominator(multiple, READABLE));
    least.and_then(|least| u64::try_from(fitting(least, i128::from(now))).ok()).unwrap_or(now)
}

/// The total now if it is a multiple, else 100 or 1000 if one is, else the smallest.
fn fitting(least: i128, now: i128) -> i128 {
    let fits = |total: &i128| *total > 0 && *total <= i128::from(MOST) && total % least == 0;
    [now, 100, 1000].into_iter().find(fits).unwrap_or(least)
}

/// Whole weights that give these shares exactly where 32 bits allow it: the total now if it fits, else 100 or 1000, else the smallest that
/// does. Otherwise the nearest weights of a total of a million, by largest remainder.
pub(super) fn integers(shares: &[Share], total: u64) -> Vec<u32> {
    let least = shares.iter().try_fold(1_i128, |multiple, share| share.common_denominator(multiple, i128::from(MOST)));
    let total = match least {
        Some(least) => fitting(least, i128::from(total)),
        None => 1_000_000,
    };
    let mut weights: Vec<(i128, Share)> = shares.iter().map(|share| share.of(total)).collect();
    let missing = total - weights.iter().map(|(weight, _)| weight).sum::<i128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| weights[b].1.cmp(&weights[a].1).then(a.cmp(&b)));
    for &at in order.iter().take(usize::try_from(missing).unwrap_or(0)) {
        weights[at].0 += 1;
    }
    weights.into_iter().map(|(weight, _)| u32::try_from(weight).unwrap_or(u32::MAX)).collect()
}
