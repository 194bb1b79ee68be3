//! Where the requests of a file go in one state.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::figure::{Figure, Figures};
use super::target::{Miss, Receiver, Targets};
use super::{Exact, RequestRange};
use crate::change::Refusal;
use crate::context::Context;
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::traffic::Share;
use crate::traffic::{Host, HostStatus, Outcome};

/// Where requests go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// By upstream, as `namespace/name`.
    pub(super) upstreams: BTreeMap<String, RequestRange>,
    /// To none.
    pub(super) elsewhere: RequestRange,
    /// All of them.
    pub(super) total: Exact,
}

/// What the file says of one virtual service, or of what else hosts are made of.
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
pub(super) fn targets(cx: &Context<'_>, requests: &Figures) -> Vec<Result<Receiver, Miss>> {
    let targets = Targets::new(cx);
    requests.list.iter().map(|figure| targets.find(requests, figure)).collect()
}

/// The place of a route that takes requests.
#[derive(Clone, Debug)]
pub struct Met {
    /// The index of its table.
    pub table: usize,
    /// Its index in the table.
    pub route: usize,
    /// Whether its listener has a dynamic forward proxy.
    pub has_proxy: bool,
    group: Option<ResourceId>,
    shares: Rc<Shares>,
}

/// Requests that meet one of some routes, nobody knows which of several; none where nothing takes the requests. Of routes to one group one
/// stands for all.
#[derive(Clone, Debug)]
pub struct Part {
    /// How many a second.
    pub requests: Exact,
    /// The routes.
    pub routes: Vec<Met>,
}

/// The requests in a state, given what the lines of the file mean there. What a line means nothing of has no host any more.
pub(super) fn parts(
    cx: &Context<'_>,
    requests: &Figures,
    targets: &[Result<Receiver, Miss>],
) -> Result<Vec<Part>, Vec<Refusal>> {
    let mut demands: BTreeMap<usize, Demand<'_>> = BTreeMap::new();
    let (mut parts, mut wrong) = (Parts::default(), Vec::new());
    for (figure, target) in requests.list.iter().zip(targets) {
        match target {
            Ok(target) => wrong.extend(demand(requests, figure, *target, &mut demands)),
            Err(Miss::Route(service, _)) => demands.entry(*service).or_default().gone.add(&figure.requests),
            Err(Miss::Unknown(_) | Miss::Ambiguous(_)) => parts.add(&figure.requests, Vec::new()),
        }
    }
    let mut hosts: FxHashMap<usize, Vec<&Host>> = FxHashMap::default();
    for host in &cx.routing.hosts {
        hosts.entry(host.table).or_default().push(host);
    }
    for (service, demand) in demands {
        let hosts = hosts.get(&service).map_or(&[][..], Vec::as_slice);
        wrong.extend(parts_of(cx, (service, hosts), &demand, requests, &mut parts).err());
    }
    let Parts { mut list, groups, .. } = parts;
    list.extend(groups.into_values().map(|(requests, met)| Part { requests, routes: vec![met] }));
    if wrong.is_empty() { Ok(list) } else { Err(wrong) }
}

/// Where requests go.
pub(super) fn flow(parts: &[Part]) -> Flow {
    let mut flow = Flow::default();
    for Part { requests, routes } in parts {
        flow.total.add(requests);
        match routes.as_slice() {
            [] => flow.elsewhere.add(&RequestRange::exactly(requests.clone())),
            [met] => flow.send(requests, &met.shares),
            several => flow.spread(requests, &several.iter().map(|met| &*met.shares).collect::<Vec<_>>()),
        }
    }
    flow.upstreams.values_mut().chain([&mut flow.elsewhere]).for_each(RequestRange::settle);
    flow
}

