//! What a release writes into the files of the packagers.

#![cfg(unix)]

mod program;

use std::fs;
use std::process::{Command, Output};

use program::Scratch;

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
