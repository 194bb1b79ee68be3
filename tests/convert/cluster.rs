//! Both worlds on one cluster, side by side; a stand-in for kubectl answers.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use crate::program::{Run, Scratch};
use crate::world::{self, World};

/// What an API server keeps of a resource: with its defaults, and with what it and the controllers write.
fn stored(mut value: Value) -> Value {
    let metadata = &mut value["metadata"];
    if metadata["namespace"].is_null() {
        metadata["namespace"] = json!("default");
    }
    metadata["uid"] = json!("7a0a0a9c-8f0b-4f0e-9d4b-0d4a5c1f2b3e");
    metadata["resourceVersion"] = json!("4711");
    metadata["generation"] = json!(1);
    metadata["creationTimestamp"] = json!("2026-01-31T12:00:00Z");
    value["status"] = json!({});
    match value["kind"].as_str() {
        Some("HTTPRoute") => {
            let spec = &mut value["spec"];
            list(&mut spec["parentRefs"], |it| {
                fill(it, &json!({"group": "gateway.networking.k8s.io", "kind": "Gateway"}));
            });
            list(&mut spec["rules"], rule);
        }
        Some("Gateway") if value["apiVersion"] == "gateway.networking.k8s.io/v1" => {
            list(&mut value["spec"]["listeners"], |it| {
                list(&mut it["tls"]["certificateRefs"], |it| fill(it, &json!({"group": "", "kind": "Secret"})));
            });
        }
        _ => {}
    }
    value
}

fn rule(rule: &mut Value) {
    fill(rule, &json!({"matches": [{}]}));
    list(&mut rule["matches"], |it| {
        fill(it, &json!({"path": {}}));
        fill(&mut it["path"], &json!({"type": "PathPrefix", "value": "/"}));
        list(&mut it["headers"], |it| fill(it, &json!({"type": "Exact"})));
    });
    list(&mut rule["backendRefs"], |it| fill(it, &json!({"group": "", "kind": "Service", "weight": 1})));
}

fn list(value: &mut Value, change: impl FnMut(&mut Value)) {
    value.as_array_mut().into_iter().flatten().for_each(change);
}

/// Adds what isn't there.
fn fill(value: &mut Value, defaults: &Value) {
    for (key, default) in defaults.as_object().expect("a map") {
        if value[key].is_null() {
            value[key] = default.clone();
        }
    }
}

/// Writes what `kubectl get KIND --all-namespaces --output=json` prints of these folders to `folder/KIND.json`.
fn dump(scratch: &Scratch, folder: &str, sources: &[&str]) {
    let world = World::of(sources.iter().flat_map(|source| world::files(source)).collect());
    let mut lists: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (_, resource) in world.snapshot().resources() {
        lists.entry(resource.kind.resource()).or_default().push(stored(world::json(resource.node)));
    }
    assert!(lists.len() > 2, "{:?}", lists.keys());
    for (kind, items) in lists {
        let list = json!({"apiVersion": "v1", "items": items, "kind": "List", "metadata": {"resourceVersion": ""}});
        scratch.write(&format!("{folder}/{kind}.json"), serde_json::to_string_pretty(&list).expect("JSON"));
    }
}

/// The shop, converted, and both on one cluster.
fn side_by_side(target: &[&str]) -> Scratch {
    let scratch = Scratch::new();
    let shop = format!("{}/fixtures/shop", env!("CARGO_MANIFEST_DIR"));
    let asked = [&["convert", &shop, "-o", "written", "--allow-partial"], target].concat();
    assert_eq!(scratch.run(&asked).code, 0);
    let written = scratch.path().join("written").display().to_string();
    dump(&scratch, "cluster", &[&shop, &written]);
    dump(&scratch, "gloo", &[&shop]);
    dump(&scratch, "gateway", &[&written]);
    let answer = "#!/bin/sh\n[ \"$1\" = get ] && [ -f \"cluster/$2.json\" ] && exec cat \"cluster/$2.json\"\n\
                  echo '{\"apiVersion\":\"v1\",\"items\":[],\"kind\":\"List\"}'\n";
    scratch.script("bin/kubectl", answer);
    scratch
}

