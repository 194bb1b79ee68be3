use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::model::gloo::HttpGateway;
use crate::model::{Kind, Resource};
use crate::routing::gloo::{HttpListener, expression_fits, has_ssl, is_valid_expression, namespace_fits};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::{Cause, HostStatus};

rule! {
    /// A virtual service that no gateway takes.
    ///
    /// A gateway takes services by expressions, labels, a list or namespaces (the first of these that it has), and only those
    /// that agree with it on TLS: with an `sslConfig` on a gateway with `ssl: true`, without on the others. Gateways outside
    /// Gloo's own namespace are not read unless the settings say so. A service that is left over is called accepted, and
    /// serves nothing.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway:
    ///     virtualServiceSelector: {exposure: public}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop # <- unselected-virtual-service
    ///   namespace: shop
    ///   labels: {exposure: internal}
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway:
    ///     virtualServiceSelector: {exposure: public}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    ///   labels: {exposure: public}
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Where the sources hold no Gateway, the two of a default installation count, and they take every service. Where they hold none
    /// that agrees with the service on TLS, the finding is an info, as the one of the installation may well take it, unless the
    /// sources are said to be `closed`. A gateway that is there twice is reported as that, and services are not
    /// measured by it. If only some of your gateways are in this repository, pass the others: `--context cluster:`. Switch it
    /// off for services that are kept in reserve.
    "unselected-virtual-service", Warning, since "0.1.0", check
}

/// How many gateways are named in one finding.
const NAMED: usize = 3;
/// How many gateways are looked at for one service; a finding helps no more with the hundredth.
const LOOKED_AT: usize = 64;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let hosts = cx.routing.hosts.iter().filter(|host| host.named.is_none()).filter_map(|host| match host.status {
        HostStatus::Unselected => Some((host.owner, false)),
        HostStatus::Unknown(Cause::GatewayUnseen) => Some((host.owner, true)),
        _ => None,
    });
    let services: Vec<(ResourceId, bool)> = hosts.filter(|(id, _)| cx.resource(*id).role == Role::Subject).collect();
    if cx.routing.gloo.gateways.is_empty() && services.len() > 1 {
        return no_gateway_is_read(cx, &services, sink);
    }
    for (id, is_unknown) in services {
        let resource = cx.resource(id);
        let mut refusals = refusals(cx, resource);
        refusals.sort_by_key(|refusal| refusal.distance);
        let words: Vec<String> =
            refusals.iter().take(NAMED).map(|refusal| format!("gateway {} {}", refusal.gateway, refusal.why)).collect();
        let more = refusals.len().saturating_sub(NAMED);
        let but = if is_unknown { "unless a gateway that nobody has seen takes it, " } else { "" };
        let mut effect = format!("{but}Gloo calls it accepted, and serves it nowhere");
        if !words.is_empty() {
            effect = format!("{effect}: {}", words.join("; "));
        }
        if more > 0 {
            effect = format!("{effect}; {more} more don't take it either");
        }
        let of = if is_unknown { "no gateway in the sources takes" } else { "no gateway takes" };
        let diagnostic = sink.report(resource.place, format!("{of} {}", resource.key()));
        diagnostic
            .label("taken by no gateway")
            .of(&resource.key())
            .effect(effect)
            .reach(cx.reach_of_service(id))
            .help(refusals.first().map_or_else(|| "add a gateway for HTTP".to_owned(), |nearest| nearest.help.clone()));
        for refusal in refusals.iter().take(NAMED) {
            diagnostic.also(refusal.span, refusal.label);
        }
        if is_unknown {
            diagnostic.severity(Severity::Info);
            let name = if has_ssl(resource) { "gateway-proxy-ssl" } else { "gateway-proxy" };
            if cx.index.anywhere(Kind::Gateway, name).is_empty() && !cx.routing.gloo.gateways.is_empty() {
                diagnostic.help(format!("pass gateway {name} with --context, if the installation has it"));
            }
        }
    }
}

/// One cause is one finding: where every gateway lies outside the namespace that Gloo reads, it is reported once and not for each service.
fn no_gateway_is_read(cx: &Context<'_>, services: &[(ResourceId, bool)], sink: &mut Sink<'_>) {
    let ours = cx.index.discovery_namespace();
    let at = services.iter().filter_map(|&(id, _)| cx.reach().service(id));
    let Some(gateway) = cx.index.sorted(Kind::Gateway).first().map(|&id| cx.resource(id)) else { return };
    let place = gateway.written_namespace.map_or(gateway.place, |namespace| namespace.span);
    let message = format!(
        "no gateway lies in namespace {ours}, so no gateway takes any of the {} virtual services",
        services.len()
    );
    sink.report(place, message)
        .label("not read there")
        .of(&gateway.key())
        .effect(format!("Gloo reads gateways in {ours} only and calls the others accepted all the same"))
        .reach(cx.reach_of_services(at))
        .help(format!(
            "set `discovery-namespace` in the configuration if Gloo is installed elsewhere; if not, move the gateways to {ours} or set \
             `readGatewaysFromAllNamespaces` in the Settings"
        ))
        .severity(if services.iter().all(|(_, is_unknown)| *is_unknown) { Severity::Info } else { Severity::Warning });
}

/// Why one listener doesn't take a service.
struct Refusal<'a> {
    gateway: &'a str,
    /// How much would have to change; the smallest is the nearest fit.
    distance: usize,
    span: Span,
    label: &'static str,
    /// What the gateway does, without its name.
    why: String,
    help: String,
}

