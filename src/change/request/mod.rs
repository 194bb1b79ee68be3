//! Requests that are answered otherwise, each with one that anybody can repeat.

mod listener;
mod state;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use self::listener::pairs;
use self::state::{Classes, State, empty, shows_pods};
use super::connection::{self, ConnectionChange};
use super::resource::ResourceChange;
use crate::context::{Context, Hit, Listener, Listeners};
use crate::model::{Matcher, PathKind};
use crate::snapshot::glob_fits;
use crate::traffic::compare::{Asked, compare};
use crate::traffic::{Host, Request, Sent, Share, Table, Target, Treatment, differences, shift};

/// How many changes are kept of one host, and how many in all: the worst of them.
const KEPT: usize = 1000;

/// What is put for the star of a domain.
const LABELS: [&str; 4] = ["www", "any", "x1", "zq--zq"];

/// Requests that are answered otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestChange {
    /// The domain that they are for.
    pub domain: String,
    /// The gateway that they arrive at.
    pub gateway: String,
    /// What differs, the weightiest first: `nobody`, `somebody`, `action`, `upstream`, `shares`, `redirect`, `response`, `rewrite`,
    /// `timeout`, `retries`, `headers`, `auth`, `cors`, `options`, `upstream settings`.
    pub what: Vec<String>,
    /// One of them; nothing where it can't be decided whether there is any.
    pub witness: Option<Witness>,
    /// What answered.
    pub before: Answered,
    /// What answers.
    pub after: Answered,
    /// Which part of them goes elsewhere.
    pub shift: Share,
    /// Whether it is that something goes that may.
    pub is_allowed: bool,
}

/// A request that can be repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Its method.
    pub method: String,
    /// Its URL.
    pub url: String,
    /// Its headers.
    pub headers: Vec<(String, String)>,
}

/// What answers a request in one state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// The virtual service, as `namespace/name`; nothing where no host does.
    pub host: Option<String>,
    /// The place of the route in it; nothing where none does.
    pub route: Option<usize>,
    /// The route's name.
    pub name: Option<String>,
    /// Its matcher in words.
    pub matcher: Option<String>,
    /// What it does; `none` where nobody answers.
    pub action: &'static str,
    /// The status that Envoy answers with by itself.
    pub status: Option<u32>,
    /// Where they are sent, in written order; one list for all routes to one group.
    pub destinations: Arc<[Target]>,
    /// Where the witness is redirected to.
    pub location: Option<String>,
    /// What the upstream sees of the witness's host and path, where they are rewritten.
    pub rewritten: (Option<String>, Option<String>),
}

/// Everything that changes for requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requests {
    /// The worst changes, the worst first.
    pub list: Vec<RequestChange>,
    /// How many others there are.
    pub left_out: usize,
    /// The greatest part of any of these that goes elsewhere, by who answered and who answers: of all that may not go.
    pub left_out_shifts: BTreeMap<[Option<String>; 2], Share>,
    /// What changes before requests come to routes.
    pub connections: Vec<ConnectionChange>,
    /// Whether there was more to look at than is looked at.
    pub is_cut: bool,
    /// The greatest part of any that goes elsewhere.
    pub max_shift: Share,
}

impl Requests {
    /// Whether every request is answered as before.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty() && self.connections.is_empty() && !self.is_cut
    }

    /// Sorts changes, the worst first, and counts those past [`KEPT`] in place of keeping them.
    fn keep_worst(&mut self, list: &mut Vec<RequestChange>) {
        // What may go is of less interest, however much it is.
        list.sort_by_key(|change| (change.is_allowed, std::cmp::Reverse(change.shift)));
        for change in list.drain(KEPT.min(list.len())..) {
            self.left_out += 1;
            if !change.is_allowed && !change.shift.is_zero() {
                let most = self.left_out_shifts.entry([change.before.host, change.after.host]).or_insert(Share::ZERO);
                *most = (*most).max(change.shift);
            }
        }
    }
}

/// One host in one state.
type Place<'c, 'a> = Option<(&'c Host, &'a str)>;

