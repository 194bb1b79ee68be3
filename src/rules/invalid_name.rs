use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{NameFault, Resource, is_subdomain};
use crate::text::Role;

rule! {
    /// A name or namespace that Kubernetes refuses.
    ///
    /// A name is a DNS subdomain (RFC 1123): at most 253 lower-case letters, digits, `-` and `.`, with a letter or digit at
    /// both ends and beside each dot. A namespace is one DNS label: at most 63, and no dots. The API server refuses anything
    /// else, so whatever refers to the resource leads nowhere.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: Cart_v1 # <- invalid-name
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart-v1
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]}
    /// ```
    ///
    /// Rename the resource and what refers to it. There is no good reason to switch it off.
    "invalid-name", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for resource in &cx.snapshot.resources {
        if resource.role != Role::Subject || !resource.kind.is_ours() {
            continue;
        }
        let (span, what, text, need) = match (resource.name_fault, resource.written_namespace) {
            (Some(NameFault::Name), _) => (resource.place, "name", resource.name, "a DNS subdomain"),
            (Some(NameFault::Namespace), Some(namespace)) => {
                (namespace.span, "namespace", namespace.value, "a DNS label")
            }
            _ => continue,
        };
        let key = resource.key();
        sink.report(span, format!("{key} has a {what} that is not {need}"))
            .label(reason(text))
            .of(&key)
            .effect(format!(
                "the API server refuses the {}, and what refers to it leads nowhere",
                resource.kind.words()
            ))
            .help(help(what, text, resource));
    }
}

/// The first thing that is wrong, in five words or fewer.
fn reason(text: &str) -> String {
    let allowed = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    match text.chars().find(|c| !allowed(c)) {
        Some(c) if c.is_ascii_uppercase() => "no capitals allowed".to_owned(),
        Some(c) if c.is_whitespace() || c.is_control() => "no blanks allowed".to_owned(),
        Some(c) => format!("no `{c}` allowed"),
        None if text.contains('.') && is_subdomain(text) && text.len() <= 63 => "no dots allowed".to_owned(),
        None if text.len() > 63 => "too long".to_owned(),
        None => "starts or ends wrongly".to_owned(),
    }
}

fn help(what: &str, text: &str, resource: &Resource<'_>) -> String {
    let dot = if what == "name" { '.' } else { '-' };
    let mapped: String = text
        .chars()
        .map(|c| if c == '.' { dot } else { c.to_ascii_lowercase() })
        .map(|c| if c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' { c } else { '-' })
        .collect();
    let mapped = mapped.trim_matches(['-', '.']);
    if mapped != resource.name && is_subdomain(mapped) && mapped.len() <= 63 {
        format!("rename it, for instance to `{mapped}`, also where it is referred to")
    } else {
        "rename it to lower-case letters, digits and `-`, also where it is referred to".to_owned()
    }
}
