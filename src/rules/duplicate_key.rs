use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Resource;
use crate::text::Role;
use crate::yaml::Node;

rule! {
    /// The same key twice in a map.
    ///
    /// YAML forbids it, but the reader that Kubernetes uses takes the last one and drops what stands above it without a word;
    /// some clients refuse the manifest instead. What is dropped often looks alive for months: a second `weight`, `timeout`
    /// or `routes` at the end of a long map.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: slow
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     timeout: 30s
    ///     prefixRewrite: /
    ///     timeout: 45s # <- duplicate-key
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteOption
    /// metadata:
    ///   name: slow
    ///   namespace: shop
    /// spec:
    ///   options:
    ///     timeout: 45s
    ///     prefixRewrite: /
    /// ```
    ///
    /// Keep the one that is meant and remove the others. There is no good reason to switch it off.
    "duplicate-key", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for resource in &cx.snapshot.resources {
        if resource.role == Role::Subject && resource.kind.is_ours() && resource.node.may_repeat_keys() {
            walk(resource, resource.node, sink);
        }
    }
}

/// Goes no deeper than the reader does.
fn walk(resource: &Resource<'_>, node: Node<'_>, sink: &mut Sink<'_>) {
    // What an alias repeats is reported where it is written.
    if node.is_copy() {
        return;
    }
    if node.is_list() {
        node.items().filter(|item| !item.is_scalar()).for_each(|item| walk(resource, item, sink));
        return;
    }
    node.entries().filter(|(_, value)| !value.is_scalar()).for_each(|(_, value)| walk(resource, value, sink));
    if node.repeats_keys() {
        find(resource, node, sink);
    }
}

/// More entries than this are looked up by hash, fewer are compared with each other.
const FEW: usize = 8;

fn find(resource: &Resource<'_>, map: Node<'_>, sink: &mut Sink<'_>) {
    let keys = || map.entries().map(|(key, _)| key).filter(|key| !key.is_copy());
    let written: Vec<(Cow<'_, str>, Node<'_>)> = keys().map(|key| (key.key_str(), key)).collect();
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    // Each key that comes again, by the place of its first, with those that follow.
    let mut again: Vec<(usize, Vec<usize>)> = Vec::new();
    let mut slots: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, (name, _)) in written.iter().enumerate() {
        let first = if written.len() <= FEW {
            written[..at].iter().position(|(known, _)| known == name)
        } else {
            let first = *places.entry(name).or_insert(at);
            (first < at).then_some(first)
        };
        let Some(first) = first else { continue };
        let slot = *slots.entry(first).or_insert(again.len());
        match again.get_mut(slot) {
            Some((_, later)) => later.push(at),
            None => again.push((first, vec![at])),
        }
    }
    for (first, later) in again {
        let Some((&last, between)) = later.split_last() else { continue };
        let (name, key) = &written[last];
        let message = format!("`{name}` is written {} times in one map of {}", later.len() + 1, resource.key());
        let diagnostic = sink.report(key.span(), message);
        diagnostic.label("this one wins").of(&resource.key());
        for &at in std::iter::once(&first).chain(between).take(8) {
            diagnostic.also(written[at].1.span(), "dropped without a word");
        }
        diagnostic
            .effect("Kubernetes reads the last one only; what the others say has no effect")
            .help(format!("keep one `{name}` and move into it what the others say"));
    }
}
