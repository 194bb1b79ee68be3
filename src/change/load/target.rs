//! What a file of requests may name: a virtual service or an HTTP route, a domain, or a route of one of them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::figure::{Figure, Figures};
use crate::change::Refusal;
use crate::change::refusal::{SHOWN, listed, listed_of, nearest};
use crate::context::Context;
use crate::traffic::{Domains, Route, describe};

/// What a name means in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Receiver {
    /// All requests to the hosts of that table of routes: those of a virtual service, or of an HTTP route that shares them with no other.
    Service(usize),
    /// All requests to one of its domains.
    Domain(usize),
    /// The requests that meet one of its effective routes, by their indexes.
    Route(usize, usize),
}

/// Why a name means nothing in a state.
#[derive(Clone, Debug)]
pub(super) enum Miss {
    /// It is not there, which may be right in one of two states.
    Unknown(Refusal),
    /// The table of that index is there, its route is not.
    Route(usize, Refusal),
    /// It may mean several things.
    Ambiguous(Refusal),
}

impl Miss {
    pub(super) fn into_refusal(self) -> Refusal {
        match self {
            Miss::Unknown(refusal) | Miss::Route(_, refusal) | Miss::Ambiguous(refusal) => refusal,
        }
    }
}

/// The tables of routes of a state by the names of what they are made of and by domains, and the routes of those that the file names routes
/// of.
pub(super) struct Targets<'c, 'a> {
    cx: &'c Context<'a>,
    /// `namespace/name` of what each is made of.
    paths: Vec<String>,
    /// By `namespace/name`; of virtual services the first counts.
    by_path: FxHashMap<String, Vec<usize>>,
    by_name: FxHashMap<&'a str, Vec<usize>>,
    /// The domains in lower case, sorted, and who has each.
    names: Vec<String>,
    owners: Vec<Vec<usize>>,
    by_domain: FxHashMap<String, usize>,
    /// As Envoy has it: of the domains that take the host, the one that fits best.
    fitting: Domains,
    tables: RefCell<FxHashMap<usize, Rc<Table<'c, 'a>>>>,
    /// For how many lines a near name is still looked for.
    hints: Cell<usize>,
    /// How many routes, and names for hints, were looked at.
    looked_at: Cell<usize>,
}

/// Past so many lines that mean nothing, looking for what was meant is what takes the time.
const HINTS: usize = 100;

