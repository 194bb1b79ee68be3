//! TCP hosts of gateways as TCP routes.

use std::collections::BTreeMap;

use serde_json::json;

use super::forward::Listed;
use super::host::Maker;
use super::loss::{LossKind, Told};
use super::manifest::Manifest;
use super::read::{Read, Reader};
use super::write::parent;
use crate::model::gloo::{Forward, TcpHost};
use crate::snapshot::ResourceId;
use crate::traffic::Outcome;
use crate::yaml::Node;

impl<'a> Maker<'_, 'a> {
    /// Writes a route for each TCP host.
    pub(super) fn tcp(&mut self) {
        let cx = self.cx;
        for (at, view) in cx.routing.gloo.gateways.iter().enumerate() {
            // Those of hybrid gateways are told as such.
            let hosts: Vec<_> = view.tcp_hosts.iter().filter(|(_, matched)| matched.is_none()).collect();
            let Some(id) = view.id.filter(|_| !hosts.is_empty()) else { continue };
            let gateway = cx.resource(id);
            if !cx.routing.gloo.sends_tcp(at) {
                let message = format!("the TCP hosts of {} are not served", gateway.key());
                let told = Told::lost(LossKind::Unserved, gateway.place, message, "not served");
                let help = "mend it first: `glooscope check` says what is wrong with it";
                self.losses.add(told.help(help), &gateway.key());
                continue;
            }
            for (host, _) in hosts {
                if let Err(told) = self.tcp_host(id, at, host) {
                    self.losses.add(told, &gateway.key());
                }
            }
        }
    }

    fn tcp_host(&mut self, id: ResourceId, at: usize, host: &'a TcpHost<'a>) -> Result<(), Told> {
        let (cx, gateway) = (self.cx, self.cx.resource(id));
        let (view, place) = (&cx.routing.gloo.gateways[at], cx.map().first_line(host.span));
        let words = host.name.map_or_else(String::new, |name| format!(" {}", name.value));
        let lost = |span, message: String| Told::lost(LossKind::Listener, span, message, "no equal");
        if let Some(ssl) = &host.ssl {
            let told = lost(ssl.span.head(), format!("TLS of TCP host{words} of {} is not written", gateway.key()));
            return Err(told.help("write a TLS listener that terminates, and a TCPRoute for it"));
        }
        let Some(to) = &host.to else {
            let message = format!("TCP host{words} of {} goes where SNI says, which no route does", gateway.key());
            return Err(lost(place, message).help("write a TLSRoute for each name"));
        };
        let outcome = cx.routing.gloo.tcp_outcome(&cx.index, host).filter(Outcome::is_ok);
        let Some(outcome) = outcome else {
            let message = format!("TCP host{words} of {} is not served", gateway.key());
            return Err(Told::lost(LossKind::Unserved, place, message, "not served"));
        };
        let reader = Reader { cx, target: self.target, peers: &self.peers, service: id };
        let spec = gateway.node.field("spec").and_then(|spec| spec.field("tcpGateway"));
        let hosts = spec.and_then(|spec| spec.field("tcpHosts")).into_iter().flat_map(Node::items);
        let own = hosts.into_iter().find(|node| node.span() == host.span).and_then(|node| node.field("destination"));
        let holder = match outcome.group_id {
            Some(group) => cx.resource(group).node.field("spec"),
            None => own.and_then(|own| own.field("multi")),
        };
        let items: Vec<Node<'a>> =
            holder.and_then(|holder| holder.field("destinations")).into_iter().flat_map(Node::items).collect();
        let listed = match to {
            Forward::Single(destination) => {
                let node = own.and_then(|own| own.field("single"));
                vec![Listed { destination, span: destination.span, node, item: None }]
            }
            _ => reader.listed(to, &outcome, &items),
        };
        let mut read = Read::default();
        reader.backends(&listed, &outcome, place, &mut read)?;
        for told in read.changed.iter().chain(&read.lost) {
            self.losses.add(told.clone(), &gateway.key());
        }
        self.involved.extend(outcome.group_id);
        self.involved.extend(outcome.backends.iter().filter_map(|backend| backend.state.defined()));
        let mut backends = Vec::new();
        for (endpoint, weight, _) in &read.action.backends {
            if let super::endpoint::Endpoint::Backend(id) = endpoint {
                self.backends.insert(*id);
            }
            self.grants.add(("TCPRoute", gateway.namespace), endpoint.object(cx));
            let mut reference = endpoint.reference(cx, gateway.namespace);
            reference["weight"] = json!(weight);
            backends.push(reference);
        }
        let mut parents = Vec::new();
        for proxy in view.proxies.iter().filter(|proxy| !proxy.is_broken) {
            let section = self.gateways.tcp(cx, (id, at), proxy.name, &mut self.losses);
            parents.push(parent(&section, gateway.namespace));
        }
        let name = host.name.map_or(gateway.name, |name| name.value);
        let name = self.free("TCPRoute", gateway.namespace, name);
        let value = json!({
            "apiVersion": "gateway.networking.k8s.io/v1",
            "kind": "TCPRoute",
            "metadata": { "name": name, "namespace": gateway.namespace },
            "spec": { "parentRefs": parents, "rules": [{ "backendRefs": backends }] },
        });
        self.manifests.push(Manifest { of: Some(id), value, comments: BTreeMap::new() });
        Ok(())
    }
}
