use crate::context::Context;
use crate::context::weighted::{WeightOwner, WeightOwners, weighted_lists};
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// Weights that Flagger or Argo Rollouts moves.
    ///
    /// While a release is under way, its controller writes the weights of every step. What is edited by hand, or applied again from a
    /// file, holds until the next step only, and until then it sends the wrong share of the requests to the new version.
    ///
    /// ```yaml bad
    /// apiVersion: argoproj.io/v1alpha1
    /// kind: Rollout
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   strategy:
    ///     canary:
    ///       stableService: checkout-stable
    ///       canaryService: checkout-canary
    ///       trafficRouting:
    ///         plugins:
    ///           solo-io/glooedge:
    ///             routeTable: {name: checkout, namespace: shop}
    ///       steps:
    ///       - setWeight: 10
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers: [{prefix: /checkout}]
    ///     routeAction:
    ///       multi:
    ///         destinations: # <- controller-owned-weights
    ///         - destination: {upstream: {name: checkout-stable}}
    ///           weight: 100
    ///         - destination: {upstream: {name: checkout-canary}}
    ///           weight: 0
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata: {name: checkout-stable, namespace: shop}
    /// spec:
    ///   kube: {serviceName: checkout-stable, serviceNamespace: shop, servicePort: 8080}
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata: {name: checkout-canary, namespace: shop}
    /// spec:
    ///   kube: {serviceName: checkout-canary, serviceNamespace: shop, servicePort: 8080}
    /// ```
    ///
    /// Change the steps of the Canary or the Rollout instead, and let whatever applies the file leave these weights alone. A list
    /// that no controller works on is yours.
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
    /// A Canary or a Rollout of the sources says so, or an owner or a managed field of the resource. Flagger writes the route table
    /// of a Canary in whole; Argo's plugin for Gloo Edge moves the routes that the Rollout names. Switch it off where
    /// everybody knows.
    "controller-owned-weights", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let owners = WeightOwners::find(cx);
    for list in weighted_lists(cx) {
        let Some(by) = list.weight_owner(cx, &owners) else { continue };
        let (owner, steps) = match by {
            WeightOwner::Resource(id) => {
                let resource = cx.resource(id);
                let program = if resource.kind == Kind::Canary { "Flagger" } else { "Argo Rollouts" };
                (format!("{program}, for {}", resource.key()), format!("change the steps of {}", resource.key()))
            }
            WeightOwner::Marked { program, .. } => (program.to_owned(), "change the steps of the release".to_owned()),
        };
        let finding = sink
            .report(list.span, format!("the weights of {} are moved by {owner}", list.words(cx)))
            .label("not yours to edit")
            .of(&list.key(cx))
            .effect("what is edited by hand or applied again holds until the next step only")
            .reach(list.reach(cx))
            .help(format!("{steps}, and leave the weights alone"));
        match by {
            WeightOwner::Resource(id) => finding.also(cx.resource(id).place, "moves the weights"),
            WeightOwner::Marked { mark, .. } => finding.also(mark.span(), "says who moves them"),
        };
    }
}
