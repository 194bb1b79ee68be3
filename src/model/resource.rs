//! One resource: who it is, where it stands, and what it holds.

use crate::text::{Arena, Role, Span, Spanned};
use crate::yaml::{Node, Value};

use super::gateway_api::{
    self, Backend, DirectResponse, GatewayClass, HttpRoute, ListenerSet, OtherRoute, Policy, ReferenceGrant,
};
use super::gloo::{Gateway, MatchedGateway, RouteTable, Settings, Signs, Upstream, UpstreamGroup, VirtualService};
use super::key::{ResourceKey, slashed};
use super::kind::Kind;
use super::name::{NameFault, is_label, is_subdomain};
use super::read::{fields, pairs_in, text_in, value};
use super::service::Service;

/// A resource that was read.
#[derive(Clone, Debug)]
pub struct Resource<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its name; empty where it has none.
    pub name: &'a str,
    /// Its namespace, or the default one where it names none.
    pub namespace: &'a str,
    /// The name's place, or where it should stand.
    pub place: Span,
    /// The namespace as written.
    pub written_namespace: Option<Spanned<&'a str>>,
    /// What is wrong with its name or namespace; values that are no strings are the field tables' part.
    pub name_fault: Option<NameFault>,
    /// Its labels.
    pub labels: Box<[(Spanned<&'a str>, Spanned<&'a str>)]>,
    /// Whether it is checked, or only there for references to resolve to.
    pub role: Role,
    /// The whole resource as it is written.
    pub node: Node<'a>,
    /// What few routes have, and some of its own.
    pub signs: Signs,
    /// What it holds.
    pub body: Body<'a>,
}

