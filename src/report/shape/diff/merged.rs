//! The comparisons of several environments as one.

use rustc_hash::FxHashMap;

use serde::Serialize;

use super::{Diff, Summary};
use crate::report::shape::VERSION;
use crate::report::shape::check::Finding;
use crate::report::shape::load::Load;

/// How much changes in one environment.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Environment {
    /// Its name.
    pub environment: String,
    /// `added` (it was not there before), `removed`, `changed` or `same`.
    #[cfg_attr(test, schemars(extend("enum" = ["added", "removed", "changed", "same"])))]
    pub change: &'static str,
    /// How much changes in it.
    pub summary: Summary,
    /// How many requests a second each of its upstreams gets, where `--requests` gives them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load: Option<Load>,
    /// The guards that failed in it.
    pub failed: Vec<String>,
}

impl Diff {
    /// The comparisons of several environments, each with its name and whether it comes or goes, as one.
    pub fn merged(parts: Vec<(String, &'static str, Diff)>) -> Diff {
        let summary = Summary { keeps_traffic: true, ..Summary::default() };
        let mut all = Diff { version: VERSION, summary, ..Diff::default() };
        for (name, change, mut part) in parts {
            let here = || Some(name.clone());
            part.groups.iter_mut().for_each(|group| group.environment = here());
            part.routes.iter_mut().for_each(|route| route.environment = here());
            part.hosts.iter_mut().for_each(|host| host.environment = here());
            part.renames.iter_mut().for_each(|rename| rename.environment = here());
            part.resources.iter_mut().for_each(|resource| resource.environment = here());
            part.requests.iter_mut().for_each(|request| request.environment = here());
            all.requests.append(&mut part.requests);
            part.connections.iter_mut().for_each(|connection| connection.environment = here());
            all.connections.append(&mut part.connections);
            all.requests_left_out += part.requests_left_out;
            all.requests_cut |= part.requests_cut;
            all.groups.append(&mut part.groups);
            all.routes.append(&mut part.routes);
            all.hosts.append(&mut part.hosts);
            all.renames.append(&mut part.renames);
            all.resources.append(&mut part.resources);
            merge(&mut all.findings.brought, part.findings.brought);
            merge(&mut all.findings.resolved, part.findings.resolved);
            all.failed.extend(part.failed.iter().map(|failed| format!("{name}: {failed}")));
            all.summary.add(&part.summary);
            all.environments.push(Environment {
                environment: name,
                change,
                summary: part.summary,
                load: part.load,
                failed: part.failed,
            });
        }
        all.requests.sort_by(|a, b| b.shift.total_cmp(&a.shift));
        all
    }
}

/// Adds findings; one that is there already holds in one more environment.
fn merge(all: &mut Vec<Finding>, more: Vec<Finding>) {
    let mut known: FxHashMap<_, usize> = FxHashMap::default();
    let key = |finding: &Finding| {
        let place = &finding.place;
        (finding.rule, place.file.clone(), (place.line, place.column), finding.message.clone())
    };
    for (at, finding) in all.iter().enumerate() {
        known.insert(key(finding), at);
    }
    for finding in more {
        match known.get(&key(&finding)) {
            Some(&at) => all[at].environments.extend(finding.environments),
            None => all.push(finding),
        }
    }
}

impl Summary {
    fn add(&mut self, other: &Summary) {
        self.groups += other.groups;
        self.routes += other.routes;
        self.hosts += other.hosts;
        self.domains += other.domains;
        self.max_shift = self.max_shift.max(other.max_shift);
        self.keeps_traffic &= other.keeps_traffic;
    }
}
