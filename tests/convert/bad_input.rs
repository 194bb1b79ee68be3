//! What can't be converted as it stands: it is named, and nothing is written that would be refused, or that answers otherwise.

use std::fmt::Write as _;
use std::fs;

use glooscope::convert::{Target, Verdict, convert, prove};

use crate::program::Scratch;
use crate::world::World;
use crate::{settings, written};

fn service(name: &str, domains: &str, routes: &str) -> String {
    format!(
        "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  virtualHost:\n    \
         domains: [{domains}]\n    routes:\n{routes}"
    )
}

fn route(matcher: &str, to: &str) -> String {
    format!(
        "    - matchers: [{{{matcher}}}]\n      routeAction: {{single: {{kube: {{ref: {{name: {to}, namespace: shop}}, port: 80}}}}}}\n"
    )
}

/// Names, messages and verdicts of what a text comes to.
fn told(text: &str, target: Target) -> (Vec<String>, Vec<Verdict>, Vec<String>) {
    World::of_text(text.to_owned()).with(|cx| {
        let made = convert(cx, &settings(target));
        written(&made, &[("a.yaml", text)], target).with(|now| {
            let proof = prove(cx, now, &made, 500);
            assert!(proof.holds(), "{:#?}", proof.unexplained);
            let messages = made.losses.list.iter().map(|loss| loss.finding.message.clone()).collect();
            let verdicts = proof.judged.iter().map(|one| one.verdict).collect();
            (messages, verdicts, made.files.into_iter().map(|file| file.text).collect())
        })
    })
}

#[test]
fn domains_that_differ_by_their_letters_alone_are_refused_as_by_envoy() {
    let text = service("one", "Shop.example.com", &route("exact: /x", "a"))
        + &service("two", "shop.example.com", &route("exact: /y", "b"))
        + &service("three", "Other.example.com", &route("exact: /z", "c"));
    let (messages, verdicts, files) = told(&text, Target::Kgateway);
    assert_eq!(messages.iter().filter(|it| it.contains("by its letters alone")).count(), 2, "{messages:?}");
    assert_eq!(verdicts, [Verdict::Lost, Verdict::Exact, Verdict::Lost]);
    assert!(
        files.iter().any(|text| text.contains("other.example.com") && !text.contains("shop.example.com")),
        "{files:?}"
    );
}

/// Of matches that are as specific as each other the first of one route answers: all of them must stand in one, which takes sixteen rules.
#[test]
fn a_tie_of_too_many_rules_names_them() {
    let routes = |count: usize| {
        (0..count).fold(String::new(), |mut text, at| {
            let _ = write!(
                text,
                "{}",
                route(&format!("prefix: /, headers: [{{name: x-{at}, value: a}}]"), &format!("s{at}"))
            );
            text
        })
    };
    let (messages, verdicts, files) = told(&service("www", "a.com", &routes(16)), Target::Standard);
    assert!(verdicts.iter().all(|it| *it == Verdict::Exact) && verdicts.len() == 16, "{messages:?}");
    assert!(!files.is_empty());
    let (messages, verdicts, files) = told(&service("www", "a.com", &routes(17)), Target::Standard);
    let limit = messages.iter().find(|it| it.contains("17 routes")).unwrap_or_else(|| panic!("{messages:?}"));
    for at in 0..17 {
        assert!(limit.contains(&format!("header x-{at}=a ")), "{at}: {limit}");
    }
    assert!(verdicts.iter().all(|it| *it == Verdict::Lost), "{verdicts:?}");
    assert!(files.iter().all(|text| !text.contains("kind: HTTPRoute")), "{files:?}");
}

