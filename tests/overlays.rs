//! Kustomizations: built by themselves, and told at the line that a person would edit.

mod program;

use program::{Run, Scratch};

const BASE: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  destinations:\n  \
                    - destination: {upstream: {name: v1, namespace: shop}}\n    weight: 9\n  \
                    - destination: {upstream: {name: v2, namespace: shop}}\n    weight: 1\n";

/// Whether anything here can build; where nothing can, that is a test of its own.
fn can_build() -> bool {
    let runs = |program: &str| std::process::Command::new(program).arg("version").output().is_ok();
    runs("kustomize") || runs("kubectl")
}

/// A base, and overlays with these kustomizations; other files by name.
fn repository(overlays: &[(&str, &str)], files: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("base/kustomization.yaml", "resources: [group.yaml]\n");
    scratch.write("base/group.yaml", BASE);
    for (name, text) in overlays {
        scratch.write(&format!("overlays/{name}/kustomization.yaml"), format!("resources: [../../base]\n{text}"));
    }
    for (name, text) in files {
        scratch.write(name, text);
    }
    scratch
}

fn check(scratch: &Scratch) -> Run {
    scratch.run(&["check", "--format", "json", "--rule", "unused-upstream-group=off"])
}

/// Where each finding of a rule stands, with the places of its labels.
fn places(run: &Run, rule: &str) -> Vec<String> {
    let report = run.json();
    let of =
        |it: &serde_json::Value| format!("{}:{}:{}", it["file"].as_str().expect("a file"), it["line"], it["column"]);
    let all = report["findings"].as_array().expect("a list").iter().filter(|it| it["rule"] == rule);
    all.map(|it| {
        let labels = it["labels"].as_array().expect("a list").iter().map(|label| format!(" {}", of(label)));
        of(it) + &labels.collect::<String>()
    })
    .collect()
}

#[test]
fn what_a_patch_sets_is_told_in_the_patch() {
    let list = "spec:\n  destinations:\n  - destination: {upstream: {name: v1, namespace: shop}}\n    wieght: 9\n  \
                - destination: {upstream: {name: v2, namespace: shop}}\n    weight: 1\n";
    let piece =
        format!("apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: cart, namespace: shop}}\n{list}");
    let indented = piece.replace('\n', "\n    ");
    let operation = "- op: replace\n  path: /spec/destinations/0/weight\n  value: 0\n";
    let in_list = format!("patches:\n- patch: |-\n    {}\n", indented.trim_end());
    let by_target = "patches:\n- path: patch.yaml\n  target: {kind: UpstreamGroup, name: c.*}\n";
    for (kustomization, patch, rule, place) in [
        ("patches: [{path: patch.yaml}]\n", &*piece, "unknown-field", "overlays/prod/patch.yaml:7:5"),
        ("patchesStrategicMerge: [patch.yaml]\n", &piece, "unknown-field", "overlays/prod/patch.yaml:7:5"),
        (by_target, &piece, "unknown-field", "overlays/prod/patch.yaml:7:5"),
        (&in_list, "", "unknown-field", "overlays/prod/kustomization.yaml:10:9"),
        (
            "patches:\n- path: patch.yaml\n  target: {kind: UpstreamGroup}\n",
            operation,
            "zero-weight",
            "overlays/prod/patch.yaml:3:10",
        ),
        (
            "patchesJson6902:\n- path: patch.yaml\n  target: {group: gloo.solo.io, version: v1, kind: UpstreamGroup, name: cart}\n",
            operation,
            "zero-weight",
            "overlays/prod/patch.yaml:3:10",
        ),
        (
            "patches:\n- target: {kind: UpstreamGroup}\n  patch: |-\n    - op: replace\n      path: /spec/destinations/0/weight\n      value: 0\n",
            "",
            "zero-weight",
            "overlays/prod/kustomization.yaml:7:14",
        ),
    ] {
        let mut files = Vec::new();
        if !patch.is_empty() {
            files.push(("overlays/prod/patch.yaml", patch));
        }
        let scratch = repository(&[("prod", kustomization)], &files);
        let told = [format!("{place} base/group.yaml:4:9")];
        if can_build() {
            let run = check(&scratch);
            assert_eq!(places(&run, rule), told, "{kustomization}{}", run.out);
            assert!(!run.out.contains("kustomize:"), "{}", run.out);
        }
        // A field is a field, also where nothing builds.
        let unbuilt = scratch.run_among("none", &["check", "--format", "json"]);
        assert_eq!(places(&unbuilt, "unbuilt-kustomization").len(), 1, "{unbuilt:?}");
        let told: &[String] = if rule == "unknown-field" { &told } else { &[] };
        assert_eq!(places(&unbuilt, rule), told, "{kustomization}{}", unbuilt.out);
        assert_eq!(places(&scratch.run(&["check", "--format", "json", "--together"]), rule), told, "{kustomization}");
    }
}

