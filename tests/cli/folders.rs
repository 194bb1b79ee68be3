//! Which files of a folder are read, and by which names.

use std::fs;

use super::codes::{FINE, ZERO};
use crate::program::Scratch;

/// The names that a run reads.
fn names(scratch: &Scratch, arguments: &[&str]) -> Vec<String> {
    let run = scratch.run(&[&["check", "-v"], arguments].concat());
    run.said.lines().filter_map(|line| line.strip_prefix("read ")).map(str::to_owned).collect()
}

#[test]
fn files_are_named_as_they_were_given_and_sorted() {
    let scratch = Scratch::new();
    for name in ["b/two.yml", "b/ten.json", "a.yaml", "note.md", ".hidden/a.yaml", "b/.c.yaml", "B.YAML"] {
        scratch.write(name, if name.ends_with("json") { "{}" } else { FINE });
    }
    assert_eq!(names(&scratch, &[]), ["B.YAML", "a.yaml", "b/ten.json", "b/two.yml"]);
    assert_eq!(names(&scratch, &["./b", "a.yaml", "./a.yaml"]), ["a.yaml", "b/ten.json", "b/two.yml"]);
    assert_eq!(names(&scratch, &["note.md"]), ["note.md"]);
    assert_eq!(names(&scratch, &["b", "."]), names(&scratch, &[".", "b"]));
}

#[test]
fn what_git_ignores_is_not_read() {
    let scratch = Scratch::new();
    scratch.write(".gitignore", "rendered/\n*.tmp.yaml\n");
    for name in ["rendered/a.yaml", "a.tmp.yaml", "b.yaml"] {
        scratch.write(name, FINE);
    }
    assert_eq!(names(&scratch, &[]), ["b.yaml"]);
    assert_eq!(names(&scratch, &["a.tmp.yaml"]), ["a.tmp.yaml"]);
}

#[test]
fn standard_input_is_a_source() {
    let scratch = Scratch::new();
    let run = scratch.run_with(&["check", "-", "-", "--format", "json"], ZERO);
    assert!(run.findings().contains(&"<stdin>:7 zero-total-weight".to_owned()), "{run:?}");
    assert_eq!(run.count("files"), 1);
}

#[test]
fn context_lends_resources_without_being_checked() {
    let scratch = Scratch::new();
    scratch.write("groups/zero.yaml", ZERO);
    scratch.write("rest/upstream.yaml", FINE);
    scratch.write("rest/group.yaml", ZERO.replace("name: checkout\n", "name: other\n"));
    let run = scratch.run(&["check", "groups", "--context", "rest", "--format", "json"]);
    assert!(run.findings().iter().all(|it| it.starts_with("groups/")), "{run:?}");
    assert!(run.findings().contains(&"groups/zero.yaml:7 zero-total-weight".to_owned()), "{run:?}");
    assert_eq!((run.count("files"), run.count("resources")), (1, 1));
    // What is asked for as both is checked.
    let run = scratch.run(&["check", "groups", "--context", ".", "--format", "json"]);
    assert!(run.findings().contains(&"groups/zero.yaml:7 zero-total-weight".to_owned()), "{run:?}");
}

#[test]
fn the_namespace_of_resources_without_one_can_be_given() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", ZERO.replace("  namespace: shop\n", ""));
    for (arguments, want) in [(&[][..], "default"), (&["--namespace", "prod"], "prod")] {
        let run = scratch.run(&[&["check", "--format", "json"], arguments].concat());
        let report = run.json();
        let of_rule = |it: &&serde_json::Value| it["rule"] == "zero-total-weight";
        let finding = report["findings"].as_array().expect("a list").iter().find(of_rule).expect("it is found");
        assert_eq!(finding["resource"]["namespace"], want, "{run:?}");
    }
    for none in ["", "Shop", "shop.svc", "a_b", "-a"] {
        let run = scratch.run(&["check", &format!("--namespace={none}")]);
        assert!(run.code == 2 && run.said.contains("is no name that a namespace can have"), "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_loops_end() {
    use std::os::unix::fs::symlink;

    let scratch = Scratch::new();
    scratch.write("team/a.yaml", FINE);
    scratch.write("outside/b.yaml", FINE);
    let link = |target: &str, name: &str| symlink(target, scratch.path().join(name)).expect("it can be linked");
    link("..", "team/up");
    link(".", "team/here");
    link("a.yaml", "team/again.yaml");
    link("../outside", "team/outside");
    link("../outside", "team/twice");
    link("../team", "outside/back");
    assert_eq!(names(&scratch, &["team"]), ["team/a.yaml", "team/outside/b.yaml"]);
    assert_eq!(names(&scratch, &["."]), ["outside/b.yaml", "team/a.yaml"]);
    link("nowhere", "team/broken.yaml");
    let run = scratch.run(&["check", "team"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.said.contains("team/broken.yaml: a link that leads nowhere"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn many_links_to_many_links_take_no_longer_than_their_number() {
    use std::os::unix::fs::symlink;

    let scratch = Scratch::new();
    for level in 0..24 {
        scratch.write(&format!("{level}/a.yaml"), FINE);
        for name in ["left", "right"] {
            let link = scratch.path().join(format!("{level}/{name}"));
            symlink(format!("../{}", level + 1), link).expect("it can be linked");
        }
    }
    scratch.write("24/a.yaml", FINE);
    assert_eq!(names(&scratch, &["0"]).len(), 25);
}

#[cfg(unix)]
#[test]
fn pipes_in_folders_are_skipped() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", FINE);
    scratch.call("mkfifo", &["pipe.yaml"]);
    assert_eq!(names(&scratch, &[]), ["a.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_is_checked() {
    use std::os::unix::fs::PermissionsExt as _;

    let scratch = Scratch::new();
    scratch.write("zero.yaml", ZERO);
    let path = scratch.write("locked.yaml", FINE);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("it can be locked");
    if fs::read(&path).is_ok() {
        // Nothing is locked to the superuser.
        return;
    }
    let run = scratch.run(&["check", "--format", "json"]);
    assert_eq!((run.code, run.said.as_str()), (2, "error: locked.yaml: permission denied\n"), "{run:?}");
    assert!(run.findings().contains(&"zero.yaml:7 zero-total-weight".to_owned()), "{run:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_working_folder_that_is_gone_is_not_an_empty_one() {
    for line in ["check", "render", "diff . .", "graph", "env"] {
        let scratch = Scratch::new();
        let program = env!("CARGO_BIN_EXE_glooscope");
        let script = format!("mkdir gone && cd gone && rmdir ../gone && exec '{program}' {line}");
        let mut shell = std::process::Command::new("sh");
        let output = shell.args(["-c", &script]).current_dir(scratch.path()).output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains("error: working folder: "), "{line}: {output:?}");
    }
}
