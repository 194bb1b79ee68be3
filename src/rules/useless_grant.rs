use rustc_hash::FxHashSet;

use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::model::gateway_api::{GROUP, Granted, Grantee, ReferenceGrant};
use crate::model::{Body, Kind, Resource};
use crate::text::Span;

rule! {
    /// A reference grant, or a part of one, that nothing needs.
    ///
    /// A grant opens what is in its namespace to all routes of another one. Where nothing of that namespace refers to it (any more), it is a
    /// door that nobody uses. It is told where routes (or gateways) of that kind and namespace are in the sources, and none of them refers to
    /// what is granted.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - backendRefs: [{name: shop, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1beta1
    /// kind: ReferenceGrant
    /// metadata:
    ///   name: routes-of-shop # <- useless-grant
    ///   namespace: search
    /// spec:
    ///   from:
    ///   - group: gateway.networking.k8s.io
    ///     kind: HTTPRoute
    ///     namespace: shop
    ///   to:
    ///   - group: ""
    ///     kind: Service
    /// ```
    ///
    /// A wrong group makes a grant void without a word, which is a warning: routes are of `gateway.networking.k8s.io`, Services and Secrets of
    /// the core group, which is written `""`.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1beta1
    /// kind: ReferenceGrant
    /// metadata:
    ///   name: routes-of-shop
    ///   namespace: search
    /// spec:
    ///   from:
    ///   - group: "" # <- useless-grant
    ///     kind: HTTPRoute
    ///     namespace: shop
    ///   to:
    ///   - group: core # <- useless-grant
    ///     kind: Service
    /// ```
    ///
    /// Remove what nothing needs.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - backendRefs: [{name: search, namespace: search, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1beta1
    /// kind: ReferenceGrant
    /// metadata:
    ///   name: routes-of-shop
    ///   namespace: search
    /// spec:
    ///   from:
    ///   - group: gateway.networking.k8s.io
    ///     kind: HTTPRoute
    ///     namespace: shop
    ///   to:
    ///   - group: ""
    ///     kind: Service
    /// ```
    ///
    /// Switch it off where routes of the same namespace are kept in several repositories.
    "useless-grant", Info, since "0.2.0", check
}

/// Kinds whose references are read.
const FROM: [Kind; 7] = [
    Kind::HttpRoute,
    Kind::GrpcRoute,
    Kind::TlsRoute,
    Kind::TcpRoute,
    Kind::UdpRoute,
    Kind::ApiGateway,
    Kind::ListenerSet,
];

/// The API server takes 16 of each; so many are looked at, so that nothing is quadratic.
const MOST: usize = 64;

/// A reference as grants see it: kind and namespace of who refers; namespace, group, kind and name of what is referred to.
type Asked<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut asked: Option<FxHashSet<Asked<'_>>> = None;
    for (_, grant) in cx.stored(Kind::ReferenceGrant) {
        let Body::ReferenceGrant(body) = &grant.body else { continue };
        if void(sink, grant, body) {
            continue;
        }
        let asked = asked.get_or_insert_with(|| references(cx));
        let uses = |from: &Grantee<'_>, to: &Granted<'_>| {
            let (kind, home) = (from.kind.value, from.namespace.value);
            asked.contains(&(kind, home, grant.namespace, to.group.value, to.kind.value, to.name.value))
        };
        let (from, to) = (&body.from[..body.from.len().min(MOST)], &body.to[..body.to.len().min(MOST)]);
        let is_seen = |from: &Grantee<'_>| is_seen(cx, from) && to.iter().all(|to| is_read(from, to));
        let is_used = |from: &Grantee<'_>| to.iter().any(|to| uses(from, to));
        let idle: Vec<&Grantee<'_>> = from.iter().filter(|it| is_seen(it) && !is_used(it)).collect();
        if !idle.is_empty() && idle.len() == from.len() {
            let who = words(idle[0]);
            let more = if idle.len() > 1 {
                format!(" (nor anything else that {} allows)", grant.key())
            } else {
                String::new()
            };
            report(
                sink,
                grant,
                grant.place,
                format!("{} is needed by nothing: no {who} refers to what it grants{more}", grant.key()),
            );
            continue;
        }
        for from in idle {
            report(sink, grant, from.span.head(), format!("no {} refers to what {} grants", words(from), grant.key()));
        }
        if from.iter().all(is_seen) {
            for to in to.iter().filter(|to| !from.iter().any(|from| uses(from, to))) {
                let name = if to.name.value.is_empty() { String::new() } else { format!(" {}", to.name.value) };
                let message = format!("nothing refers to the {}{name} that {} grants", to.kind.value, grant.key());
                report(sink, grant, to.span.head(), message);
            }
        }
    }
}

