use crate::context::Context;
use crate::finding::{Edit, Fix, Severity, Sink, rule};
use crate::schema::IssueKind;
use crate::yaml::Node;

rule! {
    /// A bare value that Kubernetes reads as something else than it seems to say.
    ///
    /// Kubernetes reads YAML 1.1: `on`, `yes` and `n` are booleans, `1.10` is the number 1.1, `010` is 8 and `1_000` is 1000.
    /// Where the field holds a string, the API server refuses the manifest. Where it holds a number, it takes another number
    /// than most people read, and nobody says so.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: on # <- ambiguous-scalar
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts:
    ///     - addr: cart.shop.svc.cluster.local
    ///       port: 04000 # <- ambiguous-scalar
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: "on"
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    ///
    /// Put texts in quotes (`--fix` does), and write numbers without leading zeros and underscores. For numbers it is a
    /// warning; switch it off there if your generator writes octal on purpose.
    "ambiguous-scalar", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let IssueKind::Ambiguous { expected, reads, accepted } = &issue.what else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let (raw, key) = (issue.value.raw(), resource.key());
        let message = format!("`{raw}` at {} of {key} is read as {reads}", issue.path);
        let diagnostic = sink.report(issue.value.span(), message);
        diagnostic.label(format!("Kubernetes reads {reads}")).of(&key).reach(cx.reach_of_issue(id, issue));
        if *accepted {
            diagnostic
                .severity(Severity::Warning)
                .effect(format!("Gloo works with {reads}"))
                .help(format!("write `{reads}`, or the decimal number that is meant"));
            continue;
        }
        diagnostic
            .effect(format!(
                "the API server refuses the {}: the field holds {expected}, so an earlier version stays in force, or none",
                resource.kind.words()
            ))
            .help(format!("write `\"{raw}\"`"));
        if *expected == "a string" && !issue.value.is_copy() {
            diagnostic.fix(quote(issue.value));
        }
    }
}

/// Bare numbers and words hold neither quotes nor backslashes.
fn quote(value: Node<'_>) -> Fix {
    let edits = vec![Edit { span: value.span(), text: format!("\"{}\"", value.raw()) }];
    Fix { title: "put it in quotes".to_owned(), safe: true, edits }
}
