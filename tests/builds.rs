//! Builds by a stand-in for kustomize: how often it is called, and what becomes of one that misbehaves.

#![cfg(unix)]

mod program;

use program::Scratch;

const GROUP: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: cart, namespace: shop}\nspec:\n  destinations:\n  \
                     - destination: {upstream: {name: v1, namespace: shop}}\n    weight: 9\n";

/// Where a stand-in is all there is that builds.
fn repository(script: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.script("bin/kustomize", &format!("#!/bin/sh\nPATH=/usr/bin:/bin\necho called >> calls\n{script}\n"));
    scratch.write("overlays/prod/kustomization.yaml", "resources: [group.yaml]\n");
    scratch.write("overlays/prod/group.yaml", GROUP);
    scratch
}

fn calls(scratch: &Scratch) -> usize {
    std::fs::read_to_string(scratch.path().join("calls")).unwrap_or_default().lines().count()
}

#[test]
fn a_thousand_overlays_of_which_five_matter_cost_five_builds() {
    let scratch = repository(&format!("cat <<'END'\n{GROUP}END"));
    for at in 0..1000 {
        scratch.write(&format!("apps/{at}/kustomization.yaml"), "resources: [deployment.yaml]\n");
        scratch.write(
            &format!("apps/{at}/deployment.yaml"),
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n",
        );
    }
    for at in 0..4 {
        scratch.write(&format!("overlays/{at}/kustomization.yaml"), "resources: [../../base]\n");
    }
    scratch.write("base/kustomization.yaml", "resources: [group.yaml]\n");
    scratch.write("base/group.yaml", GROUP);
    let run = scratch.run_among("bin", &["env", "--format", "json"]);
    assert_eq!(run.json()["environments"].as_array().map(Vec::len), Some(5), "{run:?}");
    assert_eq!(calls(&scratch), 5);
}

#[test]
fn a_build_that_misbehaves_is_a_finding_and_nothing_ends_well() {
    for script in [
        "echo hello",
        "echo 'a: b'",
        "echo '- a'",
        "echo 'kind: [A'",
        "printf '\\000\\001\\377'",
        "true",
        "exit 3",
        "echo 'Error: no such thing' >&2; exit 1",
        "sleep 60",
        "exec cat /dev/zero",
        "exec yes 'kind: A'",
    ] {
        let scratch = repository(script);
        let run = |arguments: &[&str]| {
            scratch.run_among("bin", &[arguments, &["--program-seconds", "1", "--program-mebibytes", "4"]].concat())
        };
        let check = run(&["check", "--format", "json"]);
        assert!(check.code == 1 && check.out.contains("\"kustomize-build\""), "{script}: {check:?}");
        for command in [&["render"][..], &["diff", ".", "."], &["set", "cart", "v1=3"], &["env"]] {
            let run = run(command);
            assert!(run.code == 2 && run.said.contains("can't be built"), "{script} {command:?}: {run:?}");
        }
        let asked = run(&["check", "kustomize:overlays/prod"]);
        assert!(asked.code == 2 && asked.said.contains("error: kustomize:overlays/prod: "), "{script}: {asked:?}");
    }
}

#[test]
fn a_kustomize_that_says_nothing_of_origins_builds_all_the_same() {
    let script = format!(
        "if grep -q buildMetadata \"$2/kustomization.yaml\"; then echo 'Error: json: unknown field \"buildMetadata\"' >&2; exit 1; fi\n\
         cat <<'END'\n{}END",
        GROUP.replace("weight", "wieght")
    );
    let scratch = repository(&script);
    let run = scratch.run_among("bin", &["check", "--format", "json"]);
    // Nobody knows where it was written, so the kustomization stands for it.
    assert!(run.findings().contains(&"overlays/prod/kustomization.yaml:1 unknown-field".to_owned()), "{run:?}");
}

#[test]
fn what_fails_elsewhere_is_no_matter_of_the_environment_that_is_asked_for() {
    let script = format!(
        "grep -q overlays/dev \"$2/kustomization.yaml\" && {{ echo broken >&2; exit 1; }}\ncat <<'END'\n{GROUP}END"
    );
    let scratch = repository(&script);
    scratch.write("overlays/dev/kustomization.yaml", "resources: [group.yaml]\n");
    scratch.write("overlays/dev/group.yaml", GROUP);
    let run = |arguments: &[&str]| scratch.run_among("bin", arguments);
    assert_eq!((run(&["check"]).code, run(&["render"]).code, run(&["diff", ".", "."]).code), (1, 2, 2));
    for command in [&["check"][..], &["render"], &["diff", ".", ".", "--exit-code"], &["env"]] {
        let alone = run(&[command, &["--env", "prod"]].concat());
        assert!(alone.code == 0 && !alone.said.contains("broken"), "{command:?} {alone:?}");
        let broken = run(&[command, &["--env", "dev"]].concat());
        assert!(
            broken.code == 2 && broken.said.contains("overlays/dev can't be built: broken"),
            "{command:?} {broken:?}"
        );
    }
    let unknown = run(&["check", "--env", "qa"]);
    assert!(unknown.code == 2 && unknown.said.contains("no environment is called `qa`"), "{unknown:?}");
    // Where nothing builds, what is asked for was not looked at as it would be applied.
    let unbuilt = |command: &str| scratch.run_among("none", &[command, "--env", "prod"]);
    assert!(unbuilt("check").out.contains("1 kustomization with Gloo's resources is not"), "{:?}", unbuilt("check"));
    assert!(
        unbuilt("render").code == 2 && unbuilt("render").said.contains("1 kustomization"),
        "{:?}",
        unbuilt("render")
    );
}

#[test]
fn what_others_let_kustomize_do_is_a_warning_that_says_how() {
    for (said, option) in [
        (
            "accumulating resources from '../x.yaml': security; file '/a/x.yaml' is not in or below '/a/b'",
            "--load-restrictor LoadRestrictionsNone",
        ),
        (
            "trouble configuring builtin HelmChartInflationGenerator with config: \\`\nname: x\n\\`: must specify --enable-helm",
            "--enable-helm",
        ),
    ] {
        let scratch = repository(&format!("echo \"Error: {said}\" >&2; exit 1"));
        let run = scratch.run_among("bin", &["check", "--format", "json"]);
        let report = run.json();
        let mut found =
            report["findings"].as_array().expect("a list").iter().filter(|it| it["rule"] == "kustomize-build");
        let found = found.next().expect("it is told");
        assert_eq!((run.code, found["severity"].as_str()), (0, Some("warning")), "{run:?}");
        let help = found["help"].as_str().expect("help");
        assert!(help.contains(&format!("kustomize build {option} overlays/prod | glooscope check -")), "{help}");
        assert!(!found["message"].as_str().expect("a message").contains("name: x"), "{found}");
    }
}
