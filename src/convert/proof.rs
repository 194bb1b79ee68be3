//! The proof: both worlds are held against each other, by regions of requests and by random ones.

use std::collections::{BTreeMap, BTreeSet};

use super::deed::Deed;
use super::draw::Draw;
use super::expected::Expected;
use super::verdict::{Judged, judge};
use super::{Conversion, Converted, Fate, Section};
use crate::context::{Context, Listener, Listeners};
use crate::model::{Matcher, PathKind};
use crate::traffic::compare::{Asked, Region, Side, compare};
use crate::traffic::{Host, Patterns, Request, Sent, Table};

/// So many random requests are sent through both.
pub const REQUESTS: usize = 10_000;

/// So many differences that nothing explains are kept.
const KEPT: usize = 100;

/// What holding both worlds against each other comes to.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// Effective routes that Gloo serves, and those of them of which every request is answered with the same shares.
    pub routes: usize,
    /// How many of them keep their shares.
    pub kept: usize,
    /// What becomes of each of them.
    pub judged: Vec<Judged>,
    /// Prefixes that no longer take paths that go on within an element, with the virtual service.
    pub prefixes: BTreeSet<(String, String)>,
    /// Regions of requests of which it can't be decided whether any are answered otherwise.
    pub undecided: usize,
    /// Whether there was more to look at than is looked at.
    pub is_cut: bool,
    /// Random requests that were sent through both, those that are answered alike, and those of which a finding says that they are not.
    pub sent: usize,
    /// Those that both answer alike.
    pub alike: usize,
    /// Those that are answered otherwise, as a finding says.
    pub named: usize,
    /// Requests that are answered otherwise, and no finding says so.
    pub unexplained: Vec<Unexplained>,
}

/// A request that is answered otherwise, though nothing says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unexplained {
    /// The method and the URL.
    pub request: String,
    /// Its headers.
    pub headers: Vec<(String, String)>,
    /// What answered it.
    pub before: String,
    /// What answers it.
    pub after: String,
}

impl Proof {
    /// Whether every request is answered as before, or as a finding says.
    pub fn holds(&self) -> bool {
        self.unexplained.is_empty() && self.undecided == 0 && !self.is_cut
    }
}

/// Holds what was converted against the sources: `after` is what is written, together with all that isn't Gloo's. So many random
/// requests are sent through both.
pub fn prove(before: &Context<'_>, after: &Context<'_>, conversion: &Conversion, requests: usize) -> Proof {
    let mut prover = Prover {
        before,
        then: Listeners::new(before),
        now: Listeners::new(after),
        after,
        proof: Proof::default(),
        is_one_gateway: {
            let sections = conversion.services.iter().flat_map(|it| &it.sections);
            sections.map(|(_, section)| &section.gateway).collect::<BTreeSet<_>>().len() == 1
        },
        broken: BTreeSet::new(),
    };
    let pairs = |it: &Converted| {
        let own = |section: &Section| it.hostnames.iter().filter(|hostname| section.serves(hostname)).count();
        it.sections.iter().map(|(_, section)| own(section)).sum::<usize>()
    };
    let asked: usize = conversion.services.iter().filter(|it| !it.entries.is_empty()).map(pairs).sum();
    let share = requests.div_ceil(asked.max(1));
    let mut left = requests;
    for (at, converted) in conversion.services.iter().enumerate() {
        prover.service(at, converted, share, &mut left);
    }
    prover.proof
}

struct Prover<'c, 'a, 'd, 'b> {
    before: &'c Context<'a>,
    after: &'d Context<'b>,
    then: Listeners<'c, 'a>,
    now: Listeners<'d, 'b>,
    proof: Proof,
    /// Whether all is served by one Gateway.
    is_one_gateway: bool,
    /// Entries of the service at hand that something is wrong with.
    broken: BTreeSet<usize>,
}

