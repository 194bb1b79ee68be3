use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::model::Kind;
use crate::snapshot::Unread;
use crate::yaml::Node;

rule! {
    /// A kind that the groups of Gloo or of the Gateway API don't have, or a manifest of theirs without one.
    ///
    /// The API server knows no such kind and refuses the manifest (`no matches for kind`); the definitions stand in
    /// `install/helm/gloo/crds` of Gloo's sources. What is in it is not checked, and what refers to it leads nowhere.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualServices # <- unknown-kind
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// Kind: Upstream # <- unknown-kind
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]
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
    /// ---
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: cart
    ///   namespace: shop
    /// spec:
    ///   static:
    ///     hosts: [{addr: cart.shop.svc.cluster.local, port: 8080}]
    /// ```
    ///
    /// kubectl takes the items of a typed List (`HTTPRouteList`) that say neither kind nor version for what the List is of, and refuses those
    /// of a `List`. `--fix` writes the one kind whose name is near. Kinds that exist and that glooscope doesn't read, such as `Proxy`, are passed
    /// over, as are those of Solo's other groups. There is no good reason to switch it off.
    "unknown-kind", Error, since "0.1.0", fix Safe, check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for unread in &cx.snapshot.unread {
        let Unread::UnknownKind { node, place, written, version, near } = unread else { continue };
        let what = named(*node);
        let has_key = written.is_empty() && place.key_str().eq_ignore_ascii_case("kind");
        let (message, label) = match written {
            _ if has_key => (format!("{what} says `{}` in place of `kind`", place.key_str()), "no such field"),
            &"" => (format!("{what} has no kind"), "no kind"),
            _ => (format!("{what} is of kind `{written}`, which `{version}` doesn't have"), "no such kind"),
        };
        let help = match near {
            _ if has_key => "write `kind`, in lower case".to_owned(),
            Some(near) if near.api_version() == *version => format!("write `kind: {near}`"),
            Some(near) => format!("write `kind: {near}` and `apiVersion: {}`", near.api_version()),
            None if written.is_empty() => "add its `kind`".to_owned(),
            None => format!("write one of {}", kinds_of(version)),
        };
        let finding = sink.report(place.span(), message);
        finding.label(label).effect("the API server refuses it, and what refers to it leads nowhere").help(help);
        if let Some(fix) = fix(*node, *place, *near, has_key) {
            finding.fix(fix);
        }
    }
}

/// A manifest by its name, as no kind can be told.
fn named(node: Node<'_>) -> String {
    let metadata = node.field("metadata");
    let text = |key| metadata.and_then(|metadata| metadata.field(key)).filter(|value| value.is_scalar()).map(Node::str);
    match (text("namespace"), text("name")) {
        (Some(namespace), Some(name)) => format!("{namespace}/{name}"),
        (None, Some(name)) => name.to_owned(),
        _ => "a manifest without a name".to_owned(),
    }
}

/// The kinds of a group, for the help.
fn kinds_of(version: &str) -> String {
    let kinds = Kind::ALL.into_iter().filter(|kind| kind.is_ours());
    let group = version.rsplit_once('/').map_or("", |(group, _)| group);
    let all: Vec<&str> = kinds.filter(|kind| kind.group() == group).map(Kind::as_str).collect();
    all.join(", ")
}

/// The kind that was meant, under the group that has it.
fn fix(node: Node<'_>, place: Node<'_>, near: Option<Kind>, has_key: bool) -> Option<Fix> {
    let near = near?;
    let right = if has_key { "kind" } else { near.as_str() };
    let mut edits = vec![Edit { span: place.span(), text: place.in_its_quotes(right) }];
    let version = node.field("apiVersion")?;
    if version.str() != near.api_version() {
        edits.push(Edit { span: version.span(), text: version.in_its_quotes(&near.api_version()) });
    }
    edits.sort_by_key(|edit| edit.span.start);
    let is_copied = place.is_copy() || version.is_copy();
    (!is_copied).then(|| Fix { title: format!("write `{right}`"), safe: true, edits })
}
