//! Which of what is refused counts, and for which routes and hosts.

use rustc_hash::{FxHashMap, FxHashSet};

use super::options::{CORS, Fields, PREFIX_REWRITE, REGEX_REWRITE, SHADOWING, is_of_forwarding};
use super::site::{self, Site, Sites, Written};
use super::{Defect, Refusal, Verdict};
use crate::index::Index;
use crate::model::Kind;
use crate::model::gloo::{Action, Forward};
use crate::routing::gloo::Translation;
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Span;
use crate::traffic::Route;
use crate::yaml::Node;

/// A refusal with all that it hits.
#[derive(Debug)]
pub struct Found<'a> {
    /// What is refused.
    pub refusal: Refusal<'a>,
    /// Where it stands.
    pub site: Site,
    /// The virtual services that have it on their host.
    pub services: Vec<u32>,
    /// The effective routes that have it: a virtual service, and the place of the route in it.
    pub routes: Vec<(u32, u32)>,
    /// Whether nothing comes to where it stands, so that it does nothing yet.
    pub is_idle: bool,
}

/// All that Gloo's plugins and Envoy refuse outside of matchers.
#[derive(Debug, Default)]
pub struct Refusals<'a> {
    sites: Sites<'a>,
    /// The fields of options that are set anywhere.
    set: Fields,
    /// Each with what it hits, in the order of the documents; without those that other options win over everywhere.
    pub found: Vec<Found<'a>>,
    /// The place in `found` by what is refused and where.
    known: FxHashMap<(Defect, Span), usize>,
}

impl<'a> Refusals<'a> {
    /// Looks at everything that is written, and then at each effective route that meets any of it.
    pub(in crate::routing::gloo) fn find(
        snapshot: &'a Snapshot<'a>,
        index: &Index<'a>,
        services: &[ResourceId],
        translations: &[Translation<'a>],
    ) -> Refusals<'a> {
        let sites = site::read(snapshot, index);
        let set = sites.values().fold(0, |set, written| set | written.options.set);
        if !can_refuse(&sites, set) {
            return Refusals { set, ..Refusals::default() };
        }
        let mut refusals = Refusals { sites, set, ..Refusals::default() };
        let mut used = vec![false; refusals.sites.len()];
        let mut visited: FxHashSet<ResourceId> = FxHashSet::default();
        for (service, (&id, translation)) in (0..).zip(services.iter().zip(translations)) {
            let mut hits = Vec::new();
            refusals.host(id, &mut used, |hit| hits.push(hit));
            for hit in hits.drain(..) {
                let at = refusals.at(hit);
                refusals.found[at].services.push(service);
            }
            visited.extend(translation.tables.iter().copied().chain([id]));
            for (at, route) in (0..).zip(&translation.routes) {
                refusals.route(snapshot, index, route, &mut used, |hit| hits.push(hit));
                for hit in hits.drain(..) {
                    let found = refusals.at(hit);
                    refusals.found[found].routes.push((service, at));
                }
            }
        }
        // A route that is dropped does nothing, but not for want of somebody who comes to it.
        for (site, used) in refusals.sites.keys().zip(&mut used) {
            *used |= matches!(site, Site::Route(route) if visited.contains(&route.owner));
        }
        refusals.add_idle(&used);
        refusals.found.sort_by_key(|found| (found.refusal.span.file, found.refusal.span.start, found.refusal.defect));
        refusals.known.clear();
        refusals
    }

    /// Whether CORS is set anywhere.
    pub fn has_cors(&self) -> bool {
        self.set & CORS != 0
    }

