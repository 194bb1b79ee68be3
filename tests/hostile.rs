//! Input that was made to hang, to overflow or to fill the memory ends in a report, soon.

mod program;
mod world;

use glooscope::check::CheckReport;
use world::World;

fn report(text: String) -> CheckReport {
    World::of_text(text).check()
}

fn count(report: &CheckReport, rule: &str) -> usize {
    report.findings.iter().filter(|finding| finding.rule == rule).count()
}

const GROUP: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: a, namespace: b}\nspec:\n";

#[test]
fn many_comments_that_silence() {
    // Each silences the line below it; with pairs compared, this takes minutes.
    let many = 3_000;
    let each = |at| format!("  # glooscope: ignore[unknown-field] x\n  k{at}: 1\n");
    let found = report(format!("{GROUP}{}", (0..many).map(each).collect::<String>()));
    assert_eq!((count(&found, "unknown-field"), count(&found, "unused-ignore")), (0, 0));
    // One block of them is about the one line below.
    let block = "  # glooscope: ignore[unknown-field] x\n".repeat(many);
    let found = report(format!("{GROUP}{block}  k: 1\n  l: 1\n"));
    assert_eq!((count(&found, "unknown-field"), count(&found, "unused-ignore")), (1, 0));
}

fn delegating(count: usize, table: impl Fn(usize) -> usize) -> String {
    let to = |at: usize| format!("delegateAction: {{ref: {{name: t{}, namespace: b}}}}", table(at));
    let service = |at: usize| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: v{at}, namespace: b}}\nspec:\n  \
             virtualHost:\n    domains: [d{at}]\n    routes:\n    - matchers: [{{prefix: /}}]\n      {}\n---\n",
            to(at)
        )
    };
    (0..count).map(service).collect()
}

fn table(name: usize, routes: &str) -> String {
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{name}, namespace: b}}\nspec:\n  routes:\n{routes}---\n"
    )
}

#[test]
fn tables_that_all_lead_to_each_other() {
    // As many ways as the faculty of their number.
    let many = 12;
    let to = |to: usize| {
        format!("  - matchers: [{{prefix: /}}]\n    delegateAction: {{ref: {{name: t{to}, namespace: b}}}}\n")
    };
    let each = |at: usize| table(at, &(0..many).map(to).collect::<String>());
    let found = report(delegating(1, |at| at) + &(0..many).map(each).collect::<String>());
    assert_eq!(count(&found, "delegation-fan-out"), 1);
}

fn routes(count: usize, matcher: impl Fn(usize) -> String) -> String {
    let head = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: b}\nspec:\n  \
                virtualHost:\n    domains: [d]\n    routes:\n";
    let route = |at| format!("    - matchers: [{{{}}}]\n      directResponseAction: {{status: 200}}\n", matcher(at));
    format!("{head}{}", (0..count).map(route).collect::<String>())
}

#[test]
fn regexes_that_grow_when_they_are_taken_apart() {
    let long = |pattern: &str| report(routes(1, |_| format!("regex: '/{}'", pattern.repeat(20_000))));
    for pattern in ["\\pL", "[a-z]*", "a|", "(a{100}){100}"] {
        assert_eq!(count(&long(pattern), "invalid-regex"), 0, "{pattern}");
    }
    assert_eq!(count(&long("("), "invalid-regex"), 1);
    // A regex of conditions is compiled once, however many values it is compared with.
    let found = report(routes(400, |at| {
        let regex = at < 50;
        let value = if regex { format!("([a-z]{{50}}){{50}}{at}") } else { format!("c{at}") };
        format!("prefix: /a, headers: [{{name: x, regex: {regex}, value: '{value}'}}]")
    }));
    assert_eq!(count(&found, "unreachable-route"), 0);
}

/// Only in a scratch folder: a test that gets this wrong must not harm the machine that it runs on.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_to_and_not_replaced() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    let scratch = program::Scratch::new();
    scratch.write("a.yaml", format!("{GROUP}  destinations: []\n"));
    scratch.call("mkfifo", &["pipe"]);
    let pipe = scratch.path().join("pipe");
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).expect("it is text")
    });
    scratch.run(&["check", "--output", "json=pipe", "a.yaml"]);
    let about = std::fs::metadata(&pipe).expect("it is there");
    assert!(about.file_type().is_fifo(), "the pipe was replaced by a file");
    assert!(reader.join().expect("it ends").contains("\"findings\""));
    scratch.write("real.json", "");
    symlink("real.json", scratch.path().join("link.json")).expect("it can be made");
    scratch.run(&["check", "--output", "json=link.json", "a.yaml"]);
    let link = std::fs::symlink_metadata(scratch.path().join("link.json")).expect("it is there");
    assert!(link.is_symlink(), "the link was replaced by a file");
    assert!(std::fs::read_to_string(scratch.path().join("real.json")).expect("it is text").contains("\"findings\""));
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_left_at_its_first_nul() {
    let zeros = || std::fs::File::open("/dev/zero").expect("it is there");
    let scratch = program::Scratch::new();
    scratch.write("a.yaml", format!("{GROUP}  destinations: []\n"));
    for arguments in [&["check", "-"][..], &["check", "/dev/zero"], &["check", "--baseline", "/dev/zero", "a.yaml"]] {
        let output = program::program(scratch.path()).args(arguments).stdin(zeros()).output().expect("it runs");
        assert!(output.status.code().is_some_and(|code| code <= 2), "{arguments:?}: {output:?}");
    }
}

#[test]
fn many_equal_things_that_are_new() {
    // Comparing each with each takes minutes in a list of this length.
    let scratch = program::Scratch::new();
    scratch.write("empty/a.yaml", "");
    let group = |at: usize| {
        format!(
            "---\n{}  destinations: [{{destination: {{upstream: {{name: u, namespace: b}}}}, weight: 1}}]\n",
            GROUP.replace("name: a", &format!("name: a{at}"))
        )
    };
    let item = "  - destination: {upstream: {name: u, namespace: b}}\n    weight: 1\n";
    scratch.write("full/a.yaml", (0..2_000).map(group).collect::<String>());
    scratch.write("full/b.yaml", format!("{GROUP}  destinations:\n{}", item.repeat(2_000)));
    // What is pending is something to report.
    let fixes = &["check", "--diff", "--unsafe-fixes", "full/b.yaml"];
    for (arguments, code) in [(&["diff", "empty", "full"][..], 0), (fixes, 1)] {
        let run = scratch.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {}", run.said);
    }
}
