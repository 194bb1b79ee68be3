//! What `render --format json` prints.

mod filters;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::model::{self, PathKind};

pub use self::filters::{Cors, Filters, HeaderChange, Mirror, OfDestination, Retries, RouteRedirect, RouteRewrite};

/// Where traffic goes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope render"))]
pub struct Render {
    /// The version of this shape.
    pub version: u32,
    /// Every virtual host on every listener, then those that no gateway takes.
    pub virtual_hosts: Vec<VirtualHost>,
    /// The hosts of TCP listeners.
    pub tcp_hosts: Vec<TcpHost>,
    /// What becomes of each parent of each route of the Gateway API, where there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// How many requests a second each upstream gets, where `--requests` gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<super::load::Load>,
    /// One for each environment; empty where there is only one.
    pub environments: Vec<Environment>,
}

/// What becomes of one parent of a route of the Gateway API, as its status would say.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The route, as `namespace/name`.
    pub route: String,
    /// Its kind.
    pub route_kind: &'static str,
    /// The kind of the parent.
    pub parent_kind: String,
    /// The parent, as `namespace/name`.
    pub parent: String,
    /// The name of its listener that is wanted.
    pub section: Option<String>,
    /// Whether the parent takes the route; null where the sources don't say.
    pub accepted: Option<bool>,
    /// The reason that its status has, where it has one.
    pub accepted_reason: Option<&'static str>,
    /// Whether what the route refers to can be resolved.
    pub resolved_refs: bool,
    /// The reason that its status has.
    pub resolved_refs_reason: &'static str,
}

/// What is served in one environment.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Environment {
    /// Its name.
    pub environment: String,
    /// Virtual hosts.
    pub virtual_hosts: usize,
    /// Hosts of TCP listeners.
    pub tcp_hosts: usize,
    /// Routes.
    pub routes: usize,
    /// How many requests a second each of its upstreams gets, where `--requests` gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<super::load::Load>,
}

/// One virtual service on one listener.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VirtualHost {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The gateway, as `namespace/name`; null where none takes the host.
    pub gateway: Option<String>,
    /// The proxies that the host is in, or is taken out of; a gateway for several makes its hosts in each. Empty where none takes it.
    pub proxies: Vec<String>,
    /// The virtual service, as `namespace/name`; of the Gateway API's routes the first.
    pub virtual_service: String,
    /// All routes of the Gateway API that it is made of, as `namespace/name`; left out for a virtual service.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub routes_of: Vec<String>,
    /// Its domains; `*` where it names none.
    pub domains: Vec<String>,
    /// `ok`, `rejected` (taken out of the proxy), `unselected` (no gateway takes it), or `unknown` (the sources don't show it).
    #[cfg_attr(test, schemars(extend("enum" = ["ok", "rejected", "unselected", "unknown"])))]
    pub status: &'static str,
    /// Why it is not ok, or by whom what it needs is written.
    pub reasons: Vec<String>,
    /// What is done to the requests and answers of all its routes, as far as they don't say otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Filters>,
    /// Its routes in Envoy's order, then those that never reach it.
    pub routes: Vec<Route>,
}

/// One effective route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Route {
    /// Its name.
    pub name: Option<String>,
    /// Its matchers, any of which will do; defaults and inheritance applied.
    pub matchers: Vec<Matcher>,
    /// The route tables on the way, or the HTTP routes that delegate, outermost first.
    pub via: Vec<String>,
    /// What these are, for people.
    #[serde(skip)]
    pub via_words: &'static str,
    /// What it does.
    #[cfg_attr(test, schemars(extend("enum" = ["forward", "redirect", "directResponse", "clusterHeader", "dynamicForwardProxy", "none"])))]
    pub action: &'static str,
    /// The upstream group that it refers to, or the list that a rule of an HTTP route says it carries a copy of.
    pub group: Option<String>,
    /// `ok`, `rejected` (reaches Envoy as an error), `dropped` (never reaches it) or `unknown`.
    #[cfg_attr(test, schemars(extend("enum" = ["ok", "rejected", "dropped", "unknown"])))]
    pub status: &'static str,
    /// Why it is not ok, or loses destinations.
    pub reasons: Vec<String>,
    /// Where it sends traffic, in written order.
    #[serde(serialize_with = "listed")]
    #[cfg_attr(test, schemars(with = "Vec<Destination>"))]
    pub destinations: Arc<[Destination]>,
    /// Where it redirects to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect: Option<RouteRedirect>,
    /// What it answers by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_response: Option<Response>,
    /// What upstreams see of host and path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rewrite: Option<RouteRewrite>,
    /// For how long is waited, as it is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub timeouts: Vec<Timeout>,
    /// What else is done to requests and answers, beside what the host says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Filters>,
    /// The file that it is written in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// Writes a list that routes to one group share.
