//! Lists of weighted destinations: finding the one that is meant, and the destination in it.

use super::name::has_parts;
use super::refusal::{Refusal, listed, nearest};
use crate::context::Context;
use crate::context::copies;
use crate::context::weighted::{Holder, WeightedList};
use crate::model::gloo::{Action, DestinationType, Forward, WeightedDestination};
use crate::model::{Body, Kind, Resource};
use crate::routing::gateway_api;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::Role;
use crate::yaml::Node;

/// A weighted list of a group, or of a route's own, that can be edited.
#[derive(Clone, Debug)]
pub(super) struct Editable<'a> {
    /// The resource that holds it.
    pub(super) owner: ResourceId,
    /// The route that has it; nothing for a group's.
    pub(super) route: Option<RouteId>,
    /// The weights as they are written; nothing where one is left out, or can't be read.
    pub(super) written: Vec<Option<u32>>,
    /// The weight of a destination that says none.
    pub(super) default: u32,
    /// Everything that each destination may be called.
    pub(super) labels: Vec<Vec<String>>,
    /// Its items as written.
    pub(super) items: Vec<Node<'a>>,
    /// What messages call each destination.
    pub(super) names: Vec<String>,
    /// What each destination is called where it is held against one of another list.
    pub(super) alike: Vec<Vec<String>>,
}

/// The greatest weight of a backend of an HTTP route (`apis/v1/shared_types.go`).
const MOST_OF_BACKEND: u32 = 1_000_000;

/// Kinds of resources that have lists, by what is written before a name to mean one of them.
const KINDS: [(&str, Kind); 5] = [
    ("vs", Kind::VirtualService),
    ("rt", Kind::RouteTable),
    ("hr", Kind::HttpRoute),
    ("gr", Kind::GrpcRoute),
    ("group", Kind::UpstreamGroup),
];

/// The kind that is written before a name, and what follows it; nothing where none is.
pub(super) fn with_kind(written: &str) -> Option<(Kind, &str)> {
    let (word, rest) = written.split_once(':')?;
    KINDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| (*kind, rest))
}

/// Finds the list that `written` means: `namespace/name` or `name` of a group, `vs:namespace/name#ROUTE` or `rt:…#ROUTE`, where
/// ROUTE is a route's name or its place in the list, from 0; or `hr:namespace/name#RULE` of an HTTP route's rule, `gr:…` of a gRPC route's.
pub(super) fn find<'a>(cx: &Context<'a>, written: &str) -> Result<Editable<'a>, Refusal> {
    let (kind, rest) = with_kind(written).unwrap_or((Kind::UpstreamGroup, written));
    if kind == Kind::UpstreamGroup {
        let id = resource(cx, kind, rest)?;
        let list = WeightedList::of_group(cx, id);
        let list = list.ok_or_else(|| Refusal::new(format!("{rest} is no upstream group")))?;
        return Ok(Editable::new(cx, list));
    }
    let Some((name, route)) = rest.split_once('#') else {
        return Err(Refusal::new(format!("{written} names no route"))
            .help(format!("add the route's name or its place from 0, such as `{written}#0`")));
    };
    let id = resource(cx, kind, name)?;
    if kind.has_http_rules() { rule(cx, id, route) } else { inline(cx, id, route) }
}

/// The resource that the name means, by kind: exactly, or in whichever namespace where only one has it.
pub(super) fn resource(cx: &Context<'_>, kind: Kind, written: &str) -> Result<ResourceId, Refusal> {
    let subjects = || cx.snapshot.subjects(kind);
    let fits = |resource: &Resource<'_>| match written.split_once('/') {
        Some((namespace, name)) => resource.namespace == namespace && resource.name == name,
        None => resource.name == written,
    };
    let found: Vec<ResourceId> = subjects().filter(|(_, resource)| fits(resource)).map(|(id, _)| id).collect();
    let mut paths: Vec<String> = found.iter().map(|&id| cx.resource(id).path()).collect();
    paths.sort();
    paths.dedup();
    match (found.as_slice(), paths.as_slice()) {
        ([id], _) => return Ok(*id),
        ([], _) => {}
        (several, [path]) => {
            let places: Vec<String> = several.iter().map(|&id| place(cx, id)).collect();
            return Err(Refusal::new(format!(
                "the {} {path} is defined more than once: {}",
                kind.words(),
                listed(&places)
            ))
            .help("keep one of them, or name the SOURCE to change last"));
        }
        (_, several) => {
            return Err(
                Refusal::new(format!("{written} may be each of {}", listed(several))).help("name its namespace")
            );
        }
    }
    let mut known: Vec<String> = subjects().map(|(_, resource)| resource.path()).collect();
    known.sort();
    known.dedup();
    let in_context =
        cx.snapshot.resources().any(|(_, other)| other.kind == kind && other.role == Role::Context && fits(other));
    let refusal = if in_context {
        Refusal::new(format!("the {} {written} is only in --context", kind.words()))
    } else {
        Refusal::new(format!("no {} is called {written}", kind.words()))
    };
    Err(match nearest(written, known.iter().map(String::as_str)) {
        _ if in_context => refusal.help("give its file as the source"),
        Some(near) => refusal.help(format!("did you mean {near}?")),
        None if known.is_empty() => refusal.help("name a source that holds one"),
        None => refusal.help(format!("choose one of {}", listed(&known))),
    })
}

