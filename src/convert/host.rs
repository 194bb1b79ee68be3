//! A virtual service as routes.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::action::Action;
use super::expand::Part;
use super::grant::Grants;
use super::handed::Delegated;
use super::listener::{Gateways, Section};
use super::loss::{LossKind, Losses, Told};
use super::manifest::Manifest;
use super::matches::{self, Matches};
use super::pattern::Fits;
use super::read::Reader;
use super::split;
use super::{Settings, Target, domain, endpoint, unread};
use crate::context::{Context, Treatments};
use crate::index::State;
use crate::model::Body;
use crate::model::ResourceKey;
use crate::model::gloo::Listener;
use crate::routing::gloo::domains;
use crate::snapshot::ResourceId;
use crate::traffic::{ListenerId, Route};

/// What guarded routes answer until somebody writes the guard.
const GUARDED: u32 = 503;

/// What becomes of a virtual service.
#[derive(Clone, Debug, Default)]
pub struct Converted {
    /// Where it is served: which of Gloo's listeners, and the section that stands for it.
    pub sections: Vec<(ListenerId, Section)>,
    /// Its host names; an empty one stands for all.
    pub hostnames: Vec<String>,
    /// What becomes of its entries: one a matcher, in Envoy's order. None where nothing of it is written.
    pub entries: Vec<Fate>,
    /// Pairs of entries of which the second now answers some requests of the first; nothing stands for nobody.
    pub swapped: BTreeSet<(Option<usize>, Option<usize>)>,
}

/// What becomes of a matcher of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is written.
    Kept(Kept),
    /// It is not, and something else answers its requests.
    Lost,
    /// No request ever came to it.
    Idle,
}

/// How a matcher is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Whether its prefix is read by whole elements.
    pub by_elements: bool,
    /// Whether another answer stands for what it did, as its guard isn't written: the status.
    pub answers: Option<u32>,
    /// Whether its rewrite of a prefix goes by whole elements, too.
    pub rewrites_elements: bool,
    /// Whether its shares are only nearly the same.
    pub is_nearly: bool,
    /// What else of what it does is written otherwise: `headers`, `cors`, `timeout`, `retries`, `mirror`, `options`, `auth`.
    pub about: BTreeSet<String>,
}

/// What makes manifests.
pub(super) struct Maker<'c, 'a> {
    pub(super) cx: &'c Context<'a>,
    pub(super) target: Target,
    pub(super) gateways: Gateways,
    pub(super) grants: Grants,
    pub(super) losses: Losses,
    pub(super) manifests: Vec<Manifest>,
    /// Upstreams that a Backend stands for.
    pub(super) backends: BTreeSet<ResourceId>,
    /// All that is served: services, their tables, groups and upstreams, and gateways that have no equal.
    pub(super) involved: BTreeSet<ResourceId>,
    /// What guards all that the service at hand serves, and can't be written.
    pub(super) guard: Option<Told>,
    pub(super) treatments: Treatments<'c, 'a>,
    /// Names of routes and of direct responses by kind and namespace.
    pub(super) names: FxHashSet<(&'static str, String, String)>,
    pub(super) fits: Fits,
    pub(super) delegated: Delegated,
    settings: Settings,
    /// Who has a name in lower case; of names with a port the one who has it first.
    pub(super) named: FxHashMap<String, ResourceId>,
}

/// An entry that is being converted.
pub(super) struct Entry<'c, 'a> {
    pub(super) route: &'c Route<'a>,
    pub(super) matcher: usize,
    pub(super) action: Option<Action>,
    pub(super) class: u32,
}

impl<'c, 'a> Maker<'c, 'a> {
    pub(super) fn new(cx: &'c Context<'a>, settings: &Settings) -> Maker<'c, 'a> {
        let names = cx.routing.gloo.services.iter().map(|&id| {
            let service = cx.resource(id);
            ("HTTPRoute", service.namespace.to_owned(), service.name.to_owned())
        });
        let mut owners: FxHashMap<String, ResourceId> = FxHashMap::default();
        for with_port in [false, true] {
            for &id in &cx.routing.gloo.services {
                for domain in domains(cx.resource(id)) {
                    let text = domain.value.to_ascii_lowercase();
                    let name = match text.rsplit_once(':').filter(|_| with_port) {
                        Some((name, _)) => name.to_owned(),
                        None => text,
                    };
                    owners.entry(name).or_insert(id);
                }
            }
        }
        Maker {
            cx,
            target: settings.target,
            gateways: Gateways::default(),
            grants: Grants::default(),
            losses: Losses::default(),
            manifests: Vec::new(),
            backends: BTreeSet::new(),
            involved: odd_gateways(cx),
            guard: None,
            treatments: Treatments::new(cx, false),
            names: names.collect(),
            fits: Fits::default(),
            delegated: Delegated::default(),
            settings: settings.clone(),
            named: owners,
        }
    }

