//! Ten times the manifests cost about ten times the steps: counted, as clocks lie.

mod world;

use std::sync::Arc;

use glooscope::change::{Plan, RequestChange};
use glooscope::context::{Context, Counterparts, Listeners, Witnesses};
use glooscope::model::Kind;
use glooscope::model::gloo::Route;
use glooscope::traffic::compare::{Asked, Side, compare};
use glooscope::traffic::{Entry, Languages, Patterns, Table, covered, describe};
use world::World;

/// What it takes to compare two tables of routes.
fn steps_to_compare(before: String, after: String) -> usize {
    let worlds = [World::of_text(before), World::of_text(after)];
    let snapshots = worlds.each_ref().map(World::snapshot);
    let contexts = snapshots.each_ref().map(Context::new);
    let routes = contexts.each_ref().map(|cx| cx.routing.routes(0));
    let tables = routes.map(|routes| Table::new(routes, &mut Patterns::default()));
    let side = |at: usize| {
        let entries = tables[at].entries();
        let matcher = |it: &Entry<'_>| &routes[at][it.route as usize].matchers[it.matcher as usize];
        let matchers = entries.iter().map(matcher).collect();
        let class = |it: &Entry<'_>| matcher(it).path_text().bytes().map(u32::from).sum::<u32>() % 5;
        Side { table: &tables[at], matchers, classes: entries.iter().map(class).collect() }
    };
    let difference = compare(&side(0), &side(1), Asked { scheme: "http", host: "a.com" });
    assert!(!difference.is_cut, "{} steps", difference.steps);
    assert!((1..4).contains(&difference.regions.len()), "{:?}", difference.regions);
    difference.steps
}

#[test]
fn tables_are_compared_in_as_many_steps_as_they_have_routes() {
    let paths = |at: usize| format!("prefix: /shop/{at}/");
    let headers = |at: usize| format!("prefix: /shop/{}/, headers: [{{name: x-a, value: v{}}}]", at / 4, at % 4);
    let regexes =
        |at: usize| if at.is_multiple_of(50) { format!("regex: '/r{at}/[a-z]+'") } else { format!("exact: /e/{at}") };
    let forms: [(&str, &dyn Fn(usize) -> String); 3] =
        [("paths", &paths), ("headers", &headers), ("regexes", &regexes)];
    for (what, matcher) in forms {
        let text = |count: usize, left_out: usize| {
            let routes = (0..count).filter(|at| *at != left_out).map(|at| route(&matcher(at), ACTION));
            service(0, "a.com", &routes.collect::<String>())
        };
        let steps = |count: usize| steps_to_compare(text(count, usize::MAX), text(count, count / 2));
        let (few, many) = (steps(1000), steps(10_000));
        assert!(few >= 1000, "{what}: {few} steps say nothing");
        assert!(many <= 12 * few, "{what}: {few} steps become {many}");
    }
}

/// What it takes to route the manifests and to find the routes that are never reached.
fn steps(text: String) -> usize {
    World::of_text(text).with(|cx| {
        assert!(cx.routing.gloo.translations.iter().all(|translation| translation.oversize.is_none()));
        let mut languages = Languages::default();
        for translation in &cx.routing.gloo.translations {
            covered(&translation.routes, &mut languages);
        }
        let links = cx.graph().links.len();
        cx.routing.steps() + languages.steps() + links
    })
}

/// Compares `count` and ten times as many of what `write` makes.
fn is_linear(what: &str, count: usize, write: impl Fn(usize) -> String) {
    let (few, many) = (steps(write(count)), steps(write(10 * count)));
    assert!(few >= count, "{what}: {few} steps for {count} say nothing");
    assert!(many <= 11 * few, "{what}: {few} steps become {many}");
}

const ACTION: &str = "routeAction: {single: {upstream: {name: a, namespace: shop}}}";

fn service(name: usize, domain: &str, routes: &str) -> String {
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: s{name}, namespace: shop}}\n\
         spec:\n  virtualHost:\n    domains: [{domain}]\n    routes:\n{routes}---\n"
    )
}

fn table(name: usize, labels: &str, routes: &str) -> String {
    format!(
        "apiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {{name: t{name}, namespace: shop, labels: {{{labels}}}}}\n\
         spec:\n  routes:\n{routes}---\n"
    )
}

