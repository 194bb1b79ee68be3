use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::schema::{Invalid, Issue, IssueKind};
use crate::text::Span;
use crate::yaml::Node;

rule! {
    /// A value that the definition of a kind of the Gateway API, or of kgateway's, doesn't allow.
    ///
    /// Beside types these definitions state sizes, forms, required fields, and rules about several fields at once. The API server holds
    /// each manifest against them and refuses the whole resource: the version in the cluster stays in force, or there is none.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   hostnames:
    ///   - Shop.example.com # <- invalid-field
    ///   rules:
    ///   - matches:
    ///     - path:
    ///         type: PathPrefix
    ///         value: cart # <- invalid-field
    ///     backendRefs: # <- invalid-field
    ///     - name: cart
    ///       port: 8080
    ///       weight: 1000001 # <- invalid-field
    ///     filters:
    ///     - type: RequestRedirect
    ///       requestRedirect: {scheme: https}
    ///     - type: URLRewrite # <- invalid-field
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   hostnames:
    ///   - shop.example.com
    ///   rules:
    ///   - matches:
    ///     - path:
    ///         type: PathPrefix
    ///         value: /cart
    ///     filters:
    ///     - type: RequestRedirect
    ///       requestRedirect: {scheme: https}
    /// ```
    ///
    /// What counts may have changed with a version, and differs between the channels: a rule takes 64 matches since 1.2, and took 8
    /// before. Say which ones the cluster has with `--gateway-api-version` and `--gateway-api-channel`. `--fix` mends what can be meant
    /// in one way only, such as a host name in capitals. There is no good reason to switch it off.
    "invalid-field", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let IssueKind::Invalid(invalid) = &issue.what else { continue };
        let Invalid { says, label, help, also, better } = invalid;
        sink.leave_out(issue.value.span(), issue.left_out);
        let path = if issue.path.is_empty() { "the resource" } else { &issue.path };
        let quote = if issue.path.is_empty() { "" } else { "`" };
        let diagnostic = sink.report(place(issue), format!("{quote}{path}{quote} of {} {says}", resource.key()));
        diagnostic.label(label.clone()).of(&resource.key()).reach(cx.reach_of_issue(id, issue));
        diagnostic.effect(format!(
            "the API server refuses the {}: an earlier version stays in force, or none",
            resource.kind.words()
        ));
        diagnostic.help(help.clone());
        if let Some((node, part)) = also {
            diagnostic.also(start(*node), *part);
        }
        if let Some(better) = better.as_ref().filter(|_| !issue.value.is_copy()) {
            let edits = vec![Edit { span: issue.value.span(), text: issue.value.in_its_quotes(better) }];
            diagnostic.fix(Fix { title: format!("write `{better}`"), safe: is_the_same(issue, better), edits });
        }
    }
}

/// A collection is pointed at by its key, or by where it starts: it may be long.
fn place(issue: &Issue<'_>) -> Span {
    match issue.key {
        Some(key) if !issue.value.is_scalar() => key.span(),
        _ => start(issue.value),
    }
}

/// A scalar, or the first key of a map.
fn start(node: Node<'_>) -> Span {
    let first = node.entries().next().map(|(key, _)| key.span());
    if node.is_scalar() { node.span() } else { first.unwrap_or(node.span().head()) }
}

/// Whether only the case of letters differs, so that nothing else can be meant.
fn is_the_same(issue: &Issue<'_>, better: &str) -> bool {
    issue.value.str().eq_ignore_ascii_case(better)
}
