//! SARIF: reports are valid by the official schema, which a development dependency ships.

mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

use program::{Scratch, program};
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

/// Runs `check` in a folder of a repository that has the same fault in several files.
fn in_repository(folder: &str, arguments: &[&str]) -> program::Run {
    let scratch = Scratch::new();
    let group = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: b}\nspec: {destinations: []}\n";
    scratch.write("repo/.git/HEAD", "");
    scratch.write("repo/deploy/prod/a b.yaml", group);
    scratch.write("repo/base/b.yaml", group.replace("name: g", "name: h"));
    scratch.write("elsewhere/c.yaml", group.replace("name: g", "name: i"));
    let top = fs::canonicalize(scratch.path()).expect("it is there");
    let arguments = arguments.iter().map(|it| it.replace("TOP", &top.to_string_lossy()));
    let output = program(&scratch.path().join(folder)).args(arguments).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8").replace(&*top.to_string_lossy(), "TOP");
    program::Run { code: output.status.code().expect("no signal"), out: text(output.stdout), said: text(output.stderr) }
}

#[test]
fn files_are_named_from_the_root_of_their_repository() {
    let inside = ["base/b.yaml at SRCROOT", "deploy/prod/a%20b.yaml at SRCROOT"];
    for (folder, sources) in [
        ("repo", &["."][..]),
        ("repo/deploy", &["prod", "../base"]),
        ("repo/deploy/prod", &["a b.yaml", "TOP/repo/base"]),
        ("elsewhere", &["TOP/repo"]),
    ] {
        let run = in_repository(folder, &[&["check", "--together", "--format", "sarif"], sources].concat());
        let sarif: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
        let run = &sarif["runs"][0];
        assert!(run["originalUriBaseIds"]["SRCROOT"].is_object());
        let results = run["results"].as_array().expect("results");
        let mut places: Vec<String> = results
            .iter()
            .filter(|it| it["ruleId"] == "no-destinations")
            .map(|it| &it["locations"][0]["physicalLocation"]["artifactLocation"])
            .map(|it| {
                format!("{} at {}", it["uri"].as_str().unwrap_or(""), it["uriBaseId"].as_str().unwrap_or("no base"))
            })
            .collect();
        places.sort();
        if folder == "elsewhere" {
            assert_eq!(
                places,
                ["file://TOP/repo/base/b.yaml at no base", "file://TOP/repo/deploy/prod/a%20b.yaml at no base"]
            );
        } else {
            assert_eq!(places, inside, "{folder} {sources:?}");
        }
    }
}

#[test]
fn hosts_are_told_the_same_path_and_fingerprint_from_every_folder() {
    let paths =
        |folder: &str, source: &str, format: &str| in_repository(folder, &["check", "--format", format, source]).out;
    let gitlab = paths("repo", ".", "gitlab");
    assert!(
        gitlab.contains("\"path\": \"deploy/prod/a b.yaml\"") || gitlab.contains("\"path\":\"deploy/prod/a b.yaml\""),
        "{gitlab}"
    );
    assert_eq!(paths("repo/deploy/prod", "../..", "gitlab"), gitlab);
    assert_eq!(paths("repo/deploy/prod", "TOP/repo", "gitlab"), gitlab);
    let github = paths("repo/deploy/prod", "a b.yaml", "github");
    assert!(github.contains(",file=deploy/prod/a b.yaml,line="), "{github}");
    let sarif = |folder, source| paths(folder, source, "sarif");
    assert_eq!(sarif("repo/deploy/prod", "../.."), sarif("repo", "."));
}
