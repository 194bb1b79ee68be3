//! Tests of routing: what they say of files of expectations, and of what came.

#[path = "trace/generated.rs"]
mod generated;
mod program;
mod world;

use glooscope::context::Context;
use glooscope::suite::{self, File, Report, Verdict};
use glooscope::text::{Role, SourceMap};
use world::{Random, World};

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
        ("tests: [{request: GET http://a/, expect: {requestHeaders: {a: b, c: null}, responseHeaders: {d: 1}}}]", 0),
        ("tests: [{request: GET http://a/, expect: {mirrors: {a: 50}}}]", 0),
        ("tests: [{request: GET http://a/, expect: {mirrors: a}}]", 0),
        ("tests: [{request: GET http://a/, expect: {requestHeaders: a}}]", 1),
        ("tests: [{request: GET http://a/, expect: {responseHeaders: {a: [b]}}}]", 1),
        ("tests: [{request: GET http://a/, expect: {mirrors: {a: x}}}]", 1),
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
        let json: serde_json::Value = world::json_of(text);
        if text != "tests: []" {
            assert_eq!(validator.is_valid(&json), mistakes == 0, "{text}");
        }
    }
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

/// One host of each model that does the same to headers, and copies its requests.
const CHANGES: [&str; 2] = [
    "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: cart, namespace: shop}\nspec: {static: {hosts: [{addr: cart.internal, port: 80}]}}\n---\n\
     apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: shadow, namespace: shop}\nspec: {static: {hosts: [{addr: shadow.internal, port: 80}]}}\n---\n\
     apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n  virtualHost:\n    domains: [a.example]\n    \
     options: {headerManipulation: {responseHeadersToRemove: [server]}}\n    routes:\n    - matchers: [{prefix: /cart}]\n      options:\n        \
     headerManipulation:\n          requestHeadersToAdd: [{header: {key: X-Tier, value: gold}, append: false}, {header: {key: x-more, value: b}, append: true}]\n          \
     requestHeadersToRemove: [x-debug]\n          responseHeadersToAdd: [{header: {key: x-from, value: cart}, append: false}]\n        \
     shadowing: {upstream: {name: shadow, namespace: shop}, percentage: 25}\n      \
     routeAction: {single: {upstream: {name: cart, namespace: shop}}}\n    \
     - matchers: [{prefix: /old}]\n      redirectAction: {pathRedirect: /new}\n",
    "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: shop}\nspec: {gatewayClassName: c, listeners: [{name: http, port: 80, protocol: HTTP}]}\n---\n\
     apiVersion: v1\nkind: Service\nmetadata: {name: cart, namespace: shop}\nspec: {ports: [{port: 80}]}\n---\n\
     apiVersion: v1\nkind: Service\nmetadata: {name: shadow, namespace: shop}\nspec: {ports: [{port: 80}]}\n---\n\
     apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: www, namespace: shop}\nspec:\n  parentRefs: [{name: g}]\n  hostnames: [a.example]\n  \
     rules:\n  - matches: [{path: {type: PathPrefix, value: /cart}}]\n    filters:\n    \
     - {type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: X-Tier, value: gold}], add: [{name: x-more, value: b}], remove: [x-debug]}}\n    \
     - {type: ResponseHeaderModifier, responseHeaderModifier: {set: [{name: x-from, value: cart}], remove: [server]}}\n    \
     - {type: RequestMirror, requestMirror: {backendRef: {name: shadow, port: 80}, percent: 25}}\n    \
     backendRefs: [{name: cart, port: 80}]\n  \
     - matches: [{path: {type: PathPrefix, value: /old}}]\n    filters: [{type: RequestRedirect, requestRedirect: {path: {type: ReplaceFullPath, replaceFullPath: /new}}}]\n",
];

