//! `config` and `--version`: what holds, where it comes from, and what the program is built from.

use std::fs;

#[expect(dead_code, clippy::print_stdout, reason = "a test has no build to tell")]
#[path = "../../build.rs"]
mod build;

use crate::program::{Scratch, program, run_in};

#[test]
fn every_value_is_shown_with_where_it_comes_from() {
    let scratch = Scratch::new();
    scratch.write(".glooscope.yml", "closed: true\n");
    scratch.write(".glooscope.yaml", "fail-on: warning\nrules: {zero-weight: off}\nnamespace: shop\n");
    scratch.write("a/.glooscope.yaml", "rules:\n  no-routes: error\n\nexclude: [x]\n");
    let here = scratch.path().join("a");
    let json =
        run_in(&here, &["config", "--format", "json", "--rule", "no-path=off", "-n", "mine", "--env", "x"], "").json();
    let files = json["files"].as_array().expect("a list");
    let told: Vec<(&str, bool)> =
        files.iter().filter_map(|file| Some((file["file"].as_str()?, file["read"].as_bool()?))).collect();
    assert_eq!(told, [(".glooscope.yaml", true), ("../.glooscope.yaml", false), ("../.glooscope.yml", false)]);
    let setting = |key: &str| {
        let all = json["settings"].as_array().into_iter().chain(json["options"].as_array()).flatten();
        let found = all.clone().find(|it| it["key"] == key).unwrap_or_else(|| panic!("no {key}"));
        (found["value"].to_string(), found["from"].to_string())
    };
    let pair = |value: &str, from: &str| (value.to_owned(), from.to_owned());
    let line = |line: u32| format!(r#"{{"configuration":{{"file":".glooscope.yaml","line":{line}}}}}"#);
    assert_eq!(
        setting("rules"),
        pair(r#"{"no-path":"off","no-routes":"error"}"#, &format!(r#"[{},{{"option":"--rule"}}]"#, line(1)))
    );
    assert_eq!(setting("exclude"), pair(r#"["x"]"#, &format!("[{}]", line(4))));
    assert_eq!(setting("namespace"), pair(r#""mine""#, r#"[{"option":"--namespace"}]"#));
    assert_eq!(setting("fail-on"), pair(r#""error""#, r#"["default"]"#));
    assert_eq!(setting("env"), pair(r#"["x"]"#, r#"[{"option":"--env"}]"#));
    assert_eq!(setting("trust-config"), pair("false", r#"["default"]"#));
    let schema = scratch.run(&["schema", "config"]).json();
    assert!(jsonschema::is_valid(&schema, &json), "{json}");
    let mut command = program(scratch.path());
    let output = command.args(["config"]).env("GLOOSCOPE_TRUST_CONFIG", "1").output().expect("it runs");
    assert!(String::from_utf8_lossy(&output.stdout).contains("# --trust-config: true"), "{output:?}");
}

#[test]
fn what_is_shown_is_a_configuration() {
    let scratch = Scratch::new();
    assert!(scratch.run(&["config"]).out.starts_with("# no configuration is read\n"));
    scratch.write(
        "a/.glooscope.yaml",
        "rules: {zero-weight: off}\nmax-shift: {default: 20, except: {a/b: 50}}\nclosed: true\n",
    );
    let shown = run_in(&scratch.path().join("a"), &["config"], "").out;
    assert!(shown.contains("closed: true") && shown.contains("# .glooscope.yaml:3"), "{shown}");
    scratch.write("b/.glooscope.yaml", &shown);
    let again = run_in(&scratch.path().join("b"), &["config"], "");
    let values = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| Some(line.split_once("  # ")?.0.trim_end().to_owned()))
            .collect()
    };
    assert_eq!((again.code, again.said.as_str()), (0, ""));
    assert_eq!(values(&again.out), values(&shown));
    assert!(values(&shown).len() > 10);
    scratch.write("c/.glooscope.yaml", "clsoed: true\n");
    let run = run_in(&scratch.path().join("c"), &["config"], "");
    assert!(run.code == 2 && run.said.contains("write `closed`"), "{run:?}");
}

#[test]
fn a_second_configuration_in_the_folder_is_told() {
    let scratch = Scratch::new();
    scratch.write(".glooscope.yml", "fail-on: never\n");
    assert_eq!(scratch.run(&["check"]).said, "");
    scratch.write(".glooscope.yaml", "fail-on: error\n");
    let note = "note: .glooscope.yml is not read: .glooscope.yaml lies beside it\n";
    assert_eq!(scratch.run(&["check"]).said, note);
    assert_eq!(scratch.run(&["check", "-q"]).said, "");
    assert!(scratch.run(&["config"]).out.contains("# .glooscope.yml is not: the one that is read lies beside it"));
}

#[test]
fn the_version_says_what_the_program_is_built_from() {
    let scratch = Scratch::new();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(scratch.run(&["-V"]).out, format!("glooscope {version}\n"));
    let long = scratch.run(&["--version"]).out;
    assert!(long.starts_with(&format!("glooscope {version} (")) || long == format!("glooscope {version}\n"), "{long}");

    // A checkout, a release that cargo packed, one that lies in another repository, and one of which nobody knows.
    assert_eq!(build::commit(scratch.path()), None);
    scratch.call("git", &["init", "-q"]);
    scratch.write("a.yaml", "a: 1\n");
    scratch.call("git", &["add", "."]);
    scratch.call("git", &["commit", "-qm", "a", "--date", "2026-01-02T03:04:05Z"]);
    let told = build::commit(scratch.path()).expect("git knows");
    let (commit, day) = told.split_once(' ').expect("a commit and a day");
    assert!(commit.len() >= 9 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()) && day.len() == 10, "{told}");
    let inner = scratch.path().join("inner");
    fs::create_dir(&inner).expect("it can be made");
    assert_eq!(build::commit(&inner), None);
    scratch.write(
        "inner/.cargo_vcs_info.json",
        "{\n  \"git\": {\n    \"sha1\": \"0123456789abcdef0123456789abcdef01234567\"\n  }\n}",
    );
    assert_eq!(build::commit(&inner).as_deref(), Some("012345678"));
}