fn group(name: usize) -> String {
    format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g{name}, namespace: shop}}\nspec:\n  \
         destinations: [{{destination: {{upstream: {{name: a, namespace: shop}}}}, weight: 1}}]\n---\n"
    )
}

fn route(matcher: &str, action: &str) -> String {
    format!("    - matchers: [{{{matcher}}}]\n      {action}\n")
}

fn to_group(name: usize) -> String {
    format!("routeAction: {{upstreamGroup: {{name: g{name}, namespace: shop}}}}")
}

fn to_table(name: usize) -> String {
    route("prefix: /", &format!("delegateAction: {{ref: {{name: t{name}, namespace: shop}}}}"))
}

fn all(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

/// Virtual services with a domain of their own.
fn services(count: usize, routes: impl Fn(usize) -> String) -> String {
    all(count, |at| service(at, &format!("d{at}.example.com"), &routes(at)))
}

#[test]
fn groups_of_their_own() {
    is_linear("groups", 200, |count| services(count, |at| route("prefix: /", &to_group(at))) + &all(count, group));
}

#[test]
fn a_shared_group() {
    is_linear("a group", 200, |count| services(count, |_| route("prefix: /", &to_group(0))) + &group(0));
}

#[test]
fn deep_delegation() {
    // Many ways of the same depth: one way has an end at a few hundred tables.
    const DEPTH: usize = 20;
    is_linear("depth", 10, |count| {
        let below = |at: usize| if at % DEPTH == DEPTH - 1 { route("prefix: /a", ACTION) } else { to_table(at + 1) };
        services(count, |at| to_table(at * DEPTH)) + &all(count * DEPTH, |at| table(at, "", &below(at)))
    });
}

#[test]
fn wide_delegation() {
    let leaf = |at: usize| table(at, "", &route(&format!("prefix: /{at}"), ACTION));
    is_linear("width", 200, |count| service(0, "a", &all(count, to_table)) + &all(count, leaf));
    is_linear("a shared table", 200, |count| services(count, |_| to_table(0)) + &leaf(0));
}

#[test]
fn many_domains() {
    is_linear("domains", 200, |count| {
        let domains = all(count, |at| format!("d{at}.example.com, "));
        service(0, &domains, &route("prefix: /", ACTION))
    });
    is_linear("one domain", 200, |count| all(count, |at| service(at, "a.example.com", &route("prefix: /", ACTION))));
}

#[test]
fn many_selectors() {
    for selector in [
        "{labels: {team: x%}}",
        "{labels: {app: all, team: x%}}",
        "{namespaces: ['*'], labels: {team: x%}}",
        "{expressions: [{key: team, operator: In, values: [x%, y%]}]}",
        "{namespaces: [a, 'n%'], labels: {team: x%}}",
        "{namespaces: ['n%', 'm%']}",
        "{labels: {team: none}}",
    ] {
        is_linear(selector, 200, |count| {
            let to = |at: usize| {
                route("prefix: /", &format!("delegateAction: {{selector: {}}}", selector.replace('%', &at.to_string())))
            };
            let labels = |at: usize| format!("app: all, team: x{at}");
            services(count, to) + &all(count, |at| table(at, &labels(at), &route("prefix: /a", ACTION)))
        });
    }
}

#[test]
fn many_equal_paths() {
    // Of those that differ in conditions alone, each is compared with a few hundred at most.
    let compared = [(1500, "prefix: /a, headers: [{name: x, value: 'v%'}]"), (1500, "regex: '/a.*b%'")];
    let found_at_once = ["prefix: /a", "exact: /a", "prefix: '/a%'", "regex: '/a.*'", "regex: '/a%/.*'"];
    for (count, matcher) in compared.into_iter().chain(found_at_once.map(|matcher| (200, matcher))) {
        is_linear(matcher, count, |count| {
            service(0, "a", &all(count, |at| route(&matcher.replace('%', &at.to_string()), ACTION)))
        });
    }
}

/// What all findings of a manifest hold of text.
fn held(text: String) -> usize {
    let world = World::of_text(text);
    let report = world.check();
    report.findings.iter().map(|it| it.message.len() + it.resource.as_ref().map_or(0, |key| key.name.len())).sum()
}

#[test]
fn a_long_name_is_not_kept_with_each_finding() {
    let text = |length: usize, count: usize| {
        let slips = all(count, |at| format!("  k{at}: 1\n"));
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: {}, namespace: b}}\nspec:\n{slips}",
            "n".repeat(length)
        )
    };
    let (short, long) = (held(text(10_000, 400)), held(text(300_000, 400)));
    assert!(short > 1_000_000 && long < short + short / 10, "{short} bytes become {long}");
}

