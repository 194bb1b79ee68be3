use crate::context::Context;
use crate::context::routes::written_with;
use crate::finding::{Sink, rule};
use crate::model::gloo::{Action, Signs};

rule! {
    /// A direct response without a status, or with one outside 200 to 599.
    ///
    /// A status that is left out is 0. The API server and Gloo are content with any number, but Envoy takes 200 to 599 only and refuses the
    /// configuration of the whole listener otherwise: no host on it gets an update any more, and nobody reports why.
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
    ///       - prefix: /closed
    ///       directResponseAction: # <- direct-response-status
    ///         body: back soon
    ///     - matchers:
    ///       - prefix: /
    ///       directResponseAction:
    ///         status: 100 # <- direct-response-status
    /// ```
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
    ///       - prefix: /closed
    ///       directResponseAction:
    ///         status: 503
    ///         body: back soon
    /// ```
    ///
    /// The Helm value `replaceInvalidRoutes` changes nothing here, since Gloo sees no error. There is no reason to switch the rule off.
    "direct-response-status", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for route in written_with(cx, Signs::RESPONDS) {
        let Action::DirectResponse { key, status, .. } = &route.route.action else { continue };
        let status = status.filter(|status| status.value != 0);
        if status.is_some_and(|status| (200..600).contains(&status.value)) {
            continue;
        }
        let (span, message, label) = match status {
            None => (*key, format!("the direct response of {} has no status", route.words(cx)), "no status"),
            Some(status) => (
                status.span,
                format!("the direct response of {} has the status {}", route.words(cx), status.value),
                "not within 200 to 599",
            ),
        };
        sink.report(span, message)
            .label(label)
            .of(&route.key())
            .effect("Envoy refuses the configuration, so no host of the listener is updated any more")
            .reach(route.reach_if_refused(cx))
            .help("write a status from 200 to 599");
    }
}
