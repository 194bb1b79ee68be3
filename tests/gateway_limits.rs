//! What the API server refuses of the Gateway API's and kgateway's kinds: an example of each limit and rule that the field tables state,
//! with the place it points at and the number that decides.

mod world;

#[path = "generated/checks.rs"]
mod checks;

use std::collections::BTreeSet;
use std::fs;

use glooscope::schema::{Channel, GatewayApiVersion};
use world::World;

/// What is told of a manifest: the rule, the text it points at, and the message.
fn told(text: &str, version: Option<&str>, channel: Channel) -> Vec<(&'static str, String, String)> {
    let mut world = World::of_text(text.to_owned());
    world.options.gateway_api_version =
        version.map_or(GatewayApiVersion::LATEST, |version| version.parse().expect("a version"));
    world.options.gateway_api_channel = Some(channel);
    let of_fields = ["invalid-field", "unknown-enum-value", "unknown-field", "wrong-type", "removed-field"];
    let findings = world.check().findings.into_iter().filter(|finding| of_fields.contains(&finding.rule));
    findings
        .map(|finding| {
            let (from, to) = (finding.span.start as usize, finding.span.end as usize);
            (finding.rule, text[from..to].to_owned(), finding.message)
        })
        .collect()
}

fn manifest(api: &str, kind: &str, spec: &str) -> String {
    format!("apiVersion: {api}\nkind: {kind}\nmetadata: {{name: a, namespace: b}}\nspec: {spec}\n")
}

/// The kinds by their short names in [`EXAMPLES`], each with a part of its spec around what is written there.
fn whole(kind: &str, part: &str) -> String {
    let api = "gateway.networking.k8s.io/v1";
    let extension = "gateway.networking.x-k8s.io/v1alpha1";
    let kgateway = "gateway.kgateway.dev/v1alpha1";
    match kind {
        "route" => manifest(api, "HTTPRoute", &format!("{{{part}}}")),
        "rule" => manifest(api, "HTTPRoute", &format!("{{rules: [{{{part}}}]}}")),
        "match" => manifest(api, "HTTPRoute", &format!("{{rules: [{{matches: [{{{part}}}]}}]}}")),
        "grpc" => manifest(api, "GRPCRoute", &format!("{{{part}}}")),
        "tls" => manifest(api, "TLSRoute", &format!("{{rules: [{{backendRefs: [{{name: s, port: 1}}]}}], {part}}}")),
        "gateway" => manifest(
            api,
            "Gateway",
            &format!("{{gatewayClassName: c, listeners: [{{name: z, port: 9999, protocol: HTTP}}], {part}}}"),
        ),
        "listeners" => manifest(api, "Gateway", &format!("{{gatewayClassName: c, listeners: [{part}]}}")),
        "set" => manifest(api, "ListenerSet", &format!("{{parentRef: {{name: g}}, listeners: [{part}]}}")),
        "grant" => manifest(api, "ReferenceGrant", &format!("{{{part}}}")),
        "backendtls" => manifest(
            api,
            "BackendTLSPolicy",
            &format!("{{targetRefs: [{{group: '', kind: Service, name: s}}], {part}}}"),
        ),
        "alphatls" => manifest(
            "gateway.networking.k8s.io/v1alpha2",
            "BackendTLSPolicy",
            &format!("{{targetRef: {{group: '', kind: Service, name: s}}, {part}}}"),
        ),
        "policy" => manifest(api, "BackendTLSPolicy", &format!("{{{part}}}")),
        "xbackend" => manifest(extension, "XBackend", &format!("{{{part}}}")),
        "xpolicy" => manifest(
            extension,
            "XBackendTrafficPolicy",
            &format!("{{targetRefs: [{{group: '', kind: Service, name: s}}], {part}}}"),
        ),
        "backend" => manifest(kgateway, "Backend", &format!("{{{part}}}")),
        "traffic" => manifest(kgateway, "TrafficPolicy", &format!("{{{part}}}")),
        "config" => manifest(
            kgateway,
            "BackendConfigPolicy",
            &format!("{{targetRefs: [{{group: '', kind: Service, name: s}}], {part}}}"),
        ),
        "extension" => manifest(kgateway, "GatewayExtension", &format!("{{{part}}}")),
        "listenerpolicy" => manifest(kgateway, "HTTPListenerPolicy", &format!("{{{part}}}")),
        "answer" => manifest(kgateway, "DirectResponse", &format!("{{{part}}}")),
        _ => panic!("{kind}"),
    }
}

