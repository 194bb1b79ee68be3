//! What a cluster is asked for, and what becomes of what it refuses; a stand-in for kubectl answers.

use std::os::unix::fs::PermissionsExt as _;

use glooscope::model::{Asked, Kind};

use crate::program::{Run, Scratch, program};

/// Checks `cluster:` where kubectl runs `answers`, the arms of a shell's `case` over the kind that is asked for; all else is an
/// empty List. What was asked for is returned too.
fn check(answers: &str) -> (Run, Vec<String>) {
    let scratch = Scratch::new();
    let fake = scratch.write(
        "bin/kubectl",
        format!(
            "#!/bin/sh\necho \"$*\" >> asked\ncase \"$2\" in\n{answers}\n*) echo '{{\"kind\":\"List\",\"items\":[]}}';;\nesac\n"
        ),
    );
    std::fs::set_permissions(&fake, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
    let path = std::env::var("PATH").expect("a path");
    let mut command = program(scratch.path());
    command.env("PATH", format!("{}:{path}", scratch.path().join("bin").display()));
    let output = command.args(["check", "cluster:", "--format", "json"]).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let run =
        Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) };
    let asked = std::fs::read_to_string(scratch.path().join("asked")).expect("it was asked");
    let mut kinds: Vec<String> = asked
        .lines()
        .map(|line| {
            let rest = line.strip_prefix("get ").and_then(|rest| rest.strip_suffix(" --all-namespaces --output=json"));
            rest.unwrap_or_else(|| panic!("{line}")).to_owned()
        })
        .collect();
    kinds.sort();
    (run, kinds)
}

const UNKNOWN: &str = "*) echo \"error: the server doesn't have a resource type \\\"${2%%.*}\\\"\" >&2; exit 1;;";

#[test]
fn every_kind_is_asked_for_unless_the_table_says_why_not() {
    let (run, asked) = check("");
    let is_asked = |kind: &Kind| kind.asked() == Asked::Yes;
    let mut wanted: Vec<String> = Kind::ALL.into_iter().filter(is_asked).map(Kind::resource).collect();
    wanted.sort();
    assert_eq!(asked, wanted, "{run:?}");
    for kind in Kind::ALL {
        assert!(!matches!(kind.asked(), Asked::No("")), "{kind} isn't asked for, and nothing says why");
    }
    for kind in ["canaries.flagger.app", "rollouts.argoproj.io"] {
        assert!(asked.contains(&kind.to_owned()), "{asked:?}");
    }
}

#[test]
fn a_rollout_of_the_cluster_is_read() {
    let rollout = "rollouts.argoproj.io) echo '{\"kind\":\"List\",\"items\":[{\"apiVersion\":\"argoproj.io/v1alpha1\",\
                   \"kind\":\"Rollout\",\"metadata\":{\"name\":\"cart\",\"namespace\":\"shop\"},\"spec\":{\"strategy\":{\"canary\":\
                   {\"trafficRouting\":{\"plugins\":{\"solo-io/glooedge\":{\"routeTable\":{\"name\":\"cart\"}}}}}}}}]}';;";
    let table = "routetables.gateway.solo.io) echo '{\"kind\":\"List\",\"items\":[{\"apiVersion\":\"gateway.solo.io/v1\",\
                 \"kind\":\"RouteTable\",\"metadata\":{\"name\":\"cart\",\"namespace\":\"shop\"},\"spec\":{\"routes\":\
                 [{\"matchers\":[{\"prefix\":\"/\"}],\"routeAction\":{\"upstreamGroup\":{\"name\":\"cart\",\"namespace\":\"shop\"}}}]}}]}';;";
    let (run, _) = check(&format!("{table}\n{rollout}"));
    assert!(run.findings().iter().any(|it| it.ends_with(" rollout-skips-group")), "{run:?}");
    let (run, _) = check(table);
    assert!(!run.findings().iter().any(|it| it.ends_with(" rollout-skips-group")), "{run:?}");
}

#[test]
fn a_program_that_is_not_installed_leaves_no_gap() {
    let missing = UNKNOWN.replace("*)", "canaries.*|rollouts.*|authconfigs.*|tcpgateways.*)");
    let (run, asked) = check(&missing);
    assert!(run.code == 0 && run.said.is_empty(), "{run:?}");
    assert!(asked.contains(&"canaries.flagger.app".to_owned()), "{asked:?}");
    // kubectl remembers a kind for a while that is gone.
    let gone = "rollouts.*) echo 'Error from server (NotFound): Unable to list \"argoproj.io/v1alpha1, Resource=rollouts\": \
                the server could not find the requested resource' >&2; exit 1;;";
    let (run, _) = check(gone);
    assert!(run.code == 0 && run.said.is_empty(), "{run:?}");
}

#[test]
fn what_may_not_be_listed_is_named_and_the_rest_is_checked() {
    let refusal = "rollouts.*) echo 'Error from server (Forbidden): rollouts.argoproj.io is forbidden' >&2; exit 1;;";
    let (run, _) = check(refusal);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.said.contains("cluster/rollouts.argoproj.io: Error from server (Forbidden)"), "{run:?}");
    assert_eq!(run.count("files"), Kind::ALL.into_iter().filter(|kind| kind.asked() == Asked::Yes).count() as u64 - 1);
}

#[test]
fn a_cluster_without_gloo_is_said_to_have_none() {
    let (run, _) = check(&format!("services) echo '{{\"kind\":\"List\",\"items\":[]}}';;\n{UNKNOWN}"));
    assert!(run.code == 2 && run.said.contains("the cluster has none of Gloo's kinds"), "{run:?}");
}
