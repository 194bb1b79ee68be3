//! gRPC routes among HTTP routes, and which listeners take routes of every protocol.

mod program;

use program::Scratch;
use serde_json::Value;

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().into_iter().flatten()
}

const GATEWAY: &str = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: shop}
spec:
  gatewayClassName: any
  listeners:
  - {name: http, port: 80, protocol: HTTP}
---
";

fn route(kind: &str, name: &str, rest: &str) -> String {
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
         parentRefs: [{{name: web}}]\n  hostnames: [shop.example.com]\n  rules:\n{rest}---\n"
    )
}

fn rule(matches: &str, to: &str) -> String {
    format!("  - matches: [{matches}]\n    backendRefs: [{{name: {to}, port: 80}}]\n")
}

/// Who gets a request: the name of the only backend, or the status.
fn answer(scratch: &Scratch, arguments: &[&str]) -> String {
    let run = scratch.run(&[&["trace"], arguments, &["--format", "json"]].concat());
    let trace = run.json();
    let answer = list(&trace, "answers").next().unwrap_or_else(|| panic!("an answer: {run:?}"));
    match list(answer, "destinations").next() {
        Some(to) => to["upstream"].as_str().expect("a name").to_owned(),
        None => answer["status"].to_string(),
    }
}

#[test]
fn calls_are_taken_by_service_and_method() {
    let scratch = Scratch::new();
    let rules = [
        rule("{method: {service: shop.Cart, method: Get}}", "exact"),
        rule("{method: {service: shop.Cart}}", "service"),
        rule("{method: {service: shop.Cart}, headers: [{name: v, value: '2'}]}", "header"),
        rule("{method: {method: Ping}}", "ping"),
        rule("{method: {type: RegularExpression, service: 'old[.].*', method: 'G.*'}}", "old"),
    ];
    scratch.write("a.yaml", GATEWAY.to_owned() + &route("GRPCRoute", "calls", &rules.concat()));
    for (path, headers, wanted) in [
        ("/shop.Cart/Get", &[][..], "shop/exact:80"),
        ("/shop.Cart/Put", &[], "shop/service:80"),
        ("/shop.Cart/Put", &["-H", "v: 2"], "shop/header:80"),
        ("/shop.Cart/Get", &["-H", "v: 2"], "shop/exact:80"),
        ("/shop.Carts/Get", &[], "404"),
        ("/any.Other/Ping", &[], "shop/ping:80"),
        ("/old.Cart/Get", &[], "shop/old:80"),
        ("/old.Cart/Put", &[], "404"),
        ("/", &[], "404"),
    ] {
        let url = format!("http://shop.example.com{path}");
        let came = answer(&scratch, &[&["POST", &url], headers].concat());
        assert_eq!(came, wanted, "{path} {headers:?}");
    }
}

#[test]
fn a_rule_without_matches_takes_every_call_and_a_route_without_rules_none() {
    let scratch = Scratch::new();
    let all = route("GRPCRoute", "all", "  - backendRefs: [{name: all, port: 80}]\n");
    scratch.write("a.yaml", GATEWAY.to_owned() + &all);
    assert_eq!(answer(&scratch, &["POST", "http://shop.example.com/a.B/C"]), "shop/all:80");
    let none = all.replace("  rules:\n  - backendRefs: [{name: all, port: 80}]\n", "");
    scratch.write("a.yaml", GATEWAY.to_owned() + &none);
    assert_eq!(answer(&scratch, &["POST", "http://shop.example.com/a.B/C"]), "404");
    assert!(!scratch.run(&["check"]).out.contains("no-backends"));
}

#[test]
fn calls_and_other_requests_of_a_host_are_sorted_together() {
    let scratch = Scratch::new();
    let http = rule("{path: {value: /shop.Cart}}, {path: {value: /}}", "web");
    let grpc = rule("{method: {service: shop.Cart, method: Get}}, {method: {service: shop.Cart.v2}}", "calls");
    let text = GATEWAY.to_owned() + &route("HTTPRoute", "a", &http) + &route("GRPCRoute", "b", &grpc);
    scratch.write("a.yaml", text.replace("gatewayClassName: any", "gatewayClassName: kgateway"));
    let run = scratch.run(&["render", "--format", "json"]);
    let rendered = run.json();
    let hosts: Vec<&Value> = list(&rendered, "virtualHosts").collect();
    let [host] = hosts[..] else { panic!("one host: {run:?}") };
    assert_eq!(host["routesOf"], serde_json::json!(["shop/a", "shop/b"]));
    let order: Vec<String> = list(host, "routes")
        .flat_map(|route| {
            let to = route["destinations"][0]["upstream"].as_str().unwrap_or_default();
            list(route, "matchers").map(move |matcher| {
                let path = matcher["exact"].as_str().or(matcher["pathPrefix"].as_str()).unwrap_or_default();
                format!("{path} {to}")
            })
        })
        .collect();
    let wanted =
        ["/shop.Cart/Get shop/calls:80", "/shop.Cart.v2 shop/calls:80", "/shop.Cart shop/web:80", "/ shop/web:80"];
    assert_eq!(order, wanted);
    // The specification takes one kind alone, kgateway both.
    assert!(!scratch.run(&["check"]).out.contains("mixed-route-kinds"));
    scratch.write("a.yaml", text);
    assert!(scratch.run(&["check"]).out.contains("mixed-route-kinds"));
}

