use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::context::Context;
use crate::context::weighted::tcp_group;
use crate::finding::{Sink, rule};
use crate::model::Body;
use crate::model::gloo::{Forward, TcpHost, WeightedDestination};
use crate::snapshot::ResourceId;
use crate::text::{Role, Span};
use crate::traffic::Reach;

rule! {
    /// A destination of weight 0 where a TCP host forwards to.
    ///
    /// For HTTP a weight of 0 drains a destination. For TCP Envoy wants 1 at least (`TcpProxy.WeightedCluster.ClusterWeight.weight` in
    /// `tcp_proxy.proto`), and a weight that is left out is 0. Gloo passes both on without a word (`gl/plugins/tcp/plugin.go`), Envoy refuses the listener: none of its TCP hosts is
    /// updated any more, and after a restart the port isn't open.
    ///
    /// ```yaml bad
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 5432
    ///   tcpGateway:
    ///     tcpHosts:
    ///     - name: reads
    ///       destination:
    ///         multi:
    ///           destinations:
    ///           - destination:
    ///               upstream: {name: db-old-5432, namespace: gloo-system}
    ///             weight: 0 # <- zero-tcp-weight
    ///           - destination:
    ///               upstream: {name: db-new-5432, namespace: gloo-system}
    ///             weight: 100
    /// ```
    ///
    /// Leave a destination out that is to get nothing; a group that HTTP routes use as well may need a copy for that.
    ///
    /// ```yaml good
    /// apiVersion: gateway.solo.io/v1
    /// kind: Gateway
    /// metadata:
    ///   name: db
    ///   namespace: gloo-system
    /// spec:
    ///   bindAddress: '::'
    ///   bindPort: 5432
    ///   tcpGateway:
    ///     tcpHosts:
    ///     - name: reads
    ///       destination:
    ///         multi:
    ///           destinations:
    ///           - destination:
    ///               upstream: {name: db-new-5432, namespace: gloo-system}
    ///             weight: 100
    /// ```
    ///
    /// There is no reason to switch the rule off.
    "zero-tcp-weight", Error, since "0.1.0", check
}

/// One list, and who forwards to it.
struct List<'a> {
    owner: ResourceId,
    span: Span,
    destinations: &'a [WeightedDestination<'a>],
    hosts: Vec<(ResourceId, &'a TcpHost<'a>)>,
    is_sent: bool,
}

fn check(cx: &Context<'_>, sink: &mut Sink<'_>) {
    for list in lists(cx).values().filter(|list| cx.resource(list.owner).role == Role::Subject) {
        let zero = list.destinations.iter().filter(|weighted| weighted.effective_weight() == 0);
        let places: Vec<Span> =
            zero.map(|weighted| weighted.weight.map_or(weighted.span.head(), |weight| weight.span)).collect();
        let [first, others @ ..] = places.as_slice() else { continue };
        let key = cx.resource(list.owner).key();
        let [(gateway, host), ..] = list.hosts.as_slice() else { continue };
        let gateway = cx.resource(*gateway).key();
        let name = host.name.map_or("", |name| name.value);
        let who =
            if name.is_empty() { format!("a TCP host of {gateway}") } else { format!("TCP host {name} of {gateway}") };
        let holder = if list.owner == list.hosts[0].0 { String::new() } else { format!(" of {key}") };
        let finding = sink.report(*first, format!("{who} forwards to a destination{holder} of weight 0"));
        finding
            .label("TCP wants 1 at least")
            .of(&key)
            .effect("Envoy refuses the listener, so none of its TCP hosts is updated any more")
            .reach(Reach { listener: list.is_sent, ..cx.reach_of_group(list.owner) })
            .help("give it a weight of 1 or more, or leave it out");
        for &other in others.iter().take(PLACES) {
            finding.also(other, "weight 0 too");
        }
        if list.owner != list.hosts[0].0 {
            finding.also(host.name.map_or(host.span.head(), |name| name.span), "the TCP host");
        }
    }
}

/// How many further places are labelled.
const PLACES: usize = 4;

/// The lists that TCP hosts forward to, each once.
fn lists<'a>(cx: &Context<'a>) -> IndexMap<Span, List<'a>, FxBuildHasher> {
    let mut lists: IndexMap<Span, List<'a>, FxBuildHasher> = IndexMap::default();
    for (at, view) in cx.routing.gloo.gateways.iter().enumerate() {
        let Some(gateway) = view.id.filter(|_| !view.tcp_hosts.is_empty()) else { continue };
        let is_sent = cx.routing.gloo.sends_tcp(at);
        for (host, _) in &view.tcp_hosts {
            let (owner, span, destinations) = match &host.to {
                Some(Forward::Multi { span, destinations }) => (gateway, *span, destinations.as_slice()),
                Some(Forward::Group(group)) => {
                    let Some(id) = tcp_group(cx, group) else { continue };
                    let Body::UpstreamGroup(body) = &cx.resource(id).body else { continue };
                    (id, body.span, body.destinations.as_slice())
                }
                _ => continue,
            };
            let hosts = Vec::new();
            let list = lists.entry(span).or_insert(List { owner, span, destinations, hosts, is_sent: false });
            list.hosts.push((gateway, *host));
            list.is_sent |= is_sent;
        }
    }
    lists.sort_by(|_, one, _, other| one.span.cmp(&other.span));
    lists
}
