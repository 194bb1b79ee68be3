//! Who else sends requests to a Service: what a policy says of it holds for all of them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::context::Context;
use crate::index::State;
use crate::index::discovery::service_of_host;
use crate::model::gloo::UpstreamKind;
use crate::model::{Body, Kind, Ref};
use crate::snapshot::ResourceId;

/// The upstreams that lead to each Service, by its namespace and name; nothing stands for those that name the Service itself.
#[derive(Debug, Default)]
pub(super) struct Peers {
    all: FxHashMap<(String, String), BTreeSet<Option<ResourceId>>>,
}

impl Peers {
    /// Those of all routes.
    pub(super) fn of(cx: &Context<'_>) -> Peers {
        let mut found = Peers::default();
        let gloo = &cx.routing.gloo;
        for (at, &service) in gloo.services.iter().enumerate() {
            for route in &gloo.translation(at).routes {
                for backend in cx.outcome(route, false).backends.iter() {
                    match backend.state {
                        State::Defined(id) => found.add(cx, id),
                        State::Discovered(id) => {
                            let service = cx.resource(id);
                            found
                                .all
                                .entry((service.namespace.to_owned(), service.name.to_owned()))
                                .or_default()
                                .insert(None);
                        }
                        _ => {
                            let rest = backend.name.name.strip_prefix("kube-svc:");
                            let rest =
                                rest.and_then(|rest| rest.strip_prefix(&*backend.name.namespace)?.strip_prefix('-'));
                            if let Some((name, _)) = rest.and_then(|rest| rest.rsplit_once('-')) {
                                let key = (backend.name.namespace.to_string(), name.to_owned());
                                found.all.entry(key).or_default().insert(None);
                            }
                        }
                    }
                }
                let copied = gloo.options(&cx.index, route, service).remove("shadowing");
                for to in copied.into_iter().flatten().filter_map(|set| set.value.field("upstream")).map(Ref::read) {
                    if let Some(id) = cx.index.stored(Kind::Upstream, to.namespace.value, to.name.value) {
                        found.add(cx, id);
                    }
                }
            }
        }
        found
    }

    fn add(&mut self, cx: &Context<'_>, id: ResourceId) {
        let Body::Upstream(upstream) = &cx.resource(id).body else { return };
        let key = match &upstream.kind {
            UpstreamKind::Kube { service: Some(name), namespace: Some(namespace), .. } => {
                Some((namespace.value.to_owned(), name.value.to_owned()))
            }
            UpstreamKind::Static { hosts, .. } => match hosts.as_slice() {
                [only] => only.addr.and_then(|addr| service_of_host(addr.value)),
                _ => None,
            },
            _ => None,
        };
        if let Some(key) = key {
            self.all.entry(key).or_default().insert(Some(id));
        }
    }

    /// Those of a Service but for one upstream.
    pub(super) fn others(
        &self,
        namespace: &str,
        name: &str,
        but: ResourceId,
    ) -> impl Iterator<Item = Option<ResourceId>> + use<'_> {
        let all = self.all.get(&(namespace.to_owned(), name.to_owned()));
        all.into_iter().flatten().copied().filter(move |peer| *peer != Some(but))
    }
}
