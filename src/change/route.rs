//! Effective routes that change, come or go.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::fate::Change;
use super::matching::Matching;
use super::portion::{self, DestinationChange, Portions};
use super::rename::Renames;
use crate::context::Context;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::traffic::Share;
use crate::traffic::{ActionKind, HostStatus, Outcome};

/// What a route does in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteState {
    /// What it does.
    pub action: ActionKind,
    /// The group that it goes to, as `namespace/name`.
    pub group: Option<String>,
    /// Whether it works; one that doesn't reaches Envoy as an error.
    pub works: bool,
    /// Its place among the routes of its virtual service, from 0.
    pub place: usize,
    /// What keeps its whole virtual host from being served, rejected or unselected; nothing where some listener
    /// serves it.
    pub unserved: Option<&'static str>,
}

/// One effective route in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteChange {
    /// The virtual service, as `namespace/name`.
    pub virtual_service: String,
    /// Its domains, as the later state has them if it has the route.
    pub domains: Vec<String>,
    /// The route's matchers, which tell it from others.
    pub matchers: Vec<Matching>,
    /// Its name.
    pub name: Option<String>,
    /// What becomes of it: added, removed or changed.
    pub change: Change,
    /// What it did before.
    pub before: Option<RouteState>,
    /// What it does afterwards.
    pub after: Option<RouteState>,
    /// Its destinations side by side; routes that go to one group share them.
    pub destinations: Arc<[DestinationChange]>,
    /// Which part of its requests goes elsewhere; 0 for a route that comes or goes.
    pub shift: Share,
    /// Whether some request is answered otherwise by it, as far as is known. Where none is, its requests are answered by another as before.
    pub is_noticed: bool,
}

impl RouteChange {
    /// The group that the route goes to before and after, where its shares changed with the group's only.
    pub fn shared_group(&self) -> Option<&str> {
        let (before, after) = (self.before.as_ref()?, self.after.as_ref()?);
        let same = before.action == after.action && before.group == after.group;
        after.group.as_deref().filter(|_| same)
    }
}

/// A route of one state, ready to be compared.
struct Entry {
    matchers: Vec<Matching>,
    name: Option<String>,
    state: RouteState,
    /// The group that it goes to, if that is there: its list is then the group's.
    group: Option<ResourceId>,
    portions: Arc<Portions>,
}

/// A virtual service's routes in one state.
struct Service {
    path: String,
    domains: Vec<String>,
    routes: Vec<Entry>,
}

/// The virtual services and groups that may differ, where others don't.
pub(super) type Touched = FxHashSet<(Kind, String)>;

/// Compares every effective route of both states, of virtual services that are `touched` where that is known.
pub(super) fn compare(
    before: &Context<'_>,
    after: &Context<'_>,
    renames: &Renames,
    touched: Option<&Touched>,
) -> Vec<RouteChange> {
    let mut old = services(before, None, touched);
    let mut lists = Lists { renames, known: FxHashMap::default() };
    let mut found = Vec::new();
    for (known, now) in services(after, Some(renames), touched) {
        match old.remove(&known) {
            Some(then) => pair(then, now, &mut lists, &mut found),
            None => lone(now, Change::Added, &mut lists, &mut found),
        }
    }
    for (_, service) in old {
        lone(service, Change::Removed, &mut lists, &mut found);
    }
    // Sorting is stable: the order within a service stays.
    found.sort_by(|a, b| a.virtual_service.cmp(&b.virtual_service));
    found
}

/// Two lists of destinations side by side.
#[derive(Clone)]
struct Compared {
    destinations: Arc<[DestinationChange]>,
    has_same_shares: bool,
    shift: Share,
}

/// Compares lists, those of two groups once: thousands of routes may share them.
struct Lists<'r> {
    renames: &'r Renames,
    known: FxHashMap<(Option<ResourceId>, Option<ResourceId>), Compared>,
}

