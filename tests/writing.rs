//! Writing: all or none, nothing of a file lost but what was to change, and nothing left lying about.

mod program;

use std::fs;
use std::process::{Child, Stdio};

use program::{Scratch, program};

const GROUP: &str = "\
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {name: g, namespace: b}
spec:
  destinations:
  - destination: {upstream: {name: u, namespace: b}}
    weight: 1
  - destination: {upstream: {name: w, namespace: b}}
    weight: 1
";

/// The group with a field that a fix renames.
fn misspelt() -> String {
    GROUP.replace("destinations", "destinatoins")
}

fn read(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.path().join(name)).expect(name)
}

fn names(scratch: &Scratch) -> Vec<String> {
    let entries = fs::read_dir(scratch.path()).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|it| it.expect("an entry").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn of_several_files_all_are_written_or_none() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = Scratch::new();
    scratch.write("a.yaml", misspelt());
    let second = scratch.write("b.yaml", misspelt().replace("name: g", "name: h"));
    fs::set_permissions(&second, fs::Permissions::from_mode(0o444)).expect("permissions");
    let run = scratch.run(&["check", "--fix"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.said.contains("cannot write b.yaml: it is read-only\nnote: nothing was written"), "{run:?}");
    assert_eq!(run.out.matches("[unknown-field]").count(), 2, "what is wrong is reported all the same: {run:?}");
    assert_eq!(read(&scratch, "a.yaml"), misspelt());
    fs::set_permissions(&second, fs::Permissions::from_mode(0o644)).expect("permissions");
    let run = scratch.run(&["check", "--fix"]);
    assert!(!run.out.contains("unknown-field"), "{run:?}");
    assert_eq!(read(&scratch, "a.yaml"), GROUP);
    assert_eq!(names(&scratch), ["a.yaml", "b.yaml"]);
}

#[test]
fn nothing_is_written_before_all_arguments_are_checked() {
    for arguments in [
        &["check", "--fix", "--baseline", "nowhere.json"][..],
        &["check", "--fix", "--baseline", "a.yaml"],
        &["check", "--fix", "--output", "json=x", "--output", "sarif=./x"],
        &["check", "--fix", "--output", "json=nowhere/x"],
        &["check", "--fix", "--rule", "no-such-rule=off"],
        &["check", "--fix", "--config", "nowhere.yaml"],
        &["check", "--fix", "a.yaml", "-"],
        &["check", "--fix", "--output", "json=a.yaml"],
        &["check", "--fix", "--output", "json=./a.yaml", "."],
        &["check", "--write-baseline", "a.yaml"],
    ] {
        let scratch = Scratch::new();
        scratch.write("a.yaml", misspelt());
        let run = scratch.run_with(arguments, GROUP);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {run:?}");
        assert_eq!(read(&scratch, "a.yaml"), misspelt(), "{arguments:?}");
        assert_eq!(names(&scratch), ["a.yaml"], "{arguments:?}");
    }
    let scratch = Scratch::new();
    scratch.write("a.yaml", GROUP);
    let run = scratch.run(&["check", "--output", "json=x", "--output", "sarif=y", "--output", "json"]);
    assert_eq!(names(&scratch), ["a.yaml", "x", "y"], "{run:?}");
}

#[test]
fn a_place_that_can_not_be_written_is_told_before_anything_is_mended() {
    for (arguments, want) in [
        (&["--output", "json=folder"][..], "cannot write folder: it is a folder"),
        (&["--output", "human", "--output", "json=folder/"], "cannot write folder/: it is a folder"),
        (&["--output", "json="], "write FORMAT, or FORMAT=FILE"),
        (&["--output", "json=nowhere/x"], "cannot write nowhere/x: there is no folder nowhere"),
        (&["--write-baseline", "nowhere/x"], "cannot write nowhere/x: there is no folder nowhere"),
        (&["--write-baseline", "folder"], "it is a folder"),
        (&["--output", "json=base.json", "--baseline", "base.json"], "base.json is read by this run"),
        (&["--output", "json=folder/../base.json", "--baseline", "base.json"], "is read by this run"),
        // Nothing that is asked for is passed over.
        (&["--write-baseline", "x", "--output", "json=y"], "cannot be used with"),
        (&["--write-baseline", "x", "--statistics"], "cannot be used with"),
        (&["--diff", "--output", "json=y"], "cannot be used with"),
        (&["--diff", "--write-baseline", "x"], "cannot be used with"),
        (&["--diff", "--statistics"], "cannot be used with"),
    ] {
        let scratch = Scratch::new();
        scratch.write("a.yaml", misspelt());
        scratch.write("folder/note.txt", "");
        scratch.write("base.json", r#"{"version": 2, "findings": []}"#);
        let run = scratch.run(&[&["check", "--fix"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {run:?}");
        assert!(run.said.contains(want) && !run.said.contains(".tmp"), "{arguments:?}: {run:?}");
        assert_eq!(read(&scratch, "a.yaml"), misspelt(), "{arguments:?}");
        assert_eq!(names(&scratch), ["a.yaml", "base.json", "folder"], "{arguments:?}");
    }
}

#[test]
fn no_command_writes_over_what_it_reads() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", GROUP);
    let (requests, configuration) = ("d.example.com,1\n", "fail-on: never\n");
    scratch.write("r.csv", requests);
    scratch.write(".glooscope.yaml", configuration);
    for arguments in [
        &["graph", "--output", "a.yaml"][..],
        &["graph", "a.yaml", "--output", "./a.yaml"],
        &["graph", "--output", ".glooscope.yaml"],
        &["report", "--output", "a.yaml"],
        &["report", "a.yaml", "a.yaml", "--output", "a.yaml"],
        &["report", "--requests", "r.csv", "--output", "./r.csv"],
        &["report", "--output", ".glooscope.yaml"],
    ] {
        let run = scratch.run(arguments);
        assert!(run.code == 2 && run.said.contains("is read by this run"), "{arguments:?}: {run:?}");
        let texts = ["a.yaml", "r.csv", ".glooscope.yaml"].map(|name| read(&scratch, name));
        assert_eq!(texts, [GROUP, requests, configuration], "{arguments:?}");
    }
    for arguments in [["graph", "--output", "nowhere/x"], ["report", "--output", "nowhere/x"]] {
        let run = scratch.run(&arguments);
        assert!(run.code == 2 && run.said.contains("there is no folder nowhere"), "{run:?}");
    }
    // What it wrote itself goes.
    for _ in 0..2 {
        let run = scratch.run(&["graph", "--format", "json", "--output", "graph.json"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn where_one_form_can_not_be_written_the_others_are() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", misspelt());
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let run = scratch.run(&["check", "--output", "json=/dev/full", "--output", "concise", "--output", "sarif=x"]);
    assert!(run.code == 2 && run.said.contains("cannot write /dev/full"), "{run:?}");
    assert!(run.out.contains("[unknown-field]") && read(&scratch, "x").contains("unknown-field"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn no_form_of_the_report_is_lost_and_nothing_that_was_read() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new();
    scratch.write("a.yaml", GROUP);
    scratch.write("job.yaml", "apiVersion: batch/v1\nkind: Job\n");
    scratch.write("latin.json", b"# caf\xE9\n");
    scratch.write(".glooscope.yaml", "fail-on: never\n");
    scratch.write("out/x.json", "");
    symlink("out/x.json", scratch.path().join("link")).expect("a link");
    symlink("out", scratch.path().join("other")).expect("a link");
    symlink("a.yaml", scratch.path().join("a.link")).expect("a link");
    let twice = "two outputs go to";
    let over = "is read by this run, and would be written over";
    for (outputs, want) in [
        (&["json=out/x.json", "sarif=out/x.json"][..], twice),
        (&["json=out/x.json", "sarif=./out//x.json"], twice),
        (&["json=link", "sarif=out/x.json"], twice),
        (&["json=other/new.json", "sarif=out/new.json"], twice),
        (&["json=a.yaml"], over),
        (&["json=a.link"], over),
        (&["human", "json=other/../a.yaml"], over),
        (&["json=job.yaml"], over),
        (&["json=latin.json"], over),
        (&["json=.glooscope.yaml"], over),
    ] {
        let outputs: Vec<&str> = outputs.iter().flat_map(|it| ["--output", it]).collect();
        let run = scratch.run(&[&["check"], &*outputs].concat());
        assert!(run.code == 2 && run.out.is_empty() && run.said.contains(want), "{outputs:?}: {run:?}");
    }
    assert_eq!((read(&scratch, "a.yaml"), read(&scratch, "out/x.json")), (GROUP.to_owned(), String::new()));
    for _ in 0..2 {
        // What another run wrote goes.
        let run = scratch.run(&["check", "--output", "json=link", "--output", "gitlab=out/y.json"]);
        assert!(run.code == 0 && read(&scratch, "out/x.json").contains("findings"), "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_written_through_where_it_stays_in_the_repository() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new();
    scratch.write("repo/.git/HEAD", "");
    scratch.write("repo/base/a.yaml", misspelt());
    scratch.write("home/b.yaml", misspelt().replace("name: g", "name: h"));
    scratch.write("repo/deploy/fine.yaml", GROUP.replace("name: g", "name: i"));
    symlink("../base/a.yaml", scratch.path().join("repo/deploy/a.yaml")).expect("a link");
    let run = |arguments: &[&str]| program::run_in(&scratch.path().join("repo"), arguments, "");
    let fixed = run(&["check", "--fix", "deploy"]);
    assert!(fixed.said.contains("fixed deploy/a.yaml:5"), "{fixed:?}");
    assert_eq!(read(&scratch, "repo/base/a.yaml"), GROUP);
    symlink("../../home/b.yaml", scratch.path().join("repo/deploy/b.yaml")).expect("a link");
    scratch.write("repo/base/a.yaml", misspelt());
    for source in ["deploy", "deploy/b.yaml"] {
        let fixed = run(&["check", "--fix", source]);
        assert!(fixed.code == 2, "{fixed:?}");
        assert!(fixed.said.contains("deploy/b.yaml: it is a link that leads out of the repository"), "{fixed:?}");
        assert!(fixed.said.contains("home/b.yaml itself to have that written\nnote: nothing was written"), "{fixed:?}");
    }
    scratch.write("home/b.yaml", GROUP.replace("name: g", "name: h"));
    let set = run(&["set", "h", "u=5", "--write", "deploy"]);
    assert_eq!(set.code, 2, "{set:?}");
    assert_eq!(read(&scratch, "home/b.yaml"), GROUP.replace("name: g", "name: h"));
    assert_eq!(read(&scratch, "repo/base/a.yaml"), misspelt());
    // Who names it means it.
    assert_eq!(run(&["set", "h", "u=5", "--write", "../home/b.yaml"]).code, 0);
}

#[cfg(unix)]
#[test]
fn mode_and_attributes_stay() {
    use std::os::unix::fs::PermissionsExt as _;

    use rustix::fs::{XattrFlags, getxattr, setxattr};
    // The usual mask would take the group's right to write, and others'.
    for mode in [0o600, 0o644, 0o664, 0o666, 0o755, 0o777, 0o2664, 0o1777] {
        let scratch = Scratch::new();
        let file = scratch.write("a.yaml", GROUP);
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("permissions");
        let has_attributes = setxattr(&file, "user.note", b"mine", XattrFlags::empty()).is_ok();
        assert_eq!(scratch.run(&["set", "g", "u=7", "--write"]).code, 0);
        assert!(read(&scratch, "a.yaml").contains("weight: 7"));
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o7777, mode, "{mode:o}");
        if has_attributes {
            let mut value = [0; 16];
            let length = getxattr(&file, "user.note", &mut value[..]).expect("it stayed");
            assert_eq!(&value[..length], b"mine");
        }
    }
}

#[cfg(unix)]
#[test]
fn another_name_of_the_file_is_told_of() {
    let scratch = Scratch::new();
    let file = scratch.write("a.yaml", GROUP);
    fs::hard_link(file, scratch.path().join("b.txt")).expect("a link");
    let run = scratch.run(&["set", "g", "u=7", "--write"]);
    let said = "a.yaml had another name (a hard link), which is a file of its own now";
    assert_eq!((run.code, run.said.contains(said)), (0, true), "{run:?}");
}

fn start(scratch: &Scratch, arguments: &[&str]) -> Child {
    let mut command = program(scratch.path());
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("it starts")
}

#[cfg(unix)]
#[test]
fn of_two_writers_one_is_told_or_both_are_heeded() {
    for _ in 0..40 {
        let scratch = Scratch::new();
        scratch.write("a.yaml", GROUP);
        let runs = [["set", "g", "u=7", "--write"], ["set", "g", "w=9", "--write"]].map(|it| start(&scratch, &it));
        let good = runs.map(|mut run| run.wait().expect("it ends").success());
        let text = read(&scratch, "a.yaml");
        assert_eq!([text.contains("weight: 7"), text.contains("weight: 9")], good, "{text}");
        assert_eq!(names(&scratch), ["a.yaml"]);
    }
}

#[test]
fn what_a_killed_run_left_is_swept_and_nothing_else() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", GROUP);
    for name in [".glooscope-aB3xY9.tmp", ".glooscope-config.tmp.bak", ".glooscope-config", ".glooscope-longer99.tmp"] {
        scratch.write(name, "");
    }
    assert_eq!(scratch.run(&["set", "g", "u=7", "--write"]).code, 0);
    let kept = [".glooscope-config", ".glooscope-config.tmp.bak", ".glooscope-longer99.tmp", "a.yaml"];
    assert_eq!(names(&scratch), kept);
}

#[cfg(unix)]
#[test]
fn what_sigkill_leaves_is_swept_by_the_next_run() {
    // Drafts of all files lie there before the first is put in its place: time enough to be killed among them.
    const FILES: usize = 200;
    let is_draft = |name: &String| name.starts_with(".glooscope-");
    for attempt in 0.. {
        assert!(attempt < 50, "no run was killed while it wrote");
        let scratch = Scratch::new();
        for at in 0..FILES {
            scratch.write(&format!("{at}.yaml"), misspelt().replace("name: g", &format!("name: g{at}")));
        }
        let mut run = start(&scratch, &["check", "--fix"]);
        while run.try_wait().expect("it runs").is_none() && !names(&scratch).iter().any(is_draft) {}
        run.kill().expect("SIGKILL");
        run.wait().expect("it ends");
        if !names(&scratch).iter().any(is_draft) {
            continue;
        }
        // Each file has the old text or the new one, none a part of it.
        for at in 0..FILES {
            let text = read(&scratch, &format!("{at}.yaml")).replace(&format!("name: g{at}"), "name: g");
            assert!(text == GROUP || text == misspelt(), "{text}");
        }
        scratch.run(&["check", "--fix"]);
        assert_eq!((names(&scratch).len(), names(&scratch).iter().any(is_draft)), (FILES, false));
        assert!((0..FILES).all(|at| read(&scratch, &format!("{at}.yaml")).contains("destinations:")));
        return;
    }
}

#[cfg(unix)]
#[test]
fn a_folder_of_new_files_keeps_its_rights_and_what_a_killed_run_left_of_one_is_swept() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = Scratch::new();
    scratch.write("from/a.yaml", std::fs::read_to_string("fixtures/canary/canary.yaml").expect("it is there"));
    scratch.write(".glooscope-a1B2c3.tmp/new/left.yaml", "left");
    scratch.write(".glooscope-mine.tmp/own.yaml", "somebody's own");
    let to = scratch.path().join("to");
    std::fs::create_dir(&to).expect("it can be made");
    std::fs::set_permissions(&to, std::fs::Permissions::from_mode(0o750)).expect("it is ours");
    let run = scratch.run(&["convert", "from", "-o", "to", "--allow-partial"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(std::fs::read_dir(&to).expect("it is there").count() > 0);
    assert_eq!(std::fs::metadata(&to).expect("it is there").permissions().mode() & 0o777, 0o750);
    assert_eq!(names(&scratch), [".glooscope-mine.tmp", "from", "to"]);
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_nothing_behind() {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;
    use std::thread::sleep;
    use std::time::{Duration, Instant};
    let scratch = Scratch::new();
    let text = format!("{}{GROUP}", "# padding\n".repeat(200_000));
    scratch.write("a.yaml", &text);
    let begun = Instant::now();
    start(&scratch, &["set", "g", "u=1", "--write"]).wait().expect("it ends");
    let whole = begun.elapsed();
    let mut killed = 0;
    for at in 0..24_u32 {
        scratch.write("a.yaml", &text);
        let mut run = start(&scratch, &["set", "g", "u=7", "--write"]);
        sleep(whole * (6 + at) / 30);
        let signal = ["-TERM", "-INT", "-HUP"][at as usize % 3];
        Command::new("kill").args([signal, &run.id().to_string()]).status().expect("it is sent");
        killed += usize::from(run.wait().expect("it ends").signal().is_some());
        assert_eq!(names(&scratch), ["a.yaml"], "{signal} at {at}");
        let after = read(&scratch, "a.yaml");
        assert!(after == text || after.contains("weight: 7"), "{signal} at {at}");
    }
    assert!(killed > 0, "no run was still there to be interrupted");
    // Some time for what is no longer there to go on writing.
    sleep(Duration::from_millis(50));
    assert_eq!(names(&scratch), ["a.yaml"]);
}

#[test]
fn standard_input_is_printed_with_its_changes() {
    let scratch = Scratch::new();
    scratch.write("deploy/a.yaml", misspelt());
    let run = scratch.run_with(&["check", "--fix", "-", "--stdin-filename", "deploy/a.yaml"], &misspelt());
    assert_eq!(run.out, GROUP);
    assert!(run.said.contains("fixed deploy/a.yaml:5: rename it to `destinations`"), "{run:?}");
    assert!(run.said.contains("looked at 1 resource in 1 file"), "the report is beside it: {run:?}");
    assert_eq!(read(&scratch, "deploy/a.yaml"), misspelt(), "it is only a name");
    for text in ["services: {}\n", "\u{feff}# nothing\r\n", "a: [\n"] {
        let run = scratch.run_with(&["check", "--fix", "-"], text);
        assert_eq!(run.out, text, "{run:?}");
    }
    let run = scratch.run_with(&["set", "g", "u=7", "--write", "-"], GROUP);
    assert_eq!((run.code, run.out), (0, GROUP.replacen("weight: 1", "weight: 7", 1)));
    assert!(run.said.contains("+    weight: 7"), "{}", run.said);
    let same = scratch.run_with(&["set", "g", "u=1", "--write", "-"], GROUP);
    assert_eq!((same.code, same.out.as_str()), (0, GROUP));
    let run = scratch.run_with(&["check", "--format", "json", "-", "--stdin-filename", "x.yaml"], &misspelt());
    assert!(run.findings().iter().all(|it| it.starts_with("x.yaml:")), "{run:?}");
}

#[test]
fn a_diff_of_fixes_ends_with_1_where_there_is_one() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", misspelt());
    let code = |arguments: &[&str]| scratch.run(&[&["check"], arguments].concat()).code;
    assert_eq!((code(&["--diff"]), code(&["--fix", "--diff"]), code(&["--unsafe-fixes", "--diff"])), (1, 1, 1));
    assert_eq!(read(&scratch, "a.yaml"), misspelt());
    scratch.write("a.yaml", GROUP);
    assert_eq!((code(&["--diff"]), code(&["--fix", "--diff"])), (0, 0));
}
