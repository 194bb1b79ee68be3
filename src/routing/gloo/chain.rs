//! Filter chains of a listener: which connections each is for, and which of them get into each other's way.

use std::collections::hash_map::Entry;
use std::fmt::Write;

use rustc_hash::{FxHashMap, FxHashSet};

use super::listener::GatewayView;
use super::tcp::{CrashCause, TcpFault, tcp_fault};
use crate::index::Index;
use crate::model::Body;
use crate::model::gloo::{CertificateSource, MatchedGateway, SslConfig, TcpHost, VirtualService};
use crate::snapshot::{ResourceId, Snapshot};
use crate::text::Spanned;
use crate::yaml::Node;

/// Who has a filter chain.
#[derive(Clone, Copy, Debug)]
pub enum ChainOwner<'a> {
    /// A virtual service with an `sslConfig`.
    Service(ResourceId, &'a SslConfig<'a>),
    /// A host of a TCP listener.
    TcpHost(&'a TcpHost<'a>),
    /// The services without TLS of one matched gateway.
    Matched(&'a MatchedGateway<'a>),
}

/// Two filter chains of a listener that are for the same connections.
#[derive(Clone, Debug)]
pub struct Clash<'a> {
    /// The gateway.
    pub gateway: usize,
    /// What both of them have.
    pub kind: ClashKind,
    /// Who comes first.
    pub first: ChainOwner<'a>,
    /// Who comes in its way; the same one where it has a name twice.
    pub second: ChainOwner<'a>,
    /// The server name that both have; nothing where both take every connection.
    pub name: Option<Spanned<&'a str>>,
}

/// How two filter chains get into each other's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClashKind {
    /// They are for exactly the same, as written: an error on the gateway, of which every host is taken out.
    Same,
    /// Only Envoy sees it: names in another order, in another case, or some of them.
    Overlap,
}

struct Chain<'a> {
    owner: ChainOwner<'a>,
    /// Whether it has a match at all: none differs from an empty one to Gloo, not to Envoy.
    has_match: bool,
    names: Vec<Spanned<&'a str>>,
    ranges: &'a [(&'a str, u32)],
}

/// What Gloo compares: whether there is a match at all, its names as they are written, and its ranges.
type Match<'a> = (bool, Vec<&'a str>, &'a [(&'a str, u32)]);

/// All clashes on one gateway.
pub(super) fn clashes<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    gateway: usize,
    view: &GatewayView<'a>,
) -> Vec<Clash<'a>> {
    // Most gateways have one chain.
    if view.tcp_hosts.is_empty() && view.listeners.len() < 2 && view.listeners.iter().all(|listener| !listener.ssl) {
        return Vec::new();
    }
    let chains = chains(snapshot, index, view);
    let mut found = Vec::new();
    let mut same: FxHashMap<Match<'_>, usize> = FxHashMap::default();
    let mut taken: FxHashMap<(String, (&str, u32)), usize> = FxHashMap::default();
    for (at, chain) in chains.iter().enumerate() {
        let names = chain.names.iter().map(|name| name.value).collect();
        let mut clash = |kind, first: usize, name| {
            let (first, second) = (chains[first].owner, chain.owner);
            found.push(Clash { gateway, kind, first, second, name });
        };
        if let Some(&first) = same.get(&(chain.has_match, Vec::clone(&names), chain.ranges)) {
            clash(ClashKind::Same, first, chain.names.first().copied());
            continue;
        }
        same.insert((chain.has_match, names, chain.ranges), at);
        // One clash is enough to be told of a chain.
        let mut is_told = false;
        let all = chain.names.iter().map(|name| Some(*name)).chain(chain.names.is_empty().then_some(None));
        for name in all {
            let text = name.map_or_else(String::new, |name| name.value.to_lowercase());
            let anywhere: &[(&str, u32)] = &[("", 0)];
            let ranges = if chain.ranges.is_empty() { anywhere } else { chain.ranges };
            for range in ranges {
                match taken.entry((text.clone(), *range)) {
                    // The same chain, where it has a name twice.
                    Entry::Occupied(first) if !is_told => {
                        is_told = true;
                        clash(ClashKind::Overlap, *first.get(), name);
                    }
                    Entry::Occupied(_) => {}
                    Entry::Vacant(room) => _ = room.insert(at),
                }
            }
        }
    }
    found
}

fn chains<'a>(snapshot: &'a Snapshot<'a>, index: &Index<'a>, view: &GatewayView<'a>) -> Vec<Chain<'a>> {
    let mut chains = Vec::new();
    for listener in &view.listeners {
        let matcher = listener.matched.and_then(|matched| matched.matcher.as_ref());
        let ranges = matcher.map_or(&[][..], |matcher| matcher.ranges.as_slice());
        if listener.ssl {
            let default = matcher.and_then(|matcher| matcher.ssl.as_ref());
            secure(snapshot, index, &listener.services, default, ranges, &mut chains);
        } else if let Some(matched) = listener.matched.filter(|_| !listener.services.is_empty()) {
            let has_match = matcher.is_some();
            chains.push(Chain { owner: ChainOwner::Matched(matched), has_match, names: Vec::new(), ranges });
        }
    }
    // Where one host of a listener has none, none of its hosts has a chain.
    let mut hosts = view.tcp_hosts.as_slice();
    while let [(_, matched), ..] = hosts {
        let place = |matched: Option<&MatchedGateway<'_>>| matched.map(|matched| matched.span);
        let count = hosts.iter().take_while(|(_, other)| place(*other) == place(*matched)).count();
        let (listener, rest) = hosts.split_at(count);
        hosts = rest;
        if !listener.iter().any(|(host, _)| is_without_chain(snapshot, index, host)) {
            chains.extend(listener.iter().map(|(host, matched)| tcp(host, *matched)));
        }
    }
    chains
}

