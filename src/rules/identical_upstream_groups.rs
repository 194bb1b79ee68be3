use std::collections::BTreeMap;
use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::snapshot::ResourceId;
use crate::text::Role;
use crate::traffic::gcd;

rule! {
    /// Two upstream groups with the same destinations and the same shares.
    ///
    /// Routes to either do the same. A canary that moves one of them leaves the routes of the other behind, which is easily overlooked when
    /// both were meant to move together.
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
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 10
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout-mobile # <- identical-upstream-groups
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 1
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 9
    /// ```
    ///
    /// Let the routes of both refer to one group, unless they are to be moved one after the other.
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
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 10
    /// ```
    ///
    /// Switch it off where every team keeps a group of its own.
    "identical-upstream-groups", Info, since "0.1.0", check
}

/// Destination (upstream and subset) to its weight, divided by what all weights have in common.
type Shares = BTreeMap<(String, Vec<(String, String)>), u64>;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    // The shares of all groups are many; their hashes will do, and which are equal is seen when they come up again.
    let mut first: HashTable<(u64, ResourceId)> = HashTable::new();
    for &id in cx.index.sorted(Kind::UpstreamGroup) {
        let resource = cx.resource(id);
        let Some(own) = shares(cx, id).filter(|_| resource.role == Role::Subject) else { continue };
        let hash = FxBuildHasher.hash_one(&own);
        let is_same =
            |&(known, earlier): &(u64, ResourceId)| known == hash && shares(cx, earlier).as_ref() == Some(&own);
        let Some(&(_, earlier)) = first.find(hash, is_same) else {
            first.insert_unique(hash, (hash, id), |(hash, _)| *hash);
            continue;
        };
        let other = cx.resource(earlier);
        sink.report(
            resource.place,
            format!("{} has the same destinations and shares as {}", resource.key(), other.path()),
        )
        .label("the same shares")
        .also(other.place, "as this one")
        .of(&resource.key())
        .reach(cx.reach_of_group(id))
        .help("point the routes of both to one group, unless they are to be moved apart");
    }
}

/// What a group comes to; nothing for one that doesn't work.
fn shares(cx: &Context<'_>, id: ResourceId) -> Option<Shares> {
    let outcome = cx.outcomes().of_group(id);
    if !outcome.faults.is_empty() {
        return None;
    }
    let mut shares = Shares::new();
    for share in outcome.backends.iter().filter(|share| share.weight.is_some_and(|weight| weight > 0)) {
        let own = |(label, value): (&str, &str)| (label.to_owned(), value.to_owned());
        let subset: Vec<(String, String)> = share.labels().into_iter().map(own).collect();
        *shares.entry((share.name.path(), subset)).or_default() += u64::from(share.weight.unwrap_or_default());
    }
    let common = shares.values().fold(0, |common, &weight| gcd(common, i128::from(weight)));
    let common = u64::try_from(common).unwrap_or(1).max(1);
    for weight in shares.values_mut() {
        *weight /= common;
    }
    Some(shares)
}
