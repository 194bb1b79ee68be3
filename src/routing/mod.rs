//! What Gloo's control plane would make of the manifests: gateways to virtual hosts to effective routes to shares.
//!
//! ```text
//! listener     which virtual services a gateway takes                 uses hybrid, selection
//! domain       who claims the same domain
//! delegation   a virtual service's routes, tables resolved     uses inheritance, order, selection
//! budget       how much all of that may come to
//! outcome      what a route does: destinations and shares      uses regex
//! offer        which subsets upstreams offer
//! host         which hosts reach Envoy, and why others do not
//! refusal      how many hosts go with one that makes Envoy refuse a listener
//! request      whether a matcher takes a request
//! cover        which routes are never reached                  uses language, paths
//! program_size how large RE2's program of a regex is
//! reach        which effective routes a resource or a written route comes to
//! ```

mod budget;
mod cover;
mod delegation;
mod describe;
mod domain;
mod host;
mod hybrid;
mod inheritance;
mod language;
mod listener;
mod offer;
mod order;
mod outcome;
mod path;
mod paths;
pub mod program_size;
mod reach;
mod refusal;
pub mod regex;
mod request;
mod selection;

use crate::index::Index;
use crate::model::Kind;
use crate::resolve::Resolver;
use crate::snapshot::{ResourceId, Snapshot};

pub use budget::{DEPTH_LIMIT, Excess, LIMIT};
pub use cover::{Covered, MatcherId, covered};
pub use delegation::{EffectiveRoute, Problem, Translation, What, by_weight, targets};
pub use describe::describe;
pub use domain::{Conflict, ConflictKind, domains};
pub use host::{Cause, Host, HostStatus};
pub use inheritance::{DelegateFault, Misfit, delegate_fault};
pub use language::Languages;
pub use listener::{GatewayView, HttpListener, has_ssl, is_read, port_place};
pub use offer::Offers;
pub use order::compare_routes;
pub use outcome::{ActionKind, Fault, Outcome, Outcomes, Share};
pub use path::is_valid_path;
pub use reach::{EffectiveId, ReachIndex};
pub use refusal::Refusals;
pub use request::{Request, matches};
pub use selection::{SelectorFault, expression_fits, is_valid as is_valid_expression, labels_fit, namespace_fits};

/// The control plane's view of a snapshot.
#[derive(Debug)]
pub struct Routing<'a> {
    /// The gateways that are read, sorted by namespace, then name.
    pub gateways: Vec<GatewayView<'a>>,
    /// Domains that several services of a listener claim.
    pub conflicts: Vec<Conflict<'a>>,
    /// The stored virtual services, sorted by namespace, then name.
    pub services: Vec<ResourceId>,
    /// What each of them comes to, in the same order.
    pub translations: Vec<Translation<'a>>,
    /// Every virtual host on every listener, then the services that no listener takes.
    pub hosts: Vec<Host>,
    /// Works out what routes come to.
    pub outcomes: Outcomes<'a>,
}

impl<'a> Routing<'a> {
    /// Works everything out.
    pub fn build(snapshot: &'a Snapshot<'a>, index: &Index<'a>, resolver: Resolver<'a>) -> Routing<'a> {
        let gateways = listener::gateways(snapshot, index, &resolver);
        let conflicts = domain::conflicts(snapshot, &gateways);
        let services = index.sorted(Kind::VirtualService).to_vec();
        let translations = budget::translate_all(snapshot, index, &services, budget::LIMITS);
        let outcomes = Outcomes { snapshot, resolver, offers: Offers::of(snapshot) };
        let hosts = host::hosts(snapshot, index, &gateways, &conflicts, &services, &translations);
        Routing { gateways, conflicts, services, translations, hosts, outcomes }
    }

    /// How much was looked at to work it out: what tests hold to be linear, as no clock can.
    pub fn steps(&self) -> usize {
        let listeners = self.gateways.iter().flat_map(|gateway| &gateway.listeners);
        let domains = |&id: &ResourceId| domains(self.outcomes.snapshot.resource(id)).len();
        let selected: usize = listeners
            .map(|listener| listener.tls_disagrees.len() + listener.services.iter().map(domains).sum::<usize>())
            .sum();
        let claims: usize = self.conflicts.iter().map(|conflict| conflict.claims.len()).sum();
        let delegation: usize = self.translations.iter().map(|translation| translation.steps).sum();
        selected + claims + self.hosts.len() + delegation
    }

    /// What a virtual service comes to.
    pub fn translation(&self, service: usize) -> &Translation<'a> {
        &self.translations[service]
    }

    /// What an effective route comes to on a listener with or without the dynamic forward proxy.
    pub fn outcome(&self, route: &EffectiveRoute<'a>, dynamic_forward_proxy: bool) -> Outcome<'a> {
        let home = self.outcomes.snapshot.resource(route.id.owner).namespace;
        self.outcomes.of(route.route, &route.matchers, home, dynamic_forward_proxy)
    }

    /// Whether the listener of a host has the dynamic forward proxy switched on.
    pub fn has_dynamic_forward_proxy(&self, host: &Host) -> bool {
        host.listener
            .is_some_and(|(gateway, listener)| self.gateways[gateway].listeners[listener].dynamic_forward_proxy)
    }
}
