use crate::context::Context;
use crate::context::weighted::{WeightedList, http_lists};
use crate::finding::{Sink, rule};
use crate::traffic::Fault;

rule! {
    /// A list of destinations whose weights add up to more than 4294967295.
    ///
    /// Gloo adds weights in 32 bits, so a larger sum wraps without a word, and the total that it checks is a small number. Envoy adds by
    /// itself, sees the true sum, and refuses the configuration of the whole listener. Only where the sum wraps to exactly 0
    /// Gloo complains, and then on the proxy alone.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations: # <- weight-overflow
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 4294967295
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 2
    /// ```
    ///
    /// Divide all weights by the same number: only their ratio counts.
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
    ///     weight: 9999
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 1
    /// ```
    ///
    /// There is no reason to switch it off: Envoy takes no such list.
    "weight-overflow", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in http_lists(cx).filter(|list| list.sum() > u64::from(u32::MAX)) {
        let outcome = list.outcome(cx);
        let Some(to_zero) = outcome.faults.iter().find_map(|fault| match fault {
            Fault::Overflow(to_zero) => Some(*to_zero),
            _ => None,
        }) else {
            continue;
        };
        let (words, total) = (list.words(cx), outcome.total);
        let finding = sink
            .report(list.span, format!("the weights of {words} add up to {total}, past the largest total 4294967295"))
            .label(if to_zero { "total wraps to 0".to_owned() } else { format!("total wraps to {}", total as u32) })
            .of(&list.key(cx))
            .effect("Envoy refuses the route configuration, so no host of the listener is updated any more")
            .reach(list.reach_if_refused(cx))
            .help("divide all weights by the same number, as only their ratio counts");
        if let Some(place) = passes_at(&list) {
            finding.also(place, "the sum passes here");
        }
    }
}

/// The weight at which the sum passes 32 bits.
fn passes_at(list: &WeightedList<'_>) -> Option<crate::text::Span> {
    let mut sum = 0_u64;
    list.destinations.iter().find_map(|weighted| {
        sum += u64::from(weighted.effective_weight());
        weighted.weight.filter(|_| sum > u64::from(u32::MAX)).map(|weight| weight.span)
    })
}
