//! What Gloo's control plane would make of the manifests: gateways to virtual hosts to effective routes to shares.
//!
//! ```text
//! listener     which virtual services a gateway takes                 uses hybrid, selection, proxy
//! collision    ports that two gateways of one proxy take
//! domain       who claims the same domain
//! tcp          TCP hosts
//! chain        filter chains that are for the same connections        uses tcp
//! delegation   a virtual service's routes, tables resolved     uses inheritance, order, selection
//! inheritance  what a child takes over, and whether it fits     uses crossing
//! crossing     children that overwrite what they inherit       uses slice
//! budget       how much all of that may come to
//! outcome      what a route does: destinations and shares      uses path, group
//! group        what upstream groups come to, each once
//! offer        which subsets upstreams offer
//! refusal      what plugins and Envoy refuse of options and actions
//! connection   what the connection manager changes first
//! rewrite      what upstreams see of host and path
//! policies     what options set for a route                    uses setting
//! setting      options and fields, read as what they set
//! upstream     what else is set for upstreams, and what kgateway calls it
//! treatment    what destinations stand for, to be held against others    uses policies, setting, upstream
//! host         which hosts reach Envoy, and why others do not     uses unseen
//! unseen       hosts that a gateway may take which nobody has seen
//! ```

mod budget;
mod chain;
mod collision;
mod connection;
mod crossing;
mod delegation;
mod domain;
mod group;
mod host;
mod hybrid;
mod inheritance;
mod listener;
mod offer;
mod options;
mod order;
mod outcome;
mod path;
mod policies;
mod proxy;
pub mod refusal;
mod rewrite;
mod selection;
pub mod setting;
mod slice;
mod tcp;
mod treatment;
mod unseen;
pub mod upstream;

use self::group::Groups;
use crate::index::Index;
use crate::model::Kind;
use crate::model::gloo::TcpHost;
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::{ConnectionSettings, Host, ListenerId, Outcome, Rewrite, Route};

pub use budget::LIMIT;
pub use chain::{ChainOwner, Clash, ClashKind};
pub use collision::port_place;
pub use crossing::Crossed;
pub use delegation::{DEPTH_LIMIT, Excess, Problem, ProblemKind, Translation, Way, by_weight, effective, targets};
pub use domain::{Conflict, ConflictKind, domains};
pub use inheritance::{DelegateFault, Misfit, delegate_fault};
pub use listener::{GatewayView, HttpListener, Sharing, has_ssl, is_read};
pub use offer::Offers;
pub use options::RouteOption;
pub use order::compare_routes;
pub use outcome::Outcomes;
pub use path::is_valid_path;
pub use policies::{of_destination, option_word};
pub use proxy::ProxyView;
pub use refusal::{Refusals, is_of_forwarding_routes};
pub use selection::{SelectorFault, expression_fits, is_valid as is_valid_expression, labels_fit, namespace_fits};
pub use tcp::{CrashCause, TcpFault, tcp_fault};

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
    /// By which keys upstreams offer subsets.
    pub offers: Offers<'a>,
    /// Filter chains of a listener that are for the same connections.
    pub clashes: Vec<Clash<'a>>,
    /// What is refused of options and actions.
    pub refusals: Refusals<'a>,
    /// Whether some settings have Gloo read the gateways of all namespaces.
    pub reads_all_namespaces: bool,
    /// By gateway: whether Envoy gets its TCP hosts.
    tcp_sent: Vec<bool>,
    groups: Groups<'a>,
    snapshot: &'a Snapshot<'a>,
}

impl<'a> Routing<'a> {
    /// Works everything out.
    pub fn build(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Routing<'a> {
        let mut gateways = listener::gateways(snapshot, index);
        collision::find(snapshot, &mut gateways);
        let conflicts = domain::conflicts(snapshot, &gateways);
        let services = index.sorted(Kind::VirtualService).to_vec();
        let translations = budget::translate_all(snapshot, index, &services, budget::LIMITS);
        let offers = Offers::of(snapshot, index);
        let refusals = Refusals::find(snapshot, index, &services, &translations);
        let clashes: Vec<Clash<'a>> =
            (0..).zip(&gateways).flat_map(|(at, view)| chain::clashes(snapshot, index, at, view)).collect();
        let tcp_sent = tcp_sent(snapshot, index, &gateways, &clashes);
        let faults = host::Findings { conflicts: &conflicts, clashes: &clashes, refusals: &refusals };
        let hosts = host::hosts(snapshot, index, &gateways, faults, &services, &translations);
        let groups = Groups::of(index);
        Routing {
            gateways,
            conflicts,
            services,
            translations,
            hosts,
            offers,
            clashes,
            refusals,
            reads_all_namespaces: listener::reads_all_namespaces(snapshot, index),
            tcp_sent,
            groups,
            snapshot,
        }
    }

