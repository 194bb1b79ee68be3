//! Listeners as requests meet them: which host answers, by which route.

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Context;
use crate::model::{Body, Matcher};
use crate::routing::gloo::{GatewayView, domains};
use crate::schema::nearest;
use crate::snapshot::RouteId;
use crate::traffic::{
    Asked, ConnectionSettings, Domains, Entry, Fault, Host, ListenerId, Malformed, Matching, Outcome, Patterns, Port,
    Request, Rewrite, Route, Sent, Table, Why,
};

/// The listeners of all gateways, made ready for many requests.
#[derive(Debug)]
pub struct Listeners<'c, 'a> {
    cx: &'c Context<'a>,
    all: Vec<Listener<'c, 'a>>,
    /// The routes of each table of routes, worked out when a request first comes to it.
    tables: Vec<OnceCell<Table<'a>>>,
    patterns: RefCell<Patterns>,
    /// By table, route, and whether the listener has the dynamic forward proxy.
    effects: RefCell<FxHashMap<(usize, u32, bool), Rc<Effect<'a>>>>,
}

/// A listener, in the proxies in which it has the same hosts.
#[derive(Debug)]
pub struct Listener<'c, 'a> {
    /// Which it is.
    pub id: ListenerId,
    /// Its gateway.
    pub gateway: &'c GatewayView<'a>,
    /// The proxies.
    pub proxies: Arc<[String]>,
    /// The port that it binds; nothing where the gateway says none.
    pub port: Option<u32>,
    /// Whether it serves TLS.
    pub ssl: bool,
    /// How it changes requests before it looks at routes.
    pub connection: ConnectionSettings,
    dynamic_forward_proxy: bool,
    /// The first route for which Envoy refuses all of the listener's, once it was looked for.
    refused: OnceCell<Option<RouteId>>,
    domains: Domains,
    /// Whose each of the domains is.
    owners: Vec<(&'c Host, &'a str)>,
}

/// What a listener answers.
#[derive(Clone, Debug)]
pub struct Answer<'l, 'a> {
    /// The listener.
    pub listener: &'l Listener<'l, 'a>,
    /// The host that takes the request, and the domain by which it does.
    pub host: Option<(&'l Host, &'a str)>,
    /// The first of its routes that takes it.
    pub hit: Option<Hit<'l, 'a>>,
}

/// The route that takes a request.
#[derive(Clone, Debug)]
pub struct Hit<'l, 'a> {
    /// Its place among the host's routes as Envoy has them: one a matcher.
    pub index: usize,
    /// The effective route.
    pub route: &'l Route<'a>,
    /// The matcher of it that takes the request.
    pub matcher: &'l Matcher<'a>,
    /// The same, made ready.
    pub matching: &'l Matching<'a>,
    /// What the route does.
    pub effect: Rc<Effect<'a>>,
}

/// What a route does to a request.
#[derive(Debug)]
pub struct Effect<'a> {
    /// Where it sends it, or how it answers.
    pub outcome: Outcome<'a>,
    /// What upstreams see of host and path; nothing for a route that doesn't forward.
    pub rewrite: Option<Rewrite<'a>>,
}

/// A route that was held against a request.
#[derive(Clone, Debug)]
pub struct Considered<'l, 'a> {
    /// Its place among the host's routes as Envoy has them.
    pub index: usize,
    /// The effective route.
    pub route: &'l Route<'a>,
    /// The matcher of it.
    pub matcher: &'l Matcher<'a>,
    /// Why it doesn't take the request, in a word and in a sentence; nothing where it does.
    pub why: Option<(Why, String)>,
}

impl<'c, 'a> Listeners<'c, 'a> {
    /// The listeners of all gateways that are read.
    pub fn new(cx: &'c Context<'a>) -> Listeners<'c, 'a> {
        let mut by_listener: FxHashMap<ListenerId, Vec<&'c Host>> = FxHashMap::default();
        for host in cx.routing.hosts.iter().filter(|host| host.status.is_served()) {
            if let Some(id) = host.listener {
                by_listener.entry(id).or_default().push(host);
            }
        }
        let mut all = Vec::new();
        for (gateway, view) in cx.routing.gateways.iter().enumerate() {
            let proxies: Vec<String> = view.proxies.iter().map(|proxy| proxy.name.to_owned()).collect();
            for listener in 0..view.listeners.len() {
                let id = ListenerId { gateway, listener };
                let hosts = by_listener.remove(&id).unwrap_or_default();
                // Mostly all proxies of a gateway have the same hosts.
                if hosts.iter().all(|host| host.proxies.len() == proxies.len()) {
                    all.push(Listener::new(cx, id, view, proxies.iter().cloned().collect(), hosts));
                    continue;
                }
                for proxy in &proxies {
                    let hosts = hosts.iter().copied().filter(|host| host.proxies.contains(proxy)).collect();
                    all.push(Listener::new(cx, id, view, [proxy.clone()].into(), hosts));
                }
            }
        }
        let tables = cx.routing.translations.iter().map(|_| OnceCell::new()).collect();
        Listeners { cx, all, tables, patterns: RefCell::default(), effects: RefCell::default() }
    }