/// Compares what is answered to every request. `resources` are those that change: hosts that meet none of them are alike. `removable` are
/// globs of what may go.
pub(super) fn compare_all(
    before: &Context<'_>,
    after: &Context<'_>,
    resources: &[ResourceChange],
    removable: &[String],
) -> Requests {
    let mut found = Requests {
        list: Vec::new(),
        left_out: 0,
        left_out_shifts: BTreeMap::new(),
        connections: Vec::new(),
        is_cut: false,
        max_shift: Share::ZERO,
    };
    if resources.is_empty() {
        return found;
    }
    let shows_pods = shows_pods(before, after);
    let (then, now) = (State::new(before, resources, shows_pods), State::new(after, resources, shows_pods));
    for (old, new) in pairs(&then.listeners, &now.listeners) {
        let old = old.map(|at| &then.listeners.all()[at]);
        let new = new.map(|at| &now.listeners.all()[at]);
        if let Some((old, new)) = old.zip(new) {
            found.connections.extend(connection::compare((before, old), (after, new)));
        }
        hosts((&then, old), (&now, new), removable, &mut found);
    }
    let moved = found.connections.iter().map(|change| change.shift).max();
    found.max_shift = found.max_shift.max(moved.unwrap_or(Share::ZERO));
    let mut list = std::mem::take(&mut found.list);
    found.keep_worst(&mut list);
    found.list = list;
    found
}

/// Compares the hosts of two listeners that requests take for the same.
fn hosts<'c, 'a, 'd, 'b>(
    (then, old): (&State<'c, 'a>, Option<&Listener<'c, 'a>>),
    (now, new): (&State<'d, 'b>, Option<&Listener<'d, 'b>>),
    removable: &[String],
    found: &mut Requests,
) {
    let mut domains: BTreeSet<String> = BTreeSet::new();
    domains.extend(old.into_iter().flat_map(Listener::names).map(str::to_ascii_lowercase));
    domains.extend(new.into_iter().flat_map(Listener::names).map(str::to_ascii_lowercase));
    let mut seen: FxHashSet<(Option<usize>, Option<usize>, Option<&str>)> = FxHashSet::default();
    for (domain, host) in
        domains.iter().flat_map(|domain| names(domain, &domains).into_iter().map(move |name| (domain, name)))
    {
        let was = old.and_then(|old| old.host(&host));
        let is = new.and_then(|new| new.host(&host));
        // That a domain comes or goes is told of each.
        let lone = if was.is_some() == is.is_some() { None } else { Some(domain.as_str()) };
        if !seen.insert((was.map(|it| it.0.table), is.map(|it| it.0.table), lone)) {
            continue;
        }
        let same = |(a, _): (&Host, _), (b, _): (&Host, _)| {
            let (a_key, b_key) = (then.cx.resource(a.owner).key(), now.cx.resource(b.owner).key());
            a_key == b_key && !then.is_touched(a) && !now.is_touched(b) && (a.named.is_none() && b.named.is_none())
        };
        if (was.is_none() && is.is_none()) || was.zip(is).is_some_and(|(was, is)| same(was, is)) {
            continue;
        }
        let at = Pair { then, now, old, new, domain, host: &host, removable };
        at.compare(was, is, found);
    }
}

/// Names that a domain takes, of each kind that the others let through.
fn names(domain: &str, all: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let free = |make: &dyn Fn(&str) -> String| {
        LABELS.iter().map(|label| make(label)).find(|name| !all.contains(name)).unwrap_or_else(|| make("zq--zq"))
    };
    if domain == "*" {
        found.push(free(&|label| format!("{label}.example.net")));
    } else if let Some(suffix) = domain.strip_prefix('*') {
        found.push(free(&|label| format!("{label}{suffix}")));
        // Where another state has no such suffix, the start of the name decides.
        let starts = all.iter().filter_map(|other| other.strip_suffix('*')).filter(|start| !start.is_empty()).take(64);
        found.extend(starts.map(|start| free(&|label| format!("{start}{label}{suffix}"))));
    } else if let Some(start) = domain.strip_suffix('*') {
        found.push(free(&|label| format!("{start}{label}")));
    } else {
        found.push(domain.to_owned());
    }
    found
}

/// Where a host is compared.
struct Pair<'p, 'c, 'a, 'd, 'b> {
    then: &'p State<'c, 'a>,
    now: &'p State<'d, 'b>,
    old: Option<&'p Listener<'c, 'a>>,
    new: Option<&'p Listener<'d, 'b>>,
    domain: &'p str,
    host: &'p str,
    removable: &'p [String],
}