/// Every reference to another namespace, by name and as one of all.
fn references<'a>(cx: &Context<'a>) -> FxHashSet<Asked<'a>> {
    let mut asked = FxHashSet::default();
    for (owner, to) in cx.grantable() {
        let namespace = to.namespace_or(owner.namespace);
        // A listener set of the old name stands for one of the new.
        let kind = if owner.kind == Kind::XListenerSet { "ListenerSet" } else { owner.kind.as_str() };
        for name in [to.name.value, ""] {
            asked.insert((kind, owner.namespace, namespace, to.group.value, to.kind.value, name));
        }
    }
    asked
}

/// Whether what may refer is in the sources.
fn is_seen(cx: &Context<'_>, from: &Grantee<'_>) -> bool {
    let kind = FROM.into_iter().find(|kind| kind.as_str() == from.kind.value).filter(|_| from.group.value == GROUP);
    kind.is_some_and(|kind| !cx.index.is_clouded(kind) && !cx.index.in_namespace(kind, from.namespace.value).is_empty())
}

/// Whether references from the one to the other would be read.
fn is_read(from: &Grantee<'_>, to: &Granted<'_>) -> bool {
    let is_holder = matches!(from.kind.value, "Gateway" | "ListenerSet");
    let is_secret = to.group.value.is_empty() && to.kind.value == "Secret";
    let is_config = to.kind.value == "ConfigMap";
    // Gateways refer to more than certificates, such as to config maps that hold authorities.
    !is_config && is_holder == is_secret
}

/// Groups as they are mistaken for the core group, and for the Gateway API's.
fn void(sink: &mut Sink<'_>, grant: &Resource<'_>, body: &ReferenceGrant<'_>) -> bool {
    let from = body.from.iter().filter(|it| FROM.iter().any(|kind| kind.as_str() == it.kind.value));
    let from = from.filter(|it| is_mistaken(it.group.value, GROUP) || it.group.value.is_empty());
    let from = from.map(|it| (it.group, it.span, it.kind.value, GROUP));
    let to = body.to.iter().filter(|it| matches!(it.kind.value, "Service" | "Secret"));
    let to = to
        .filter(|it| matches!(it.group.value, "core" | "v1" | "core/v1" | GROUP) || is_mistaken(it.group.value, GROUP));
    let to = to.map(|it| (it.group, it.span, it.kind.value, ""));
    let mut is_void = false;
    for (group, item, kind, wanted) in from.chain(to).collect::<Vec<_>>() {
        is_void = true;
        let written = if group.value.is_empty() { "\"\"" } else { group.value };
        let place = if group.span.start < group.span.end { group.span } else { item.head() };
        sink.report(place, format!("{} speaks of {kind} in the group {written}, which has no such kind", grant.key()))
            .label("grants nothing")
            .of(&grant.key())
            .effect("the grant allows nothing by it, and nobody says so")
            .help(if wanted.is_empty() {
                "write group: \"\", the core group".to_owned()
            } else {
                format!("write group: {wanted}")
            })
            .severity(Severity::Warning);
    }
    is_void
}

/// The group with a version behind it, which a group is written without.
fn is_mistaken(written: &str, group: &str) -> bool {
    written.strip_prefix(group).is_some_and(|rest| rest.starts_with('/'))
}

fn words(from: &Grantee<'_>) -> String {
    format!("{} of {}", from.kind.value, from.namespace.value)
}

fn report(sink: &mut Sink<'_>, grant: &Resource<'_>, place: Span, message: String) {
    sink.report(place, message)
        .label("needed by nothing")
        .of(&grant.key())
        .effect("no request depends on it, and it opens the namespace all the same")
        .help("remove it, or say with --context where its users are");
}
