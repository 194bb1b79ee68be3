//! Where the requests of a file go in one state.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{Figure, Figures};
use super::target::{Miss, Target, Targets};
use super::{Amount, Exact};
use crate::change::Refusal;
use crate::context::Context;
use crate::model::{Body, Kind};
use crate::traffic::Share;
use crate::traffic::{HostStatus, Outcome};

/// Where requests go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// By upstream, as `namespace/name`.
    pub(super) upstreams: BTreeMap<String, Amount>,
    /// To none.
    pub(super) elsewhere: Amount,
    /// All of them.
    pub(super) total: Exact,
}

/// What the file says of one virtual service.
#[derive(Debug, Default)]
struct Demand<'f> {
    /// Of all of it, or of its domains.
    whole: Vec<&'f Figure>,
    /// Whether a line names the service itself.
    is_named: bool,
    /// Of its routes, by index.
    routes: BTreeMap<usize, &'f Figure>,
    /// Of routes that it has in the other state only: they meet others now.
    gone: Exact,
}

/// What every line of the file means in a state.
pub(super) fn targets(cx: &Context<'_>, requests: &Figures) -> Vec<Result<Target, Miss>> {
    let targets = Targets::new(cx);
    requests.list.iter().map(|figure| targets.find(requests, figure)).collect()
}

/// Where the requests go in a state, given what the lines of the file mean there. What a line means nothing of has no host any more.
pub(super) fn flow(
    cx: &Context<'_>,
    requests: &Figures,
    targets: &[Result<Target, Miss>],
) -> Result<Flow, Vec<Refusal>> {
    let mut demands: BTreeMap<usize, Demand<'_>> = BTreeMap::new();
    let (mut flow, mut wrong) = (Flow::default(), Vec::new());
    for (figure, target) in requests.list.iter().zip(targets) {
        match target {
            Ok(target) => wrong.extend(demand(requests, figure, *target, &mut demands)),
            Err(Miss::Route(service, _)) => demands.entry(*service).or_default().gone.add(&figure.requests),
            Err(Miss::Unknown(_) | Miss::Ambiguous(_)) => {
                flow.total.add(&figure.requests);
                flow.elsewhere.add(&Amount::exactly(figure.requests.clone()));
            }
        }
    }
    for (service, demand) in demands {
        match flow_of(cx, service, &demand, requests) {
            Ok(own) => flow.add(own),
            Err(refusal) => wrong.push(refusal),
        }
    }
    if wrong.is_empty() { Ok(flow) } else { Err(wrong) }
}

/// Adds a line to what is said of its virtual service, or says why it would count twice.
fn demand<'f>(
    file: &Figures,
    figure: &'f Figure,
    target: Target,
    demands: &mut BTreeMap<usize, Demand<'f>>,
) -> Option<Refusal> {
    let twice = |other: &Figure| {
        let message = format!("{} is the same as {} in line {}", figure.name, other.name, other.line);
        Some(file.refuse(figure, message).help("keep one of them"))
    };
    match target {
        Target::Route(service, route) => {
            demands.entry(service).or_default().routes.insert(route, figure).and_then(twice)
        }
        Target::Service(service) | Target::Domain(service) => {
            let demand = demands.entry(service).or_default();
            let is_service = matches!(target, Target::Service(_));
            let clash = demand.whole.first().filter(|_| is_service || demand.is_named).copied();
            demand.is_named |= is_service;
            demand.whole.push(figure);
            let other = clash?;
            let message =
                format!("{} counts requests that {} in line {} counts already", figure.name, other.name, other.line);
            Some(file.refuse(figure, message).help("give the virtual service, or its domains"))
        }
    }
}

