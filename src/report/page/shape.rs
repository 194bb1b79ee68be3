//! What the page's script reads. It is written and read by one program, and no shape for others; `page.js` says how it is used.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// All of it.
#[derive(Debug, Serialize)]
pub struct Data {
    /// The version of the program.
    pub version: &'static str,
    /// What was read, as it was given.
    pub sources: Vec<String>,
    /// The environments; one without a name where there is only one.
    pub environments: Vec<Environment>,
    /// What is wrong: the worst first, as many as anybody reads.
    pub findings: Vec<Finding>,
    /// How many findings are left out.
    pub unlisted: usize,
    /// Errors, warnings, infos.
    pub counts: [usize; 3],
    /// What a change does, where there is a state before: what `diff --format json` prints of each environment.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Value>,
}

/// What is served in one environment.
#[derive(Debug, Serialize)]
pub struct Environment {
    pub(super) name: Option<String>,
    pub(super) listeners: Vec<Listener>,
    pub(super) hosts: Vec<Host>,
    /// The routes of each table, in Envoy's order, then those that never reach it.
    pub(super) tables: Vec<Vec<Route>>,
    pub(super) groups: Vec<Group>,
    /// Lists of destinations; those of a group stand once.
    pub(super) lists: Vec<Vec<Destination>>,
    pub(super) conditions: Vec<Conditions>,
    /// What `glooscope set` calls the destinations of lists, where that is not the upstream's name for all; null for one that it can't name.
    pub(super) called: BTreeMap<usize, Vec<Option<String>>>,
    /// Regexes in the words of browsers, by their text; null for one that takes nothing.
    pub(super) patterns: serde_json::Map<String, Value>,
    /// Names that stand often.
    pub(super) texts: Vec<String>,
    /// The requests, where they are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) load: Option<Load>,
}

/// Requests a second: see [`crate::change::load::Loads`].
#[derive(Debug, Serialize)]
pub(super) struct Load {
    pub(super) total: f64,
    /// Requests with the lists that they may meet, as places in `lists`; nothing for a route that fails.
    pub(super) parts: Vec<(f64, Vec<Option<usize>>)>,
    /// What upstreams can take, by their places in `texts`.
    pub(super) capacity: Vec<(usize, f64)>,
}

impl Environment {
    /// Whether it has no host.
    pub(super) fn is_empty(&self) -> bool {
        self.hosts.is_empty()
    }
}

/// See [`crate::context::Listener`].
#[derive(Debug, Serialize)]
pub(super) struct Listener {
    pub(super) gateway: String,
    pub(super) proxies: Vec<String>,
    pub(super) port: Option<u32>,
    pub(super) ssl: Option<bool>,
    pub(super) normalize: bool,
    pub(super) merge: bool,
    pub(super) strip: bool,
    pub(super) slashes: &'static str,
    /// The names that sections are told apart by.
    pub(super) names: Option<Vec<String>>,
    /// The names that its certificates are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) certified: Option<Vec<String>>,
    /// Domains with the place of their host.
    pub(super) sections: Vec<Vec<(String, usize)>>,
    /// The route for which Envoy refuses all.
    pub(super) refused: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Host {
    pub(super) owners: Vec<String>,
    pub(super) gateway: Option<String>,
    pub(super) domains: Vec<String>,
    pub(super) status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) reasons: Vec<String>,
    /// What `trace` notes of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    pub(super) table: usize,
}

