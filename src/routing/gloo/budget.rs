//! How much delegation may come to: what it multiplies into is counted, and not built past a limit.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::delegation::{DEPTH_LIMIT, Excess, Translation, targets, translate};
use crate::index::Index;
use crate::model::gloo::Action;
use crate::snapshot::{ResourceId, Snapshot};

/// How many steps one virtual service may take: routes, visits of tables, and conditions that are inherited. Gloo itself has no
/// limit and runs out of memory.
pub const LIMIT: usize = 1 << 20;

/// Numbers of steps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// One virtual service.
    pub each: usize,
    /// What delegation may cost before a virtual service is put together by itself.
    pub cheap: usize,
    /// All virtual services together, beside the routes that they write themselves.
    pub total: usize,
}

/// What is borne by every machine that one would run this on.
pub(super) const LIMITS: Limits = Limits { each: LIMIT, cheap: 1 << 14, total: 1 << 22 };

/// How many virtual services are put together side by side.
const ABREAST: usize = 64;

/// Puts the routes of every virtual service together, in the order given.
///
/// What they cost in all is bounded, whatever delegation multiplies into. Most cost little and are done side by side; those that
/// do not are done one after the other, so that which of them still fits never depends on the threads.
pub(super) fn translate_all<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    services: &[ResourceId],
    limits: Limits,
) -> Vec<Translation<'a>> {
    let mut all: Vec<Translation<'a>> = Vec::with_capacity(services.len());
    let mut left = limits.total;
    for some in services.chunks(ABREAST) {
        let cheap: Vec<Translation<'a>> = some
            .par_iter()
            .map(|&id| translate(snapshot, index, id, own(snapshot, id) + limits.cheap.min(left)))
            .collect();
        for (mut translation, &id) in cheap.into_iter().zip(some) {
            let own = own(snapshot, id);
            left = left.saturating_sub(translation.steps.saturating_sub(own));
            if translation.excess == Some(Excess::Routes) && left > 0 {
                let room = limits.each.min(left);
                let steps = translation.steps;
                translation = translate(snapshot, index, id, own + room);
                left = left.saturating_sub(translation.steps.saturating_sub(own));
                translation.steps += steps;
                if translation.excess == Some(Excess::Routes) && room < limits.each {
                    translation.excess = Some(Excess::Total);
                }
            } else if translation.excess == Some(Excess::Routes) {
                translation.excess = Some(Excess::Total);
            }
            all.push(translation);
        }
    }
    let mut sizes = Sizes { snapshot, index, known: FxHashMap::default() };
    for (translation, &id) in all.iter_mut().zip(services) {
        translation.oversize = translation.excess.map(|_| sizes.of(id, 0));
    }
    all
}

/// The routes that a resource itself holds.
fn own(snapshot: &Snapshot<'_>, id: ResourceId) -> usize {
    snapshot.resource(id).routes().len()
}

/// Counts what delegation comes to without building it.
struct Sizes<'a, 'i> {
    snapshot: &'a Snapshot<'a>,
    index: &'i Index<'a>,
    known: FxHashMap<ResourceId, u128>,
}

impl Sizes<'_, '_> {
    /// Routes below a resource; a way back into a table that is being counted counts nothing.
    fn of(&mut self, owner: ResourceId, depth: usize) -> u128 {
        if let Some(&size) = self.known.get(&owner) {
            return size;
        }
        self.known.insert(owner, 0);
        let mut size: u128 = 0;
        for route in self.snapshot.resource(owner).routes() {
            let Action::Delegate(delegate) = &route.action else {
                size = size.saturating_add(1);
                continue;
            };
            if depth < DEPTH_LIMIT * 2 {
                for table in targets(self.snapshot, self.index, owner, delegate).unwrap_or_default() {
                    size = size.saturating_add(self.of(table, depth + 1));
                }
            }
        }
        self.known.insert(owner, size);
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::snapshot::Options;
    use crate::snapshot::Sources;
    use crate::text::{Role, SourceMap};

    #[test]
    fn services_share_what_they_multiply_into() {
        let to = |table: usize| {
            format!(
                "    - matchers: [{{prefix: /}}]\n      delegateAction: {{ref: {{name: t{table}, namespace: b}}}}\n"
            )
        };
        let header = |kind: &str, name: &str| {
            format!(
                "---\napiVersion: gateway.solo.io/v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: b}}\nspec:\n"
            )
        };
        let mut text = String::new();
        for at in 0..100 {
            let host = format!("  virtualHost:\n    domains: [d{at}]\n    routes:\n");
            text += &(header("VirtualService", &format!("v{at:03}")) + &host + &to(0));
        }
        text += &(header("RouteTable", "t0") + "  routes:\n" + &to(1).repeat(16));
        let leaf = "    - matchers: [{prefix: /a}]\n      directResponseAction: {status: 200}\n";
        text += &(header("RouteTable", "t1") + "  routes:\n" + &leaf.repeat(16));
        let mut map = SourceMap::default();
        map.add("a.yaml", text, Role::Subject);
        let (sources, options) = (Sources::parse(map), Options::default());
        let snapshot = Snapshot::read(&sources, &options);
        let index = Index::build(&snapshot);
        let services = index.sorted(Kind::VirtualService);
        // Each comes to 256 routes in less than 400 steps, so ten times as many are enough for some only.
        let limits = Limits { each: 1000, cheap: 10, total: 4000 };
        let all = translate_all(&snapshot, &index, services, limits);
        let fitting = all.iter().take_while(|it| it.excess.is_none() && it.routes.len() == 256).count();
        assert!((5..=16).contains(&fitting), "{fitting} fit");
        assert!(all[fitting..].iter().all(|it| it.excess == Some(Excess::Total) && it.routes.is_empty()));
        assert!(all[fitting..].iter().all(|it| it.oversize == Some(256)));
        assert!(all.iter().map(|it| it.steps).sum::<usize>() < 8000);
    }
}