    /// What is refused of an effective route outside of its matchers, and what Envoy refuses of its host, which takes the route along.
    pub fn of_route(&self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, route: &Route<'a>) -> Vec<Refusal<'a>> {
        let mut found = Vec::new();
        // What isn't found at all isn't found here.
        if !self.found.is_empty() {
            self.route(snapshot, index, route, &mut [], |(_, refusal)| found.push(refusal));
            let service = route.through.first().map_or(route.id.owner, |first| first.owner);
            self.host(service, &mut [], |(_, refusal)| {
                if refusal.verdict == Verdict::Refused {
                    found.push(refusal);
                }
            });
        }
        found
    }

    /// The place of a refusal among all.
    fn at(&mut self, (site, refusal): (Site, Refusal<'a>)) -> usize {
        let place = (refusal.defect, refusal.span);
        *self.known.entry(place).or_insert_with(|| {
            self.found.push(Found { refusal, site, services: Vec::new(), routes: Vec::new(), is_idle: false });
            self.found.len() - 1
        })
    }

    /// What stands at sites that nothing comes to.
    fn add_idle(&mut self, used: &[bool]) {
        for ((site, written), _) in self.sites.iter().zip(used).filter(|(_, used)| !**used) {
            let all = written.refusals.iter().chain(written.options.refusals.iter().map(|(_, refusal)| refusal));
            for refusal in all {
                let place = (refusal.defect, refusal.span);
                if self.known.insert(place, 0).is_none() {
                    let refusal = refusal.clone();
                    let (services, routes) = (Vec::new(), Vec::new());
                    self.found.push(Found { refusal, site: *site, services, routes, is_idle: true });
                }
            }
        }
    }

    fn host(&self, service: ResourceId, used: &mut [bool], mut hit: impl FnMut((Site, Refusal<'a>))) {
        let site = Site::Host(service);
        let Some(written) = self.sites.get(&site) else { return };
        mark(&self.sites, used, site);
        written.refusals.iter().for_each(|refusal| hit((site, refusal.clone())));
        let mut set = 0;
        self.merge(site, &mut set, used, &mut |site, _, refusal| hit((site, refusal.clone())));
    }

    /// Options of delegating routes win over those of the routes that they lead to, own ones over those that `optionsConfigRefs`
    /// names, and of these the earlier (`gw/translator/converter.go`, `visit` and `validateAndMergeParentRoute`).
    fn route(
        &self,
        snapshot: &'a Snapshot<'a>,
        index: &Index<'a>,
        route: &Route<'a>,
        used: &mut [bool],
        mut hit: impl FnMut((Site, Refusal<'a>)),
    ) {
        let action = &snapshot.resource(route.id.owner).routes()[route.id.index as usize].action;
        let forwards = matches!(action, Action::Forward { .. });
        let own = Site::Route(route.id);
        if let Some(written) = self.sites.get(&own) {
            written.refusals.iter().for_each(|refusal| hit((own, refusal.clone())));
        }
        if let Action::Forward { to: Forward::Group(group), .. } = action
            && let Some(id) = index.stored(Kind::UpstreamGroup, group.namespace.value, group.name.value)
            && let Some(written) = self.sites.get(&Site::Resource(id))
        {
            mark(&self.sites, used, Site::Resource(id));
            written.refusals.iter().for_each(|refusal| hit((Site::Resource(id), refusal.clone())));
        }
        let (mut set, mut keys) = (0, Vec::new());
        for site in route.through.iter().copied().map(Site::Route).chain([own]) {
            let before = set;
            let mut tell = |site, field, refusal: &Refusal<'a>| {
                if forwards || !is_of_forwarding(field) || refusal.verdict == Verdict::Stripped {
                    hit((site, refusal.clone()));
                }
            };
            self.merge(site, &mut set, used, &mut tell);
            if set != before {
                self.keys(site, before, &mut keys);
            }
        }
        if !keys.is_empty() {
            together(&keys, forwards, &mut hit);
        }
    }

    /// Puts the options of a site behind those that are `set` already, with those that it refers to.
    fn merge(
        &self,
        site: Site,
        set: &mut Fields,
        used: &mut [bool],
        tell: &mut impl FnMut(Site, Fields, &Refusal<'a>),
    ) {
        let Some(written) = self.sites.get(&site) else { return };
        let delegated = written.delegated.iter().copied().map(Site::Resource);
        for site in [site].into_iter().chain(delegated) {
            let Some(written) = self.sites.get(&site) else { continue };
            mark(&self.sites, used, site);
            let options = &written.options;
            for (field, refusal) in options.refusals.iter().filter(|(field, _)| *field & *set == 0) {
                tell(site, *field, refusal);
            }
            *set |= options.set;
        }
    }

    /// Where the fields are written that a site adds to those `set` already, as far as they matter together.
    fn keys(&self, site: Site, mut set: Fields, keys: &mut Vec<(Fields, Site, Node<'a>)>) {
        let Some(written) = self.sites.get(&site) else { return };
        let delegated = written.delegated.iter().copied().map(Site::Resource);
        for site in [site].into_iter().chain(delegated) {
            let Some(written) = self.sites.get(&site) else { continue };
            for field in [CORS, SHADOWING, PREFIX_REWRITE, REGEX_REWRITE] {
                if let Some(key) = written.options.key(field).filter(|_| field & set == 0) {
                    keys.push((field, site, key));
                }
            }
            set |= written.options.set;
        }
    }
}

/// Whether anything can be refused at all: a value by itself, or fields that are of no good together. `set` are those that are set.
fn can_refuse(sites: &Sites<'_>, set: Fields) -> bool {
    let rewrites = PREFIX_REWRITE | REGEX_REWRITE;
    let is_alone = |written: &Written<'_>| !written.refusals.is_empty() || !written.options.refusals.is_empty();
    set & (CORS | SHADOWING) != 0 || set & rewrites == rewrites || sites.values().any(is_alone)
}

/// What options come to that are right each for itself.
fn together<'a>(keys: &[(Fields, Site, Node<'a>)], forwards: bool, hit: &mut impl FnMut((Site, Refusal<'a>))) {
    let find = |wanted: Fields| keys.iter().find(|(field, ..)| *field == wanted);
    if !forwards {
        for (field, name) in [(CORS, "cors"), (SHADOWING, "shadowing")] {
            if let Some((_, site, key)) = find(field) {
                let why = "stands on a route that doesn't forward, which Gloo refuses";
                let mut refusal = plain(Defect::InvalidOptions, Verdict::Reported, *key, "not on such a route", why);
                refusal.what = format!("`{name}`");
                refusal.help = Some(format!("remove `{name}`, or put it on routes that forward"));
                hit((*site, refusal));
            }
        }
    } else if let (Some((_, _, prefix)), Some((_, site, regex))) = (find(PREFIX_REWRITE), find(REGEX_REWRITE)) {
        let why = "stands beside `prefixRewrite`, and Envoy takes one of them only";
        let mut refusal = plain(Defect::ConflictingRewrites, Verdict::Refused, *regex, "one rewrite too many", why);
        "`regexRewrite`".clone_into(&mut refusal.what);
        refusal.also.push((prefix.span(), "the other rewrite"));
        hit((*site, refusal));
    }
}

fn plain<'a>(defect: Defect, verdict: Verdict, key: Node<'a>, label: &'static str, why: &str) -> Refusal<'a> {
    Refusal {
        defect,
        verdict,
        span: key.span(),
        node: None,
        also: Vec::new(),
        what: String::new(),
        why: why.to_owned(),
        label,
        help: None,
    }
}

fn mark(sites: &Sites<'_>, used: &mut [bool], site: Site) {
    if let Some(used) = sites.get_index_of(&site).and_then(|at| used.get_mut(at)) {
        *used = true;
    }
}