/// What Gloo doesn't serve is named route by route, and the rest is written.
#[test]
fn sources_with_errors_are_converted_as_far_as_they_are_served() {
    let zero = "    - matchers: [{exact: /zero}]\n      routeAction: {multi: {destinations: [{destination: {kube: {ref: {name: a, namespace: shop}, port: 80}}, weight: 0}]}}\n";
    let group =
        "    - matchers: [{exact: /group}]\n      routeAction: {upstreamGroup: {name: none, namespace: shop}}\n";
    let table = "    - matchers: [{prefix: /table}]\n      delegateAction: {ref: {name: none, namespace: shop}}\n";
    let routes = [&*route("exact: /good", "a"), table].concat();
    let text = service("one", "a.com", &routes)
        + &service("two", "b.com", &[&*route("exact: /good", "a"), zero, group].concat());
    let (messages, verdicts, files) = told(&text, Target::Kgateway);
    assert!(
        messages.iter().any(|it| it.contains("route prefix /table") || it.contains("delegates to a route table")),
        "{messages:?}"
    );
    for named in ["/zero", "/group"] {
        assert!(
            messages.iter().any(|it| it.contains(named) || it.contains("virtual service shop/two is not served")),
            "{named}: {messages:?}"
        );
    }
    assert!(verdicts.contains(&Verdict::Exact), "{verdicts:?}");
    assert!(files.iter().any(|text| text.contains("value: \"/good\"")), "{files:?}");
}

/// What is not even read is named as well, and lost.
#[test]
fn what_nobody_reads_is_named() {
    let good = service("good", "g.com", &route("exact: /good", "a"));
    let bad = service("bad", "b.com", &route("exact: /bad", "a"));
    let table = "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: bad, namespace: shop}\nspec: {routes: 5}\n";
    for (bad, of, why) in [
        (bad.replace("VirtualService", "VirtualServices"), "virtual service shop/bad", "no such kind"),
        (bad.replace("solo.io/v1", "solo.io/v2"), "virtual service shop/bad", "no such kind"),
        (bad.replace("solo.io/v1", "solo.oi/v1"), "virtual service shop/bad", "no such kind"),
        (bad.replace("domains: [b.com]", "domains: 7"), "virtual service shop/bad", "the API server refuses it"),
        (
            bad.replace("namespace: shop}\nspec", "namespace: Shop}\nspec"),
            "virtual service Shop/bad",
            "the API server refuses it",
        ),
        (
            bad.replace("name: bad", &format!("name: {}", "n".repeat(254))),
            "virtual service shop/nnnn",
            "the API server refuses it",
        ),
        (table.to_owned(), "route table shop/bad", "the API server refuses it"),
    ] {
        let (messages, verdicts, files) = told(&[&*good, &*bad].concat(), Target::Standard);
        let found: Vec<&String> = messages.iter().filter(|it| it.contains(of)).collect();
        assert!(found.len() == 1 && found[0].contains(why), "{bad}: {messages:?}");
        assert_eq!(verdicts, [Verdict::Exact], "{bad}");
        assert!(files.iter().any(|text| text.contains("/good")) && files.iter().all(|text| !text.contains("/bad")));
        let scratch = Scratch::new();
        scratch.write("a.yaml", [&*good, &*bad].concat());
        assert_eq!(scratch.run(&["convert", "a.yaml"]).code, 1, "{bad}");
    }
}

/// Names that no Service and no Gateway can have are told.
#[test]
fn names_that_the_api_server_refuses_are_not_written() {
    for name in ["a.b", "UPPER", &"s".repeat(64)] {
        let text = service("www", "a.com", &[&*route("exact: /x", name), &*route("exact: /y", "b")].concat());
        let (messages, verdicts, _) = told(&text, Target::Standard);
        assert!(messages.iter().any(|it| it.contains(&format!("service shop/{name} "))), "{messages:?}");
        assert_eq!(verdicts, [Verdict::Lost, Verdict::Exact], "{name}");
    }
    let gateway = "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: gloo-system}\n\
                   spec: {bindAddress: '::', bindPort: 8080, proxyNames: [Proxy_x, right], httpGateway: {}}\n";
    let text = service("www", "a.com", &route("exact: /x", "a")) + gateway;
    let (messages, verdicts, files) = told(&text, Target::Standard);
    assert!(messages.iter().any(|it| it.contains("no Gateway can be called \"Proxy_x-standard\"")), "{messages:?}");
    assert_eq!(verdicts, [Verdict::Conditional]);
    assert!(files.iter().any(|text| text.contains("right-standard")) && files.iter().all(|it| !it.contains("Proxy_x")));
}