/// `file:line` of a resource.
pub(super) fn place(cx: &Context<'_>, id: ResourceId) -> String {
    let span = cx.resource(id).place;
    let span = cx.snapshot.sources.origin(span).map_or(span, |place| place.span);
    format!("{}:{}", cx.map().file(span.file).name, cx.map().start(span).line)
}

/// The list of a route's own.
fn inline<'a>(cx: &Context<'a>, id: ResourceId, written: &str) -> Result<Editable<'a>, Refusal> {
    let resource = cx.resource(id);
    let routes = resource.routes();
    let at = place_of(resource, "route", &route_names(resource), written)?;
    let Action::Forward { to, .. } = &routes[at].action else {
        return Err(Refusal::new(format!("route {written} of {} forwards nowhere", resource.key())));
    };
    let id = RouteId { owner: id, index: at as u32 };
    if let Some(list) = Editable::of_route(cx, id) {
        return Ok(list);
    }
    Err(match to {
        Forward::Group(group) => {
            let path = crate::model::slashed(group.namespace.value, group.name.value);
            Refusal::new(format!("route {written} of {} goes to the upstream group {path}", resource.key()))
                .help(format!("set the weights of {path}"))
        }
        _ => Refusal::new(format!("route {written} of {} has no list of destinations", resource.key()))
            .help("turn its `single` into a `multi` first"),
    })
}

/// The list of an HTTP route's rule.
fn rule<'a>(cx: &Context<'a>, id: ResourceId, written: &str) -> Result<Editable<'a>, Refusal> {
    let resource = cx.resource(id);
    let at = place_of(resource, "rule", &route_names(resource), written)?;
    Editable::of_rule(cx, RouteId { owner: id, index: at as u32 })
}

/// The place of the route or the rule that is meant: by its name, else by its place.
fn place_of(resource: &Resource<'_>, what: &str, names: &[Option<&str>], written: &str) -> Result<usize, Refusal> {
    let found: Vec<usize> = (0..names.len()).filter(|&at| names[at] == Some(written)).collect();
    match (found.as_slice(), written.parse::<usize>()) {
        ([at], _) => Ok(*at),
        ([], Ok(at)) if at < names.len() => Ok(at),
        ([], Ok(_)) => Err(Refusal::new(format!("{} has {} {what}s, counted from 0", resource.key(), names.len()))),
        ([], Err(_)) => {
            let refusal = Refusal::new(format!("no {what} of {} is called {written}", resource.key()));
            Err(match nearest(written, names.iter().copied().flatten()) {
                Some(near) => refusal.help(format!("did you mean {near}?")),
                None => refusal.help("give its place in the list, from 0"),
            })
        }
        (several, _) => {
            let places = several.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            Err(Refusal::new(format!("several {what}s of {} are called {written}", resource.key()))
                .help(format!("give the place in the list: {places}")))
        }
    }
}

/// What is written before the name of a resource whose routes have lists.
pub(super) fn prefix(resource: &Resource<'_>) -> &'static str {
    KINDS.iter().find(|(_, kind)| *kind == resource.kind).map_or("vs", |(word, _)| *word)
}

/// The names of a resource's routes, or rules.
pub(super) fn route_names<'a>(resource: &Resource<'a>) -> Vec<Option<&'a str>> {
    match &resource.body {
        Body::HttpRoute(body) => body.rules.iter().map(|rule| rule.name.map(|name| name.value)).collect(),
        _ => resource.routes().iter().map(|route| route.name.map(|name| name.value)).collect(),
    }
}

