//! What can't be read, or must not be: said by every command, and never taken for something that is not there.

use super::codes::{FINE, ZERO};
use crate::program::{Run, Scratch};

const GROUP: &str = "\
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {name: g, namespace: shop}
spec:
  destinations:
  - {destination: {upstream: {name: a, namespace: shop}}, weight: 9}
  - {destination: {upstream: {name: b, namespace: shop}}, weight: 1}
";

/// Every command that shows something other than findings, on the folders `old` and `new`.
const COMMANDS: [&[&str]; 11] = [
    &["render", "new"],
    &["diff", "old", "new"],
    &["diff", "new", "old"],
    &["diff", "new", "--set", "g:b=5"],
    &["set", "g", "b=5", "new"],
    &["trace", "GET", "http://d/", "new"],
    &["rollout", "g", "--to", "b", "--steps", "50", "new"],
    &["test", "tests.txt", "new"],
    &["test", "--suggest", "tests.txt", "new"],
    &["env", "new"],
    &["check", "--diff", "new"],
];

fn world() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("old/group.yaml", GROUP);
    scratch.write("new/group.yaml", GROUP);
    scratch.write("tests.txt", "tests:\n- request: GET http://d/\n  expect: nobody\n");
    scratch
}

#[test]
fn every_command_names_a_document_that_can_not_be_read() {
    let wide: Vec<u8> = GROUP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wider: Vec<u8> = GROUP.chars().flat_map(|it| u32::from(it).to_be_bytes()).collect();
    for (bytes, want) in [
        (b"apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\n x: [\n".as_slice(), "new/other.yaml:3:"),
        (b"apiVersion: gloo.solo.io/v1\nkind: \0\n", "NUL byte"),
        (&[&[0xFF, 0xFE][..], &wide].concat(), "UTF-16"),
        (&wide, "UTF-16"),
        (&wider, "UTF-32"),
        (b"apiVersion: gloo.solo.io/v1\nkind: \"Upstream\n", "new/other.yaml:2:"),
        (b"apiVersion: gloo.solo.io/v1\n\tkind: Upstream\n", "found a tab"),
        (&[GROUP.as_bytes(), b"# caf\xE9\n"].concat(), "0xE9"),
    ] {
        let scratch = world();
        scratch.write("new/other.yaml", bytes);
        for arguments in COMMANDS {
            let run = scratch.run(arguments);
            assert_eq!(run.code, 2, "{arguments:?}: {run:?}");
            assert!(run.said.contains("error: new/other.yaml:"), "{arguments:?}: {run:?}");
            assert!(run.said.contains(want), "{arguments:?}: {run:?}");
            let has_nothing_to_show = ["check", "test"].contains(&arguments[0]);
            assert!(has_nothing_to_show || !run.out.is_empty(), "the rest is shown: {arguments:?}: {run:?}");
        }
        let write = scratch.run(&["set", "g", "b=5", "--write", "new"]);
        assert_eq!((write.code, write.said.contains("note: nothing was written")), (2, true), "{write:?}");
        let text = std::fs::read_to_string(scratch.path().join("new/group.yaml")).expect("it is there");
        assert_eq!(text, GROUP);
    }
    for arguments in COMMANDS {
        let run = world().run(arguments);
        assert_eq!((run.code, run.said.contains("error")), (0, false), "{arguments:?}: {run:?}");
    }
}

#[test]
fn what_is_not_found_may_stand_where_nothing_can_be_read() {
    let scratch = world();
    scratch.write("new/group.yaml", format!("{GROUP}\tx: 1\n"));
    for arguments in COMMANDS.into_iter().chain([
        &["set", "nothing", "b=5", "new"][..],
        &["graph", "--of", "g", "new"],
        &["render", "--group", "g", "new"],
        &["convert", "new"],
    ]) {
        let run = scratch.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {run:?}");
        assert!(run.said.contains("error: new/group.yaml:"), "{arguments:?}: {run:?}");
    }
}

#[test]
fn every_command_says_what_is_wrong_with_the_configuration() {
    for text in ["max-shift: lots\n", "max-shift: [\n", "max-shfit: 20\n", "max-shift: 20\n\0"] {
        let scratch = world();
        scratch.write(".glooscope.yaml", text);
        for arguments in COMMANDS {
            let run = scratch.run(arguments);
            assert_eq!(run.code, 2, "{text:?} {arguments:?}: {run:?}");
            assert_eq!(run.said.matches("error: .glooscope.yaml:1:").count(), 1, "{text:?} {arguments:?}: {run:?}");
        }
        assert_eq!(scratch.run(&["check"]).code, 1, "{text:?}");
    }
}

