use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::schema::IssueKind;
use crate::yaml::{Node, Style};

rule! {
    /// A value that a fixed list of names doesn't hold.
    ///
    /// Of Gloo's kinds the API server takes any text there. Gloo can't decode the resource, and a single one that it can't decode keeps it
    /// from listing all resources of that kind: nothing of the kind is updated any more, and after a restart Gloo doesn't
    /// come up.
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
    ///     - redirectAction:
    ///         hostRedirect: www.example.com
    ///         responseCode: TEMPORARY_REDIRCT # <- unknown-enum-value
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
    ///     - redirectAction:
    ///         hostRedirect: www.example.com
    ///         responseCode: TEMPORARY_REDIRECT
    /// ```
    ///
    /// Of the Gateway API's kinds the API server refuses it:
    ///
    /// ```yaml bad
    /// apiVersion: gateway.networking.k8s.io/v1
    /// kind: HTTPRoute
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   rules:
    ///   - matches:
    ///     - path: {type: Prefix, value: /cart} # <- unknown-enum-value
    ///     filters:
    ///     - type: RequestRedirect
    ///       requestRedirect: {scheme: https}
    /// ```
    ///
    /// `--fix` writes the one name that is near. If the cluster has definitions with more names, say so with `--gloo-version`,
    /// `--gateway-api-version` and `--gateway-api-channel`.
    "unknown-enum-value", Error, since "0.1.0", fix Safe, check
}

/// How many names are listed before the rest is counted.
const LISTED: usize = 8;

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource, issue) in cx.issues() {
        let IssueKind::UnknownEnum { names, near, number } = &issue.what else { continue };
        sink.leave_out(issue.value.span(), issue.left_out);
        let written = match number {
            Some(number) => number.to_string(),
            None => issue.value.str().chars().take(80).collect(),
        };
        let kind = resource.kind.words();
        let message = format!("`{written}` is no value of `{}` in {}", issue.path, resource.key());
        let diagnostic = sink.report(issue.value.span(), message);
        diagnostic
            .label(near.map_or_else(|| "no such value".to_owned(), |near| format!("no such value; `{near}`?")))
            .of(&resource.key())
            .reach(cx.reach_of_issue(id, issue))
            .effect(if resource.kind.is_gloo() {
                format!(
                    "Gloo can't decode the {kind}, and then can't list any {kind}: changes to all of them stop, and Gloo \
                     doesn't come up after a restart"
                )
            } else {
                format!("the API server refuses the {kind}: an earlier version stays in force, or none")
            })
            .help(near.map_or_else(|| one_of(names), |near| format!("write `{near}`")));
        if let Some(near) = near.filter(|_| !issue.value.is_copy()) {
            let edits = vec![Edit { span: issue.value.span(), text: spelled(issue.value, near) }];
            diagnostic.fix(Fix { title: format!("write `{near}`"), safe: true, edits });
        }
    }
}

/// The new name in the quotes of the old one; one that YAML would read as a boolean needs some.
fn spelled(value: Node<'_>, name: &str) -> String {
    let is_boolean = matches!(name, "ON" | "OFF" | "YES" | "NO" | "Y" | "N");
    if is_boolean && value.style() == Style::Plain { format!("\"{name}\"") } else { value.in_its_quotes(name) }
}

fn one_of(names: &[&str]) -> String {
    let listed: Vec<String> = names.iter().take(LISTED).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > LISTED { format!(" and {} more", names.len() - LISTED) } else { String::new() };
    if listed.is_empty() {
        "write one of its names".to_owned()
    } else {
        format!("write one of {}{more}", listed.join(", "))
    }
}