    /// Converts a virtual service.
    pub(super) fn service(&mut self, at: usize) -> Converted {
        let id = self.cx.routing.gloo.services[at];
        let key = self.cx.resource(id).key();
        let listeners = self.listeners(at, &key);
        if listeners.is_empty() {
            return Converted::default();
        }
        let named = &self.named;
        let taken = |name: &str| named.get(name).is_some_and(|by| *by != id);
        let hostnames = domain::hostnames(&domains(self.cx.resource(id)), &key, taken, &mut self.losses);
        let mut sections = Vec::new();
        self.guard = listeners.iter().find_map(|(listener, _)| self.gateway_guard(*listener));
        for (listener, proxies) in listeners {
            let own = self.gateways.sections(self.cx, listener, &proxies, id, &hostnames, &mut self.losses);
            sections.extend(own.into_iter().map(|section| (listener, section)));
        }
        let mut converted = Converted { sections, hostnames, ..Converted::default() };
        if converted.sections.is_empty() || converted.hostnames.is_empty() {
            return converted;
        }
        self.routes(at, id, &key, &mut converted);
        converted
    }

    /// What guards all that a gateway serves, and can't be written.
    fn gateway_guard(&self, listener: ListenerId) -> Option<Told> {
        let gateway = self.cx.resource(self.cx.routing.gloo.gateways[listener.gateway].id?);
        let (key, _) = unread::guard(gateway)?;
        let message = format!("{} guards all behind {}, and is not written", key.str(), gateway.key());
        let help = "write a policy that does the same, before anything answers in this place";
        Some(Told::lost(LossKind::Security, key.span(), message, "a guard").help(help))
    }

    fn routes(&mut self, at: usize, id: ResourceId, key: &ResourceKey, converted: &mut Converted) {
        let cx = self.cx;
        let routes: &'c [Route<'a>] = &cx.routing.gloo.translation(at).routes;
        let mut entries: Vec<Entry<'c, 'a>> = Vec::new();
        let mut parts: Vec<(usize, Part)> = Vec::new();
        let mut classes: FxHashMap<String, u32> = FxHashMap::default();
        let mut is_refused = false;
        for route in routes {
            for matcher in 0..route.matchers.len() {
                let (fate, action, matches) = self.entry(route, matcher, id, key);
                is_refused |= action.is_none() && fate == Fate::Lost && self.is_guarded(route, id);
                let entry = entries.len();
                let by_elements = action.as_ref().is_some_and(Action::is_by_elements);
                parts.extend(matches.parts.into_iter().map(|part| (entry, Part { by_elements, ..part })));
                let written = &route.matchers[matcher];
                let treatment = self.treatments.of((route, written), (id, false), ("http", None));
                let mut told = format!("{:?} {} {}", fate, treatment.key(0), treatment.targets_key());
                if let Fate::Kept(Kept { answers: Some(_), .. }) = fate {
                    told = format!("{:?}", action.as_ref().and_then(|action| action.response.clone()));
                }
                let next = classes.len() as u32;
                let class = *classes.entry(told).or_insert(next);
                entries.push(Entry { route, matcher, action, class });
                converted.entries.push(fate);
            }
        }
        if is_refused {
            let message =
                format!("{key} is not written, as something else would answer for a route whose guard is lost");
            let place = cx.resource(id).place;
            self.losses.add(Told::lost(LossKind::Security, place, message, "an open door"), key);
            converted.entries.clear();
            return;
        }
        let Some(pieces) = self.pieces(key, id, &entries, parts, converted) else {
            converted.entries.clear();
            return;
        };
        let Some(mut pieces) = self.filled(pieces, id, key) else {
            converted.entries.clear();
            return;
        };
        if self.settings.shares_groups && self.target == Target::Kgateway {
            self.share_groups(&entries, &mut pieces, cx.resource(id).namespace);
        }
        if self.settings.delegates && self.target == Target::Kgateway {
            pieces = self.hand_on(id, &entries, pieces);
        }
        self.grant(&entries, &pieces, cx.resource(id).namespace);
        let rules = split::rules(pieces, &mut self.fits);
        match split::routes(rules, &mut self.fits) {
            Ok(routes) => self.write(id, &entries, &routes, converted),
            Err(tied) => {
                let names: Vec<String> = tied
                    .iter()
                    .filter_map(|rule| rule.pieces[0].entry)
                    .map(|at| cx.route_words(entries[at].route.id))
                    .collect();
                let message = format!(
                    "{} routes of {key} must stand in one HTTPRoute for their order, which takes {}: {}",
                    tied.len(),
                    split::RULES,
                    names.join(", ")
                );
                self.losses.add(Told::lost(LossKind::Limit, cx.resource(id).place, message, "too many"), key);
                converted.entries.clear();
            }
        }
    }

