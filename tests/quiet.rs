//! Quiet where it should be: what looks wrong and isn't. A folder of `fixtures/quiet` has no finding at warning or above; and what
//! kustomize's patches take away is told, but only that.

mod world;

use std::fs;
use std::path::Path;

use glooscope::finding::{Diagnostic, Severity};
use world::{World, all_findings};

/// How many resources a folder holds, and what is found in it, with file and line.
fn check(folder: &Path) -> (usize, Vec<(String, u32, Diagnostic)>) {
    World::below(folder).with(|cx| {
        let place =
            |found: &Diagnostic| (cx.map().file(found.span.file).name.to_string(), cx.map().start(found.span).line);
        let told = all_findings(cx).into_iter().map(|found| (place(&found).0, place(&found).1, found)).collect();
        (cx.snapshot.tally.resources, told)
    })
}

#[test]
fn what_looks_wrong_and_is_not_is_no_warning() {
    let folders = fs::read_dir("fixtures/quiet").expect("the folder is there");
    for folder in folders.map(|entry| entry.expect("it can be listed").path()) {
        let (resources, found) = check(&folder);
        assert!(resources > 0, "{}: nothing was read", folder.display());
        let loud: Vec<String> = found
            .iter()
            .filter(|(.., found)| found.severity > Severity::Info)
            .map(|(file, line, found)| format!("{file}:{line}: {} {}", found.rule, found.message))
            .collect();
        assert!(loud.is_empty(), "{}: {loud:#?}", folder.display());
    }
}

#[test]
fn patches_that_take_entries_away_are_told() {
    let (_, found) = check(Path::new("fixtures/patches"));
    let told: Vec<(&str, u32, &str)> = found
        .iter()
        .filter(|(.., found)| found.severity > Severity::Info)
        .map(|(file, line, found)| (file.as_str(), *line, found.rule))
        .collect();
    let rule = "patch-replaces-list";
    assert_eq!(told, [("overlays/prod/weights.yaml", 7, rule), ("overlays/prod/order.yaml", 8, rule)]);
    let effects: Vec<&str> = found
        .iter()
        .filter(|(.., found)| found.rule == rule)
        .filter_map(|(.., found)| found.effect.as_deref())
        .collect();
    assert!(effects.contains(&"it had tea/brew-leaf 90%, tea/brew-bag 10%; it gets tea/brew-bag 100%"), "{effects:?}");
    let routes = "route order had tea/brew-leaf 75%, tea/brew-bag 25%; it gets tea/brew-bag 100%; route brew is gone";
    assert!(effects.contains(&routes), "{effects:?}");
}