/// An effective route; what is usual is left out.
#[derive(Debug, Serialize)]
pub(super) struct Route {
    #[serde(rename = "n", skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(rename = "m")]
    pub(super) matchers: Vec<Matcher>,
    /// The route tables on the way, as places in `texts`.
    #[serde(rename = "v", skip_serializing_if = "Vec::is_empty")]
    pub(super) via: Vec<usize>,
    /// What it does where that is not to forward.
    #[serde(rename = "a", skip_serializing_if = "Option::is_none")]
    pub(super) action: Option<&'static str>,
    /// The group, as a place in `texts`.
    #[serde(rename = "g", skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<usize>,
    /// What becomes of it where that is not ok.
    #[serde(rename = "s", skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<&'static str>,
    /// Whether it never reaches Envoy.
    #[serde(rename = "l", skip_serializing_if = "std::ops::Not::not")]
    pub(super) lost: bool,
    #[serde(rename = "r", skip_serializing_if = "Vec::is_empty")]
    pub(super) reasons: Vec<String>,
    /// The place of its destinations in `lists`.
    #[serde(rename = "d")]
    pub(super) list: usize,
    /// What `glooscope set` calls its own list: the resource as a place in `texts`, and the route where that is not its name.
    #[serde(rename = "o", skip_serializing_if = "Option::is_none")]
    pub(super) own: Option<(usize, Option<String>)>,
    /// The file, as a place in `texts`, and the line.
    #[serde(rename = "f")]
    pub(super) place: (usize, u32),
    /// The status that Envoy answers with by itself.
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<u32>,
    #[serde(rename = "to", skip_serializing_if = "Option::is_none")]
    pub(super) redirect: Option<Redirect>,
    /// The body that it answers with by itself.
    #[serde(rename = "b", skip_serializing_if = "Option::is_none")]
    pub(super) body: Option<String>,
    /// What becomes of the path, as of that of a redirect.
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<Change>,
    /// What becomes of the host.
    #[serde(rename = "h", skip_serializing_if = "Option::is_none")]
    pub(super) host: Option<Change>,
}

/// A kind of change with what it takes: a text, or a regex and what takes its place.
pub(super) type Change = Vec<String>;

/// A matcher; what it does not ask for is left out.
#[derive(Debug, Serialize)]
pub(super) struct Matcher {
    /// In words, where these do not follow from the rest.
    #[serde(rename = "w", skip_serializing_if = "Option::is_none")]
    pub(super) words: Option<String>,
    /// Kind of path and its text.
    #[serde(rename = "p", skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<(&'static str, String)>,
    /// Whether case does not count.
    #[serde(rename = "i", skip_serializing_if = "std::ops::Not::not")]
    pub(super) ignores_case: bool,
    /// What else it asks for, as a place in `conditions`.
    #[serde(rename = "c", skip_serializing_if = "Option::is_none")]
    pub(super) conditions: Option<usize>,
}

/// What a matcher asks for beside the path, which many may have in common.
#[derive(Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub(super) struct Conditions {
    #[serde(rename = "m", skip_serializing_if = "Vec::is_empty")]
    pub(super) methods: Vec<String>,
    #[serde(rename = "h", skip_serializing_if = "Vec::is_empty")]
    pub(super) headers: Vec<Condition>,
    #[serde(rename = "q", skip_serializing_if = "Vec::is_empty")]
    pub(super) query: Vec<Condition>,
}

/// Name and value of a header or a query parameter.
#[derive(Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub(super) enum Condition {
    /// The value is the text.
    Plain(String, String),
    /// 1: it is a regex; 2: it must not be so; 3: both.
    Other(String, String, u8),
}

/// Upstream, as a place in `texts`, weight, share in per cent; then what is not usual.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Destination {
    /// It is there.
    Defined(usize, Option<u32>, Option<f64>),
    /// With its state, as a place in `texts`, and its subset in words.
    Other(usize, Option<u32>, Option<f64>, usize, Option<String>),
}

#[derive(Debug, Serialize)]
pub(super) struct Redirect {
    pub(super) status: Option<u16>,
    pub(super) scheme: Option<String>,
    pub(super) host: String,
    /// `sent`, `to` or `known`, with the port.
    pub(super) port: (&'static str, Option<u32>),
    pub(super) path: Change,
    pub(super) strip: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// Its name, as a place in `texts`.
    pub(super) name: usize,
    /// The place of its destinations in `lists`.
    pub(super) list: usize,
    pub(super) file: String,
    pub(super) line: u32,
}

/// A finding.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The rule's code.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// File and line.
    pub place: (String, u32),
    /// All that `check` says of it, with the excerpt of the source.
    pub text: String,
    /// The environments that it holds in; empty for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<String>,
}
