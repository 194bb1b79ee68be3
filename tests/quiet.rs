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

#[test]
fn copies_that_are_not_applied_together_are_no_error() {
    let group = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: a, namespace: b}\nspec:\n  destinations:\n  - {destination: {upstream: {name: c}}, weight: 1}\n";
    let both = format!("{group}---\n{}", group.replace("{name: a,", "{name: z,"));
    let told = |files: &[(&str, &str)]| -> Vec<String> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let found = World::of(files).findings().into_iter().map(|(_, found)| found);
        let found = found.filter(|found| found.rule == "duplicate-resource");
        found.map(|found| format!("{} {}", found.severity.as_str(), found.message)).collect()
    };
    let twice = "upstream group b/a is there twice";
    assert_eq!(told(&[("k/a.yaml", group), ("k/b.yaml", group)]), [format!("error {twice}")]);
    // The steps of a tutorial repeat everything.
    assert_eq!(told(&[("k/g-1.yaml", &both), ("k/g-2.yaml", &both)]), [format!("warning {twice}")]);
    assert_eq!(told(&[("k/01-a.yaml", group), ("k/02-b.yaml", group)]), [format!("warning {twice}")]);
    let folders = [("k/g-1.yaml", both.as_str()), ("k/g-2.yaml", &both), ("l/h-1.yaml", "c"), ("l/h-2.yaml", "d")].map(
        |(name, text)| (name, if text.len() == 1 { group.replace("{name: a,", "{name: w,") } else { text.to_owned() }),
    );
    let folders: Vec<(&str, &str)> = folders.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(
        told(&folders),
        ["warning upstream group b/a is there twice", "warning upstream group b/w is there twice"]
    );
    // So do variants of one thing.
    assert_eq!(told(&[("k/vs-ok.yaml", &both), ("k/vs-err.yaml", &both)]), [format!("info {twice}")]);
    assert_eq!(told(&[("k/vs.yaml", group), ("k/vs-2.yaml", group)]), [format!("info {twice}")]);
    // A folder that repeats itself holds variants, whatever its files are called.
    assert_eq!(told(&[("k/basic.yaml", &both), ("k/cyclic.yaml", &both)]), [format!("info {twice}")]);
    let thrice = "info upstream group b/a is there more than twice";
    assert_eq!(told(&[("k/basic.yaml", group), ("k/cyclic.yaml", group), ("k/other.yaml", group)]), [thrice]);
    // In several folders it is a slip where nothing else is there twice.
    assert_eq!(told(&[("k/a.yaml", group), ("k/l/b.yaml", group)]), [format!("warning {twice}")]);
    assert_eq!(told(&[("k/a.yaml", &both), ("k/l/b.yaml", &both)]), [format!("info {twice}")]);
    assert_eq!(told(&[("k/vs.yaml", &format!("{group}---\n{group}"))]), [format!("error {twice}")]);
    assert_eq!(told(&[("k/g1.yaml", group), ("k/h1.yaml", group)]), [format!("error {twice}")]);
    // What a kustomization doesn't list is not applied with it.
    let lists = |file: &str| format!("resources: [{file}]\n");
    let listed = ("k/kustomization.yaml", lists("a.yaml"));
    assert_eq!(told(&[("k/a.yaml", group), ("k/b.yaml", group), (listed.0, &listed.1)]), [""; 0]);
    let all = lists("a.yaml, b.yaml");
    assert_eq!(told(&[("k/a.yaml", group), ("k/b.yaml", group), (listed.0, &all)]), [format!("error {twice}")]);
    // Two that nobody joins, and one that joins them.
    let (k, l) = (("k/kustomization.yaml", lists("a.yaml")), ("l/kustomization.yaml", lists("b.yaml")));
    let apart = [("k/a.yaml", group), ("l/b.yaml", group), (k.0, &k.1), (l.0, &l.1)];
    assert_eq!(told(&apart), [format!("info {twice}")]);
    let joined = lists("k, l");
    let joined = told(&[apart.as_slice(), &[("kustomization.yaml", joined.as_str())]].concat());
    assert_eq!(joined, [format!("error {twice}")]);
}
