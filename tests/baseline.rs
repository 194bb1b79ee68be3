//! Baselines: what was recorded is not told again, wherever it has moved to.

mod world;

use glooscope::check::baseline::{Baseline, BaselineError};
use world::World;

const GROUP: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: a, namespace: shop}\nspec:\n  destinations:\n  \
                     - destination: {upstream: {name: b}}\n---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: b, \
                     namespace: shop}\nspec: {static: {hosts: [{addr: b, port: 80}]}}\n";

fn world(text: &str) -> World {
    World::of(vec![("group.yaml".to_owned(), text.to_owned())])
}

#[test]
fn a_recorded_finding_is_not_told_again_when_lines_move() {
    let before = world(GROUP);
    let findings = before.check().findings;
    assert!(!findings.is_empty());
    let baseline = Baseline::of(&before.sources.map, &findings);
    let baseline = Baseline::parse(&baseline.text()).expect("it reads what it writes");

    let after = World::of(vec![("moved.yaml".to_owned(), format!("# a comment\n\n{GROUP}"))]);
    let accepted = baseline.accept(&after.sources.map, after.check().findings);
    assert!(accepted.findings.is_empty(), "{:?}", accepted.findings);
    assert_eq!(accepted.accepted, findings.len());
    assert!(accepted.resolved.is_empty());
}

#[test]
fn what_is_gone_is_told_as_removable_and_what_is_new_as_a_finding() {
    let before = world(GROUP);
    let baseline = Baseline::of(&before.sources.map, &before.check().findings);
    let mended = world(&GROUP.replace("{name: b}}\n---", "{name: b}}\n    weight: 5\n---"));
    let accepted = baseline.accept(&mended.sources.map, mended.check().findings);
    assert!(accepted.resolved.iter().any(|entry| entry.rule == "zero-total-weight"), "{accepted:?}");

    let other = world(&GROUP.replace("name: a,", "name: other,"));
    let accepted = baseline.accept(&other.sources.map, other.check().findings);
    assert!(accepted.findings.iter().any(|finding| finding.rule == "zero-total-weight"));
}

#[test]
fn what_is_no_baseline_is_refused() {
    assert!(matches!(Baseline::parse("{"), Err(BaselineError::Malformed(_))));
    assert!(matches!(Baseline::parse("{}"), Err(BaselineError::Malformed(_))));
    assert!(matches!(Baseline::parse("[1]"), Err(BaselineError::Malformed(_))));
    assert_eq!(Baseline::parse(r#"{"version": 2, "findings": []}"#), Err(BaselineError::Version(2)));
}
