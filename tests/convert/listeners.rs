//! Listeners, TLS and TCP: what Gloo's gateways become.

use glooscope::check::{Levels, check};
use glooscope::convert::{Target, Verdict, convert, prove};
use glooscope::finding::Severity;

use crate::world::World;
use crate::{settings, written};

const GATEWAY: &str = "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: gateway-proxy-ssl, namespace: gloo-system}\n\
                       spec: {bindAddress: '::', bindPort: 8443, ssl: true, proxyNames: [PROXIES], httpGateway: {}}\n";

fn secure(at: usize, ssl: &str) -> String {
    format!(
        "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: host-{at}, namespace: shop}}\nspec:\n  \
         sslConfig: {{secretRef: {{name: cert-{at}, namespace: shop}}, sniDomains: [host-{at}.example.com]{ssl}}}\n  virtualHost:\n    domains: [host-{at}.example.com]\n    routes:\n    \
         - matchers: [{{exact: /x}}]\n      routeAction: {{single: {{kube: {{ref: {{name: s{at}, namespace: shop}}, port: 80}}}}}}\n"
    )
}

/// Texts of the files and messages above information; nothing of what is written is refused.
fn made(text: &str, target: Target) -> (String, Vec<String>, Vec<Verdict>) {
    World::of_text(text.to_owned()).with(|cx| {
        let made = convert(cx, &settings(target));
        written(&made, &[("a.yaml", text)], target).with(|now| {
            let proof = prove(cx, now, &made, 100);
            assert!(proof.holds(), "{:#?}\n{:#?}", proof.unexplained, made.files);
            let report = check(now, &Levels::default());
            let error = report.findings.iter().find(|finding| finding.severity == Severity::Error);
            assert!(error.is_none(), "{error:#?}\n{:#?}", made.files);
            let worse = made.losses.list.iter().filter(|loss| loss.finding.severity > Severity::Info);
            let messages = worse.map(|loss| loss.finding.message.clone()).collect();
            let files = made.files.iter().map(|file| file.text.as_str()).collect::<Vec<_>>().join("---\n");
            (files, messages, proof.judged.iter().map(|one| one.verdict).collect())
        })
    })
}

/// A Gateway takes 64 listeners; further ones stand in listener sets, which routes name.
#[test]
fn more_hosts_with_tls_than_a_gateway_takes_stand_in_listener_sets() {
    for (count, sets) in [(64, 0), (65, 1), (130, 2)] {
        let hosts: String = (0..count).map(|at| secure(at, "")).collect();
        let (files, messages, verdicts) =
            made(&(GATEWAY.replace("PROXIES", "gateway-proxy") + &hosts), Target::Standard);
        assert_eq!(files.matches("kind: ListenerSet\nmetadata").count(), sets, "{files}");
        assert_eq!(files.matches("protocol: HTTPS").count(), count);
        assert_eq!(files.contains("allowedListeners"), sets > 0);
        assert!(messages.is_empty() && verdicts.iter().all(|it| *it == Verdict::Exact), "{count}: {messages:?}");
    }
}

/// What is set for all that a gateway serves, and isn't written, is a condition of each of its routes.
#[test]
fn routes_of_a_gateway_whose_options_are_lost_are_conditional() {
    for (set, verdict) in [
        ("httpGateway: {}", Verdict::Exact),
        ("httpGateway: {options: {httpConnectionManagerSettings: {}}}", Verdict::Exact),
        ("httpGateway: {options: {gzip: {}}}", Verdict::Conditional),
        ("useProxyProto: false, httpGateway: {}", Verdict::Exact),
        ("useProxyProto: true, httpGateway: {}", Verdict::Conditional),
        ("options: {perConnectionBufferLimitBytes: 4096}, httpGateway: {}", Verdict::Conditional),
        (
            "httpGateway: {options: {httpConnectionManagerSettings: {useRemoteAddress: true, xffNumTrustedHops: 2}}}",
            Verdict::Conditional,
        ),
    ] {
        let text = GATEWAY.replace("PROXIES", "gateway-proxy").replace("httpGateway: {}", set) + &secure(1, "");
        for target in [Target::Kgateway, Target::Standard] {
            let (_, messages, verdicts) = made(&text, target);
            assert_eq!(
                (messages.len(), &*verdicts),
                (usize::from(verdict != Verdict::Exact), &[verdict][..]),
                "{set}: {messages:?}"
            );
        }
    }
}

