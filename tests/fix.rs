//! Fixes: what is mended, and what stays as it is to the byte.

mod world;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use glooscope::check::Levels;
use glooscope::check::fix::mend;
use world::World;

fn glooscope(args: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_glooscope")).args(args).current_dir(folder).env_clear().output().expect("it runs")
}

fn mended(text: &str, also_unsafe: bool) -> String {
    let world = World::of(vec![("a.yaml".to_owned(), text.to_owned())]);
    let mended = mend(&world.sources, &world.options, &Levels::default(), also_unsafe);
    mended.texts.into_iter().next().map_or_else(|| text.to_owned(), |(_, text)| text.to_string())
}

const SERVICE: &str = "\u{feff}# kept\r\napiVersion: gateway.solo.io/v1\r\nkind: VirtualService\r\nmetadata: {name: web, namespace: shop}  # kept \
                       too\r\nspec:\r\n  virtualHost:\r\n    domains: ['a.example']\r\n    routes:\r\n    - matchers: [{prefix: /}]\r\n      \
                       directResponseActoin:  # a slip\r\n        status: 200\r\n";

#[test]
fn a_slip_is_mended_and_every_other_byte_kept() {
    assert_eq!(mended(SERVICE, false), SERVICE.replace("Actoin", "Action"));
}

#[test]
fn an_unsafe_fix_waits_to_be_asked_for() {
    let text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: web, namespace: shop}\nspec:\n  virtualHost:\n    \
                domains: [a.example]\n    routes:\n    - matcher:\n        prefix: /x\n      directResponseAction: {status: 200}\n";
    assert_eq!(mended(text, false), text);
    let fixed = mended(text, true);
    assert!(fixed.contains("matchers:"), "{fixed}");
    let world = World::of(vec![("a.yaml".to_owned(), fixed.clone())]);
    assert!(world.check().findings.iter().all(|finding| finding.rule != "legacy-matcher"));
    assert_eq!(mended(&fixed, true), fixed, "a second time changes nothing");
}

const GROUP: &str =
    "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: s}\nspec:\n  destinations:\n";

/// A group with two lists of destinations, both misspelt.
fn two_lists(name: &str) -> String {
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: b}}\nspec:\n  destinatoins:\n  \
         - destination: {{upstream: {{name: u, namespace: b}}}}\n    weight: 1\n  destinatios:\n  \
         - destination: {{upstream: {{name: w, namespace: b}}}}\n    weight: 1\n"
    )
}

#[test]
fn two_fixes_that_spoil_each_other_are_not_both_made() {
    let union = two_lists("g");
    assert_eq!(mended(&union, false), union.replace("destinatoins", "destinations"));
    let namespace = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: g, namespace: prod}\nspec:\n  destinations:\n  \
                     - destination: {upstream: {name: u, namespace: prod}}\n    weight: 1\n---\napiVersion: gateway.solo.io/v1\n\
                     kind: VirtualService\nmetadata: {name: v, namespace: b}\nspec:\n  virtualHost:\n    domains: [d]\n    routes:\n    \
                     - matchers: [{prefix: /}]\n      routeAction:\n        upstreamGroup:\n          name: g\n          \
                     namespce: prod\n";
    for also_unsafe in [false, true] {
        let fixed = mended(namespace, also_unsafe);
        assert_eq!(fixed.matches("namespace: prod").count(), 3, "{fixed}");
    }
    // Also where nobody wants to hear of keys that are written twice.
    let mut levels = Levels::default();
    levels.set("duplicate-key", glooscope::check::Level::Off);
    let world = World::of(vec![("a.yaml".to_owned(), union)]);
    let fixed = mend(&world.sources, &world.options, &levels, false);
    assert_eq!(fixed.texts[0].1.matches("destinations").count(), 1, "{}", fixed.texts[0].1);
}

#[test]
fn fixes_that_clash_all_over_are_told_apart_at_once() {
    let text: Vec<String> = (0..400).map(|at| two_lists(&format!("g{at}"))).collect();
    let fixed = mended(&text.join("---\n"), false);
    assert_eq!((fixed.matches(" destinations:").count(), fixed.matches(" destinatios:").count()), (400, 400));
}

#[test]
fn duplicate_destinations_are_merged_by_adding() {
    let item =
        |name: &str, weight: u32| format!("  - destination:\n      upstream: {{name: {name}}}\n    weight: {weight}\n");
    let text = |items: &[String]| format!("{GROUP}{}", items.concat());
    let three = text(&[item("a", 10), item("b", 5), item("a", 20), item("a", 30)]);
    assert_eq!(mended(&three, false), three, "another upstream may have been meant");
    assert_eq!(mended(&three, true), text(&[item("a", 60), item("b", 5)]));

    let flow = format!(
        "{GROUP}    [{{destination: {{upstream: {{name: a}}}}, weight: 1}}, {{weight: 2, destination: {{upstream: {{name: a}}}}}}]\n"
    );
    let merged = format!("{GROUP}    [{{destination: {{upstream: {{name: a}}}}, weight: 3}}]\n");
    assert_eq!(mended(&flow, true), merged);

    let commented = three.replacen("weight: 20", "weight: 20 # for the trial", 1);
    let kept = text(&[item("a", 40), item("b", 5), item("a", 20)]).replacen("20", "20 # for the trial", 1);
    assert_eq!(mended(&commented, true), kept, "no comment is lost");
    let (open, merged) = (text(&[item("a", 1), item("a", 2), item("a", 3)]), text(&[item("a", 6)]));
    assert_eq!(mended(open.trim_end(), true).trim_end(), merged.trim_end());
}

