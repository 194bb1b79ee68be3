//! Routes that are said to be never reached never win a request, however the requests are drawn.

#![expect(clippy::format_push_string, reason = "manifests are drawn a few times, and read better this way")]

mod world;

use glooscope::context::Context;
use glooscope::traffic::{Languages, Request, covered, matches};
use world::{Random, World};

const TEXTS: [&str; 14] =
    ["", "/", "/a", "/A", "/a/", "/a/b", "/ab", "/a/B", "/1", "/1/2", "/a-b", "/a/b/c", "a", "/a/b%20c"];
const REGEXES: [&str; 24] = [
    ".*",
    "/.*",
    "/.+",
    "/a.*",
    "/a/.*",
    "/a(/.*)?",
    "/a",
    "/(a|A)",
    "/(a|b).*",
    "(?i)/a.*",
    "/[a-z]+",
    "/[a-z]*",
    "/[0-9]+/.*",
    r"/\d/2",
    "/a/b|/a/B",
    "^/a/.*$",
    "/[^/]+",
    "/[^/]+/.*",
    r"\Q/a\E.*",
    "/a.b",
    "/a?",
    "(/a)+",
    "/a/(b|B)(/c)?",
    "/a{1,2}.*",
];
const VALUES: [&str; 5] = ["", "x", "y", "x1", "x,y"];
const VALUE_REGEXES: [&str; 5] = ["x.*", "x|y", "[a-z]", ".*", "x"];
const METHODS: [&str; 4] = ["GET", "POST", "HEAD", "GET|POST"];

fn condition(draw: &mut Random, names: &[&str], can_invert: bool) -> String {
    let name = draw.from(names);
    let mut text = format!("{{name: {name}");
    if draw.one_in(3) {
        text.push_str(&format!(", value: '{}', regex: true", draw.from(&VALUE_REGEXES)));
    } else if draw.one_in(2) {
        text.push_str(&format!(", value: '{}'", draw.from(&VALUES)));
    }
    if can_invert && draw.one_in(3) {
        text.push_str(", invertMatch: true");
    }
    text.push('}');
    text
}

fn matcher(draw: &mut Random) -> String {
    let mut parts = vec![match draw.below(6) {
        0..=2 => format!("prefix: '{}'", draw.from(&TEXTS)),
        3 => format!("exact: '{}'", draw.from(&TEXTS)),
        4 => format!("regex: '{}'", draw.from(&REGEXES)),
        _ if draw.one_in(4) => "connectMatcher: {}".to_owned(),
        _ => format!("regex: '{}'", draw.from(&REGEXES)),
    }];
    if draw.one_in(5) {
        parts.push(format!("caseSensitive: {}", draw.one_in(3)));
    }
    if draw.one_in(3) {
        let count = 1 + draw.below(2);
        let methods: Vec<&str> = (0..count).map(|_| draw.from(&METHODS)).collect();
        parts.push(format!("methods: ['{}']", methods.join("', '")));
    }
    if draw.one_in(3) {
        let count = 1 + draw.below(2);
        let headers: Vec<String> = (0..count).map(|_| condition(draw, &["h", "H", "other"], true)).collect();
        parts.push(format!("headers: [{}]", headers.join(", ")));
    }
    if draw.one_in(5) {
        parts.push(format!("queryParameters: [{}]", condition(draw, &["q", "Q"], false)));
    }
    format!("{{{}}}", parts.join(", "))
}

fn service(matchers: &[Vec<String>]) -> String {
    let mut text = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\n\
                    spec:\n  virtualHost:\n    domains: [www.example.com]\n    routes:\n"
        .to_owned();
    for matchers in matchers {
        text.push_str(&format!(
            "    - matchers: [{}]\n      directResponseAction: {{status: 200}}\n",
            matchers.join(", ")
        ));
    }
    text
}

