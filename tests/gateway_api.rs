//! The Gateway API as it is read.

mod world;

use glooscope::change::Plan;
use glooscope::finding::Severity;
use glooscope::model::gateway_api::{Admitted, BackendRef, FilterKind, PathModifier};
use glooscope::model::{Body, PathKind};
use glooscope::report::render::{Filter, virtual_hosts};
use world::World;

fn world(text: &str) -> World {
    World::of(vec![("a.yaml".to_owned(), text.to_owned())])
}

/// What the API server fills in is there, and everything knows its place.
#[test]
fn what_is_left_out_is_what_the_api_server_writes() {
    let text = "\
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: a, namespace: b}
spec:
  parentRefs: [{name: web, sectionName: http, port: 80}]
  rules:
  - backendRefs:
    - {name: cart, port: 8080}
    - {name: none, port: 80, weight: 0}
    matches:
    - headers: [{name: X-A, value: b}, {name: x-a, value: c}]
    - path: {type: Exact, value: /x}
      method: GET
  - filters:
    - type: RequestRedirect
      requestRedirect: {scheme: https, path: {type: ReplacePrefixMatch, replacePrefixMatch: /y}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: b}
spec:
  gatewayClassName: c
  listeners:
  - {name: http, port: 80, protocol: HTTP}
---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: c}
spec: {controllerName: example.com/c}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: empty, namespace: b}
spec: {}
";
    let world = world(text);
    let snapshot = world.snapshot();
    let bodies: Vec<&Body<'_>> = snapshot.resources.iter().map(|resource| &resource.body).collect();
    let [Body::HttpRoute(route), Body::ApiGateway(gateway), Body::GatewayClass(_), Body::HttpRoute(empty)] = bodies[..]
    else {
        panic!("{bodies:?}")
    };
    assert_eq!(
        (route.parents[0].to.kind.value, route.parents[0].section.map(|it| it.value)),
        ("Gateway", Some("http"))
    );
    let matches = &route.rules[0].matches;
    assert_eq!(matches[0].path.map(|path| (path.kind, path.text.value)), Some((PathKind::Elements, "/")));
    assert_eq!(matches[0].headers.len(), 1, "the second of one name doesn't count");
    assert_eq!(matches[1].path.map(|path| (path.kind, path.text.value)), Some((PathKind::Exact, "/x")));
    let weights: Vec<u32> = route.rules[0].backends.iter().map(BackendRef::effective_weight).collect();
    assert_eq!(weights, [1, 0]);
    let backend = &route.rules[0].backends[0];
    assert_eq!((backend.to.group.value, backend.to.kind.value, backend.to.namespace_or("b")), ("", "Service", "b"));
    assert_eq!(&text[backend.to.span.start as usize..backend.to.span.end as usize], "{name: cart, port: 8080}");
    let FilterKind::Redirect(redirect) = &route.rules[1].filters[0].kind else { panic!("no redirect") };
    assert!(matches!(redirect.path, Some(PathModifier::Prefix(text)) if text.value == "/y"));
    assert!(matches!(gateway.allowed_sets, Admitted::None));
    assert!(matches!(gateway.listeners[0].allowed.namespaces, Admitted::Same));
    assert_eq!((empty.rules.len(), empty.rules[0].matches.len()), (1, 1));
    assert_eq!(snapshot.resources[2].path(), "c", "a class lies in no namespace");
    assert_eq!(snapshot.route_count(), 3);
}

/// A backend's own filters are part of what happens to its share of the requests.
#[test]
fn a_filter_of_a_backend_that_changes_is_seen_in_a_comparison() {
    let text = |value: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: b}}\nspec:\n  \
             gatewayClassName: c\n  listeners: [{{name: http, port: 80, protocol: HTTP}}]\n---\n\
             apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: a, namespace: b}}\nspec:\n  \
             parentRefs: [{{name: web}}]\n  rules:\n  - backendRefs:\n    - name: cart\n      port: 80\n      filters:\n      \
             - type: RequestHeaderModifier\n        requestHeaderModifier: {{set: [{{name: x, value: {value}}}]}}\n"
        )
    };
    let what = |before: &str, after: &str| {
        world(&text(before)).with(|before| {
            world(&text(after)).with(|after| {
                let plan = Plan::between(before, after);
                plan.requests.list.iter().map(|change| change.what.join(",")).collect::<Vec<_>>()
            })
        })
    };
    assert_eq!(what("one", "one"), [""; 0]);
    assert_eq!(what("one", "two"), ["upstream settings"]);
}

