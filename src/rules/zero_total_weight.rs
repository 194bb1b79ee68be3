use crate::context::Context;
use crate::context::weighted::{WeightedList, http_lists};
use crate::finding::{Sink, rule};
use crate::model::gloo::WeightedDestination;
use crate::routing::gateway_api::delegates;
use crate::traffic::Fault;

rule! {
    /// A list of destinations whose weights add up to zero.
    ///
    /// A weight that is left out counts as 0, also where the list has a single destination. Gloo calls the group and the virtual
    /// service accepted, but Envoy refuses a weighted cluster with a total below one, and with it the configuration of the whole
    /// listener: no host on it gets an update any more, and a restarted proxy serves none of them.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations: # <- zero-total-weight
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    /// ```
    ///
    /// The list of a route is no different.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /checkout
    ///       routeAction:
    ///         multi:
    ///           destinations: # <- zero-total-weight
    ///           - weight: 0
    ///             destination:
    ///               upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///           - weight: 0
    ///             destination:
    ///               upstream: {name: shop-checkout-canary-8080, namespace: gloo-system}
    /// ```
    ///
    /// A rule of the Gateway API takes no listener with it: its requests get 500, and its status says nothing of it. There a weight that is
    /// left out counts as 1.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: search
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   rules:
    ///   - backendRefs: # <- zero-total-weight
    ///     - {name: search, port: 8080, weight: 0}
    ///     - {name: search-canary, port: 8080, weight: 0}
    /// ```
    ///
    /// Give at least one destination a weight; any number above zero does for a single one.
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
    /// ```
    ///
    /// There is no reason to switch it off: such a list can't reach Envoy.
    "zero-total-weight", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    // Gloo reads the first destination, or none at all.
    let rests = |first: &WeightedDestination<'_>| first.effective_weight() == 0;
    let may_be_zero =
        |list: &WeightedList<'_>| list.destinations.first().is_some_and(rests) || list.sum() > u64::from(u32::MAX);
    for list in http_lists(cx).filter(may_be_zero) {
        let outcome = list.outcome(cx);
        // A sum of 2^32 is 0 to Gloo, which then reports that and not what is behind it.
        let wraps = outcome.faults.contains(&Fault::Overflow(true));
        if !wraps && !outcome.faults.contains(&Fault::ZeroTotal) {
            continue;
        }
        let read = &list.destinations[..list.read_by_gloo(&outcome)];
        let help = match read {
            _ if wraps => "divide all weights by the same number, as only their ratio counts",
            [_] => "add a weight above 0, such as weight: 1",
            _ => "give at least one destination a weight above 0",
        };
        let label = if wraps {
            "total wraps to 0"
        } else if read.iter().all(|weighted| weighted.weight.is_none()) {
            "no weight at all"
        } else {
            "total weight 0"
        };
        let sum = if wraps { format!("{}, which is 0 in 32 bits", outcome.total) } else { "0".to_owned() };
        sink.report(list.span, format!("the weights of {} add up to {sum}", list.words(cx)))
            .label(label)
            .of(&list.key(cx))
            .effect("Envoy refuses the route configuration, so no host of the listener is updated any more")
            .reach(list.reach_if_refused(cx))
            .help(help);
    }
    for written in cx.http_rules() {
        // What hands requests on is no backend to kgateway.
        let mut weighed = written.rule.backends.iter().filter(|backend| !delegates(backend));
        if written.rule.backends.is_empty() || weighed.any(|backend| backend.effective_weight() > 0) {
            continue;
        }
        let outcome = cx.outcome_of_rule(written.id);
        let is_zero = outcome.is_some_and(|outcome| outcome.total == 0 && !outcome.backends.is_empty());
        if !is_zero {
            continue;
        }
        let place = written.rule.backends_key.unwrap_or(written.rule.span.head());
        sink.report(place, format!("the weights of {} add up to 0", cx.route_words(written.id)))
            .label("total weight 0")
            .of(&written.owner.key())
            .effect("its requests get 500")
            .reach(cx.reach_of_route(written.id))
            .help("give at least one backend a weight above 0");
    }
}
