use std::path::Path;
use std::process::Command;

use crate::plans::file;
use crate::program::Scratch;

fn canary() -> (Scratch, String) {
    let scratch = Scratch::new();
    let text = file("fixtures/canary/canary.yaml");
    scratch.write("canary.yaml", &text);
    (scratch, text)
}

fn read(scratch: &Scratch, name: &str) -> String {
    std::fs::read_to_string(scratch.path().join(name)).expect(name)
}

#[test]
fn set_writes_what_render_then_shows_and_back() {
    let (scratch, text) = canary();
    let shown = scratch.run(&["set", "echo", "v2=50", "v1=50"]);
    assert_eq!((shown.code, read(&scratch, "canary.yaml")), (0, text.clone()), "{shown:?}");
    assert!(shown.out.contains("+      weight: 50 # the canary"), "{}", shown.out);
    assert_eq!(scratch.run(&["set", "echo", "v2=50", "v1=50", ".", "--write"]).code, 0);
    let json = scratch.run(&["render", "--format", "json"]).json();
    let shares = &json["virtualHosts"][0]["routes"][0]["destinations"];
    assert_eq!((&shares[0]["percent"], &shares[1]["percent"]), (&50.0.into(), &50.0.into()));
    assert_eq!(scratch.run(&["set", "echo", "v1=9", "v2=1", "--write"]).code, 0);
    assert_eq!(read(&scratch, "canary.yaml"), text);
    let left: Vec<_> = std::fs::read_dir(scratch.path()).expect("a folder").collect();
    assert_eq!(left.len(), 1, "a temporary file is left: {left:?}");
}

#[cfg(unix)]
#[test]
fn writing_keeps_links_and_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let (scratch, _) = canary();
    let target = scratch.path().join("canary.yaml");
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).expect("permissions");
    std::os::unix::fs::symlink("canary.yaml", scratch.path().join("link.yaml")).expect("a link");
    assert_eq!(scratch.run(&["set", "echo", "v2=3", "link.yaml", "--write"]).code, 0);
    assert!(scratch.path().join("link.yaml").is_symlink());
    assert!(read(&scratch, "canary.yaml").contains("weight: 3 # the canary"));
    assert_eq!(std::fs::metadata(&target).expect("there").permissions().mode() & 0o777, 0o640);
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    let (scratch, text) = canary();
    for arguments in [
        &["set", "echo", "v2=5e9", "--write"][..],
        &["set", "echo", "v2=-1", "--write"],
        &["set", "echo", "v2=3.5", "--write"],
        &["set", "echo", "v2=NaN", "--write"],
        &["set", "echo", "v1=0", "v2=0", "--write"],
        &["set", "echo", "v9=1", "--write"],
        &["set", "ecko", "v2=1", "--write"],
        &["set", "echo", "--write"],
    ] {
        let run = scratch.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?} {run:?}");
        assert!(run.said.starts_with("error: "), "{run:?}");
        assert!(run.said.ends_with("\nnote: nothing was written\n"), "{run:?}");
    }
    let held = scratch.run(&["set", "echo", "v2=90%", "--write", "--max-shift", "20"]);
    assert_eq!(held.code, 1, "{held:?}");
    assert_eq!(read(&scratch, "canary.yaml"), text);
}

#[test]
fn what_is_no_file_is_not_written_to() {
    let (scratch, text) = canary();
    // Said before anything is called: there is neither a cluster nor a repository here.
    for source in ["cluster:", "cluster:prod", "git:main", "git:main:canary.yaml", "kustomize:."] {
        let run = scratch.run(&["set", "echo", "v2=1", source, "--write"]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.said.contains("can't be written to\nhelp: give a file or folder, or print a --patch"), "{run:?}");
    }
    // Beside a file nobody knows which of the two is meant.
    assert_eq!(scratch.run_with(&["set", "echo", "v2=1", "-", "canary.yaml", "--write"], &text).code, 2);
    assert_eq!(read(&scratch, "canary.yaml"), text);
}

