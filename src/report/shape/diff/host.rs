//! Virtual hosts that come, go or change.

use serde::Serialize;

use crate::change;

/// One virtual service.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Host {
    /// The environment; null where there is only one.
    pub environment: Option<String>,
    /// The virtual service.
    pub virtual_service: String,
    /// Its name before.
    pub renamed_from: Option<String>,
    /// `added`, `removed`, `changed` or `renamed`.
    #[cfg_attr(test, schemars(extend("enum" = ["added", "removed", "changed", "renamed"])))]
    pub change: &'static str,
    /// What it was.
    pub before: Option<HostState>,
    /// What it is.
    pub after: Option<HostState>,
    /// Whether somebody answers for it where nobody did, or the other way round.
    pub answers_otherwise: bool,
}

/// A virtual service in one state.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HostState {
    /// Its domains.
    pub domains: Vec<String>,
    /// One for each listener.
    pub listeners: Vec<Listener>,
}

/// A virtual service on one listener.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Listener {
    /// The gateway; null where none takes it.
    pub gateway: Option<String>,
    /// `ok`, `rejected`, `unselected` or `unknown`.
    #[cfg_attr(test, schemars(extend("enum" = ["ok", "rejected", "unselected", "unknown"])))]
    pub status: &'static str,
}

pub(super) fn of(host: &change::HostChange) -> Host {
    let listener = |state: &change::HostState| Listener { gateway: state.gateway.clone(), status: state.status };
    let state = |domains: &[String], states: &[change::HostState]| {
        (!states.is_empty())
            .then(|| HostState { domains: domains.to_vec(), listeners: states.iter().map(listener).collect() })
    };
    Host {
        environment: None,
        virtual_service: host.virtual_service.clone(),
        renamed_from: host.renamed_from.clone(),
        change: host.change.as_str(),
        before: state(&host.domains_before, &host.before),
        after: state(&host.domains_after, &host.after),
        answers_otherwise: host.is_noticed,
    }
}
