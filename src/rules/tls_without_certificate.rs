use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::gloo::CertificateSource;
use crate::model::{Body, Kind};

rule! {
    /// An `sslConfig` that names no certificate.
    ///
    /// With neither `secretRef`, `sslFiles` nor `sds` there is nothing to serve TLS with. Gloo reports an error on the gateway
    /// and drops its whole listener, so that the other hosts with TLS are gone too.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   sslConfig: # <- tls-without-certificate
    ///     sniDomains: [shop.example.com]
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /certs/tls.crt, tlsKey: /certs/tls.key}
    ///     sniDomains: [shop.example.com]
    ///   virtualHost:
    ///     domains: [shop.example.com]
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Name the secret, or remove `sslConfig` to serve the host without TLS. There is no good reason to switch it off.
    "tls-without-certificate", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        let Some(ssl) = &service.ssl else { continue };
        if !matches!(ssl.source, CertificateSource::Missing) {
            continue;
        }
        let key = resource.node.field("spec").and_then(|spec| spec.entry("sslConfig"));
        let span = key.map_or(ssl.span, |(key, _)| key.span());
        sink.report(span, format!("the sslConfig of {} names no certificate", resource.key()))
            .label("no certificate")
            .of(&resource.key())
            .effect("Gloo drops the gateway's listener, and every host with TLS on it")
            .reach(cx.reach_of_service(id))
            .help("add `secretRef` with name and namespace of the TLS secret");
    }
}