impl<'a, 'b> Prover<'_, 'a, '_, 'b> {
    fn service(&mut self, at: usize, converted: &Converted, share: usize, left: &mut usize) {
        let routes = &self.before.routing.gloo.translation(at).routes;
        let is_served =
            self.before.routing.hosts.iter().any(|host| {
                host.named.is_none() && host.table == at && host.listener.is_some() && host.status.is_served()
            });
        if !is_served {
            return;
        }
        self.proof.routes += routes.len();
        self.broken.clear();
        let name = self.before.resource(self.before.routing.gloo.services[at]).path();
        if converted.entries.is_empty() {
            // A host without routes has nothing to lose.
            self.proof.judged.extend(judge(self.before, &name, routes, converted, &self.broken));
            return;
        }
        let expected = Expected::of(self.before, at, converted);
        let service = self.before.routing.gloo.services[at];
        for (listener, section) in &converted.sections {
            let Some(old) = self.then.all().iter().position(|it| it.id == *listener) else { continue };
            let gateway = self.gateway(section);
            let new = gateway.and_then(|gateway| {
                self.now
                    .all()
                    .iter()
                    .position(|it| self.is_of_the_api(it) && it.gateway == gateway && it.port == Some(section.port))
            });
            for hostname in &converted.hostnames {
                if !section.serves(hostname) {
                    continue;
                }
                let name = Self::name(hostname);
                let host = self.then.all()[old].host(&name).map(|(host, _)| host);
                if host.is_none_or(|host| host.owner != service) {
                    continue;
                }
                self.host((new, section), &name, &expected, converted);
                let count = share.min(*left);
                *left -= count;
                self.random((old, new, section), &name, &expected, converted, count);
            }
        }
        let mut entry = 0;
        for route in routes {
            let own = entry..entry + route.matchers.len();
            entry = own.end;
            let is_kept = |at: usize| match &converted.entries[at] {
                Fate::Kept(kept) => kept.answers.is_none() && !self.broken.contains(&at),
                Fate::Idle => true,
                Fate::Lost => false,
            };
            self.proof.kept += usize::from(own.clone().all(is_kept));
            for (matcher, at) in route.matchers.iter().zip(own) {
                let is_narrowed = matches!(&converted.entries[at], Fate::Kept(kept) if kept.by_elements);
                if is_narrowed && !matcher.path_text().ends_with('/') {
                    self.proof.prefixes.insert((name.clone(), matcher.path_text().to_owned()));
                }
            }
        }
        self.proof.judged.extend(judge(self.before, &name, routes, converted, &self.broken));
    }

    /// The Gateway that a section is in: that of its name; or, where there is one of either, the one that somebody called otherwise.
    fn gateway(&self, section: &Section) -> Option<String> {
        let all = self.now.all().iter().filter(|it| self.is_of_the_api(it));
        let names: BTreeSet<&str> = all.map(|it| it.gateway).collect();
        let (namespace, name) = &section.gateway;
        let own = format!("{namespace}/{name}");
        match names.len() {
            1 if self.is_one_gateway => names.first().map(|name| (*name).to_owned()),
            _ => names.contains(own.as_str()).then_some(own),
        }
    }

    fn is_of_the_api(&self, listener: &Listener<'_, '_>) -> bool {
        self.after.routing.api_gateway(listener.id.gateway).is_some()
    }

    /// A name that a host name takes, and no other one as far as can be.
    fn name(hostname: &str) -> String {
        match hostname.strip_prefix('*') {
            Some(rest) => format!("zq--zq{rest}"),
            None if hostname.is_empty() => "zq--zq.example.net".to_owned(),
            None => hostname.to_owned(),
        }
    }

