use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::rule::{Sink, rule};
use crate::text::Role;

rule! {
    /// The same kind, namespace and name in two documents.
    ///
    /// They are one resource: whichever is applied last overwrites the other, in whole, and nobody says so. Which one that is depends on the
    /// order in which the files are applied; here it is the order in which they are read.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout # <- duplicate-resource
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// Remove one of them, or give one another name or namespace.
    ///
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop-staging
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// Where a folder holds the manifests of several clusters, check each cluster's by itself instead of switching it off.
    "duplicate-resource", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut first = FxHashMap::default();
    for (id, resource) in cx.snapshot.resources() {
        // A name that is missing is told by itself, and what is only lent may well be the resource's own older state.
        let counts = resource.kind.is_gloo() && !resource.name.is_empty() && resource.role == Role::Subject;
        if !counts || !cx.snapshot.is_accepted(id) {
            continue;
        }
        let Some(&earlier) = first.get(&(resource.kind, resource.namespace, resource.name)) else {
            first.insert((resource.kind, resource.namespace, resource.name), id);
            continue;
        };
        let other = cx.resource(earlier);
        let wins = cx.index.is_stored(cx.snapshot, id);
        sink.report(resource.place, format!("{} is there twice", resource.key()))
            .label(if wins { "the last one wins" } else { "overwritten too" })
            .also(other.place, "overwritten")
            .of(&resource.key())
            .effect("whichever is applied last overwrites the other in whole")
            .help("remove one of them, or check each cluster's manifests by themselves");
    }
}
