//! Destinations side by side: what each gets before and after.

use rustc_hash::FxHashMap;

use super::rename::{Identity, Renames};
use crate::model::Kind;
use crate::traffic::Outcome;
use crate::traffic::Share;

/// What one destination gets in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// Its weight; the sum where the list names it twice; nothing for a single destination.
    pub weight: Option<u64>,
    /// The true sum of the weights of its list.
    pub total: u64,
    /// Its share; nothing where the list adds up to 0 and the route fails.
    pub share: Option<Share>,
}

/// One destination of a group or a route in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestinationChange {
    /// The upstream as the later state names it.
    pub upstream: String,
    /// Its name before, where it was renamed.
    pub renamed_from: Option<String>,
    /// The subset of its endpoints, as `key=value,…`.
    pub subset: Option<String>,
    /// What it got before; nothing where it was not listed.
    pub before: Option<Portion>,
    /// What it gets afterwards.
    pub after: Option<Portion>,
    /// What its share gains or loses.
    pub delta: Share,
}

/// The destinations of one list, equal ones added up, in written order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Portions {
    list: Vec<(Name, Portion)>,
}

/// An upstream as it is written, and the subset of its endpoints.
type Name = (String, Option<String>);

impl Portions {
    /// Reads them off an outcome.
    pub(super) fn of(outcome: &Outcome<'_>) -> Portions {
        let mut list: Vec<(Name, Portion)> = Vec::with_capacity(outcome.backends.len());
        let mut places: FxHashMap<Name, usize> = FxHashMap::default();
        for share in outcome.backends.iter() {
            let subset = share.subset.map(|_| {
                let pairs: Vec<String> =
                    share.labels().iter().map(|(label, value)| format!("{label}={value}")).collect();
                pairs.join(",")
            });
            let part = outcome.share(share);
            let portion = Portion { weight: share.weight.map(u64::from), total: outcome.total, share: part };
            let name = (share.name.path(), subset);
            if let Some(&at) = places.get(&name) {
                let known: &mut Portion = &mut list[at].1;
                known.weight = known.weight.zip(portion.weight).map(|(a, b)| a + b);
                known.share = known.share.zip(portion.share).map(|(a, b)| a.plus(b));
            } else {
                places.insert(name.clone(), list.len());
                list.push((name, portion));
            }
        }
        Portions { list }
    }

    /// Both states side by side: those of the state after in written order, then those that are gone.
    ///
    /// A renamed upstream is the same under both of its names. What is left then is the same where it is written alike: a list whose
    /// upstream got, or lost, the name that the list always had goes where it went.
    pub(super) fn compare(before: &Portions, after: &Portions, renames: &Renames) -> Vec<DestinationChange> {
        let mut old: FxHashMap<(Identity<'_>, Option<&str>), usize> = FxHashMap::default();
        for (at, ((name, subset), _)) in before.list.iter().enumerate() {
            old.insert((renames.before(Kind::Upstream, name), subset.as_deref()), at);
        }
        let mut pairs: Vec<Option<usize>> = Vec::with_capacity(after.list.len());
        for ((name, subset), _) in &after.list {
            pairs.push(old.remove(&(renames.after(Kind::Upstream, name), subset.as_deref())));
        }
        for (pair, ((name, subset), _)) in pairs.iter_mut().zip(&after.list).filter(|(pair, _)| pair.is_none()) {
            *pair = old.remove(&(renames.before(Kind::Upstream, name), subset.as_deref()));
        }
        let mut found: Vec<DestinationChange> = Vec::with_capacity(after.list.len() + old.len());
        for (pair, ((name, subset), portion)) in pairs.into_iter().zip(&after.list) {
            let then = pair.map(|at| &before.list[at]);
            let renamed_from = then.map(|((then, _), _)| then.clone()).filter(|then| then != name);
            found.push(change(name, renamed_from, subset.as_ref(), then.map(|(_, portion)| *portion), Some(*portion)));
        }
        let mut gone: Vec<usize> = old.into_values().collect();
        gone.sort_unstable();
        found.extend(gone.into_iter().map(|at| {
            let ((name, subset), portion) = &before.list[at];
            change(name, None, subset.as_ref(), Some(*portion), None)
        }));
        found
    }
}

fn change(
    upstream: &str,
    renamed_from: Option<String>,
    subset: Option<&String>,
    before: Option<Portion>,
    after: Option<Portion>,
) -> DestinationChange {
    let share = |portion: Option<Portion>| portion.and_then(|portion| portion.share).unwrap_or(Share::ZERO);
    let delta = share(after).minus(share(before));
    DestinationChange { upstream: upstream.to_owned(), renamed_from, subset: subset.cloned(), before, after, delta }
}

/// Which part of the requests goes elsewhere: what some destinations gain or others lose, whichever is more (they differ only where a
/// state fails).
pub(super) fn shift(destinations: &[DestinationChange]) -> Share {
    let sum = |wanted: fn(Share) -> bool| {
        destinations
            .iter()
            .map(|destination| destination.delta)
            .filter(|&delta| wanted(delta))
            .fold(Share::ZERO, Share::plus)
            .size()
    };
    sum(Share::is_positive).max(sum(|delta| !delta.is_positive()))
}

/// Whether every destination has the same weight and share as before.
pub(super) fn is_same(destinations: &[DestinationChange]) -> bool {
    destinations.iter().all(|destination| destination.before == destination.after)
}

/// Whether every destination has the same share as before, in whichever numbers.
pub(super) fn has_same_shares(destinations: &[DestinationChange]) -> bool {
    destinations.iter().all(|destination| {
        let share = |portion: Option<Portion>| portion.map(|portion| portion.share.map(Share::parts));
        destination.before.is_some() == destination.after.is_some()
            && share(destination.before) == share(destination.after)
    })
}
