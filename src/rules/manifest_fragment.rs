use crate::context::Context;
use crate::finding::{Severity, Sink, rule};
use crate::model::Kind;
use crate::snapshot::Unread;
use crate::yaml::Node;

rule! {
    /// Routes or destinations without a resource round them, as manuals print them.
    ///
    /// Without `apiVersion` and `kind` no client applies them, so they are not checked either. Pages of older manuals show
    /// routes with `matcher:` in the singular: copied into a resource of a current Gloo, it is dropped without a word, and the
    /// route takes every path. That makes the finding a warning.
    ///
    /// ```yaml bad
    /// routes: # <- manifest-fragment
    /// - matchers:
    ///   - prefix: /echo
    ///   routeAction:
    ///     upstreamGroup:
    ///       name: echo
    ///       namespace: shop
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: echo
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [echo.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /echo
    ///       directResponseAction: {status: 200}
    /// ```
    ///
    /// Put the fragment where it belongs. Switch it off for folders of documentation and for values of charts.
    "manifest-fragment", Info, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for unread in &cx.snapshot.unread {
        let Unread::Fragment { node, kind } = unread else { continue };
        let names: &[&str] = if *kind == Kind::UpstreamGroup { &["destinations"] } else { &["virtualHost", "routes"] };
        let Some((key, value)) = names.iter().find_map(|name| node.entry(name)) else { continue };
        let name = key.str();
        let place = if name == "routes" { "spec.virtualHost" } else { "spec" };
        let diagnostic = sink.report(key.span(), format!("`{name}` stands here without a resource round it"));
        diagnostic
            .label("no apiVersion, no kind")
            .effect("no client applies it, and nothing in it is checked")
            .help(format!("put it under `{place}` of {}", article(*kind)));
        let routes = if name == "virtualHost" { value.get("routes") } else { Some(value) };
        let old = routes.into_iter().flat_map(Node::items).find_map(|route| route.entry("matcher"));
        if let Some((matcher, _)) = old {
            diagnostic
                .severity(Severity::Warning)
                .also(matcher.span(), "old form of `matchers`")
                .effect("in a resource of this Gloo `matcher` is dropped, and the route takes every path")
                .help(format!(
                    "put it under `{place}` of {}, and write `matchers:` with a list of matchers",
                    article(*kind)
                ));
        }
    }
}

fn article(kind: Kind) -> &'static str {
    if kind == Kind::UpstreamGroup { "an UpstreamGroup" } else { "a VirtualService" }
}