/// A limit by the code that stands for it; a manifest that breaks it, and nothing else; what is pointed at; and how the message ends.
const EXAMPLES: &[(&str, &str, &str, &str, &str)] = &[
    ("MinLength", "match", "path: {value: /}, headers: [{name: x, value: ''}]", "''", "must not be empty"),
    ("Required", "match", "headers: [{name: x}]", "name", "has no `value`, which is required"),
    ("Required", "grant", "from: [{group: g, kind: K, namespace: n}]", "spec", "has no `to`, which is required"),
    ("MinItems", "route", "rules: []", "rules", "must not be empty"),
    ("Least", "rule", "backendRefs: [{name: s, port: 0}]", "0", "must be at least 1, not 0"),
    (
        "Most",
        "rule",
        "backendRefs: [{name: s, port: 1, weight: 1000001}]",
        "1000001",
        "must be at most 1000000, not 1000001",
    ),
    ("Pattern", "route", "hostnames: ['*.*.example.com']", "'*.*.example.com'", "not \"*.*.example.com\""),
    ("Pattern", "match", "headers: [{name: ':method', value: GET}]", "':method'", "not \":method\""),
    ("Pattern", "rule", "timeouts: {request: 1.5s}", "1.5s", "with `h`, `m`, `s` or `ms`, not \"1.5s\""),
    (
        "Names",
        "match",
        "method: FETCH",
        "FETCH",
        "`FETCH` is no value of `spec.rules[0].matches[0].method` in HTTP route b/a",
    ),
    (
        "Numbers",
        "rule",
        "filters: [{type: RequestRedirect, requestRedirect: {statusCode: 305}}]",
        "305",
        "must be 301, 302, 303, 307 or 308, not 305",
    ),
    (
        "Unique",
        "match",
        "headers: [{name: x, value: a}, {name: x, value: b}]",
        "x",
        "repeats the name \"x\" of an earlier item",
    ),
    (
        "Several",
        "rule",
        "filters: [{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 1}, percent: 5, fraction: {numerator: 1}}}]",
        "fraction",
        "can't stand beside `percent`: one of `percent` and `fraction` may be set",
    ),
    ("Needs", "rule", "filters: [{type: URLRewrite}]", "URLRewrite", "is URLRewrite, and so `urlRewrite` must be set"),
    (
        "Needs",
        "rule",
        "filters: [{type: URLRewrite, requestRedirect: {scheme: https}}]",
        "URLRewrite",
        "is URLRewrite, and so `urlRewrite` must be set",
    ),
    (
        "Only",
        "rule",
        "filters: [{type: URLRewrite, urlRewrite: {hostname: h}, requestRedirect: {scheme: https}}]",
        "requestRedirect",
        "is for `type: RequestRedirect` alone, and `type` is URLRewrite",
    ),
    (
        "OneOfType",
        "rule",
        "filters: [{type: CORS, cors: {}}, {type: CORS, cors: {}}]",
        "CORS",
        "is CORS once more, which may stand here once",
    ),
    (
        "sections",
        "route",
        "parentRefs: [{name: g}, {name: g, sectionName: s}]",
        "g",
        "is the same parent once more, and one of the two has no `sectionName`",
    ),
    (
        "sections",
        "route",
        "parentRefs: [{name: g, sectionName: s}, {name: g, sectionName: s}]",
        "g",
        "is the same parent once more, with the same `sectionName`",
    ),
    (
        "ports",
        "route",
        "parentRefs: [{name: g, port: 80}, {name: g, port: 80}]",
        "g",
        "is the same parent once more, with the same `sectionName` or `port`",
    ),
    (
        "ports",
        "route",
        "parentRefs: [{name: g, port: 80}, {name: g}]",
        "g",
        "is the same parent once more, and one of the two has no `sectionName` or `port`",
    ),
    (
        "target_sections",
        "policy",
        "targetRefs: [{group: '', kind: Service, name: s}, {group: '', kind: Service, name: s}], validation: {hostname: h, wellKnownCACertificates: System}",
        "s",
        "is the same target once more: several of one need a `sectionName` each",
    ),
    (
        "redirect_and_backends",
        "rule",
        "filters: [{type: RequestRedirect, requestRedirect: {scheme: https}}], backendRefs: [{name: s, port: 1}]",
        "backendRefs",
        "can't stand beside a redirect, which answers by itself",
    ),
    (
        "prefix_replaced",
        "rule",
        "matches: [{path: {value: /a}}, {path: {value: /b}}], filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]",
        "/",
        "needs a rule with exactly one match, by a PathPrefix; this one has 2",
    ),
    (
        "prefix_replaced",
        "rule",
        "matches: [{path: {type: Exact, value: /a}}], backendRefs: [{name: s, port: 1, filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]}]",
        "/",
        "this one's is of type Exact",
    ),
    ("service_port", "rule", "backendRefs: [{name: s}]", "name", "is a Service, and so `port` must be set"),
    (
        "redirect_and_rewrite",
        "rule",
        "filters: [{type: URLRewrite, urlRewrite: {hostname: h}}, {type: RequestRedirect, requestRedirect: {scheme: https}}]",
        "RequestRedirect",
        "can't stand beside the other of RequestRedirect and URLRewrite",
    ),
    (
        "path_value",
        "match",
        "path: {type: PathPrefix, value: cart}",
        "cart",
        "must start with `/` where `type` is PathPrefix, not \"cart\"",
    ),
    (
        "path_value",
        "match",
        "path: {type: Exact, value: /a//b}",
        "/a//b",
        "must not contain `//` where `type` is Exact",
    ),
    ("path_value", "match", "path: {value: /a/./b}", "/a/./b", "must not contain `/./` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: /a/../b}", "/a/../b", "must not contain `/../` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: /a%2Fb}", "/a%2Fb", "must not contain `%2f` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: '/a#b'}", "'/a#b'", "must not contain `#` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: /a/..}", "/a/..", "must not end with `/..` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: /a/.}", "/a/.", "must not end with `/.` where `type` is PathPrefix"),
    ("path_value", "match", "path: {value: '/a[0]'}", "'/a[0]'", "must not contain `[` where `type` is PathPrefix"),
    (
        "path_value",
        "match",
        "path: {value: /50%}",
        "/50%",
        "must not contain `%` without two hexadecimal digits where `type` is PathPrefix",
    ),
    ("timeouts", "rule", "timeouts: {request: 10s, backendRequest: 1m}", "1m", "must not be longer than `request`"),
    ("grpc_method", "grpc", "rules: [{matches: [{method: {type: Exact}}]}]", "method", "needs `service` or `method`"),
    (
        "grpc_names",
        "grpc",
        "rules: [{matches: [{method: {service: 'shop/Cart'}}]}]",
        "'shop/Cart'",
        "not \"shop/Cart\"",
    ),
    (
        "only_star",
        "rule",
        "filters: [{type: CORS, cors: {allowMethods: ['*', GET]}}]",
        "'*'",
        "must stand alone: it means all",
    ),
    (
        "mirror_fraction",
        "rule",
        "filters: [{type: RequestMirror, requestMirror: {backendRef: {name: s, port: 1}, fraction: {numerator: 101}}}]",
        "101",
        "must not be more than `denominator`, which is 100",
    ),
    ("no_addresses", "tls", "hostnames: [10.0.0.1]", "10.0.0.1", "must be a host name, not the address 10.0.0.1"),
    (
        "address",
        "gateway",
        "addresses: [{value: example.com}]",
        "example.com",
        "must be an IP address where `type` is IPAddress, not \"example.com\"",
    ),
    (
        "hostname_address",
        "gateway",
        "addresses: [{type: Hostname, value: Shop_1}]",
        "Shop_1",
        "must be a host name where `type` is Hostname, not \"Shop_1\"",
    ),
    (
        "address_values",
        "gateway",
        "addresses: [{value: 10.0.0.1}, {value: 10.0.0.1}]",
        "10.0.0.1",
        "repeats the address \"10.0.0.1\"",
    ),
    (
        "qualified_keys",
        "gateway",
        "infrastructure: {labels: {'a/b/c': d}}",
        "d",
        "is no name of a label: it is a DNS name and `/`, or nothing, and up to 63 letters",
    ),
    (
        "plain_tls",
        "listeners",
        "{name: a, port: 80, protocol: HTTP, tls: {certificateRefs: [{name: c}]}}",
        "tls",
        "can't stand beside `protocol: HTTP`",
    ),
    (
        "hostname_without_host",
        "listeners",
        "{name: a, port: 80, protocol: TCP, hostname: h}",
        "h",
        "can't stand beside `protocol: TCP`, which knows no hosts",
    ),
    (
        "https_mode",
        "listeners",
        "{name: a, port: 80, protocol: HTTPS, tls: {mode: Passthrough}}",
        "Passthrough",
        "must be Terminate where `protocol` is HTTPS",
    ),
    ("tls_protocol", "listeners", "{name: a, port: 80, protocol: TLS}", "TLS", "is TLS, and so `tls` must be set"),
    (
        "triples",
        "listeners",
        "{name: a, port: 80, protocol: HTTP}, {name: c, port: 80, protocol: HTTP}",
        "80",
        "has the port 80, the protocol HTTP and no host name of an earlier listener",
    ),
    (
        "triples",
        "set",
        "{name: a, port: 80, protocol: HTTP}, {name: c, port: 80, protocol: HTTP}",
        "80",
        "has the port 80, the protocol HTTP and no host name of an earlier listener",
    ),
    (
        "certificates_or_options",
        "listeners",
        "{name: a, port: 80, protocol: HTTPS, tls: {}}",
        "tls",
        "ends TLS, and has no `certificateRefs`",
    ),
    (
        "trust_anchors",
        "backendtls",
        "validation: {hostname: h}",
        "validation",
        "needs `caCertificateRefs` or `wellKnownCACertificates`",
    ),
    (
        "trust_anchors",
        "backendtls",
        "validation: {hostname: h, wellKnownCACertificates: System, caCertificateRefs: [{group: '', kind: ConfigMap, name: c}]}",
        "System",
        "can't stand beside `caCertificateRefs`",
    ),
    (
        "without_hostname",
        "backendtls",
        "validation: {hostname: h, wellKnownCACertificates: System, subjectAltNames: [{type: Hostname}]}",
        "Hostname",
        "is Hostname, and so `hostname` must be set",
    ),
    (
        "without_uri",
        "backendtls",
        "validation: {hostname: h, wellKnownCACertificates: System, subjectAltNames: [{type: Hostname, hostname: h, uri: 'a://b'}]}",
        "'a://b'",
        "is for `type: URI` alone, and `type` is Hostname",
    ),
    (
        "permanent_cookie",
        "rule",
        "sessionPersistence: {cookieConfig: {lifetimeType: Permanent}}",
        "sessionPersistence",
        "has a permanent cookie, and so `absoluteTimeout` must be set",
    ),
    (
        "cookie_type",
        "rule",
        "sessionPersistence: {type: Header, cookieConfig: {lifetimeType: Session}}",
        "cookieConfig",
        "is for `type: Cookie` alone, and `type` is Header",
    ),
    (
        "budget_interval",
        "xpolicy",
        "retryConstraint: {budget: {percent: 20, interval: 2h}}",
        "2h",
        "must be from `1s` to `1h`",
    ),
    (
        "rate_interval",
        "xpolicy",
        "retryConstraint: {minRetryRate: {count: 1, interval: 2h}}",
        "2h",
        "must be more than `0s`, and at most `1h`",
    ),
    (
        "backend_targets",
        "config",
        "targetSelectors: [{group: apps, kind: Deployment, matchLabels: {a: b}}]",
        "Deployment",
        "is \"Deployment\", and may be a Service, a Backend of kgateway or a Hostname of Istio only",
    ),
    (
        "gateway_targets",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}]",
        "HTTPRoute",
        "is \"HTTPRoute\", and may be a Gateway only",
    ),
    (
        "traffic_targets",
        "traffic",
        "targetRefs: [{group: '', kind: Service, name: s}]",
        "Service",
        "may be a Gateway, an HTTPRoute, a GRPCRoute or a ListenerSet only",
    ),
    (
        "lambda_account",
        "backend",
        "type: AWS, aws: {lambda: {functionName: f}}",
        "lambda",
        "needs an `accountId`, beside it or in it",
    ),
    (
        "auto_host_rewrite",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], autoHostRewrite: true",
        "true",
        "is for policies whose targets are HTTPRoute only",
    ),
    (
        "per_try_timeout",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], timeouts: {request: 5s}, retry: {retryOn: [gateway-error], perTryTimeout: 5s}",
        "5s",
        "must be shorter than `timeouts.request`",
    ),
    (
        "request_size",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], buffer: {maxRequestSize: 8Gi}",
        "8Gi",
        "must be from 1 to 4294967295 bytes, not 8589934592",
    ),
    (
        "window_size",
        "config",
        "http2ProtocolOptions: {initialStreamWindowSize: 4Ki}",
        "4Ki",
        "must be from 65535 to 2147483647 bytes, not 4096",
    ),
    (
        "oauth2",
        "extension",
        "oauth2: {backendRef: {name: s, port: 1}, redirectURI: 'https://a.b/c', credentials: {clientID: i, clientSecretRef: {name: s}}}",
        "oauth2",
        "needs `issuerURI`, or both `authorizationEndpoint` and `tokenEndpoint`",
    ),
    (
        "trusted_addresses",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], xffTrustedCIDRs: [10.0.0.0/8]",
        "xffTrustedCIDRs",
        "needs `useRemoteAddress: false`",
    ),
    (
        "MaxKeys",
        "gateway",
        "infrastructure: {labels: {a: v, b: v, c: v, d: v, e: v, f: v, g: v, h: v, i: v}}",
        "labels",
        "holds 9 keys; at most 8 are allowed",
    ),
    (
        "MinKeys",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], tracing: {provider: {}}",
        "provider",
        "must not be empty",
    ),
    (
        "MinKeys",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], hashPolicies: [{cookie: {name: c, attributes: {}}}]",
        "attributes",
        "must not be empty",
    ),
    ("AtLeast", "config", "dns: {refreshRate: 0s}", "0s", "must be at least 1ms"),
    (
        "AtLeast",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], faultInjection: {delay: {fixedDelay: 0s}}",
        "0s",
        "must be at least 1ms",
    ),
    (
        "external_hostname",
        "xbackend",
        "type: ExternalHostname, port: {port: 443}",
        "ExternalHostname",
        "is ExternalHostname, and so `externalHostname` must be set",
    ),
    (
        "client_certificate",
        "xbackend",
        "type: ExternalHostname, externalHostname: {hostname: a.example.com}, port: {port: 443}, tls: {mode: ClientAndServer}",
        "ClientAndServer",
        "is ClientAndServer, and so `clientCertificateRef` must be set",
    ),
    (
        "client_certificate",
        "xbackend",
        "type: ExternalHostname, externalHostname: {hostname: a.example.com}, port: {port: 443}, tls: {mode: ServerOnly, clientCertificateRef: {name: c}}",
        "clientCertificateRef",
        "is for `mode: ClientAndServer` alone",
    ),
    (
        "outside_cluster",
        "xbackend",
        "type: ExternalHostname, externalHostname: {hostname: s.b.svc.cluster.local}, port: {port: 443}",
        "s.b.svc.cluster.local",
        "must not end with `.cluster.local`",
    ),
    (
        "dns_label",
        "xbackend",
        "type: ExternalHostname, externalHostname: {hostname: a.example.com}, port: {port: 443, name: a.b}",
        "a.b",
        "must be a DNS label of up to 63 letters, digits and `-`",
    ),
    (
        "named",
        "backend",
        "type: PriorityGroups, priorityGroups: [{backendRefs: [{name: ''}]}]",
        "''",
        "must not be empty",
    ),
    ("jitter", "config", "dns: {jitter: 10s, refreshRate: 5s}", "10s", "must not be longer than `refreshRate`"),
    (
        "backoff",
        "extension",
        "extAuth: {grpcService: {backendRef: {name: s, port: 1}, retry: {backoff: {baseInterval: 10s, maxInterval: 5s}}}}",
        "10s",
        "must not be longer than `maxInterval`",
    ),
    (
        "delay",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], faultInjection: {delay: {fixedDelay: 2h}}",
        "2h",
        "must be at most `1h`",
    ),
    (
        "aggression",
        "config",
        "loadBalancer: {roundRobin: {slowStart: {aggression: '0'}}}",
        "'0'",
        "must be a number above 0, in quotes",
    ),
    (
        "zone_aware",
        "config",
        "loadBalancer: {maglev: {}, zoneAware: {preferLocal: {}}}",
        "zoneAware",
        "can't stand beside `ringHash` or `maglev`",
    ),
    (
        "certificate_details",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], forwardClientCertDetails: {mode: Sanitize, details: {uri: true}}",
        "details",
        "needs `mode: AppendForward` or `mode: SanitizeSet`",
    ),
    (
        "no_removal",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], localReplies: {mappers: [{filter: {statusCodeFilter: {op: EQ, value: 404}}, headers: {remove: [x]}}]}",
        "remove",
        "can't be used here",
    ),
    (
        "header_name",
        "listenerpolicy",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], localReplies: {mappers: [{filter: {statusCodeFilter: {op: EQ, value: 404}}, headers: {set: [{value: v}]}}]}",
        "value",
        "has a `value`, and so `name` must be set",
    ),
    (
        "descriptor",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], rateLimit: {global: {descriptors: [{entries: [{type: Generic}]}], extensionRef: {name: e}}}",
        "Generic",
        "is Generic, and so `generic` must be set",
    ),
    (
        "descriptor",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], rateLimit: {global: {descriptors: [{entries: [{type: Path, header: X}]}], extensionRef: {name: e}}}",
        "X",
        "is not for `type: Path`",
    ),
    (
        "no_tracing",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r}], tracing: {disable: {}, clientSampling: 5}",
        "5",
        "can't stand beside `disable`",
    ),
    (
        "url_rewrite",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], urlRewrite: {pathRegex: {pattern: /a, substitution: /b}}",
        "urlRewrite",
        "is for policies whose targets are HTTPRoute only",
    ),
    (
        "tracing_targets",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], tracing: {clientSampling: 5}",
        "tracing",
        "is for policies whose targets are HTTPRoute or GRPCRoute only",
    ),
    (
        "stat_prefix",
        "traffic",
        "targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], statPrefix: a",
        "a",
        "is for policies whose targets are HTTPRoute or GRPCRoute only",
    ),
];