fn flow_of(cx: &Context<'_>, service: usize, demand: &Demand<'_>, file: &Figures) -> Result<Flow, Refusal> {
    let mut flow = Flow::default();
    let named: Exact = demand.routes.values().map(|figure| &figure.requests).sum();
    let whole: Exact = demand.whole.iter().map(|figure| &figure.requests).sum();
    let rest = match demand.whole.last() {
        None => demand.gone.clone(),
        Some(last) => whole.less(&named).ok_or_else(|| {
            let path = cx.resource(cx.routing.gloo.services[service]).path();
            let message = format!(
                "the routes of {path} get {} requests a second, more than its {}",
                named.decimal(2),
                whole.decimal(2)
            );
            file.refuse(last, message).help("give the virtual service the requests of all of its routes")
        })?,
    };
    flow.total = named;
    flow.total.add(&rest);
    let hosts = || cx.routing.hosts.iter().filter(|host| host.table == service);
    if !hosts().any(|host| matches!(host.status, HostStatus::Ok | HostStatus::Unknown(_))) {
        flow.elsewhere = Amount::exactly(flow.total.clone());
        return Ok(flow);
    }
    let proxy = hosts().any(|host| cx.routing.has_dynamic_forward_proxy(host));
    let routes = &cx.routing.gloo.translation(service).routes;
    let mut open: Vec<BTreeMap<String, Share>> = Vec::new();
    for (at, route) in routes.iter().enumerate() {
        let figure = demand.routes.get(&at);
        if figure.is_some() || !rest.is_zero() {
            let shares = shares(&cx.outcome(route, proxy));
            match figure {
                Some(figure) => flow.send(&figure.requests, &shares),
                None => open.push(shares),
            }
        }
    }
    if !rest.is_zero() {
        flow.spread(&rest, &open);
    }
    Ok(flow)
}

/// What each upstream gets of a route's requests; nothing where the route fails or forwards to none.
fn shares(outcome: &Outcome<'_>) -> BTreeMap<String, Share> {
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    if outcome.is_ok() {
        for share in &outcome.backends {
            let part = outcome.share(share);
            if let Some(part) = part.filter(|part| !part.is_zero()) {
                let known = shares.entry(share.name.path()).or_insert(Share::ZERO);
                *known = known.plus(part);
            }
        }
    }
    shares
}

fn left(shares: &BTreeMap<String, Share>) -> Share {
    Share::ONE.minus(shares.values().fold(Share::ZERO, |sum, share| sum.plus(*share)))
}

impl Flow {
    fn add(&mut self, other: Flow) {
        for (path, amount) in other.upstreams {
            self.upstreams.entry(path).or_default().add(&amount);
        }
        self.elsewhere.add(&other.elsewhere);
        self.total.add(&other.total);
    }

    /// Sends requests that meet one route.
    fn send(&mut self, requests: &Exact, shares: &BTreeMap<String, Share>) {
        let amount = |share: Share| Amount::exactly(requests.share(share));
        for (path, share) in shares {
            self.upstreams.entry(path.clone()).or_default().add(&amount(*share));
        }
        self.elsewhere.add(&amount(left(shares)));
    }

    /// Sends requests that meet some of these routes, in whichever mixture.
    fn spread(&mut self, requests: &Exact, routes: &[BTreeMap<String, Share>]) {
        let mut bounds: BTreeMap<&str, (Share, Share, usize)> = BTreeMap::new();
        let (mut least_left, mut most_left) = (Share::ONE, if routes.is_empty() { Share::ONE } else { Share::ZERO });
        for shares in routes {
            for (path, share) in shares {
                let bound = bounds.entry(path).or_insert((*share, *share, 0));
                *bound = (bound.0.min(*share), bound.1.max(*share), bound.2 + 1);
            }
            let left = left(shares);
            (least_left, most_left) = (least_left.min(left), most_left.max(left));
        }
        for (path, (least, most, count)) in bounds {
            // A route that doesn't name it gives it nothing.
            let least = if count < routes.len() { Share::ZERO } else { least };
            let amount = Amount { least: requests.share(least), most: requests.share(most) };
            self.upstreams.entry(path.to_owned()).or_default().add(&amount);
        }
        self.elsewhere.add(&Amount { least: requests.share(least_left), most: requests.share(most_left) });
    }
}

/// Every upstream that a state holds, or that a group or a route of it names.
pub(super) fn upstreams(cx: &Context<'_>) -> BTreeSet<String> {
    let held = cx.snapshot.resources.iter().filter(|resource| resource.kind == Kind::Upstream);
    let mut found: BTreeSet<String> = held.map(crate::model::Resource::path).collect();
    let mut take = |outcome: &Outcome<'_>| found.extend(outcome.backends.iter().map(|share| share.name.path()));
    for (_, resource) in cx.stored(Kind::UpstreamGroup) {
        if let Body::UpstreamGroup(group) = &resource.body {
            take(&cx.outcomes().weighted(&group.destinations, resource.namespace));
        }
    }
    for translation in &cx.routing.gloo.translations {
        for route in &translation.routes {
            let outcome = cx.outcome(route, false);
            // Those of groups are taken already.
            if outcome.group.is_none() {
                take(&outcome);
            }
        }
    }
    found
}