impl Lists<'_> {
    fn compare(&mut self, before: Option<&Entry>, after: Option<&Entry>) -> Compared {
        let is_shared = before.iter().chain(&after).all(|entry| entry.group.is_some());
        let groups = (before.and_then(|entry| entry.group), after.and_then(|entry| entry.group));
        if let Some(known) = self.known.get(&groups).filter(|_| is_shared) {
            return known.clone();
        }
        let list = |entry: Option<&Entry>| entry.map(|entry| Arc::clone(&entry.portions)).unwrap_or_default();
        let destinations = Portions::compare(&list(before), &list(after), self.renames);
        let compared = Compared {
            has_same_shares: portion::has_same_shares(&destinations),
            shift: portion::shift(&destinations),
            destinations: destinations.into(),
        };
        if is_shared {
            self.known.insert(groups, compared.clone());
        }
        compared
    }
}

fn pair(then: Service, now: Service, lists: &mut Lists<'_>, found: &mut Vec<RouteChange>) {
    // Routes of equal matchers, of which only the first ever answers, are paired in order.
    let mut old: FxHashMap<Vec<Matching>, std::collections::VecDeque<usize>> = FxHashMap::default();
    let mut then_routes: Vec<Option<Entry>> = then.routes.into_iter().map(Some).collect();
    for (at, entry) in then_routes.iter().flatten().enumerate() {
        old.entry(entry.matchers.clone()).or_default().push_back(at);
    }
    for entry in now.routes {
        let known = old.get_mut(&entry.matchers).and_then(std::collections::VecDeque::pop_front);
        let Some(then) = known.and_then(|at| then_routes[at].take()) else {
            found.push(alone(&now.path, &now.domains, entry, Change::Added, lists));
            continue;
        };
        let Compared { destinations, has_same_shares, shift } = lists.compare(Some(&then), Some(&entry));
        let (before, after) = (then.state, entry.state);
        if before.action == after.action && before.works == after.works && has_same_shares {
            continue;
        }
        found.push(RouteChange {
            virtual_service: now.path.clone(),
            domains: now.domains.clone(),
            matchers: entry.matchers,
            name: entry.name,
            change: Change::Changed,
            before: Some(before),
            after: Some(after),
            destinations,
            shift,
            is_noticed: true,
        });
    }
    for entry in then_routes.into_iter().flatten() {
        found.push(alone(&now.path, &then.domains, entry, Change::Removed, lists));
    }
}

fn lone(service: Service, change: Change, lists: &mut Lists<'_>, found: &mut Vec<RouteChange>) {
    for entry in service.routes {
        found.push(alone(&service.path, &service.domains, entry, change, lists));
    }
}

fn alone(service: &str, domains: &[String], entry: Entry, change: Change, lists: &mut Lists<'_>) -> RouteChange {
    let is_added = change == Change::Added;
    let sides = if is_added { (None, Some(&entry)) } else { (Some(&entry), None) };
    let Compared { destinations, .. } = lists.compare(sides.0, sides.1);
    let (before, after) = if is_added { (None, Some(entry.state)) } else { (Some(entry.state), None) };
    RouteChange {
        virtual_service: service.to_owned(),
        domains: domains.to_vec(),
        matchers: entry.matchers,
        name: entry.name,
        change,
        before,
        after,
        destinations,
        shift: Share::ZERO,
        is_noticed: true,
    }
}

