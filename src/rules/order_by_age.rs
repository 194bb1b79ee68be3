use crate::context::{Context, ties};
use crate::finding::{Severity, Sink, rule};
use crate::text::Role;
use crate::traffic::{MatcherId, Sent};

rule! {
    /// Two HTTP routes that ask for the same requests, of which only the age decides who gets them.
    ///
    /// Of several matches the most specific takes a request: an exact path, then the longest prefix, a method, more headers, more query
    /// parameters. Where all of that is equal, the older HTTPRoute wins, then the one whose namespace and name come first in the alphabet. No
    /// manifest says how old a route will be: when one is deleted and applied again, or a cluster is built anew, the requests go elsewhere.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs: [{name: checkout, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: legacy
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart} # <- order-by-age
    ///     backendRefs: [{name: legacy, port: 8080}]
    /// ```
    ///
    /// Put both rules into one HTTPRoute, where the first in the list wins, or make one of them more specific.
    ///
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /cart}
    ///     backendRefs: [{name: checkout, port: 8080}]
    /// ---
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: legacy
    ///   namespace: shop
    /// spec:
    ///   parentRefs: [{name: web}]
    ///   hostnames: [shop.example.com]
    ///   rules:
    ///   - matches:
    ///     - path: {value: /}
    ///     backendRefs: [{name: legacy, port: 8080}]
    /// ```
    ///
    /// It is only reported where a request was found that both would take, no other route takes before, and to which they do different things.
    /// In a dump of a cluster, where the ages are known, it is an info; so it is where the sources hold several states of a cluster.
    "order-by-age", Warning, since "0.2.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for tie in ties::ties(cx) {
        let routes = cx.routing.routes(tie.table);
        let owner = |(route, _): MatcherId| routes[route as usize].id.owner;
        let is_checked = |it: MatcherId| cx.resource(owner(it)).role == Role::Subject;
        let Some((at, other)) =
            [(tie.other, tie.first), (tie.first, tie.other)].into_iter().find(|(it, _)| is_checked(*it))
        else {
            continue;
        };
        let place =
            |(route, matcher): MatcherId| cx.map().first_line(routes[route as usize].matchers[matcher as usize].span);
        let words = |(route, _): MatcherId| cx.route_words(routes[route as usize].id);
        let [age, of_other] = [at, other].map(|it| cx.resource(owner(it)).creation_timestamp());
        let is_known = age.is_some() && of_other.is_some() && age != of_other;
        let (winner, request) = (cx.resource(owner(tie.first)).key(), said(&tie.request));
        let key = cx.resource(owner(at)).key();
        let finding = sink.report(
            place(at),
            format!("{} and {} tie for the same requests, and the older route gets them", words(at), words(other)),
        );
        finding.label("no more specific").also(place(other), "ties with it").of(&key);
        finding.reach(cx.reach_of_route(routes[at.0 as usize].id));
        finding.effect(if is_known {
            format!("{request} goes to {winner}, which is the older one")
        } else {
            format!("{request} goes to the one that was made first, or to {winner} where both are made at once")
        });
        finding.help("put both rules into one HTTP route, where their order counts, or make one more specific");
        let apart = cx.holds_several_states() && !cx.are_together(owner(at), owner(other));
        if is_known || apart {
            finding.severity(Severity::Info);
        }
    }
}

/// A request in words, as `trace` takes it.
fn said(request: &Sent) -> String {
    let host = request.host.as_deref().unwrap_or_default();
    let headers: Vec<String> = request.headers.iter().map(|(name, value)| format!(" with {name}: {value}")).collect();
    format!("{} {}://{host}{}{}", request.method, request.scheme, request.target, headers.join(""))
}
