//! Files that are generated from others: `BLESS=1 cargo test --test generated` writes them anew.

#[path = "generated/checks.rs"]
mod checks;
#[path = "generated/field_tables.rs"]
mod field_tables;
#[path = "generated/gateway_tables.rs"]
mod gateway_tables;

use std::path::Path;
use std::{env, fs};

#[test]
fn field_tables_are_up_to_date() {
    same("src/schema/table.rs", &field_tables::rust(&read("schemas/gloo-fields.json")));
}

#[test]
fn the_field_tables_of_the_gateway_api_are_up_to_date() {
    same("src/schema/gateway_table.rs", &gateway_tables::rust(&read("schemas/gateway-api-fields.json")));
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

fn same(path: &str, generated: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), generated).expect(path);
    }
    assert!(read(path) == generated, "{path} is out of date: run BLESS=1 cargo test --test generated");
}

#[test]
fn the_schema_of_the_manifests_is_up_to_date() {
    let schema = glooscope::schema::manifests(glooscope::schema::GlooVersion::LATEST);
    let mut text = serde_json::to_string_pretty(&schema).expect("it is JSON");
    text.push('\n');
    same("schemas/manifests.schema.json", &text);
}

#[test]
fn the_schema_of_the_configuration_is_up_to_date() {
    let mut text = serde_json::to_string_pretty(&glooscope::config::schema()).expect("it is JSON");
    text.push('\n');
    same("schemas/configuration.schema.json", &text);
}

#[test]
fn the_schema_of_tests_is_up_to_date() {
    same("schemas/tests.schema.json", &format!("{:#}\n", glooscope::suite::schema()));
}

/// What a cluster must let somebody read who checks it, and nothing more.
#[test]
fn the_rights_are_those_that_the_table_of_kinds_asks_for() {
    use glooscope::model::{Asked, Kind};
    let mut groups: std::collections::BTreeMap<&str, std::collections::BTreeSet<String>> =
        std::collections::BTreeMap::default();
    for kind in Kind::ALL.into_iter().filter(|kind| kind.asked() == Asked::Yes) {
        let resource = kind.resource();
        let plural = resource.split('.').next().unwrap_or_default().to_owned();
        groups.entry(kind.group()).or_default().insert(plural);
    }
    assert!(groups.len() > 3 && !groups[""].contains("secrets"), "{groups:?}");
    let mut text = "# What `glooscope check cluster:` reads; it changes nothing, and asks for no secret.\n\
        # Written by BLESS=1 cargo test --test generated.\n\
        apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: glooscope\nrules:\n"
        .to_owned();
    for (group, plurals) in groups {
        let plurals = Vec::from_iter(plurals).join(", ");
        text.extend(["- apiGroups: [\"", group, "\"]\n  resources: [", &plurals, "]\n  verbs: [get, list]\n"]);
    }
    same("packaging/rbac.yaml", &text);
}

#[test]
fn the_schema_takes_what_gloo_takes() {
    let schema = glooscope::schema::manifests(glooscope::schema::GlooVersion::LATEST);
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let group = |weight: serde_json::Value| {
        serde_json::json!({
            "apiVersion": "gloo.solo.io/v1", "kind": "UpstreamGroup", "metadata": { "name": "a" },
            "spec": { "destinations": [{ "destination": { "upstream": { "name": "b" } }, "weight": weight }] },
        })
    };
    assert!(validator.is_valid(&group(9.into())));
    assert!(!validator.is_valid(&group("9".into())));
    let mut unknown = group(9.into());
    unknown["spec"]["destinatons"] = serde_json::json!([]);
    assert!(!validator.is_valid(&unknown));
    let mut two = group(9.into());
    two["spec"]["destinations"][0]["destination"]["consul"] = serde_json::json!({ "serviceName": "c" });
    assert!(!validator.is_valid(&two));
}

/// Editors refuse a schema that the draft itself does not take, also for a list with the same item twice.
#[test]
fn every_schema_is_one_and_each_kind_has_its_own() {
    use glooscope::schema::{GlooVersion, described, manifest, manifests};
    let mut all = glooscope::report::shape::schemas().into_iter().map(|(_, schema)| schema).collect::<Vec<_>>();
    all.extend([manifests(GlooVersion::LATEST), glooscope::config::schema(), glooscope::suite::schema()]);
    let kinds = described(GlooVersion::LATEST);
    assert!(kinds.len() > 25, "{kinds:?}");
    let whole = jsonschema::validator_for(&manifests(GlooVersion::LATEST)).expect("it is a schema");
    for kind in kinds {
        let own = manifest(kind, GlooVersion::LATEST).expect("it has one");
        let validator = jsonschema::validator_for(&own).expect("it is a schema");
        let bare =
            serde_json::json!({ "apiVersion": kind.api_version(), "kind": kind.as_str(), "metadata": { "name": "a" } });
        let mut odd = bare.clone();
        odd["spek"] = serde_json::json!({});
        let list =
            |item: &serde_json::Value| serde_json::json!({ "apiVersion": "v1", "kind": "List", "items": [item] });
        for manifest in [bare, odd] {
            let is_valid = validator.is_valid(&manifest);
            assert_eq!(is_valid, whole.is_valid(&manifest), "{manifest}");
            assert_eq!(is_valid, whole.is_valid(&list(&manifest)), "{manifest} in a list");
            assert!(!is_valid || manifest["spek"].is_null(), "{manifest}");
        }
        all.push(own);
    }
    let other = serde_json::json!({ "apiVersion": "apps/v1", "kind": "Deployment", "spec": {} });
    assert!(
        whole.is_valid(&other)
            && whole.is_valid(&serde_json::json!({ "apiVersion": "v1", "kind": "List", "items": [other] }))
    );
    for schema in all {
        assert!(
            jsonschema::meta::validate(&schema).is_ok(),
            "{:?} {:?}",
            schema["title"],
            jsonschema::meta::validate(&schema).err()
        );
    }
}
