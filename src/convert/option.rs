//! What options of Gloo say of a route, read as what a rule may do.

use super::loss::{LossKind, Told};
use super::read::{Read, Reader};
use super::{Target, cors, endpoint, header, options, period, policy, replace};
use crate::model::{Kind, Ref};
use crate::routing::gloo::{RouteOption, is_of_forwarding_routes, option_word};
use crate::traffic::{ActionKind, Outcome, Route};
use crate::yaml::Node;

impl<'a> Reader<'_, 'a> {
    /// Reads the options that count for a route.
    pub(super) fn options(&self, route: &Route<'a>, outcome: &Outcome<'a>, read: &mut Read) {
        self.unseen(route, read);
        let forwards = outcome.action == ActionKind::Forward;
        let mut changes = header::Changes::default();
        for (field, all) in self.cx.routing.gloo.options(&self.cx.index, route, self.service) {
            if !forwards && is_of_forwarding_routes(&field) {
                continue;
            }
            let before = (read.lost.len(), read.changed.len());
            self.option(&field, &all, (route, &mut changes), read);
            if (read.lost.len(), read.changed.len()) != before {
                read.about.insert(option_word(&field).to_owned());
            }
        }
        read.action.filters.extend(changes.filters());
    }

    fn option(
        &self,
        field: &str,
        all: &[RouteOption<'a>],
        (route, changes): (&Route<'a>, &mut header::Changes),
        read: &mut Read,
    ) {
        // What the route says counts in the place of what the host does, but for headers, of which both are changed.
        let Some(RouteOption { value, .. }) = all.first().copied() else { return };
        match field {
            "prefixRewrite"
            | "regexRewrite"
            | "hostRewrite"
            | "autoHostRewrite"
            | "hostRewritePathRegex"
            | "hostRewriteHeader" => {}
            "timeout" => match period::written(value.str()) {
                Some(timeout) => read.action.timeout = Some(timeout),
                None => read.lost.push(self.lost_option(field, value)),
            },
            "idleTimeout" | "retries" | "faults" if self.target == Target::Kgateway => {
                let policy = &mut read.action.policy;
                let written = match field {
                    "idleTimeout" => policy::idle_timeout(value, policy),
                    "retries" => policy::retry(value, policy, &mut read.changed),
                    _ => policy::faults(value, policy),
                };
                read.lost.extend(written.err().map(|told| self.replaced(field, told)));
            }
            "csrf" if self.target == Target::Kgateway && options::guards(field, value) => {
                if let Err(why) = policy::csrf(value, &mut read.action.policy, &mut read.changed) {
                    self.guard(field, value, &format!(", as {why}"), route, read);
                }
            }
            "headerManipulation" => all.iter().for_each(|set| changes.read(set.value, &mut read.lost)),
            "shadowing" => self.mirror(value, read),
            // Switched off for a route, it is as if nothing were said of it.
            "cors" if value.field("disableForRoute").is_some_and(|off| off.is_text("true")) => {}
            "cors" => match cors::filter(value, &mut read.changed) {
                Ok(filter) => read.action.filters.push(filter),
                Err(told) => read.lost.push(self.replaced(field, told)),
            },
            _ if options::guards(field, value) => self.guard(field, value, "", route, read),
            // Switched off where it is set: nothing is lost but what is about it.
            _ if options::is_switched_off(field, value) => {
                read.about.insert(option_word(field).to_owned());
            }
            _ => read.lost.push(self.lost_option(field, value)),
        }
    }

    /// A guard that can't be written.
    fn guard(&self, field: &str, value: Node<'a>, why: &str, route: &Route<'a>, read: &mut Read) {
        let message = format!("{field} guards {}, and is not written{why}", self.cx.route_words(route.id));
        let told = Told::lost(LossKind::Security, value.span().head(), message, "a guard");
        let (_, help) = replace::of(field, self.target);
        read.guard.get_or_insert(told.help(format!("{help}, before anything answers in this place")));
    }

    fn lost_option(&self, field: &str, value: Node<'_>) -> Told {
        let message = format!("{field} has no equal that is written");
        self.replaced(field, Told::lost(LossKind::Option, value.span().head(), message, "no equal"))
    }

    /// The same with what it did, and what could stand for it.
    fn replaced(&self, field: &str, told: Told) -> Told {
        let (effect, help) = replace::of(field, self.target);
        told.effect(effect).help(help)
    }

    fn mirror(&self, value: Node<'a>, read: &mut Read) {
        let percentage = value.field("percentage").and_then(|it| it.str().parse::<f64>().ok()).unwrap_or_default();
        let Some(to) = value.field("upstream").map(Ref::read).filter(|_| percentage > 0.0) else { return };
        for (key, value) in value.entries().filter(|(key, _)| !["upstream", "percentage"].contains(&key.str())) {
            if !value.is_null() && !value.is_text("false") && !value.str().is_empty() {
                let message = format!("{} of shadowing has no equal", key.str());
                read.changed.push(Told::changed(LossKind::Option, key.span(), message, "no equal"));
            }
        }
        let (namespace, name) = (to.namespace.value, to.name.value);
        let upstream = self.cx.index.stored(Kind::Upstream, namespace, name);
        match upstream.map(|id| endpoint::of_upstream(self.cx, self.target, id, self.peers)) {
            Some(Ok(endpoint)) => read.action.mirrors.push((endpoint, percentage.min(100.0))),
            Some(Err(told)) => read.lost.push(Told { span: to.span.head(), ..told }),
            None => {
                let message = format!("upstream {name}, which gets copies of requests, is not in the sources");
                read.lost.push(Told::lost(LossKind::Destination, to.span.head(), message, "not seen"));
            }
        }
    }

    /// Options that are referred to, and not in the sources: what they set nobody can know, a guard perhaps.
    fn unseen(&self, route: &Route<'a>, read: &mut Read) {
        let cx = self.cx;
        let written = route.through.iter().copied().chain([route.id]).filter_map(|id| {
            let owner = cx.resource(id.owner);
            Some((owner.node.sibling(owner.routes().get(id.index as usize)?.node), Kind::RouteOption))
        });
        let host = cx.resource(self.service).node.field("spec").and_then(|spec| spec.field("virtualHost"));
        for (node, kind) in written.chain(host.map(|host| (host, Kind::VirtualHostOption))) {
            let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
            for reference in references.into_iter().flat_map(Node::items).map(Ref::read) {
                let (namespace, name) = (reference.namespace.value, reference.name.value);
                if cx.index.stored(kind, namespace, name).is_none() {
                    let message =
                        format!("{} {name} is not in the sources, and what it sets is not written", kind.words());
                    let told = Told::lost(LossKind::Option, reference.span.head(), message, "not seen");
                    read.lost.push(told.help("name what defines it with `--context SOURCE`"));
                }
            }
        }
    }
}
