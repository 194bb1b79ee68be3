//! What is answered to requests: as a real Envoy answered them, and as a naive matcher does.

#[path = "trace/drawn.rs"]
mod drawn;
#[path = "trace/generated.rs"]
mod generated;
#[path = "trace/naive.rs"]
mod naive;
#[path = "trace/recorded.rs"]
mod recorded;
mod world;

use std::collections::BTreeMap;

use glooscope::context::Listeners;
use glooscope::report::trace::{Detail, broken, trace};
use glooscope::traffic::Sent;
use world::{Random, World};

#[test]
fn recorded_requests_are_answered_as_envoy_did() {
    let mut by_world: BTreeMap<String, Vec<recorded::Recorded>> = BTreeMap::new();
    for recorded in recorded::all() {
        by_world.entry(recorded.world.clone()).or_default().push(recorded);
    }
    let (mut wrong, mut held) = (Vec::new(), BTreeMap::new());
    for (name, requests) in by_world {
        let folders = ["fixtures/envoy/worlds", "fixtures/gloo/worlds"];
        let mut paths = folders.iter().map(|folder| format!("{folder}/{name}.yaml"));
        let path = paths.find(|path| std::path::Path::new(path).exists()).expect("the world is there");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut world = World::of(vec![(path, text)]);
        world.options.closed = true;
        world.with(|cx| {
            let listeners = Listeners::new(cx);
            for request in &requests {
                let wanted = request.wanted();
                *held.entry(wanted.split(' ').next().unwrap_or_default().to_owned()).or_insert(0) += 1;
                let had = request.answers(&listeners);
                // A hybrid gateway answers once for each of its matchers.
                if !had.contains(&wanted) {
                    wrong.push(format!("{name} {request:?}\n  want {wanted}\n  have {had:?}"));
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{} are wrong\n{}", wrong.len(), wrong[..wrong.len().min(10)].join("\n"));
    for (outcome, least) in
        [("forward", 1000), ("redirect", 200), ("directResponse", 200), ("noRoute", 500), ("noHost", 500)]
    {
        assert!(held.get(outcome).is_some_and(|count| *count >= least), "too few of {outcome}: {held:?}");
    }
}

#[test]
fn a_naive_matcher_takes_the_same_route_for_every_request() {
    let mut draw = Random::new(16);
    let (mut asked, mut taken, mut passed) = (0, 0, 0);
    let mut worlds: Vec<Vec<(String, String)>> = world::files("fixtures")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("fixtures/shop/"))
        .map(|file| vec![file])
        .collect();
    worlds.push(world::files("fixtures/shop"));
    for at in 0..100 {
        worlds.push(vec![(format!("generated-{at}.yaml"), generated::hosts(&mut draw))]);
    }
    for files in worlds {
        let name = files[0].0.clone();
        World::of(files).with(|cx| {
            let drawn = drawn::Words::of(cx);
            assert!(!(name.starts_with("generated") && drawn.is_empty()), "{name} has no host");
            let listeners = Listeners::new(cx);
            let count = if drawn.is_empty() { 0 } else { 40 };
            for _ in 0..count {
                let request = drawn.request(&mut draw);
                for listener in listeners.all() {
                    let answer = listeners.answer(listener, &request);
                    let had = answer.host.map(|(host, domain)| {
                        let hit = answer.hit.as_ref();
                        (host.owner, domain, hit.map(|hit| (hit.index, hit.route.id)))
                    });
                    let wanted = naive::answer(cx, listener, &request);
                    assert_eq!(had, wanted, "{name} {}: {request:?}", listener.gateway);
                    // Why a route is passed over is there exactly where it is.
                    for route in listeners.considered(&answer, &request) {
                        let is_taken = answer.hit.as_ref().is_some_and(|hit| hit.index == route.index);
                        assert_eq!(route.why.is_none(), is_taken, "{name} route {}: {request:?}", route.index);
                        passed += usize::from(!is_taken);
                    }
                    asked += 1;
                    taken += usize::from(had.is_some_and(|(_, _, hit)| hit.is_some()));
                }
            }
        });
    }
    assert!(
        asked > 20_000 && taken > asked / 10 && passed > asked / 4,
        "{asked} asked, {taken} taken, {passed} passed"
    );
}

#[test]
fn a_request_is_never_split_otherwise_than_it_is_written() {
    // Sending what routes see once more changes nothing.
    let mut draw = Random::new(7);
    let pieces = ["/", ".", "..", "%2e", "%2F", "%41", "a", "B", ";", "\\", "%", "%5c", "?", "=", "&", "x", "{", "//"];
    for _ in 0..20_000 {
        let target: String = (0..draw.below(9)).map(|_| draw.from(&pieces)).collect();
        let sent = |target: String| Sent {
            method: "GET".to_owned(),
            scheme: "http".to_owned(),
            host: Some("a.com".to_owned()),
            target,
            ..Sent::default()
        };
        let Ok(first) = sent(format!("/{target}")).received() else { continue };
        assert!(
            first.target.starts_with('/') && !first.path().contains("/../") && !first.path().contains("/./"),
            "{first:?}"
        );
        let query = target.split_once('?').map(|(_, query)| query);
        assert_eq!(first.query(), query, "{target}");
    }
}

#[test]
fn every_answer_is_of_the_shape_that_the_schema_says() {
    let schema = std::fs::read_to_string("schemas/trace.schema.json").expect("it is there");
    let schema = serde_json::from_str(&schema).expect("a schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let lines = [
        r#"{"method": "GET", "url": "https://shop.example.com/catalog/1", "headers": [{"name": "x-preview", "value": "v2"}]}"#,
        r#"{"method": "GET", "url": "http://shop.example.com:80/cart?x"}"#,
        r#"{"method": "GET", "url": "https://shop.example.com/robots.txt"}"#,
        r#"{"method": "GET", "url": "https://shop.example.con/"}"#,
        r#"{"method": "GET", "host": "a", "target": "/#", "proxy": "gateway-proxy", "port": 8080}"#,
        r#"{"method": "GET", "url": "http://status.example.org/", "gateway": "gatway-proxy"}"#,
        "{",
    ];
    World::of(world::files("fixtures/shop")).with(|cx| {
        let listeners = Listeners::new(cx);
        for (at, line) in lines.into_iter().enumerate() {
            for detail in [Detail::Answer, Detail::Routes, Detail::All] {
                let traced = Sent::read(line).and_then(|sent| trace(&listeners, sent, detail));
                let is_broken = traced.is_err();
                let shown = traced.unwrap_or_else(|mistake| broken(at + 1, mistake));
                let json = serde_json::to_value(&shown).expect("JSON");
                let wrong: Vec<String> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
                assert!(wrong.is_empty(), "{line}: {wrong:?}");
                assert_eq!(is_broken, at >= 5, "{line}");
                assert_eq!(
                    json["answers"][0]["considered"].is_array(),
                    !is_broken && at != 4 && detail != Detail::Answer
                );
            }
        }
    });
}

#[test]
fn a_connection_is_refused_where_no_certificate_is_for_its_name() {
    let text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: v, namespace: a}\nspec:\n  \
        sslConfig: {secretRef: {name: s, namespace: a}, sniDomains: [a.com, '*.a.com']}\n  virtualHost:\n    domains: ['*']\n    routes:\n    \
        - {matchers: [{prefix: /}], directResponseAction: {status: 200}}\n";
    let status = |text: &str, url: &str, sni: Option<&str>| {
        World::of_text(text).with(|cx| {
            let mut sent = Sent::to_url("GET", url).expect("a URL");
            sent.to.sni = sni.map(str::to_owned).or(sent.to.sni);
            let trace = trace(&Listeners::new(cx), sent, Detail::Answer).expect("an answer");
            let answer = trace.answers.into_iter().next().expect("a listener");
            (answer.status, answer.notes.join(" "))
        })
    };
    for (url, sni, is_taken) in [
        ("https://a.com/", None, true),
        ("https://www.a.com:443/", None, true),
        ("https://b.com/", None, false),
        ("https://b.com/", Some("www.a.com"), true),
        ("https://a.com/", Some("b.com"), false),
    ] {
        let (status, notes) = status(text, url, sni);
        assert_eq!(status == Some(200), is_taken, "{url} {sni:?}");
        assert_eq!(notes.contains("no certificate of the listener is for"), !is_taken, "{notes}");
    }
    // A certificate without names is for all.
    let all = text.replace(", sniDomains: [a.com, '*.a.com']", "");
    assert_eq!(status(&all, "https://b.com/", None).0, Some(200));
}
