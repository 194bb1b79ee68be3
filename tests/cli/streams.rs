//! What every command does in every form where its output can't be written, where nobody reads on, and where it is to be quiet.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use crate::program::{Run, Scratch, program};

/// Every command in every form that it prints, on the folders `old`, `new` and `broken`.
fn runs() -> Vec<Vec<&'static str>> {
    let mut runs: Vec<Vec<&str>> = vec![
        vec!["check", "--diff", "slip"],
        vec!["check", "--statistics", "broken"],
        vec!["check", "--statistics", "--format", "json", "broken"],
        vec!["render", "--requests", "r.csv", "--capacity", "c.csv", "new"],
        vec!["diff", "--yaml", "--order", "old", "new"],
        vec!["diff", "new", "--set", "echo:v2=3"],
        vec!["test", "--suggest", "new"],
        vec!["explain", "zero-weight"],
        vec!["schema"],
        vec!["schema", "VirtualService"],
        vec!["man"],
        vec!["--help"],
        vec!["set", "--help"],
        vec!["--version"],
        vec!["report", "new", "--output", "/dev/stdout"],
        vec!["report", "new", "--output", "-"],
        vec!["graph", "new", "--output", "-"],
        vec!["check", "broken", "--output", "json=-"],
        vec!["graph", "new", "--output", "/dev/stdout"],
        vec!["check", "broken", "--output", "json=/dev/stdout"],
    ];
    let mut each = |command: &[&'static str], formats: &[&'static str]| {
        runs.extend(formats.iter().map(|format| [command, &["--format", format]].concat()));
    };
    let check = ["human", "concise", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown"];
    each(&["check", "broken"], &check);
    each(&["render", "new"], &["table", "json", "yaml", "csv", "markdown"]);
    each(&["trace", "GET", "http://echo.example.com/echo", "new"], &["human", "json"]);
    each(&["test", "t.test", "new"], &["human", "concise", "json", "junit"]);
    each(&["diff", "old", "new"], &["human", "json", "markdown"]);
    each(&["set", "echo", "v2=3", "new"], &["human", "json", "markdown"]);
    each(&["rollout", "echo", "--to", "v2", "--steps", "50,100", "new"], &["table", "json"]);
    each(&["graph", "new"], &["dot", "mermaid", "svg", "json"]);
    each(&["convert", "new"], &["human", "json"]);
    each(&["env", "new"], &["human", "json"]);
    each(&["config"], &["human", "json"]);
    each(&["rules"], &["table", "json", "markdown"]);
    for kind in ["json6902", "strategic", "kubectl"] {
        runs.push(vec!["set", "echo", "v2=3", "new", "--patch", kind]);
        runs.push(vec!["rollout", "echo", "--to", "v2", "--steps", "50,100", "new", "--patch", kind]);
    }
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        runs.push(vec!["completions", shell]);
    }
    runs
}

fn world() -> Scratch {
    let scratch = Scratch::new();
    let canary = fs::read_to_string("fixtures/canary/canary.yaml").expect("it is there");
    scratch.write("new/canary.yaml", &canary);
    scratch.write("old/canary.yaml", canary.replace("weight: 9", "weight: 5"));
    scratch.write("broken/canary.yaml", canary.replace("weight: 9", "weight: 0").replace("weight: 1 ", "weight: 0 "));
    scratch.write("slip/canary.yaml", canary.replacen("destinations:", "destinatoins:", 1));
    scratch.write("r.csv", "echo.example.com,100\n");
    scratch.write("c.csv", "gloo-system/echo-v1,10\n");
    scratch.write("t.test", "tests:\n- request: GET http://echo.example.com/echo\n  expect: nobody\n");
    scratch
}

fn ended(command: &mut Command) -> Run {
    let output = command.stdin(Stdio::null()).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

#[test]
fn what_can_not_be_written_is_told_and_a_closed_pipe_ends_the_run_quietly() {
    let scratch = world();
    let is_linux = fs::metadata("/dev/full").is_ok();
    for arguments in runs() {
        let whole = scratch.run(&arguments);
        assert!(whole.code < 2 && !whole.out.is_empty(), "{arguments:?}: {whole:?}");
        let told = whole.said.clone();
        let run = |stdout: Stdio| {
            let mut command = program(scratch.path());
            command.args(&arguments).stdin(Stdio::null()).stdout(stdout).stderr(Stdio::piped());
            let output = command.spawn().expect("it starts").wait_with_output().expect("it ends");
            (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
        };
        if is_linux {
            let full = File::options().write(true).open("/dev/full").expect("it is there");
            let (code, said) = run(full.into());
            assert!(code == Some(2) && said.contains("error: cannot write "), "{arguments:?}: {code:?} {said}");
        }
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let (code, said) = run(writer.into());
        assert_eq!((code, said), (Some(whole.code), told), "{arguments:?}");
    }
}

#[test]
fn nobody_who_listens_to_what_is_said_changes_nothing() {
    let scratch = world();
    let Ok(full) = File::options().write(true).open("/dev/full") else { return };
    for arguments in runs() {
        let whole = scratch.run(&arguments);
        let mut command = program(scratch.path());
        command.args(&arguments).stdin(Stdio::null()).stdout(Stdio::piped());
        command.stderr(full.try_clone().expect("a copy"));
        let output = command.spawn().expect("it starts").wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(whole.code), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), whole.out, "{arguments:?}");
    }
}

