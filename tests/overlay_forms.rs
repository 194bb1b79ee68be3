//! Every form in which a kustomization changes what it builds: each finding stands on the line that a person would edit, with a second label
//! at the other end.

mod program;

use std::fmt::Write as _;

use program::Scratch;

const BASE: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata:\n  name: cart\n  namespace: shop\n  labels: {team: a}\nspec:\n  \
                    destinations:\n  - destination: {upstream: {name: v1, namespace: shop}}\n    weight: 9\n  \
                    - destination: {upstream: {name: v2, namespace: shop}}\n    weight: 1\n---\n\
                    apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata:\n  name: shop\n  namespace: shop\nspec:\n  virtualHost:\n    \
                    domains:\n    - shop.example.com\n    routes:\n    - matchers:\n      - prefix: /cart\n      routeAction:\n        \
                    upstreamGroup: {name: cart, namespace: shop}\n    - matchers:\n      - prefix: /\n      routeAction:\n        single:\n          \
                    upstream: {name: web, namespace: shop}\n";

/// The list of the base with a typing error in it.
const PIECE: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: cart, namespace: shop}\nspec:\n  destinations:\n  \
                     - destination: {upstream: {name: v1, namespace: shop}}\n    wieght: 9\n  \
                     - destination: {upstream: {name: v2, namespace: shop}}\n    weight: 1\n";

/// The place of the group and of the host in the base.
const GROUP: &str = "base/all.yaml:4:9";
const HOST: &str = "base/all.yaml:17:9";

