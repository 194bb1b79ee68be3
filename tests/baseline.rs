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
    let baseline = Baseline::of(&before.sources, &findings);
    let baseline = Baseline::parse(&baseline.text()).expect("it reads what it writes");

    let after = World::of(vec![("moved.yaml".to_owned(), format!("# a comment\n\n{GROUP}"))]);
    let accepted = baseline.accept(&after.sources, after.check().findings, |_| true);
    assert!(accepted.findings.is_empty(), "{:?}", accepted.findings);
    assert_eq!(accepted.accepted, findings.len());
    assert!(accepted.resolved.is_empty());
}

#[test]
fn what_is_gone_is_told_as_removable_and_what_is_new_as_a_finding() {
    let before = world(GROUP);
    let baseline = Baseline::of(&before.sources, &before.check().findings);
    let mended = world(&GROUP.replace("{name: b}}\n---", "{name: b}}\n    weight: 5\n---"));
    let accepted = baseline.accept(&mended.sources, mended.check().findings, |_| true);
    assert!(accepted.resolved.iter().any(|entry| entry.rule == "zero-total-weight"), "{accepted:?}");

    let other = world(&GROUP.replace("name: a,", "name: other,"));
    let accepted = baseline.accept(&other.sources, other.check().findings, |_| true);
    assert!(accepted.findings.iter().any(|finding| finding.rule == "zero-total-weight"));
}

#[test]
fn what_is_no_baseline_is_refused() {
    assert!(matches!(Baseline::parse("{"), Err(BaselineError::Malformed(_))));
    assert!(matches!(Baseline::parse("{}"), Err(BaselineError::Malformed(_))));
    assert!(matches!(Baseline::parse("[1]"), Err(BaselineError::Malformed(_))));
    assert_eq!(Baseline::parse(r#"{"version": 3, "findings": []}"#), Err(BaselineError::Version(3)));
    for entry in [
        r#"{"rule": "a", "about": "b"}"#,
        r#"{"rule": "a", "about": "b", "field": "", "message": "c"}"#,
        r#"{"field": "c"}"#,
    ] {
        let text = format!(r#"{{"version": 2, "findings": [{entry}]}}"#);
        assert!(matches!(Baseline::parse(&text), Err(BaselineError::Malformed(_))), "{entry}");
    }
}

#[test]
fn an_entry_is_a_rule_a_resource_and_a_field_whatever_is_said() {
    let before = world(GROUP);
    let findings = before.check().findings;
    let baseline = Baseline::of(&before.sources, &findings);
    let text = baseline.text();
    assert!(text.contains(r#""field": "spec.destinations""#), "{text}");
    assert!(findings.iter().all(|finding| !text.contains(&finding.message)), "{text}");

    // What a rule says may change from one version to the next.
    let mut reworded = findings.clone();
    for finding in &mut reworded {
        finding.message.push_str(", in other words");
    }
    let accepted = baseline.accept(&before.sources, reworded, |_| true);
    assert!(accepted.findings.is_empty() && accepted.resolved.is_empty(), "{accepted:?}");
    assert_eq!(accepted.left.text(), text);
}

#[test]
fn a_baseline_of_the_first_version_is_read_and_becomes_one_of_the_second() {
    let before = world(GROUP);
    let findings = before.check().findings;
    let entries = findings.iter().map(|finding| {
        let key = finding.resource.as_ref().expect("all are about one");
        serde_json::json!({ "rule": finding.rule, "about": format!("{} {}", key.kind, key.path()), "message": finding.message })
    });
    let entries: Vec<_> = entries
        .chain([serde_json::json!({ "rule": "no-routes", "about": "VirtualService shop/v", "message": "gone" })])
        .collect();
    let first = serde_json::json!({ "version": 1, "findings": entries }).to_string();
    let first = Baseline::parse(&first).expect("it is read");
    let accepted = first.accept(&before.sources, findings.clone(), |_| true);
    assert_eq!((accepted.findings.len(), accepted.accepted), (0, findings.len()));
    assert_eq!(accepted.resolved.iter().map(ToString::to_string).collect::<Vec<_>>(), ["no-routes: gone"]);
    assert_eq!(accepted.left, Baseline::of(&before.sources, &findings));
    // Where nobody looked, nothing is known to be gone.
    let accepted = first.accept(&before.sources, findings, |rule| rule != "no-routes");
    assert!(accepted.resolved.is_empty() && accepted.left.text().contains("gone"), "{accepted:?}");
}

#[test]
fn the_fields_of_many_findings_are_found_in_one_pass() {
    let item = |at: usize| {
        format!("  - {{destination: {{upstream: {{name: u{at}, namespace: shop}}}}, weight: 1, share: 1}}\n")
    };
    let items = (0..2_001).map(item).collect::<String>();
    let group = format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: a, namespace: shop}}\nspec:\n  destinations:\n{items}"
    );
    let many = world(&group);
    let findings = many.check().findings;
    assert!(findings.len() > 2_000);
    let baseline = Baseline::of(&many.sources, &findings);
    assert!(baseline.text().contains("spec.destinations[u1999].share"), "{}", &baseline.text()[..2_000]);
    // One item more, and all others are told again.
    let more = world(&group.replacen("destinations:\n", &format!("destinations:\n{}", item(9_999)), 1));
    let accepted = baseline.accept(&more.sources, more.check().findings, |_| true);
    assert!(accepted.resolved.is_empty() && accepted.findings.len() < 4, "{:?}", accepted.findings.len());
}