/// Adds a line to what is said of its virtual service, or says why it would count twice.
fn demand<'f>(
    file: &Figures,
    figure: &'f Figure,
    target: Receiver,
    demands: &mut BTreeMap<usize, Demand<'f>>,
) -> Option<Refusal> {
    let twice = |other: &Figure| {
        let message = format!("{} is the same as {} in line {}", figure.name, other.name, other.line);
        Some(file.refuse(figure, message).help("keep one of them"))
    };
    match target {
        Receiver::Route(service, route) => {
            demands.entry(service).or_default().routes.insert(route, figure).and_then(twice)
        }
        Receiver::Service(service) | Receiver::Domain(service) => {
            let demand = demands.entry(service).or_default();
            let is_service = matches!(target, Receiver::Service(_));
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

/// What each upstream gets of some requests; nothing of those that fail or are forwarded to none.
type Shares = BTreeMap<String, Share>;

/// Parts, put together one by one.
#[derive(Default)]
struct Parts {
    list: Vec<Part>,
    /// The shares of groups, which thousands of routes may have in common.
    shares: FxHashMap<ResourceId, Rc<Shares>>,
    /// The requests that meet routes to each group, and one of these routes.
    groups: BTreeMap<ResourceId, (Exact, Met)>,
}

impl Parts {
    /// A route, with what becomes of the requests that meet it.
    fn met(&mut self, (table, route, has_proxy): (usize, usize, bool), outcome: &Outcome<'_>) -> Met {
        let group = outcome.group_id.filter(|_| outcome.is_ok());
        let shares = match group {
            Some(group) => Rc::clone(self.shares.entry(group).or_insert_with(|| Rc::new(shares(outcome)))),
            None => Rc::new(shares(outcome)),
        };
        Met { table, route, has_proxy, group, shares }
    }

    fn add(&mut self, requests: &Exact, mut routes: Vec<Met>) {
        let one = if routes.len() == 1 { routes.pop_if(|met| met.group.is_some()) } else { None };
        match one.and_then(|met| Some((met.group?, met))) {
            Some((group, met)) => self.groups.entry(group).or_insert_with(|| (Exact::zero(), met)).0.add(requests),
            None => self.list.push(Part { requests: requests.clone(), routes }),
        }
    }
}

/// Adds where the requests to a virtual service go, which is on these hosts.
fn parts_of(
    cx: &Context<'_>,
    (service, hosts): (usize, &[&Host]),
    demand: &Demand<'_>,
    file: &Figures,
    parts: &mut Parts,
) -> Result<(), Refusal> {
    let named: Exact = demand.routes.values().map(|figure| &figure.requests).sum();
    let whole: Exact = demand.whole.iter().map(|figure| &figure.requests).sum();
    let rest = match demand.whole.last() {
        None => demand.gone.clone(),
        Some(last) => whole.less(&named).ok_or_else(|| {
            let path = cx.resource(cx.routing.owners(service)[0]).path();
            let message = format!(
                "the routes of {path} get {} requests a second, more than its {}",
                named.decimal(2),
                whole.decimal(2)
            );
            file.refuse(last, message).help("give it the requests of all of its routes")
        })?,
    };
    if !hosts.iter().any(|host| matches!(host.status, HostStatus::Ok | HostStatus::Unknown(_))) {
        let mut all = named;
        all.add(&rest);
        parts.add(&all, Vec::new());
        return Ok(());
    }
    let proxy = hosts.iter().any(|host| cx.routing.has_dynamic_forward_proxy(host));
    let mut open: Vec<Met> = Vec::new();
    let mut seen: FxHashSet<ResourceId> = FxHashSet::default();
    for (at, route) in cx.routing.routes(service).iter().enumerate() {
        let figure = demand.routes.get(&at);
        if figure.is_none() && rest.is_zero() {
            continue;
        }
        let met = parts.met((service, at, proxy), &cx.outcome(route, proxy));
        match figure {
            Some(figure) => parts.add(&figure.requests, vec![met]),
            None if met.group.is_some_and(|group| !seen.insert(group)) => {}
            None => open.push(met),
        }
    }
    if !rest.is_zero() {
        parts.add(&rest, open);
    }
    Ok(())
}

/// What each upstream gets of a route's requests; nothing where the route fails or forwards to none.
fn shares(outcome: &Outcome<'_>) -> Shares {
    let mut shares = Shares::new();
    if outcome.is_ok() {
        for share in outcome.backends.iter() {
            let part = outcome.share(share);
            if let Some(part) = part.filter(|part| !part.is_zero()) {
                let known = shares.entry(share.name.path()).or_insert(Share::ZERO);
                *known = known.plus(part);
            }
        }
    }
    shares
}

fn left(shares: &Shares) -> Share {
    Share::ONE.minus(shares.values().fold(Share::ZERO, |sum, share| sum.plus(*share)))
}

impl Flow {
    /// Sends requests that meet one route.
    fn send(&mut self, requests: &Exact, shares: &Shares) {
        let amount = |share: Share| RequestRange::exactly(requests.share(share));
        for (path, share) in shares {
            self.upstreams.entry(path.clone()).or_default().add(&amount(*share));
        }
        self.elsewhere.add(&amount(left(shares)));
    }

    /// Sends requests that meet some of these routes, in whichever mixture.
    fn spread(&mut self, requests: &Exact, routes: &[&Shares]) {
        let mut bounds: BTreeMap<&str, (Share, Share, usize)> = BTreeMap::new();
        let (mut least_left, mut most_left) = (Share::ONE, if routes.is_empty() { Share::ONE } else { Share::ZERO });
        for shares in routes {
            for (path, share) in *shares {
                let bound = bounds.entry(path).or_insert((*share, *share, 0));
                *bound = (bound.0.min(*share), bound.1.max(*share), bound.2 + 1);
            }
            let left = left(shares);
            (least_left, most_left) = (least_left.min(left), most_left.max(left));
        }
        for (path, (least, most, count)) in bounds {
            // A route that doesn't name it gives it nothing.
            let least = if count < routes.len() { Share::ZERO } else { least };
            let amount = RequestRange { least: requests.share(least), most: requests.share(most) };
            self.upstreams.entry(path.to_owned()).or_default().add(&amount);
        }
        self.elsewhere.add(&RequestRange { least: requests.share(least_left), most: requests.share(most_left) });
    }
}

/// Every upstream that a state holds, or that a group or a route of it names.
pub(super) fn upstreams(cx: &Context<'_>) -> BTreeSet<String> {
    let held = cx.snapshot.resources.iter().filter(|resource| resource.kind == Kind::Upstream);
    let mut found: BTreeSet<String> = held.map(|resource| resource.path()).collect();
    let mut take = |outcome: &Outcome<'_>| found.extend(outcome.backends.iter().map(|share| share.name.path()));
    for (group, _) in cx.stored(Kind::UpstreamGroup) {
        take(&cx.outcomes().of_group(group));
    }
    for route in (0..cx.routing.tables()).flat_map(|table| cx.routing.routes(table)) {
        let outcome = cx.outcome(route, false);
        // Those of groups are taken already.
        if outcome.group.is_none() {
            take(&outcome);
        }
    }
    found
}