impl<'c, 'a> Targets<'c, 'a> {
    pub(super) fn new(cx: &'c Context<'a>) -> Targets<'c, 'a> {
        let mut by_path: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut by_name: FxHashMap<&'a str, Vec<usize>> = FxHashMap::default();
        let mut paths = Vec::new();
        let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, &id) in cx.routing.gloo.services.iter().enumerate() {
            let resource = cx.resource(id);
            by_path.entry(resource.path()).or_insert_with(|| vec![at]);
            by_name.entry(resource.name).or_default().push(at);
            paths.push(resource.path());
            for domain in cx.domains(id) {
                let owners = known.entry(domain.value.to_lowercase()).or_default();
                if owners.last() != Some(&at) {
                    owners.push(at);
                }
            }
        }
        for (at, table) in cx.routing.api_tables() {
            let all: Vec<String> = table.owners.iter().map(|&id| cx.resource(id).path()).collect();
            // What is said of one of several that share hosts says nothing of the others.
            if let [owner] = table.owners[..] {
                by_path.entry(cx.resource(owner).path()).or_default().push(at);
                by_name.entry(cx.resource(owner).name).or_default().push(at);
            }
            paths.push(all.join(", "));
            for domain in &table.domains {
                known.entry(domain.to_lowercase()).or_default().push(at);
            }
        }
        let (names, owners): (Vec<String>, Vec<Vec<usize>>) = known.into_iter().unzip();
        let by_domain = names.iter().enumerate().map(|(at, name)| (name.to_ascii_lowercase(), at)).collect();
        let fitting = Domains::new(names.iter().map(String::as_str));
        Targets {
            cx,
            paths,
            by_path,
            by_name,
            names,
            owners,
            by_domain,
            fitting,
            tables: RefCell::default(),
            hints: Cell::new(HINTS),
            looked_at: Cell::new(0),
        }
    }

    /// What a line of the file means: `HOST` or `HOST#ROUTE`, where HOST is a domain, `namespace/name` of a virtual service or its name, and
    /// ROUTE is a route's name, its matchers in the words of `render`, or its path.
    pub(super) fn find(&self, file: &Figures, figure: &Figure) -> Result<Receiver, Miss> {
        let written = figure.name.strip_prefix("vs:").unwrap_or(&figure.name);
        let (host, route) = written.split_once('#').map_or((written, None), |(host, route)| (host, Some(route)));
        let target = self.host(file, figure, host)?;
        let (Some(route), Receiver::Service(at) | Receiver::Domain(at)) = (route, target) else { return Ok(target) };
        let table = self.table(at);
        let Some(found) = table.find(route) else {
            let refusal = file.refuse(figure, format!("{} has no route {route}", self.paths[at]));
            let known = || table.known().collect();
            return Err(Miss::Route(at, self.hinted(refusal, route, known)));
        };
        // Of routes with equal matchers the first one answers.
        if found.are_alike {
            return Ok(Receiver::Route(at, found.several[0]));
        }
        let several: Vec<String> = found.several.iter().map(|&at| table.words[at].clone()).collect();
        let listed = listed_of(&several, found.count);
        let message = format!("{route} may be each of these routes of {}: {listed}", self.paths[at]);
        Err(Miss::Ambiguous(file.refuse(figure, message).help("write the matchers in these words")))
    }

    fn table(&self, service: usize) -> Rc<Table<'c, 'a>> {
        let mut tables = self.tables.borrow_mut();
        let table = tables.entry(service).or_insert_with(|| {
            let routes = self.cx.routing.routes(service);
            self.looked_at.set(self.looked_at.get() + routes.len());
            Rc::new(Table::new(routes))
        });
        Rc::clone(table)
    }

    fn host(&self, file: &Figures, figure: &Figure, written: &str) -> Result<Receiver, Miss> {
        let exact = self.by_domain.get(&written.to_ascii_lowercase()).copied();
        let domain = exact.or_else(|| self.fitting.find(written).filter(|&at| self.names[at] != "*"));
        let by_path = self.by_path.get(written);
        let is_domain = domain.is_some() && by_path.is_none();
        let found = match (by_path, domain) {
            (Some(found), _) => found.as_slice(),
            (None, Some(domain)) => self.owners[domain].as_slice(),
            (None, None) => self.by_name.get(written).map_or(&[][..], Vec::as_slice),
        };
        match found {
            [at] => Ok(if is_domain { Receiver::Domain(*at) } else { Receiver::Service(*at) }),
            [] => {
                let refusal =
                    file.refuse(figure, format!("no virtual service, HTTP route or domain is called {written}"));
                let known = || self.paths.iter().chain(&self.names).cloned().collect();
                Err(Miss::Unknown(self.hinted(refusal, written, known)))
            }
            several => {
                let is_of_gloo = |at: &usize| *at < self.cx.routing.gloo.services.len();
                let called = |at: &usize| match (is_of_gloo(at), by_path) {
                    (false, Some(_)) => self.cx.routing.domains_of_table(*at).join(", "),
                    _ => self.paths[*at].clone(),
                };
                let paths: Vec<String> = several.iter().take(SHOWN).map(called).collect();
                let listed = listed_of(&paths, several.len());
                let kind = match by_path {
                    _ if several.iter().all(is_of_gloo) => "virtual services",
                    Some(_) => "hosts",
                    None => "routes",
                };
                let message = format!("{written} may be each of the {kind} {listed}");
                Err(Miss::Ambiguous(file.refuse(figure, message).help("name the one that takes the requests")))
            }
        }
    }

    fn hinted(&self, refusal: Refusal, written: &str, known: impl FnOnce() -> Vec<String>) -> Refusal {
        let left = self.hints.get();
        if left == 0 {
            return refusal;
        }
        self.hints.set(left - 1);
        let known = known();
        self.looked_at.set(self.looked_at.get() + known.len());
        match nearest(written, known.iter().map(String::as_str)) {
            Some(near) => refusal.help(format!("did you mean {near}?")),
            None if known.is_empty() => refusal,
            None => refusal.help(format!("choose one of {}", listed(&known))),
        }
    }
}

