//! The graph: its shape, its formats, and the part of it that is asked for.

#![expect(clippy::case_sensitive_file_extension_comparisons, reason = "the fixtures' own names")]
#![expect(clippy::print_stderr, reason = "a test that is passed over says so")]

mod program;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};

use glooscope::report::graph::{Focus, focus, graph, write};
use glooscope::report::shape::graph::Graph;
use glooscope::report::shape::schemas;
use glooscope::report::{GraphFormat, graph::merged};
use program::Scratch;
use world::World;

/// What is drawn of a folder or file of fixtures.
fn of(path: &str) -> Graph {
    let files = if path.ends_with(".yaml") {
        vec![(path.to_owned(), std::fs::read_to_string(path).expect("it is there"))]
    } else {
        world::files(path)
    };
    drawn(&World::of(files))
}

fn drawn(world: &World) -> Graph {
    let found = world.check();
    world.with(|cx| graph(cx, None, &found))
}

fn text(format: GraphFormat, graph: &Graph) -> String {
    let mut out = Vec::new();
    write(format, graph, &mut out).expect("memory can be written");
    String::from_utf8(out).expect("it is text")
}

/// Worlds with all that is drawn: groups, delegation, TCP, the Gateway API, what is missing.
fn worlds() -> Vec<String> {
    let mut paths: Vec<String> =
        ["fixtures/shop", "fixtures/shop-broken", "fixtures/canary", "fixtures/mixed", "fixtures/live-list"]
            .map(str::to_owned)
            .to_vec();
    for folder in ["fixtures/envoy/worlds", "fixtures/gateway_api"] {
        let files = world::files(folder).into_iter().map(|(name, _)| name).filter(|name| name.ends_with(".yaml"));
        paths.extend(files.step_by(9));
    }
    paths
}

#[test]
fn edges_join_nodes_and_shares_of_a_group_are_the_whole() {
    let schema = schemas().into_iter().find(|(name, _)| *name == "graph").expect("its schema").1;
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let (mut groups, mut states) = (0, BTreeSet::new());
    for path in worlds() {
        let graph = of(&path);
        assert!(schema.is_valid(&serde_json::to_value(&graph).expect("JSON")), "{path}");
        let ids: BTreeSet<&str> = graph.nodes.iter().map(|node| &*node.id).collect();
        assert_eq!(ids.len(), graph.nodes.len(), "{path}: each node once");
        let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
        let mut pairs = BTreeSet::new();
        for edge in &graph.edges {
            assert!(ids.contains(&*edge.from) && ids.contains(&*edge.to), "{path}: {edge:?}");
            assert!(pairs.insert((&edge.from, &edge.to)), "{path}: {edge:?} is there twice");
            states.insert(edge.state);
            if let (true, Some(percent)) =
                (edge.from.starts_with("UpstreamGroup/") && edge.references == 1, edge.percent)
            {
                *sums.entry(&edge.from).or_default() += percent;
            }
        }
        for (group, sum) in sums {
            groups += 1;
            let lists_once = graph.edges.iter().all(|edge| edge.from != group || edge.references == 1);
            assert!(!lists_once || (sum - 100.0).abs() < 1e-6, "{path}: {group} gives {sum}");
        }
    }
    assert!(groups > 40 && states.len() >= 3, "{groups} groups, {states:?}");
}

#[test]
fn who_is_led_to_is_led_to_by() {
    let graph = of("fixtures/shop-broken");
    let part = |of: &str, reverse: bool| -> BTreeSet<String> {
        let part = focus(&graph, Focus { of, reverse, depth: None }).expect("it is there");
        part.nodes.into_iter().map(|node| node.id).collect()
    };
    for node in &graph.nodes {
        let below = part(&node.id, false);
        assert!(below.contains(&node.id));
        for other in &graph.nodes {
            assert_eq!(below.contains(&other.id), part(&other.id, true).contains(&node.id), "{} {}", node.id, other.id);
        }
    }
}

