use super::dangling::{Words, report_objects};
use super::doubt::may_be_of_another_state;
use crate::context::{Context, Doubt, NamedBackend};
use crate::finding::{Severity, Sink, rule};
use crate::index::{By, Evidence, Near};
use crate::model::gateway_api::GROUP;
use crate::model::{Body, Kind};
use crate::routing::gateway_api::backend::{Unresolved, is_service};

rule! {
    /// A route of the Gateway API that sends requests to a backend which isn't there, or is none.
    ///
    /// A reference that can't be resolved takes nothing else with it: the route is accepted, and the share of that backend is answered
    /// with 500 (`ResolvedRefs` is false, with the reason `BackendNotFound` or `InvalidKind`). What is not in the sources is not
    /// known to be missing: it is reported where a name is nearly right, where the Service is there without that port, or where the
    /// sources hold its namespace with other Services of it.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs:
    ///     - name: checkuot # <- dangling-backend
    ///       port: 8080
    ///   - matches: [{path: {value: /old}}]
    ///     backendRefs:
    ///     - name: checkout
    ///       port: 80 # <- dangling-backend
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// With kgateway the same holds for routes that a rule hands requests on to, for direct responses and policies that its filters
    /// name, and for the extensions of its traffic policies.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - filters:
    ///     - type: ExtensionRef
    ///       extensionRef:
    ///         group: gateway.kgateway.dev
    ///         kind: DirectResponse
    ///         name: tea-pot # <- dangling-backend
    /// ---
    /// apiVersion: gateway.kgateway.dev/v1alpha1
    /// kind: DirectResponse
    /// metadata:
    ///   name: teapot
    ///   namespace: shop
    /// spec:
    ///   status: 418
    /// ```
    ///
    /// Write the name, the namespace or the port that is meant.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs:
    ///     - name: checkout
    ///       port: 8080
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// Where Services are kept in another repository, pass it with `--context`, or list their names under `external` in the
    /// configuration.
    "dangling-backend", Error, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    others(cx, sink);
    for backend in cx.named_backends() {
        // That is refused, and reported as such.
        let is_unnamed = backend.to.name.value.is_empty() || backend.resolved.fault == Some(Unresolved::PortNotNamed);
        if is_unnamed && cx.snapshot.is_refused(backend.route.owner) {
            continue;
        }
        let told = backend.resolved.fault.filter(|fault| *fault != Unresolved::NotGranted);
        let Some(fault) = told else { continue };
        let to = backend.to;
        let (kind, path) = (to.kind.value, backend.resolved.name.path());
        // What is of a group that nobody here knows may be an implementation's own.
        let is_foreign = fault == Unresolved::Kind && !matches!(to.group.value, "" | GROUP);
        let bare = path.rsplit_once(':').filter(|_| is_service(to)).map_or(path.as_str(), |(bare, _)| bare);
        let (place, what, label) = match fault {
            Unresolved::NoPort => {
                let port = to.port.map_or(0, |port| port.value);
                let place = to.port.map_or(to.name.span, |port| port.span);
                (place, format!("port {port} of {kind} {bare}, which has no such port"), "no such port")
            }
            Unresolved::PortNotNamed => (to.name.span, format!("{kind} {bare} without a port"), "no port"),
            Unresolved::PortNamed => {
                let place = to.port.map_or(to.name.span, |port| port.span);
                (place, format!("{kind} {bare} with a port, which it can't have"), "no port here")
            }
            Unresolved::Kind => {
                let place = if to.kind.span.start < to.kind.span.end { to.kind.span } else { to.name.span };
                (
                    place,
                    format!("{kind} {bare}, and {} is no kind of backend that is known", to.kind_words()),
                    "no backend",
                )
            }
            Unresolved::Missing | Unresolved::NotGranted => {
                (to.name.span, format!("{kind} {bare}, which doesn't exist"), "doesn't exist")
            }
        };
        let evidence = evidence(cx, &backend, fault);
        let who = cx.route_words(backend.route);
        let does = if backend.is_mirror { "mirrors requests to" } else { "sends requests to" };
        let effect = if backend.is_mirror { "no requests are mirrored" } else { "its share of the requests gets 500" };
        let reach = cx.reach_of_backend(&backend);
        let finding = sink.report(place, format!("{who} {does} {what}"));
        finding.label(label).of(&backend.owner.key()).effect(effect).reach(reach);
        // That other Services of the namespace are here is no proof.
        let is_weak = match evidence {
            Some(Evidence::Near(near)) => may_be_of_another_state(cx, backend.route.owner, near),
            other => other.is_none(),
        };
        if fault == Unresolved::Missing && is_weak {
            finding.severity(Severity::Warning);
        }
        if is_foreign {
            finding.effect("its share of the requests gets 500 where the implementation doesn't know it");
            finding.severity(Severity::Info);
        }
        // Of several Services of that name another one may be meant.
        let service = cx.index.stored(Kind::Service, to.namespace_or(backend.owner.namespace), to.name.value);
        let service = service.filter(|_| fault == Unresolved::NoPort);
        if service.is_some_and(|it| cx.doubt(backend.route.owner, &[it], true) == Some(Doubt::SeveralStates)) {
            finding.severity(Severity::Info);
        }
        match evidence {
            Some(Evidence::Near(near)) => {
                let other = cx.resource(near.id());
                let (label, help) = match near {
                    Near::Elsewhere(_) => {
                        ("in another namespace", format!("write namespace: {}, and grant it there", other.namespace))
                    }
                    Near::Alike(_) => ("the nearest name", format!("write {}, the nearest name", other.name)),
                };
                finding.also(other.place, label).help(help);
            }
            _ => {
                finding.help(help(cx, &backend, fault));
            }
        }
    }
}

