//! References: what a fix writes in texts of every style, and what other controllers will have written.

mod world;

use glooscope::finding::Diagnostic;
use glooscope::yaml::edit::apply;
use world::World;

fn findings(text: &str, code: &str) -> Vec<Diagnostic> {
    let world = World::of_text(text);
    assert!(world.is_parsed(), "{text}");
    let found = world.findings().into_iter().map(|(_, found)| found);
    found.filter(|found| found.rule == code).collect()
}

fn mended(text: &str) -> String {
    let found = findings(text, "missing-namespace");
    let edits: Vec<_> = found.iter().filter_map(|found| found.fix.as_ref()).flat_map(|fix| &fix.edits).collect();
    let edits: Vec<_> = edits.iter().map(|edit| (edit.span.range(), edit.text.as_str())).collect();
    apply(text, &edits).expect("the edits fit")
}

const HEAD: &str = "apiVersion: gateway.solo.io/v1\nkind: VirtualService\nmetadata: {name: www, namespace: shop}\nspec:\n  virtualHost:\n    routes:\n";
const GROUP: &str =
    "---\napiVersion: gloo.solo.io/v1\nkind: UpstreamGroup\nmetadata: {name: checkout, namespace: shop}\n";

/// The action of a route, written that way, and as it stands after the fix.
fn action_after(action: &str, namespace: &str) -> String {
    let text = format!("{HEAD}    - routeAction:{action}{}", GROUP.replace("shop", namespace));
    let mended = mended(&text);
    let rest = mended.strip_prefix(&format!("{HEAD}    - routeAction:")).expect("the head is the same");
    rest.strip_suffix(&GROUP.replace("shop", namespace)).expect("the group is the same").to_owned()
}

#[test]
fn a_namespace_is_added_in_the_style_of_the_text() {
    for (before, after) in [
        (
            "\n        upstreamGroup:\n          name: checkout # ours\n",
            "\n        upstreamGroup:\n          name: checkout # ours\n          namespace: shop\n",
        ),
        ("\n        upstreamGroup: {name: checkout}\n", "\n        upstreamGroup: {name: checkout, namespace: shop}\n"),
        (" {upstreamGroup: { name: \"checkout\" }}\n", " {upstreamGroup: { name: \"checkout\", namespace: shop }}\n"),
        (
            " {\"upstreamGroup\": {\"name\": \"checkout\"}}\n",
            " {\"upstreamGroup\": {\"name\": \"checkout\", \"namespace\": \"shop\"}}\n",
        ),
        (
            "\n        upstreamGroup:\n          namespace: ''\n          name: checkout\n",
            "\n        upstreamGroup:\n          namespace: shop\n          name: checkout\n",
        ),
        // A key without a value would be there twice.
        (
            "\n        upstreamGroup:\n          namespace:\n          name: checkout\n",
            "\n        upstreamGroup:\n          namespace:\n          name: checkout\n",
        ),
    ] {
        assert_eq!(action_after(before, "shop"), after);
    }
}

#[test]
fn a_namespace_that_reads_as_something_else_is_quoted() {
    assert_eq!(
        action_after(" {upstreamGroup: {name: checkout}}\n", "'123'"),
        " {upstreamGroup: {name: checkout, namespace: '123'}}\n"
    );
}

#[test]
fn line_ends_are_kept() {
    let text = format!("{HEAD}    - routeAction:\n        upstreamGroup:\n          name: checkout\n{GROUP}");
    let expected =
        text.replace("name: checkout\n", "name: checkout\n          namespace: shop\n").replace('\n', "\r\n");
    assert_eq!(mended(&text.replace('\n', "\r\n")), expected);
}

#[test]
fn a_reference_that_stands_in_several_routes_is_mended_once() {
    let text = format!(
        "{HEAD}    - routeAction: &to\n        upstreamGroup:\n          name: checkout\n    - routeAction: *to\n{GROUP}"
    );
    assert_eq!(findings(&text, "missing-namespace").len(), 1);
    assert!(findings(&mended(&text), "missing-namespace").is_empty());
}

#[test]
fn a_table_that_flagger_will_write_is_expected() {
    let delegate = format!("{HEAD}    - delegateAction:\n        ref: {{name: podinfo, namespace: test}}\n");
    let near = "---\napiVersion: gateway.solo.io/v1\nkind: RouteTable\nmetadata: {name: podinfos, namespace: test}\nspec:\n  routes: []\n";
    let delegate = delegate + near;
    assert_eq!(findings(&delegate, "dangling-route-table").len(), 1);
    let canary = "---\napiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata: {name: release, namespace: test}\nspec:\n  provider: gloo\n  targetRef: {kind: Deployment, name: podinfo}\n  service: {port: 9898}\n";
    assert_eq!(findings(&format!("{delegate}{canary}"), "dangling-route-table"), []);
    let other = canary.replace("provider: gloo", "provider: istio");
    assert_eq!(findings(&format!("{delegate}{other}"), "dangling-route-table").len(), 1);
}

