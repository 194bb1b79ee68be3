//! Ten times the Gateway API's manifests cost about ten times the steps.

mod world;

use std::fmt::Write as _;

use world::World;

/// What it takes to work out what the routes do, whatever is wrong with them.
fn steps(text: &str) -> usize {
    World::of_text(text).with(|cx| {
        let told = cx.named_backends().filter(|backend| backend.resolved.fault.is_some()).count();
        cx.routing.steps() + cx.index.compared() + told
    })
}

fn is_linear(what: &str, count: usize, write: impl Fn(usize) -> String) {
    let (few, many) = (steps(&write(count)), steps(&write(10 * count)));
    assert!(few >= count, "{what}: {few} steps for {count} say nothing");
    assert!(many <= 11 * few, "{what}: {few} steps become {many}");
}

const API: &str = "gateway.networking.k8s.io/v1";

fn gateway(name: &str, listeners: &str) -> String {
    format!(
        "apiVersion: {API}\nkind: Gateway\nmetadata: {{name: {name}, namespace: infra}}\nspec:\n  gatewayClassName: any\n  \
         listeners: [{listeners}]\n---\n"
    )
}

fn listener(name: &str, hostname: &str) -> String {
    format!(
        "{{name: {name}, port: 80, protocol: HTTP, hostname: \"{hostname}\", allowedRoutes: {{namespaces: {{from: All}}}}}}"
    )
}

fn route(name: usize, parent: &str, hostname: &str, rules: &str) -> String {
    format!(
        "apiVersion: {API}\nkind: HTTPRoute\nmetadata: {{name: r{name}, namespace: shop}}\nspec:\n  parentRefs: [{{name: {parent}, \
         namespace: infra}}]\n  hostnames: [{hostname}]\n  rules: [{rules}]\n---\n"
    )
}

fn backend(name: usize) -> String {
    format!("{{matches: [{{path: {{value: /p{name}}}}}], backendRefs: [{{name: s{name}, port: 80}}]}}")
}

fn all(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

#[test]
fn many_routes_on_one_gateway() {
    let web = || gateway("web", &listener("http", "*.example.com"));
    is_linear("routes of one host", 200, |count| {
        web() + &all(count, |at| route(at, "web", "a.example.com", &backend(at)))
    });
    is_linear("routes of their own hosts", 200, |count| {
        web() + &all(count, |at| route(at, "web", &format!("h{at}.example.com"), &backend(at)))
    });
}

#[test]
fn many_gateways() {
    is_linear("gateways with a route each", 200, |count| {
        all(count, |at| {
            let name = format!("g{at}");
            gateway(&name, &listener("http", "*.example.com")) + &route(at, &name, "a.example.com", &backend(at))
        })
    });
    is_linear("listener sets of one gateway", 200, |count| {
        let sets = all(count, |at| {
            format!(
                "apiVersion: {API}\nkind: ListenerSet\nmetadata: {{name: l{at}, namespace: infra}}\nspec:\n  parentRef: {{name: web}}\n  \
                 listeners: [{}]\n---\n",
                listener("http", &format!("h{at}.example.com"))
            )
        });
        let web = gateway("web", &listener("http", "*.example.com"));
        web.replace("spec:\n", "spec:\n  allowedListeners: {namespaces: {from: All}}\n") + &sets
    });
}

#[test]
fn gateways_that_are_not_there() {
    is_linear("routes of gateways elsewhere", 200, |count| {
        all(count, |at| route(at, &format!("elsewhere{at}"), "a.example.com", &backend(at)))
    });
}

#[test]
fn many_rules_and_grants() {
    // The API server takes 16 rules of a route.
    is_linear("rules of routes", 20, |count| {
        let rules = |at: usize| (16 * at..16 * (at + 1)).map(backend).collect::<Vec<_>>().join(", ");
        gateway("web", &listener("http", "*.example.com"))
            + &all(count, |at| route(at, "web", "a.example.com", &rules(at)))
    });
    is_linear("grants", 200, |count| {
        let mut text = String::new();
        for at in 0..count {
            let _ = write!(
                text,
                "apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {{name: g{at}, namespace: n{at}}}\nspec:\n  \
                 from: [{{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}}]\n  to: [{{group: \"\", kind: Service}}]\n---\n"
            );
            let rule = format!("{{backendRefs: [{{name: a, namespace: n{at}, port: 80}}]}}");
            text += &route(at, "web", "a.example.com", &rule);
        }
        text
    });
}

#[test]
fn chains_of_delegation() {
    let hand = |to: usize| {
        format!(
            "{{matches: [{{path: {{value: /a}}}}], backendRefs: [{{group: gateway.networking.k8s.io, kind: HTTPRoute, name: c{to}, \
             namespace: shop}}]}}"
        )
    };
    let child = |at: usize| {
        format!(
            "apiVersion: {API}\nkind: HTTPRoute\nmetadata: {{name: c{at}, namespace: shop}}\nspec:\n  rules: [{{matches: [{{path: {{value: \
             /a/{at}}}}}], backendRefs: [{{name: s, port: 80}}]}}]\n---\n"
        )
    };
    is_linear("routes that delegate to one each", 200, |count| {
        let web = gateway("web", &listener("http", "*.example.com"));
        web + &all(count, |at| route(at, "web", &format!("h{at}.example.com"), &hand(at)) + &child(at))
    });
}

/// Delegation can multiply: what is past the limit is not worked out.
#[test]
fn delegation_that_multiplies_ends() {
    let layer = |depth: usize, at: usize| {
        format!(
            "apiVersion: {API}\nkind: HTTPRoute\nmetadata: {{name: d{depth}-{at}, namespace: layer{depth}}}\nspec:\n  rules: [{{matches: \
             [{{path: {{value: /a}}}}], backendRefs: [{{group: gateway.networking.k8s.io, kind: HTTPRoute, name: \"*\", namespace: \
             layer{}}}]}}]\n---\n",
            depth + 1
        )
    };
    let mut text = gateway("web", &listener("http", "*.example.com"));
    let hand = "{matches: [{path: {value: /a}}], backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: \"*\", namespace: layer0}]}";
    text += &route(0, "web", "a.example.com", hand);
    for depth in 0..8 {
        text += &all(12, |at| layer(depth, at));
    }
    let taken = steps(&text);
    assert!(taken < 1 << 24, "{taken}");
}
