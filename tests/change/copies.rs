//! Several rules with copies of one list: all change together, byte for byte the same elsewhere, and are the same afterwards.

use crate::plans::set;
use crate::program::Scratch;

fn route(name: &str, mark: &str, rules: &str) -> String {
    let mark =
        if mark.is_empty() { String::new() } else { format!("\n  annotations:\n    glooscope.dev/group: {mark}") };
    format!(
        "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: {name}\n  namespace: shop{mark}\nspec:\n  \
         parentRefs: [{{name: web}}]\n  hostnames: [{name}.example.com]\n  rules:\n{rules}"
    )
}

fn list(v1: &str, v2: &str) -> String {
    format!(
        "  - backendRefs: # {v1}, then {v2}\n    - {{name: v1, port: 80{v1}}}\n    - name: v2 # the next\n      port: 80\n{v2}"
    )
}

const GROUP: &str = "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: checkout, namespace: shop}\nspec:\n  destinations:\n  \
                     - {destination: {upstream: {name: shop-v2-80, namespace: gloo-system}}, weight: 10}\n  \
                     - {destination: {kube: {ref: {name: v1, namespace: shop}, port: 80}}, weight: 90}\n";

#[test]
fn a_name_of_copies_changes_all_and_nothing_else() {
    let other = route("other", "", &list(", weight: 90", "      weight: 10\n"));
    let swapped = "  - name: swapped\n    backendRefs:\n    - {name: v2, port: 80, weight: 1}\n    - {name: v1, port: 80, weight: 9}\n  \
                   - backendRefs: [{name: v1, port: 80}]\n";
    let text = [
        route("www", "shop/checkout", &list(", weight: 90", "      weight: 10\n")),
        route("app", "checkout", swapped),
        route(
            "api",
            "'0=checkout, 1=shop/search'",
            &[list(", weight: 90", "      weight: 10\n"), list("", "")].concat(),
        ),
        other.clone(),
    ]
    .join("---\n");
    let after = set(&text, &["checkout:v1=50", "checkout:v2=50"]).expect("it is set");
    assert_eq!(after.matches("weight: 50").count(), 6);
    let back = after
        .replace("v2, port: 80, weight: 50", "v2, port: 80, weight: 1")
        .replace("{name: v1, port: 80, weight: 50}\n  - back", "{name: v1, port: 80, weight: 9}\n  - back");
    let back =
        back.replace("port: 80, weight: 50", "port: 80, weight: 90").replace("      weight: 50", "      weight: 10");
    assert_eq!(back, text);
    assert!(after.ends_with(&other));
    assert_eq!(set(&after, &["shop/checkout:v1=50%"]), Ok(after.clone()), "they are the same, so shares can be said");
    let search = set(&text, &["search:v2=3"]).expect("it is set");
    assert_eq!(search.replace("      weight: 3\n", ""), text, "one rule of its own");
}

#[test]
fn an_upstream_group_of_that_name_is_one_more() {
    let text =
        [GROUP.to_owned(), route("www", "shop/checkout", &list(", weight: 90", "      weight: 10\n"))].join("---\n");
    let after = set(&text, &["shop/checkout:v2=20%"]).expect("it is set");
    assert_eq!((after.matches("weight: 20").count(), after.matches("weight: 80").count()), (2, 2));
    let alone = set(&text, &["group:checkout:v2-80=20%"]).expect("it is set");
    assert_eq!(alone.matches("weight: 20").count(), 1);
    let great = set(&text, &["checkout:v2=1000001"]).expect_err("too much for the one");
    assert!(great.contains("takes 1000000 at most"), "{great}");
}

