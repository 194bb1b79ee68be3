use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::{Body, Kind};

rule! {
    /// A domain that is the empty text.
    ///
    /// Gloo refuses the virtual host and takes it out of the proxy; the service's other domains go with it.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: shop
    ///   namespace: shop
    /// spec:
    ///   virtualHost:
    ///     domains:
    ///     - shop.example.com
    ///     - '' # <- empty-domain
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
    ///   virtualHost:
    ///     domains: ['*']
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Write the domain, or `*` for all of them. There is no good reason to switch it off.
    "empty-domain", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        let domains = service.host.iter().flat_map(|host| &host.domains);
        let mut empty = domains.filter(|domain| domain.value.is_empty()).map(|domain| domain.span);
        let Some(first) = empty.next() else { continue };
        let diagnostic = sink.report(first, format!("a domain of {} is empty", resource.key()));
        diagnostic
            .label("empty")
            .of(&resource.key())
            .effect("Gloo takes the host out of the proxy, with its other domains")
            .reach(cx.reach_of_service(id))
            .help("write a domain, or `*` for all of them");
        for span in empty.take(8) {
            diagnostic.also(span, "empty too");
        }
    }
}
