//! What options say of an effective route, beside what its destinations, redirects and rewrites are.

use std::collections::BTreeMap;

use super::Routing;
use super::options::RouteOption;
use super::refusal::is_of_forwarding_routes;
use super::setting;
use crate::index::{By, Index, UpstreamName};
use crate::model::gloo::{Action, Forward};
use crate::model::{Kind, Ref};
use crate::snapshot::ResourceId;
use crate::traffic::{Cors, HeaderOperations, Message, Route, period};
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
                change_headers(value, &mut headers);
                continue;
            }
            // Without a share nothing is copied.
            let copies = |value: Node<'_>| value.field("percentage").and_then(|it| it.str().parse::<f64>().ok());
            if field == "shadowing" && copies(value).is_none_or(|percent| percent <= 0.0) {
                continue;
            }
            let level = if is_host && !is_overridden { "host " } else { "" };
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
            "cors" if value.field("disableForRoute").is_some_and(|it| it.is_text("true")) => String::new(),
            "cors" => cors(value),
            "retries" => setting::retries(value).text(),
            "faults" => named(field, &setting::faults(value).text()),
            "csrf" => named(field, &setting::csrf(value).text()),
            "shadowing" => {
                let to = value.field("upstream").map(Ref::read).map(|to| {
                    let (namespace, name) = (to.namespace.value, to.name.value);
                    let state = index.upstream(namespace, name, By::default());
                    self.address(index, &UpstreamName { namespace: namespace.into(), name: name.into() }, state)
                });
                let to = to.unwrap_or_default();
                let percent = value.field("percentage").map_or("0", Node::str);
                format!("{to} {:?}", percent.parse::<f64>().unwrap_or_default())
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

/// What is set for a destination of a list, in a form that is equal for the same effect.
pub fn of_destination(options: Node<'_>) -> String {
    let mut headers = HeaderOperations::default();
    let mut told = String::new();
    for (field, value) in last_entries(options) {
        match field.as_str() {
            "headerManipulation" => change_headers(value, &mut headers),
            _ => told.extend([&field, ":", &content(value), ";"]),
        }
    }
    told + &headers.text()
}

/// Reads a `headerManipulation`: what goes before what comes (`source/common/router/header_parser.cc` in Envoy).
fn change_headers(option: Node<'_>, headers: &mut HeaderOperations) {
    for (message, name) in [(Message::Request, "request"), (Message::Response, "response")] {
        for gone in option.field(&format!("{name}HeadersToRemove")).into_iter().flat_map(Node::items) {
            headers.remove(message, gone.str());
        }
        for added in option.field(&format!("{name}HeadersToAdd")).into_iter().flat_map(Node::items) {
            let text = |field: &str| added.field("header").and_then(|header| header.field(field)).map(Node::str);
            let value = match (text("value"), added.field("headerSecretRef")) {
                (_, Some(secret)) => content(secret),
                (value, None) => value.unwrap_or_default().to_owned(),
            };
            let appends = !added.field("append").is_some_and(|append| append.is_text("false"));
            let name = text("key").unwrap_or_default();
            if appends { headers.add(message, name, &value) } else { headers.set(message, name, &value) }
        }
    }
}

fn cors(option: Node<'_>) -> String {
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
    }
    .text()
}
