use crate::context::{Context, Doubt};
use crate::finding::{Diagnostic, Severity, Sink, rule};
use crate::model::gateway_api::{Admitted, GROUP, ROUTES};
use crate::model::{Body, Kind, Resource, slashed};
use crate::routing::gateway_api::admission::{Admission, of_namespace, takes_kind};
use crate::routing::gateway_api::attachment::{Attachment, Outcome};
use crate::routing::gateway_api::{Section, delegates};
use crate::snapshot::{Dialect, ResourceId};
use crate::text::Role;

rule! {
    /// A route of the Gateway API that no listener of its parent takes.
    ///
    /// A listener says which namespaces its routes may be in (`allowedRoutes.namespaces`, its own where it says nothing) and of which
    /// kinds they are, and takes those alone that have a host name in common with it. Where none takes the route its status says
    /// `NotAllowedByListeners` or `NoMatchingListenerHostname`, and nothing of it is served.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web # <- route-not-attached
    ///     namespace: infra
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP}
    /// ```
    ///
    /// Let the listener take routes of that namespace, or give the route a host name that the listener is for.
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
    ///     namespace: infra
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ---
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
    ///     allowedRoutes: {namespaces: {from: All}}
    /// ```
    ///
    /// A route that names no parent is served by nobody, which is a warning where the sources hold gateways, and none of kgateway's.
    ///
    /// So it is with a listener set whose gateway takes none of its namespace: it takes none at all where it says nothing of
    /// `allowedListeners`.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: ListenerSet
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRef:
    ///     name: web # <- route-not-attached
    ///     namespace: infra
    ///   listeners:
    ///   - {name: shop, port: 80, protocol: HTTP, hostname: shop.example.com}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: web
    ///   namespace: infra
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP, hostname: www.example.com}
    /// ```
    ///
    /// A listener or a gateway that selects namespaces by labels which the sources don't show is taken to let them in.
    "route-not-attached", Error, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    sets(cx, sink);
    without_parents(cx, sink);
    for attachment in &cx.routing.gateway_api.attachments {
        let route = cx.resource(attachment.route);
        let is_ours = matches!(attachment.outcome, Outcome::NotAllowed | Outcome::NoHostname | Outcome::SetNotAllowed);
        let Some(view) = attachment.gateway.map(|at| &cx.routing.gateway_api.gateways[at]).filter(|_| is_ours) else {
            continue;
        };
        if route.role != Role::Subject {
            continue;
        }
        let to = &attachment.parent.to;
        let path = slashed(to.namespace_or(route.namespace), to.name.value);
        let finding = sink.report(to.name.span, format!("no listener of {path} takes {}", route.key()));
        finding.label("doesn't take it").of(&route.key()).effect("the route is not served there");
        finding.reach(cx.reach_of(attachment.route));
        if let Some(gateway) = view.id {
            weaken(cx, finding, (attachment.route, gateway));
        }
        if attachment.outcome == Outcome::SetNotAllowed {
            if let Some(id) = view.id {
                finding.also(cx.resource(id).place, "takes no such listener sets");
            }
            finding.help(format!("let gateway {} take them by `allowedListeners`", view.name));
            continue;
        }
        // Those that it asks for, of which the first that comes nearest says it.
        let wanted = view.sections.iter().filter(|section| is_wanted(cx, attachment, section));
        let mut why: Option<(usize, String, &Section<'_>)> = None;
        for section in wanted {
            let (steps, words) = obstacle(cx, attachment, section);
            if why.as_ref().is_none_or(|(known, ..)| steps > *known) {
                why = Some((steps, words, section));
            }
        }
        if let Some((_, words, section)) = why
            && let Some(listener) = section.listener
        {
            let place =
                if listener.name.span.start < listener.name.span.end { listener.name.span } else { listener.span };
            finding.also(place, words.clone());
            finding.help(help(attachment.outcome, listener.name.value, route));
        }
    }
}

/// Listener sets that their gateways don't take.
fn sets(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, owner) in [Kind::ListenerSet, Kind::XListenerSet].into_iter().flat_map(|kind| cx.stored(kind)) {
        let Body::ListenerSet(set) = &owner.body else { continue };
        let to = &set.parent;
        if (to.group.value, to.kind.value) != (GROUP, "Gateway") {
            continue;
        }
        let home = to.namespace_or(owner.namespace);
        let Some(gateway) = cx.index.stored(Kind::ApiGateway, home, to.name.value) else { continue };
        let Body::ApiGateway(body) = &cx.resource(gateway).body else { continue };
        if of_namespace(cx.snapshot, &cx.index, &body.allowed_sets, home, owner.namespace) != Admission::No {
            continue;
        }
        let path = slashed(home, to.name.value);
        let finding = sink.report(to.name.span, format!("gateway {path} doesn't take {}", owner.key()));
        finding.label("doesn't take it").of(&owner.key()).effect("none of its listeners is served");
        finding.also(cx.resource(gateway).place, words(&body.allowed_sets, home, owner.namespace, "no listener sets"));
        finding
            .help(format!("let the gateway take listener sets of namespace {} by `allowedListeners`", owner.namespace));
        weaken(cx, finding, (id, gateway));
    }
}