#[test]
fn a_finding_names_so_many_domains() {
    let host = service(0, &(0..5_000).map(|at| format!("d{at}.example.com")).collect::<Vec<_>>().join(", "), "");
    let world = World::of_text(format!("{host}{}", "---\n"));
    let reaches: Vec<_> = world.check().findings.into_iter().filter_map(|it| it.reach).collect();
    assert!(reaches.iter().any(|reach| reach.domains_left_out > 4_000), "no finding reaches them: {reaches:?}");
    assert!(reaches.iter().all(|reach| reach.domains.len() <= 100));
}

#[test]
fn names_that_lead_nowhere() {
    // Some are found to be slips, others are compared with what begins alike: a few thousand names for each at most.
    let names = |count: usize, of: usize| {
        let known = all(count, |at| {
            let name = at * 7919 % 99_991;
            format!(
                "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: svc-{name:x}-api, namespace: shop}}\n---\n"
            )
        });
        let action = |at: usize| {
            let name = at * 6421 % 99_991 + 100_000;
            format!("routeAction: {{single: {{upstream: {{name: svc-{name:x}-api, namespace: shop}}}}}}")
        };
        let world =
            World::of_text(known + &service(0, "a", &all(of, |at| route(&format!("prefix: /{at}"), &action(at)))));
        world.with(|cx| {
            assert!(cx.graph().links.len() >= of);
            cx.index.compared()
        })
    };
    let (few, many) = (names(4_000, 300), names(40_000, 300));
    assert!(few >= 300 * 1_000 && many <= 2 * few, "{few} names become {many} among ten times as many");
    let more = names(4_000, 3_000);
    assert!(more <= 11 * few, "{few} names become {more} for ten times as many references");
}

#[test]
fn an_empty_item_is_a_few_bytes_however_many_there_are() {
    let text = |count: usize| {
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: a, namespace: b}}\nspec:\n  destinations:\n{}",
            "  - \n".repeat(count)
        )
    };
    World::of_text(text(50_000)).with(|cx| {
        let issues = &cx.snapshot.checked[0].issues;
        assert!(issues.len() <= 10_000 && issues.iter().map(|it| it.left_out + 1).sum::<usize>() == 50_000);
    });
    let findings = World::of_text(text(50_000)).check().findings;
    let of = |rule: &str| findings.iter().filter(|it| it.rule == rule).collect::<Vec<_>>();
    let told = of("wrong-type");
    assert_eq!((told.len(), told.iter().map(|it| it.left_out).sum::<usize>()), (10_001, 40_000));
    assert!(told.iter().any(|it| it.message == "40000 more findings of wrong-type in this file are left out"));
    assert!(findings.len() < 25_000, "{} findings", findings.len());
}

#[test]
fn routes_share_the_destinations_of_a_group() {
    let group = |weight: usize| {
        let to =
            |at: usize| format!("{{destination: {{upstream: {{name: u{at}, namespace: shop}}}}, weight: {weight}}}, ");
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g0, namespace: shop}}\nspec:\n  \
             destinations: [{}{}]\n---\n",
            to(0),
            all(99, |at| to(at + 1).replace(&format!("weight: {weight}"), "weight: 1"))
        )
    };
    let world = |weight: usize| {
        World::of_text(services(300, |at| route(&format!("prefix: /{at}"), &to_group(0))) + &group(weight))
    };
    let (before, after) = (world(1), world(2));
    before.with(|before| {
        after.with(|after| {
            let plan = Plan::between(before, after);
            assert_eq!((before.routing.gloo.kept(), after.routing.gloo.kept()), (100, 100));
            assert_eq!(plan.routes.len(), 300);
            assert!(plan.routes.iter().all(|it| Arc::ptr_eq(&it.destinations, &plan.routes[0].destinations)));
            let requests = &plan.requests.list;
            assert_eq!(requests.len(), 300);
            let is_shared = |it: &RequestChange| Arc::ptr_eq(&it.after.destinations, &requests[0].after.destinations);
            assert!(requests.iter().all(is_shared));
        });
    });
}