#[test]
fn a_patch_that_nothing_applies_is_looked_at_by_itself() {
    let patch = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: any}\nspec:\n  $patch: replace\n  destinations:\n  \
                 - destination: {upstream: {name: v1, namespace: shop}}\n    weight: 5%\n";
    let broken = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nspec: [\n";
    let kustomization =
        "patches:\n- {path: patch.yaml, target: {kind: UpstreamGroup, name: cart}}\n- path: broken.yaml\n";
    let files = [("overlays/prod/patch.yaml", patch), ("overlays/prod/broken.yaml", broken)];
    let scratch = repository(&[("prod", kustomization)], &files);
    let run = scratch.run_among("none", &["check", "--format", "json"]);
    assert_eq!(places(&run, "wrong-type"), ["overlays/prod/patch.yaml:8:13 base/group.yaml:4:9"], "{}", run.out);
    assert_eq!(places(&run, "invalid-yaml").len(), 1, "{}", run.out);
    assert!(places(&run, "unknown-field").is_empty() && run.out.contains("of upstream group shop/cart"), "{}", run.out);
    let people = scratch.run_among("none", &["check"]).out;
    assert!(people.contains("in the base"), "{people}");
    // A comment in it silences what is found in it, built or not.
    scratch.write("overlays/prod/broken.yaml", "");
    scratch.write("overlays/prod/patch.yaml", patch.replace("5%", "5% # glooscope: ignore[wrong-type] not yet"));
    let run = scratch.run_among("none", &["check", "--format", "json"]);
    assert!(places(&run, "wrong-type").is_empty() && places(&run, "unused-ignore").is_empty(), "{}", run.out);
}

#[test]
fn what_a_patch_takes_away_is_told_in_the_base_and_the_patch() {
    if !can_build() {
        return;
    }
    let zero = BASE.replace("weight: 9", "weight: 0");
    let remove = "- op: remove\n  path: /spec/destinations/1\n";
    for (kustomization, patch, place) in [
        (
            "patches: [{path: patch.yaml, target: {kind: UpstreamGroup}}]\n",
            remove,
            "base/group.yaml:7:3 overlays/prod/patch.yaml:2:9",
        ),
        (
            "patches:\n- target: {kind: UpstreamGroup}\n  patch: |-\n    - op: remove\n      path: /spec/destinations/1\n",
            "",
            "base/group.yaml:7:3 overlays/prod/kustomization.yaml:6:13",
        ),
    ] {
        let files = [("base/group.yaml", &*zero), ("overlays/prod/patch.yaml", patch)];
        let scratch = repository(&[("prod", kustomization)], &files);
        let run = check(&scratch);
        assert_eq!(places(&run, "zero-total-weight"), [place], "{}", run.out);
    }
}

#[test]
fn what_came_through_is_told_in_the_base_and_what_a_kustomization_sets_at_its_entry() {
    if !can_build() {
        return;
    }
    let scratch = repository(&[("prod", "namespace: Not_a_Name\n")], &[]);
    let broken = BASE.replace("weight: 1\n", "weight: 0 # glooscope: ignore[missing-weight] not that\n");
    scratch.write("base/group.yaml", broken.replace("weight: 9", "wieght: 9"));
    let run = check(&scratch);
    assert_eq!(places(&run, "unknown-field"), ["base/group.yaml:9:5"], "{}", run.out);
    assert_eq!(
        places(&run, "invalid-name"),
        ["overlays/prod/kustomization.yaml:2:12 base/group.yaml:4:9"],
        "{}",
        run.out
    );
    scratch.write("overlays/prod/kustomization.yaml", "resources: [../../base]\n");
    assert_eq!(places(&check(&scratch), "zero-total-weight"), ["base/group.yaml:7:3"]);
    // Comments of the base silence what is built from it, and are reported where they don't.
    assert_eq!(places(&run, "unused-ignore").len(), 1, "{}", run.out);
    scratch.write("base/group.yaml", BASE.replace("weight: 9", "wieght: 9 # glooscope: ignore[unknown-field] known"));
    assert!(places(&check(&scratch), "unknown-field").is_empty());
}

