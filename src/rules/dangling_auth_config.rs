use super::dangling::{Words, report, severity_if_kept_elsewhere};
use crate::context::Context;
use crate::finding::{Sink, rule};
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
    /// Where auth configs are kept in another repository, pass it with `--context`, or list their names under `external` in the configuration.
    "dangling-auth-config", Warning, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, &[Kind::AuthConfig], |_, link| {
        Some(Words {
            does: "refers to",
            fails: "which isn't in the sources",
            label: format!("no such {}", Kind::AuthConfig.words()),
            effect: "without it requests can't be authorised",
            severity: Some(severity_if_kept_elsewhere(cx, link)),
        })
    });
}