/// What it takes to find a request for each route.
fn steps_to_find(text: String) -> usize {
    World::of_text(text).with(|cx| {
        let listeners = Listeners::new(cx);
        let mut witnesses = Witnesses::new(&listeners);
        let mut found = 0;
        for (table, translation) in cx.routing.gloo.translations.iter().enumerate() {
            for route in 0..translation.routes.len() as u32 {
                found += usize::from(witnesses.find(table, route).is_ok());
            }
        }
        assert!(found > 100, "only {found} were found");
        witnesses.steps()
    })
}

#[test]
fn requests_for_routes_that_others_take_in_part() {
    let many = |count: usize, one: &dyn Fn(usize) -> String| {
        let text = |count| service(0, "a.com", &all(count, one));
        let (few, many) = (steps_to_find(text(count)), steps_to_find(text(10 * count)));
        // A longer number is a letter more of a path.
        assert!(many <= 12 * few, "{few} steps become {many}");
    };
    many(120, &|at| route(&format!("prefix: /p{at}/"), ACTION));
    many(120, &|at| route(&format!("prefix: /p, headers: [{{name: x, value: v{at}}}]"), ACTION));
    many(120, &|at| route(&format!("regex: '/p{at}/[a-z]+', methods: [GET, POST]"), ACTION));
    many(120, &|at| route(&format!("regex: '/p/{at}/.*', headers: [{{name: x, invertMatch: true}}]"), ACTION));
}

/// What it takes to find, of `count` routes in a list, which of as many take their places.
fn steps_to_pair(count: usize) -> usize {
    let routes = |action: &str| all(count, |at| route(&format!("prefix: /p{at}"), action));
    let text = service(0, "a.example.com", &routes(ACTION)) + &service(1, "b.example.com", &routes(ACTION));
    World::of_text(text).with(|cx| {
        let (earlier, later) = (cx.snapshot.resources[0].routes(), cx.snapshot.resources[1].routes());
        let pairs = Counterparts::of(later);
        for (at, route) in earlier.iter().enumerate() {
            let found = pairs.find(route).expect("each is there");
            assert_eq!(found.span, later[at].span);
        }
        pairs.steps()
    })
}

#[test]
fn routes_of_a_list_that_takes_the_place_of_another() {
    let (few, many) = (steps_to_pair(100), steps_to_pair(1000));
    assert!(few >= 100 && many <= 11 * few, "{few} steps become {many}");
}

#[test]
fn the_counterpart_of_a_route_is_the_first_that_is_the_same() {
    let name = |name: &str| if name.is_empty() { String::new() } else { format!("name: {name}, ") };
    let one = |(named, paths): &(&str, &[&str])| {
        let matchers: Vec<String> = paths.iter().map(|path| format!("{{prefix: {path}}}")).collect();
        format!("    - {{{}matchers: [{}], {ACTION}}}\n", name(named), matchers.join(", "))
    };
    let names = ["", "x", "y"];
    let paths: [&[&str]; 4] = [&[], &["/a"], &["/b"], &["/a", "/b"]];
    let every: Vec<(&str, &[&str])> = names.iter().flat_map(|name| paths.iter().map(|paths| (*name, *paths))).collect();
    for turn in 0..every.len() {
        let mut later = every.clone();
        later.rotate_left(turn);
        let text = service(0, "a.example.com", &every.iter().map(one).collect::<String>())
            + &service(1, "b.example.com", &later.iter().map(one).collect::<String>());
        World::of_text(text).with(|cx| {
            let (before, after) = (cx.snapshot.resources[0].routes(), cx.snapshot.resources[1].routes());
            let pairs = Counterparts::of(after);
            let texts = |route: &Route<'_>| route.matchers.iter().map(describe).collect::<Vec<_>>();
            for route in before {
                let is_same = |other: &&Route<'_>| {
                    let is_named = route.name.zip(other.name).is_some_and(|(one, another)| one.value == another.value);
                    (is_named && (!other.matchers.is_empty() || route.matchers.is_empty()))
                        || texts(route) == texts(other)
                };
                assert_eq!(pairs.find(route), after.iter().find(is_same));
            }
        });
    }
}

