//! Manifests of both models whose hosts and routes overlap as much as they can.

use std::fmt::Write as _;

use crate::world::Random;

const HOSTS: [&str; 6] = ["a.com", "b.com", "*.a.com", "x.a.com", "*.com", "c.com"];
const PATHS: [&str; 7] = ["/", "/a", "/a/", "/a/b", "/ab", "/a/b/c", "/b"];
const REGEXES: [&str; 4] = ["/a.*", "/a/(b|c)", "/[a-z]+", "/b|/a"];
const SERVICES: [&str; 3] = ["one", "two", "three"];
const TIMES: [&str; 3] = ["1s", "1000ms", "2s"];

/// The kinds of worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Model {
    /// Virtual services with tables that take over what leads to them, on two gateways of one port each.
    Gloo,
    /// HTTP routes on a gateway whose listeners share a port.
    GatewayApi,
}

/// The manifests of a world.
pub(crate) fn world(draw: &mut Random, model: Model) -> String {
    match model {
        Model::Gloo => gloo(draw),
        Model::GatewayApi => gateway_api(draw),
    }
}

/// The same with a line less, two swapped, or another one of the same kind in its place.
pub(crate) fn changed(draw: &mut Random, model: Model, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let is_rule = |line: &String| line.contains("matchers: [") || line.contains("matches: [");
    let rules: Vec<usize> = (0..lines.len()).filter(|at| is_rule(&lines[*at])).collect();
    let (one, other) = (draw.from(&rules), draw.from(&rules));
    match draw.below(6) {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => {
            let services = [draw.from(&SERVICES), draw.from(&SERVICES)];
            lines[one] = lines[one].replace(services[0], services[1]);
        }
        3 => {
            let times = [draw.from(&TIMES), draw.from(&TIMES)];
            lines[one] = lines[one].replace(times[0], times[1]);
        }
        4 => lines[one] = lines[one].replace("weight: 1", "weight: 3"),
        _ => {
            let fresh = world(draw, model);
            let indent = |line: &str| line.len() - line.trim_start().len();
            let alike = |line: &&str| is_rule(&(*line).to_owned()) && indent(line) == indent(&lines[one]);
            if let Some(fresh) = fresh.lines().find(alike) {
                fresh.clone_into(&mut lines[one]);
            }
        }
    }
    lines.join("\n") + "\n"
}

fn gloo(draw: &mut Random) -> String {
    let mut text = String::new();
    for (name, selected) in [("inner", "in"), ("outer", "out")] {
        let port = if selected == "in" { 8080 } else { 8081 };
        let _ = write!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {{name: {name}, namespace: gloo-system}}\n\
             spec: {{bindAddress: '::', bindPort: {port}, proxyNames: [{name}], httpGateway: {{virtualServiceSelector: {{side: {selected}}}}}}}\n"
        );
    }
    let mut domains = HOSTS;
    draw.shuffle(&mut domains);
    for (at, own) in domains.chunks(2).take(1 + draw.below(3)).enumerate() {
        let side = draw.from(&["in", "in", "out"]);
        let _ = write!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: h{at}, namespace: web, labels: {{side: {side}}}}}\n\
             spec:\n  virtualHost:\n    domains: ['{}']\n    routes:\n",
            own.join("', '")
        );
        for _ in 0..=draw.below(5) {
            let matcher = gloo_matcher(draw, &PATHS);
            let line = if draw.one_in(4) {
                let inherits = draw.one_in(2);
                let matcher = format!("prefix: '{}'", draw.from(&["/a", "/"]));
                format!(
                    "matchers: [{{{matcher}, methods: [GET]}}], inheritableMatchers: {inherits}, delegateAction: {{ref: {{name: table, namespace: web}}}}"
                )
            } else {
                format!("matchers: [{{{matcher}}}], {}", gloo_action(draw))
            };
            let _ = writeln!(text, "    - {{{line}}}");
        }
    }
    let _ = write!(
        text,
        "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: table, namespace: web}}\nspec:\n  routes:\n"
    );
    for _ in 0..2 + draw.below(3) {
        let matcher = gloo_matcher(draw, &["/a", "/a/", "/a/b", "/ab", "/a/b/c"]);
        let _ = writeln!(text, "    - {{matchers: [{{{matcher}}}], {}}}", gloo_action(draw));
    }
    text
}

