use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::schema::IssueKind;

rule! {
    /// Two alternatives at once, of which Gloo keeps one.
    ///
    /// A matcher has one kind of path, a route one action, a destination one type. Where a manifest sets two, neither the API
    /// server nor Gloo says a word: each is decoded into the same place, so the one that comes later in Gloo's API (not in the
    /// manifest) is kept. `exact` beats `prefix`, `upstreamGroup` beats `single`, `kube` beats `upstream`.
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
    ///     - matchers:
    ///       - exact: /cart
    ///         prefix: /cart/ # <- several-of-one-of
    ///       directResponseAction: {status: 200}
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
    ///     - matchers:
    ///       - exact: /cart
    ///       - prefix: /cart/
    ///       directResponseAction: {status: 200}
    /// ```
    ///
    /// Keep the one that is meant; two paths are two matchers. There is no good reason to switch it off.
    "several-of-one-of", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let IssueKind::SeveralOfOneOf { kept, dropped, .. } = &issue.what else { continue };
        let Some(first) = dropped.first() else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let lost: Vec<String> = dropped.iter().map(|key| format!("`{}`", key.str())).collect();
        let parent = issue.path.rsplit_once('.').map_or("the resource", |(parent, _)| parent);
        let message = format!("{} beside `{}` in `{parent}` of {}", lost.join(" and "), kept.str(), resource.key());
        let diagnostic = sink.report(first.span(), message);
        diagnostic.label("dropped without a word").of(&resource.key()).also(kept.span(), "wins");
        for other in &dropped[1..] {
            diagnostic.also(other.span(), "dropped too");
        }
        diagnostic
            .effect(format!("Gloo keeps `{}` alone, wherever the others stand", kept.str()))
            .reach(cx.reach_of_issue(id, issue))
            .help(format!("remove {} or `{}`", lost.join(" and "), kept.str()));
    }
}
