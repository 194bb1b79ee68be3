//! What options say of an effective route, beside what its destinations, redirects and rewrites are.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Routing;
use super::options::{Options, RouteOption};
use super::refusal::is_of_forwarding_routes;
use super::setting;
use crate::index::{By, Index, State, UpstreamName};
use crate::model::gloo::{Action, Forward};
use crate::model::{Kind, Ref};
use crate::snapshot::ResourceId;
use crate::traffic::{Change, Cors, Filters, HeaderChange, HeaderOperations, Message, Mirror, Retries, Route, period};
use crate::yaml::{Node, content, last_entries};

/// Options that say what upstreams see of host and path.
const REWRITES: [&str; 6] =
    ["prefixRewrite", "regexRewrite", "hostRewrite", "autoHostRewrite", "hostRewritePathRegex", "hostRewriteHeader"];

/// Options of a host that hold only for routes that say nothing of it themselves: Envoy takes the one nearest to the route.
const OVERRIDDEN: [&str; 11] = [
    "bufferPerRoute",
    "cors",
    "csrf",
    "extauth",
    "jwt",
    "jwtStaged",
    "rbac",
    "retries",
    "stagedTransformations",
    "transformations",
    "waf",
];

/// What an option is about.
pub fn option_word(field: &str) -> &str {
    match field {
        "timeout" | "idleTimeout" | "maxStreamDuration" => "timeout",
        "extauth" | "jwt" | "jwtStaged" | "rbac" => "auth",
        "shadowing" => "mirror",
        "headerManipulation" => "headers",
        "retries" | "cors" => field,
        _ => "options",
    }
}

impl<'a> Routing<'a> {
    /// Where a route goes that lists no destinations.
    fn unlisted(&self, route: &Route<'a>) -> Option<String> {
        let written = self.snapshot.resource(route.id.owner).routes().get(route.id.index as usize)?;
        match &written.action {
            Action::Forward { to: Forward::ClusterHeader(name), .. } => Some(name.value.to_owned()),
            Action::Forward { to: Forward::DynamicForwardProxy(_), .. } => {
                let node = self.node(route)?.field("routeAction")?.field("dynamicForwardProxy")?;
                Some(content(node))
            }
            _ => None,
        }
    }

    /// What is set for a route on the host of a virtual service, by what it is about; `forwards` says whether it sends requests on.
    pub fn policies(
        &self,
        index: &Index<'a>,
        route: &Route<'a>,
        service: ResourceId,
        forwards: bool,
    ) -> BTreeMap<String, String> {
        let mut set = self.options(index, route, service);
        set.retain(|field, _| (forwards || !is_of_forwarding_routes(field)) && !REWRITES.contains(&field.as_str()));
        // Where both are to be merged, both count.
        let merges = set.contains_key("corsPolicyMergeSettings");
        let mut headers = HeaderOperations::default();
        let mut policies: BTreeMap<String, String> = BTreeMap::new();
        // What the route says is done before what the host says.
        let all = |is_host: bool| {
            set.iter().filter_map(move |(field, all)| Some((field, all, *all.iter().find(|it| it.is_host == is_host)?)))
        };
        for (field, levels, RouteOption { is_host, value }) in all(false).chain(all(true)) {
            let is_overridden = OVERRIDDEN.contains(&field.as_str()) && !(merges && field == "cors");
            if is_host && is_overridden && levels.len() > 1 {
                continue;
            }
            if field == "headerManipulation" {
                for change in header_changes(value) {
                    headers.apply(&change);
                }
                continue;
            }
            // Without a share nothing is copied.
            if field == "shadowing" && copied(value) <= 0.0 {
                continue;
            }
            // Where there is nothing to be merged with, it is as if it weren't.
            let is_alone = field == "cors" && levels.len() == 1;
            let level = if is_host && !is_overridden && !is_alone { "host " } else { "" };
            let text = self.option(index, field, value);
            if !text.is_empty() {
                policies.entry(option_word(field).to_owned()).or_default().extend([level, &text, ";"]);
            }
        }
        if !headers.text().is_empty() {
            policies.insert("headers".to_owned(), headers.text());
        }
        if let Some(to) = self.unlisted(route) {
            policies.insert("target".to_owned(), to);
        }
        policies
    }

