use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Kind;
use crate::schema::IssueKind;

use super::release::Release;

rule! {
    /// A field that Gloo or the Gateway API no longer has, or a kind, or a version of its group.
    ///
    /// Later versions' definitions don't list it, so the API server drops it without a word, and whatever it did stops with
    /// the upgrade.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    ///       graphqlApiRef: {name: catalog, namespace: shop} # <- removed-field
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Remove the field, or name the version that the cluster runs with `--gloo-version` or
    /// `--gateway-api-version`. Switch it off while one set of
    /// manifests serves clusters on both sides of an upgrade.
    "removed-field", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let (IssueKind::Removed { until }, Some(key)) = (&issue.what, issue.key) else { continue };
        let Release { product, version, option } = Release::of(cx, resource.kind);
        sink.leave_out(issue.value.span(), issue.left_out);
        let is_whole = matches!(issue.path.as_str(), "kind" | "apiVersion");
        let span = if is_whole { issue.value.span() } else { key.span() };
        let last = format!("{product} {until} was the last to have it");
        let message = match issue.path.as_str() {
            "kind" => format!("kind {} is gone: {last}", resource.kind),
            "apiVersion" => format!("{} under `{}` is gone: {last}", resource.kind, issue.value.str()),
            path => format!("`{path}` of {} is gone: {last}", resource.key()),
        };
        let product = product.strip_prefix("the ").unwrap_or(product);
        let help = format!("check for an older {product} with `{option} {until}`");
        sink.report(span, message)
            .label(format!("not in {product} {version}"))
            .of(&resource.key())
            .effect(match key.str() {
                _ if is_whole => "the API server refuses it",
                "graphqlApiRef" => {
                    "the API server drops it without a word, and a route without an action takes the whole host out"
                }
                _ => "the API server drops it without a word, and it has no effect",
            })
            .reach(cx.reach_of_issue(id, issue))
            .help(match successor(cx, resource.kind, &issue.path) {
                Some(successor) => format!("write {successor}, or {help}"),
                None => format!("remove it, or {help}"),
            });
    }
}

/// What took the place of a kind, or of a version of its group.
fn successor(cx: &Context<'_>, kind: Kind, path: &str) -> Option<String> {
    let written = |kind: Kind| format!("`kind: {kind}` of `{}`", kind.api_version());
    match path {
        "kind" if kind == Kind::XListenerSet => Some(written(Kind::ListenerSet)),
        "apiVersion" => {
            let version = crate::schema::newest_version(kind, cx.snapshot.versions)?;
            Some(format!("`{}/{version}`", kind.group()))
        }
        _ => None,
    }
}
