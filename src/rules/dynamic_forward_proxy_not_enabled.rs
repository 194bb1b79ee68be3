use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::context::routes::find;
use crate::context::{Context, Doubt};
use crate::finding::{Severity, Sink, rule};
use crate::model::gloo::{Action, Forward};
use crate::snapshot::{ResourceId, RouteId};

rule! {
    /// A route to the host that the request names, on a gateway that has the dynamic forward proxy switched off.
    ///
    /// `routeAction.dynamicForwardProxy` needs `dynamicForwardProxy` in the options of the gateway's `httpGateway`. Without it Gloo reports an error on the
    /// Proxy alone, calls the virtual service accepted, and the route forwards nothing.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: egress
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [egress.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         dynamicForwardProxy: {} # <- dynamic-forward-proxy-not-enabled
    /// ```
    ///
    /// Switch it on for each gateway that takes the virtual service.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: egress
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [egress.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         dynamicForwardProxy: {}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: gateway-proxy
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 8080
    ///   httpGateway:
    ///     options:
    ///       dynamicForwardProxy: {}
    /// ```
    ///
    /// With the Helm value `replaceInvalidRoutes` the route answers with the fallback (404 by default), as long as it is the only route with an
    /// error. Where the sources hold no gateway at all the two of a default installation stand in, and the finding is a warning.
    /// Switch the rule off where the gateways are in another repository.
    "dynamic-forward-proxy-not-enabled", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let mut off: IndexMap<RouteId, FxHashSet<usize>, FxBuildHasher> = IndexMap::default();
    for host in cx.routing.hosts.iter().filter(|host| host.named.is_none()) {
        let Some(gateway) = host.listener.map(|listener| listener.gateway) else { continue };
        if cx.routing.has_dynamic_forward_proxy(host) {
            continue;
        }
        for route in &cx.routing.gloo.translation(host.table).routes {
            let written = cx.route(route.id).map(|written| &written.action);
            if matches!(written, Some(Action::Forward { to: Forward::DynamicForwardProxy(_), .. })) {
                off.entry(route.id).or_default().insert(gateway);
            }
        }
    }
    for (id, gateways) in off {
        let Some(route) = find(cx, id) else { continue };
        let Action::Forward { key, to: Forward::DynamicForwardProxy(span) } = &route.route.action else { continue };
        let mut gateways: Vec<usize> = gateways.into_iter().collect();
        gateways.sort_unstable();
        let names: Vec<&str> =
            gateways.iter().map(|&gateway| cx.routing.gloo.gateways[gateway].name.as_str()).collect();
        let place = if cx.map().slice(*span).is_empty() { *key } else { cx.map().first_line(*span) };
        let message = format!(
            "{} needs the dynamic forward proxy, which is switched off on gateway {}",
            route.words(cx),
            names.join(", ")
        );
        let finding = sink
            .report(place, message)
            .label("switched off on the gateway")
            .of(&route.key())
            .effect("the route forwards nothing; only the Proxy's status says so")
            .reach(route.reach(cx))
            .help("add dynamicForwardProxy: {} to the gateway's httpGateway.options");
        // Without any gateway in the sources those of a default installation stand in, which may well differ from the real ones.
        if !cx.snapshot.options.closed && gateways.iter().all(|&gateway| cx.routing.gloo.gateways[gateway].id.is_none())
        {
            finding.severity(Severity::Warning);
        }
        let seen: Vec<ResourceId> =
            gateways.iter().filter_map(|&gateway| cx.routing.gloo.gateways[gateway].id).collect();
        for &id in seen.iter().take(3) {
            finding.also(cx.resource(id).place, "this gateway");
        }
        // A gateway of another state says nothing of this one's.
        let doubt = cx.doubt(id.owner, &seen, true).filter(|&doubt| doubt == Doubt::SeveralStates);
        super::doubt::weaken(doubt, finding);
    }
}
