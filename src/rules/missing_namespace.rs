use super::dangling::add_namespace;
use crate::context::dangling::{is_share, replaces_missing_groups, who, without_namespace};
use crate::context::{Context, Link};
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::snapshot::ResourceId;

rule! {
    /// A reference without a namespace where Gloo assumes none.
    ///
    /// `upstreamGroup`, `delegateAction` and `kube` are looked up in the namespace "", which nothing is in, also where both ends are in the same
    /// namespace. For a group Envoy then refuses the listener's configuration; a delegating route is left out; a Service's share
    /// gets 503. Only `upstream` has a default: the namespace of the resource that holds the reference, and not even that in a TCP host
    /// or in options.
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         upstreamGroup:
    ///           name: checkout # <- missing-namespace
    ///     - matchers:
    ///       - prefix: /cart
    ///       delegateAction:
    ///         ref: {name: cart} # <- missing-namespace
    /// ---
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
    /// kind: RouteTable
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   routes:
    ///   - matchers:
    ///     - prefix: /cart
    ///     routeAction:
    ///       single:
    ///         upstream: {name: shop-cart-8080, namespace: gloo-system}
    /// ```
    ///
    /// Add the namespace. Where just one resource has that name the fix does it.
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
    ///       - prefix: /checkout
    ///       routeAction:
    ///         upstreamGroup:
    ///           name: checkout
    ///           namespace: shop
    /// ---
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
    /// ```
    ///
    /// There is no reason to switch it off, unless something fills the namespace in before the manifests are applied.
    "missing-namespace", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let kinds = [Kind::UpstreamGroup, Kind::RouteTable, Kind::Upstream, Kind::Service];
    let is_replaced = replaces_missing_groups(cx);
    for link in without_namespace(cx, &kinds) {
        let (kind, name) = (link.kind.words(), link.reference().name);
        let written = link.reference().namespace.span;
        let place = if written.end > written.start { written } else { name.span };
        let mut reach = match link.route() {
            Some(route) if link.kind == Kind::RouteTable => cx.reach_of_problem(route),
            Some(route) => cx.reach_of_route(route),
            None => cx.reach_of_group(link.from),
        };
        let is_refused = link.kind == Kind::UpstreamGroup && !is_replaced && cx.is_sent_with(link);
        reach.listener = is_refused;
        let message = format!("{} refers to {kind} {} without its namespace", who(cx, link), name.value);
        let finding = sink.report(place, message);
        finding
            .label("no namespace")
            .of(&cx.resource(link.from).key())
            .effect(effect(cx, link, is_refused))
            .reach(reach);
        match candidates(cx, link).as_slice() {
            [one] => {
                let other = cx.resource(*one);
                finding.also(other.place, format!("in namespace {}", other.namespace));
                finding.help(format!("add namespace: {}", other.namespace));
                if let Some(fix) = add_namespace(cx, link, other.namespace) {
                    finding.fix(fix);
                }
            }
            [] => {
                finding.help(format!("add the namespace of the {kind}"));
            }
            several => {
                let places: Vec<&str> = several.iter().map(|&id| cx.resource(id).namespace).take(5).collect();
                finding.help(format!("add the namespace: {}", places.join(" or ")));
            }
        }
    }
}

/// The stored resources of that name, sorted by namespace.
fn candidates(cx: &Context<'_>, link: &Link<'_>) -> Vec<ResourceId> {
    let named = cx.index.anywhere(link.kind, link.name()).iter().copied();
    let mut found: Vec<ResourceId> = named.filter(|&id| cx.index.is_stored(id)).collect();
    found.sort_by_key(|&id| cx.resource(id).namespace);
    found
}

fn effect(cx: &Context<'_>, link: &Link<'_>, is_refused: bool) -> &'static str {
    match link.kind {
        Kind::UpstreamGroup if !is_refused => "no group is found, and nothing is forwarded",
        Kind::UpstreamGroup => {
            "no group is found, and Envoy refuses every later configuration of the listener's routes"
        }
        Kind::RouteTable => "Gloo leaves the route out: requests go to a later route that fits, or get 404",
        _ if !link.routes_traffic() => "what the option needs the upstream for doesn't work",
        _ if is_share(cx, link) => "its share of the requests gets 503",
        _ => "requests get 503",
    }
}
