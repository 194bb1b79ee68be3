//! Charts as sources. A stand-in for helm prints what helm 3 printed for a chart with two templates, so that nothing has to be installed.

#![cfg(unix)]

mod program;

use std::os::unix::fs::PermissionsExt as _;

use program::{Scratch, program};

/// What `helm template` printed.
const PRINTED: &str = "---\n# Source: shop/templates/group.yaml\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata:\n  name: cart\n  \
                       namespace: shop\nspec:\n  destinations:\n  - destination: {upstream: {name: v1, namespace: shop}}\n    wieght: 1\n---\n\
                       # Source: shop/templates/other.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\n\
                       # Source: shop/templates/group.yaml\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: tea}\nspec: {}\n";

/// Code and output of a check of `source`, and how helm was called.
fn check(source: &str, script: &str) -> (i32, String, String) {
    let scratch = Scratch::new();
    scratch.write("printed.yaml", PRINTED);
    let fake = scratch.write("bin/helm", format!("#!/bin/sh\necho \"$*\" > asked\n{script}\n"));
    std::fs::set_permissions(&fake, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
    let path = std::env::var("PATH").expect("a path");
    let mut command = program(scratch.path());
    command.env("PATH", format!("{}:{path}", scratch.path().join("bin").display()));
    let output =
        command.args(["check", source, "--format", "concise", "--program-mebibytes", "8"]).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let asked = std::fs::read_to_string(scratch.path().join("asked")).unwrap_or_default();
    let said = text(output.stdout) + &text(output.stderr);
    (output.status.code().expect("no signal"), said, asked)
}

#[test]
fn findings_name_the_template() {
    let (code, said, asked) = check("helm:charts/shop?values=a.yaml,b.yaml", "cat printed.yaml");
    assert_eq!((code, &*asked), (1, "template charts/shop --values a.yaml --values b.yaml\n"));
    assert!(said.contains("helm:charts/shop/templates/group.yaml:11:5: error[unknown-field]"), "{said}");
    assert!(said.contains("helm:charts/shop/templates/group.yaml:17:") && said.contains("group default/tea"), "{said}");
    let (_, _, asked) = check("helm:shop", "cat printed.yaml");
    assert_eq!(asked, "template ./shop\n");
}

#[test]
fn a_chart_that_renders_nothing_is_an_error() {
    for script in [
        "exit 3",
        "echo 'Error: no chart' >&2; exit 1",
        "true",
        "yes a | head -c 100000000",
        "echo hello",
        "echo '- a'",
    ] {
        let (code, said, _) = check("helm:shop", script);
        assert!(code == 2 && said.contains("error: helm:shop: "), "{script}: {said}");
    }
    assert_eq!(check("helm:", "true").0, 2);
}

#[test]
fn a_chart_that_nobody_renders_is_told_and_no_guard_holds_where_it_changes() {
    let scratch = Scratch::new();
    let template = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: cart}\nspec:\n  destinations:\n  \
                    - destination: {upstream: {name: v1}}\n    weight: {{ .Values.v1 }}\n";
    scratch.write("before/shop/templates/group.yaml", template);
    scratch.write("after/shop/templates/group.yaml", template.replace("v1 }}", "v2 }}"));
    let run = |arguments: &[&str]| scratch.run(arguments);
    let render = run(&["render", "after"]);
    let told = "note: 1 template is not rendered, and nothing of it is looked at: after/shop/templates/group.yaml";
    assert!(render.code == 0 && render.said.contains(told), "{render:?}");
    let same = run(&["diff", "before", "before", "--exit-code"]);
    assert!(same.code == 0 && same.said.matches("1 template is not rendered").count() == 2, "{same:?}");
    let plain = run(&["diff", "before", "after"]);
    assert!(
        plain.code == 0 && plain.said.contains("warning: after/shop/templates/group.yaml: a template"),
        "{plain:?}"
    );
    for guard in [&["--exit-code"][..], &["--max-shift", "5"], &["--forbid-new-findings"]] {
        let diff = |more: &[&str]| run(&[&["diff", "before", "after"], guard, more].concat());
        assert!(
            diff(&[]).code == 2 && diff(&[]).said.contains("error: after/shop/templates/group.yaml: "),
            "{:?}",
            diff(&[])
        );
        assert_eq!(diff(&["--rule", "unrendered-template=off"]).code, 0);
    }
}
