//! What control planes would make of the manifests: one folder a model, and what all models come to.

pub mod gateway_api;
pub mod gloo;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use self::gateway_api::certificate::Certificates;
use crate::index::{Index, UpstreamName};
use crate::model::Body;
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::{
    ActionKind, Backend, Cause, ConnectionSettings, Filters, Host, HostStatus, ListenerId, Outcome, Rewrite, Route,
    Target,
};

/// The control planes' view of a snapshot.
///
/// Gateways, hosts and tables of routes are counted through all models, Gloo's first.
#[derive(Debug)]
pub struct Routing<'a> {
    /// What Gloo makes of it; its hosts are among [`Routing::hosts`].
    pub gloo: gloo::Routing<'a>,
    /// What controllers of the Gateway API make of it.
    pub gateway_api: gateway_api::Routing<'a>,
    /// Every virtual host on every listener, then those that no listener takes, model by model.
    pub hosts: Vec<Host>,
    snapshot: &'a Snapshot<'a>,
}

/// A listener as requests meet it: an address with a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The port; nothing where the manifests say none.
    pub port: Option<u32>,
    /// Whether it serves TLS; nothing where the sources don't show it.
    pub tls: Option<bool>,
}

impl<'a> Routing<'a> {
    /// Works everything out.
    pub fn build(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Routing<'a> {
        let (mut gloo, gateway_api) =
            rayon::join(|| gloo::Routing::build(snapshot, index), || gateway_api::Routing::build(snapshot, index));
        let mut hosts = std::mem::take(&mut gloo.hosts);
        let (gateways, tables) = (gloo.gateways.len(), gloo.services.len());
        let nowhere: Arc<[String]> = Arc::from([]);
        hosts.extend(gateway_api.hosts.iter().enumerate().map(|(at, host)| {
            let table = &gateway_api.tables[host.table];
            let listener = host.listener.map(|(gateway, section)| ListenerId {
                gateway: gateways + gateway,
                listener: gateway_api.gateways[gateway].sections[section].port,
            });
            let is_assumed = host.listener.is_some_and(|(gateway, _)| gateway_api.gateways[gateway].id.is_none());
            let status = match listener {
                None => HostStatus::Unselected,
                Some(_) if table.oversize.is_some() => HostStatus::Unknown(Cause::Oversize),
                Some(_) if host.certificates == Certificates::None => {
                    HostStatus::Rejected(vec![Cause::CertificateNotUsable])
                }
                Some(_) if host.certificates == Certificates::Unseen => HostStatus::Unknown(Cause::SecretNotFound),
                Some(_) if is_assumed => HostStatus::Unknown(Cause::GatewayNotFound),
                Some(_) if host.is_unseen => HostStatus::Unknown(Cause::LabelsNotFound),
                Some(_)
                    if table.is_refused
                        || host.listener.is_some_and(|(gateway, section)| {
                            let view = &gateway_api.gateways[gateway];
                            let made_of = [view.id, view.sections[section].owner];
                            made_of.into_iter().flatten().any(|id| snapshot.is_refused(id))
                        }) =>
                {
                    HostStatus::Unknown(Cause::NotAdmitted)
                }
                Some(_) => HostStatus::Ok,
            };
            let owner = table.owners[0];
            Host { owner, table: tables + host.table, listener, proxies: Arc::clone(&nowhere), status, named: Some(at) }
        }));
        Routing { gloo, gateway_api, hosts, snapshot }
    }

    /// What it was worked out from.
    pub fn snapshot(&self) -> &'a Snapshot<'a> {
        self.snapshot
    }

    /// How much was looked at to work it out: what tests hold to be linear, as no clock can.
    pub fn steps(&self) -> usize {
        self.gloo.steps() + self.gateway_api.steps() + self.hosts.len()
    }

    /// How many tables of routes there are.
    pub fn tables(&self) -> usize {
        self.gloo.services.len() + self.gateway_api.tables.len()
    }

    /// The routes of a table.
    pub fn routes(&self, table: usize) -> &[Route<'a>] {
        match self.of_gateway_api(table) {
            Some(table) => &table.routes,
            None => &self.gloo.translation(table).routes,
        }
    }

    /// The tables of the Gateway API's hosts.
    pub fn api_tables(&self) -> impl Iterator<Item = (usize, &gateway_api::RouteTable<'a>)> {
        (self.gloo.services.len()..).zip(&self.gateway_api.tables)
    }

