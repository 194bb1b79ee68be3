//! Gateways with all of their listeners, those of listener sets among them.

use rustc_hash::FxHashMap;

use super::admission::{self, Admission};
use super::dialect::Dialects;
use crate::index::Index;
use crate::model::gateway_api::{GROUP, Gateway, Listener};
use crate::model::{Body, Kind};
use crate::snapshot::{Dialect, ResourceId, Snapshot};

/// A gateway with its listeners.
#[derive(Debug)]
pub struct GatewayView<'a> {
    /// Its resource; nothing for one that the sources don't show, and that routes want.
    pub id: Option<ResourceId>,
    /// `namespace/name`.
    pub name: String,
    /// Who serves it.
    pub dialect: Dialect,
    /// Its listeners: its own, then those of listener sets, the older first.
    pub sections: Vec<Section<'a>>,
    /// Its ports, in the order in which listeners name them.
    pub ports: Vec<PortView>,
}

/// A listener of a gateway; one that the sources don't show has a single one without any.
#[derive(Debug)]
pub struct Section<'a> {
    /// The gateway or the listener set that holds it; nothing for one that the sources don't show.
    pub owner: Option<ResourceId>,
    /// As it is written.
    pub listener: Option<&'a Listener<'a>>,
    /// The index of its port.
    pub port: usize,
    /// The listener that is served in its place.
    pub rival: Option<Rival>,
}

/// Why a listener is not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The index of the listener that is served in its place.
    pub section: usize,
    /// Whether the protocols differ; else port, protocol and host name are the same.
    pub by_protocol: bool,
}

/// A port of a gateway, with all listeners that share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortView {
    /// Its number; nothing where the sources don't show the gateway.
    pub port: Option<u32>,
    /// Whether it serves TLS; nothing where the sources don't show the gateway.
    pub tls: Option<bool>,
}

impl<'a> Section<'a> {
    /// The host names that it is for; nothing for all.
    pub fn hostname(&self) -> Option<&'a str> {
        self.listener.and_then(|listener| listener.hostname).map(|name| name.value)
    }

    /// Whether it takes HTTP requests.
    pub fn is_http(&self) -> bool {
        self.listener.is_none_or(Listener::is_http)
    }
}

/// Where the listeners of a gateway or of a listener set are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In that gateway, in that part of its listeners.
    In(usize, std::ops::Range<usize>),
    /// Nowhere: the gateway takes no listener sets from its namespace.
    NotAdmitted(usize),
    /// Nowhere that the sources show.
    Nowhere,
}

/// Gateways, and where the listeners of which resource are.
#[derive(Debug, Default)]
pub(super) struct Gateways<'a> {
    pub(super) views: Vec<GatewayView<'a>>,
    pub(super) places: FxHashMap<ResourceId, Place>,
    /// Gateways that are not in the sources, by kind, namespace and name.
    assumed: FxHashMap<(&'a str, &'a str, &'a str), usize>,
}

/// The API server takes 64 listeners of one resource; so many count, so that nothing is quadratic.
const MOST: usize = 64;