#[test]
fn weights_of_grpc_routes_are_set() {
    let scratch = Scratch::new();
    let rules = "  - backendRefs: [{name: v1, port: 80, weight: 9}, {name: v2, port: 80, weight: 1}]\n";
    let text = GATEWAY.to_owned() + &route("GRPCRoute", "calls", rules);
    scratch.write("a.yaml", &text);
    let run = scratch.run(&["set", "gr:shop/calls#0", "v1=5", "v2=5", "--write"]);
    assert_eq!(run.code, 0, "{run:?}");
    let written = std::fs::read_to_string(scratch.path().join("a.yaml")).expect("it is there");
    assert_eq!(written, text.replace("weight: 9", "weight: 5").replace("weight: 1", "weight: 5"));
}

const LISTENERS: &str = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: shop}
spec:
  gatewayClassName: any
  listeners:
  - {name: http, port: 80, protocol: HTTP}
  - {name: http-only, port: 81, protocol: HTTP, allowedRoutes: {kinds: [{kind: HTTPRoute}]}}
  - {name: pass, port: 443, protocol: TLS, hostname: '*.example.com', tls: {mode: Passthrough}}
  - {name: end, port: 444, protocol: TLS, tls: {mode: Terminate, certificateRefs: [{name: c}]}}
  - {name: tcp, port: 90, protocol: TCP}
  - {name: udp, port: 90, protocol: UDP}
  - {name: elsewhere, port: 91, protocol: TCP, allowedRoutes: {namespaces: {from: Selector}}}
---
";

#[test]
fn routes_of_every_protocol_are_taken_or_not() {
    for (kind, section, hostname, wanted) in [
        ("HTTPRoute", "http", None, "Accepted"),
        ("GRPCRoute", "http", None, "Accepted"),
        ("GRPCRoute", "http-only", None, "NotAllowedByListeners"),
        ("TLSRoute", "http", Some("a.example.com"), "NotAllowedByListeners"),
        ("TLSRoute", "pass", Some("a.example.com"), "Accepted"),
        ("TLSRoute", "pass", Some("*.com"), "Accepted"),
        ("TLSRoute", "pass", Some("example.com"), "NoMatchingListenerHostname"),
        ("TLSRoute", "end", Some("a.example.com"), "Accepted"),
        ("TCPRoute", "pass", None, "NotAllowedByListeners"),
        ("TCPRoute", "end", None, "Accepted"),
        ("TCPRoute", "tcp", None, "Accepted"),
        ("TCPRoute", "udp", None, "NotAllowedByListeners"),
        ("UDPRoute", "udp", None, "Accepted"),
        ("UDPRoute", "tcp", None, "NotAllowedByListeners"),
        ("TCPRoute", "elsewhere", None, "NotAllowedByListeners"),
        ("UDPRoute", "nowhere", None, "NoMatchingParent"),
    ] {
        let hostnames = hostname.map(|name| format!("  hostnames: ['{name}']\n")).unwrap_or_default();
        let text = format!(
            "{LISTENERS}apiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata: {{name: r, namespace: shop}}\n\
             spec:\n  parentRefs: [{{name: web, sectionName: {section}}}]\n{hostnames}  rules:\n  - backendRefs: [{{name: s, port: 1}}]\n"
        );
        let scratch = Scratch::new();
        scratch.write("a.yaml", text);
        let shown = scratch.run(&["render", "--format", "json"]).json();
        let attachments: Vec<&Value> = list(&shown, "attachments").collect();
        let [attachment] = attachments[..] else { panic!("one: {shown}") };
        let case = format!("{kind} on {section}, {hostname:?}");
        assert_eq!(attachment["acceptedReason"], wanted, "{case}");
        assert_eq!(attachment["routeKind"], kind, "{case}");
        let report = scratch.run(&["check", "--format", "json"]);
        let told: Vec<String> = report.findings();
        let rule = match wanted {
            "Accepted" => None,
            "NoMatchingParent" => Some("dangling-parent"),
            _ => Some("route-not-attached"),
        };
        let of_parent = told.iter().filter_map(|it| it.rsplit_once(' ')).map(|(_, rule)| rule);
        let of_parent: Vec<&str> =
            of_parent.filter(|it| matches!(*it, "dangling-parent" | "route-not-attached")).collect();
        assert_eq!(of_parent, Vec::from_iter(rule), "{case}: {report:?}");
    }
}
