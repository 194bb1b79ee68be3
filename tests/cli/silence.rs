//! Comments that silence findings.

use super::codes::ZERO;
use crate::program::Scratch;

fn findings(text: &str) -> Vec<String> {
    let scratch = Scratch::new();
    scratch.write("a.yaml", text);
    let run = scratch.run(&["check", "--format", "json", "--closed"]);
    let of_interest = |it: &String| ["zero-total", "ignore", "unknown-rule"].iter().any(|word| it.contains(word));
    run.findings().into_iter().filter(of_interest).collect()
}

#[test]
fn a_comment_silences_its_line_or_the_next() {
    let found = "a.yaml:7 zero-total-weight";
    assert_eq!(findings(ZERO), [found]);
    let with = |comment: &str| ZERO.replace("  destinations:\n", &format!("  destinations: {comment}\n"));
    assert!(findings(&with("# glooscope: ignore[zero-total-weight] for now")).is_empty());
    let above = |comments: &str| ZERO.replace("  destinations:\n", &format!("{comments}  destinations:\n"));
    assert!(findings(&above("  # glooscope: ignore[zero-total-weight]\n  # more words\n")).is_empty());
    assert!(findings(&format!("# glooscope: ignore-file[zero-total-weight] a demo\n{ZERO}")).is_empty());
    assert!(findings(&format!("{ZERO}---\n# glooscope: ignore-file[zero-total-weight]\nkind: X\n")).is_empty());
}

#[test]
fn a_comment_that_silences_nothing_is_a_finding() {
    let with = |comment: &str| findings(&ZERO.replace("  destinations:\n", &format!("  destinations: {comment}\n")));
    let found = "a.yaml:7 zero-total-weight";
    assert_eq!(with("# glooscope: ignore[no-destinations]"), [found, "a.yaml:7 unused-ignore"]);
    assert_eq!(with("# glooscope: ignore[zero-totl-weight]"), [found, "a.yaml:7 unknown-rule"]);
    assert_eq!(with("# glooscope: ignore"), [found, "a.yaml:7 unused-ignore"]);
    assert_eq!(with("# glooscope: shush[zero-total-weight]"), [found, "a.yaml:7 unused-ignore"]);
    assert_eq!(with("# glooscope: ignore[zero-total-weight, no-destinations]"), ["a.yaml:7 unused-ignore"]);
    assert_eq!(with("# see glooscope: ignore[zero-total-weight]"), [found]);
    assert_eq!(with("# glooscope: ignore[zero-total-weight, unused-ignore, no-destinations]").len(), 0);
}