impl<'a> Gateways<'a> {
    pub(super) fn read(snapshot: &'a Snapshot<'a>, index: &Index<'a>, dialects: Dialects) -> Gateways<'a> {
        let mut gateways = Gateways::default();
        for &id in index.sorted(Kind::ApiGateway) {
            let resource = snapshot.resource(id);
            let Body::ApiGateway(gateway) = &resource.body else { continue };
            let mut view = GatewayView {
                id: Some(id),
                name: resource.path(),
                dialect: dialects.of_class(snapshot, index, gateway.class.value),
                sections: Vec::new(),
                ports: Vec::new(),
            };
            let range = view.add(id, &gateway.listeners);
            gateways.places.insert(id, Place::In(gateways.views.len(), range));
            gateways.views.push(view);
        }
        for id in sets(snapshot, index) {
            let place = gateways.place_of_set(snapshot, index, id);
            gateways.places.insert(id, place);
        }
        for view in &mut gateways.views {
            view.find_rivals();
        }
        gateways
    }

    fn place_of_set(&mut self, snapshot: &'a Snapshot<'a>, index: &Index<'a>, id: ResourceId) -> Place {
        let resource = snapshot.resource(id);
        let Body::ListenerSet(set) = &resource.body else { return Place::Nowhere };
        let is_gateway = set.parent.kind.value == "Gateway" && set.parent.group.value == GROUP;
        let home = set.parent.namespace_or(resource.namespace);
        let stored = index.stored(Kind::ApiGateway, home, set.parent.name.value).filter(|_| is_gateway);
        let Some(gateway) = stored else { return Place::Nowhere };
        let (Some(Place::In(at, _)), Body::ApiGateway(body)) =
            (self.places.get(&gateway).cloned(), &snapshot.resource(gateway).body)
        else {
            return Place::Nowhere;
        };
        let body: &'a Gateway<'a> = body;
        match admission::of_namespace(snapshot, index, &body.allowed_sets, home, resource.namespace) {
            Admission::No => Place::NotAdmitted(at),
            Admission::Yes | Admission::Unseen => Place::In(at, self.views[at].add(id, &set.listeners)),
        }
    }

    /// The gateway that the sources don't show, of that kind, namespace and name.
    pub(super) fn assumed(&mut self, kind: &'a str, namespace: &'a str, name: &'a str, dialect: Dialect) -> usize {
        let views = &mut self.views;
        *self.assumed.entry((kind, namespace, name)).or_insert_with(|| {
            views.push(GatewayView {
                id: None,
                name: crate::model::slashed(namespace, name),
                dialect,
                sections: vec![Section { owner: None, listener: None, port: 0, rival: None }],
                ports: vec![PortView { port: None, tls: None }],
            });
            views.len() - 1
        })
    }
}

/// The listener sets, the older first, then by namespace and name.
fn sets(snapshot: &Snapshot<'_>, index: &Index<'_>) -> Vec<ResourceId> {
    let all = [Kind::ListenerSet, Kind::XListenerSet].into_iter().flat_map(|kind| index.sorted(kind));
    let mut all: Vec<ResourceId> = all.copied().collect();
    // Those that no cluster has yet are the youngest.
    all.sort_by_cached_key(|&id| {
        let resource = snapshot.resource(id);
        let age = resource.creation_timestamp();
        (age.is_none(), age, resource.namespace, resource.name)
    });
    all
}

impl<'a> GatewayView<'a> {
    fn add(&mut self, owner: ResourceId, listeners: &'a [Listener<'a>]) -> std::ops::Range<usize> {
        let start = self.sections.len();
        for listener in listeners.iter().take(MOST) {
            let port = PortView { port: Some(listener.port.value), tls: Some(listener.has_tls()) };
            // A gateway has few ports, as the API server takes few listeners.
            let at = self.ports.iter().take(MOST).position(|known| *known == port).unwrap_or_else(|| {
                self.ports.push(port);
                self.ports.len() - 1
            });
            self.sections.push(Section { owner: Some(owner), listener: Some(listener), port: at, rival: None });
        }
        start..self.sections.len()
    }

    /// Of listeners that share port, protocol and host name the first is served; of protocols that share a port, that of the first.
    fn find_rivals(&mut self) {
        let mut known: FxHashMap<(u32, Option<&str>), usize> = FxHashMap::default();
        let mut protocols: FxHashMap<u32, (usize, &str)> = FxHashMap::default();
        for at in 0..self.sections.len() {
            let Some(listener) = self.sections[at].listener else { continue };
            let port = listener.port.value;
            // The API server refuses one without a port.
            if port == 0 {
                continue;
            }
            let class = match listener.protocol.value {
                "HTTPS" | "TLS" => "TLS",
                other => other,
            };
            let is_udp = class == "UDP";
            if !is_udp {
                let (first, protocol) = *protocols.entry(port).or_insert((at, class));
                if protocol != class {
                    self.sections[at].rival = Some(Rival { section: first, by_protocol: true });
                    continue;
                }
            }
            let hostname = listener.hostname.map(|name| name.value);
            let first = *known.entry((port, hostname)).or_insert(at);
            if first != at && !is_udp {
                self.sections[at].rival = Some(Rival { section: first, by_protocol: false });
            }
        }
    }
}
