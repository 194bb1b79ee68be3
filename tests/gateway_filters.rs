//! What filters of HTTP routes, and options of Gloo's, do to requests is shown by `render` and `trace`: the same in both models.

mod program;

use program::Scratch;
use serde_json::{Value, json};

const GATEWAY_API: &str = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: shop}
spec:
  gatewayClassName: any
  listeners: [{name: http, port: 80, protocol: HTTP}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shop, namespace: shop}
spec:
  parentRefs: [{name: web}]
  hostnames: [shop.example.com]
  rules:
  - filters:
    - type: RequestHeaderModifier
      requestHeaderModifier:
        set: [{name: X-A, value: one}]
        add: [{name: X-B, value: two}]
        remove: [X-C]
    - type: ResponseHeaderModifier
      responseHeaderModifier: {set: [{name: X-D, value: three}]}
    - type: RequestMirror
      requestMirror: {backendRef: {name: shadow, port: 80}, fraction: {numerator: 1, denominator: 8}}
    - type: CORS
      cors: {allowOrigins: ['https://a.example.com'], allowMethods: [GET], allowCredentials: true, maxAge: 60}
    timeouts: {request: 10s, backendRequest: 2s}
    retry: {attempts: 3, codes: [500, 503], backoff: 100ms}
    backendRefs:
    - name: v1
      port: 80
      weight: 3
    - name: v2
      port: 80
      filters:
      - type: RequestHeaderModifier
        requestHeaderModifier: {set: [{name: X-V, value: '2'}]}
";

const GLOO: &str = "\
apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {name: shop, namespace: shop}
spec:
  virtualHost:
    domains: [shop.example.com]
    options:
      headerManipulation:
        responseHeadersToAdd: [{header: {key: X-D, value: three}, append: false}]
    routes:
    - matchers: [{prefix: /}]
      routeAction: {single: {upstream: {name: v1, namespace: shop}}}
      options:
        headerManipulation:
          requestHeadersToRemove: [X-C]
          requestHeadersToAdd:
          - {header: {key: X-A, value: one}, append: false}
          - {header: {key: X-B, value: two}}
        shadowing: {upstream: {name: shadow, namespace: shop}, percentage: 12.5}
        cors: {allowOrigin: ['https://a.example.com'], allowMethods: [GET], allowCredentials: true, maxAge: '60'}
        retries: {retryOn: '5xx,reset', numRetries: 3, perTryTimeout: 2s}
        timeout: 10s
";

fn header(message: &str, change: &str, name: &str, value: Option<&str>) -> Value {
    json!({"message": message, "change": change, "name": name, "value": value})
}

fn headers() -> Vec<Value> {
    vec![
        header("request", "remove", "X-C", None),
        header("request", "set", "X-A", Some("one")),
        header("request", "add", "X-B", Some("two")),
        header("response", "set", "X-D", Some("three")),
    ]
}

fn cors() -> Value {
    json!({
        "allowOrigins": ["https://a.example.com"],
        "allowMethods": ["GET"],
        "allowHeaders": [],
        "exposeHeaders": [],
        "allowCredentials": true,
        "maxAge": "60",
    })
}

/// What `render` shows of the host and of its route, and `trace` of a request.
fn filters(text: &str) -> [Value; 3] {
    let scratch = Scratch::new();
    scratch.write("a.yaml", text);
    let rendered = scratch.run(&["render", "--format", "json"]).json();
    let traced = scratch.run(&["trace", "GET", "http://shop.example.com/", "--format", "json"]).json();
    let host = &rendered["virtualHosts"][0];
    [host["filters"].clone(), host["routes"][0]["filters"].clone(), traced["answers"][0]["filters"].clone()]
}

#[test]
fn both_models_show_what_is_done_to_requests() {
    let mut wanted = headers();
    wanted
        .push(json!({"message": "request", "change": "set", "name": "X-V", "value": "2", "destination": "shop/v2:80"}));
    let api = json!({
        "headers": wanted,
        "mirrors": [{"upstream": "shop/shadow:80", "percent": 12.5, "state": "unknown"}],
        "cors": cors(),
        "retries": {"attempts": "3", "on": ["500", "503"], "backoff": "100ms", "timeout": null},
    });
    assert_eq!(filters(GATEWAY_API), [Value::Null, api.clone(), api]);
    let gloo = json!({
        "headers": headers(),
        "mirrors": [{"upstream": "shop/shadow", "percent": 12.5, "state": "unknown"}],
        "cors": cors(),
        "retries": {"attempts": "3", "on": ["5xx", "reset"], "backoff": null, "timeout": "2s"},
    });
    let mut of_route = gloo.clone();
    of_route["headers"] = json!(headers()[..3]);
    assert_eq!(filters(GLOO), [json!({"headers": headers()[3..]}), of_route, gloo]);
}

/// A route of Gloo's can switch off what its host says of CORS, and Envoy asks the route first.
#[test]
fn cors_that_a_route_switches_off_is_not_shown_as_on() {
    let text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n  virtualHost:\n    \
                domains: [shop.example.com]\n    options: {cors: {allowOrigin: ['https://a.example.com']}}\n    routes:\n    \
                - matchers: [{prefix: /}]\n      options: {cors: {SWITCH: true, allowOrigin: ['https://b.example.com']}}\n      \
                routeAction: {single: {upstream: {name: a, namespace: shop}}}\n";
    let off = json!({"corsOff": true});
    let [host, route, traced] = filters(&text.replace("SWITCH", "disableForRoute"));
    assert_eq!(host["cors"]["allowOrigins"], json!(["https://a.example.com"]));
    assert_eq!((&route, &traced), (&off, &off));
    let [_, route, traced] = filters(&text.replace("SWITCH", "allowCredentials"));
    assert_eq!(route, traced);
    assert_eq!(route["cors"]["allowOrigins"], json!(["https://b.example.com"]));
}

#[test]
fn people_read_it_below_the_route() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", GATEWAY_API);
    let wanted = [
        "request timeout 10s",
        "backendRequest timeout 2s",
        "request header X-C is removed",
        "request header X-A becomes \"one\"",
        "request header X-B gets \"two\" added",
        "response header X-D becomes \"three\"",
        "request header X-V becomes \"2\", of requests to shop/v2:80",
        "mirrors 12.5% of the requests to shop/shadow:80",
        "CORS for https://a.example.com; methods GET; with credentials",
        "retries 3 times on 500, 503, after 100ms",
    ];
    let wide = scratch.run(&["render", "--wide", "--width", "120"]).out;
    let lines: Vec<&str> = wide.lines().map(str::trim).filter(|line| wanted.contains(line)).collect();
    assert_eq!(lines, wanted, "{wide}");
    let traced = scratch.run(&["trace", "GET", "http://shop.example.com/", "--width", "120"]).out;
    for line in &wanted[2..] {
        assert!(traced.lines().any(|it| it.trim() == *line), "{line}: {traced}");
    }
    // Where nobody asks for it the table stays narrow.
    assert!(!scratch.run(&["render"]).out.contains("mirrors"));
}

#[test]
fn what_is_not_there_says_nothing() {
    let plain = GATEWAY_API.split("  - filters:").next().unwrap_or_default().to_owned()
        + "  - backendRefs: [{name: v1, port: 80}]\n";
    assert_eq!(filters(&plain), [Value::Null, Value::Null, Value::Null]);
}