/// What only earlier versions refuse: the same with the version behind the code.
const EARLIER: &[(&str, &str, &str, &str, &str, &str)] = &[
    (
        "tls_missing",
        "1.0",
        "listeners",
        "{name: a, port: 80, protocol: HTTPS}",
        "HTTPS",
        "is HTTPS, and so `tls` must be set",
    ),
    (
        "certificates",
        "1.0",
        "listeners",
        "{name: a, port: 80, protocol: HTTPS, tls: {options: {a.b/c: d}}}",
        "tls",
        "ends TLS, and has no `certificateRefs`",
    ),
    (
        "trust_anchors_v1alpha2",
        "1.0",
        "alphatls",
        "tls: {hostname: h}",
        "tls",
        "needs `caCertRefs` or `wellKnownCACerts`",
    ),
    (
        "trust_anchors_v1alpha2",
        "1.0",
        "alphatls",
        "tls: {hostname: h, wellKnownCACerts: System, caCertRefs: [{group: '', kind: ConfigMap, name: c}]}",
        "System",
        "can't stand beside `caCertRefs`",
    ),
    ("Required", "1.0", "alphatls", "options: {}", "spec", "has no `tls`, which is required"),
];

/// Codes that other tests show: what they are for doesn't fit in a line.
const SHOWN_BELOW: &[&str] = &["MaxLength", "MaxItems", "total_matches", "total_grpc_matches"];