impl<'a> Editable<'a> {
    /// The list of an HTTP route's rule.
    pub(super) fn of_rule(cx: &Context<'a>, id: RouteId) -> Result<Editable<'a>, Refusal> {
        let Some((resource, rule)) = gateway_api::rule(cx.snapshot, id) else {
            return Err(Refusal::new(format!("{} has no such rule", cx.resource(id.owner).key())));
        };
        if rule.backends.is_empty() {
            return Err(Refusal::new(format!("{} has no backends", cx.route_words(id))));
        }
        let rules = resource.node.field("spec").and_then(|spec| spec.field("rules"));
        let list =
            rules.and_then(|rules| rules.items().nth(id.index as usize)).and_then(|rule| rule.field("backendRefs"));
        let backends = cx.routing.gateway_api.backends(cx.snapshot, &cx.index);
        let names: Vec<String> =
            rule.backends.iter().map(|backend| backends.resolve(resource, &backend.to).name.path()).collect();
        let labels = names.iter().zip(&rule.backends).map(|(name, backend)| {
            let service = backend.to.name.value;
            let namespace = backend.to.namespace_or(resource.namespace);
            let port = backend.to.port.map(|port| format!("{service}:{}", port.value));
            let all = [name.clone(), format!("{namespace}/{service}"), service.to_owned()];
            all.into_iter().chain(port).collect()
        });
        Ok(Editable {
            owner: id.owner,
            route: Some(id),
            written: rule.backends.iter().map(|backend| backend.weight.map(|weight| weight.value)).collect(),
            default: 1,
            labels: labels.collect(),
            items: list.into_iter().flat_map(Node::items).collect(),
            alike: copies::names_of_rule(cx, id),
            names,
        })
    }

    /// The list of a route's own; nothing for one without.
    pub(super) fn of_route(cx: &Context<'a>, id: RouteId) -> Option<Editable<'a>> {
        let Action::Forward { to, .. } = &cx.route(id)?.action else { return None };
        Some(Editable::new(cx, WeightedList::of_route(cx, id, to)?))
    }

    pub(super) fn new(cx: &Context<'a>, list: WeightedList<'a>) -> Editable<'a> {
        let name = |weighted: &'a WeightedDestination<'a>| {
            let destination = weighted.destination.as_ref()?;
            let (upstream, _) = cx.index.destination(destination, list.home)?;
            let subset = destination.subset.as_ref().map_or_else(String::new, |subset| {
                let pairs: Vec<String> =
                    subset.values.iter().map(|(key, value)| format!("{}={}", key.value, value.value)).collect();
                format!("{{{}}}", pairs.join(","))
            });
            Some(format!("{}{subset}", upstream.path()))
        };
        let names: Vec<String> = list.destinations.iter().map(|weighted| name(weighted).unwrap_or_default()).collect();
        Editable {
            owner: list.owner,
            route: match list.of {
                Holder::Route(id) => Some(id),
                Holder::Group | Holder::TcpHost(_) => None,
            },
            written: list.destinations.iter().map(|weighted| weighted.weight.map(|weight| weight.value)).collect(),
            default: 0,
            labels: names.iter().zip(list.destinations).map(|(name, weighted)| labels(name, weighted)).collect(),
            alike: copies::names_of(cx, &list),
            items: list.items(cx),
            names,
        }
    }

    /// The weights that are reckoned with.
    pub(super) fn weights(&self) -> Vec<u32> {
        self.written.iter().map(|weight| weight.unwrap_or(self.default)).collect()
    }

    /// Refuses a list with a weight that can't be read, unless the weight is at one of the places `told`, where it is replaced: the API
    /// server takes none of the list, and nobody knows what the others are a part of.
    pub(super) fn refuse_unreadable(&self, title: &str, told: &[usize]) -> Result<(), Refusal> {
        for (at, (item, weight)) in self.items.iter().zip(&self.written).enumerate() {
            let written = item.field("weight").filter(|_| weight.is_none() && !told.contains(&at));
            if let Some(written) = written {
                let name = &self.names[at];
                return Err(Refusal::new(format!(
                    "the weight of {name} in {title} is no whole number: {}",
                    written.raw()
                ))
                .help("write it as one, or set it too"));
            }
        }
        Ok(())
    }

    /// Refuses a weight that the API server would not take for the destination at that place.
    pub(super) fn refuse_weight(&self, title: &str, at: usize, weight: u32) -> Result<(), Refusal> {
        if self.default == 0 || weight <= MOST_OF_BACKEND {
            return Ok(());
        }
        let name = &self.names[at];
        Err(Refusal::new(format!(
            "the weight of {name} in {title} would be {weight}, and an HTTP route takes {MOST_OF_BACKEND} at most"
        ))
        .help("give smaller weights of the same proportion"))
    }

    /// What messages call the list.
    pub(super) fn title(&self, cx: &Context<'_>) -> String {
        let resource = cx.resource(self.owner);
        match self.route {
            None => resource.path(),
            Some(route) => {
                let prefix = prefix(resource);
                let name = route_names(resource).get(route.index as usize).copied().flatten();
                let name = name.map_or_else(|| route.index.to_string(), str::to_owned);
                format!("{prefix}:{}#{name}", resource.path())
            }
        }
    }

    /// The place of the destination that `written` means: its whole name, its name without namespace, a Service's name, a subset's
    /// value, or whole parts of one of these, whichever first fits any; `#2` behind it is the second of several.
    pub(super) fn position(&self, title: &str, written: &str) -> Result<usize, Refusal> {
        let (wanted, number) = match written.rsplit_once('#') {
            Some((wanted, number)) => match number.parse::<usize>() {
                Ok(number) if number > 0 => (wanted, Some(number)),
                _ => {
                    return Err(Refusal::new(format!(
                        "{written} is no destination: `#` is followed by a number from 1"
                    )));
                }
            },
            None => (written, None),
        };
        if wanted.is_empty() {
            return Err(Refusal::new("a destination without a name"));
        }
        let levels: [fn(&[String], &str) -> bool; 2] = [
            |labels, wanted| labels.iter().any(|label| label == wanted),
            |labels, wanted| labels.iter().any(|label| has_parts(label, wanted)),
        ];
        let labels = &self.labels;
        let found = levels
            .iter()
            .map(|fits| (0..labels.len()).filter(|&at| fits(&labels[at], wanted)).collect::<Vec<usize>>())
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        match (found.as_slice(), number) {
            ([], _) => {
                let refusal = Refusal::new(format!("{title} has no destination {wanted}"));
                let near = nearest(wanted, labels.iter().flatten().map(String::as_str));
                Err(match near {
                    Some(near) => refusal.help(format!("did you mean {near}?")),
                    None => refusal.help(format!("choose one of {}", listed(&self.names))),
                })
            }
            ([at], None | Some(1)) => Ok(*at),
            (several, Some(number)) => several.get(number - 1).copied().ok_or_else(|| {
                Refusal::new(format!("{title} has {} destinations {wanted}, no number {number}", several.len()))
            }),
            (several, None) => {
                let first = &self.names[several[0]];
                if several.iter().all(|&at| self.names[at] == *first) {
                    let help = format!("say which one: {wanted}#1 to {wanted}#{}", several.len());
                    return Err(Refusal::new(format!("{title} lists {first} {} times", several.len())).help(help));
                }
                let candidates: Vec<String> = several.iter().map(|&at| self.names[at].clone()).collect();
                Err(Refusal::new(format!("{wanted} may be each of {} in {title}", listed(&candidates)))
                    .help("write more of the name"))
            }
        }
    }
}

/// Everything that a destination of that name may be called.
fn labels(name: &str, weighted: &WeightedDestination<'_>) -> Vec<String> {
    let mut labels = vec![name.to_owned()];
    let Some(destination) = &weighted.destination else { return labels };
    let path = name.split('{').next().unwrap_or_default();
    labels.extend([path.to_owned(), path.rsplit('/').next().unwrap_or_default().to_owned()]);
    match &destination.target {
        DestinationType::Kube { service, port } => {
            let (namespace, name) = (service.namespace.value, service.name.value);
            labels.extend([name.to_owned(), format!("{namespace}/{name}"), format!("{name}:{}", port.value)]);
        }
        DestinationType::Consul { service } => labels.push(service.value.to_owned()),
        _ => {}
    }
    if let Some(subset) = &destination.subset {
        labels.extend(subset.values.iter().map(|(_, value)| value.value.to_owned()));
    }
    labels.retain(|label| !label.is_empty());
    labels
}
