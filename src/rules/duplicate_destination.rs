use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::routing::Share;
use crate::rule::{Sink, rule};
use crate::weighted::weighted_lists;

rule! {
    /// The same upstream and subset twice in one list.
    ///
    /// Gloo and Envoy keep both entries, so the upstream gets the sum of the two weights. Often the second was meant to name another one, as
    /// after copying an item without changing the name: then the canary never gets a request.
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
    ///   - destination: # <- duplicate-destination
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 10
    /// ```
    ///
    /// Name the upstream that was meant, or write one entry with the sum.
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
    /// Switch it off where a program writes such lists on purpose.
    "duplicate-destination", Warning, since "0.1.0", check
}

/// An upstream and a subset of it, as label and value.
type Name<'a> = (String, Vec<(&'a str, &'a str)>);

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in weighted_lists(cx) {
        let outcome = list.outcome(cx);
        let mut first: FxHashMap<Name<'_>, &Share<'_>> = FxHashMap::default();
        for share in &outcome.shares {
            let path = share.upstream.path();
            let Some(earlier) = first.get(&(path.clone(), subset(share))).copied() else {
                first.insert((path, subset(share)), share);
                continue;
            };
            let (one, two) = (earlier.weight.unwrap_or_default(), share.weight.unwrap_or_default());
            sink.report(share.span, format!("{path} stands twice in {}", list.words(cx)))
                .label("the same again")
                .also(earlier.span, "first here")
                .of(&list.key(cx))
                .effect(format!("the weights {one} and {two} add up to {} for it", u64::from(one) + u64::from(two)))
                .reach(list.reach(cx))
                .help("name the upstream that was meant, or write one entry with the sum");
        }
    }
}

/// A share's subset, sorted.
fn subset<'a>(share: &Share<'a>) -> Vec<(&'a str, &'a str)> {
    let values = share.subset.map(|subset| subset.values.as_slice()).unwrap_or_default();
    let mut values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (key.value, value.value)).collect();
    values.sort_unstable();
    values
}
