//! What a file of requests may name: a virtual service, a domain, or a route of one of them.

use super::figure::{Figure, Figures};
use crate::change::Refusal;
use crate::change::refusal::{listed, nearest};
use crate::context::Context;
use crate::traffic::{Fit, Route, describe, fit};

/// What a name means in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// All requests to the virtual service of that index.
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
    /// The virtual service of that index is there, its route is not.
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

/// The virtual services of a state by their names and domains.
pub(super) struct Targets<'c, 'a> {
    cx: &'c Context<'a>,
    /// `namespace/name`, name, index.
    services: Vec<(String, &'a str)>,
    /// Domain in lower case, index.
    domains: Vec<(String, usize)>,
}

impl<'c, 'a> Targets<'c, 'a> {
    pub(super) fn new(cx: &'c Context<'a>) -> Targets<'c, 'a> {
        let resources = cx.routing.gloo.services.iter().map(|&id| cx.resource(id));
        let services = resources.map(|resource| (resource.path(), resource.name)).collect();
        let owners = cx.routing.gloo.services.iter().enumerate();
        let mut known: Vec<(String, usize)> = owners
            .flat_map(|(at, &id)| cx.domains(id).into_iter().map(move |domain| (domain.value.to_lowercase(), at)))
            .collect();
        known.sort();
        known.dedup();
        Targets { cx, services, domains: known }
    }

    /// What a line of the file means: `HOST` or `HOST#ROUTE`, where HOST is a domain, `namespace/name` of a virtual service or its name, and
    /// ROUTE is a route's name, its matchers in the words of `render`, or its path.
    pub(super) fn find(&self, file: &Figures, figure: &Figure) -> Result<Target, Miss> {
        let written = figure.name.strip_prefix("vs:").unwrap_or(&figure.name);
        let (host, route) = written.split_once('#').map_or((written, None), |(host, route)| (host, Some(route)));
        let target = self.host(file, figure, host)?;
        let (Some(route), Target::Service(at) | Target::Domain(at)) = (route, target) else { return Ok(target) };
        let table = self.cx.routing.gloo.translation(at).routes.as_slice();
        let found = routes(table, route);
        let words = |route: usize| in_words(table, route);
        let Some(&first) = found.first() else {
            let known: Vec<String> = (0..table.len())
                .flat_map(|at| {
                    let name = table[at].name.map(str::to_owned);
                    name.into_iter().chain([words(at)])
                })
                .collect();
            let refusal = file.refuse(figure, format!("{} has no route {route}", self.services[at].0));
            return Err(Miss::Route(at, hinted(refusal, route, &known)));
        };
        // Of routes with equal matchers the first one answers.
        if found.iter().all(|&other| words(other) == words(first)) {
            return Ok(Target::Route(at, first));
        }
        let several: Vec<String> = found.into_iter().map(words).collect();
        let message = format!("{route} may be each of these routes of {}: {}", self.services[at].0, listed(&several));
        Err(Miss::Ambiguous(file.refuse(figure, message).help("write the matchers in these words")))
    }

    fn host(&self, file: &Figures, figure: &Figure, written: &str) -> Result<Target, Miss> {
        if let Some(at) = self.services.iter().position(|(path, _)| path == written) {
            return Ok(Target::Service(at));
        }
        // As Envoy has it: of the domains that take the host, those that fit best.
        let fits = || self.domains.iter().filter_map(|(domain, at)| Some((fit(domain, written)?, *at)));
        let best = fits().map(|(fit, _)| fit).max().filter(|best| *best != Fit::Any || written == "*");
        let domain: Vec<usize> =
            best.map(|best| fits().filter(|(fit, _)| *fit == best).map(|(_, at)| at).collect()).unwrap_or_default();
        let named =
            || -> Vec<usize> { (0..self.services.len()).filter(|&at| self.services[at].1 == written).collect() };
        let is_domain = !domain.is_empty();
        let found = if is_domain { domain } else { named() };
        match found.as_slice() {
            [at] => Ok(if is_domain { Target::Domain(*at) } else { Target::Service(*at) }),
            [] => {
                let known: Vec<String> = self
                    .services
                    .iter()
                    .map(|(path, _)| path.clone())
                    .chain(self.domains.iter().map(|(domain, _)| domain.clone()))
                    .collect();
                let refusal = file.refuse(figure, format!("no virtual service and no domain is called {written}"));
                Err(Miss::Unknown(hinted(refusal, written, &known)))
            }
            several => {
                let paths: Vec<String> = several.iter().map(|&at| self.services[at].0.clone()).collect();
                let message = format!("{written} may be each of the virtual services {}", listed(&paths));
                Err(Miss::Ambiguous(file.refuse(figure, message).help("name the one that takes the requests")))
            }
        }
    }
}

fn hinted(refusal: Refusal, written: &str, known: &[String]) -> Refusal {
    match nearest(written, known.iter().map(String::as_str)) {
        Some(near) => refusal.help(format!("did you mean {near}?")),
        None if known.is_empty() => refusal,
        None => refusal.help(format!("choose one of {}", listed(known))),
    }
}

/// The routes that are called so: by name, else by words, else by path.
fn routes(table: &[Route<'_>], written: &str) -> Vec<usize> {
    let fitting = |fits: &dyn Fn(usize) -> bool| -> Vec<usize> { (0..table.len()).filter(|&at| fits(at)).collect() };
    let by_name = fitting(&|at| table[at].name == Some(written));
    if !by_name.is_empty() {
        return by_name;
    }
    let by_words = fitting(&|at| in_words(table, at) == written);
    if !by_words.is_empty() {
        return by_words;
    }
    fitting(&|at| table[at].matchers.iter().any(|matcher| matcher.path.is_some_and(|path| path.text.value == written)))
}

fn in_words(table: &[Route<'_>], route: usize) -> String {
    let words: Vec<String> = table[route].matchers.iter().map(describe).collect();
    words.join(" or ")
}
