//! What changes between two states: groups, routes and hosts, with exact shares.

use std::collections::BTreeSet;

use super::fate::Change;
use super::group::{self, GroupChange};
use super::host::{self, HostChange};
use super::noticed::Noticed;
use super::rename::{Rename, Renames};
use super::request::{self, Requests};
use super::resource::{self, ResourceChange};
use super::route::{self, RouteChange};
use super::touched::touched;
use crate::context::Context;
use crate::traffic::Share;

/// How much changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Groups that change, come or go.
    pub groups: usize,
    /// Routes that change, come or go.
    pub routes: usize,
    /// Virtual services touched, as `namespace/name`, sorted.
    pub hosts: Vec<String>,
    /// Their domains, sorted, each once.
    pub domains: Vec<String>,
    /// The greatest part of the requests of one route that goes elsewhere.
    pub max_shift: Share,
}

/// Everything that changes between two states; empty between equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Upstream groups, sorted by name.
    pub groups: Vec<GroupChange>,
    /// Effective routes, by virtual service, then in Envoy's order.
    pub routes: Vec<RouteChange>,
    /// Virtual hosts that come, go, or change their status or domains, sorted by name.
    pub hosts: Vec<HostChange>,
    /// Resources under another name.
    pub renames: Vec<Rename>,
    /// Every resource whose content changes, sorted by kind and name.
    pub resources: Vec<ResourceChange>,
    /// Requests that are answered otherwise.
    pub requests: Requests,
    /// How much it is altogether.
    pub summary: Summary,
}

impl Plan {
    /// Compares two states. Which file a resource stands in, the order of documents and of keys, comments and style make no
    /// difference.
    pub fn between(before: &Context<'_>, after: &Context<'_>) -> Plan {
        Plan::allowing(before, after, &[])
    }

    /// The same where domains, virtual services and routes may go that fit a glob.
    pub fn allowing(before: &Context<'_>, after: &Context<'_>, removable: &[String]) -> Plan {
        let renames = Renames::find(before, after);
        let resources = resource::compare(before, after);
        let touched = touched(before, after, &resources);
        let mut routes = route::compare(before, after, &renames, touched.as_ref());
        let mut hosts = host::compare(before, after, &renames);
        let groups = group::compare(before, after, &renames, touched.as_ref());
        let requests = request::compare_all(before, after, &resources, removable);
        let noticed = Noticed::of(&requests);
        for route in &mut routes {
            route.is_noticed = noticed.route(route);
        }
        for host in &mut hosts {
            host.is_noticed = noticed.host(host);
        }
        let mut summary = summarise(&groups, &routes, &hosts);
        summary.max_shift = summary.max_shift.max(requests.max_shift);
        Plan { groups, routes, hosts, renames: renames.into_list(), resources, requests, summary }
    }

    /// Whether nothing changes that applying would bring, renames included.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
            && self.routes.is_empty()
            && self.hosts.is_empty()
            && self.renames.is_empty()
            && self.resources.is_empty()
    }

    /// Whether every request is treated as before, and every TCP connection.
    pub fn keeps_traffic(&self) -> bool {
        let is_kept = |change| matches!(change, Change::SameShares | Change::Renamed);
        self.requests.is_empty()
            && !self.hosts.iter().any(|host| host.is_noticed && host.change == Change::Changed)
            && self.groups.iter().all(|group| is_kept(group.change) || group.tcp_hosts.is_empty())
    }
}

fn summarise(groups: &[GroupChange], routes: &[RouteChange], hosts: &[HostChange]) -> Summary {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut domains: BTreeSet<&str> = BTreeSet::new();
    for route in routes {
        names.insert(&route.virtual_service);
        domains.extend(route.domains.iter().map(String::as_str));
    }
    for host in hosts {
        names.insert(&host.virtual_service);
        domains.extend(host.domains_before.iter().chain(&host.domains_after).map(String::as_str));
    }
    let max_shift =
        routes.iter().filter(|route| route.is_noticed).map(|route| route.shift).max().unwrap_or(Share::ZERO);
    Summary {
        groups: groups.len(),
        routes: routes.len(),
        hosts: names.into_iter().map(str::to_owned).collect(),
        domains: domains.into_iter().map(str::to_owned).collect(),
        max_shift,
    }
}
