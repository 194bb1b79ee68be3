//! Gateways and listener sets: which listeners there are, and whom they let in.

use crate::model::read::{list, number, pairs, text, text_or_empty};
use crate::model::selector::Expression;
use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::GROUP;
use super::object::Object;

/// A gateway.
#[derive(Clone, Debug)]
pub struct Gateway<'a> {
    /// `gatewayClassName`
    pub class: Spanned<&'a str>,
    /// Its own listeners.
    pub listeners: Vec<Listener<'a>>,
    /// From which namespaces listener sets may add to them; none where nothing is said.
    pub allowed_sets: Admitted<'a>,
}

/// A set of listeners that belongs to a gateway of somebody else.
#[derive(Clone, Debug)]
pub struct ListenerSet<'a> {
    /// The gateway.
    pub parent: Object<'a>,
    /// The listeners.
    pub listeners: Vec<Listener<'a>>,
}

/// A listener.
#[derive(Clone, Debug)]
pub struct Listener<'a> {
    /// The whole item.
    pub span: Span,
    /// Its name.
    pub name: Spanned<&'a str>,
    /// The host names that it is for; all of them where it says none.
    pub hostname: Option<Spanned<&'a str>>,
    /// Its port; 0 where it is left out, which the API server refuses.
    pub port: Spanned<u32>,
    /// Its protocol, such as `HTTP`.
    pub protocol: Spanned<&'a str>,
    /// Whether TLS passes through it.
    pub passes_tls_through: bool,
    /// Secrets with its certificates.
    pub certificates: Vec<Object<'a>>,
    /// Which routes it takes.
    pub allowed: AllowedRoutes<'a>,
}

/// Which routes a listener takes.
#[derive(Clone, Debug)]
pub struct AllowedRoutes<'a> {
    /// The value of `allowedRoutes`, or the listener.
    pub span: Span,
    /// From which namespaces.
    pub namespaces: Admitted<'a>,
    /// Of which kinds; those of its protocol where the list is empty.
    pub kinds: Vec<RouteKind<'a>>,
}

/// A kind of route.
#[derive(Clone, Copy, Debug)]
pub struct RouteKind<'a> {
    /// Its group.
    pub group: Spanned<&'a str>,
    /// Its name.
    pub kind: Spanned<&'a str>,
}

/// From which namespaces something is let in.
#[derive(Clone, Debug)]
pub enum Admitted<'a> {
    /// From none.
    None,
    /// From the one of who lets in.
    Same,
    /// From all.
    All,
    /// From those with certain labels.
    Selector(NamespaceSelector<'a>),
    /// Another word, which the API server refuses.
    Unknown(Spanned<&'a str>),
}

/// Labels that a namespace must have.
#[derive(Clone, Debug)]
pub struct NamespaceSelector<'a> {
    /// The whole of it.
    pub span: Span,
    /// `matchLabels`
    pub labels: Vec<(Spanned<&'a str>, Spanned<&'a str>)>,
    /// `matchExpressions`, whose operators are `In`, `NotIn`, `Exists` and `DoesNotExist`.
    pub expressions: Vec<Expression<'a>>,
}

impl<'a> Gateway<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> Gateway<'a> {
        Gateway {
            class: text_or_empty(spec, "gatewayClassName"),
            listeners: list(spec, "listeners", Listener::read),
            allowed_sets: spec
                .field("allowedListeners")
                .map_or(Admitted::None, |allowed| Admitted::read(allowed, Admitted::None)),
        }
    }
}

impl<'a> ListenerSet<'a> {
    pub(in crate::model) fn read(spec: Node<'a>, absent: Node<'a>) -> ListenerSet<'a> {
        ListenerSet {
            parent: Object::read(spec.field("parentRef").unwrap_or(absent), GROUP, "Gateway"),
            listeners: list(spec, "listeners", Listener::read),
        }
    }
}

impl<'a> Listener<'a> {
    fn read(node: Node<'a>) -> Listener<'a> {
        let tls = node.field("tls");
        Listener {
            span: node.span(),
            name: text_or_empty(node, "name"),
            hostname: text(node, "hostname").filter(|name| !name.value.is_empty()),
            port: number(node, "port").unwrap_or(Spanned { value: 0, span: node.span().head() }),
            protocol: text_or_empty(node, "protocol"),
            passes_tls_through: tls.and_then(|tls| text(tls, "mode")).is_some_and(|mode| mode.value == "Passthrough"),
            certificates: tls
                .map(|tls| list(tls, "certificateRefs", |node| Object::read(node, "", "Secret")))
                .unwrap_or_default(),
            allowed: AllowedRoutes::read(node),
        }
    }

    /// Whether it serves TLS.
    pub fn has_tls(&self) -> bool {
        matches!(self.protocol.value, "HTTPS" | "TLS")
    }

    /// Whether its protocol is an implementation's own, whose business it is: a word with a domain in front, or one of Istio's, `HBONE` and
    /// before it `ALL` (`pilot/pkg/config/kube/gateway/conversion.go`).
    pub fn has_own_protocol(&self) -> bool {
        matches!(self.protocol.value, "HBONE" | "ALL") || self.protocol.value.contains('/')
    }

    /// Whether it takes HTTP requests, plain or behind TLS that it ends.
    pub fn is_http(&self) -> bool {
        matches!(self.protocol.value, "HTTP" | "HTTPS")
    }
}

impl<'a> AllowedRoutes<'a> {
    fn read(listener: Node<'a>) -> AllowedRoutes<'a> {
        let Some(allowed) = listener.field("allowedRoutes") else {
            return AllowedRoutes { span: listener.span(), namespaces: Admitted::Same, kinds: Vec::new() };
        };
        AllowedRoutes {
            span: allowed.span(),
            namespaces: Admitted::read(allowed, Admitted::Same),
            kinds: list(allowed, "kinds", |node| RouteKind {
                group: text(node, "group").unwrap_or(Spanned { value: GROUP, span: node.span().head() }),
                kind: text_or_empty(node, "kind"),
            }),
        }
    }
}

impl<'a> Admitted<'a> {
    /// Reads `namespaces: {from, selector}`; what is not said is `default`.
    fn read(map: Node<'a>, default: Admitted<'a>) -> Admitted<'a> {
        let Some(namespaces) = map.field("namespaces") else { return default };
        let Some(from) = text(namespaces, "from") else { return default };
        match from.value {
            "None" => Admitted::None,
            "Same" => Admitted::Same,
            "All" => Admitted::All,
            "Selector" => match namespaces.field("selector").filter(|selector| !selector.is_null()) {
                Some(selector) => Admitted::Selector(NamespaceSelector {
                    span: selector.span(),
                    labels: pairs(selector, "matchLabels"),
                    expressions: Expression::list_under(selector, "matchExpressions"),
                }),
                // One that isn't there selects nothing, other than an empty one.
                None => Admitted::None,
            },
            _ => Admitted::Unknown(from),
        }
    }
}
