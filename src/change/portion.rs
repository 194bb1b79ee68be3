//! Destinations side by side: what each gets before and after.

use super::rename::Renames;
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
    /// Upstream in the names of the state before, upstream as written, subset, portion.
    list: Vec<(String, String, Option<String>, Portion)>,
}

impl Portions {
    /// Reads them off an outcome; `renames` turns the names of the state after into those before.
    pub(super) fn of(outcome: &Outcome<'_>, renames: Option<&Renames>) -> Portions {
        let mut list: Vec<(String, String, Option<String>, Portion)> = Vec::with_capacity(outcome.backends.len());
        let mut places: rustc_hash::FxHashMap<(String, Option<String>), usize> = rustc_hash::FxHashMap::default();
        for share in &outcome.backends {
            let written = share.name.path();
            let name =
                renames.map_or(written.as_str(), |renames| renames.old_name(Kind::Upstream, &written)).to_owned();
            let subset = share.subset.map(|_| {
                let pairs: Vec<String> =
                    share.labels().iter().map(|(label, value)| format!("{label}={value}")).collect();
                pairs.join(",")
            });
            let part = outcome.share(share);
            let portion = Portion { weight: share.weight.map(u64::from), total: outcome.total, share: part };
            let key = (name.clone(), subset.clone());
            if let Some(&at) = places.get(&key) {
                let known: &mut Portion = &mut list[at].3;
                known.weight = known.weight.zip(portion.weight).map(|(a, b)| a + b);
                known.share = known.share.zip(portion.share).map(|(a, b)| a.plus(b));
            } else {
                places.insert(key, list.len());
                list.push((name, written, subset, portion));
            }
        }
        Portions { list }
    }

    /// Both states side by side: those of the state after in written order, then those that are gone.
    pub(super) fn compare(before: &Portions, after: &Portions) -> Vec<DestinationChange> {
        let mut old: rustc_hash::FxHashMap<(&str, Option<&str>), Portion> = before
            .list
            .iter()
            .map(|(name, _, subset, portion)| ((name.as_str(), subset.as_deref()), *portion))
            .collect();
        let mut found: Vec<DestinationChange> = after
            .list
            .iter()
            .map(|(name, written, subset, portion)| {
                let before = old.remove(&(name.as_str(), subset.as_deref()));
                let renamed_from = (before.is_some() && name != written).then(|| name.clone());
                change(written, renamed_from, subset.as_ref(), before, Some(*portion))
            })
            .collect();
        for (name, written, subset, portion) in &before.list {
            if old.contains_key(&(name.as_str(), subset.as_deref())) {
                found.push(change(written, None, subset.as_ref(), Some(*portion), None));
            }
        }
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
