//! The same world written flat, as copies in folders, and as a base with overlays: it has the same findings and shares in each environment,
//! and a change in any one of them is seen by every guard of `diff`.

mod program;

use std::collections::BTreeMap;

use program::{Run, Scratch};
use serde_json::Value;

const STAGES: [&str; 3] = ["dev", "prod", "qa"];

/// The same numbers for the same seed.
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Weights of each group in each environment; the first column is what most share.
struct Shape {
    weights: Vec<BTreeMap<&'static str, [u64; 2]>>,
}

impl Shape {
    fn draw(draw: &mut Draw) -> Shape {
        let weight = |draw: &mut Draw| [draw.below(4) * draw.below(30), draw.below(3) * 5];
        let groups = 1 + draw.below(3);
        let mut weights = Vec::new();
        for _ in 0..groups {
            let common = weight(draw);
            let of = |draw: &mut Draw| if draw.below(3) == 0 { weight(draw) } else { common };
            weights.push(STAGES.iter().map(|stage| (*stage, of(draw))).collect());
        }
        Shape { weights }
    }

    fn stage(&self, stage: &str) -> String {
        let groups = self.weights.iter().enumerate().map(|(at, weights)| group(at, weights[stage]));
        groups.collect::<String>() + &host(self.weights.len())
    }

    fn write_flat(&self, scratch: &Scratch) {
        for stage in STAGES {
            scratch.write(&format!("flat/{stage}/all.yaml"), self.stage(stage));
        }
    }

    fn write_copies(&self, scratch: &Scratch, folder: &str) {
        for stage in STAGES {
            scratch.write(&format!("{folder}/{stage}/all.yaml"), self.stage(stage));
        }
    }

    /// A base as in the first stage, and patches where another differs.
    fn write_overlays(&self, scratch: &Scratch, folder: &str) {
        scratch.write(&format!("{folder}/base/kustomization.yaml"), "resources: [all.yaml]\n");
        scratch.write(&format!("{folder}/base/all.yaml"), self.stage(STAGES[0]));
        for stage in STAGES {
            let mut kustomization = "resources: [../../base]\npatches:\n".to_owned();
            for (at, weights) in self.weights.iter().enumerate() {
                if weights[stage] != weights[STAGES[0]] {
                    scratch.write(&format!("{folder}/overlays/{stage}/{at}.yaml"), group(at, weights[stage]));
                    kustomization.extend(["- path: ", &at.to_string(), ".yaml\n"]);
                }
            }
            let kustomization = kustomization.strip_suffix("patches:\n").unwrap_or(&kustomization);
            scratch.write(&format!("{folder}/overlays/{stage}/kustomization.yaml"), kustomization);
        }
    }
}

fn group(at: usize, [stable, canary]: [u64; 2]) -> String {
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: group-{at}, namespace: shop}}\nspec:\n  destinations:\n  \
         - destination: {{upstream: {{name: v1, namespace: shop}}}}\n    weight: {stable}\n  \
         - destination: {{upstream: {{name: v2, namespace: shop}}}}\n    weight: {canary}\n---\n"
    )
}

fn host(groups: usize) -> String {
    let routes = (0..groups).map(|at| {
        format!(
            "    - matchers: [{{prefix: /{at}}}]\n      routeAction: {{upstreamGroup: {{name: group-{at}, namespace: shop}}}}\n"
        )
    });
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: shop, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [shop.example.com]\n    routes:\n{}",
        routes.collect::<String>()
    )
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().expect("a list").iter()
}

/// What is found, by rule and message, in an environment; in all where there is only one.
fn findings(run: &Run, stage: Option<&str>) -> Vec<String> {
    let report = run.json();
    let is_here = |it: &&Value| stage.is_none_or(|stage| list(it, "environments").any(|name| name == stage));
    // What a patch takes away is said of patches alone.
    let kept = list(&report, "findings").filter(is_here).filter(|it| it["rule"] != "patch-replaces-list");
    let mut told: Vec<String> = kept.map(|it| format!("{} {} {}", it["severity"], it["rule"], it["message"])).collect();
    told.sort();
    told
}

/// The share of each destination of each route.
fn shares(run: &Run, stage: Option<&str>) -> Vec<String> {
    let render = run.json();
    let hosts = list(&render, "virtualHosts").filter(|host| stage.is_none_or(|stage| host["environment"] == stage));
    let routes = hosts.flat_map(|host| list(host, "routes"));
    routes.flat_map(|route| list(route, "destinations").map(|to| to["fraction"].to_string())).collect()
}

fn can_build() -> bool {
    let runs = |program: &str| std::process::Command::new(program).arg("version").output().is_ok();
    runs("kustomize") || runs("kubectl")
}