    /// What its options do to the requests and answers of a route, as it is written; `forwards` says whether it sends requests on.
    pub fn filters(&self, index: &Index<'a>, route: &Route<'a>, service: ResourceId, forwards: bool) -> Filters<'a> {
        filters(index, &self.options(index, route, service), (false, forwards))
    }

    /// What the options of a virtual service's host do to the requests and answers of its routes, to all that forward or to all others.
    pub fn host_filters(&self, index: &Index<'a>, service: ResourceId, forwards: bool) -> Filters<'a> {
        filters(index, &self.host_options(index, service), (true, forwards))
    }

    /// For how long is waited for a route that forwards, as it is written.
    pub fn timeouts(&self, index: &Index<'a>, route: &Route<'a>) -> Vec<(&'static str, &'a str)> {
        const FIELDS: [(&str, &str); 3] =
            [("request", "timeout"), ("idle", "idleTimeout"), ("stream", "maxStreamDuration")];
        let mut found: Vec<(&'static str, &'a str)> = Vec::new();
        for id in route.through.iter().copied().chain([route.id]) {
            let owner = self.snapshot.resource(id.owner);
            let Some(written) = owner.routes().get(id.index as usize) else { continue };
            let node = owner.node.sibling(written.node);
            let references = node.field("optionsConfigRefs").and_then(|references| references.field("delegateOptions"));
            let lent = references.into_iter().flat_map(Node::items).map(Ref::read).filter_map(|reference| {
                let id = index.stored(Kind::RouteOption, reference.namespace.value, reference.name.value)?;
                self.snapshot.resource(id).node.field("spec")?.field("options")
            });
            for options in node.field("options").into_iter().chain(lent) {
                for (what, field) in FIELDS {
                    if let Some(time) = options.field(field).map(Node::str).filter(|time| !time.is_empty())
                        && !found.iter().any(|(known, _)| *known == what)
                    {
                        found.push((what, time));
                    }
                }
            }
        }
        found
    }

    /// What an option says, in a form that is equal for the same effect; empty for none.
    fn option(&self, index: &Index<'a>, field: &str, value: Node<'a>) -> String {
        match field {
            "timeout" => format!("request {}", period(value.str())),
            "idleTimeout" => format!("idle {}", period(value.str())),
            // Switched off for a route, it is as if nothing were said of it.
            "cors" if is_off(value) => String::new(),
            "cors" => cors(value).text(),
            "retries" => setting::retry_policy(value).text(),
            "faults" => named(field, &setting::faults(value).text()),
            "csrf" => named(field, &setting::csrf(value).text()),
            "shadowing" => {
                let to = shadow(index, value).map(|(name, state)| self.address(index, &name, state));
                format!("{} {:?}", to.unwrap_or_default(), copied(value))
            }
            _ => format!("{field}:{}{}", content(value), self.lent(index, value)),
        }
    }

    /// What the configuration says that an option refers to.
    fn lent(&self, index: &Index<'a>, option: Node<'a>) -> String {
        let Some(reference) = option.field("configRef").map(Ref::read) else { return String::new() };
        let id = index.stored(Kind::AuthConfig, reference.namespace.value, reference.name.value);
        id.and_then(|id| self.snapshot.resource(id).node.field("spec")).map(content).unwrap_or_default()
    }
}

/// A text with its name, where there is one.
fn named(name: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{name}:{text}") }
}

/// What options of a route, or of a host, do.
fn filters<'a>(index: &Index<'a>, options: &Options<'a>, (is_host, forwards): (bool, bool)) -> Filters<'a> {
    let mut found = Filters::default();
    for (field, levels) in options.iter().filter(|(field, _)| forwards || !is_of_forwarding_routes(field)) {
        let Some(option) = levels.iter().find(|it| it.is_host == is_host) else { continue };
        match field.as_str() {
            "headerManipulation" => found.headers.extend(header_changes(option.value)),
            "shadowing" if copied(option.value) > 0.0 => {
                found.mirrors.extend(shadow(index, option.value).map(|(name, state)| Mirror {
                    name: name.path(),
                    percent: copied(option.value),
                    state: state.as_str(),
                }));
            }
            // Only a route can switch it off, and then what the host says doesn't count (`plugins/cors` in Gloo).
            "cors" => found.cors = Some(Cors { is_off: !is_host && is_off(option.value), ..cors(option.value) }),
            "retries" => found.retries = Some(retries(option.value)),
            _ => {}
        }
    }
    found
}

