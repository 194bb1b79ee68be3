//! Requests a second: what each upstream gets, exactly where that is known, and nothing is lost.

use glooscope::change::load::{Exact, Figures, Loads, loads};
use glooscope::report::render::{Filter, virtual_hosts};

use crate::plans::file;
use crate::program::Scratch;
use crate::world::World;

/// A group that two services and a table share, a route of its own, a redirect.
fn shop() -> String {
    let group = |name: &str, list: &str| {
        format!(
            "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {name}, namespace: ns}}\nspec: {{destinations: [{list}]}}\n"
        )
    };
    let item = |name: &str, weight: u32| {
        format!("{{destination: {{upstream: {{name: {name}, namespace: ns}}}}, weight: {weight}}}")
    };
    let to = |name: &str| format!("routeAction: {{upstreamGroup: {{name: {name}, namespace: ns}}}}");
    let host = |name: &str, domains: &str, routes: &str| {
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: ns}}\nspec:\n  virtualHost:\n    domains: [{domains}]\n    routes:\n{routes}"
        )
    };
    [
        group("thirds", &[item("a", 1), item("b", 2)].join(", ")),
        group("sevenths", &[item("a", 3), item("c", 4)].join(", ")),
        host(
            "front",
            "front.example.com, '*.shop.example.com'",
            &format!(
                "    - {{name: cart, matchers: [{{prefix: /cart}}], {}}}\n    - {{matchers: [{{prefix: /pay}}], {}}}\n    - {{matchers: [{{exact: /old}}], redirectAction: {{hostRedirect: x.example.com}}}}\n",
                to("thirds"),
                to("sevenths")
            ),
        ),
        host("back", "back.example.com", &format!("    - {{matchers: [{{prefix: /}}], {}}}\n", to("thirds"))),
    ]
    .concat()
}

fn load(text: &str, requests: &str) -> Result<Loads, Vec<String>> {
    let told = |list: Vec<glooscope::change::Refusal>| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let figures = Figures::read("r.csv", requests).map_err(told)?;
    World::of_text(text).with(|cx| loads(None, cx, &[], &figures, None).map_err(told))
}

fn wrong(requests: &str) -> String {
    load(&shop(), requests).expect_err(requests).join("\n")
}

/// `upstream least most` in exact fractions.
fn told(loads: &Loads) -> Vec<String> {
    let upstreams = loads.upstreams.iter().map(|load| (load.upstream.as_str(), &load.after));
    upstreams
        .chain([("", &loads.elsewhere)])
        .map(|(name, amount)| format!("{name} {} {}", amount.least.fraction(), amount.most.fraction()))
        .collect()
}

#[test]
fn routes_that_share_a_group_add_up_exactly() {
    let loads = load(&shop(), "ns/front#cart,10\nns/front#/pay,0.1\nback.example.com,1e2\n").expect("loads");
    // a: 110/3 + 3/70; b: 220/3; c: 4/70.
    assert_eq!(told(&loads), ["ns/a 7709/210 7709/210", "ns/b 220/3 220/3", "ns/c 2/35 2/35", " 0 0"]);
    let mut sum: Exact = loads.upstreams.iter().map(|load| &load.after.least).sum();
    sum.add(&loads.elsewhere.least);
    assert_eq!((sum.fraction(), loads.total.fraction()), ("1101/10".to_owned(), "1101/10".to_owned()));
}

#[test]
fn what_is_said_of_a_host_is_a_range_where_its_routes_differ() {
    let loads = load(&shop(), "front.example.com,90\neu.shop.example.com,30\nns/front#cart,60\n").expect("loads");
    // Of 120 requests 60 are told; the other 60 meet /pay or the redirect.
    assert_eq!(told(&loads), ["ns/a 20 320/7", "ns/b 40 40", "ns/c 0 240/7", " 0 60"]);
    assert_eq!(told(&load(&shop(), "back,30").expect("loads")), ["ns/a 10 10", "ns/b 20 20", " 0 0"]);
}

