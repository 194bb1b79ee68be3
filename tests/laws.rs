//! Laws that hold over all fixtures and over damaged copies of them.

mod world;

use std::fmt::Write as _;

use glooscope::snapshot::Snapshot;
use glooscope::text::Span;
use glooscope::traffic::{HostStatus, Share};
use glooscope::yaml::Node;
use world::{Random, World};

/// Every fixture that is text, as name and content.
fn fixtures() -> Vec<(String, String)> {
    let files = world::files("fixtures");
    assert!(files.len() > 400, "only {} fixtures were found", files.len());
    files
}

fn walk<'a>(node: Node<'a>, visit: &mut impl FnMut(Node<'a>)) {
    // An explicit stack: a document may be deeper than the test's own.
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        visit(node);
        open.extend(node.items());
        open.extend(node.entries().flat_map(|(key, value)| [key, value]));
    }
}

#[test]
fn every_span_lies_in_its_file() {
    let world = World::of(fixtures());
    let mut seen = 0;
    let map = &world.sources.map;
    let check = |span: Span| {
        let text = &map.file(span.file).text;
        assert!(text.get(span.range()).is_some(), "{}: {span:?} of {}", map.file(span.file).name, text.len());
    };
    for (file, document) in world.sources.documents() {
        check(document.span(file));
        let Ok(tree) = &document.tree else { continue };
        if let Some(root) = tree.root(file, &map.file(file).text) {
            walk(root, &mut |node| {
                seen += 1;
                check(node.span());
            });
        }
    }
    assert!(seen > 20_000, "only {seen} nodes were seen");
}

#[test]
fn the_path_to_a_place_leads_from_the_root_through_all_that_is_around_it() {
    let world = World::of(fixtures());
    let mut seen = 0;
    for (file, document) in world.sources.documents() {
        let (Ok(tree), text) = (&document.tree, &world.sources.map.file(file).text) else { continue };
        let Some(root) = tree.root(file, text) else { continue };
        let mut nodes = Vec::new();
        walk(root, &mut |node| nodes.push(node));
        nodes.retain(|node| !node.is_copy());
        for node in nodes.iter().step_by(3) {
            let at = node.span().start;
            let path: Vec<u32> = tree.path_at(file, text, at).iter().map(|node| node.index()).collect();
            // In written order a node comes behind what holds it.
            assert!(path.is_sorted() && path.first() == Some(&0), "{path:?}");
            let around = nodes.iter().filter(|node| node.span().start <= at && at < node.span().end);
            let mut around: Vec<u32> = around.map(|node| node.index()).collect();
            around.sort_unstable();
            assert!(path.starts_with(&around), "{path:?} {around:?} at {at} of {text}");
            assert!(path.contains(&node.index()), "{path:?} {node:?} of {text}");
            seen += 1;
        }
    }
    assert!(seen > 5_000, "only {seen} places were seen");
}

#[test]
fn every_finding_lies_in_its_file() {
    let world = World::of(fixtures());
    let findings = world.check().findings;
    assert!(findings.len() > 100, "only {} findings", findings.len());
    for finding in &findings {
        for span in std::iter::once(finding.span).chain(finding.labels.iter().map(|label| label.span)) {
            let file = world.sources.map.file(span.file);
            assert!(file.text.get(span.range()).is_some(), "{}: {finding:?}", file.name);
        }
        assert!(!finding.message.ends_with('.'), "a message ends with a full stop: {}", finding.message);
    }
}

#[test]
fn shares_add_up_to_the_whole() {
    let mut routes = 0;
    for (name, text) in
        fixtures().into_iter().filter(|(name, _)| name.starts_with("fixtures/gloo") || name.contains("shop"))
    {
        World::of(vec![(name.clone(), text)]).with(|cx| {
            for host in cx.routing.hosts.iter().filter(|host| host.status == HostStatus::Ok) {
                for route in cx.routing.routes(host.table) {
                    let outcome = cx.outcome(route, false);
                    if !outcome.is_ok() || outcome.backends.is_empty() {
                        continue;
                    }
                    routes += 1;
                    let shares: Vec<Share> =
                        outcome.backends.iter().filter_map(|backend| outcome.share(backend)).collect();
                    let sum = shares.iter().fold(Share::ZERO, |sum, share| sum.plus(*share));
                    assert_eq!(sum, Share::ONE, "{name}: {shares:?}");
                }
            }
        });
    }
    assert!(routes > 300, "only {routes} routes were seen");
}

