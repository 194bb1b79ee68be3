//! What changes, in three formats.

mod connection;
mod human;
mod markdown;
mod request;
mod row;
mod several;
mod text;

use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::measure::count;
use super::shape::check::Finding;
use super::shape::diff::{Diff, Findings};
use super::{DiffFormat, Style, shape};
use crate::change::load::Loads;
use crate::change::{self, Plan, ResourceChange};
use crate::check::CheckReport;
use crate::context::Context;
use crate::finding::Diagnostic;

pub use several::{Presence, Several};
pub use text::{TextDiff, between as texts_between};

/// Everything that `diff` has to say.
#[derive(Debug)]
pub struct DiffReport<'p> {
    /// What changes.
    pub plan: &'p Plan,
    /// The changed resources in an order that is safe to apply, where it was asked for.
    pub order: Option<Vec<&'p ResourceChange>>,
    /// Findings that the change brings.
    pub brought: Vec<Finding>,
    /// Findings that it resolves.
    pub resolved: Vec<Finding>,
    /// The change as text, where it was asked for.
    pub texts: Vec<TextDiff>,
    /// What each upstream gets, where requests were given.
    pub loads: Option<Loads>,
    /// The guards that failed.
    pub failed: Vec<String>,
}

/// The findings that a change brings, and those that it resolves.
pub fn findings_between(
    (before, then): (&Context<'_>, &CheckReport),
    (after, now): (&Context<'_>, &CheckReport),
) -> (Vec<Finding>, Vec<Finding>) {
    let shaped = |cx: &Context<'_>, list: Vec<&Diagnostic>| -> Vec<Finding> {
        list.into_iter().map(|finding| Finding::new(cx.map(), finding)).collect()
    };
    (shaped(after, change::only_after(then, now)), shaped(before, change::only_after(now, then)))
}

/// Writes a comparison.
pub fn write(format: DiffFormat, report: DiffReport<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match format {
        DiffFormat::Human => human::write(&report, style, out),
        DiffFormat::Markdown => markdown::write(&report, out),
        DiffFormat::Json => {
            let DiffReport { plan, order, brought, resolved, loads, failed, .. } = report;
            let findings = Findings { brought, resolved };
            crate::report::json::write(
                &Diff::new(plan, order.as_deref(), findings, loads.as_ref().map(shape::load::Load::new), failed),
                out,
            )
        }
    }
}

/// Resources that change without any effect on shares, routes and hosts: all but those that the plan shows otherwise.
fn silent(plan: &Plan) -> Vec<&ResourceChange> {
    use crate::model::Kind;
    let groups: FxHashSet<&str> = plan.groups.iter().map(|group| group.group.as_str()).collect();
    let own = plan.routes.iter().filter(|route| route.is_noticed && route.shared_group().is_none());
    let hosts = plan.hosts.iter().filter(|host| host.is_told()).map(|host| host.virtual_service.as_str());
    let services: FxHashSet<&str> = hosts.chain(own.map(|route| route.virtual_service.as_str())).collect();
    let renames: BTreeSet<_> = plan.renames.iter().flat_map(|rename| [&rename.before, &rename.after]).collect();
    let is_shown = |change: &ResourceChange| {
        let path = change.resource.path();
        match change.resource.kind {
            Kind::UpstreamGroup => groups.contains(path.as_str()),
            Kind::VirtualService | Kind::HttpRoute | Kind::GrpcRoute => services.contains(path.as_str()),
            _ => false,
        }
    };
    let has_new_name = |change: &ResourceChange| renames.contains(&change.resource);
    plan.resources.iter().filter(|change| !is_shown(change) && !has_new_name(change)).collect()
}

/// How many there are of each kind, the most first.
fn by_kind(list: &[&ResourceChange]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for change in list {
        *counts.entry(change.resource.kind.words()).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    counts.into_iter().map(|(kind, number)| count(number, kind)).collect::<Vec<_>>().join(", ")
}
