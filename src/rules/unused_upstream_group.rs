use super::doubt::Unused;
use crate::context::{Context, Link};
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::snapshot::ResourceId;

rule! {
    /// An upstream group that no route and no TCP host refers to.
    ///
    /// It moves no traffic, so that changing its weights does nothing. Gloo verifies its upstreams all the same, and with the strict
    /// webhook a missing one keeps every later change of routes from being accepted.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout # <- unused-upstream-group
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination:
    ///       upstream: {name: shop-checkout-8080, namespace: gloo-system}
    ///     weight: 1
    /// ---
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-checkout-8080, namespace: gloo-system}
    /// ```
    ///
    /// Remove it, or let a route refer to it.
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
    ///     weight: 1
    /// ---
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         upstreamGroup: {name: checkout, namespace: shop}
    /// ```
    ///
    /// It says nothing where the sources hold no routes at all. It is an info unless a virtual service stands in the same file or is built by the same
    /// kustomization, or four groups are used for each that isn't, or the sources are `closed`: the routes that use it may be in other
    /// repositories. Pass them with `--context`.
    "unused-upstream-group", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    if cx.snapshot.resources.iter().all(|resource| resource.routes().is_empty()) {
        return;
    }
    let lost = |link: &&Link<'_>| link.kind == Kind::UpstreamGroup && link.state.may_be_missing();
    // A group that a broken reference was meant for is not unused: the reference is told.
    let meant: rustc_hash::FxHashSet<_> = cx
        .graph()
        .links
        .iter()
        .filter(lost)
        .filter_map(|link| cx.index.near(link.kind, link.namespace, link.name(), Some(link.from)))
        .map(crate::index::Near::id)
        .collect();
    // So is one that is named as if it were an upstream.
    let named: rustc_hash::FxHashSet<_> = cx
        .graph()
        .links
        .iter()
        .filter(|link| link.kind == Kind::Upstream && link.state.may_be_missing())
        .filter_map(|link| cx.index.stored(Kind::UpstreamGroup, link.namespace, link.name()))
        .collect();
    let is_used = |id: ResourceId| cx.graph().is_used(id) || meant.contains(&id) || named.contains(&id);
    let all = cx.index.sorted(Kind::UpstreamGroup);
    let used = all.iter().filter(|&&id| is_used(id)).count();
    let doubt = Unused::new(cx, used, all.len() - used);
    for (id, group) in cx.stored(Kind::UpstreamGroup).filter(|(id, _)| !is_used(*id)) {
        sink.report(group.place, format!("nothing refers to {}", group.key()))
            .label("no route uses it")
            .of(&group.key())
            .effect("it moves no traffic, and changing its weights does nothing")
            .help("remove it, or point a route's upstreamGroup to it")
            .severity(doubt.severity(cx, id));
    }
}
