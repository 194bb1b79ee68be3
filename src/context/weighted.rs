//! Weighted lists of destinations: of upstream groups, of routes with `multi`, of TCP hosts.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Context;
use crate::index::controller::{self, RolloutPlugin};
use crate::index::promise;
use crate::model::gloo::{Action, Forward, Listener, Signs, WeightedDestination};
use crate::model::{Body, Kind, Ref, Resource, ResourceKey};
use crate::snapshot::{ResourceId, RouteId};
use crate::text::Span;
use crate::traffic::{Fault, Outcome, Reach};
use crate::yaml::Node;

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
pub fn weighted_lists<'a>(cx: &Context<'a>) -> impl Iterator<Item = WeightedList<'a>> {
    let groups = cx.stored(Kind::UpstreamGroup).filter_map(|(owner, _)| WeightedList::of_group(cx, owner));
    let routes = cx.routes_with(Signs::LIST).filter_map(|(id, route)| match &route.action {
        Action::Forward { to, .. } => WeightedList::of_route(cx, id, to),
        _ => None,
    });
    let hosts = tcp_forwards(cx).into_iter().filter_map(|(owner, name, to)| {
        let Forward::Multi { span, destinations } = to else { return None };
        // References of TCP hosts have no default namespace.
        Some(WeightedList { owner, of: Holder::TcpHost(name), span: *span, destinations, home: "" })
    });
    groups.chain(routes).chain(hosts)
}

/// The same without lists that TCP alone comes to: hosts of gateways, and groups that only they forward to. What holds of weights and
/// subsets for HTTP holds of none of them.
pub fn http_lists<'a>(cx: &Context<'a>) -> impl Iterator<Item = WeightedList<'a>> {
    let hosts = cx.routing.gloo.gateways.iter().flat_map(|view| &view.tcp_hosts);
    let groups = hosts.filter_map(|(host, _)| match &host.to {
        Some(Forward::Group(group)) => tcp_group(cx, group),
        _ => None,
    });
    let of_tcp: FxHashSet<ResourceId> = groups.filter(|&group| cx.reach().of_group(group).is_empty()).collect();
    weighted_lists(cx).filter(move |list| !matches!(list.of, Holder::TcpHost(_)) && !of_tcp.contains(&list.owner))
}

/// The group that a TCP host forwards to; its namespace has no default.
pub fn tcp_group(cx: &Context<'_>, group: &Ref<'_>) -> Option<ResourceId> {
    cx.index.stored(Kind::UpstreamGroup, group.namespace.value, group.name.value)
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

/// Every TCP host's name and the group that it forwards to, with the gateway that holds it.
pub fn tcp_groups<'a>(cx: &Context<'a>) -> impl Iterator<Item = (ResourceId, &'a str, Ref<'a>)> {
    tcp_forwards(cx).into_iter().filter_map(|(owner, name, to)| match to {
        Forward::Group(group) => Some((owner, name, *group)),
        _ => None,
    })
}

fn listener<'a>(owner: ResourceId, of: &'a Listener<'a>, found: &mut Vec<(ResourceId, &'a str, &'a Forward<'a>)>) {
    match of {
        Listener::Tcp(tcp) => {
            let named = |host: &crate::model::gloo::TcpHost<'a>| host.name.map_or("", |name| name.value);
            found.extend(tcp.hosts.iter().filter_map(|host| Some((owner, named(host), host.to.as_ref()?))));
        }
        Listener::Hybrid(hybrid) => {
            hybrid.matched.iter().for_each(|matched| listener(owner, &matched.listener, found));
        }
        Listener::Http(_) | Listener::Nothing => {}
    }
}