#[test]
fn quiet_runs_say_results_alone_and_verbose_ones_print_the_same() {
    let scratch = world();
    for arguments in runs() {
        if arguments.contains(&"--help") || arguments == ["--version"] {
            continue;
        }
        let [plain, quiet, verbose] =
            ["--color=never", "--quiet", "--verbose"].map(|option| scratch.run(&[&*arguments, &[option]].concat()));
        assert_eq!((quiet.code, verbose.code), (plain.code, plain.code), "{arguments:?}");
        assert_eq!(quiet.said, "", "{arguments:?}");
        // What is left out is a summary; nothing is said otherwise.
        let mut lines = plain.out.lines();
        assert!(quiet.out.lines().all(|line| lines.any(|other| other == line)), "{arguments:?}: {}", quiet.out);
        let is_for_programs =
            ["json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "csv", "yaml", "concise"];
        if arguments.iter().any(|argument| is_for_programs.contains(argument)) {
            assert_eq!(quiet.out, plain.out, "{arguments:?}");
        }
        let names_passed = arguments[0] == "test" && !arguments.contains(&"--suggest");
        assert!(names_passed || verbose.out == plain.out, "{arguments:?}: {}", verbose.out);
        let reads = !["explain", "schema", "man", "rules", "completions", "config"].contains(&arguments[0]);
        assert_eq!(reads, verbose.said.contains("read "), "{arguments:?}: {}", verbose.said);
    }
    // That nothing was found is no result.
    scratch.write("none/job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\n");
    for arguments in [
        &["check", "none"][..],
        &["check", "--statistics", "none"],
        &["check", "--fix", "none"],
        &["render", "none"],
        &["diff", "new", "new"],
        &["set", "echo", "v2=1", "new"],
        &["test", "--suggest", "none"],
    ] {
        let run = scratch.run(&[arguments, &["--quiet"]].concat());
        assert_eq!((run.code, run.out.as_str(), run.said.as_str()), (0, "", ""), "{arguments:?}");
        let run = scratch.run(arguments);
        assert!(run.code == 0 && !(run.out + &run.said).is_empty(), "{arguments:?}");
    }
}

#[test]
fn verbose_names_what_is_hidden_and_what_git_ignores() {
    let scratch = world();
    for (name, text) in [(".gitignore", "ignored/\nlocal.yaml\n"), ("new/.hidden/a.yaml", ""), ("new/.b.yaml", "")] {
        scratch.write(name, text);
    }
    scratch.write("new/ignored/a.yaml", "");
    scratch.write("new/local.yaml", "");
    scratch.write("new/.git/x.yaml", "");
    scratch.write("new/notes.txt", "");
    scratch.write("new/.glooscope.yaml", "");
    let said = scratch.run(&["check", "-v", "new"]).said;
    for want in [
        "passed over new/.hidden: it is hidden\n",
        "passed over new/.b.yaml: it is hidden\n",
        "passed over new/ignored: git ignores it\n",
        "passed over new/local.yaml: git ignores it\n",
    ] {
        assert!(said.contains(want), "{want}: {said}");
    }
    assert_eq!(said.matches("passed over").count(), 4, "{said}");
}

#[test]
fn help_and_mistakes_are_painted_as_asked_for() {
    let scratch = Scratch::new();
    for arguments in [&["--help"][..], &["check", "--help"], &["chekc"], &["check", "--colour"], &["set"]] {
        for (colour, is_painted) in [("always", true), ("never", false), ("auto", false)] {
            let joined = format!("--color={colour}");
            for option in [vec!["--color", colour], vec![joined.as_str()]] {
                let run = scratch.run(&[option, arguments.to_vec()].concat());
                assert_eq!((run.out + &run.said).contains('\u{1b}'), is_painted, "{arguments:?} {colour}");
            }
        }
    }
    let mut command = program(scratch.path());
    let forced = ended(command.args(["--help", "--color", "never"]).env("CLICOLOR_FORCE", "1"));
    assert!(!forced.out.contains('\u{1b}'), "{forced:?}");
}
