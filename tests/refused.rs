//! What Gloo's plugins and Envoy refuse: which of several options counts, and what never gets as far.

mod world;

use world::World;

const GATEWAY: &str = "
---
apiVersion: gateway.solo.io/v1
kind: Gateway
metadata: {name: web, namespace: gloo-system}
spec: {bindAddress: '::', bindPort: 8080, httpGateway: {}}
";

/// A virtual service whose host holds `host` and whose only route holds `route`, with further manifests behind it.
fn world(host: &str, route: &str, more: &str) -> World {
    matched(host, &format!("matchers: [{{prefix: /}}], {route}"), more)
}

/// The same with a route that has matchers of its own.
fn matched(host: &str, route: &str, more: &str) -> World {
    World::of_text(format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: v, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [v.example.com]\n    {host}\n    routes:\n    - {{{route}}}\n{more}{GATEWAY}"
    ))
}

/// The rules that are reported at a warning or above, and whether Envoy refuses a listener for it.
fn told(world: &World) -> Vec<(&'static str, bool)> {
    let findings = world.check().findings.into_iter();
    let loud = findings.filter(|finding| finding.severity > glooscope::finding::Severity::Info);
    loud.map(|finding| (finding.rule, finding.reach.is_some_and(|reach| reach.listener))).collect()
}

fn table(options: &str) -> String {
    format!(
        "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t, namespace: shop}}\nspec:\n  routes:\n  - \
         {{matchers: [{{prefix: /}}], options: {options}, {TO}}}\n"
    )
}

fn option(kind: &str, options: &str) -> String {
    format!(
        "---\napiVersion: gateway.solo.io/v1\nkind: {kind}\nmetadata: {{name: o, namespace: shop}}\nspec: {{options: {options}}}\n"
    )
}

const TO: &str = "routeAction: {clusterHeader: x-cluster}";
const DELEGATE: &str = "delegateAction: {ref: {name: t, namespace: shop}}";
const REFERS: &str = "optionsConfigRefs: {delegateOptions: [{name: o, namespace: shop}]}";
const NEGATIVE: &str = "{timeout: -1s}";
const REGEX: &str = "{regexRewrite: {pattern: {regex: '('}, substitution: /}}";

#[test]
fn the_options_of_a_delegating_route_win() {
    assert_eq!(told(&world("", DELEGATE, &table(NEGATIVE))), [("negative-duration", true)]);
    let parent = format!("options: {{timeout: 1s}}, {DELEGATE}");
    assert_eq!(told(&world("", &parent, &table(NEGATIVE))), []);
    let parent = format!("options: {NEGATIVE}, {DELEGATE}");
    assert_eq!(told(&world("", &parent, &table("{timeout: 1s}"))), [("negative-duration", true)]);
    let parent = format!("options: {{prefixRewrite: /a}}, {DELEGATE}");
    let child = table("{regexRewrite: {pattern: {regex: a}, substitution: /}}");
    assert_eq!(told(&world("", &parent, &child)), [("conflicting-rewrites", true)]);
}

#[test]
fn own_options_win_over_those_that_are_referred_to() {
    let lent = option("RouteOption", NEGATIVE);
    assert_eq!(told(&world("", &format!("{REFERS}, {TO}"), &lent)), [("negative-duration", true)]);
    assert_eq!(told(&world("", &format!("options: {{timeout: 1s}}, {REFERS}, {TO}"), &lent)), []);
    // Nothing refers to it: it does nothing yet.
    assert_eq!(told(&world("", TO, &lent)), [("negative-duration", false)]);
    let lent = option("VirtualHostOption", "{cors: {allowMethods: [GET]}}");
    assert_eq!(told(&world(REFERS, TO, &lent)), [("invalid-options", false)]);
    assert_eq!(
        told(&world(
            &format!("options: {{cors: {{allowOrigin: ['https://a.example.com']}}}}\n    {REFERS}"),
            TO,
            &lent
        )),
        []
    );
}

#[test]
fn a_host_that_gloo_takes_out_makes_envoy_refuse_nothing() {
    let both = "options: {timeout: -1s, regexRewrite: {pattern: {regex: '('}, substitution: /}}";
    let expected = [("invalid-regex", false), ("negative-duration", false)];
    let mut found = told(&world("", &format!("{both}, {TO}"), ""));
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(
        told(&world("options: {stats: {virtualClusters: [{pattern: /a}]}}", TO, "")),
        [("missing-value", false)]
    );
    assert_eq!(told(&world("", &format!("options: {REGEX}, {TO}"), "")), [("invalid-regex", false)]);
}

#[test]
fn options_of_forwarding_say_nothing_on_other_routes() {
    let respond = "directResponseAction: {status: 200}";
    for options in [
        NEGATIVE,
        "{prefixRewrite: /a//b}",
        "{retries: {perTryTimeout: -1s}}",
        "{lbHash: {hashPolicies: [{header: ''}]}}",
    ] {
        assert_eq!(told(&world("", &format!("options: {options}, {respond}"), "")), [], "{options}");
        assert_eq!(told(&world("", &format!("options: {options}, {TO}"), "")).len(), 1, "{options}");
    }
    assert_eq!(told(&world("", &format!("options: {REGEX}, {respond}"), "")), [("invalid-regex", false)]);
    let removed = "{headerManipulation: {requestHeadersToRemove: [host]}}";
    assert_eq!(told(&world("", &format!("options: {removed}, {respond}"), "")), [("invalid-header", true)]);
}

#[test]
fn what_the_plugin_refuses_takes_the_rest_of_its_option_along() {
    let options = "options: {headerManipulation: {requestHeadersToRemove: [host], responseHeadersToAdd: [{header: {key: ':a', value: b}}]}}";
    assert_eq!(told(&world("", &format!("{options}, {TO}"), "")), [("invalid-header", false)]);
    // On a virtual host it takes that out.
    assert_eq!(told(&world(options, TO, "")), [("invalid-header", false)]);
}

