use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Resource;
use crate::model::gateway_api::FilterKind;

rule! {
    /// A rule of an HTTP or gRPC route that names no backend, and answers nothing by itself.
    ///
    /// It takes its requests all the same and answers each with 500, while the route's status says nothing of it: `Accepted` and
    /// `ResolvedRefs` stay true. `backendRefs: []` is the same as none.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   parentRefs:
    ///   - name: web
    ///   rules:
    ///   - matches: # <- no-backends
    ///     - path: {value: /cart}
    ///   - backendRefs: [] # <- no-backends
    /// ```
    ///
    /// Name a backend, or let a filter redirect.
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
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs:
    ///     - name: cart
    ///       port: 8080
    ///   - filters:
    ///     - type: RequestRedirect
    ///       requestRedirect: {scheme: https}
    /// ```
    ///
    /// A rule with a filter of an implementation's own, which may answer, is passed over. Switch it off where 500 is what you want.
    "no-backends", Error, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    // A route without `spec` is refused, and reported as such.
    let has_spec = |owner: &Resource<'_>| owner.node.field("spec").is_some();
    for written in cx.http_rules().filter(|written| written.rule.backends.is_empty() && has_spec(written.owner)) {
        let answers = |kind: &FilterKind<'_>| {
            matches!(kind, FilterKind::Redirect(_) | FilterKind::Extension(_) | FilterKind::Other(_))
        };
        if written.rule.filters.iter().any(|filter| answers(&filter.kind)) {
            continue;
        }
        let place = written.rule.backends_key.unwrap_or(written.rule.span.head());
        let who = cx.route_words(written.id);
        sink.report(place, format!("{who} names no backend"))
            .label("no backends")
            .of(&written.owner.key())
            .effect("its requests get 500")
            .reach(cx.reach_of_route(written.id))
            .help("add a backend, or a filter that redirects");
    }
}
