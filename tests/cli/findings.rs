//! Which findings are told: `--select`, `--ignore`, `--min-severity`, `--exclude`, and levels for paths in the configuration.

use super::codes::{FINE, ZERO};
use crate::program::{Run, Scratch};

/// A host that is a warning.
const NO_ROUTES: &str = "\
---
apiVersion: gateway.solo.io/v1
kind: VirtualService
metadata: {name: v, namespace: shop}
spec: {virtualHost: {domains: [shop.example.com], routes: []}}
";

/// Two groups that are errors, one of them beside a warning.
fn scratch() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("shop/zero.yaml", ZERO);
    let other = ZERO.replace("name: checkout\n", "name: basket\n");
    scratch.write("other/zero.yaml", format!("{other}{NO_ROUTES}"));
    scratch
}

/// The rules that report, each once.
fn rules(run: &Run) -> Vec<String> {
    let told = run.findings().into_iter().filter_map(|it| Some(it.split_once(' ')?.1.to_owned()));
    told.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

fn check(scratch: &Scratch, arguments: &[&str]) -> Run {
    scratch.run(&[&["check", "--format", "json"], arguments].concat())
}

#[test]
fn selected_rules_report_alone_and_ignored_ones_do_not() {
    let scratch = scratch();
    let all = rules(&check(&scratch, &[]));
    for rule in ["no-routes", "zero-total-weight"] {
        assert!(all.iter().any(|it| it == rule), "{all:?}");
    }
    let only = |arguments: &[&str]| rules(&check(&scratch, arguments));
    assert_eq!(only(&["--select", "zero-total-weight"]), ["zero-total-weight"]);
    assert_eq!(only(&["--select", "no-path,zero-total-weight"]), ["zero-total-weight"]);
    assert_eq!(only(&["--select", "no-path", "--select", "zero-t*"]), ["zero-total-weight"]);
    let rest: Vec<String> = all.iter().filter(|it| *it != "zero-total-weight").cloned().collect();
    assert_eq!(only(&["--ignore", "zero-total-weight"]), rest);
    assert_eq!(only(&["--select", "zero-*,no-*", "--ignore", "no-*"]), ["zero-total-weight"]);
    // What the configuration has off reports where it is asked for.
    scratch.write(".glooscope.yaml", "rules: {zero-total-weight: off, no-routes: off}\n");
    assert_eq!(only(&["--select", "zero-total-weight"]), ["zero-total-weight"]);
    assert_eq!(only(&["--select", "zero-t*,no-*", "--rule", "no-routes=off"]), ["zero-total-weight"]);
}

#[test]
fn what_can_not_be_read_is_told_whatever_is_selected() {
    let scratch = scratch();
    scratch.write("shop/broken.yaml", "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nspec: [\n");
    assert_eq!(rules(&check(&scratch, &["--select", "no-path"])), ["invalid-yaml"]);
    scratch.write(".glooscope.yaml", "clsoed: true\n");
    assert_eq!(rules(&check(&scratch, &["--select", "no-path"])), ["invalid-config", "invalid-yaml"]);
}

#[test]
fn what_selects_nothing_is_refused_with_the_near_name() {
    let scratch = scratch();
    for (arguments, want) in [
        (&["--select", "zero-totl-weight"][..], "did you mean `zero-total-weight`?"),
        (&["--ignore", "zero-totl-weight"], "did you mean `zero-total-weight`?"),
        (&["--select", "dangeling-*"], "did you mean `dangling-*`?"),
        (&["--select", "zero-weight", "--ignore", "zero-*"], "no rule is left"),
        (&["--select", "zero-weight", "--rule", "zero-weight=off"], "leave one of the two out"),
        (&["--min-severity", "erorr"], "'error'"),
        (
            &["--min-severity", "error", "--fail-on", "warning"],
            "--min-severity leaves out what --fail-on is to fail on",
        ),
    ] {
        let run = check(&scratch, arguments);
        assert!(run.code == 2 && run.said.contains(want), "{arguments:?}: {run:?}");
    }
    let run = check(&scratch, &["--select", "zero-total-weight", "--ignore", "no-routes"]);
    assert!(run.said.contains("note: --ignore no-routes leaves nothing out"), "{run:?}");
}

#[test]
fn what_is_less_bad_is_left_out_counted_and_fails_nothing() {
    let scratch = scratch();
    let all = check(&scratch, &[]);
    let some = check(&scratch, &["--min-severity", "error"]);
    assert_eq!(rules(&some), ["zero-total-weight"]);
    assert_eq!(some.count("warnings") + some.count("infos"), 0);
    assert_eq!(some.count("leftOut"), all.count("warnings") + all.count("infos"));
    assert!(!all.out.contains("leftOut"));
    let told = scratch.run(&["check", "--min-severity", "error"]).out;
    assert!(told.contains(&format!("--min-severity leaves out {} finding", some.count("leftOut"))), "{told}");
    scratch.write(".glooscope.yaml", "fail-on: info\nrules: {zero-total-weight: info}\n");
    assert_eq!(check(&scratch, &[]).code, 1);
    let run = check(&scratch, &["--min-severity", "error"]);
    assert_eq!((run.code, run.findings().len()), (0, 0), "{run:?}");
}

#[test]
fn fixes_are_made_for_what_is_told_alone() {
    let scratch = Scratch::new();
    let text = ZERO.replace("destinations:", "destinatoins:");
    let path = scratch.write("a.yaml", &text);
    scratch.run(&["check", "--fix", "--ignore", "unknown-field"]);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), text);
    scratch.run(&["check", "--fix", "--select", "unknown-field"]);
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), ZERO);
}

