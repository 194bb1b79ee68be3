//! The law that nothing is lost in silence: every field of Gloo's kinds, set in a sound world, changes what is written, or a finding
//! names its place, or it is known to do nothing to requests.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use glooscope::context::Context;
use glooscope::convert::{Target, convert, prove};
use glooscope::model::Kind;
use glooscope::schema::{Field, Message, Type, kind_fields};
use glooscope::yaml::Node;
use serde_json::{Value, json};

use crate::world::World;
use crate::{settings, written};

/// So deep below a resource fields are set, and so deep below options, of which most are named as a whole.
const DEPTH: usize = 14;
const OPTIONS_DEPTH: usize = 4;
const LARGE: [&str; 7] = ["extProc", "atelimit", "ransformations", "jwt", "waf", "ccessLogging", "ConnectionManager"];

/// Fields that do nothing to requests, of any kind or of one, and why.
const IDLE: &[(&str, &str)] = &[
    ("*.apiVersion", "another version of the same"),
    ("*.kind", "another resource"),
    ("*.metadata", "names are kept, the rest is for people and tools"),
    ("*.status", "written by Gloo"),
    ("*.spec.namespacedStatuses", "written by Gloo"),
    ("VirtualService.spec.displayName", "for people"),
    ("Upstream.spec.discoveryMetadata.labels", "for people"),
];

/// Fields that may do nothing where they are set in the sound world, and why; what they do elsewhere is carried or named.
const IDLE_HERE: &[(&str, &str)] = &[
    ("Gateway.spec.ssl", "it is set already"),
    ("inheritableMatchers", "there are no matchers to inherit, or nothing is delegated"),
    ("inheritablePathMatchers", "nothing is delegated"),
    ("routes.name", "a delegating route is no rule"),
    ("matchers.caseSensitive", "a prefix of everything is so in any case"),
    ("matchers.prefix", "it is that already"),
    ("graphqlApiRef.name", "a delegating route answers nothing"),
    ("graphqlApiRef.namespace", "a delegating route answers nothing"),
    ("RouteTable.spec.weight", "it is one table alone"),
    ("cors.disableForRoute", "what is switched off isn't there"),
    ("static.autoSniRewrite", "it is reached without TLS"),
    ("static.hosts.sniAddr", "it is reached without TLS"),
    (".disable", "a guard is switched off that isn't there"),
    (".disabled", "a guard is switched off that isn't there"),
];

/// What is written in the place of a field, by how paths end; `options` and `destination` stand for wherever they are.
const CARRIED: &[&str] = &[
    "Gateway.spec.bindPort",
    "Gateway.spec.proxyNames",
    "spec.virtualHost.domains",
    "sslConfig.secretRef.name",
    "sslConfig.secretRef.namespace",
    "routes.name",
    "routes.inheritablePathMatchers",
    "matchers.exact",
    "matchers.prefix",
    "matchers.regex",
    "matchers.methods",
    "matchers.caseSensitive",
    "matchers.headers.name",
    "matchers.headers.value",
    "matchers.headers.regex",
    "matchers.headers.invertMatch",
    "matchers.queryParameters.name",
    "matchers.queryParameters.value",
    "matchers.queryParameters.regex",
    "redirectAction.hostRedirect",
    "redirectAction.httpsRedirect",
    "redirectAction.pathRedirect",
    "redirectAction.portRedirect",
    "redirectAction.prefixRewrite",
    "redirectAction.responseCode",
    "directResponseAction.status",
    "directResponseAction.body",
    "kube.ref.name",
    "kube.port",
    "destinations.weight",
    "headerManipulation.requestHeadersToAdd.append",
    "headerManipulation.requestHeadersToAdd.header.key",
    "headerManipulation.requestHeadersToAdd.header.value",
    "headerManipulation.requestHeadersToRemove",
    "headerManipulation.responseHeadersToAdd.append",
    "headerManipulation.responseHeadersToAdd.header.key",
    "headerManipulation.responseHeadersToAdd.header.value",
    "headerManipulation.responseHeadersToRemove",
    "options.cors.allowCredentials",
    "options.cors.allowHeaders",
    "options.cors.allowMethods",
    "options.cors.allowOrigin",
    "options.cors.disableForRoute",
    "options.cors.exposeHeaders",
    "options.cors.maxAge",
    "options.hostRewrite",
    "options.prefixRewrite",
    "options.shadowing.percentage",
    "options.timeout",
    "Upstream.spec.kube.serviceName",
    "Upstream.spec.kube.servicePort",
    "Upstream.spec.static.hosts.addr",
    "Upstream.spec.static.hosts.port",
];

