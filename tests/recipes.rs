//! The recipes of `docs/ci.md` for repositories of several worlds, run as they stand on repositories that are wrong in one of them.

#![cfg(unix)]

mod program;

use program::{Run, Scratch};

fn shop(weights: [u32; 2]) -> String {
    let [stable, canary] = weights;
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: cart, namespace: shop}}\nspec:\n  destinations:\n  \
         - destination: {{upstream: {{name: v1, namespace: shop}}}}\n    weight: {stable}\n  \
         - destination: {{upstream: {{name: v2, namespace: shop}}}}\n    weight: {canary}\n---\n\
         apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: shop, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [shop.example.com]\n    routes:\n    - matchers: [{{prefix: /}}]\n      \
         routeAction: {{upstreamGroup: {{name: cart, namespace: shop}}}}\n"
    )
}

/// The commands of the page's block for such repositories: those before the line about charts, and those after.
fn recipe() -> (Vec<String>, Vec<String>) {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ci.md")).expect("it is there");
    let (_, rest) = readme.split_once("# overlays, or folders such as").expect("the page has a recipe for overlays");
    let (block, _) = rest.split_once("```").expect("it ends");
    let (first, charts) = block.split_once("# charts").expect("and one for charts");
    let runs = |block: &str| -> Vec<String> {
        block.lines().filter_map(|line| line.strip_prefix("- run: glooscope ")).map(str::to_owned).collect()
    };
    (runs(first), runs(charts))
}

/// Runs a command line as a shell does, with a stand-in for helm at hand.
fn run(scratch: &Scratch, line: &str) -> Run {
    let words: Vec<&str> = line.split(' ').map(|word| word.trim_matches('"')).collect();
    scratch.run_in_front("bin", &words)
}

fn commit(scratch: &Scratch) {
    scratch.call("git", &["add", "-A"]);
    scratch.call("git", &["commit", "-qm", "a"]);
}

/// A branch that starts from what `before` writes.
fn branch(before: impl FnOnce(&Scratch)) -> Scratch {
    let scratch = Scratch::new();
    scratch.call("git", &["init", "-q", "-b", "main"]);
    before(&scratch);
    commit(&scratch);
    scratch.call("git", &["update-ref", "refs/remotes/origin/main", "main"]);
    scratch.call("git", &["checkout", "-qb", "topic"]);
    scratch
}

fn folders(scratch: &Scratch, prod: [u32; 2]) {
    scratch.write("staging/shop.yaml", shop([95, 5]));
    scratch.write("prod/shop.yaml", shop(prod));
}

fn overlays(scratch: &Scratch, patch: &str) {
    scratch.write("base/kustomization.yaml", "resources: [shop.yaml]\n");
    scratch.write("base/shop.yaml", shop([95, 5]));
    scratch.write("overlays/staging/kustomization.yaml", "resources: [../../base]\n");
    scratch.write("overlays/prod/kustomization.yaml", "resources: [../../base]\npatches: [{path: weights.yaml}]\n");
    let (group, _) = patch.split_once("---").expect("a group and a host");
    scratch.write("overlays/prod/weights.yaml", group);
}

fn hook() -> String {
    let hooks =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.pre-commit-hooks.yaml")).expect("it is there");
    let entry =
        hooks.lines().find_map(|line| line.trim().strip_prefix("entry: glooscope ")).expect("it runs glooscope");
    entry.to_owned()
}

#[test]
fn folders_are_guarded() {
    let scratch = branch(|scratch| folders(scratch, [95, 5]));
    let (commands, _) = recipe();
    assert!(commands.len() >= 2, "{commands:?}");
    let codes = |scratch: &Scratch| commands.iter().map(|line| run(scratch, line).code).collect::<Vec<_>>();
    assert_eq!(codes(&scratch), [0, 0]);
    folders(&scratch, [0, 0]);
    commit(&scratch);
    assert_eq!((codes(&scratch), run(&scratch, &hook()).code), (vec![1, 1], 1));
    // What is valid and moves too much is a matter of the comparison.
    folders(&scratch, [5, 95]);
    commit(&scratch);
    assert_eq!(codes(&scratch), [0, 1]);
    scratch.remove("prod");
    commit(&scratch);
    assert_eq!(codes(&scratch), [0, 1]);
}

