//! Gateways: which virtual services a listener takes.

use core::net::IpAddr;

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::destination::Destination;
use super::route::Forward;
use super::ssl::SslConfig;
use crate::model::read::{alternative, flag, items, number, pairs, text, texts};
use crate::model::reference::Ref;
use crate::model::selector::{Expression, Selector};

/// A gateway: one address and port.
#[derive(Clone, Debug)]
pub struct Gateway<'a> {
    /// `bindAddress`, as written.
    pub bind_address: Option<Spanned<&'a str>>,
    /// `bindPort`.
    pub bind_port: Option<Spanned<u32>>,
    /// Whether it serves TLS.
    pub ssl: bool,
    /// The proxies it is for; none stands for `gateway-proxy`.
    pub proxy_names: Vec<Spanned<&'a str>>,
    /// What it listens for.
    pub listener: Listener<'a>,
}

/// What a gateway listens for.
#[derive(Clone, Debug)]
pub enum Listener<'a> {
    /// Nothing is given.
    Nothing,
    /// HTTP.
    Http(HttpGateway<'a>),
    /// TCP.
    Tcp(TcpGateway<'a>),
    /// Both, by the kind of connection.
    Hybrid(Box<HybridGateway<'a>>),
}

/// Which virtual services an HTTP listener takes; the first of these that is set counts: expressions, selector, references,
/// namespaces (`gw/translator/virtual_service_translator.go`, line 178).
#[derive(Clone, Debug)]
pub struct HttpGateway<'a> {
    /// The value of `httpGateway`.
    pub span: Span,
    /// `virtualServiceExpressions.expressions`; none where the map is empty.
    pub expressions: Vec<Expression<'a>>,
    /// Whether `virtualServiceExpressions` is there: also an empty one counts, and takes all services of the namespaces.
    pub selects_by_expressions: bool,
    /// `virtualServiceSelector`.
    pub labels: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// Whether `virtualServiceSelector` is there: also an empty one counts.
    pub selects_by_labels: bool,
    /// `virtualServices`; their namespaces have no default.
    pub services: Vec<Ref<'a>>,
    /// `virtualServiceNamespaces`; `*` or none stands for all.
    pub namespaces: Vec<Spanned<&'a str>>,
    /// Whether the listener has the dynamic forward proxy switched on.
    pub dynamic_forward_proxy: bool,
    /// `options`.
    pub options: Option<Node<'a>>,
    /// `optionsConfigRefs.delegateOptions`, whose namespaces have no default: what the options don't say, these do, the earlier first.
    pub lent: Vec<Ref<'a>>,
}

/// TCP hosts.
#[derive(Clone, Debug)]
pub struct TcpGateway<'a> {
    /// The hosts.
    pub hosts: Vec<TcpHost<'a>>,
}

/// One TCP host.
#[derive(Clone, Debug)]
pub struct TcpHost<'a> {
    /// The whole item.
    pub span: Span,
    /// Its name.
    pub name: Option<Spanned<&'a str>>,
    /// Where its connections go; nothing where they go to the cluster that SNI names.
    pub to: Option<Forward<'a>>,
    /// TLS.
    pub ssl: Option<SslConfig<'a>>,
}

/// Listeners by the kind of connection.
#[derive(Clone, Debug)]
pub struct HybridGateway<'a> {
    /// `matchedGateways`; where there are any, the delegated ones don't count.
    pub matched: Vec<MatchedGateway<'a>>,
    /// `delegatedHttpGateways`: which gateways of the kind `MatchableHttpGateway`.
    pub delegated_http: Option<Delegated<'a>>,
    /// `delegatedTcpGateways`: which gateways of the kind `MatchableTcpGateway`.
    pub delegated_tcp: Option<Delegated<'a>>,
}

/// A listener for connections that fit a matcher: an item of `matchedGateways`, or a matchable gateway of its own.
#[derive(Clone, Debug)]
pub struct MatchedGateway<'a> {
    /// The whole item.
    pub span: Span,
    /// Whether its matcher has an sslConfig.
    pub ssl: bool,
    /// Its matcher, where it has one.
    pub matcher: Option<ConnectionMatcher<'a>>,
    /// What it listens for.
    pub listener: Box<Listener<'a>>,
}

/// Which connections are meant.
#[derive(Clone, Debug)]
pub struct ConnectionMatcher<'a> {
    /// The whole of it.
    pub span: Span,
    /// TLS: what those of its hosts have that say nothing else.
    pub ssl: Option<SslConfig<'a>>,
    /// `sourcePrefixRanges`: address and length of the prefix.
    pub ranges: Vec<(&'a str, u32)>,
}

/// Which matchable gateways a hybrid gateway takes in.
#[derive(Clone, Debug)]
pub struct Delegated<'a> {
    /// The whole map.
    pub span: Span,
    /// Whether it has an sslConfig: only those whose matcher agrees are taken.
    pub ssl: bool,
    /// One by name.
    pub reference: Option<Ref<'a>>,
    /// Or several by a selector.
    pub selector: Option<Selector<'a>>,
}

impl<'a> Gateway<'a> {
    /// Whether its address is one that Gloo can read: written, and a textual IP address.
    pub fn has_address(&self) -> bool {
        self.bind_address.is_some_and(|address| address.value.parse::<IpAddr>().is_ok())
    }