/// What policies and options of kgateway's say, which the standard has no equal for.
const BY_POLICY: &[&str] = &[
    "Upstream.spec.circuitBreakers.maxConnections",
    "Upstream.spec.circuitBreakers.maxPendingRequests",
    "Upstream.spec.circuitBreakers.maxRequests",
    "Upstream.spec.circuitBreakers.maxRetries",
    "Upstream.spec.circuitBreakers.trackRemaining",
    "Upstream.spec.connectionConfig.commonHttpProtocolOptions.idleTimeout",
    "Upstream.spec.connectionConfig.commonHttpProtocolOptions.maxHeadersCount",
    "Upstream.spec.connectionConfig.commonHttpProtocolOptions.maxStreamDuration",
    "Upstream.spec.connectionConfig.connectTimeout",
    "Upstream.spec.connectionConfig.http1ProtocolOptions.enableTrailers",
    "Upstream.spec.connectionConfig.http1ProtocolOptions.overrideStreamErrorOnInvalidHttpMessage",
    "Upstream.spec.connectionConfig.http1ProtocolOptions.preserveCaseHeaderKeyFormat",
    "Upstream.spec.connectionConfig.maxRequestsPerConnection",
    "Upstream.spec.connectionConfig.perConnectionBufferLimitBytes",
    "Upstream.spec.connectionConfig.tcpKeepalive.keepaliveInterval",
    "Upstream.spec.connectionConfig.tcpKeepalive.keepaliveProbes",
    "Upstream.spec.connectionConfig.tcpKeepalive.keepaliveTime",
    "Upstream.spec.dnsRefreshRate",
    "Upstream.spec.loadBalancerConfig.closeConnectionsOnHostSetChange",
    "Upstream.spec.loadBalancerConfig.healthyPanicThreshold",
    "Upstream.spec.loadBalancerConfig.leastRequest.choiceCount",
    "Upstream.spec.loadBalancerConfig.random",
    "Upstream.spec.loadBalancerConfig.updateMergeWindow",
    "Upstream.spec.maxConcurrentStreams",
    "Upstream.spec.outlierDetection.baseEjectionTime",
    "Upstream.spec.outlierDetection.consecutive5xx",
    "Upstream.spec.outlierDetection.interval",
    "Upstream.spec.outlierDetection.maxEjectionPercent",
    "Upstream.spec.overrideStreamErrorOnInvalidHttpMessage",
    "Upstream.spec.respectDnsTtl",
    "Upstream.spec.sslConfig.allowRenegotiation",
    "Upstream.spec.sslConfig.alpnProtocols",
    "Upstream.spec.sslConfig.oneWayTls",
    "Upstream.spec.sslConfig.parameters.cipherSuites",
    "Upstream.spec.sslConfig.parameters.ecdhCurves",
    "Upstream.spec.sslConfig.parameters.maximumProtocolVersion",
    "Upstream.spec.sslConfig.parameters.minimumProtocolVersion",
    "Upstream.spec.sslConfig.sni",
    "Upstream.spec.static.useTls",
    "Upstream.spec.useHttp2",
    "VirtualService.spec.sslConfig.alpnProtocols",
    "VirtualService.spec.sslConfig.parameters.cipherSuites",
    "VirtualService.spec.sslConfig.parameters.ecdhCurves",
    "VirtualService.spec.sslConfig.parameters.maximumProtocolVersion",
    "VirtualService.spec.sslConfig.parameters.minimumProtocolVersion",
    "csrf.additionalOrigins.safeRegex.regex",
    "csrf.shadowEnabled.defaultValue.denominator",
    "csrf.shadowEnabled.defaultValue.numerator",
    "options.autoHostRewrite",
    "options.csrf.additionalOrigins.exact",
    "options.csrf.additionalOrigins.ignoreCase",
    "options.csrf.additionalOrigins.prefix",
    "options.csrf.additionalOrigins.suffix",
    "options.csrf.filterEnabled.defaultValue.denominator",
    "options.csrf.filterEnabled.defaultValue.numerator",
    "options.faults.abort.httpStatus",
    "options.faults.abort.percentage",
    "options.faults.delay.fixedDelay",
    "options.faults.delay.percentage",
    "options.idleTimeout",
    "options.regexRewrite.pattern.regex",
    "options.regexRewrite.substitution",
    "options.retries.numRetries",
    "options.retries.perTryTimeout",
    "options.retries.retryBackOff.baseInterval",
    "regexRewrite.pattern.googleRe2.maxProgramSize",
    "retriableStatusCodes",
];

