//! Bad input of the Gateway API: each told once, at its place, as the API server or the implementation would have it.

mod program;
mod world;

use glooscope::finding::Severity;
use glooscope::snapshot::Dialect;
use world::World;

const AROUND: &str = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: infra}
spec:
  gatewayClassName: any
  listeners:
  - {name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {ports: [{port: 8080}]}
---
";

/// What is told of a manifest beside a gateway and a Service that are right: rule, severity, and the text that it points at.
fn told(text: &str) -> Vec<(&'static str, Severity, String)> {
    let whole = format!("{AROUND}{text}");
    let world = World::of_text(whole.clone());
    let findings = world.check().findings.into_iter();
    let place = |from: u32, to: u32| whole[from as usize..to as usize].lines().next().unwrap_or_default().to_owned();
    findings.map(|it| (it.rule, it.severity, place(it.span.start, it.span.end))).collect()
}

fn route(spec: &str) -> String {
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: r, namespace: shop}}\nspec:\n  \
         parentRefs: [{{name: web, namespace: infra}}]\n{spec}"
    )
}

fn gateway(rest: &str) -> String {
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: own, namespace: infra}}\nspec:\n  \
         gatewayClassName: any\n{rest}"
    )
}

fn set(name: &str, listeners: &str) -> String {
    format!(
        "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
         parentRef: {{name: own, namespace: infra}}\n  listeners: [{listeners}]\n"
    )
}

const RULE: &str = "  rules: [{backendRefs: [{name: cart, port: 8080}]}]\n";

/// What is wrong, a manifest, and what is told of it: rule, severity, and the text that it points at.
type Case = (&'static str, String, Vec<(&'static str, Severity, &'static str)>);

const LISTENER: &str = "{name: b, port: 80, protocol: HTTP, hostname: b.example.com}";

fn routes() -> Vec<Case> {
    use Severity::{Error, Warning};
    let plain = route(RULE);
    let versioned = |version: &str| plain.replace("gateway.networking.k8s.io/v1", version);
    vec![
        ("nothing", plain.clone(), vec![]),
        (
            "a version that nobody knows",
            versioned("gateway.networking.k8s.io/v9"),
            vec![("unknown-api-version", Error, "gateway.networking.k8s.io/v9")],
        ),
        (
            "a version of another kind",
            versioned("gateway.networking.k8s.io/v1alpha2"),
            vec![("unknown-api-version", Error, "gateway.networking.k8s.io/v1alpha2")],
        ),
        (
            "no version",
            versioned("gateway.networking.k8s.io"),
            vec![("unknown-api-version", Error, "gateway.networking.k8s.io")],
        ),
        (
            "an experimental field",
            route("  rules: [{retry: {attempts: 3}, backendRefs: [{name: cart, port: 8080}]}]\n"),
            vec![("unknown-field", Warning, "retry")],
        ),
        (
            "a weight below 0",
            route("  rules: [{backendRefs: [{name: cart, port: 8080, weight: -1}]}]\n"),
            vec![("invalid-field", Error, "-1")],
        ),
        (
            "a weight above a million",
            route("  rules: [{backendRefs: [{name: cart, port: 8080, weight: 1000001}]}]\n"),
            vec![("invalid-field", Error, "1000001")],
        ),
        (
            "no spec",
            plain.split("spec:").next().unwrap_or_default().to_owned(),
            vec![("invalid-field", Error, "apiVersion")],
        ),
        (
            "no parent",
            plain.replace("  parentRefs: [{name: web, namespace: infra}]\n", ""),
            vec![("route-not-attached", Warning, "r")],
        ),
        (
            "no parent, beside a route that hands requests on by label",
            route(
                "  rules: [{backendRefs: [{group: delegation.kgateway.dev, kind: label, name: team, namespace: shop}]}, {backendRefs: [{name: cart, port: 8080}]}]\n",
            ) + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: c, namespace: shop, labels: {delegation.kgateway.dev/label: team}}\n\
                 spec:\n  rules: [{backendRefs: [{name: cart, port: 8080}]}]\n",
            vec![],
        ),
        (
            "a parent of no kind",
            plain.replace("{name: web, namespace: infra}", "{kind: Gatway, name: web, namespace: infra}"),
            vec![("dangling-parent", Error, "Gatway")],
        ),
        (
            "a Service in the wrong group",
            plain.replace("{name: web, namespace: infra}", "{kind: Service, name: cart, port: 8080}"),
            vec![("dangling-parent", Error, "Service")],
        ),
        (
            "a Service of a mesh",
            plain.replace("{name: web, namespace: infra}", "{group: '', kind: Service, name: cart, port: 8080}"),
            vec![],
        ),
        (
            "a listener set of no gateway",
            set("s", LISTENER).replace("{name: own, namespace: infra}", "{kind: Service, name: cart}"),
            vec![("dangling-parent", Error, "Service")],
        ),
    ]
}

