//! What a route does, as a rule of the Gateway API.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::endpoint::Endpoint;
use super::pattern::PathPattern;
use crate::context::Context;

/// What a rule does.
#[derive(Clone, Debug, Default)]
pub(super) struct Action {
    /// Where requests go: what it refers to, its weight, and filters of its own.
    pub(super) backends: Vec<(Endpoint, u64, Vec<Value>)>,
    /// The group that these come from.
    pub(super) group: Option<String>,
    /// Filters that don't depend on the path.
    pub(super) filters: Vec<Value>,
    /// Where copies of requests go.
    pub(super) mirrors: Vec<(Endpoint, f64)>,
    /// What becomes of host and path of a request that is forwarded.
    pub(super) hostname: Option<String>,
    pub(super) path: Change,
    /// A redirect, without its path.
    pub(super) redirect: Option<Value>,
    /// What is answered: status and body.
    pub(super) response: Option<(u32, String)>,
    pub(super) timeout: Option<String>,
    /// What a `TrafficPolicy` of kgateway's says beside.
    pub(super) policy: Map<String, Value>,
}

/// What becomes of a path.
#[derive(Clone, Debug, Default)]
pub(super) enum Change {
    /// It stays.
    #[default]
    Keep,
    /// This takes its place.
    Full(String),
    /// A text takes the place of the one that it starts with.
    Start(String, String),
}

impl Action {
    /// One that answers by itself.
    pub(super) fn answering(status: u32) -> Action {
        Action { response: Some((status, String::new())), ..Action::default() }
    }

    /// All that it refers to.
    pub(super) fn endpoints(&self) -> BTreeSet<&Endpoint> {
        self.backends
            .iter()
            .map(|(endpoint, ..)| endpoint)
            .chain(self.mirrors.iter().map(|(endpoint, _)| endpoint))
            .collect()
    }

    /// What gets copies of requests.
    pub(super) fn copied_to(&self) -> impl Iterator<Item = &Endpoint> {
        self.mirrors.iter().map(|(endpoint, _)| endpoint)
    }

    /// Whether what it does depends on which elements a path starts with.
    pub(super) fn is_by_elements(&self) -> bool {
        matches!(self.path, Change::Start(..))
    }

    /// Whether a rule with it may have one match alone.
    pub(super) fn is_of_one_match(&self, path: &PathPattern) -> bool {
        matches!((&self.path, path), (Change::Start(..), PathPattern::Elements(_)))
    }

    /// The rule without its matches, for requests whose paths are these; `extensions` are kinds and names of kgateway's resources that it
    /// refers to.
    pub(super) fn rule(
        &self,
        cx: &Context<'_>,
        home: &str,
        path: &PathPattern,
        extensions: &[(&'static str, String)],
    ) -> Value {
        let mut filters = self.filters.clone();
        let modifier = self.path.modifier(path);
        if let Some(redirect) = &self.redirect {
            let mut redirect = redirect.clone();
            if let Some(modifier) = modifier {
                redirect["path"] = modifier;
            }
            filters.push(json!({ "type": "RequestRedirect", "requestRedirect": redirect }));
        } else if self.hostname.is_some() || modifier.is_some() {
            let mut rewrite = json!({});
            if let Some(hostname) = &self.hostname {
                rewrite["hostname"] = json!(hostname);
            }
            if let Some(modifier) = modifier {
                rewrite["path"] = modifier;
            }
            filters.push(json!({ "type": "URLRewrite", "urlRewrite": rewrite }));
        }
        for (endpoint, percentage) in &self.mirrors {
            let mut mirror = json!({ "backendRef": endpoint.reference(cx, home) });
            if *percentage < 100.0 {
                #[expect(clippy::cast_sign_loss, reason = "it is above 0 and at most 100")]
                let numerator = (percentage * 10_000.0).round() as u64;
                mirror["fraction"] = json!({ "numerator": numerator, "denominator": 1_000_000 });
            }
            filters.push(json!({ "type": "RequestMirror", "requestMirror": mirror }));
        }
        for (kind, name) in extensions {
            let to = json!({ "group": "gateway.kgateway.dev", "kind": kind, "name": name });
            filters.push(json!({ "type": "ExtensionRef", "extensionRef": to }));
        }
        let mut rule = json!({});
        if !filters.is_empty() {
            rule["filters"] = json!(filters);
        }
        if !self.backends.is_empty() {
            let backends = self.backends.iter().map(|(endpoint, weight, filters)| {
                let mut reference = endpoint.reference(cx, home);
                reference["weight"] = json!(weight);
                if !filters.is_empty() {
                    reference["filters"] = json!(filters);
                }
                reference
            });
            rule["backendRefs"] = Value::Array(backends.collect());
        }
        if let Some(timeout) = &self.timeout {
            rule["timeouts"] = json!({ "request": timeout });
        }
        rule
    }
}

impl Change {
    /// The modifier of a path, for requests whose paths are these.
    fn modifier(&self, path: &PathPattern) -> Option<Value> {
        let full = |text: &str| json!({ "type": "ReplaceFullPath", "replaceFullPath": text });
        match (self, path) {
            (Change::Keep, _) => None,
            (Change::Full(text), _) => Some(full(text)),
            (Change::Start(from, to), PathPattern::Exact(path)) => {
                let rest = path.strip_prefix(from.as_str()).unwrap_or_default();
                Some(full(&slashes_once(&format!("{to}{rest}"))))
            }
            (Change::Start(from, to), PathPattern::Elements(stem)) => {
                // What the elements have beyond the text stays.
                let rest = stem.strip_prefix(from.strip_suffix('/').unwrap_or(from)).unwrap_or_default();
                let text = slashes_once(&format!("{}{rest}", to.strip_suffix('/').unwrap_or(to)));
                let text = if text.is_empty() { "/" } else { &text };
                Some(json!({ "type": "ReplacePrefixMatch", "replacePrefixMatch": text }))
            }
            (Change::Start(_, to), PathPattern::Regex(_)) => Some(full(to)),
        }
    }
}

fn slashes_once(path: &str) -> String {
    let mut path = path.to_owned();
    while path.contains("//") {
        path = path.replace("//", "/");
    }
    path
}