/// What is told of another place: where it doesn't fit any more.
const ELSEWHERE: &[&str] = &[
    "virtualHost.domains",
    "static.hosts.addr",
    "matchers.headers.invertMatch",
    "matchers.caseSensitive",
    "matchers.prefix",
    "kube.ref.namespace",
    "kube.serviceNamespace",
];

/// Those of them that the standard has no equal for.
const NOT_STANDARD: &[&str] = &[
    "matchers.regex",
    "matchers.caseSensitive",
    "directResponseAction.status",
    "directResponseAction.body",
    "matchers.headers.invertMatch",
    "Upstream.spec.static.hosts.addr",
];

/// One step to a place in a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Key(&'static str),
    Item(usize),
}

/// A sound world, in which everything is converted.
fn sound(target: Target) -> Vec<(Kind, Value)> {
    // What the standard has no equal for is not in it.
    let (answer, address) = match target {
        Target::Kgateway => (json!({ "directResponseAction": { "status": 204 } }), "10.0.0.1"),
        Target::Standard => (json!({ "redirectAction": { "hostRedirect": "c.com" } }), "one.web.svc.cluster.local"),
    };
    let mut five = json!({ "matchers": [{ "exact": "/five" }] });
    five.as_object_mut().expect("a map").extend(answer.as_object().expect("a map").clone());
    let kube = |name: &str| json!({ "kube": { "ref": { "name": name, "namespace": "web" }, "port": 80 } });
    let upstream = |name: &str| json!({ "upstream": { "name": name, "namespace": "gloo-system" } });
    let gloo = |kind: Kind, group: &str, name: &str, spec: Value| {
        let version = if group == "gateway.solo.io" { "gateway.solo.io/v1" } else { "gloo.solo.io/v1" };
        let metadata = json!({ "name": name, "namespace": "gloo-system" });
        (kind, json!({ "apiVersion": version, "kind": kind.as_str(), "metadata": metadata, "spec": spec }))
    };
    let (gloo_io, gateway) = ("gloo.solo.io", "gateway.solo.io");
    let service = |name: &str| {
        let spec = json!({ "ports": [{ "port": 80 }, { "port": 7 }], "selector": { "app": name } });
        let metadata = json!({ "name": name, "namespace": "web" });
        (Kind::Service, json!({ "apiVersion": "v1", "kind": "Service", "metadata": metadata, "spec": spec }))
    };
    let options = json!({
        "timeout": "5s",
        "shadowing": { "upstream": { "name": "one", "namespace": "gloo-system" }, "percentage": 50 },
        "cors": { "allowOrigin": ["https://a.com"], "allowMethods": ["GET"] },
        "headerManipulation": {
            "requestHeadersToAdd": [{ "header": { "key": "x-a", "value": "1" } }],
            "responseHeadersToAdd": [{ "header": { "key": "x-b", "value": "1" } }],
        },
    });
    let www = json!({
        "virtualHost": {
            "domains": ["a.com"],
            "options": { "headerManipulation": { "requestHeadersToAdd": [{ "header": { "key": "x-h", "value": "1" } }] } },
            "routes": [
                { "matchers": [{ "exact": "/one", "headers": [{ "name": "x-m", "value": "1" }], "queryParameters": [{ "name": "q", "value": "1" }] }],
                  "routeAction": { "single": upstream("one") }, "options": options },
                { "matchers": [{ "exact": "/two" }], "routeAction": { "multi": { "destinations": [
                    { "destination": kube("one"), "weight": 3 }, { "destination": upstream("fixed"), "weight": 1 } ] } } },
                { "matchers": [{ "exact": "/three" }], "routeAction": { "upstreamGroup": { "name": "canary", "namespace": "gloo-system" } } },
                { "matchers": [{ "exact": "/four" }], "redirectAction": { "hostRedirect": "b.com" } },
                five,
                { "matchers": [{ "prefix": "/" }], "delegateAction": { "ref": { "name": "table", "namespace": "gloo-system" } } },
            ],
        },
    });
    let table = json!({ "routes": [{ "matchers": [{ "exact": "/six" }], "routeAction": { "single": kube("two") } }] });
    let secure = json!({
        "sslConfig": { "secretRef": { "name": "cert", "namespace": "gloo-system" }, "sniDomains": ["s.com"] },
        "virtualHost": { "domains": ["s.com"], "routes": [{ "matchers": [{ "prefix": "/" }], "routeAction": { "single": kube("one") } }] },
    });
    let kube_upstream = json!({ "kube": { "serviceName": "one", "serviceNamespace": "web", "servicePort": 80 } });
    let fixed = json!({ "static": { "hosts": [{ "addr": address, "port": 80 }] } });
    let group = json!({ "destinations": [{ "destination": kube("one"), "weight": 3 }, { "destination": kube("two"), "weight": 1 }] });
    vec![
        gloo(Kind::Gateway, gateway, "plain", json!({ "bindAddress": "::", "bindPort": 8080, "httpGateway": {} })),
        gloo(
            Kind::Gateway,
            gateway,
            "secure",
            json!({ "bindAddress": "::", "bindPort": 8443, "ssl": true, "httpGateway": {} }),
        ),
        gloo(Kind::VirtualService, gateway, "www", www),
        gloo(Kind::VirtualService, gateway, "secure", secure),
        gloo(Kind::RouteTable, gateway, "table", table),
        gloo(Kind::UpstreamGroup, gloo_io, "canary", group),
        gloo(Kind::Upstream, gloo_io, "one", kube_upstream),
        gloo(Kind::Upstream, gloo_io, "fixed", fixed),
        service("one"),
        service("two"),
    ]
}

