//! From what the control plane makes of the manifests to the shape that is printed.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Filter, filters, reason, wide};
use crate::context::{Context, LostRoute, TcpHost as Written};
use crate::index::State;
use crate::model::{Kind, Ref, Resource, slashed};
use crate::report::shape::render::{Destination, Route, TcpHost, VirtualHost};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::{self, Backend, Host, HostStatus, Outcome, Share};

/// Every virtual host that fits the filter, worked out one by one.
pub fn virtual_hosts<'s, 'a>(
    cx: &'s Context<'a>,
    filter: &'s Filter,
) -> impl Iterator<Item = VirtualHost> + use<'s, 'a> {
    cx.routing.hosts.iter().filter_map(move |host| virtual_host(cx, filter, host, true))
}

/// The same for who looks at shares alone: rewrites, timeouts and filters are not worked out.
pub(super) fn virtual_hosts_by_share<'s, 'a>(
    cx: &'s Context<'a>,
    filter: &'s Filter,
) -> impl Iterator<Item = VirtualHost> + use<'s, 'a> {
    cx.routing.hosts.iter().filter_map(move |host| virtual_host(cx, filter, host, false))
}

fn virtual_host(cx: &Context<'_>, filter: &Filter, host: &Host, is_wide: bool) -> Option<VirtualHost> {
    let owners: Vec<&Resource<'_>> = cx.routing.owners(host.table).iter().map(|&owner| cx.resource(owner)).collect();
    let domains: Vec<String> = cx.routing.domains(host).into_iter().map(str::to_owned).collect();
    let wanted = filter.host.as_ref().is_none_or(|wanted| {
        owners.iter().any(|owner| wanted == owner.name || *wanted == owner.path())
            || domains.iter().any(|domain| takes(domain, wanted))
    });
    if owners.iter().all(|owner| owner.role == Role::Context) || !wanted {
        return None;
    }
    let proxy = cx.routing.has_dynamic_forward_proxy(host);
    let mut lists = Lists::default();
    let mut routes: Vec<Route> = cx
        .routing
        .routes(host.table)
        .iter()
        .map(|written| route(cx, &mut lists, written, (host.owner, proxy, is_wide), None))
        .collect();
    let lost = cx.lost_routes(host.table);
    routes.extend(lost.map(|lost| route(cx, &mut lists, &lost.route, (host.owner, proxy, is_wide), Some(&lost))));
    let asked = filter.group.is_some() || filter.upstream.is_some();
    if asked {
        routes.retain(|route| fits(filter, route.group.as_deref(), &route.destinations));
    }
    if asked && routes.is_empty() {
        return None;
    }
    let mut reasons: Vec<String> = match &host.status {
        HostStatus::Ok => Vec::new(),
        HostStatus::Rejected(causes) => causes.iter().map(|&cause| reason::of_cause(cause).to_owned()).collect(),
        HostStatus::Unselected => vec!["no gateway takes it".to_owned()],
        HostStatus::Unknown(cause) => vec![reason::of_cause(*cause).to_owned()],
    };
    reasons.extend(cx.written_certificate(host.owner));
    if let Some(size) = cx.routing.oversize(host.table) {
        reasons.push(format!("{size} routes"));
    }
    Some(VirtualHost {
        environment: None,
        gateway: host.listener.map(|listener| cx.routing.name(listener.gateway).to_owned()),
        proxies: host.proxies.to_vec(),
        virtual_service: cx.resource(host.owner).path(),
        routes_of: owners.iter().filter(|owner| owner.kind.is_gateway_api()).map(|owner| owner.path()).collect(),
        domains,
        status: host.status.as_str(),
        reasons,
        filters: is_wide.then(|| filters::of_host(cx, host.owner)).flatten(),
        routes,
    })
}

/// Whether a domain takes a host name, or is the one that is asked for. One that takes every host is no answer to who serves this one.
fn takes(domain: &str, wanted: &str) -> bool {
    traffic::fit(domain, wanted).is_some_and(|fit| fit != traffic::Fit::Any)
}

fn fits(filter: &Filter, group: Option<&str>, destinations: &[Destination]) -> bool {
    let named =
        |wanted: &str, path: &str| path == wanted || path.rsplit_once('/').is_some_and(|(_, name)| name == wanted);
    filter.group.as_ref().is_none_or(|wanted| group.is_some_and(|group| named(wanted, group)))
        && filter
            .upstream
            .as_ref()
            .is_none_or(|wanted| destinations.iter().any(|destination| named(wanted, &destination.upstream)))
}

/// The destinations of a host's routes. Those to one group share them: thousands of routes by thousands of destinations don't fit into
/// memory.
#[derive(Default)]
struct Lists<'a>(FxHashMap<(*const Backend<'a>, u64, bool), Shared<'a>>);

/// What was listed, which is kept so that nothing else comes to lie there, and the list.
type Shared<'a> = (Arc<[Backend<'a>]>, Arc<[Destination]>);

impl<'a> Lists<'a> {
    fn of(&mut self, cx: &Context<'a>, outcome: &Outcome<'a>) -> Arc<[Destination]> {
        let list = || -> Arc<[Destination]> { destinations(cx, outcome).into() };
        if outcome.group_id.is_none() {
            return list();
        }
        // What is kept is alive, so that no two lists have one address.
        let key = (outcome.backends.as_ptr(), outcome.total, is_refused(outcome));
        let (_, known) = self.0.entry(key).or_insert_with(|| (Arc::clone(&outcome.backends), list()));
        Arc::clone(known)
    }
}

