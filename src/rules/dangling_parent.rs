use rustc_hash::FxHashMap;

use super::dangling::{Words, report_objects};
use super::doubt::may_be_of_another_state;
use crate::context::{Context, Doubt};
use crate::finding::{Severity, Sink, rule};
use crate::index::{By, Evidence, Near};
use crate::model::gateway_api::{GROUP, LISTENING, Object};
use crate::model::{Body, Kind};
use crate::routing::gateway_api::Section;
use crate::routing::gateway_api::attachment::{Attachment, Outcome};
use crate::snapshot::ResourceId;
use crate::text::Role;

rule! {
    /// A route of the Gateway API whose parent isn't there, or has no such listener.
    ///
    /// Where the gateway or the listener set isn't there, nobody even writes a status: the route is simply nowhere. Where it has no
    /// listener of that name and port, the route is not accepted (`NoMatchingParent`). A gateway that is not in the sources is not
    /// known to be missing: it is reported where a name is nearly right, or stands in another namespace.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: public-gatway # <- dangling-parent
    ///   - name: public-gateway
    ///     sectionName: https # <- dangling-parent
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: public-gateway
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP}
    /// ```
    ///
    /// So it is with the gateway of a listener set.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: ListenerSet
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRef:
    ///     name: public-gatway # <- dangling-parent
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP}
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: public-gateway
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   allowedListeners: {namespaces: {from: Same}}
    ///   listeners:
    ///   - {name: http, port: 8080, protocol: HTTP}
    /// ```
    ///
    /// Write the name of the gateway and of its listener.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: public-gateway
    ///     sectionName: http
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: public-gateway
    ///   namespace: shop
    /// spec:
    ///   gatewayClassName: any
    ///   listeners:
    ///   - {name: http, port: 80, protocol: HTTP}
    /// ```
    ///
    /// Where gateways are kept in another repository, pass it with `--context`.
    "dangling-parent", Error, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut wanted: FxHashMap<Parent<'_>, usize> = FxHashMap::default();
    for attachment in cx.routing.gateway_api.attachments.iter().filter(|it| it.outcome == Outcome::NoParent) {
        *wanted.entry(parent(cx, attachment)).or_default() += 1;
    }
    for attachment in &cx.routing.gateway_api.attachments {
        if cx.resource(attachment.route).role != Role::Subject {
            continue;
        }
        match attachment.outcome {
            Outcome::NoParent => missing(cx, sink, attachment, wanted[&parent(cx, attachment)]),
            Outcome::NoMatchingParent => without_listener(cx, sink, attachment),
            Outcome::OtherKind => of_no_kind(cx, sink, attachment.route, &attachment.parent.to, &PARENTS),
            _ => {}
        }
    }
    others(cx, sink);
    for (id, owner) in [Kind::ListenerSet, Kind::XListenerSet].into_iter().flat_map(|kind| cx.stored(kind)) {
        if let Body::ListenerSet(set) = &owner.body {
            of_no_kind(cx, sink, id, &set.parent, &["Gateway"]);
        }
    }
}

/// What routes may name as a parent in the group of the Gateway API; kgateway's name other routes.
const PARENTS: [&str; 4] = ["Gateway", "ListenerSet", "HTTPRoute", "GRPCRoute"];

/// A parent of a kind that takes nothing. Those of other groups may be an implementation's own.
fn of_no_kind(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, to: &Object<'_>, known: &[&str]) {
    let owner = cx.resource(id);
    let (group, kind) = (to.group.value, to.kind.value);
    let is_service = group.is_empty() && kind == "Service";
    let is_known = match group {
        GROUP => known.contains(&kind),
        // Meshes take routes that are bound to Services.
        "" => is_service && owner.kind != Kind::ListenerSet,
        _ => true,
    };
    if is_known || to.name.value.is_empty() {
        return;
    }
    let path = crate::model::slashed(to.namespace_or(owner.namespace), to.name.value);
    let what = to.kind_words();
    let place = if to.kind.span.start < to.kind.span.end { to.kind.span } else { to.name.span };
    let finding = sink.report(place, format!("{} wants {path}, and {what} is no kind of parent", owner.key()));
    finding.label("no kind of parent").of(&owner.key());
    finding.effect(if owner.kind == Kind::ListenerSet {
        "none of its listeners is served"
    } else {
        "the route is not served there"
    });
    finding.reach(cx.reach_of(id));
    finding.help(if group == GROUP && kind == "Service" && known.len() > 1 {
        "write `group: \"\"`, as Services are of the core group".to_owned()
    } else {
        format!("write {}", known.iter().take(2).copied().collect::<Vec<_>>().join(" or "))
    });
}

/// The gateways of listener sets.
fn others(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report_objects(cx, sink, &LISTENING, |link| {
        if !matches!(cx.resource(link.from).body, Body::ListenerSet(_)) {
            return None;
        }
        let effect = "none of its listeners is served";
        Some(Words { does: "wants", fails: "which doesn't exist", label: "doesn't exist".to_owned(), effect })
    });
}

/// Kind, namespace and name of what a route wants.
type Parent<'a> = (&'a str, &'a str, &'a str);

fn parent<'a>(cx: &Context<'a>, attachment: &Attachment<'a>) -> Parent<'a> {
    let to = &attachment.parent.to;
    (to.kind.value, to.namespace_or(cx.resource(attachment.route).namespace), to.name.value)
}

