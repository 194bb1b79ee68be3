//! Written routes that never reach Envoy, and why; hosts of TCP listeners. What products make of them, said without their names.

use std::borrow::Cow;
use std::sync::Arc;

use super::Context;
use crate::index::{By, State};
use crate::model::gloo::{CertificateSource, VirtualService};
use crate::model::{Body, Kind, Matcher, Ref, Resource, slashed};
use crate::routing::gloo::{DelegateFault, Misfit, Problem, ProblemKind, SelectorFault, Way, domains, effective};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span, Spanned};
use crate::traffic::{Outcome, Route, describe};

/// A written route of a host that never reaches Envoy.
#[derive(Clone, Debug)]
pub struct LostRoute<'a> {
    /// The route, with the matchers that it has or would have.
    pub route: Route<'a>,
    /// Whether it may be served all the same, by what the sources don't show.
    pub is_unseen: bool,
    /// Why, in a few words.
    pub reason: String,
}

/// A host of a TCP listener.
#[derive(Clone, Debug)]
pub struct TcpHost<'c, 'a> {
    /// The gateway's `namespace/name`.
    pub gateway: &'c str,
    /// Its name; empty where it has none.
    pub name: Option<&'a str>,
    /// The whole of it as it is written.
    pub span: Span,
    /// What it does; nothing where its connections go to the cluster that SNI names.
    pub outcome: Option<Outcome<'a>>,
}

impl<'a> Context<'a> {
    /// The domains of the resource that a virtual host is made of, with their places; `*` where it has none.
    pub fn domains(&self, id: ResourceId) -> Vec<Spanned<&'a str>> {
        domains(self.resource(id))
    }

    /// The written routes of a table of routes that never reach Envoy.
    pub fn lost_routes(&self, table: usize) -> impl Iterator<Item = LostRoute<'a>> {
        let problems = self.routing.gloo.translations.get(table).map_or(&[][..], |translation| &translation.problems);
        problems.iter().filter_map(|problem| self.lost(problem))
    }

    fn lost(&self, problem: &Problem<'a>) -> Option<LostRoute<'a>> {
        let written = self.route(problem.route)?;
        let (matchers, via) = match &problem.what {
            ProblemKind::Dropped { matchers, via, .. } => (matchers.clone(), Arc::clone(via)),
            _ if written.matchers.is_empty() => (Cow::Owned(vec![Matcher::everything(written.span)]), Arc::from([])),
            _ => (Cow::Borrowed(&*written.matchers), Arc::from([])),
        };
        let route = effective(problem.route, written, matchers, &Way { via, ..Way::default() });
        let unseen = self.unseen(problem);
        let is_unseen = unseen.is_some();
        Some(LostRoute { route, is_unseen, reason: unseen.unwrap_or_else(|| self.why(&problem.what)) })
    }

    /// Why nobody can say what becomes of a route: a table that it delegates to may be there though the sources don't show it.
    fn unseen(&self, problem: &Problem<'a>) -> Option<String> {
        match &problem.what {
            ProblemKind::MissingTable(table) => {
                let (namespace, name) = (table.namespace.value, table.name.value);
                let state = self.index.resource(Kind::RouteTable, namespace, name, By::of(problem.route.owner));
                let by = match state {
                    State::Written(id) => format!(", as it is written by {}", self.writer(id)),
                    _ => String::new(),
                };
                state.is_there().then(|| format!("route table {} is not in the sources{by}", path(table)))
            }
            ProblemKind::NothingSelected(_) if self.index.is_clouded(Kind::RouteTable) => {
                Some("a route table that can't be read may fit its selector".to_owned())
            }
            _ => None,
        }
    }

    /// On whose behalf another program writes what is not in the sources: `Certificate shop/www`.
    pub fn writer(&self, id: ResourceId) -> String {
        let resource = self.resource(id);
        format!("{} {}", resource.kind, resource.path())
    }

    /// Who writes the secret that a virtual service's TLS rests on, where that isn't in the sources.
    pub fn written_certificate(&self, service: ResourceId) -> Option<String> {
        let Body::VirtualService(VirtualService { ssl: Some(ssl), .. }) = &self.resource(service).body else {
            return None;
        };
        let CertificateSource::Secret(secret) = ssl.source else { return None };
        let state = self.index.resource(Kind::Secret, secret.namespace.value, secret.name.value, By::default());
        let State::Written(id) = state else { return None };
        Some(format!("TLS secret {} is written by {}", path(&secret), self.writer(id)))
    }

    fn why(&self, what: &ProblemKind<'_>) -> String {
        match what {
            ProblemKind::NoAction => "no action".into(),
            ProblemKind::DelegateMatcher(DelegateFault::Several) => "delegates with more than one matcher".into(),
            ProblemKind::DelegateMatcher(DelegateFault::NotPrefix(_)) => "delegates without a prefix".into(),
            ProblemKind::Cycle(tables) => {
                let names: Vec<String> = tables.iter().map(|&id| Resource::path(self.resource(id))).collect();
                format!("delegation goes round: {}", names.join(", "))
            }
            ProblemKind::NoTarget(_) => "delegates to nothing".into(),
            ProblemKind::MissingTable(table) => format!("no route table {}", path(table)),
            ProblemKind::Selector(_, SelectorFault::LabelsAndExpressions) => {
                "its selector has labels and expressions".into()
            }
            ProblemKind::Selector(_, SelectorFault::InvalidExpression) => {
                "its selector has an invalid expression".into()
            }
            ProblemKind::NothingSelected(_) => "its selector picks no route table".into(),
            ProblemKind::Dropped { misfit, required, .. } => {
                let lacks = match misfit {
                    Misfit::Path { .. } => "its path does not start with the parent's".into(),
                    Misfit::Case { .. } => "its caseSensitive is not the parent's".into(),
                    Misfit::Header(header) => format!("it lacks the parent's header {}", header.name.value),
                    Misfit::Query(query) => format!("it lacks the parent's query parameter {}", query.name.value),
                    Misfit::Method(method) => format!("it lacks the parent's method {method}"),
                };
                format!("{lacks} ({})", describe(required))
            }
        }
    }

    /// The hosts of every TCP listener of the gateways that are checked.
    pub fn tcp_hosts(&self) -> impl Iterator<Item = TcpHost<'_, 'a>> {
        let is_checked = |id: Option<ResourceId>| id.is_some_and(|id| self.resource(id).role == Role::Subject);
        let gateways = self.routing.gloo.gateways.iter().filter(move |gateway| is_checked(gateway.id));
        gateways.flat_map(move |gateway| {
            gateway.tcp_hosts.iter().map(move |(host, _)| TcpHost {
                gateway: &gateway.name,
                name: host.name.map(|name| name.value),
                span: host.span,
                outcome: self.routing.gloo.tcp_outcome(&self.index, host),
            })
        })
    }
}

fn path(reference: &Ref<'_>) -> String {
    slashed(reference.namespace.value, reference.name.value)
}
