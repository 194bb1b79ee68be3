//! What a release writes into the files of the packagers.

#![cfg(unix)]

mod program;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use program::Scratch;
use serde_json::Value;

const ARCHIVES: [&str; 6] = [
    "source.tar.gz",
    "x86_64-unknown-linux-musl.tar.gz",
    "aarch64-unknown-linux-musl.tar.gz",
    "x86_64-apple-darwin.tar.gz",
    "aarch64-apple-darwin.tar.gz",
    "x86_64-pc-windows-msvc.zip",
];

/// Each archive's checksum, told apart by its last digit.
fn sum(at: usize) -> String {
    format!("{:064x}", 0xabc0 + at)
}

fn release(tag: &str) -> Scratch {
    let scratch = Scratch::new();
    for (at, archive) in ARCHIVES.iter().enumerate() {
        let name = format!("glooscope-{tag}-{archive}");
        scratch.write(&format!("{name}.sha256"), format!("{}  {name}\n", sum(at)));
    }
    scratch
}

fn stamp(tag: &str, scratch: &Scratch) -> Output {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/stamp");
    Command::new("bash").arg(script).arg(tag).arg(scratch.path()).output().expect("it runs")
}

#[test]
fn a_release_writes_its_version_and_checksums() {
    let scratch = release("v1.20.3");
    let output = stamp("v1.20.3", &scratch);
    assert!(output.status.success(), "{output:?}");
    let read = |name: &str| fs::read_to_string(scratch.path().join(name)).expect("it is written");
    let (formula, plugin) = (read("glooscope.rb"), read("krew.yaml"));
    assert!(formula.contains("/download/v1.20.3/glooscope-v1.20.3-source.tar.gz\""), "{formula}");
    assert!(formula.contains(&format!("sha256 \"{}\"", sum(0))), "{formula}");
    assert!(plugin.contains("\n  version: v1.20.3\n"), "{plugin}");
    for (at, archive) in ARCHIVES.iter().enumerate().skip(1) {
        let expected = format!("/download/v1.20.3/glooscope-v1.20.3-{archive}\n    sha256: \"{}\"\n", sum(at));
        assert!(plugin.contains(&expected), "{expected} {plugin}");
    }
    for text in [&formula, &plugin] {
        assert!(!text.contains("v0.1.0") && !text.contains(&"0".repeat(64)), "{text}");
    }
}

#[test]
fn nothing_is_written_where_a_checksum_or_the_version_is_wrong() {
    for wrong in [None, Some("not a checksum\n")] {
        let scratch = release("v1.0.0");
        let archive = "glooscope-v1.0.0-aarch64-apple-darwin.tar.gz.sha256";
        match wrong {
            None => fs::remove_file(scratch.path().join(archive)).expect("it was there"),
            Some(text) => drop(scratch.write(archive, text)),
        }
        let output = stamp("v1.0.0", &scratch);
        assert!(!output.status.success(), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("aarch64-apple-darwin"), "{output:?}");
        for name in ["glooscope.rb", "krew.yaml"] {
            assert!(!scratch.path().join(name).exists(), "{name} {output:?}");
        }
    }
    let scratch = release("1.0.0");
    assert_eq!(stamp("1.0.0", &scratch).status.code(), Some(2));
}

/// The version stands in the manifest, and everywhere else where a person reads it.
#[test]
fn the_version_is_the_same_everywhere() {
    let version = format!("v{}", env!("CARGO_PKG_VERSION"));
    for file in ["packaging/krew.yaml", "packaging/glooscope.rb", "docs/ci.md"] {
        let text = fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
        assert!(text.contains(&version), "{file}");
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// What cargo makes of the manifest.
fn manifest() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{output:?}");
    let all: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    all["packages"][0].clone()
}

/// The value of a key of a table of a TOML file whose values stand on one line.
fn value<'t>(text: &'t str, table: &str, key: &str) -> &'t str {
    let rest = text.split_once(&format!("\n[{table}]\n")).expect(table).1;
    let mut lines = rest.lines().take_while(|line| !line.starts_with('['));
    let found = lines.find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
    found.unwrap_or_else(|| panic!("no {key} in [{table}]")).trim().trim_matches('"')
}