#[test]
fn overlays_are_environments_and_a_base_is_told_once() {
    if !can_build() {
        return;
    }
    let zero = "patches:\n- target: {kind: UpstreamGroup}\n  patch: '[{\"op\": \"replace\", \"path\": \"/spec/destinations/1/weight\", \"value\": 0}]'\n";
    let scratch =
        repository(&[("dev", ""), ("prod", zero)], &[("gateways/group.yaml", &BASE.replace("cart", "other"))]);
    scratch.write("base/group.yaml", BASE.replace("weight: 9", "wieght: 9"));
    let run = check(&scratch);
    assert_eq!(places(&run, "unknown-field"), ["base/group.yaml:9:5"]);
    let report = run.json();
    let all = report["findings"].as_array().expect("a list");
    let of = |rule: &str| -> Vec<_> {
        all.iter().filter(|it| it["rule"] == rule).map(|it| it["environments"].to_string()).collect()
    };
    assert_eq!(of("unknown-field"), [r#"["dev","prod"]"#]);
    assert_eq!(of("zero-total-weight"), [r#"["prod"]"#]);
    // What lies beside belongs to all.
    let env = scratch.run(&["env", "--format", "json"]).json();
    assert_eq!(env["environments"][0]["why"], "kustomization");
    for at in [0, 1] {
        assert_eq!(env["environments"][at]["shared"], serde_json::json!(["gateways/group.yaml"]));
    }
}

#[test]
fn a_change_of_a_base_or_of_an_overlay_is_seen_by_diff() {
    if !can_build() {
        return;
    }
    let scratch = repository(&[("dev", ""), ("prod", "")], &[]);
    scratch.call("git", &["init", "-q", "-b", "main"]);
    scratch.call("git", &["add", "."]);
    scratch.call("git", &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]);
    let diff = || scratch.run(&["diff", "git:main", ".", "--exit-code", "--format", "json"]);
    assert_eq!(diff().code, 0, "{}", diff().out);
    let zero = "resources: [../../base]\npatches:\n- target: {kind: UpstreamGroup}\n  patch: '[{\"op\": \"replace\", \"path\": \
                \"/spec/destinations/1/weight\", \"value\": 0}]'\n";
    scratch.write("overlays/prod/kustomization.yaml", zero);
    let run = diff();
    assert_eq!(run.code, 1);
    let changes: Vec<String> =
        run.json()["environments"].as_array().expect("a list").iter().map(|one| one["change"].to_string()).collect();
    assert_eq!(changes, [r#""same""#, r#""changed""#]);
    scratch.write("base/group.yaml", BASE.replace("weight: 9", "weight: 7"));
    assert_eq!(diff().json()["summary"]["groups"], 2);
}

#[test]
fn nothing_that_is_wrong_with_a_kustomization_ends_well() {
    if !can_build() {
        return;
    }
    // Each with the place of the entry that is to blame.
    for (text, place) in [
        ("resources: [../../base]\npatches: [{path: not-there.yaml}]\n", "2:18"),
        ("resources: [../../base, .]\n", "1:1"),
        ("resources: [../../base, ../prod]\n", "1:25"),
        ("resources: [../../base]\nnonsense: [\n", ""),
        ("resources: [../../base, no.yaml]\n", "1:25"),
    ] {
        let scratch = repository(&[("prod", "")], &[]);
        scratch.write("overlays/prod/kustomization.yaml", text);
        let run = check(&scratch);
        assert!(run.code == 1 && !run.out.contains("\"findings\": []"), "{text}: {run:?}");
        let failed = places(&run, "kustomize-build");
        assert!(
            failed == [format!("overlays/prod/kustomization.yaml:{place}")] || text.contains("nonsense"),
            "{text}: {}",
            run.out
        );
        assert_ne!(scratch.run(&["diff", ".", "."]).code, 0, "{text}");
        assert_ne!(scratch.run(&["render"]).code, 0, "{text}");
    }
    // Some controllers build what lies outside: nobody looked at it here, and it may be right all the same.
    for outside in ["../../../../../../../../etc/hostname", "../../base/group.yaml"] {
        let scratch = repository(&[("prod", "")], &[]);
        scratch.write("overlays/prod/kustomization.yaml", format!("resources: [../../base, {outside}]\n"));
        let run = check(&scratch);
        assert_eq!(places(&run, "kustomize-build"), ["overlays/prod/kustomization.yaml:1:25"], "{run:?}");
        assert_eq!((run.code, run.count("warnings")), (0, 1), "{run:?}");
        assert_eq!(scratch.run(&["render"]).code, 2, "what is shown is not what would be applied");
    }
    let scratch = repository(&[("prod", "")], &[]);
    scratch.write("overlays/prod/kustomization.yaml", "resources: [../../base, 'https://example.com/a/b?ref=v1']\n");
    let run = check(&scratch);
    assert_eq!(places(&run, "unbuilt-kustomization"), ["overlays/prod/kustomization.yaml:1:25"], "{}", run.out);
    assert_ne!(scratch.run(&["render"]).code, 0);
}

#[test]
fn a_file_that_no_kustomization_lists_hides_nothing() {
    if !can_build() {
        return;
    }
    let scratch = repository(&[("prod", "")], &[]);
    scratch.write("overlays/prod/old.yaml", BASE.replace("weight: 9", "weight: 0").replace("weight: 1", "weight: 0"));
    let run = check(&scratch);
    assert_eq!(places(&run, "zero-total-weight"), ["overlays/prod/old.yaml:7:3"]);
    assert!(places(&run, "duplicate-resource").is_empty());
    let render = scratch.run(&["env", "--format", "json"]).json();
    assert_eq!(render["environments"][1]["name"], "unlisted");
}

#[test]
fn kustomizations_of_others_are_left_alone() {
    let scratch = Scratch::new();
    for at in 0..200 {
        scratch.write(&format!("apps/{at}/kustomization.yaml"), "resources: [deployment.yaml]\n");
    }
    scratch.write("group.yaml", BASE);
    let run = check(&scratch);
    assert!(places(&run, "kustomize-build").is_empty() && run.code == 0, "{}", run.out);
}

fn read(scratch: &Scratch, name: &str) -> String {
    std::fs::read_to_string(scratch.path().join(name)).expect("it is there")
}

#[test]
fn weights_are_set_where_they_are_decided() {
    if !can_build() {
        return;
    }
    let piece = BASE.replace("weight: 9", "weight: 5");
    let scratch = repository(
        &[("dev", ""), ("prod", "patches: [{path: patch.yaml}]\n"), ("qa", "")],
        &[("overlays/prod/patch.yaml", &piece)],
    );
    let run = scratch.run(&["set", "cart", "v1=7"]);
    assert!(run.code == 2 && run.said.contains("--env: dev, prod"), "{run:?}");
    // The patch decides in production, and moves nobody else.
    let run = scratch.run(&["set", "cart", "v1=7", "--env", "prod", "--write"]);
    assert_eq!((run.code, &*run.said), (0, "wrote overlays/prod/patch.yaml\n"), "{run:?}");
    assert!(run.out.contains("environment prod") && !run.out.contains("environment dev"), "{}", run.out);
    assert_eq!(read(&scratch, "overlays/prod/patch.yaml"), piece.replace("weight: 5", "weight: 7"));
    // The base decides elsewhere, and moves what shares it, also where only one was asked for.
    let run = scratch.run(&["set", "cart", "v1=3", "--env", "dev", "--write"]);
    assert!(run.code == 0 && run.said.ends_with("wrote base/group.yaml\n"), "{run:?}");
    assert!(run.said.starts_with("note: the same weights are those of qa, too\nhelp: for dev alone"), "{run:?}");
    for (name, moves) in [("dev", true), ("qa", true), ("prod", false)] {
        assert_eq!(run.out.contains(&format!("environment {name}\n")), moves, "{name}: {}", run.out);
    }
    assert_eq!(read(&scratch, "base/group.yaml"), BASE.replace("weight: 9", "weight: 3"));
    // So it is with the steps of a rollout.
    let rollout = |env: &str| scratch.run(&["rollout", "cart", "--to", "v2", "--steps", "50", "--env", env]);
    assert!(rollout("dev").code == 0 && rollout("dev").said.contains("those of qa\n"), "{:?}", rollout("dev"));
    assert!(rollout("prod").code == 0 && !rollout("prod").said.contains("moves with it"), "{:?}", rollout("prod"));
    let shares = |env: &str| scratch.run(&["render", "--env", env, "--format", "json"]).code;
    assert_eq!(shares("dev"), 0);
    // From within one overlay nobody sees who shares its base.
    let within = program::run_in(&scratch.path().join("overlays/dev"), &["set", "cart", "v1=4"], "");
    assert!(within.code == 0 && within.said.contains("base/group.yaml lies outside of the sources"), "{within:?}");
    // Where one overlay is all there is, its base is no second list.
    let alone = repository(&[("prod", "")], &[]);
    let run = alone.run(&["set", "cart", "v1=3", "--write"]);
    assert!(run.code == 0 && run.said == "wrote base/group.yaml\n" && !run.out.contains("environment"), "{run:?}");
    assert_eq!(alone.run(&["rollout", "cart", "--to", "v2", "--steps", "50"]).code, 0);
    assert_eq!(check(&alone).count("resources"), 1);
    // One that a transformer makes is nobody's to edit.
    let operation =
        "- op: add\n  path: /spec/destinations/0\n  value: {destination: {upstream: {name: v3, namespace: shop}}}\n";
    scratch.write("overlays/prod/patch.yaml", operation);
    scratch.write(
        "overlays/prod/kustomization.yaml",
        "resources: [../../base]\npatches: [{path: patch.yaml, target: {kind: UpstreamGroup}}]\n",
    );
    let run = scratch.run(&["set", "cart", "v3=3", "--env", "prod", "--write"]);
    assert!(run.code == 2 && run.said.contains("overlays/prod/patch.yaml:3"), "{run:?}");
}

#[test]
fn what_is_asked_for_by_name_is_told_where_it_was_written_too() {
    if !can_build() {
        return;
    }
    let scratch = repository(&[("prod", "namespace: other\n")], &[]);
    scratch.write("base/group.yaml", BASE.replace("weight: 9", "wieght: 9"));
    scratch.call("git", &["init", "-q", "-b", "main"]);
    scratch.call("git", &["add", "."]);
    scratch.call("git", &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]);
    let places = |source: &str| {
        let run = scratch.run(&["check", "--format", "json", source]);
        // The base's group, its kustomization, and the overlay's.
        assert!(run.count("files") >= 2, "{}", run.out);
        places(&run, "unknown-field")
    };
    assert_eq!(places("kustomize:overlays/prod"), ["base/group.yaml:9:5"]);
    assert_eq!(places("git:main:kustomize:overlays/prod"), ["git:main:base/group.yaml:9:5"]);
    scratch.write(".glooscope.yaml", "environments: {live: 'kustomize:overlays/prod'}\n");
    let refused = scratch.run(&["check"]);
    assert!(refused.code == 2 && refused.said.contains("--trust-config"), "{refused:?}");
    let trusted = scratch.run(&["check", "--format", "json", "--trust-config"]);
    assert_eq!(self::places(&trusted, "unknown-field"), ["base/group.yaml:9:5"]);
}

#[test]
fn one_revision_is_compared_with_the_working_folder() {
    let scratch = Scratch::new();
    scratch.write("deploy/group.yaml", BASE);
    let commit = || {
        scratch.call("git", &["add", "."]);
        scratch.call("git", &["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]);
    };
    scratch.call("git", &["init", "-q", "-b", "main"]);
    commit();
    scratch.call("git", &["checkout", "-qb", "topic"]);
    scratch.write("deploy/group.yaml", BASE.replace("weight: 9", "weight: 7"));
    commit();
    scratch.call("git", &["checkout", "-q", "main"]);
    scratch.write("deploy/other.yaml", BASE.replace("cart", "other"));
    commit();
    scratch.call("git", &["checkout", "-q", "topic"]);
    let groups = |arguments: &[&str]| {
        let run = scratch.run(&[arguments, &["--format", "json"]].concat());
        run.json()["summary"]["groups"].as_u64().unwrap_or_else(|| panic!("{run:?}"))
    };
    // What main got since the branch left it is none of the branch's doing.
    assert_eq!(groups(&["diff", "git:main"]), 2);
    assert_eq!(groups(&["diff", "git:main..."]), 1);
    assert_eq!(groups(&["diff", "git:main...:deploy"]), 1);
    assert_eq!(groups(&["diff", "git:main:deploy", "deploy"]), 2);
    let wrong = scratch.run(&["diff", "git:nope..."]);
    assert!(wrong.code == 2 && wrong.said.contains("no revision is called `nope`"), "{wrong:?}");
    assert_eq!((scratch.run(&["diff", "."]).code, scratch.run(&["diff"]).code), (2, 2));
}

#[test]
fn fixes_are_made_where_it_was_written() {
    if !can_build() {
        return;
    }
    let scratch = repository(&[("prod", ""), ("dev", "")], &[]);
    scratch.write("base/group.yaml", BASE.replace("weight: 9", "wieght: 9"));
    let shown = scratch.run(&["check", "--unsafe-fixes", "--diff"]);
    assert!(shown.out.contains("+++ b/base/group.yaml") && shown.out.matches("\n+  ").count() == 1, "{shown:?}");
    let run = scratch.run(&["check", "--unsafe-fixes", "--format", "json"]);
    assert!(run.said.contains("fixed base/group.yaml:9: rename it to `weight` (unknown-field)"), "{run:?}");
    assert_eq!(read(&scratch, "base/group.yaml"), BASE);
    assert!(places(&run, "unknown-field").is_empty() && run.code == 0, "{run:?}");
}
