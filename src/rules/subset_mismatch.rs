use crate::context::Context;
use crate::context::weighted::http_lists;
use crate::finding::{Diagnostic, Severity, Sink, rule};
use crate::index::State;
use crate::model::Kind;
use crate::model::gloo::{Action, Destination, Forward, Signs, WeightedDestination};
use crate::snapshot::ResourceId;
use crate::traffic::Fault;

rule! {
    /// A subset that the upstream doesn't offer.
    ///
    /// An upstream of type `kube` offers subsets by `subsetSpec.selectors[].keys`; the keys of a destination's `subset.values` must be exactly
    /// those of one selector. Upstreams of other types, Consul aside, offer none. In a list Gloo stops reading there: the destination
    /// itself stays, without its subset, and all later ones are lost. A mistake in the first of two sends everything to it.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   kube:
    ///     serviceName: checkout
    ///     serviceNamespace: shop
    ///     servicePort: 8080
    ///     subsetSpec:
    ///       selectors:
    ///       - keys: [version]
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: checkout}
    ///       subset: {values: {track: stable}} # <- subset-mismatch
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: checkout}
    ///       subset: {values: {version: v2}}
    ///     weight: 10
    /// ```
    ///
    /// Use keys that the upstream offers, or add a selector with these keys to it.
    ///
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   kube:
    ///     serviceName: checkout
    ///     serviceNamespace: shop
    ///     servicePort: 8080
    ///     subsetSpec:
    ///       selectors:
    ///       - keys: [version]
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: checkout}
    ///       subset: {values: {version: v1}}
    ///     weight: 90
    ///   - destination:
    ///       upstream: {name: checkout}
    ///       subset: {values: {version: v2}}
    ///     weight: 10
    /// ```
    ///
    /// There is no reason to switch it off, unless the upstream in the sources is not the one that runs.
    "subset-mismatch", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let asks = |weighted: &WeightedDestination<'_>| weighted.destination.as_ref().is_some_and(|to| to.subset.is_some());
    // Gloo passes subsets of TCP hosts over, and loses nothing of their lists.
    for list in http_lists(cx).filter(|list| list.destinations.iter().any(asks)) {
        let outcome = list.outcome(cx);
        let stop = outcome.faults.iter().find_map(|fault| match fault {
            Fault::Subset(at) => Some(*at),
            _ => None,
        });
        for (at, weighted) in list.destinations.iter().enumerate() {
            let Some(destination) = &weighted.destination else { continue };
            let effect = match list.destinations.len() - at - 1 {
                _ if Some(at) != stop => {
                    "Gloo doesn't even get to it, as it stops at an earlier destination".to_owned()
                }
                0 => "its share goes to all endpoints of the upstream".to_owned(),
                1 => "the destination after it is lost, and this one answers from all of its endpoints".to_owned(),
                later => format!(
                    "the {later} destinations after it are lost, and this one answers from all of its endpoints"
                ),
            };
            if let Some(finding) = report(cx, sink, destination, list.home, || list.words(cx)) {
                finding.of(&list.key(cx)).effect(effect).reach(list.reach(cx));
            }
        }
    }
    let single = "requests go to all endpoints of the upstream";
    for (id, route) in cx.routes_with(Signs::SUBSET) {
        let Action::Forward { to: Forward::Single(destination), .. } = &route.action else { continue };
        let home = cx.resource(id.owner).namespace;
        if let Some(finding) = report(cx, sink, destination, home, || cx.route_words(id)) {
            finding.of(&cx.resource(id.owner).key()).effect(single).reach(cx.reach_of_route(id));
        }
    }
}

/// Reports a destination whose subset its upstream doesn't offer.
fn report<'a, 's>(
    cx: &Context<'a>,
    sink: &'s mut Sink<'_>,
    destination: &'a Destination<'a>,
    home: &'a str,
    words: impl FnOnce() -> String,
) -> Option<&'s mut Diagnostic> {
    let subset = destination.subset.as_ref()?;
    let (upstream, state) = cx.index.destination(destination, home)?;
    if !cx.outcomes().has_bad_subset(destination, state) {
        return None;
    }
    let keys: Vec<&str> = subset.values.iter().map(|(key, _)| key.value).collect();
    let (keys, path, words) = (keys.join(", "), upstream.path(), words());
    let finding = sink.report(subset.span, format!("{path} offers no subset by {keys}, which {words} asks for"));
    finding.label("no such subset");
    match state {
        State::Defined(id) => {
            finding.also(cx.resource(id).place, offer(cx, id));
            let offers = cx.routing.gloo.offers.by(id);
            match offers.first() {
                Some(first) => finding.help(format!(
                    "use exactly the keys {}, or add a selector with {keys} to the upstream",
                    first.join(", ")
                )),
                None => finding.help(format!("add a subsetSpec with a selector for {keys} to the upstream")),
            };
        }
        State::Discovered(id) => {
            finding.also(cx.resource(id).place, "discovered, without subsets");
            finding.help(format!("write an upstream with a subsetSpec for {keys} by hand"));
        }
        _ => {
            finding.help("define the upstream with a subsetSpec, or remove the subset");
            let known = !cx.index.in_namespace(Kind::Upstream, &upstream.namespace).is_empty();
            if !known && !cx.snapshot.options.closed {
                // The upstream may well be kept elsewhere, with its subsets.
                finding.severity(Severity::Info);
            }
        }
    }
    Some(finding)
}

fn offer(cx: &Context<'_>, id: ResourceId) -> String {
    match cx.routing.gloo.offers.by(id) {
        [] => "offers no subsets".to_owned(),
        [keys] => format!("offers {}", keys.join("+")),
        several => format!("offers {} others", several.len()),
    }
}
