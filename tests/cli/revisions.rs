//! Revisions as sources.

use super::codes::{FINE, ZERO};
use crate::program::{Scratch, run_in};

fn repository() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("team/zero.yaml", ZERO);
    scratch.write("team/.hidden/zero.yaml", ZERO);
    scratch.write("fine.yaml", FINE);
    scratch.write("note.txt", FINE);
    scratch.write("ümlaut name.yaml", FINE.replace("checkout-v1", "umlaut"));
    scratch.write("empty.yaml", "");
    scratch.call("git", &["init", "--quiet", "--initial-branch=main"]);
    scratch.call("git", &["add", "--all"]);
    scratch.call("git", &["commit", "--quiet", "--message=first"]);
    scratch
}

#[test]
fn a_revision_is_read_as_it_was() {
    let scratch = repository();
    scratch.write("team/zero.yaml", "");
    scratch.write("fine.yaml", "");
    let run = scratch.run(&["check", "git:main", "-v", "--format", "json"]);
    assert!(run.findings().contains(&"git:main:team/zero.yaml:7 zero-total-weight".to_owned()), "{run:?}");
    let names: Vec<&str> = run.said.lines().filter_map(|line| line.strip_prefix("read git:main:")).collect();
    assert_eq!(names, ["empty.yaml", "fine.yaml", "team/zero.yaml", "ümlaut name.yaml"]);
    assert_eq!(run.count("resources"), 3);
}

#[test]
fn a_path_of_a_revision_is_read_alone() {
    let scratch = repository();
    let files = |source: &str| scratch.run(&["check", source, "--format", "json"]).count("files");
    assert_eq!(files("git:HEAD:team"), 1);
    assert_eq!(files("git:HEAD:team/zero.yaml"), 1);
    assert_eq!(files("git:HEAD:note.txt"), 1);
    let below = run_in(&scratch.path().join("team"), &["check", "git:HEAD", "--format", "json"], "");
    assert_eq!(below.count("files"), 1);
    let above = run_in(&scratch.path().join("team"), &["check", "git:HEAD:fine.yaml", "--format", "json"], "");
    assert_eq!(above.count("files"), 1);
}

#[test]
fn what_is_not_there_is_said() {
    let scratch = repository();
    for (source, want) in [
        ("git:nowhere", "no revision is called `nowhere`"),
        ("git:HEAD:nowhere", "HEAD has no `nowhere`"),
        ("git:", "write `git:REV`"),
    ] {
        let run = scratch.run(&["check", source]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.said.contains(want), "{run:?}");
    }
    let outside = Scratch::new().run(&["check", "git:HEAD"]);
    assert!(outside.code == 2 && outside.said.contains("not a git repository"), "{outside:?}");
}

#[test]
fn a_program_that_is_not_installed_is_named_with_what_to_do() {
    let scratch = Scratch::new();
    for (source, want) in [
        ("git:HEAD", "git is not installed\nhelp: install "),
        ("kustomize:.", "neither kustomize nor kubectl is installed\nhelp: install "),
        ("cluster:", "kubectl is not installed\nhelp: install "),
    ] {
        let mut command = crate::program::program(scratch.path());
        let output = command.env("PATH", scratch.path()).args(["check", source]).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(want), "{source}: {said}");
    }
}