#[test]
fn the_order_of_files_does_not_matter() {
    let files: Vec<(String, String)> =
        fixtures().into_iter().filter(|(name, _)| name.starts_with("fixtures/shop")).collect();
    let summary = |world: &World| {
        let report = world.check();
        let map = &world.sources.map;
        let findings: Vec<String> = report
            .findings
            .iter()
            .map(|finding| {
                let at = map.start(finding.span);
                format!(
                    "{}:{}:{} {} {}",
                    map.file(finding.span.file).name,
                    at.line,
                    at.column,
                    finding.rule,
                    finding.message
                )
            })
            .collect();
        (findings, world.render_json())
    };
    let expected = summary(&World::of(files.clone()));
    assert!(expected.0.len() > 10);
    let mut random = Random::new(7);
    for _ in 0..5 {
        let mut shuffled = files.clone();
        random.shuffle(&mut shuffled);
        // The binary hands files over sorted by name, whatever the order of its arguments; so does a World.
        assert_eq!(summary(&World::of(shuffled)), expected);
    }
}

#[test]
fn damaged_manifests_never_panic() {
    let mut random = Random::new(1);
    let files = fixtures();
    let mut read = 0;
    for (name, text) in files.iter().filter(|(_, text)| text.len() < 20_000) {
        for round in 0..3 {
            let mut bytes = text.clone().into_bytes();
            if bytes.is_empty() {
                continue;
            }
            if round == 0 {
                bytes.truncate(random.below(bytes.len()));
            } else {
                for _ in 0..=random.below(4) {
                    if bytes.is_empty() {
                        break;
                    }
                    let at = random.below(bytes.len());
                    match random.below(3) {
                        0 => bytes[at] = random.pick(b" \t\n:-{}[]'\"#&*!|>%@`,?0a~"),
                        1 => drop(bytes.remove(at)),
                        _ => bytes.insert(at, random.pick(b"\n: -{[\"'")),
                    }
                }
            }
            let damaged = String::from_utf8_lossy(&bytes).into_owned();
            let world = World::of(vec![(name.clone(), damaged)]);
            read += world.sources.documents().count();
            let report = world.check();
            assert!(report.findings.len() < 100_000);
            assert!(!world.render_json().is_empty());
        }
    }
    assert!(read > 1000, "only {read} documents were read");
}

#[test]
fn a_diamond_of_tables_is_told_with_its_size() {
    let mut text = String::from(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: web, namespace: shop}\nspec:\n  virtualHost:\n    \
         domains: [a.example]\n    routes:\n    - delegateAction: {ref: {name: t0, namespace: shop}}\n",
    );
    for level in 0..40 {
        let _ = writeln!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{level}, namespace: shop}}\nspec:\n  routes:"
        );
        for _ in 0..2 {
            let _ = writeln!(text, "  - delegateAction: {{ref: {{name: t{}, namespace: shop}}}}", level + 1);
        }
    }
    text.push_str(
        "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: t40, namespace: shop}\nspec:\n  routes:\n  \
         - directResponseAction: {status: 200}\n",
    );
    World::of(vec![("diamond.yaml".to_owned(), text)]).with(|cx| {
        let translation = cx.routing.gloo.translation(0);
        assert_eq!(translation.oversize, Some(1 << 40));
        assert!(translation.routes.is_empty());
    });
}

#[test]
fn a_chain_of_delegation_does_not_overflow_the_stack() {
    let mut text = String::from(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: web, namespace: shop}\nspec:\n  virtualHost:\n    \
         routes:\n    - delegateAction: {ref: {name: t0, namespace: shop}}\n",
    );
    for level in 0..20_000 {
        let _ = writeln!(
            text,
            "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{level}, namespace: shop}}\nspec:\n  \
             routes:\n  - delegateAction: {{ref: {{name: t{}, namespace: shop}}}}",
            level + 1
        );
    }
    World::of(vec![("chain.yaml".to_owned(), text)]).with(|cx| {
        assert!(cx.routing.gloo.translation(0).oversize.is_some());
    });
}

/// Snapshots are immutable values: reading the same sources twice gives the same resources.
#[test]
fn reading_twice_is_reading_once() {
    let world = World::of(world::files("fixtures/shop"));
    let (first, second) = (world.snapshot(), world.snapshot());
    assert_eq!(first.tally, second.tally);
    let names = |snapshot: &Snapshot<'_>| snapshot.resources.iter().map(|resource| resource.key()).collect::<Vec<_>>();
    assert_eq!(names(&first), names(&second));
    world.with(|cx| assert!(!cx.routing.hosts.is_empty()));
}