/// A route takes 32 parents: of three proxies ten host names have 30.
#[test]
fn host_names_bring_no_more_parents_than_a_route_takes() {
    let domains = (0..16).map(|at| format!("d{at}.example.com")).collect::<Vec<_>>().join(", ");
    let host = secure(1, "").replace("host-1.example.com", &domains);
    let (files, ..) = made(&(GATEWAY.replace("PROXIES", "one, two, three") + &host), Target::Standard);
    let most = files.split("---\n").map(|text| text.matches("sectionName").count()).max();
    assert_eq!(most, Some(30), "{files}");
}

#[test]
fn what_tls_is_like_is_said_by_options_of_kgateway() {
    let ssl = ", parameters: {minimumProtocolVersion: TLSv1_2, cipherSuites: [A, B]}, alpnProtocols: [h2]";
    let text = GATEWAY.replace("PROXIES", "gateway-proxy") + &secure(1, ssl);
    let (files, messages, _) = made(&text, Target::Kgateway);
    assert!(messages.is_empty(), "{messages:?}");
    for line in [
        "kgateway.dev/min-tls-version: \"1.2\"",
        "kgateway.dev/cipher-suites: \"A,B\"",
        "kgateway.dev/alpn-protocols: h2",
    ] {
        assert!(files.contains(line), "{line}: {files}");
    }
    let (files, messages, _) = made(&text, Target::Standard);
    assert!(!files.contains("kgateway.dev") && messages.len() == 2, "{messages:?}");
    let (_, messages, _) = made(
        &(GATEWAY.replace("PROXIES", "gateway-proxy") + &secure(1, ", verifySubjectAltName: [a]")),
        Target::Kgateway,
    );
    assert!(messages[0].contains("verifySubjectAltName"), "{messages:?}");
}

fn tcp(hosts: &str) -> String {
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: tcp, namespace: gloo-system}}\nspec:\n  bindAddress: '::'\n  bindPort: 9000\n  \
         tcpGateway:\n    tcpHosts:\n{hosts}\
         ---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g, namespace: shop}}\nspec:\n  destinations:\n  \
         - {{destination: {{upstream: {{name: up, namespace: shop}}}}, weight: 3}}\n  - {{destination: {{kube: {{ref: {{name: s, namespace: shop}}, port: 80}}}}, weight: 1}}\n\
         ---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: up, namespace: shop}}\nspec: {{kube: {{serviceName: t, serviceNamespace: shop, servicePort: 81}}}}\n\
         ---\napiVersion: v1\nkind: Service\nmetadata: {{name: s, namespace: shop}}\nspec: {{selector: {{a: b}}, ports: [{{port: 80}}]}}\n\
         ---\napiVersion: v1\nkind: Service\nmetadata: {{name: t, namespace: shop}}\nspec: {{selector: {{a: b}}, ports: [{{port: 81}}]}}\n"
    )
}

#[test]
fn tcp_hosts_become_tcp_routes_with_their_weights() {
    let group = "    - {name: db, destination: {upstreamGroup: {name: g, namespace: shop}}}\n";
    let single = "    - {name: db, destination: {single: {upstream: {name: up, namespace: shop}}}}\n";
    let multi = "    - {name: db, destination: {multi: {destinations: [{destination: {upstream: {name: up, namespace: shop}}, weight: 3}, \
                 {destination: {kube: {ref: {name: s, namespace: shop}, port: 80}}, weight: 1}]}}}\n";
    for (hosts, weights) in [(group, [3, 1].as_slice()), (multi, &[3, 1]), (single, &[1])] {
        for target in [Target::Kgateway, Target::Standard] {
            let (files, messages, _) = made(&tcp(hosts), target);
            assert!(messages.is_empty(), "{messages:?}");
            let route = files.split("---\n").find(|text| text.contains("kind: TCPRoute\nmetadata")).expect("a route");
            for weight in weights {
                assert!(route.contains(&format!("weight: {weight}\n")), "{route}");
            }
            assert!(route.contains("sectionName: tcp-9000") && route.contains("name: db\n"), "{route}");
            assert!(
                files.contains("protocol: TCP\n") && files.contains("kind: TCPRoute\n    namespace: gloo-system"),
                "{files}"
            );
        }
    }
    let tls = "    - {name: db, destination: {single: {upstream: {name: up, namespace: shop}}}, sslConfig: {secretRef: {name: c, namespace: shop}}}\n";
    let text = tcp(tls) + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: c, namespace: shop}\n";
    let (files, messages, _) = made(&text, Target::Kgateway);
    assert!(
        !files.contains("TCPRoute") && messages.iter().any(|it| it.contains("TLS of TCP host db")),
        "{messages:?} {files}"
    );
}
