//! A virtual service as routes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::action::Action;
use super::expand::Part;
use super::grant::Grants;
use super::handed::Delegated;
use super::listener::{Gateways, Section};
use super::loss::{LossKind, Losses, Told};
use super::manifest::Manifest;
use super::matches::Matches;
use super::pattern::Fits;
use super::peers::Peers;
use super::split;
use super::{Settings, Target, domain, unread, upstream};
use crate::context::{Context, Treatments};
use crate::finding::Severity;
use crate::model::gloo::Listener;
use crate::model::{Body, ResourceKey};
use crate::routing::gloo::domains;
use crate::snapshot::ResourceId;
use crate::traffic::{ListenerId, Route};

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
    /// What each entry is not written exactly for.
    pub why: Vec<BTreeSet<LossKind>>,
    /// What its hosts and listeners are not written exactly for: it holds for all entries.
    pub of_host: BTreeSet<LossKind>,
    /// What nothing of it is written for.
    pub refused: Option<LossKind>,
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
    /// Who else sends requests to a Service.
    pub(super) peers: Peers,
    /// Policies for what stands for upstreams.
    pub(super) policies: BTreeMap<ResourceId, upstream::Policy>,
    /// What a policy for what stands for an upstream is written for: its namespace and targets.
    pub(super) reached: FxHashSet<(String, String)>,
    /// The names of kgateway's resources that rules refer to, by what has the rules, their kind and what they say.
    pub(super) extended: FxHashMap<(ResourceId, &'static str, String), String>,
    /// By names in lower case, of those that are written in several ways: who has them, and how.
    lettered: FxHashMap<String, Vec<(ResourceId, String)>>,
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
        let mut lettered: FxHashMap<String, Vec<(ResourceId, String)>> = FxHashMap::default();
        for &id in &cx.routing.gloo.services {
            for domain in domains(cx.resource(id)) {
                let all = lettered.entry(domain.value.to_ascii_lowercase()).or_default();
                all.push((id, domain.value.to_owned()));
            }
        }
        lettered.retain(|_, all| all.iter().any(|(_, text)| *text != all[0].1));
        Maker {
            cx,
            target: settings.target,
            gateways: Gateways::new(settings),
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
            peers: Peers::of(cx),
            policies: BTreeMap::new(),
            reached: FxHashSet::default(),
            extended: FxHashMap::default(),
            lettered,
        }
    }

    /// Converts a virtual service.
    pub(super) fn service(&mut self, at: usize) -> Converted {
        let cx = self.cx;
        let id = cx.routing.gloo.services[at];
        let key = cx.resource(id).key();
        let listeners = self.listeners(at, &key);
        if listeners.is_empty() {
            return Converted::default();
        }
        let own = domains(self.cx.resource(id));
        let known = self.losses.list.len();
        let mut losses = std::mem::take(&mut self.losses);
        let taken = |name: &str| self.named.get(name).is_some_and(|by| *by != id);
        let clashes = |domain: &str| self.clashes(id, &listeners, domain);
        let hostnames = domain::hostnames(&own, &key, taken, clashes, &mut losses);
        self.losses = losses;
        let mut sections = Vec::new();
        self.guard = listeners.iter().find_map(|(listener, _)| self.gateway_guard(*listener));
        for (listener, proxies) in listeners {
            let own = self.gateways.sections(self.cx, listener, &proxies, id, &hostnames, &mut self.losses);
            sections.extend(own.into_iter().map(|section| (listener, section)));
        }
        let new = self.losses.list[known..].iter().filter(|loss| loss.finding.severity > Severity::Info);
        let mut of_host: BTreeSet<LossKind> = new.map(|loss| loss.kind).collect();
        let gateways = sections.iter().filter_map(|(listener, _)| cx.routing.gloo.gateways[listener.gateway].id);
        of_host.extend(gateways.flat_map(|gateway| unread::of_gateway(cx.resource(gateway))));
        let mut converted = Converted { sections, hostnames, of_host, ..Converted::default() };
        if converted.sections.is_empty() || converted.hostnames.is_empty() {
            let is_named = !converted.hostnames.is_empty();
            converted.refused = Some(if is_named { LossKind::Listener } else { LossKind::Domain });
            return converted;
        }
        self.routes(at, id, &key, &mut converted);
        converted
    }

    /// Whether another virtual service of one of these listeners has that domain in other letters.
    fn clashes(&self, id: ResourceId, listeners: &[(ListenerId, Arc<[String]>)], domain: &str) -> bool {
        let is_beside = |by: ResourceId| {
            let mut hosts = self.cx.routing.hosts.iter().filter(|host| host.owner == by);
            hosts.any(|host| listeners.iter().any(|(listener, _)| host.listener == Some(*listener)))
        };
        let known = self.lettered.get(&domain.to_ascii_lowercase()).into_iter().flatten();
        known.filter(|(by, text)| *by != id && text != domain).any(|(by, _)| is_beside(*by))
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
                let Met { fate, action, matches, why } = self.entry(route, matcher, id, key);
                converted.why.push(why);
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
            return self.refuse_open_door(id, converted);
        }
        let Some(pieces) = self.pieces(key, id, &entries, parts, converted) else { return };
        let Some(mut pieces) = self.filled(pieces, id, converted) else { return };
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
                self.refuse(Told::lost(LossKind::Limit, cx.resource(id).place, message, "too many"), id, converted);
            }
        }
    }

    /// Writes nothing of a service, and tells why.
    pub(super) fn refuse(&mut self, told: Told, service: ResourceId, converted: &mut Converted) {
        converted.refused = Some(told.kind);
        converted.entries.clear();
        self.losses.add(told, &self.cx.resource(service).key());
    }

    /// The same where something else would answer for a route whose guard is lost.
    pub(super) fn refuse_open_door(&mut self, service: ResourceId, converted: &mut Converted) {
        let resource = self.cx.resource(service);
        let message = format!(
            "{} is not written, as something else would answer for a route whose guard is lost",
            resource.key()
        );
        self.refuse(Told::lost(LossKind::Security, resource.place, message, "an open door"), service, converted);
    }
}

/// What becomes of a matcher of a route, and how it is written.
pub(super) struct Met {
    pub(super) fate: Fate,
    pub(super) action: Option<Action>,
    pub(super) matches: Matches,
    /// What it is not written exactly for.
    pub(super) why: BTreeSet<LossKind>,
}

impl Met {
    pub(super) fn lost(why: BTreeSet<LossKind>) -> Met {
        Met { fate: Fate::Lost, action: None, matches: Matches::default(), why }
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