fn texts(world: &[(Kind, Value)]) -> String {
    world.iter().map(|(_, value)| format!("{value:#}\n")).collect::<Vec<_>>().join("---\n")
}

/// What Gloo wants beside a field, by the key that holds both.
fn companions(key: &str) -> Value {
    match key {
        "cors" => json!({ "allowOrigin": ["https://b.com"] }),
        "header" => json!({ "key": "x-law", "value": "1" }),
        "requestHeadersToAdd" | "responseHeadersToAdd" => json!({ "header": { "key": "x-law", "value": "1" } }),
        "abort" => json!({ "httpStatus": 503, "percentage": 7 }),
        "delay" => json!({ "fixedDelay": "1s", "percentage": 7 }),
        "regexRewrite" | "hostRewritePathRegex" => json!({ "pattern": { "regex": "x" }, "substitution": "y" }),
        "pattern" => json!({ "regex": "x" }),
        "cookie" => json!({ "name": "c" }),
        "virtualClusters" => json!({ "name": "c", "pattern": "x" }),
        "shadowing" => json!({ "upstream": { "name": "one", "namespace": "gloo-system" }, "percentage": 50 }),
        "directResponseAction" => json!({ "status": 200 }),
        "destinations" => json!({
            "destination": { "kube": { "ref": { "name": "one", "namespace": "web" }, "port": 80 } }, "weight": 1
        }),
        "csrf" => json!({ "filterEnabled": { "defaultValue": { "numerator": 100 } } }),
        "defaultValue" => json!({ "numerator": 100 }),
        "retries" => json!({ "retryOn": "5xx", "numRetries": 3 }),
        _ => json!({}),
    }
}

