//! A matcher of a route: what becomes of it.

use std::collections::BTreeSet;

use super::action::Action;
use super::endpoint::Endpoint;
use super::host::{Fate, Kept, Maker, Met};
use super::loss::{LossKind, Told};
use super::read::Reader;
use super::{Target, matches, options, unread, upstream};
use crate::finding::Severity;
use crate::model::{Kind, ResourceKey};
use crate::snapshot::ResourceId;
use crate::traffic::{ListenerId, Route};

/// What guarded routes answer until somebody writes the guard.
const GUARDED: u32 = 503;

impl<'a> Maker<'_, 'a> {
    /// What guards all that a gateway serves, and can't be written.
    pub(super) fn gateway_guard(&self, listener: ListenerId) -> Option<Told> {
        let gateway = self.cx.resource(self.cx.routing.gloo.gateways[listener.gateway].id?);
        let (key, _) = unread::guard(gateway)?;
        let message = format!("{} guards all behind {}, and is not written", key.str(), gateway.key());
        let help = "write a policy that does the same, before anything answers in this place";
        Some(Told::lost(LossKind::Security, key.span(), message, "a guard").help(help))
    }

    /// Whether a route has a guard.
    pub(super) fn is_guarded(&self, route: &Route<'a>, service: ResourceId) -> bool {
        let set = self.cx.routing.gloo.options(&self.cx.index, route, service);
        self.guard.is_some()
            || set.iter().any(|(field, all)| all.first().is_some_and(|set| options::guards(field, set.value)))
    }

    /// Whether what is set for an upstream is not all written, or is written otherwise.
    fn is_changed(&mut self, id: ResourceId) -> bool {
        let cx = self.cx;
        if cx.resource(id).kind != Kind::Upstream {
            return false;
        }
        let policy = self.policy(id);
        policy.verifies || unread::is_left(cx, id, &policy.carried)
    }

    /// The policy for what stands for an upstream.
    pub(super) fn policy(&mut self, id: ResourceId) -> &upstream::Policy {
        let (cx, target) = (self.cx, self.target);
        self.policies.entry(id).or_insert_with(|| upstream::policy(cx, target, id, &self.peers))
    }

    /// What becomes of a matcher of a route.
    pub(super) fn entry(&mut self, route: &Route<'a>, matcher: usize, service: ResourceId, key: &ResourceKey) -> Met {
        let (cx, target) = (self.cx, self.target);
        let written = &route.matchers[matcher];
        let owner = cx.resource(route.id.owner).key();
        let found = match matches::read(written, target, &mut self.fits) {
            Ok(found) => found,
            Err(told) => {
                let effect = format!("{} is left out", cx.route_words(route.id));
                let why = [told.kind].into();
                self.losses.add(told.effect(effect), &owner);
                return Met::lost(why);
            }
        };
        if found.parts.is_empty() {
            return Met { fate: Fate::Idle, action: None, matches: found, why: BTreeSet::new() };
        }
        let outcome = cx.outcome(route, false);
        self.involved.extend(route.via.iter().copied().chain([route.id.owner, service]).chain(outcome.group_id));
        self.involved.extend(outcome.backends.iter().filter_map(|backend| backend.state.defined()));
        let reader = Reader { cx, target, peers: &self.peers, service };
        let path = written.path.map(|path| (path.kind, path.text.value));
        let read = match reader.read(route, &outcome, path, written.heeds_case()) {
            Ok(read) => read,
            Err(told) => {
                let effect = format!("{} is left out", cx.route_words(route.id));
                let told = if told.effect.is_empty() { told.effect(effect) } else { told };
                let why = [told.kind].into();
                self.losses.add(told, &owner);
                return Met::lost(why);
            }
        };
        let mut kept = Kept { by_elements: found.is_narrowed, ..Kept::default() };
        kept.about.clone_from(&read.about);
        kept.rewrites_elements = read.changed.iter().any(|told| told.kind == LossKind::Rewrite);
        kept.is_nearly = read.changed.iter().any(|told| told.kind == LossKind::Weight);
        let mut why = BTreeSet::new();
        for told in found.changed.iter().chain(&read.changed).chain(&read.lost) {
            if told.severity > Severity::Info {
                why.insert(told.kind);
            }
            self.losses.add(told.clone(), &owner);
        }
        let reached: Vec<ResourceId> = outcome.backends.iter().filter_map(|backend| backend.state.defined()).collect();
        if reached.into_iter().any(|id| self.is_changed(id)) {
            why.insert(LossKind::Upstream);
        }
        let mut action = read.action;
        if let Some(guard) = read.guard.or_else(|| self.guard.clone()) {
            why = [LossKind::Security].into();
            if target == Target::Standard {
                self.losses.add(guard, key);
                return Met::lost(why);
            }
            kept.answers = Some(GUARDED);
            self.losses.add(guard.effect(format!("{} answers {GUARDED} until then", cx.route_words(route.id))), &owner);
            action = Action::answering(GUARDED);
        }
        for endpoint in action.endpoints() {
            if let Endpoint::Backend(id) = endpoint {
                self.backends.insert(*id);
            }
        }
        Met { fate: Fate::Kept(kept), action: Some(action), matches: found, why }
    }
}