#[test]
fn new_findings_of_a_comparison_are_those_of_selected_rules() {
    let scratch = Scratch::new();
    scratch.write("before.yaml", FINE);
    scratch.write("after.yaml", format!("{FINE}---\n{ZERO}"));
    let code = |more: &[&str]| {
        scratch.run(&[&["diff", "before.yaml", "after.yaml", "--forbid-new-findings"], more].concat()).code
    };
    assert_eq!(code(&[]), 1);
    assert_eq!(code(&["--select", "no-routes"]), 0);
    assert_eq!(code(&["--ignore", "*"]), 0);
    assert_eq!(code(&["--ignore", "zero-total-weight", "--min-severity", "error"]), 0);
    assert_eq!(code(&["--min-severity", "error"]), 1);
}

#[test]
fn what_is_excluded_is_not_read_and_a_pattern_that_fits_nothing_is_told() {
    let scratch = scratch();
    let files = |arguments: &[&str]| check(&scratch, arguments).count("files");
    assert_eq!(files(&[]), 2);
    assert_eq!(files(&["--exclude", "shop/"]), 1);
    assert_eq!(files(&["--exclude", "shop/", "--exclude", "**/zero.yaml"]), 0);
    let idle = check(&scratch, &["--exclude", "shpo/"]);
    assert!(idle.said.contains("note: --exclude shpo/ leaves nothing out"), "{idle:?}");
    let asked = check(&scratch, &["--exclude", "shop/", "shop/zero.yaml"]);
    assert_eq!(asked.count("files"), 1, "what is named itself is read");
    let told = scratch.run(&["render", "-v", "--exclude", "shop/"]).said;
    assert!(told.contains("passed over shop/zero.yaml: --exclude leaves it out"), "{told}");
    scratch.write(".glooscope.yaml", "exclude: [other/]\n");
    assert_eq!(files(&["--exclude", "shop/"]), 0);
    let told = scratch.run(&["check", "-v"]).said;
    assert!(told.contains("passed over other/zero.yaml: `exclude` of the configuration leaves it out"), "{told}");
}

#[test]
fn levels_may_be_set_for_some_paths() {
    let scratch = scratch();
    let with = |configuration: &str, arguments: &[&str]| {
        scratch.write(".glooscope.yaml", configuration);
        let run = check(&scratch, arguments);
        let found: Vec<String> = run.findings().into_iter().filter(|it| !it.ends_with("no-routes")).collect();
        (found, run.count("errors"))
    };
    let both = ["other/zero.yaml:7 zero-total-weight", "shop/zero.yaml:7 zero-total-weight"];
    assert_eq!(with("", &[]), (both.map(str::to_owned).into(), 2));
    let off = "paths: {'shop/**': {zero-total-weight: off}}\n";
    assert_eq!(with(off, &[]), (vec![both[0].to_owned()], 1));
    assert_eq!(with(off, &["--select", "zero-total-weight"]).0, [both[0]], "it is off there");
    assert_eq!(with(off, &["--rule", "zero-total-weight=error"]).0, both, "the command line wins");
    let info = "rules: {zero-total-weight: off}\npaths:\n  other/: {zero-total-weight: info}\n";
    assert_eq!(with(info, &[]), (vec![both[0].to_owned()], 0));
    let last = "paths:\n  '*.yaml': {zero-total-weight: off}\n  shop/: {zero-total-weight: warning}\n";
    assert_eq!(with(last, &[]), (vec![both[1].to_owned()], 0));
    let near = with("paths: {shop/: {zero-totl-weight: off}}\n", &[]);
    assert!(near.0.contains(&".glooscope.yaml:1 unknown-rule".to_owned()), "{near:?}");
    // A comment that silences what is off in its file silences nothing that anybody could know of.
    scratch.write("shop/zero.yaml", format!("# glooscope: ignore-file[zero-total-weight]\n{ZERO}"));
    assert!(!with(off, &[]).0.iter().any(|it| it.contains("unused-ignore")));
    scratch.call("git", &["init", "-q"]);
    scratch.call("git", &["add", "."]);
    scratch.call("git", &["commit", "-qm", "a"]);
    let run = check(&scratch, &["git:HEAD", "--select", "zero-total-weight"]);
    assert_eq!(run.findings(), ["git:HEAD:other/zero.yaml:7 zero-total-weight"]);
}