impl<'c, 'a, 'd, 'b> Pair<'_, 'c, 'a, 'd, 'b> {
    fn compare(&self, was: Place<'c, 'a>, is: Place<'d, 'b>, found: &mut Requests) {
        let (no_old, no_new) = (Table::default(), Table::default());
        let mut classes = Classes::default();
        let ssl = self.old.and_then(|it| it.ssl).or(self.new.and_then(|it| it.ssl)).unwrap_or(false);
        let scheme = if ssl { "https" } else { "http" };
        let port = |listener: Option<u32>| (scheme, listener);
        let (old_side, treated) = was.map_or_else(
            || (empty(&no_old), Vec::new()),
            |(host, _)| self.then.side(host, port(self.old.and_then(|it| it.port)), &mut classes),
        );
        let (new_side, treats) = is.map_or_else(
            || (empty(&no_new), Vec::new()),
            |(host, _)| self.now.side(host, port(self.new.and_then(|it| it.port)), &mut classes),
        );
        let difference = compare(&old_side, &new_side, Asked { scheme, host: self.host });
        // Routes that are too many to be worked out are not there to be compared.
        let is_oversize = |state: &Context<'_>, host: &Host| state.routing.oversize(host.table).is_some();
        found.is_cut |= difference.is_cut
            || was.is_some_and(|(host, _)| is_oversize(self.then.cx, host))
            || is.is_some_and(|(host, _)| is_oversize(self.now.cx, host));
        // A host that comes or goes as a whole is one change.
        let most = if was.is_none() || is.is_none() { 1 } else { usize::MAX };
        let mut list: Vec<RequestChange> = Vec::new();
        let mut told = FxHashMap::default();
        for region in difference.regions.iter().take(most) {
            let (then, now) = (region.before.map(|at| &treated[at]), region.after.map(|at| &treats[at]));
            // Routes of equal classes to the same lists differ alike, however many there are.
            let alike = |at: Option<usize>, classes: &[u32], all: &[Treatment]| {
                at.map(|at| (classes[at], all[at].targets.as_ptr()))
            };
            let key =
                (alike(region.before, &old_side.classes, &treated), alike(region.after, &new_side.classes, &treats));
            let (mut moved, mut what) =
                told.entry(key).or_insert_with(|| (shift(then, now), differences(then, now))).clone();
            let witness =
                region.witness.as_ref().and_then(|request| self.repeat(request, scheme, (region.before, region.after)));
            let seen = region.witness.as_ref();
            let before = answered(self.then, self.old, was, (region.before, then), seen);
            let after = answered(self.now, self.new, is, (region.after, now), seen);
            let matchers =
                [region.before.map(|at| old_side.matchers[at]), region.after.map(|at| new_side.matchers[at])];
            // Several ways to say it come to the same where there is one path only.
            if what.iter().any(|word| word == "rewrite" || word == "redirect")
                && let (Some(then), Some(now), Some(seen)) = (then, now, seen)
                && matchers.into_iter().flatten().any(is_one_path)
                && {
                    let asked = with_query(seen);
                    let before = answered(self.then, self.old, was, (region.before, Some(then)), Some(&asked));
                    let after = answered(self.now, self.new, is, (region.after, Some(now)), Some(&asked));
                    is_led_alike(&before, &after, &asked)
                }
            {
                let now = Treatment { rewrite: then.rewrite.clone(), redirect: then.redirect.clone(), ..now.clone() };
                (moved, what) = (shift(Some(then), Some(&now)), differences(Some(then), Some(&now)));
            }
            if what.is_empty() {
                continue;
            }
            found.max_shift = found.max_shift.max(moved);
            if list.len() >= 2 * KEPT {
                found.keep_worst(&mut list);
            }
            let gateway =
                self.new.map(|it| it.gateway).or(self.old.map(|it| it.gateway)).unwrap_or_default().to_owned();
            let domain = self.domain.to_owned();
            let mut change =
                RequestChange { domain, gateway, what, witness, before, after, shift: moved, is_allowed: false };
            change.is_allowed = may_go(&change, self.removable);
            list.push(change);
        }
        found.list.append(&mut list);
    }

    /// The request as it is sent, where sending it anew comes to the same routes.
    fn repeat(&self, request: &Request, scheme: &str, places: (Option<usize>, Option<usize>)) -> Option<Witness> {
        let target = if request.method == "CONNECT" { "" } else { request.target.as_str() };
        let url = format!("{scheme}://{}{target}", request.host);
        let mut sent = Sent::to_url(&request.method, &url).ok()?;
        for (name, value) in &request.headers {
            sent.add_header(name, value).ok()?;
        }
        let is_met = self.old.is_none_or(|it| is_taken(&self.then.listeners, it, &sent, places.0))
            && self.new.is_none_or(|it| is_taken(&self.now.listeners, it, &sent, places.1));
        is_met.then(|| Witness { method: request.method.clone(), url, headers: request.headers.clone() })
    }
}

