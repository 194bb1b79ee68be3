//! TCP hosts: whether Gloo makes a filter chain of one, or an error, or falls over it.

use crate::index::{Index, State};
use crate::model::gloo::{CertificateSource, Destination, Forward, TcpHost, WeightedDestination};
use crate::model::{Body, Kind, Ref};
use crate::snapshot::{ResourceId, Snapshot};

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
            match index.resource(Kind::UpstreamGroup, namespace, name) {
                State::Defined(id) => match &snapshot.resource(id).body {
                    Body::UpstreamGroup(group) => list(index, &group.destinations, namespace, Some(id)),
                    _ => None,
                },
                State::External => None,
                _ => Some(TcpFault::Missing),
            }
        }
        Some(_) => Some(TcpFault::Crash(CrashCause::NoDestination)),
    };
    let secret = || match host.ssl.as_ref()?.source {
        CertificateSource::Secret(secret) => {
            let stored = index.stored(Kind::Secret, secret.namespace.value, secret.name.value);
            stored.is_none().then_some(TcpFault::Crash(CrashCause::Secret(secret)))
        }
        _ => None,
    };
    destination.or_else(secret)
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