fn gateways() -> Vec<Case> {
    use Severity::{Error, Warning};
    vec![
        (
            "two listeners of one name",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.example.com}, {name: a, port: 80, protocol: HTTP}]\n",
            ),
            vec![("invalid-field", Error, "a")],
        ),
        (
            "a listener without a port beside another",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP}, {name: b, protocol: HTTP}, {name: c, protocol: HTTP}]\n",
            ),
            vec![("invalid-field", Error, "name"), ("invalid-field", Error, "name")],
        ),
        (
            "a listener set that the gateway doesn't take",
            gateway("  listeners: [{name: a, port: 80, protocol: HTTP}]\n") + &set("s", LISTENER),
            vec![("route-not-attached", Error, "own")],
        ),
        (
            "a listener set of another namespace",
            gateway(
                "  allowedListeners: {namespaces: {from: Same}}\n  listeners: [{name: a, port: 80, protocol: HTTP}]\n",
            ) + &set("s", LISTENER),
            vec![("route-not-attached", Error, "own")],
        ),
        (
            "listener sets of which one has what the other has",
            gateway(
                "  allowedListeners: {namespaces: {from: All}}\n  listeners: [{name: a, port: 80, protocol: HTTP}]\n",
            ) + &set("one", LISTENER)
                + &set("two", LISTENER),
            vec![("listener-conflict", Error, "b")],
        ),
        (
            "a selector that is missing",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Selector}}}]\n---\n",
            ) + &route(RULE).replace("name: web", "name: own"),
            vec![("route-not-attached", Error, "own")],
        ),
        (
            "a selector that doesn't fit",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {team: cart}}}}}]\n---\n",
            ) + &route(RULE).replace("name: web", "name: own")
                + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: shop}}\n",
            vec![("route-not-attached", Error, "own")],
        ),
        (
            "a selector that takes everything",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Selector, selector: {}}}}]\n---\n",
            ) + &route(RULE).replace("name: web", "name: own"),
            vec![],
        ),
        (
            "a selector that doesn't count",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {selector: {matchLabels: {team: cart}}}}}]\n",
            ),
            vec![("ignored-selector", Warning, "selector")],
        ),
        (
            "a kind of route that doesn't exist",
            gateway(
                "  listeners: [{name: a, port: 80, protocol: HTTP, allowedRoutes: {kinds: [{kind: InvalidRoute}]}}]\n",
            ),
            vec![("unsupported-route-kind", Warning, "InvalidRoute")],
        ),
        (
            "routes that delegate in a circle",
            route("  rules: [{backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: c}]}]\n")
                + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: c, namespace: shop}\nspec:\n  \
                   rules: [{backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: c}]}]\n",
            vec![("delegation-cycle", Error, "c")],
        ),
    ]
}

fn protocols() -> Vec<Case> {
    vec![
        (
            "a protocol in lower case",
            gateway("  listeners: [{name: a, port: 80, protocol: http}]\n"),
            vec![("unsupported-protocol", Severity::Warning, "http")],
        ),
        (
            "a protocol of somebody's own",
            gateway("  listeners: [{name: a, port: 80, protocol: example.com/quic}]\n"),
            vec![],
        ),
        (
            "the protocol of Istio's waypoints",
            gateway("  listeners: [{name: mesh, port: 15008, protocol: HBONE}]\n"),
            vec![],
        ),
        ("an older protocol of theirs", gateway("  listeners: [{name: mesh, port: 15008, protocol: ALL}]\n"), vec![]),
        (
            "a protocol that an unknown implementation may have",
            gateway("  listeners: [{name: a, port: 80, protocol: QUIC}]\n"),
            vec![("unsupported-protocol", Severity::Info, "QUIC")],
        ),
    ]
}

