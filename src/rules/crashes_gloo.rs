use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::context::dangling::dangling;
use crate::finding::{Severity, Sink, rule};
use crate::model::gloo::{Forward, TcpHost};
use crate::model::{Kind, slashed};
use crate::routing::gloo::{CrashCause, TcpFault, tcp_fault};
use crate::text::{Role, Span};

rule! {
    /// A TCP host over which Gloo's control plane falls.
    ///
    /// Where a TCP host's TLS secret is missing, where it or its group has no destinations, or a destination is empty, Gloo reads through
    /// a nil pointer (`gl/translator/filter_chain.go`, line 82; 1.17 to 1.22.1). The control plane ends, starts again, reads the same and ends again, until the host is
    /// gone or mended. Meanwhile no gateway of the whole cluster gets any update, also of endpoints: traffic goes to where pods were.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 5432
    ///   tcpGateway:
    ///     tcpHosts:
    ///     - name: reads
    ///       destination: {} # <- crashes-gloo
    /// ```
    ///
    /// The same with a group that has no destinations.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 5432
    ///   tcpGateway:
    ///     tcpHosts:
    ///     - name: reads
    ///       destination:
    ///         upstreamGroup: {name: db, namespace: gloo-system} # <- crashes-gloo
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   destinations: [] # <- no-destinations
    /// ```
    ///
    /// An upstream or a group that is missing altogether is a warning only, though none of the gateway's hosts is served then.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 5432
    ///   tcpGateway:
    ///     tcpHosts:
    ///     - name: reads
    ///       destination:
    ///         single:
    ///           upstream: {name: db-reads-5432, namespace: gloo-system}
    /// ```
    ///
    /// A secret that isn't in the sources is told where they hold others of its namespace, as a warning, or are all there is
    /// (`--closed`); it has to be there before the gateway is. A cluster that is caught in this is helped by `kubectl edit` or
    /// `kubectl delete` of the gateway: the API server still takes it, as the webhook that would refuse is down with the rest.
    "crashes-gloo", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut missing: Option<FxHashSet<Span>> = None;
    for view in &cx.routing.gloo.gateways {
        let Some(id) = view.id.filter(|_| !view.tcp_hosts.is_empty()) else { continue };
        let missing = missing.get_or_insert_with(|| missing_secrets(cx));
        let key = cx.resource(id).key();
        for (host, _) in &view.tcp_hosts {
            let Some((cause, severity)) = crash(cx, host, missing).filter(|_| is_subject(cx, host)) else { continue };
            let words = match host.name {
                Some(name) if !name.value.is_empty() => format!("TCP host {} of {key}", name.value),
                _ => format!("a TCP host of {key}"),
            };
            let destination = host.to.as_ref().map_or(host.span, |to| place(to, host));
            let (span, why, help) = match cause {
                CrashCause::NoDestination => (destination, "has no destination".to_owned(), "add a destination"),
                CrashCause::EmptyDestination(at, group) => {
                    let of = group.map(|group| format!(" of {}", cx.resource(group).key())).unwrap_or_default();
                    (
                        destination,
                        format!("goes to destination {}{of}, which is empty", at + 1),
                        "name an upstream in it",
                    )
                }
                CrashCause::NoDestinations(None) => {
                    (destination, "has a list without destinations".to_owned(), "add a destination to the list")
                }
                CrashCause::NoDestinations(Some(group)) => (
                    destination,
                    format!("goes to {}, which has no destinations", cx.resource(group).key()),
                    "add a destination to the group",
                ),
                CrashCause::Secret(secret) => (
                    secret.name.span,
                    format!(
                        "needs the secret {}, which isn't there",
                        slashed(secret.namespace.value, secret.name.value)
                    ),
                    "apply the secret before the gateway, or leave the host out until then",
                ),
            };
            let finding = sink.report(span, format!("{words} {why}: Gloo's control plane falls over it"));
            finding
                .label("crashes the control plane")
                .of(&key)
                .effect("Gloo restarts over and over, and no gateway of the cluster is updated until this is gone")
                .help(help)
                .severity(severity);
            let group = match cause {
                CrashCause::EmptyDestination(_, group) | CrashCause::NoDestinations(group) => group,
                _ => None,
            };
            if let Some(group) = group {
                finding.also(cx.resource(group).place, "the group");
            }
        }
    }
}

/// What Gloo falls over in a host, and how sure that is; of secrets those count that are known to be `missing`.
fn crash<'a>(cx: &Context<'a>, host: &TcpHost<'a>, missing: &FxHashSet<Span>) -> Option<(CrashCause<'a>, Severity)> {
    let Some(TcpFault::Crash(cause)) = tcp_fault(cx.snapshot, &cx.index, host) else { return None };
    match cause {
        CrashCause::Secret(_) if cx.snapshot.options.closed => Some((cause, Severity::Error)),
        // Secrets are mostly kept out of repositories.
        CrashCause::Secret(secret) => missing.contains(&secret.name.span).then_some((cause, Severity::Warning)),
        _ => Some((cause, Severity::Error)),
    }
}

/// The secrets that aren't there as far as the sources tell, by the place of their names.
fn missing_secrets(cx: &Context<'_>) -> FxHashSet<Span> {
    dangling(cx, &[Kind::Secret]).into_iter().map(|(link, _)| link.reference().name.span).collect()
}

/// The secrets that this rule tells of, by the place of their names.
pub(super) fn told_secrets(cx: &Context<'_>) -> FxHashSet<Span> {
    if cx.routing.gloo.gateways.iter().all(|view| view.tcp_hosts.is_empty()) {
        return FxHashSet::default();
    }
    let missing = missing_secrets(cx);
    let hosts = cx.routing.gloo.gateways.iter().flat_map(|view| &view.tcp_hosts);
    let crashes = hosts.filter_map(|(host, _)| crash(cx, host, &missing));
    let secrets = crashes.filter_map(|(cause, _)| match cause {
        CrashCause::Secret(secret) => Some(secret.name.span),
        _ => None,
    });
    secrets.collect()
}

fn is_subject(cx: &Context<'_>, host: &TcpHost<'_>) -> bool {
    cx.map().file(host.span.file).role == Role::Subject
}

fn place(to: &Forward<'_>, host: &TcpHost<'_>) -> Span {
    match to {
        Forward::Nowhere(span) | Forward::Multi { span, .. } => *span,
        Forward::Single(destination) => destination.span,
        Forward::Group(reference) => reference.span,
        _ => host.span,
    }
}
