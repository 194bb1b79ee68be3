//! Which subsets upstreams offer.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Body;
use crate::model::gloo::UpstreamKind;
use crate::snapshot::{ResourceId, Snapshot};

/// The sets of keys by which each upstream offers subsets.
#[derive(Clone, Debug, Default)]
pub struct Offers<'a> {
    written: FxHashMap<ResourceId, Vec<Vec<&'a str>>>,
    /// The same, each set sorted.
    sorted: FxHashSet<(ResourceId, Vec<&'a str>)>,
    /// Sets that name a key twice fit whatever has all of their keys and is as large.
    repeated: Vec<(ResourceId, Vec<&'a str>)>,
}

impl<'a> Offers<'a> {
    /// Looks at every upstream.
    pub(super) fn of(snapshot: &'a Snapshot<'a>) -> Offers<'a> {
        let mut offers = Offers::default();
        for (id, resource) in snapshot.resources() {
            let Body::Upstream(upstream) = &resource.body else { continue };
            let written: Vec<Vec<&'a str>> = match &upstream.kind {
                UpstreamKind::Kube { subsets, .. } => {
                    subsets.iter().map(|keys| keys.iter().map(|key| key.value).collect()).collect()
                }
                UpstreamKind::Consul { tags, data_centers } => {
                    tags.iter().chain(data_centers).map(|tag| vec![tag.value]).collect()
                }
                _ => continue,
            };
            for keys in &written {
                let mut keys = keys.clone();
                keys.sort_unstable();
                if keys.windows(2).any(|pair| pair[0] == pair[1]) {
                    offers.repeated.push((id, keys));
                } else {
                    offers.sorted.insert((id, keys));
                }
            }
            if !written.is_empty() {
                offers.written.insert(id, written);
            }
        }
        offers
    }

    /// The sets of an upstream, as written.
    pub fn by(&self, upstream: ResourceId) -> &[Vec<&'a str>] {
        self.written.get(&upstream).map_or(&[], Vec::as_slice)
    }

    /// Whether an upstream offers a subset by exactly these keys, in any order.
    pub(super) fn holds(&self, upstream: ResourceId, mut keys: Vec<&'a str>) -> bool {
        keys.sort_unstable();
        let asked = (upstream, keys);
        let fits = |(id, set): &(ResourceId, Vec<&str>)| {
            *id == asked.0 && set.len() == asked.1.len() && set.iter().all(|key| asked.1.contains(key))
        };
        self.sorted.contains(&asked) || self.repeated.iter().any(fits)
    }
}