/// What a resource holds, by its kind.
#[derive(Clone, Debug)]
pub enum Body<'a> {
    /// `UpstreamGroup`
    UpstreamGroup(UpstreamGroup<'a>),
    /// `VirtualService`
    VirtualService(VirtualService<'a>),
    /// `RouteTable`
    RouteTable(RouteTable<'a>),
    /// `Upstream`
    Upstream(Upstream<'a>),
    /// `Gateway`
    Gateway(Box<Gateway<'a>>),
    /// `MatchableHttpGateway` or `MatchableTcpGateway`
    Matchable(MatchedGateway<'a>),
    /// `Service`
    Service(Service<'a>),
    /// `Settings`
    Settings(Settings<'a>),
    /// `GatewayClass`
    GatewayClass(GatewayClass<'a>),
    /// `Gateway` of the Gateway API
    ApiGateway(Box<gateway_api::Gateway<'a>>),
    /// `ListenerSet`
    ListenerSet(ListenerSet<'a>),
    /// `HTTPRoute`, or `GRPCRoute` as the HTTP route that it comes to
    HttpRoute(HttpRoute<'a>),
    /// `TLSRoute`, `TCPRoute` or `UDPRoute`
    OtherRoute(OtherRoute<'a>),
    /// `ReferenceGrant`
    ReferenceGrant(ReferenceGrant<'a>),
    /// kgateway's `Backend`
    Backend(Backend<'a>),
    /// kgateway's `DirectResponse`
    DirectResponse(DirectResponse<'a>),
    /// A policy of the Gateway API, or of kgateway
    Policy(Policy<'a>),
    /// A kind of which only the name and the references count.
    Other,
}

impl<'a> Resource<'a> {
    /// Reads a resource of `kind`; `default` is the namespace of one that names none, `made` keeps texts that are written in parts.
    pub fn read(kind: Kind, node: Node<'a>, (default, made): (&'a str, &'a Arena), role: Role) -> Resource<'a> {
        let metadata = node.entry("metadata").filter(|(_, value)| !value.is_null());
        let names = ["name", "namespace", "generateName", "labels"];
        let [name, namespace, generated, labels] = metadata.map(|(_, map)| fields(map, names)).unwrap_or_default();
        let [name, namespace] = [name, namespace].map(|entry| entry.map(value));
        let name_fault = name_fault(name, namespace, generated.is_some());
        let name = name.and_then(text_in);
        let namespace = namespace.and_then(text_in).filter(|text| !text.value.is_empty());
        let place = name
            .map(|name| name.span)
            .or_else(|| node.entry("metadata").map(|(key, _)| key.span()))
            .or_else(|| node.get("kind").map(Node::span))
            .unwrap_or(node.span().head());
        let mut resource = Resource {
            kind,
            name: name.map_or("", |name| name.value),
            namespace: own_namespace(kind, namespace, default),
            place,
            written_namespace: namespace,
            name_fault,
            labels: labels.map(|(_, labels)| pairs_in(labels).into_boxed_slice()).unwrap_or_default(),
            role,
            node,
            signs: Signs::default(),
            body: Body::read(kind, node, made),
        };
        resource.signs = resource.routes().iter().map(|route| route.signs).fold(Signs::default(), Signs::with);
        resource
    }

    /// The namespace that it has by itself, `default` being that of one that names none.
    pub(crate) fn own_namespace(&self, default: &'a str) -> &'a str {
        own_namespace(self.kind, self.written_namespace, default)
    }

    /// Who it is.
    pub fn key(&self) -> ResourceKey {
        ResourceKey { kind: self.kind, namespace: self.namespace.to_owned(), name: self.name.to_owned() }
    }

    /// `namespace/name`.
    pub fn path(&self) -> String {
        slashed(self.namespace, self.name)
    }

    /// The annotation of that name, where it is a text.
    pub fn annotation(&self, name: &str) -> Option<&'a str> {
        let annotations = self.node.field("metadata")?.field("annotations")?;
        annotations.field(name).filter(|value| value.is_scalar()).map(Node::str)
    }

    /// When a cluster made it, in the form of `2026-01-31T12:00:00Z`; nothing for one that was not read from a cluster.
    pub fn creation_timestamp(&self) -> Option<&'a str> {
        let created = self.node.field("metadata")?.field("creationTimestamp")?;
        Some(created).filter(|value| value.is_scalar()).map(Node::str).filter(|text| !text.is_empty())
    }

    /// The routes of a virtual service or a route table.
    pub fn routes(&self) -> &[crate::model::gloo::Route<'a>] {
        match &self.body {
            Body::VirtualService(service) => service.routes(),
            Body::RouteTable(table) => &table.routes,
            _ => &[],
        }
    }

    /// How many routes it holds: those of a virtual service or a route table, the rules of an HTTP route.
    pub fn route_count(&self) -> usize {
        match &self.body {
            Body::HttpRoute(route) => route.rules.len(),
            _ => self.routes().len(),
        }
    }
}

fn own_namespace<'a>(kind: Kind, written: Option<Spanned<&'a str>>, default: &'a str) -> &'a str {
    if kind.is_of_cluster() { "" } else { written.map_or(default, |namespace| namespace.value) }
}

fn name_fault<'a>(name: Option<Node<'a>>, namespace: Option<Node<'a>>, is_generated: bool) -> Option<NameFault> {
    let string = |node: Node<'a>| match node.value() {
        Some(Value::Str(text)) => Some(text),
        _ => None,
    };
    match name.map(string) {
        None | Some(Some("")) if !is_generated => return Some(NameFault::Missing),
        Some(Some(name)) if !name.is_empty() && !is_subdomain(name) => return Some(NameFault::Name),
        _ => {}
    }
    let namespace = namespace.and_then(string).unwrap_or_default();
    (!namespace.is_empty() && !is_label(namespace)).then_some(NameFault::Namespace)
}

impl<'a> Body<'a> {
    fn read(kind: Kind, node: Node<'a>, made: &'a Arena) -> Body<'a> {
        // A missing spec reads as an empty one: a scalar has no fields.
        let absent = node.get("kind").unwrap_or(node);
        let spec = node.field("spec").unwrap_or(absent);
        match kind {
            Kind::UpstreamGroup => Body::UpstreamGroup(UpstreamGroup::read(node, spec)),
            Kind::VirtualService => Body::VirtualService(VirtualService::read(spec)),
            Kind::RouteTable => Body::RouteTable(RouteTable::read(spec)),
            Kind::Upstream => Body::Upstream(Upstream::read(spec)),
            Kind::Gateway => Body::Gateway(Box::new(Gateway::read(spec))),
            Kind::MatchableHttpGateway => Body::Matchable(MatchedGateway::read_http(spec, absent)),
            Kind::MatchableTcpGateway => Body::Matchable(MatchedGateway::read_tcp(spec, absent)),
            Kind::Service => Body::Service(Service::read(spec)),
            Kind::Settings => Body::Settings(Settings::read(spec)),
            Kind::GatewayClass => Body::GatewayClass(GatewayClass::read(spec)),
            Kind::ApiGateway => Body::ApiGateway(Box::new(gateway_api::Gateway::read(spec))),
            Kind::ListenerSet | Kind::XListenerSet => Body::ListenerSet(ListenerSet::read(spec, absent)),
            Kind::HttpRoute => Body::HttpRoute(HttpRoute::read(spec)),
            Kind::GrpcRoute => Body::HttpRoute(HttpRoute::read_grpc(spec, made)),
            Kind::TlsRoute | Kind::TcpRoute | Kind::UdpRoute => Body::OtherRoute(OtherRoute::read(spec)),
            Kind::ReferenceGrant => Body::ReferenceGrant(ReferenceGrant::read(spec)),
            Kind::Backend => Body::Backend(Backend::read(spec)),
            Kind::DirectResponse => Body::DirectResponse(DirectResponse::read(spec)),
            kind if kind.is_policy() => Body::Policy(Policy::read(spec)),
            _ => Body::Other,
        }
    }
}
