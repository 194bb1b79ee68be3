//! Exit codes, and how a run ends.

use std::io::Read as _;
use std::process::Stdio;

use crate::program::{Scratch, program};

/// A group that is an error.
pub(crate) const ZERO: &str = "\
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata:
  name: checkout
  namespace: shop
spec:
  destinations:
  - destination:
      upstream: {name: checkout-v1, namespace: shop}
    weight: 0
";

/// An upstream that is fine.
pub(crate) const FINE: &str = "\
apiVersion: gloo.solo.io/v1
kind: Upstream
metadata:
  name: checkout-v1
  namespace: shop
spec:
  static:
    hosts:
    - addr: checkout.example.com
      port: 80
";

#[test]
fn findings_decide_the_exit_code_in_every_format() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", format!("{ZERO}---\n{FINE}"));
    scratch.write("fine/upstream.yaml", FINE);
    for format in ["human", "concise", "json"] {
        let code = |arguments: &[&str]| scratch.run(&[&["check", "--format", format], arguments].concat()).code;
        assert_eq!(code(&["zero.yaml"]), 1, "{format}");
        assert_eq!(code(&["zero.yaml", "--fail-on", "never"]), 0, "{format}");
        assert_eq!(code(&["fine"]), 0, "{format}");
        assert_eq!(code(&["nowhere"]), 2, "{format}");
    }
    let run = scratch.run(&["check", "zero.yaml", "--format", "json"]);
    assert!(run.findings().contains(&"zero.yaml:7 zero-total-weight".to_owned()), "{run:?}");
    assert_eq!(run.count("resources"), 2);
}

#[test]
fn what_is_wrong_with_the_use_is_said_on_standard_error() {
    let scratch = Scratch::new();
    for (arguments, want) in [
        (&["check", "nowhere"][..], "nowhere: no such file or folder"),
        (&["check", "--rule", "zero-totl-weight=off"], "did you mean `zero-total-weight`?"),
        (&["check", "--rule", "zero-total-weight=loud"], "off, info, warning, error"),
        (&["check", "--gloo-version", "2.0"], "is no version of Gloo Edge"),
        (&["check", "git:--upload-pack=x"], "starts with a dash"),
        (&["explain", "zero-totl-weight"], "did you mean `zero-total-weight`?"),
        (&["chekc"], "check"),
        (&["check", "--config", "nowhere.yaml"], "nowhere.yaml: no such file or folder"),
    ] {
        let run = scratch.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {run:?}");
        assert!(run.said.contains(want), "{arguments:?}: {run:?}");
    }
    assert_eq!(scratch.run(&[]).code, 2);
    for arguments in [&["--help"][..], &["--version"], &["check", "--help"], &["rules"], &["explain", "zero-weight"]] {
        let run = scratch.run(arguments);
        assert_eq!((run.code, run.said.as_str()), (0, ""), "{arguments:?}");
        assert!(!run.out.is_empty(), "{arguments:?}");
    }
}

#[test]
fn what_was_looked_at_is_said_where_nothing_is_found() {
    let scratch = Scratch::new();
    scratch.write("compose.yaml", "services: {}\n");
    let run = scratch.run(&["check"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("nothing"), "{run:?}");
    let empty = Scratch::new().run(&["check", "--format", "json"]);
    assert_eq!((empty.code, empty.count("files"), empty.findings().len()), (0, 0, 0));
}

#[test]
fn a_pipe_that_is_closed_ends_the_run_quietly() {
    let scratch = Scratch::new();
    for at in 0..400 {
        scratch.write(&format!("{at}.yaml"), ZERO.replace("name: checkout\n", &format!("name: checkout-{at}\n")));
    }
    let mut command = program(scratch.path());
    command.args(["check", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut first = [0; 1];
    child.stdout.take().expect("it is piped").read_exact(&mut first).expect("it prints");
    let mut said = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut said).expect("text");
    assert_eq!(said, "");
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

#[test]
fn colour_is_for_terminals_or_who_asks_for_it() {
    let scratch = Scratch::new();
    scratch.write("zero.yaml", ZERO);
    let colours = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(scratch.path());
        let output = command.arg("check").args(arguments).envs(variables.iter().copied()).output().expect("it runs");
        output.stdout.contains(&0x1B)
    };
    assert!(!colours(&[], &[]));
    assert!(colours(&["--color", "always"], &[("NO_COLOR", "1")]));
    assert!(colours(&[], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[], &[("CLICOLOR_FORCE", "0")]));
    assert!(!colours(&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colours(&["--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn a_host_is_found_by_every_domain_that_takes_it() {
    let scratch = Scratch::new();
    let service = |name: &str, domain: &str| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
             virtualHost:\n    domains: ['{domain}']\n    routes:\n    - matchers: [{{prefix: /}}]\n      \
             directResponseAction: {{status: 200}}\n---\n"
        )
    };
    let services = [("suffix", "*-x.example.com"), ("prefix", "api.*"), ("rest", "*")];
    scratch.write("hosts.yaml", services.map(|(name, domain)| service(name, domain)).concat());
    scratch.write("requests.csv", "a-x.example.com,70\nAPI.example.org,30\n");
    for (host, want) in [("a-x.example.com", "shop/suffix"), ("API.example.org", "shop/prefix")] {
        let run = scratch.run(&["render", "--host", host, "--format", "json", "hosts.yaml"]);
        let hosts = run.json()["virtualHosts"].clone();
        let found: Vec<&str> =
            hosts.as_array().into_iter().flatten().filter_map(|it| it["virtualService"].as_str()).collect();
        assert!(!found.is_empty() && found.iter().all(|it| *it == want), "{host}: {run:?}");
    }
    let run = scratch.run(&["render", "--requests", "requests.csv", "hosts.yaml"]);
    assert_eq!(run.code, 0, "{run:?}");
}
