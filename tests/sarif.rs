//! SARIF: reports are valid by the official schema, which a development dependency ships.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The official schema of SARIF 2.1.0, out of the sources of the crate `serde-sarif`.
fn official_schema() -> Value {
    // Crates of other platforms need not have been fetched.
    let version = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo prints JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    let manifest = packages
        .iter()
        .find(|package| package["name"] == "serde-sarif")
        .and_then(|package| package["manifest_path"].as_str())
        .expect("serde-sarif is a development dependency");
    let schema = Path::new(manifest).with_file_name("src").join("schema.json");
    serde_json::from_str(&fs::read_to_string(schema).expect("the crate ships the schema")).expect("it is JSON")
}

fn report(source: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_glooscope"))
        .args(["check", "--format", "sarif", source])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .expect("the tool runs");
    serde_json::from_slice(&output.stdout).expect("it prints JSON")
}

#[test]
fn reports_are_valid_by_the_official_schema() {
    let mut schema = official_schema();
    // Its pattern for languages has a bracket too many, which a strict reader of patterns refuses; we name no language.
    for place in ["/definitions/run/properties/language", "/definitions/toolComponent/properties/language"] {
        if let Some(language) = schema.pointer_mut(place).and_then(Value::as_object_mut) {
            language.remove("pattern");
        }
    }
    assert!(schema["definitions"]["result"].is_object(), "this is not the schema of SARIF");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    for source in ["fixtures/shop-broken", "fixtures/shop", "fixtures/bad-input", "fixtures/mixed"] {
        let report = report(source);
        let errors: Vec<String> =
            validator.iter_errors(&report).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert!(errors.is_empty(), "{source}: {errors:#?}");
        let _: serde_sarif::sarif::Sarif = serde_json::from_value(report).expect("it reads as SARIF");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0" })), "the schema takes everything");
}