#[test]
fn each_limit_is_told_at_its_place() {
    let mut wrong = Vec::new();
    let now = EXAMPLES.iter().map(|&(code, kind, part, at, message)| (code, None, kind, part, at, message));
    let earlier =
        EARLIER.iter().map(|&(code, version, kind, part, at, message)| (code, Some(version), kind, part, at, message));
    for (code, version, kind, part, at, message) in now.chain(earlier) {
        let text = whole(kind, part);
        let is_experimental =
            matches!(code, "ports" | "permanent_cookie" | "cookie_type") || kind.starts_with('x') || kind == "alphatls";
        let channel = if is_experimental { Channel::Experimental } else { Channel::Standard };
        let found = told(&text, version, channel);
        let fits = matches!(found.as_slice(), [(_, place, said)] if place == at && said.ends_with(message));
        if !fits {
            wrong.push(format!("{code}: {part}\n  want {at:?} {message:?}\n  told {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes that the limits of the tables stand for.
fn codes() -> BTreeSet<String> {
    fn collect(value: &serde_json::Value, codes: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, codes)),
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    if matches!(key.as_str(), "limits" | "items") {
                        let limits = value.as_array().into_iter().flatten();
                        codes.extend(limits.filter_map(checks::check).map(|code| name(&code)));
                    }
                    collect(value, codes);
                }
            }
            _ => {}
        }
    }
    let tables = fs::read_to_string("schemas/gateway-api-fields.json").expect("the tables");
    let mut codes = BTreeSet::new();
    collect(&serde_json::from_str(&tables).expect("they are JSON"), &mut codes);
    codes
}

