use crate::context::Context;
use crate::context::weighted::{WeightOwners, http_lists};
use crate::finding::{Severity, Sink, rule};

rule! {
    /// A destination without a weight beside others that have one.
    ///
    /// A weight that is left out counts as 0: not as 1, and not as what is left to 100. Nobody says so: the API server, the group and
    /// the virtual service are content, and the destination gets no request at all.
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
    ///   - destination: # <- missing-weight
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write the weight that is meant, also where that is 0.
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
    /// Flagger leaves a weight of 0 out when it writes. Where a Canary or a Rollout of the sources moves the weights, or an owner or
    /// a managed field of the resource says so, the finding is an info. Switch it off for resources that some other program writes.
    "missing-weight", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let owners = WeightOwners::find(cx);
    for list in http_lists(cx) {
        if list.destinations.iter().all(|weighted| weighted.weight.is_some()) {
            continue;
        }
        let outcome = list.outcome(cx);
        if outcome.total == 0 {
            // That is an error of the whole list.
            continue;
        }
        let read = &list.destinations[..list.read_by_gloo(&outcome)];
        let others = read.iter().find_map(|weighted| weighted.weight.filter(|weight| weight.value > 0));
        for (at, weighted) in read.iter().enumerate().filter(|(_, weighted)| weighted.weight.is_none()) {
            let name = outcome.backends.get(at).map_or_else(String::new, |share| format!(" ({})", share.name.path()));
            let words = list.words(cx);
            let finding = sink
                .report(
                    weighted.span,
                    format!("destination {}{name} of {words} has no weight, which counts as 0", at + 1),
                )
                .label("no weight here")
                .of(&list.key(cx))
                .effect("the destination gets no traffic")
                .reach(list.reach(cx));
            if let Some(weight) = others {
                finding.also(weight.span, "others have one");
            }
            if list.weight_owner(cx, &owners).is_some() {
                finding.severity(Severity::Info).help("leave it to the controller that moves these weights");
            } else {
                finding.help("add the weight that is meant, also where that is 0");
            }
        }
    }
}