#[test]
fn a_world_is_the_same_however_it_is_written() {
    let forms: &[&str] = if can_build() { &["copies", "overlays"] } else { &["copies"] };
    let mut told = 0;
    for seed in 0..4 {
        let shape = Shape::draw(&mut Draw(seed));
        let scratch = Scratch::new();
        shape.write_flat(&scratch);
        shape.write_copies(&scratch, "copies");
        shape.write_overlays(&scratch, "overlays");
        let json =
            |command: &str, more: &[&str]| scratch.run(&[&[command, "--format", "json", "--no-config"], more].concat());
        for form in forms {
            let (check, render) = (json("check", &[form]), json("render", &[form]));
            let mut worst = 0;
            for stage in STAGES {
                let flat = format!("flat/{stage}");
                let alone = json("check", &[&flat]);
                worst = worst.max(alone.code);
                assert_eq!(findings(&alone, None), findings(&check, Some(stage)), "{seed} {form} {stage}");
                told += findings(&alone, None).iter().filter(|finding| finding.contains("zero-")).count();
                assert!(!shares(&render, Some(stage)).is_empty());
                let picked = json("check", &[form, "--env", stage]);
                assert_eq!(
                    (findings(&picked, None), picked.code),
                    (findings(&alone, None), alone.code),
                    "{seed} {form} {stage}"
                );
                assert_eq!(
                    shares(&json("render", &[&flat]), None),
                    shares(&render, Some(stage)),
                    "{seed} {form} {stage}"
                );
            }
            assert_eq!(check.code, worst, "{seed} {form}");
        }
    }
    assert!(told > 0, "no world has anything wrong");
}

#[test]
fn a_change_in_any_one_environment_is_seen() {
    for (seed, stage) in (0..).zip(STAGES) {
        let mut draw = Draw(40 + seed);
        // All is well in each, and they differ.
        let groups = 1 + draw.below(3);
        let sound =
            |draw: &mut Draw| STAGES.iter().map(|stage| (*stage, [1 + draw.below(9), 1 + draw.below(9)])).collect();
        let before = Shape { weights: (0..groups).map(|_| sound(&mut draw)).collect() };
        let mut after = Shape { weights: before.weights.clone() };
        let changed = draw.below(groups) as usize;
        after.weights[changed].insert(stage, [0, 0]);
        let scratch = Scratch::new();
        before.write_copies(&scratch, "copies");
        before.write_overlays(&scratch, "overlays");
        scratch.call("git", &["init", "-q", "-b", "main"]);
        scratch.call("git", &["add", "-A"]);
        scratch.call("git", &["commit", "-qm", "a"]);
        for form in if can_build() { &["copies", "overlays"][..] } else { &["copies"] } {
            let revision = format!("git:main:{form}");
            let diff = |more: &[&str]| scratch.run(&[&["diff", &revision, form], more].concat());
            assert_eq!(diff(&["--exit-code"]).code, 0, "{seed} {form}: {:?}", diff(&["--exit-code"]));
            match *form {
                "copies" => after.write_copies(&scratch, form),
                _ => after.write_overlays(&scratch, form),
            }
            for guard in [&["--exit-code"][..], &["--max-shift", "5"], &["--forbid-new-findings"]] {
                assert_eq!(diff(guard).code, 1, "{seed} {form} {stage} {guard:?}: {:?}", diff(guard));
            }
            for other in STAGES {
                let run = diff(&["--env", other, "--exit-code", "--max-shift", "5", "--forbid-new-findings"]);
                assert_eq!(run.code, i32::from(other == stage), "{seed} {form} {stage} {other}: {run:?}");
            }
            assert_eq!(scratch.run(&["check", form]).code, 1, "{seed} {form}");
        }
    }
}

#[test]
fn an_environment_that_goes_is_seen() {
    let shape = Shape { weights: vec![STAGES.iter().map(|stage| (*stage, [90, 10])).collect()] };
    let scratch = Scratch::new();
    for side in ["before", "after", "one"] {
        shape.write_copies(&scratch, &format!("copies-{side}"));
        shape.write_overlays(&scratch, &format!("overlays-{side}"));
    }
    for (folder, gone) in [("after", &STAGES[2..]), ("one", &STAGES[1..])] {
        for stage in gone {
            scratch.remove(&format!("copies-{folder}/{stage}"));
            scratch.remove(&format!("overlays-{folder}/overlays/{stage}"));
        }
        for form in if can_build() { &["copies", "overlays"][..] } else { &["copies"] } {
            let sides = [format!("{form}-before"), format!("{form}-{folder}")];
            let diff = |more: &[&str]| scratch.run(&[&["diff", &sides[0], &sides[1]], more].concat());
            for guard in [&["--exit-code"][..], &["--max-shift", "5"]] {
                let run = diff(guard);
                assert!(run.code == 1 && run.out.contains("environment qa  gone\n"), "{form} {guard:?} {run:?}");
                assert_eq!(run.out.matches("  gone\n").count(), gone.len() * 2, "{form} {guard:?} {run:?}");
            }
            assert_eq!((diff(&["--max-shift", "100"]).code, diff(&["--env", "dev", "--exit-code"]).code), (0, 0));
            let back = scratch.run(&["diff", &sides[1], &sides[0], "--exit-code"]);
            assert!(back.code == 1 && back.out.contains("environment qa  new\n"), "{form} {back:?}");
        }
    }
    // Where one overlay is all there is, it is known by its name all the same.
    if can_build() {
        assert_eq!(scratch.run(&["check", "overlays-one", "--env", "dev"]).code, 0);
        assert_eq!(scratch.run(&["check", "overlays-one", "--env", "prod"]).code, 2);
    }
}
