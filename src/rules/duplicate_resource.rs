use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

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
    /// Files that are told apart by a number only, such as the steps of a tutorial, get one warning a folder. A file that the
    /// kustomization beside it doesn't list is left aside, and what kustomizations build that nobody joins is an info.
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
    let mut steps: IndexMap<&str, Vec<Vec<ResourceId>>, FxBuildHasher> = IndexMap::default();
    for same in named.into_values() {
        let same = applied(cx, same);
        if same.len() < 2 {
            continue;
        }
        match folder_of_steps(&same_files(cx, &same)).filter(|_| !cx.snapshot.options.closed) {
            Some(folder) => steps.entry(folder).or_default().push(same),
            None => report(cx, sink, &same, severity(cx, &same), 0),
        }
    }
    // Steps repeat everything: one finding a folder says it.
    for groups in steps.into_values() {
        report(cx, sink, &groups[0], Severity::Warning, groups.len() - 1);
    }
}

/// The documents that may be applied: a file that the kustomization beside it doesn't list is none, if another one is listed.
fn applied(cx: &Context<'_>, mut same: Vec<ResourceId>) -> Vec<ResourceId> {
    let is_left_out = |id: &ResourceId| builders(cx, *id).is_some_and(<[u32]>::is_empty);
    if same.len() > 1 && !same.iter().all(is_left_out) {
        same.retain(|id| !is_left_out(id));
    }
    same
}

fn builders<'c>(cx: &'c Context<'_>, id: ResourceId) -> Option<&'c [u32]> {
    cx.snapshot.builders.get(&cx.resource(id).place.file).map(Vec::as_slice)
}

/// Reports one resource, and how many more there are like it.
fn report(cx: &Context<'_>, sink: &mut Sink<'_>, same: &[ResourceId], severity: Severity, more: usize) {
    let [overwritten @ .., last] = same else { return };
    let resource = cx.resource(*last);
    let times = match same.len() {
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    };
    let others = match more {
        0 => String::new(),
        1 => ", and so is another resource of this folder".to_owned(),
        more => format!(", and so are {more} more resources of this folder"),
    };
    let finding = sink.report(resource.place, format!("{} is there {times}{others}", resource.key()));
    finding
        .label("the last one wins")
        .of(&resource.key())
        .effect("whichever is applied last overwrites the others in whole")
        .help("keep one of them, or check each cluster's manifests by themselves")
        .severity(severity);
    for &id in overwritten.iter().take(SHOWN) {
        finding.also(cx.resource(id).place, "overwritten");
    }
}

/// The folder of files that are told apart by a number, as the steps of a tutorial are: `vs-1.yaml`, `vs-2.yaml`, `03-canary.yaml`.
fn folder_of_steps<'a>(files: &[&'a str]) -> Option<&'a str> {
    let split = |path: &'a str| path.rsplit_once('/').unwrap_or(("", path));
    let folder = split(files.first()?).0;
    let mut numbers: Vec<&str> = Vec::new();
    for path in files {
        let (own, base) = split(path);
        let digits = |letter: char| letter.is_ascii_digit();
        let start = base.find(digits).filter(|_| own == folder)?;
        let rest = &base[start..];
        numbers.push(&rest[..rest.find(|letter| !digits(letter)).unwrap_or(rest.len())]);
    }
    numbers.sort_unstable();
    (numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0] != pair[1])).then_some(folder)
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
fn severity(cx: &Context<'_>, same: &[ResourceId]) -> Severity {
    if cx.snapshot.options.closed {
        return Severity::Error;
    }
    if are_built_apart(cx, same) {
        return Severity::Info;
    }
    let files = same_files(cx, same);
    let parts: Vec<(&str, &str)> = files.iter().map(|path| path.rsplit_once('/').unwrap_or(("", path))).collect();
    let mut folders: Vec<&str> = parts.iter().map(|(folder, _)| *folder).collect();
    folders.sort_unstable();
    let apart = folders.windows(2).all(|pair| pair[0] != pair[1]) && folders.len() > 1;
    if !apart {
        return Severity::Error;
    }
    if parts.iter().all(|(_, base)| *base == parts[0].1) { Severity::Info } else { Severity::Warning }
}

/// Whether each is built by kustomizations of its own that no other one joins.
fn are_built_apart(cx: &Context<'_>, same: &[ResourceId]) -> bool {
    let mut seen: FxHashSet<u32> = FxHashSet::default();
    same.iter().all(|&id| {
        let known = builders(cx, id).unwrap_or_default();
        !known.is_empty() && known.iter().all(|builder| seen.insert(*builder))
    })
}
