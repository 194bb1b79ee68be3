//! What a rule does to a request: its backends with their shares, or what answers in their place.

use std::sync::Arc;

use super::backend::{Backends, Unresolved};
use crate::index::{By, State};
use crate::model::gateway_api::{
    BackendRef, Filter, FilterKind, GROUP, Object, PathModifier, Redirect as Written, Rule,
};
use crate::model::{Body, Kind, Resource, slashed};
use crate::routing::gloo::is_valid_path;
use crate::snapshot::Dialect;
use crate::traffic::{
    ActionKind, Backend, DirectResponse, Fault, HostChange, Outcome, PathChange, Redirect, RedirectPort, Rewrite,
};

/// The annotation by which kgateway gives a redirect another status (`pkg/krtcollections/builtin.go`).
const REDIRECT_STATUS: &str = "kgateway.dev/http-redirect-status-code";

/// The statuses that a redirect may have.
const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

impl<'a> Backends<'_, 'a> {
    /// What a rule of an HTTP route comes to.
    pub fn outcome(&self, route: &'a Resource<'a>, rule: &'a Rule<'a>, dialect: Dialect) -> Outcome<'a> {
        if answers_twice(rule) {
            return answered(plain(ActionKind::DirectResponse), 500, "a direct response stands beside another answer");
        }
        for filter in &rule.filters {
            match &filter.kind {
                FilterKind::Redirect(redirect) => return self::redirect((route, rule), redirect, dialect),
                // kgateway holds paths against the list that Gloo has (`pkg/kgateway/translator/irtranslator/validate.go`).
                FilterKind::Rewrite(rewrite)
                    if dialect == Dialect::Kgateway && rewrite.path.is_some_and(|path| !is_valid_path(path.text())) =>
                {
                    return answered(plain(ActionKind::Forward), 500, "the path of a rewrite is not valid");
                }
                FilterKind::Extension(to) if to.kind.value == "DirectResponse" => return self.direct(route, rule, to),
                FilterKind::Extension(to) => {
                    if let Some(words) = self.missing_policy(route, to) {
                        return answered(plain(ActionKind::Forward), 500, &words);
                    }
                }
                _ => {}
            }
        }
        let sole = sole(rule, dialect).filter(|backend| self.resolve(route, &backend.to).fault.is_none());
        let redirect = sole.into_iter().flat_map(|backend| &backend.filters).find_map(|filter| match &filter.kind {
            FilterKind::Redirect(redirect) => Some(redirect),
            _ => None,
        });
        match redirect {
            Some(redirect) => self::redirect((route, rule), redirect, dialect),
            None => self.forward(route, &rule.backends, dialect),
        }
    }

    /// What a list of backends comes to.
    pub fn forward(&self, route: &'a Resource<'a>, list: &'a [BackendRef<'a>], dialect: Dialect) -> Outcome<'a> {
        let mut outcome = plain(ActionKind::Forward);
        let is_delegating = |backend: &&BackendRef<'a>| dialect == Dialect::Kgateway && delegates(backend);
        let list: Vec<&'a BackendRef<'a>> = list.iter().filter(|backend| !is_delegating(backend)).collect();
        if list.is_empty() {
            return answered(outcome, 500, "no backends");
        }
        let mut backends = Vec::with_capacity(list.len());
        for (at, backend) in list.iter().enumerate() {
            let resolved = self.resolve(route, &backend.to);
            if let Some(fault) = resolved.fault {
                let words = words(fault, &resolved.name.path(), backend);
                outcome.faults.push(Fault::InvalidBackend { at, words: words.into() });
            }
            // A single one gets everything; kgateway doesn't look at its weight at all.
            let is_single = list.len() == 1 && (backend.weight.is_none() || dialect == Dialect::Kgateway);
            outcome.total += if is_single { 1 } else { u64::from(backend.effective_weight()) };
            backends.push(Backend {
                name: resolved.name,
                weight: (!is_single).then(|| backend.effective_weight()),
                state: resolved.state,
                lost: false,
                invalid: resolved.fault.is_some(),
                subset: None,
                span: backend.to.span,
            });
        }
        outcome.backends = backends.into();
        if outcome.total == 0 {
            return answered(outcome, 500, "weights add up to 0");
        }
        outcome
    }

    /// What is said of a policy that a filter names and that isn't there: such a filter is never passed over.
    fn missing_policy(&self, route: &'a Resource<'a>, to: &'a Object<'a>) -> Option<String> {
        let kind = Kind::parse(to.group.value, to.kind.value).filter(|kind| kind.is_policy())?;
        let state = match self.index.stored(kind, route.namespace, to.name.value) {
            Some(_) => return None,
            None => self.index.resource(kind, route.namespace, to.name.value, By { from: None, names_none: true }),
        };
        let is_missing = state == State::Dangling && !self.index.may_be_its_own(kind, route, to.name.value);
        is_missing.then(|| format!("no {} {}", kind.words(), slashed(route.namespace, to.name.value)))
    }

    fn direct(&self, route: &'a Resource<'a>, rule: &'a Rule<'a>, to: &Object<'a>) -> Outcome<'a> {
        let mut outcome = plain(ActionKind::DirectResponse);
        if !rule.backends.is_empty() {
            return answered(outcome, 500, "a direct response stands beside backends");
        }
        let (namespace, name) = (to.namespace_or(route.namespace), to.name.value);
        match self.index.resource(Kind::DirectResponse, namespace, name, By::default()) {
            State::Defined(id) => {
                if let Body::DirectResponse(response) = &self.snapshot.resource(id).body {
                    let status = response.status.map_or(0, |status| status.value);
                    let body = response.body.map_or("", |body| body.value);
                    outcome.response = Some(DirectResponse { status, body });
                }
                outcome
            }
            State::Dangling => answered(outcome, 500, &format!("no direct response {}", slashed(namespace, name))),
            _ => outcome,
        }
    }

    /// What backends see of host and path of a request that a rule forwards.
    pub fn rewrite(&self, rules: impl Iterator<Item = &'a Rule<'a>>, dialect: Dialect) -> Rewrite<'a> {
        let of_rule = |rule: &'a Rule<'a>| {
            let of_backend = sole(rule, dialect).into_iter().flat_map(|backend| &backend.filters);
            rule.filters.iter().chain(of_backend)
        };
        rewritten(rules.flat_map(of_rule), dialect)
    }
}