/// A kustomization of `overlays/prod`, files by name, and the places of a rule's findings.
struct Form {
    kustomization: String,
    files: Vec<(&'static str, String)>,
    rule: &'static str,
    places: Vec<String>,
}

fn form(kustomization: &str, files: &[(&'static str, &str)], rule: &'static str, places: &[&str]) -> Form {
    let places = places.iter().map(|place| place.replace("GROUP", GROUP).replace("HOST", HOST));
    Form {
        kustomization: kustomization.to_owned(),
        files: files.iter().map(|(name, text)| (*name, (*text).to_owned())).collect(),
        rule,
        places: places.collect(),
    }
}

fn indented(text: &str, by: usize) -> String {
    let lines = text.lines().map(|line| format!("{:by$}{line}\n", ""));
    lines.collect()
}

fn can_build() -> bool {
    let runs = |program: &str| std::process::Command::new(program).arg("version").output().is_ok();
    runs("kustomize") || runs("kubectl")
}

fn hold(forms: &[Form]) {
    if !can_build() {
        return;
    }
    for Form { kustomization, files, rule, places } in forms {
        let scratch = Scratch::new();
        scratch.write("base/kustomization.yaml", "resources: [all.yaml]\n");
        scratch.write("base/all.yaml", BASE);
        let resources = if kustomization.contains("resources:") { "" } else { "resources: [../../base]\n" };
        scratch.write("overlays/prod/kustomization.yaml", format!("{resources}{kustomization}"));
        for (name, text) in files {
            scratch.write(name, text);
        }
        let run = scratch.run(&["check", "--format", "json"]);
        let report = run.json();
        let place = |it: &serde_json::Value| {
            format!("{}:{}:{}", it["file"].as_str().expect("a file"), it["line"], it["column"])
        };
        let all = report["findings"].as_array().expect("a list").iter().filter(|it| it["rule"] == *rule);
        let told: Vec<String> = all
            .map(|it| {
                let mut told = place(it);
                for label in it["labels"].as_array().expect("a list") {
                    let _ = write!(told, " {}", place(label));
                }
                told
            })
            .collect();
        assert_eq!(&told, places, "{kustomization}\n{}", run.out);
        assert!(!run.out.contains("kustomize:"), "{}", run.out);
    }
}

#[test]
fn pieces_of_resources_are_patches_in_files_in_line_and_by_target() {
    let other = PIECE.replace("name: cart", "name: any");
    let in_line = indented(PIECE, 4);
    let host = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: shop, namespace: shop}\nspec:\n  virtualHost:\n";
    let file = ["overlays/prod/p.yaml:7:5 GROUP"];
    hold(&[
        form("patches: [{path: p.yaml}]\n", &[("overlays/prod/p.yaml", PIECE)], "unknown-field", &file),
        form("patchesStrategicMerge: [p.yaml]\n", &[("overlays/prod/p.yaml", PIECE)], "unknown-field", &file),
        form(
            "patches:\n- {path: p.yaml, target: {labelSelector: team=a}}\n",
            &[("overlays/prod/p.yaml", &other)],
            "unknown-field",
            &file,
        ),
        form(
            "patches:\n- {path: p.yaml, target: {name: c.+}}\n",
            &[("overlays/prod/p.yaml", &other)],
            "unknown-field",
            &file,
        ),
        form(
            &format!("patches:\n- patch: |\n{in_line}"),
            &[],
            "unknown-field",
            &["overlays/prod/kustomization.yaml:10:9 GROUP"],
        ),
        form(
            &format!("patches:\n- target: {{kind: Upstream.*, name: c.+t}}\n  patch: |\n{in_line}"),
            &[],
            "unknown-field",
            &["overlays/prod/kustomization.yaml:11:9 GROUP"],
        ),
        form(
            &format!("patchesStrategicMerge:\n- |-\n{}", indented(PIECE, 2)),
            &[],
            "unknown-field",
            &["overlays/prod/kustomization.yaml:10:7 GROUP"],
        ),
        form(
            "patches: [{path: p.yaml}]\n",
            &[("overlays/prod/p.yaml", &format!("{host}    domains: [\"*.*\"]\n"))],
            "unmatchable-domain",
            &["overlays/prod/p.yaml:6:15 HOST"],
        ),
        // Several in one file; one that takes a field away; one that a base applies.
        form(
            "patches: [{path: p.yaml}]\n",
            &[("overlays/prod/p.yaml", &format!("{host}    domains: [a.example.com]\n---\n{PIECE}"))],
            "unknown-field",
            &["overlays/prod/p.yaml:14:5 GROUP"],
        ),
        form(
            "patches: [{path: p.yaml}]\n",
            &[("overlays/prod/p.yaml", &host.replace("virtualHost:", "virtualHost: null"))],
            "no-virtual-host",
            &["base/all.yaml:19:1 overlays/prod/p.yaml:5:3"],
        ),
        form(
            "namespace: shop\n",
            &[
                ("base/kustomization.yaml", "resources: [all.yaml]\npatches: [{path: p.yaml}]\n"),
                ("base/p.yaml", PIECE),
            ],
            "unknown-field",
            &["base/p.yaml:7:5 GROUP"],
        ),
    ]);
}

#[test]
fn operations_are_patches_in_files_in_line_and_by_target() {
    let replace = "- op: replace\n  path: /spec/destinations/1/weight\n  value: -4\n";
    let in_line = indented(replace, 4);
    let exact = "{group: gloo.solo.io, version: v1, kind: UpstreamGroup, name: cart, namespace: shop}";
    let to_host = "patches: [{path: p.yaml, target: {kind: VirtualService}}]\n";
    let route = "  value:\n    matchers: [{prefx: /new}]\n    routeAction: {single: {upstream: {name: web, namespace: shop}}}\n";
    let file = ["overlays/prod/p.yaml:3:10 GROUP"];
    hold(&[
        form(
            "patches: [{path: p.yaml, target: {labelSelector: team=a}}]\n",
            &[("overlays/prod/p.yaml", replace)],
            "wrong-type",
            &file,
        ),
        form(
            &format!("patchesJson6902: [{{path: p.yaml, target: {exact}}}]\n"),
            &[("overlays/prod/p.yaml", replace)],
            "wrong-type",
            &file,
        ),
        form(
            &format!("patchesJson6902:\n- target: {exact}\n  patch: |-\n{in_line}"),
            &[],
            "wrong-type",
            &["overlays/prod/kustomization.yaml:7:14 GROUP"],
        ),
        form(
            &format!("patches:\n- target: {{kind: UpstreamGroup, name: c.*}}\n  patch: |\n{in_line}"),
            &[],
            "wrong-type",
            &["overlays/prod/kustomization.yaml:7:14 GROUP"],
        ),
        // Text that is not line by line that of the kustomization is shown as a whole.
        form(
            "patches:\n- target: {kind: UpstreamGroup}\n  patch: '[{\"op\": \"replace\", \"path\": \"/spec/destinations/1/weight\", \"value\": -4}]'\n",
            &[],
            "wrong-type",
            &["overlays/prod/kustomization.yaml:4:10 GROUP"],
        ),
        form(
            "patches: [{path: p.json, target: {kind: UpstreamGroup}}]\n",
            &[(
                "overlays/prod/p.json",
                "[{\"op\": \"replace\", \"path\": \"/spec/destinations/1/weight\",\n\"value\": -4}]\n",
            )],
            "wrong-type",
            &["overlays/prod/p.json:2:10 GROUP"],
        ),
        form(
            to_host,
            &[("overlays/prod/p.yaml", &format!("- op: add\n  path: /spec/virtualHost/routes/0\n{route}"))],
            "unknown-field",
            &["overlays/prod/p.yaml:4:17 HOST"],
        ),
        form(
            to_host,
            &[("overlays/prod/p.yaml", &format!("- op: add\n  path: /spec/virtualHost/routes/-\n{route}"))],
            "unknown-field",
            &["overlays/prod/p.yaml:4:17 HOST"],
        ),
        form(
            to_host,
            &[("overlays/prod/p.yaml", "- op: remove\n  path: /spec/virtualHost/routes/1/routeAction\n")],
            "no-action",
            &["base/all.yaml:28:7 overlays/prod/p.yaml:2:9"],
        ),
    ]);
}

#[test]
fn entries_of_kustomizations_components_generators_and_folders() {
    let extra = PIECE.replace("name: cart", "name: extra");
    let component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    let zero = "replacements:\n- source: {kind: ConfigMap, name: w, fieldPath: data.weight}\n  targets:\n  - select: {kind: UpstreamGroup}\n    \
                fieldPaths: [spec.destinations.0.weight]\nconfigMapGenerator:\n- {name: w, namespace: shop, literals: [weight=0]}\n";
    let entry = |at: &str| {
        [format!("overlays/prod/kustomization.yaml:{at} GROUP"), format!("overlays/prod/kustomization.yaml:{at} HOST")]
    };
    let [group, host] = entry("2:12");
    let [fix_group, fix_host] = entry("2:13");
    hold(&[
        form("namespace: Not_One\n", &[], "invalid-name", &[&group, &host]),
        form("namePrefix: Not_\n", &[], "invalid-name", &[&fix_group, &fix_host]),
        form("nameSuffix: _Not\n", &[], "invalid-name", &[&fix_group, &fix_host]),
        form("commonLabels: {tier: web}\n", &[], "unknown-field", &[]),
        form("labels:\n- {pairs: {tier: web}, includeSelectors: true}\n", &[], "unknown-field", &[]),
        form(zero, &[], "zero-weight", &["overlays/prod/kustomization.yaml:3:1 GROUP"]),
        form(
            "components: [../../comp]\n",
            &[
                ("comp/kustomization.yaml", &format!("{component}patches: [{{path: p.yaml}}]\n")),
                ("comp/p.yaml", PIECE),
            ],
            "unknown-field",
            &["comp/p.yaml:7:5 GROUP"],
        ),
        form(
            "components: [../../comp]\n",
            &[("comp/kustomization.yaml", &format!("{component}resources: [g.yaml]\n")), ("comp/g.yaml", &extra)],
            "unknown-field",
            &["comp/g.yaml:7:5"],
        ),
        form(
            "resources: [../../base, more]\n",
            &[
                ("overlays/prod/more/kustomization.yaml", "resources: [g.yaml]\n"),
                ("overlays/prod/more/g.yaml", &extra),
            ],
            "unknown-field",
            &["overlays/prod/more/g.yaml:7:5"],
        ),
        form(
            "resources: [../mid]\n",
            &[
                (
                    "overlays/mid/kustomization.yaml",
                    "resources: [../../base]\nnamePrefix: eu-\npatches: [{path: p.yaml}]\n",
                ),
                ("overlays/mid/p.yaml", PIECE),
            ],
            "unknown-field",
            &["overlays/mid/p.yaml:7:5 GROUP"],
        ),
        form(
            "configMapGenerator:\n- {name: w, literals: [a=b]}\nsecretGenerator:\n- {name: s, literals: [a=b]}\n",
            &[],
            "unknown-field",
            &[],
        ),
    ]);
}

#[test]
fn a_weight_is_set_in_the_patch_that_leaves_it_as_it_was() {
    if !can_build() {
        return;
    }
    let scratch = Scratch::new();
    scratch.write("base/kustomization.yaml", "resources: [all.yaml]\n");
    scratch.write("base/all.yaml", BASE);
    for stage in ["dev", "prod"] {
        scratch.write(&format!("overlays/{stage}/kustomization.yaml"), "resources: [../../base]\n");
    }
    let patch = PIECE.replace("wieght: 9", "weight: 5");
    scratch.write("overlays/prod/kustomization.yaml", "resources: [../../base]\npatches: [{path: p.yaml}]\n");
    scratch.write("overlays/prod/p.yaml", &patch);
    // Base and patch both give the second one 1, and the patch is what counts.
    let run = scratch.run(&["set", "cart", "v2=5", "--env", "prod", "--write"]);
    assert_eq!((run.code, &*run.said), (0, "wrote overlays/prod/p.yaml\n"), "{run:?}");
    let text = std::fs::read_to_string(scratch.path().join("overlays/prod/p.yaml")).expect("it is there");
    assert_eq!(text, patch.replace("weight: 1", "weight: 5"));
    assert!(scratch.run(&["render", "--env", "prod", "--format", "csv"]).out.contains("50"), "{run:?}");
}
