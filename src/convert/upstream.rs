//! What is set for an upstream, as a policy for what stands for it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::endpoint::{self, Endpoint};
use super::peers::Peers;
use super::{Target, period, reached};
use crate::context::Context;
use crate::model::{Body, Kind};
use crate::routing::gloo::upstream::{Form, leaves, of_kgateway};
use crate::snapshot::ResourceId;
use crate::traffic::nanoseconds;
use crate::yaml::Node;

/// Fields of an upstream that say where it is, and by which certificates.
const PLACE: [&str; 12] = [
    "kube",
    "static",
    "sslConfig",
    "ai",
    "aws",
    "awsEc2",
    "azure",
    "consul",
    "gcp",
    "pipe",
    "discoveryMetadata",
    "namespacedStatuses",
];

/// A policy for what stands for an upstream.
#[derive(Clone, Debug, Default)]
pub(super) struct Policy {
    /// Its manifest but for its name; nothing where nothing is to be said.
    pub(super) written: Option<Written>,
    /// The fields that it says, by dotted path below the upstream's `spec`.
    pub(super) carried: BTreeSet<String>,
    /// Whether TLS is verified that Gloo doesn't verify.
    pub(super) verifies: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) version: &'static str,
    pub(super) kind: &'static str,
    pub(super) namespace: String,
    pub(super) spec: Value,
}

/// The policy for what stands for an upstream.
pub(super) fn policy(cx: &Context<'_>, target: Target, id: ResourceId, peers: &Peers) -> Policy {
    let mut found = Policy::default();
    let Ok(endpoint) = endpoint::of_upstream(cx, target, id, peers) else { return found };
    let (group, kind, namespace, name) = endpoint.object(cx);
    let upstream = cx.resource(id);
    let tls = reached::tls(upstream, target, namespace).ok().flatten();
    let mut to = json!({ "group": group, "kind": kind, "name": name });
    if target == Target::Standard {
        let Some(validation) = tls else { return found };
        if let Some(section) = port_name(cx, &endpoint) {
            to["sectionName"] = json!(section);
        }
        let spec = json!({ "targetRefs": [to], "validation": validation });
        found.written = Some(Written {
            version: "gateway.networking.k8s.io/v1",
            kind: "BackendTLSPolicy",
            namespace: namespace.to_owned(),
            spec,
        });
        found.verifies = true;
        return found;
    }
    let (mut spec, carried) = settings(cx, id);
    let differs = |peer: Option<ResourceId>| peer.map_or_else(Map::new, |peer| settings(cx, peer).0) != spec;
    if kind == "Service" && peers.others(namespace, name, id).any(differs) {
        spec = Map::new();
    } else {
        found.carried = carried;
    }
    if let Some(tls) = tls {
        spec.insert("tls".to_owned(), tls);
    }
    if kind == "Backend" && endpoint::speaks_http2(upstream) {
        found.carried.insert("useHttp2".to_owned());
    }
    if !spec.is_empty() {
        let mut all = json!({ "targetRefs": [to] });
        if let Some(all) = all.as_object_mut() {
            all.extend(spec);
        }
        found.written = Some(Written {
            version: "gateway.kgateway.dev/v1alpha1",
            kind: "BackendConfigPolicy",
            namespace: namespace.to_owned(),
            spec: all,
        });
    }
    found
}

/// The name of a Service's port, where it has one.
fn port_name<'a>(cx: &Context<'a>, endpoint: &Endpoint) -> Option<&'a str> {
    let Endpoint::Service { namespace, name, port } = endpoint else { return None };
    let service = cx.resource(cx.index.stored(Kind::Service, namespace, name)?);
    let ports = service.node.field("spec")?.field("ports")?.items();
    let number = |node: Node<'_>| node.field("port").and_then(|port| port.str().parse::<u32>().ok());
    ports.filter(|it| number(*it) == Some(*port)).find_map(|it| it.field("name")).map(Node::str)
}