/// The routes that a text calls.
#[derive(Debug)]
struct Found {
    /// The first of them.
    several: Vec<usize>,
    count: usize,
    /// Whether all have the matchers of the first.
    are_alike: bool,
}

/// The routes of a virtual service by all that they may be called.
struct Table<'c, 'a> {
    routes: &'c [Route<'a>],
    /// The matchers of each in words.
    words: Vec<String>,
    /// By name, by words, by path: the earlier goes before the later.
    found: [FxHashMap<String, Found>; 3],
}

impl<'c, 'a> Table<'c, 'a> {
    fn new(routes: &'c [Route<'a>]) -> Table<'c, 'a> {
        let in_words = |route: &Route<'_>| route.matchers.iter().map(describe).collect::<Vec<_>>().join(" or ");
        let words: Vec<String> = routes.iter().map(in_words).collect();
        let mut found: [FxHashMap<String, Found>; 3] = Default::default();
        let [by_name, by_words, by_path] = &mut found;
        for (at, route) in routes.iter().enumerate() {
            let add = |by: &mut FxHashMap<String, Found>, text: &str| {
                let new = || Found { several: Vec::new(), count: 0, are_alike: true };
                let found = by.entry(text.to_owned()).or_insert_with(new);
                if found.several.last() == Some(&at) {
                    return;
                }
                found.count += 1;
                if found.several.len() < SHOWN {
                    found.several.push(at);
                }
                found.are_alike &= words[found.several[0]] == words[at];
            };
            if let Some(name) = route.name {
                add(by_name, name);
            }
            add(by_words, &words[at]);
            for path in route.matchers.iter().filter_map(|matcher| matcher.path) {
                add(by_path, path.text.value);
            }
        }
        Table { routes, words, found }
    }

    fn find(&self, written: &str) -> Option<&Found> {
        self.found.iter().find_map(|found| found.get(written))
    }

    /// What may be written of each.
    fn known(&self) -> impl Iterator<Item = String> {
        let names = |(route, words): (&Route<'_>, &String)| {
            route.name.map(str::to_owned).into_iter().chain([words.clone()]).collect::<Vec<_>>()
        };
        self.routes.iter().zip(&self.words).flat_map(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{Options, Snapshot, Sources};
    use crate::text::{Role, SourceMap};

    /// Steps for a file that names so many routes and hosts, and as many that there are not.
    fn steps(count: usize) -> usize {
        let routes = (0..count)
            .map(|at| format!("{{matchers: [{{prefix: /{at}}}], redirectAction: {{hostRedirect: a}}}}"))
            .collect::<Vec<_>>()
            .join(", ");
        let service = |name: usize, routes: &str| {
            format!(
                "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: s{name}, namespace: shop}}\n\
                 spec: {{virtualHost: {{domains: [d{name}.example.com], routes: [{routes}]}}}}\n---\n"
            )
        };
        let text = service(0, &routes) + &(1..count).map(|at| service(at, "")).collect::<String>();
        let lines =
            |at: usize| format!("shop/s0#/{at},1\nd{at}.example.com,1\nshop/s0#/x{at},1\ny{at}.example.com,1\n");
        let figures = Figures::read("r.csv", &(0..count).map(lines).collect::<String>()).expect("figures");
        let mut map = SourceMap::default();
        map.add("a.yaml", text, Role::Subject);
        let (sources, options) = (Sources::parse(map), Options::default());
        let snapshot = Snapshot::read(&sources, &options);
        let cx = Context::new(&snapshot);
        let targets = Targets::new(&cx);
        let found = figures.list.iter().filter(|figure| targets.find(&figures, figure).is_ok()).count();
        assert_eq!(found, 2 * count);
        targets.looked_at.get()
    }

    #[test]
    fn ten_times_the_lines_take_ten_times_the_steps() {
        let (few, many) = (steps(200), steps(2_000));
        assert!(few > 200 && many < 11 * few, "{few} steps become {many}");
    }
}
