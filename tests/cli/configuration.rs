//! `.glooscope.yaml`: where it is found, what it says, and its mistakes.

use super::codes::{FINE, ZERO};
use crate::program::{Run, Scratch, run_in};

fn with(configuration: &str, arguments: &[&str]) -> Run {
    let scratch = Scratch::new();
    scratch.write("shop/zero.yaml", ZERO);
    scratch.write("other/fine.yaml", FINE);
    scratch.write(".glooscope.yaml", configuration);
    scratch.run(&[&["check", "--format", "json", "shop"], arguments].concat())
}

const FOUND: &str = "shop/zero.yaml:7 zero-total-weight";

fn has(run: &Run, finding: &str) -> bool {
    run.findings().iter().any(|it| it == finding)
}

#[test]
fn its_keys_hold_and_the_command_line_wins() {
    assert!(has(&with("", &[]), FOUND));
    let off = "rules: {zero-total-weight: off}\n";
    assert!(!has(&with(off, &[]), FOUND));
    assert!(has(&with(off, &["--no-config"]), FOUND));
    assert!(has(&with(off, &["--rule", "zero-total-weight=info"]), FOUND));
    assert_eq!(with("fail-on: never\n", &[]).code, 0);
    assert_eq!(with("fail-on: never\n", &["--fail-on", "error"]).code, 1);
    assert_eq!(with("exclude: [shop/]\n", &[]).count("files"), 0);
    assert_eq!(with("context: [other]\n", &[]).findings(), with("", &["--context", "other"]).findings());
    let run = with("external:\n- shop/checkout-*\nclosed: true\n", &[]);
    assert!(has(&run, FOUND) && !run.out.contains("dangling-upstream"), "{run:?}");
}

#[test]
fn it_is_found_from_the_working_folder_upwards() {
    let scratch = Scratch::new();
    scratch.write("a/b/zero.yaml", ZERO);
    scratch.write(".glooscope.yaml", "closd: true\ncontext: [lent]\n");
    scratch.write("lent/fine.yaml", FINE);
    let run = run_in(&scratch.path().join("a/b"), &["check", "-v", "--format", "json"], "");
    assert!(has(&run, "../../.glooscope.yaml:1 invalid-config"), "{run:?}");
    assert!(run.said.contains("read ../../lent/fine.yaml"), "{run:?}");
    scratch.write("a/.glooscope.yaml", "closed: true\n");
    let run = run_in(&scratch.path().join("a/b"), &["check", "--format", "json"], "");
    assert!(!run.out.contains("invalid-config"), "{run:?}");
}

#[test]
fn its_mistakes_are_findings_in_place() {
    let file = ".glooscope.yaml";
    for (text, want) in [
        ("closd: true", "1 invalid-config"),
        ("closed: 3", "1 invalid-config"),
        ("\nexternal: shop/a", "2 invalid-config"),
        ("context: [{}]", "1 invalid-config"),
        ("rules: [a]", "1 invalid-config"),
        ("rules:\n  zero-weight: loud", "2 invalid-config"),
        ("rules:\n  zero-wieght: off", "2 unknown-rule"),
        ("gloo-version: 3.1", "1 invalid-config"),
        ("fail-on: errors", "1 invalid-config"),
        ("max-shift: lots", "1 invalid-config"),
        ("max-shift:\n  defualt: 3", "2 invalid-config"),
        ("max-shift:\n  default: -1", "2 invalid-config"),
        ("max-shift:\n  except: 3", "2 invalid-config"),
        ("max-shift:\n  except:\n    group: 3", "3 invalid-config"),
        ("max-shift:\n  except:\n    a/b: 300", "3 invalid-config"),
        ("max-shift:\n  except:\n    a/b: 3\n    a/b: 4", "4 invalid-config"),
        ("closed: true\nclosed: true", "2 invalid-config"),
        ("paths: shop", "1 invalid-config"),
        ("paths:\n  shop/: off", "2 invalid-config"),
        ("paths:\n  shop/: {zero-weight: loud}", "2 invalid-config"),
        ("paths:\n  a: {}\n  a: {}", "3 invalid-config"),
        ("paths:\n  '': {}", "2 invalid-config"),
        ("namespace: Shop", "1 invalid-config"),
        ("namespace: shop.svc", "1 invalid-config"),
        ("\ndiscovery-namespace: a_b", "2 invalid-config"),
        ("environments:\n  a:\n    sources: shop\n    namespace: -x", "4 invalid-config"),
        ("- closed", "1 invalid-config"),
        ("exclude: [", "1 invalid-config"),
        ("exclude: [a, b\nclosed: true", "2 invalid-config"),
        ("closed: [", "1 invalid-config"),
        ("closed: true\n---\nclosed: true", "3 invalid-config"),
    ] {
        let run = with(text, &[]);
        assert!(has(&run, &format!("{file}:{want}")), "{text:?}: {:?}", run.findings());
        assert!(has(&run, FOUND), "{text:?}: the rest holds");
    }
    for fine in [
        "",
        "# nothing",
        "closed:",
        "gloo-version: 1.20",
        "max-shift: 20",
        "max-shift: {default: 20, except: {a/b: 50}}",
        "fail-on: error",
        "paths: {shop/: {zero-weight: off, no-routes: warning}}",
        "namespace: shop",
    ] {
        assert!(!with(fine, &[]).out.contains(file), "{fine:?}");
    }
    let run = with("closed: true\ngloo-versoin: 1.17\n", &[]);
    assert!(run.out.contains("write `gloo-version`"), "{run:?}");
}
