//! What `trace --format json` prints, and `trace --requests` a line a request.

use serde::Serialize;

use super::render::{Destination, Filters, Matcher};

/// What is answered to a request.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope trace"))]
pub struct Trace {
    /// The version of this shape.
    pub version: u32,
    /// The request as routes see it; null where it is none, or one that Envoy refuses before it looks at routes.
    pub request: Option<Request>,
    /// Whether Envoy refuses the request before it looks at routes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bad_request: bool,
    /// Why it does, or why a line of `--requests` is no request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Mistake>,
    /// One for each listener that the request can arrive at.
    pub answers: Vec<Answer>,
    /// Hosts that nearly take the request. Left out where it is answered and `--all` is not given, and in `--requests` without `--all`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near_misses: Vec<NearMiss>,
}

impl Trace {
    /// What is answered where nothing listens.
    pub(crate) fn of_nothing() -> Trace {
        let (answers, near_misses) = (Vec::new(), Vec::new());
        Trace { version: super::VERSION, request: None, bad_request: false, error: None, answers, near_misses }
    }
}

/// The request as routes see it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Request {
    /// The method.
    pub method: String,
    /// `http` or `https`.
    pub scheme: String,
    /// The host, with a port where one is sent: it is part of what domains are held against.
    pub host: String,
    /// The port that it is sent to, where that is said.
    pub port: Option<u32>,
    /// The path without query, normalised; empty for a CONNECT request.
    pub path: String,
    /// The query; null where there is none.
    pub query: Option<String>,
    /// The headers.
    pub headers: Vec<NamedValue>,
}

/// A header of a request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NamedValue {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What is wrong with a request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mistake {
    /// The line in the file of requests, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in it, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// What one listener answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The gateway, as `namespace/name`.
    pub gateway: String,
    /// The proxies that have the listener.
    pub proxies: Vec<String>,
    /// The port that it binds.
    pub port: Option<u32>,
    /// The host that takes the request; null where none does.
    pub host: Option<Host>,
    /// The route that takes it; null where none does.
    pub route: Option<Route>,
    /// What becomes of it.
    #[cfg_attr(test, schemars(extend("enum" = ["forward", "redirect", "directResponse", "clusterHeader", "dynamicForwardProxy", "none"])))]
    pub action: &'static str,
    /// The status that Envoy answers with by itself; null where an upstream answers.
    pub status: Option<u32>,
    /// The upstream group that the route refers to.
    pub group: Option<String>,
    /// Where the request is sent, in written order.
    pub destinations: Vec<Destination>,
    /// Where it is redirected to.
    pub redirect: Option<Redirect>,
    /// What Envoy answers by itself.
    pub direct_response: Option<DirectResponse>,
    /// What upstreams see of host and path where they are rewritten.
    pub rewritten: Option<Rewritten>,
    /// What else is done to it and to the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Filters>,
    /// The routes of the host in order: those that don't take the request, and the one that does. Left out in `--requests` without `--all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub considered: Option<Vec<Considered>>,
    /// What else there is to know: whether the host is served, and whether Envoy takes the listener's routes at all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// The host that takes a request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Host {
    /// What it is made of, as `namespace/name`.
    pub owners: Vec<String>,
    /// Its domains; `*` where it names none.
    pub domains: Vec<String>,
    /// The one of them that takes the request.
    pub domain: String,
}

/// The route that takes a request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Route {
    /// Its place among the host's routes, from 0, as Envoy has them: one a matcher.
    pub index: usize,
    /// Its name.
    pub name: Option<String>,
    /// The matcher that takes the request; defaults and inheritance applied.
    pub matchers: Vec<Matcher>,
    /// The route tables on the way, or the HTTP routes that delegate, outermost first.
    pub via: Vec<String>,
    /// What these are, for people.
    #[serde(skip)]
    pub via_words: &'static str,
    /// The file that it is written in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// A host that doesn't take the request, though it nearly does.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NearMiss {
    /// What it is made of, as `namespace/name`.
    pub host: String,
    /// Its domain that is meant.
    pub domain: String,
    /// The gateway that it is on.
    pub gateway: Option<String>,
    /// Why it doesn't answer: `rejected`, `unselected` and `unknown` as in `render`, `listener` (it is on another one), `port` (which is part of the host),
    /// `domain` (another fits better) or `name` (which is only alike).
    #[cfg_attr(test, schemars(extend("enum" = ["rejected", "unselected", "unknown", "listener", "port", "domain", "name"])))]
    pub why: &'static str,
    /// The same in words.
    pub text: String,
    /// The place of its first route that would take the request.
    pub route: Option<usize>,
}

/// A redirect.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Redirect {
    /// The status; null where Envoy has no such code.
    pub status: Option<u16>,
    /// The URL that it leads to.
    pub location: String,
}

/// A direct response.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DirectResponse {
    /// The status.
    pub status: u32,
    /// The body.
    pub body: String,
}

/// What upstreams see instead of what was sent.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rewritten {
    /// The host; null where it stays.
    pub host: Option<String>,
    /// Path and query; null where they stay.
    pub path: Option<String>,
}

/// A route that was held against a request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Considered {
    /// Its place among the host's routes, as above.
    pub index: usize,
    /// Its name.
    pub name: Option<String>,
    /// Which condition the request doesn't meet; null for the route that takes it.
    #[cfg_attr(test, schemars(extend("enum" = ["path", "case", "method", "header", "query", null])))]
    pub why: Option<&'static str>,
    /// The same in words; where the request is taken, what takes it.
    pub text: String,
    /// Its matcher in words, for people.
    #[serde(skip)]
    pub matcher: String,
}