/// What else a rule of an HTTP route rests on: routes that it hands requests on to, direct responses, policies.
fn others(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let kinds = [Kind::HttpRoute, Kind::DirectResponse, Kind::TrafficPolicy, Kind::GatewayExtension];
    report_objects(cx, sink, &kinds, |link| {
        let (does, effect) = match link.kind {
            Kind::GatewayExtension => ("refers to", "all requests of the routes that the policy is for get 500"),
            _ if !matches!(cx.resource(link.from).body, Body::HttpRoute(_)) => return None,
            Kind::HttpRoute if link.routes_traffic() => {
                ("hands requests on to", "what it takes of the requests gets 500")
            }
            Kind::HttpRoute => ("is to be handed requests by", "the route is not served there"),
            _ => ("refers to", "all requests of the rule get 500"),
        };
        let label = format!("no such {}", link.kind.words());
        Some(Words { does, fails: "which doesn't exist", label, effect })
    });
}

/// What says that a backend is missing; nothing where it is only that others of its namespace are there.
fn evidence<'a>(cx: &Context<'a>, backend: &NamedBackend<'a>, fault: Unresolved) -> Option<Evidence> {
    let to = backend.to;
    let kind = match (to.group.value, to.kind.value) {
        _ if fault != Unresolved::Missing => return None,
        ("", _) => Kind::Service,
        ("gloo.solo.io", _) => Kind::Upstream,
        _ => Kind::Backend,
    };
    cx.index.evidence(
        kind,
        to.namespace_or(backend.owner.namespace),
        to.name.value,
        By { from: None, names_none: to.namespace.is_none() },
    )
}

fn help(cx: &Context<'_>, backend: &NamedBackend<'_>, fault: Unresolved) -> String {
    let to = backend.to;
    let stored = cx.index.stored(Kind::Service, to.namespace_or(backend.owner.namespace), to.name.value);
    let ports: Vec<String> = match stored.map(|id| &cx.resource(id).body) {
        Some(Body::Service(service)) => service.ports.iter().take(8).map(|port| port.value.to_string()).collect(),
        _ => Vec::new(),
    };
    match fault {
        Unresolved::NoPort | Unresolved::PortNotNamed if !ports.is_empty() => {
            format!("write a port that it has: {}", ports.join(", "))
        }
        Unresolved::NoPort | Unresolved::PortNotNamed => "write a port that it has".to_owned(),
        Unresolved::PortNamed => "remove the port".to_owned(),
        Unresolved::Kind => "refer to a Service".to_owned(),
        Unresolved::Missing | Unresolved::NotGranted => {
            format!("define {} {}, or pass its manifests with --context", to.kind.value, to.name.value)
        }
    }
}
