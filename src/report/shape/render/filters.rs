//! What is done to the requests and answers of a route beside where they go.

use serde::Serialize;

/// What is done to requests and answers, as it is written; host and path apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Filters {
    /// Changes of headers, in the order in which they are made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<HeaderChange>,
    /// Who gets copies of requests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mirrors: Vec<Mirror>,
    /// Who may read answers in browsers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cors: Option<Cors>,
    /// Whether the route switches off what its host says of CORS.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub cors_off: bool,
    /// When a request is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retries: Option<Retries>,
    /// What is done to the requests to one of several destinations alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of_destinations: Vec<OfDestination>,
    /// Other resources that say what is done, each as its kind and `namespace/name`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<String>,
}

/// A change of a header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HeaderChange {
    /// Whose header it is.
    #[cfg_attr(test, schemars(extend("enum" = ["request", "response"])))]
    pub message: &'static str,
    /// What becomes of it: it gets a value whatever it had, one more value, or goes.
    #[cfg_attr(test, schemars(extend("enum" = ["set", "add", "remove"])))]
    pub change: &'static str,
    /// Its name.
    pub name: String,
    /// The value; null where it goes.
    pub value: Option<String>,
    /// The destination whose requests it is for, as `namespace/name`; left out where it is for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}

/// What is done to the requests to one of several destinations alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OfDestination {
    /// The destination, as `namespace/name`.
    pub destination: String,
    /// Where they are redirected to instead; null where they are sent there.
    pub redirect: Option<RouteRedirect>,
    /// What it sees of host and path; null where they stay.
    pub rewrite: Option<RouteRewrite>,
}

/// Who gets copies of requests.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mirror {
    /// The upstream, as `namespace/name`.
    pub upstream: String,
    /// Of so many in a hundred requests.
    pub percent: f64,
    /// As that of a destination; what is `invalid` gets none.
    pub state: &'static str,
}

/// Who may read answers in browsers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cors {
    /// Origins.
    pub allow_origins: Vec<String>,
    /// Regular expressions of origins.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allow_origin_regexes: Vec<String>,
    /// Methods.
    pub allow_methods: Vec<String>,
    /// Headers that may be sent.
    pub allow_headers: Vec<String>,
    /// Headers that may be read.
    pub expose_headers: Vec<String>,
    /// Whether credentials may be sent.
    pub allow_credentials: bool,
    /// For how many seconds that holds, as it is written.
    pub max_age: Option<String>,
}

/// When a request is tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Retries {
    /// How often, as it is written; null where nothing is said.
    pub attempts: Option<String>,
    /// After which statuses, or what else goes wrong.
    pub on: Vec<String>,
    /// How long is waited before; null where nothing is said.
    pub backoff: Option<String>,
    /// For how long one try is waited for; null where nothing is said.
    pub timeout: Option<String>,
}

/// Where a route redirects to; what it leaves out is the request's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RouteRedirect {
    /// The status; null where Envoy has no such code.
    pub status: Option<u16>,
    /// The scheme.
    pub scheme: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// The port.
    pub port: Option<u32>,
    /// The path, or what becomes of it in words.
    pub path: Option<String>,
    /// Whether the query is left out.
    pub strip_query: bool,
}

/// What upstreams see of host and path, in words; null where they stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteRewrite {
    /// The host.
    pub host: Option<String>,
    /// The path.
    pub path: Option<String>,
}