    pub(in crate::model) fn read(spec: Node<'a>) -> Gateway<'a> {
        Gateway {
            bind_address: text(spec, "bindAddress"),
            bind_port: number(spec, "bindPort"),
            ssl: flag(spec, "ssl").is_some_and(|flag| flag.value),
            proxy_names: texts(spec, "proxyNames"),
            listener: listener(spec),
        }
    }
}

fn listener(map: Node<'_>) -> Listener<'_> {
    match alternative(map, ["httpGateway", "tcpGateway", "hybridGateway"]) {
        Some(("httpGateway", _, value)) => Listener::Http(HttpGateway::read(value)),
        Some(("tcpGateway", _, value)) => Listener::Tcp(TcpGateway::read(value)),
        Some((_, _, value)) => Listener::Hybrid(Box::new(HybridGateway {
            matched: items(value, "matchedGateways").map(MatchedGateway::read).collect(),
            delegated_http: value.field("delegatedHttpGateways").map(Delegated::read),
            delegated_tcp: value.field("delegatedTcpGateways").map(Delegated::read),
        })),
        None => Listener::Nothing,
    }
}

impl<'a> HttpGateway<'a> {
    fn read(node: Node<'a>) -> HttpGateway<'a> {
        let options = node.field("options");
        HttpGateway {
            span: node.span(),
            expressions: node.field("virtualServiceExpressions").map(Expression::list).unwrap_or_default(),
            selects_by_expressions: node.field("virtualServiceExpressions").is_some(),
            labels: pairs(node, "virtualServiceSelector"),
            selects_by_labels: node.field("virtualServiceSelector").is_some(),
            services: items(node, "virtualServices").map(Ref::read).collect(),
            namespaces: texts(node, "virtualServiceNamespaces"),
            options,
            lent: node
                .field("optionsConfigRefs")
                .map(|references| items(references, "delegateOptions").map(Ref::read).collect())
                .unwrap_or_default(),
            dynamic_forward_proxy: options.is_some_and(|options| options.field("dynamicForwardProxy").is_some()),
        }
    }
}

impl<'a> TcpGateway<'a> {
    fn read(node: Node<'a>) -> TcpGateway<'a> {
        TcpGateway { hosts: items(node, "tcpHosts").map(TcpHost::read).collect() }
    }
}

impl<'a> TcpHost<'a> {
    fn read(node: Node<'a>) -> TcpHost<'a> {
        let to = match node.field("destination") {
            Some(destination) => {
                match alternative(destination, ["single", "multi", "upstreamGroup", "forwardSniClusterName"]) {
                    Some(("single", _, value)) => Some(Forward::Single(Destination::read(value))),
                    Some(("multi", key, value)) => Some(Forward::multi(key, value)),
                    Some(("upstreamGroup", _, value)) => Some(Forward::Group(Ref::read(value))),
                    Some(_) => None,
                    None => Some(Forward::Nowhere(destination.span())),
                }
            }
            None => Some(Forward::Nowhere(node.span().head())),
        };
        let ssl = node.field("sslConfig").map(SslConfig::read);
        TcpHost { span: node.span(), name: text(node, "name"), to, ssl }
    }
}

impl<'a> MatchedGateway<'a> {
    fn read(node: Node<'a>) -> MatchedGateway<'a> {
        MatchedGateway::of(node, listener(node))
    }

    /// The spec of a `MatchableHttpGateway`, which is one for HTTP also where it says nothing of it; `absent` is a node without
    /// fields.
    pub(in crate::model) fn read_http(spec: Node<'a>, absent: Node<'a>) -> MatchedGateway<'a> {
        MatchedGateway::of(spec, Listener::Http(HttpGateway::read(spec.field("httpGateway").unwrap_or(absent))))
    }

    /// The spec of a `MatchableTcpGateway`, which is one for TCP also where it says nothing of it; `absent` as there.
    pub(in crate::model) fn read_tcp(spec: Node<'a>, absent: Node<'a>) -> MatchedGateway<'a> {
        MatchedGateway::of(spec, Listener::Tcp(TcpGateway::read(spec.field("tcpGateway").unwrap_or(absent))))
    }

    fn of(node: Node<'a>, listener: Listener<'a>) -> MatchedGateway<'a> {
        MatchedGateway {
            span: node.span(),
            ssl: node.field("matcher").is_some_and(|matcher| matcher.field("sslConfig").is_some()),
            matcher: node.field("matcher").map(ConnectionMatcher::read),
            listener: Box::new(listener),
        }
    }
}

impl<'a> ConnectionMatcher<'a> {
    fn read(node: Node<'a>) -> ConnectionMatcher<'a> {
        let ranges = items(node, "sourcePrefixRanges").map(|range| {
            let length = number(range, "prefixLen").map_or(0, |length| length.value);
            (text(range, "addressPrefix").map_or("", |address| address.value), length)
        });
        ConnectionMatcher {
            span: node.span(),
            ssl: node.field("sslConfig").map(SslConfig::read),
            ranges: ranges.collect(),
        }
    }
}

impl<'a> Delegated<'a> {
    fn read(node: Node<'a>) -> Delegated<'a> {
        let chosen = alternative(node, ["ref", "selector"]);
        Delegated {
            span: node.span(),
            ssl: node.field("sslConfig").is_some(),
            reference: chosen.filter(|(name, ..)| *name == "ref").map(|(_, _, value)| Ref::read(value)),
            selector: chosen
                .filter(|(name, ..)| *name == "selector")
                .map(|(_, _, value)| Selector::read(value, texts(value, "namespaces"))),
        }
    }
}
