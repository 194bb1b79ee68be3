//! Upstream groups that change.

use std::collections::{BTreeMap, BTreeSet};

use super::fate::Change;
use super::portion::{self, DestinationChange, Portions};
use super::rename::Renames;
use super::route::Touched;
use crate::context::Context;
use crate::context::weighted::tcp_groups;
use crate::model::{Kind, slashed};
use crate::snapshot::ResourceId;
use crate::traffic::Outcome;

/// One upstream group in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupChange {
    /// `namespace/name`, as the later state has it.
    pub group: String,
    /// What becomes of it.
    pub change: Change,
    /// Its name before, where it was renamed.
    pub renamed_from: Option<String>,
    /// Its destinations side by side.
    pub destinations: Vec<DestinationChange>,
    /// The effective routes that go to it in either state: virtual service and matcher, in order.
    pub routes: Vec<TouchedRoute>,
    /// The TCP hosts that go to it in either state, sorted.
    pub tcp_hosts: Vec<TouchedTcpHost>,
    /// The virtual services of those routes, sorted.
    pub hosts: Vec<String>,
    /// Their domains, sorted, each once.
    pub domains: Vec<String>,
}

/// A route that goes to a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TouchedRoute {
    /// The virtual service, as `namespace/name`.
    pub virtual_service: String,
    /// Its matchers in words.
    pub matchers: Vec<String>,
    /// The route's name.
    pub name: Option<String>,
}

/// A TCP host that goes to a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TouchedTcpHost {
    /// The gateway that holds it, as `namespace/name`.
    pub gateway: String,
    /// Its name; empty where it has none.
    pub name: String,
}

impl std::fmt::Display for TouchedTcpHost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name.as_str() {
            "" => write!(f, "a TCP host of gateway {}", self.gateway),
            name => write!(f, "TCP host {name} of gateway {}", self.gateway),
        }
    }
}

/// Compares every group of both states that is `touched`, where that is known.
pub(super) fn compare(
    before: &Context<'_>,
    after: &Context<'_>,
    renames: &Renames,
    touched: Option<&Touched>,
) -> Vec<GroupChange> {
    let is_touched =
        |path: &String| touched.is_none_or(|touched| touched.contains(&(Kind::UpstreamGroup, path.clone())));
    let mut old = groups(before);
    old.retain(|path, _| is_touched(path));
    let mut found = Vec::new();
    for (path, id) in groups(after).into_iter().filter(|(path, _)| is_touched(path)) {
        let known = renames.old_name(Kind::UpstreamGroup, &path).to_owned();
        let now = Portions::of(&outcome(after, id));
        let Some(old_id) = old.remove(&known) else {
            let destinations = Portions::compare(&Portions::default(), &now, renames);
            found.push(describe(path, Change::Added, None, destinations, None, Some((after, id))));
            continue;
        };
        let destinations = Portions::compare(&Portions::of(&outcome(before, old_id)), &now, renames);
        let renamed_from = (known != path).then_some(known);
        let change = if portion::is_same(&destinations) {
            if renamed_from.is_none() {
                continue;
            }
            Change::Renamed
        } else if portion::has_same_shares(&destinations) {
            Change::SameShares
        } else {
            Change::Changed
        };
        found.push(describe(path, change, renamed_from, destinations, Some((before, old_id)), Some((after, id))));
    }
    for (path, id) in old {
        let destinations = Portions::compare(&Portions::of(&outcome(before, id)), &Portions::default(), renames);
        found.push(describe(path, Change::Removed, None, destinations, Some((before, id)), None));
    }
    found.sort_by(|a, b| a.group.cmp(&b.group));
    if !found.is_empty() {
        let (then, now) = (tcp_hosts(before), tcp_hosts(after));
        for change in &mut found {
            let old_name = change.renamed_from.as_ref().unwrap_or(&change.group);
            let hosts = then.get(old_name).into_iter().chain(now.get(&change.group)).flatten();
            change.tcp_hosts = hosts.collect::<BTreeSet<_>>().into_iter().cloned().collect();
        }
    }
    found
}

fn groups(cx: &Context<'_>) -> BTreeMap<String, ResourceId> {
    cx.stored(Kind::UpstreamGroup).map(|(id, resource)| (resource.path(), id)).collect()
}

fn outcome<'a>(cx: &Context<'a>, id: ResourceId) -> Outcome<'a> {
    cx.outcomes().of_group(id)
}

fn describe(
    group: String,
    change: Change,
    renamed_from: Option<String>,
    destinations: Vec<DestinationChange>,
    before: Option<(&Context<'_>, ResourceId)>,
    after: Option<(&Context<'_>, ResourceId)>,
) -> GroupChange {
    let in_state = |state: Option<(Vec<TouchedRoute>, crate::traffic::Reach)>| state.unwrap_or_default();
    let (mut routes, reach) = in_state(after.map(|(cx, id)| (touched(cx, id), cx.reach_of_group(id))));
    let (old_routes, old_reach) = in_state(before.map(|(cx, id)| (touched(cx, id), cx.reach_of_group(id))));
    // Routes of equal matchers count each; one that is there in both states counts once.
    let seen: BTreeSet<TouchedRoute> = routes.iter().cloned().collect();
    routes.extend(old_routes.into_iter().filter(|route| !seen.contains(route)));
    let mut hosts = [reach.hosts, old_reach.hosts].concat();
    let mut domains = [reach.domains, old_reach.domains].concat();
    for list in [&mut hosts, &mut domains] {
        list.sort();
        list.dedup();
    }
    GroupChange { group, change, renamed_from, destinations, routes, tcp_hosts: Vec::new(), hosts, domains }
}

/// The effective routes of a group, in order of the services and of their routes.
fn touched(cx: &Context<'_>, group: ResourceId) -> Vec<TouchedRoute> {
    let mut ids: Vec<_> =
        cx.reach().of_group(group).iter().flat_map(|&route| cx.reach().of_route(route)).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let route = |(service, at): (u32, u32)| {
        let route = &cx.routing.routes(service as usize)[at as usize];
        TouchedRoute {
            virtual_service: cx.resource(cx.routing.owners(service as usize)[0]).path(),
            matchers: route.matchers.iter().map(crate::traffic::describe).collect(),
            name: route.name.map(str::to_owned),
        }
    };
    ids.into_iter().map(route).collect()
}

/// The TCP hosts of every group, by the group's `namespace/name`.
fn tcp_hosts(cx: &Context<'_>) -> BTreeMap<String, Vec<TouchedTcpHost>> {
    let mut found: BTreeMap<String, Vec<TouchedTcpHost>> = BTreeMap::new();
    for (owner, name, group) in tcp_groups(cx) {
        let group = slashed(group.namespace.value, group.name.value);
        let host = TouchedTcpHost { gateway: cx.resource(owner).path(), name: name.to_owned() };
        found.entry(group).or_default().push(host);
    }
    found
}
