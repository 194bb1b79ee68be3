use crate::context::Context;
use crate::context::weighted::weighted_lists;
use crate::finding::{Sink, rule};

rule! {
    /// An upstream group, or a route's list, without any destination.
    ///
    /// An empty list and a missing one are the same. The API server and Gloo call the group accepted, also a group without a spec; but
    /// each route to it becomes a weighted cluster without clusters, which Envoy refuses together with the configuration of the
    /// whole listener.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations: [] # <- no-destinations
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup # <- no-destinations
    /// metadata:
    ///   name: search
    ///   namespace: shop
    /// ```
    ///
    /// Add a destination, or remove the group and the routes to it.
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
    /// There is no reason to switch it off: Envoy takes no such list.
    "no-destinations", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in weighted_lists(cx).filter(|list| list.destinations.is_empty()) {
        sink.report(list.span, format!("{} has no destinations", list.words(cx)))
            .label("no destinations")
            .of(&list.key(cx))
            .effect("Envoy refuses the route configuration, so no host of the listener is updated any more")
            .reach(list.reach_if_refused(cx))
            .help("add a destination with a weight above 0");
    }
}
