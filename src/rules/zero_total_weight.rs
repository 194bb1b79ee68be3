use crate::context::Context;
use crate::model::{Body, Kind};
use crate::routing::Fault;
use crate::rule::{Sink, rule};

rule! {
    /// A destination list whose weights add up to zero.
    ///
    /// A weight that is left out counts as 0, also where the list has a single destination. Gloo calls the group and the virtual
    /// service accepted, but Envoy refuses a weighted cluster with a total below one, and with it the configuration of the whole
    /// listener: no host on it gets an update any more.
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
    ///       upstream: {name: checkout-v1}
    /// ```
    "zero-total-weight", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::UpstreamGroup) {
        let Body::UpstreamGroup(group) = &resource.body else { continue };
        let outcome = cx.routing.outcomes.weighted(&group.destinations, resource.namespace);
        if outcome.faults.contains(&Fault::ZeroTotal) {
            sink.report(group.span, format!("the weights of {} add up to 0", resource.key()))
                .label("total weight 0")
                .of(&resource.key())
                .reach(cx.reach_of_group(id));
        }
    }
}
