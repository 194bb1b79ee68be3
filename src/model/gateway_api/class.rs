//! Gateway classes: which implementation serves a gateway.

use crate::model::read::text;
use crate::text::Spanned;
use crate::yaml::Node;

/// A gateway class.
#[derive(Clone, Debug)]
pub struct GatewayClass<'a> {
    /// `controllerName`, such as `kgateway.dev/kgateway`.
    pub controller: Option<Spanned<&'a str>>,
}

impl<'a> GatewayClass<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> GatewayClass<'a> {
        GatewayClass { controller: text(spec, "controllerName") }
    }
}