#[test]
fn a_destination_is_told_once_however_often_it_stands_there() {
    let item = "  - destination: {upstream: {name: a, namespace: s}}\n    weight: 2\n";
    let other = "  - destination: {upstream: {name: b, namespace: s}}\n    weight: 1\n";
    let world = World::of(vec![("a.yaml".to_owned(), format!("{GROUP}{other}{}{other}", item.repeat(1000)))]);
    let report = world.check();
    let told: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.rule == "duplicate-destination")
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(
        told,
        ["s/a stands 1000 times in upstream group s/g", "s/b stands twice in upstream group s/g"],
        "{told:?}"
    );
    let effects: Vec<_> = report.findings.iter().filter_map(|finding| finding.effect.as_deref()).collect();
    assert!(effects.contains(&"the 1000 weights add up to 2000 for it"), "{effects:?}");
    assert!(effects.contains(&"the weights 1 and 1 add up to 2 for it"), "{effects:?}");
}

#[test]
fn nothing_is_mended_where_nothing_is_wrong() {
    for (name, text) in world::files("fixtures/shop") {
        let world = World::of(vec![(name, text)]);
        let mended = mend(&world.sources, &world.options, &Levels::default(), false);
        assert!(mended.texts.is_empty(), "{:?}", mended.applied);
    }
}

#[test]
fn files_are_written_or_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("web.yaml");
    fs::write(&file, SERVICE).expect("it can be written");

    let shown = glooscope(&["check", "--diff", "web.yaml"], folder.path());
    let text = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(text.contains("+      directResponseAction:"), "{text}");
    assert_eq!(fs::read_to_string(&file).expect("it is there"), SERVICE);

    let fixed = glooscope(&["check", "--fix", "web.yaml"], folder.path());
    assert_eq!(fixed.status.code(), Some(0), "{}", String::from_utf8_lossy(&fixed.stdout));
    assert_eq!(fs::read_to_string(&file).expect("it is there"), SERVICE.replace("Actoin", "Action"));
}

#[cfg(unix)]
#[test]
fn links_and_permissions_are_kept_and_read_only_files_left_alone() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("real.yaml");
    let link = folder.path().join("link.yaml");
    fs::write(&file, SERVICE).expect("it can be written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("it can be set");
    symlink("real.yaml", &link).expect("a link");
    glooscope(&["check", "--fix", "link.yaml"], folder.path());
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&file).expect("it is there"), SERVICE.replace("Actoin", "Action"));
    assert_eq!(fs::metadata(&file).expect("it is there").permissions().mode() & 0o777, 0o640);

    fs::write(&file, SERVICE).expect("it can be written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o440)).expect("it can be set");
    let refused = glooscope(&["check", "--fix", "real.yaml"], folder.path());
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("read-only"));
    assert_eq!(fs::read_to_string(&file).expect("it is there"), SERVICE);
}

#[test]
fn several_forms_are_written_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("web.yaml"), SERVICE).expect("it can be written");
    let out = glooscope(&["check", "--output", "sarif=out.sarif", "--output", "concise", "web.yaml"], folder.path());
    assert_eq!(out.status.code(), Some(1));
    let sarif = fs::read_to_string(folder.path().join("out.sarif")).expect("it was written");
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("it is JSON");
    assert_eq!(sarif["version"], "2.1.0");
    assert!(String::from_utf8_lossy(&out.stdout).contains("unknown-field"));
}

#[test]
fn a_baseline_is_written_and_heeded() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("web.yaml"), SERVICE).expect("it can be written");
    assert_eq!(
        glooscope(&["check", "--write-baseline", "base.json", "web.yaml"], folder.path()).status.code(),
        Some(0)
    );
    let quiet = glooscope(&["check", "--baseline", "base.json", "web.yaml"], folder.path());
    assert_eq!(quiet.status.code(), Some(0), "{}", String::from_utf8_lossy(&quiet.stdout));
    fs::write(folder.path().join("base.json"), r#"{"version": 9, "findings": []}"#).expect("it can be written");
    let other = glooscope(&["check", "--baseline", "base.json", "web.yaml"], folder.path());
    assert_eq!(other.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&other.stderr).contains("version 9"));
}

/// A text in which some keys of a line are written with a slip, and some lines stand there a second time with one.
fn misspelt(text: &str, random: &mut world::Random) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let (key, rest) = line.split_once(':').unwrap_or((line, ""));
        let letters = key.trim_start_matches([' ', '-']);
        if letters.len() < 5 || key.contains('#') || !random.one_in(4) {
            lines.push(line.to_owned());
            continue;
        }
        let at = key.len() - letters.len() + 1 + random.below(letters.len() - 2);
        let slip = format!("{}{}:{rest}", &key[..at], &key[at + 1..]);
        if random.one_in(3) {
            lines.push(line.to_owned());
        }
        lines.push(slip);
    }
    lines.join("\n") + "\n"
}

#[test]
fn no_key_is_ever_written_twice_by_fixes() {
    let again = |world: &World| world.check().findings.iter().filter(|it| it.rule == "duplicate-key").count();
    let mut made = 0;
    let files: Vec<(String, String)> =
        ["fixtures/shop", "fixtures/canary", "fixtures/gloo"].into_iter().flat_map(world::texts).collect();
    for seed in 1..=2 {
        let mut random = world::Random::new(seed);
        for (name, text) in &files {
            let world = World::of(vec![(name.clone(), misspelt(text, &mut random))]);
            let mended = mend(&world.sources, &world.options, &Levels::default(), random.one_in(2));
            let after = World::of_sources(mended.sources);
            assert!(again(&after) <= again(&world), "{name} of {seed}: {:?}", mended.applied);
            made += mended.applied.len();
        }
    }
    assert!(made > 30, "only {made} fixes were made");
}
