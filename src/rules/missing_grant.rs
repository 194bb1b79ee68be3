use rustc_hash::FxHashSet;

use crate::context::{Context, NamedBackend, listeners};
use crate::finding::{Edit, Fix, Severity, Sink, rule};
use crate::index::State;
use crate::model::gateway_api::{LISTENING, Listener, Object};
use crate::model::{Body, Kind, Resource};
use crate::routing::gateway_api::backend::{Unresolved, is_service};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};

rule! {
    /// A reference to a backend or a certificate in another namespace, which no reference grant there allows.
    ///
    /// Whoever owns a namespace says in a ReferenceGrant, which lies there, who may send requests to what is in it: group, kind and
    /// namespace of the routes, group and kind (and perhaps the name) of what they refer to. Without one the share of that backend
    /// is answered with 500 (`ResolvedRefs` is false, with the reason `RefNotPermitted`). It is reported where the backend itself is
    /// in the sources, as its grants lie beside it.
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
    ///     - name: search
    ///       namespace: search # <- missing-grant
    ///       port: 8080
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: search
    ///   namespace: search
    /// spec:
    ///   ports:
    ///   - port: 8080
    /// ```
    ///
    /// So it is with certificates: a listener of a Gateway or a ListenerSet refers to a Secret of another namespace by leave of a grant alone.
    /// Where the Secret isn't in the sources, as it mostly is, but grants for Secrets of its namespace are, it is a warning.
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
    ///   - name: https
    ///     port: 443
    ///     protocol: HTTPS
    ///     tls:
    ///       certificateRefs:
    ///       - name: www-tls
    ///         namespace: certificates # <- missing-grant
    /// ---
    /// apiVersion: v1
    /// kind: Secret
    /// metadata:
    ///   name: www-tls
    ///   namespace: certificates
    /// type: kubernetes.io/tls
    /// ```
    ///
    /// `--unsafe-fixes` writes the grant beside a Service.
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
    ///     - name: search
    ///       namespace: search
    ///       port: 8080
    /// ---
    /// apiVersion: v1
    /// kind: Service
    /// metadata:
    ///   name: search
    ///   namespace: search
    /// spec:
    ///   ports:
    ///   - port: 8080
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
    /// Where grants are kept in another repository than the Services, pass it with `--context`.
    "missing-grant", Error, since "0.2.0", fix Unsafe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    certificates(cx, sink);
    let mut written = FxHashSet::default();
    // No grant is needed within a namespace.
    let others = cx.named_backends_where(|owner, to| to.namespace_or(owner.namespace) != owner.namespace);
    for backend in others.filter(|backend| backend.resolved.fault == Some(Unresolved::NotGranted)) {
        let (to, home) = (backend.to, backend.owner.namespace);
        let namespace = to.namespace_or(home);
        let who = cx.route_words(backend.route);
        // A route that names no namespace is perhaps applied into that one.
        if cx.index.may_stand_in(backend.route.owner, backend.to.namespace_or(backend.owner.namespace)) {
            continue;
        }
        let message = format!(
            "{who} refers to {} {}/{}, and no reference grant in {namespace} allows that",
            to.kind.value, namespace, to.name.value
        );
        let reach = cx.reach_of_backend(&backend);
        let place = to.namespace.map_or(to.name.span, |namespace| namespace.span);
        let finding = sink.report(place, message);
        let effect = if backend.is_mirror { "no requests are mirrored" } else { "its share of the requests gets 500" };
        finding.label("not granted").of(&backend.owner.key()).effect(effect).reach(reach);
        finding.help(format!(
            "add a ReferenceGrant in {namespace} from {} of {home} to {} {}",
            backend.owner.kind, to.kind.value, to.name.value
        ));
        // One grant for all that lack the same.
        let is_first = written.insert((backend.owner.kind, home, namespace, to.kind.value, to.name.value));
        if let Some(fix) = target(cx, &backend).filter(|_| is_first).and_then(|id| grant(cx, &backend, id)) {
            finding.fix(fix);
        }
    }
}

