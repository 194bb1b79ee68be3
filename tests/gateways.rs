//! Gateways that Gloo doesn't read: one cause is one finding.

mod world;

use std::fmt::Write as _;

use world::World;

fn shop(gateway_namespace: &str) -> World {
    let mut text = format!(
        "apiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: edge, namespace: {gateway_namespace}}}\nspec: {{bindPort: 8080, \
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
