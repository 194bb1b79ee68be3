//! What the Gateway API's controllers would make of the manifests: gateways to hosts to matches to shares.
//!
//! ```text
//! dialect     which implementation serves a gateway
//! admission   whom a listener lets in
//! gateway     gateways with their listeners, those of listener sets among them     uses admission, dialect
//! certificate which listeners have a certificate that they may use                  uses gateway, grant
//! hostname    what host names have in common
//! attachment  which listeners take which routes                                    uses gateway, hostname
//! order       which match comes first
//! delegation  rules that hand requests on to other routes
//! table       the matches of a host in that order                                  uses delegation, order
//! grant       which references to other namespaces are allowed
//! kept        which namespaces are there with all of their Services
//! backend     what backends resolve to                                             uses grant, kept
//! outcome     what a rule does: backends and shares                                uses backend
//! failing     policies that fail, and what they are for with them                  uses backend, traffic_policy
//! traffic_policy  what kgateway's policies say of it
//! treatment   what else it does, to be held against another's                      uses traffic_policy
//! ```

pub mod admission;
pub mod attachment;
pub mod backend;
pub mod certificate;
pub mod delegation;
mod dialect;
mod failing;
mod gateway;
mod grant;
pub mod hostname;
mod kept;
mod order;
mod outcome;
mod table;
mod traffic_policy;
mod treatment;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use self::attachment::{Attacher, Attachment, http_route};
use self::backend::{Backends, Unresolved};
use self::certificate::Certificates;
use self::delegation::Delegations;
use self::dialect::Dialects;
use self::failing::Failing;
use self::gateway::Gateways;
use self::kept::Kept;
use self::table::Tables;
use crate::index::Index;
use crate::model::gateway_api::{FilterKind, Rule};
use crate::model::{Body, Kind, Matcher, Resource};
use crate::snapshot::{Dialect, ResourceId, RouteId, Snapshot};
use crate::traffic::{Outcome, Rewrite, Route};

pub use self::gateway::{GatewayView, PortView, Rival, Section};
pub use self::grant::Grants;
pub use self::order::Rank;
pub use self::outcome::delegates;
pub use self::table::RouteTable;
pub use self::treatment::{items, of_backend, timeouts};

/// What controllers make of the Gateway API's resources.
#[derive(Debug)]
pub struct Routing<'a> {
    /// The gateways, sorted by namespace and name; then those that routes want and the sources don't show.
    pub gateways: Vec<GatewayView<'a>>,
    /// What becomes of each parent of each route.
    pub attachments: Vec<Attachment<'a>>,
    /// The routes of hosts.
    pub tables: Vec<RouteTable<'a>>,
    /// The hosts, by gateway, port and listener; then those of routes that no listener takes.
    pub hosts: Vec<VirtualHost<'a>>,
    /// What may be referred to from where.
    pub grants: Grants<'a>,
    /// Which namespaces are there with all of their Services.
    kept: Kept<'a>,
    /// Policies that fail.
    failing: Failing<'a>,
    /// What kgateway's delegation comes to.
    pub delegations: Delegations,
    /// Who serves each route.
    dialects: FxHashMap<ResourceId, Dialect>,
    /// Who serves those that no gateway of the sources takes.
    default: Dialect,
    /// How much was looked at.
    steps: usize,
}

/// Host names of a listener that have the same routes.
#[derive(Debug)]
pub struct VirtualHost<'a> {
    /// The gateway and the index of its listener; nothing where none takes the routes.
    pub listener: Option<(usize, usize)>,
    /// The host names, as domains have them.
    pub domains: Vec<&'a str>,
    /// Index of its table.
    pub table: usize,
    /// Whether it depends on labels that the sources don't show.
    pub is_unseen: bool,
    /// What is known of its listener's certificates.
    pub certificates: Certificates,
}