#[test]
fn overlays_are_guarded() {
    let builds = |program: &str| std::process::Command::new(program).arg("version").output().is_ok();
    if !builds("kustomize") && !builds("kubectl") {
        return;
    }
    let scratch = branch(|scratch| overlays(scratch, &shop([90, 10])));
    let (commands, _) = recipe();
    let codes = |scratch: &Scratch| commands.iter().map(|line| run(scratch, line).code).collect::<Vec<_>>();
    assert_eq!(codes(&scratch), [0, 0]);
    overlays(&scratch, &shop([90, 10]).replace("weight", "wieght"));
    commit(&scratch);
    assert_eq!((codes(&scratch), run(&scratch, &hook()).code), (vec![1, 1], 1));
    // The hook sees a field that isn't one also where nothing builds.
    assert_eq!(scratch.run_among("none", &[&hook()]).code, 1);
    overlays(&scratch, &shop([10, 90]));
    commit(&scratch);
    assert_eq!(codes(&scratch), [0, 1]);
}

#[test]
fn charts_are_guarded() {
    let scratch = branch(|scratch| {
        scratch.write("charts/shop/values-prod.yaml", "v1: 90\n");
    });
    // What helm prints for a chart whose template has `weight: {{ .Values.v1 }}`, and 0 for the other.
    let script = format!(
        "#!/bin/sh\nv1=$(/bin/sed -n 's/^v1: //p' \"$4\")\n/bin/cat <<END\n---\n# Source: shop/templates/shop.yaml\n{}END\n",
        shop([90, 0]).replace("weight: 90", "weight: $v1")
    );
    scratch.script("bin/helm", &script);
    let (_, commands) = recipe();
    assert!(!commands.is_empty());
    let code = |scratch: &Scratch| commands.iter().map(|line| run(scratch, line).code).max();
    assert_eq!(code(&scratch), Some(0), "{:?}", run(&scratch, &commands[0]));
    scratch.write("charts/shop/values-prod.yaml", "v1: 0\n");
    assert_eq!(code(&scratch), Some(1));
}

/// The plugin of `docs/gitops.md`, run as Argo CD runs it: command and arguments, in the folder of the application.
fn plugin(scratch: &Scratch) -> std::process::Output {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/gitops.md")).expect("it is there");
    let (_, rest) = page.split_once("    command: [sh, -ec]\n    args:\n    - |\n").expect("the page has a plugin");
    let (script, _) = rest.split_once("```").expect("it ends");
    let tool = std::path::Path::new(env!("CARGO_BIN_EXE_glooscope")).parent().expect("a folder").display().to_string();
    let installed = std::env::var("PATH").unwrap_or_default();
    let mut command = std::process::Command::new("sh");
    command.args(["-ec", script]).current_dir(scratch.path()).env_clear();
    command.env("PATH", format!("{}:{tool}:{installed}", scratch.path().join("bin").display()));
    command.output().expect("it runs")
}

#[test]
fn a_plugin_prints_what_is_right_and_nothing_of_what_is_wrong() {
    let scratch = Scratch::new();
    scratch.script("bin/kustomize", "#!/bin/sh\n[ \"$1 $2\" = 'build .' ] && exec cat shop.yaml\n");
    scratch.write("shop.yaml", shop([90, 10]));
    let right = plugin(&scratch);
    assert!(right.status.success(), "{right:?}");
    assert_eq!(String::from_utf8_lossy(&right.stdout), shop([90, 10]));
    scratch.write("shop.yaml", shop([0, 0]));
    let wrong = plugin(&scratch);
    assert_eq!((wrong.status.code(), wrong.stdout.as_slice()), (Some(1), &b""[..]), "{wrong:?}");
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("zero-total-weight"), "{wrong:?}");
}