/// Whether a change is that something goes that may.
fn may_go(change: &RequestChange, removable: &[String]) -> bool {
    let (before, after) = (&change.before, &change.after);
    let names = [Some(&change.domain), before.host.as_ref(), before.name.as_ref(), before.matcher.as_ref()];
    let is_named = |glob: &String| names.into_iter().flatten().any(|name| glob_fits(glob, name));
    (after.action == "none" || after.route != before.route) && removable.iter().any(is_named)
}

/// Whether a matcher takes one path alone.
fn is_one_path(matcher: &Matcher<'_>) -> bool {
    matcher.heeds_case() && matcher.path.is_some_and(|path| path.kind == PathKind::Exact)
}

/// The same request with a query, of which a redirect may leave nothing.
fn with_query(request: &Request) -> Request {
    let query = if request.target.contains('?') { "" } else { "?q=1" };
    Request { target: format!("{}{query}", request.target), ..request.clone() }
}

/// Whether a request is redirected and rewritten to the same on both sides.
fn is_led_alike(before: &Answered, after: &Answered, request: &Request) -> bool {
    let host = |it: &Answered| it.rewritten.0.clone().unwrap_or_else(|| request.host.clone());
    let path = |it: &Answered| it.rewritten.1.clone().unwrap_or_else(|| request.target.clone());
    let redirect = |it: &Answered| (it.location.clone(), it.status);
    (host(before), path(before), redirect(before)) == (host(after), path(after), redirect(after))
}

/// Whether a request that is sent is taken by that route, or by none.
fn is_taken(listeners: &Listeners<'_, '_>, listener: &Listener<'_, '_>, sent: &Sent, place: Option<usize>) -> bool {
    sent.clone().received_by(listener.connection).is_ok_and(|request| {
        let host = listener.host(&request.host);
        host.and_then(|(host, _)| listeners.table(host).first(&request)) == place
    })
}

fn answered<'c, 'a>(
    state: &State<'c, 'a>,
    listener: Option<&Listener<'c, 'a>>,
    host: Place<'c, 'a>,
    (place, treatment): (Option<usize>, Option<&Treatment>),
    request: Option<&Request>,
) -> Answered {
    let nobody = Answered { action: "none", status: Some(404), ..Answered::default() };
    let Some((host, _)) = host else { return nobody };
    let path = |id| Some(state.cx.resource(id).path());
    let owner = path(host.owner);
    let (Some(place), Some(treatment)) = (place, treatment) else { return Answered { host: owner, ..nobody } };
    let entry = &state.listeners.table(host).entries()[place];
    let route = &state.cx.routing.routes(host.table)[entry.route as usize];
    // A host of the Gateway API is put together from several HTTP routes.
    let root = route.through.first().unwrap_or(&route.id).owner;
    let mut answered = Answered {
        host: if host.named.is_some() { path(root) } else { owner },
        route: Some(place),
        name: route.name.map(str::to_owned),
        matcher: Some(crate::traffic::describe(&route.matchers[entry.matcher as usize])),
        action: treatment.action.as_str(),
        status: treatment.response.as_ref().map(|(status, _)| *status),
        destinations: Arc::clone(&treatment.targets),
        ..Answered::default()
    };
    let hit = listener.zip(request).and_then(|(listener, request)| {
        state.listeners.answer(listener, request).hit.map(|hit| (hit, request, listener.port))
    });
    if let Some((Hit { effect, matching, .. }, request, port)) = hit {
        let matched = matching.matched(request.path());
        if let Some(redirect) = &effect.outcome.redirect {
            answered.status = redirect.status.map(u32::from);
            answered.location = Some(redirect.location(request, matched, port));
        }
        if let Some(rewrite) = &effect.rewrite {
            answered.rewritten = (rewrite.host.apply(request), rewrite.path.apply(request, matched));
        }
    }
    answered
}