impl<'a> Routing<'a> {
    /// Works everything out.
    pub fn build(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Routing<'a> {
        let routes = &http_routes(snapshot, index);
        let known = Dialects::find(snapshot, index);
        let mut gateways = Gateways::read(snapshot, index, known);
        let grants = Grants::read(snapshot, index);
        let attacher = Attacher { snapshot, index, default: known.default };
        let mut attachments = Vec::new();
        let others = [Kind::TlsRoute, Kind::TcpRoute, Kind::UdpRoute].into_iter().flat_map(|kind| index.sorted(kind));
        for &id in routes.iter().chain(others) {
            attacher.attach(&mut gateways, id, &mut attachments);
        }
        let gateways = gateways.views;
        let mut dialects = FxHashMap::default();
        for attachment in &attachments {
            if let Some(gateway) = attachment.gateway {
                dialects.entry(attachment.route).or_insert(gateways[gateway].dialect);
            }
        }
        let delegated = delegated(snapshot, index, routes);
        let mut tables = Tables::new(snapshot, routes, dialects.clone(), known.default);
        let mut steps = attachments.len();
        let mut hosts = hosts((snapshot, index), &gateways, &attachments, &mut tables, &mut steps);
        let certificates: Vec<Vec<Certificates>> =
            gateways.iter().map(|view| certificate::of(snapshot, index, &grants, view)).collect();
        for host in &mut hosts {
            if let Some((gateway, section)) = host.listener {
                host.certificates = certificates[gateway][section];
            }
        }
        let served: FxHashSet<ResourceId> =
            hosts.iter().flat_map(|host| &tables.all[host.table].owners).copied().collect();
        for &id in routes.iter().filter(|id| !served.contains(id) && !delegated.contains(id)).collect::<Vec<_>>() {
            let Some(route) = http_route(snapshot, id) else { continue };
            let domains = attachment::domains(None, &route.hostnames).collect();
            let table = tables.of(snapshot, index, vec![id]);
            hosts.push(VirtualHost {
                listener: None,
                domains,
                table,
                is_unseen: false,
                certificates: Certificates::Some,
            });
        }
        let mut tables_of = tables.all;
        for host in &hosts {
            tables_of[host.table].domains.extend(&host.domains);
        }
        for table in &mut tables_of {
            table.domains.sort_unstable();
            table.domains.dedup();
        }
        steps += tables.size + tables.delegations.steps;
        let delegations = tables.delegations;
        let kept = Kept::find(snapshot, index);
        let failing = Failing::find(Backends { snapshot, index, grants: &grants, kept: &kept });
        Routing {
            gateways,
            attachments,
            tables: tables_of,
            hosts,
            grants,
            kept,
            failing,
            delegations,
            dialects,
            default: known.default,
            steps,
        }
    }

    /// How much was looked at to work it out: what tests hold to be linear, as no clock can.
    pub fn steps(&self) -> usize {
        self.steps + self.hosts.len() + self.gateways.iter().map(|view| view.sections.len()).sum::<usize>()
    }

    /// Who serves an HTTP route.
    pub fn dialect(&self, route: ResourceId) -> Dialect {
        self.dialects.get(&route).copied().unwrap_or(self.default)
    }

    /// What resolves backends.
    pub fn backends<'c>(&'c self, snapshot: &'a Snapshot<'a>, index: &'c Index<'a>) -> Backends<'c, 'a> {
        Backends { snapshot, index, grants: &self.grants, kept: &self.kept }
    }

    /// What an effective route comes to.
    pub fn outcome(&self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, route: &Route<'a>) -> Option<Outcome<'a>> {
        let (owner, rule) = rule(snapshot, route.id)?;
        let dialect = self.dialect_of(route);
        Some(self.outcome_of_rule((snapshot, index), (owner, rule), dialect))
    }

    /// What a rule of an HTTP route comes to by itself.
    pub fn outcome_of_rule(
        &self,
        (snapshot, index): (&'a Snapshot<'a>, &Index<'a>),
        (owner, rule): (&'a Resource<'a>, &'a Rule<'a>),
        dialect: Dialect,
    ) -> Outcome<'a> {
        let backends = self.backends(snapshot, index);
        match self.failing.of(backends, owner, rule).filter(|_| dialect == Dialect::Kgateway) {
            Some(words) => outcome::failing(words),
            None => backends.outcome(owner, rule, dialect),
        }
    }

    /// What backends see of host and path of a request that an effective route forwards.
    pub fn rewrite(&self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, route: &Route<'a>) -> Rewrite<'a> {
        let ids = route.through.iter().copied().chain([route.id]);
        let rules: Vec<_> = ids.filter_map(|id| rule(snapshot, id)).collect();
        let own = rules.iter().map(|(_, rule)| *rule);
        let mut rewrite = self.backends(snapshot, index).rewrite(own, self.dialect_of(route));
        for (owner, rule) in rules.iter().rev() {
            for spec in traffic_policy::of_rule((snapshot, index), owner.namespace, rule) {
                traffic_policy::rewrite(spec, &mut rewrite);
            }
        }
        rewrite
    }

    /// What decides, before age does, where a match of an effective route stands.
    pub fn rank(&self, snapshot: &Snapshot<'_>, route: &Route<'_>, matcher: &Matcher<'_>) -> Rank {
        let owner = snapshot.resource(route.id.owner);
        Rank::of(matcher, delegation::weight(snapshot, owner, self.dialect_of(route)))
    }

    /// Whether it is known where paths that are regexes, and prefixes with a slash at their end, stand among the matches of a route's host.
    pub fn orders_all_paths(&self, route: &Route<'_>) -> bool {
        self.dialect_of(route) == Dialect::Kgateway
    }

    fn dialect_of(&self, route: &Route<'_>) -> Dialect {
        self.dialect(route.through.first().unwrap_or(&route.id).owner)
    }

    /// Why references of a route are not all resolved: the first reason, among backends and mirrors.
    pub fn unresolved(&self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, id: ResourceId) -> Option<Unresolved> {
        let (resource, dialect) = (snapshot.resource(id), self.dialect(id));
        let backends = self.backends(snapshot, index);
        let route = match &resource.body {
            Body::HttpRoute(route) => route,
            Body::OtherRoute(other) => {
                let named = other.rules.iter().flatten().map(|backend| &backend.to);
                return named.into_iter().find_map(|to| backends.resolve(resource, to).fault);
            }
            _ => return None,
        };
        let named = route.rules.iter().flat_map(|rule| {
            let listed = rule.backends.iter().filter(|backend| dialect != Dialect::Kgateway || !delegates(backend));
            let mirrors = rule.filters.iter().filter_map(|filter| match &filter.kind {
                FilterKind::Mirror(to) => Some(to),
                _ => None,
            });
            listed.map(|backend| &backend.to).chain(mirrors)
        });
        let own = named.into_iter().find_map(|to| backends.resolve(resource, to).fault);
        own.or_else(|| self.delegations.problems.get(&id).copied())
    }
}

/// The HTTP routes and what comes to some, sorted by namespace and name.
fn http_routes(snapshot: &Snapshot<'_>, index: &Index<'_>) -> Vec<ResourceId> {
    let mut routes = index.sorted(Kind::HttpRoute).to_vec();
    let grpc = index.sorted(Kind::GrpcRoute);
    if !grpc.is_empty() {
        routes.extend(grpc);
        routes.sort_by_key(|&id| (snapshot.resource(id).namespace, snapshot.resource(id).name));
    }
    routes
}

/// The HTTP routes that others delegate to, by themselves or as one of many.
fn delegated(snapshot: &Snapshot<'_>, index: &Index<'_>, routes: &[ResourceId]) -> FxHashSet<ResourceId> {
    let mut asked = FxHashSet::default();
    let mut found = FxHashSet::default();
    for &id in routes {
        let Some(route) = http_route(snapshot, id) else { continue };
        let home = snapshot.resource(id).namespace;
        for backend in route.rules.iter().flat_map(|rule| &rule.backends).filter(|backend| delegates(backend)) {
            if asked.insert((backend.to.kind.value, backend.to.namespace_or(home), backend.to.name.value)) {
                found.extend(delegation::targets(snapshot, index, home, backend));
            }
        }
    }
    found
}

/// The rule that a route is, with the resource that holds it.
pub fn rule<'a>(snapshot: &'a Snapshot<'a>, id: RouteId) -> Option<(&'a Resource<'a>, &'a Rule<'a>)> {
    let rule = http_route(snapshot, id.owner)?.rules.get(id.index as usize)?;
    Some((snapshot.resource(id.owner), rule))
}

