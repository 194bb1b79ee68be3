//! Revisions of repositories of every kind, and the environments at both ends of a comparison.

mod program;

use program::{Run, Scratch};

fn group(stable: u32) -> String {
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: cart, namespace: shop}}\nspec:\n  destinations:\n  \
         - destination: {{upstream: {{name: v1, namespace: shop}}}}\n    weight: {stable}\n  \
         - destination: {{upstream: {{name: v2, namespace: shop}}}}\n    weight: 1\n---\n\
         apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: shop, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [shop.example.com]\n    routes:\n    - matchers: [{{prefix: /}}]\n      \
         routeAction: {{upstreamGroup: {{name: cart, namespace: shop}}}}\n"
    )
}

fn commit(scratch: &Scratch, folder: &str) {
    scratch.call("git", &["-C", folder, "add", "-A"]);
    scratch.call("git", &["-C", folder, "commit", "-qm", "a"]);
}

/// A repository in `work`: `main`, and `topic` which changes production, checked out.
fn repository() -> Scratch {
    let scratch = Scratch::new();
    for stage in ["dev", "prod"] {
        scratch.write(&format!("work/deploy/{stage}/shop.yaml"), group(9));
    }
    scratch.call("git", &["init", "-q", "-b", "main", "work"]);
    commit(&scratch, "work");
    scratch.call("git", &["-C", "work", "checkout", "-qb", "topic"]);
    scratch.write("work/deploy/prod/shop.yaml", group(4));
    commit(&scratch, "work");
    scratch
}

fn within(scratch: &Scratch, folder: &str, arguments: &[&str]) -> Run {
    program::run_in(&scratch.path().join(folder), arguments, "")
}

/// The environments that a comparison says something of.
fn changed(run: &Run) -> Vec<String> {
    let report = run.json();
    let all = report["environments"].as_array().unwrap_or_else(|| panic!("{run:?}")).iter();
    all.filter(|one| one["change"] != "same")
        .map(|one| format!("{} {}", one["environment"].as_str().unwrap_or("-"), one["change"].as_str().unwrap_or("-")))
        .collect()
}

#[test]
fn a_bare_repository_has_revisions_and_no_working_folder() {
    let scratch = repository();
    scratch.call("git", &["clone", "-q", "--bare", "work", "bare.git"]);
    let run = |arguments: &[&str]| within(&scratch, "bare.git", arguments);
    assert_eq!(changed(&run(&["diff", "git:main", "git:topic", "--format", "json"])), ["prod changed"]);
    assert_eq!(run(&["check", "git:topic:deploy/prod"]).code, 0);
    let alone = run(&["diff", "git:main"]);
    assert!(alone.code == 2 && alone.said.contains("diff compares two sources"), "{alone:?}");
}

#[test]
fn worktrees_detached_heads_and_subfolders_are_compared_with_where_a_branch_began() {
    let scratch = repository();
    scratch.call("git", &["-C", "work", "worktree", "add", "-q", "../other", "main"]);
    let told = within(&scratch, "other", &["diff", "git:topic", "--format", "json"]);
    assert_eq!(changed(&told), ["prod changed"]);
    scratch.call("git", &["-C", "work", "checkout", "-q", "--detach"]);
    for (folder, source) in [("work", "git:main..."), ("work/deploy", "git:main..."), ("work", "git:main...:deploy")] {
        let run = within(&scratch, folder, &["diff", source, "--format", "json"]);
        assert_eq!(changed(&run), ["prod changed"], "{folder} {source}");
    }
}

#[test]
fn a_shallow_clone_says_what_it_lacks() {
    let scratch = repository();
    let from = format!("file://{}", scratch.path().join("work").display());
    scratch.call("git", &["clone", "-q", "--depth", "1", "-b", "topic", &from, "shallow"]);
    let run = within(&scratch, "shallow", &["diff", "git:origin/main..."]);
    assert!(run.code == 2 && run.said.contains("fetch it first"), "{run:?}");
    scratch.call("git", &["-C", "shallow", "fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main"]);
    let run = within(&scratch, "shallow", &["diff", "git:origin/main..."]);
    assert!(run.code == 2 && run.said.contains("a shallow clone may lack it"), "{run:?}");
    assert_eq!(
        changed(&within(&scratch, "shallow", &["diff", "git:origin/main", "--format", "json"])),
        ["prod changed"]
    );
}

#[test]
fn a_submodule_is_told() {
    let scratch = repository();
    scratch.call("git", &["-C", "work", "-c", "protocol.file.allow=always", "clone", "-q", ".", "sub"]);
    scratch.call("git", &["-C", "work", "-c", "advice.addEmbeddedRepo=false", "add", "sub"]);
    scratch.call("git", &["-C", "work", "commit", "-qm", "b"]);
    let run = within(&scratch, "work", &["check", "git:topic"]);
    assert!(
        run.code == 0 && run.said.contains("git:topic:sub is a submodule, and nothing of it is looked at"),
        "{run:?}"
    );
    let asked = within(&scratch, "work", &["check", "git:topic:sub"]);
    assert!(asked.code == 2 && asked.said.contains("it is a submodule"), "{asked:?}");
}

#[test]
fn environments_that_are_written_down_come_and_go() {
    let scratch = repository();
    let config = "environments:\n  dev: deploy/dev\n  prod: deploy/prod\n";
    scratch.write("work/.glooscope.yaml", format!("{config}  qa: deploy/qa\n"));
    let diff = |arguments: &[&str]| within(&scratch, "work", &[&["diff", "git:topic", "."], arguments].concat());
    let nowhere = diff(&[]);
    assert!(nowhere.code == 2 && nowhere.said.contains("environment qa: "), "{nowhere:?}");
    scratch.write("work/deploy/qa/shop.yaml", group(9));
    assert_eq!(changed(&diff(&["--format", "json"])), ["qa added"]);
    scratch.remove("work/deploy/prod");
    let run = diff(&["--format", "json", "--max-shift", "5"]);
    assert_eq!((run.code, changed(&run)), (1, vec!["prod removed".to_owned(), "qa added".to_owned()]));
    assert_eq!(within(&scratch, "work", &["check"]).code, 2);
}

#[test]
fn kustomizations_that_are_written_down_are_built_at_both_ends() {
    let builds = |program: &str| std::process::Command::new(program).arg("version").output().is_ok();
    if !builds("kustomize") && !builds("kubectl") {
        return;
    }
    let scratch = repository();
    scratch.write("work/live/kustomization.yaml", "resources: [shop.yaml]\n");
    scratch.write("work/live/shop.yaml", group(9));
    commit(&scratch, "work");
    scratch.write("work/.glooscope.yaml", "environments: {dev: deploy/dev, live: 'kustomize:live'}\n");
    scratch.write("work/live/shop.yaml", group(2));
    let run = within(&scratch, "work", &["diff", "git:topic", ".", "--trust-config", "--format", "json"]);
    assert_eq!(changed(&run), ["live changed"], "{run:?}");
}
