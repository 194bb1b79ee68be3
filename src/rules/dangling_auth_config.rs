use super::dangling::{hint, severity};
use crate::context::Context;
use crate::context::dangling::{dangling, place, who};
use crate::context::nearest::Nearest;
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to an auth config that is not in the sources.
    ///
    /// Without it the requests can't be authorised. Auth configs are often kept by another team, so this is an info; it is a warning where the
    /// sources do hold auth configs of that namespace, and an error where they are all there is. The namespace has no default.
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
    ///     options:
    ///       extauth:
    ///         configRef:
    ///           name: login # <- dangling-auth-config
    ///           namespace: shop
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ```
    ///
    /// Write the name and the namespace of one that exists.
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
    ///     options:
    ///       extauth:
    ///         configRef:
    ///           name: login
    ///           namespace: shop
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-www-8080, namespace: gloo-system}
    /// ---
    /// apiVersion: enterprise.gloo.solo.io/v1
    /// kind: AuthConfig
    /// metadata:
    ///   name: login
    ///   namespace: shop
    /// spec:
    ///   configs:
    ///   - basicAuth:
    ///       realm: shop
    /// ```
    ///
    /// Where auth configs are kept in another repository, lend it with `--context`, or list their names under `external` in the configuration.
    "dangling-auth-config", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let nearest = Nearest::new(cx);
    for link in dangling(cx, &[Kind::AuthConfig]) {
        let name = link.name();
        let near = nearest.of(link.kind, link.namespace, name);
        let message = match (name, link.reference().namespace.value) {
            ("", _) => format!("{} names no auth config", who(cx, link)),
            (_, "") => {
                format!("{} refers to auth config {name} without a namespace, so it is not found", who(cx, link))
            }
            _ => format!("{} refers to auth config {}, which isn't in the sources", who(cx, link), link.path()),
        };
        let reach = match link.route() {
            Some(route) => cx.reach().reach(&cx.routing, [route]),
            None if cx.resource(link.from).kind == Kind::UpstreamGroup => cx.reach_of_group(link.from),
            None => cx.reach().reach_of_service(&cx.routing, link.from),
        };
        let finding = sink.report(place(link, near), message);
        finding.label("no such auth config").of(&cx.resource(link.from).key()).reach(reach);
        finding.effect("without it requests can't be authorised");
        finding.severity(match severity(cx, link) {
            Severity::Error if cx.snapshot.options.closed => Severity::Error,
            Severity::Error => Severity::Warning,
            _ => Severity::Info,
        });
        hint(cx, &nearest, link, finding);
    }
}