fn with<R>(text: &str, work: impl FnOnce(&Context<'_>) -> R) -> R {
    World::of_text(text).with(work)
}

/// The indexes of the routes that are never reached, and the routes that take their requests.
fn unreachable(text: &str) -> Vec<(u32, Vec<u32>)> {
    with(text, |cx| {
        let routes = &cx.routing.gloo.translation(0).routes;
        assert!(!routes.is_empty(), "nothing was read of\n{text}");
        let found = covered(routes, &mut Languages::default());
        found.into_iter().map(|one| (one.route, one.by.into_iter().map(|(route, _)| route).collect())).collect()
    })
}

/// Requests near the matchers' own texts: shortened, lengthened, in other case, with and without headers and queries.
fn requests(draw: &mut Random) -> Vec<Request> {
    let mut found = Vec::new();
    for _ in 0..100 {
        let mut path = draw.from(&TEXTS).to_owned();
        let ends = ["", "/", "x", "b", "/b", "/c", "1", "/2", "-", "%", "~", "A", ".", "aa", "/a"];
        path.push_str(draw.from(&ends));
        if draw.one_in(3) {
            path.push_str(draw.from(&ends));
        }
        if draw.one_in(4) {
            path = path.to_uppercase();
        }
        if !path.starts_with('/') {
            path.insert(0, '/');
        }
        match draw.below(5) {
            0 => path.push_str("?q=x"),
            1 => path.push_str(&format!("?Q={}&q={}", draw.from(&VALUES), draw.from(&VALUES))),
            _ => {}
        }
        let mut request = Request::new(draw.from(&["GET", "POST", "HEAD", "PUT", "get"]), &path);
        for name in ["h", "H", "other"] {
            if draw.one_in(3) {
                request = request.header(name, draw.from(&["", "x", "y", "x1", "z", "7"]));
            }
        }
        found.push(request);
    }
    found.push(Request { method: "CONNECT".to_owned(), ..Request::default() });
    found
}

#[test]
fn what_is_called_unreachable_never_wins() {
    let mut draw = Random::new(1);
    let (mut called, mut shared_out) = (0, 0);
    for _ in 0..100 {
        let count = 2 + draw.below(8);
        let matchers: Vec<Vec<String>> =
            (0..count).map(|_| (0..=draw.below(4) / 3).map(|_| matcher(&mut draw)).collect()).collect();
        let text = service(&matchers);
        let requests = requests(&mut draw);
        with(&text, |cx| {
            let routes = &cx.routing.gloo.translation(0).routes;
            assert_eq!(routes.len(), count, "not all was read of\n{text}");
            let found = covered(routes, &mut Languages::default());
            called += found.len();
            for one in found {
                shared_out += usize::from(one.by.len() > 1);
                let route = &routes[one.route as usize];
                for request in requests.iter().filter(|request| route.matchers.iter().any(|m| matches(m, request))) {
                    let taken = one.by.iter().any(|(route, matcher)| {
                        *route < one.route && matches(&routes[*route as usize].matchers[*matcher as usize], request)
                    });
                    assert!(taken, "route {} takes {request:?}, not one of {:?}, in\n{text}", one.route, one.by);
                }
            }
        });
    }
    assert!(called > 60, "only {called} routes were called unreachable");
    assert!(shared_out > 0, "only {shared_out} routes were taken by several");
}

/// Hosts with few matchers are looked at without an index, others are not.
#[test]
fn other_routes_before_them_change_nothing() {
    let mut draw = Random::new(7);
    let mut called = 0;
    for _ in 0..200 {
        let count = 2 + draw.below(6);
        let few: Vec<Vec<String>> =
            (0..count).map(|_| (0..=draw.below(4) / 3).map(|_| matcher(&mut draw)).collect()).collect();
        let others = (0..30).map(|at| vec![format!("{{exact: /other/{at}}}")]);
        let many: Vec<Vec<String>> = others.chain(few.iter().cloned()).collect();
        let (few, many) = (service(&few), service(&many));
        let behind = |at: u32| at + 30;
        let expected: Vec<(u32, Vec<u32>)> = unreachable(&few)
            .into_iter()
            .map(|(route, by)| (behind(route), by.into_iter().map(behind).collect()))
            .collect();
        assert_eq!(unreachable(&many), expected, "{few}");
        called += expected.len();
    }
    assert!(called > 100, "only {called} routes were called unreachable");
}

#[test]
fn the_plain_cases_are_seen() {
    for (earlier, later, wanted) in [
        ("{prefix: /a}", "{prefix: /a}", true),
        ("{prefix: /a}", "{prefix: /ab}", true),
        ("{prefix: /a}", "{exact: /a/b}", true),
        ("{prefix: ''}", "{prefix: /}", true),
        ("{prefix: /}", "{prefix: ''}", true),
        ("{prefix: /}", "{regex: '.*'}", true),
        ("{exact: /a}", "{exact: /a}", true),
        ("{exact: /a}", "{prefix: /a}", false),
        ("{regex: '/.*'}", "{prefix: /a}", true),
        ("{regex: '/a'}", "{prefix: /a}", false),
        ("{regex: '/a/[0-9]+'}", "{exact: /a/12}", true),
        ("{regex: '/a/[0-9]+'}", "{regex: '/a/[0-9]+'}", true),
        ("{prefix: /a}", "{regex: '/a/[0-9]+'}", true),
        ("{prefix: /a/b}", "{regex: '/a/.*'}", false),
        ("{prefix: /A, caseSensitive: false}", "{prefix: /a}", true),
        ("{prefix: /a}", "{prefix: /a, caseSensitive: false}", false),
        ("{prefix: /}", "{prefix: /a, caseSensitive: false}", true),
        ("{prefix: /a, headers: [{name: x}]}", "{prefix: /a}", false),
        ("{prefix: /a, headers: [{name: x}]}", "{prefix: /a, headers: [{name: X, value: '1'}]}", true),
        (
            "{prefix: /a, headers: [{name: x, value: '[0-9]', regex: true}]}",
            "{prefix: /a, headers: [{name: x, value: '1'}]}",
            true,
        ),
        (
            "{prefix: /a, headers: [{name: x, value: '1', invertMatch: true}]}",
            "{prefix: /a, headers: [{name: x, value: '2'}]}",
            true,
        ),
        (
            "{prefix: /a, headers: [{name: x, value: '1', invertMatch: true}]}",
            "{prefix: /a, headers: [{name: x, invertMatch: true}]}",
            false,
        ),
        ("{prefix: /a, queryParameters: [{name: q}]}", "{prefix: /a, queryParameters: [{name: q, value: '1'}]}", true),
        ("{prefix: /a, queryParameters: [{name: q}]}", "{prefix: /a, queryParameters: [{name: Q, value: '1'}]}", false),
        ("{prefix: /a, methods: [GET, POST]}", "{prefix: /a, methods: [GET]}", true),
        ("{prefix: /a, methods: [GET, POST]}", "{prefix: /a, methods: [GET, PUT]}", false),
        ("{prefix: /a, methods: ['GET|POST']}", "{prefix: /a, methods: [POST]}", true),
        ("{prefix: /}", "{connectMatcher: {}}", false),
        ("{connectMatcher: {}}", "{connectMatcher: {}}", true),
    ] {
        let text = service(&[vec![earlier.to_owned()], vec![later.to_owned()]]);
        assert_eq!(!unreachable(&text).is_empty(), wanted, "{earlier} before {later}");
    }
}

#[test]
fn methods_may_be_shared_out() {
    let routes =
        ["{prefix: /a, methods: [GET]}", "{prefix: /, methods: [POST]}", "{prefix: /a/b, methods: [GET, POST]}"];
    let routes: Vec<Vec<String>> = routes.iter().map(|route| vec![(*route).to_owned()]).collect();
    assert_eq!(unreachable(&service(&routes)), [(2, vec![0, 1])]);
}

#[test]
fn every_matcher_of_a_route_has_to_be_taken() {
    let first = vec!["{prefix: /a}".to_owned()];
    let both = vec!["{prefix: /a/b}".to_owned(), "{prefix: /c}".to_owned()];
    assert!(unreachable(&service(&[first.clone(), both.clone()])).is_empty());
    let second = vec!["{prefix: /c}".to_owned()];
    assert_eq!(unreachable(&service(&[first, second, both])), [(2, vec![0, 1])]);
}

fn told(text: &str) -> Vec<String> {
    with(text, |cx| {
        let mut found = Vec::new();
        for &rule in glooscope::rules::ALL {
            (rule.check)(cx, &mut glooscope::finding::Sink::new(rule, &mut found));
        }
        found.into_iter().map(|one| format!("{} {}: {}", one.severity.as_str(), one.rule, one.message)).collect()
    })
}

const TABLE: &str = "---
apiVersion: gateway.solo.io/v1
kind: RouteTable
metadata: {name: cart, namespace: shop}
spec:
  routes:
  - {matchers: [{prefix: /cart/a}], directResponseAction: {status: 200}}
  - {matchers: [{prefix: /cart/b}], directResponseAction: {status: 200}}
";

fn host(name: &str, first: &str) -> String {
    format!(
        "---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: shop}}\nspec:\n  \
         virtualHost:\n    domains: [{name}.example.com]\n    routes:\n    \
         - {{matchers: [{{prefix: {first}}}], directResponseAction: {{status: 200}}}}\n    \
         - {{matchers: [{{prefix: /cart}}], delegateAction: {{ref: {{name: cart, namespace: shop}}}}}}\n"
    )
}

#[test]
fn a_table_behind_one_route_is_one_finding() {
    assert_eq!(
        told(&format!("{}{TABLE}", host("one", "/"))),
        [
            "warning unreachable-route: no route of route table shop/cart is ever reached: route prefix / of virtual service \
          shop/one takes their requests first"
        ]
    );
}

#[test]
fn a_route_that_some_hosts_reach_is_worth_knowing() {
    assert_eq!(
        told(&format!("{}{}{TABLE}", host("one", "/cart/a"), host("two", "/other"))),
        [
            "info unreachable-route: route prefix /cart/a of route table shop/cart is not reached on shop/one: route prefix /cart/a of \
          virtual service shop/one takes its requests first"
        ]
    );
}

/// Ten thousand routes of one host, of one path or of one in another, must not be compared pair by pair.
#[test]
fn many_routes_take_little_time() {
    let header = |at: usize| vec![format!("{{prefix: /a, headers: [{{name: x, value: '{at}'}}]}}")];
    let nested = |at: usize| vec![format!("{{exact: '/{}'}}", "a/".repeat(at % 100) + &at.to_string())];
    let regex = |at: usize| vec![format!("{{regex: '/[a-z]+/{at}/.*'}}")];
    let kinds: [&dyn Fn(usize) -> Vec<String>; 3] = [&header, &nested, &regex];
    for kind in kinds {
        let mut routes: Vec<Vec<String>> = (0..10_000).map(kind).collect();
        routes.push(kind(77));
        let started = std::time::Instant::now();
        let found = unreachable(&service(&routes));
        assert_eq!(found, [(10_000, vec![77])]);
        assert!(started.elapsed().as_secs() < 60, "took {:?}", started.elapsed());
    }
}

/// Forty tables that each delegate twice to the next come to 2^40 routes; that is told, and told soon.
#[test]
fn a_diamond_of_tables_is_told() {
    let table = |at: usize| {
        let next = |_| {
            format!(
                "  - matchers: [{{prefix: /}}]\n    delegateAction: {{ref: {{name: t{}, namespace: shop}}}}\n",
                at + 1
            )
        };
        let routes: String = (0..2).map(next).collect();
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{at}, namespace: shop}}\nspec:\n  routes:\n{routes}"
        )
    };
    let mut documents = vec![
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n  virtualHost:\n    \
         routes:\n    - matchers: [{prefix: /}]\n      delegateAction: {ref: {name: t0, namespace: shop}}\n"
            .to_owned(),
    ];
    documents.extend((0..40).map(table));
    documents.push(
        "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: t40, namespace: shop}\nspec:\n  routes:\n  \
         - directResponseAction: {status: 200}\n"
            .to_owned(),
    );
    assert_eq!(
        told(&documents.join("---\n")),
        ["warning delegation-fan-out: delegation from virtual service shop/www comes to about 1.0 x 10^12 routes"]
    );
}

