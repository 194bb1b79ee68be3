use crate::context::Context;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::model::Kind;
use crate::model::gloo::{Listener, MatchedGateway, SslConfig};
use crate::snapshot::ResourceId;
use crate::traffic::Reach;

rule! {
    /// A server name with a star where Envoy takes none.
    ///
    /// In `sniDomains` a star may stand for the first label, as in `*.example.com`. One by itself, or within a name, is refused by Envoy
    /// ("partial wildcards are not supported in server_names", `source/common/listener_manager/filter_chain_manager_impl.cc`), and with it the whole listener; Gloo says nothing.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/www.crt, tlsKey: /etc/www.key}
    ///     sniDomains: ['*'] # <- invalid-sni-domain
    ///   virtualHost:
    ///     domains: ['*']
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// Leave the list out for every name.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: VirtualService
    /// metadata:
    ///   name: www
    ///   namespace: shop
    /// spec:
    ///   sslConfig:
    ///     sslFiles: {tlsCert: /etc/www.crt, tlsKey: /etc/www.key}
    ///     sniDomains: ['*.example.com']
    ///   virtualHost:
    ///     domains: ['*']
    ///     routes:
    ///     - directResponseAction: {status: 200}
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "invalid-sni-domain", Error, since "0.1.0", check
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for (id, resource) in cx.stored(Kind::VirtualService) {
        let Body::VirtualService(service) = &resource.body else { continue };
        let Some(ssl) = &service.ssl else { continue };
        let is_sent = cx.reach().service(id).is_some_and(|at| cx.reach().is_served(at));
        report(cx, sink, id, ssl, &Reach { listener: is_sent, ..cx.reach_of_service(id) });
    }
    for kind in [Kind::Gateway, Kind::MatchableHttpGateway, Kind::MatchableTcpGateway] {
        for (id, resource) in cx.stored(kind) {
            match &resource.body {
                Body::Gateway(gateway) => listener(cx, sink, id, &gateway.listener),
                Body::Matchable(matched) => self::matched(cx, sink, id, matched),
                _ => {}
            }
        }
    }
}

fn listener(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, of: &Listener<'_>) {
    match of {
        Listener::Tcp(tcp) => {
            for ssl in tcp.hosts.iter().filter_map(|host| host.ssl.as_ref()) {
                report(cx, sink, id, ssl, &sent(cx, id));
            }
        }
        Listener::Hybrid(hybrid) => hybrid.matched.iter().for_each(|matched| self::matched(cx, sink, id, matched)),
        Listener::Http(_) | Listener::Nothing => {}
    }
}

fn matched(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, of: &MatchedGateway<'_>) {
    if let Some(ssl) = of.matcher.as_ref().and_then(|matcher| matcher.ssl.as_ref()) {
        report(cx, sink, id, ssl, &sent(cx, id));
    }
    listener(cx, sink, id, &of.listener);
}

/// Whether Envoy gets the TCP listener of a gateway.
fn sent(cx: &Context<'_>, id: ResourceId) -> Reach {
    let at = cx.routing.gloo.gateways.iter().position(|view| view.id == Some(id) && view.tcp);
    let listener = at.is_some_and(|at| cx.routing.gloo.sends_tcp(at));
    Reach { listener, ..Reach::default() }
}

fn report(cx: &Context<'_>, sink: &mut Sink<'_>, id: ResourceId, ssl: &SslConfig<'_>, reach: &Reach) {
    for name in &ssl.sni_domains {
        if !name.value.contains('*') || name.value.starts_with("*.") {
            continue;
        }
        let key = cx.resource(id).key();
        let help = if name.value == "*" {
            "leave sniDomains out, which is for every name".to_owned()
        } else {
            "write whole names, or a star for the first label alone".to_owned()
        };
        sink.report(name.span, format!("the server name `{}` of {key} has a star where none can be", name.value))
            .label("no such wildcard")
            .of(&key)
            .effect("Envoy refuses the listener, so no host of it is updated any more")
            .reach(reach.clone())
            .help(help);
    }
}