    /// What they were made of.
    pub fn context(&self) -> &'c Context<'a> {
        self.cx
    }

    /// The listeners.
    pub fn all(&self) -> &[Listener<'c, 'a>] {
        &self.all
    }

    /// The listeners that a request may arrive at; an error where it names a gateway or proxy that isn't there.
    pub fn reached_by(&self, sent: &Sent) -> Result<Vec<&Listener<'c, 'a>>, Malformed> {
        let to = &sent.to;
        let mut found: Vec<&Listener<'c, 'a>> = self.all.iter().collect();
        if let Some(wanted) = &to.gateway {
            found.retain(|listener| is_called(&listener.gateway.name, wanted));
            if found.is_empty() {
                let names = self.all.iter().map(|listener| listener.gateway.name.as_str());
                return Err(unknown("gateway", wanted, names));
            }
        }
        if let Some(wanted) = &to.proxy {
            let name = wanted.rsplit('/').next().unwrap_or(wanted);
            found.retain(|listener| listener.proxies.iter().any(|proxy| proxy == name));
            if found.is_empty() {
                let names = self.all.iter().flat_map(|listener| listener.proxies.iter().map(String::as_str));
                return Err(unknown("proxy", wanted, names));
            }
        }
        let of_scheme = |listener: &&Listener<'c, 'a>| listener.ssl == (sent.scheme == "https");
        match to.port {
            Some(Port::Listener(port)) => found.retain(|listener| listener.port == Some(port)),
            Some(Port::Url(port)) => {
                found.retain(of_scheme);
                let is_usual = matches!(port, 80 | 443) && !found.iter().any(|listener| listener.port == Some(port));
                found.retain(|listener| is_usual || listener.port == Some(port));
            }
            None => found.retain(of_scheme),
        }
        Ok(found)
    }

    /// What a listener answers.
    pub fn answer<'l>(&'l self, listener: &'l Listener<'c, 'a>, request: &Request) -> Answer<'l, 'a> {
        let host = listener.host(&request.host);
        let hit = host.and_then(|(host, _)| {
            let index = self.first_route(host, request)?;
            let entry = &self.table(host).entries()[index];
            let route = self.route(host, entry);
            let effect = self.effect(host.table, entry.route, route, listener.dynamic_forward_proxy);
            let matcher = &route.matchers[entry.matcher as usize];
            Some(Hit { index, route, matcher, matching: &entry.matching, effect })
        });
        Answer { listener, host, hit }
    }

    /// The routes of the host that were held against a request: all before the one that takes it, and that one.
    pub fn considered<'l>(
        &'l self,
        answer: &Answer<'l, 'a>,
        request: &Request,
    ) -> impl Iterator<Item = Considered<'l, 'a>> {
        let last = answer.hit.as_ref().map_or(usize::MAX, |hit| hit.index);
        let routes = answer.host.into_iter().flat_map(move |(host, _)| {
            self.table(host).entries().iter().map(move |entry| (entry, self.route(host, entry)))
        });
        routes.enumerate().take_while(move |(index, _)| *index <= last).map(|(index, (entry, route))| Considered {
            index,
            route,
            matcher: &route.matchers[entry.matcher as usize],
            why: entry.matching.why_not(request),
        })
    }

    /// What becomes of a request at a listener that is meant for a route, given by its table of routes and its place there.
    pub(super) fn ask<'l>(
        &'l self,
        listener: &Listener<'c, 'a>,
        request: &Request,
        meant: (usize, u32),
    ) -> Asked<'l, 'a> {
        let Ok(seen) = Sent::of(request.clone()).received_by(listener.connection) else { return Asked::Missed };
        let Some((host, _)) = listener.host(&seen.host).filter(|(host, _)| host.table == meant.0) else {
            return Asked::Missed;
        };
        let Some(index) = self.first_route(host, &seen) else { return Asked::Missed };
        let entry = &self.table(host).entries()[index];
        match entry.route.cmp(&meant.1) {
            Ordering::Less => Asked::Before(&self.route(host, entry).matchers[entry.matcher as usize]),
            Ordering::Equal => Asked::Met,
            Ordering::Greater => Asked::Missed,
        }
    }

    /// The place of the first route of a host that takes a request, whoever is asked for it.
    pub(super) fn first_route(&self, host: &Host, request: &Request) -> Option<usize> {
        self.table(host).first(request)
    }

    /// The first route for which Envoy refuses the whole configuration of a listener: then what it answered before, it answers still.
    pub fn refused(&self, listener: &Listener<'_, 'a>) -> Option<RouteId> {
        *listener.refused.get_or_init(|| {
            let mut hosts: Vec<&Host> = listener.owners.iter().map(|(host, _)| *host).collect();
            hosts.dedup_by_key(|host| host.table);
            let mut routes = hosts.iter().flat_map(|host| &self.cx.routing.translation(host.table).routes);
            let refused = |route: &&Route<'a>| {
                let outcome = self.cx.outcome(route, listener.dynamic_forward_proxy);
                outcome.faults.iter().any(Fault::envoy_refuses_listener)
            };
            routes.find(refused).map(|route| route.id)
        })
    }

    fn route<'l>(&'l self, host: &Host, entry: &Entry<'a>) -> &'l Route<'a> {
        &self.cx.routing.translation(host.table).routes[entry.route as usize]
    }

    fn table(&self, host: &Host) -> &Table<'a> {
        self.tables[host.table].get_or_init(|| {
            let routes = &self.cx.routing.translation(host.table).routes;
            Table::new(routes, &mut self.patterns.borrow_mut())
        })
    }

    fn effect(&self, table: usize, at: u32, route: &Route<'a>, dynamic_forward_proxy: bool) -> Rc<Effect<'a>> {
        let mut known = self.effects.borrow_mut();
        let effect = known.entry((table, at, dynamic_forward_proxy)).or_insert_with(|| {
            let outcome = self.cx.outcome(route, dynamic_forward_proxy);
            let answers = outcome.redirect.is_some() || outcome.response.is_some();
            let rewrite = (!answers).then(|| self.cx.routing.rewrite(&self.cx.index, route));
            Rc::new(Effect { outcome, rewrite })
        });
        Rc::clone(effect)
    }
}

