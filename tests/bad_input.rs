//! Text that can't be read, or only with care: told in place, and never the end of the rest.

mod program;

use program::Scratch;

const GROUP: &str = "\
apiVersion: gloo.solo.io/v1
kind: UpstreamGroup
metadata: {name: one, namespace: shop}
spec:
  destinations:
  - destination: {upstream: {name: a, namespace: shop}}
    weight: 0
";

fn check(name: &str, bytes: impl AsRef<[u8]>) -> program::Run {
    let scratch = Scratch::new();
    scratch.write(name, bytes);
    scratch.write("rest.yaml", GROUP.replace("one", "rest"));
    let run = scratch.run(&["check", "--format", "json"]);
    assert!(
        run.findings().contains(&"rest.yaml:5 zero-total-weight".to_owned()),
        "{name}: the rest is checked: {run:?}"
    );
    run
}

fn has(run: &program::Run, finding: &str) -> bool {
    run.findings().iter().any(|it| it == finding)
}

#[test]
fn bytes_that_are_no_utf_8_are_told_of_with_what_to_do() {
    let wide: Vec<u8> = GROUP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide_other: Vec<u8> = GROUP.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (name, bytes, want) in [
        ("le.yaml", [&[0xFF, 0xFE][..], &wide].concat(), "UTF-16"),
        ("be.yaml", [&[0xFE, 0xFF][..], &wide_other].concat(), "UTF-16"),
        ("bare.yaml", wide.clone(), "UTF-16"),
        ("latin.yaml", [GROUP.as_bytes(), b"# caf\xE9\n"].concat(), "line 8 holds the byte 0xE9"),
        ("binary.yaml", [b"\x7FELF\x02\x01\x01\x00\x00\x10\x90\x90".as_slice(), b"solo.io"].concat(), "binary"),
    ] {
        let run = check(name, bytes);
        assert!(has(&run, &format!("{name}:1 invalid-yaml")), "{run:?}");
        let report = run.json();
        let finding = report["findings"].as_array().expect("a list").iter().find(|it| it["rule"] == "invalid-yaml");
        let finding = finding.expect("it is found");
        assert!(finding["message"].as_str().is_some_and(|message| message.contains(want)), "{finding}");
        assert!(finding["help"].as_str().is_some_and(|help| help.contains("UTF-8")), "{finding}");
        assert_eq!(finding["severity"], "error", "{finding}");
    }
}

#[test]
fn marks_and_line_ends_of_other_systems_change_nothing() {
    for text in [
        format!("\u{feff}{GROUP}"),
        GROUP.replace('\n', "\r\n"),
        format!("\u{feff}{}", GROUP.replace('\n', "\r\n")),
        format!("{GROUP}...\n"),
        GROUP.trim_end().to_owned(),
    ] {
        let run = check("other.yaml", &text);
        assert!(has(&run, "other.yaml:5 zero-total-weight"), "{text:?}: {run:?}");
    }
}

#[test]
fn nothing_to_read_is_nothing_wrong() {
    for text in ["", "\n\n", "# a comment\n", "---\n---\n", "\u{feff}", "...\n"] {
        let run = check("empty.yaml", text);
        assert!(run.findings().iter().all(|it| !it.starts_with("empty.yaml")), "{text:?}: {run:?}");
    }
}

#[test]
fn a_mistake_stays_in_its_document() {
    let text = format!("{GROUP}---\nspec: [solo.io\n---\n{}", GROUP.replace("one", "three"));
    let run = check("three.yaml", text);
    assert!(has(&run, "three.yaml:5 zero-total-weight"), "{run:?}");
    assert!(has(&run, "three.yaml:9 invalid-yaml"), "{run:?}");
    assert!(has(&run, "three.yaml:15 zero-total-weight"), "{run:?}");
}

#[test]
fn hostile_text_ends_in_a_report() {
    let aliases = (0..40).fold("a0: &a0 [x, x]\n".to_owned(), |text, at| {
        format!("{text}a{}: &a{} [*a{at}, *a{at}, *a{at}]\n", at + 1, at + 1)
    });
    for text in [
        "[".repeat(100_000),
        "- ".repeat(100_000),
        "{a: ".repeat(50_000),
        "\"".to_owned(),
        "? ".repeat(50_000),
        aliases,
    ] {
        check("hostile.yaml", text);
    }
}

