//! What is applied together: environments that are found or written down, and every command within each.

mod program;

use program::{Run, Scratch};

/// A group with these weights, and a host that sends everything to it.
fn shop(weights: [u32; 2]) -> String {
    format!(
        "{}---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: shop, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [shop.example.com]\n    routes:\n    - matchers: [{{prefix: /}}]\n      routeAction: {{upstreamGroup: {{name: cart, \
         namespace: shop}}}}\n",
        group("cart", weights)
    )
}

fn group(name: &str, [stable, canary]: [u32; 2]) -> String {
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  destinations:\n  \
         - destination: {{upstream: {{name: v1, namespace: shop}}}}\n    weight: {stable}\n  \
         - destination: {{upstream: {{name: v2, namespace: shop}}}}\n    weight: {canary}\n"
    )
}

/// Names and the files that not all environments have, as `env` prints them.
fn environments(run: &Run) -> Vec<(String, Vec<String>)> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
    let told = run.json();
    let all = told["environments"].as_array().expect("a list").iter();
    all.map(|one| (text(&one["name"]), one["files"].as_array().expect("a list").iter().map(text).collect())).collect()
}

fn env(scratch: &Scratch) -> Vec<(String, Vec<String>)> {
    environments(&scratch.run(&["env", "--format", "json"]))
}

