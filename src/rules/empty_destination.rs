use crate::context::Context;
use crate::context::weighted::{WeightedList, weighted_lists};
use crate::finding::{Sink, rule};
use crate::model::gloo::DestinationType;
use crate::traffic::Fault;

rule! {
    /// A destination in a list that names no upstream, Service or Consul service.
    ///
    /// Often it is one indent short: `upstream` stands beside `destination` instead of in it. Gloo stops reading the list at the first such
    /// destination, so that it and all later ones vanish from the route, and the earlier ones share the whole traffic: 90 and 10
    /// becomes 100 and nothing. Where it is the first in the list nothing is left, and Envoy refuses the listener's configuration.
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
    ///   - destination: {} # <- empty-destination
    ///     weight: 10
    /// ```
    ///
    /// Name an upstream in it, or remove the item.
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
    /// There is no reason to switch it off.
    "empty-destination", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in weighted_lists(cx) {
        let mut refused = None;
        for (at, weighted) in list.destinations.iter().enumerate() {
            let place = match &weighted.destination {
                None => weighted.span,
                Some(destination) if destination.target == DestinationType::Nothing => destination.span,
                Some(_) => continue,
            };
            let refused =
                *refused.get_or_insert_with(|| list.outcome(cx).faults.iter().any(Fault::envoy_refuses_listener));
            sink.report(
                place,
                format!("destination {} of {} names nothing to send traffic to", at + 1, list.words(cx)),
            )
            .label("no upstream, kube or consul")
            .of(&list.key(cx))
            .effect(effect(&list, at, refused))
            .reach(if refused { list.reach_if_refused(cx) } else { list.reach(cx) })
            .help("write upstream, kube or consul inside destination, one level deeper than weight");
        }
    }
}

fn effect(list: &WeightedList<'_>, at: usize, refused: bool) -> String {
    let gone = match list.destinations.len() - at - 1 {
        0 => "this destination is lost".to_owned(),
        1 => "this destination and the one after it are lost".to_owned(),
        later => format!("this destination and the {later} after it are lost"),
    };
    if refused {
        format!("{gone}; Envoy refuses what is left, so no host of the listener is updated any more")
    } else {
        format!("{gone}; those before it get all the traffic")
    }
}
