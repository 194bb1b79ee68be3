//! What a route of Gloo does, read as what a rule may do.

use std::collections::BTreeSet;

use serde_json::json;

use super::action::Action;
use super::change::change;
use super::domain::is_hostname;
use super::loss::{LossKind, Told};
use super::peers::Peers;
use super::{Target, policy};

use crate::context::Context;
use crate::model::PathKind;
use crate::model::gloo::Action as Written;
use crate::snapshot::ResourceId;
use crate::text::Span;
use crate::traffic::{Fault, HostChange, Outcome, PathChange, Redirect, RedirectPort, Route};
use crate::yaml::Node;

/// What a route comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// What its rules do.
    pub(super) action: Action,
    /// What is written otherwise.
    pub(super) changed: Vec<Told>,
    /// What is left out of it.
    pub(super) lost: Vec<Told>,
    /// What that is about, in the words of [`option_word`](crate::routing::gloo::option_word).
    pub(super) about: BTreeSet<String>,
    /// The option that guards it and can't be written: nobody may pass without it.
    pub(super) guard: Option<Told>,
}

/// What reads routes of a host.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'c, 'a> {
    pub(super) cx: &'c Context<'a>,
    pub(super) target: Target,
    /// Who else sends requests to a Service.
    pub(super) peers: &'c Peers,
    /// The virtual service that the routes are of.
    pub(super) service: ResourceId,
}

