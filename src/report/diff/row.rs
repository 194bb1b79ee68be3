//! What people read of a destination's change, alike in every format.

use crate::change::{Change, DestinationChange, Portion, RouteChange, RouteState};
use crate::report::measure::count;
use crate::traffic::{Rounding, Share, percents};

/// One destination in words.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) delta: String,
    /// Its share before and after, as parts of 1.
    pub(super) shares: (Share, Share),
}

/// The destinations of a list in words, with two decimals at most.
pub(super) fn rows(destinations: &[DestinationChange]) -> Vec<Row> {
    let column = |side: fn(&DestinationChange) -> Option<Portion>| {
        let portions: Vec<Option<Portion>> = destinations.iter().map(side).collect();
        let weights: Vec<u64> = portions
            .iter()
            .flatten()
            .map(|portion| match portion.share {
                Some(share) if !share.is_zero() => portion.weight.unwrap_or(1),
                _ => 0,
            })
            .collect();
        let mut texts = percents(&weights, Rounding::Nearest(2)).into_iter();
        let cell = move |portion: Option<Portion>| {
            portion.and_then(|portion| texts.next().map(|text| (portion, text))).map(|(portion, text)| {
                // Where the weights add up to 0 there is no share, and past 32 bits Envoy has none either.
                let works = portion.share.is_some() && u32::try_from(portion.total).is_ok();
                if works { text } else { "fails".to_owned() }
            })
        };
        portions.into_iter().map(cell).collect::<Vec<Option<String>>>()
    };
    let (before, after) = (column(|to| to.before), column(|to| to.after));
    let share = |portion: Option<Portion>| portion.and_then(|portion| portion.share).unwrap_or(Share::ZERO);
    let row = |(to, (before, after)): (&DestinationChange, (Option<String>, Option<String>))| Row {
        name: name(to),
        before,
        after,
        delta: points(to.delta),
        shares: (share(to.before), share(to.after)),
    };
    destinations.iter().zip(before.into_iter().zip(after)).map(row).collect()
}

fn name(to: &DestinationChange) -> String {
    let subset = to.subset.as_ref().map(|subset| format!(" {{{subset}}}")).unwrap_or_default();
    let renamed = to.renamed_from.as_ref().map(|before| format!(" (was {before})")).unwrap_or_default();
    format!("{}{subset}{renamed}", to.upstream)
}

/// A difference in points with its sign, two decimals at most; nothing for none.
pub(super) fn points(delta: Share) -> String {
    if delta.is_zero() {
        return String::new();
    }
    let sign = if delta.is_positive() { '+' } else { '-' };
    format!("{sign}{}", delta.points())
}

/// The sign of a change.
pub(super) fn sign(change: Change) -> &'static str {
    match change {
        Change::Added => "+",
        Change::Removed => "-",
        Change::Renamed => ">",
        Change::SameShares => "=",
        Change::Changed => "~",
    }
}

/// What a route does before and after, where that differs or where it is there on one side only.
pub(super) fn action(route: &RouteChange) -> String {
    let words = |state: &RouteState| {
        let action = match (state.action.as_str(), &state.group) {
            (_, Some(group)) => format!("group {group}"),
            ("directResponse", _) => "direct response".to_owned(),
            ("clusterHeader", _) => "cluster named by a header".to_owned(),
            ("dynamicForwardProxy", _) => "dynamic forward proxy".to_owned(),
            ("none", _) => "no action".to_owned(),
            (action, _) => action.to_owned(),
        };
        if state.works { action } else { format!("{action}, fails") }
    };
    match (&route.before, &route.after) {
        (Some(before), Some(after)) if words(before) == words(after) => words(after),
        (Some(before), Some(after)) => format!("{} -> {}", words(before), words(after)),
        (Some(one), None) | (None, Some(one)) => words(one),
        (None, None) => String::new(),
    }
}

/// Why nobody meets the route where its host is not served; as it is afterwards, or was before it went.
pub(super) fn unserved(route: &RouteChange) -> Option<&'static str> {
    route.after.as_ref().or(route.before.as_ref())?.unserved
}

/// How much changes, in a sentence without a full stop.
pub(super) fn summary(plan: &crate::change::Plan) -> String {
    if plan.is_empty() {
        return "no difference".to_owned();
    }
    let summary = &plan.summary;
    let mut parts = Vec::new();
    for (number, noun) in [
        (summary.groups, "group"),
        (summary.routes, "route"),
        (summary.hosts.len(), "host"),
        (summary.domains.len(), "domain"),
    ] {
        if number > 0 {
            parts.push(count(number, noun));
        }
    }
    if plan.keeps_traffic() {
        parts.push("no share changes".to_owned());
    } else if !summary.max_shift.is_zero() {
        parts.push(format!("at most {} points of a route move", summary.max_shift.points()));
    }
    parts.join(", ")
}