    fn host(
        &mut self,
        (new, section): (Option<usize>, &Section),
        name: &str,
        expected: &Expected<'a>,
        converted: &Converted,
    ) {
        let host = new.and_then(|new| self.now.all()[new].host(name)).map(|(host, _)| host);
        let mut patterns = Patterns::default();
        let wanted = Table::new(&expected.routes, &mut patterns);
        let empty = Table::default();
        let (table, matchers, deeds) = match host {
            None => (&empty, Vec::new(), Vec::new()),
            Some(host) => {
                let (matchers, deeds) = self.written(host);
                (self.now.table(host), matchers, deeds)
            }
        };
        let mut classes: BTreeMap<Deed, u32> = BTreeMap::new();
        let mut class = |deed: &Deed| {
            let next = classes.len() as u32;
            *classes.entry(deed.clone()).or_insert(next)
        };
        let then = Side {
            table: &wanted,
            matchers: expected.routes.iter().map(|route| &route.matchers[0]).collect(),
            classes: expected.deeds.iter().map(&mut class).collect(),
        };
        let now = Side { table, matchers, classes: deeds.iter().map(&mut class).collect() };
        let scheme = if section.is_tls { "https" } else { "http" };
        let difference = compare(&then, &now, Asked { scheme, host: name });
        let is_exact: Vec<bool> = now.matchers.iter().map(|it| it.path_kind() == Some(PathKind::Exact)).collect();
        self.proof.is_cut |= difference.is_cut;
        for region in &difference.regions {
            self.region(region, expected, (&deeds, &is_exact), converted);
        }
    }

