//! Fixtures: what is meant to be clean is clean, and what is broken is found where a mark says so.

mod world;

use std::collections::BTreeSet;

use glooscope::finding::Severity;
use world::World;

/// File, line and rule.
type Finding = (String, u32, String);

fn found(world: &World, least: Severity) -> BTreeSet<Finding> {
    let map = &world.sources.map;
    world
        .check()
        .findings
        .into_iter()
        .filter(|finding| finding.severity >= least)
        .map(|finding| {
            let file = map.file(finding.span.file).name.to_string();
            (file, map.start(finding.span).line, finding.rule.to_owned())
        })
        .collect()
}

/// What the `# <- rule` marks of a folder say.
fn marked(folder: &str) -> BTreeSet<Finding> {
    let mut marks = BTreeSet::new();
    for (name, text) in world::files(folder) {
        for (line, text) in text.lines().enumerate() {
            if let Some((_, rule)) = text.split_once("# <- ") {
                marks.insert((name.clone(), line as u32 + 1, rule.trim().to_owned()));
            }
        }
    }
    marks
}

#[test]
fn the_broken_shop_is_found_broken_exactly_where_it_is() {
    let folder = "fixtures/shop-broken";
    let marks = marked(folder);
    assert!(marks.len() >= 25, "only {} marks", marks.len());
    let found = found(&World::of(world::files(folder)), Severity::Info);
    let missing: Vec<&Finding> = marks.difference(&found).collect();
    let extra: Vec<&Finding> = found.difference(&marks).collect();
    assert!(missing.is_empty() && extra.is_empty(), "missing {missing:#?}\nextra {extra:#?}");
}

#[test]
fn what_is_clean_is_called_clean() {
    for (folder, resources) in [("shop", 40), ("canary", 4), ("live-list", 8), ("helm-rendered", 3), ("json", 3)] {
        let folder = format!("fixtures/{folder}");
        let world = World::of(world::files(&folder));
        world.with(|cx| assert!(cx.snapshot.tally.resources >= resources, "{folder}: {:?}", cx.snapshot.tally));
        let found = found(&world, Severity::Info);
        assert!(found.is_empty(), "{folder}: {found:#?}");
    }
}

#[test]
fn what_is_not_gloos_is_passed_over_and_counted() {
    let world = World::of(world::files("fixtures/mixed"));
    let loud = found(&world, Severity::Warning);
    assert!(loud.is_empty(), "{loud:#?}");
    world.with(|cx| assert!(cx.snapshot.tally.passed_over > 10, "{:?}", cx.snapshot.tally));
}

#[test]
fn templates_are_counted_and_not_judged() {
    let world = World::of(world::files("fixtures/helm-unrendered"));
    let loud = found(&world, Severity::Warning);
    assert!(loud.is_empty(), "{loud:#?}");
    world.with(|cx| {
        assert!(cx.snapshot.tally.unrendered > 0);
        assert!(cx.snapshot.tally.resources > 0, "the template without braces is read");
    });
}

#[test]
fn a_mistake_in_one_document_leaves_the_others() {
    let text = std::fs::read_to_string("fixtures/bad-input/syntax-error-second.yaml").expect("it is there");
    let world = World::of(vec![("three.yaml".to_owned(), text)]);
    let found = found(&world, Severity::Error);
    assert!(found.iter().any(|(_, _, rule)| rule == "invalid-yaml"), "{found:?}");
    world.with(|cx| assert_eq!(cx.snapshot.resources.len(), 2));
}