/// So many routes that want the same of another namespace's name hardly all have the same slip: it may be kept elsewhere.
const MANY: usize = 3;

fn missing<'a>(cx: &Context<'a>, sink: &mut Sink<'_>, attachment: &Attachment<'a>, wanted: usize) {
    let (route, to) = (cx.resource(attachment.route), &attachment.parent.to);
    let (namespace, name) = (to.namespace_or(route.namespace), to.name.value);
    let (kind, words) = match to.kind.value {
        "Gateway" => (Kind::ApiGateway, "gateway"),
        "ListenerSet" => (Kind::ListenerSet, "listener set"),
        _ => (Kind::XListenerSet, "listener set"),
    };
    let path = crate::model::slashed(namespace, name);
    let finding = sink.report(to.name.span, format!("{} wants {words} {path}, which doesn't exist", route.key()));
    finding
        .label("doesn't exist")
        .of(&route.key())
        .effect("the route is not served there")
        .reach(cx.reach_of(attachment.route));
    let near = match cx.index.evidence(kind, namespace, name, By { from: None, names_none: to.namespace.is_none() }) {
        Some(Evidence::Near(near)) => Some(near),
        _ => cx.index.near(kind, namespace, name, None),
    };
    match near {
        Some(Near::Elsewhere(id)) => {
            let other = cx.resource(id);
            finding.also(other.place, format!("in namespace {}", other.namespace));
            finding.help(format!("write namespace: {}, where the {words} of that name is", other.namespace));
            let is_doubtful = may_be_of_another_state(cx, attachment.route, Near::Elsewhere(id));
            if is_doubtful || (wanted >= MANY && !cx.snapshot.options.closed) {
                finding.severity(Severity::Warning);
            }
        }
        Some(Near::Alike(id)) => {
            let other = cx.resource(id);
            finding.also(other.place, "the nearest name");
            finding.help(format!("write {}, the nearest name in that namespace", other.name));
        }
        None => {
            finding.help(format!("define {words} {path}, or pass its manifests with --context"));
        }
    }
}

/// How many listeners are named.
const SHOWN: usize = 8;

/// Whether the sources hold another state of a gateway, and nothing says that the route is of this one.
fn may_be_another(cx: &Context<'_>, attachment: &Attachment<'_>, gateway: ResourceId) -> bool {
    let is_same = |id: ResourceId| cx.resource(id).key() == cx.resource(gateway).key();
    cx.doubt(attachment.route, &[gateway], true) == Some(Doubt::SeveralStates)
        && cx.index.named(Kind::ApiGateway).iter().filter(|&&id| is_same(id)).nth(1).is_some()
}

fn without_listener<'a>(cx: &Context<'a>, sink: &mut Sink<'_>, attachment: &Attachment<'a>) {
    let (route, parent) = (cx.resource(attachment.route), attachment.parent);
    let Some(view) = attachment.gateway.map(|at| &cx.routing.gateway_api.gateways[at]) else { return };
    let path = crate::model::slashed(parent.to.namespace_or(route.namespace), parent.to.name.value);
    let home = parent.to.namespace_or(route.namespace);
    let is_its_own = |section: &&Section<'_>| {
        section.owner.map(|owner| cx.resource(owner)).is_some_and(|owner| {
            (owner.kind.as_str(), owner.namespace, owner.name) == (parent.to.kind.value, home, parent.to.name.value)
        })
    };
    let listeners = view.sections.iter().filter(is_its_own).filter_map(|section| section.listener).take(SHOWN);
    let known: Vec<String> = listeners.map(|it| format!("{} on port {}", it.name.value, it.port.value)).collect();
    // A listener of one of the gateway's sets is the set's alone.
    let of_set = view.sections.iter().filter(|section| !is_its_own(section)).find(|section| {
        section.listener.is_some_and(|it| parent.section.is_some_and(|wanted| wanted.value == it.name.value))
    });
    let (place, what) = match (parent.section, parent.to.port) {
        (Some(section), None) => (section.span, format!("listener {}", section.value)),
        (Some(section), Some(port)) => (section.span, format!("listener {} on port {}", section.value, port.value)),
        (None, Some(port)) => (port.span, format!("a listener on port {}", port.value)),
        (None, None) => (parent.to.name.span, "a listener".to_owned()),
    };
    let finding = sink.report(place, format!("{} wants {what} of {path}, which has none such", route.key()));
    finding.label("no such listener").of(&route.key()).effect("the route is not served there");
    finding.reach(cx.reach_of(attachment.route));
    match of_set.and_then(|section| Some((section.listener?, cx.resource(section.owner?)))) {
        Some((listener, set)) => {
            finding.also(listener.span.head(), format!("is one of {}", set.key()));
            finding.help(format!("name {} as the parent, with `kind: {}`", set.key(), set.kind));
        }
        None if known.is_empty() => drop(finding.help("add a listener")),
        None => drop(finding.help(format!("name one that is there: {}", known.join(", ")))),
    }
    // Of several gateways of that name another one may be meant.
    if view.id.is_some_and(|gateway| may_be_another(cx, attachment, gateway)) {
        finding.severity(Severity::Info);
    }
}