    /// The resources whose routes a table holds, beside those that these delegate to.
    pub fn owners(&self, table: usize) -> &[ResourceId] {
        match self.of_gateway_api(table) {
            Some(table) => &table.owners,
            None => std::slice::from_ref(&self.gloo.services[table]),
        }
    }

    /// How many routes a table would have, where they are too many to be worked out.
    pub fn oversize(&self, table: usize) -> Option<u128> {
        match self.of_gateway_api(table) {
            Some(table) => table.oversize.map(|size| size as u128),
            None => self.gloo.translation(table).oversize,
        }
    }

    /// The domains of all hosts that have a table.
    pub fn domains_of_table(&self, table: usize) -> Vec<&'a str> {
        match self.of_gateway_api(table) {
            Some(table) => table.domains.clone(),
            None => self.of_service(self.gloo.services[table]),
        }
    }

    /// The domains of a host.
    pub fn domains(&self, host: &Host) -> Vec<&'a str> {
        match host.named {
            Some(at) => self.gateway_api.hosts[at].domains.clone(),
            None => self.of_service(host.owner),
        }
    }

    fn of_service(&self, id: ResourceId) -> Vec<&'a str> {
        gloo::domains(&self.snapshot.resources[id.0 as usize]).iter().map(|domain| domain.value).collect()
    }

    fn of_gateway_api(&self, table: usize) -> Option<&gateway_api::RouteTable<'a>> {
        table.checked_sub(self.gloo.services.len()).map(|at| &self.gateway_api.tables[at])
    }

    /// How many gateways there are.
    pub fn gateways(&self) -> usize {
        self.gloo.gateways.len() + self.gateway_api.gateways.len()
    }

    /// The gateway of the Gateway API at that index of all.
    pub fn api_gateway(&self, gateway: usize) -> Option<&gateway_api::GatewayView<'a>> {
        gateway.checked_sub(self.gloo.gateways.len()).map(|at| &self.gateway_api.gateways[at])
    }

    /// A gateway's `namespace/name`.
    pub fn name(&self, gateway: usize) -> &str {
        match self.api_gateway(gateway) {
            Some(view) => &view.name,
            None => &self.gloo.gateways[gateway].name,
        }
    }

    /// How many listeners a gateway has.
    pub fn listeners(&self, gateway: usize) -> usize {
        match self.api_gateway(gateway) {
            Some(view) => view.ports.len(),
            None => self.gloo.gateways[gateway].listeners.len(),
        }
    }

    /// The address of a listener.
    pub fn address(&self, id: ListenerId) -> Address {
        if let Some(view) = self.api_gateway(id.gateway) {
            let port = view.ports[id.listener];
            return Address { port: port.port, tls: port.tls };
        }
        let ssl = self.gloo.listener(id).ssl;
        let port = match self.gloo.gateways[id.gateway].id.map(|id| &self.snapshot.resource(id).body) {
            Some(Body::Gateway(gateway)) => gateway.bind_port.map(|port| port.value),
            _ => Some(if ssl { 8443 } else { 8080 }),
        };
        Address { port, tls: Some(ssl) }
    }

    /// What an effective route comes to on a listener with or without the dynamic forward proxy.
    pub fn outcome(&self, index: &Index<'a>, route: &Route<'a>, dynamic_forward_proxy: bool) -> Outcome<'a> {
        let of_rule = self.gateway_api.outcome(self.snapshot, index, route);
        of_rule.unwrap_or_else(|| self.gloo.outcome(index, route, dynamic_forward_proxy))
    }

    /// What upstreams see of host and path of a request that an effective route forwards.
    pub fn rewrite(&self, index: &Index<'a>, route: &Route<'a>) -> Rewrite<'a> {
        if self.snapshot.resource(route.id.owner).kind.is_gateway_api() {
            return self.gateway_api.rewrite(self.snapshot, index, route);
        }
        self.gloo.rewrite(index, route)
    }

    /// What else is set for an effective route, by what it is about, on a host of that owner.
    pub fn policies(
        &self,
        index: &Index<'a>,
        route: &Route<'a>,
        owner: ResourceId,
        outcome: &Outcome<'a>,
    ) -> BTreeMap<String, String> {
        if self.snapshot.resource(route.id.owner).kind.is_gateway_api() {
            let address = |name: &UpstreamName<'a>, state| self.gloo.address(index, name, state);
            return self.gateway_api.policies((self.snapshot, index), route, &address);
        }
        self.gloo.policies(index, route, owner, outcome.redirect.is_none() && outcome.response.is_none())
    }

    /// What an effective route has done to requests and answers beside where they go, on a host of that owner; not what the host has done.
    pub fn filters(
        &self,
        index: &Index<'a>,
        route: &Route<'a>,
        owner: ResourceId,
        outcome: &Outcome<'a>,
    ) -> Filters<'a> {
        if self.snapshot.resource(route.id.owner).kind.is_gateway_api() {
            return self.gateway_api.filters(self.snapshot, index, route);
        }
        self.gloo.filters(index, route, owner, outcome.redirect.is_none() && outcome.response.is_none())
    }

    /// What the host of that owner has done to the requests and answers of all its routes that forward, or of all others.
    pub fn host_filters(&self, index: &Index<'a>, owner: ResourceId, forwards: bool) -> Filters<'a> {
        if self.snapshot.resource(owner).kind.is_gateway_api() {
            return Filters::default();
        }
        self.gloo.host_filters(index, owner, forwards)
    }

    /// What an effective route has done on a host of that owner, together with what the host has done.
    pub fn all_filters(
        &self,
        index: &Index<'a>,
        route: &Route<'a>,
        owner: ResourceId,
        outcome: &Outcome<'a>,
    ) -> Filters<'a> {
        let forwards = outcome.redirect.is_none() && outcome.response.is_none();
        self.filters(index, route, owner, outcome).with(self.host_filters(index, owner, forwards))
    }

    /// For how long is waited for an effective route, by what is waited for, as it is written.
    pub fn timeouts(&self, index: &Index<'a>, route: &Route<'a>) -> Vec<(&'static str, &'a str)> {
        if self.snapshot.resource(route.id.owner).kind.is_gateway_api() {
            return gateway_api::timeouts(self.snapshot, route);
        }
        self.gloo.timeouts(index, route)
    }

    /// Where an effective route forwards to, with what else is set for each; the same for all routes to one group.
    pub fn targets(&self, index: &Index<'a>, route: &Route<'a>, outcome: &Outcome<'a>) -> Arc<[Target]> {
        let is_gateway_api = self.snapshot.resource(route.id.owner).kind.is_gateway_api();
        let mut options = FxHashMap::default();
        match outcome.action {
            ActionKind::Forward if is_gateway_api => {
                let rule = gateway_api::rule(self.snapshot, route.id);
                let backends = rule.into_iter().flat_map(|(_, rule)| &rule.backends);
                for (backend, item) in backends.zip(gateway_api::items(self.snapshot, route.id)) {
                    if let Some(filters) = item.field("filters") {
                        options.insert(item.span().start, gateway_api::of_backend(&backend.filters, filters));
                    }
                }
            }
            ActionKind::Forward => {
                for item in self.gloo.items(route, outcome) {
                    if let Some(set) = item.field("options") {
                        options.insert(item.span().start, gloo::of_destination(set));
                    }
                }
            }
            _ => return Arc::new([]),
        }
        let targets = self.gloo.targets(index, outcome, &options);
        if !outcome.backends.iter().any(|backend| backend.invalid) {
            return targets;
        }
        let answered = |(target, backend): (&Target, &Backend<'a>)| {
            if backend.invalid { target.clone().answered_with_error() } else { target.clone() }
        };
        targets.iter().zip(outcome.backends.iter()).map(answered).collect()
    }

    /// How the connection manager of a listener changes requests before it looks at routes. The Gateway API has the port of a host not
    /// count.
    pub fn connection(&self, index: &Index<'a>, id: ListenerId) -> ConnectionSettings {
        if self.api_gateway(id.gateway).is_some() {
            return ConnectionSettings { strip_any_host_port: true, ..ConnectionSettings::default() };
        }
        self.gloo.connection(index, id)
    }

    /// Whether the listener of a host has the dynamic forward proxy switched on.
    pub fn has_dynamic_forward_proxy(&self, host: &Host) -> bool {
        host.named.is_none() && self.gloo.has_dynamic_forward_proxy(host)
    }
}
