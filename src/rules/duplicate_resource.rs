use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

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
    /// Two files of one folder that are told apart by a number only get one warning a folder; three and more, such as the steps of a tutorial, those that
    /// have a word of their names in common (`vs-ok.yaml`, `vs-err.yaml`), and those of a folder that repeats itself over and over, are
    /// variants of one thing and get one info, as is what is there twice beside such folders. A file that the
    /// kustomization beside it doesn't list is left aside, and what kustomizations build that nobody joins is an info.
    /// In files of several folders, the way manifests of several clusters or stages are kept, it is an info where they have the same name or
    /// are not the only resource that is there twice, else a warning: they may never be applied together. Check each cluster's folder by
    /// itself, so that all of its manifests count.
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
    let mut several: Vec<Vec<ResourceId>> = Vec::new();
    for same in named.into_values() {
        let same = applied(cx, same);
        if same.len() >= 2 {
            several.push(same);
        }
    }
    let folders = Folders::of(cx, &several);
    // Variants repeat everything: one finding a folder says it.
    let mut variants: IndexMap<(&str, Severity), Vec<Vec<ResourceId>>, FxBuildHasher> = IndexMap::default();
    for same in several {
        let severity = severity(cx, &same, &folders);
        let folder = split(path(cx, same[same.len() - 1])).0;
        if severity == Severity::Error {
            report(cx, sink, &same, severity, 0);
        } else {
            variants.entry((folder, severity)).or_default().push(same);
        }
    }
    for ((_, severity), groups) in variants {
        report(cx, sink, &groups[0], severity, groups.len() - 1);
    }
}

/// The documents that may be applied: a file that the kustomization beside it doesn't list is none, if another one is listed.
fn applied(cx: &Context<'_>, mut same: Vec<ResourceId>) -> Vec<ResourceId> {
    let is_left_out = |id: &ResourceId| cx.builders(*id).is_some_and(<[u32]>::is_empty);
    if same.len() > 1 && !same.iter().all(is_left_out) {
        same.retain(|id| !is_left_out(id));
    }
    same
}

/// Reports one resource, and how many more there are like it.
fn report(cx: &Context<'_>, sink: &mut Sink<'_>, same: &[ResourceId], severity: Severity, more: usize) {
    let [overwritten @ .., last] = same else { return };
    let resource = cx.resource(*last);
    // Environments that hold more copies each are told once.
    let times = if overwritten.len() == 1 { "twice" } else { "more than twice" };
    let others = match more {
        0 => String::new(),
        1 => "; so it is with another resource of this folder".to_owned(),
        more => format!("; so it is with {more} more resources of this folder"),
    };
    let is_sure = severity == Severity::Error;
    let when = if is_sure { "" } else { "where they are applied together, " };
    let finding = sink.report(resource.place, format!("{} is there {times}", resource.key()));
    finding
        .label(if is_sure { "the last one wins" } else { "the last of them" })
        .of(&resource.key())
        .effect(format!("{when}whichever is applied last overwrites the others in whole{others}"))
        .help("keep one of them, or check each cluster's manifests by themselves")
        .severity(severity);
    for &id in overwritten.iter().take(SHOWN) {
        finding.also(cx.resource(id).place, if is_sure { "overwritten" } else { "here too" });
    }
}

/// Folders in which resources stand in several files.
struct Folders<'a> {
    /// By folder: how many resources do, and in how many files one of them does at most.
    repeated: FxHashMap<&'a str, (usize, usize)>,
    /// How many resources do in all.
    all: usize,
}

impl<'a> Folders<'a> {
    fn of(cx: &Context<'a>, several: &[Vec<ResourceId>]) -> Folders<'a> {
        let mut repeated: FxHashMap<&'a str, (usize, usize)> = FxHashMap::default();
        for same in several {
            let mut files: Vec<&str> = same.iter().map(|&id| path(cx, id)).collect();
            files.sort_unstable();
            files.dedup();
            for here in files.chunk_by(|one, other| split(one).0 == split(other).0).filter(|here| here.len() > 1) {
                let (resources, most) = repeated.entry(split(here[0]).0).or_default();
                *resources += 1;
                *most = here.len().max(*most);
            }
        }
        Folders { repeated, all: several.len() }
    }

    /// Whether a folder repeats itself: several resources in several files, or one in more than two. Of the public repositories that this
    /// was tried on, all that hold a resource in two files hold variants, and of more than one; one that is there twice by a slip is alone
    /// in that.
    fn repeats(&self) -> bool {
        self.repeated.values().any(|&(resources, most)| resources > 1 || most > 2)
    }
}

fn path<'a>(cx: &Context<'a>, id: ResourceId) -> &'a str {
    &cx.map().file(cx.resource(id).place.file).name
}

fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn are_steps(names: &[&str]) -> bool {
    let digits = |letter: char| letter.is_ascii_digit();
    let number = |name: &'_ str| {
        let rest = &name[name.find(digits)?..];
        Some(rest[..rest.find(|letter| !digits(letter)).unwrap_or(rest.len())].to_owned())
    };
    let mut numbers: Vec<Option<String>> = names.iter().map(|name| number(name)).collect();
    numbers.sort_unstable();
    numbers[0].is_some() && numbers.windows(2).all(|pair| pair[0] != pair[1])
}

/// Whether a word of two letters or more, before the extension, is in all names.
fn have_a_word_in_common(names: &[&str]) -> bool {
    let words = |name: &'_ str| -> Vec<String> {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let words = stem.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| word.len() > 1);
        words.map(str::to_ascii_lowercase).collect()
    };
    let mut common = words(names[0]);
    for name in &names[1..] {
        let own = words(name);
        common.retain(|word| own.contains(word));
    }
    !common.is_empty()
}

/// How likely it is that they are applied together.
fn severity(cx: &Context<'_>, same: &[ResourceId], known: &Folders<'_>) -> Severity {
    if cx.snapshot.options.closed {
        return Severity::Error;
    }
    if are_built_apart(cx, same) {
        return Severity::Info;
    }
    let paths: Vec<(&str, &str)> = same.iter().map(|&id| split(path(cx, id))).collect();
    let pairs = || (0..same.len()).flat_map(|at| (0..at).map(move |before| (before, at)));
    // Two in one file, in one kustomization, or in one folder under names that have nothing in common.
    let is_sure = |(a, b): (usize, usize)| {
        let names = [paths[a].1, paths[b].1];
        cx.are_together(same[a], same[b])
            || (paths[a].0 == paths[b].0 && !known.repeats() && !have_a_word_in_common(&names) && !are_steps(&names))
    };
    if pairs().take(PAIRS).any(is_sure) {
        return Severity::Error;
    }
    let names: Vec<&str> = paths.iter().map(|(_, name)| *name).collect();
    if paths.iter().all(|(folder, _)| *folder == paths[0].0) {
        return if names.len() == 2 && are_steps(&names) { Severity::Warning } else { Severity::Info };
    }
    let is_alone = known.all == 1 && names.iter().any(|name| *name != names[0]);
    if is_alone { Severity::Warning } else { Severity::Info }
}

/// How many pairs of one resource's documents are looked at.
const PAIRS: usize = 1000;

/// Whether each is built by kustomizations of its own that no other one joins.
fn are_built_apart(cx: &Context<'_>, same: &[ResourceId]) -> bool {
    let mut seen: FxHashSet<u32> = FxHashSet::default();
    same.iter().all(|&id| {
        let known = cx.builders(id).unwrap_or_default();
        !known.is_empty() && known.iter().all(|builder| seen.insert(*builder))
    })
}
