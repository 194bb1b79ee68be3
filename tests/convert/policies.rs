//! What kgateway's policies say of options and upstreams: what is written is what is proved, and what isn't is told.

use glooscope::convert::{Conversion, Proof, Settings, Target, Verdict, convert, prove};
use glooscope::finding::Severity;
use glooscope::text::{FileId, Role, SourceMap};
use glooscope::yaml::{Node, Value as Scalar, read};
use serde_json::{Value, json};

use crate::world::World;
use crate::{settings, written};

/// A host with a route of its own options to an upstream.
fn world(options: &str, upstream: &str) -> String {
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: www, namespace: shop}}\nspec:\n  virtualHost:\n    domains: [a.com]\n    \
         routes:\n    - matchers: [{{exact: /x}}]\n      options: {{{options}}}\n      routeAction: {{single: {{upstream: {{name: up, namespace: shop}}}}}}\n\
         ---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: up, namespace: shop}}\nspec: {{{upstream}}}\n"
    )
}

const HOSTS: &str = "static: {hosts: [{addr: one.example.com, port: 80}]}";

fn held<R>(settings: &Settings, text: &str, look: impl FnOnce(&Conversion, &Proof) -> R) -> R {
    World::of_text(text.to_owned()).with(|cx| {
        let made = convert(cx, settings);
        let after = written(&made, &[("a.yaml", text)], settings.target);
        after.with(|now| {
            let proof = prove(cx, now, &made, 50);
            look(&made, &proof)
        })
    })
}

/// The spec of the only resource of a kind.
fn spec(made: &Conversion, kind: &str) -> Option<Value> {
    let mut found = Vec::new();
    for file in &made.files {
        for document in read(&file.text) {
            let tree = document.tree.as_ref().expect("yaml");
            let root = tree.root(FileId(0), &file.text).expect("it has a root");
            if root.field("kind").is_some_and(|it| it.is_text(kind)) {
                found.push(value(root.field("spec").expect("a spec")));
            }
        }
    }
    assert!(found.len() < 2, "several of {kind}");
    found.pop()
}

fn value(node: Node<'_>) -> Value {
    if node.is_map() {
        return node.entries().map(|(key, inner)| (key.str().to_owned(), value(inner))).collect();
    }
    if node.is_list() {
        return node.items().map(value).collect();
    }
    match node.value() {
        Some(Scalar::Bool(it)) => json!(it),
        Some(Scalar::Int(_) | Scalar::Float(_)) => serde_json::from_str(node.str()).expect("a number"),
        _ => json!(node.str()),
    }
}

fn errors(made: &Conversion) -> Vec<&String> {
    let worse = made.losses.list.iter().filter(|loss| loss.finding.severity > Severity::Info);
    worse.map(|loss| &loss.finding.message).collect()
}

#[test]
fn options_are_written_as_a_traffic_policy() {
    let cases = [
        (
            "retries: {retryOn: '5xx, reset', numRetries: 3}",
            json!({ "retry": { "attempts": 3, "retryOn": ["5xx", "reset"] } }),
        ),
        ("retries: {retryOn: connect-failure}", json!({ "retry": { "attempts": 1, "retryOn": ["connect-failure"] } })),
        (
            "retries: {retryOn: retriable-status-codes, numRetries: 2, retriableStatusCodes: [409, 502], perTryTimeout: 1.5s, retryBackOff: {baseInterval: 0.1s, maxInterval: 1s}}",
            json!({ "retry": {
                "attempts": 2, "retryOn": ["retriable-status-codes"], "statusCodes": [409, 502],
                "perTryTimeout": "1s500ms", "backoffBaseInterval": "100ms",
            } }),
        ),
        ("idleTimeout: 90s", json!({ "timeouts": { "streamIdle": "1m30s" } })),
        (
            "faults: {abort: {httpStatus: 503, percentage: 50}, delay: {fixedDelay: 2s, percentage: 100}}",
            json!({ "faultInjection": {
                "abort": { "httpStatus": 503, "percentage": 50 }, "delay": { "fixedDelay": "2s", "percentage": 100 },
            } }),
        ),
        (
            "csrf: {filterEnabled: {defaultValue: {numerator: 100}}, additionalOrigins: [{suffix: .b.com, ignoreCase: true}]}",
            json!({ "csrf": { "percentageEnabled": 100, "additionalOrigins": [{ "suffix": ".b.com", "ignoreCase": true }] } }),
        ),
        (
            "regexRewrite: {pattern: {regex: '^/x(.*)$'}, substitution: '/y\\1'}",
            json!({ "urlRewrite": { "pathRegex": { "pattern": "^/x(.*)$", "substitution": "/y\\1" } } }),
        ),
        ("autoHostRewrite: true", json!({ "autoHostRewrite": true })),
        (
            "idleTimeout: 5s, retries: {retryOn: 5xx}, timeout: 3s",
            json!({ "retry": { "attempts": 1, "retryOn": ["5xx"] }, "timeouts": { "streamIdle": "5s" } }),
        ),
    ];
    for (options, want) in cases {
        let text = world(options, HOSTS);
        held(&settings(Target::Kgateway), &text, |made, proof| {
            assert_eq!(spec(made, "TrafficPolicy"), Some(want), "{options}");
            assert_eq!(errors(made), [""; 0], "{options}");
            assert!(proof.holds() && proof.kept == 1, "{options}: {proof:#?}");
            assert_eq!(proof.judged[0].verdict, Verdict::Exact, "{options}");
        });
        held(&settings(Target::Standard), &text, |made, proof| {
            assert!(!errors(made).is_empty(), "{options}");
            assert!(made.files.iter().all(|file| !file.text.contains("kgateway.dev")), "{options}");
            assert!(proof.holds(), "{options}: {proof:#?}");
        });
    }
}