/// Every virtual service's routes, by the name that the state before knows it by.
fn services(
    cx: &Context<'_>,
    renames: Option<&Renames>,
    touched: Option<&Touched>,
) -> BTreeMap<(Kind, String), Service> {
    let mut proxied = FxHashSet::default();
    for host in cx.routing.hosts.iter().filter(|host| cx.routing.has_dynamic_forward_proxy(host)) {
        proxied.insert(host.table);
    }
    let unserved = unserved(cx);
    let mut groups: FxHashMap<ResourceId, Arc<Portions>> = FxHashMap::default();
    let mut found = http_routes(cx, renames);
    for (at, &id) in cx.routing.gloo.services.iter().enumerate() {
        let resource = cx.resource(id);
        let path = resource.path();
        let known = renames.map_or(path.as_str(), |renames| renames.old_name(Kind::VirtualService, &path)).to_owned();
        let key = (Kind::VirtualService, known);
        if touched.is_some_and(|touched| !touched.contains(&key)) {
            continue;
        }
        let routes = cx.routing.gloo.translation(at).routes.iter().enumerate();
        let routes = routes
            .map(|(place, route)| {
                let outcome = cx.outcome(route, proxied.contains(&at));
                let read = || Arc::new(Portions::of(&outcome));
                Entry {
                    matchers: route.matchers.iter().map(Matching::of).collect(),
                    name: route.name.map(str::to_owned),
                    state: RouteState { unserved: unserved[at], ..state(&outcome, place) },
                    group: outcome.group_id,
                    portions: match outcome.group_id {
                        Some(group) => Arc::clone(groups.entry(group).or_insert_with(read)),
                        None => read(),
                    },
                }
            })
            .collect();
        let domains = cx.domains(id).iter().map(|domain| domain.value.to_owned()).collect();
        found.insert(key, Service { path, domains, routes });
    }
    found
}

/// Every HTTP route's own matches, in order of precedence, by the name that the state before knows it by.
fn http_routes(cx: &Context<'_>, renames: Option<&Renames>) -> BTreeMap<(Kind, String), Service> {
    let mut found: BTreeMap<(Kind, String), Service> = BTreeMap::new();
    let first = cx.routing.gloo.services.len();
    let unserved = unserved(cx);
    let mut seen = FxHashSet::default();
    for (table, &unserved) in unserved.iter().enumerate().skip(first) {
        // What one does is the same on every host.
        let new: FxHashSet<_> = cx.routing.owners(table).iter().copied().filter(|&owner| seen.insert(owner)).collect();
        for &owner in cx.routing.owners(table) {
            let resource = cx.resource(owner);
            let path = resource.path();
            let known = renames.map_or(path.as_str(), |renames| renames.old_name(resource.kind, &path)).to_owned();
            let domains = cx.routing.domains_of_table(table).into_iter().map(str::to_owned);
            let service = found.entry((resource.kind, known)).or_insert_with(|| Service {
                path,
                domains: Vec::new(),
                routes: Vec::new(),
            });
            service.domains.extend(domains);
        }
        if new.is_empty() {
            continue;
        }
        for (place, route) in cx.routing.routes(table).iter().enumerate() {
            let root = route.through.first().unwrap_or(&route.id).owner;
            if !new.contains(&root) {
                continue;
            }
            let resource = cx.resource(root);
            let path = resource.path();
            let known = renames.map_or(path.as_str(), |renames| renames.old_name(resource.kind, &path)).to_owned();
            let outcome = cx.outcome(route, false);
            let entry = Entry {
                matchers: route.matchers.iter().map(Matching::of).collect(),
                name: route.name.map(str::to_owned),
                state: RouteState { unserved, ..state(&outcome, place) },
                group: None,
                portions: Arc::new(Portions::of(&outcome)),
            };
            if let Some(service) = found.get_mut(&(resource.kind, known)) {
                service.routes.push(entry);
            }
        }
    }
    for service in found.values_mut() {
        service.domains.sort_unstable();
        service.domains.dedup();
    }
    found
}

fn state(outcome: &Outcome<'_>, place: usize) -> RouteState {
    RouteState {
        action: outcome.action,
        group: outcome.group.map(|group| crate::model::slashed(group.namespace.value, group.name.value)),
        works: outcome.is_ok(),
        place,
        unserved: None,
    }
}

/// What keeps each virtual service from being served on every listener that it is meant for.
fn unserved(cx: &Context<'_>) -> Vec<Option<&'static str>> {
    let mut found = vec![None; cx.routing.tables()];
    let mut served = vec![false; found.len()];
    for host in &cx.routing.hosts {
        match host.status {
            HostStatus::Rejected(_) | HostStatus::Unselected => found[host.table] = Some(host.status.as_str()),
            _ => served[host.table] = true,
        }
    }
    found.into_iter().zip(served).map(|(status, served)| status.filter(|_| !served)).collect()
}
