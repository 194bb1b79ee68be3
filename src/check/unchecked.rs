//! What can't be known of the sources: references that lead out of them, by kind.

use std::collections::BTreeMap;

use crate::context::Context;
use crate::index::State;
use crate::model::Kind;
use crate::text::Role;

/// References that lead out of the sources, to one kind of resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// The kind.
    pub kind: Kind,
    /// Whether discovery, or what it discovers, is all that they want: upstreams of Services, and Services themselves.
    pub is_discovered: bool,
    /// How many there are.
    pub references: usize,
}

/// References that nobody can check, in the order of kinds.
pub(super) fn count(cx: &Context<'_>) -> Vec<Unchecked> {
    let mut counts: BTreeMap<(Kind, bool), usize> = BTreeMap::new();
    for link in cx.graph().links.iter().filter(|link| cx.resource(link.from).role == Role::Subject) {
        let is_discovered = match link.state {
            State::Expected => true,
            // Which classes there are, the cluster says, and no rule asks.
            State::Unknown if link.kind == Kind::GatewayClass => continue,
            State::Unknown => false,
            State::Defined(_) | State::Discovered(_) | State::Written(_) | State::External | State::Dangling => {
                continue;
            }
        };
        *counts.entry((link.kind, is_discovered)).or_default() += 1;
    }
    let rows = counts.into_iter();
    rows.map(|((kind, is_discovered), references)| Unchecked { kind, is_discovered, references }).collect()
}

/// Adds what can't be known of another environment.
pub(super) fn add(all: &mut Vec<Unchecked>, more: Vec<Unchecked>) {
    for one in more {
        match all.iter_mut().find(|known| (known.kind, known.is_discovered) == (one.kind, one.is_discovered)) {
            Some(known) => known.references += one.references,
            None => all.push(one),
        }
    }
    all.sort_by_key(|one| (one.kind, one.is_discovered));
}
