//! Which routes and hosts that change make some request be answered otherwise. What does the same under another name, in another place, or
//! in another model, makes none.

use rustc_hash::FxHashSet;

use super::fate::Change;
use super::host::{HostChange, HostState};
use super::request::{Answered, Requests};
use super::route::RouteChange;

/// What requests that are answered otherwise were, and are, answered by.
#[derive(Debug)]
pub(super) struct Noticed<'r> {
    /// Host and matcher of routes, on both sides.
    routes: [FxHashSet<(&'r str, &'r str)>; 2],
    /// Hosts that answered where nobody does, and that answer where nobody did.
    lone: [FxHashSet<&'r str>; 2],
    /// Whether more is answered otherwise than is told.
    is_all: bool,
}

impl<'r> Noticed<'r> {
    /// By what is told of requests.
    pub(super) fn of(requests: &'r Requests) -> Noticed<'r> {
        let mut noticed = Noticed {
            routes: Default::default(),
            lone: Default::default(),
            is_all: requests.is_cut || requests.left_out > 0,
        };
        for change in &requests.list {
            let sides = [(&change.before, &change.after), (&change.after, &change.before)];
            for (at, (one, other)) in sides.into_iter().enumerate() {
                let Answered { host: Some(host), matcher, .. } = one else { continue };
                noticed.routes[at].extend(matcher.as_deref().map(|matcher| (host.as_str(), matcher)));
                if other.host.is_none() {
                    noticed.lone[at].insert(host);
                }
            }
        }
        noticed
    }

    /// Whether a route's change is noticed.
    pub(super) fn route(&self, route: &RouteChange) -> bool {
        let sides = [&route.before, &route.after];
        // What isn't served at all is told as such.
        let is_served = sides.into_iter().flatten().all(|state| state.unserved.is_none());
        let is_met = |at: usize| {
            let mut matchers = route.matchers.iter();
            let service = route.virtual_service.as_str();
            self.lone[at].contains(service)
                || matchers.any(|matcher| self.routes[at].contains(&(service, matcher.words.as_str())))
        };
        self.is_all || !is_served || (0..2).any(|at| sides[at].is_some() && is_met(at))
    }

    /// Whether a host's change is noticed.
    pub(super) fn host(&self, host: &HostChange) -> bool {
        let is_served = |states: &[HostState]| states.iter().any(|state| matches!(state.status, "ok" | "unknown"));
        let name = host.virtual_service.as_str();
        let (was, is) = (is_served(&host.before), is_served(&host.after));
        self.is_all
            || match host.change {
                Change::Added => !is || self.lone[1].contains(name),
                Change::Removed => !was || self.lone[0].contains(name),
                _ => was != is || (0..2).any(|at| self.lone[at].contains(name)),
            }
    }
}
