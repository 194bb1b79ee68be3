//! Resources that only got another name or namespace: the same spec is gone here and new there.

use std::collections::{BTreeMap, BTreeSet};

use super::content;
use crate::context::Context;
use crate::model::{Kind, ResourceKey};
use crate::snapshot::ResourceId;

/// Kinds whose name stands for something that may be the same under another one.
const KINDS: [Kind; 6] =
    [Kind::UpstreamGroup, Kind::Upstream, Kind::VirtualService, Kind::RouteTable, Kind::HttpRoute, Kind::GrpcRoute];

/// A resource under its old and its new name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rename {
    /// Who it was.
    pub before: ResourceKey,
    /// Who it is.
    pub after: ResourceKey,
}

/// Renames between two states, by either name.
#[derive(Debug, Default)]
pub(super) struct Renames {
    list: Vec<Rename>,
    old: BTreeMap<(Kind, String), String>,
    /// The old names.
    gone: BTreeSet<(Kind, String)>,
}

/// Who a name stands for, in either state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Identity<'n> {
    /// What has that name in both states, or in none.
    Same(&'n str),
    /// What was renamed, by its name in the state before.
    Renamed(&'n str),
}

impl Renames {
    /// Pairs what is gone with what is new: of equal spec, and either of equal name (it moved to another namespace) or the only
    /// ones of that spec.
    pub(super) fn find(before: &Context<'_>, after: &Context<'_>) -> Renames {
        let mut renames = Renames::default();
        for kind in KINDS {
            let gone = only_in(kind, before, after);
            let new = only_in(kind, after, before);
            for (spec, mut gone) in gone {
                let Some(mut new) = new.get(&spec).cloned() else { continue };
                gone.retain(|old| {
                    let Some(at) = new.iter().position(|key| key.name == old.name) else { return true };
                    renames.add(old.clone(), new.remove(at));
                    false
                });
                if let ([old], [new]) = (gone.as_slice(), new.as_slice()) {
                    renames.add(old.clone(), new.clone());
                }
            }
        }
        renames.list.sort();
        renames
    }

    fn add(&mut self, before: ResourceKey, after: ResourceKey) {
        self.old.insert((after.kind, after.path()), before.path());
        self.gone.insert((before.kind, before.path()));
        self.list.push(Rename { before, after });
    }

    /// The name by which the state before knows what is called `path` afterwards.
    pub(super) fn old_name<'p>(&'p self, kind: Kind, path: &'p str) -> &'p str {
        if self.old.is_empty() {
            return path;
        }
        self.old.get(&(kind, path.to_owned())).map_or(path, String::as_str)
    }

    /// Who is called `path` in the state before.
    pub(super) fn before<'p>(&self, kind: Kind, path: &'p str) -> Identity<'p> {
        let is_renamed = !self.gone.is_empty() && self.gone.contains(&(kind, path.to_owned()));
        if is_renamed { Identity::Renamed(path) } else { Identity::Same(path) }
    }

    /// Who is called `path` in the state after.
    pub(super) fn after<'p>(&'p self, kind: Kind, path: &'p str) -> Identity<'p> {
        match self.old_name(kind, path) {
            same if same == path => Identity::Same(path),
            old => Identity::Renamed(old),
        }
    }

    pub(super) fn into_list(self) -> Vec<Rename> {
        self.list
    }
}

/// Resources of a kind that the other state has none of that name of, by their spec.
fn only_in(kind: Kind, here: &Context<'_>, there: &Context<'_>) -> BTreeMap<String, Vec<ResourceKey>> {
    let mut found: BTreeMap<String, Vec<ResourceKey>> = BTreeMap::new();
    let ids: Vec<ResourceId> = here.stored(kind).map(|(id, _)| id).collect();
    for id in ids {
        let resource = here.resource(id);
        if there.index.stored(kind, resource.namespace, resource.name).is_some() {
            continue;
        }
        if let Some(spec) = content::of_spec(resource) {
            found.entry(spec).or_default().push(resource.key());
        }
    }
    for keys in found.values_mut() {
        keys.sort();
    }
    found
}
