//! Requests that are answered otherwise.

use serde::Serialize;

use crate::change::{Answered, ConnectionChange, RequestChange};
use crate::report::shape::trace::{NamedValue, Rewritten};
use crate::traffic::{Share, Target};

/// Requests that one route took before, or nobody, and that are treated otherwise now.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Requests {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The domain that they are for.
    pub host: String,
    /// The gateway that they arrive at.
    pub gateway: String,
    /// What differs, the weightiest first; `nobody` where nobody answers any more, `somebody` where somebody does now.
    pub what: Vec<String>,
    /// One of them, which `trace` can repeat; null where it can't be decided whether there is any.
    pub witness: Option<Witness>,
    /// What answered.
    pub before: Answer,
    /// What answers.
    pub after: Answer,
    /// How many points of them go elsewhere.
    pub shift: f64,
}

/// A request.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Witness {
    /// The method.
    pub method: String,
    /// The URL.
    pub url: String,
    /// The headers.
    pub headers: Vec<NamedValue>,
}

/// What answers in one state.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    /// The virtual service, as `namespace/name`; null where no host takes them.
    pub host: Option<String>,
    /// The place of the route among the host's, from 0, as `trace` has it; null where none takes them.
    pub route: Option<usize>,
    /// The route's name.
    pub name: Option<String>,
    /// Its matcher in words.
    pub matcher: Option<String>,
    /// What becomes of them.
    #[cfg_attr(test, schemars(extend("enum" = ["forward", "redirect", "directResponse", "clusterHeader", "dynamicForwardProxy", "none"])))]
    pub action: &'static str,
    /// The status that Envoy answers with by itself; null where an upstream answers.
    pub status: Option<u32>,
    /// Where they are sent, in written order.
    pub destinations: Vec<Part>,
    /// Where the witness is redirected to.
    pub location: Option<String>,
    /// What upstreams see of the witness's host and path, where they are rewritten.
    pub rewritten: Option<Rewritten>,
}

/// What an upstream gets.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Part {
    /// The upstream, as `namespace/name`, and its subset.
    pub upstream: String,
    /// Where it is, such as `cart.example.com:80`; null where the sources don't show it.
    pub place: Option<String>,
    /// Its share in per cent; null where the route fails.
    pub percent: Option<f64>,
}

/// What changes of a listener, or of the connections to a host on it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Connection {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The gateway, as `namespace/name`.
    pub gateway: String,
    /// What differs: the port, what is said of TLS for a host, or other settings.
    #[cfg_attr(test, schemars(extend("enum" = ["port", "tls", "settings"])))]
    pub what: &'static str,
    /// The domain whose TLS is meant; null for the whole listener.
    pub host: Option<String>,
    /// How many other domains differ in the same way.
    pub others: usize,
    /// The fields that differ; empty for a port.
    pub fields: Vec<String>,
    /// The port before; null where it is the same.
    pub before: Option<u32>,
    /// The port afterwards; null where it is the same.
    pub after: Option<u32>,
    /// How many points of what arrived no longer does.
    pub shift: f64,
}

impl Connection {
    pub(super) fn new(change: &ConnectionChange) -> Connection {
        let is_port = change.what == "port";
        Connection {
            environment: None,
            gateway: change.gateway.clone(),
            what: change.what,
            host: change.domain.clone(),
            others: change.others,
            fields: if is_port { Vec::new() } else { change.before.split(", ").map(str::to_owned).collect() },
            before: change.before.parse().ok().filter(|_| is_port),
            after: change.after.parse().ok(),
            shift: change.shift.percent(),
        }
    }
}

impl Requests {
    pub(super) fn new(change: &RequestChange) -> Requests {
        let witness = change.witness.as_ref().map(|witness| Witness {
            method: witness.method.clone(),
            url: witness.url.clone(),
            headers: witness.headers.iter().cloned().map(|(name, value)| NamedValue { name, value }).collect(),
        });
        Requests {
            environment: None,
            host: change.domain.clone(),
            gateway: change.gateway.clone(),
            what: change.what.clone(),
            witness,
            before: answer(&change.before),
            after: answer(&change.after),
            shift: change.shift.percent(),
        }
    }
}

fn answer(answered: &Answered) -> Answer {
    let part = |target: &Target| Part {
        upstream: target.name.clone(),
        place: Some(target.place.clone()).filter(|place| !place.is_empty()),
        percent: target.share.map(Share::percent),
    };
    let (host, path) = answered.rewritten.clone();
    Answer {
        host: answered.host.clone(),
        route: answered.route,
        name: answered.name.clone(),
        matcher: answered.matcher.clone(),
        action: answered.action,
        status: answered.status,
        destinations: answered.destinations.iter().map(part).collect(),
        location: answered.location.clone(),
        rewritten: (host.is_some() || path.is_some()).then_some(Rewritten { host, path }),
    }
}
