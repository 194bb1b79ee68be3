use super::dangling::{Words, report};
use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;

rule! {
    /// A reference to an auth config that is not in the sources.
    ///
    /// Without it the requests can't be authorised. Auth configs are often kept by another team, so that one which isn't here is reported only with a sign that it is a
    /// slip: a name nearly the same, or the same name in another namespace. It is an error where the sources are all there is (`--closed`).
    /// The namespace has no default.
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
    /// ---
    /// apiVersion: enterprise.gloo.solo.io/v1
    /// kind: AuthConfig
    /// metadata:
    ///   name: log-in
    ///   namespace: shop
    /// spec:
    ///   configs:
    ///   - basicAuth:
    ///       realm: shop
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
    /// Where auth configs are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-auth-config", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::AuthConfig], |_| {
        Some(Words {
            does: "refers to",
            fails: "which isn't in the sources",
            label: format!("no such {}", Kind::AuthConfig.words()),
            effect: "without it requests can't be authorised",
        })
    });
}
