//! Listeners as requests meet them: which host answers, by which route.

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Context;
use super::arrival::{certified, is_called, unknown};
use crate::model::Matcher;
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
    /// The `namespace/name` of its gateway.
    pub gateway: &'c str,
    /// The proxies.
    pub proxies: Arc<[String]>,
    /// The port that it binds; nothing where the gateway says none.
    pub port: Option<u32>,
    /// Whether it serves TLS; nothing where the sources don't show it.
    pub ssl: Option<bool>,
    /// How it changes requests before it looks at routes.
    pub connection: ConnectionSettings,
    dynamic_forward_proxy: bool,
    /// The first route for which Envoy refuses all of the listener's, once it was looked for.
    refused: OnceCell<Option<RouteId>>,
    /// The sections that share the address, told apart by the name that is asked for; nothing where there is only one, which takes all.
    names: Option<Domains>,
    /// The names that its certificates are for; nothing where one of them is for all, or where it isn't TLS.
    certified: Option<Domains>,
    sections: Vec<Section<'c, 'a>>,
    section_names: Vec<&'a str>,
}

/// Hosts that share their domains.
#[derive(Debug, Default)]
struct Section<'c, 'a> {
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
    /// Whether the request is for another section than the one that its connection was made to.
    pub is_misdirected: bool,
    /// Whether no connection comes about, as the listener has no certificate for the name that TLS asks for.
    pub is_refused: bool,
}

/// The route that takes a request.
#[derive(Clone, Debug)]
pub struct Hit<'l, 'a> {
    /// Its place among the host's routes as Envoy has them: one a matcher.
    pub index: usize,
    /// The place of the effective route in its table of routes.
    pub place: u32,
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
        // The gateways of a default installation are nobody's where nothing but the Gateway API is used.
        let has_gloo = !cx.routing.gloo.services.is_empty() || cx.routing.gateway_api.gateways.is_empty();
        for (gateway, view) in cx.routing.gloo.gateways.iter().enumerate() {
            if view.id.is_none() && !has_gloo {
                continue;
            }
            let proxies: Vec<String> = view.proxies.iter().map(|proxy| proxy.name.to_owned()).collect();
            for listener in 0..view.listeners.len() {
                let id = ListenerId { gateway, listener };
                let hosts = by_listener.remove(&id).unwrap_or_default();
                // Mostly all proxies of a gateway have the same hosts.
                if hosts.iter().all(|host| host.proxies.len() == proxies.len()) {
                    all.push(Listener::new(cx, id, proxies.iter().cloned().collect(), hosts));
                    continue;
                }
                for proxy in &proxies {
                    let hosts = hosts.iter().copied().filter(|host| host.proxies.contains(proxy)).collect();
                    all.push(Listener::new(cx, id, [proxy.clone()].into(), hosts));
                }
            }
        }
        for gateway in cx.routing.gloo.gateways.len()..cx.routing.gateways() {
            for listener in 0..cx.routing.listeners(gateway) {
                let id = ListenerId { gateway, listener };
                all.push(Listener::of_sections(cx, id, by_listener.remove(&id).unwrap_or_default()));
            }
        }
        let tables = (0..cx.routing.tables()).map(|_| OnceCell::new()).collect();
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
            found.retain(|listener| is_called(listener.gateway, wanted));
            if found.is_empty() {
                let names = self.all.iter().map(|listener| listener.gateway);
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
        let of_scheme = |listener: &&Listener<'c, 'a>| listener.ssl.is_none_or(|ssl| ssl == (sent.scheme == "https"));
        match to.port {
            // A gateway that the sources don't show may have any port.
            Some(Port::Listener(port)) => {
                found.retain(|listener| listener.port == Some(port) || (listener.ssl.is_none() && of_scheme(listener)));
            }
            Some(Port::Url(port)) => {
                found.retain(of_scheme);
                let is_usual = matches!(port, 80 | 443) && !found.iter().any(|listener| listener.port == Some(port));
                found.retain(|listener| is_usual || listener.port == Some(port) || listener.ssl.is_none());
            }
            None => found.retain(of_scheme),
        }
        Ok(found)
    }

    /// What a listener answers.
    pub fn answer<'l>(&'l self, listener: &'l Listener<'c, 'a>, request: &Request) -> Answer<'l, 'a> {
        if listener.refuses(request) {
            return Answer { listener, host: None, hit: None, is_misdirected: false, is_refused: true };
        }
        let (section, is_misdirected) = listener.section(request);
        let host = section.and_then(|section| section.host(&request.host));
        let hit = host.and_then(|(host, _)| {
            let index = self.first_route(host, request)?;
            let entry = &self.table(host).entries()[index];
            let route = self.route(host, entry);
            let effect = self.effect(host.table, entry.route, route, listener.dynamic_forward_proxy);
            let matcher = &route.matchers[entry.matcher as usize];
            Some(Hit { index, place: entry.route, route, matcher, matching: &entry.matching, effect })
        });
        Answer { listener, host, hit, is_misdirected, is_refused: false }
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
            let owners = listener.sections.iter().flat_map(|section| &section.owners);
            let mut hosts: Vec<&Host> = owners.map(|(host, _)| *host).collect();
            hosts.dedup_by_key(|host| host.table);
            let mut routes = hosts.iter().flat_map(|host| self.cx.routing.routes(host.table));
            let refused = |route: &&Route<'a>| {
                let outcome = self.cx.outcome(route, listener.dynamic_forward_proxy);
                outcome.faults.iter().any(Fault::envoy_refuses_listener)
            };
            routes.find(refused).map(|route| route.id)
        })
    }

    fn route<'l>(&'l self, host: &Host, entry: &Entry<'a>) -> &'l Route<'a> {
        &self.cx.routing.routes(host.table)[entry.route as usize]
    }

    /// The routes of a host, made ready.
    pub fn table(&self, host: &Host) -> &Table<'a> {
        self.tables[host.table].get_or_init(|| {
            let routes = self.cx.routing.routes(host.table);
            Table::new(routes, &mut self.patterns.borrow_mut())
        })
    }

    fn effect(&self, table: usize, at: u32, route: &Route<'a>, dynamic_forward_proxy: bool) -> Rc<Effect<'a>> {
        let mut known = self.effects.borrow_mut();
        let effect = known
            .entry((table, at, dynamic_forward_proxy))
            .or_insert_with(|| Rc::new(self.effect_of(route, dynamic_forward_proxy)));
        Rc::clone(effect)
    }
}

