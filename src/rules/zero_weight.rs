use crate::context::Context;
use crate::context::weighted::{WeightOwners, http_lists};
use crate::finding::{Sink, rule};
use crate::model::gateway_api::BackendRef;

rule! {
    /// A destination that is written down with weight 0 and gets nothing.
    ///
    /// Beside others a weight of 0 is fine for Gloo and Envoy: the destination stays in the list and gets no request. That is how a
    /// canary starts and ends; it is also what a forgotten one looks like.
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
    ///     weight: 100
    ///   - destination:
    ///       upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    ///     weight: 0 # <- zero-weight
    /// ```
    ///
    /// Remove the destination when it is no longer needed, or give it its share.
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
    ///     weight: 100
    /// ```
    ///
    /// It says nothing where a Canary or a Rollout moves the weights. Switch it off where canaries rest at 0 as a rule.
    "zero-weight", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let owners = WeightOwners::find(cx);
    for list in http_lists(cx) {
        let rests = list.destinations.iter().any(|weighted| weighted.weight.is_some_and(|weight| weight.value == 0));
        if !rests {
            continue;
        }
        let outcome = list.outcome(cx);
        if outcome.total == 0 || list.weight_owner(cx, &owners).is_some() {
            continue;
        }
        for (at, weighted) in list.destinations[..list.read_by_gloo(&outcome)].iter().enumerate() {
            let Some(weight) = weighted.weight.filter(|weight| weight.value == 0) else { continue };
            let Some(share) = outcome.backends.get(at) else { continue };
            let words = list.words(cx);
            sink.report(weight.span, format!("{} has weight 0 in {words}", share.name.path()))
                .label("gets nothing")
                .of(&list.key(cx))
                .effect("the destination gets no traffic")
                .reach(list.reach(cx))
                .help("remove the destination once it is no longer needed");
        }
    }
    for written in cx.http_rules() {
        let is_zero = |backend: &BackendRef<'_>| backend.effective_weight() == 0;
        if !written.rule.backends.iter().any(is_zero) {
            continue;
        }
        let Some(outcome) = cx.outcome_of_rule(written.id).filter(|outcome| outcome.total > 0) else { continue };
        for backend in outcome.backends.iter().filter(|backend| backend.weight == Some(0)) {
            let named = written.rule.backends.iter().find(|known| known.to.span == backend.span);
            let Some(weight) = named.and_then(|known| known.weight) else { continue };
            let words = cx.route_words(written.id);
            sink.report(weight.span, format!("{} has weight 0 in {words}", backend.name.path()))
                .label("gets nothing")
                .of(&written.owner.key())
                .effect("the backend gets no traffic")
                .reach(cx.reach_of_route(written.id))
                .help("remove the backend once it is no longer needed");
        }
    }
}
