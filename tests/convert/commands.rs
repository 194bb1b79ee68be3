use std::fs;
use std::path::Path;

use jsonschema::validator_for;

use crate::program::Scratch;

fn canary() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("gloo/canary.yaml", fs::read_to_string("fixtures/canary/canary.yaml").expect("the fixture"));
    scratch
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a file")
}

#[test]
fn a_folder_is_written_whole_or_not_at_all() {
    let scratch = canary();
    let run = scratch.run(&["convert", "gloo", "--output", "out"]);
    // Prefixes are narrower: that is told, and no success by itself.
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.out.contains("2 of 2 routes keep their shares; 2 prefixes no longer take the likes of /echos"),
        "{run:?}"
    );
    let route = read(&scratch.path().join("out/canary.yaml"));
    assert!(route.contains("  # both routes share the group, so they move together\n"), "{route}");
    assert!(route.contains("weight: 9\n") && route.contains("weight: 1\n"), "{route}");
    assert!(route.contains("glooscope.dev/group: \"0=gloo-system/echo, 1=gloo-system/echo\""), "{route}");
    let again = scratch.run(&["convert", "gloo", "--output", "out"]);
    assert!(again.code == 2 && again.said.contains("holds something already"), "{again:?}");
    scratch.write("out/mine.yaml", "# mine\n");
    let forced = scratch.run(&["convert", "gloo", "--output", "out", "--force", "--allow-partial"]);
    assert_eq!(forced.code, 0, "{forced:?}");
    assert_eq!(read(&scratch.path().join("out/canary.yaml")), route);
    assert_eq!(read(&scratch.path().join("out/mine.yaml")), "# mine\n");
    let names = fs::read_dir(scratch.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, ["gloo", "out"], "a draft is left");
}

#[test]
fn nothing_is_written_of_what_was_not_read_whole() {
    let scratch = canary();
    scratch.write("gloo/other.yaml", "apiVersion: gloo.solo.io/v1\nkind: [\n");
    let run = scratch.run(&["convert", "gloo", "--output", "out"]);
    assert!(run.code == 2 && run.said.contains("error: gloo/other.yaml:"), "{run:?}");
    assert!(run.said.ends_with("note: nothing was written\n") && !scratch.path().join("out").exists(), "{run:?}");
    let run = scratch.run(&["convert", "gloo", "--output", "out", "--allow-partial"]);
    assert!(run.code == 2 && scratch.path().join("out/canary.yaml").exists(), "{run:?}");
}

#[test]
fn an_existing_pair_is_proved_or_what_differs_is_shown() {
    let scratch = canary();
    scratch.run(&["convert", "gloo", "--output", "out"]);
    let held = scratch.run(&["convert", "gloo", "--check", "out", "--allow-partial"]);
    assert_eq!(held.code, 0, "{held:?}");
    let path = scratch.path().join("out/canary.yaml");
    scratch.write("out/canary.yaml", read(&path).replacen("weight: 9", "weight: 8", 1));
    let broken = scratch.run(&["convert", "gloo", "--check", "out"]);
    assert_eq!(broken.code, 1, "{broken:?}");
    assert!(
        broken.out.contains("1 of 2 routes keep their shares") && broken.out.contains("unexplained: GET"),
        "{broken:?}"
    );
    // That something has no equal may be let be; that it is wrong may not.
    let partial = scratch.run(&["convert", "gloo", "--check", "out", "--allow-partial"]);
    assert!(partial.code == 1 && partial.said.contains("answered otherwise, and no finding says so"), "{partial:?}");
    // What can't be read may hold what is missing.
    scratch.write(
        "out/canary.yaml",
        format!(
            "{}---\napiVersion: gateway.networking.k8s.io/v1\nkind: [\n",
            read(&path).replacen("weight: 8", "weight: 9", 1)
        ),
    );
    let unread = scratch.run(&["convert", "gloo", "--check", "out", "--allow-partial"]);
    assert!(unread.code == 2 && unread.said.contains("error: out/canary.yaml:"), "{unread:?}");
}

