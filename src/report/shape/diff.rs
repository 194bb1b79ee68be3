//! What `diff --format json` prints.

mod host;
mod matcher;
mod merged;
mod request;

use serde::Serialize;

pub use host::{Host, HostState};
pub use merged::Environment;
pub use request::{Connection, Requests};

use super::check::{Finding, ResourceName};
use super::load::Load;
use super::render::Matcher;
use crate::change::{self, Plan};
use crate::model::ResourceKey;

/// What changes.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope diff"))]
pub struct Diff {
    /// The version of this shape.
    pub version: u32,
    /// Upstream groups that change, come or go.
    pub groups: Vec<Group>,
    /// Effective routes that change, come or go.
    pub routes: Vec<Route>,
    /// Virtual hosts that come, go, or change their status or domains.
    pub hosts: Vec<Host>,
    /// Requests that are answered otherwise, the worst first.
    pub requests: Vec<Requests>,
    /// What changes before requests come to routes: ports, certificates, and how listeners are set up.
    pub connections: Vec<Connection>,
    /// How many more such changes there are than are listed.
    pub requests_left_out: usize,
    /// Whether there are more routes than can be compared, so that other requests may be answered otherwise, too.
    pub requests_cut: bool,
    /// Resources under another name or namespace, the same otherwise.
    pub renames: Vec<Rename>,
    /// Every resource whose content changes; with `--order` in an order that is safe to apply.
    pub resources: Vec<Resource>,
    /// What the change brings and resolves.
    pub findings: Findings,
    /// How much it is.
    pub summary: Summary,
    /// How many requests a second each upstream gets, where `--requests` gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<Load>,
    /// The guards that failed.
    pub failed: Vec<String>,
    /// One for each environment; empty where there is only one.
    pub environments: Vec<Environment>,
}

/// One upstream group.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The group, as `namespace/name`.
    pub group: String,
    /// `added`, `removed`, `changed`, `sameShares` (other weights, the same shares) or `renamed`.
    #[cfg_attr(test, schemars(extend("enum" = ["added", "removed", "changed", "sameShares", "renamed"])))]
    pub change: &'static str,
    /// Its name before.
    pub renamed_from: Option<String>,
    /// Its destinations.
    pub destinations: Vec<Destination>,
    /// The effective routes that go to it.
    pub routes: Vec<TouchedRoute>,
    /// The TCP hosts that go to it.
    pub tcp_hosts: Vec<TouchedTcpHost>,
    /// Their virtual services.
    pub hosts: Vec<String>,
    /// Their domains.
    pub domains: Vec<String>,
}

/// A route that goes to a group.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TouchedRoute {
    /// The virtual service.
    pub virtual_service: String,
    /// Its name.
    pub name: Option<String>,
    /// Its matchers in words.
    pub matchers: Vec<String>,
}

/// A TCP host that goes to a group.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TouchedTcpHost {
    /// The gateway.
    pub gateway: String,
    /// Its name; null where it has none.
    pub name: Option<String>,
}

/// One destination before and after.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Destination {
    /// The upstream, as `namespace/name`.
    pub upstream: String,
    /// Its name before.
    pub renamed_from: Option<String>,
    /// The subset of its endpoints, as `key=value,…`.
    pub subset: Option<String>,
    /// What it got; null where it was not listed.
    pub before: Option<Portion>,
    /// What it gets; null where it is not listed.
    pub after: Option<Portion>,
    /// What it gains or loses, in points.
    pub delta: f64,
}

/// What a destination gets.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Portion {
    /// Its weight; null for a single destination.
    pub weight: Option<u64>,
    /// The sum of the weights.
    pub total: u64,
    /// Its share in per cent; null where the list adds up to 0.
    pub percent: Option<f64>,
    /// The share as an exact fraction, such as `1/3`.
    pub fraction: Option<String>,
}

/// One effective route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Route {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The virtual service.
    pub virtual_service: String,
    /// Its domains.
    pub domains: Vec<String>,
    /// The route's name.
    pub name: Option<String>,
    /// The route's matchers.
    pub matchers: Vec<Matcher>,
    /// `added`, `removed` or `changed`.
    #[cfg_attr(test, schemars(extend("enum" = ["added", "removed", "changed"])))]
    pub change: &'static str,
    /// What it did.
    pub before: Option<RouteState>,
    /// What it does.
    pub after: Option<RouteState>,
    /// Its destinations.
    pub destinations: Vec<Destination>,
    /// How many points of its requests go elsewhere.
    pub shift: f64,
    /// Whether some request is answered otherwise by it; where none is, others answer its requests as before.
    pub answers_otherwise: bool,
}

/// What a route does in one state.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteState {
    /// What it does.
    pub action: &'static str,
    /// The group that it goes to.
    pub group: Option<String>,
    /// `ok` or `rejected`.
    #[cfg_attr(test, schemars(extend("enum" = ["ok", "rejected"])))]
    pub status: &'static str,
}

/// A resource under another name.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rename {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// Its kind.
    pub kind: &'static str,
    /// Its name before.
    pub before: String,
    /// Its name.
    pub after: String,
}