fn names(found: &[(String, Vec<String>)]) -> Vec<&str> {
    found.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn folders_of_copies_are_environments_and_what_lies_beside_belongs_to_all() {
    let scratch = Scratch::new();
    scratch.write("deploy/envs/dev/shop.yaml", shop([1, 1]));
    scratch.write("deploy/envs/prod/shop.yaml", shop([9, 1]));
    scratch.write("deploy/common/other.yaml", group("other", [1, 1]));
    scratch.write("deploy/envs/base.yaml", group("base", [1, 1]));
    let run = scratch.run(&["env", "--format", "json"]);
    let own = |name: &str| (name.to_owned(), vec![format!("deploy/envs/{name}/shop.yaml")]);
    assert_eq!(environments(&run), [own("dev"), own("prod")]);
    for one in run.json()["environments"].as_array().expect("a list") {
        assert_eq!(one["why"], "copies");
        assert_eq!(one["shared"], serde_json::json!(["deploy/common/other.yaml", "deploy/envs/base.yaml"]));
    }
    assert_eq!(names(&environments(&scratch.run(&["env", "--together", "--format", "json"]))), ["-"]);
}

#[test]
fn environments_are_found_inside_each_other() {
    let scratch = Scratch::new();
    for place in ["eu/dev", "eu/prod", "us/dev", "us/prod"] {
        scratch.write(&format!("{place}/shop.yaml"), shop([1, 1]));
    }
    scratch.write("eu/common.yaml", group("eu", [1, 1]));
    let found = env(&scratch);
    assert_eq!(names(&found), ["eu/dev", "eu/prod", "us/dev", "us/prod"]);
    assert_eq!(found[0].1, ["eu/common.yaml", "eu/dev/shop.yaml"]);
    assert_eq!(found[3].1, ["us/prod/shop.yaml"]);
}

#[test]
fn teams_that_split_alike_meet_in_their_environments() {
    let scratch = Scratch::new();
    for (team, name) in [("a", "left"), ("b", "right")] {
        for stage in ["dev", "prod"] {
            scratch.write(&format!("{team}/{stage}/group.yaml"), group(name, [1, 1]));
        }
    }
    let found = env(&scratch);
    assert_eq!(names(&found), ["dev", "prod"]);
    assert_eq!(found[1].1, ["a/prod/group.yaml", "b/prod/group.yaml"]);
}

#[test]
fn copies_in_one_folder_or_beside_each_other_are_no_environments() {
    for places in [["a.yaml", "b.yaml"], ["a.yaml", "old/a.yaml"], ["x/a.yaml", "x/old/a.yaml"]] {
        let scratch = Scratch::new();
        for place in places {
            scratch.write(place, shop([1, 1]));
        }
        assert_eq!(names(&env(&scratch)), ["-"], "{places:?}");
        assert!(scratch.run(&["check", "--format", "json"]).out.contains("duplicate-resource"), "{places:?}");
    }
}

#[test]
fn one_environment_is_as_it_always_was() {
    let scratch = Scratch::new();
    scratch.write("a/shop.yaml", shop([0, 0]));
    scratch.write("b/other.yaml", group("other", [1, 1]));
    for command in [&["check"][..], &["render"], &["diff", ".", "."], &["set", "other", "v1=5"]] {
        let mut together = command.to_vec();
        together.push("--together");
        let (alone, together) = (scratch.run(command), scratch.run(&together));
        assert_eq!((alone.code, &alone.out), (together.code, &together.out), "{command:?}");
        assert!(!alone.out.contains("environment"), "{}", alone.out);
    }
    let report = scratch.run(&["check", "--format", "json"]).json();
    let none = serde_json::json!([]);
    assert!(report["findings"].as_array().is_some_and(|all| !all.is_empty()));
    assert!(report["findings"].as_array().expect("a list").iter().all(|finding| finding["environments"] == none));
    let render = scratch.run(&["render", "--format", "json"]).json();
    assert!(render["virtualHosts"][0]["environment"].is_null() && render["environments"] == none);
}

#[test]
fn a_finding_names_the_environments_that_it_holds_in() {
    let scratch = Scratch::new();
    scratch.write("envs/dev/shop.yaml", shop([1, 1]));
    scratch.write("envs/prod/shop.yaml", shop([0, 0]));
    scratch.write("envs/common.yaml", group("unused", [0, 0]));
    let run = scratch.run(&["check", "--format", "json"]);
    assert_eq!(run.code, 1);
    let report = run.json();
    let of = |file: &str| -> Vec<serde_json::Value> {
        let all = report["findings"].as_array().expect("a list").iter();
        all.filter(|it| it["file"] == file && it["rule"] == "zero-total-weight")
            .map(|it| it["environments"].clone())
            .collect()
    };
    assert_eq!(of("envs/prod/shop.yaml"), [serde_json::json!(["prod"])]);
    assert_eq!(of("envs/common.yaml"), [serde_json::json!(["dev", "prod"])]);
    assert_eq!(report["summary"]["resources"], 5);
    let people = scratch.run(&["check"]).out;
    assert_eq!(people.matches("   in     prod\n").count(), people.matches("envs/prod/shop.yaml:").count(), "{people}");
    assert!(people.contains("2 environments"), "{people}");
    assert!(scratch.run(&["check", "--format", "concise"]).out.contains("(in prod)"));
    assert_eq!(scratch.run(&["check", "--env", "dev", "--rule", "unused-upstream-group=off"]).code, 1);
}

#[test]
fn every_guard_of_diff_sees_a_change_in_one_environment() {
    let scratch = Scratch::new();
    for (side, prod) in [("before", [95, 5]), ("after", [0, 0])] {
        scratch.write(&format!("{side}/staging/shop.yaml"), shop([95, 5]));
        scratch.write(&format!("{side}/prod/shop.yaml"), shop(prod));
    }
    for guard in [&["--max-shift", "5"][..], &["--forbid-new-findings"], &["--exit-code"]] {
        let diff = |more: &[&str]| {
            let mut arguments = vec!["diff", "before", "after"];
            arguments.extend(guard);
            arguments.extend(more);
            scratch.run(&arguments)
        };
        let run = diff(&[]);
        assert_eq!(run.code, 1, "{guard:?} {}", run.out);
        assert!(run.out.starts_with("environment prod\n") && !run.out.contains("environment staging"), "{}", run.out);
        assert_eq!((diff(&["--env", "staging"]).code, diff(&["--env", "p*"]).code), (0, 1));
    }
    let told = scratch.run(&["diff", "before", "after", "--format", "json", "--max-shift", "5"]).json();
    assert_eq!(told["groups"][0]["environment"], "prod");
    let changes: Vec<_> = told["environments"].as_array().expect("a list").iter().map(|one| &one["change"]).collect();
    assert_eq!(changes, ["changed", "same"]);
    assert!(told["failed"][0].as_str().is_some_and(|failed| failed.starts_with("prod: ")));
}

#[test]
fn an_environment_that_comes_or_goes_is_said() {
    let scratch = Scratch::new();
    for place in ["before/dev", "before/prod", "after/dev", "after/prod", "after/qa"] {
        scratch.write(&format!("{place}/shop.yaml"), shop([1, 1]));
    }
    let run = scratch.run(&["diff", "before", "after", "--exit-code"]);
    assert!(
        run.code == 1 && run.out.contains("environment qa  new") && run.out.contains("3 environments: new: qa"),
        "{}",
        run.out
    );
    let back = scratch.run(&["diff", "after", "before"]);
    assert!(back.code == 0 && back.out.contains("environment qa  gone"), "{}", back.out);
    // A second copy makes two environments of what was one: each is compared with what it was.
    scratch.write("one/prod/shop.yaml", shop([1, 1]));
    let run = scratch.run(&["diff", "one", "before", "--exit-code", "--max-shift", "5"]);
    assert!(run.out.contains("2 environments: new: dev"), "{}", run.out);
    scratch.write("flat/shop.yaml", shop([1, 1]));
    scratch.write("apart/dev/shop.yaml", shop([1, 1]));
    scratch.write("apart/prod/shop.yaml", shop([0, 0]));
    let run = scratch.run(&["diff", "flat", "apart", "--max-shift", "5"]);
    assert!(run.code == 1 && run.out.contains("environment prod"), "{}", run.out);
}

#[test]
fn weights_are_set_in_the_environment_that_is_meant() {
    let scratch = Scratch::new();
    for stage in ["dev", "prod"] {
        scratch.write(&format!("{stage}/shop.yaml"), shop([9, 1]));
    }
    scratch.write("common.yaml", group("all", [9, 1]));
    let run = scratch.run(&["set", "cart", "v1=5", "--write"]);
    assert!(run.code == 2 && run.said.contains("--env: dev, prod"), "{}", run.said);
    let run = scratch.run(&["set", "cart", "v1=5", "--write", "--env", "prod"]);
    assert!(run.code == 0 && run.said.contains("wrote prod/shop.yaml") && !run.said.contains("dev"), "{}", run.said);
    // What all share moves in all, also where only one was asked for.
    let run = scratch.run(&["set", "all", "v1=5", "--env", "prod"]);
    assert!(run.out.contains("environment dev") && run.out.contains("environment prod"), "{}", run.out);
    let run = scratch.run(&["rollout", "cart", "--to", "v2", "--steps", "50"]);
    assert!(run.code == 2 && run.said.contains("--env: dev, prod"), "{}", run.said);
    assert_eq!(scratch.run(&["rollout", "cart", "--to", "v2", "--steps", "50", "--env", "dev"]).code, 0);
    let run = scratch.run(&["rollout", "all", "--to", "v2", "--steps", "50", "--env", "dev"]);
    assert!(run.code == 0 && run.said.contains("prod"), "{}", run.said);
}

#[test]
fn environments_that_are_written_down_are_those() {
    let scratch = Scratch::new();
    for stage in ["dev", "prod"] {
        scratch.write(&format!("deploy/{stage}/shop.yaml"), shop([u32::from(stage != "dev"), 0]));
    }
    scratch.write("deploy/common/group.yaml", group("all", [0, 0]));
    scratch.write(
        ".glooscope.yaml",
        "environments:\n  live: {sources: [deploy/prod, deploy/common], rules: {zero-weight: error}, max-shift: 3}\n  \
         test: [deploy/dev, deploy/common]\n",
    );
    let found = env(&scratch);
    assert_eq!(names(&found), ["live", "test"]);
    assert_eq!(found[0].1, ["deploy/common/group.yaml", "deploy/prod/shop.yaml"]);
    let report = scratch.run(&["check", "--format", "json"]).json();
    let about = |rule: &str| -> Vec<String> {
        let all = report["findings"].as_array().expect("a list").iter().filter(|it| it["rule"] == rule);
        all.map(|it| format!("{} {} {}", it["file"], it["severity"], it["environments"])).collect()
    };
    assert_eq!(about("zero-weight"), [r#""deploy/prod/shop.yaml" "error" ["live"]"#]);
    assert_eq!(
        about("zero-total-weight"),
        [r#""deploy/common/group.yaml" "error" ["live","test"]"#, r#""deploy/dev/shop.yaml" "error" ["test"]"#]
    );
    // What was asked for narrows it down.
    assert_eq!(names(&environments(&scratch.run(&["env", "deploy/prod", "--format", "json"]))), ["live"]);
    assert_eq!(scratch.run(&["diff", ".", "."]).code, 0);
    scratch.write("elsewhere/group.yaml", group("other", [1, 1]));
    assert_eq!(names(&environments(&scratch.run(&["env", "elsewhere", "--format", "json"]))), ["-"]);
    assert_eq!(scratch.run(&["check", "elsewhere", "deploy/common"]).code, 2);
    scratch.write(".glooscope.yaml", "environments: off\n");
    assert_eq!(names(&env(&scratch)), ["-"]);
}

#[test]
fn nothing_that_is_wrong_with_environments_ends_well() {
    let scratch = Scratch::new();
    scratch.write("dev/shop.yaml", shop([1, 1]));
    scratch.write("prod/shop.yaml", shop([1, 1]));
    let unknown = scratch.run(&["check", "--env", "nope"]);
    assert!(unknown.code == 2 && unknown.said.contains("dev, prod"), "{}", unknown.said);
    let alone = scratch.run(&["check", "dev", "--env", "dev"]);
    assert!(alone.code == 2 && alone.said.contains("one environment"), "{}", alone.said);
    for (written, code) in [
        ("environments: {}\n", 1),
        ("environments: {a: dev, a: prod}\n", 1),
        ("environments: {a: {context: dev}}\n", 1),
        ("environments: {a: nowhere}\n", 2),
        ("environments: {a: empty}\n", 2),
        ("environments: [a]\n", 1),
        ("environments: {a: {sources: dev, colour: red}}\n", 1),
    ] {
        scratch.write("empty/note.txt", "");
        scratch.write(".glooscope.yaml", written);
        let run = scratch.run(&["check"]);
        assert!(run.code >= code, "{written}: {run:?}");
    }
}

#[test]
fn a_baseline_knows_where_a_finding_holds() {
    let scratch = Scratch::new();
    for stage in ["dev", "prod"] {
        scratch.write(&format!("{stage}/shop.yaml"), shop([1, 1]));
    }
    scratch.write("common/group.yaml", group("all", [0, 0]));
    assert_eq!(scratch.run(&["check", "--write-baseline", "base.json"]).code, 0);
    assert_eq!(scratch.run(&["check", "--baseline", "base.json"]).code, 0);
    scratch.write("qa/shop.yaml", shop([1, 1]));
    let run = scratch.run(&["check", "--baseline", "base.json"]);
    assert!(run.code == 1 && run.out.contains("zero-total-weight"), "{}", run.out);
}

#[test]
fn a_request_is_traced_in_each_environment() {
    let scratch = Scratch::new();
    for (stage, weights) in [("dev", [1, 1]), ("prod", [9, 1])] {
        scratch.write(&format!("{stage}/shop.yaml"), shop(weights));
    }
    let trace = |more: &[&str]| scratch.run(&[&["trace", "GET", "http://shop.example.com/"], more].concat());
    let told = trace(&["--format", "json"]).json();
    let shares: Vec<String> = told["answers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|answer| format!("{} {}", answer["environment"], answer["destinations"][0]["percent"]))
        .collect();
    assert_eq!(shares, [r#""dev" 50.0"#, r#""prod" 90.0"#]);
    let run = trace(&[]);
    assert!(run.out.contains("environment dev") && run.out.contains("environment prod"), "{}", run.out);
    assert!(!trace(&["--env", "dev"]).out.contains("environment prod"));
    scratch.write("requests.jsonl", "{\"method\": \"GET\", \"url\": \"http://shop.example.com/\"}\n");
    let lines = scratch.run(&["trace", "--requests", "requests.jsonl"]);
    assert_eq!(lines.json()["answers"].as_array().map(Vec::len), Some(2), "{lines:?}");
}