/// Who gets the copies, and whether it is there.
fn shadow<'a>(index: &Index<'a>, shadowing: Node<'a>) -> Option<(UpstreamName<'a>, State)> {
    let to = shadowing.field("upstream").map(Ref::read)?;
    let (namespace, name) = (to.namespace.value, to.name.value);
    let state = index.upstream(namespace, name, By::default());
    Some((UpstreamName { namespace: namespace.into(), name: name.into() }, state))
}

/// What is set for a destination of a list, in a form that is equal for the same effect.
pub fn of_destination(options: Node<'_>) -> String {
    let mut headers = HeaderOperations::default();
    let mut told = String::new();
    for (field, value) in last_entries(options) {
        match field.as_str() {
            "headerManipulation" => header_changes(value).iter().for_each(|change| headers.apply(change)),
            _ => told.extend([&field, ":", &content(value), ";"]),
        }
    }
    told + &headers.text()
}

/// The changes of a `headerManipulation`: what goes before what comes (`source/common/router/header_parser.cc` in Envoy).
fn header_changes<'a>(option: Node<'a>) -> Vec<HeaderChange<'a>> {
    let mut found = Vec::new();
    for (message, name) in [(Message::Request, "request"), (Message::Response, "response")] {
        let mut add = |change: Change, name: &'a str, value: Cow<'a, str>| {
            found.push(HeaderChange { message, change, name, value, backend: None });
        };
        for gone in option.field(&format!("{name}HeadersToRemove")).into_iter().flat_map(Node::items) {
            add(Change::Remove, gone.str(), Cow::Borrowed(""));
        }
        for added in option.field(&format!("{name}HeadersToAdd")).into_iter().flat_map(Node::items) {
            let text = |field: &str| added.field("header").and_then(|header| header.field(field)).map(Node::str);
            let value = match (text("value"), added.field("headerSecretRef")) {
                (_, Some(secret)) => Cow::Owned(content(secret)),
                (value, None) => Cow::Borrowed(value.unwrap_or_default()),
            };
            let appends = !added.field("append").is_some_and(|append| append.is_text("false"));
            add(if appends { Change::Add } else { Change::Set }, text("key").unwrap_or_default(), value);
        }
    }
    found
}

/// How many of a hundred requests an option copies.
fn copied(shadowing: Node<'_>) -> f64 {
    shadowing.field("percentage").and_then(|it| it.str().parse().ok()).unwrap_or_default()
}

fn retries(option: Node<'_>) -> Retries<'_> {
    let text = |key: &str| option.field(key).filter(|value| value.is_scalar()).map(Node::str);
    let on = text("retryOn").unwrap_or_default();
    Retries {
        attempts: text("numRetries"),
        on: on.split(',').map(str::trim).filter(|word| !word.is_empty()).collect(),
        backoff: option.field("retryBackOff").and_then(|it| it.field("baseInterval")).map(Node::str),
        timeout: text("perTryTimeout"),
    }
}

/// Whether a route switches its CORS off.
fn is_off(option: Node<'_>) -> bool {
    option.field("disableForRoute").is_some_and(|it| it.is_text("true"))
}

fn cors(option: Node<'_>) -> Cors {
    const LISTS: [(&str, &str); 5] = [
        ("allowOrigin", "allowOrigins"),
        ("allowOriginRegex", "allowOriginRegexes"),
        ("allowMethods", "allowMethods"),
        ("allowHeaders", "allowHeaders"),
        ("exposeHeaders", "exposeHeaders"),
    ];
    let texts = |field| option.field(field).into_iter().flat_map(Node::items).map(|it| it.str().to_owned()).collect();
    Cors {
        lists: LISTS.into_iter().map(|(field, name)| (name, texts(field))).collect(),
        credentials: option.field("allowCredentials").is_some_and(|it| it.is_text("true")),
        max_age: option.field("maxAge").map(|age| age.str().to_owned()).filter(|age| !age.is_empty()),
        is_off: false,
    }
}
