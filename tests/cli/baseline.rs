//! Findings that are accepted: `--baseline`, `--write-baseline`, `--update-baseline`, and `baseline:` of the configuration.

use std::fs;

use super::codes::{FINE, ZERO};
use crate::program::Scratch;

fn scratch() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", format!("{ZERO}---\n{FINE}"));
    assert_eq!(scratch.run(&["check"]).code, 1);
    let run = scratch.run(&["check", "--write-baseline", "accepted.json"]);
    assert!(run.code == 0 && run.said.starts_with("accepted ") && run.out.is_empty(), "{run:?}");
    scratch
}

#[test]
fn what_is_accepted_is_not_told_again() {
    let scratch = scratch();
    let run = scratch.run(&["check", "--baseline", "accepted.json", "--format", "json"]);
    assert_eq!((run.code, run.findings().len(), run.count("errors")), (0, 0, 0));
    assert!(run.said.contains("in the baseline"), "{run:?}");
    scratch.write(".glooscope.yaml", "baseline: accepted.json\n");
    let run = scratch.run(&["check", "--format", "json"]);
    assert_eq!((run.code, run.findings().len()), (0, 0));
    assert_eq!(scratch.run(&["check", "--no-baseline"]).code, 1);
    scratch.write("empty.json", r#"{"version": 2, "findings": []}"#);
    assert_eq!(scratch.run(&["check", "--baseline", "empty.json"]).code, 1, "the command line wins");
    // Paths count from the folder of the configuration.
    scratch.write("below/other.yaml", FINE);
    let run = crate::program::run_in(&scratch.path().join("below"), &["check", ".."], "");
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn updating_takes_out_what_is_mended_and_accepts_nothing_new() {
    let scratch = scratch();
    let path = scratch.path().join("accepted.json");
    let text = || fs::read_to_string(&path).expect("it is there");
    let before = text();
    let update =
        |more: &[&str]| scratch.run(&[&["check", "--baseline", "accepted.json", "--update-baseline"], more].concat());
    let run = update(&[]);
    assert!(run.code == 0 && run.said.contains("nothing in accepted.json is resolved"), "{run:?}");
    assert_eq!(text(), before);

    scratch.write("zero.yaml", format!("{}---\n{FINE}", ZERO.replace("name: checkout\n", "name: basket\n")));
    let run = scratch.run(&["check", "--baseline", "accepted.json"]);
    assert!(run.said.contains("resolved, so the baseline can do without it: zero-total-weight: spec.destinations of UpstreamGroup shop/checkout"), "{run:?}");
    assert!(run.said.contains("help: add --update-baseline"), "{run:?}");
    // Of a rule that isn't looked at, nothing is known.
    let run = update(&["--select", "no-routes"]);
    assert!(run.code == 0 && text() == before, "{run:?}");
    let run = update(&["--min-severity", "error"]);
    assert!(run.code == 1 && text() == before, "{run:?}");
    let run = update(&[]);
    assert!(run.code == 1 && run.out.contains("zero-total-weight"), "what is new is told: {run:?}");
    assert!(run.said.contains("out of accepted.json"), "{run:?}");
    assert!(!text().contains("checkout\"") && !text().contains("basket"), "{}", text());
}

#[test]
fn what_can_not_be_done_with_a_baseline_is_refused() {
    let scratch = scratch();
    let run = scratch.run(&["check", "--update-baseline"]);
    assert!(run.code == 2 && run.said.contains("there is no baseline to update"), "{run:?}");
    let run = scratch.run(&["check", "--baseline", "nowhere.json"]);
    assert!(run.code == 2 && run.said.contains("--write-baseline nowhere.json"), "{run:?}");
    for arguments in [
        &["--write-baseline", "a.json", "--baseline", "a.json"][..],
        &["--write-baseline", "a.json", "--update-baseline"],
        &["--no-baseline", "--baseline", "a.json"],
        &["--baseline", "a.json", "--update-baseline", "--env", "x"],
    ] {
        assert_eq!(scratch.run(&[&["check"], arguments].concat()).code, 2, "{arguments:?}");
    }
    scratch.call("git", &["init", "-q", "inner"]);
    scratch.write("inner/.glooscope.yaml", "baseline: ../accepted.json\n");
    let inner = scratch.path().join("inner");
    let run = crate::program::run_in(&inner, &["check", "../zero.yaml"], "");
    assert!(run.code == 2 && run.said.contains("lies outside the repository of the configuration"), "{run:?}");
    assert_eq!(crate::program::run_in(&inner, &["check", "../zero.yaml", "--trust-config"], "").code, 0);
}

#[test]
fn statistics_count_by_rule_the_most_frequent_first() {
    let scratch = Scratch::new();
    for name in ["a", "b", "c"] {
        scratch.write(&format!("{name}.yaml"), ZERO.replace("name: checkout\n", &format!("name: {name}\n")));
    }
    scratch.write("d.yaml", ZERO.replace("destinations:", "destinatoins:").replace("name: checkout\n", "name: d\n"));
    let run = scratch.run(&["check", "--statistics"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines[0], "3  error    zero-total-weight");
    assert!(lines.contains(&"1  error    unknown-field      --fix mends 1"), "{run:?}");
    assert!(run.code == 1 && run.out.contains("looked at 4 resources") && !run.out.contains(".yaml:"), "{run:?}");
    let json = scratch.run(&["check", "--statistics", "--format", "json"]).json();
    assert_eq!(
        json["rules"][0],
        serde_json::json!({ "rule": "zero-total-weight", "severity": "error", "findings": 3, "safeFixes": 0, "unsafeFixes": 0 })
    );
    assert_eq!(json["summary"]["files"], 4);
    let schema = scratch.run(&["schema", "statistics"]).json();
    assert!(jsonschema::is_valid(&schema, &json), "{json}");
    let run = scratch.run(&["check", "--statistics", "--output", "human", "--output", "json=s.json"]);
    assert!(
        run.code == 1 && fs::read_to_string(scratch.path().join("s.json")).is_ok_and(|it| it.contains("safeFixes"))
    );
    let run = scratch.run(&["check", "--statistics", "--format", "sarif"]);
    assert!(run.code == 2 && run.said.contains("--statistics has no form sarif"), "{run:?}");
    assert_eq!(scratch.run(&["check", "-q", "--statistics", "--select", "no-routes"]).out, "");
}

#[test]
fn codes_are_links_where_the_terminal_takes_them_and_somebody_says_where_to() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", ZERO);
    let run = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = crate::program::program(scratch.path());
        let output = command.args(arguments).envs(variables.iter().copied()).output().expect("it runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let all = [("FORCE_HYPERLINK", "1"), ("GLOOSCOPE_RULE_URL", "https://rules.example.com/{rule}.html")];
    let link = "\u{1b}]8;;https://rules.example.com/zero-total-weight.html\u{1b}\\zero-total-weight\u{1b}]8;;\u{1b}\\";
    let check = ["check", "--color", "always"];
    for arguments in [
        &check[..],
        &["check", "--color", "always", "--format", "concise"],
        &["check", "--color", "always", "--statistics"],
    ] {
        assert!(run(arguments, &all).contains(link), "{arguments:?}: {}", run(arguments, &all));
    }
    assert!(
        run(&["rules", "--color", "always"], &all)
            .contains("\u{1b}]8;;https://rules.example.com/zero-weight.html\u{1b}\\")
    );
    let plain = [("FORCE_HYPERLINK", "1"), ("GLOOSCOPE_RULE_URL", "https://rules.example.com/")];
    assert!(run(&check, &plain).contains("]8;;https://rules.example.com/zero-total-weight\u{1b}"));
    for (arguments, variables) in [
        (&check[..], &[("FORCE_HYPERLINK", "0"), all[1]][..]),
        (&["check"], &all),
        (&["check", "--color", "never"], &all),
        (&check, &[all[0], ("GLOOSCOPE_RULE_URL", "https://a\u{1b}\\b\u{7}")]),
        (&["check", "--color", "always", "--format", "json"], &all),
    ] {
        assert!(!run(arguments, variables).contains("]8;"), "{arguments:?} {variables:?}");
    }
}