/// A value of a type that a sound world doesn't have; nothing for messages, whose fields are set one by one.
fn value(field: &Field, kind: Type) -> Option<Value> {
    Some(match kind.parts().0 {
        Type::Text if field.name.to_lowercase().contains("regex") => json!("x.*"),
        Type::Text if field.name == "allowOrigin" => json!("https://b.com"),
        Type::Text if field.name == "allowMethods" => json!("PUT"),
        Type::Text if ["exact", "pathRedirect", "prefixRewrite"].contains(&field.name) => json!("/other"),
        Type::Text if field.name == "prefix" => json!("/"),
        Type::Text if field.name == "methods" => json!("GET"),
        Type::Text if field.name == "maxAge" => json!("7"),
        Type::Bool if ["append", "caseSensitive"].contains(&field.name) => json!(false),
        Type::Whole(..) if ["status", "httpStatus"].contains(&field.name) => json!(503),
        Type::Text => json!("other"),
        Type::Duration => json!("7s"),
        Type::Bytes => json!("bGF3"),
        Type::Bool => json!(true),
        Type::Whole(least, most) => json!(7.clamp(least, most)),
        Type::Long | Type::Number | Type::Quantity => json!(7),
        Type::Enum(names) => json!(names.get(1).or(names.first()).copied().unwrap_or("OTHER")),
        Type::Any | Type::Open => json!({ "law": "x" }),
        Type::Object(_) | Type::Within(..) => return None,
        Type::List(of) | Type::Nulls(of) => json!([value(field, *of)?]),
        Type::Map(of) => json!({ "law": value(field, *of)? }),
    })
}

/// Every place below a message at which something can be set, with what is set there.
fn places(message: &'static Message, here: Option<&Value>, path: &mut Vec<Step>, found: &mut Vec<(Vec<Step>, Value)>) {
    let is_options = |step: &Step| matches!(step, Step::Key("options" | "sslConfig" | "hybridGateway" | "ai"));
    let below = path.iter().position(is_options).map_or(0, |at| keys(&path[at + 1..]));
    // The larger ones are looked at less closely.
    let is_large = |step: &Step| matches!(step, Step::Key(key) if LARGE.iter().any(|large| key.contains(large)));
    let depth = if path.iter().any(is_large) { 2 } else { OPTIONS_DEPTH };
    if path.len() > DEPTH || below >= depth {
        return;
    }
    for field in message.fields {
        if path.iter().filter(|step| **step == Step::Key(field.name)).count() > 1 {
            continue;
        }
        path.push(Step::Key(field.name));
        let is_idle = IDLE.iter().any(|(idle, _)| *idle == format!("*.{}", dotted(path)));
        let inner = here.and_then(|here| here.get(field.name));
        // Of further routes only what they have is looked at.
        let is_further = matches!(&path[..], [.., Step::Key("routes"), Step::Item(at), Step::Key(_)] if *at > 0);
        if is_idle || (is_further && inner.is_none()) {
        } else if let Some(message) = field.kind.message() {
            if is_list(field.kind) {
                let count = inner.and_then(Value::as_array).map_or(1, |all| all.len().max(1));
                for at in 0..count {
                    path.push(Step::Item(at));
                    // Options are set on one route.
                    places(message, inner.and_then(|all| all.get(at)), path, found);
                    path.pop();
                }
            } else if path.iter().filter(|step| **step == Step::Key("options")).count() == 0
                || path.contains(&Step::Item(0))
                || !path.contains(&Step::Key("routes"))
            {
                if message.fields.is_empty() {
                    found.push((path.clone(), json!({})));
                }
                places(message, inner, path, found);
            }
        } else if let Some(value) = value(field, field.kind) {
            found.push((path.clone(), value));
        }
        path.pop();
    }
}

fn keys(path: &[Step]) -> usize {
    path.iter().filter(|step| matches!(step, Step::Key(_))).count()
}

fn is_list(kind: Type) -> bool {
    matches!(kind.parts().0, Type::List(_) | Type::Nulls(_))
}

/// A path for tables: without the places in lists.
fn dotted(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        if let Step::Key(key) = step {
            let dot = if text.is_empty() { "" } else { "." };
            let _ = write!(text, "{dot}{key}");
        }
    }
    text
}

