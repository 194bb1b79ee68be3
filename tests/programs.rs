//! Programs that are called: within bounds of time and size, and none because a repository says so.

#![cfg(unix)]

mod program;

use std::fs;

use glooscope::model::{Asked, Kind};
use program::Scratch;

const GROUP: &str =
    "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: b}\nspec: {destinations: []}\n";

/// A program, and a source for which it is called.
const CALLED: [(&str, &str); 4] =
    [("git", "git:HEAD"), ("kubectl", "cluster:"), ("kustomize", "kustomize:."), ("helm", "helm:./chart")];

fn with(program: &str, script: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.script(&format!("bin/{program}"), &format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n"));
    scratch.write("kustomization.yaml", "resources: [a.yaml]\n");
    scratch.write("chart/Chart.yaml", "name: x\n");
    scratch
}

#[test]
fn every_program_has_so_much_time() {
    for (program, source) in CALLED {
        let scratch = with(program, "exec sleep 60");
        let run = scratch.run_in_front("bin", &["check", source, "--program-seconds", "1"]);
        let want = format!("{program} did not end within 1 second; --program-seconds allows more");
        assert!(run.code == 2 && run.said.contains(&want), "{program}: {run:?}");
    }
    // A cluster that does not answer is not asked for each of its kinds.
    let begun = std::time::Instant::now();
    let scratch = with("kubectl", "echo >> asked; exec sleep 60");
    scratch.run_in_front("bin", &["check", "cluster:", "--program-seconds", "1"]);
    let asked = fs::read_to_string(scratch.path().join("asked")).expect("it was called").lines().count();
    let kinds = Kind::ALL.into_iter().filter(|kind| kind.asked() == Asked::Yes).count();
    assert!(asked <= rayon::current_num_threads() && asked < kinds, "{asked} of {kinds} in {:?}", begun.elapsed());
    // The clock has an end.
    let run = Scratch::new().run(&["check", "git:HEAD", "--program-seconds", &u64::MAX.to_string()]);
    assert!(run.code == 2 && run.said.contains("is not in 1..="), "{run:?}");
}

#[test]
fn every_program_prints_so_much() {
    for (program, source) in CALLED {
        let scratch = with(program, "exec head -c 9000000 /dev/zero");
        let run = scratch.run_in_front("bin", &["check", source, "--program-mebibytes", "1"]);
        let want =
            format!("{program} printed more than the 1 MiB that all programs may; --program-mebibytes allows more");
        assert!(run.code == 2 && run.said.contains(&want), "{program}: {run:?}");
    }
}

#[test]
fn what_a_program_says_steers_no_terminal() {
    for (program, source) in CALLED {
        let scratch =
            with(program, "printf '\\033]0;t\\007\\342\\200\\256round\\330\\234\\n::error::x\\n' >&2; exit 1");
        let mut command = program::program(scratch.path());
        let path = format!("{}:{}", scratch.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
        let output = command.args(["check", source]).env("PATH", path).env("GITHUB_ACTIONS", "true").output();
        let said = String::from_utf8(output.expect("it runs").stderr).expect("UTF-8");
        assert!(said.contains("round"), "{program}: {said}");
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{61c}']), "{program}: {said:?}");
        assert!(!said.lines().any(|line| line.trim_start().starts_with("::")), "{program}: {said}");
    }
}

#[test]
fn git_fetches_nothing() {
    let scratch = with("git", "env >> asked; exit 1");
    scratch.run_in_front("bin", &["check", "git:HEAD"]);
    scratch.run_in_front("bin", &["check", "git:HEAD:kustomize:."]);
    let asked = fs::read_to_string(scratch.path().join("asked")).expect("git was called");
    let calls = asked.lines().filter(|line| line.starts_with("PATH=")).count();
    for want in ["GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none"] {
        assert_eq!(asked.lines().filter(|line| *line == want).count(), calls, "{asked}");
    }
}

/// A repository whose configuration and hooks start something whenever they can.
fn hostile() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("overlay/kustomization.yaml", "resources: [a.yaml]\n");
    scratch.write("overlay/a.yaml", GROUP);
    scratch.write(".gitattributes", "*.yaml filter=x diff=x\n");
    scratch.call("git", &["init", "--quiet", "--initial-branch=main"]);
    scratch.call("git", &["add", "--all"]);
    scratch.call("git", &["commit", "--quiet", "--message=first"]);
    let ran = |what: &str| format!("echo {what} >> '{}'", scratch.path().join("ran").display());
    for (key, value) in [
        ("filter.x.smudge", format!("{}; cat", ran("smudge"))),
        ("filter.x.clean", format!("{}; cat", ran("clean"))),
        ("filter.x.required", "true".to_owned()),
        ("filter.a=b.c.process", ran("process")),
        ("diff.x.textconv", ran("textconv")),
        ("core.pager", ran("pager")),
        ("alias.ls-tree", format!("!{}", ran("alias"))),
        ("remote.origin.url", format!("ext::sh -c {}", ran("fetch").replace(' ', "% "))),
        ("remote.origin.promisor", "true".to_owned()),
        ("core.repositoryformatversion", "1".to_owned()),
        ("extensions.partialClone", "origin".to_owned()),
        ("protocol.ext.allow", "always".to_owned()),
    ] {
        scratch.call("git", &["config", key, &value]);
    }
    scratch.script(".git/monitor", &format!("#!/bin/sh\n{}\n", ran("monitor")));
    scratch.call("git", &["config", "core.fsmonitor", ".git/monitor"]);
    for hook in ["post-index-change", "post-checkout", "pre-auto-gc", "reference-transaction"] {
        scratch.script(&format!(".git/hooks/{hook}"), &format!("#!/bin/sh\n{}\n", ran(hook)));
    }
    scratch
}

#[test]
fn a_repository_starts_no_program() {
    let scratch = hostile();
    for arguments in [
        &["check", "git:HEAD"][..],
        &["diff", "git:HEAD"],
        &["check", "git:HEAD:kustomize:overlay"],
        &["render", "git:HEAD"],
    ] {
        let run = scratch.run(arguments);
        assert_eq!(fs::read_to_string(scratch.path().join("ran")).unwrap_or_default(), "", "{arguments:?}: {run:?}");
    }
    // An object that is missing is fetched from nowhere.
    let object = std::process::Command::new("git")
        .args(["rev-parse", "HEAD:overlay/a.yaml"])
        .current_dir(scratch.path())
        .output();
    let object = String::from_utf8(object.expect("git runs").stdout).expect("UTF-8");
    let (folder, file) = object.trim().split_at(2);
    fs::remove_file(scratch.path().join(".git/objects").join(folder).join(file)).expect("it was there");
    let run = scratch.run(&["check", "git:HEAD"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(fs::read_to_string(scratch.path().join("ran")).unwrap_or_default(), "", "{run:?}");
}
