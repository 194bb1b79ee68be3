//! Patches applied by an own reader: they say what `set --write` says, also where kubectl is not there.

use glooscope::text::{Role, SourceMap};
use glooscope::yaml::{Node, Shape, Value as Scalar, read};
use serde_json::{Map, Value, json};

use crate::plans::file;
use crate::program::Scratch;

/// The documents of a YAML text as JSON.
fn documents(text: &str) -> Vec<Value> {
    let mut map = SourceMap::default();
    let id = map.add("a.yaml", text, Role::Subject);
    let documents = read(text);
    let roots = documents.iter().filter_map(|document| document.tree.as_ref().expect("it is read").root(id, text));
    roots.map(value).filter(|value| !value.is_null()).collect()
}

fn value(node: Node<'_>) -> Value {
    match node.shape() {
        Shape::Map => Value::Object(node.entries().map(|(key, of)| (key.str().to_owned(), value(of))).collect()),
        Shape::List => Value::Array(node.items().map(value).collect()),
        Shape::Scalar => match node.value() {
            None | Some(Scalar::Null) => Value::Null,
            Some(Scalar::Bool(of)) => json!(of),
            Some(Scalar::Int(of)) => json!(i64::try_from(of).expect("small")),
            Some(Scalar::Float(of)) => json!(of),
            Some(Scalar::Str(of)) => json!(of),
        },
    }
}

/// RFC 6902, as far as these patches go.
fn apply_operations(target: &mut Value, patch: &Value) {
    for operation in patch.as_array().expect("a list") {
        let place = operation["path"].as_str().expect("a path");
        let wanted = &operation["value"];
        match operation["op"].as_str().expect("an operation") {
            "test" => assert_eq!(target.pointer(place), Some(wanted), "{operation}"),
            "replace" => {
                *target.pointer_mut(place).unwrap_or_else(|| panic!("nothing to replace: {operation}")) =
                    wanted.clone();
            }
            "add" => {
                let (parent, key) = place.rsplit_once('/').expect("a path");
                let parent = target.pointer_mut(parent).and_then(Value::as_object_mut).expect("a map");
                let known = parent.insert(key.to_owned(), wanted.clone());
                assert!(known.is_none_or(|known| known.is_null()), "{operation}");
            }
            other => panic!("{other}"),
        }
    }
}

/// RFC 7396.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let target = target.as_object_mut().expect("a map");
    for (key, wanted) in patch {
        if wanted.is_null() {
            target.remove(key);
        } else {
            merge(target.entry(key.clone()).or_insert(Value::Null), wanted);
        }
    }
}

const ROUTES: &str = "    - matchers: [{prefix: /x}]\n      routeAction: {single: {upstream: {name: a, namespace: ns}}}\n    - name: main\n      routeAction:\n        multi:\n          destinations:\n          - destination: {upstream: {name: a, namespace: ns}}\n            weight: 9\n          - {destination: {upstream: {name: \"b's\", namespace: ns}}}\n          - destination: {upstream: {name: c, namespace: ns}}\n            \"weight\":\n";

/// File, list, what is asked for, kind and name of the resource.
fn cases() -> Vec<(String, &'static str, [&'static str; 2], &'static str, &'static str)> {
    let head = |kind: &str| {
        format!("apiVersion: gateway.solo.io/v1\nkind: {kind}\nmetadata: {{name: front, namespace: ns}}\nspec:\n")
    };
    let service =
        format!("{}  virtualHost:\n    domains: [a.example.com]\n    routes:\n{ROUTES}", head("VirtualService"));
    let table = format!("{}  routes:\n{ROUTES}", head("RouteTable"));
    let json = r#"{"apiVersion": "gloo.solo.io/v1", "kind": "UpstreamGroup", "metadata": {"name": "g", "namespace": "ns"}, "spec": {"destinations": [{"destination": {"upstream": {"name": "a"}}}, {"destination": {"upstream": {"name": "b"}}, "weight": 4}]}}"#;
    vec![
        (file("fixtures/canary/canary.yaml"), "echo", ["v1=30", "v2=70"], "UpstreamGroup", "echo"),
        (service, "vs:ns/front#main", ["c=30", "b's=70"], "VirtualService", "front"),
        (table, "rt:ns/front#1", ["a=30", "b's=20"], "RouteTable", "front"),
        (json.to_owned(), "g", ["a=1", "b=0"], "UpstreamGroup", "g"),
    ]
}

/// The resource after `set --write`, and before.
fn states(scratch: &Scratch, case: &(String, &str, [&str; 2], &str, &str)) -> (Value, Value) {
    let (text, list, asks, kind, name) = case;
    let find = |text: &str| {
        let found = documents(text).into_iter().find(|it| it["kind"] == *kind && it["metadata"]["name"] == *name);
        found.expect("the resource is there")
    };
    scratch.write("written.yaml", text);
    let run = scratch.run(&["set", list, asks[0], asks[1], "written.yaml", "--write"]);
    assert_eq!(run.code, 0, "{run:?}");
    let written = std::fs::read_to_string(scratch.path().join("written.yaml")).expect("it is there");
    let (before, after) = (find(text), find(&written));
    assert_ne!(before, after);
    (before, after)
}

