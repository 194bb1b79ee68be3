//! What becomes of each route: written exactly, under a condition, or not at all.

use std::collections::{BTreeMap, BTreeSet};

use super::host::{Converted, Fate, Kept};
use super::loss::LossKind;
use crate::context::Context;
use crate::text::words;
use crate::traffic::Route;

words! {
    /// How a route is written.
    #[derive(PartialOrd, Ord, Hash)]
    pub enum Verdict {
        /// Every request is answered as before.
        Exact = "exact",
        /// Most are, and findings say which aren't.
        Conditional = "conditional",
        /// It is not, or what guards it isn't.
        Lost = "lost",
    }
}

/// What becomes of an effective route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The virtual service, as `namespace/name`.
    pub service: String,
    /// The route in words.
    pub route: String,
    /// How it is written.
    pub verdict: Verdict,
    /// What it is not written exactly for.
    pub why: BTreeSet<LossKind>,
}

/// How many routes are written in each way, and what for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many in each way.
    pub counts: BTreeMap<Verdict, usize>,
    /// How many in each way that isn't exact, by what for; a route counts for each.
    pub reasons: BTreeMap<(Verdict, LossKind), usize>,
}

impl Summary {
    /// Sums up.
    pub fn of(judged: &[Judged]) -> Summary {
        let mut summary = Summary::default();
        for one in judged {
            *summary.counts.entry(one.verdict).or_default() += 1;
            for kind in one.why.iter().filter(|_| one.verdict != Verdict::Exact) {
                *summary.reasons.entry((one.verdict, *kind)).or_default() += 1;
            }
        }
        summary
    }

    /// How many routes are written in a way.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.counts.get(&verdict).copied().unwrap_or_default()
    }
}

/// What becomes of the routes of a virtual service; `broken` are entries of which the comparison says that some requests are answered otherwise.
pub(super) fn judge(
    cx: &Context<'_>,
    service: &str,
    routes: &[Route<'_>],
    converted: &Converted,
    broken: &BTreeSet<usize>,
) -> Vec<Judged> {
    let mut entry = 0;
    let mut judged = Vec::with_capacity(routes.len());
    for route in routes {
        let own = entry..entry + route.matchers.len();
        entry = own.end;
        let mut why: BTreeSet<LossKind> =
            own.clone().filter_map(|at| converted.why.get(at)).flatten().copied().collect();
        let verdict = if converted.entries.is_empty() {
            if let Some(kind) = converted.refused {
                why = [kind].into();
            } else if why.is_empty() {
                why.insert(LossKind::Unserved);
            }
            Verdict::Lost
        } else {
            let of = |at: usize| match &converted.entries[at] {
                Fate::Lost | Fate::Kept(Kept { answers: Some(_), .. }) => Verdict::Lost,
                Fate::Kept(kept) if is_changed(kept) || broken.contains(&at) || !converted.why[at].is_empty() => {
                    Verdict::Conditional
                }
                Fate::Kept(_) | Fate::Idle => Verdict::Exact,
            };
            let of_host = if converted.of_host.is_empty() { Verdict::Exact } else { Verdict::Conditional };
            why.extend(&converted.of_host);
            own.map(of).max().unwrap_or(Verdict::Exact).max(of_host)
        };
        judged.push(Judged { service: service.to_owned(), route: cx.route_words(route.id), verdict, why });
    }
    judged
}

fn is_changed(kept: &Kept) -> bool {
    kept.by_elements || kept.rewrites_elements || kept.is_nearly || !kept.about.is_empty()
}
