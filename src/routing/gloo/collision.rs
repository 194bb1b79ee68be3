//! Ports that two gateways of one proxy take.

use rustc_hash::{FxHashMap, FxHashSet};

use super::listener::GatewayView;
use crate::model::{Body, Resource};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Span;

/// How many gateways on one port are told of each other; a list of thousands helps nobody, and would make the work grow with the
/// square.
const RIVALS: usize = 8;

/// Marks gateways of one proxy whose ports collide. Listeners are compared by the port alone, gateways by address and port, also
/// where no listener comes of them (`gw/translator/translator.go`, `validateGateways`).
pub(super) fn find<'a>(snapshot: &'a Snapshot<'a>, views: &mut [GatewayView<'a>]) {
    let mut listeners: FxHashMap<(&str, u32), Vec<ResourceId>> = FxHashMap::default();
    let mut gateways: FxHashMap<(&str, &str, u32), Vec<ResourceId>> = FxHashMap::default();
    let mut broken: FxHashSet<&str> = FxHashSet::default();
    for view in views.iter() {
        let Some((id, address, port)) = bound(snapshot, view) else { continue };
        for proxy in &view.proxies {
            gateways.entry((proxy.name, address, port)).or_default().push(id);
            if view.has_listener() {
                let on_port = listeners.entry((proxy.name, port)).or_default();
                on_port.push(id);
                if on_port.len() > 1 {
                    broken.insert(proxy.name);
                }
            }
        }
    }
    for view in views {
        let Some((id, address, port)) = bound(snapshot, view) else { continue };
        let has_listener = view.has_listener();
        for proxy in &mut view.proxies {
            let alike = gateways.get(&(proxy.name, address, port)).into_iter().flatten().take(RIVALS + 1);
            let on_port = listeners.get(&(proxy.name, port)).filter(|_| has_listener);
            let on_port = on_port.into_iter().flatten().take(RIVALS + 1);
            proxy.rivals = alike.chain(on_port).copied().filter(|&other| other != id).collect();
            proxy.rivals.sort_unstable();
            proxy.rivals.dedup();
            proxy.is_broken = !proxy.rivals.is_empty() || (has_listener && broken.contains(proxy.name));
        }
    }
}

/// What a gateway binds.
fn bound<'a>(snapshot: &'a Snapshot<'a>, view: &GatewayView<'a>) -> Option<(ResourceId, &'a str, u32)> {
    let id = view.id?;
    let Body::Gateway(gateway) = &snapshot.resource(id).body else { return None };
    Some((id, gateway.bind_address.map_or("", |address| address.value), gateway.bind_port.map_or(0, |port| port.value)))
}

/// The place of a gateway's port, for labels.
pub fn port_place(resource: &Resource<'_>) -> Span {
    let port = match &resource.body {
        Body::Gateway(gateway) => gateway.bind_port,
        _ => None,
    };
    port.map_or(resource.place, |port| port.span)
}
