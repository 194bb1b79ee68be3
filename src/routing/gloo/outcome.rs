//! What a route does to a request: its destinations with their shares, or why it fails.

use std::sync::Arc;

use super::group::Groups;
use super::{Offers, path};
use crate::index::{By, Index, State};
use crate::model::gloo::{
    Action, Destination, DestinationType, Forward, PathRewrite, RedirectCode, RedirectTarget, Route,
    WeightedDestination,
};
use crate::model::{Body, Kind, Matcher, Ref};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Spanned;
use crate::traffic::{
    ActionKind, Backend, DirectResponse, Fault, Outcome, PathChange, Redirect, RedirectPort, Substitution,
};

/// Works out what routes come to: what they need for it, side by side.
#[derive(Clone, Copy, Debug)]
pub struct Outcomes<'c, 'a> {
    snapshot: &'a Snapshot<'a>,
    index: &'c Index<'a>,
    offers: &'c Offers<'a>,
    groups: &'c Groups<'a>,
}

impl<'c, 'a> Outcomes<'c, 'a> {
    /// How references resolve, by which keys upstreams offer subsets, and what groups are known to come to.
    pub(super) fn new(
        snapshot: &'a Snapshot<'a>,
        index: &'c Index<'a>,
        offers: &'c Offers<'a>,
        groups: &'c Groups<'a>,
    ) -> Outcomes<'c, 'a> {
        Outcomes { snapshot, index, offers, groups }
    }

    /// What a route that reaches Envoy comes to. `home` is the namespace of the resource that holds it: upstream references
    /// without a namespace are looked up there (`gw/translator/converter.go`, line 352).
    pub fn of(
        &self,
        route: &'a Route<'a>,
        matchers: &[Matcher<'a>],
        home: &'a str,
        dynamic_forward_proxy: bool,
    ) -> Outcome<'a> {
        let mut outcome = match &route.action {
            Action::Forward { to, .. } => self.forward(to, home, dynamic_forward_proxy),
            Action::Redirect { code, to, .. } => redirect(*code, to),
            Action::DirectResponse { status, body, .. } => direct_response(*status, body),
            Action::Missing | Action::Delegate(_) => plain(ActionKind::None),
        };
        outcome.faults.extend(matchers.iter().flat_map(path::matcher_faults));
        outcome
    }

