//! One reference and what it resolves to.

use crate::index::State;
use crate::model::gateway_api::Object;
use crate::model::{Kind, Ref};
use crate::schema::Reference;
use crate::snapshot::{ResourceId, RouteId};
use crate::text::{Span, Spanned};

/// A reference, resolved. There are more of them than of anything else that follows from the manifests, so that what the model has
/// is only pointed at.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    /// The resource that it stands in.
    pub from: ResourceId,
    /// The place of the route that it stands in among those of the resource.
    pub(super) route: Option<u32>,
    /// The kind that it names.
    pub kind: Kind,
    pub(super) written: Written<'a>,
    /// The namespace that it is looked up in.
    pub namespace: &'a str,
    /// Whether a missing namespace has a default here.
    pub has_default: bool,
    /// What it resolves to.
    pub state: State,
}

/// Where a reference is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Written<'a> {
    /// Where the model reads what routes do.
    Routing(&'a Ref<'a>),
    /// There, with the port of a Service.
    Port(&'a Ref<'a>, &'a Spanned<u32>),
    /// As the Gateway API refers, to where requests go.
    Backend(&'a Object<'a>),
    /// As the Gateway API refers, to anything else.
    Object(&'a Object<'a>),
    /// As a name alone.
    Name(&'a Spanned<&'a str>),
    /// In a field that only the field tables know as one that refers.
    Field(&'a Reference<'a>),
}

impl<'a> Written<'a> {
    pub(super) fn reference(&self) -> Ref<'a> {
        match self {
            Written::Routing(reference) | Written::Port(reference, _) => **reference,
            Written::Backend(to) | Written::Object(to) => {
                let namespace = to.namespace.unwrap_or(Spanned { value: "", span: to.span.head() });
                Ref { span: to.span, name: to.name, namespace }
            }
            Written::Name(name) => {
                Ref { span: name.span, name: **name, namespace: Spanned { value: "", span: name.span.head() } }
            }
            Written::Field(reference) => Ref::read(reference.node),
        }
    }

    pub(super) fn port(&self) -> Option<Spanned<u32>> {
        match self {
            Written::Port(_, port) => Some(**port),
            Written::Backend(to) | Written::Object(to) => to.port.filter(|_| to.is_service()),
            _ => None,
        }
    }
}

impl<'a> Link<'a> {
    /// The reference as it is written.
    pub fn reference(&self) -> Ref<'a> {
        self.written.reference()
    }

    /// The name that it is looked up by.
    pub fn name(&self) -> &'a str {
        self.reference().name.value
    }

    /// The route that it stands in.
    pub fn route(&self) -> Option<RouteId> {
        self.route.map(|index| RouteId { owner: self.from, index })
    }

    /// The port, for a Service.
    pub fn port(&self) -> Option<Spanned<u32>> {
        self.written.port()
    }

    /// Whether it decides where requests go, and not only how they are treated.
    pub fn routes_traffic(&self) -> bool {
        !matches!(self.written, Written::Field(_) | Written::Object(_) | Written::Name(_))
    }

    /// Whether it is one of the Gateway API's, which has its own rules of what is missing.
    pub fn is_of_gateway_api(&self) -> bool {
        matches!(self.written, Written::Backend(_) | Written::Object(_) | Written::Name(_))
    }

    /// `namespace/name` as it is looked up.
    pub fn path(&self) -> String {
        crate::model::slashed(self.namespace, self.name())
    }

    /// Whether the namespace is missing where none is assumed.
    pub fn lacks_namespace(&self) -> bool {
        !self.has_default && self.reference().namespace.value.is_empty()
    }

    /// The whole of it as it is written.
    pub fn span(&self) -> Span {
        self.reference().span
    }
}