/// What kgateway's policy says of what is set for an upstream beside TLS, and the fields of the upstream that say it.
fn settings(cx: &Context<'_>, id: ResourceId) -> (Map<String, Value>, BTreeSet<String>) {
    let (mut made, mut carried) = (Value::Object(Map::new()), BTreeSet::new());
    let upstream = cx.resource(id);
    let spec = upstream.node.field("spec").filter(|_| matches!(upstream.body, Body::Upstream(_)));
    for (path, value) in spec.map(|spec| leaves(spec, "", &PLACE)).unwrap_or_default() {
        let Some((name, form)) = of_kgateway(&path) else { continue };
        let Some(said) = said(value, form) else { continue };
        let mut at = &mut made;
        for part in name.split('.') {
            at = &mut at[part];
        }
        *at = said;
        carried.insert(path);
    }
    let Value::Object(mut made) = made else { return (Map::new(), carried) };
    let mut drop = |made: &mut Map<String, Value>, name: &str, fields: &[&str]| {
        made.remove(name);
        carried.retain(|path| !fields.iter().any(|field| path == field || path.starts_with(&format!("{field}."))));
    };
    let has =
        |made: &Map<String, Value>, name: &str, field: &str| made.get(name).is_some_and(|it| !it[field].is_null());
    // The API server takes these whole, or not at all.
    let times = ["timeout", "interval", "unhealthyThreshold", "healthyThreshold"];
    let by = |made: &Map<String, Value>| {
        let is_http = made.get("healthCheck").is_some_and(|it| !it["http"]["path"].is_null());
        is_http != has(made, "healthCheck", "grpc")
    };
    if made.contains_key("healthCheck") && !(times.iter().all(|time| has(&made, "healthCheck", time)) && by(&made)) {
        drop(&mut made, "healthCheck", &["healthChecks"]);
    }
    if made.contains_key("http1ProtocolOptions") && made.contains_key("http2ProtocolOptions") {
        let fields = [
            "initialConnectionWindowSize",
            "initialStreamWindowSize",
            "maxConcurrentStreams",
            "overrideStreamErrorOnInvalidHttpMessage",
        ];
        drop(&mut made, "http2ProtocolOptions", &fields);
    }
    let forms = ["leastRequest", "roundRobin", "random"];
    if made.contains_key("loadBalancer") && !forms.iter().any(|form| has(&made, "loadBalancer", form)) {
        let is_other = spec.and_then(|spec| spec.field("loadBalancerConfig"));
        if is_other.is_some_and(|config| ["ringHash", "maglev"].iter().any(|form| config.field(form).is_some())) {
            drop(&mut made, "loadBalancer", &["loadBalancerConfig"]);
        } else {
            // Which is what Gloo has where nothing is said.
            made["loadBalancer"]["roundRobin"] = json!({});
        }
    }
    (made, carried)
}

/// A value as kgateway takes it; nothing where it doesn't.
fn said(value: Node<'_>, form: Form) -> Option<Value> {
    let text = value.str();
    match form {
        Form::Time(least) => {
            let time = nanoseconds(text)?;
            (time >= u128::from(least) * 1_000_000).then(|| period::in_units(time))?.map(Value::from)
        }
        Form::Number(least, most) => {
            let number = text.parse::<f64>().ok().filter(|number| number.fract() == 0.0 && *number >= 0.0)?;
            #[expect(clippy::cast_sign_loss, reason = "it is no less than 0")]
            let number = number as u64;
            (least..=most).contains(&number).then(|| json!(number))
        }
        Form::Bool => text.parse::<bool>().ok().map(Value::from),
        Form::Word(words) => words.contains(&text).then(|| json!(text)),
        Form::Text => (!text.is_empty()).then(|| json!(text)),
        Form::Empty => (value.is_map() && value.entries().next().is_none()).then(|| json!({})),
    }
}
