//! Where a certificate comes from.

use crate::text::Span;
use crate::yaml::Node;

use crate::model::read::{alternative, texts};
use crate::model::reference::Ref;

/// The part of `sslConfig` that decides whether a listener can be built.
#[derive(Clone, Debug)]
pub struct SslConfig<'a> {
    /// The value of `sslConfig`.
    pub span: Span,
    /// The same with all that is in it: two that differ in nothing but their names are one to Gloo.
    pub node: Node<'a>,
    /// The certificate's source.
    pub source: CertificateSource<'a>,
    /// The server names that it is for.
    pub sni_domains: Vec<crate::text::Spanned<&'a str>>,
}

/// Where the certificate is.
#[derive(Clone, Copy, Debug)]
pub enum CertificateSource<'a> {
    /// Nowhere: Gloo reports an error on the gateway and drops the listener.
    Missing,
    /// A Secret.
    Secret(Ref<'a>),
    /// Files or a secret discovery service, which can't be looked into from here.
    Elsewhere,
}

impl<'a> SslConfig<'a> {
    pub(super) fn read(node: Node<'a>) -> SslConfig<'a> {
        let source = match alternative(node, ["secretRef", "sslFiles", "sds"]) {
            Some(("secretRef", _, value)) => CertificateSource::Secret(Ref::read(value)),
            Some(_) => CertificateSource::Elsewhere,
            None => CertificateSource::Missing,
        };
        SslConfig { span: node.span(), node, source, sni_domains: texts(node, "sniDomains") }
    }
}