#[test]
fn what_is_refused_or_ignored_is_told_at_its_place() {
    let mut wrong = Vec::new();
    for (what, text, wanted) in routes().into_iter().chain(gateways()).chain(protocols()) {
        let told = told(&text);
        let wanted: Vec<(&str, Severity, String)> =
            wanted.into_iter().map(|(rule, severity, place)| (rule, severity, place.to_owned())).collect();
        if told != wanted {
            wrong.push(format!("{what}: told {told:#?}, not {wanted:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// kgateway answers 500 where a direct response stands beside another, or beside a redirect.
#[test]
fn a_direct_response_stands_alone() {
    let answer = |name: &str| {
        format!(
            "{{type: ExtensionRef, extensionRef: {{group: gateway.kgateway.dev, kind: DirectResponse, name: {name}}}}}"
        )
    };
    let redirect = "{type: RequestRedirect, requestRedirect: {scheme: https}}".to_owned();
    for (filters, is_wrong) in [
        (vec![answer("one")], false),
        (vec![redirect.clone()], false),
        (vec![answer("one"), answer("two")], true),
        (vec![redirect.clone(), answer("one")], true),
        (vec![answer("one"), redirect], true),
    ] {
        let text = route(&format!("  rules: [{{filters: [{}]}}]\n", filters.join(", ")));
        let answers = ["one", "two"].map(|name| {
            format!("---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: DirectResponse\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{status: 200}}\n")
        });
        let mut world = World::of_text(format!("{AROUND}{text}{}", answers.concat()));
        world.options.dialect = Some(Dialect::Kgateway);
        let rendered = world.render_json();
        assert_eq!(rendered.contains("all requests are answered with 500"), is_wrong, "{filters:?}: {rendered}");
    }
}

/// kgateway answers 500 for a route whose traffic policy rests on an extension that isn't there, or that it can't use.
#[test]
fn a_route_whose_policy_fails_is_answered_with_an_error() {
    let policy = |target: &str| {
        format!(
            "---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: TrafficPolicy\nmetadata: {{name: p, namespace: shop}}\nspec:\n  \
             targetRefs: [{{group: gateway.networking.k8s.io, kind: HTTPRoute, name: r{target}}}]\n  extAuth: {{extensionRef: {{name: auth}}}}\n"
        )
    };
    let extension = |backend: &str| {
        format!(
            "---\napiVersion: gateway.kgateway.dev/v1alpha1\nkind: GatewayExtension\nmetadata: {{name: auth, namespace: shop}}\n\
             spec: {{type: ExtAuth, extAuth: {{grpcService: {{backendRef: {{{backend}}}}}}}}}\n"
        )
    };
    let elsewhere =
        "---\napiVersion: v1\nkind: Service\nmetadata: {name: auth, namespace: infra}\nspec: {ports: [{port: 9000}]}\n";
    let grant = "---\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {name: g, namespace: infra}\nspec:\n  \
                 from: [{group: gateway.kgateway.dev, kind: GatewayExtension, namespace: shop}]\n  to: [{group: '', kind: Service}]\n";
    let away = "name: auth, namespace: infra, port: 9000";
    for (what, rest, fails) in [
        ("no extension", policy(""), false),
        (
            "another extension",
            policy("") + &extension("name: cart, port: 8080").replace("{name: auth,", "{name: other,"),
            true,
        ),
        ("an extension", policy("") + &extension("name: cart, port: 8080"), false),
        ("of another rule", policy(", sectionName: other") + &extension("name: cart, port: 1"), false),
        ("of that rule", policy(", sectionName: main") + &extension("name: cart, port: 1"), true),
        ("no such port", policy("") + &extension("name: cart, port: 1"), true),
        ("not granted", policy("") + &extension(away) + elsewhere, true),
        ("granted", policy("") + &extension(away) + elsewhere + grant, false),
    ] {
        let text = route("  rules: [{name: main, backendRefs: [{name: cart, port: 8080}]}]\n") + &rest;
        let mut world = World::of_text(format!("{AROUND}{text}")).closed();
        world.options.dialect = Some(Dialect::Kgateway);
        let rendered = world.render_json();
        assert_eq!(rendered.contains("all requests are answered with 500"), fails, "{what}: {rendered}");
        world.options.dialect = Some(Dialect::Standard);
        assert!(!world.render_json().contains("answered with 500"), "{what}");
    }
}