#[test]
fn upstreams_that_name_a_key_of_a_subset_twice() {
    let upstream = |at: usize| {
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: u{at}, namespace: shop}}\nspec: {{kube: {{serviceName: s, \
             serviceNamespace: shop, servicePort: 80, subsetSpec: {{selectors: [{{keys: [a, a]}}, {{keys: [a, a]}}, {{keys: [b, c, b]}}]}}}}}}\n---\n"
        )
    };
    let compared = |count: usize| {
        World::of_text(all(count, upstream)).with(|cx| {
            let offers = &cx.routing.gloo.offers;
            let ids = cx.index.sorted(Kind::Upstream);
            assert_eq!(ids.len(), count);
            ids.iter()
                .map(|&id| offers.compared(id, &["a", "x"]) + offers.compared(id, &["a", "b", "c"]))
                .sum::<usize>()
        })
    };
    assert_eq!((compared(10), compared(100)), (20, 200));
}

#[test]
fn a_patch_is_compared_with_what_has_its_name() {
    let compared = |count: usize| {
        let one = |at: usize| group(at).replace("g0", "g");
        let patches = all(count, |at| format!("- path: p{at}.yaml\n"));
        let mut files = vec![
            ("kustomization.yaml".to_owned(), format!("resources: [b.yaml]\npatches:\n{patches}")),
            ("b.yaml".to_owned(), all(count, group)),
        ];
        files.extend((0..count).map(|at| (format!("p{at}.yaml"), one(at))));
        World::of(files).with(|cx| cx.snapshot.compared)
    };
    let (few, many) = (compared(50), compared(500));
    assert!(few >= 49 && many <= 11 * few, "{few} resources become {many}");
}

#[test]
fn fixes_that_clash_are_tried_a_few_times() {
    use glooscope::check::Levels;
    use glooscope::check::fix::mend;
    let tried = |count: usize| {
        let list = |slip: &str| {
            format!("  {slip}:\n  - {{destination: {{upstream: {{name: a, namespace: shop}}}}, weight: 1}}\n")
        };
        let text = all(count, |at| {
            let head = group(at);
            format!(
                "{}{}{}---\n",
                head.split("  destinations").next().unwrap_or_default(),
                list("destinatoins"),
                list("destinatios")
            )
        });
        let world = World::of_text(text);
        let mended = mend(&world.sources, &world.options, &Levels::default(), false);
        assert_eq!(mended.applied.len(), count, "one of each two is made");
        mended.judged
    };
    let (few, many) = (tried(20), tried(200));
    assert!(few > 1 && many <= few + 1, "{few} states become {many}");
}

#[test]
fn loads_of_lists_without_a_common_factor_stay_small() {
    use glooscope::change::load::{Exact, Figures, loads};
    let is_prime = |number: usize| (2..number).take_while(|by| by * by <= number).all(|by| !number.is_multiple_of(by));
    let primes: Vec<usize> = (1_000..).filter(|number| is_prime(*number)).take(400).collect();
    let digits = |count: usize| {
        let list = |at: usize| {
            let one = |name: &str, weight: usize| {
                format!("{{destination: {{upstream: {{name: {name}, namespace: shop}}}}, weight: {weight}}}")
            };
            let weights = [one("a", 1), one("b", primes[at] - 1)].join(", ");
            route(&format!("prefix: /{at}/"), &format!("routeAction: {{multi: {{destinations: [{weights}]}}}}"))
        };
        let requests = all(count, |at| format!("shop/s0#/{at}/,1\n"));
        World::of_text(service(0, "a.com", &all(count, list))).with(|cx| {
            let figures = Figures::read("r.csv", &requests).expect("figures");
            let loads = loads(None, cx, &[], &figures, None).expect("loads");
            let sum: Exact = loads.upstreams.iter().map(|it| &it.after.least).sum();
            assert_eq!((loads.upstreams.len(), sum.fraction()), (2, count.to_string()), "nothing is lost");
            loads.upstreams.iter().map(|it| it.after.least.fraction().len()).max()
        })
    };
    // Exact, the fraction of each has all primes below its line: three digits and more a route.
    let (few, many) = (digits(40), digits(400));
    assert!(few > Some(40) && many <= Some(100), "{few:?} digits become {many:?}");
}