/// `C::Rule(rules::timeouts)` is `timeouts`, `C::MaxItems(16)` is `MaxItems`.
fn name(code: &str) -> String {
    let code = code.strip_prefix("C::").unwrap_or(code);
    let code = code.strip_prefix("Rule(rules::").unwrap_or(code);
    code.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
}

#[test]
fn each_limit_has_an_example() {
    let shown: BTreeSet<&str> = EXAMPLES
        .iter()
        .map(|example| example.0)
        .chain(EARLIER.iter().map(|example| example.0))
        .chain(SHOWN_BELOW.iter().copied())
        .collect();
    let codes = codes();
    let missing: Vec<&String> = codes.iter().filter(|code| !shown.contains(code.as_str())).collect();
    let gone: Vec<&&str> = shown.iter().filter(|code| !codes.contains(**code)).collect();
    assert!(codes.len() > 60 && missing.is_empty() && gone.is_empty(), "not shown {missing:?}, not there {gone:?}");
}

/// The end of the one message about a manifest.
fn one(text: &str, version: Option<&str>) -> String {
    let found = told(text, version, Channel::Standard);
    let [(rule, _, message)] = found.as_slice() else { panic!("one finding: {found:?}") };
    assert_eq!(*rule, "invalid-field");
    message.clone()
}