/// The command of the page that holds what a cluster has of the one against what it has of the other.
fn recipe() -> String {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/leaving-gloo-edge.md")).expect("the page");
    let mut commands = page.split('`').filter_map(|part| part.strip_prefix("glooscope "));
    commands.find(|command| command.contains("cluster:")).expect("the page has a step for clusters").to_owned()
}

fn run(scratch: &Scratch, command: &str, more: &[&str]) -> Run {
    let words: Vec<&str> = command.split_whitespace().chain(more.iter().copied()).collect();
    scratch.run_in_front("bin", &words)
}

#[test]
fn both_worlds_of_a_cluster_are_held_against_each_other() {
    for (target, kept) in [(&[][..], "34 of 35"), (&["--to", "standard"], " routes keep their shares")] {
        let scratch = side_by_side(target);
        let held = run(&scratch, &recipe(), target);
        assert!(held.code == 0 && held.out.contains(kept), "{held:?}");
        let path = scratch.path().join("cluster/httproutes.gateway.networking.k8s.io.json");
        let routes = fs::read_to_string(&path).expect("the dump");
        assert!(routes.contains("\"weight\": 90"), "{routes}");
        fs::write(&path, routes.replacen("\"weight\": 90", "\"weight\": 80", 1)).expect("it can be written");
        let broken = run(&scratch, &recipe(), target);
        assert!(broken.code == 1 && broken.out.contains("unexplained: GET"), "{broken:?}");
        assert!(broken.said.contains("answered otherwise, and no finding says so"), "{broken:?}");
    }
}

#[test]
fn two_dumps_are_compared() {
    let scratch = side_by_side(&[]);
    let compared = scratch.run(&["diff", "gloo/", "gateway/"]);
    assert_eq!(compared.code, 0, "{compared:?}");
    assert!(compared.out.contains("prefix /catalog") && !compared.out.contains("unknown"), "{compared:?}");
    fs::remove_dir_all(scratch.path().join("gateway")).expect("it was there");
    dump(&scratch, "gateway", &[&scratch.path().join("gloo").display().to_string()]);
    let same = scratch.run(&["diff", "gloo/", "gateway/"]);
    assert!(same.code == 0 && same.out == "no difference\n", "{same:?}");
}

/// kgateway calls the Deployment and the Service that it makes as their Gateway is called; those of Gloo's proxy have the proxy's name.
#[test]
fn no_gateway_has_the_name_of_a_proxy() {
    for target in [&[][..], &["--to", "standard"], &["--gateway-class", "Example.com/Edge"], &["--delegation"]] {
        let scratch = side_by_side(target);
        let written = World::below(&scratch.path().join("written"));
        let snapshot = written.snapshot();
        let gateways = snapshot.resources().filter(|(_, it)| it.kind == glooscope::model::Kind::ApiGateway);
        let names: Vec<&str> = gateways.map(|(_, it)| it.name).collect();
        assert!(
            !names.is_empty() && !names.contains(&"gateway-proxy") && !names.contains(&"gateway-ledger"),
            "{names:?}"
        );
    }
}

/// A Gateway that somebody calls otherwise is found as long as there is one.
#[test]
fn a_gateway_may_be_called_otherwise() {
    let scratch = Scratch::new();
    scratch.write("gloo/canary.yaml", fs::read_to_string("fixtures/canary/canary.yaml").expect("the fixture"));
    scratch.run(&["convert", "gloo", "--output", "out"]);
    for name in ["public", "gateway-proxy"] {
        for file in ["out/canary.yaml", "out/manifests.yaml"] {
            let text = fs::read_to_string(scratch.path().join(file)).expect("a file");
            let own = text.replace("name: gateway-proxy-kgateway\n", &format!("name: {name}\n"));
            scratch.write(file, own.replace("name: public\n", &format!("name: {name}\n")));
        }
        let held = scratch.run(&["convert", "gloo", "--check", "out", "--allow-partial"]);
        assert_eq!(held.code, 0, "{name} {held:?}");
    }
}
