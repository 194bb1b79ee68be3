use glooscope::change::{Change, Guard, Plan};
use glooscope::config::MaxShift;
use glooscope::traffic::Share;

use crate::plans::{between, file, plan};
use crate::world::{World, files};

const FOLDERS: [&str; 8] =
    ["canary", "canary-legacy", "shop", "shop-broken", "live-list", "helm-rendered", "json", "mixed"];

fn canary() -> String {
    file("fixtures/canary/canary.yaml")
}

#[test]
fn a_plan_between_equals_is_empty() {
    for folder in FOLDERS {
        let texts = files(&format!("fixtures/{folder}"));
        let shuffled: Vec<_> = texts.iter().rev().cloned().collect();
        assert!(!texts.is_empty(), "{folder}");
        let same = between(&World::of_texts(&texts), &World::of_texts(&texts));
        assert!(same.is_empty(), "{folder}: {same:?}");
        if folder != "shop-broken" {
            let moved = between(&World::of_texts(&texts), &World::of_texts(&shuffled));
            assert!(moved.is_empty(), "{folder}: {moved:?}");
        }
    }
}

#[test]
fn the_reverse_mirrors_a_plan() {
    // Their names lie below different folders, which is no difference.
    let [before, after] = ["shop", "shop-broken"].map(|folder| World::of(files(&format!("fixtures/{folder}"))));
    let (there, back) = (between(&before, &after), between(&after, &before));
    assert!(!there.is_empty());
    assert_eq!(sizes(&there), sizes(&back));
    assert_eq!(groups(&there, false), groups(&back, true));
    assert_eq!(routes(&there, false), routes(&back, true));
    assert_eq!(there.resources.len(), back.resources.len());
}

/// A group of these upstreams, one of them defined, and a route to the group.
fn world(listed: &[&str], defined: &str) -> World {
    let item = |name: &&str| format!("  - {{destination: {{upstream: {{name: {name}, namespace: b}}}}, weight: 1}}\n");
    World::of_text(format!(
        "apiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {{name: g, namespace: b}}\nspec:\n  destinations:\n{}---\n\
         apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: {defined}, namespace: b}}\nspec: {{static: {{hosts: [{{addr: a, port: 80}}]}}}}\n\
         ---\napiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: v, namespace: b}}\nspec:\n  virtualHost:\n    \
         domains: [d]\n    routes:\n    - matchers: [{{prefix: /}}]\n      routeAction: {{upstreamGroup: {{name: g, namespace: b}}}}\n",
        listed.iter().map(item).collect::<String>()
    ))
}

#[test]
fn a_list_that_stays_as_it_is_moves_nothing_whatever_is_renamed() {
    for (before, after) in [("u2z", "u2"), ("u2", "u2z"), ("u", "w")] {
        let plan = between(&world(&["u2"], before), &world(&["u2"], after));
        assert_eq!(plan.renames.len(), 1, "{before} to {after}");
        assert!(plan.groups.is_empty() && plan.routes.is_empty(), "{before} to {after}: {plan:?}");
        // What stood for the name is gone with it: then requests lose it, whatever the list says.
        assert_eq!(plan.summary.max_shift.is_zero(), before != "u2", "{before} to {after}");
    }
    // Who follows the rename moves nothing either.
    let plan = between(&world(&["u2z"], "u2z"), &world(&["u2"], "u2"));
    assert!(plan.routes.is_empty() && plan.keeps_traffic(), "{plan:?}");
}

#[test]
fn the_reverse_mirrors_renames_too() {
    let names = ["u", "w", "x"];
    let mut random = crate::world::Random::new(7);
    let mut renames = 0;
    for _ in 0..150 {
        let some = |random: &mut crate::world::Random| {
            let listed: Vec<&str> = (0..random.below(4)).map(|_| names[random.below(3)]).collect();
            world(&listed, names[random.below(3)])
        };
        let (before, after) = (some(&mut random), some(&mut random));
        let (there, back) = (between(&before, &after), between(&after, &before));
        renames += there.renames.len();
        let turned: Vec<_> = back.renames.iter().map(|it| (&it.after, &it.before)).collect();
        assert_eq!(there.renames.iter().map(|it| (&it.before, &it.after)).collect::<Vec<_>>(), turned);
        assert_eq!(sizes(&there), sizes(&back), "{there:?}");
        assert_eq!(portions(&there, false), portions(&back, true));
    }
    assert!(renames > 30, "only {renames} renames");
}

/// What a summary says that is the same in both directions: what comes takes nothing from anybody, what goes does.
fn sizes(plan: &Plan) -> (usize, usize, &[String], &[String], usize) {
    let summary = &plan.summary;
    (summary.groups, summary.routes, &summary.hosts, &summary.domains, plan.requests.list.len())
}

