//! Flags and variables of the environment do what they say.

use super::codes::{FINE, ZERO};
use crate::program::{Run, Scratch, program};

fn run(scratch: &Scratch, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let output = program(scratch.path()).args(arguments).envs(variables.iter().copied()).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

#[test]
fn quiet_says_nothing_but_results_and_verbose_says_what_is_passed_over() {
    let scratch = Scratch::new();
    scratch.write("fine.yaml", FINE);
    scratch.write("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\n");
    let quiet = scratch.run(&["check", "-q"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.said.as_str()), (0, "", ""));
    let verbose = scratch.run(&["check", "-v"]);
    assert_eq!(verbose.said, "read fine.yaml\npassed over job.yaml: it holds nothing that glooscope reads\n");
    scratch.write("zero.yaml", ZERO);
    let quiet = scratch.run(&["check", "-q"]);
    assert!(quiet.out.contains("error[zero-total-weight]") && !quiet.out.contains("looked at"), "{quiet:?}");
}

#[test]
fn columns_and_colours_are_taken_from_the_environment() {
    let scratch = Scratch::new();
    let long =
        "checkout-with-a-name-that-is-as-long-as-names-get-where-nobody-thinks-of-those-who-read-them-in-80-columns";
    scratch.write(
        "zero.yaml",
        ZERO.replace("name: checkout-v1", &format!("name: {long}")).replace("weight: 0", "weight: 1"),
    );
    let host = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: shop}\nspec:\n  virtualHost:\n    \
                domains: [d]\n    routes:\n    - matchers: [{prefix: /}]\n      \
                routeAction: {upstreamGroup: {name: checkout, namespace: shop}}\n";
    scratch.write("host.yaml", host);
    let has_all =
        |arguments: &[&str], variables: &[(&str, &str)]| run(&scratch, arguments, variables).out.contains(long);
    assert!(has_all(&["render"], &[]), "a pipe has no width");
    assert!(!has_all(&["render", "--width", "80"], &[]));
    assert!(!has_all(&["render"], &[("COLUMNS", "80")]));
    assert!(has_all(&["render"], &[("COLUMNS", "many")]));
    let paints = |variables: &[(&str, &str)], more: &[&str]| {
        run(&scratch, &[&["check", "nowhere"], more].concat(), variables)
            .said
            .contains("\u{1b}[1;31merror:\u{1b}[0m nowhere")
    };
    assert!(paints(&[("CLICOLOR_FORCE", "1")], &[]) && paints(&[], &["--color", "always"]));
    assert!(!paints(&[], &[]) && !paints(&[("CLICOLOR", "0")], &[]));
}

#[test]
fn junit_fails_what_the_run_fails() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", format!("{ZERO}---\n{FINE}"));
    let failures = |more: &[&str]| {
        let run = scratch.run(&[&["check", "--format", "junit"], more].concat());
        (run.code, run.out.matches("<testcase").count(), run.out.matches("<failure").count())
    };
    let (code, cases, failed) = failures(&["--fail-on", "info"]);
    assert_eq!((code, cases), (1, failed));
    assert_eq!(failures(&["--fail-on", "never"]), (0, cases, 0));
    assert_eq!(failures(&[]), (1, cases, 1));
    assert_eq!(failures(&["--rule", "zero-total-weight=warning"]), (0, cases, 0));
}

#[test]
fn a_filter_that_fits_nothing_offers_the_near_name_and_takes_ends_of_names() {
    let scratch = Scratch::new();
    let canary = std::fs::read_to_string("fixtures/canary/canary.yaml").expect("it is there");
    scratch.write("canary.yaml", canary);
    let whole = scratch.run(&["render", "--upstream", "gloo-system/echo-v2"]);
    for upstream in ["echo-v2", "v2"] {
        assert_eq!(scratch.run(&["render", "--upstream", upstream]).out, whole.out, "{upstream}");
    }
    assert_eq!(whole.code, 0);
    for (arguments, want) in [
        (["--upstream", "ecko-v2"], "did you mean gloo-system/echo-v2?"),
        (["--group", "ecko"], "did you mean gloo-system/echo?"),
        (["--group", "cho"], "no route has to do with an upstream group called cho"),
        (["--host", "ekho.example.com"], "did you mean echo.example.com?"),
        (["--upstream", "echo"], "echo may be each of gloo-system/echo-v1, gloo-system/echo-v2"),
    ] {
        let run = scratch.run(&[&["render"][..], &arguments].concat());
        assert_eq!(run.code, 1, "{arguments:?}: {run:?}");
        assert!(run.said.contains(want), "{arguments:?}: {run:?}");
    }
}

#[test]
fn the_configuration_may_end_in_yml() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", ZERO);
    scratch.write(".glooscope.yml", "fail-on: never\n");
    assert_eq!(scratch.run(&["check", "zero.yaml"]).code, 0);
    scratch.write(".glooscope.yaml", "fail-on: error\n");
    assert_eq!(scratch.run(&["check", "zero.yaml"]).code, 1);
}

#[test]
fn the_first_line_of_a_finding_is_no_wider_than_asked_for() {
    let scratch = Scratch::new();
    let name = "a-name-that-takes-most-of-what-a-line-of-eighty-columns-has";
    scratch.write("zero.yaml", ZERO.replace("name: checkout\n", &format!("name: {name}\n")).replace("v1", name));
    let out = scratch.run(&["check", "--width", "80", "--format", "human"]).out;
    let heads = out.lines().filter(|line| line.starts_with(['e', 'w', 'i']));
    assert!(heads.clone().count() > 0);
    assert!(heads.clone().all(|line| line.chars().count() <= 80), "{out}");
}

#[test]
fn what_may_go_is_idle_where_nothing_limits_what_goes() {
    let scratch = Scratch::new();
    scratch.write("a/fine.yaml", FINE);
    scratch.write("b/fine.yaml", FINE);
    let said =
        |arguments: &[&str]| scratch.run(&[&["diff", "a", "b", "--allow-removed", "*"], arguments].concat()).said;
    assert!(said(&[]).contains("note: --allow-removed does nothing without --max-shift"), "{}", said(&[]));
    assert_eq!(said(&["--max-shift", "5"]), "");
    assert_eq!(said(&["-q"]), "");
    scratch.write(".glooscope.yaml", "max-shift: 5\n");
    assert_eq!(said(&[]), "");
}