/// The recipe of the README, on a whole shop.
#[test]
fn a_shop_is_moved_and_its_weights_still_change_together() {
    let scratch = Scratch::new();
    let shop = format!("{}/fixtures/shop", env!("CARGO_MANIFEST_DIR"));
    let run = scratch.run(&["convert", &shop, "--output", "gateway", "--allow-partial"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(
        run.out.contains("34 of 35 routes keep their shares; 18 prefixes no longer take the likes of"),
        "{}",
        run.out
    );
    assert!(run.out.contains("10000 random requests through both"), "{}", run.out);
    let checked = scratch.run(&["check", "gateway", "--context", &shop, "--together", "--fail-on", "error"]);
    assert_eq!(checked.code, 0, "{checked:?}");
    let held = scratch.run(&["convert", &shop, "--check", "gateway", "--allow-partial"]);
    assert_eq!(held.code, 0, "{held:?}");
    let set = scratch.run(&["set", "gloo-system/catalog-canary", "catalog-v2=50%", "gateway", "--write"]);
    assert_eq!(set.code, 0, "{set:?}");
    let route = read(&scratch.path().join("gateway/routes/web/www.yaml"));
    assert!(!route.contains("weight: 90"), "{route}");
    let moved = scratch.run(&["convert", &shop, "--check", "gateway"]);
    assert!(moved.code == 1 && moved.out.contains("unexplained: GET"), "{moved:?}");
}

/// Tables stay files of their own, and a weight stands in one place.
#[test]
fn tables_and_groups_are_delegated_to_where_that_is_asked_for() {
    let scratch = Scratch::new();
    let shop = format!("{}/fixtures/shop", env!("CARGO_MANIFEST_DIR"));
    let asked = ["convert", &shop, "--output", "gateway", "--allow-partial", "--delegation", "--shared-groups"];
    let run = scratch.run(&asked);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("34 of 35 routes keep their shares"), "{}", run.out);
    let group = read(&scratch.path().join("gateway/groups/catalog-canary.yaml"));
    assert!(group.contains("inherit-parent-matcher: \"true\"") && group.contains("weight: 90"), "{group}");
    let table = read(&scratch.path().join("gateway/routes/web/catalog-routes.yaml"));
    assert!(table.contains("name: group-catalog-canary") && !table.contains("weight: 90"), "{table}");
    let checked = scratch.run(&["check", "gateway", "--context", &shop, "--together", "--fail-on", "error"]);
    assert_eq!(checked.code, 0, "{checked:?}");
    let set = scratch.run(&["set", "gloo-system/catalog-canary", "catalog-v2=50%", "gateway", "--write"]);
    assert_eq!(set.code, 0, "{set:?}");
    let group = read(&scratch.path().join("gateway/groups/catalog-canary.yaml"));
    assert!(!group.contains("weight: 90") && group.matches("weight: 50").count() == 2, "{group}");
    let steps = ["rollout", "gloo-system/catalog-canary", "--to", "catalog-v2", "--steps", "5,50,100", "gateway"];
    let rollout = scratch.run(&steps);
    assert_eq!(rollout.code, 0, "{rollout:?}");
    let standard = scratch.run(&["convert", &shop, "--to", "standard", "--shared-groups"]);
    assert!(standard.code == 2 && standard.said.contains("--shared-groups is for kgateway"), "{standard:?}");
}

#[test]
fn the_standard_has_no_kinds_of_kgateway() {
    let scratch = Scratch::new();
    let run = scratch.run(&[
        "convert",
        &format!("{}/fixtures/shop", env!("CARGO_MANIFEST_DIR")),
        "--output",
        "out",
        "--to",
        "standard",
        "--gateway-class",
        "edge",
    ]);
    assert_eq!(run.code, 1, "{run:?}");
    let mut texts = String::new();
    let mut folders = vec![scratch.path().join("out")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { texts += &read(&path) }
        }
    }
    assert!(texts.contains("gatewayClassName: edge\n") && !texts.contains("kgateway"), "{texts}");
    assert!(run.out.contains("the Gateway API's standard has no direct responses"), "{run:?}");
}

#[test]
fn the_json_fits_its_schema() {
    let scratch = canary();
    let run = scratch.run(&["convert", "gloo", "--output", "out", "--format", "json"]);
    let schema = serde_json::from_str(&read(Path::new("schemas/convert.schema.json"))).expect("a schema");
    let told = run.json();
    let validator = validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&told), "{told:#}");
    assert_eq!(told["proof"]["holds"], true);
    let kinds: Vec<&str> =
        told["findings"].as_array().into_iter().flatten().filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "prefix").count(), 2, "{told:#}");
    assert_eq!(told["summary"]["conditional"], 2);
    assert_eq!(told["routes"][0]["verdict"], "conditional");
    assert_eq!(told["routes"][0]["why"][0], "prefix");
}
