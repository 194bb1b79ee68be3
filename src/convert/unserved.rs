//! Hosts and routes that Gloo doesn't serve: each is named, and nothing is written for it.

use std::sync::Arc;

use super::host::Maker;
use super::loss::{LossKind, Told};
use crate::model::{Kind, Resource, ResourceKey};
use crate::routing::gloo::ProblemKind;
use crate::snapshot::Unread;
use crate::text::Role;
use crate::traffic::{Cause, HostStatus, ListenerId};

impl Maker<'_, '_> {
    /// The listeners that serve a virtual service, each with its proxies; why others don't is told.
    pub(super) fn listeners(&mut self, at: usize, key: &ResourceKey) -> Vec<(ListenerId, Arc<[String]>)> {
        let mut found = Vec::new();
        for host in self.cx.routing.hosts.iter().filter(|host| host.named.is_none() && host.table == at) {
            let place = self.cx.resource(host.owner).place;
            let lost = |words: &str| {
                let told = Told::lost(LossKind::Unserved, place, format!("{key} is not served: {words}"), "not served");
                told.help("mend it first: `glooscope check` says what is wrong with it")
            };
            match (&host.status, host.listener) {
                (HostStatus::Unknown(Cause::Oversize), _) => {
                    self.losses.add(lost("its delegation comes to too many routes"), key);
                }
                (HostStatus::Ok | HostStatus::Unknown(_), Some(listener)) => {
                    found.push((listener, Arc::clone(&host.proxies)));
                }
                (HostStatus::Rejected(_), _) => self.losses.add(lost("Gloo takes it out of the proxy"), key),
                _ => {
                    let message = format!("{key} is not written, as no gateway takes it");
                    self.losses.add(Told::noted(LossKind::Unserved, place, message, "taken by no gateway"), key);
                }
            }
        }
        if !found.is_empty() {
            self.tell_dropped(at);
        }
        found
    }

    /// Tells what is not even read: what the API server refuses, or Gloo can't decode, or knows no such kind of.
    pub(super) fn refused(&mut self) {
        const HELP: &str = "mend it first: `glooscope check` says what is wrong with it";
        let cx = self.cx;
        let is_routing = |kind: Kind| kind.is_gloo() && !matches!(kind, Kind::Settings | Kind::AuthConfig);
        for (id, resource) in cx.snapshot.resources() {
            if resource.role == Role::Subject && is_routing(resource.kind) && !cx.snapshot.is_accepted(id) {
                let by = if cx.snapshot.is_taken(id) { "Gloo can't read it" } else { "the API server refuses it" };
                let message = format!("{} is not written, as {by}", resource.key());
                let told = Told::lost(LossKind::Unserved, resource.place, message, "not served");
                self.losses.add(told.help(HELP), &resource.key());
            }
        }
        for unread in &cx.snapshot.unread {
            let (kind, node) = match unread {
                Unread::UnknownApiVersion { kind, node, .. } => (*kind, *node),
                Unread::UnknownKind { near: Some(kind), node, .. } => (*kind, *node),
                _ => continue,
            };
            if is_routing(kind) {
                let around = (&*cx.snapshot.options.namespace, &*cx.snapshot.sources.made);
                let meant = Resource::read(kind, node, around, Role::Subject);
                let message = format!("{} is not written, as the API server knows no such kind", meant.key());
                let told = Told::lost(LossKind::Unserved, meant.place, message, "no such kind");
                self.losses.add(told.help(HELP), &meant.key());
            }
        }
    }

    /// Tells which routes Gloo drops while it puts those of a service together.
    fn tell_dropped(&mut self, at: usize) {
        let cx = self.cx;
        for problem in &cx.routing.gloo.translation(at).problems {
            let words = cx.route_words(problem.route);
            let owner = cx.resource(problem.route.owner);
            let own = owner.routes().get(problem.route.index as usize).map_or(owner.place, |route| route.span);
            let (span, why) = match &problem.what {
                ProblemKind::Dropped { matcher, .. } => (*matcher, "does not fit the one that delegates to it"),
                ProblemKind::MissingTable(table) => (table.span, "delegates to a route table that is not there"),
                ProblemKind::Selector(span, _) => (*span, "delegates by a selector that can't be used"),
                ProblemKind::NothingSelected(span) => (*span, "delegates to route tables of which none is selected"),
                ProblemKind::NoTarget(span) => (*span, "delegates to nothing"),
                ProblemKind::NoAction | ProblemKind::DelegateMatcher(_) | ProblemKind::Cycle(_) => {
                    (own, "can't be used")
                }
            };
            let message = format!("{words} is not written, as Gloo drops it: it {why}");
            let told = Told::noted(LossKind::Unserved, cx.map().first_line(span), message, "not served");
            self.losses.add(told, &owner.key());
        }
    }
}
