use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gateway_api::LISTENING;
use crate::model::gloo::{Action, Gateway, HttpGateway, Listener, Signs};
use crate::model::{Body, Kind, Resource};
use crate::text::Span;
use crate::yaml::Node;

rule! {
    /// A selection that doesn't count, as another one beside it wins.
    ///
    /// A gateway takes its virtual services by the first of these that is set: `virtualServiceExpressions`, `virtualServiceSelector`,
    /// `virtualServices`, `virtualServiceNamespaces` (`gw/translator/virtual_service_translator.go`, line 178). The namespaces narrow the first two down
    /// and don't count beside a list. A hybrid gateway with `matchedGateways` takes no delegated ones, and a `delegateAction` with a name of the
    /// old form hands on to that table whatever `ref` or `selector` says. Nobody tells of what is passed over.
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
    ///     virtualServiceExpressions:
    ///       expressions:
    ///       - {key: team, operator: In, values: [shop]}
    ///     virtualServiceSelector: # <- ignored-selector
    ///       exposed: 'true'
    /// ```
    ///
    /// Say it in one of them.
    ///
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
    ///     virtualServiceExpressions:
    ///       expressions:
    ///       - {key: team, operator: In, values: [shop]}
    ///       - {key: exposed, operator: Equals, values: ['true']}
    /// ```
    ///
    /// A listener of the Gateway API selects namespaces by labels only where it says `from: Selector`; else its own namespace is meant.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - name: http
    ///     port: 80
    ///     protocol: HTTP
    ///     allowedRoutes:
    ///       namespaces:
    ///         selector: {matchLabels: {team: shop}} # <- ignored-selector
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "ignored-selector", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    of_namespaces(cx, sink);
    for (_, resource) in cx.stored(Kind::Gateway) {
        let (Body::Gateway(gateway), Some(spec)) = (&resource.body, resource.node.field("spec")) else { continue };
        of_gateway(cx, sink, resource, gateway, spec);
    }
    for (_, resource) in cx.stored(Kind::MatchableHttpGateway) {
        let http = resource.node.field("spec").and_then(|spec| spec.field("httpGateway"));
        if let (Body::Matchable(matched), Some(node)) = (&resource.body, http) {
            of_listener(cx, sink, resource, &matched.listener, node);
        }
    }
    for (id, route) in cx.routes_with(Signs::DELEGATES) {
        let (Action::Delegate(delegate), owner) = (&route.action, cx.resource(id.owner)) else { continue };
        let Some(node) = owner.node.sibling(route.node).field("delegateAction") else { continue };
        let Some(name) =
            ["name", "namespace"].into_iter().find(|name| node.field(name).is_some_and(|it| !it.str().is_empty()))
        else {
            continue;
        };
        for passed in ["ref", "selector"].into_iter().filter_map(|key| present(node, key)) {
            let words = format!("{} in the delegateAction of {}", passed.1, cx.route_words(id));
            report(
                cx,
                sink,
                owner,
                passed.0,
                &words,
                name,
                node.entry(name).map_or(delegate.key, |(key, _)| key.span()),
            );
        }
    }
}

/// Namespaces that gateways and listener sets of the Gateway API select.
fn of_namespaces(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, owner) in LISTENING.into_iter().flat_map(|kind| cx.stored(kind)) {
        let Some(spec) = owner.node.field("spec") else { continue };
        let listeners = spec.field("listeners").into_iter().flat_map(Node::items);
        let admitted = listeners.map(|listener| (listener, "allowedRoutes")).chain([(spec, "allowedListeners")]);
        for (holder, field) in admitted {
            let Some(namespaces) = holder.field(field).and_then(|allowed| allowed.field("namespaces")) else {
                continue;
            };
            let from =
                namespaces.field("from").map_or(if field == "allowedRoutes" { "Same" } else { "None" }, Node::str);
            let Some((span, _)) = present(namespaces, "selector").filter(|_| from != "Selector") else { continue };
            let who = owner.key();
            sink.report(
                cx.map().first_line(span),
                format!("the selector of `{field}` in {who} doesn't count, as `from` is {from}"),
            )
            .label("passed over")
            .of(&who)
            .effect("which namespaces have these labels makes no difference")
            .help("write `from: Selector` beside it, or remove it");
        }
    }
}

fn of_gateway(cx: &Context<'_>, sink: &mut Sink<'_>, resource: &Resource<'_>, gateway: &Gateway<'_>, spec: Node<'_>) {
    match &gateway.listener {
        Listener::Hybrid(hybrid) => {
            let Some(node) = spec.field("hybridGateway") else { return };
            let Some((winner, _)) = node.entry("matchedGateways").filter(|_| !hybrid.matched.is_empty()) else {
                return;
            };
            let delegated = ["delegatedHttpGateways", "delegatedTcpGateways"];
            for (span, key) in delegated.into_iter().filter_map(|key| present(node, key)) {
                report(
                    cx,
                    sink,
                    resource,
                    span,
                    &format!("{key} of {}", resource.key()),
                    "matchedGateways",
                    winner.span(),
                );
            }
            let items = node.field("matchedGateways").into_iter().flat_map(Node::items);
            for (matched, item) in hybrid.matched.iter().zip(items) {
                if let Some(http) = item.field("httpGateway") {
                    of_listener(cx, sink, resource, &matched.listener, http);
                }
            }
        }
        listener => {
            if let Some(http) = spec.field("httpGateway") {
                of_listener(cx, sink, resource, listener, http);
            }
        }
    }
}

/// Looks at what an `httpGateway` selects by.
fn of_listener(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    resource: &Resource<'_>,
    listener: &Listener<'_>,
    node: Node<'_>,
) {
    let Listener::Http(http) = listener else { return };
    let (winner, passed) = ranked(http);
    let Some((key, _)) = node.entry(winner) else { return };
    for (span, name) in passed.iter().filter_map(|name| present(node, name)) {
        report(cx, sink, resource, span, &format!("{name} of {}", resource.key()), winner, key.span());
    }
}

/// What a gateway selects by, and what doesn't count beside it.
fn ranked(http: &HttpGateway<'_>) -> (&'static str, &'static [&'static str]) {
    if http.selects_by_expressions {
        ("virtualServiceExpressions", &["virtualServiceSelector", "virtualServices"])
    } else if http.selects_by_labels {
        ("virtualServiceSelector", &["virtualServices"])
    } else if http.services.is_empty() {
        ("virtualServiceNamespaces", &[])
    } else {
        ("virtualServices", &["virtualServiceNamespaces"])
    }
}

/// The key of a field that says something.
fn present<'k>(map: Node<'_>, key: &'k str) -> Option<(Span, &'k str)> {
    let (name, value) = map.entry(key).filter(|(_, value)| !value.is_null())?;
    // A star narrows nothing down.
    let says = value.items().any(|item| !item.is_text("*")) || value.entries().next().is_some();
    says.then_some((name.span(), key))
}

fn report(
    cx: &Context<'_>,
    sink: &mut Sink<'_>,
    resource: &Resource<'_>,
    span: Span,
    passed: &str,
    winner: &str,
    other: Span,
) {
    sink.report(cx.map().first_line(span), format!("{passed} doesn't count beside {winner}"))
        .label("passed over")
        .also(cx.map().first_line(other), "counts")
        .of(&resource.key())
        .effect("Gloo selects by the other alone")
        .help(format!("remove it, or say it in {winner}"));
}
