//! Gateways that Gloo doesn't read: one cause is one finding.

mod world;

use std::fmt::Write as _;

use world::World;

fn shop(gateway_namespace: &str) -> World {
    let mut text = format!(
        "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: edge, namespace: {gateway_namespace}}}\nspec: {{bindAddress: '::', bindPort: 8080, \
         httpGateway: {{}}}}\n"
    );
    for name in ["a", "b", "c"] {
        let _ = writeln!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  virtualHost:\n    \
             domains: [{name}.example]\n    routes:\n    - directResponseAction: {{status: 200}}"
        );
    }
    World::of(vec![("shop.yaml".to_owned(), text)])
}

#[test]
fn gateways_outside_gloos_namespace_are_told_once() {
    let world = shop("edge");
    let findings = world.check().findings;
    assert_eq!(findings.len(), 1, "{findings:#?}");
    let finding = &findings[0];
    assert_eq!(finding.rule, "unselected-virtual-service");
    assert_eq!(world.sources.map.slice(finding.span), "edge");
    let reach = finding.reach.as_ref().expect("it says how far it reaches");
    assert_eq!((reach.routes, reach.hosts.len()), (3, 3));
}

#[test]
fn where_gloo_is_installed_elsewhere_nothing_is_wrong() {
    let mut world = shop("edge");
    world.options.discovery_namespace = Some("edge".to_owned());
    assert!(world.check().findings.is_empty());
    assert!(shop("gloo-system").check().findings.is_empty());
}

/// A world of gateways, each with name and the rest of its spec in one line, and one virtual service of three routes that all take.
fn gateways(specs: &[(&str, &str)]) -> World {
    let mut text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: shop, namespace: shop}\nspec: {virtualHost: \
                    {domains: [shop.example], routes: [{directResponseAction: {status: 200}}]}}\n"
        .to_owned();
    for (name, spec) in specs {
        let _ = write!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: {name}, namespace: gloo-system}}\nspec: {{{spec}}}\n"
        );
    }
    World::of(vec![("gateways.yaml".to_owned(), text)])
}

/// The rules that are reported, each with what it is about.
fn told(world: &World) -> Vec<String> {
    let findings = world.check().findings;
    let name = |name: Option<&glooscope::model::ResourceKey>| name.map_or(String::new(), |key| key.name.clone());
    findings.iter().map(|finding| format!("{} {}", finding.rule, name(finding.resource.as_ref()))).collect()
}

#[test]
fn a_port_taken_twice_reaches_every_host_of_the_proxy() {
    let labelled = "httpGateway: {virtualServiceSelector: {none: none}}";
    let world = gateways(&[
        ("a", &format!("bindAddress: '::', bindPort: 80, {labelled}")),
        ("b", &format!("bindAddress: 0.0.0.0, bindPort: 80, {labelled}")),
        ("c", "bindAddress: '::', bindPort: 81, httpGateway: {}"),
        ("d", "bindAddress: '::', bindPort: 80, proxyNames: [other], httpGateway: {}"),
    ]);
    assert_eq!(told(&world), ["bind-port-conflict b"]);
    let findings = world.check().findings;
    let reach = findings[0].reach.as_ref().expect("it says how far it reaches");
    assert_eq!((reach.routes, reach.hosts.as_slice(), reach.listener), (1, &["shop/shop".to_owned()][..], false));
    assert!(findings[0].help.as_ref().is_some_and(|help| help.contains("the address doesn't count")));
}

#[test]
fn only_a_port_that_envoy_refuses_takes_the_listener() {
    for (port, want, is_refused) in [
        ("bindPort: 65535", None, false),
        ("bindPort: 65536", Some("over 65535"), true),
        ("bindPort: 0", Some("is 0"), false),
        ("ssl: false", Some("has no bindPort"), false),
    ] {
        let world = gateways(&[("a", &format!("bindAddress: '::', {port}, httpGateway: {{}}"))]);
        let findings = world.check().findings;
        assert_eq!(findings.len(), usize::from(want.is_some()), "{port}: {findings:#?}");
        let Some((finding, want)) = findings.first().zip(want) else { continue };
        assert!(finding.rule == "invalid-port" && finding.message.contains(want), "{finding:#?}");
        assert_eq!(finding.reach.as_ref().map(|reach| reach.listener), Some(is_refused), "{port}");
    }
}

#[test]
fn an_address_is_an_ip_address() {
    for good in ["'::'", "0.0.0.0", "127.0.0.1", "'::1'", "'::ffff:10.0.0.1'", "2001:db8::1"] {
        let world = gateways(&[("a", &format!("bindAddress: {good}, bindPort: 80, httpGateway: {{}}"))]);
        assert!(told(&world).is_empty(), "{good}: {:?}", told(&world));
    }
    for bad in ["''", "'*'", "localhost", "127.0.0.1:80", "127.0.0.01", "'fe80::1%eth0'", "10.0.0.0/8", "' ::'"] {
        let world = gateways(&[("a", &format!("bindAddress: {bad}, bindPort: 80, httpGateway: {{}}"))]);
        assert_eq!(told(&world), ["invalid-bind-address a"], "{bad}");
    }
}

#[test]
fn what_no_listener_comes_of_is_told_as_that_alone() {
    let world =
        gateways(&[("a", "proxyNames: [gateway-proxy]"), ("b", "bindAddress: '::', bindPort: 80, httpGateway: {}")]);
    assert_eq!(told(&world), ["gateway-without-type a"]);
    // A type under a name that isn't one is the unknown field's.
    let world = gateways(&[("a", "bindAddress: '::', bindPort: 80, httpGatway: {}")]);
    assert!(!told(&world).iter().any(|it| it.starts_with("gateway-without-type")), "{:?}", told(&world));
}

#[test]
fn a_gateway_of_two_proxies_is_told_once() {
    let world = gateways(&[
        ("a", "bindAddress: '::', bindPort: 80, proxyNames: [p1, p2, p2], httpGateway: {}"),
        ("b", "bindAddress: '::', bindPort: 80, proxyNames: [p2, p1], httpGateway: {}"),
    ]);
    assert_eq!(told(&world), ["bind-port-conflict b"]);
}
