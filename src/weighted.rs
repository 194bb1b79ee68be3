//! Weighted lists of destinations: of upstream groups, of routes with `multi`, of TCP hosts.

use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::controller;
use crate::diagnostic::Reach;
use crate::model::{Action, Body, Forward, Kind, Listener, ResourceKey, WeightedDestination};
use crate::routing::{Fault, Outcome};
use crate::snapshot::{ResourceId, RouteId};
use crate::text::Span;

/// A weighted list and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct WeightedList<'a> {
    /// The resource that holds it.
    pub owner: ResourceId,
    /// Who has it.
    pub of: Holder<'a>,
    /// The key `destinations`, or what lacks it.
    pub span: Span,
    /// Its destinations.
    pub destinations: &'a [WeightedDestination<'a>],
    /// The namespace of upstream references that name none.
    pub home: &'a str,
}

/// Who has a weighted list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder<'a> {
    /// An upstream group.
    Group,
    /// A route.
    Route(RouteId),
    /// A TCP host of that name.
    TcpHost(&'a str),
}

/// Every weighted list of the resources that are checked and that the cluster would hold: groups, then routes, then TCP hosts.
pub fn weighted_lists<'a>(cx: &Context<'a>) -> Vec<WeightedList<'a>> {
    let mut lists = Vec::new();
    for (owner, resource) in cx.stored(Kind::UpstreamGroup) {
        let Body::UpstreamGroup(group) = &resource.body else { continue };
        let (span, destinations) = (group.span, group.destinations.as_slice());
        lists.push(WeightedList { owner, of: Holder::Group, span, destinations, home: resource.namespace });
    }
    for (id, to) in forwards(cx) {
        if let Forward::Multi { span, destinations } = to {
            let home = cx.resource(id.owner).namespace;
            lists.push(WeightedList { owner: id.owner, of: Holder::Route(id), span: *span, destinations, home });
        }
    }
    for (owner, name, to) in tcp_forwards(cx) {
        if let Forward::Multi { span, destinations } = to {
            // References of TCP hosts have no default namespace.
            lists.push(WeightedList { owner, of: Holder::TcpHost(name), span: *span, destinations, home: "" });
        }
    }
    lists
}

/// Every written route that forwards, without those that are dropped.
pub fn forwards<'a>(cx: &Context<'a>) -> impl Iterator<Item = (RouteId, &'a Forward<'a>)> {
    cx.routes().filter_map(|(id, route)| match &route.action {
        Action::Forward { to, .. } => Some((id, to)),
        _ => None,
    })
}

/// Every TCP host's name and destination, with the gateway that holds it.
pub fn tcp_forwards<'a>(cx: &Context<'a>) -> Vec<(ResourceId, &'a str, &'a Forward<'a>)> {
    let mut found = Vec::new();
    for kind in [Kind::Gateway, Kind::MatchableTcpGateway] {
        for (owner, resource) in cx.stored(kind) {
            match &resource.body {
                Body::Gateway(gateway) => listener(owner, &gateway.listener, &mut found),
                Body::Matchable(matched) => listener(owner, &matched.listener, &mut found),
                _ => {}
            }
        }
    }
    found
}

fn listener<'a>(owner: ResourceId, of: &'a Listener<'a>, found: &mut Vec<(ResourceId, &'a str, &'a Forward<'a>)>) {
    match of {
        Listener::Tcp(tcp) => {
            let named = |host: &crate::model::TcpHost<'a>| host.name.map_or("", |name| name.value);
            found.extend(tcp.hosts.iter().filter_map(|host| Some((owner, named(host), host.to.as_ref()?))));
        }
        Listener::Hybrid(hybrid) => {
            hybrid.matched.iter().for_each(|matched| listener(owner, &matched.listener, found));
        }
        Listener::Http(_) | Listener::Nothing => {}
    }
}

impl<'a> WeightedList<'a> {
    /// What it comes to.
    pub fn outcome(&self, cx: &Context<'a>) -> Outcome<'a> {
        cx.routing.outcomes.weighted(self.destinations, self.home)
    }

    /// How many of its destinations Gloo reads: it stops behind one with a bad subset, and at one without a type.
    pub fn read_by_gloo(&self, outcome: &Outcome<'a>) -> usize {
        let stop = outcome.faults.iter().filter_map(|fault| match fault {
            Fault::EmptyDestination(at) => Some(*at),
            Fault::Subset(at) => Some(*at + 1),
            _ => None,
        });
        stop.min().unwrap_or(self.destinations.len())
    }

    /// The resource that holds it.
    pub fn key(&self, cx: &Context<'a>) -> ResourceKey {
        cx.resource(self.owner).key()
    }

    /// What it is, for messages: `upstream group shop/checkout`, `route reads of virtual service shop/www`.
    pub fn words(&self, cx: &Context<'a>) -> String {
        match self.of {
            Holder::Group => self.key(cx).to_string(),
            Holder::Route(id) => cx.route_words(id),
            Holder::TcpHost("") => format!("a TCP host of {}", self.key(cx)),
            Holder::TcpHost(name) => format!("TCP host {name} of {}", self.key(cx)),
        }
    }

    /// How far it reaches; of a TCP host no route is counted.
    pub fn reach(&self, cx: &Context<'a>) -> Reach {
        match self.of {
            Holder::Group => cx.reach_of_group(self.owner),
            Holder::Route(id) => cx.reach.reach(&cx.routing, [id]),
            Holder::TcpHost(_) => Reach::default(),
        }
    }

    /// How far it reaches where Envoy refuses it, and with it the listeners of all routes that it comes to.
    pub fn reach_if_refused(&self, cx: &Context<'a>) -> Reach {
        let mut reach = self.reach(cx);
        reach.listener = reach.routes > 0;
        reach
    }

    /// Whether a controller such as Flagger or Argo Rollouts moves its weights.
    pub fn is_moved_by_controller(&self, cx: &Context<'a>, moved: &Moved) -> bool {
        let resource = cx.resource(self.owner);
        controller::is_owned(resource)
            || (!moved.0.is_empty()
                && moved.0.contains(&(resource.kind, resource.namespace.to_owned(), resource.name.to_owned())))
    }
}

/// The resources whose weights the Canaries and Rollouts of the sources move.
#[derive(Debug)]
pub struct Moved(FxHashSet<(Kind, String, String)>);

impl Moved {
    /// Of a context.
    pub fn find(cx: &Context<'_>) -> Moved {
        let controllers = [Kind::Canary, Kind::Rollout].into_iter().flat_map(|kind| cx.index.sorted(kind));
        Moved(controllers.flat_map(|&id| controller::weighs(cx.resource(id))).collect())
    }
}