/// How many hosts there may be, of all routes on all listeners: past that many, further ones are left out.
const LIMIT: usize = 1 << 20;

/// The hosts of all listeners: the routes by gateway, listener and host name, then those names together that have the same.
fn hosts<'a>(
    (snapshot, index): (&'a Snapshot<'a>, &Index<'a>),
    gateways: &[GatewayView<'a>],
    attachments: &[Attachment<'a>],
    tables: &mut Tables<'a>,
    steps: &mut usize,
) -> Vec<VirtualHost<'a>> {
    type Key<'a> = (usize, usize, usize, &'a str);
    let mut found: IndexMap<Key<'a>, (Vec<ResourceId>, bool), FxBuildHasher> = IndexMap::default();
    let mut left = LIMIT;
    for attachment in attachments {
        let (Some(gateway), Some(route)) = (attachment.gateway, http_route(snapshot, attachment.route)) else {
            continue;
        };
        for &at in &attachment.sections {
            let section = &gateways[gateway].sections[at];
            for domain in attachment::domains(section.hostname(), &route.hostnames) {
                let Some(rest) = left.checked_sub(1) else { break };
                left = rest;
                let (owners, is_unseen) = found.entry((gateway, section.port, at, domain)).or_default();
                *is_unseen |= attachment.outcome == attachment::Outcome::Unseen;
                if owners.last() != Some(&attachment.route) {
                    owners.push(attachment.route);
                }
            }
        }
    }
    *steps += LIMIT - left;
    let mut found: Vec<(Key<'a>, (Vec<ResourceId>, bool))> = found.into_iter().collect();
    found.sort_by_key(|(key, _)| *key);
    let mut hosts: Vec<VirtualHost<'a>> = Vec::new();
    let mut same: FxHashMap<(usize, usize, usize), usize> = FxHashMap::default();
    for ((gateway, _, section, domain), (owners, is_unseen)) in found {
        let table = tables.of(snapshot, index, owners);
        let at = *same.entry((gateway, section, table)).or_insert(hosts.len());
        if at == hosts.len() {
            let (listener, certificates) = (Some((gateway, section)), Certificates::Some);
            hosts.push(VirtualHost { listener, domains: Vec::new(), table, is_unseen, certificates });
        }
        hosts[at].domains.push(domain);
        hosts[at].is_unseen |= is_unseen;
    }
    hosts
}
