//! Which part of the requests of a route or a group each reference gets.

use rustc_hash::FxHashMap;

use super::Context;
use super::weighted::weighted_lists;
use crate::text::Span;
use crate::traffic::Share;

impl Context<'_> {
    /// What the destination of each reference gets of what comes to the route or group that it stands in, by its index in
    /// [`ReferenceGraph::links`](super::ReferenceGraph::links): the whole where it stands in no weighted list; nothing for one that is no
    /// destination, or whose list Envoy refuses.
    pub fn link_shares(&self) -> Vec<Option<Share>> {
        let links = &self.graph().links;
        let mut shares: Vec<Option<Share>> =
            links.iter().map(|link| link.routes_traffic().then_some(Share::ONE)).collect();
        let mut by_place: Vec<(Span, usize)> = links
            .iter()
            .enumerate()
            .filter(|(_, link)| link.routes_traffic())
            .map(|(at, link)| (link.span(), at))
            .collect();
        by_place.sort_unstable();
        for list in weighted_lists(self) {
            let outcome = list.outcome(self);
            for backend in &*outcome.backends {
                let start = by_place
                    .partition_point(|(span, _)| (span.file, span.start) < (backend.span.file, backend.span.start));
                let inside = by_place[start..].iter();
                for (_, at) in
                    inside.take_while(|(span, _)| span.file == backend.span.file && span.end <= backend.span.end)
                {
                    shares[*at] = outcome.share(backend);
                }
            }
        }
        shares
    }

    /// The same for the backends that rules of HTTP routes name, by the place of each.
    pub fn backend_shares(&self) -> FxHashMap<Span, Share> {
        let outcomes = self.http_rules().filter_map(|rule| self.outcome_of_rule(rule.id));
        let shares = outcomes.flat_map(|outcome| {
            let of = |backend: &crate::traffic::Backend<'_>| Some((backend.span, outcome.share(backend)?));
            outcome.backends.iter().filter_map(of).collect::<Vec<_>>()
        });
        shares.collect()
    }
}