fn listed<S: Serializer>(list: &Arc<[Destination]>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(list.iter())
}

/// What a route answers by itself.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Response {
    /// The status.
    pub status: u32,
    /// The body.
    pub body: String,
}

/// For how long is waited.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Timeout {
    /// What is waited for: `request`, `idle`, `stream`, or `backendRequest`.
    pub what: String,
    /// The time, as it is written.
    pub time: String,
}

/// The hosts of a TCP listener.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TcpHost {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The gateway, as `namespace/name`.
    pub gateway: String,
    /// Its name.
    pub name: Option<String>,
    /// `forward`, or `sniCluster` where connections go to the cluster that SNI names.
    #[cfg_attr(test, schemars(extend("enum" = ["forward", "sniCluster"])))]
    pub action: &'static str,
    /// The upstream group that it refers to.
    pub group: Option<String>,
    /// `ok`, `rejected` or `unknown`.
    #[cfg_attr(test, schemars(extend("enum" = ["ok", "rejected", "unknown"])))]
    pub status: &'static str,
    /// Why it is not ok.
    pub reasons: Vec<String>,
    /// Where it sends connections.
    pub destinations: Vec<Destination>,
    /// The file that it is written in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// One matcher; all of its conditions must hold. Without any of `prefix`, `pathPrefix`, `exact`, `regex` and `connect` it has no path.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Matcher {
    /// What the path starts with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Which elements the path starts with: `/a` takes `/a` and `/a/b`, not `/ab`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    /// The whole path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// What the whole path fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regex: Option<String>,
    /// Takes any CONNECT request.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub connect: bool,
    /// Whether case counts, where it is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case_sensitive: Option<bool>,
    /// Methods, any of which will do; none means all.
    pub methods: Vec<String>,
    /// Conditions on headers.
    pub headers: Vec<Header>,
    /// Conditions on query parameters.
    pub query_parameters: Vec<QueryParameter>,
    /// All of it in words, for people.
    #[serde(skip)]
    pub words: String,
}

/// A condition on a header.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value; empty where any will do.
    pub value: String,
    /// Whether the value is a regular expression.
    pub regex: bool,
    /// Whether the condition is turned round.
    pub invert_match: bool,
}

/// A condition on a query parameter.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct QueryParameter {
    /// Its name.
    pub name: String,
    /// Its value; empty where any will do.
    pub value: String,
    /// Whether the value is a regular expression.
    pub regex: bool,
}

/// One destination.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Destination {
    /// The upstream, as `namespace/name`.
    pub upstream: String,
    /// Its weight; null for a single destination.
    pub weight: Option<u32>,
    /// The true sum of the weights that reach Envoy; 1 for a single destination.
    pub total: u64,
    /// Its share of the route's traffic in per cent; null where the route gives none.
    pub percent: Option<f64>,
    /// The share as an exact fraction in lowest terms, such as `1/3`.
    pub fraction: Option<String>,
    /// `defined`, `expected` (discovery or another program would make it), `unknown` (not in the sources, and nothing says whether it should be),
    /// `dangling`, `dropped` (Gloo loses it), or `invalid` (its share is answered with 500).
    #[cfg_attr(test, schemars(extend("enum" = ["defined", "expected", "unknown", "dangling", "dropped", "invalid"])))]
    pub state: &'static str,
    /// Where another program will write the upstream, or the Service that it is made of: on whose behalf, such as `Canary shop/cart`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_by: Option<String>,
    /// The subset of its endpoints.
    pub subset: Option<BTreeMap<String, String>>,
}

impl From<&model::Matcher<'_>> for Matcher {
    fn from(matcher: &model::Matcher<'_>) -> Matcher {
        let path = |kind| matcher.path.filter(|path| path.kind == kind).map(|path| path.text.value.to_owned());
        let own = |text: &str| text.to_owned();
        Matcher {
            prefix: path(PathKind::Prefix),
            path_prefix: path(PathKind::Elements),
            exact: path(PathKind::Exact),
            regex: path(PathKind::Regex),
            connect: matcher.path_kind() == Some(PathKind::Connect),
            case_sensitive: matcher.case_sensitive.map(|flag| flag.value),
            methods: matcher.methods.iter().map(|method| own(method.value)).collect(),
            headers: matcher
                .headers
                .iter()
                .map(|header| Header {
                    name: own(header.name.value),
                    value: own(header.value.value),
                    regex: header.regex,
                    invert_match: header.invert,
                })
                .collect(),
            query_parameters: matcher
                .query
                .iter()
                .map(|query| QueryParameter {
                    name: own(query.name.value),
                    value: own(query.value.value),
                    regex: query.regex,
                })
                .collect(),
            words: crate::traffic::describe(matcher),
        }
    }
}