#[test]
fn json_says_what_csv_says() {
    let csv = load(&shop(), "host,rps\n\"ns/front#prefix /cart\",0.30\r\n# back\nback,2\n").expect("loads");
    let json = load(&shop(), r#"{"ns/front#prefix /cart": 0.30, "back": 2}"#).expect("loads");
    assert_eq!((told(&csv), csv.total), (told(&json), json.total));
}

#[test]
fn mistakes_are_told_with_their_lines_all_at_once() {
    for (requests, message) in [
        ("back,-1", "r.csv:1: the requests of back can't be \"-1\""),
        ("back,NaN", "can't be \"NaN\""),
        ("back,5 rps", "can't be \"5 rps\""),
        ("back", "r.csv:1: 1 cells"),
        ("back,1,2", "r.csv:1: 3 cells"),
        ("\n\nback,1\nback,2", "r.csv:4: back is given twice, first in line 3"),
        ("back,1\nback.example.com,2", "r.csv:2: back.example.com counts requests that back in line 1 counts already"),
        ("ns/front#cart,1\nfront#/cart,2", "r.csv:2: front#/cart is the same as ns/front#cart in line 1"),
        (
            "bakc.example.com,1",
            "r.csv:1: no virtual service, HTTP route or domain is called bakc.example.com; did you mean back.example.com?",
        ),
        ("front#crat,1", "r.csv:1: ns/front has no route crat; did you mean cart?"),
        ("front,1\nfront#cart,2", "r.csv:1: the routes of ns/front get 2 requests a second, more than its 1"),
        ("\"back,1", "r.csv:1: a quote is not closed"),
        ("", "r.csv holds no number"),
        ("{\"back\": 1,\n \"back\": 2}", "r.csv:2: "),
        ("{\"back\": [1]}", "r.csv:1: the requests of back can't be \"[1]\""),
        ("[1]", "r.csv:1: the file is one map"),
        ("{\"back\": ", "r.csv:"),
    ] {
        let told = wrong(requests);
        assert!(told.contains(message), "{requests:?}: {told}");
    }
    assert_eq!(wrong("nobody,1\nback,x\nback,3\n").lines().count(), 2, "{}", wrong("nobody,1\nback,x\nback,3\n"));
}

#[test]
fn a_diff_guards_what_upstreams_can_take() {
    let scratch = Scratch::new();
    scratch.write("before/a.yaml", shop());
    scratch.write("after/a.yaml", shop().replace("weight: 1}", "weight: 4}"));
    scratch.write("requests.csv", "route,requests_per_second\nns/front#cart,60\nback,30\n");
    scratch.write("capacity.json", r#"{"ns/a": 50, "b": 1000}"#);
    let diff =
        |more: &[&str]| scratch.run(&[&["diff", "before", "after", "--requests", "requests.csv"], more].concat());
    let plain = diff(&["--format", "json"]);
    let load = &plain.json()["load"];
    assert_eq!((plain.code, load["unit"].as_str(), load["total"].as_f64()), (0, Some("requestsPerSecond"), Some(90.0)));
    assert_eq!(load["upstreams"][0]["before"]["fraction"], "30");
    assert_eq!(load["upstreams"][0]["after"]["fraction"], "60");
    let guarded = diff(&["--capacity", "capacity.json"]);
    assert_eq!(guarded.code, 1, "{guarded:?}");
    assert!(guarded.out.contains("ns/a gets 60 requests a second, and --capacity allows 50"), "{}", guarded.out);
    assert!(guarded.out.contains("load in requests a second, 90 in all"), "{}", guarded.out);
    assert_eq!(
        diff(&["--capacity", "capacity.json", "--format", "json"]).json()["load"]["upstreams"][0]["standing"],
        "exceeds"
    );
    let schema = serde_json::from_str(&file("schemas/diff.schema.json")).expect("a schema");
    assert!(jsonschema::is_valid(&schema, &plain.json()), "{}", plain.out);
    scratch.write("capacity.json", r#"{"ns/aa": 50}"#);
    let unknown = diff(&["--capacity", "capacity.json"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(
        unknown.said.contains("capacity.json:1: no upstream is called ns/aa\nhelp: did you mean ns/a?"),
        "{unknown:?}"
    );
    assert_eq!(scratch.run(&["diff", "before", "after", "--capacity", "capacity.json"]).code, 2);
    assert_eq!(diff(&["--requests", "nowhere.csv"]).code, 2);
}

#[test]
fn render_adds_the_load_in_every_format() {
    let scratch = Scratch::new();
    scratch.write("a.yaml", shop());
    scratch.write("r.csv", "back,30\n");
    for format in ["table", "json", "yaml", "csv", "markdown"] {
        let run = scratch.run(&["render", "--requests", "r.csv", "--format", format, "a.yaml"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.out.contains("ns/b") && run.out.contains("20"), "{format}: {}", run.out);
        assert!(
            run.out.contains("requests a second")
                || run.out.contains("equests_per_second")
                || run.out.contains("requestsPerSecond"),
            "{format}"
        );
    }
    let schema = serde_json::from_str(&file("schemas/render.schema.json")).expect("a schema");
    let json = scratch.run(&["render", "--requests", "r.csv", "--format", "json", "a.yaml"]).json();
    assert!(jsonschema::is_valid(&schema, &json), "{json}");
}

/// Rules of HTTP routes take requests as virtual services do: by a domain, by the route where it shares its hosts with no other.
#[test]
fn requests_to_http_routes_are_counted_too() {
    let gateway = "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: web, namespace: ns}\nspec: {gatewayClassName: c, \
                   listeners: [{name: http, port: 80, protocol: HTTP}]}\n";
    let route = |name: &str, host: &str, path: &str, mark: &str| {
        format!(
            "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: {name}, namespace: ns{mark}}}\nspec:\n  parentRefs: \
             [{{name: web}}]\n  hostnames: [{host}]\n  rules:\n  - matches: [{{path: {{value: {path}}}}}]\n    backendRefs: [{{name: a, port: 80, \
             weight: 3}}, {{name: b, port: 80}}]\n"
        )
    };
    let alone = [gateway, &route("front", "front.example.com", "/", "")].concat();
    let halves = ["ns/a:80 75/2 75/2", "ns/b:80 25/2 25/2", " 0 0"];
    for name in ["front.example.com,50", "ns/front,50", "front,50", "front#/,50"] {
        assert_eq!(told(&load(&alone, name).expect(name)), halves, "{name}");
    }
    let beside = [alone.as_str(), &route("other", "front.example.com", "/pay", "")].concat();
    assert_eq!(told(&load(&beside, "front.example.com#/pay,50").expect("a route")), halves);
    let refused = load(&beside, "ns/front,1").expect_err("its hosts are another's, too").join("");
    assert!(refused.contains("no virtual service, HTTP route or domain is called ns/front"), "{refused}");
    let marked = [gateway, &route("front", "front.example.com", "/", ", labels: {glooscope.dev/group: cart}")].concat();
    let shown = |text: &str, group: &str| {
        let filter = Filter { group: Some(group.to_owned()), ..Filter::default() };
        World::of_text(text).with(|cx| virtual_hosts(cx, &filter).map(|host| host.routes.len()).sum::<usize>())
    };
    assert_eq!(
        [shown(&marked, "ns/cart"), shown(&marked, "cart"), shown(&marked, "ns/front"), shown(&alone, "cart")],
        [1, 1, 0, 0]
    );
}
