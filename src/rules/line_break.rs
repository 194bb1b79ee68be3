use super::refused::{report, report_matchers};
use crate::context::Context;
use crate::finding::{Edit, Fix, Sink, rule};
use crate::routing::gloo::refusal::Defect;
use crate::text::Span;
use crate::yaml::{Node, Style};

rule! {
    /// A line break in a text that Envoy takes on one line only.
    ///
    /// A block scalar ends with a line break unless its mark has a minus (`|-`, `>-`), and so does a quoted text that runs over several lines
    /// with a blank one between. In a domain, in the name of a header, in a rewrite, a redirect or a header that is added nobody sees it, and neither the
    /// API server nor Gloo looks; Envoy refuses the route configuration of the whole listener ("value does not match regex pattern", by the
    /// `well_known_regex` that `envoy/config/route/v3/route_components.proto` demands of such fields).
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       options:
    ///         hostRewrite: | # <- line-break
    ///           web.example.com
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains: [www.example.com]
    ///     routes:
    ///     - matchers:
    ///       - prefix: /
    ///       options:
    ///         hostRewrite: |-
    ///           web.example.com
    ///       routeAction:
    ///         single:
    ///           upstream: {name: shop-web-8080, namespace: gloo-system}
    /// ```
    ///
    /// The fix adds the minus where the break at the end is the only one. There is no reason to switch the rule off.
    "line-break", Error, since "0.1.0", fix Safe, check
}

const HELP: &str = "write it on one line, or with `|-` so that it ends without a line break";

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    report(cx, sink, Defect::LineBreak, HELP, |found, finding| {
        if let Some(fix) = found.refusal.node.and_then(|node| fix(node, cx.map().slice(node.span()))) {
            finding.fix(fix);
        }
    });
    report_matchers(cx, sink, Defect::LineBreak, HELP);
}

/// Takes away the line breaks at the end of a block scalar, where there are no others.
fn fix(node: Node<'_>, raw: &str) -> Option<Fix> {
    let mark = match node.style() {
        Style::Literal => '|',
        Style::Folded => '>',
        _ => return None,
    };
    let text = node.str().trim_end_matches('\n');
    if node.is_copy() || text.is_empty() || text.contains(['\n', '\r', '\0']) || !raw.starts_with(mark) {
        return None;
    }
    let start = node.span().start + 1;
    let (end, with) = if raw[1..].starts_with('+') { (start + 1, "-") } else { (start, "-") };
    let span = Span { start, end, ..node.span() };
    Some(Fix { title: format!("write {mark}-"), safe: true, edits: vec![Edit { span, text: with.to_owned() }] })
}
