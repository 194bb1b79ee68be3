use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::snapshot::ResourceId;
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
    /// In files of the same name in several folders, the way manifests of several clusters or stages are kept, it is an info, and in other
    /// files of several folders a warning: they may never be applied together. Check each cluster's folder by itself, so that all of
    /// its manifests count.
    "duplicate-resource", Error, since "0.1.0", check
}

/// How many of the overwritten ones are shown.
const SHOWN: usize = 5;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut named: IndexMap<_, Vec<ResourceId>, FxBuildHasher> = IndexMap::default();
    for (id, resource) in cx.snapshot.resources() {
        // A name that is missing is reported by itself, and what is only context may well be the resource's own older state.
        let counts = resource.kind.is_ours() && !resource.name.is_empty() && resource.role == Role::Subject;
        if counts && cx.snapshot.is_accepted(id) {
            named.entry((resource.kind, resource.namespace, resource.name)).or_default().push(id);
        }
    }
    for same in named.values() {
        let [overwritten @ .., last] = same.as_slice() else { continue };
        if overwritten.is_empty() {
            continue;
        }
        let resource = cx.resource(*last);
        let times = match same.len() {
            2 => "twice".to_owned(),
            more => format!("{more} times"),
        };
        let finding = sink.report(resource.place, format!("{} is there {times}", resource.key()));
        finding
            .label("the last one wins")
            .of(&resource.key())
            .effect("whichever is applied last overwrites the others in whole")
            .help("keep one of them, or check each cluster's manifests by themselves")
            .severity(severity(cx, &same_files(cx, same)));
        for &id in overwritten.iter().take(SHOWN) {
            finding.also(cx.resource(id).place, "overwritten");
        }
    }
}

/// The paths of the files that resources stand in, each once.
fn same_files<'a>(cx: &Context<'a>, ids: &[ResourceId]) -> Vec<&'a str> {
    let mut files: Vec<&str> = Vec::new();
    let mut last = None;
    for &id in ids {
        let file = cx.resource(id).place.file;
        if last == Some(file) {
            // Two in one file are applied together, whatever the others are.
            return vec![&cx.map().file(file).name];
        }
        last = Some(file);
        files.push(&cx.map().file(file).name);
    }
    files
}

/// How likely it is that they are applied together.
fn severity(cx: &Context<'_>, files: &[&str]) -> Severity {
    let parts: Vec<(&str, &str)> = files.iter().map(|path| path.rsplit_once('/').unwrap_or(("", path))).collect();
    let mut folders: Vec<&str> = parts.iter().map(|(folder, _)| *folder).collect();
    folders.sort_unstable();
    let apart = folders.windows(2).all(|pair| pair[0] != pair[1]) && folders.len() > 1;
    if !apart || cx.snapshot.options.closed {
        return Severity::Error;
    }
    if parts.iter().all(|(_, base)| *base == parts[0].1) { Severity::Info } else { Severity::Warning }
}
