use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::yaml::Node;

rule! {
    /// A weight of a kgateway route among others, which the controller only heeds when it is told to.
    ///
    /// With `KGW_WEIGHTED_ROUTE_PRECEDENCE` set on the controller, routes with a higher `kgateway.dev/route-weight` come before all
    /// others, whatever they match. Without it, which is the default, the annotation is ignored without a word, and the more
    /// specific match wins. A value that is no whole number counts as 0.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    ///   annotations:
    ///     kgateway.dev/route-weight: "10" # <- route-weight-ignored
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Pass `--route-weights` where the controller is told so.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - backendRefs: [{name: cart, port: 8080}]
    /// ```
    ///
    /// Switch it off where you know how the controller is set up.
    "route-weight-ignored", Info, since "0.2.0", check
}

const WEIGHT: &str = "kgateway.dev/route-weight";

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (_, route) in cx.stored(Kind::HttpRoute) {
        let annotations = route.node.field("metadata").and_then(|metadata| metadata.field("annotations"));
        let Some(weight) = annotations.and_then(|map: Node<'_>| map.field(WEIGHT)) else { continue };
        let is_number = weight.str().trim().parse::<i32>().is_ok();
        if cx.snapshot.options.route_weights && is_number {
            continue;
        }
        let (what, label, help) = if is_number {
            (
                "that kgateway heeds only where it is told to",
                "mostly ignored",
                "add --route-weights where it is told to",
            )
        } else {
            ("that is no whole number and counts as 0", "no whole number", "write a whole number")
        };
        sink.report(weight.span(), format!("{} has a weight {what}", route.key()))
            .label(label)
            .of(&route.key())
            .effect("the more specific match wins, whatever the weights")
            .help(help);
    }
}
