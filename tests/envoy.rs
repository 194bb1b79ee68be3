//! Fidelity: what a real Envoy refused of what Gloo made of a world is reported as that, and nothing else is; and so is what crashes
//! Gloo's control plane.
//!
//! `fixtures/envoy/` holds worlds with recorded verdicts, which are facts: Gloo 1.22.1, Envoy 1.36.4.

mod world;

use std::fs;
use std::path::{Path, PathBuf};

use glooscope::finding::{Diagnostic, Severity};
use serde_json::Value;
use world::World;

fn manifests(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new("fixtures/envoy").join(folder)).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let mut found: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|it| it == "yaml")).collect();
    found.sort();
    found
}

fn findings(path: &Path) -> Vec<Diagnostic> {
    let world = World::of_text(fs::read_to_string(path).expect("it can be read")).closed();
    assert!(world.is_parsed(), "{}", path.display());
    world.check().findings
}

/// Whether Envoy refused a route configuration or a listener of it.
fn was_refused(verdict: &Value) -> bool {
    let any = |key: &str| verdict[key].as_array().is_some_and(|list| !list.is_empty());
    let other = verdict["other"].as_array().into_iter().flatten();
    any("envoyRejects")
        || any("envoyRejectsListeners")
        || other.filter_map(Value::as_str).any(|text| text.contains("Envoy refuses"))
}

#[test]
fn what_envoy_refuses_is_reported_and_nothing_else() {
    let (mut refused, mut wrong) = (0, Vec::new());
    let worlds = manifests("worlds");
    assert!(worlds.len() > 380, "only {} worlds were found", worlds.len());
    for path in worlds {
        let verdict = fs::read_to_string(path.with_extension("verdict.json")).expect("it can be read");
        let was_refused = was_refused(&serde_json::from_str(&verdict).expect("it is JSON"));
        refused += usize::from(was_refused);
        let found = findings(&path);
        let told = found.iter().find(|finding| {
            finding.severity == Severity::Error && finding.reach.as_ref().is_some_and(|reach| reach.listener)
        });
        if was_refused != told.is_some() {
            wrong.push(format!("{}: {}", path.display(), told.map_or("not reported", |finding| finding.rule)));
        }
    }
    assert!(refused > 40, "only {refused} worlds were refused");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_crashes_gloo_is_reported() {
    let crashes = manifests("crashes");
    assert!(crashes.len() >= 8, "only {} manifests were found", crashes.len());
    for path in crashes {
        let found = findings(&path);
        assert!(found.iter().any(|finding| finding.rule == "crashes-gloo"), "{}: {found:#?}", path.display());
    }
}