/// The port that clients use is told where nothing says it.
#[test]
fn ports_that_no_service_says_are_told() {
    let text = service("www", "a.com", &route("exact: /x", "a"));
    let gateway = "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: gateway-proxy, namespace: gloo-system}\nspec: {bindAddress: '::', bindPort: 8080, httpGateway: {}}\n";
    let port = |number: u32| {
        format!(
            "---\napiVersion: v1\nkind: Service\nmetadata: {{name: gateway-proxy, namespace: gloo-system}}\nspec: {{selector: {{a: b}}, ports: \
             [{{port: {number}, targetPort: 8080}}]}}\n"
        )
    };
    for (text, words, written) in [
        (text.clone(), Some("binds at port 8080 is served at port 80"), "port: 80\n"),
        (text.clone() + gateway, Some("binds at port 8080 is served at port 80"), "port: 80\n"),
        (text.clone() + gateway + &port(8000), None, "port: 8000\n"),
        (text + &gateway.replace("8080", "9000"), None, "port: 9000\n"),
    ] {
        let (messages, _, files) = told(&text, Target::Kgateway);
        let found = messages.iter().find(|it| it.contains("is served at port"));
        assert_eq!(found.is_some(), words.is_some(), "{text}: {messages:?}");
        assert!(words.is_none_or(|words| found.is_some_and(|it| it.contains(words))), "{messages:?}");
        assert!(files.iter().any(|text| text.contains(written)), "{files:?}");
    }
}

#[test]
fn a_thousand_hosts_are_converted_and_proved() {
    let mut text = String::new();
    for at in 0..1_000 {
        text += &service(
            &format!("host-{at}"),
            &format!("host-{at}.example.com"),
            &route("exact: /x", &format!("s{}", at % 7)),
        );
    }
    let (messages, verdicts, files) = told(&text, Target::Kgateway);
    assert!(verdicts.len() == 1_000 && verdicts.iter().all(|it| *it == Verdict::Exact), "{messages:?}");
    assert_eq!(files.iter().map(|text| text.matches("kind: HTTPRoute\n").count()).sum::<usize>(), 1_000);
}

#[test]
fn folders_that_cannot_be_written_are_refused() {
    let scratch = Scratch::new();
    scratch.write("gloo/canary.yaml", fs::read_to_string("fixtures/canary/canary.yaml").expect("the fixture"));
    scratch.write("a-file", "text");
    for folder in ["a-file", "a-file/below", "gloo"] {
        let run = scratch.run(&["convert", "gloo", "--output", folder, "--allow-partial"]);
        assert!(run.code == 2 && run.said.contains(folder), "{folder}: {run:?}");
    }
    let names = fs::read_dir(scratch.path()).expect("a folder").count();
    assert_eq!(names, 2, "something was written");
}

#[test]
fn of_several_environments_one_is_named() {
    let scratch = Scratch::new();
    let text = fs::read_to_string("fixtures/canary/canary.yaml").expect("the fixture");
    scratch.write("envs/dev/canary.yaml", &text);
    scratch.write("envs/prod/canary.yaml", text.replace("weight: 9", "weight: 8"));
    let both = scratch.run(&["convert", "envs", "--output", "out", "--allow-partial"]);
    assert!(both.code == 2 && both.said.contains("name one of dev, prod with --env"), "{both:?}");
    let one = scratch.run(&["convert", "envs", "--env", "prod", "--output", "out", "--allow-partial"]);
    assert_eq!(one.code, 0, "{one:?}");
    let route = fs::read_to_string(scratch.path().join("out/canary.yaml")).expect("a file");
    assert!(route.contains("weight: 8\n") && !route.contains("weight: 9\n"), "{route}");
}

/// What is told of hosts and listeners holds for each of their routes.
#[test]
fn routes_of_hosts_that_are_not_the_same_are_conditional() {
    for (domains, verdict) in
        [("a.com", Verdict::Exact), ("'a.com:8080'", Verdict::Conditional), ("a.com, 'b.*'", Verdict::Conditional)]
    {
        let (messages, verdicts, _) = told(&service("www", domains, &route("exact: /x", "a")), Target::Kgateway);
        assert_eq!(verdicts, [verdict], "{domains}: {messages:?}");
    }
}