    /// What forwarding to `to` comes to.
    pub fn forward(&self, to: &'a Forward<'a>, home: &'a str, dynamic_forward_proxy: bool) -> Outcome<'a> {
        match to {
            Forward::Nowhere(span) => faulty(ActionKind::Forward, Fault::Nowhere(*span)),
            Forward::ClusterHeader(_) => plain(ActionKind::ClusterHeader),
            Forward::DynamicForwardProxy(_) if dynamic_forward_proxy => plain(ActionKind::DynamicForwardProxy),
            Forward::DynamicForwardProxy(_) => faulty(ActionKind::DynamicForwardProxy, Fault::DynamicForwardProxyOff),
            Forward::Single(destination) => self.single(destination, home),
            Forward::Multi { destinations, .. } => self.weighted(destinations, home),
            Forward::Group(reference) => self.group(*reference),
        }
    }

    fn single(&self, destination: &'a Destination<'a>, home: &'a str) -> Outcome<'a> {
        let Some((upstream, state)) = self.index.destination(destination, home) else {
            return faulty(ActionKind::Forward, Fault::Nowhere(destination.span));
        };
        let mut outcome = plain(ActionKind::Forward);
        outcome.total = 1;
        if self.has_bad_subset(destination, state) {
            outcome.faults.push(Fault::Subset(0));
        }
        let subset = destination.subset.as_ref().map(|subset| subset.values.as_slice());
        outcome.backends = Arc::new([Backend {
            name: upstream,
            weight: None,
            state,
            lost: false,
            invalid: false,
            subset,
            span: destination.span,
        }]);
        outcome
    }

    fn group(&self, reference: Ref<'a>) -> Outcome<'a> {
        // The namespace has no default: an empty one is looked up as it stands.
        let (namespace, name) = (reference.namespace.value, reference.name.value);
        let mut outcome = match self.index.resource(Kind::UpstreamGroup, namespace, name, By::default()) {
            State::Defined(id) => {
                let mut outcome = self.of_group(id);
                outcome.group_id = Some(id);
                outcome
            }
            State::External | State::Unknown | State::Expected | State::Written(_) => plain(ActionKind::Forward),
            _ => faulty(ActionKind::Forward, Fault::GroupMissing(reference)),
        };
        outcome.group = Some(reference);
        outcome
    }

    /// What the list of a stored group comes to, worked out once: thousands of routes may share it, and share its destinations. The routes'
    /// own reference to the group is not in it.
    pub fn of_group(&self, id: ResourceId) -> Outcome<'a> {
        self.groups.outcome(id, || {
            let group = self.snapshot.resource(id);
            match &group.body {
                Body::UpstreamGroup(body) => self.weighted(&body.destinations, group.namespace),
                _ => plain(ActionKind::Forward),
            }
        })
    }

    /// A weighted list. Gloo stops reading it at the first destination without a type or with a bad subset, so that all later ones
    /// are lost (`gl/translator/route_config.go`, lines 474 to 515).
    pub fn weighted(&self, list: &'a [WeightedDestination<'a>], home: &'a str) -> Outcome<'a> {
        let mut outcome = plain(ActionKind::Forward);
        let mut backends: Vec<Backend<'a>> = Vec::with_capacity(list.len());
        let mut stopped = false;
        for (index, weighted) in list.iter().enumerate() {
            let resolved = weighted.destination.as_ref().and_then(|destination| {
                self.index.destination(destination, home).map(|(upstream, state)| (destination, upstream, state))
            });
            let Some((destination, upstream, state)) = resolved else {
                if !stopped {
                    outcome.faults.push(Fault::EmptyDestination(index));
                }
                stopped = true;
                continue;
            };
            let weight = weighted.effective_weight();
            if !stopped {
                outcome.total += u64::from(weight);
            }
            let subset = destination.subset.as_ref().map(|subset| subset.values.as_slice());
            backends.push(Backend {
                name: upstream,
                weight: Some(weight),
                state,
                lost: stopped,
                invalid: false,
                subset,
                span: weighted.span,
            });
            if !stopped && self.has_bad_subset(destination, state) {
                outcome.faults.push(Fault::Subset(index));
                stopped = true;
            }
        }
        outcome.backends = backends.into();
        let wrapped = outcome.total as u32;
        if outcome.backends.iter().all(|backend| backend.lost) && !list.is_empty() {
            // Nothing is left: Envoy gets an empty list.
            outcome.faults.push(Fault::NoDestinations);
        } else if list.is_empty() {
            outcome.faults.push(Fault::NoDestinations);
        } else if outcome.total == 0 {
            outcome.faults.push(Fault::ZeroTotal);
        } else if outcome.total > u64::from(u32::MAX) {
            outcome.faults.push(Fault::Overflow(wrapped == 0));
        }
        outcome
    }

    /// Whether a destination asks for a subset that its upstream doesn't offer: the keys must be exactly those of one selector
    /// (`route_config.go`, lines 561 to 606).
    pub fn has_bad_subset(&self, destination: &Destination<'a>, state: State) -> bool {
        let Some(subset) = &destination.subset else { return false };
        let keys = || subset.values.iter().map(|(key, _)| key.value).collect();
        match state {
            State::Defined(id) => !self.offers.holds(id, keys()),
            // Without an annotation an upstream that is made of a Service offers none.
            State::Discovered(id) => !self.offers.service_holds(id, keys()),
            State::Dangling => true,
            // The same for one that is kept in memory.
            _ if matches!(destination.target, DestinationType::Kube { .. }) => true,
            // What can't be seen can't be told wrong.
            State::Expected | State::Written(_) | State::External | State::Unknown => false,
        }
    }
}

fn plain<'a>(action: ActionKind) -> Outcome<'a> {
    Outcome {
        action,
        group: None,
        group_id: None,
        backends: Arc::default(),
        total: 0,
        redirect: None,
        response: None,
        faults: Vec::new(),
    }
}

fn faulty(action: ActionKind, fault: Fault<'_>) -> Outcome<'_> {
    Outcome { faults: vec![fault], ..plain(action) }
}

/// The statuses of the redirect codes, in the order of the enum, which Envoy has as Gloo.
const REDIRECTS: [(&str, u16); 5] = [
    ("MOVED_PERMANENTLY", 301),
    ("FOUND", 302),
    ("SEE_OTHER", 303),
    ("TEMPORARY_REDIRECT", 307),
    ("PERMANENT_REDIRECT", 308),
];

fn redirect<'a>(code: Option<RedirectCode<'a>>, to: &RedirectTarget<'a>) -> Outcome<'a> {
    let mut outcome = plain(ActionKind::Redirect);
    let status = match code {
        None => Some(301),
        // A number is taken as the index of a name, and Envoy has five of them.
        Some(RedirectCode::Index(index)) => {
            usize::try_from(index.value).ok().and_then(|at| REDIRECTS.get(at)).map(|(_, status)| *status)
        }
        Some(RedirectCode::Name(name)) => {
            REDIRECTS.iter().find(|(known, _)| *known == name.value).map(|(_, status)| *status)
        }
    };
    if status.is_none() && matches!(code, Some(RedirectCode::Index(_))) {
        outcome.faults.push(Fault::RedirectCode);
    }
    let path = to.path.map_or(PathChange::None, |path| match path {
        PathRewrite::Whole(text) => PathChange::Whole(text),
        PathRewrite::Prefix(text) => PathChange::Prefix(text),
        PathRewrite::Regex(pattern, text) => PathChange::Regex(Substitution::new(pattern, text)),
    });
    let RedirectTarget { https, host, port, strip_query, .. } = *to;
    let scheme = https.then_some("https");
    let port = port.map_or(RedirectPort::Sent, RedirectPort::To);
    outcome.redirect = Some(Redirect { status, scheme, host, port, path, strip_query });
    outcome
}

fn direct_response(status: Option<Spanned<u32>>, body: &str) -> Outcome<'_> {
    let mut outcome = plain(ActionKind::DirectResponse);
    let status = status.map_or(0, |status| status.value);
    // Left out it is 0; Envoy takes 200 to 599.
    if !(200..600).contains(&status) {
        outcome.faults.push(Fault::DirectResponseStatus);
    }
    outcome.response = Some(DirectResponse { status, body });
    outcome
}