#[test]
fn every_format_has_every_node_and_edge() {
    for path in worlds() {
        let graph = of(&path);
        let dot = text(GraphFormat::Dot, &graph);
        let (nodes, edges) = (graph.nodes.len(), graph.edges.len());
        assert_eq!(dot.matches(" tooltip=").count(), nodes, "{path}");
        assert_eq!(dot.matches(" -> ").count(), edges, "{path}");
        let mermaid = text(GraphFormat::Mermaid, &graph);
        assert_eq!(mermaid.matches("<br/>").count(), nodes, "{path}");
        assert_eq!(mermaid.lines().filter(|line| line.contains("->")).count(), edges, "{path}");
        let svg = text(GraphFormat::Svg, &graph);
        assert_eq!(svg.matches("<g class=\"node").count(), nodes, "{path}");
        assert_eq!(svg.matches("<path ").count(), edges, "{path}");
        let missing = graph.edges.iter().filter(|edge| edge.state == "dangling").count();
        assert_eq!(dot.lines().filter(|line| line.contains(" -> ") && line.contains("style=dashed")).count(), missing);
    }
}

/// Graphviz itself takes what is written for it.
#[test]
fn graphviz_draws_it() {
    if Command::new("dot").arg("-V").stderr(Stdio::null()).status().is_err() {
        eprintln!("skipped: there is no Graphviz");
        return;
    }
    for path in worlds() {
        let mut dot =
            Command::new("dot").arg("-Tplain").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it runs");
        let graph = of(&path);
        dot.stdin.take().expect("a pipe").write_all(text(GraphFormat::Dot, &graph).as_bytes()).expect("it reads");
        let output = dot.wait_with_output().expect("it ends");
        let plain = String::from_utf8_lossy(&output.stdout).into_owned();
        let nodes = plain.lines().filter(|line| line.starts_with("node ")).count();
        assert!(output.status.success() && nodes == graph.nodes.len(), "{path}: {nodes}");
    }
}

#[test]
fn a_name_is_nothing_but_a_name() {
    let evil = r#"</title><script>alert(1)</script>\" ]; x -> y #quot; `a`"#;
    let name = serde_json::to_string(evil).expect("a text");
    let manifest = format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: {name}}}\nspec:\n  destinations:\n  \
         - destination: {{upstream: {{name: {name}, namespace: b}}}}\n    weight: 1\n"
    );
    let graph = drawn(&World::of_text(manifest));
    assert_eq!(graph.nodes.len(), 2, "{graph:?}");
    let svg = text(GraphFormat::Svg, &graph);
    assert!(!svg.contains("<script") && svg.matches("</title>").count() == 3, "{svg}");
    let mermaid = text(GraphFormat::Mermaid, &graph);
    assert!(!mermaid.contains("script>") && !mermaid.contains('`') && !mermaid.contains("#quot"), "{mermaid}");
    let dot = text(GraphFormat::Dot, &graph);
    assert!(!dot.contains(r#"\" ]"#) || dot.contains(r#"\\\" ]"#), "{dot}");
}

#[test]
fn a_part_is_drawn_by_every_name_of_its_resource() {
    let scratch = Scratch::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/canary");
    let ids = |arguments: &[&str]| -> Vec<String> {
        let run = scratch.run(&[&["graph", folder, "--format", "json"], arguments].concat());
        assert_eq!(run.code, 0, "{run:?}");
        let nodes = run.json()["nodes"].as_array().expect("nodes").clone();
        nodes.iter().map(|node| node["id"].as_str().expect("an id").to_owned()).collect()
    };
    let whole = ids(&[]);
    assert_eq!(whole.len(), 6, "{whole:?}");
    let below = ids(&["--of", "UpstreamGroup/gloo-system/echo"]);
    assert_eq!(below.len(), 3, "{below:?}");
    let above = ids(&["--of", "echo-v1", "--reverse"]);
    assert_eq!(above.len(), 5, "who would notice: {above:?}");
    assert_eq!(above, ids(&["--of", "gloo-system/echo-v1", "--reverse", "--depth", "9"]));
    assert_eq!(ids(&["--of", "echo-v1", "--reverse", "--depth", "1"]).len(), 2);
    assert!(ids(&["--of", "echo.example.com"]).len() == 5);
    let several = scratch.run(&["graph", folder, "--of", "echo"]);
    assert!(several.code != 0 && several.said.contains("Kind/namespace/name"), "{several:?}");
    let none = scratch.run(&["graph", folder, "--of", "echo-v3"]);
    assert!(none.code != 0 && none.said.contains("did you mean echo-v"), "{none:?}");
}

#[test]
fn it_is_written_into_a_file_or_not_at_all() {
    let scratch = Scratch::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/canary");
    let run = scratch.run(&["graph", folder, "--format", "svg", "--output", "graph.svg"]);
    assert!(run.code == 0 && run.out.is_empty(), "{run:?}");
    let written = std::fs::read_to_string(scratch.path().join("graph.svg")).expect("it is there");
    assert!(written.starts_with("<svg ") && written.ends_with("</svg>\n"));
    std::fs::create_dir(scratch.path().join("taken")).expect("a folder");
    for place in ["taken", "nowhere/graph.svg"] {
        let run = scratch.run(&["graph", folder, "--output", place]);
        assert!(run.code == 2 && run.said.contains("cannot write"), "{run:?}");
    }
    scratch.write("empty/a.txt", "nothing");
    let run = scratch.run(&["graph", "empty"]);
    assert!(run.code == 0 && run.said.contains("nothing to draw"), "{run:?}");
}

#[test]
fn environments_are_drawn_side_by_side() {
    let world = World::of(world::files("fixtures/canary"));
    let found = world.check();
    let graph = world.with(|cx| merged(["dev", "prod"].map(|name| graph(cx, Some(name), &found))));
    assert_eq!(graph.nodes.len(), 12);
    let both = focus(&graph, Focus { of: "echo-v1", reverse: true, depth: None }).expect("in both");
    assert_eq!(both.nodes.len(), 10);
    let one =
        focus(&graph, Focus { of: "dev:Upstream/gloo-system/echo-v1", reverse: true, depth: None }).expect("in one");
    assert_eq!(one.nodes.len(), 5);
}

/// Whatever a resource of the Gateway API names is joined with it: who would notice a change is asked of the graph.
#[test]
fn each_reference_of_the_gateway_api_is_an_edge() {
    let text = "\
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: web, namespace: shop}
spec:
  gatewayClassName: kgateway
  listeners:
  - {name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: www-tls}]}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: more, namespace: shop}
