use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::snapshot::Unread;
use crate::text::{FileId, Role};

rule! {
    /// A document that is no YAML, or none that Kubernetes reads.
    ///
    /// kubectl splits a file at its `---` lines before it reads any YAML, so the other documents are read, applied and checked
    /// all the same, while the one with the mistake never gets to the cluster: what the cluster holds under its name stays as
    /// it was.
    ///
    /// ```yaml bad
    /// apiVersion: gloo.solo.io/v1
    /// kind: UpstreamGroup
    /// metadata:
    ///   name: checkout
    ///   namespace: shop
    /// spec:
    ///   destinations:
    ///   - destination: {upstream: {name: checkout-v1}
    ///     weight: 100 # <- invalid-yaml
    /// ```
    /// ```yaml good
    /// apiVersion: gloo.solo.io/v1
    /// kind: Upstream
    /// metadata:
    ///   name: checkout-v1
    ///   namespace: shop
    /// spec:
    ///   static: {hosts: [{addr: checkout.shop.svc.cluster.local, port: 8080}]}
    /// ```
    ///
    /// It is a warning where nothing in the file speaks of Gloo and other files were read too: it may be none of yours. Leave
    /// such files out with `exclude:` in the configuration rather than switch the rule off: a manifest that can't be read has
    /// no findings either.
    "invalid-yaml", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    let alone = cx.map().files().len() == 1;
    let mut last: Option<(FileId, bool)> = None;
    for unread in &cx.snapshot.unread {
        let Unread::Invalid { file, error, gloo } = unread else { continue };
        let source = cx.map().file(*file);
        // Documents come file by file, so each file is searched once.
        let file_mentions_gloo = match last {
            Some((last, mentions)) if last == *file => mentions,
            _ => memchr::memmem::find(source.text.as_bytes(), b"solo.io").is_some(),
        };
        last = Some((*file, file_mentions_gloo));
        let diagnostic = sink.report(error.span(*file), format!("this document can't be read: {}", error.message));
        diagnostic.label("no valid YAML").effect("nothing in this document gets to the cluster or is checked here");
        if let Some(help) = &error.help {
            diagnostic.help(help.clone());
        }
        if source.role == Role::Context || !(*gloo || file_mentions_gloo || alone) {
            diagnostic.severity(Severity::Warning);
        }
    }
}
