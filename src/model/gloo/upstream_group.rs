//! Upstream groups: weighted lists that many routes share.

use super::destination::WeightedDestination;
use crate::text::Span;
use crate::yaml::Node;

/// A weighted list of destinations that many routes share.
#[derive(Clone, Debug)]
pub struct UpstreamGroup<'a> {
    /// The key `destinations`, or what lacks it.
    pub span: Span,
    /// The list.
    pub destinations: Vec<WeightedDestination<'a>>,
}

impl<'a> UpstreamGroup<'a> {
    /// Reads the `spec` of the resource `node`.
    pub(in crate::model) fn read(node: Node<'a>, spec: Node<'a>) -> UpstreamGroup<'a> {
        UpstreamGroup { span: spec_place(node, "destinations"), destinations: WeightedDestination::list(spec) }
    }
}

/// The key of a field of the spec; where it is missing the key of what should hold it.
fn spec_place(node: Node<'_>, field: &str) -> Span {
    let Some((spec_key, spec)) = node.entry("spec") else {
        return node.get("kind").map_or(node.span().head(), Node::span);
    };
    spec.entry(field).map_or(spec_key.span(), |(key, _)| key.span())
}