/// A resource whose content changes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Resource {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// Who it is.
    #[serde(flatten)]
    pub resource: ResourceName,
    /// `added`, `removed` or `changed`.
    #[cfg_attr(test, schemars(extend("enum" = ["added", "removed", "changed"])))]
    pub change: &'static str,
}

/// Findings of one state that the other has not.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Findings {
    /// New ones.
    pub brought: Vec<Finding>,
    /// Those that are gone.
    pub resolved: Vec<Finding>,
}

/// How much changes.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Groups.
    pub groups: usize,
    /// Routes.
    pub routes: usize,
    /// Virtual services touched.
    pub hosts: usize,
    /// Domains touched.
    pub domains: usize,
    /// The most points of one route's requests that go elsewhere.
    pub max_shift: f64,
    /// Whether no share changes, no route or host comes or goes.
    pub keeps_traffic: bool,
}

impl Diff {
    /// The shape of a plan.
    pub fn new(
        plan: &Plan,
        order: Option<&[&change::ResourceChange]>,
        findings: Findings,
        load: Option<Load>,
        failed: Vec<String>,
    ) -> Diff {
        let resources: Vec<Resource> = match order {
            Some(order) => order.iter().copied().map(resource).collect(),
            None => plan.resources.iter().map(resource).collect(),
        };
        let rename = |rename: &change::Rename| Rename {
            environment: None,
            kind: rename.before.kind.as_str(),
            before: rename.before.path(),
            after: rename.after.path(),
        };
        Diff {
            version: super::VERSION,
            groups: plan.groups.iter().map(group).collect(),
            routes: plan.routes.iter().map(route).collect(),
            hosts: plan.hosts.iter().map(host::of).collect(),
            requests: plan.requests.list.iter().map(Requests::new).collect(),
            connections: plan.requests.connections.iter().map(Connection::new).collect(),
            requests_left_out: plan.requests.left_out,
            requests_cut: plan.requests.is_cut,
            renames: plan.renames.iter().map(rename).collect(),
            resources,
            findings,
            summary: Summary {
                groups: plan.summary.groups,
                routes: plan.summary.routes,
                hosts: plan.summary.hosts.len(),
                domains: plan.summary.domains.len(),
                max_shift: plan.summary.max_shift.percent(),
                keeps_traffic: plan.keeps_traffic(),
            },
            load,
            failed,
            environments: Vec::new(),
        }
    }
}

fn resource(change: &change::ResourceChange) -> Resource {
    let ResourceKey { kind, namespace, name } = &change.resource;
    Resource {
        environment: None,
        resource: ResourceName { kind: kind.as_str(), namespace: namespace.clone(), name: name.clone() },
        change: change.change.as_str(),
    }
}

fn group(group: &change::GroupChange) -> Group {
    let tcp_host = |host: &change::TouchedTcpHost| TouchedTcpHost {
        gateway: host.gateway.clone(),
        name: Some(host.name.clone()).filter(|name| !name.is_empty()),
    };
    let touched = |route: &change::TouchedRoute| TouchedRoute {
        virtual_service: route.virtual_service.clone(),
        name: route.name.clone(),
        matchers: route.matchers.clone(),
    };
    Group {
        environment: None,
        group: group.group.clone(),
        change: group.change.as_str(),
        renamed_from: group.renamed_from.clone(),
        destinations: group.destinations.iter().map(destination).collect(),
        routes: group.routes.iter().map(touched).collect(),
        tcp_hosts: group.tcp_hosts.iter().map(tcp_host).collect(),
        hosts: group.hosts.clone(),
        domains: group.domains.clone(),
    }
}

pub(crate) fn destination(destination: &change::DestinationChange) -> Destination {
    let portion = |portion: change::Portion| Portion {
        weight: portion.weight,
        total: portion.total,
        percent: portion.share.map(crate::traffic::Share::percent),
        fraction: portion.share.map(|share| {
            let (part, whole) = share.parts();
            format!("{part}/{whole}")
        }),
    };
    Destination {
        upstream: destination.upstream.clone(),
        renamed_from: destination.renamed_from.clone(),
        subset: destination.subset.clone(),
        before: destination.before.map(portion),
        after: destination.after.map(portion),
        delta: destination.delta.percent(),
    }
}

fn route(route: &change::RouteChange) -> Route {
    let state = |state: &change::RouteState| RouteState {
        action: state.action.as_str(),
        group: state.group.clone(),
        status: if state.works { "ok" } else { "rejected" },
    };
    Route {
        environment: None,
        virtual_service: route.virtual_service.clone(),
        domains: route.domains.clone(),
        name: route.name.clone(),
        matchers: route.matchers.iter().map(matcher::of).collect(),
        change: route.change.as_str(),
        before: route.before.as_ref().map(state),
        after: route.after.as_ref().map(state),
        destinations: route.destinations.iter().map(destination).collect(),
        shift: route.shift.percent(),
        answers_otherwise: route.is_noticed,
    }
}
