//! The steps of Flagger's Canaries and Argo's Rollouts, and the shares that they really give.

use serde_json::Value;

use crate::program::{Run, Scratch};

const VS: &str = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: cart, namespace: shop}\nspec:\n  virtualHost:\n    domains: [cart.example.com]\n    routes:\n    - name: main\n      matchers: [{prefix: /}]\n      routeAction:\n        multi:\n          destinations:\n";

fn item(name: &str, weight: u32) -> String {
    format!("          - destination: {{upstream: {{name: {name}, namespace: shop}}}}\n            weight: {weight}\n")
}

fn argo(strategy: &str) -> String {
    format!(
        "---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {{name: cart, namespace: shop}}\nspec:\n  strategy: {strategy}\n"
    )
}

fn flagger(analysis: &str) -> String {
    format!(
        "---\napiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {{name: cart, namespace: shop}}\nspec:\n  targetRef: {{kind: Deployment, name: cart}}\n  analysis: {analysis}\n"
    )
}

fn run(list: &[String], controller: &str, more: &[&str]) -> Run {
    let scratch = Scratch::new();
    scratch.write("a.yaml", format!("{VS}{}{controller}", list.concat()));
    scratch.run(&[&["rollout", "vs:shop/cart#main"], more, &["--format", "json"]].concat())
}

fn column(json: &Value, key: &str) -> Vec<f64> {
    let steps = json["steps"].as_array().expect("a list");
    steps.iter().map(|step| step[key].as_f64().expect("a number")).collect()
}

#[test]
fn a_third_destination_dilutes_a_rollout() {
    let strategy = "{canary: {stableService: cart-stable, canaryService: cart-canary, steps: [{setWeight: 10}, {pause: {}}, {setWeight: 50}, {setWeight: 100}]}}";
    let pair = [item("cart-stable", 100), item("cart-canary", 0)];
    let exact = run(&pair, &argo(strategy), &["--from", "rollout:shop/cart"]).json();
    assert_eq!(column(&exact, "percent"), [10.0, 50.0, 100.0]);
    let three = [item("cart-stable", 100), item("cart-canary", 0), item("legacy", 100)];
    let diluted = run(&three, &argo(strategy), &["--from", "rollout:cart"]).json();
    assert_eq!(
        (column(&diluted, "percent"), column(&diluted, "asked")),
        (vec![5.0, 25.0, 50.0], vec![10.0, 50.0, 100.0])
    );
    assert_eq!(diluted["source"], "rollout shop/cart");
    assert_eq!(diluted["steps"][0]["destinations"][2]["fraction"], "1/2");
    let patch = run(&three, &argo(strategy), &["--from", "rollout:cart", "--patch", "json6902"]);
    assert!(patch.code == 0 && patch.out.contains("# step 2: 25%") && patch.out.contains("value: 50"), "{patch:?}");
    let guarded = run(&three, &argo(strategy), &["--from", "rollout:cart", "--max-shift", "20"]);
    assert_eq!(guarded.code, 1);
}

#[test]
fn a_canary_goes_its_own_steps() {
    let list = [item("cart-primary", 100), item("cart-canary", 0)];
    for (analysis, steps) in [
        // The last step passes the maximum.
        ("{stepWeight: 30, maxWeight: 50}", vec![30.0, 60.0]),
        ("{stepWeight: 40}", vec![40.0, 80.0, 100.0]),
        ("{stepWeights: [1, 10, 80]}", vec![1.0, 10.0, 80.0]),
        ("{stepWeights: [5, 20], maxWeight: 7}", vec![5.0, 20.0]),
    ] {
        let run = run(&list, &flagger(analysis), &["--from", "canary:shop/cart"]);
        assert_eq!(run.code, 0, "{analysis} {run:?}");
        assert_eq!(column(&run.json(), "percent"), steps, "{analysis}");
    }
}

#[test]
fn what_cannot_be_followed_is_told() {
    let pair = [item("v1", 100), item("v2", 0)];
    let three = [item("v1", 100), item("v2", 0), item("v3", 1)];
    let steps = argo("{canary: {steps: [{setWeight: 10}]}}");
    assert_eq!(run(&pair, &steps, &["--from", "rollout:cart", "--to", "v2"]).code, 0);
    assert_eq!(run(&three, &steps, &["--from", "rollout:cart", "--to", "v2", "--hold", "v3"]).code, 0);
    for (list, controller, more, message) in [
        (&three[..], steps.clone(), &["--from", "rollout:cart", "--to", "v2"][..], "hold the others with --hold"),
        (&pair[..], steps.clone(), &["--from", "rollout:cart"], "say which destination it is with --to"),
        (&pair[..], steps.clone(), &["--from", "rollout:crat"], "did you mean shop/cart?"),
        (&pair[..], steps.clone(), &["--from", "cart"], "write canary:NAMESPACE/NAME"),
        (&pair[..], argo("{blueGreen: {}}"), &["--from", "rollout:cart"], "is not of the strategy canary"),
        (&pair[..], argo("{canary: {steps: [{pause: {}}]}}"), &["--from", "rollout:cart"], "has no steps with weights"),
        (
            &pair[..],
            argo("{canary: {steps: [{setWeight: 110}]}}"),
            &["--from", "rollout:cart"],
            "no whole number from 0 to 100",
        ),
        (&pair[..], flagger("{iterations: 10}"), &["--from", "canary:cart"], "has no steps with weights"),
        (&pair[..], flagger("{stepWeights: [20, 10, 30]}"), &["--from", "canary:cart"], "has steps that do not rise"),
        (&pair[..], flagger("{stepWeight: 3.5}"), &["--from", "canary:cart"], "no whole number"),
        (&pair[..], steps.clone(), &[], "--steps <PERCENT>"),
    ] {
        let run = run(list, &controller, more);
        assert!(run.code == 2 && run.said.contains(message), "{more:?} {run:?}");
    }
}
