//! `VirtualService` and `RouteTable`: hosts and routes.

use crate::text::{Span, Spanned};
use crate::yaml::Node;

use super::route::Route;
use super::ssl::SslConfig;
use crate::model::read::{number, texts};

/// A virtual service: one virtual host.
#[derive(Clone, Debug)]
pub struct VirtualService<'a> {
    /// The host; a service without one gets an empty host for `*`.
    pub host: Option<VirtualHost<'a>>,
    /// TLS; only gateways with TLS take a service that has it. Few have.
    pub ssl: Option<Box<SslConfig<'a>>>,
}

/// Domains and routes.
#[derive(Clone, Debug)]
pub struct VirtualHost<'a> {
    /// The value of `virtualHost`.
    pub span: Span,
    /// The domains as written; none stands for `*`.
    pub domains: Vec<Spanned<&'a str>>,
    /// The routes in written order, which is Envoy's.
    pub routes: Vec<Route<'a>>,
}

/// A table of routes that others delegate to.
#[derive(Clone, Debug)]
pub struct RouteTable<'a> {
    /// Tables of lower weight come first; absent is 0.
    pub weight: Option<Spanned<i32>>,
    /// The routes in written order.
    pub routes: Vec<Route<'a>>,
}

impl<'a> VirtualService<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> VirtualService<'a> {
        VirtualService {
            host: spec.field("virtualHost").map(|host| VirtualHost {
                span: host.span(),
                domains: texts(host, "domains"),
                routes: Route::list(host),
            }),
            ssl: spec.field("sslConfig").map(|ssl| Box::new(SslConfig::read(ssl))),
        }
    }

    /// The routes; none where there is no host.
    pub fn routes(&self) -> &[Route<'a>] {
        self.host.as_ref().map_or(&[], |host| &host.routes)
    }
}

impl<'a> RouteTable<'a> {
    pub(in crate::model) fn read(spec: Node<'a>) -> RouteTable<'a> {
        RouteTable { weight: number(spec, "weight"), routes: Route::list(spec) }
    }
}