fn refusals<'c>(cx: &'c Context<'_>, service: &Resource<'_>) -> Vec<Refusal<'c>> {
    let mut found = Vec::new();
    for view in cx.routing.gloo.gateways.iter().take(LOOKED_AT) {
        let Some(id) = view.id else { continue };
        for listener in &view.listeners {
            found.extend(refusal(&view.name, cx.resource(id).place, listener, service));
        }
    }
    let read: Vec<_> = cx.routing.gloo.gateways.iter().filter_map(|view| view.id).collect();
    let ours = cx.index.discovery_namespace();
    let stored = cx.index.sorted(Kind::Gateway).iter().filter(|id| !read.contains(id));
    for gateway in stored.take(LOOKED_AT.saturating_sub(read.len())).map(|&id| cx.resource(id)) {
        found.push(Refusal {
            gateway: gateway.name,
            distance: 10,
            span: gateway.written_namespace.map_or(gateway.place, |namespace| namespace.span),
            label: "not read there",
            why: format!("is in namespace {}, and only those in {ours} are read", gateway.namespace),
            help: format!(
                "move gateway {} to namespace {ours}, or set `readGatewaysFromAllNamespaces`",
                gateway.path()
            ),
        });
    }
    found
}

fn refusal<'c>(
    gateway: &'c str,
    place: Span,
    listener: &HttpListener<'_>,
    service: &Resource<'_>,
) -> Option<Refusal<'c>> {
    let selection = listener.selection.and_then(|http| unselected(http, service));
    if has_ssl(service) == listener.ssl {
        let Unselected { distance, span, label, why, help } = selection?;
        let help = format!("{help} of gateway {gateway}");
        return Some(Refusal { gateway, distance, span, label, why, help });
    }
    let (label, why, help) = if listener.ssl {
        ("serves TLS, the service doesn't", "serves TLS, and the service has no sslConfig", "add an `sslConfig`")
    } else {
        ("serves no TLS", "serves no TLS, and the service has an sslConfig", "remove the `sslConfig`")
    };
    let help = match &selection {
        Some(also) => format!("{help}, and {} of gateway {gateway}", also.help),
        None => format!("{help}, so that gateway {gateway} takes it"),
    };
    Some(Refusal {
        gateway,
        distance: selection.as_ref().map_or(2, |also| also.distance + 3),
        span: place,
        label,
        why: why.to_owned(),
        help,
    })
}

/// Why a selection doesn't pick a service; `help` goes on with the gateway's name.
struct Unselected {
    distance: usize,
    span: Span,
    label: &'static str,
    why: String,
    help: String,
}

fn unselected(http: &HttpGateway<'_>, service: &Resource<'_>) -> Option<Unselected> {
    let namespace = service.namespace;
    let elsewhere = || {
        let listed = http.namespaces.first().filter(|_| !namespace_fits(&http.namespaces, namespace))?;
        Some(Unselected {
            distance: 1,
            span: listed.span,
            label: "lists other namespaces",
            why: format!("doesn't list namespace {namespace}"),
            help: format!("add `{namespace}` to `virtualServiceNamespaces`"),
        })
    };
    if !http.expressions.is_empty() {
        let failing = |valid: bool| {
            http.expressions.iter().filter(move |one| {
                is_valid_expression(one) == valid && !(valid && expression_fits(one, &service.labels))
            })
        };
        if let Some(invalid) = failing(false).next() {
            return Some(Unselected {
                distance: 4,
                span: invalid.span,
                label: "can't be used",
                why: format!("has an expression on label {} that can't be used, and takes nothing", invalid.key.value),
                help: format!("mend operator and values of the expression on `{}`", invalid.key.value),
            });
        }
        let Some(first) = failing(true).next() else { return elsewhere() };
        let why = format!("asks for label {} {}", first.key.value, asked(first.operator.value, first));
        let help = format!("set label `{}` to fit the expressions", first.key.value);
        return Some(Unselected {
            distance: failing(true).count(),
            span: first.span,
            label: "doesn't hold",
            why,
            help,
        });
    }
    if !http.labels.is_empty() {
        let has =
            |name: &str| service.labels.iter().find(|(known, _)| known.value == name).map(|(_, value)| value.value);
        let missing = || http.labels.iter().filter(|(name, value)| has(name.value) != Some(value.value));
        let Some((name, value)) = missing().next() else { return elsewhere() };
        let why = match has(name.value) {
            Some(other) => format!("asks for label {}: {}, and the service has {other}", name.value, value.value),
            None => format!("asks for label {}: {}", name.value, value.value),
        };
        let help = format!("set label `{}: {}` for the selector", name.value, value.value);
        return Some(Unselected {
            distance: missing().count(),
            span: value.span,
            label: "the service lacks this",
            why,
            help,
        });
    }
    // Expressions or labels that are there but empty leave the namespaces only.
    let first = http.services.first().filter(|_| !http.selects_by_expressions && !http.selects_by_labels);
    let Some(first) = first else { return elsewhere() };
    let named = |reference: &crate::model::Ref<'_>| {
        reference.name.value == service.name && reference.namespace.value == namespace
    };
    (!http.services.iter().any(named)).then(|| Unselected {
        distance: 3,
        span: first.span,
        label: "lists other services",
        why: "lists other services by name".to_owned(),
        help: "add it to `virtualServices`".to_owned(),
    })
}

/// An expression's operator and values in words.
fn asked(operator: &str, expression: &crate::model::Expression<'_>) -> String {
    let values: Vec<&str> = expression.values.iter().take(4).map(|value| value.value).collect();
    match operator {
        "Exists" => "to be there".to_owned(),
        "DoesNotExist" => "not to be there".to_owned(),
        operator => format!("{operator} {}", values.join(", ")),
    }
}