impl<'c, 'a> Listener<'c, 'a> {
    fn new(cx: &'c Context<'a>, id: ListenerId, proxies: Arc<[String]>, hosts: Vec<&'c Host>) -> Listener<'c, 'a> {
        let dynamic_forward_proxy = hosts.first().is_some_and(|host| cx.routing.has_dynamic_forward_proxy(host));
        let address = cx.routing.address(id);
        Listener {
            id,
            gateway: cx.routing.name(id.gateway),
            proxies,
            port: address.port,
            ssl: address.tls,
            connection: cx.routing.connection(&cx.index, id),
            dynamic_forward_proxy,
            refused: OnceCell::new(),
            names: None,
            certified: if address.tls == Some(true) { certified(cx, &hosts) } else { None },
            sections: vec![Section::of(cx, hosts)],
            section_names: Vec::new(),
        }
    }

    /// A listener whose hosts are told apart by sections of its own first.
    fn of_sections(cx: &'c Context<'a>, id: ListenerId, hosts: Vec<&'c Host>) -> Listener<'c, 'a> {
        let mut listener = Listener::new(cx, id, Arc::from([]), Vec::new());
        let Some(view) = cx.routing.api_gateway(id.gateway) else { return listener };
        let sections = view.sections.iter().enumerate();
        let served = sections.filter(|(_, section)| section.port == id.listener && section.rival.is_none());
        let served: Vec<(usize, &str)> = served.map(|(at, section)| (at, section.hostname().unwrap_or("*"))).collect();
        let mut by_section: FxHashMap<usize, Vec<&'c Host>> = FxHashMap::default();
        for host in hosts {
            let named = host.named.and_then(|at| cx.routing.gateway_api.hosts[at].listener);
            if let Some((_, section)) = named {
                by_section.entry(section).or_default().push(host);
            }
        }
        listener.section_names = served.iter().map(|(_, name)| *name).collect();
        listener.names = Some(Domains::new(served.iter().map(|(_, name)| *name)));
        let hosts = served.iter().map(|(at, _)| by_section.remove(at).unwrap_or_default());
        listener.sections = hosts.map(|hosts| Section::of(cx, hosts)).collect();
        listener
    }

    /// The section that answers a request, and whether the request is not for it: a connection goes to the one of the name that TLS asks
    /// for, and is for that alone.
    fn section(&self, request: &Request) -> (Option<&Section<'c, 'a>>, bool) {
        let Some(names) = &self.names else { return (self.sections.first(), false) };
        let wanted = names.find(&request.host);
        let met = match request.sni.as_deref().filter(|_| self.ssl != Some(false)) {
            Some(name) => names.find(name),
            None => wanted,
        };
        let is_misdirected = wanted.is_some() && met.is_some() && wanted != met;
        (met.map(|at| &self.sections[at]).filter(|_| !is_misdirected), is_misdirected)
    }

    /// Whether Envoy has no filter chain for the name that TLS asks for. Of a request as it stands on the wire the name may not be known.
    fn refuses(&self, request: &Request) -> bool {
        let certified = self.certified.as_ref().zip(request.sni.as_deref());
        certified.is_some_and(|(certified, name)| certified.find(name).is_none())
    }

    /// Its hosts, with each of their domains.
    pub fn owners(&self) -> impl Iterator<Item = (&'c Host, &'a str)> {
        self.sections.iter().flat_map(|section| section.owners.iter().copied())
    }

    /// The names that its sections are told apart by; nothing where there is only one, which takes all.
    pub fn section_names(&self) -> Option<&[&'a str]> {
        self.names.as_ref().map(|_| self.section_names.as_slice())
    }

    /// The domains of each section, with the host of each.
    pub fn sections(&self) -> impl Iterator<Item = &[(&'c Host, &'a str)]> {
        self.sections.iter().map(|section| section.owners.as_slice())
    }

    /// The names by which requests are told apart: the domains of its hosts, and what sections that share its address are called.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.owners().map(|(_, domain)| domain).chain(self.section_names.iter().copied())
    }

    /// The host that takes a request for that name, and the domain by which it does.
    pub fn host(&self, name: &str) -> Option<(&'c Host, &'a str)> {
        let at = self.names.as_ref().map_or(Some(0), |names| names.find(name))?;
        self.sections.get(at)?.host(name)
    }
}

impl<'c, 'a> Section<'c, 'a> {
    fn of(cx: &'c Context<'a>, hosts: Vec<&'c Host>) -> Section<'c, 'a> {
        let domains = |host: &'c Host| cx.routing.domains(host).into_iter().map(move |domain| (host, domain));
        let owners: Vec<(&'c Host, &'a str)> = hosts.into_iter().flat_map(domains).collect();
        Section { domains: Domains::new(owners.iter().map(|(_, domain)| *domain)), owners }
    }

    fn host(&self, name: &str) -> Option<(&'c Host, &'a str)> {
        self.domains.find(name).map(|at| self.owners[at])
    }
}
