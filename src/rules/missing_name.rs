use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::NameFault;
use crate::text::Role;

rule! {
    /// A resource without a name.
    ///
    /// The API server refuses it, so nothing can refer to it and no traffic meets it.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata: # <- missing-name
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
    /// Write `metadata.name`; a `generateName` will do as well. A file that kustomize only uses as a patch belongs under
    /// `patches:` in a kustomization, and is then left alone.
    "missing-name", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for resource in &cx.snapshot.resources {
        let is_ours = resource.role == Role::Subject && resource.kind.is_ours();
        if is_ours && resource.name_fault == Some(NameFault::Missing) {
            let kind = resource.kind;
            let message = format!("{} of namespace {} has no name", kind.with_article(), resource.namespace);
            sink.report(resource.place, message)
                .label("no name")
                .of(&resource.key())
                .effect(format!("the API server refuses the {}", kind.words()))
                .help("write a name under `metadata.name`");
        }
    }
}