    /// What it was worked out from.
    pub fn snapshot(&self) -> &'a Snapshot<'a> {
        self.snapshot
    }

    /// How much was looked at to work it out: what tests hold to be linear, as no clock can.
    pub fn steps(&self) -> usize {
        let listeners = self.gateways.iter().flat_map(|gateway| &gateway.listeners);
        let domains = |&id: &ResourceId| domains(self.snapshot.resource(id)).len();
        let selected: usize = listeners
            .map(|listener| listener.tls_disagrees.len() + listener.services.iter().map(domains).sum::<usize>())
            .sum();
        let claims: usize = self.conflicts.iter().map(|conflict| conflict.claims.len()).sum();
        let delegation: usize = self.translations.iter().map(|translation| translation.steps).sum();
        selected + claims + self.hosts.len() + delegation
    }

    /// How many destinations of groups are kept, for however many routes: what tests hold to be the groups' own.
    pub fn kept(&self) -> usize {
        self.groups.kept()
    }

    /// Whether Envoy gets the TCP hosts of a gateway, as far as can be told.
    pub fn sends_tcp(&self, gateway: usize) -> bool {
        self.tcp_sent[gateway]
    }

    /// What a virtual service comes to.
    pub fn translation(&self, service: usize) -> &Translation<'a> {
        &self.translations[service]
    }

    /// What works out what routes come to.
    pub fn outcomes<'c>(&'c self, index: &'c Index<'a>) -> Outcomes<'c, 'a> {
        Outcomes::new(self.snapshot, index, &self.offers, &self.groups)
    }

    /// What an effective route comes to on a listener with or without the dynamic forward proxy.
    pub fn outcome(&self, index: &Index<'a>, route: &Route<'a>, dynamic_forward_proxy: bool) -> Outcome<'a> {
        let owner = self.snapshot.resource(route.id.owner);
        let written = &owner.routes()[route.id.index as usize];
        let mut outcome = self.outcomes(index).of(written, &route.matchers, owner.namespace, dynamic_forward_proxy);
        outcome.faults.extend(self.refusals.of_route(self.snapshot, index, route).iter().map(refusal::Refusal::fault));
        outcome
    }

    /// What a TCP host comes to; nothing for one that goes where SNI says.
    pub fn tcp_outcome(&self, index: &Index<'a>, host: &'a TcpHost<'a>) -> Option<Outcome<'a>> {
        tcp::outcome(self.snapshot, index, self.outcomes(index), host)
    }

    /// What upstreams see of host and path of a request that an effective route forwards.
    pub fn rewrite(&self, index: &Index<'a>, route: &Route<'a>) -> Rewrite<'a> {
        rewrite::of(self.snapshot, index, route)
    }

    /// A gateway that is read.
    pub fn gateway(&self, id: ResourceId) -> Option<&GatewayView<'a>> {
        let name = |id: ResourceId| (self.snapshot.resource(id).namespace, self.snapshot.resource(id).name);
        let at = self.gateways.binary_search_by(|view| view.id.map(name).cmp(&Some(name(id)))).ok()?;
        self.gateways.get(at)
    }

    /// A listener.
    pub fn listener(&self, id: ListenerId) -> &HttpListener<'a> {
        &self.gateways[id.gateway].listeners[id.listener]
    }

    /// How the connection manager of a listener changes requests before it looks at routes.
    pub fn connection(&self, index: &Index<'a>, id: ListenerId) -> ConnectionSettings {
        let http = self.listener(id).selection;
        http.map_or_else(ConnectionSettings::default, |http| connection::of(self.snapshot, index, http))
    }

    /// Whether the listener of a host has the dynamic forward proxy switched on.
    pub fn has_dynamic_forward_proxy(&self, host: &Host) -> bool {
        host.listener.is_some_and(|id| self.listener(id).dynamic_forward_proxy)
    }
}

/// A listener with an error isn't sent, nor is one without any filter chain.
fn tcp_sent<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    gateways: &[GatewayView<'a>],
    clashes: &[Clash<'a>],
) -> Vec<bool> {
    let is_sent = |view: &GatewayView<'a>| {
        !view.lacks_address
            && view.proxies.iter().any(|proxy| !proxy.is_broken)
            && !view.tcp_hosts.iter().any(|(host, _)| chain::is_without_chain(snapshot, index, host))
    };
    let mut sent: Vec<bool> = gateways.iter().map(is_sent).collect();
    for clash in clashes.iter().filter(|clash| clash.kind == ClashKind::Same) {
        sent[clash.gateway] = false;
    }
    sent
}
