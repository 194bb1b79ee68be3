//! Tests of routing: what they say of files of expectations, and of what came.

mod world;

use glooscope::context::Context;
use glooscope::suite::{self, File, Report, Verdict};
use glooscope::text::{Role, SourceMap};
use world::World;

/// Reads expectations and runs them in one environment.
fn run(text: &str, cx: Context<'_>) -> (File, Report) {
    let mut map = SourceMap::default();
    let id = map.add("routes.test.yaml", text, Role::Configuration);
    let file = suite::read(&map, id);
    let report = suite::run(std::slice::from_ref(&file), &[(None, cx)]);
    (file, report)
}

fn shop<R>(work: impl FnOnce(Context<'_>) -> R) -> R {
    let world = World::of(world::files("fixtures/shop"));
    let snapshot = world.snapshot();
    work(Context::new(&snapshot))
}

#[test]
fn every_key_is_read_and_every_other_is_a_mistake() {
    let schema = suite::schema();
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for (text, mistakes) in [
        ("tests: []", 1),
        ("tests: [{request: GET http://a/, expect: nobody}]", 0),
        ("tests: [{request: GET http://a/, expect: {nobody: true}, tolerance: 1%, environment: [a, b], name: 1}]", 0),
        (
            "suite: a\nenvironment: x\ngateway: y\ntolerance: 0.5\ntests: [{request: {url: http://a/}, expect: {status: 404}}]",
            0,
        ),
        (
            "tests: [{request: {method: GET, target: /, host: a, scheme: https, port: 1, proxy: p}, expect: {body: ''}}]",
            0,
        ),
        ("tests: [{request: {url: http://a/, headers: [{name: a, value: 1}, 'b: 2']}, expect: {shares: a}}]", 0),
        ("tests: [{request: GET http://a/, expect: {shares: {a: 50, b: 49.5%}, path: /, authority: b}}]", 0),
        ("test: [{request: GET http://a/, expect: nobody}]", 1),
        ("tests: {request: GET http://a/, expect: nobody}", 1),
        ("tests: [{request: GET, expect: nobody}]", 1),
        ("tests: [{expect: nobody}]", 1),
        ("tests: [{request: GET http://a/, expect: {statu: 404}}]", 1),
        ("tests: [{request: GET http://a/, expect: {status: 40}}]", 1),
        ("tests: [{request: GET http://a/, expect: {action: forwards}}]", 1),
        ("tests: [{request: GET http://a/, expect: {shares: {a: 101}}}]", 1),
        ("tests: [{request: {url: http://a/, headers: [{name: a}]}, expect: nobody}]", 1),
        ("tests: [{request: {url: http://a/, headers: [a]}, expect: nobody}]", 1),
        ("[]", 1),
    ] {
        let mut map = SourceMap::default();
        let id = map.add("a.yaml", text, Role::Configuration);
        let file = suite::read(&map, id);
        assert_eq!(file.mistakes.len(), mistakes, "{text}: {:?}", file.mistakes);
        assert!(mistakes == 0 || file.tests.is_empty(), "{text}");
        let len = text.len() as u32;
        assert!(file.mistakes.iter().all(|mistake| mistake.span.end <= len), "{text}: {:?}", file.mistakes);
        let json: serde_json::Value = serde_json_of(text);
        if text != "tests: []" {
            assert_eq!(validator.is_valid(&json), mistakes == 0, "{text}");
        }
    }
}

/// A document as JSON, by the project's own reader.
fn serde_json_of(text: &str) -> serde_json::Value {
    use glooscope::yaml::{Node, Value, read};
    fn json(node: Node<'_>) -> serde_json::Value {
        if node.is_map() {
            let entries = node.entries().map(|(key, value)| (key.str().to_owned(), json(value)));
            return serde_json::Value::Object(entries.collect());
        }
        if node.is_list() {
            return node.items().map(json).collect();
        }
        match node.value() {
            Some(Value::Bool(value)) => value.into(),
            Some(Value::Int(_) | Value::Float(_)) => serde_json::from_str(node.str()).expect("a number"),
            _ => node.str().into(),
        }
    }
    let documents = read(text);
    let tree = documents[0].tree.as_ref().expect("it parses");
    json(tree.root(glooscope::text::FileId(0), text).expect("it has a root"))
}

#[test]
fn what_comes_is_held_against_what_is_expected() {
    let verdict = |expect: &str| {
        let request = "GET https://shop.example.com/catalog/1";
        let request = format!("{{url: '{}', headers: {{x-preview: v1}}}}", &request[4..]);
        shop(|cx| {
            let (file, report) = run(&format!("tests: [{{request: {request}, expect: {expect}}}]"), cx);
            assert!(file.mistakes.is_empty() && report.cases.len() == 1, "{expect}: {:?}", file.mistakes);
            match &report.cases[0].verdict {
                Verdict::Failed(failures) => {
                    failures[0].mismatches.iter().map(|it| it.what).collect::<Vec<_>>().join(" ")
                }
                _ => String::new(),
            }
        })
    };
    for (expect, wrong) in [
        ("{host: shop-web/www}", ""),
        ("{host: www}", ""),
        ("{host: ww}", "host"),
        ("{route: canary, domain: shop.example.com}", ""),
        ("{route: prefix /catalog}", ""),
        ("{route: /catalog}", ""),
        ("{route: images}", "route"),
        ("{shares: {catalog-v1: 90, catalog-v2: 10%}}", ""),
        ("{shares: {gloo-system/catalog-v1: 90}}", "shares"),
        ("{shares: {gloo-system/catalog-v1: 89.99, catalog-v2: 10.01}}", ""),
        ("{shares: {gloo-system/catalog-v1: 89, catalog-v2: 11}}", "shares"),
        ("{shares: catalog-v1}", "shares"),
        ("{action: forward, path: /catalog/1, authority: shop.example.com}", ""),
        ("{action: redirect, redirect: 'https://a/', status: 301, body: x}", "action redirect body status"),
        ("nobody", "nobody"),
        ("{nobody: false}", ""),
    ] {
        assert_eq!(verdict(expect), wrong, "{expect}");
    }
}
