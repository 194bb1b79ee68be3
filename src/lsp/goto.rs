//! From a reference to what it names, and back; and another name for it.

use std::collections::BTreeSet;

use glooscope::context::Context;
use glooscope::index::State;
use glooscope::model::gateway_api::ROUTES;
use glooscope::model::{Kind, Product, ResourceKey, is_subdomain};
use glooscope::snapshot::ResourceId;
use glooscope::text::Span;

use super::spot::{Spot, all_names};

/// Where the resource is written that a place names.
pub(super) fn definition(spot: &Spot<'_, '_>) -> Option<Span> {
    let id = spot.meant()?;
    Some(written(spot.cx, spot.cx.resource(id).place))
}

/// A place as somebody wrote it, where it is in the output of a build.
fn written(cx: &Context<'_>, span: Span) -> Span {
    cx.snapshot.sources.origin(span).map_or(span, |place| place.span)
}

/// The resource that a place names.
pub(super) fn meant(spot: &Spot<'_, '_>) -> Option<ResourceKey> {
    spot.meant().map(|id| spot.cx.resource(id).key())
}

/// All places that name a resource: its own name, where that is asked for, and all references.
pub(super) fn references(cx: &Context<'_>, key: &ResourceKey, with_own: bool, found: &mut BTreeSet<Span>) {
    let mut add = |span: Span| found.insert(written(cx, span));
    let is_it = |id: ResourceId| cx.resource(id).kind == key.kind && cx.resource(id).key() == *key;
    for (id, resource) in cx.snapshot.resources().filter(|_| with_own) {
        if is_it(id) {
            add(resource.place);
        }
    }
    for named in all_names(cx) {
        if let State::Defined(to) | State::Discovered(to) | State::Written(to) = named.state
            && is_it(to)
        {
            add(named.span);
        }
    }
}

/// Why something can't be called otherwise.
pub(super) type Refused = String;

/// The name at a place, if it can be changed: its place, and the resource.
pub(super) fn renamable(spot: &Spot<'_, '_>) -> Result<(Span, ResourceKey), Refused> {
    let id = spot.meant().ok_or("no name of a resource of the sources stands here")?;
    let resource = spot.cx.resource(id);
    // A class, and what is no part of routing, may be named by manifests of other kinds.
    let is_ours = matches!(resource.kind.product(), Product::Gloo | Product::GlooEnterprise | Product::Kgateway)
        || matches!(resource.kind, Kind::ApiGateway | Kind::ListenerSet | Kind::ReferenceGrant)
        || ROUTES.contains(&resource.kind);
    if !is_ours {
        return Err(format!("{} may be named by manifests that are not read here", resource.key()));
    }
    let named = spot.named();
    if named.as_ref().is_some_and(|it| it.kind != resource.kind) {
        return Err(format!("the name is made of that of {}", resource.key()));
    }
    let span = named.map_or(resource.place, |it| it.name.span);
    Ok((span, resource.key()))
}

/// The edits that give a resource another name wherever it stands. Whatever is built, copied or written in another way is refused as a whole.
pub(super) fn rename(
    cx: &Context<'_>,
    key: &ResourceKey,
    new: &str,
    edits: &mut BTreeSet<(Span, String)>,
) -> Result<(), Refused> {
    if !is_subdomain(new) {
        return Err(format!("{new:?} is no name that Kubernetes takes: lower-case letters, digits, `-` and `.`"));
    }
    let taken = cx.snapshot.resources().find(|(_, other)| {
        other.kind == key.kind && other.namespace == key.namespace && other.name == new && *new != key.name
    });
    if let Some((_, other)) = taken {
        return Err(format!("{} is there already", other.key()));
    }
    let mut add = |span: Span| -> Result<(), Refused> {
        let place = cx.snapshot.sources.origin(span);
        if place.is_some_and(|place| !place.is_exact) {
            return Err(format!("a name of {key} is made by a kustomization"));
        }
        let span = place.map_or(span, |place| place.span);
        let raw = cx.map().slice(span);
        let quote = ["\"", "'"].into_iter().find(|quote| raw.starts_with(quote)).unwrap_or_default();
        if raw.trim_matches(['"', '\'']) != key.name {
            let at = cx.map().start(span);
            let file = &cx.map().file(span.file).name;
            return Err(format!("the name stands in another way in {file}:{}:{}", at.line, at.column));
        }
        edits.insert((span, format!("{quote}{new}{quote}")));
        Ok(())
    };
    let is_it = |id: ResourceId| cx.resource(id).kind == key.kind && cx.resource(id).key() == *key;
    for (id, resource) in cx.snapshot.resources() {
        if is_it(id) {
            add(resource.place)?;
        }
    }
    for named in all_names(cx).filter(|named| named.kind == key.kind) {
        if let State::Defined(to) = named.state
            && is_it(to)
        {
            add(named.name.span)?;
        }
    }
    Ok(())
}