/// Whether a route delegates to others.
fn hands_on(route: &Resource<'_>) -> bool {
    let Body::HttpRoute(body) = &route.body else { return false };
    body.rules.iter().any(|rule| rule.backends.iter().any(delegates))
}

/// Routes that name no parent at all. With kgateway they may be handed requests by routes that the sources don't show, as nearly all may
/// where these show no gateway; and where any route hands requests on, kgateway it is.
fn without_parents(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let routing = &cx.routing.gateway_api;
    if cx.snapshot.options.dialect == Some(Dialect::Kgateway)
        || routing.gateways.iter().any(|view| view.dialect == Dialect::Kgateway)
        || routing.gateways.iter().all(|view| view.id.is_none())
        || cx.snapshot.resources().any(|(_, route)| hands_on(route))
    {
        return;
    }
    for (id, route) in ROUTES.into_iter().flat_map(|kind| cx.stored(kind)) {
        let parents = match &route.body {
            Body::HttpRoute(body) => &body.parents,
            Body::OtherRoute(body) => &body.parents,
            _ => continue,
        };
        let spec = route.node.field("spec");
        let says = |key: &str| spec.and_then(|spec| spec.field(key)).is_some();
        let is_told = spec.is_none() || says("useDefaultGateways") || routing.dialect(id) == Dialect::Kgateway;
        if is_told || !parents.is_empty() || says("parentRefs") && cx.snapshot.is_refused(id) {
            continue;
        }
        let finding = sink.report(route.place, format!("{} names no parent", route.key()));
        finding.label("no `parentRefs`").of(&route.key()).effect("no gateway serves it").reach(cx.reach_of(id));
        finding.help("name the gateway in `parentRefs`").severity(Severity::Warning);
    }
}

/// Whom something lets in, where it lets nothing of a namespace in.
fn words(admitted: &Admitted<'_>, home: &str, namespace: &str, nobody: &str) -> String {
    match admitted {
        Admitted::Same => format!("takes namespace {home} alone"),
        Admitted::Selector(_) => format!("doesn't select namespace {namespace}"),
        _ => format!("takes {nobody}"),
    }
}

/// Of several gateways of that name another one may be meant, and one in another folder may never meet it.
fn weaken(cx: &Context<'_>, finding: &mut Diagnostic, (id, gateway): (ResourceId, ResourceId)) {
    if cx.doubt(id, &[gateway], true) == Some(Doubt::SeveralStates) {
        finding.severity(Severity::Info);
    } else if may_be_apart(cx, id, gateway) {
        finding.severity(Severity::Warning);
    }
}

/// Whether a route and a gateway lie in different folders, and neither says in which namespace it is: then they may never meet.
fn may_be_apart(cx: &Context<'_>, route: ResourceId, gateway: ResourceId) -> bool {
    let folder =
        |id: ResourceId| cx.map().file(cx.resource(id).place.file).name.rsplit_once('/').map(|(folder, _)| folder);
    let says_none = |id: ResourceId| cx.resource(id).written_namespace.is_none();
    let is_told = cx.snapshot.options.closed || cx.are_together(route, gateway);
    !is_told && says_none(route) && says_none(gateway) && folder(route) != folder(gateway)
}

fn is_wanted(cx: &Context<'_>, attachment: &Attachment<'_>, section: &Section<'_>) -> bool {
    let Some(listener) = section.listener else { return false };
    let parent = attachment.parent;
    let home = cx.resource(attachment.route).namespace;
    let is_owner = section.owner.is_some_and(|owner| {
        let owner = cx.resource(owner);
        (owner.namespace, owner.name) == (parent.to.namespace_or(home), parent.to.name.value)
            && owner.kind.as_str() == parent.to.kind.value
    });
    is_owner
        && parent.section.is_none_or(|wanted| wanted.value == listener.name.value)
        && parent.to.port.is_none_or(|wanted| wanted.value == listener.port.value)
}

/// How far a route comes with a listener, and what it stops at.
fn obstacle(cx: &Context<'_>, attachment: &Attachment<'_>, section: &Section<'_>) -> (usize, String) {
    let (route, Some(listener)) = (cx.resource(attachment.route), section.listener) else {
        return (0, String::new());
    };
    if !takes_kind(listener, route.kind) {
        return (0, format!("takes no {}", route.kind));
    }
    let owner = section.owner.map_or("", |owner| cx.resource(owner).namespace);
    let namespaces = &listener.allowed.namespaces;
    if of_namespace(cx.snapshot, &cx.index, namespaces, owner, route.namespace) == Admission::No {
        return (1, words(namespaces, owner, route.namespace, "routes of no namespace"));
    }
    if section.rival.is_some() {
        return (2, "another listener is served instead".to_owned());
    }
    (3, format!("is for {}", section.hostname().unwrap_or("every host")))
}

fn help(outcome: Outcome, listener: &str, route: &Resource<'_>) -> String {
    match outcome {
        Outcome::NoHostname => {
            "give the route a host name that a listener is for, or a listener one of the route's".to_owned()
        }
        _ => format!(
            "let listener {listener} take {}s of namespace {} by `allowedRoutes`, or move the route",
            route.kind, route.namespace
        ),
    }
}