#[test]
fn changes_of_headers_and_mirrors_are_held_against_what_is_expected() {
    for text in CHANGES {
        let world = World::of_text(text);
        let mirror = if text.contains("Upstream") { "shop/shadow" } else { "shop/shadow:80" };
        for (path, expect, wrong) in [
            ("cart", "{requestHeaders: {x-tier: gold, x-debug: null}}", vec![]),
            ("cart", "{requestHeaders: {X-TIER: gold, x-more: 'a,b', x-sent: here}}", vec![]),
            ("cart", "{requestHeaders: {x-tier: silver, x-debug: on}}", vec!["x-tier: gold", "x-debug: absent"]),
            ("cart", "{requestHeaders: {x-tier: null}}", vec!["x-tier: gold"]),
            ("cart", "{requestHeaders: {x-other: null}}", vec![]),
            ("cart", "{requestHeaders: {x-request-id: null}}", vec!["x-request-id: untouched"]),
            ("cart", "{responseHeaders: {x-from: cart, server: null}}", vec![]),
            ("cart", "{responseHeaders: {x-from: null}}", vec!["x-from: cart"]),
            ("cart", "{responseHeaders: {x-other: null, server: a}}", vec!["x-other: untouched", "server: absent"]),
            ("cart", &format!("{{mirrors: {{{mirror}: 25%}}}}"), vec![]),
            ("cart", &format!("{{mirrors: {mirror}}}"), vec![&format!("{mirror} 25%")]),
            ("cart", "{mirrors: {}}", vec![&format!("{mirror} 25%")]),
            ("old", "{mirrors: {}}", vec![]),
            ("old", "{mirrors: {shadow: 5}}", vec!["none"]),
            ("old", "{responseHeaders: {x-from: null}}", vec![]),
            ("old", "{requestHeaders: {x-debug: null}}", vec!["none: it is redirected"]),
            ("absent", "{requestHeaders: {x-a: null}, mirrors: {}}", vec!["nobody: ", "nobody: "]),
        ] {
            let snapshot = world.snapshot();
            let request =
                format!("{{url: 'http://a.example/{path}', headers: {{x-debug: yes, x-more: a, x-sent: here}}}}");
            let text = format!("tests:\n- request: {request}\n  expect: {expect}\n");
            let (file, report) = run(&text, Context::new(&snapshot));
            assert!(file.mistakes.is_empty() && report.cases.len() == 1, "{expect}: {:?}", file.mistakes);
            let came: Vec<String> = match &report.cases[0].verdict {
                Verdict::Failed(failures) => failures[0].mismatches.iter().map(|it| it.came.clone()).collect(),
                _ => Vec::new(),
            };
            assert_eq!(came.len(), wrong.len(), "{path} {expect}: {came:?}");
            assert!(came.iter().zip(&wrong).all(|(came, wrong)| came.starts_with(wrong)), "{expect}: {came:?}");
            // What is so is written, once.
            let mut map = SourceMap::default();
            let id = map.add("routes.test.yaml", &*text, Role::Configuration);
            let files = [suite::read(&map, id)];
            let update = suite::update(&files, 0, &map, &report);
            if wrong.iter().any(|it| it.ends_with("untouched")) {
                assert!(update.text.is_none() && update.mistakes.len() == 1, "{update:?}");
                continue;
            }
            assert_eq!(update.text.is_some(), !wrong.is_empty(), "{expect}: {update:?}");
            if let Some(new) = update.text {
                let (file, report) = run(&new, Context::new(&snapshot));
                assert!(file.mistakes.is_empty(), "{new}: {:?}", file.mistakes);
                assert!(matches!(report.cases[0].verdict, Verdict::Passed), "{new}: {:?}", report.cases);
            }
        }
        let snapshot = world.snapshot();
        let worlds = [(None, Context::new(&snapshot))];
        let suggested = suite::suggest(&worlds, &suite::run(&[], &worlds).coverage);
        assert!(
            suggested.contains("/cart") && !suggested.contains("eaders") && !suggested.contains("mirrors"),
            "{suggested}"
        );
    }
}