#[test]
fn the_debian_package_holds_files_that_are_there() {
    let deb = &manifest()["metadata"]["deb"];
    let assets: Vec<[&str; 3]> = deb["assets"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| [0, 1, 2].map(|at| one[at].as_str().expect("a text")))
        .collect();
    // What is built before: the program, and its pages by `man`.
    let built = ["target/release/glooscope", "target/man/*.1"];
    for [from, _, mode] in &assets {
        let is_there = Path::new(env!("CARGO_MANIFEST_DIR")).join(from).is_file();
        assert!(is_there || built.contains(from), "{from} is not there");
        assert_eq!(*mode, if from.ends_with("/glooscope") && built.contains(from) { "755" } else { "644" }, "{from}");
    }
    // Where each of them is looked for.
    for (from, to) in [
        ("target/release/glooscope", "usr/bin/"),
        ("target/man/*.1", "usr/share/man/man1/"),
        ("completions/glooscope.bash", "usr/share/bash-completion/completions/glooscope"),
        ("completions/_glooscope", "usr/share/zsh/vendor-completions/"),
        ("completions/glooscope.fish", "usr/share/fish/vendor_completions.d/"),
        ("packaging/debian/copyright", "usr/share/doc/glooscope/copyright"),
    ] {
        assert!(assets.iter().any(|[one, there, _]| (*one, *there) == (from, to)), "{from} to {to}: {assets:?}");
    }
    let changelog = read(deb["changelog"].as_str().expect("a text"));
    assert!(changelog.starts_with(&format!("glooscope ({}-1) ", env!("CARGO_PKG_VERSION"))), "{changelog}");
    let signed = format!("\n -- {}  ", deb["maintainer"].as_str().expect("a text"));
    assert!(changelog.contains(&signed), "{changelog}");
}

/// A wheel takes its version from the manifest, and says the rest as that does.
#[test]
fn the_wheel_says_what_the_manifest_says() {
    let (manifest, project) = (manifest(), read("pyproject.toml"));
    for key in ["name", "description"] {
        assert_eq!(Some(value(&project, "project", key)), manifest[key].as_str(), "{key}");
    }
    assert_eq!(value(&project, "project", "dynamic"), "[\"version\"]");
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(value(&project, "project", "readme")).is_file());
    let license = value(&project, "project", "license");
    assert!(license.contains(manifest["license"].as_str().expect("a text")), "{license}");
    assert_eq!(value(&project, "tool.maturin", "bindings"), "bin");
    let builder = value(&project, "build-system", "requires");
    assert!(builder.contains("maturin"), "{builder}");
    let words: Vec<&str> = manifest["keywords"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert_eq!(value(&project, "project", "keywords"), format!("[\"{}\"]", words.join("\", \"")));
}

/// An image with nothing but the program has no users: nobody in particular is a number. What is built for it is the small one.
#[test]
fn the_image_is_of_nobody_in_particular() {
    let file = read("packaging/Containerfile");
    let lines: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(lines[0], "FROM scratch");
    let user = lines.iter().find_map(|line| line.strip_prefix("USER ")).expect("a user");
    let ids: Vec<u32> = user.split(':').map(|id| id.parse().expect("a number")).collect();
    assert!(ids.len() == 2 && !ids.contains(&0), "{user}");
    // What is copied is what is built for it.
    assert!(lines.contains(&"COPY glooscope /glooscope") && lines.contains(&"ENTRYPOINT [\"/glooscope\"]"), "{file}");
    let build = read("packaging/image");
    assert!(build.contains("-f packaging/Containerfile") && build.contains("--profile small"), "{build}");
    assert!(read("Cargo.toml").contains("\n[profile.small]\n"));
}