/// A grant, a Service's port and a Gateway say no name of a route, and decide all the same what its requests get.
#[test]
fn what_no_route_names_is_seen_by_a_comparison_of_requests() {
    let text = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: shop}
spec:
  gatewayClassName: any
  listeners: [{name: http, port: 80, protocol: HTTP}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: www, namespace: shop}
spec:
  parentRefs: [{name: web}]
  hostnames: [www.example.com]
  rules:
  - backendRefs: [{name: search, namespace: search, port: 80}]
---
apiVersion: v1
kind: Service
metadata: {name: search, namespace: search}
spec: {ports: [{port: 80}]}
---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: g, namespace: search}
spec:
  from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
  to: [{group: '', kind: Service}]
";
    let changes = [
        ("namespace: shop}]", "namespace: other}]"),
        ("ports: [{port: 80}]", "ports: [{port: 81}]"),
        ("protocol: HTTP}]", "protocol: HTTP, hostname: foo.com}]"),
    ];
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        let (before, after) = (world(text), world(&text.replace(old, new)));
        let plan = before.with(|before| after.with(|after| Plan::between(before, after)));
        assert_eq!(plan.requests.list.len(), 1, "{new}: {:?}", plan.requests);
        assert_eq!(plan.summary.max_shift, glooscope::traffic::Share::ONE, "{new}");
        let back = after.with(|before| world(text).with(|after| Plan::between(before, after)));
        assert_eq!(back.requests.list.len(), 1, "{new}, back");
    }
}

/// What the API server refuses for a value shows all the same what it would do, and never without a word.
#[test]
fn a_route_that_the_api_server_refuses_is_shown_as_one_that_may_not_be_served() {
    let text = |weight: u32, name: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: b}}\nspec:\n  \
             gatewayClassName: c\n  listeners: [{{{name}port: 80, protocol: HTTP}}]\n---\n\
             apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: a, namespace: b}}\nspec:\n  \
             parentRefs: [{{name: web}}]\n  rules:\n  - backendRefs: [{{name: cart, port: 80, weight: {weight}}}]\n"
        )
    };
    let shown = |text: String| {
        world(&text).with(|cx| {
            let hosts: Vec<_> = virtual_hosts(cx, &Filter::default()).collect();
            assert_eq!(hosts.len(), 1);
            assert_eq!(hosts[0].routes[0].destinations[0].upstream, "b/cart:80");
            (hosts[0].status, hosts[0].reasons.join(";"))
        })
    };
    assert_eq!(shown(text(1, "name: http, ")), ("ok", String::new()));
    for (status, why) in [shown(text(1_000_001, "name: http, ")), shown(text(1, ""))] {
        assert_eq!(status, "unknown");
        assert!(why.starts_with("the API server refuses"), "{why}");
    }
}

/// Routes that are bound to Services alone are a mesh's, which asks for no grants; those that are a gateway's too need them.
#[test]
fn a_route_of_a_mesh_needs_no_grant() {
    let text = |parents: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: a, namespace: consumer}}\nspec:\n  parentRefs:\n  \
             - {{group: '', kind: Service, name: echo, namespace: producer}}\n{parents}  rules:\n  \
             - backendRefs: [{{name: echo, namespace: producer, port: 80}}]\n---\n\
             apiVersion: v1\nkind: Service\nmetadata: {{name: echo, namespace: producer}}\nspec: {{ports: [{{port: 80}}]}}\n"
        )
    };
    let found = |parents: &str| {
        let found = world(&text(parents)).check().findings;
        found.iter().filter(|found| found.rule == "missing-grant").count()
    };
    assert_eq!(found(""), 0);
    assert_eq!(found("  - {name: web}\n"), 1);
}

