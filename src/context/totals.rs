//! How many hosts and routes go with one route that makes Envoy refuse a listener's configuration.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::routing::Routing;
use crate::traffic::{ListenerId, Reach};

/// The hosts and routes of every listener.
#[derive(Debug)]
pub struct ListenerTotals {
    /// By `namespace/name` of a virtual service: the listeners that it is on.
    listeners: FxHashMap<String, Vec<ListenerId>>,
    /// By listener: hosts, and routes of these hosts.
    totals: FxHashMap<ListenerId, (usize, usize)>,
}

impl ListenerTotals {
    /// Counts every listener once.
    pub fn count(routing: &Routing<'_>) -> ListenerTotals {
        let snapshot = routing.snapshot();
        let mut totals = ListenerTotals { listeners: FxHashMap::default(), totals: FxHashMap::default() };
        for host in routing.hosts.iter().filter(|host| host.status.is_served()) {
            let Some(listener) = host.listener else { continue };
            for &owner in routing.owners(host.table) {
                totals.listeners.entry(snapshot.resource(owner).path()).or_default().push(listener);
            }
            let total = totals.totals.entry(listener).or_default();
            total.0 += 1;
            total.1 += routing.routes(host.table).len();
        }
        totals
    }

    /// Says of a reach whose listener Envoy refuses how many hosts and routes are on it.
    pub fn widen(&self, reach: &mut Reach) {
        let listeners: FxHashSet<ListenerId> =
            reach.hosts.iter().filter_map(|host| self.listeners.get(host)).flatten().copied().collect();
        let mut listeners: Vec<ListenerId> = listeners.into_iter().collect();
        listeners.sort_unstable();
        for (hosts, routes) in listeners.iter().filter_map(|listener| self.totals.get(listener)) {
            reach.listener_hosts += hosts;
            reach.listener_routes += routes;
        }
    }
}