/// What each destination has in both states, its name in either state told.
fn portions(plan: &Plan, turn: bool) -> Vec<String> {
    let groups = plan.groups.iter().map(|group| (group.group.as_str(), group.change, group.destinations.as_slice()));
    let routes = plan.routes.iter().map(|route| (route.virtual_service.as_str(), route.change, &*route.destinations));
    let mut found = Vec::new();
    for (name, change, destinations) in groups.chain(routes) {
        for to in destinations {
            let then = to.renamed_from.as_ref().unwrap_or(&to.upstream);
            let (old, new) = if turn { (&to.upstream, then) } else { (then, &to.upstream) };
            let (before, after) = if turn { (to.after, to.before) } else { (to.before, to.after) };
            let delta = if turn { to.delta.negated() } else { to.delta };
            found.push(format!("{name} {:?} {old}/{new} {before:?} {after:?} {delta:?}", turned(change, turn)));
        }
    }
    found.sort();
    found
}

fn turned(change: Change, turn: bool) -> Change {
    match change {
        Change::Added if turn => Change::Removed,
        Change::Removed if turn => Change::Added,
        other => other,
    }
}

fn groups(plan: &Plan, turn: bool) -> Vec<String> {
    let mut found: Vec<String> = plan
        .groups
        .iter()
        .flat_map(|group| {
            group.destinations.iter().map(move |to| {
                let (before, after) = if turn { (to.after, to.before) } else { (to.before, to.after) };
                let delta = if turn { to.delta.negated() } else { to.delta };
                format!(
                    "{} {:?} {} {before:?} {after:?} {delta:?}",
                    group.group,
                    turned(group.change, turn),
                    to.upstream
                )
            })
        })
        .collect();
    found.sort();
    found
}

fn routes(plan: &Plan, turn: bool) -> Vec<String> {
    let mut found: Vec<String> = plan
        .routes
        .iter()
        .map(|route| {
            let mut deltas: Vec<String> = route
                .destinations
                .iter()
                .map(|to| format!("{} {:?}", to.upstream, if turn { to.delta.negated() } else { to.delta }))
                .collect();
            deltas.sort();
            let change = turned(route.change, turn);
            format!("{} {:?} {change:?} {:?} {deltas:?}", route.virtual_service, route.matchers, route.shift)
        })
        .collect();
    found.sort();
    found
}

#[test]
fn weights_move_a_group_and_its_routes() {
    let after = canary().replace("weight: 9", "weight: 50").replace("weight: 1 ", "weight: 50 ");
    let plan = plan(&canary(), &after);
    let [group] = plan.groups.as_slice() else { panic!("{:?}", plan.groups) };
    assert_eq!((group.group.as_str(), group.change), ("gloo-system/echo", Change::Changed));
    let deltas: Vec<(&str, f64)> =
        group.destinations.iter().map(|to| (to.upstream.as_str(), to.delta.percent())).collect();
    assert_eq!(deltas, [("gloo-system/echo-v1", -40.0), ("gloo-system/echo-v2", 40.0)]);
    assert_eq!(group.routes.len(), 2);
    assert_eq!(group.domains, ["echo.example.com"]);
    assert_eq!(plan.routes.len(), 2);
    assert_eq!(plan.routes[0].shared_group(), Some("gloo-system/echo"));
    assert_eq!(plan.summary.max_shift, Share::new(2, 5).expect("a whole"));
    assert_eq!(plan.resources.len(), 1);
}

#[test]
fn tcp_hosts_of_a_group_are_touched() {
    let gateway = "---\napiVersion: gateway.solo.io/v1\nkind: Gateway\nmetadata: {name: tcp, namespace: gloo-system}\nspec:\n  bindPort: 9000\n  tcpGateway:\n    tcpHosts:\n    - name: echo\n      destination: {upstreamGroup: {name: echo, namespace: gloo-system}}\n    - name: other\n      destination: {single: {upstream: {name: echo-v1, namespace: gloo-system}}}\n";
    let before = format!("{}{gateway}", canary());
    let plan = plan(&before, &before.replace("weight: 9", "weight: 50"));
    let told: Vec<String> = plan.groups[0].tcp_hosts.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["TCP host echo of gateway gloo-system/tcp"]);
}

#[test]
fn other_numbers_of_equal_shares_are_called_so() {
    let after = canary().replace("weight: 9", "weight: 90").replace("weight: 1 ", "weight: 10 ");
    let plan = plan(&canary(), &after);
    assert_eq!(plan.groups[0].change, Change::SameShares);
    assert!(plan.routes.is_empty() && plan.keeps_traffic());
    assert!(plan.summary.max_shift.is_zero());
}

