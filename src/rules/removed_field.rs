use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::schema::IssueKind;

rule! {
    /// A field that Gloo no longer has.
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
    /// Remove the field, or name the version that the cluster runs with `--gloo-version`. Switch it off while one set of
    /// manifests serves clusters on both sides of an upgrade.
    "removed-field", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let version = cx.snapshot.options.version;
    for (id, resource, issue) in cx.issues() {
        let (IssueKind::Removed { until }, Some(key)) = (&issue.what, issue.key) else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let message = format!("`{}` of {} is gone: Gloo {until} was the last to have it", issue.path, resource.key());
        sink.report(key.span(), message)
            .label(format!("not in Gloo {version}"))
            .of(&resource.key())
            .effect(if key.str() == "graphqlApiRef" {
                "the API server drops it without a word, and a route without an action takes the whole host out"
            } else {
                "the API server drops it without a word, and it has no effect"
            })
            .reach(cx.reach_of_issue(id, issue))
            .help(format!("remove it, or check for an older Gloo with `--gloo-version {until}`"));
    }
}
