use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::snapshot::Unread;
use crate::yaml::TemplateKind;

rule! {
    /// A manifest with placeholders that nobody has replaced yet.
    ///
    /// Braces of a Helm template, variables such as `${VERSION}` and blanks to fill in such as `<YOUR_DOMAIN>` are no values.
    /// What the manifest will do depends on what is put there, so it isn't checked; the documents beside it are.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart-${VERSION} # <- unrendered-template
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
    /// Check what the renderer prints: `helm template CHART | glooscope check -`, or `envsubst < FILE | glooscope check -`.
    /// Switch it off where a later step of the same pipeline does that.
    "unrendered-template", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for unread in &cx.snapshot.unread {
        let Unread::Unrendered { span, template } = unread else { continue };
        let name = &cx.map().file(span.file).name;
        let (message, label, help) = match template.kind {
            TemplateKind::Helm => ("this manifest is a template", "template braces", helm(name)),
            TemplateKind::EnvSubst => ("this manifest has variables in it", "variable", envsubst(name)),
            TemplateKind::Placeholder => {
                ("this manifest has blanks to fill in", "placeholder", "replace the placeholder".to_owned())
            }
        };
        sink.report(*span, format!("{message}, and is not checked")).label(label).help(help);
    }
}

/// A chart keeps its templates in a folder of that name.
fn helm(file: &str) -> String {
    let chart = match file.rsplit_once("/templates/") {
        Some((chart, _)) if is_path(chart) => chart,
        _ if file.starts_with("templates/") => ".",
        _ => return "render it first, and check what is printed: `helm template CHART | glooscope check -`".to_owned(),
    };
    format!("check what the chart renders: `helm template {} | glooscope check -`", shell(chart))
}

fn envsubst(file: &str) -> String {
    let file = if is_path(file) { shell(file) } else { "FILE".to_owned() };
    format!("check what is put in: `envsubst < {file} | glooscope check -`")
}

/// Whether a source's name is one that a shell could open: no standard input, no revision, no cluster.
fn is_path(name: &str) -> bool {
    !name.is_empty() && name != "-" && !name.starts_with('<') && !name.contains(':')
}

/// A path as a shell takes it.
fn shell(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+@%,".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', r"'\''")) }
}
