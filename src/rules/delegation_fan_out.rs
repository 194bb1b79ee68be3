use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::model::gloo::Action;
use crate::routing::gloo::{DEPTH_LIMIT, Excess, LIMIT};

rule! {
    /// Delegation that multiplies into more routes than Gloo could hold.
    ///
    /// Every table that delegates twice to the next one doubles the routes: forty such tables come to a million millions. Gloo has no limit, builds
    /// them all, and runs out of memory, at which every virtual host of the installation stops being updated. glooscope counts the
    /// routes of such a virtual service without building them, and checks nothing else that depends on them.
    ///
    /// Remove one of two ways that lead to the same table, or write the routes where they belong. Some hundred levels of delegation are
    /// reported as well.
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
    ///       delegateAction:
    ///         ref: {name: all, namespace: shop}
    /// ---
    /// apiVersion: gateway.solo.io/v1
    /// kind: RouteTable
    /// metadata:
    ///   name: all
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// There is no reason to switch it off.
    "delegation-fan-out", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Some(at) = cx.reach().service(id) else { continue };
        let translation = cx.routing.gloo.translation(at);
        let Some(size) = translation.oversize else { continue };
        let is_large = translation.excess != Some(Excess::Depth);
        let key = resource.key();
        let message = match translation.excess {
            Some(Excess::Depth) => format!("delegation from {key} is deeper than {DEPTH_LIMIT} route tables"),
            Some(Excess::Total) => {
                format!("delegation from {key} and the other virtual services comes to too many routes")
            }
            // Ways round a cycle are many more than the routes that they lead to.
            _ if size <= LIMIT as u128 => format!("delegation from {key} goes more than {LIMIT} ways"),
            _ => format!("delegation from {key} comes to {} routes", rounded(size)),
        };
        let finding = sink
            .report(resource.place, message)
            .label(if is_large { "too many routes" } else { "too deep" })
            .of(&resource.key())
            .effect("Gloo builds them all and runs out of memory; then no host is updated any more")
            .reach(cx.reach_of_service(id))
            .help("remove one of two ways that lead to the same route table");
        let mut delegating = translation.tables.iter().flat_map(|&table| {
            let routes = cx.resource(table).routes().iter();
            routes.filter(|route| matches!(route.action, Action::Delegate(_))).skip(1)
        });
        if let Some(route) = delegating.next() {
            finding.also(cx.map().first_line(route.span), "delegates once more");
        }
    }
}

/// A number for people: exact while it is short, else its power of ten.
fn rounded(size: u128) -> String {
    let digits = size.to_string();
    if size == u128::MAX {
        "more than 10^38".to_owned()
    } else if digits.len() <= 9 {
        digits
    } else {
        format!("about {}.{} x 10^{}", &digits[..1], &digits[1..2], digits.len() - 1)
    }
}