    /// Whether a route has a guard.
    pub(super) fn is_guarded(&self, route: &Route<'a>, service: ResourceId) -> bool {
        let set = self.cx.routing.gloo.options(&self.cx.index, route, service);
        self.guard.is_some()
            || set.iter().any(|(field, all)| all.first().is_some_and(|set| super::options::guards(field, set.value)))
    }

    /// What becomes of a matcher of a route.
    fn entry(
        &mut self,
        route: &Route<'a>,
        matcher: usize,
        service: ResourceId,
        key: &ResourceKey,
    ) -> (Fate, Option<Action>, Matches) {
        let (cx, target) = (self.cx, self.target);
        let written = &route.matchers[matcher];
        let owner = cx.resource(route.id.owner).key();
        let found = match matches::read(written, target, &mut self.fits) {
            Ok(found) => found,
            Err(told) => {
                let effect = format!("{} is left out", cx.route_words(route.id));
                self.losses.add(told.effect(effect), &owner);
                return (Fate::Lost, None, Matches::default());
            }
        };
        if found.parts.is_empty() {
            return (Fate::Idle, None, found);
        }
        let outcome = cx.outcome(route, false);
        self.involved.extend(route.via.iter().copied().chain([route.id.owner, service]).chain(outcome.group_id));
        self.involved.extend(outcome.backends.iter().filter_map(|backend| match backend.state {
            State::Defined(id) => Some(id),
            _ => None,
        }));
        let reader = Reader { cx, target, service };
        let path = written.path.map(|path| (path.kind, path.text.value));
        let read = match reader.read(route, &outcome, path, written.heeds_case()) {
            Ok(read) => read,
            Err(told) => {
                let effect = format!("{} is left out", cx.route_words(route.id));
                let told = if told.effect.is_empty() { told.effect(effect) } else { told };
                self.losses.add(told, &owner);
                return (Fate::Lost, None, Matches::default());
            }
        };
        let mut kept = Kept { by_elements: found.is_narrowed, ..Kept::default() };
        kept.about.clone_from(&read.about);
        kept.rewrites_elements = read.changed.iter().any(|told| told.kind == LossKind::Rewrite);
        kept.is_nearly = read.changed.iter().any(|told| told.kind == LossKind::Weight);
        for told in found.changed.iter().chain(&read.changed).chain(&read.lost) {
            self.losses.add(told.clone(), &owner);
        }
        let mut action = read.action;
        if let Some(guard) = read.guard.or_else(|| self.guard.clone()) {
            if target == Target::Standard {
                self.losses.add(guard, key);
                return (Fate::Lost, None, Matches::default());
            }
            kept.answers = Some(GUARDED);
            self.losses.add(guard.effect(format!("{} answers {GUARDED} until then", cx.route_words(route.id))), &owner);
            action = Action::answering(GUARDED);
        }
        for endpoint in action.endpoints() {
            if let endpoint::Endpoint::Backend(id) = endpoint {
                self.backends.insert(*id);
            }
        }
        (Fate::Kept(kept), Some(action), found)
    }
}

/// The gateways that listen for more than HTTP.
fn odd_gateways(cx: &Context<'_>) -> BTreeSet<ResourceId> {
    let is_odd = |id: &ResourceId| match &cx.resource(*id).body {
        Body::Gateway(gateway) => matches!(gateway.listener, Listener::Tcp(_) | Listener::Hybrid(_)),
        _ => false,
    };
    cx.routing.gloo.gateways.iter().filter_map(|view| view.id).filter(is_odd).collect()
}
