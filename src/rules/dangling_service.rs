use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::index::Near;
use crate::model::gloo::UpstreamKind;
use crate::model::{Body, Kind};
use crate::snapshot::ResourceId;
use crate::text::{Span, Spanned};

rule! {
    /// An upstream whose Kubernetes service the sources contradict: a port that it doesn't have, or a name that is a slip.
    ///
    /// Where the service lacks the port, Gloo calls the upstream accepted and only logs it (`computeGlooEndpoints` in
    /// `gloo/pkg/plugins/kubernetes/eds.go`): there are no endpoints, and requests get 503. Where there is no such service, Gloo
    /// reports an error on the upstream and removes its cluster (`ProcessUpstream` in `gloo/pkg/plugins/kubernetes/plugin.go`).
    /// Neither the namespace nor the port has a default.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: gloo-system
    /// spec:
    ///   kube:
    ///     serviceName: cart
    ///     serviceNamespace: shop
    ///     servicePort: 80 # <- dangling-service
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart-canary
    ///   namespace: gloo-system
    /// spec:
    ///   kube:
    ///     serviceName: crat # <- dangling-service
    ///     serviceNamespace: shop
    ///     servicePort: 8080
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: gloo-system
    /// spec:
    ///   kube:
    ///     serviceName: cart
    ///     serviceNamespace: shop
    ///     servicePort: 8080
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// A missing service is an error where the sources are said to be `closed`, and a warning where a service has nearly that name or
    /// lies in another namespace; where nothing of the kind is known nothing is said, as services are mostly kept elsewhere.
    "dangling-service", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::Upstream) {
        let Body::Upstream(upstream) = &resource.body else { continue };
        let UpstreamKind::Kube { service: Some(service), namespace, port, .. } = &upstream.kind else { continue };
        let reference = Reference { service: *service, namespace: *namespace, port: *port };
        let space = namespace.map_or("", |namespace| namespace.value);
        // One that Flagger writes is not the one of the sources, whatever ports that has.
        if cx.index.is_external(space, service.value)
            || cx.index.promised(Kind::Service, space, service.value).is_some()
        {
            continue;
        }
        let told = match cx.index.stored(Kind::Service, space, service.value) {
            Some(found) => wrong_port(cx, &reference, found),
            None => missing(cx, &reference),
        };
        let Some(told) = told else { continue };
        let finding = sink.report(told.place, format!("{} refers to {}", resource.key(), told.what));
        finding.label(told.label).of(&resource.key()).effect(told.effect).reach(cx.reach_of(id)).help(told.help);
        finding.severity(told.severity);
        if let Some((span, text)) = told.also {
            finding.also(span, text);
        }
    }
}

/// What an upstream names.
struct Reference<'a> {
    service: Spanned<&'a str>,
    namespace: Option<Spanned<&'a str>>,
    port: Option<Spanned<u32>>,
}

/// What is told of it.
struct Told {
    place: Span,
    what: String,
    label: &'static str,
    effect: &'static str,
    help: String,
    severity: Severity,
    also: Option<(Span, String)>,
}

fn wrong_port(cx: &Context<'_>, reference: &Reference<'_>, found: ResourceId) -> Option<Told> {
    let resource = cx.resource(found);
    let Body::Service(service) = &resource.body else { return None };
    let port = reference.port.map_or(0, |port| port.value);
    if service.ports.iter().any(|known| known.value == port) {
        return None;
    }
    let nearest = service.ports.iter().min_by_key(|known| known.value.abs_diff(port));
    let known: Vec<String> = service.ports.iter().take(8).map(|known| known.value.to_string()).collect();
    let what = match reference.port {
        Some(_) => format!("port {port} of service {}, which has no such port", resource.path()),
        None => format!("service {} without a servicePort", resource.path()),
    };
    Some(Told {
        place: reference.port.map_or(reference.service.span, |port| port.span),
        what,
        label: "no such port",
        effect: "Gloo calls it accepted, but there are no endpoints, and requests get 503",
        help: match known.as_slice() {
            [] => format!("add port {port} to service {}", resource.path()),
            _ => format!("write a port that the service has: {}", known.join(", ")),
        },
        severity: Severity::Error,
        also: Some(match nearest {
            Some(nearest) => (nearest.span, format!("the service has port {}", nearest.value)),
            None => (resource.place, "has no ports".to_owned()),
        }),
    })
}

fn missing<'a>(cx: &Context<'a>, reference: &Reference<'a>) -> Option<Told> {
    let (name, space) = (reference.service.value, reference.namespace.map_or("", |namespace| namespace.value));
    if name.is_empty() {
        return None;
    }
    let near = cx.index.near(Kind::Service, space, name, None);
    let near = near.filter(|near| !matches!(near, Near::Elsewhere(id) if cx.index.may_stand_in(*id, space)));
    let is_closed = cx.snapshot.options.closed;
    if near.is_none() && !is_closed && !space.is_empty() {
        return None;
    }
    let (help, also) = match near {
        Some(Near::Elsewhere(id)) => {
            let other = cx.resource(id);
            let text = format!("in namespace {}", other.namespace);
            (
                format!("write serviceNamespace: {}, where the service of that name is", other.namespace),
                Some((other.place, text)),
            )
        }
        Some(Near::Alike(id)) => {
            let other = cx.resource(id);
            let help = format!("write {}, the nearest name in that namespace", other.name);
            (help, Some((other.place, "the nearest name".to_owned())))
        }
        None if space.is_empty() => ("write the serviceNamespace, which has no default".to_owned(), None),
        None => (format!("define service {space}/{name}, or pass its manifests with --context"), None),
    };
    let place = match (near, reference.namespace) {
        (Some(Near::Elsewhere(_)), Some(namespace)) => namespace.span,
        _ => reference.service.span,
    };
    let what = match space {
        "" => format!("service {name} without a serviceNamespace, so it is not found"),
        _ => format!("service {space}/{name}, which doesn't exist"),
    };
    Some(Told {
        place,
        what,
        label: "no such service",
        effect: "Gloo removes its cluster, and requests for it are answered with 503",
        help,
        severity: if is_closed || space.is_empty() { Severity::Error } else { Severity::Warning },
        also,
    })
}
