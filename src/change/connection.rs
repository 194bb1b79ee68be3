//! What changes before a request comes to routes: ports, certificates, and how listeners are set up.

use std::collections::BTreeMap;

use crate::context::{Context, Listener};
use crate::model::Body;
use crate::snapshot::ResourceId;
use crate::traffic::Share;
use crate::yaml::{Node, content, last_entries};

/// A change of a listener, or of the connections to a host on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionChange {
    /// The gateway, as `namespace/name`.
    pub gateway: String,
    /// `port`, `tls` or `settings`.
    pub what: &'static str,
    /// The domain whose certificate or names change; nothing for the whole listener.
    pub domain: Option<String>,
    /// How many other domains change in the same way.
    pub others: usize,
    /// The port before, or the fields that differ.
    pub before: String,
    /// The port afterwards; empty where fields differ.
    pub after: String,
    /// Which part of the requests no longer arrives.
    pub shift: Share,
}

/// Fields of a `Gateway` of Gloo that say where it listens and whom it takes: those are compared by what they come to.
const COMPARED: [&str; 8] = [
    "bindPort",
    "ssl",
    "proxyNames",
    "gatewayType",
    "virtualServices",
    "virtualServiceSelector",
    "virtualServiceNamespaces",
    "virtualServiceExpressions",
];

/// What changes of two listeners that requests take for the same. Across models nothing is compared but what hosts do.
pub(super) fn compare(
    (before, old): (&Context<'_>, &Listener<'_, '_>),
    (after, new): (&Context<'_>, &Listener<'_, '_>),
) -> Vec<ConnectionChange> {
    let is_of_gloo = |cx: &Context<'_>, it: &Listener<'_, '_>| cx.routing.api_gateway(it.id.gateway).is_none();
    let mut found = Vec::new();
    if is_of_gloo(before, old) != is_of_gloo(after, new) {
        return found;
    }
    let is_served = old.owners().next().is_some() && new.owners().next().is_some();
    let change = |what, before: String, after: String| ConnectionChange {
        gateway: new.gateway.to_owned(),
        what,
        domain: None,
        others: 0,
        before,
        after,
        shift: Share::ZERO,
    };
    if let (Some(from), Some(to)) = (old.port, new.port)
        && from != to
    {
        let shift = if is_served { Share::ONE } else { Share::ZERO };
        found.push(ConnectionChange { shift, ..change("port", from.to_string(), to.to_string()) });
    }
    let (was, is) = (settings(before, old), settings(after, new));
    let differing = |key: &&String| was.get(*key) != is.get(*key);
    let mut fields: Vec<&String> = was.keys().chain(is.keys()).filter(differing).collect();
    fields.sort_unstable();
    fields.dedup();
    if !fields.is_empty() {
        let fields: Vec<&str> = fields.into_iter().map(String::as_str).collect();
        found.push(change("settings", fields.join(", "), String::new()));
    }
    found.extend(certificates((before, old), (after, new), &change("tls", String::new(), String::new())));
    found
}

/// The certificates of the domains that are on both listeners: one change for all that differ alike.
fn certificates(
    (before, old): (&Context<'_>, &Listener<'_, '_>),
    (after, new): (&Context<'_>, &Listener<'_, '_>),
    like: &ConnectionChange,
) -> Vec<ConnectionChange> {
    let by_domain = |cx: &Context<'_>, listener: &Listener<'_, '_>| -> BTreeMap<String, BTreeMap<String, String>> {
        let one = |(host, domain): (&crate::traffic::Host, &str)| (domain.to_ascii_lowercase(), tls(cx, host.owner));
        if old.ssl == Some(false) { BTreeMap::new() } else { listener.owners().map(one).collect() }
    };
    let (was, is) = (by_domain(before, old), by_domain(after, new));
    let mut known: BTreeMap<String, ConnectionChange> = BTreeMap::new();
    for (domain, then) in &was {
        let Some(now) = is.get(domain).filter(|now| *now != then) else { continue };
        let mut fields: Vec<&String> = then.keys().chain(now.keys()).collect();
        fields.retain(|key| then.get(*key) != now.get(*key));
        fields.sort_unstable();
        fields.dedup();
        let fields = fields.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        known.entry(fields.clone()).and_modify(|change| change.others += 1).or_insert_with(|| ConnectionChange {
            domain: Some(domain.clone()),
            before: fields,
            ..like.clone()
        });
    }
    known.into_values().collect()
}

/// What a virtual service says of TLS, by field.
fn tls(cx: &Context<'_>, owner: ResourceId) -> BTreeMap<String, String> {
    let resource = cx.resource(owner);
    let ssl = match &resource.body {
        Body::VirtualService(_) => resource.node.field("spec").and_then(|spec| spec.field("sslConfig")),
        _ => None,
    };
    ssl.map(by_field).unwrap_or_default()
}

fn by_field(node: Node<'_>) -> BTreeMap<String, String> {
    last_entries(node).into_iter().map(|(field, value)| (field, content(value))).collect()
}

/// How a listener is set up beside where it listens and whom it takes, by field.
fn settings(cx: &Context<'_>, listener: &Listener<'_, '_>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if let Some(view) = cx.routing.api_gateway(listener.id.gateway) {
        let spec = view.id.and_then(|id| cx.resource(id).node.field("spec"));
        found.extend(spec.map(by_field).unwrap_or_default());
        found.remove("listeners");
        let sections = view.sections.iter().filter(|section| section.port == listener.id.listener);
        let names: Vec<(&str, &str)> = sections
            .filter_map(|section| section.listener)
            .map(|it| (it.name.value, it.hostname.map_or("*", |name| name.value)))
            .collect();
        let items = spec.and_then(|spec| spec.field("listeners")).into_iter().flat_map(Node::items);
        for item in items {
            let name = item.field("name").map(Node::str).unwrap_or_default();
            let Some((_, host)) = names.iter().find(|(known, _)| *known == name) else { continue };
            found.extend(item.field("tls").map(|tls| (format!("tls of {host}"), content(tls))));
        }
        return found;
    }
    let Some(id) = cx.routing.gloo.gateways[listener.id.gateway].id else { return found };
    for (field, value) in cx.resource(id).node.field("spec").map(last_entries).unwrap_or_default() {
        match field.as_str() {
            "httpGateway" => {
                for (inner, value) in last_entries(value) {
                    match inner.as_str() {
                        "options" => {
                            let each = by_field(value).into_iter();
                            found.extend(each.map(|(name, text)| (format!("httpGateway.options.{name}"), text)));
                        }
                        _ => drop(found.insert(format!("httpGateway.{inner}"), content(value))),
                    }
                }
            }
            _ => drop(found.insert(field, content(value))),
        }
    }
    found.retain(|field, _| !COMPARED.contains(&field.rsplit('.').next().unwrap_or(field)));
    found
}