/// Sets a value in a resource, and takes out what can't stand beside it.
fn set(resource: &mut Value, mut message: &'static Message, path: &[Step], value: Value) {
    let mut at = resource;
    for (number, step) in path.iter().enumerate() {
        let is_last = number + 1 == path.len();
        match step {
            Step::Key(key) => {
                let field = message.field(key).expect("a field");
                let map = at.as_object_mut().expect("a map");
                for other in message.fields {
                    if other.name != *key && other.one_of.is_some() && other.one_of == field.one_of {
                        map.remove(other.name);
                    }
                }
                let holds_items = matches!(path.get(number + 1), Some(Step::Item(_)));
                let empty = if holds_items { json!([]) } else { json!({}) };
                at = map.entry((*key).to_owned()).or_insert(empty);
                if let Some(inner) = field.kind.message() {
                    message = inner;
                }
                if !is_last && !holds_items {
                    fill(at, companions(key), message, &path[number + 1]);
                }
            }
            Step::Item(place) => {
                let list = at.as_array_mut().expect("a list");
                while list.len() <= *place {
                    list.push(json!({}));
                }
                at = &mut list[*place];
                if let (false, Step::Key(key)) = (is_last, &path[number - 1]) {
                    fill(at, companions(key), message, &path[number + 1]);
                }
            }
        }
        if is_last {
            *at = value;
            return;
        }
    }
}

/// Sets what is missing beside a field.
fn fill(at: &mut Value, companions: Value, message: &'static Message, next: &Step) {
    let (Some(map), Value::Object(companions)) = (at.as_object_mut(), companions) else { return };
    let Step::Key(next) = next else { return };
    let one_of = message.field(next).and_then(|field| field.one_of);
    for (key, value) in companions {
        let Some(other) = message.field(&key) else { continue };
        if other.one_of.is_none() || other.one_of != one_of {
            map.entry(key).or_insert(value);
        }
    }
}

/// Where a path leads in a tree, or as far as it does: from the first key that the sound world lacks; of a value that it has
/// another of, all that holds it.
fn place(root: Node<'_>, path: &[Step], sound: &Value) -> (u32, u32) {
    let (mut node, mut known) = (root, Some(sound));
    let mut span = root.span();
    let has = path.iter().try_fold(sound, |at, step| match step {
        Step::Key(key) => at.get(key),
        Step::Item(place) => at.get(place),
    });
    let path = if has.is_some() { &path[..path.len() - 1] } else { path };
    for step in path {
        match step {
            Step::Key(key) => {
                let (name, value) = node.entry(key).expect("it was set");
                span = name.span();
                known = known.and_then(|known| known.get(key));
                node = value;
            }
            Step::Item(at) => {
                node = node.items().nth(*at).expect("it was set");
                known = known.and_then(|known| known.get(at));
                span = node.span();
            }
        }
        if known.is_none() {
            break;
        }
    }
    (span.start, node.span().end.max(span.end))
}

#[derive(Debug, Default)]
struct Told {
    carried: BTreeSet<String>,
    silent: BTreeSet<String>,
    unserved: BTreeSet<String>,
    elsewhere: BTreeMap<String, String>,
    unproven: BTreeMap<String, String>,
    count: usize,
}