#[test]
fn of_two_resources_nobody_guesses() {
    let (scratch, text) = canary();
    scratch.write("twice.yaml", format!("{text}---\n{text}"));
    scratch.write("elsewhere.yaml", text.replace("namespace: gloo-system", "namespace: other"));
    for (sources, message) in [
        (&["twice.yaml"][..], "gloo-system/echo is defined more than once: twice.yaml:"),
        (&["canary.yaml", "twice.yaml"], "is defined more than once: canary.yaml:"),
        (
            &["canary.yaml", "elsewhere.yaml"],
            "echo may be each of gloo-system/echo, other/echo\nhelp: name its namespace",
        ),
    ] {
        let run = scratch.run(&[&["set", "echo", "v2=7", "--write"], sources].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.said.contains(message), "{message}: {run:?}");
    }
    assert_eq!(read(&scratch, "canary.yaml"), text);
    // The same file twice is one.
    assert_eq!(scratch.run(&["set", "echo", "v2=7", "canary.yaml", "./canary.yaml", "--write"]).code, 0);
    // Of two resources in one file only the one that is meant changes.
    let pair = format!("{text}---\n{}", text.replace("namespace: gloo-system", "namespace: other"));
    scratch.write("pair.yaml", &pair);
    assert_eq!(scratch.run(&["set", "other/echo", "v2=7", "pair.yaml", "--write"]).code, 0);
    let written = read(&scratch, "pair.yaml");
    assert!(written.starts_with(&text) && written.matches("weight: 7").count() == 1, "{written}");
}

#[test]
fn guards_decide_the_exit_code() {
    let (scratch, text) = canary();
    scratch.write("after/canary.yaml", text.replace("weight: 1 ", "weight: 0 ").replace("weight: 9", "weight: 0"));
    let diff = |more: &[&str]| scratch.run(&[&["diff", "canary.yaml", "after"], more].concat());
    assert_eq!(diff(&[]).code, 0);
    assert_eq!(diff(&["--exit-code"]).code, 1);
    let guarded = diff(&["--max-shift", "20", "--format", "json"]);
    assert_eq!((guarded.code, guarded.json()["summary"]["maxShift"].as_f64()), (1, Some(100.0)));
    let findings = diff(&["--forbid-new-findings", "--format", "json"]);
    assert_eq!(findings.code, 1);
    assert_eq!(findings.json()["findings"]["brought"][0]["rule"], "zero-total-weight");
    assert_eq!(scratch.run(&["diff", "canary.yaml", "canary.yaml", "--exit-code"]).code, 0);
    assert_eq!(scratch.run(&["diff", "canary.yaml"]).code, 2);
    for format in ["human", "markdown", "json"] {
        assert!(diff(&["--format", format, "--yaml", "--order"]).out.contains("gloo-system/echo"), "{format}");
    }
}

#[test]
fn the_configuration_makes_exceptions_of_what_may_move() {
    let (scratch, text) = canary();
    scratch.write("after/canary.yaml", text.replace("weight: 1 ", "weight: 9 "));
    let diff = |configuration: &str, more: &[&str]| {
        scratch.write(".glooscope.yaml", configuration);
        scratch.run(&[&["diff", "canary.yaml", "after"], more].concat()).code
    };
    assert_eq!((diff("max-shift: 20", &[]), diff("max-shift: 40", &[])), (1, 0));
    assert_eq!(diff("max-shift: {default: 20}", &[]), 1);
    // More digits than are kept: the guard holds all the same.
    assert_eq!((diff("max-shift: 5.0000000001", &[]), diff("max-shift: 1e-10", &[])), (2, 2));
    assert_eq!((diff("max-shift: [50]", &[]), diff("max-shift: {defualt: 50}", &[])), (2, 2));
    assert_eq!(diff("max-shift: {default: 100, except: {gloo-system/echo: 5.0000000001}}", &[]), 2);
    for name in ["gloo-system/echo", "gloo-system/other"] {
        let except = format!("max-shift:\n  default: 20\n  except:\n    {name}: 40\n");
        let code = i32::from(name == "gloo-system/other");
        assert_eq!((diff(&except, &[]), diff(&except, &["--max-shift", "10"])), (code, code), "{name}");
    }
    assert_eq!(diff("max-shift: {except: {gloo-system/echo: 39}}", &[]), 1);
    assert_eq!(diff("max-shift: {except: {a/b: 0}}", &[]), 0);
    scratch.write(".glooscope.yaml", "max-shift: {except: {gloo-system/echo: 50}}");
    let run = |more: &[&str]| scratch.run(&[more, &["canary.yaml", "--max-shift", "5"]].concat()).code;
    assert_eq!(run(&["set", "echo", "v2=50%"]), 0);
    assert_eq!(run(&["rollout", "echo", "--to", "v2", "--steps", "50,100"]), 0);
    assert_eq!(run(&["rollout", "echo", "--to", "v2", "--steps", "50,100", "--no-config"]), 1);
}