#[test]
fn patches_say_what_set_writes() {
    for case in cases() {
        let scratch = Scratch::new();
        let (before, after) = states(&scratch, &case);
        scratch.write("base.yaml", &case.0);
        for kind in ["json6902", "strategic"] {
            let run = scratch.run(&["set", case.1, case.2[0], case.2[1], "base.yaml", "--patch", kind]);
            let [patch] = documents(&run.out).try_into().expect("one patch");
            let mut patched = before.clone();
            match kind {
                "json6902" => apply_operations(&mut patched, &patch),
                _ => merge(&mut patched, &patch),
            }
            assert_eq!(patched, after, "{kind} of {}\n{}", case.1, run.out);
        }
    }
}

/// Runs the printed command in a shell that knows a `kubectl` which only writes down what it is called with.
#[cfg(unix)]
#[test]
fn the_command_for_the_cluster_is_one_that_a_shell_takes() {
    use std::os::unix::fs::PermissionsExt as _;
    for case in cases() {
        let scratch = Scratch::new();
        let (before, after) = states(&scratch, &case);
        scratch.write("base.yaml", &case.0);
        let run = scratch.run(&["set", case.1, case.2[0], case.2[1], "base.yaml", "--patch", "kubectl"]);
        let fake = scratch.write("bin/kubectl", "#!/bin/sh\nprintf '%s\\n' \"$@\" > called\n");
        std::fs::set_permissions(&fake, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
        scratch.write("run.sh", format!("PATH=./bin:$PATH\n{}", run.out));
        scratch.call("sh", &["run.sh"]);
        let called = std::fs::read_to_string(scratch.path().join("called")).expect("it was called");
        let words: Vec<&str> = called.lines().collect();
        let namespace = before["metadata"]["namespace"].as_str().expect("a namespace");
        let plural = format!(
            "{}s.{}",
            case.3.to_lowercase(),
            before["apiVersion"].as_str().expect("a version").trim_end_matches("/v1")
        );
        let [verb, flag, space, kind, option, patch, end, resource, name] = words.as_slice() else {
            panic!("{words:?}")
        };
        assert_eq!([*verb, *end, *resource, *name], ["patch", "--", plural.as_str(), case.4]);
        assert_eq!([*flag, *space, *kind, *option], ["--namespace", namespace, "--type=json", "--patch"]);
        let mut patched = before;
        apply_operations(&mut patched, &serde_json::from_str(patch).expect("JSON"));
        assert_eq!(patched, after, "{}", run.out);
    }
}

/// A script of several commands that a shell runs up to the first that fails.
#[cfg(unix)]
#[test]
fn the_steps_of_a_rollout_are_a_script_too() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = Scratch::new();
    scratch.write("canary.yaml", file("fixtures/canary/canary.yaml"));
    let run = scratch.run(&["rollout", "echo", "--to", "v2", "--steps", "5,25", "--patch", "kubectl", "canary.yaml"]);
    scratch.write("run.sh", format!("PATH=./bin:$PATH\n{}", run.out));
    // What each of the two programs ends with, how the script ends, and what was called; an interrupted pause ends with 130.
    for (kubectl, sleep, code, calls) in
        [(0, 0, 0, "kubectl\nslept 7\nkubectl\n"), (1, 0, 1, "kubectl\n"), (0, 130, 130, "kubectl\nslept 7\n")]
    {
        for (name, text) in [
            ("kubectl", format!("#!/bin/sh\necho kubectl >> called\nexit {kubectl}\n")),
            ("sleep", format!("#!/bin/sh\necho \"slept $*\" >> called\nexit {sleep}\n")),
        ] {
            let fake = scratch.write(&format!("bin/{name}"), text);
            std::fs::set_permissions(&fake, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
        }
        scratch.write("called", "");
        let mut script = std::process::Command::new("sh");
        let status = script.arg("run.sh").env("PAUSE", "7").current_dir(scratch.path()).status();
        assert_eq!(status.expect("it runs").code(), Some(code), "{}", run.out);
        assert_eq!(std::fs::read_to_string(scratch.path().join("called")).expect("it is there"), calls);
    }
    // Where nobody says how long, a terminal is asked, and never standard input, which may be the script.
    assert!(run.out.contains("\n# step 2: 25%\nwait_for 'step 2: 25%'\nkubectl patch"), "{}", run.out);
    assert!(run.out.contains("read -r _ </dev/tty"), "{}", run.out);
}

#[test]
fn a_name_that_no_cluster_holds_has_no_patch() {
    let scratch = Scratch::new();
    let text = file("fixtures/canary/canary.yaml");
    for (name, namespace) in [
        ("Echo", "gloo-system"),
        ("-f", "gloo-system"),
        ("a b", "gloo-system"),
        ("a;id", "gloo-system"),
        ("echo", "a.b"),
        ("echo", "\"b\\n- op: remove\\n  path: /spec\\n\""),
    ] {
        let group = text.replace(
            "kind: UpstreamGroup\nmetadata:\n  name: echo\n  namespace: gloo-system",
            &format!("kind: UpstreamGroup\nmetadata:\n  name: {name}\n  namespace: {namespace}"),
        );
        assert_ne!(group, text);
        scratch.write("a.yaml", group);
        for kind in ["json6902", "strategic", "kubectl"] {
            let run = scratch.run(&["set", &format!("group:{name}"), "v2=50%", "--patch", kind, "a.yaml"]);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
            assert!(run.said.contains("Kubernetes takes no "), "{run:?}");
        }
    }
}
