//! What becomes of a request's host and path before an upstream sees it.

use crate::index::Index;
use crate::model::gloo::PathRewrite;
use crate::model::{Kind, Ref};
use crate::snapshot::{RouteId, Snapshot};
use crate::traffic::{HostChange, PathChange, Rewrite, Route, Substitution};
use crate::yaml::Node;

/// The forms of the host's rewrite, in the order of the fields: the later alternative of the one-of wins.
const HOST: [&str; 4] = ["hostRewrite", "autoHostRewrite", "hostRewritePathRegex", "hostRewriteHeader"];

/// What the options of a route that forwards say of it.
///
/// Options of delegating routes win over those of the routes that they lead to, own ones over those that `optionsConfigRefs` names, and of
/// these the earlier, field by field (`gw/translator/converter.go`, `visit` and `validateAndMergeParentRoute`).
pub(super) fn of<'a>(snapshot: &'a Snapshot<'a>, index: &Index<'a>, route: &Route<'a>) -> Rewrite<'a> {
    let mut rewrite = Rewrite::default();
    let (mut prefix, mut regex, mut host) = (None, None, None);
    for id in route.through.iter().copied().chain([route.id]) {
        let Some(node) = node(snapshot, id) else { continue };
        let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
        let lent = references.into_iter().flat_map(Node::items).map(Ref::read).filter_map(|reference| {
            let id = index.stored(Kind::RouteOption, reference.namespace.value, reference.name.value)?;
            snapshot.resource(id).node.field("spec")?.field("options")
        });
        for options in node.field("options").into_iter().chain(lent) {
            prefix = prefix.or_else(|| options.field("prefixRewrite"));
            regex = regex.or_else(|| options.field("regexRewrite"));
            host = host.or_else(|| {
                let fields = HOST.iter().rev().filter_map(|name| options.field(name).map(|value| (*name, value)));
                fields.into_iter().next()
            });
        }
    }
    rewrite.path = match (prefix.map(Node::str).unwrap_or_default(), regex) {
        ("", None) => PathChange::None,
        // Beside a prefix Envoy refuses it.
        ("", Some(regex)) => match substitution(regex) {
            Some(substitution) => PathChange::Regex(substitution),
            None => PathChange::None,
        },
        (prefix, _) => PathChange::Prefix(prefix),
    };
    rewrite.host = match host {
        Some(("hostRewrite", value)) => HostChange::To(value.str()),
        Some(("autoHostRewrite", value)) if value.is_text("true") => HostChange::Upstream,
        Some(("hostRewriteHeader", value)) => HostChange::Header(value.str()),
        Some(("hostRewritePathRegex", value)) => substitution(value).map_or(HostChange::None, HostChange::Path),
        _ => HostChange::None,
    };
    rewrite
}

fn substitution(node: Node<'_>) -> Option<Substitution<'_>> {
    match PathRewrite::by_regex(node) {
        PathRewrite::Regex(pattern, text) if !pattern.is_empty() => Some(Substitution::new(pattern, text)),
        _ => None,
    }
}

/// The node of a written route.
fn node<'a>(snapshot: &'a Snapshot<'a>, id: RouteId) -> Option<Node<'a>> {
    let owner = snapshot.resource(id.owner);
    let route = owner.routes().get(id.index as usize)?;
    Some(owner.node.sibling(route.node))
}