impl<'a> Reader<'_, 'a> {
    /// Reads what an effective route does to the requests of a matcher with such a path; why it can't be written, where it can't.
    pub(super) fn read(
        &self,
        route: &Route<'a>,
        outcome: &Outcome<'a>,
        matched: Option<(PathKind, &str)>,
        heeds_case: bool,
    ) -> Result<Read, Told> {
        let mut read = Read::default();
        let place = self.cx.map().first_line(route.span);
        if let Some(told) = self.refused(route, outcome, place) {
            return Err(told);
        }
        let written = self.cx.route(route.id).map(|route| &route.action);
        let node = |name: &str| self.node(route).and_then(|node| node.entry(name)).map(|(key, _)| key.span());
        if let Some(place) = node("graphqlApiRef") {
            return Err(Told::lost(
                LossKind::Action,
                place,
                "no route of the Gateway API answers from GraphQL",
                "GraphQL",
            ));
        }
        match (&outcome.redirect, outcome.response, written) {
            (Some(redirect), ..) => {
                let written = self.node(route).and_then(|node| node.field("redirectAction"));
                let key = |name: &str| {
                    let entry = written.and_then(|written| written.entry(name));
                    entry.map(|(key, _)| key.span()).or_else(|| node("redirectAction")).unwrap_or(place)
                };
                Self::redirect(redirect, matched, heeds_case, &key, &mut read)?;
            }
            (_, Some(response), _) => {
                let place = node("directResponseAction").unwrap_or(place);
                if self.target == Target::Standard {
                    let message = "the Gateway API's standard has no direct responses";
                    return Err(Told::lost(LossKind::Action, place, message, "a direct response")
                        .help("convert with `--to kgateway`, or have a backend answer"));
                }
                if response.body.len() > 4096 {
                    let message = "the body of a direct response is longer than kgateway takes";
                    return Err(Told::lost(LossKind::Action, place, message, "too long"));
                }
                read.action.response = Some((response.status, response.body.to_owned()));
            }
            (.., Some(Written::Forward { to, .. })) => {
                self.forward(route, to, outcome, place, &mut read)?;
                self.rewrite(route, matched, heeds_case, &mut read)?;
            }
            _ => return Err(Told::lost(LossKind::Action, place, "no action", "nothing to do")),
        }
        self.options(route, outcome, &mut read);
        Ok(read)
    }

    pub(super) fn node(&self, route: &Route<'a>) -> Option<Node<'a>> {
        let owner = self.cx.resource(route.id.owner);
        owner.routes().get(route.id.index as usize).map(|written| owner.node.sibling(written.node))
    }

    /// What is no traffic at all in Gloo.
    fn refused(&self, route: &Route<'a>, outcome: &Outcome<'a>, place: Span) -> Option<Told> {
        let words = match (outcome.faults.first(), &outcome.group) {
            // It may stand in what can't be read; what it would forward to, nobody knows.
            (None, Some(group)) if outcome.group_id.is_none() => {
                format!("its upstream group {}/{} was not seen", group.namespace.value, group.name.value)
            }
            _ if outcome.is_ok() => return None,
            (fault, _) => why_unserved(fault?),
        };
        let message = format!("{} is not served: {words}", self.cx.route_words(route.id));
        let told = Told::lost(LossKind::Unserved, place, message, "not served");
        Some(told.help("mend it first: `glooscope check` says what is wrong with it"))
    }

    fn redirect(
        to: &Redirect<'a>,
        matched: Option<(PathKind, &str)>,
        heeds_case: bool,
        key: &dyn Fn(&str) -> Span,
        read: &mut Read,
    ) -> Result<(), Told> {
        let lost = |name: &str, message: &str, label| Err(Told::lost(LossKind::Rewrite, key(name), message, label));
        if to.strip_query {
            return lost("stripQuery", "no redirect of the Gateway API leaves the query out", "without the query");
        }
        let mut redirect = json!({});
        if let Some(scheme) = to.scheme {
            redirect["scheme"] = json!(scheme);
        }
        if !to.host.is_empty() {
            if !is_hostname(to.host) {
                return lost("hostRedirect", "the API server takes no such host in a redirect", "no host name");
            }
            redirect["hostname"] = json!(to.host.to_ascii_lowercase());
        }
        match to.port {
            RedirectPort::To(port) if (1..=65535).contains(&port) => redirect["port"] = json!(port),
            RedirectPort::To(_) => {
                return lost("portRedirect", "the API server takes no such port in a redirect", "no port");
            }
            RedirectPort::Sent | RedirectPort::Known(_) => {}
        }
        redirect["statusCode"] = json!(to.status.unwrap_or(301));
        read.action.redirect = Some(redirect);
        let field = match to.path {
            PathChange::Prefix(_) => "prefixRewrite",
            PathChange::Regex(_) => "regexRewrite",
            _ => "pathRedirect",
        };
        read.action.path = change(&to.path, matched, heeds_case, key(field), &mut read.changed)?;
        Ok(())
    }

    fn rewrite(
        &self,
        route: &Route<'a>,
        matched: Option<(PathKind, &str)>,
        heeds_case: bool,
        read: &mut Read,
    ) -> Result<(), Told> {
        let rewrite = self.cx.routing.rewrite(&self.cx.index, route);
        let set = self.cx.routing.gloo.options(&self.cx.index, route, self.service);
        let mut places =
            set.iter().filter(|(field, _)| field.contains("ewrite")).map(|(_, set)| set[0].value.span().head());
        let place = places.next().unwrap_or_else(|| self.cx.map().first_line(route.span));
        let lost = |message: &str| Err(Told::lost(LossKind::Rewrite, place, message, "no equal"));
        let is_kgateway = self.target == Target::Kgateway;
        if let (PathChange::Regex(by), true) = (&rewrite.path, is_kgateway) {
            let (pattern, text) = by.texts();
            if pattern.len() > policy::REGEX || !(1..=policy::REGEX).contains(&text.len()) {
                return lost("kgateway takes a text of 1 to 1,024 characters in the place of what a regex fits");
            }
            let regex = json!({ "pathRegex": { "pattern": pattern, "substitution": text } });
            read.action.policy.insert("urlRewrite".to_owned(), regex);
        } else {
            read.action.path = change(&rewrite.path, matched, heeds_case, place, &mut read.changed)?;
        }
        match &rewrite.host {
            HostChange::None | HostChange::To("") => {}
            HostChange::To(host) if is_hostname(host) => read.action.hostname = Some(host.to_ascii_lowercase()),
            HostChange::To(_) => return lost("the API server takes no such host in a rewrite"),
            HostChange::Header(_) => return lost("no rewrite of the Gateway API takes the host from a header"),
            HostChange::Path(_) => return lost("no rewrite of the Gateway API makes the host from the path"),
            HostChange::Upstream if is_kgateway => {
                read.action.policy.insert("autoHostRewrite".to_owned(), json!(true));
            }
            HostChange::Upstream => {
                return lost("no rewrite of the Gateway API takes the host of the backend");
            }
        }
        Ok(())
    }
}

/// Why a route with a fault is not served.
fn why_unserved(fault: &Fault<'_>) -> String {
    match fault {
        Fault::GroupMissing(group) => {
            format!("its upstream group {}/{} is not there", group.namespace.value, group.name.value)
        }
        Fault::ZeroTotal => "its weights add up to 0".to_owned(),
        Fault::NoDestinations => "it has no destinations".to_owned(),
        Fault::Overflow(_) => "its weights add up past 32 bits".to_owned(),
        Fault::Refused { words, .. } | Fault::Answered { words, .. } => words.to_string(),
        _ => "Envoy refuses it".to_owned(),
    }
}
