//! What a rule does to a request beside its outcome and rewrites: filters, timeouts, and what is set for a backend.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Routing, traffic_policy};
use crate::index::{Index, State, UpstreamName};
use crate::model::gateway_api::{Filter, FilterKind, HeaderChanges};
use crate::model::{Kind, slashed};
use crate::snapshot::{RouteId, Snapshot};
use crate::traffic::{
    Change, Cors, Filters, HeaderChange, HeaderOperations, HostChange, Message, Mirror, OfBackend, PathChange, Retries,
    Rewrite, Route, period,
};
use crate::yaml::{Node, content, last_entries};

impl<'a> Routing<'a> {
    /// What is set for an effective route, by what it is about; `address` says what a backend stands for.
    ///
    /// What rules say that delegate to it holds where it says nothing itself, as for timeouts, and in addition to it, as for headers.
    pub fn policies(
        &self,
        (snapshot, index): (&'a Snapshot<'a>, &Index<'a>),
        route: &Route<'a>,
        address: &dyn Fn(&UpstreamName<'a>, State) -> String,
    ) -> BTreeMap<String, String> {
        let mut policies: BTreeMap<String, String> = BTreeMap::new();
        let mut headers = HeaderOperations::default();
        let mut said: Vec<&str> = Vec::new();
        for id in [route.id].into_iter().chain(route.through.iter().rev().copied()) {
            let (Some((owner, rule)), Some(node)) = (super::rule(snapshot, id), node(snapshot, id)) else { continue };
            let mut add = |word: &str, text: &str| policies.entry(word.to_owned()).or_default().extend([text, ";"]);
            let filters = node.field("filters").into_iter().flat_map(Node::items);
            for (filter, written) in rule.filters.iter().zip(filters) {
                match &filter.kind {
                    FilterKind::RequestHeaders(_) | FilterKind::ResponseHeaders(_) => {
                        changes(filter).for_each(|change| headers.apply(&change));
                    }
                    FilterKind::Redirect(_) | FilterKind::Rewrite(_) => {}
                    FilterKind::Mirror(to) => {
                        let backend = self.backends(snapshot, index).resolve(owner, to);
                        let part = written.field("requestMirror").map_or(100.0, part);
                        add("mirror", &format!("{} {part:?}", address(&backend.name, backend.state)));
                    }
                    FilterKind::Cors => {
                        add("cors", &written.field("cors").map(|it| cors(it).text()).unwrap_or_default());
                    }
                    FilterKind::Extension(to) if to.kind.value == "DirectResponse" => {}
                    FilterKind::Extension(to)
                        if Kind::parse(to.group.value, to.kind.value) == Some(Kind::TrafficPolicy)
                            && index.stored(Kind::TrafficPolicy, owner.namespace, to.name.value).is_some() => {}
                    FilterKind::Extension(to) => {
                        let is_meant = |kind: &Kind| (kind.group(), kind.as_str()) == (to.group.value, to.kind.value);
                        let kind = Kind::ALL.into_iter().find(is_meant);
                        let of = |kind| index.stored(kind, owner.namespace, to.name.value);
                        let lent = kind.and_then(of).and_then(|id| snapshot.resource(id).node.field("spec"));
                        let lent = lent.map(content);
                        add("options", &format!("{} {}", content(written), lent.unwrap_or_default()));
                    }
                    FilterKind::Other(_) => add("options", &content(written)),
                }
            }
            for spec in traffic_policy::of_rule((snapshot, index), owner.namespace, rule) {
                for (word, text) in traffic_policy::told(spec) {
                    add(word, &text);
                }
            }
            for (word, field) in [("timeout", "timeouts"), ("retries", "retry"), ("options", "sessionPersistence")] {
                if let Some(value) = node.field(field).filter(|value| !value.is_null() && !said.contains(&field)) {
                    said.push(field);
                    add(word, &setting(field, value));
                }
            }
        }
        if !headers.text().is_empty() {
            policies.insert("headers".to_owned(), headers.text());
        }
        policies
    }

    /// What filters do to the requests and answers of an effective route, as it is written: the route's own first, then those of rules
    /// that delegate to it.
    pub fn filters(&self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, route: &Route<'a>) -> Filters<'a> {
        let mut found = Filters::default();
        for id in [route.id].into_iter().chain(route.through.iter().rev().copied()) {
            let (Some((owner, rule)), Some(node)) = (super::rule(snapshot, id), node(snapshot, id)) else { continue };
            let backends = self.backends(snapshot, index);
            let written = node.field("filters").into_iter().flat_map(Node::items);
            for (filter, written) in rule.filters.iter().zip(written) {
                match &filter.kind {
                    FilterKind::Mirror(to) => {
                        let resolved = backends.resolve(owner, to);
                        found.mirrors.push(Mirror {
                            name: resolved.name.path(),
                            percent: written.field("requestMirror").map_or(100.0, part),
                            state: resolved.fault.map_or(resolved.state.as_str(), |_| "invalid"),
                        });
                    }
                    FilterKind::Cors if found.cors.is_none() => found.cors = written.field("cors").map(cors),
                    FilterKind::Extension(to) if to.kind.value != "DirectResponse" => {
                        let path = slashed(to.namespace_or(owner.namespace), to.name.value);
                        found.extensions.push(format!("{} {path}", to.kind.value));
                    }
                    _ => found.headers.extend(changes(filter)),
                }
            }
            for backend in &rule.backends {
                let name = || backends.resolve(owner, &backend.to).name.path();
                let of_backend = backend.filters.iter().flat_map(changes);
                found.headers.extend(of_backend.map(|change| HeaderChange { backend: Some(name()), ..change }));
            }
            let dialect = self.dialect_of(route);
            found.of_backends.extend(super::outcome::of_one(owner, rule, dialect).filter_map(
                |(backend, redirect, rewrite)| {
                    let backend = backends.resolve(owner, &backend.to).name.path();
                    let says = redirect.is_some() || rewrites(&rewrite);
                    says.then_some(OfBackend { backend, redirect, rewrite })
                },
            ));
            if found.retries.is_none() {
                found.retries = node.field("retry").map(retries);
            }
        }
        found
    }
}

fn rewrites(rewrite: &Rewrite<'_>) -> bool {
    !matches!((&rewrite.path, &rewrite.host), (PathChange::None, HostChange::None))
}

fn retries(retry: Node<'_>) -> Retries<'_> {
    let text = |key: &str| retry.field(key).filter(|value| value.is_scalar()).map(Node::str);
    Retries {
        attempts: text("attempts"),
        on: retry.field("codes").into_iter().flat_map(Node::items).map(Node::str).collect(),
        backoff: text("backoff"),
        timeout: None,
    }
}

/// For how long is waited for a rule, as it is written; what delegates to it has its say where it says nothing.
pub fn timeouts<'a>(snapshot: &'a Snapshot<'a>, route: &Route<'a>) -> Vec<(&'static str, &'a str)> {
    let mut rules = [route.id].into_iter().chain(route.through.iter().rev().copied());
    let timeouts = rules.find_map(|id| node(snapshot, id)?.field("timeouts").filter(|value| !value.is_null()));
    let fields = ["request", "backendRequest"].into_iter();
    fields.filter_map(|field| Some((field, timeouts?.field(field)?.str()))).collect()
}

/// What is set for a backend of a list, in a form that is equal for the same effect.
pub fn of_backend(list: &[Filter<'_>], filters: Node<'_>) -> String {
    let mut headers = HeaderOperations::default();
    let mut told = String::new();
    for (filter, written) in list.iter().zip(filters.items()) {
        match &filter.kind {
            FilterKind::RequestHeaders(_) | FilterKind::ResponseHeaders(_) => {
                changes(filter).for_each(|change| headers.apply(&change));
            }
            _ => told.extend([&content(written), ";"]),
        }
    }
    told + &headers.text()
}

fn setting(field: &str, value: Node<'_>) -> String {
    if field != "timeouts" {
        return format!("{field}:{}", content(value));
    }
    let told = last_entries(value).into_iter().map(|(field, value)| format!("{field} {}", period(value.str())));
    told.collect::<Vec<_>>().join(";")
}

/// The changes of headers that a filter makes; none where it makes others.
fn changes<'f, 'a>(filter: &'f Filter<'a>) -> impl Iterator<Item = HeaderChange<'a>> + use<'f, 'a> {
    let (message, changes) = match &filter.kind {
        FilterKind::RequestHeaders(changes) => (Message::Request, Some(changes)),
        FilterKind::ResponseHeaders(changes) => (Message::Response, Some(changes)),
        _ => (Message::Request, None),
    };
    let one = move |change: Change, name: &'a str, value: &'a str| HeaderChange {
        message,
        change,
        name,
        value: Cow::Borrowed(value),
        backend: None,
    };
    changes.into_iter().flat_map(move |HeaderChanges { set, add, remove }| {
        let gone = remove.iter().map(move |name| one(Change::Remove, name.value, ""));
        let set = set.iter().map(move |(name, value)| one(Change::Set, name.value, value.value));
        let added = add.iter().map(move |(name, value)| one(Change::Add, name.value, value.value));
        gone.chain(set).chain(added)
    })
}

/// How many of a hundred requests are mirrored.
fn part(mirror: Node<'_>) -> f64 {
    let number = |node: Node<'_>| node.str().parse::<f64>().ok();
    if let Some(fraction) = mirror.field("fraction") {
        let of = |field: &str| fraction.field(field).and_then(number);
        return of("numerator").unwrap_or_default() * 100.0 / of("denominator").unwrap_or(100.0);
    }
    mirror.field("percent").and_then(number).unwrap_or(100.0)
}

fn cors(filter: Node<'_>) -> Cors {
    const LISTS: [&str; 4] = ["allowOrigins", "allowMethods", "allowHeaders", "exposeHeaders"];
    let texts = |field| filter.field(field).into_iter().flat_map(Node::items).map(|it| it.str().to_owned()).collect();
    Cors {
        lists: LISTS.into_iter().map(|field| (field, texts(field))).collect(),
        credentials: filter.field("allowCredentials").is_some_and(|it| it.is_text("true")),
        max_age: filter.field("maxAge").map(|age| age.str().to_owned()),
        is_off: false,
    }
}

/// The backends of a rule, as they are written.
pub fn items<'a>(snapshot: &'a Snapshot<'a>, id: RouteId) -> impl Iterator<Item = Node<'a>> + use<'a> {
    node(snapshot, id).and_then(|rule| rule.field("backendRefs")).into_iter().flat_map(Node::items)
}

fn node<'a>(snapshot: &Snapshot<'a>, id: RouteId) -> Option<Node<'a>> {
    let rules = snapshot.resource(id.owner).node.field("spec")?.field("rules")?;
    rules.items().nth(id.index as usize)
}
