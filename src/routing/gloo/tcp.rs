//! TCP hosts: whether Gloo makes a filter chain of one, or an error, or falls over it.

use std::sync::Arc;

use super::Outcomes;
use crate::index::{By, Index, State};
use crate::model::gloo::{CertificateSource, Destination, Forward, TcpHost, WeightedDestination};
use crate::model::{Body, Kind, Ref};
use crate::snapshot::{ResourceId, Snapshot};
use crate::traffic::{Fault, Outcome};

/// Why a TCP host gets no filter chain.
#[derive(Clone, Copy, Debug)]
pub enum TcpFault<'a> {
    /// An upstream or a group isn't there: a warning, and no host of the listener gets a chain.
    Missing,
    /// Gloo's control plane falls over it.
    Crash(CrashCause<'a>),
}

/// What Gloo's control plane falls over.
#[derive(Clone, Copy, Debug)]
pub enum CrashCause<'a> {
    /// The host has no destination, or an empty one.
    NoDestination,
    /// A destination of its list, or of its group, names nothing; its place, from 0.
    EmptyDestination(usize, Option<ResourceId>),
    /// Its list has no destinations, or its group has none.
    NoDestinations(Option<ResourceId>),
    /// The Secret with its certificate isn't there.
    Secret(Ref<'a>),
}

/// What is wrong with a TCP host: the first thing that Gloo comes to (`gl/plugins/tcp/plugin.go`). An error that is no warning
/// has no report of a host to go to, and the control plane reads through a nil pointer (`gl/translator/filter_chain.go`, line 82).
pub fn tcp_fault<'a>(snapshot: &Snapshot<'a>, index: &Index<'a>, host: &TcpHost<'a>) -> Option<TcpFault<'a>> {
    let destination = match &host.to {
        None => None,
        Some(Forward::Single(destination)) => single(index, destination, ""),
        Some(Forward::Multi { destinations, .. }) => list(index, destinations, "", None),
        Some(Forward::Group(reference)) => {
            let (namespace, name) = (reference.namespace.value, reference.name.value);
            match index.resource(Kind::UpstreamGroup, namespace, name, By::default()) {
                State::Defined(id) => match &snapshot.resource(id).body {
                    Body::UpstreamGroup(group) => list(index, &group.destinations, namespace, Some(id)),
                    _ => None,
                },
                State::Dangling => Some(TcpFault::Missing),
                _ => None,
            }
        }
        Some(_) => Some(TcpFault::Crash(CrashCause::NoDestination)),
    };
    let secret = || match host.ssl.as_ref()?.source {
        CertificateSource::Secret(secret) => {
            (!index.holds_secret(&secret)).then_some(TcpFault::Crash(CrashCause::Secret(secret)))
        }
        _ => None,
    };
    destination.or_else(secret)
}

/// What a TCP host comes to. Its weights add up without a limit, its subsets are passed over, and nothing of its list is lost; one weight
/// of 0 makes Envoy refuse the listener, and one host without a filter chain takes all others with it.
pub(super) fn outcome<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    outcomes: Outcomes<'_, 'a>,
    host: &'a TcpHost<'a>,
) -> Option<Outcome<'a>> {
    // A TCP host has no namespace of its own to look upstreams up in.
    let mut outcome = outcomes.forward(host.to.as_ref()?, "", false);
    let is_of_http = |fault: &Fault<'_>| {
        let lists = matches!(fault, Fault::Subset(_) | Fault::Overflow(_) | Fault::ZeroTotal);
        lists || matches!(fault, Fault::EmptyDestination(_) | Fault::NoDestinations)
    };
    outcome.faults.retain(|fault| !is_of_http(fault));
    if outcome.backends.iter().any(|backend| backend.lost) {
        for backend in Arc::make_mut(&mut outcome.backends) {
            backend.lost = false;
        }
    }
    if outcome.backends.iter().any(|backend| backend.weight.is_some()) {
        outcome.total = outcome.backends.iter().map(|backend| u64::from(backend.weight.unwrap_or(0))).sum();
    }
    let mut add = |words: &str, by_envoy| {
        outcome.faults.push(Fault::Refused { span: host.span, words: words.into(), by_envoy });
    };
    match tcp_fault(snapshot, index, host) {
        Some(TcpFault::Missing) => {
            add("an upstream or a group is missing, so no host of the listener is served", false);
        }
        // Secrets are mostly kept out of repositories.
        Some(TcpFault::Crash(CrashCause::Secret(_))) if !snapshot.options.closed => {}
        Some(TcpFault::Crash(_)) => add("Gloo's control plane falls over it", false),
        None => {}
    }
    if outcome.backends.iter().any(|backend| backend.weight == Some(0)) {
        let words = "a weight is 0, and TCP wants 1 at least, so Envoy refuses the listener".into();
        outcome.faults.push(Fault::Refused { span: host.span, words, by_envoy: false });
    }
    Some(outcome)
}

fn single<'a>(index: &Index<'a>, destination: &Destination<'a>, home: &'a str) -> Option<TcpFault<'a>> {
    match index.destination(destination, home) {
        None => Some(TcpFault::Crash(CrashCause::NoDestination)),
        Some((_, State::Dangling)) => Some(TcpFault::Missing),
        Some(_) => None,
    }
}

fn list<'a>(
    index: &Index<'a>,
    list: &[WeightedDestination<'a>],
    home: &'a str,
    group: Option<ResourceId>,
) -> Option<TcpFault<'a>> {
    if list.is_empty() {
        return Some(TcpFault::Crash(CrashCause::NoDestinations(group)));
    }
    let fault = |(at, weighted): (usize, &WeightedDestination<'a>)| {
        let resolved = weighted.destination.as_ref().and_then(|destination| index.destination(destination, home));
        match resolved {
            None => Some(TcpFault::Crash(CrashCause::EmptyDestination(at, group))),
            Some((_, State::Dangling)) => Some(TcpFault::Missing),
            Some(_) => None,
        }
    };
    list.iter().enumerate().find_map(fault)
}