/// Whatever a policy says counts: with another value of any field the proof doesn't hold.
#[test]
fn each_value_of_a_policy_counts_in_the_proof() {
    let options = "idleTimeout: 5s, faults: {abort: {httpStatus: 503, percentage: 50}, delay: {fixedDelay: 2s, percentage: 7}}, \
                   retries: {retryOn: 5xx, numRetries: 3, perTryTimeout: 2s, retryBackOff: {baseInterval: 1s}}, \
                   csrf: {filterEnabled: {defaultValue: {numerator: 90}}, additionalOrigins: [{exact: b.com}]}, \
                   regexRewrite: {pattern: {regex: one}, substitution: two}";
    let upstream = "static: {hosts: [{addr: one.example.com, port: 443}]}";
    let text = world(options, upstream);
    World::of_text(text.clone()).with(|cx| {
        let made = convert(cx, &settings(Target::Kgateway));
        let changes = [
            ("percentage: 50", "percentage: 51"),
            ("percentage: 7", "percentage: 8"),
            ("httpStatus: 503", "httpStatus: 504"),
            ("fixedDelay: \"2s\"", "fixedDelay: 3s"),
            ("attempts: 3", "attempts: 4"),
            ("- \"5xx\"", "- reset"),
            ("perTryTimeout: \"2s\"", "perTryTimeout: 3s"),
            ("backoffBaseInterval: \"1s\"", "backoffBaseInterval: 2s"),
            ("streamIdle: \"5s\"", "streamIdle: 6s"),
            ("percentageEnabled: 90", "percentageEnabled: 91"),
            ("exact: b.com", "exact: c.com"),
            ("pattern: one", "pattern: three"),
            ("substitution: two", "substitution: three"),
            ("sni: one.example.com", "sni: two.example.com"),
            ("kind: TrafficPolicy\n        name: www", "kind: TrafficPolicy\n        name: other"),
            ("", ""),
        ];
        for (from, to) in changes {
            let mut map = SourceMap::default();
            let mut is_changed = from.is_empty();
            for file in &made.files {
                let text = file.text.replacen(from, to, 1);
                is_changed |= text != file.text;
                map.add(file.name.as_str(), text, Role::Subject);
            }
            assert!(is_changed, "{from}: {:#?}", made.files);
            let mut after = World::parse(map);
            after.options.dialect = Some(glooscope::snapshot::Dialect::Kgateway);
            after.with(|now| {
                let proof = prove(cx, now, &made, 20);
                assert_eq!(proof.holds(), from == to, "{from}: {:#?}\n{:#?}", proof.unexplained, made.files);
            });
        }
    });
}