/// Suggests tests for a world, runs them, spoils what they expect, and lets it be written again.
fn laws(name: &str, world: &World, draw: &mut Random) -> usize {
    let snapshot = world.snapshot();
    let worlds = [(None, Context::new(&snapshot))];
    let read = |text: &str| {
        let mut map = SourceMap::default();
        let id = map.add("routes.test.yaml", text, Role::Configuration);
        let files = [suite::read(&map, id)];
        (map, files)
    };
    let none = suite::run(&[], &worlds);
    let text = suite::suggest(&worlds, &none.coverage);
    if none.coverage[0].total == 0 {
        assert!(text.is_empty(), "{name}: {text}");
        return 0;
    }
    // What is suggested passes, and meets every route that a request can meet.
    let (_, files) = read(&text);
    assert!(files[0].mistakes.is_empty(), "{name}: {:?}\n{text}", files[0].mistakes);
    let report = suite::run(&files, &worlds);
    let failed = report.cases.iter().find(|case| !matches!(case.verdict, Verdict::Passed));
    assert!(failed.is_none() && report.mistakes.is_empty(), "{name}: {failed:?}\n{text}");
    assert!(report.coverage[0].unmet.is_empty(), "{name}: {:?}\n{text}", report.coverage[0].unmet);
    assert_eq!(report.coverage[0].total, none.coverage[0].total, "{name}");
    assert_eq!(suite::suggest(&worlds, &report.coverage), "", "{name}");
    // Whatever is expected instead, what is so is written, once.
    let mut is_expected = false;
    let spoilt = text.lines().map(|line| {
        is_expected = line == "  expect:" || (is_expected && line.starts_with("    "));
        if is_expected { spoil(line, draw) } else { line.to_owned() }
    });
    let spoilt: Vec<String> = spoilt.collect();
    let spoilt = format!("# kept\n{}\n# kept too\n", spoilt.join("\n"));
    let (map, files) = read(&spoilt);
    assert!(files[0].mistakes.is_empty(), "{name}: {:?}\n{spoilt}", files[0].mistakes);
    let before = suite::run(&files, &worlds);
    let update = suite::update(&files, 0, &map, &before);
    assert!(update.mistakes.is_empty(), "{name}: {:?}\n{spoilt}", update.mistakes);
    let new = update.text.unwrap_or_else(|| spoilt.clone());
    assert!(new.contains("# kept\n") && new.contains("# kept too\n"), "{name}: {new}");
    assert_eq!(new.matches("# said").count(), spoilt.matches("# said").count(), "{name}: {spoilt}\n{new}");
    let (map, files) = read(&new);
    let after = suite::run(&files, &worlds);
    let failed = after.cases.iter().find(|case| !matches!(case.verdict, Verdict::Passed));
    assert!(failed.is_none(), "{name}: {failed:?}\n{spoilt}\n{new}");
    assert_eq!(suite::update(&files, 0, &map, &after).text, None, "{name}");
    before.cases.iter().filter(|case| !matches!(case.verdict, Verdict::Passed)).count()
}

/// A line that expects something else, or nothing.
fn spoil(line: &str, draw: &mut Random) -> String {
    let said = if draw.one_in(3) && line.starts_with("    ") && !line.contains(['\'', '"']) { " # said" } else { "" };
    let Some((key, _)) = line.strip_prefix("    ").and_then(|line| line.split_once(':')) else {
        return line.to_owned();
    };
    let other = match key {
        "host" => "shop/other",
        "route" => "prefix /other",
        "status" => "418",
        "redirect" => "https://other.example.com/",
        "shares" => draw.from(&["other/one", "{other/one: 70%, other/two: 30%}", "{other: 100}"]),
        "action" => "clusterHeader",
        "path" | "authority" | "body" => "other",
        _ => return line.to_owned(),
    };
    match draw.below(5) {
        0 | 1 => format!("    {key}: {other}{said}"),
        2 if key == "host" => format!("    {key}: {other}\n    domain: other"),
        3 if key == "route" => "    nobody: true".to_owned(),
        _ => format!("{line}{said}"),
    }
}

#[test]
fn what_is_suggested_passes_and_what_is_so_is_written_once() {
    let mut draw = Random::new(3);
    let mut spoilt = 0;
    for file in world::files("fixtures") {
        let name = file.0.clone();
        spoilt += laws(&name, &World::of(vec![file]), &mut draw);
    }
    spoilt += laws("fixtures/shop", &World::of(world::files("fixtures/shop")), &mut draw);
    for at in 0..60 {
        let text = generated::hosts(&mut draw);
        spoilt += laws(&format!("world {at}"), &World::of_text(text), &mut draw);
    }
    assert!(spoilt > 500, "{spoilt}");
}