impl<'a> WeightedList<'a> {
    /// An upstream group's; nothing for another kind.
    pub fn of_group(cx: &Context<'a>, owner: ResourceId) -> Option<WeightedList<'a>> {
        let resource = cx.resource(owner);
        let Body::UpstreamGroup(group) = &resource.body else { return None };
        let destinations = group.destinations.as_slice();
        Some(WeightedList { owner, of: Holder::Group, span: group.span, destinations, home: resource.namespace })
    }

    /// A route's own, if it forwards to several.
    pub fn of_route(cx: &Context<'a>, id: RouteId, to: &'a Forward<'a>) -> Option<WeightedList<'a>> {
        let Forward::Multi { span, destinations } = to else { return None };
        let home = cx.resource(id.owner).namespace;
        Some(WeightedList { owner: id.owner, of: Holder::Route(id), span: *span, destinations, home })
    }

    /// Its items as written; nothing for a TCP host's, which is not looked for.
    pub fn items(&self, cx: &Context<'a>) -> Vec<Node<'a>> {
        let owner = cx.resource(self.owner).node;
        let list = match self.of {
            Holder::Group => owner.field("spec").and_then(|spec| spec.field("destinations")),
            Holder::Route(id) => cx.route(id).and_then(|route| {
                owner.sibling(route.node).field("routeAction")?.field("multi")?.field("destinations")
            }),
            Holder::TcpHost(_) => None,
        };
        list.into_iter().flat_map(Node::items).collect()
    }

    /// What it comes to.
    pub fn outcome(&self, cx: &Context<'a>) -> Outcome<'a> {
        match self.of {
            Holder::Group => cx.outcomes().of_group(self.owner),
            Holder::Route(_) | Holder::TcpHost(_) => cx.outcomes().weighted(self.destinations, self.home),
        }
    }

    /// What its weights add up to, also of destinations that Gloo loses.
    pub fn sum(&self) -> u64 {
        self.destinations.iter().map(|weighted| u64::from(weighted.effective_weight())).sum()
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
            Holder::Route(id) => cx.reach_of_route(id),
            Holder::TcpHost(_) => Reach::default(),
        }
    }

    /// How far it reaches where Envoy refuses it, and with it the listeners of all routes that it comes to.
    pub fn reach_if_refused(&self, cx: &Context<'a>) -> Reach {
        let mut reach = self.reach(cx);
        let routes = match &self.of {
            Holder::Group => cx.reach().of_group(self.owner),
            Holder::Route(id) => std::slice::from_ref(id),
            Holder::TcpHost(_) => &[],
        };
        reach.listener = cx.is_sent(routes.iter().flat_map(|&route| cx.reach().of_route(route)).copied());
        reach
    }

    /// Who moves its weights, if a controller such as Flagger or Argo Rollouts does.
    pub fn weight_owner(&self, cx: &Context<'a>, owners: &WeightOwners<'a>) -> Option<WeightOwner<'a>> {
        owners.of(cx, self)
    }
}

/// Who moves weights.
#[derive(Clone, Copy, Debug)]
pub enum WeightOwner<'a> {
    /// A Canary or a Rollout of the sources.
    Resource(ResourceId),
    /// The program that a mark on the resource itself speaks of.
    Marked {
        /// The mark: an owner's kind, or a field manager's name.
        mark: Node<'a>,
        /// The program.
        program: &'static str,
    },
}

/// The Canaries and Rollouts of the sources, by what they move.
#[derive(Debug)]
pub struct WeightOwners<'a> {
    /// The Canaries, by the namespace and name of the route table that Flagger writes in whole.
    tables: FxHashMap<(String, String), ResourceId>,
    /// The Rollouts, by kind and namespace of what they move routes of.
    plugins: FxHashMap<(Kind, &'a str), Vec<(ResourceId, RolloutPlugin<'a>)>>,
}

impl<'a> WeightOwners<'a> {
    /// Of a context.
    pub fn find(cx: &Context<'a>) -> WeightOwners<'a> {
        let mut tables = FxHashMap::default();
        for &id in cx.index.sorted(Kind::Canary) {
            for (kind, namespace, name) in promise::promises(cx.resource(id)) {
                if kind == Kind::RouteTable {
                    tables.insert((namespace, name), id);
                }
            }
        }
        let mut plugins: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for &id in cx.index.sorted(Kind::Rollout) {
            if let Some(plugin) = RolloutPlugin::read(cx.resource(id)) {
                plugins.entry((plugin.kind, plugin.namespace)).or_default().push((id, plugin));
            }
        }
        WeightOwners { tables, plugins }
    }

    /// The Rollouts that work on a resource.
    pub(crate) fn plugins_of<'s>(
        &'s self,
        resource: &'s Resource<'a>,
    ) -> impl Iterator<Item = &'s (ResourceId, RolloutPlugin<'a>)> {
        let here = self.plugins.get(&(resource.kind, resource.namespace));
        here.into_iter().flatten().filter(|(_, plugin)| plugin.picks(resource))
    }

    fn of(&self, cx: &Context<'a>, list: &WeightedList<'a>) -> Option<WeightOwner<'a>> {
        let resource = cx.resource(list.owner);
        if resource.kind == Kind::RouteTable && !self.tables.is_empty() {
            let key = (resource.namespace.to_owned(), resource.name.to_owned());
            if let Some(&id) = self.tables.get(&key) {
                return Some(WeightOwner::Resource(id));
            }
        }
        if let Holder::Route(id) = list.of {
            let route = cx.route(id)?;
            let mut plugins = self.plugins_of(resource);
            let moves = |plugin: &RolloutPlugin<'_>| plugin.names(route) && plugin.moves(list.destinations);
            if let Some((id, _)) = plugins.find(|(_, plugin)| moves(plugin)) {
                return Some(WeightOwner::Resource(*id));
            }
        }
        controller::mark(resource).map(|(mark, program)| WeightOwner::Marked { mark, program })
    }
}
