//! Requests that meet a route: hosts and routes as listeners have them.

use rustc_hash::FxHashMap;

use super::Listeners;
use super::listeners::Listener;
use crate::traffic::{Finder, MatcherId, Request, Sent, Unfound};

/// How many of the places where a route is served are tried.
const PLACES: usize = 8;

/// What `*` is put for, alone and behind the start of a name.
const HOSTS: [&str; 7] = ["example.com", "example.org", "example.net", "any.example", "any.test", "any", "zq--zq"];

/// What `*` is put for before the end of a name.
const LABELS: [&str; 6] = ["www", "a", "any", "x1", "any.any", "zq--zq"];

/// A request that meets a route.
#[derive(Clone, Debug)]
pub struct Witness<'l, 'c, 'a> {
    /// The request as it is sent; where to isn't said.
    pub sent: Sent,
    /// A listener at which it meets the route.
    pub listener: &'l Listener<'c, 'a>,
}

/// Finds requests that meet routes.
#[derive(Debug)]
pub struct Witnesses<'l, 'c, 'a> {
    listeners: &'l Listeners<'c, 'a>,
    finder: Finder<'a>,
    /// For listeners at which paths stay as they are sent.
    raw: Finder<'a>,
    /// Listener and domain by which the hosts of a table of routes are reached.
    places: FxHashMap<usize, Vec<(&'l Listener<'c, 'a>, &'a str)>>,
}

impl<'l, 'c, 'a> Witnesses<'l, 'c, 'a> {
    /// For the hosts of some listeners.
    pub fn new(listeners: &'l Listeners<'c, 'a>) -> Witnesses<'l, 'c, 'a> {
        let mut places: FxHashMap<usize, Vec<(&'l Listener<'c, 'a>, &'a str)>> = FxHashMap::default();
        for listener in listeners.all() {
            for (host, domain) in listener.owners() {
                let places = places.entry(host.table).or_default();
                if places.len() < PLACES {
                    places.push((listener, domain));
                }
            }
        }
        Witnesses { listeners, finder: Finder::default(), raw: Finder::of_raw_paths(), places }
    }

    /// How many steps were taken in all: what tests hold to be linear.
    pub fn steps(&self) -> usize {
        self.finder.steps() + self.raw.steps()
    }

    /// A request that meets an effective route, given by the table of routes and its place there, and none before it.
    pub fn find(&mut self, table: usize, route: u32) -> Result<Witness<'l, 'c, 'a>, Unfound> {
        let listeners = self.listeners;
        let places = self.places.get(&table).map(Vec::as_slice).unwrap_or_default();
        let matchers = &listeners.context().routing.routes(table)[route as usize].matchers;
        let mut unfound = Unfound::Never;
        for &(listener, domain) in places {
            let Some(base) = base(listener, table, domain) else { continue };
            let finder = if listener.connection.normalize_path { &mut self.finder } else { &mut self.raw };
            for matcher in matchers.iter() {
                let asked = |request: &Request| listeners.ask(listener, request, (table, route));
                match finder.find(&[matcher], &base, asked) {
                    Ok(request) => return Ok(Witness { sent: Sent::of(request), listener }),
                    Err(Unfound::Unknown) => unfound = Unfound::Unknown,
                    Err(Unfound::Never) => {}
                }
            }
        }
        Err(unfound)
    }

    /// A request that two matchers of effective routes take, and none before the first.
    pub fn find_both(
        &mut self,
        table: usize,
        first: MatcherId,
        other: MatcherId,
    ) -> Result<Witness<'l, 'c, 'a>, Unfound> {
        let listeners = self.listeners;
        let places = self.places.get(&table).map(Vec::as_slice).unwrap_or_default();
        let routes = listeners.context().routing.routes(table);
        let [one, two] = [first, other].map(|(route, matcher)| &routes[route as usize].matchers[matcher as usize]);
        let mut unfound = Unfound::Never;
        for &(listener, domain) in places {
            let Some(base) = base(listener, table, domain) else { continue };
            let finder = if listener.connection.normalize_path { &mut self.finder } else { &mut self.raw };
            match finder.find(&[one, two], &base, |request| listeners.ask(listener, request, (table, first.0))) {
                Ok(request) => return Ok(Witness { sent: Sent::of(request), listener }),
                Err(Unfound::Unknown) => unfound = Unfound::Unknown,
                Err(Unfound::Never) => {}
            }
        }
        Err(unfound)
    }
}

/// A request with a host that the domain takes and no other; nothing where no request has one.
fn base(listener: &Listener<'_, '_>, table: usize, domain: &str) -> Option<Request> {
    let names: Vec<String> = if domain == "*" {
        HOSTS.map(str::to_owned).to_vec()
    } else if let Some(end) = domain.strip_prefix('*') {
        LABELS.map(|label| format!("{label}{end}")).to_vec()
    } else if let Some(start) = domain.strip_suffix('*') {
        HOSTS.map(|host| format!("{start}{host}")).to_vec()
    } else {
        vec![domain.to_owned()]
    };
    let scheme = if listener.ssl == Some(true) { "https" } else { "http" };
    names.into_iter().find_map(|host| {
        let base = Request { scheme: scheme.to_owned(), host, ..Request::new("GET", "/") };
        let seen = Sent::of(base.clone()).received_by(listener.connection).ok()?;
        let (owner, _) = listener.host(&seen.host)?;
        (owner.table == table).then_some(base)
    })
}