/// What rewrites among filters come to, one after the other.
fn rewritten<'a>(filters: impl Iterator<Item = &'a Filter<'a>>, dialect: Dialect) -> Rewrite<'a> {
    let mut rewrite = Rewrite::default();
    for filter in filters {
        let FilterKind::Rewrite(written) = &filter.kind else { continue };
        if let Some(hostname) = written.hostname {
            rewrite.host = HostChange::To(hostname.value);
        }
        rewrite.path = match written.path {
            // kgateway leaves the path as it is, though the specification has the prefix cut off.
            Some(PathModifier::Prefix(text)) if text.value.is_empty() && dialect == Dialect::Kgateway => continue,
            Some(path) => self::path(path),
            None => continue,
        };
    }
    rewrite
}

/// The backend that gets all requests of a rule, whose filters are as good as the rule's. kgateway heeds no rewrites and redirects there
/// (`pkg/krtcollections/builtin.go`, `applyToBackend`).
fn sole<'a>(rule: &'a Rule<'a>, dialect: Dialect) -> Option<&'a BackendRef<'a>> {
    let mut weighted = rule.backends.iter().filter(|backend| backend.effective_weight() > 0);
    let first = weighted.next().filter(|_| dialect != Dialect::Kgateway)?;
    weighted.next().is_none().then_some(first)
}

/// Redirects and rewrites that are for the requests to one of several backends alone, in their order.
pub(super) fn of_one<'a>(
    route: &'a Resource<'a>,
    rule: &'a Rule<'a>,
    dialect: Dialect,
) -> impl Iterator<Item = (&'a BackendRef<'a>, Option<Redirect<'a>>, Rewrite<'a>)> {
    let several = sole(rule, dialect).is_none() && dialect != Dialect::Kgateway;
    rule.backends.iter().filter(move |backend| several && !backend.filters.is_empty()).map(move |backend| {
        let redirect = backend.filters.iter().find_map(|filter| match &filter.kind {
            FilterKind::Redirect(written) => redirect((route, rule), written, dialect).redirect,
            _ => None,
        });
        (backend, redirect, rewritten(backend.filters.iter(), dialect))
    })
}

