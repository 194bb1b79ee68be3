//! Which routes the requests of tests meet.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use crate::context::{Context, Listeners, Witnesses};
use crate::text::{Role, Span};
use crate::traffic::{Languages, Unfound, covered, describe, impossible};

/// Which routes of an environment are met.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// The environment, where it has a name.
    pub environment: Option<String>,
    /// How many routes a request can meet.
    pub total: usize,
    /// How many are met.
    pub met: usize,
    /// Those that no request can meet.
    pub unreachable: usize,
    /// Those that none meets, though one could.
    pub unmet: Vec<Unmet>,
}

/// A route that no test meets.
#[derive(Clone, Debug)]
pub struct Unmet {
    /// Its table of routes.
    pub table: usize,
    /// Its place there.
    pub route: u32,
    /// The virtual service, as `namespace/name`.
    pub host: String,
    /// Its name, or its first matcher in words.
    pub words: String,
    /// Where it is written.
    pub span: Span,
}

impl Coverage {
    /// Looks at every route of the hosts that are served and checked.
    pub(super) fn of(
        environment: Option<&str>,
        cx: &Context<'_>,
        listeners: &Listeners<'_, '_>,
        met: &FxHashSet<(usize, u32)>,
    ) -> Coverage {
        let served = cx.routing.hosts.iter().filter(|host| host.status.is_served() && host.listener.is_some());
        let checked = served.filter(|host| cx.resource(host.owner).role == Role::Subject);
        let tables: BTreeSet<(usize, _)> = checked.map(|host| (host.table, host.owner)).collect();
        let mut languages = Languages::default();
        let mut witnesses = Witnesses::new(listeners);
        let mut coverage = Coverage {
            environment: environment.map(str::to_owned),
            total: 0,
            met: 0,
            unreachable: 0,
            unmet: Vec::new(),
        };
        for (table, owner) in tables {
            let routes = cx.routing.routes(table);
            let mut unreached = covered(routes, &mut languages).into_iter().map(|covered| covered.route).peekable();
            for (at, route) in (0..).zip(routes) {
                let is_covered = unreached.next_if_eq(&at).is_some();
                if met.contains(&(table, at)) {
                    (coverage.total, coverage.met) = (coverage.total + 1, coverage.met + 1);
                    continue;
                }
                let is_never = is_covered
                    || route.matchers.iter().all(|matcher| impossible(matcher).is_some())
                    || witnesses.find(table, at).is_err_and(|why| why == Unfound::Never);
                if is_never {
                    coverage.unreachable += 1;
                    continue;
                }
                coverage.total += 1;
                let words = route.name.filter(|name| !name.is_empty()).map(str::to_owned);
                let words = words.or_else(|| route.matchers.first().map(describe)).unwrap_or_default();
                let holder = cx.routing.owners(table).iter().find(|&&holder| holder == route.id.owner);
                let host = cx.resource(*holder.unwrap_or(&owner)).path();
                coverage.unmet.push(Unmet { table, route: at, host, words, span: route.span });
            }
        }
        coverage
    }

    /// How many of a hundred routes are met; all where there is none.
    #[expect(clippy::cast_precision_loss, reason = "nobody has so many routes")]
    pub fn percent(&self) -> f64 {
        if self.total == 0 { 100.0 } else { self.met as f64 * 100.0 / self.total as f64 }
    }
}
