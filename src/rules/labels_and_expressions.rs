use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, DelegateTarget, Signs};

rule! {
    /// A route table selector with labels and expressions at once.
    ///
    /// Gloo takes either, not both: it warns and leaves the route out, as if the selector picked nothing.
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
    ///       - prefix: /cart
    ///       delegateAction:
    ///         selector:
    ///           labels: {team: cart}
    ///           expressions: # <- labels-and-expressions
    ///           - {key: stage, operator: In, values: [live]}
    /// ```
    ///
    /// Write the labels as expressions with the operator `Equals`.
    ///
    /// ```yaml good
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
    ///       - prefix: /cart
    ///       delegateAction:
    ///         selector:
    ///           expressions:
    ///           - {key: team, operator: Equals, values: [cart]}
    ///           - {key: stage, operator: In, values: [live]}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    ///   labels: {team: cart, stage: live}
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch it off.
    "labels-and-expressions", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, route) in cx.routes_with(Signs::DELEGATES) {
        let Action::Delegate(delegate) = &route.action else { continue };
        let DelegateTarget::Selector(selector) = &delegate.target else { continue };
        let (Some((label, _)), Some(place)) = (selector.labels.first(), selector.expressions_key) else { continue };
        if selector.expressions.is_empty() {
            continue;
        }
        let resource = cx.resource(id.owner);
        sink.report(place, format!("the selector of {} has labels and expressions", cx.route_words(id)))
            .label("beside labels")
            .also(label.span, "the labels")
            .of(&resource.key())
            .effect("Gloo leaves the route out: requests go to a later route that fits, or get 404")
            .reach(cx.reach_of_problem(id))
            .help(format!("write the labels as expressions, such as {} Equals", label.value));
    }
}