#[test]
fn conditions_are_looked_at_as_they_are_inherited() {
    let route = |headers: &str| format!("matchers: [{{prefix: /{headers}}}], inheritableMatchers: true, {DELEGATE}");
    assert_eq!(told(&matched("", &route(""), &table("{}"))), []);
    assert_eq!(told(&matched("", &route(", headers: [{value: a}]"), &table("{}"))), [("invalid-header", true)]);
}

/// Two TLS services with these `sslConfig`s on one gateway.
fn secure(one: &str, other: &str) -> Vec<(&'static str, bool)> {
    let service = |name: &str, ssl: &str| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{sslConfig: {{{ssl}}}, \
             virtualHost: {{domains: [{name}.example.com], routes: [{{directResponseAction: {{status: 200}}}}]}}}}\n"
        )
    };
    let gateway = GATEWAY.replace("spec: {", "spec: {ssl: true, ");
    told(&World::of_text(format!("{}{}{gateway}", service("a", one), service("b", other))))
}

#[test]
fn filter_chains_clash_as_gloo_and_envoy_see_it() {
    let (a, b) = ("sslFiles: {tlsCert: /a, tlsKey: /k}", "sslFiles: {tlsCert: /b, tlsKey: /k}");
    let names = |ssl: &str, names: &str| format!("{ssl}, sniDomains: [{names}]");
    let cases = [
        ("", "", Some(false)),
        ("x.com", "x.com", Some(false)),
        ("x.com", "X.com", Some(true)),
        ("x.com, y.com", "y.com, x.com", Some(true)),
        ("x.com, y.com", "y.com", Some(true)),
        ("x.com, x.com", "y.com", Some(true)),
        ("", "x.com", None),
        ("x.com", "y.com", None),
    ];
    for (one, other, wanted) in cases {
        let wanted: Vec<_> = wanted.into_iter().map(|listener| ("duplicate-sni", listener)).collect();
        assert_eq!(secure(&names(a, one), &names(b, other)), wanted, "{one} beside {other}");
    }
    // Those that differ in nothing but the names are merged, whatever the order of the keys.
    assert_eq!(secure(&names(a, "x.com"), "sniDomains: [x.com, y.com], sslFiles: {tlsKey: /k, tlsCert: /a}"), []);
    assert_eq!(secure(&names(a, "'*'"), &names(b, "y.com")), [("invalid-sni-domain", true)]);
}

/// A TCP gateway with these hosts beside a group, an upstream and a secret.
fn tcp(hosts: &str) -> Vec<(&'static str, bool)> {
    let mut world = World::of_text(format!(
        "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: u, namespace: gloo-system}}\nspec: {{static: {{hosts: [{{addr: u.example.com, \
         port: 80}}]}}}}\n---\napiVersion: v1\nkind: Secret\nmetadata: {{name: tls, namespace: gloo-system}}\n---\napiVersion: gateway.solo.io/v1\nkind: \
         Gateway\nmetadata: {{name: tcp, namespace: gloo-system}}\nspec: {{bindAddress: '::', bindPort: 9000, tcpGateway: {{tcpHosts: [{hosts}]}}}}\n"
    ));
    world.options.closed = true;
    told(&world)
}

#[test]
fn gloo_falls_over_the_first_error_of_a_host_that_is_no_warning() {
    let to = |name: &str| format!("destination: {{single: {{upstream: {{name: {name}, namespace: gloo-system}}}}}}");
    let tls = |name: &str| format!("sslConfig: {{secretRef: {{name: {name}, namespace: gloo-system}}}}");
    assert_eq!(tcp(&format!("{{{}, {}}}", to("u"), tls("tls"))), []);
    assert_eq!(tcp(&format!("{{{}, {}}}", to("u"), tls("none"))), [("crashes-gloo", false)]);
    assert_eq!(tcp("{name: a}"), [("crashes-gloo", false)]);
    assert_eq!(tcp("{name: a, destination: {forwardSniClusterName: {}}}"), []);
    // A missing upstream is a warning, and ends the look at this host.
    let mut found = tcp(&format!("{{{}, {}}}", to("none"), tls("none")));
    found.sort_unstable();
    assert_eq!(found, [("dangling-secret", false), ("dangling-upstream", false)]);
}

#[test]
fn weights_and_chains_of_tcp_hosts_count_where_envoy_gets_them() {
    let list = |weight: &str| {
        format!(
            "destination: {{multi: {{destinations: [{{destination: {{upstream: {{name: u, namespace: gloo-system}}}}{weight}}}, {{destination: {{upstream: \
             {{name: u, namespace: gloo-system}}}}, weight: 4294967295}}]}}}}"
        )
    };
    let loud = |hosts: &str| {
        let mut found = tcp(hosts);
        found.retain(|(rule, _)| *rule != "duplicate-destination");
        found
    };
    assert_eq!(loud(&format!("{{{}}}", list(", weight: 5"))), []);
    assert_eq!(loud(&format!("{{{}}}", list(", weight: 0"))), [("zero-tcp-weight", true)]);
    assert_eq!(loud(&format!("{{{}}}", list(""))), [("zero-tcp-weight", true)]);
    // Two hosts for all connections are an error of the listener, which Envoy never gets.
    let twice = format!("{{name: a, {0}}}, {{name: b, {0}}}", list(", weight: 0"));
    let mut found = loud(&twice);
    found.sort_unstable();
    assert_eq!(found, [("duplicate-sni", false), ("zero-tcp-weight", false), ("zero-tcp-weight", false)]);
}
