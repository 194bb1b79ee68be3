//! Upstreams whose services or hosts can't be: what is told, and what the sources don't tell.

mod world;

use std::fmt::Write as _;

use glooscope::finding::{Diagnostic, Severity};
use world::World;

/// An upstream with this in its spec, beside services with these names and ports.
fn upstream(spec: &str, services: &[(&str, &str)]) -> World {
    let mut text = format!(
        "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: u, namespace: gloo-system}}\nspec: {{{spec}}}\n"
    );
    for (name, ports) in services {
        let (namespace, name) = name.split_once('/').expect("namespace and name");
        let _ = write!(
            text,
            "---\napiVersion: v1\nkind: Service\nmetadata: {{name: {name}, namespace: {namespace}}}\nspec: {{ports: [{ports}]}}\n"
        );
    }
    World::of(vec![("upstream.yaml".to_owned(), text)])
}

fn one(world: &World, rule: &str) -> Option<Diagnostic> {
    let mut findings = world.check().findings.into_iter().filter(|finding| finding.rule == rule);
    let found = findings.next();
    assert!(findings.next().is_none(), "one cause is one finding");
    found
}

/// What is told of a `kube` upstream: how bad it is, and the help.
fn service(spec: &str, services: &[(&str, &str)]) -> Option<(Severity, String)> {
    let found = one(&upstream(&format!("kube: {{{spec}}}"), services), "dangling-service")?;
    Some((found.severity, found.help.expect("it helps")))
}

const CART: &str = "serviceName: cart, serviceNamespace: shop, servicePort: 8080";

#[test]
fn a_port_that_the_service_lacks_is_certain() {
    assert_eq!(service(CART, &[("shop/cart", "{port: 8080}")]), None);
    assert_eq!(service(CART, &[("shop/cart", "{port: 80, targetPort: 80}, {port: 8080}")]), None);
    let (severity, help) = service(CART, &[("shop/cart", "{port: 80, targetPort: 8080}, {port: 443}")]).expect("told");
    assert_eq!((severity, help.as_str()), (Severity::Error, "write a port that the service has: 80, 443"));
    let without = service("serviceName: cart, serviceNamespace: shop", &[("shop/cart", "{port: 80}")]);
    assert_eq!(without.expect("told").0, Severity::Error);
    assert_eq!(service(CART, &[("shop/cart", "")]).expect("told").0, Severity::Error);
}

#[test]
fn a_service_that_is_not_there_wants_evidence() {
    assert_eq!(service(CART, &[]), None);
    assert_eq!(service(CART, &[("shop/checkout", "{port: 8080}")]), None);
    let (severity, help) = service(CART, &[("shop/cat", "{port: 8080}")]).expect("told");
    assert_eq!((severity, help.as_str()), (Severity::Warning, "write cat, the nearest name in that namespace"));
    let (severity, help) = service(CART, &[("shops/cart", "{port: 8080}")]).expect("told");
    assert_eq!(severity, Severity::Warning);
    assert_eq!(help, "write serviceNamespace: shops, where the service of that name is");
    let mut world = upstream(&format!("kube: {{{CART}}}"), &[]);
    world.options.closed = true;
    assert_eq!(one(&world, "dangling-service").expect("told").severity, Severity::Error);
    world.options.external = vec!["shop/cart".to_owned()];
    assert_eq!(one(&world, "dangling-service"), None);
}

#[test]
fn a_service_without_a_namespace_is_never_found() {
    let (severity, _) = service("serviceName: cart, servicePort: 8080", &[]).expect("told");
    assert_eq!(severity, Severity::Error);
}

#[test]
fn a_static_host_wants_address_and_port() {
    for (hosts, want) in [
        ("{addr: a.example, port: 80}", None),
        ("{addr: a.example}", Some("no port")),
        ("{addr: a.example, port: 0}", Some("no port")),
        ("{port: 80}", Some("no addr")),
        ("{addr: '', port: 80}", Some("no addr")),
        ("{addr: a.example, port: 80}, {addr: b.example}, {port: 1}", Some("no port")),
        ("", Some("no hosts")),
    ] {
        let found = one(&upstream(&format!("static: {{hosts: [{hosts}]}}"), &[]), "upstream-without-endpoints");
        let message = found.map(|found| found.message);
        assert!(
            message.as_ref().map(|message| want.is_some_and(|want| message.contains(want))) == want.map(|_| true),
            "{hosts}: {message:?}"
        );
    }
}

#[test]
fn an_upstream_wants_a_type() {
    let told = |spec: &str| one(&upstream(spec, &[]), "upstream-without-endpoints").map(|found| found.message);
    assert_eq!(told("connectionConfig: {connectTimeout: 5s}").as_deref(), Some("upstream gloo-system/u has no type"));
    assert_eq!(told("kube: null").as_deref(), Some("upstream gloo-system/u has no type"));
    assert_eq!(told("pipe: {path: /run/socket}"), None);
    // A type under a name that isn't one is the unknown field's.
    assert_eq!(told("sttaic: {hosts: [{addr: a.example, port: 80}]}"), None);
}