fn route<'a>(
    cx: &Context<'a>,
    lists: &mut Lists<'a>,
    effective: &traffic::Route<'a>,
    (owner, proxy, is_wide): (ResourceId, bool, bool),
    lost: Option<&LostRoute<'a>>,
) -> Route {
    let outcome = cx.outcome(effective, proxy);
    let mut reasons = reasons(cx, &outcome);
    let mut status = status(&outcome);
    if let Some(lost) = lost {
        (status, reasons) = (if lost.is_unseen { "unknown" } else { "dropped" }, vec![lost.reason.clone()]);
    }
    let (file, line, column) = place(cx, effective.span);
    Route {
        name: effective.name.map(str::to_owned),
        matchers: effective.matchers.iter().map(Into::into).collect(),
        via: effective.via.iter().map(|&table| cx.resource(table).path()).collect(),
        via_words: cx.way_words(&effective.via),
        action: outcome.action.as_str(),
        group: cx.group_of(effective, &outcome),
        status,
        reasons,
        destinations: lists.of(cx, &outcome),
        redirect: outcome.redirect.as_ref().map(wide::redirect),
        direct_response: wide::response(&outcome),
        rewrite: is_wide.then(|| wide::rewrite(cx, effective, &outcome)).flatten(),
        timeouts: if is_wide { wide::timeouts(cx, effective) } else { Vec::new() },
        filters: is_wide.then(|| filters::of_route(cx, effective, owner, &outcome)).flatten(),
        file,
        line,
        column,
    }
}

/// The hosts of every TCP listener that fit the filter.
pub fn tcp_hosts<'s, 'a>(cx: &'s Context<'a>, filter: &'s Filter) -> impl Iterator<Item = TcpHost> + use<'s, 'a> {
    cx.tcp_hosts().map(move |host| tcp_host(cx, &host)).filter(move |host| {
        filter.host.as_ref().is_none_or(|wanted| host.name.as_ref() == Some(wanted))
            && fits(filter, host.group.as_deref(), &host.destinations)
    })
}

fn tcp_host(cx: &Context<'_>, host: &Written<'_, '_>) -> TcpHost {
    let outcome = host.outcome.as_ref();
    let (file, line, column) = place(cx, host.span);
    TcpHost {
        environment: None,
        gateway: host.gateway.to_owned(),
        name: host.name.map(str::to_owned),
        action: if outcome.is_some() { "forward" } else { "sniCluster" },
        group: outcome.and_then(|outcome| outcome.group).map(|group| path(&group)),
        status: outcome.map_or("ok", status),
        reasons: outcome.map(|outcome| reasons(cx, outcome)).unwrap_or_default(),
        destinations: outcome.map(|outcome| destinations(cx, outcome)).unwrap_or_default(),
        file,
        line,
        column,
    }
}

fn path(reference: &Ref<'_>) -> String {
    slashed(reference.namespace.value, reference.name.value)
}

/// File, line and column of what stands there.
pub(in crate::report) fn place(cx: &Context<'_>, span: Span) -> (String, u32, u32) {
    let span = cx.snapshot.sources.origin(span).map_or(span, |place| place.span);
    let at = cx.map().start(span);
    (cx.map().file(span.file).name.to_string(), at.line, at.column)
}

/// Whether the group is one that the configuration lists as defined elsewhere.
fn is_external(outcome: &Outcome<'_>) -> bool {
    outcome.group.is_some() && outcome.group_id.is_none() && outcome.faults.is_empty()
}

/// What becomes of a route that reaches Envoy.
pub(in crate::report) fn status(outcome: &Outcome<'_>) -> &'static str {
    if is_external(outcome) {
        "unknown"
    } else if outcome.is_ok() {
        "ok"
    } else {
        "rejected"
    }
}

/// Why a route does not what it seems to, each reason once.
pub(in crate::report) fn reasons(cx: &Context<'_>, outcome: &Outcome<'_>) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    if let Some(group) = outcome.group.filter(|_| is_external(outcome)) {
        let (namespace, name) = (group.namespace.value, group.name.value);
        let by = cx.index.promised(Kind::UpstreamGroup, namespace, name).map(|id| cx.writer(id));
        reasons.push(by.map_or_else(
            || "the group is defined elsewhere".to_owned(),
            |by| format!("the group is not in the sources, as it is written by {by}"),
        ));
    }
    for reason in outcome.faults.iter().map(reason::of_fault) {
        // Several matchers may have the same fault.
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// The destinations of a route.
pub(in crate::report) fn destinations(cx: &Context<'_>, outcome: &Outcome<'_>) -> Vec<Destination> {
    let refused = is_refused(outcome);
    outcome.backends.iter().map(|share| destination(cx, outcome, share, refused)).collect()
}

/// Whether Envoy refuses the listener for it, so that nothing gets a share.
fn is_refused(outcome: &Outcome<'_>) -> bool {
    outcome.faults.iter().any(traffic::Fault::envoy_refuses_listener)
}

fn destination(cx: &Context<'_>, outcome: &Outcome<'_>, share: &Backend<'_>, refused: bool) -> Destination {
    let part = outcome.share(share).filter(|_| !refused);
    Destination {
        upstream: share.name.path(),
        weight: share.weight,
        total: outcome.total,
        percent: part.map(Share::percent),
        fraction: part.map(|part| part.to_string()),
        state: match (share.lost, share.invalid) {
            (true, _) => "dropped",
            (false, true) => "invalid",
            (false, false) => share.state.as_str(),
        },
        written_by: match share.state {
            State::Written(id) if !share.lost => Some(cx.writer(id)),
            _ => None,
        },
        subset: share
            .subset
            .map(|subset| subset.iter().map(|(key, value)| (key.value.to_owned(), value.value.to_owned())).collect()),
    }
}