/// Certificates in other namespaces, which gateways and listener sets refer to.
fn certificates(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for kind in LISTENING {
        for (id, owner) in cx.stored(kind) {
            for listener in listeners(owner) {
                let is_elsewhere =
                    |to: &&Object<'_>| !to.namespace.is_some_and(|other| cx.index.may_stand_in(id, other.value));
                for to in listener.certificates.iter().filter(is_elsewhere) {
                    certificate(cx, sink, owner, listener, to);
                }
            }
        }
    }
}

fn certificate<'a>(
    cx: &Context<'a>,
    sink: &mut Sink<'_>,
    owner: &Resource<'a>,
    listener: &Listener<'a>,
    to: &Object<'a>,
) {
    let Some(written) = to.namespace.filter(|_| to.kind.value == "Secret" && to.group.value.is_empty()) else { return };
    let (namespace, name) = (written.value, to.name.value);
    let from = (owner.kind.group(), owner.kind.as_str(), owner.namespace);
    // A grant lies beside what it is for.
    let is_seen = cx.snapshot.options.closed || cx.index.stored(Kind::Secret, namespace, name).is_some();
    let is_kept = is_seen || keeps_grants(cx, namespace);
    if !is_kept || cx.routing.gateway_api.grants.allow(from, to, namespace) {
        return;
    }
    let who = format!("listener {} of {}", listener.name.value, owner.key());
    let message =
        format!("{who} refers to Secret {namespace}/{name}, and no reference grant in {namespace} allows that");
    let finding = sink.report(written.span, message);
    if !is_seen {
        finding.severity(Severity::Warning);
    }
    finding.label("not granted").of(&owner.key()).effect("the listener has no certificate, and is not served").help(
        format!("add a ReferenceGrant in {namespace} from {} of {} to Secret {name}", owner.kind, owner.namespace),
    );
}

/// Whether grants for certificates of a namespace are kept in the sources.
fn keeps_grants(cx: &Context<'_>, namespace: &str) -> bool {
    cx.index.in_namespace(Kind::ReferenceGrant, namespace).iter().any(|&id| match &cx.resource(id).body {
        Body::ReferenceGrant(grant) => grant.to.iter().any(|to| to.kind.value == "Secret"),
        _ => false,
    })
}

/// The resource that a backend is.
fn target(cx: &Context<'_>, backend: &NamedBackend<'_>) -> Option<ResourceId> {
    let to = backend.to;
    let namespace = to.namespace_or(backend.owner.namespace);
    if is_service(to) {
        return cx.index.stored(Kind::Service, namespace, to.name.value);
    }
    match backend.resolved.state {
        State::Defined(id) => Some(id),
        _ => None,
    }
}

/// The grant, as a document behind the last one of the file that holds the backend.
fn grant(cx: &Context<'_>, backend: &NamedBackend<'_>, id: ResourceId) -> Option<Fix> {
    let target: &Resource<'_> = cx.resource(id);
    let (to, from) = (backend.to, backend.owner);
    let file = target.node.span().file;
    let text = &cx.map().file(file).text;
    // JSON, and what another document is a part of, can't be added to like this.
    let is_own =
        text.is_char_boundary(text.len()) && !text.trim_start().starts_with(['{', '[']) && text.contains("\nkind:");
    if target.role != Role::Subject || !is_own || cx.snapshot.sources.origin(target.place).is_some() {
        return None;
    }
    let newline = if text.ends_with('\n') { "" } else { "\n" };
    let (namespace, home) = (target.namespace, from.namespace);
    let grant = format!(
        "{newline}---\napiVersion: {}\nkind: ReferenceGrant\nmetadata:\n  name: {}\n  namespace: {namespace}\nspec:\n  from:\n  - group: {}\n    \
         kind: {}\n    namespace: {home}\n  to:\n  - group: \"{}\"\n    kind: {}\n    name: {}\n",
        Kind::ReferenceGrant.api_version(),
        name(from, target),
        from.kind.group(),
        from.kind,
        to.group.value,
        to.kind.value,
        to.name.value,
    );
    let end = text.len() as u32;
    let edits = vec![Edit { span: Span::new(file, end, end), text: grant }];
    Some(Fix { title: format!("grant it in {namespace}"), safe: false, edits })
}

fn name(from: &Resource<'_>, target: &Resource<'_>) -> String {
    let kind = from.kind.as_str().to_ascii_lowercase();
    format!("{kind}-of-{}-to-{}", from.namespace, target.name)
}