#[test]
fn outputs_fit_their_schemas() {
    let (scratch, _) = canary();
    let diff = scratch.run(&["diff", ".", "--set", "echo:v2=50%", "--format", "json", "--order"]).json();
    let rollout = scratch.run(&["rollout", "echo", "--to", "v2", "--steps", "25,100", "--format", "json"]).json();
    for (name, value) in [("diff", diff), ("rollout", rollout)] {
        let schema = serde_json::from_str(&file(&format!("schemas/{name}.schema.json"))).expect("a schema");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn a_rollout_holds_what_it_is_told_to() {
    let scratch = Scratch::new();
    let item =
        |name: &str, weight: u32| format!("  - {{destination: {{upstream: {{name: {name}}}}}, weight: {weight}}}\n");
    let list = [item("v1", 70), item("v2", 0), item("legacy", 30)].concat();
    scratch.write(
        "g.yaml",
        format!("apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g, namespace: ns}}\nspec:\n  destinations:\n{list}"),
    );
    let run = |more: &[&str]| {
        scratch.run(&[&["rollout", "g", "--to", "v2", "--steps", "10,50", "--format", "json"], more].concat())
    };
    let percents = |json: &serde_json::Value, step: usize| -> Vec<f64> {
        let list = json["steps"][step]["destinations"].as_array().expect("a list");
        list.iter().map(|to| to["percent"].as_f64().expect("a number")).collect()
    };
    let free = run(&[]).json();
    assert_eq!((percents(&free, 0), percents(&free, 1)), (vec![63.0, 10.0, 27.0], vec![35.0, 50.0, 15.0]));
    let held = run(&["--hold", "g:legacy"]).json();
    assert_eq!((percents(&held, 0), percents(&held, 1)), (vec![60.0, 10.0, 30.0], vec![20.0, 50.0, 30.0]));
    assert_eq!(run(&["--max-shift", "30"]).code, 1);
    assert_eq!(scratch.run(&["rollout", "g", "--to", "v2", "--steps", "80", "--hold", "legacy"]).code, 2);
}

/// Applies a patch with kubectl's own code where it is there, and says what `set --write` says.
#[test]
fn patches_work_when_applied() {
    if Command::new("kubectl").arg("version").arg("--client").output().is_err() {
        return;
    }
    let shop = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: front, namespace: ns}\nspec:\n  virtualHost:\n    domains: [a.example.com]\n    routes:\n    - matchers: [{prefix: /x}]\n      routeAction: {single: {upstream: {name: a, namespace: ns}}}\n    - name: main\n      routeAction:\n        multi:\n          destinations:\n          - destination: {upstream: {name: a, namespace: ns}}\n            weight: 9\n          - destination: {upstream: {name: b, namespace: ns}}\n";
    for (text, target, kind, name) in [
        (file("fixtures/canary/canary.yaml"), "echo", "UpstreamGroup", "echo"),
        (shop.to_owned(), "vs:ns/front#main", "VirtualService", "front"),
    ] {
        let asks = if name == "echo" { ["v1=30", "v2=70"] } else { ["a=30", "b=70"] };
        let scratch = Scratch::new();
        scratch.write("base.yaml", &text);
        let wanted = Scratch::new();
        wanted.write("base.yaml", &text);
        assert_eq!(wanted.run(&["set", target, asks[0], asks[1], "--write"]).code, 0);
        for patch in ["json6902", "strategic"] {
            let run = scratch.run(&["set", target, asks[0], asks[1], "base.yaml", "--patch", patch]);
            assert_eq!(run.code, 0, "{run:?}");
            scratch.write("patch/patch.yaml", &run.out);
            scratch.write("patch/base.yaml", &text);
            let patches = format!(
                "resources: [base.yaml]\npatches:\n- path: patch.yaml\n  target: {{kind: {kind}, name: {name}}}\n"
            );
            scratch.write("patch/kustomization.yaml", patches);
            let built = kustomize(&scratch.path().join("patch"));
            scratch.write("built/base.yaml", &built);
            let wanted = wanted.path().to_string_lossy().into_owned();
            let diff = scratch.run(&["diff", &wanted, "built", "--exit-code"]);
            assert_eq!(diff.code, 0, "{patch}: {diff:?}\n{built}");
        }
    }
}

fn kustomize(folder: &Path) -> String {
    let output = Command::new("kubectl").arg("kustomize").arg(folder).output().expect("kubectl runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// Another service takes the domain too, so that Gloo takes both out: no share moves, and all traffic is lost.
#[test]
fn the_guard_of_diff_sees_a_host_that_is_no_longer_served() {
    let (scratch, text) = canary();
    scratch.write("before/canary.yaml", &text);
    scratch.write("after/canary.yaml", &text);
    let rival = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: rival, namespace: gloo-system}\n\
        spec: {virtualHost: {domains: [echo.example.com], routes: [{directResponseAction: {status: 200}}]}}\n";
    scratch.write("after/rival.yaml", rival);
    let guarded = scratch.run(&["diff", "before", "after", "--max-shift", "20"]);
    assert_eq!(guarded.code, 1, "{}", guarded.out);
    assert!(guarded.out.contains("gloo-system/echo is no longer served at all"), "{}", guarded.out);
    assert!(guarded.out.contains("host rejected, none of it is served"), "{}", guarded.out);
    assert_eq!(scratch.run(&["diff", "before", "before", "--max-shift", "20"]).code, 0);
}

#[test]
fn a_patch_of_nothing_is_no_patch() {
    let (scratch, _) = canary();
    for kind in ["json6902", "strategic", "kubectl"] {
        let run = scratch.run(&["set", "echo", "v1=9", "--patch", kind]);
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{kind}: {run:?}");
        assert!(run.said.contains("nothing changes"), "{kind}: {run:?}");
    }
}

#[test]
fn lists_of_a_comparison_are_cut_with_the_number_left_out() {
    let scratch = Scratch::new();
    let group = |count: usize, last: usize| {
        let one = |at: usize| {
            let weight = if at + 1 == count { last } else { 1 };
            format!("  - {{destination: {{upstream: {{name: u{at}, namespace: b}}}}, weight: {weight}}}\n")
        };
        let list: String = (0..count).map(one).collect();
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g, namespace: b}}\nspec:\n  destinations:\n{list}"
        )
    };
    let host = |at: usize| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: h{at}, namespace: b}}\nspec:\n  virtualHost:\n    \
             domains: [d{at}]\n    routes:\n    - matchers: [{{prefix: /}}]\n      routeAction: {{upstreamGroup: {{name: g, namespace: b}}}}\n"
        )
    };
    let hosts: String = (0..30).map(host).collect();
    let upstream = |at: usize| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: x{at}, namespace: b}}\nspec: {{static: {{hosts: [{{addr: a, port: 80}}]}}}}\n"
        )
    };
    scratch.write("none.yaml", "");
    scratch.write("old.yaml", group(20, 1) + &hosts);
    scratch.write("new.yaml", group(20, 9) + &hosts + &(0..30).map(upstream).collect::<String>());
    let diff = |before: &str, after: &str, width: &str| scratch.run(&["diff", before, after, "--width", width]).out;
    for width in ["80", "120"] {
        let changed = diff("old.yaml", "new.yaml", width);
        assert!(changed.contains("d11, 26 more") && changed.contains("      and 18 more hosts\n"), "{changed}");
        let words = changed.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("30 upstreams (+upstream b/x0,") && words.contains(" b/x19, 18 more)"), "{changed}");
        for (sides, sign) in [(["none.yaml", "old.yaml"], '+'), (["old.yaml", "none.yaml"], '-')] {
            let all = diff(sides[0], sides[1], width);
            let group = all.split("\n\n").next().expect("a group");
            assert!(group.starts_with(&format!("{sign} upstream group b/g")), "{group}");
            let words = group.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains("u7 5%, 12 more") && !words.contains("u8 5%"), "{group}");
            assert!(group.lines().all(|line| line.chars().count() <= width.parse().expect("a number")), "{group}");
        }
    }
    let page = scratch.run(&["diff", "old.yaml", "new.yaml", "--format", "markdown"]).out;
    assert!(page.contains("`b/u19`") && page.matches("`b/h").count() == 30, "a page has all: {page}");
}