#[test]
fn the_remedy_is_one_that_changes_the_order() {
    let table = |name: &str, weight: &str, routes: &[&str]| {
        let route = |path: &&str| format!("\n  - matchers: [{{{path}}}]\n    directResponseAction: {{status: 200}}");
        let routes = routes.iter().map(route).collect::<Vec<String>>().concat();
        format!(
            "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: {name}, namespace: shop, labels: {{app: my}}}}\nspec:\n  weight: {weight}\n  routes:{routes}\n"
        )
    };
    let service = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n  virtualHost:\n    routes:\n    - delegateAction: {selector: {labels: {app: my}}}\n";
    let (narrow, broad) = ("regex: '/home-beta.*'", "regex: '/home.*'");
    let help = |tables: &[String]| {
        let found = World::of_text(format!("{service}{}", tables.concat())).findings();
        let found = found.into_iter().find(|(_, found)| found.rule == "unreachable-route");
        found.and_then(|(_, found)| found.help).expect("it isn't reached")
    };
    let lower = "give route table shop/a a lower weight than route table shop/b";
    let sorted = help(&[table("a", "0", &[narrow]), table("b", "0", &[broad])]);
    assert_eq!(sorted, format!("{lower}: tables of equal weight are sorted together"));
    assert_eq!(help(&[table("a", "2", &[narrow]), table("b", "1", &[broad])]), format!("{lower}, or remove it"));
    let apart = help(&[table("a", "1", &[broad, narrow]), table("b", "2", &["prefix: /x"])]);
    assert_eq!(apart, "move it before the one that takes its requests, or remove it");
    let beside = help(&[table("a", "1", &[narrow, broad]), table("b", "1", &["prefix: /x"])]);
    assert_eq!(beside, "give route table shop/a a weight of its own, so that its routes stay as they are written");
}