#[test]
fn upstreams_are_reached_by_tls_as_before() {
    let cases = [
        (
            "static: {hosts: [{addr: one.example.com, port: 443}]}",
            json!({ "insecureSkipVerify": true, "sni": "one.example.com" }),
        ),
        (
            "static: {useTls: true, hosts: [{addr: one.example.com, port: 8443, sniAddr: two.example.com}]}",
            json!({ "insecureSkipVerify": true, "sni": "two.example.com" }),
        ),
        (
            "kube: {serviceName: s, serviceNamespace: shop, servicePort: 443}, sslConfig: {sni: s.com, secretRef: {name: c, namespace: shop}, \
             verifySubjectAltName: [s.com], parameters: {minimumProtocolVersion: TLSv1_2}, alpnProtocols: [h2], oneWayTls: true}",
            json!({
                "secretRef": { "name": "c" }, "sni": "s.com", "verifySubjectAltNames": ["s.com"], "simpleTLS": true,
                "parameters": { "minVersion": "1.2" }, "alpnProtocols": ["h2"],
            }),
        ),
    ];
    for (upstream, want) in cases {
        held(&settings(Target::Kgateway), &world("timeout: 3s", upstream), |made, proof| {
            let spec = spec(made, "BackendConfigPolicy").expect("a policy");
            assert_eq!(spec["tls"], want, "{upstream}");
            assert_eq!(errors(made), [""; 0], "{upstream}");
            assert!(proof.holds() && proof.judged[0].verdict == Verdict::Exact, "{upstream}: {proof:#?}");
        });
    }
    for upstream in [
        "static: {hosts: [{addr: one.example.com, port: 443}, {addr: two.example.com, port: 443}]}",
        "kube: {serviceName: s, serviceNamespace: shop, servicePort: 443}, sslConfig: {secretRef: {name: c, namespace: elsewhere}}",
        "kube: {serviceName: s, serviceNamespace: shop, servicePort: 443}, sslConfig: {sslFiles: {rootCa: /ca}}",
    ] {
        held(&settings(Target::Kgateway), &world("timeout: 3s", upstream), |made, proof| {
            assert!(errors(made).iter().any(|it| it.contains("upstream shop/up")), "{upstream}: {:?}", errors(made));
            assert_eq!(proof.judged[0].verdict, Verdict::Lost, "{upstream}");
        });
    }
}

/// The standard's policy verifies who answers, which is told.
#[test]
fn the_standard_verifies_certificates() {
    let upstream = "static: {hosts: [{addr: s.shop.svc.cluster.local, port: 443}]}";
    held(&settings(Target::Standard), &world("timeout: 3s", upstream), |made, proof| {
        let want = json!({
            "targetRefs": [{ "group": "", "kind": "Service", "name": "s" }],
            "validation": { "hostname": "s.shop.svc.cluster.local", "wellKnownCACertificates": "System" },
        });
        assert_eq!(spec(made, "BackendTLSPolicy"), Some(want));
        assert!(errors(made)[0].contains("is verified from now on"), "{:?}", errors(made));
        assert!(proof.holds(), "{proof:#?}");
        assert_eq!(proof.judged[0].verdict, Verdict::Conditional);
    });
}

/// A policy for a Service holds for all that goes to it: it is written where all of them want it.
#[test]
fn a_policy_for_a_service_is_wanted_by_all_that_go_there() {
    let kube = "kube: {serviceName: s, serviceNamespace: shop, servicePort: 80}";
    let more = |upstream: &str, to: &str| {
        world("timeout: 3s", upstream)
            + &format!(
                "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: two, namespace: shop}}\nspec:\n  virtualHost:\n    \
                 domains: [b.com]\n    routes:\n    - matchers: [{{exact: /x}}]\n      routeAction: {{single: {{{to}}}}}\n"
            )
    };
    let tls = format!("{kube}, sslConfig: {{sni: s.com}}");
    let timeout = format!("{kube}, connectionConfig: {{connectTimeout: 2s}}");
    let same = "upstream: {name: up, namespace: shop}";
    let plain = "kube: {ref: {name: s, namespace: shop}, port: 80}";
    for (upstream, to, is_written) in
        [(&tls, same, true), (&timeout, same, true), (&tls, plain, false), (&timeout, plain, false)]
    {
        held(&settings(Target::Kgateway), &more(upstream, to), |made, proof| {
            assert_eq!(spec(made, "BackendConfigPolicy").is_some(), is_written, "{upstream} {to}");
            assert_eq!(errors(made).is_empty(), is_written, "{upstream} {to}: {:?}", errors(made));
            assert!(proof.holds(), "{upstream} {to}: {proof:#?}");
        });
    }
}

