use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Kind};

rule! {
    /// A virtual host without any route.
    ///
    /// Nobody says anything about it: the virtual service is accepted, its domains are claimed, and every request to them is answered with
    /// 404. Often the routes stand one level too far out, beside `virtualHost` instead of in it, where the API server drops them.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost: # <- no-routes
    ///     domains: [www.example.com]
    /// ```
    ///
    /// Add the routes, or remove the virtual service.
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
    ///       - prefix: /
    ///       directResponseAction: {status: 503, body: back soon}
    /// ```
    ///
    /// Switch it off where hosts are meant to answer 404 to everything; a `directResponseAction` says so more clearly.
    "no-routes", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        let Some(host) = &service.host else { continue };
        let Some(at) = cx.reach().service(id) else { continue };
        let translation = cx.routing.gloo.translation(at);
        if !translation.routes.is_empty() || !translation.problems.is_empty() || translation.oversize.is_some() {
            continue;
        }
        let written = resource.node.field("spec").and_then(|spec| {
            let (key, host) = spec.entry("virtualHost")?;
            Some(host.entry("routes").map_or(key.span(), |(routes, _)| routes.span()))
        });
        let finding = sink.report(written.unwrap_or(host.span), format!("{} has no routes", resource.key()));
        finding
            .label("no routes")
            .of(&resource.key())
            .effect("every request to its domains is answered with 404")
            .reach(cx.reach_of_service(id));
        if host.routes.is_empty() {
            finding.help("add routes under virtualHost");
        } else {
            finding.help("add routes to the route tables that it delegates to");
            for table in &translation.tables {
                finding.also(cx.resource(*table).place, "an empty table");
            }
        }
    }
}
