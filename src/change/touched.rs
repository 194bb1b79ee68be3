//! What a change of some resources can reach, so that all else need not be compared.

use petgraph::Direction;
use rustc_hash::FxHashSet;

use super::fate::Change;
use super::resource::ResourceChange;
use crate::context::{Context, Vertex};
use crate::model::Kind;
use crate::snapshot::ResourceId;

/// The resources of a state that change, and all that references and selectors lead from to one of them; nothing where that may be any.
pub(super) fn reached(cx: &Context<'_>, changes: &[ResourceChange]) -> Option<FxHashSet<ResourceId>> {
    let graph = cx.graph();
    if !graph.is_whole() || changes.iter().any(|change| change.resource.kind == Kind::Settings) {
        return None;
    }
    let stored = |change: &ResourceChange| {
        let key = &change.resource;
        cx.index.stored(key.kind, &key.namespace, &key.name)
    };
    let mut open: Vec<_> = changes.iter().filter_map(stored).map(|id| graph.resource(id)).collect();
    let (mut seen, mut found) = (FxHashSet::default(), FxHashSet::default());
    while let Some(node) = open.pop() {
        if !seen.insert(node) {
            continue;
        }
        if let Some(Vertex::Resource(id)) = graph.graph.node_weight(node) {
            found.insert(*id);
        }
        open.extend(graph.graph.neighbors_directed(node, Direction::Incoming));
    }
    Some(found)
}

/// The groups and virtual services of both states that may differ, by kind and name; nothing where any may. Only where groups and virtual
/// services alone change, and none comes or goes, is it plain how far that reaches.
pub(super) fn touched(
    before: &Context<'_>,
    after: &Context<'_>,
    changes: &[ResourceChange],
) -> Option<FxHashSet<(Kind, String)>> {
    let is_plain = |change: &ResourceChange| {
        change.change == Change::Changed && matches!(change.resource.kind, Kind::UpstreamGroup | Kind::VirtualService)
    };
    let is_oversize = |cx: &Context<'_>| cx.routing.gloo.translations.iter().any(|it| it.oversize.is_some());
    if !changes.iter().all(is_plain) || is_oversize(before) || is_oversize(after) {
        return None;
    }
    let mut found = named(before, changes)?;
    found.extend(named(after, changes)?);
    Some(found)
}

fn named(cx: &Context<'_>, changes: &[ResourceChange]) -> Option<FxHashSet<(Kind, String)>> {
    let ids = reached(cx, changes)?;
    Some(ids.into_iter().map(|id| (cx.resource(id).kind, cx.resource(id).path())).collect())
}
