//! What `graph --format json` prints.

use serde::Serialize;

/// Who refers to whom.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(title = "glooscope graph"))]
pub struct Graph {
    /// The version of this shape.
    pub version: u32,
    /// Hosts and resources, those that requests meet first before the others; an environment behind the other.
    pub nodes: Vec<Node>,
    /// Who leads to whom, each pair once.
    pub edges: Vec<Edge>,
}

/// A host or a resource.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Node {
    /// What edges call it: `Kind/namespace/name`, behind the environment and a colon where there are several.
    pub id: String,
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// Its kind; `Host` for what answers to some domains.
    pub kind: &'static str,
    /// Its namespace; a host's is the one of what it is made of.
    pub namespace: String,
    /// Its name; a host's domains.
    pub name: String,
    /// `defined`, `expected` (discovery or another program would make it), `unknown` (not in the sources, and nothing says whether it should
    /// be) or `dangling`.
    #[cfg_attr(test, schemars(extend("enum" = ["defined", "expected", "unknown", "dangling"])))]
    pub state: &'static str,
    /// The worst of its findings; null where it has none.
    #[cfg_attr(test, schemars(extend("enum" = ["error", "warning", "info", null])))]
    pub severity: Option<&'static str>,
    /// How many findings it has.
    pub findings: usize,
    /// The file that it is written in; null for a host, and for what is not in the sources.
    pub file: Option<String>,
    /// The line of its name, from 1.
    pub line: Option<u32>,
    /// The column, from 1, in characters.
    pub column: Option<u32>,
}

/// That one leads to another.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Edge {
    /// The node that it starts from.
    pub from: String,
    /// The node that it leads to.
    pub to: String,
    /// `serves` (a gateway a host, a host what it is made of), `delegates` (to a route table), `forwards` (requests go there), or `refers`
    /// (they don't).
    #[cfg_attr(test, schemars(extend("enum" = ["serves", "delegates", "forwards", "refers"])))]
    pub what: &'static str,
    /// The state of what it leads to.
    #[cfg_attr(test, schemars(extend("enum" = ["defined", "expected", "unknown", "dangling"])))]
    pub state: &'static str,
    /// How many references it stands for.
    pub references: usize,
    /// The largest share in per cent that a route, or the group, gives; null where Envoy gives none, and for what is no destination.
    pub percent: Option<f64>,
    /// The same as an exact fraction in lowest terms, such as `1/3`.
    pub fraction: Option<String>,
}