/// A gateway and a route in different folders that say no namespace may never meet.
#[test]
fn a_route_is_surely_not_taken_only_where_it_is_known_to_meet_the_gateway() {
    let metadata = |name: &str, namespace: &str| format!("{{name: {name}{namespace}}}");
    let severity = |route: &str, gateway: &str, namespace: &str| {
        let files = vec![
            (
                route.to_owned(),
                format!(
                    "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {}\nspec:\n  parentRefs: [{{name: web}}]\n  \
                     rules: [{{backendRefs: [{{name: cart, port: 80}}]}}]\n",
                    metadata("a", namespace)
                ),
            ),
            (
                gateway.to_owned(),
                format!(
                    "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {}\nspec:\n  gatewayClassName: c\n  \
                     listeners: [{{name: tls, port: 443, protocol: TLS, tls: {{mode: Passthrough}}}}]\n",
                    metadata("web", namespace)
                ),
            ),
        ];
        let found = World::of(files).check().findings;
        found.iter().find(|found| found.rule == "route-not-attached").map(|found| found.severity)
    };
    assert_eq!(severity("a/a.yaml", "a/b.yaml", ""), Some(Severity::Error));
    assert_eq!(severity("a/a.yaml", "b/b.yaml", ", namespace: shop"), Some(Severity::Error));
    assert_eq!(severity("a/a.yaml", "b/b.yaml", ""), Some(Severity::Warning));
}

/// A listener that ends TLS is served where one of its certificates may be used; where none may for sure, nothing of it is.
#[test]
fn hosts_of_a_listener_without_a_certificate_are_not_served() {
    let text = |certificates: &str, more: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: b}}\nspec:\n  gatewayClassName: c\n  \
             listeners: [{{name: https, port: 443, protocol: HTTPS, tls: {{certificateRefs: [{certificates}]}}}}]\n---\n\
             apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: a, namespace: b}}\nspec:\n  \
             parentRefs: [{{name: web}}]\n  rules: [{{backendRefs: [{{name: cart, port: 80}}]}}]\n---\n\
             apiVersion: v1\nkind: Secret\nmetadata: {{name: www-tls, namespace: certificates}}\n---\n\
             apiVersion: v1\nkind: Secret\nmetadata: {{name: own-tls, namespace: b}}\n{more}"
        )
    };
    let status = |certificates: &str, more: &str, closed: bool| {
        let mut world = world(&text(certificates, more));
        world.options.closed = closed;
        world.with(|cx| virtual_hosts(cx, &Filter::default()).map(|host| host.status).collect::<Vec<_>>().join(","))
    };
    let grant = "---\napiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: {name: g, namespace: certificates}\nspec: \
                 {from: [{group: gateway.networking.k8s.io, kind: Gateway, namespace: b}], to: [{group: '', kind: Secret}]}\n";
    let foreign = "{name: www-tls, namespace: certificates}";
    assert_eq!(status("{name: own-tls}", "", true), "ok");
    assert_eq!(status(foreign, grant, true), "ok");
    assert_eq!(status(foreign, "", false), "rejected");
    assert_eq!(status(&format!("{foreign}, {{name: own-tls}}"), "", false), "ok");
    assert_eq!(status("{name: elsewhere}", "", false), "ok");
    assert_eq!(status("{name: own-tlss}", "", false), "unknown");
    assert_eq!(status("{name: elsewhere}", "", true), "rejected");
}

/// A route that only gets another name is told as such; its requests do the same.
#[test]
fn a_route_of_another_name_is_a_rename() {
    for kind in ["HTTPRoute", "GRPCRoute"] {
        let text = format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: web, namespace: b}}\nspec:\n  \
             gatewayClassName: c\n  listeners: [{{name: http, port: 80, protocol: HTTP}}]\n---\n\
             apiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata: {{name: one, namespace: b}}\nspec:\n  \
             parentRefs: [{{name: web}}]\n  rules:\n  - backendRefs: [{{name: cart, port: 80}}]\n"
        );
        let other = text.replace("name: one", "name: two");
        world(&text).with(|before| {
            world(&other).with(|after| {
                let plan = Plan::between(before, after);
                let renames: Vec<String> =
                    plan.renames.iter().map(|it| format!("{} to {}", it.before, it.after.path())).collect();
                assert_eq!(renames.len(), 1, "{kind}: {renames:?}");
                assert!(renames[0].ends_with("b/one to b/two"), "{kind}: {renames:?}");
                assert!(plan.requests.list.is_empty(), "{kind}");
                assert!(plan.routes.iter().all(|route| !route.is_noticed), "{kind}: {:?}", plan.routes);
                let told: Vec<_> = plan.hosts.iter().map(|host| host.renamed_from.as_deref()).collect();
                assert_eq!(told, [Some("b/one")], "{kind}");
            });
        });
    }
}