    /// The matchers of a host of the Gateway API, and what each does.
    fn written<'l>(&'l self, host: &Host) -> (Vec<&'l Matcher<'b>>, Vec<Deed>) {
        let routes = self.after.routing.routes(host.table);
        let entries = self.now.table(host).entries().iter().map(|entry| {
            let route = &routes[entry.route as usize];
            let matcher = &route.matchers[entry.matcher as usize];
            (matcher, Deed::of(self.after, (route, matcher), host.owner, false))
        });
        entries.unzip()
    }

    fn region(
        &mut self,
        region: &Region,
        expected: &Expected<'a>,
        (deeds, is_exact): (&[Deed], &[bool]),
        converted: &Converted,
    ) {
        let (then, now) = (region.before.map(|at| &expected.deeds[at]), region.after.map(|at| &deeds[at]));
        if is_nothing(then, now) {
            return;
        }
        let entry = region.before.map(|at| expected.entries[at]);
        let is_one_path = region.after.is_some_and(|at| is_exact[at])
            || region.before.is_some_and(|at| expected.routes[at].matchers[0].path_kind() == Some(PathKind::Exact));
        let path = region.witness.as_ref().filter(|_| is_one_path).map(Request::path);
        if self.is_told((entry, then), (now, path), expected, converted) {
            return;
        }
        // Of one path alone it can be written as Gloo has it.
        let plain = region.before.map(|at| &expected.plain[at]);
        if path.is_some_and(|path| same(then, now, path) || same(plain, now, path)) {
            return;
        }
        match &region.witness {
            Some(witness) => self.tell(witness, then, now),
            None => self.proof.undecided += 1,
        }
        self.broken.extend(entry);
    }

    /// Whether a finding says that these are answered so; `path` is theirs where they have one alone.
    fn is_told(
        &mut self,
        (entry, then): (Option<usize>, Option<&Deed>),
        (now, path): (Option<&Deed>, Option<&str>),
        expected: &Expected<'a>,
        converted: &Converted,
    ) -> bool {
        let place = |at: usize| expected.entries.iter().position(|known| *known == at);
        let nobody = Deed::answer(404);
        // What is said of the one that comes instead holds for it there, too.
        let comes = |at: usize, now: &Deed| {
            let (deed, kept) = (&expected.deeds[at], &expected.kept[at]);
            let (told, comes) = (deed.without(&kept.about), now.without(&kept.about));
            told == comes
                || path.is_some_and(|path| same(Some(&told), Some(&comes), path))
                || (kept.is_nearly && deed.goes_where(now))
        };
        let is_it = |late: &Option<usize>| match late {
            Some(late) => now.zip(place(*late)).is_some_and(|(now, at)| comes(at, now)),
            None => now.is_none_or(|now| *now == nobody),
        };
        let is_swapped = converted.swapped.iter().any(|(early, late)| *early == entry && is_it(late));
        if is_swapped {
            self.broken.extend(entry);
        }
        let kept = entry.and_then(place).map(|at| &expected.kept[at]);
        let goes = || then.zip(now).is_some_and(|(then, now)| then.goes_where(now));
        let is_about = |words: &BTreeSet<String>| {
            !words.is_empty() && then.zip(now).is_some_and(|(then, now)| then.without(words) == now.without(words))
        };
        is_swapped || kept.is_some_and(|kept| (kept.is_nearly && goes()) || is_about(&kept.about))
    }

    fn tell(&mut self, request: &Request, then: Option<&Deed>, now: Option<&Deed>) {
        let words = |deed: Option<&Deed>| deed.map_or_else(|| "nobody".to_owned(), Deed::words);
        let told = Unexplained {
            request: format!("{} {}://{}{}", request.method, request.scheme, request.host, request.target),
            headers: request.headers.clone(),
            before: words(then),
            after: words(now),
        };
        if self.proof.unexplained.len() < KEPT && !self.proof.unexplained.contains(&told) {
            self.proof.unexplained.push(told);
        }
    }

    /// Sends random requests through both.
    fn random(
        &mut self,
        (old, new, section): (usize, Option<usize>, &Section),
        name: &str,
        expected: &Expected<'a>,
        converted: &Converted,
        count: usize,
    ) {
        let mut patterns = Patterns::default();
        let wanted = Table::new(&expected.routes, &mut patterns);
        let mut draw = Draw::of(expected.routes.iter().map(|route| &route.matchers[0]));
        for _ in 0..count {
            let mut sent = draw.request();
            sent.host.clone_from(&name.to_owned());
            sent.scheme = String::from(if section.is_tls { "https" } else { "http" });
            let before = Self::answer(&self.then, old, &sent);
            let after = new.map(|new| Self::answer(&self.now, new, &sent));
            let (Some((seen, then)), Some(Some((_, now)))) = (before, after) else { continue };
            self.proof.sent += 1;
            let path = seen.path().to_owned();
            if same(then.as_ref(), now.as_ref(), &path) || is_nothing(then.as_ref(), now.as_ref()) {
                self.proof.alike += 1;
                continue;
            }
            let place = wanted.first(&seen);
            let (entry, told) = (place.map(|at| expected.entries[at]), place.map(|at| &expected.deeds[at]));
            if same(told, now.as_ref(), &path)
                || same(place.map(|at| &expected.plain[at]), now.as_ref(), &path)
                || is_nothing(told, now.as_ref())
                || self.is_told((entry, told), (now.as_ref(), Some(&path)), expected, converted)
            {
                self.proof.named += 1;
            } else {
                self.tell(&seen, told, now.as_ref());
                self.broken.extend(entry);
            }
        }
    }

    /// The request as a listener's routes see it, and what is done to it; nothing where it never gets there.
    fn answer<'e, 'f>(listeners: &Listeners<'e, 'f>, at: usize, sent: &Request) -> Option<(Request, Option<Deed>)> {
        let listener: &Listener<'e, 'f> = &listeners.all()[at];
        let seen = Sent::of(sent.clone()).received_by(listener.connection).ok()?;
        let answer = listeners.answer(listener, &seen);
        let owner = answer.host.map(|(host, _)| host.owner);
        let done = answer.hit.zip(owner);
        let done = done.map(|(hit, owner)| Deed::of(listeners.context(), (hit.route, hit.matcher), owner, false));
        Some((seen, done))
    }
}

fn same(one: Option<&Deed>, two: Option<&Deed>, path: &str) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => one == two || one.on(path) == two.on(path),
        (None, None) => true,
        _ => false,
    }
}

/// Whether nobody answers on either side: a match that answers 404 stands for nobody.
fn is_nothing(one: Option<&Deed>, two: Option<&Deed>) -> bool {
    one.is_none() && two.is_none_or(|two| *two == Deed::answer(404))
}
