//! Cases without a line of Rust: each folder of `fixtures/cases` is command lines, the files that they run on, and what they
//! must print. `fixtures/README.md` says how one is written; `BLESS=1 cargo test --test cases` writes what is expected.

#[path = "cases/expected.rs"]
mod expected;
#[path = "cases/folder.rs"]
mod folder;
mod program;
#[path = "cases/transcript.rs"]
mod transcript;

use std::path::Path;

use expected::compare;
use folder::{Case, cases};
use program::Scratch;
use transcript::{transcript, visible};

#[test]
fn every_case_prints_what_is_expected() {
    let cases = cases(Path::new("fixtures/cases"));
    assert!(cases.len() >= 5, "only {} cases were found", cases.len());
    let bless = std::env::var_os("BLESS").is_some();
    let wrong: Vec<String> = cases
        .into_iter()
        .filter_map(|(folder, case)| {
            let held = case.and_then(|case| compare(&folder, &transcript(&case)?, bless));
            held.err().map(|why| format!("{}: {why}", folder.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A folder with a case that is sound: a group and its upstream.
fn sound() -> Scratch {
    let scratch = Scratch::new();
    let group = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: n}\nspec:\n  \
                 destinations:\n  - {destination: {upstream: {name: a}}, weight: 1}\n  \
                 - {destination: {upstream: {name: b}}, weight: 1}\n";
    scratch.write("case/in/group.yaml", group);
    scratch.write("case/args", "# what is shown\n\nset g a=3 --write\nset g 'a b=3'\n");
    scratch
}

/// Why the only case of a folder can't be read.
fn refused(scratch: &Scratch) -> String {
    let [(_, case)] = cases(scratch.path()).try_into().unwrap_or_else(|_| panic!("one case"));
    case.expect_err("it is refused")
}

#[test]
fn a_transcript_tells_code_outputs_and_written_files() {
    let scratch = sound();
    let case = Case::read(&scratch.path().join("case")).expect("it is sound");
    let told = transcript(&case).expect("nothing of this machine");
    let (first, second) = told.split_once("\n== ").expect("two runs");
    assert!(first.starts_with("== set g a=3 --write\nexit 0\n-- stdout\n"), "{first}");
    assert!(first.contains("-- stderr\nwrote group.yaml\n-- changed group.yaml\n"), "{first}");
    assert!(first.contains("\n-  - {destination: {upstream: {name: a}}, weight: 1}\n+  - {dest"), "{first}");
    // Quotes hold a word together, and what one run wrote is not there for the next.
    assert!(second.starts_with("set g 'a b=3'\nexit 2\n-- stderr\nerror: "), "{second}");
    assert!(!second.contains("changed"), "{second}");
}

#[test]
fn a_wrong_or_missing_expectation_fails_and_blessing_mends_it() {
    let scratch = sound();
    let folder = scratch.path().join("case");
    let got = "== check\nexit 0\n";
    assert!(compare(&folder, got, false).expect_err("missing").contains("BLESS=1"));
    compare(&folder, got, true).expect("blessed");
    compare(&folder, got, false).expect("it is what was blessed");
    for other in ["== check\nexit 1\n", "== check\nexit 0", "", "== check\nexit 0\n== render\nexit 0\n"] {
        scratch.write("case/expect.txt", other);
        let why = compare(&folder, got, false).expect_err(other);
        assert!(why.contains("+exit 0") || why.contains("-exit 0"), "{why}");
    }
}

#[test]
fn what_no_case_explains_fails() {
    let scratch = sound();
    scratch.write("case/expected.txt", "");
    assert!(refused(&scratch).contains("`expected.txt` is no part of a case"));
    // An expectation whose case is gone.
    let scratch = Scratch::new();
    scratch.write("case/expect.txt", "");
    assert!(refused(&scratch).contains("no file `args`"));
    let scratch = Scratch::new();
    scratch.write("stray.txt", "");
    assert!(refused(&scratch).contains("no folder"));
}

#[test]
fn a_case_names_its_runs_and_its_input_once() {
    let scratch = sound();
    for (args, why) in [
        ("# nothing\n", "no command line"),
        ("check 'a\n", "has no end"),
        ("in: canary\ncheck\n", "both a folder `in` and `in: canary`"),
        ("check\nin: canary\n", "stands before"),
    ] {
        scratch.write("case/args", args);
        assert!(refused(&scratch).contains(why), "{args}: {}", refused(&scratch));
    }
    let scratch = Scratch::new();
    scratch.write("case/args", "check\n");
    assert!(refused(&scratch).contains("neither a folder `in` nor"));
    for input in ["nowhere", "../src", "cases/../../src"] {
        scratch.write("case/args", format!("in: {input}\ncheck\n"));
        assert!(refused(&scratch).contains("names no folder of `fixtures`"), "{input}");
    }
    scratch.write("case/args", "in: canary\ncheck\n");
    Case::read(&scratch.path().join("case")).expect("a fixture may be shared");
}

#[test]
fn what_can_not_be_seen_is_made_visible() {
    let shown = visible("\u{1b}[1ma\u{1b}[0m  \n\tb \tc\r\nd").expect("it can be shown");
    assert_eq!(shown, "␛[1ma␛[0m␠␠\n␉b ␉c␍\nd␄\n");
    assert_eq!(visible("").as_deref(), Ok(""));
    assert_eq!(visible("a b\n\n").as_deref(), Ok("a b\n\n"));
    // Two outputs that differ never look the same.
    assert!(visible("␛[1m\n").is_err());
}

#[test]
fn a_blessing_takes_neither_a_crash_nor_a_path_of_this_machine() {
    let scratch = sound();
    let case = Case::read(&scratch.path().join("case")).expect("it is sound");
    let run = |said: &str| program::Run { code: 0, out: String::new(), said: said.to_owned() };
    let here = scratch.path().to_string_lossy().into_owned();
    for said in [format!("in {here}\n"), format!("{}\n", env!("CARGO_MANIFEST_DIR"))] {
        let why = case.refuse(&run(&said), scratch.path()).expect_err("a path");
        assert!(why.contains("path of this machine"), "{why}");
    }
    let why = case.refuse(&run("thread 'main' panicked at src/main.rs:1:1\n"), scratch.path()).expect_err("a crash");
    assert!(why.contains("panicked"), "{why}");
    case.refuse(&run("wrote a.yaml\n"), scratch.path()).expect("nothing is wrong");
}
