//! Virtual hosts that come, go, or change their status or domains.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::fate::Change;
use super::rename::Renames;
use crate::context::Context;
use crate::model::Kind;

/// What becomes of a virtual service on one listener.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostState {
    /// The gateway, as `namespace/name`; nothing where none takes the service.
    pub gateway: Option<String>,
    /// ok, rejected, unselected or unknown.
    pub status: &'static str,
}

/// One virtual service in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostChange {
    /// `namespace/name`, as the later state has it.
    pub virtual_service: String,
    /// Its name before, where it was renamed.
    pub renamed_from: Option<String>,
    /// What becomes of it: added, removed, changed or renamed.
    pub change: Change,
    /// Its domains before.
    pub domains_before: Vec<String>,
    /// Its domains afterwards.
    pub domains_after: Vec<String>,
    /// What became of it before, one for each listener.
    pub before: Vec<HostState>,
    /// What becomes of it afterwards.
    pub after: Vec<HostState>,
    /// Whether somebody answers for it where nobody did, or the other way round; nothing but its name differs otherwise.
    pub is_noticed: bool,
}

impl HostChange {
    /// Whether it is told by itself: another name or place of what does the same is not.
    pub fn is_told(&self) -> bool {
        self.is_noticed || !matches!(self.change, Change::Added | Change::Removed)
    }
}

struct Service {
    path: String,
    domains: Vec<String>,
    states: Vec<HostState>,
}

/// Compares every virtual service of both states.
pub(super) fn compare(before: &Context<'_>, after: &Context<'_>, renames: &Renames) -> Vec<HostChange> {
    let mut old = services(before, None);
    let mut found = Vec::new();
    for (known, now) in services(after, Some(renames)) {
        let Some(then) = old.remove(&known) else {
            found.push(HostChange {
                virtual_service: now.path,
                renamed_from: None,
                change: Change::Added,
                domains_before: Vec::new(),
                domains_after: now.domains,
                before: Vec::new(),
                after: now.states,
                is_noticed: true,
            });
            continue;
        };
        let renamed_from = (then.path != now.path).then_some(then.path);
        let same = sorted(&then.domains) == sorted(&now.domains) && then.states == now.states;
        if same && renamed_from.is_none() {
            continue;
        }
        found.push(HostChange {
            virtual_service: now.path,
            renamed_from,
            change: if same { Change::Renamed } else { Change::Changed },
            domains_before: then.domains,
            domains_after: now.domains,
            before: then.states,
            after: now.states,
            is_noticed: true,
        });
    }
    for (_, then) in old {
        found.push(HostChange {
            virtual_service: then.path,
            renamed_from: None,
            change: Change::Removed,
            domains_before: then.domains,
            domains_after: Vec::new(),
            before: then.states,
            after: Vec::new(),
            is_noticed: true,
        });
    }
    found.sort_by(|a, b| a.virtual_service.cmp(&b.virtual_service));
    found
}

fn sorted(domains: &[String]) -> Vec<&str> {
    let mut domains: Vec<&str> = domains.iter().map(String::as_str).collect();
    domains.sort_unstable();
    domains
}

/// Every virtual service by the name that the state before knows it by.
fn services(cx: &Context<'_>, renames: Option<&Renames>) -> BTreeMap<(Kind, String), Service> {
    let mut found: BTreeMap<(Kind, String), Service> = BTreeMap::new();
    for host in &cx.routing.hosts {
        for &owner in cx.routing.owners(host.table) {
            let resource = cx.resource(owner);
            let path = resource.path();
            let known = renames.map_or(path.as_str(), |renames| renames.old_name(resource.kind, &path)).to_owned();
            let gateway = host.listener.map(|listener| cx.routing.name(listener.gateway).to_owned());
            let service = found.entry((resource.kind, known)).or_insert_with(|| Service {
                path,
                domains: Vec::new(),
                states: Vec::new(),
            });
            service.domains.extend(cx.routing.domains(host).into_iter().map(str::to_owned));
            service.states.push(HostState { gateway, status: host.status.as_str() });
        }
    }
    for service in found.values_mut() {
        let mut seen = FxHashSet::default();
        service.domains.retain(|domain| seen.insert(domain.clone()));
        service.states.sort();
    }
    found
}