impl<'c, 'a> Listener<'c, 'a> {
    fn new(
        cx: &'c Context<'a>,
        id: ListenerId,
        gateway: &'c GatewayView<'a>,
        proxies: Arc<[String]>,
        hosts: Vec<&'c Host>,
    ) -> Listener<'c, 'a> {
        let http = &gateway.listeners[id.listener];
        let port = match gateway.id.map(|id| &cx.resource(id).body) {
            Some(Body::Gateway(gateway)) => gateway.bind_port.map(|port| port.value),
            _ => Some(if http.ssl { 8443 } else { 8080 }),
        };
        let owners: Vec<(&'c Host, &'a str)> = hosts
            .into_iter()
            .flat_map(|host| domains(cx.resource(host.owner)).into_iter().map(move |domain| (host, domain.value)))
            .collect();
        let domains = Domains::new(owners.iter().map(|(_, domain)| *domain));
        let dynamic_forward_proxy = http.dynamic_forward_proxy;
        Listener {
            id,
            gateway,
            proxies,
            port,
            ssl: http.ssl,
            connection: cx.routing.connection(&cx.index, id),
            dynamic_forward_proxy,
            refused: OnceCell::new(),
            domains,
            owners,
        }
    }

    /// Its hosts, with each of their domains.
    pub(super) fn owners(&self) -> impl Iterator<Item = (&'c Host, &'a str)> {
        self.owners.iter().copied()
    }

    /// The host that takes a request for that name, and the domain by which it does.
    pub(super) fn host(&self, name: &str) -> Option<(&'c Host, &'a str)> {
        self.domains.find(name).map(|at| self.owners[at])
    }
}

/// Whether `namespace/name` is what is meant by itself or by its name.
fn is_called(path: &str, wanted: &str) -> bool {
    path == wanted || path.rsplit_once('/').is_some_and(|(_, name)| name == wanted)
}

fn unknown<'n>(what: &str, wanted: &str, names: impl Iterator<Item = &'n str>) -> Malformed {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    let bare = names.iter().map(|name| name.rsplit('/').next().unwrap_or(name));
    let near = nearest(wanted, names.iter().copied().chain(bare));
    let help = match near {
        Some(near) => Some(format!("did you mean {near}?")),
        None if names.is_empty() => None,
        None => Some(format!("choose one of {}", names.iter().take(8).copied().collect::<Vec<_>>().join(", "))),
    };
    Malformed { message: format!("no {what} is called `{wanted}`"), help, column: None }
}