#[test]
fn routes_and_hosts_come_and_go() {
    let without = canary().replace("/shout", "/call");
    let plan = plan(&canary(), &without);
    let changes: Vec<(Change, &str)> =
        plan.routes.iter().map(|route| (route.change, route.matchers[0].words.as_str())).collect();
    assert_eq!(changes, [(Change::Added, "prefix /call"), (Change::Removed, "prefix /shout")]);
    let cut = canary();
    let cut = &cut[..cut.rfind("---").expect("documents")];
    let gone = crate::plans::plan(&canary(), cut);
    assert_eq!(gone.hosts[0].change, Change::Removed);
    assert_eq!(gone.routes.len(), 2);
    assert_eq!(gone.summary.hosts, ["gloo-system/echo"]);
}

#[test]
fn a_renamed_upstream_is_the_same_destination() {
    let after = canary().replace("echo-v2", "echo-next").replace("echo-next.echo.svc", "echo-v2.echo.svc");
    let plan = plan(&canary(), &after);
    assert_eq!(plan.renames.len(), 1, "{:?}", plan.renames);
    assert!(plan.routes.is_empty(), "{:?}", plan.routes);
}

#[test]
fn a_moved_group_is_renamed() {
    let after =
        canary().replace("kind: UpstreamGroup\nmetadata:\n  name: echo", "kind: UpstreamGroup\nmetadata:\n  name: all");
    let after = after.replace("upstreamGroup:\n            name: echo", "upstreamGroup:\n            name: all");
    let plan = plan(&canary(), &after);
    assert_eq!(plan.groups[0].change, Change::Renamed);
    assert_eq!(plan.groups[0].renamed_from.as_deref(), Some("gloo-system/echo"));
    assert!(plan.routes.is_empty(), "{:?}", plan.routes);
}

#[test]
fn a_failing_route_loses_all() {
    let after = canary().replace("weight: 9", "weight: 0").replace("weight: 1 ", "weight: 0 ");
    let plan = plan(&canary(), &after);
    assert_eq!(plan.summary.max_shift, Share::ONE);
    assert!(plan.routes.iter().all(|route| !route.after.as_ref().expect("there").works));
}

/// Hosts that all lead to one upstream, and one that sends a tenth of its requests to another, at `addr`.
fn hosts(many: usize, addr: &str) -> World {
    let upstream = |name: &str, addr: &str| {
        format!(
            "apiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {{name: {name}, namespace: b}}\nspec: {{static: {{hosts: \
             [{{addr: {addr}, port: 80}}]}}}}\n---\n"
        )
    };
    let service = |name: &str, to: &str| {
        format!(
            "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {{name: {name}, namespace: b}}\nspec:\n  \
             virtualHost:\n    domains: [{name}.com]\n    routes:\n    - matchers: [{{prefix: /}}]\n      routeAction: {{{to}}}\n---\n"
        )
    };
    let single = "single: {upstream: {name: u, namespace: b}}";
    let part = |name: &str, weight: u32| {
        format!("{{destination: {{upstream: {{name: {name}, namespace: b}}}}, weight: {weight}}}")
    };
    let canary = format!("multi: {{destinations: [{}, {}]}}", part("u", 90), part("w", 10));
    World::of_text(
        (0..many).map(|at| service(&format!("h{at}"), single)).collect::<String>()
            + &upstream("u", "u.com")
            + &upstream("w", addr)
            + &service("canary", &canary),
    )
}

#[test]
fn no_guard_is_kept_by_what_is_not_listed() {
    let guard = |default: Option<u32>, except: Option<u32>| {
        let share = |points: u32| Share::new(points.into(), 100).expect("a share");
        let except = except.map(|points| ("b/canary".to_owned(), share(points))).into_iter().collect();
        let limits = MaxShift { default: default.map(share), except };
        Guard::configured(None, &limits, &["h*.com".to_owned()])
    };
    for (many, listed) in [(20, true), (1_500, false)] {
        let plan = between(&hosts(many, "w.com"), &hosts(0, "evil.net"));
        assert_eq!(plan.requests.left_out == 0, listed, "{}", plan.requests.left_out);
        for guard in [guard(Some(5), None), guard(None, Some(5))] {
            let failure = guard.failure(&plan).expect("the tenth of a host goes to another address");
            assert!(failure.contains('5') && failure.contains("--max-shift"), "{failure}");
        }
        // Of what is not listed it is known, too, whose it was: nothing goes past the limit that it has.
        assert_eq!(guard(None, Some(20)).failure(&plan), None);
    }
}
