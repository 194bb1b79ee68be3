//! References that lead nowhere.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Context, Link};
use crate::index::{By, Evidence, Near, State};
use crate::model::Kind;
use crate::model::gloo::{Action, Forward};
use crate::snapshot::{ResourceId, Unread};
use crate::text::{Role, Span};
use crate::yaml::Node;

/// Every reference to one of `kinds` that leads nowhere, in a resource that is checked and that the cluster would hold, with what says
/// so.
///
/// Left out are those without a namespace where none is assumed, which are reported as that, and those to a resource that is there
/// but refused, whose own mistake is reported. A text that stands in several places by aliases is reported once.
pub fn dangling<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<(&'c Link<'a>, Evidence)> {
    with_evidence(cx, lost(cx, kinds, |link| may_be_missing(link) && !link.is_of_gateway_api()))
}

/// The same of what resources of the Gateway API refer to.
pub fn dangling_objects<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<(&'c Link<'a>, Evidence)> {
    with_evidence(cx, lost(cx, kinds, |link| may_be_missing(link) && link.is_of_gateway_api()))
}

fn may_be_missing(link: &Link<'_>) -> bool {
    matches!(link.state, State::Dangling | State::Unknown)
}

fn with_evidence<'c, 'a>(cx: &'c Context<'a>, mut found: Vec<&'c Link<'a>>) -> Vec<(&'c Link<'a>, Evidence)> {
    if !found.is_empty() {
        let refused = misdeclared(cx);
        found.retain(|link| {
            let name = link.name();
            !is_told_as_missing_namespace(link)
                && (link.kind == Kind::Service || cx.index.all(link.kind, link.namespace, name).is_empty())
                && !refused.contains(&(link.kind, link.namespace, name))
        });
    }
    let mut counts = FxHashMap::default();
    found.into_iter().filter_map(|link| Some((link, evidence(cx, link, &mut counts)?))).collect()
}

/// Names that are referred to, by kind and namespace: how many are in the sources, and how many are not.
type Counts<'a> = FxHashMap<(Kind, &'a str), (usize, usize)>;

/// How many names must be there for each one that isn't, until that one is probably a slip.
const THERE: usize = 8;

/// What says that a reference leads nowhere; nothing where it may well lead somewhere.
fn evidence<'a>(cx: &Context<'a>, link: &Link<'a>, counts: &mut Counts<'a>) -> Option<Evidence> {
    let (kind, namespace, name) = (link.kind, link.namespace, link.name());
    if kind == Kind::Service
        && cx.index.without_kube_destinations().is_none()
        && let Some(id) = cx.index.stored(Kind::Service, namespace, name)
    {
        return Some(Evidence::NoPort(id));
    }
    let by = By { from: Some(link.from), names_none: link.reference().namespace.value.is_empty() };
    let strong = cx.index.evidence(kind, namespace, name, by);
    if strong.is_none() && cx.index.is_clouded(kind) {
        let near = cx.index.near_miss(kind, namespace, name, by).filter(|_| !cx.index.is_hidden(kind, name));
        return near.map(Evidence::Doubtful);
    }
    if strong.is_some() || !matches!(kind, Kind::Upstream | Kind::RouteTable | Kind::VirtualService) {
        return strong;
    }
    if let Some(sibling) = sibling(cx, link) {
        return Some(Evidence::Sibling(sibling));
    }
    if counts.is_empty() {
        *counts = count(cx);
    }
    let (there, missing) = counts.get(&(kind, namespace)).copied().unwrap_or_default();
    (there >= THERE * missing).then_some(Evidence::Alone(there, missing))
}

/// So many references to one of a family are looked at.
const USERS: usize = 256;

/// One of the family of what a reference means, where that says that all of the family should be in the sources: there are several, or the
/// same resource refers to it. That one is there says nothing of the others.
fn sibling(cx: &Context<'_>, link: &Link<'_>) -> Option<ResourceId> {
    let mut family = cx.index.siblings(link.kind, link.namespace, link.name(), Some(link.from));
    let first = family.next()?;
    let is_beside = || cx.graph().users(first).take(USERS).any(|other| other.from == link.from);
    (family.next().is_some() || is_beside()).then_some(first)
}

fn count<'a>(cx: &Context<'a>) -> Counts<'a> {
    let mut seen: FxHashSet<(Kind, &str, &str)> = FxHashSet::default();
    let mut counts = Counts::default();
    for link in cx.graph().links.iter().filter(|link| !link.is_of_gateway_api()) {
        if !seen.insert((link.kind, link.namespace, link.name())) {
            continue;
        }
        let count = counts.entry((link.kind, link.namespace)).or_default();
        match link.state {
            State::Defined(_) => count.0 += 1,
            State::Dangling | State::Unknown => count.1 += 1,
            State::Discovered(_) | State::Expected | State::Written(_) | State::External => {}
        }
    }
    counts
}

/// Every reference to one of `kinds` without a namespace where none is assumed.
pub fn without_namespace<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind]) -> Vec<&'c Link<'a>> {
    let mut found =
        lost(cx, kinds, |link| (!link.state.is_there() || link.state == State::Unknown) && !link.is_of_gateway_api());
    found.retain(|link| is_told_as_missing_namespace(link));
    found
}

fn lost<'c, 'a>(cx: &'c Context<'a>, kinds: &[Kind], wanted: impl Fn(&Link<'a>) -> bool) -> Vec<&'c Link<'a>> {
    let mut seen: FxHashSet<(Kind, Span)> = FxHashSet::default();
    let links = cx.graph().links.iter().filter(|link| {
        kinds.contains(&link.kind)
            && wanted(link)
            && cx.resource(link.from).role == Role::Subject
            && cx.index.is_stored(link.from)
            && link.route().is_none_or(|route| !cx.is_dropped(route) || is_told_of_dropped(cx, link))
    });
    links.filter(|link| seen.insert((link.kind, link.span()))).collect()
}

/// Whether Gloo misses it also in a route that is dropped for not fitting its parent: it looks up the options of a route before it looks
/// whether that fits (`gw/translator/converter.go`, `visit`), and nothing else of it.
fn is_told_of_dropped(cx: &Context<'_>, link: &Link<'_>) -> bool {
    link.kind == Kind::RouteOption && link.route().is_some_and(|route| cx.reach().is_dropped(route))
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

/// Whether Gloo answers the route of a missing group itself, so that Envoy never sees it: the settings say so, and it is the only such
/// route, as Gloo finds the names of several no more (`gl/syncer/sanitizer/route_replacing_sanitizer.go`, line 327).
pub fn replaces_missing_groups(cx: &Context<'_>) -> bool {
    let says_so = || cx.index.settings_agree(|settings| settings.replaces_invalid_routes);
    let groups = [Kind::UpstreamGroup];
    let routes = |link: &Link<'_>| link.route().map_or(0, |route| cx.reach().of_route(route).len());
    let missing = || dangling(cx, &groups).into_iter().map(|(link, _)| routes(link)).sum::<usize>();
    let unnamed = || without_namespace(cx, &groups).into_iter().map(routes).sum::<usize>();
    says_so() && missing() + unnamed() < 2
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
