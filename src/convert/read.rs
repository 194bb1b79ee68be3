//! What a route of Gloo does, read as what a rule may do.

use std::collections::BTreeSet;

use serde_json::json;

use super::action::{Action, is_hostname};
use super::change::change;
use super::endpoint;
use super::loss::{LossKind, Told};
use super::options;
use super::{Target, cors, header, period};

use crate::context::Context;
use crate::model::gloo::{Action as Written, Destination, Forward};
use crate::model::{Body, PathKind, Ref};
use crate::routing::gloo::{RouteOption, option_word};
use crate::snapshot::ResourceId;
use crate::text::Span;
use crate::traffic::{ActionKind, Fault, HostChange, Outcome, Redirect, RedirectPort, Route, gcd};
use crate::yaml::Node;

/// The greatest weight that the API server takes.
const HEAVIEST: u64 = 1_000_000;

/// So many backends it takes in a rule.
const BACKENDS: usize = 16;

/// What a route comes to.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// What its rules do.
    pub(super) action: Action,
    /// What is written otherwise.
    pub(super) changed: Vec<Told>,
    /// What is left out of it.
    pub(super) lost: Vec<Told>,
    /// What that is about, in the words of [`option_word`].
    pub(super) about: BTreeSet<String>,
    /// The option that guards it and can't be written: nobody may pass without it.
    pub(super) guard: Option<Told>,
}

