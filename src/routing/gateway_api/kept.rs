//! Namespaces whose Services are kept in the sources, so that one that isn't there is missing.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::index::Index;
use crate::model::gateway_api::{BackendRef, ROUTES};
use crate::model::{Body, Kind};
use crate::snapshot::Snapshot;

/// Namespaces that are in the sources with (nearly) all Services which routes refer to.
#[derive(Debug, Default)]
pub(super) struct Kept<'a> {
    namespaces: FxHashSet<&'a str>,
}

/// So many Services of a namespace, for each that is asked for and isn't there, say that all of them are.
const KEPT: usize = 2;

/// Where everything goes of which nobody has said where: what isn't written comes from charts and by hand.
const ANYWHERE: &str = "default";

impl<'a> Kept<'a> {
    pub(super) fn find(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Kept<'a> {
        if index.sorted(Kind::Namespace).is_empty() || index.is_clouded(Kind::Service) {
            return Kept::default();
        }
        let mut missing: FxHashMap<&'a str, FxHashSet<&'a str>> = FxHashMap::default();
        for kind in ROUTES {
            for &id in index.sorted(kind) {
                let route = snapshot.resource(id);
                for backend in backends(&route.body).filter(|backend| backend.to.is_service()) {
                    let (namespace, name) = (backend.to.namespace_or(route.namespace), backend.to.name.value);
                    if index.stored(Kind::Service, namespace, name).is_none() {
                        missing.entry(namespace).or_default().insert(name);
                    }
                }
            }
        }
        let is_kept = |(namespace, names): &(&'a str, FxHashSet<&'a str>)| {
            *namespace != ANYWHERE
                && index.stored(Kind::Namespace, "", namespace).is_some()
                && index.in_namespace(Kind::Service, namespace).len() >= KEPT * names.len()
        };
        Kept { namespaces: missing.into_iter().filter(is_kept).map(|(namespace, _)| namespace).collect() }
    }

    /// Whether a Service of that namespace which isn't in the sources is missing.
    pub(super) fn holds(&self, namespace: &str) -> bool {
        self.namespaces.contains(namespace)
    }
}

fn backends<'r, 'a>(body: &'r Body<'a>) -> impl Iterator<Item = &'r BackendRef<'a>> {
    let (http, other) = match body {
        Body::HttpRoute(route) => (Some(&route.rules), None),
        Body::OtherRoute(route) => (None, Some(&route.rules)),
        _ => (None, None),
    };
    let http = http.into_iter().flatten().flat_map(|rule| &rule.backends);
    http.chain(other.into_iter().flatten().flatten())
}