fn hold(target: Target) -> Told {
    let base = sound(target);
    let lists = |cx: &Context<'_>| {
        let made = convert(cx, &settings(target));
        let losses: Vec<(String, u32, u32)> = made
            .losses
            .list
            .iter()
            // Of other proxies other ports are told.
            .filter(|loss| !loss.finding.message.contains("is served at port"))
            .map(|loss| (loss.finding.message.clone(), loss.finding.span.start, loss.finding.span.end))
            .collect();
        (made, losses)
    };
    let (files, known) = World::of_text(texts(&base)).with(|cx| {
        let (made, losses) = lists(cx);
        (made.files, losses.into_iter().map(|(message, ..)| message).collect::<BTreeSet<_>>())
    });
    let report = World::of_text(texts(&base)).check();
    assert!(
        report.findings.iter().all(|it| it.severity != glooscope::finding::Severity::Error),
        "{:#?}",
        report.findings
    );
    assert!(!files.is_empty(), "{known:?}");
    let mut told = Told::default();
    for (number, (kind, resource)) in base.iter().enumerate() {
        let Some(message) = kind_fields(*kind).filter(|_| *kind != Kind::Service) else { continue };
        let mut found = Vec::new();
        places(message, Some(resource), &mut Vec::new(), &mut found);
        for (at, (path, value)) in found.into_iter().enumerate() {
            let name = format!("{}.{}", kind.as_str(), dotted(&path));
            // Options are read alike for both: of those that aren't written only some are looked at.
            let is_alike =
                path.contains(&Step::Key("options")) && !ends(&name, CARRIED.iter().chain(BY_POLICY).copied());
            if is_alike && at % 6 != usize::from(target == Target::Standard) && at % 2 == 0 {
                continue;
            }
            if IDLE.iter().any(|(idle, _)| name == *idle) {
                continue;
            }
            let mut world = base.clone();
            set(&mut world[number].1, message, &path, value);
            told.count += 1;
            let text = texts(&world);
            World::of_text(text.clone()).with(|cx| {
                let (made, losses) = lists(cx);
                let own = cx.snapshot.resources().nth(number).expect("the resource").1;
                let (start, end) = place(own.node, &path, resource);
                let new: Vec<_> = losses.iter().filter(|(message, ..)| !known.contains(message)).collect();
                let is_named = new.iter().any(|(_, from, to)| start <= *from && *to <= end);
                if is_named {
                } else if new
                    .iter()
                    .any(|(message, ..)| message.contains("is not served") || message.contains("is not written, as"))
                {
                    told.unserved.insert(name.clone());
                } else if made.files == files && new.is_empty() {
                    told.silent.insert(name.clone());
                } else if new.is_empty() {
                    told.carried.insert(name.clone());
                } else {
                    told.elsewhere.insert(name.clone(), new[0].0.clone());
                }
                let after = written(&made, &[("a.yaml", &text)], target);
                after.with(|now| {
                    let proof = prove(cx, now, &made, 20);
                    if !proof.holds() {
                        told.unproven.insert(name, format!("{:?}", proof.unexplained.first()));
                    }
                });
            });
        }
    }
    told
}

fn ends(name: &str, all: impl IntoIterator<Item = &'static str>) -> bool {
    all.into_iter().any(|end| name.ends_with(end))
}

fn is_law(target: Target, carried: &[&'static str]) {
    let told = hold(target);
    let strange = |names: &BTreeSet<String>, known: &[&'static str]| -> Vec<String> {
        names.iter().filter(|name| !ends(name, known.iter().copied())).cloned().collect()
    };
    let idle: Vec<&'static str> = IDLE_HERE.iter().map(|(name, _)| *name).collect();
    let (silent, written) = (strange(&told.silent, &idle), strange(&told.carried, carried));
    assert!(silent.is_empty(), "lost in silence: {silent:#?}");
    let elsewhere: Vec<_> = told.elsewhere.iter().filter(|(name, _)| !ends(name, ELSEWHERE.iter().copied())).collect();
    assert!(elsewhere.is_empty(), "told of another place: {elsewhere:#?}");
    assert!(told.unproven.is_empty(), "not proven: {:#?}", told.unproven);
    assert!(written.is_empty(), "written, and not in the table: {written:#?}");
    let unwritten: Vec<_> =
        carried.iter().filter(|end| !told.carried.iter().any(|name| name.ends_with(**end))).collect();
    assert!(unwritten.is_empty(), "in the table, and not written: {unwritten:#?}");
    assert!(told.count > 1000, "{}", told.count);
}

#[test]
fn every_field_is_written_or_named_for_kgateway() {
    is_law(Target::Kgateway, &[CARRIED, BY_POLICY].concat());
}

#[test]
fn every_field_is_written_or_named_for_the_standard() {
    let carried: Vec<&'static str> = CARRIED.iter().copied().filter(|end| !NOT_STANDARD.contains(end)).collect();
    is_law(Target::Standard, &carried);
}
