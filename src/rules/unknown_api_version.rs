use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::model::{Kind, Resource};
use crate::snapshot::Unread;
use crate::text::Role;

rule! {
    /// A kind of Gloo or of the Gateway API under a group or version that doesn't have it.
    ///
    /// The API server knows no such kind and refuses the manifest (`no matches for kind`). Upstreams, groups and settings are
    /// of `gloo.solo.io/v1`; gateways, virtual services, route tables and options of `gateway.solo.io/v1`; auth configs of
    /// `enterprise.gloo.solo.io/v1`. `gateway.solo.io.v2` is from before Gloo 1.0.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1 # <- unknown-api-version
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    ///
    /// Told is what the API server surely doesn't have: a kind under another of these groups, under one that differs by a few letters or is
    /// of Kubernetes itself (`networking.k8s.io`), or without a group where its fields say whose it is. `--fix` mends a kind under
    /// another of Gloo's groups. Kinds of the same name of Istio, Linkerd or Gloo Mesh are none of these, and are passed over.
    "unknown-api-version", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for unread in &cx.snapshot.unread {
        let Unread::UnknownApiVersion { node, kind, place, written } = unread else { continue };
        let around = (&*cx.snapshot.options.namespace, &*cx.snapshot.sources.made);
        let key = Resource::read(*kind, *node, around, Role::Subject).key();
        let right = kind.api_version();
        let message = if written.is_empty() {
            format!("{key} has no apiVersion")
        } else {
            format!("{key} stands under `{written}`, which has no {kind}")
        };
        let diagnostic = sink.report(place.span(), message);
        diagnostic
            .label(if written.is_empty() { "no apiVersion" } else { "no such kind there" })
            .of(&key)
            .effect(format!("the API server refuses the {}, and what refers to it leads nowhere", kind.words()))
            .help(format!("write `apiVersion: {right}`"));
        if is_one_of_gloos(written) && !place.is_copy() {
            let edits = vec![Edit { span: place.span(), text: place.in_its_quotes(&right) }];
            diagnostic.fix(Fix { title: format!("write `{right}`"), safe: true, edits });
        }
    }
}

/// Whether a kind only stands under another of today's groups: old groups had other fields.
fn is_one_of_gloos(written: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.is_gloo() && written == kind.api_version())
}