/// Whether a TCP host gets no filter chain, as far as can be told.
pub(super) fn is_without_chain<'a>(snapshot: &Snapshot<'a>, index: &Index<'a>, host: &TcpHost<'a>) -> bool {
    match tcp_fault(snapshot, index, host) {
        None => false,
        Some(TcpFault::Crash(CrashCause::Secret(_))) => snapshot.options.closed,
        Some(_) => true,
    }
}

fn tcp<'a>(host: &'a TcpHost<'a>, gateway: Option<&'a MatchedGateway<'a>>) -> Chain<'a> {
    let matcher = gateway.and_then(|gateway| gateway.matcher.as_ref());
    let default = matcher.and_then(|matcher| matcher.ssl.as_ref());
    let names = |ssl: Option<&SslConfig<'a>>| ssl.map(|ssl| ssl.sni_domains.clone()).unwrap_or_default();
    let own = names(host.ssl.as_ref());
    Chain {
        owner: ChainOwner::TcpHost(host),
        has_match: host.ssl.is_some() || matcher.is_some(),
        names: if own.is_empty() { names(default) } else { own },
        ranges: matcher.map_or(&[], |matcher| matcher.ranges.as_slice()),
    }
}

/// The chains of services with TLS. Those whose `sslConfig` differs in nothing but the names are one, which takes everything if one of
/// them does (`gl/translator/ssl_configuration.go`, `ConsolidateSslConfigurations`).
fn secure<'a>(
    snapshot: &'a Snapshot<'a>,
    index: &Index<'a>,
    services: &[ResourceId],
    default: Option<&'a SslConfig<'a>>,
    ranges: &'a [(&'a str, u32)],
    chains: &mut Vec<Chain<'a>>,
) {
    let start = chains.len();
    let mut known: FxHashMap<String, (usize, FxHashSet<&str>)> = FxHashMap::default();
    for &id in services {
        let Body::VirtualService(VirtualService { ssl: Some(ssl), .. }) = &snapshot.resource(id).body else { continue };
        if is_without_certificate(snapshot, index, ssl, default) {
            continue;
        }
        let mut key = String::new();
        spell(ssl.node, true, &mut key);
        match known.entry(key) {
            Entry::Occupied(mut known) => {
                let (at, seen) = known.get_mut();
                let names = &mut chains[*at].names;
                if names.is_empty() || ssl.sni_domains.is_empty() {
                    names.clear();
                } else {
                    names.extend(ssl.sni_domains.iter().filter(|name| seen.insert(name.value)));
                }
            }
            Entry::Vacant(room) => {
                room.insert((chains.len(), ssl.sni_domains.iter().map(|name| name.value).collect()));
                let (owner, names) = (ChainOwner::Service(id, ssl), ssl.sni_domains.clone());
                chains.push(Chain { owner, has_match: true, names, ranges });
            }
        }
    }
    if let Some(default) = default {
        chains[start..].iter_mut().filter(|chain| chain.names.is_empty()).for_each(|chain| {
            chain.names.clone_from(&default.sni_domains);
        });
    }
}

/// Whether Gloo leaves a configuration out for want of its certificate.
fn is_without_certificate(
    snapshot: &Snapshot<'_>,
    index: &Index<'_>,
    ssl: &SslConfig<'_>,
    default: Option<&SslConfig<'_>>,
) -> bool {
    let source = match ssl.source {
        CertificateSource::Missing => default.map_or(CertificateSource::Missing, |default| default.source),
        source => source,
    };
    match source {
        CertificateSource::Missing => true,
        CertificateSource::Elsewhere => false,
        CertificateSource::Secret(secret) => snapshot.options.closed && !index.holds_secret(&secret),
    }
}

/// Spells out what a node holds, whatever the order of its keys; at the top without the names.
fn spell(node: Node<'_>, is_top: bool, out: &mut String) {
    if node.is_map() {
        let mut entries: Vec<_> = node.entries().filter(|(_, value)| !value.is_null()).collect();
        entries.retain(|(key, _)| !is_top || !key.is_text("sniDomains"));
        entries.sort_by_key(|(key, _)| key.str());
        out.push('{');
        for (key, value) in entries {
            _ = write!(out, "{:?}:", key.str());
            spell(value, false, out);
        }
        out.push('}');
    } else if node.is_list() {
        out.push('[');
        node.items().for_each(|item| spell(item, false, out));
        out.push(']');
    } else {
        _ = write!(out, "{:?},", node.str());
    }
}