#[test]
fn what_cannot_become_the_same_is_refused() {
    let three = |weights: [u32; 3]| {
        let item = |(name, weight): (&str, u32)| format!("    - {{name: {name}, port: 80, weight: {weight}}}\n");
        ["  - backendRefs:\n".to_owned(), ["v1", "v2", "v3"].into_iter().zip(weights).map(item).collect()].concat()
    };
    let two = |weights| [route("a", "g", &three([8, 1, 1])), route("b", "g", &three(weights))].join("---\n");
    let refused = set(&two([7, 1, 2]), &["g:v2=20%"]).expect_err("what of v1 and v3?");
    assert!(
        refused.contains("the copies of shop/g differ by now: 8:1:1 at a.yaml:4 and 7:1:2 at a.yaml:"),
        "{refused}"
    );
    assert!(set(&two([7, 1, 2]), &["g:v1=1", "g:v2=1", "g:v3=1"]).is_ok());
    assert!(set(&two([7, 1, 2]), &["g:v1=10%", "g:v2=20%"]).is_ok());
    assert!(set(&two([80, 10, 10]), &["g:v2=20%"]).is_ok());
    let other = [route("a", "g", &three([1, 1, 1])), route("b", "g", &list("", ""))].join("---\n");
    let refused = set(&other, &["g:v1=1"]).expect_err("not the same");
    assert!(refused.contains("are copies of shop/g and have different backends"), "{refused}");
    let near = set(&two([8, 1, 1]), &["gg:v1=1"]).expect_err("no such list");
    assert!(near.contains("did you mean shop/g?"), "{near}");
}

#[test]
fn copies_without_a_mark_are_those_with_the_same_backends() {
    let scratch = Scratch::new();
    scratch.write(
        "a.yaml",
        route(
            "a",
            "",
            &[list(", weight: 9", "      weight: 1\n"), "  - backendRefs: [{name: v1, port: 80}]\n".to_owned()]
                .concat(),
        ),
    );
    scratch.write("b.yaml", route("b", "", &list(", weight: 5", "      weight: 5\n")));
    scratch.write("c.yaml", route("c", "g", &list(", weight: 9", "      weight: 1\n")));
    let weights = |name: &str| {
        let text = std::fs::read_to_string(scratch.path().join(name)).expect("it is there");
        text.matches("weight: 50").count()
    };
    assert_eq!(scratch.run(&["set", "hr:shop/a#0", "v2=50%", "--copies", ".", "--write"]).code, 0);
    assert_eq!(["a.yaml", "b.yaml", "c.yaml"].map(weights), [0, 0, 0], "9 and 1 come to 5 and 5");
    assert_eq!(scratch.run(&["set", "hr:shop/a#0", "v2=50", "v1=50", "--copies", ".", "--write"]).code, 0);
    assert_eq!(["a.yaml", "b.yaml", "c.yaml"].map(weights), [2, 2, 0]);
    let single = scratch.run(&["set", "hr:shop/a#1", "v1=1", "--copies", "."]);
    assert_eq!(single.code, 2, "{single:?}");
    let steps = scratch.run(&[
        "rollout",
        "hr:shop/b#0",
        "--to",
        "v2",
        "--steps",
        "60,100",
        "--copies",
        "--patch",
        "kubectl",
        ".",
    ]);
    assert_eq!((steps.code, steps.out.matches("kubectl patch").count()), (0, 4), "{steps:?}");
}

#[test]
fn a_rollout_moves_all_copies_and_the_one_that_moves_most_counts() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", route("a", "g", &list(", weight: 50", "      weight: 50\n")));
    scratch.write("b.yaml", route("b", "g", &list(", weight: 90", "      weight: 10\n")));
    let args = ["rollout", "shop/g", "--to", "v2", "--steps", "50,100", "--format", "json", "--max-shift"];
    let run = |most: &str| scratch.run(&[&args[..], &[most, "."]].concat());
    assert_eq!((run("50").code, run("39").code), (0, 1));
    assert_eq!(run("50").json()["routes"], 2);
    let kubectl = scratch.run(&["rollout", "g", "--to", "v2", "--steps", "50", "--patch", "json6902", "."]);
    assert_eq!(kubectl.out.matches("# HTTP route shop/").count(), 1, "one of them has it already: {kubectl:?}");
}
