//! The order in which to apply: no reference dangles in between, step by step.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use glooscope::change::{Change, Plan, in_order};
use glooscope::check::{Levels, check_with};
use glooscope::model::ResourceKey;

use crate::world::{self, Random};

/// Resources by a name that sorts them, each a document.
type Resources = BTreeMap<String, String>;

fn some<'n>(random: &mut Random, names: &[&'n str]) -> Vec<&'n str> {
    let mut picked: Vec<&str> = names.iter().copied().filter(|_| random.below(3) > 0).collect();
    if picked.is_empty() {
        picked.push(random.from(names));
    }
    picked
}

fn document(group: &str, kind: &str, name: &str, spec: &str) -> (String, String) {
    let key = format!("{kind} {name}");
    (key, format!("apiVersion: {group}/v1\nkind: {kind}\nmetadata: {{name: {name}, namespace: ns}}\nspec: {spec}\n"))
}

/// Resources without a dangling reference: services to tables and groups, tables to groups, groups to upstreams.
fn drawn(random: &mut Random) -> Resources {
    let mut found = Resources::new();
    let upstreams = some(random, &["u1", "u2", "u3", "u4"]);
    let groups = some(random, &["g1", "g2", "g3"]);
    let tables = some(random, &["t1", "t2"]);
    for name in &upstreams {
        found.extend([document(
            "gloo.solo.io",
            "Upstream",
            name,
            &format!("{{static: {{hosts: [{{addr: {name}.example.com, port: 80}}]}}}}"),
        )]);
    }
    for name in &groups {
        let mut list = String::new();
        for upstream in some(random, &upstreams) {
            let weight = 1 + random.below(3);
            let _ =
                write!(list, "{{destination: {{upstream: {{name: {upstream}, namespace: ns}}}}, weight: {weight}}}, ");
        }
        found.extend([document("gloo.solo.io", "UpstreamGroup", name, &format!("{{destinations: [{list}]}}"))]);
    }
    let to_group = |random: &mut Random| {
        let group = groups[random.below(groups.len())];
        format!("routeAction: {{upstreamGroup: {{name: {group}, namespace: ns}}}}")
    };
    for name in &tables {
        let routes = format!("{{routes: [{{matchers: [{{prefix: /{name}/a}}], {}}}]}}", to_group(random));
        found.extend([document("gateway.solo.io", "RouteTable", name, &routes)]);
    }
    for name in some(random, &["v1", "v2"]) {
        let table = tables[random.below(tables.len())];
        let delegate =
            format!("{{matchers: [{{prefix: /{table}}}], delegateAction: {{ref: {{name: {table}, namespace: ns}}}}}}");
        let spec = format!(
            "{{virtualHost: {{domains: [{name}.example.com], routes: [{delegate}, {{{}}}]}}}}",
            to_group(random)
        );
        found.extend([document("gateway.solo.io", "VirtualService", name, &spec)]);
    }
    found
}

fn parsed(world: &Resources) -> world::World {
    world::World::of_texts(&world.iter().collect::<Vec<_>>())
}

fn dangling(world: &Resources) -> Vec<String> {
    parsed(world).with(|cx| {
        let report = check_with(cx, &Levels::default(), Vec::new());
        report.findings.iter().filter(|it| it.rule.starts_with("dangling")).map(|it| it.message.clone()).collect()
    })
}

/// Applies the changes in their order and lends every state in between to `look`.
fn step_by_step(before: &Resources, after: &Resources, look: &mut dyn FnMut(&Resources, &ResourceKey)) -> Resources {
    let (old, new) = (parsed(before), parsed(after));
    let mut state = before.clone();
    old.with(|old| {
        new.with(|new| {
            let plan = Plan::between(old, new);
            let order = in_order(old, new, &plan.resources);
            assert_eq!(order.len(), plan.resources.len());
            for change in order {
                let key = format!("{} {}", change.resource.kind.as_str(), change.resource.name);
                if change.change == Change::Removed {
                    assert!(state.remove(&key).is_some(), "{key}");
                } else {
                    state.insert(key.clone(), after[&key].clone());
                }
                look(&state, &change.resource);
            }
        });
    });
    state
}

#[test]
fn no_reference_dangles_in_between() {
    let mut random = Random::new(1);
    let (mut steps, mut caught) = (0, 0);
    for round in 0..60 {
        let (before, after) = (drawn(&mut random), drawn(&mut random));
        assert!(dangling(&before).is_empty() && dangling(&after).is_empty(), "round {round}");
        let end = step_by_step(&before, &after, &mut |state, at| {
            steps += 1;
            assert_eq!(dangling(state), Vec::<String>::new(), "round {round}, after {at}");
        });
        assert_eq!(end, after, "round {round}");
        // The order matters: from the top down something dangles on the way.
        let mut wrong = before.clone();
        for (key, text) in after.iter().rev() {
            wrong.insert(key.clone(), text.clone());
            caught += usize::from(!dangling(&wrong).is_empty());
        }
    }
    assert!(steps > 100 && caught > 10, "{steps} {caught}");
}

#[test]
fn groups_come_before_their_routes_and_deletions_last() {
    let mut random = Random::new(7);
    let before = Resources::new();
    let after = drawn(&mut random);
    let mut order = Vec::new();
    step_by_step(&before, &after, &mut |_, key| order.push(key.kind.as_str()));
    let place = |kind: &str| order.iter().position(|known| *known == kind).expect(kind);
    assert!(
        place("Upstream") < place("UpstreamGroup") && place("UpstreamGroup") < place("VirtualService"),
        "{order:?}"
    );
    let mut back = Vec::new();
    step_by_step(&after, &before, &mut |_, key| back.push(key.kind.as_str()));
    order.reverse();
    assert_eq!(back, order);
}
