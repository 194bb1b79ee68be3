//! Which references to other namespaces are allowed.

use rustc_hash::FxHashSet;

use crate::index::Index;
use crate::model::gateway_api::Object;
use crate::model::{Body, Kind};
use crate::snapshot::Snapshot;

/// All grants of the sources, looked up rather than gone through.
#[derive(Debug, Default)]
pub struct Grants<'a> {
    /// The grant's namespace; group, kind and namespace of who refers; group, kind and name of what is referred to, the name empty
    /// where all are meant.
    known: FxHashSet<Granted<'a>>,
}

type Granted<'a> = (&'a str, [&'a str; 3], [&'a str; 3]);

/// The API server takes 16 of each; so many count, so that nothing is quadratic.
const MOST: usize = 64;

impl<'a> Grants<'a> {
    pub(super) fn read(snapshot: &'a Snapshot<'a>, index: &Index<'a>) -> Grants<'a> {
        let mut grants = Grants::default();
        for &id in index.sorted(Kind::ReferenceGrant) {
            let resource = snapshot.resource(id);
            let Body::ReferenceGrant(grant) = &resource.body else { continue };
            for from in grant.from.iter().take(MOST) {
                for to in grant.to.iter().take(MOST) {
                    grants.known.insert((
                        resource.namespace,
                        [from.group.value, from.kind.value, from.namespace.value],
                        [to.group.value, to.kind.value, to.name.value],
                    ));
                }
            }
        }
        grants
    }

    /// Whether a resource of that group, kind and namespace may refer to an object in another namespace.
    pub fn allow(&self, (group, kind, home): (&str, &str, &str), to: &Object<'_>, namespace: &str) -> bool {
        let from = [group, kind, home];
        let has = |name| self.known.contains(&(namespace, from, [to.group.value, to.kind.value, name]));
        home == namespace || has(to.name.value) || has("")
    }
}