spec:
  parentRef: {name: web}
  listeners:
  - {name: http, port: 80, protocol: HTTP}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: www, namespace: shop}
spec:
  parentRefs: [{name: web}, {kind: ListenerSet, name: more}]
  rules:
  - matches: [{path: {value: /a}}]
    backendRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: below}]
  - filters:
    - {type: RequestMirror, requestMirror: {backendRef: {name: copies, port: 80}}}
    - {type: ExtensionRef, extensionRef: {group: gateway.kgateway.dev, kind: TrafficPolicy, name: slow}}
    backendRefs: [{name: cart, port: 80}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: below, namespace: shop}
spec:
  rules:
  - matches: [{path: {value: /a/b}}]
    backendRefs: [{group: gateway.kgateway.dev, kind: Backend, name: far}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: rpc, namespace: shop}
spec:
  parentRefs: [{name: web}]
  rules: [{backendRefs: [{name: cart, port: 80}]}]
---
apiVersion: gateway.kgateway.dev/v1alpha1
kind: TrafficPolicy
metadata: {name: limits, namespace: shop}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: www}]
";
    let graph = World::of_text(text.to_owned()).with(|cx| {
        let report = glooscope::check::check(cx, &glooscope::check::Levels::default());
        graph(cx, None, &report)
    });
    let has = |from: &str, to: &str, what: &str| {
        graph.edges.iter().any(|edge| (&*edge.from, &*edge.to, edge.what) == (from, to, what))
    };
    for (from, to, what) in [
        ("Gateway/shop/web", "GatewayClass/kgateway", "refers"),
        ("Gateway/shop/web", "Secret/shop/www-tls", "refers"),
        ("Gateway/shop/web", "Host/shop/*", "serves"),
        ("Host/shop/*", "GRPCRoute/shop/rpc", "serves"),
        ("ListenerSet/shop/more", "Gateway/shop/web", "refers"),
        ("ListenerSet/shop/more", "HTTPRoute/shop/www", "serves"),
        ("HTTPRoute/shop/www", "HTTPRoute/shop/below", "delegates"),
        ("HTTPRoute/shop/www", "Service/shop/cart", "forwards"),
        ("HTTPRoute/shop/www", "Service/shop/copies", "refers"),
        ("HTTPRoute/shop/www", "TrafficPolicy/shop/slow", "refers"),
        ("HTTPRoute/shop/below", "Backend/shop/far", "forwards"),
        ("GRPCRoute/shop/rpc", "Service/shop/cart", "forwards"),
        ("TrafficPolicy/shop/limits", "HTTPRoute/shop/www", "refers"),
    ] {
        let near: Vec<_> = graph.edges.iter().filter(|edge| edge.from == from).collect();
        assert!(has(from, to, what), "{from} {what} {to}: {near:?}");
    }
}