#[test]
fn sizes_are_told_with_the_number_that_decides() {
    let rules = |count: usize| {
        whole("route", &format!("rules: [{}]", vec!["{name: a}"; count].join(", ")).replace("{name: a}", "{}"))
    };
    assert!(told(&rules(16), None, Channel::Standard).is_empty());
    assert_eq!(one(&rules(17), None), "`spec.rules` of HTTP route b/a holds 17 items; at most 16 are allowed");
    let matches = |each: usize, rules: usize| {
        let list = vec!["{method: GET}"; each].join(", ");
        whole("route", &format!("rules: [{}]", vec![format!("{{matches: [{list}]}}"); rules].join(", ")))
    };
    assert!(told(&matches(64, 2), None, Channel::Standard).is_empty());
    assert_eq!(
        one(&matches(43, 3), None),
        "`spec.rules` of HTTP route b/a have 129 matches in all; at most 128 are allowed"
    );
    let calls = vec!["{method: {service: s}}"; 43].join(", ");
    let rules_of_calls = vec![format!("{{matches: [{calls}]}}"); 3].join(", ");
    assert_eq!(
        one(&whole("grpc", &format!("rules: [{rules_of_calls}]")), None),
        "`spec.rules` of gRPC route b/a have 129 matches in all; at most 128 are allowed"
    );
    assert_eq!(
        one(&matches(65, 1), None),
        "`spec.rules[0].matches` of HTTP route b/a holds 65 items; at most 64 are allowed"
    );
    // Before 1.2 there were fewer.
    assert_eq!(
        one(&matches(9, 1), Some("1.1")),
        "`spec.rules[0].matches` of HTTP route b/a holds 9 items; at most 8 are allowed"
    );
    let host = |length: usize| whole("route", &format!("hostnames: [{}]", "a".repeat(length)));
    assert!(told(&host(253), None, Channel::Standard).is_empty());
    assert_eq!(
        one(&host(254), None),
        "`spec.hostnames[0]` of HTTP route b/a has 254 characters; at most 253 are allowed"
    );
    assert!(told(&whole("route", "rules: []"), Some("1.4"), Channel::Standard).is_empty());
}

#[test]
fn what_is_misspelt_is_told_once() {
    let found = told(&whole("rule", "backendRefs: [{nmae: s, port: 1}]"), None, Channel::Standard);
    assert_eq!(found.iter().map(|(rule, ..)| *rule).collect::<Vec<_>>(), ["unknown-field"], "{found:?}");
    let found =
        told(&whole("rule", "filters: [{type: URLRewrite, urlRewite: {hostname: h}}]"), None, Channel::Standard);
    assert_eq!(found.iter().map(|(rule, ..)| *rule).collect::<Vec<_>>(), ["unknown-field"], "{found:?}");
}

#[test]
fn many_faults_cost_little_each() {
    let same = vec!["{name: x, value: y}"; 20_000].join(", ");
    let text = whole("match", &format!("headers: [{same}]"));
    let found = told(&text, None, Channel::Standard);
    assert!(found.len() < 1_100, "{}", found.len());
    let parents = whole("route", &format!("parentRefs: [{}]", vec!["{name: g}"; 20_000].join(", ")));
    assert!(told(&parents, None, Channel::Standard).len() < 1_100);
}