#[test]
fn a_group_that_is_refused_is_not_missed_too() {
    let group = GROUP.to_owned() + "spec:\n  destinations:\n  - weight: 90%\n";
    let route =
        format!("{HEAD}    - routeAction:\n        upstreamGroup: {{name: checkout, namespace: shop}}\n{group}");
    assert_eq!(findings(&route, "dangling-upstream-group"), []);
    assert_eq!(findings(&route.replace("gloo.solo.io/v1\n", "gloo.solo.io/v2\n"), "dangling-upstream-group"), []);
}

#[test]
fn options_beside_destinations_refer_too() {
    let to = "destination: {upstream: {name: www, namespace: shop}}";
    let auth = "options: {extauth: {configRef: {name: login, namespace: shop}}}";
    let secret =
        "options: {headerManipulation: {requestHeadersToAdd: [{headerSecretRef: {name: key, namespace: shop}}]}}";
    let group =
        format!("{GROUP}spec:\n  destinations:\n  - {{weight: 1, {to}, {auth}}}\n  - {{weight: 1, {to}, {secret}}}\n");
    let multi = format!("    - routeAction: {{multi: {{destinations: [{{weight: 1, {to}, {auth}}}]}}}}\n");
    let route = "    - routeAction: {upstreamGroup: {name: checkout, namespace: shop}}\n";
    let near = "---\napiVersion: enterprise.gloo.solo.io/v1\nkind: AuthConfig\nmetadata: {name: log-in, namespace: shop}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: keys, namespace: shop}\n---\napiVersion: gloo.solo.io/v1\nkind: Upstream\nmetadata: {name: wwww, namespace: shop}\nspec: {static: {hosts: [{addr: a.example.com, port: 80}]}}\n";
    let text = format!("{HEAD}{multi}{route}{group}{near}");
    let found = findings(&text, "dangling-auth-config");
    assert_eq!(
        found.iter().map(|found| found.reach.as_ref().map_or(0, |reach| reach.routes)).collect::<Vec<_>>(),
        [1, 1],
        "{found:#?}"
    );
    let found = findings(&text, "dangling-secret");
    assert_eq!(
        found.iter().map(|found| found.reach.as_ref().map_or(0, |reach| reach.routes)).collect::<Vec<_>>(),
        [1],
        "{found:#?}"
    );
    // The destinations themselves are told once each.
    assert_eq!(findings(&text, "dangling-upstream").len(), 3);
}

#[test]
fn a_discovered_name_that_is_too_long_is_offered_as_discovery_cuts_it() {
    let service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: calendar-appointments-and-reminders, namespace: scheduler-developer-team-two}\nspec: {ports: [{port: 8080}]}\n";
    let route = |name: &str| {
        let upstream = format!("{{name: {name}, namespace: gloo-system}}");
        format!("{HEAD}    - routeAction: {{single: {{upstream: {upstream}}}}}\n{service}")
    };
    let cut = "scheduler-developer-team-two-ca-32d68975200262eacf4e8f02793aaff";
    assert_eq!(findings(&route(cut), "dangling-upstream"), []);
    let whole = route("scheduler-developer-team-two-calendar-appointments-and-reminders-8080");
    let found = findings(&whole, "dangling-upstream");
    let help = found.first().and_then(|found| found.help.clone()).expect("it doesn't exist");
    assert_eq!(help, format!("write {cut}, the name that discovery gives its upstream"));
    let found = findings(&whole.replace("reminders-8080", "reminders-8081"), "dangling-upstream");
    assert!(found[0].help.as_deref().is_some_and(|help| help.starts_with("write port 8080")), "{found:?}");
}

#[test]
fn a_missing_group_threatens_a_listener_only_where_envoy_gets_its_route() {
    let route = |name: &str| format!("    - routeAction: {{upstreamGroup: {{name: {name}, namespace: shop}}}}\n");
    let one = format!("{HEAD}{}", route("gone"));
    let settings = "---\napiVersion: gloo.solo.io/v1\nkind: Settings\nmetadata: {name: default, namespace: gloo-system}\nspec: {gloo: {invalidConfigPolicy: {replaceInvalidRoutes: true}}}\n";
    let threatens = |text: &str| {
        let found = findings(text, "dangling-upstream-group");
        let refused = |found: &Diagnostic| found.effect.as_deref().is_some_and(|effect| effect.contains("refuses"));
        let listener = found.iter().all(|found| found.reach.as_ref().is_some_and(|reach| reach.listener));
        assert_eq!(found.iter().all(refused), listener, "{found:?}");
        listener
    };
    assert!(threatens(&one));
    assert!(!threatens(&format!("{one}{settings}")));
    assert!(threatens(&format!("{one}{}", settings.replace("true", "false"))));
    let two = format!("{one}{}", route("lost").replace("- route", "- matchers: [{prefix: /x}]\n      route"));
    assert!(threatens(&format!("{two}{settings}")), "Gloo finds the names of several no more");
    // What is taken out never gets to Envoy.
    assert!(!threatens(&format!("{one}    - name: no action\n")));
}