#[test]
fn set_and_rollout_keep_to_the_limit_of_the_configuration() {
    let scratch = world();
    let text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: shop}\nspec:\n  \
                virtualHost:\n    domains: [d]\n    routes:\n    - matchers: [{prefix: /}]\n      \
                routeAction: {upstreamGroup: {name: g, namespace: shop}}\n";
    scratch.write("new/host.yaml", text);
    scratch.write(".glooscope.yaml", "max-shift: 20\n");
    let set = scratch.run(&["set", "g", "b=50%", "--write", "new"]);
    assert_eq!((set.code, set.said.as_str()), (1, "note: nothing was written\n"), "{set:?}");
    assert!(set.out.contains("--max-shift allows 20"), "{set:?}");
    let rollout = scratch.run(&["rollout", "g", "--to", "b", "--steps", "50", "new"]);
    assert_eq!(rollout.code, 1, "{rollout:?}");
    assert_eq!(scratch.run(&["set", "g", "b=50%", "--max-shift", "40", "--write", "new"]).code, 0);
}

#[test]
fn an_empty_pipe_is_no_clean_run() {
    let scratch = world();
    for input in ["", "\n", " \n\n"] {
        for arguments in [&["check", "-"][..], &["render", "-"], &["set", "g", "b=5", "-"]] {
            let run = scratch.run_with(arguments, input);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {run:?}");
            assert!(run.said.contains("<stdin>: nothing was read"), "{run:?}");
        }
    }
    assert_eq!(scratch.run_with(&["render", "-"], "---\n").code, 0);
    assert_eq!(scratch.run_with(&["render", "new", "-"], "").code, 0);
    assert_eq!(scratch.run_with(&["render", "new", "--context", "-"], "").code, 0);
}

/// Runs `check` below a repository whose configuration has that context.
fn lent(context: &str, arguments: &[&str], variable: Option<&str>) -> Run {
    let scratch = Scratch::new();
    scratch.write("out/fine.yaml", FINE);
    scratch.write("repository/.git/HEAD", "");
    scratch.write("repository/lent/fine.yaml", FINE);
    scratch.write("repository/deploy/zero.yaml", ZERO);
    scratch.write("repository/deploy/.glooscope.yaml", format!("context: [{context}]\n"));
    let mut command = crate::program::program(&scratch.path().join("repository/deploy"));
    command.args(["check", "-v", "zero.yaml"]).args(arguments).env("PATH", "");
    command.envs(variable.map(|value| ("GLOOSCOPE_TRUST_CONFIG", value)));
    let output = command.output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

#[test]
fn a_configuration_starts_nothing_and_stays_in_its_repository() {
    for context in ["'cluster:'", "'git:HEAD'", "'kustomize:.'", "../../out", "/etc"] {
        for (arguments, variable) in [(&[][..], None), (&["--config", ".glooscope.yaml"], None), (&[], Some("0"))] {
            let run = lent(context, arguments, variable);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{context}: {run:?}");
            assert!(run.said.contains("--trust-config"), "{context}: {run:?}");
        }
    }
    assert_eq!(lent("../lent", &[], None).said.matches("read ../lent/fine.yaml").count(), 1);
    for run in [lent("../../out", &["--trust-config"], None), lent("../../out", &[], Some("1"))] {
        assert!(run.said.contains("read ../../out/fine.yaml"), "{run:?}");
    }
    // Neither do links within the repository, nor what isn't there.
    let scratch = Scratch::new();
    scratch.write("out/fine.yaml", FINE);
    scratch.write("repository/.git/HEAD", "");
    scratch.write("repository/lent/fine.yaml", FINE.replace("checkout-v1", "lent"));
    scratch.write("repository/zero.yaml", ZERO);
    scratch.write("repository/.glooscope.yaml", "context: [lent]\n");
    let repository = scratch.path().join("repository");
    let run = |arguments: &[&str]| {
        crate::program::run_in(&repository, &[&["check", "-v", "zero.yaml"], arguments].concat(), "")
    };
    #[cfg(unix)]
    for (link, target) in
        [("lent/folder", "../../out"), ("lent/file.yaml", "../../out/fine.yaml"), ("lent/own", "../lent")]
    {
        std::os::unix::fs::symlink(target, repository.join(link)).expect("a link");
    }
    #[cfg(unix)]
    for (arguments, reads) in [(&[][..], false), (&["--trust-config"], true), (&["--context", "./lent"], true)] {
        let run = run(arguments);
        let is_read = ["read lent/folder/fine.yaml", "read lent/file.yaml"].iter().any(|it| run.said.contains(it));
        assert_eq!(is_read, reads, "{run:?}");
        let told = "warning: lent/folder is passed over: the link leads out of the repository of the configuration";
        assert_eq!(run.said.contains(told), !reads, "{run:?}");
    }
    for absent in ["context: [../out/nothing]\n", "baseline: ../out/nothing.json\n"] {
        scratch.write("repository/.glooscope.yaml", absent);
        let run = run(&[]);
        assert!(run.code == 2 && run.said.contains("lies outside the repository"), "{run:?}");
    }
    let run = lent("'cluster:'", &["--trust-config"], None);
    assert!(run.said.contains("kubectl is not installed"), "{run:?}");
    // What somebody asks for on the command line is theirs.
    let run = lent("../lent", &["--context", "../../out"], None);
    assert!(run.said.contains("read ../../out/fine.yaml"), "{run:?}");
}