#[test]
fn settings_of_upstreams_are_written_as_a_policy() {
    let upstream = format!(
        "{HOSTS}, connectionConfig: {{connectTimeout: 2.5s, maxRequestsPerConnection: 7, tcpKeepalive: {{keepaliveTime: 60s}}}}, \
         circuitBreakers: {{maxConnections: 100}}, outlierDetection: {{consecutive5xx: 3, interval: 5s}}, \
         healthChecks: [{{timeout: 1s, interval: 2s, unhealthyThreshold: 3, healthyThreshold: 1, httpHealthCheck: {{path: /healthz}}}}], \
         loadBalancerConfig: {{leastRequest: {{choiceCount: 3}}}}, useHttp2: true"
    );
    held(&settings(Target::Kgateway), &world("timeout: 3s", &upstream), |made, proof| {
        let want = json!({
            "targetRefs": [{ "group": "gateway.kgateway.dev", "kind": "Backend", "name": "up" }],
            "connectTimeout": "2s500ms",
            "commonHttpProtocolOptions": { "maxRequestsPerConnection": 7 },
            "tcpKeepalive": { "keepAliveTime": "1m" },
            "circuitBreakers": { "maxConnections": 100 },
            "outlierDetection": { "consecutive5xx": 3, "interval": "5s" },
            "healthCheck": {
                "timeout": "1s", "interval": "2s", "unhealthyThreshold": 3, "healthyThreshold": 1, "http": { "path": "/healthz" },
            },
            "loadBalancer": { "leastRequest": { "choiceCount": 3 } },
        });
        assert_eq!(spec(made, "BackendConfigPolicy"), Some(want));
        assert_eq!(spec(made, "Backend").expect("a backend")["static"]["appProtocol"], "http2");
        assert_eq!(errors(made), [""; 0]);
        assert!(proof.holds() && proof.judged[0].verdict == Verdict::Exact, "{proof:#?}");
    });
    let half = format!(
        "{HOSTS}, healthChecks: [{{timeout: 1s, interval: 2s, tcpHealthCheck: {{}}}}], failover: {{}}, respectDnsTtl: true"
    );
    held(&settings(Target::Kgateway), &world("timeout: 3s", &half), |made, proof| {
        let policy = spec(made, "BackendConfigPolicy").expect("a policy");
        assert!(policy["healthCheck"].is_null() && policy["dns"]["respectTTL"] == true, "{policy:#}");
        assert!(errors(made).iter().any(|it| it.contains("healthChecks")), "{:?}", errors(made));
        assert_eq!(proof.judged[0].verdict, Verdict::Conditional);
    });
}

/// What can't be said is told with what it did and what could stand for it, and a guard is never passed over.
#[test]
fn what_has_no_equal_is_told_with_what_could_stand_for_it() {
    for (options, target, words) in [
        ("faults: {abort: {httpStatus: 503, percentage: 0.5}}", Target::Kgateway, "whole percents"),
        ("retries: {retryOn: '5xx,retriable-headers'}", Target::Kgateway, "tries again for retriable-headers"),
        ("regexRewrite: {pattern: {regex: x}, substitution: ''}", Target::Kgateway, "1 to 1,024"),
        ("retries: {retryOn: 5xx}", Target::Standard, "retries has no equal"),
        ("lbHash: {hashPolicies: [{header: x}]}", Target::Kgateway, "lbHash has no equal"),
        ("autoHostRewrite: true", Target::Standard, "the host of the backend"),
        (
            "csrf: {filterEnabled: {defaultValue: {numerator: 1, denominator: MILLION}}}",
            Target::Kgateway,
            "part of a percent",
        ),
        ("csrf: {filterEnabled: {defaultValue: {numerator: 100}}}", Target::Standard, "csrf guards"),
    ] {
        held(
            &settings(target),
            &world(options, HOSTS.replace("one.example.com", "s.shop.svc.cluster.local").as_str()),
            |made, proof| {
                let told = made.losses.list.iter().find(|loss| loss.finding.message.contains(words));
                let told = told.unwrap_or_else(|| panic!("{options}: {:?}", errors(made)));
                let is_of_option = !words.contains("1,024") && !words.contains("backend") && !words.contains("tries");
                assert!(told.finding.help.is_some() || !is_of_option, "{options}: {told:#?}");
                assert_ne!(proof.judged[0].verdict, Verdict::Exact, "{options}");
                assert!(proof.holds(), "{options}: {proof:#?}");
            },
        );
    }
}

/// What is switched off for a route is as if nothing were said of it.
#[test]
fn cors_that_is_switched_off_for_a_route_is_not_written() {
    let text = world("cors: {disableForRoute: true, allowOrigin: ['https://b.com']}", HOSTS)
        .replace("    routes:\n", "    options: {cors: {allowOrigin: ['https://b.com']}}\n    routes:\n");
    held(&settings(Target::Kgateway), &text, |made, proof| {
        assert!(made.files.iter().all(|file| !file.text.contains("type: CORS")));
        assert_eq!(errors(made), [""; 0]);
        assert!(proof.holds() && proof.judged[0].verdict == Verdict::Exact, "{proof:#?}");
    });
}