#[test]
fn blanks_that_are_text_are_told_once_a_resource() {
    let service = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: a, namespace: b}\nspec:\n  virtualHost:\n    domains: [a.example]\n    routes:\n    - matchers: [{prefix: /}]\n      directResponseAction: {status: 200}\n";
    let pasted = service.replace("  ", "\u{a0}\u{a0}");
    let told: Vec<String> =
        check("pasted.yaml", &pasted).findings().into_iter().filter(|it| !it.starts_with("rest")).collect();
    assert_eq!(told, ["pasted.yaml:4 no-virtual-host", "pasted.yaml:5 unknown-field"]);
    let one = service.replace("Action: ", "Action:\u{a0}");
    let told: Vec<String> =
        check("one.yaml", &one).findings().into_iter().filter(|it| !it.starts_with("rest")).collect();
    assert_eq!(told, ["one.yaml:9 unknown-field"], "the route's action is what was meant");
}

#[test]
fn what_would_be_passed_over_when_rendered_is_passed_over_unrendered() {
    let told = |text: &str| -> Vec<String> {
        check("of.yaml", text).findings().into_iter().filter(|it| !it.starts_with("rest")).collect()
    };
    let role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: {{ .Release.Name }}-reader\nrules:\n- apiGroups: [gateway.solo.io]\n";
    assert_eq!(told(role), [""; 0]);
    assert_eq!(told(&role.replace("rbac.authorization.k8s.io/v1", "{{ .Values.version }}")), [""; 0]);
    let workspace =
        "apiVersion: admin.gloo.solo.io/v2\nkind: Workspace\nmetadata: {name: ops}\nspec: {a: '${CLUSTER}'}\n";
    assert_eq!(told(workspace), [""; 0]);
    let ours = role.replace("rbac.authorization.k8s.io/v1", "gateway.solo.io/v1").replace("ClusterRole", "RouteTable");
    assert_eq!(told(&ours), ["of.yaml:4 unrendered-template"]);
    assert_eq!(told(&role.replace("ClusterRole", "{{ .Values.kind }}")), ["of.yaml:2 unrendered-template"]);
}

#[test]
fn a_file_of_something_else_is_no_broken_manifest() {
    let other = "name: tariffs\nversion: %version%\nhome: https://docs.solo.io\n";
    let told = |text: &str| check("of.yaml", text).findings();
    assert!(!has_code(&told(other)), "no manifest");
    assert!(has_code(&told(&format!("kind: Upstream\n{other}"))));
    assert!(has_code(&told("a: [\n# docs.solo.io\n")));
}

fn has_code(findings: &[String]) -> bool {
    findings.iter().any(|finding| finding.ends_with("invalid-yaml"))
}

#[test]
fn json_that_is_no_manifest_is_passed_over() {
    let told = |name: &str, text: &[u8]| -> Vec<String> {
        check(name, text).findings().into_iter().filter(|it| !it.starts_with("rest")).collect()
    };
    let wide: Vec<u8> = "{\"a\": 1}".encode_utf16().flat_map(u16::to_be_bytes).collect();
    for text in
        [&b"// settings\n{\n  \"a\": 1,\n}\n"[..], b"{\"a\": \"\\q\"}\n", &wide, b"{\"data\":\n  {\"x\": 1} \"y\"}\n"]
    {
        assert_eq!(told("data.json", text), [""; 0], "{text:?}");
        assert_eq!(told("data.yaml", text).len(), 1, "{text:?}");
    }
    assert_eq!(told("broken.json", b"{\"apiVersion\": \"v1\", \"x\": ]}\n").len(), 1);
    assert_eq!(told("broken.json", b"{\"host\": \"gateway.solo.io\", \"kind\": ]}\n").len(), 1);
    // A schema whose texts have templates in them.
    let schema = b"{\"title\": \"see gateway.networking.k8s.io\", \"default\": \"{{ .Values.x }}\"}\n";
    assert_eq!(told("values.schema.json", schema), [""; 0]);
}