#[test]
fn files_are_written_whole_and_the_exit_code_says_what_became_of_them() {
    let scratch = program::Scratch::new();
    let folder = "fixtures/cases/test-routes/in";
    for name in ["deploy/www.yaml", "good.yaml", "failing.yaml", "mistakes.yaml"] {
        scratch.write(name, std::fs::read(format!("{folder}/{name}")).expect("it is there"));
    }
    let read = |name: &str| std::fs::read_to_string(scratch.path().join(name)).expect("it is there");
    // What is suggested meets every route, and then there is nothing left to suggest.
    let suggested = scratch.run(&["test", "--suggest", "deploy"]);
    assert_eq!((suggested.code, suggested.said.as_str()), (0, ""));
    scratch.write("suggested.yaml", &suggested.out);
    assert_eq!(scratch.run(&["test", "suggested.yaml", "deploy", "--min-coverage", "100"]).code, 0);
    let again = scratch.run(&["test", "suggested.yaml", "--suggest", "deploy"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""), "{}", again.said);
    // A failing file passes once what is so is written, and is written once.
    assert_eq!(scratch.run(&["test", "failing.yaml", "deploy"]).code, 1);
    let written = scratch.run(&["test", "failing.yaml", "deploy", "--update"]);
    assert_eq!((written.code, written.said.as_str()), (0, "wrote failing.yaml: 5 tests changed\n"));
    let after = read("failing.yaml");
    assert_eq!(scratch.run(&["test", "failing.yaml", "deploy", "--update"]).said, "");
    assert_eq!(read("failing.yaml"), after);
    // Comments, line ends and what passes stay as they are.
    let open = "# one\r\ntests: # two\r\n- request: GET http://shop.example.com/cart # three\r\n- {request: GET http://shop.example.com/x}\r\n";
    scratch.write("open.yaml", open);
    assert_eq!(scratch.run(&["test", "open.yaml", "deploy"]).code, 2);
    assert_eq!(scratch.run(&["test", "open.yaml", "deploy", "--update"]).code, 0);
    let new = read("open.yaml");
    assert!(
        new.starts_with(
            "# one\r\ntests: # two\r\n- request: GET http://shop.example.com/cart # three\r\n  expect:\r\n"
        ),
        "{new}"
    );
    assert!(new.ends_with("- {request: GET http://shop.example.com/x, expect: {nobody: true}}\r\n"), "{new}");
    // Where some of the manifests can't be read, what is so isn't known.
    scratch.write("deploy/broken.yaml", "apiVersion: gloo.solo.io/v1\nkind: [\n");
    scratch.write("failing.yaml", std::fs::read(format!("{folder}/failing.yaml")).expect("it is there"));
    let before = read("failing.yaml");
    let refused = scratch.run(&["test", "failing.yaml", "deploy", "--update"]);
    assert!(refused.code == 2 && refused.said.contains("note: nothing was written\n"), "{refused:?}");
    assert_eq!(read("failing.yaml"), before);
    std::fs::remove_file(scratch.path().join("deploy/broken.yaml")).expect("it was there");
    // What can't be read stays, and the rest goes on.
    let before = read("mistakes.yaml");
    assert_eq!(scratch.run(&["test", "mistakes.yaml", "deploy", "--update"]).code, 2);
    assert!(read("mistakes.yaml").starts_with(&before[..before.rfind("- request: GET").expect("the open one")]));
    for (arguments, code) in [
        (["test", "absent.yaml", "deploy"], 2),
        (["test", "deploy", "good.yaml"], 2),
        (["test", "deploy/www.yaml", "deploy"], 2),
        (["test", "good.yaml", "absent"], 2),
        (["test", "good.yaml", "deploy"], 0),
    ] {
        assert_eq!(scratch.run(&arguments).code, code, "{arguments:?}");
    }
}
