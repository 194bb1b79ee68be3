//! The part of `render --format json` and `diff --format json` that shows the load.

use serde::Serialize;

use crate::change::load;

/// How many requests a second each upstream gets.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Load {
    /// The unit of all numbers: `requestsPerSecond`.
    #[cfg_attr(test, schemars(extend("enum" = ["requestsPerSecond"])))]
    pub unit: &'static str,
    /// All requests, those to no upstream included.
    pub total: f64,
    /// Upstreams that get requests, or whose capacity is known.
    pub upstreams: Vec<Upstream>,
    /// What goes to no upstream: redirected, answered by the proxy itself, failed, or sent where the sources don't show.
    pub elsewhere: Elsewhere,
}

/// One upstream.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Upstream {
    /// The upstream, as `namespace/name`.
    pub upstream: String,
    /// Its name before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renamed_from: Option<String>,
    /// What it got; left out by `render`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Amount>,
    /// What it gets.
    pub after: Amount,
    /// What it can take, where that was given.
    pub capacity: Option<f64>,
    /// `fits`, `exceeds` (it is overloaded) or `mayExceed`; null where its capacity was not given.
    #[cfg_attr(test, schemars(extend("enum" = ["fits", "mayExceed", "exceeds", null])))]
    pub standing: Option<&'static str>,
}

/// Requests to no upstream.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Elsewhere {
    /// Before; left out by `render`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Amount>,
    /// Afterwards.
    pub after: Amount,
}

/// A number of requests a second.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Amount {
    /// At least so many.
    pub least: f64,
    /// At most so many.
    pub most: f64,
    /// The exact number as a fraction in lowest terms; null where it is not known exactly, or was rounded to 40 decimals as the fraction
    /// would fill a page.
    pub fraction: Option<String>,
}

impl Load {
    /// The shape of loads.
    pub fn new(loads: &load::Loads) -> Load {
        let upstream = |load: &load::UpstreamLoad| Upstream {
            upstream: load.upstream.clone(),
            renamed_from: load.renamed_from.clone(),
            before: load.before.as_ref().map(amount),
            after: amount(&load.after),
            capacity: load.capacity.as_ref().map(load::Exact::to_f64),
            standing: load.standing().map(load::Standing::as_str),
        };
        Load {
            unit: "requestsPerSecond",
            total: loads.total.to_f64(),
            upstreams: loads.upstreams.iter().map(upstream).collect(),
            elsewhere: Elsewhere {
                before: loads.elsewhere_before.as_ref().map(amount),
                after: amount(&loads.elsewhere),
            },
        }
    }
}

fn amount(amount: &load::RequestRange) -> Amount {
    Amount {
        least: amount.least.to_f64(),
        most: amount.most.to_f64(),
        fraction: (amount.is_exact() && !amount.least.is_rounded()).then(|| amount.least.fraction()),
    }
}
