//! References that lead nowhere.

use rustc_hash::FxHashSet;

use super::nearest::Near;
use super::{Context, Link};
use crate::index::State;
use crate::model::Kind;
use crate::model::gloo::{Action, Forward};
use crate::snapshot::{ResourceId, Unread};
use crate::text::{Role, Span};
use crate::yaml::Node;

/// Every reference to one of `kinds` that leads nowhere, in a resource that is checked and that the cluster would hold.
///
/// Left out are those without a namespace where none is assumed, which are reported as that, and those to a resource that is there
/// but refused, whose own mistake is reported. A text that stands in several places by aliases is reported once.
pub fn dangling<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<&'c Link<'a>> {
    let mut found = lost(cx, kinds);
    if !found.is_empty() {
        let refused = misdeclared(cx);
        found.retain(|link| {
            let name = link.name();
            !is_told_as_missing_namespace(link)
                && (link.kind == Kind::Service || cx.index.all(link.kind, link.namespace, name).is_empty())
                && !refused.contains(&(link.kind, link.namespace, name))
        });
    }
    found
}

/// Every reference to one of `kinds` without a namespace where none is assumed.
pub fn without_namespace<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<&'c Link<'a>> {
    let mut found = lost(cx, kinds);
    found.retain(|link| is_told_as_missing_namespace(link));
    found
}

fn lost<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<&'c Link<'a>> {
    let mut seen: FxHashSet<(Kind, Span)> = FxHashSet::default();
    let links = cx.graph().links.iter().filter(|link| {
        link.state == State::Dangling
            && kinds.contains(&link.kind)
            && cx.resource(link.from).role == Role::Subject
            && cx.index.is_stored(link.from)
            && link.route().is_none_or(|route| !cx.is_dropped(route))
    });
    links.filter(|link| seen.insert((link.kind, link.span()))).collect()
}

fn is_told_as_missing_namespace(link: &Link<'_>) -> bool {
    let kinds = [Kind::UpstreamGroup, Kind::RouteTable, Kind::Upstream, Kind::Service];
    link.lacks_namespace() && !link.name().is_empty() && kinds.contains(&link.kind)
}

/// Names of Gloo's resources under another group or version, or a kind that isn't, which is reported by itself.
fn misdeclared<'a>(cx: &Context<'a>) -> FxHashSet<(Kind, &'a str, &'a str)> {
    let sources = cx.snapshot.sources;
    let roots = sources.documents().filter_map(|(file, document)| {
        let text = &sources.map.file(file).text;
        document.tree.as_ref().ok()?.root(file, text)
    });
    let misnamed = cx.snapshot.unread.iter().filter_map(|unread| match unread {
        Unread::UnknownKind { node, near: Some(kind), .. } => Some((*kind, *node)),
        _ => None,
    });
    let elsewhere = roots.filter_map(|root| {
        let kind = Kind::named(root.field("kind")?.str()).find(|kind| kind.is_gloo())?;
        let version = root.field("apiVersion").map_or("", Node::str);
        (version != kind.api_version()).then_some((kind, root))
    });
    let named = elsewhere.chain(misnamed).filter_map(|(kind, root)| {
        let metadata = root.field("metadata")?;
        let namespace = metadata.field("namespace").map_or(cx.snapshot.options.namespace.as_str(), Node::str);
        Some((kind, namespace, metadata.field("name")?.str()))
    });
    named.collect()
}

/// Who refers, for messages.
pub fn who(cx: &Context<'_>, link: &Link<'_>) -> String {
    link.route().map_or_else(|| cx.resource(link.from).key().to_string(), |route| cx.route_words(route))
}

/// Where the mistake is: the namespace where only that is wrong, else the name.
pub fn place(link: &Link<'_>, near: Option<Near>) -> Span {
    let (name, namespace) = (link.reference().name, link.reference().namespace);
    match near {
        _ if name.value.is_empty() => link.span(),
        Some(Near::Elsewhere(_)) if !namespace.value.is_empty() => namespace.span,
        _ => name.span,
    }
}

/// Whether a destination gets only a part of its route's requests.
pub fn is_share(cx: &Context<'_>, link: &Link<'_>) -> bool {
    cx.resource(link.from).kind == Kind::UpstreamGroup
        || link
            .route()
            .and_then(|route| cx.route(route))
            .is_some_and(|route| matches!(&route.action, Action::Forward { to: Forward::Multi { .. }, .. }))
}

/// The Service that a discovered upstream's name speaks of, and the port that it names.
pub fn service_behind(cx: &Context<'_>, name: &str) -> Option<(ResourceId, u32)> {
    let (head, port) = name.rsplit_once('-')?;
    let port = port.parse().ok()?;
    let mut splits = head.match_indices('-').map(|(at, _)| (&head[..at], &head[at + 1..]));
    splits.find_map(|(namespace, service)| Some((cx.index.stored(Kind::Service, namespace, service)?, port)))
}
