use crate::context::Context;
use crate::context::routes::{WrittenRoute, problems, reach_of_stripped, written_with};
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, DestinationType, Forward, Signs};
use crate::routing::gloo::ProblemKind;

rule! {
    /// A route that says which requests it takes, but not what to do with them.
    ///
    /// A route needs one of `routeAction`, `redirectAction`, `directResponseAction` and `delegateAction`. Without any, Gloo takes the whole
    /// virtual host out of the proxy, with all of its other routes: a host that was there before keeps its last version and gets no update, a
    /// new one never appears. A route table takes out every host that delegates to it.
    ///
    /// An empty `routeAction` passes Gloo and is refused by Envoy, together with the configuration of the whole listener.
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
    ///     - matchers: # <- no-action
    ///       - prefix: /cart
    ///     - matchers:
    ///       - prefix: /checkout
    ///       routeAction: {} # <- no-action
    /// ```
    ///
    /// Say what the route does. Where `single`, `multi` or `upstreamGroup` stands on the route itself, move it into `routeAction`.
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
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// The Helm value `replaceInvalidRoutes` changes nothing for a route without any action, since that is an error of the virtual service. There
    /// is no reason to switch the rule off.
    "no-action", Error, since "0.1.0", check
}

/// The fields that give a route its action; the last was one until Gloo 1.19.
const ACTIONS: [&str; 5] = ["routeAction", "redirectAction", "directResponseAction", "delegateAction", "graphqlApiRef"];

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let stripped = problems(cx, |problem| matches!(problem.what, ProblemKind::NoAction));
    let misspelt = cx.misspelt_routes(&ACTIONS);
    for route in written_with(cx, Signs::NO_ACTION.with(Signs::NOWHERE)) {
        match &route.route.action {
            Action::Missing => {
                let hosts = stripped.get(&route.id).map_or(&[][..], Vec::as_slice);
                // A delegated route that doesn't fit its parent is dropped before Gloo looks at its action.
                let is_dropped = hosts.is_empty() && !route.is_idle(cx);
                // What follows from an action that is spelt wrong, or gone, is told with that.
                if is_dropped || misspelt.contains(&route.id) {
                    continue;
                }
                sink.report(route.head(cx), format!("{} has no action", route.words(cx)))
                    .label("no action")
                    .of(&route.key())
                    .effect("Gloo takes out every virtual host that comes to this route, with all its other routes")
                    .reach(reach_of_stripped(cx, hosts))
                    .help("add routeAction, redirectAction, directResponseAction or delegateAction");
            }
            Action::Forward { key, to } if route.is_idle(cx) || !cx.reach().of_route(route.id).is_empty() => {
                let empty = match to {
                    Forward::Nowhere(_) => "an empty routeAction",
                    Forward::Single(destination) if destination.target == DestinationType::Nothing => {
                        "a destination that names nothing"
                    }
                    _ => continue,
                };
                let span =
                    if let Forward::Single(destination) = to { cx.map().first_line(destination.span) } else { *key };
                report_empty(cx, sink, &route, span, empty);
            }
            _ => {}
        }
    }
}

fn report_empty(cx: &Context<'_>, sink: &mut Sink<'_>, route: &WrittenRoute<'_>, span: crate::text::Span, empty: &str) {
    sink.report(span, format!("{} has {empty}", route.words(cx)))
        .label("forwards to nothing")
        .of(&route.key())
        .effect("Envoy refuses the configuration, so no host of the listener is updated any more")
        .reach(route.reach_if_refused(cx))
        .help("name the destination: single, multi or upstreamGroup in routeAction, and in single upstream, kube or consul");
}