fn gloo_matcher(draw: &mut Random, paths: &[&str]) -> String {
    let mut parts = vec![match draw.below(6) {
        0..=2 => format!("prefix: '{}'", draw.from(paths)),
        3..=4 => format!("exact: '{}'", draw.from(paths)),
        _ => format!("regex: '{}'", draw.from(&REGEXES)),
    }];
    if draw.one_in(4) {
        parts.push(format!("methods: [{}]", draw.from(&["GET", "POST"])));
    }
    if draw.one_in(4) {
        parts.push(format!("headers: [{{name: x-a, value: '{}'}}]", draw.from(&["x", "y"])));
    }
    parts.join(", ")
}

fn gloo_action(draw: &mut Random) -> String {
    let to =
        |draw: &mut Random| format!("{{kube: {{ref: {{name: {}, namespace: web}}, port: 80}}}}", draw.from(&SERVICES));
    let action = match draw.below(5) {
        0 => format!("redirectAction: {{hostRedirect: '{}', responseCode: FOUND}}", draw.from(&["n.com", "m.com"])),
        1 => {
            let (first, second) = (to(draw), to(draw));
            let items = [first, second].map(|to| format!("{{weight: 1, destination: {to}}}")).join(", ");
            format!("routeAction: {{multi: {{destinations: [{items}]}}}}")
        }
        _ => format!("routeAction: {{single: {}}}", to(draw)),
    };
    match draw.below(4) {
        0 => format!("options: {{timeout: {}}}, {action}", draw.from(&TIMES)),
        1 => format!("options: {{prefixRewrite: '{}'}}, {action}", draw.from(&["/", "/n", "/a"])),
        _ => action,
    }
}

fn gateway_api(draw: &mut Random) -> String {
    let named = draw.from(&["", "hostname: '*.com', ", "hostname: x.a.com, "]);
    let mut text = format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {{name: inner, namespace: web}}\n\
         spec: {{gatewayClassName: kgateway, listeners: [{{name: one, {named}port: 80, protocol: HTTP}}, \
         {{name: two, hostname: 'b.com', port: 80, protocol: HTTP}}, {{name: three, port: 81, protocol: HTTP}}]}}\n"
    );
    let mut domains = HOSTS;
    draw.shuffle(&mut domains);
    for (at, own) in domains.chunks(2).take(1 + draw.below(3)).enumerate() {
        let section = draw.from(&["", ", sectionName: one", ", port: 81"]);
        let _ = write!(
            text,
            "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: h{at}, namespace: web}}\n\
             spec:\n  parentRefs: [{{name: inner{section}}}]\n  hostnames: ['{}']\n  rules:\n",
            own.join("', '")
        );
        for _ in 0..=draw.below(5) {
            let _ = writeln!(text, "  - {{matches: [{{{}}}], {}}}", match_of(draw), rule_of(draw));
        }
    }
    text
}

fn match_of(draw: &mut Random) -> String {
    let (kind, value) = match draw.below(6) {
        0..=2 => ("PathPrefix", draw.from(&PATHS)),
        3..=4 => ("Exact", draw.from(&PATHS)),
        _ => ("RegularExpression", draw.from(&REGEXES)),
    };
    let mut parts = vec![format!("path: {{type: {kind}, value: '{value}'}}")];
    if draw.one_in(4) {
        parts.push(format!("method: {}", draw.from(&["GET", "POST"])));
    }
    if draw.one_in(4) {
        parts.push(format!("headers: [{{name: x-a, value: '{}'}}]", draw.from(&["x", "y"])));
    }
    parts.join(", ")
}

fn rule_of(draw: &mut Random) -> String {
    if draw.one_in(5) {
        let host = draw.from(&["n.com", "m.com"]);
        return format!(
            "filters: [{{type: RequestRedirect, requestRedirect: {{hostname: '{host}', statusCode: 302}}}}]"
        );
    }
    let count = 1 + draw.below(2);
    let backends: Vec<String> =
        (0..count).map(|_| format!("{{name: {}, port: 80, weight: 1}}", draw.from(&SERVICES))).collect();
    let backends = format!("backendRefs: [{}]", backends.join(", "));
    match draw.below(4) {
        0 => format!("timeouts: {{request: {}}}, {backends}", draw.from(&TIMES)),
        1 => {
            let text = draw.from(&["/", "/n", "/a"]);
            format!(
                "filters: [{{type: URLRewrite, urlRewrite: {{path: {{type: ReplacePrefixMatch, replacePrefixMatch: '{text}'}}}}}}], {backends}"
            )
        }
        _ => backends,
    }
}