/// Whether a direct response of kgateway stands beside another, or beside a redirect (`extensions2/plugins/directresponse`).
fn answers_twice(rule: &Rule<'_>) -> bool {
    let mut answers = (0, 0);
    for filter in &rule.filters {
        match &filter.kind {
            FilterKind::Redirect(_) => answers.0 += 1,
            FilterKind::Extension(to) if to.kind.value == "DirectResponse" => answers.1 += 1,
            _ => {}
        }
    }
    answers.1 > 0 && answers.0 + answers.1 > 1
}

/// The groups by which kgateway, and Gloo Gateway before it, delegate to routes with a label.
const LABEL_GROUPS: [&str; 2] = ["delegation.kgateway.dev", "delegation.gateway.solo.io"];

/// Whether a backend of kgateway is no backend, but hands requests on to other routes.
pub fn delegates(backend: &BackendRef<'_>) -> bool {
    let (group, kind) = (backend.to.group.value, backend.to.kind.value);
    (group == GROUP && kind == "HTTPRoute") || (LABEL_GROUPS.contains(&group) && kind == "label")
}

fn plain<'a>(action: ActionKind) -> Outcome<'a> {
    Outcome {
        action,
        group: None,
        group_id: None,
        backends: Arc::new([]),
        total: 0,
        redirect: None,
        response: None,
        faults: Vec::new(),
    }
}

/// What a rule comes to that is treated by a policy that fails.
pub(super) fn failing<'a>(words: &str) -> Outcome<'a> {
    answered(plain(ActionKind::Forward), 500, words)
}

fn answered<'a>(mut outcome: Outcome<'a>, status: u16, words: &str) -> Outcome<'a> {
    outcome.faults.push(Fault::Answered { status, words: words.into() });
    outcome
}

fn words(fault: Unresolved, name: &str, backend: &BackendRef<'_>) -> String {
    let kind = backend.to.kind.value;
    match fault {
        Unresolved::Kind => format!("{kind} {name} is of no kind that takes requests"),
        Unresolved::Missing => format!("there is no {kind} {name}"),
        Unresolved::NoPort => format!("{kind} {name} has no such port"),
        Unresolved::PortNotNamed => format!("no port of {kind} {name} is named"),
        Unresolved::PortNamed => format!("{kind} {name} takes no port"),
        Unresolved::NotGranted => format!("no reference grant allows {kind} {name}"),
    }
}

/// What kgateway's annotation says of the status of a rule's redirects: one for all, or `rule=status` for rules by name.
fn annotated<'a>(route: &Resource<'a>, rule: &Rule<'_>) -> Option<&'a str> {
    let written = route.annotation(REDIRECT_STATUS)?;
    let name = rule.name.map_or("", |name| name.value);
    written.split(',').map(str::trim).find_map(|part| match part.split_once('=') {
        Some((of, status)) => (of.trim() == name).then_some(status.trim()),
        None => Some(part),
    })
}

fn redirect<'a>(
    (route, rule): (&'a Resource<'a>, &'a Rule<'a>),
    written: &'a Written<'a>,
    dialect: Dialect,
) -> Outcome<'a> {
    let mut outcome = plain(ActionKind::Redirect);
    let annotated = annotated(route, rule).filter(|_| dialect == Dialect::Kgateway);
    let status = match annotated.map(|text| text.parse().ok().filter(|status| STATUSES.contains(status))) {
        Some(Some(status)) => Some(status),
        Some(None) => {
            return answered(outcome, 500, &format!("the annotation {REDIRECT_STATUS} is no status"));
        }
        None => written.status.map_or(Some(302), |status| u16::try_from(status.value).ok()),
    };
    outcome.redirect = Some(Redirect {
        status,
        scheme: written.scheme.map(|scheme| scheme.value),
        host: written.hostname.map_or("", |host| host.value),
        port: RedirectPort::Known(written.port.map(|port| port.value)),
        path: written.path.map_or(PathChange::None, path),
        strip_query: false,
    });
    outcome
}

fn path(written: PathModifier<'_>) -> PathChange<'_> {
    match written {
        PathModifier::Full(text) => PathChange::Full(text.value),
        PathModifier::Prefix(text) => PathChange::Elements(text.value),
    }
}