/// What reads routes of a host.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'c, 'a> {
    pub(super) cx: &'c Context<'a>,
    pub(super) target: Target,
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
        match (&outcome.redirect, outcome.response, written) {
            (Some(redirect), ..) => {
                let place = node("redirectAction").unwrap_or(place);
                Self::redirect(redirect, matched, heeds_case, place, &mut read)?;
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
                self.forward(to, outcome, place, &mut read)?;
                self.rewrite(route, matched, heeds_case, &mut read)?;
            }
            _ => return Err(Told::lost(LossKind::Action, place, "no action", "nothing to do")),
        }
        self.options(route, outcome, &mut read);
        Ok(read)
    }

    fn node(&self, route: &Route<'a>) -> Option<Node<'a>> {
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

    fn forward(&self, to: &'a Forward<'a>, outcome: &Outcome<'a>, place: Span, read: &mut Read) -> Result<(), Told> {
        let lost = |message: &str, label| Err(Told::lost(LossKind::Action, place, message, label));
        match to {
            Forward::ClusterHeader(_) => {
                return lost("no route of the Gateway API lets a header name the cluster", "by a header");
            }
            Forward::DynamicForwardProxy(_) => {
                return lost(
                    "no route of the Gateway API forwards to the host that a request names",
                    "a forward proxy",
                );
            }
            Forward::Nowhere(_) => return lost("an empty routeAction", "no destination"),
            Forward::Single(_) | Forward::Multi { .. } | Forward::Group(_) => {}
        }
        let named: Vec<(&Destination<'a>, Span, Option<Node<'a>>)> = match to {
            Forward::Single(destination) => vec![(destination, destination.span, None)],
            _ => self.listed(to, outcome),
        };
        read.action.group = outcome.group_id.map(|id| self.cx.resource(id).path());
        let mut weights = Vec::new();
        for backend in outcome.backends.iter() {
            if backend.lost {
                let message = format!("{} gets nothing, as Gloo stops reading the list before it", backend.name.path());
                read.changed.push(Told::noted(LossKind::Unserved, backend.span, message, "not read"));
                continue;
            }
            let Some((destination, span, options)) = named.iter().find(|(_, span, _)| *span == backend.span) else {
                continue;
            };
            let endpoint = endpoint::of(self.cx, self.target, destination, backend, self.cx.map().first_line(*span))?;
            let mut filters = Vec::new();
            for (key, value) in options.iter().flat_map(|options| options.entries()) {
                match key.str() {
                    "headerManipulation" => {
                        let mut changes = header::Changes::default();
                        changes.read(value, &mut read.lost);
                        filters.extend(changes.filters());
                    }
                    field => read.lost.push(Told::lost(
                        LossKind::Option,
                        key.span(),
                        format!("{field} of a destination has no equal"),
                        "no equal",
                    )),
                }
            }
            weights.push(u64::from(backend.weight.unwrap_or(1)));
            read.action.backends.push((endpoint, 0, filters));
        }
        if read.action.backends.len() > BACKENDS {
            let message = format!(
                "the API server takes {BACKENDS} backends in a rule, and here are {}",
                read.action.backends.len()
            );
            return Err(Told::lost(LossKind::Limit, place, message, "too many"));
        }
        for ((_, weight, _), reduced) in read.action.backends.iter_mut().zip(reduced(&weights)) {
            *weight = reduced.unwrap_or_default();
        }
        if reduced(&weights).any(|weight| weight.is_none()) {
            let greatest = weights.iter().copied().max().unwrap_or(1).max(1);
            for ((_, weight, _), written) in read.action.backends.iter_mut().zip(&weights) {
                *weight = (u128::from(*written) * u128::from(HEAVIEST)).div_ceil(u128::from(greatest)) as u64;
            }
            let message =
                format!("the API server takes weights up to {HEAVIEST}, so the shares are only nearly the same");
            read.changed.push(Told::changed(LossKind::Weight, place, message, "too heavy"));
        }
        Ok(())
    }

    /// The destinations of a list, each with its place and what is set for it.
    fn listed(&self, to: &'a Forward<'a>, outcome: &Outcome<'a>) -> Vec<(&'a Destination<'a>, Span, Option<Node<'a>>)> {
        let (list, owner) = match to {
            Forward::Multi { destinations, .. } => (destinations.as_slice(), None),
            Forward::Group(_) => match outcome.group_id.map(|id| self.cx.resource(id)) {
                Some(resource) => match &resource.body {
                    Body::UpstreamGroup(group) => (group.destinations.as_slice(), Some(resource)),
                    _ => (&[][..], None),
                },
                None => (&[][..], None),
            },
            _ => (&[][..], None),
        };
        let items = owner.and_then(|group| group.node.field("spec")).and_then(|spec| spec.field("destinations"));
        let items: Vec<Node<'a>> = items.into_iter().flat_map(Node::items).collect();
        let options = |span: Span| items.iter().find(|item| item.span() == span).and_then(|item| item.field("options"));
        let named = list.iter().filter_map(|item| Some((item.destination.as_ref()?, item.span)));
        named.map(|(destination, span)| (destination, span, options(span))).collect()
    }

    fn redirect(
        to: &Redirect<'a>,
        matched: Option<(PathKind, &str)>,
        heeds_case: bool,
        place: Span,
        read: &mut Read,
    ) -> Result<(), Told> {
        let lost = |message: &str, label| Err(Told::lost(LossKind::Rewrite, place, message, label));
        if to.strip_query {
            return lost("no redirect of the Gateway API leaves the query out", "without the query");
        }
        let mut redirect = json!({});
        if let Some(scheme) = to.scheme {
            redirect["scheme"] = json!(scheme);
        }
        if !to.host.is_empty() {
            if !is_hostname(to.host) {
                return lost("the API server takes no such host in a redirect", "no host name");
            }
            redirect["hostname"] = json!(to.host.to_ascii_lowercase());
        }
        match to.port {
            RedirectPort::To(port) if (1..=65535).contains(&port) => redirect["port"] = json!(port),
            RedirectPort::To(_) => return lost("the API server takes no such port in a redirect", "no port"),
            RedirectPort::Sent | RedirectPort::Known(_) => {}
        }
        redirect["statusCode"] = json!(to.status.unwrap_or(301));
        read.action.redirect = Some(redirect);
        read.action.path = change(&to.path, matched, heeds_case, place, &mut read.changed)?;
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
        read.action.path = change(&rewrite.path, matched, heeds_case, place, &mut read.changed)?;
        let lost = |message: &str| Err(Told::lost(LossKind::Rewrite, place, message, "no equal"));
        match &rewrite.host {
            HostChange::None | HostChange::To("") => {}
            HostChange::To(host) if is_hostname(host) => read.action.hostname = Some(host.to_ascii_lowercase()),
            HostChange::To(_) => return lost("the API server takes no such host in a rewrite"),
            HostChange::Header(_) => return lost("no rewrite of the Gateway API takes the host from a header"),
            HostChange::Path(_) => return lost("no rewrite of the Gateway API makes the host from the path"),
            HostChange::Upstream => {
                return lost("no rewrite of the Gateway API takes the host of the backend");
            }
        }
        Ok(())
    }

    fn options(&self, route: &Route<'a>, outcome: &Outcome<'a>, read: &mut Read) {
        let forwards = outcome.action == ActionKind::Forward;
        let mut changes = header::Changes::default();
        for (field, all) in self.cx.routing.gloo.options(&self.cx.index, route, self.service) {
            let before = (read.lost.len(), read.changed.len());
            self.option(&field, &all, forwards, (route, &mut changes), read);
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
        forwards: bool,
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
            "timeout" if forwards => match period::written(value.str()) {
                Some(timeout) => read.action.timeout = Some(timeout),
                None => read.lost.push(lost_option(field, value)),
            },
            "headerManipulation" => all.iter().for_each(|set| changes.read(set.value, &mut read.lost)),
            "shadowing" if !forwards => {}
            "shadowing" => self.mirror(value, read),
            "cors" => match cors::filter(value, &mut read.changed) {
                Ok(filter) => read.action.filters.push(filter),
                Err(told) => read.lost.push(told),
            },
            _ if options::guards(field, value) => {
                let message = format!("{field} guards {}, and is not written", self.cx.route_words(route.id));
                let told = Told::lost(LossKind::Security, value.span().head(), message, "a guard");
                let help = "write a policy that does the same, before anything answers in this place";
                read.guard.get_or_insert(told.help(help));
            }
            "extauth" | "jwt" | "jwtStaged" | "rbac" | "waf" | "csrf" => {
                read.about.insert(option_word(field).to_owned());
            }
            _ if !forwards && !Self::is_of_responses(field) => {}
            _ => read.lost.push(lost_option(field, value)),
        }
    }

    /// Whether an option counts for routes that answer by themselves.
    fn is_of_responses(field: &str) -> bool {
        matches!(field, "cors" | "transformations" | "stagedTransformations")
    }

    fn mirror(&self, value: Node<'a>, read: &mut Read) {
        let percentage = value.field("percentage").and_then(|it| it.str().parse::<f64>().ok()).unwrap_or_default();
        let Some(to) = value.field("upstream").map(Ref::read).filter(|_| percentage > 0.0) else { return };
        let (namespace, name) = (to.namespace.value, to.name.value);
        let upstream = self.cx.index.stored(crate::model::Kind::Upstream, namespace, name);
        match upstream.map(|id| endpoint::of_upstream(self.cx, self.target, id)) {
            Some(Ok(endpoint)) => read.action.mirrors.push((endpoint, percentage.min(100.0))),
            Some(Err(told)) => read.lost.push(Told { span: to.span.head(), ..told }),
            None => {
                let message = format!("upstream {name}, which gets copies of requests, is not in the sources");
                read.lost.push(Told::lost(LossKind::Destination, to.span.head(), message, "not seen"));
            }
        }
    }
}

/// Weights in lowest terms where they are too heavy as written; nothing for one that still is.
fn reduced(weights: &[u64]) -> impl Iterator<Item = Option<u64>> + use<'_> {
    let is_heavy = weights.iter().any(|weight| *weight > HEAVIEST);
    let divisor = weights.iter().fold(0, |divisor, weight| gcd(divisor, i128::from(*weight))).max(1);
    let divisor = if is_heavy { u64::try_from(divisor).unwrap_or(1) } else { 1 };
    weights.iter().map(move |weight| Some(weight / divisor).filter(|weight| *weight <= HEAVIEST))
}

fn lost_option(field: &str, value: Node<'_>) -> Told {
    Told::lost(LossKind::Option, value.span().head(), format!("{field} has no equal that is written"), "no equal")
        .help("write a policy of the implementation that does the same")
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
